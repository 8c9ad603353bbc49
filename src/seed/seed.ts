import { inTransaction } from '../db/transaction.ts';
import type { Deps } from '../deps.ts';
import type { DbContext } from '../features/context.ts';
import { insertOrder } from '../features/shop/orders/order-repository.ts';
import { takeFromStock } from '../features/shop/products/product-repository.ts';
import { demoPassword } from './demo-logins.ts';
import { createRandom } from './random.ts';
import { growOrders } from './seed-orders.ts';
import { growPosts } from './seed-posts.ts';
import { growProducts } from './seed-products.ts';
import { growTags } from './seed-tags.ts';
import { growUsers } from './seed-users.ts';

const name = 'demo';
const seed = 20_260_531;

/** `occupied`: other data are there, so nothing was planted. */
export type SeedOutcome = 'planted' | 'present' | 'occupied';

/**
 * Plants the demo data, all of it or nothing. A database that has them is left alone, so products that were sold or
 * deleted do not come back; and so is one that holds other data, unless `besideOtherData`.
 */
export const seedOnce = (
  { db, clock, passwords }: Pick<Deps, 'db' | 'clock' | 'passwords'>,
  { besideOtherData = false } = {},
): Promise<SeedOutcome> =>
  inTransaction({ db }, async ({ db }) => {
    // Of two processes that start at once, one waits here for the other's commit and then finds the name taken. However
    // long that takes: no request waits for it.
    await db.raw('set local lock_timeout = 0');
    const claimed = await db('seeds')
      .insert({ name, created_at: clock.now() }, ['name'])
      .onConflict('name')
      .ignore();
    if (claimed.length === 0) return 'present';
    if (!besideOtherData && (await holdsData({ db }))) {
      await db('seeds').where({ name }).delete();
      return 'occupied';
    }
    await plant({ db }, await passwords.hash(demoPassword));
    return 'planted';
  });

const planted = ['users', 'tags', 'products', 'posts', 'orders'];

const holdsData = async ({ db }: DbContext): Promise<boolean> => {
  for (const table of planted) {
    if (await db(table).select(db.raw('1')).first()) return true;
  }
  return false;
};

const plant = async ({ db }: DbContext, password_hash: string): Promise<void> => {
  const random = createRandom(seed);
  const users = growUsers(random);
  const tags = growTags(random);
  const products = growProducts(random);
  const { posts, postTags } = growPosts(random, { users, tags });
  await db('users').insert(users.map((user) => ({ ...user, password_hash })));
  await db('tags').insert(tags);
  await db('products').insert(products);
  await db('posts').insert(posts);
  await db('post_tags').insert(postTags);
  for (const order of growOrders(random, { users, products })) {
    await takeFromStock(
      { db },
      new Map(order.items.map(({ productId, quantity }) => [productId, quantity])),
      order.createdAt,
    );
    await insertOrder({ db }, order);
  }
};
