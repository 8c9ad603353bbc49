import { newProblem } from '../../../errors.ts';
import { calendar } from '../../demo-calendar.ts';
import type { PlantSeed } from '../../demo-data.ts';
import { nameOfSlug } from '../categories/category.ts';
import { insertMissingCategory } from '../categories/category-repository.ts';
import { insertDiscount } from '../discounts/discount-repository.ts';
import { insertOrder } from '../orders/order-repository.ts';
import { reserveStock } from '../stock/stock-repository.ts';
import { demoDiscounts } from './demo-discounts.ts';
import { generateOrders } from './demo-orders.ts';
import { generateProducts, type SeedProduct } from './demo-products.ts';

export const plantShop: PlantSeed = async (context, seeded) => {
  const { db, random } = context;
  const products = generateProducts(random);
  const opening = calendar.opening;
  for (const [position, slug] of [...new Set(products.map(({ category }) => category))].entries()) {
    const category = {
      uuid: random.uuid(opening),
      slug,
      name: nameOfSlug(slug),
      position,
      createdAt: opening,
    };
    await insertMissingCategory(context, category);
  }
  await db('products').insert(products.map(({ stock, ...product }) => product));
  await db('product_variants').insert(products.map(toVariant));
  await db('stock_buckets').insert(products.map(toBucket));
  await db('stock_movements').insert(products.filter(({ stock }) => stock > 0).map(toMovement));
  for (const order of generateOrders(random, { users: seeded.users, products })) {
    const quantities = new Map(order.items.map(({ variantId, quantity }) => [variantId, quantity]));
    const { id: orderId } = await insertOrder(context, order);
    await reserveStock(context, { orderId, quantities, at: order.createdAt });
  }
  for (const discount of demoDiscounts)
    await insertDiscount(
      { ...context, problem: newProblem },
      { ...discount, uuid: random.uuid(opening), createdAt: opening },
    );
  return seeded;
};

/** The first variant of a product has the id of the product. */
const toVariant = ({ id, price_minor }: SeedProduct) => ({ id, product_id: id, position: 0, price_minor });

const toBucket = ({ id, stock }: SeedProduct) => ({
  variant_id: id,
  bucket: 0,
  product_id: id,
  on_hand: stock,
});

const toMovement = ({ id, stock, created_at }: SeedProduct) => ({
  variant_id: id,
  bucket: 0,
  on_hand_change: stock,
  reserved_change: 0,
  reason: 'received',
  occurred_at: created_at,
});
