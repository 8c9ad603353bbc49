import { inTransaction } from '../db/transaction.ts';
import type { Context, DbContext } from '../features/context.ts';
import type { Services } from '../features/services.ts';
import { insertOrder } from '../features/shop/orders/order-repository.ts';
import { takeFromStock } from '../features/shop/products/product-repository.ts';
import { demoPassword } from './demo-logins.ts';
import { createRandom } from './random.ts';
import { generateOrders } from './seed-orders.ts';
import { generatePosts } from './seed-posts.ts';
import { generateProducts } from './seed-products.ts';
import { generateTags } from './seed-tags.ts';
import { generateUsers } from './seed-users.ts';

const name = 'demo';
const seed = 20_260_531;

/** `occupied`: the database holds other data, so nothing was inserted. */
export type SeedOutcome = 'inserted' | 'present' | 'occupied';

/**
 * Inserts the demo data, in one transaction and once per database, so deleted products do not come back. A database that
 * holds other data stays unchanged, unless `besideOtherData`.
 */
export const seedOnce = (
  context: Pick<Context, 'db' | 'clock'> & Pick<Services, 'passwords'>,
  { besideOtherData = false } = {},
): Promise<SeedOutcome> =>
  inTransaction(context, async (context) => {
    const { db, clock, passwords } = context;
    // The unique name serialises concurrent seeds: the second insertion waits for the commit of the first and then returns
    // 'present'. The wait has no limit, because no request depends on it.
    await db.raw('set local lock_timeout = 0');
    const claimed = await db('seeds')
      .insert({ name, created_at: clock.now() }, ['name'])
      .onConflict('name')
      .ignore();
    if (claimed.length === 0) return 'present';
    if (!besideOtherData && (await holdsData(context))) {
      await db('seeds').where({ name }).delete();
      return 'occupied';
    }
    await insertDemoData(context, await passwords.hash(demoPassword));
    return 'inserted';
  });

const tables = ['users', 'tags', 'products', 'posts', 'orders'];

const holdsData = async ({ db }: DbContext): Promise<boolean> => {
  for (const table of tables) {
    if (await db(table).select(db.raw('1')).first()) return true;
  }
  return false;
};

const insertDemoData = async (context: DbContext, password_hash: string): Promise<void> => {
  const { db } = context;
  const random = createRandom(seed);
  const users = generateUsers(random);
  const tags = generateTags(random);
  const products = generateProducts(random);
  const { posts, postTags } = generatePosts(random, { users, tags });
  await db('users').insert(users.map((user) => ({ ...user, password_hash })));
  await db('tags').insert(tags);
  await db('products').insert(products);
  await db('posts').insert(posts);
  await db('post_tags').insert(postTags);
  for (const order of generateOrders(random, { users, products })) {
    await takeFromStock(
      context,
      new Map(order.items.map(({ productId, quantity }) => [productId, quantity])),
      order.createdAt,
    );
    await insertOrder(context, order);
  }
};
