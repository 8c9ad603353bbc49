import { toPublicId } from '../../../lib/id.ts';
import type { SeededUser } from '../../demo-data.ts';
import type { Random } from '../../demo-random.ts';
import { toRule, type VersionedDiscount } from '../discounts/discount.ts';
import { amountsOf, itemsOf, type PricedLine } from '../orders/order-pricing.ts';
import type { NewOrder } from '../orders/order-repository.ts';
import type { Basket, GroupRate, ShippingCharge } from '../pricing/basket.ts';
import { findMismatch } from '../pricing/discount-rule.ts';
import { priceBasket } from '../pricing/price-basket.ts';
import { cities } from './demo-addresses.ts';
import type { SeedProduct } from './demo-products.ts';
import { movesOf, type PlannedOrder, planOrders } from './demo-progress.ts';

const minimumMinor = 1000;
const maxLines = 4;
const maxQuantity = 3;
/** One order of so many asks for a discount. */
const oneInDiscounted = 3;

export type SeedOrder = NewOrder & PlannedOrder & { customer: SeededUser; discountId: string | undefined };

/** The rows that decide prices. */
export type Rates = {
  /** In hundredths of a percent, by country. */
  taxes: ReadonlyMap<string, number>;
  groups: ReadonlyMap<string, GroupRate>;
  shipping: ShippingCharge;
  discounts: readonly VersionedDiscount[];
};

type Shop = { users: readonly SeededUser[]; products: readonly SeedProduct[]; rates: Rates };

/** Generates the orders, the oldest first. The orders of a product never exceed its stock. */
export const generateOrders = (random: Random, { users, products, rates }: Shop): SeedOrder[] => {
  const left = new Map(products.map(({ id, stock }) => [id, stock]));
  const buyers = users.filter(({ role }) => role === 'user');
  const used = new Set<string>();
  return planOrders(random).map((planned, index) => {
    const customer = random.pick(buyers);
    const chosen = choose(random, products, { left, least: planned.progress === 'sent' ? 2 : 1 });
    const city = random.pick(cities);
    const address = { name: nameOf(customer), lines: [random.phrase(city.street)], ...city.address };
    const basket = {
      currency: 'EUR',
      lines: chosen.map(toBasketLine),
      group: rates.groups.get(customer.customerGroup ?? ''),
      tax: { basisPoints: rates.taxes.get(address.country) ?? 0, isIncluded: true },
      shipping: rates.shipping,
    } as const satisfies Basket;
    const isUnused = ({ id }: VersionedDiscount): boolean => !used.has(`${id} ${customer.id}`);
    const discount =
      index % oneInDiscounted === 0
        ? rates.discounts.find((one) => isUnused(one) && !findMismatch(toRule(one), basket))
        : undefined;
    if (discount) used.add(`${discount.id} ${customer.id}`);
    const rule = discount && toRule(discount);
    const totals = priceBasket({ ...basket, discount: rule });
    const priced = {
      items: itemsOf(chosen.map(toPricedLine), totals),
      totals,
      taxBasisPoints: basket.tax.basisPoints,
      pricesIncludeTax: true,
      discount: discount && rule && { discountId: discount.id, version: discount.version, rule },
    };
    return {
      ...planned,
      ...amountsOf(priced, { shippingMethod: 'standard' }),
      uuid: random.uuid(planned.createdAt),
      buyer: toPublicId('usr', customer.id),
      customer,
      discountId: discount?.id,
      status: movesOf(planned.progress).at(-1)?.status ?? 'pending',
      shippingAddress: address,
    };
  });
};

type Chosen = { product: SeedProduct; quantity: number };

const choose = (
  random: Random,
  products: readonly SeedProduct[],
  { left, least }: { left: Map<string, number>; least: number },
): Chosen[] => {
  const inStock = products.filter(({ id }) => (left.get(id) ?? 0) >= maxQuantity);
  const sampled = random.sample(inStock, random.integer(least, maxLines));
  // Every order reaches the minimum order amount after discounts, so it has at least one product at twice that price.
  const isEnough = ({ price_minor }: SeedProduct): boolean => price_minor >= 2 * minimumMinor;
  const rest = inStock.filter((product) => isEnough(product) && !sampled.includes(product));
  return (sampled.some(isEnough) ? sampled : [...sampled, random.pick(rest)]).map((product) => {
    const quantity = random.integer(1, maxQuantity);
    left.set(product.id, (left.get(product.id) ?? 0) - quantity);
    return { product, quantity };
  });
};

const toBasketLine = ({ product: { id, category, price_minor }, quantity }: Chosen) => ({
  key: id,
  productId: toPublicId('prd', id),
  variantId: toPublicId('var', id),
  categories: [category],
  unitPrice: price_minor,
  quantity,
  weightGrams: 0,
});

const toPricedLine = ({
  product: { id, name, category, price_minor, currency },
  quantity,
}: Chosen): PricedLine => ({
  productId: toPublicId('prd', id),
  quantity,
  offer: { variantId: toPublicId('var', id), name, category, price: { amount: price_minor, currency } },
});

const nameOf = ({ username }: SeededUser): string =>
  username
    .split('-')
    .map((word) => `${word.charAt(0).toUpperCase()}${word.slice(1)}`)
    .join(' ');
