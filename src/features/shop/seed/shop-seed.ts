import { calendar } from '../../demo-calendar.ts';
import type { PlantSeed } from '../../demo-data.ts';
import { nameOfSlug } from '../categories/category.ts';
import { insertMissingCategory } from '../categories/category-repository.ts';
import { insertOrder } from '../orders/order-repository.ts';
import { takeFromStock } from '../products/product-repository.ts';
import { generateOrders } from './demo-orders.ts';
import { generateProducts } from './demo-products.ts';

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
  await db('products').insert(products);
  for (const order of generateOrders(random, { users: seeded.users, products })) {
    const quantities = new Map(order.items.map(({ productId, quantity }) => [productId, quantity]));
    await takeFromStock(context, quantities, order.createdAt);
    await insertOrder(context, order);
  }
  return seeded;
};
