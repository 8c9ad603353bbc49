/** The limits of discounts hold, however many orders use a code at once, each in its own connection. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Schemas } from '@tradepost/client';
import type { Problem } from '../../../src/contract/problem.ts';
import { inTransaction } from '../../../src/db/transaction.ts';
import { newProblem } from '../../../src/errors.ts';
import {
  type DiscountCustomer,
  findApplicableDiscount,
  redeemDiscount,
  releaseDiscount,
} from '../../../src/features/shop/discounts/discount-redemption.ts';
import { deleteDiscount, lockDiscount } from '../../../src/features/shop/discounts/discount-repository.ts';
import type { BasketLine } from '../../../src/features/shop/pricing/basket.ts';
import { priceBasket } from '../../../src/features/shop/pricing/price-basket.ts';
import { sweep } from '../../../src/features/sweep.ts';
import { newUuid, toPublicId, toUuid } from '../../../src/lib/id.ts';
import { eventually } from '../../support/eventually.ts';
import { lockWaits } from '../../support/lock-waits.ts';
import { openTestSession, startTestApp, type TestApp, type Tradepost } from '../../support/test-app.ts';

type Discount = Schemas['Discount'];

let app: TestApp;
let admin: Tradepost;
beforeAll(async () => {
  app = await startTestApp({
    DATABASE_POOL_MAX: '40',
    DATABASE_LOCK_TIMEOUT_MS: '20000',
    DATABASE_ACQUIRE_TIMEOUT_MS: '20000',
  });
  admin = (await app.signIn('admin')).tradepost;
});
afterAll(() => app.close());

const context = () => ({ ...app.deps, problem: newProblem });

let built = 0;
const createDiscount = (fields: Partial<Schemas['DiscountCreate']> = {}): Promise<Discount> => {
  built += 1;
  const body = { code: `LIMIT-${built}`, kind: 'percentage', basisPoints: 1000, ...fields } as const;
  return admin.discounts.create({ body });
};

const insertOrder = async (userId?: string): Promise<string> => {
  const id = newUuid(app.clock.now());
  await app.deps.db('orders').insert({
    id,
    user_id: userId === undefined ? null : toUuid(userId),
    status: 'pending',
    currency: 'EUR',
    total_minor: 1000,
    created_at: app.clock.now(),
  });
  return toPublicId('ord', id);
};

const redeem = async (
  { id: discountId }: Discount,
  customer: DiscountCustomer,
  version = 1,
): Promise<string> => {
  const orderId = await insertOrder(customer.userId);
  await redeemDiscount(context(), { discountId, version, orderId, customer });
  return orderId;
};

/** The number of successes, and the code of each problem. */
const settle = async (work: Promise<unknown>[]) => {
  const settled = await Promise.allSettled(work);
  const codes = settled.flatMap((result) =>
    result.status === 'rejected' ? [(result.reason as Problem).code] : [],
  );
  return { successes: settled.length - codes.length, codes: new Set(codes) };
};

const usedOf = async ({ id }: Discount) => {
  const row = await app.deps
    .db('discounts')
    .where({ id: toUuid(id) })
    .first('used_count');
  const { items } = await admin.discounts.listUsages({ discountId: id, limit: 100 });
  expect(items.length).toBe(row.used_count);
  return row.used_count;
};

const guest = (index: number): DiscountCustomer => ({ email: `guest-${index}@example.com` });

describe('redeemDiscount', () => {
  test('of 100 concurrent orders as many use a code as its limit permits', async () => {
    const discount = await createDiscount({ usageLimit: 37 });
    const { successes, codes } = await settle(
      Array.from({ length: 100 }, (_, index) => redeem(discount, guest(index))),
    );
    expect([successes, [...codes]]).toEqual([37, ['discount_exhausted']]);
    expect(await usedOf(discount)).toBe(37);
  });

  test('of 100 concurrent orders of one guest as many use a code as the limit per customer permits', async () => {
    const discount = await createDiscount({ usageLimitPerCustomer: 3 });
    const spellings = ['mara@bücher.example', 'Mara@BÜCHER.example', 'mara@xn--bcher-kva.example'];
    const orders = Array.from({ length: 100 }, (_, index) =>
      redeem(discount, { email: spellings[index % 3] as string }),
    );
    const { successes, codes } = await settle(orders);
    expect([successes, [...codes]]).toEqual([3, ['discount_exhausted']]);
    expect(await usedOf(discount)).toBe(3);
  });

  test('a customer with and without an account is one customer', async () => {
    const { user } = await app.signIn();
    const discount = await createDiscount({ usageLimitPerCustomer: 2 });
    const customers = [{ userId: user.id, email: user.email }, { email: user.email }];
    const orders = Array.from({ length: 30 }, (_, index) =>
      redeem(discount, customers[index % 2] as DiscountCustomer),
    );
    expect((await settle(orders)).successes).toBe(2);
    const other = await app.signIn();
    await redeem(discount, { userId: other.user.id, email: other.user.email });
    expect(await usedOf(discount)).toBe(3);
  });

  test('a customer whose e-mail address has changed is still one customer', async () => {
    const { user } = await app.signIn();
    const discount = await createDiscount({ usageLimitPerCustomer: 1 });
    await redeem(discount, { userId: user.id, email: user.email });
    await expect(redeem(discount, { userId: user.id, email: 'new@example.com' })).rejects.toMatchObject({
      code: 'discount_exhausted',
    });
  });

  test('a rejected or rolled back order uses nothing', async () => {
    const discount = await createDiscount({ usageLimit: 1 });
    const orderId = await insertOrder();
    const rolledBack = inTransaction(context(), async (context) => {
      await redeemDiscount(context, { discountId: discount.id, version: 1, orderId, customer: guest(1) });
      throw new Error('The payment has failed');
    });
    await expect(rolledBack).rejects.toThrow('The payment has failed');
    expect(await usedOf(discount)).toBe(0);
    await redeem(discount, guest(1));
  });

  test('an order waits for one that may still be rolled back, and then uses the code', async () => {
    const discount = await createDiscount({ usageLimit: 1 });
    const [first, second] = [await insertOrder(), await insertOrder()];
    const redeemFor = (context: Parameters<typeof redeemDiscount>[0], orderId: string) =>
      redeemDiscount(context, { discountId: discount.id, version: 1, orderId, customer: guest(1) });
    let waiting: Promise<void> | undefined;
    const rolledBack = inTransaction(context(), async (inner) => {
      await redeemFor(inner, first);
      waiting = redeemFor(context(), second);
      await eventually(async () => (await app.deps.db.raw(lockWaits)).rows[0]);
      throw new Error('rolled back');
    });
    await expect(rolledBack).rejects.toThrow('rolled back');
    await waiting;
    expect(await usedOf(discount)).toBe(1);
  });

  test('a limit below the number of usages is accepted, and ends the use', async () => {
    const discount = await createDiscount({ usageLimit: 10 });
    for (let index = 0; index < 3; index += 1) await redeem(discount, guest(index));
    const discountId = discount.id;
    await admin.discounts.update({ discountId, ifMatch: '*', body: { usageLimit: 2 } });
    await expect(redeem(discount, guest(4), 2)).rejects.toMatchObject({ code: 'discount_exhausted' });
    await admin.discounts.update({ discountId, ifMatch: '*', body: { usageLimit: 4 } });
    await redeem(discount, guest(4), 3);
    expect(await usedOf(discount)).toBe(4);
  });

  test('rejects a discount that has changed since the basket was priced', async () => {
    const discount = await createDiscount();
    const discountId = discount.id;
    await admin.discounts.update({ discountId, ifMatch: '*', body: { basisPoints: 100 } });
    await expect(redeem(discount, guest(1))).rejects.toMatchObject({
      code: 'discount_not_applicable',
      detail: expect.stringContaining('has changed'),
    });
    await admin.discounts.update({ discountId, ifMatch: '*', body: { active: false } });
    await expect(redeem(discount, guest(1), 3)).rejects.toMatchObject({ code: 'discount_unknown' });
    await admin.discounts.delete({ discountId });
    await expect(redeem(discount, guest(1), 3)).rejects.toMatchObject({ code: 'discount_unknown' });
  });

  test('rejects a discount that has expired since then', async () => {
    const validUntil = new Date(app.clock.now().getTime() + 1000).toISOString();
    const discount = await createDiscount({ validUntil });
    app.clock.advance(1000);
    await expect(redeem(discount, guest(1))).rejects.toMatchObject({ status: 422, code: 'discount_expired' });
  });
});

describe('releaseDiscount', () => {
  test('gives the usage back once', async () => {
    const discount = await createDiscount({ usageLimit: 1, usageLimitPerCustomer: 1 });
    const orderId = await redeem(discount, guest(1));
    await Promise.all(Array.from({ length: 10 }, () => releaseDiscount(app.deps, orderId)));
    expect(await usedOf(discount)).toBe(0);
    await redeem(discount, guest(1));
    await releaseDiscount(app.deps, await insertOrder());
    expect(await usedOf(discount)).toBe(1);
  });

  test('waits for a deletion of the discount, without a deadlock', async () => {
    const discount = await createDiscount();
    const discountId = discount.id;
    const orderId = await redeem(discount, guest(1));
    let released: Promise<void> | undefined;
    await inTransaction(context(), async (inner) => {
      await lockDiscount(inner, discountId);
      released = releaseDiscount(app.deps, orderId);
      await eventually(async () => (await app.deps.db.raw(lockWaits)).rows[0]);
      await deleteDiscount(inner, discountId);
    });
    await released;
    await expect(admin.discounts.get({ discountId })).rejects.toMatchObject({ code: 'not_found' });
  });

  test('leaves right numbers among 100 concurrent redemptions and releases', async () => {
    const discount = await createDiscount({ usageLimit: 20 });
    const both = async (index: number) => {
      const orderId = await redeem(discount, guest(index));
      if (index % 2 === 0) await releaseDiscount(app.deps, orderId);
    };
    await settle(Array.from({ length: 100 }, (_, index) => both(index)));
    expect(await usedOf(discount)).toBeLessThanOrEqual(20);
    await settle(Array.from({ length: 100 }, (_, index) => redeem(discount, guest(index))));
    expect(await usedOf(discount)).toBe(20);
  });
});

const line: BasketLine = {
  key: 'a',
  productId: 'prd_01kfjex5m0erpamyjxtw632hk1',
  variantId: 'var_01kfjex5m0erpamyjxtw632hk1',
  categories: ['mugs', 'ceramics'],
  unitPrice: 1999,
  quantity: 2,
  weightGrams: 0,
};
const basket = { currency: 'EUR', lines: [line] } as const;

describe('findApplicableDiscount', () => {
  const find = (code: string, customer: Partial<DiscountCustomer> = {}) =>
    findApplicableDiscount(context(), { code, basket, customer });

  test('returns the rule for the basket, in any case of the code', async () => {
    const { id, code } = await createDiscount({ categories: ['ceramics'] });
    const { rule, ...found } = await find(code.toLowerCase());
    expect(found).toEqual({ discountId: id, version: 1 });
    const totals = priceBasket({ ...basket, discount: rule, tax: { basisPoints: 0, isIncluded: true } });
    expect(totals).toMatchObject({ gross: 3598, codeDiscount: 400, discount: { code, outcome: 'applied' } });
  });

  test.each<[string, Partial<Schemas['DiscountCreate']>, string, string]>([
    ['an inactive one', { active: false }, 'discount_unknown', 'There is no discount with the code'],
    [
      'an expired one',
      { validUntil: '2020-01-01T00:00:00Z' },
      'discount_expired',
      'was valid until 2020-01-01T00:00:00.000Z.',
    ],
    [
      'one of the future',
      { validFrom: '2030-01-01T00:00:00Z' },
      'discount_not_applicable',
      'is valid from 2030-01-01T00:00:00.000Z.',
    ],
    [
      'one of another group',
      { customerGroup: 'premium' },
      'discount_not_applicable',
      'is for another customer group.',
    ],
    [
      'one in another currency',
      { minimum: { amount: 500, currency: 'JPY' } },
      'discount_not_applicable',
      'is not for orders in EUR.',
    ],
    [
      'one for other products',
      { categories: ['books'] },
      'discount_not_applicable',
      'applies to none of these products.',
    ],
    [
      'one with a higher minimum',
      { minimum: { amount: 5000, currency: 'EUR' } },
      'discount_not_applicable',
      'requires a subtotal of 50.00 EUR; this one is 39.98 EUR.',
    ],
  ])('rejects %s', async (_, fields, code, detail) => {
    const discount = await createDiscount(fields);
    await expect(find(discount.code)).rejects.toMatchObject({
      code,
      detail: expect.stringContaining(detail),
    });
  });

  test('rejects an unknown code, and text that is no code', async () => {
    for (const code of ['NEVER-HEARD', '%', "' or true --"])
      await expect(find(code)).rejects.toMatchObject({ status: 422, code: 'discount_unknown' });
  });

  test('rejects a code that is used up by all or by the customer', async () => {
    const limited = await createDiscount({ usageLimit: 1 });
    await redeem(limited, guest(1));
    await expect(find(limited.code)).rejects.toMatchObject({ status: 409, code: 'discount_exhausted' });
    const perCustomer = await createDiscount({ usageLimitPerCustomer: 1 });
    await redeem(perCustomer, guest(1));
    await expect(find(perCustomer.code, guest(1))).rejects.toMatchObject({ code: 'discount_exhausted' });
    expect(await find(perCustomer.code, guest(2))).toMatchObject({ version: 1 });
    expect(await find(perCustomer.code)).toMatchObject({ version: 1 });
  });
});

describe('listDiscountUsages', () => {
  test('pages through the usages, the newest first', async () => {
    const { user } = await app.signIn();
    const discount = await createDiscount();
    const first = await redeem(discount, guest(1));
    app.clock.advance(1000);
    const second = await redeem(discount, { userId: user.id, email: user.email });
    const listed: Schemas['DiscountUsage'][] = [];
    for await (const usage of admin.discounts.listUsages({ discountId: discount.id, limit: 1 }))
      listed.push(usage);
    expect(listed.map(({ orderId, customerId }) => [orderId, customerId])).toEqual([
      [second, user.id],
      [first, undefined],
    ]);
  });

  test('requires the scope discounts:read, and an existing discount', async () => {
    const input = { discountId: 'dsc_01jd3v8w5gf3sa9k2m6q7x8y9z' };
    await expect(admin.discounts.listUsages(input)).rejects.toMatchObject({ status: 404, code: 'not_found' });
    await expect(app.tradepost.discounts.listUsages(input)).rejects.toMatchObject({
      code: 'unauthenticated',
    });
    const { tradepost } = await app.signIn('user');
    await expect(tradepost.discounts.listUsages(input)).rejects.toMatchObject({ code: 'insufficient_scope' });
  });
});

describe('the erasure of an account', () => {
  test('leaves its usages without a customer, and their number', async () => {
    const { user } = await app.signIn();
    const discount = await createDiscount();
    await redeem(discount, { userId: user.id, email: user.email });
    await redeem(discount, { email: user.email });
    const { accessToken } = await openTestSession(app.deps, user);
    await app.tradepost.withAccessToken(accessToken).personalData.requestErasure();
    app.clock.advance(14 * 24 * 60 * 60_000);
    await sweep(app.deps);
    const rows = await app.deps.db('discount_usages').where({ discount_id: toUuid(discount.id) });
    expect(rows).toMatchObject([
      { user_id: null, email_hash: null },
      { user_id: null, email_hash: null },
    ]);
    expect(rows).toHaveLength(2);
  });
});
