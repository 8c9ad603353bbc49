/** A login checks a decoy hash for an unknown e-mail address, as slowly as a stored hash (timing attack). */

import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { hash } from '@node-rs/argon2';
import { createDecoyHashes } from '../../../src/features/accounts/authentication/passwords/decoy-hash.ts';
import {
  countPasswordCosts,
  type PasswordCost,
} from '../../../src/features/accounts/authentication/passwords/password-cost-repository.ts';
import { newUuid } from '../../../src/lib/id.ts';
import { startTestApp, type TestApp } from '../../support/test-app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());
beforeEach(async () => {
  await app.deps.db('users').delete();
});

/** The parameters in the tests' configuration. */
const parameters = 'm=8,t=1,p=1';
const hour = 60 * 60_000;
const addresses = Array.from({ length: 2_000 }, (_, index) => `nobody-${index}@example.com`);

const insertUsers = (count: number, password_hash: string | null) => {
  const created_at = app.clock.now();
  const rows = Array.from({ length: count }, () => {
    const id = newUuid(created_at);
    return { id, email: id, username: id, password_hash, created_at, updated_at: created_at };
  });
  return app.deps.db('users').insert(rows);
};
const hashOf = (cost: string) => `$argon2id$v=19$${cost}$c29tZXNhbHQ$c29tZWhhc2g`;
const load = () => createDecoyHashes({ ...app.deps, parameters })();
const costOf = (decoy: string) => decoy.split('$')[3] ?? '';
const costsOf = async () => {
  const decoys = await load();
  return addresses.map((address) => costOf(decoys.of(address)));
};
const shareOf = (cost: string, costs: string[]) =>
  costs.filter((known) => known === cost).length / costs.length;

describe('decoy hashes', () => {
  test('have the configured parameters if no account has a password', async () => {
    await insertUsers(3, null);
    expect(new Set(await costsOf())).toEqual(new Set([parameters]));
  });

  test.each([
    [{ [parameters]: 100 }],
    [{ 'm=4096,t=3,p=1': 100 }],
    [{ 'm=4096,t=3,p=1': 50, [parameters]: 50 }],
    [{ 'm=4096,t=3,p=1': 20, [parameters]: 80 }],
    [{ 'm=4096,t=3,p=1': 30, 'm=19456,t=2,p=1': 30, [parameters]: 40 }],
    [{ 'm=4096,t=3,p=1': 1, 'm=19456,t=2,p=4': 99 }],
  ])('have the costs of the stored hashes, in their proportions: %j', async (accounts) => {
    for (const [cost, count] of Object.entries(accounts)) await insertUsers(count, hashOf(cost));
    const costs = await costsOf();
    for (const [cost, count] of Object.entries(accounts)) {
      expect(Math.abs(shareOf(cost, costs) - count / 100)).toBeLessThan(0.05);
    }
    expect(costs.filter((cost) => !(cost in accounts))).toEqual([]);
  });

  test('are the same for an e-mail address each time and in each process', async () => {
    await insertUsers(50, hashOf('m=4096,t=3,p=1'));
    await insertUsers(50, hashOf(parameters));
    expect(await costsOf()).toEqual(await costsOf());
  });

  test('change only from an older cost to the configured cost, as owners log in', async () => {
    await insertUsers(60, hashOf('m=4096,t=3,p=1'));
    await insertUsers(40, hashOf(parameters));
    const before = await costsOf();
    await app.deps.db.raw(
      'update users set password_hash = ? where id in (select id from users where password_hash = ? limit 30)',
      [hashOf(parameters), hashOf('m=4096,t=3,p=1')],
    );
    const after = await costsOf();
    const moved = after.filter((cost, index) => cost !== before[index]);
    expect(moved.length).toBeGreaterThan(400);
    expect(new Set(moved)).toEqual(new Set([parameters]));
  });

  test('cannot be predicted: another database assigns the older cost to other e-mail addresses', async () => {
    await insertUsers(50, hashOf('m=4096,t=3,p=1'));
    await insertUsers(50, hashOf(parameters));
    const here = await costsOf();
    await app.deps.db('hash_keys').update({ key: Buffer.alloc(32, 1) });
    expect(await costsOf()).not.toEqual(here);
  });

  test('come from a sample if there are many accounts, which is the same each time', async () => {
    await insertUsers(1_000, hashOf('m=4096,t=3,p=1'));
    await insertUsers(1_000, hashOf(parameters));
    const { db } = app.deps;
    await db.raw('analyze users');
    const count = async (sample: number) => countPasswordCosts({ db }, sample);
    const totalOf = (costs: PasswordCost[]) => costs.reduce((sum, { accounts }) => sum + accounts, 0);
    const half = await count(1_000);
    expect(totalOf(half)).toBeGreaterThan(200);
    expect(totalOf(half)).toBeLessThan(1_800);
    expect(await count(1_000)).toEqual(half);
    expect(totalOf(await count(2_000))).toBe(2_000);
  });

  test('stay if the count fails, and without an earlier count it is repeated', async () => {
    const { db } = app.deps;
    await insertUsers(1, hashOf('m=4096,t=3,p=1'));
    const loadDecoys = createDecoyHashes({ db, clock: app.clock, parameters });
    await db.raw('alter table hash_keys rename to hidden');
    await expect(loadDecoys()).rejects.toThrow('hash_keys');
    await db.raw('alter table hidden rename to hash_keys');
    const known = (await loadDecoys()).of('nobody@example.com');
    expect(costOf(known)).toBe('m=4096,t=3,p=1');
    await db.raw('alter table hash_keys rename to hidden');
    app.clock.advance(hour);
    expect((await loadDecoys()).of('nobody@example.com')).toBe(known);
    await db.raw('alter table hidden rename to hash_keys');
  });

  test('are counted anew after an hour', async () => {
    await insertUsers(1, hashOf('m=4096,t=3,p=1'));
    const loadDecoys = createDecoyHashes({ ...app.deps, parameters });
    const costNow = async () => costOf((await loadDecoys()).of('nobody@example.com'));
    expect(await costNow()).toBe('m=4096,t=3,p=1');
    await app.deps.db('users').update({ password_hash: hashOf('m=19456,t=2,p=1') });
    app.clock.advance(hour - 1);
    expect(await costNow()).toBe('m=4096,t=3,p=1');
    app.clock.advance(1);
    expect(await costNow()).toBe('m=19456,t=2,p=1');
  });
});

test('the password of an unknown account is checked at the cost of the stored hashes', async () => {
  app.clock.advance(hour);
  const heavy = { memoryCost: 65_536, timeCost: 6, parallelism: 1 };
  const { user } = await app.signIn();
  await app.deps.db('users').update({ password_hash: await hash('teal-kettle-on-the-stove', heavy) });
  const timeOf = async (email: string) => {
    const begun = performance.now();
    const attempt = app.tradepost.accounts.login({ body: { email, password: 'not-the-password' } });
    await expect(attempt).rejects.toMatchObject({ code: 'invalid_credentials' });
    return performance.now() - begun;
  };
  const known = await timeOf(user.email);
  // At the configured cost it would be a hundredth of that.
  expect(await timeOf('nobody@example.com')).toBeGreaterThan(known / 5);
});
