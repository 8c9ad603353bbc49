import type { Money } from '../../../lib/money.ts';
import type { Context } from '../../context.ts';
import type { Services } from '../../services.ts';
import { findGroupRate } from '../discounts/customer-group-repository.ts';
import {
  type ApplicableDiscount,
  type DiscountCodeProblem,
  type DiscountCustomer,
  findApplicableDiscount,
} from '../discounts/discount-redemption.ts';
import type { Basket, BasketTotals } from '../pricing/basket.ts';
import { priceBasket } from '../pricing/price-basket.ts';
import type { Offer } from '../products/offer.ts';
import { getShipping, toTaxation } from '../shipping/shipping-service.ts';
import type { TaxRate } from '../shipping/tax-rate-repository.ts';
import type { PlacedItem } from './order.ts';
import { findBasketFacts } from './order-basket-repository.ts';

export type PricingProblem = 'country_not_served' | 'shipping_not_available' | DiscountCodeProblem;

/** The parts of a request that decide the total, besides its lines. */
export type OrderTerms = {
  country: string;
  shippingMethod?: string | undefined;
  discountCode?: string | undefined;
};

export type OrderCustomer = DiscountCustomer & { customerGroup?: string | undefined };

/** A line with the offer that it means. */
export type PricedLine = {
  productId: string;
  quantity: number;
  offer: Pick<Offer, 'variantId' | 'name' | 'category' | 'price'>;
};

export type PricedOrder = Readonly<{
  items: PlacedItem[];
  totals: BasketTotals;
  /** In hundredths of a percent. */
  taxBasisPoints: number;
  pricesIncludeTax: boolean;
  /** To be redeemed with the order. */
  discount: ApplicableDiscount | undefined;
}>;

type PricingContext = Pick<Context<PricingProblem>, 'db' | 'clock' | 'problem'> & Pick<Services, 'config'>;

/**
 * Prices the lines of an order, which all have one currency. Throws a problem of `PricingProblem`. A limit of the discount may
 * be reached before the redemption, which decides.
 */
export const priceOrder = async (
  context: PricingContext,
  lines: readonly PricedLine[],
  { terms, customer, taxRate }: { terms: OrderTerms; customer: OrderCustomer; taxRate: TaxRate | undefined },
): Promise<PricedOrder> => {
  const { country, shippingMethod, discountCode: code } = terms;
  const tax = toTaxation(context, country, taxRate);
  const basket = await basketOf(context, lines, { tax, customer, code, shippingMethod });
  const { currency } = basket;
  const shipping =
    shippingMethod === undefined
      ? undefined
      : (await getShipping(context, { method: shippingMethod, country, currency })).charge;
  const discount =
    code === undefined ? undefined : await findApplicableDiscount(context, { code, basket, customer });
  const totals = priceBasket({ ...basket, shipping, discount: discount?.rule });
  return {
    items: itemsOf(lines, totals),
    totals,
    taxBasisPoints: tax.basisPoints,
    pricesIncludeTax: tax.isIncluded,
    discount,
  };
};

/** Returns the parts of a new order that its price decides. Amounts of zero are absent. */
export const amountsOf = (
  { items, totals, discount, taxBasisPoints, pricesIncludeTax }: PricedOrder,
  { shippingMethod }: Pick<OrderTerms, 'shippingMethod'>,
) => {
  const { currency } = totals;
  const money = (amount: number): Money => ({ amount, currency });
  const discounted = totals.groupDiscount + totals.codeDiscount;
  return {
    items,
    taxBasisPoints,
    pricesIncludeTax,
    subtotal: money(totals.subtotal),
    ...(discounted > 0 && { discount: money(discounted) }),
    ...(discount && { discountCode: discount.rule.code }),
    ...(shippingMethod !== undefined && { shipping: money(totals.shipping.total), shippingMethod }),
    ...(totals.tax > 0 && { tax: money(totals.tax) }),
    total: money(totals.gross),
  };
};

type BasketTerms = Pick<Basket, 'tax'> & {
  customer: OrderCustomer;
  code: string | undefined;
  shippingMethod: string | undefined;
};

const basketOf = async (
  context: PricingContext,
  lines: readonly PricedLine[],
  { tax, customer, code, shippingMethod }: BasketTerms,
): Promise<Basket> => {
  const variantIds = lines.map(({ offer }) => offer.variantId);
  // Only a discount asks for categories, and only shipping for weights.
  const isNeeded = code !== undefined || shippingMethod !== undefined;
  const facts = isNeeded ? await findBasketFacts(context, variantIds) : undefined;
  const [first] = lines;
  if (!first) throw new Error('An order has lines');
  return {
    currency: first.offer.price.currency,
    lines: lines.map(({ productId, quantity, offer: { variantId, price } }, index) => ({
      key: String(index),
      productId,
      variantId,
      categories: facts?.get(variantId)?.categories ?? [],
      unitPrice: price.amount,
      quantity,
      weightGrams: facts?.get(variantId)?.weightGrams ?? 0,
    })),
    group: await findGroupRate(context, customer.customerGroup),
    tax,
  };
};

/** Returns the items of an order, by the totals of its lines. */
export const itemsOf = (lines: readonly PricedLine[], totals: BasketTotals): PlacedItem[] =>
  lines.map((line, index) => toItem(line, totals, index));

const toItem = (
  { productId, quantity, offer: { variantId, name, category, price } }: PricedLine,
  { lines, currency }: BasketTotals,
  index: number,
): PlacedItem => {
  const { subtotal = 0, groupDiscount = 0, codeDiscount = 0, tax = 0 } = lines[index] ?? {};
  const discount = groupDiscount + codeDiscount;
  return {
    productId,
    variantId,
    category,
    name,
    quantity,
    unitPrice: price,
    total: { amount: subtotal, currency },
    ...(discount > 0 && { discount: { amount: discount, currency } }),
    ...(tax > 0 && { tax: { amount: tax, currency } }),
  };
};
