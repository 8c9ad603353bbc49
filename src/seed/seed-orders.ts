import { type OrderItem, totalOf } from '../features/shop/orders/order.ts';
import type { NewOrder } from '../features/shop/orders/order-repository.ts';
import { toPublicId } from '../lib/id.ts';
import { calendar } from './calendar.ts';
import type { Random } from './random.ts';
import type { SeedProduct } from './seed-products.ts';
import type { SeedUser } from './seed-users.ts';

const orderCount = 40;
const minimumMinor = 1000;
const mostLines = 4;
const mostPieces = 3;

/** Orders of what is there, the oldest first: no product is sold more often than its stock allows. */
export const growOrders = (
  random: Random,
  { users, products }: { users: SeedUser[]; products: SeedProduct[] },
): NewOrder[] => {
  const left = new Map(products.map(({ id, stock }) => [id, stock]));
  const buyers = users.filter(({ role }) => role === 'user');
  const moments = Array.from({ length: orderCount }, () => random.moment(calendar.firstOrder, calendar.end));
  return moments
    .sort((a, b) => a.getTime() - b.getTime())
    .map((createdAt) => {
      const items = growItems(random, products, left);
      return {
        uuid: random.uuid(createdAt),
        buyerId: toPublicId('usr', random.pick(buyers).id),
        status: 'pending',
        items,
        total: totalOf(items),
        createdAt,
      };
    });
};

const growItems = (random: Random, products: SeedProduct[], left: Map<string, number>): OrderItem[] => {
  const inStock = products.filter(({ id }) => (left.get(id) ?? 0) >= mostPieces);
  const chosen = random.some(inStock, random.integer(1, mostLines));
  // A single cheap thing would not reach the shop's minimum.
  const worthIt = chosen.some(({ price_minor }) => price_minor >= minimumMinor);
  const dear = inStock.filter((product) => product.price_minor >= minimumMinor && !chosen.includes(product));
  return (worthIt ? chosen : [...chosen, random.pick(dear)]).map(({ id, name, price_minor, currency }) => {
    const quantity = random.integer(1, mostPieces);
    left.set(id, (left.get(id) ?? 0) - quantity);
    return {
      productId: toPublicId('prd', id),
      name,
      quantity,
      unitPrice: { amount: price_minor, currency },
      total: { amount: price_minor * quantity, currency },
    };
  });
};
