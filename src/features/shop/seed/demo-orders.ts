import { toPublicId } from '../../../lib/id.ts';
import { calendar } from '../../demo-calendar.ts';
import type { SeededUser } from '../../demo-data.ts';
import type { Random } from '../../demo-random.ts';
import { type PlacedItem, totalOf } from '../orders/order.ts';
import type { NewOrder } from '../orders/order-repository.ts';
import type { SeedProduct } from './demo-products.ts';

const orderCount = 40;
const minimumMinor = 1000;
const maxLines = 4;
const maxQuantity = 3;

/** Generates orders, the oldest first. The orders of a product never exceed its stock. */
export const generateOrders = (
  random: Random,
  { users, products }: { users: readonly SeededUser[]; products: SeedProduct[] },
): NewOrder[] => {
  const remainingStock = new Map(products.map(({ id, stock }) => [id, stock]));
  const buyers = users.filter(({ role }) => role === 'user');
  const moments = Array.from({ length: orderCount }, () => random.moment(calendar.firstOrder, calendar.end));
  return moments
    .sort((a, b) => a.getTime() - b.getTime())
    .map((createdAt) => {
      const items = generateItems(random, products, remainingStock);
      return {
        uuid: random.uuid(createdAt),
        buyer: toPublicId('usr', random.pick(buyers).id),
        status: 'pending',
        items,
        subtotal: totalOf(items),
        total: totalOf(items),
        createdAt,
      };
    });
};

const generateItems = (
  random: Random,
  products: SeedProduct[],
  remainingStock: Map<string, number>,
): PlacedItem[] => {
  const inStock = products.filter(({ id }) => (remainingStock.get(id) ?? 0) >= maxQuantity);
  const chosen = random.sample(inStock, random.integer(1, maxLines));
  // Every order reaches the minimum order amount, so it has at least one product at that price.
  const reachesMinimum = chosen.some(({ price_minor }) => price_minor >= minimumMinor);
  const aboveMinimum = inStock.filter(
    (product) => product.price_minor >= minimumMinor && !chosen.includes(product),
  );
  return (reachesMinimum ? chosen : [...chosen, random.pick(aboveMinimum)]).map(
    ({ id, name, price_minor, currency }) => {
      const quantity = random.integer(1, maxQuantity);
      remainingStock.set(id, (remainingStock.get(id) ?? 0) - quantity);
      return {
        productId: toPublicId('prd', id),
        variantId: toPublicId('var', id),
        name,
        quantity,
        unitPrice: { amount: price_minor, currency },
        total: { amount: price_minor * quantity, currency },
      };
    },
  );
};
