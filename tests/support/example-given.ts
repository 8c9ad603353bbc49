/** States that examples of several resources share: rows, and changes of the request. */
import type { Knex } from 'knex';
import type { TokenPurpose } from '../../src/features/accounts/authentication/tokens/one-time-token-repository.ts';
import { toUuid } from '../../src/lib/id.ts';
import { hashSecret } from '../../src/lib/secret.ts';
import type { Change, Recipe } from './example-trial.ts';
import { people, type World } from './example-world.ts';

/** The state of each example, by operation and example. */
export type Examples = Record<string, Record<string, Recipe>>;

export type Given = (world: World, db: Knex) => Promise<unknown>;

/** Sends the example request after `prepare`, changed for the example. */
export const given =
  (prepare: Given, change?: Change): Recipe =>
  async ({ world, app, send }) => {
    await prepare(world, app.deps.db);
    return send(change);
  };

/** Like `given`, sent by the buyer of the orders: guests may call the operation too. */
export const asBuyer = (prepare: Given, change: Change = {}): Recipe =>
  given(prepare, { ...change, as: 'user' });

/** Only the three accounts that every world begins with. */
export const accounts: Given = async () => {};
export const nobody: Given = (world) => world.clear();
export const tags: Given = (world) => world.tags();
export const postCategories: Given = (world) => world.postCategories();
export const posts: Given = (world) => world.posts();
export const comments: Given = (world) => world.comments();
export const categories: Given = (world) => world.categories();
export const priceChanges: Given = (world) => world.priceChanges();
export const products: Given = (world) => world.products();
export const sessions: Given = (world) => world.sessions();
export const carts: Given = (world) => world.carts();
export const orders: Given = (world) => world.orders();
export const jobs: Given = (world) => world.jobs();
export const webhooks: Given = (world) => world.webhooks();
export const apiKeys: Given = (world) => world.apiKeys();
export const deactivated: Given = (_, db) => db('users').update({ deactivated_at: new Date(0) });
export const lockedOut: Recipe = async ({ send }) => {
  for (const _ of Array(5)) await send({ body: { password: 'not-hers' } });
  return send();
};

/** The token of a mail to the customer; `prepare` adds further rows. */
export const mailed =
  (purpose: TokenPurpose, prepare: Given = accounts): Given =>
  async (world, db) => {
    await db('one_time_tokens').insert({
      token_hash: hashSecret('mZ3nTqv5xJ0yEwK8c7Rb1LhUo2SdFgPi4aVtXQ9NkYA'),
      purpose,
      user_id: toUuid(people.user),
      details: { email: 'mara.lindqvist@example.com', newEmail: 'mara@lindqvist.example' },
      created_at: new Date(0),
      expires_at: new Date('2999-01-01'),
    });
    await prepare(world, db);
  };

/** An id that no example has. */
export const absent = (prefix: string): string => `${prefix}_01kjwjnfntes8r65rzyjka792h`;
export const uuidOf = (prefix: string): string => toUuid(absent(prefix));

/** The id of the category on the fifth level of `fiveLevels`. */
export const deepestOf = (prefix: string): string => `${prefix}_01jzst0000e008000000000004`;

/** Adds a category on each of the five levels to a tree. */
export const fiveLevels =
  (table: string): Given =>
  async (_, db) => {
    const ids = Array.from({ length: 5 }, (_, level) => `0197f3a0-0000-7000-8000-00000000000${level}`);
    const rows = ids.map((id, level) => ({
      id,
      slug: `level-${level + 1}`,
      name: `Level ${level + 1}`,
      parent_id: ids[level - 1] ?? null,
      position: 0,
      created_at: new Date(0),
      updated_at: new Date(0),
    }));
    await db(table).insert(rows);
  };
