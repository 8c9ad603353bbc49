import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Schemas } from '@tradepost/client';
import { toUuid } from '../../../src/lib/id.ts';
import { buildProduct } from '../../support/factories.ts';
import { startTestApp, type TestApp, type Tradepost } from '../../support/test-app.ts';

type DiscountCreate = Schemas['DiscountCreate'];

let app: TestApp;
let admin: Tradepost;
let adminToken: string;
beforeAll(async () => {
  app = await startTestApp();
  const signedIn = await app.signIn('admin');
  admin = signedIn.tradepost;
  adminToken = signedIn.token;
});
afterAll(() => app.close());

const absentDiscount = 'dsc_01jd3v8w5gf3sa9k2m6q7x8y9z';
const eur = (amount: number) => ({ amount, currency: 'EUR' }) as const;

let built = 0;
const percentage = (fields: Partial<DiscountCreate> = {}): DiscountCreate => {
  built += 1;
  return { code: `CODE-${built}`, kind: 'percentage', basisPoints: 1000, ...fields };
};

const create = (fields: Partial<DiscountCreate> = {}) => admin.discounts.create({ body: percentage(fields) });

const eventsOf = (type: string, discountId: string) =>
  app.deps.db('events').where({ type, subject_id: toUuid(discountId) });

/** Sends a body that the SDK's types may forbid. */
const post = async (body: object) => {
  const response = await app.fetch('/v1/discounts', {
    method: 'POST',
    headers: { authorization: `Bearer ${adminToken}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  return {
    status: response.status,
    problem: (await response.json()) as Schemas['Problem'] & { code: string },
  };
};

describe('createDiscount', () => {
  test('returns the discount with defaults, its URL and its ETag', async () => {
    const { data, status, headers } = await admin.discounts
      .create({ body: { code: 'DEFAULTS', kind: 'free_shipping' } })
      .withResponse();
    expect(status).toBe(201);
    expect(headers.get('location')).toBe(`/v1/discounts/${data.id}`);
    expect(headers.get('etag')).toBe('"1"');
    expect(data).toEqual({
      id: data.id,
      code: 'DEFAULTS',
      kind: 'free_shipping',
      productIds: [],
      categories: [],
      active: true,
      createdAt: app.clock.now().toISOString(),
      updatedAt: app.clock.now().toISOString(),
    });
    expect(await admin.discounts.get({ discountId: data.id })).toEqual(data);
  });

  test('stores every field', async () => {
    const { id: productId } = await admin.products.create({ body: buildProduct() });
    const body: DiscountCreate = {
      code: 'EVERYTHING',
      kind: 'fixed',
      amount: eur(500),
      minimum: eur(5000),
      customerGroup: 'premium',
      productIds: [productId],
      categories: ['ceramics'],
      validFrom: '2026-01-01T00:00:00.000Z',
      validUntil: '2027-01-01T00:00:00.000Z',
      usageLimit: 100,
      usageLimitPerCustomer: 1,
      active: false,
    };
    const created = await admin.discounts.create({ body });
    expect(created).toMatchObject(body);
    expect(await admin.discounts.get({ discountId: created.id })).toEqual(created);
  });

  test('creates one discount for an idempotency key', async () => {
    const body = percentage();
    const send = () => admin.discounts.create({ idempotencyKey: 'one-discount', body });
    expect(await send()).toEqual(await send());
  });

  test('rejects a taken code in any case', async () => {
    await create({ code: 'Summer' });
    await expect(create({ code: 'SUMMER' })).rejects.toMatchObject({
      status: 409,
      code: 'discount_code_taken',
      problem: { detail: 'The code "SUMMER" is taken.', errors: [{ pointer: '/code', rule: 'unique' }] },
    });
  });

  test('rejects an unknown customer group', async () => {
    await expect(create({ customerGroup: 'gold' })).rejects.toMatchObject({
      status: 422,
      code: 'unknown_customer_group',
      problem: { errors: [{ pointer: '/customerGroup', rule: 'exists' }] },
    });
  });

  test('rejects an amount and a minimum in two currencies', async () => {
    const body = {
      code: 'MIXED',
      kind: 'fixed',
      amount: eur(500),
      minimum: { amount: 1, currency: 'JPY' },
    } as const;
    await expect(admin.discounts.create({ body })).rejects.toMatchObject({
      status: 422,
      code: 'currency_mismatch',
      problem: { errors: [{ pointer: '/minimum/currency', rule: 'currency' }] },
    });
  });

  test.each<[string, object, string[]]>([
    ['101 %', { basisPoints: 10_100 }, ['/basisPoints maximum']],
    ['0 %', { basisPoints: 0 }, ['/basisPoints minimum']],
    ['a negative percentage', { basisPoints: -1 }, ['/basisPoints minimum']],
    ['10.5 basis points', { basisPoints: 10.5 }, ['/basisPoints type']],
    ['a percentage without its value', { basisPoints: undefined }, ['/basisPoints kind']],
    ['a percentage with an amount', { amount: eur(1) }, ['/amount kind']],
    ['a fixed discount with a percentage', { kind: 'fixed', amount: eur(1) }, ['/basisPoints kind']],
    ['a fixed discount of 0', { kind: 'fixed', basisPoints: undefined, amount: eur(0) }, ['/amount kind']],
    [
      'a negative amount',
      { kind: 'fixed', basisPoints: undefined, amount: eur(-1) },
      ['/amount/amount minimum'],
    ],
    [
      'an unknown currency',
      { kind: 'fixed', basisPoints: undefined, amount: { amount: 1, currency: 'XAU' } },
      ['/amount/currency enum'],
    ],
    ['free shipping with a percentage', { kind: 'free_shipping' }, ['/basisPoints kind']],
    ['another kind', { kind: 'two_for_one' }, ['/kind enum']],
    [
      'limits of 0',
      { usageLimit: 0, usageLimitPerCustomer: 0 },
      ['/usageLimit minimum', '/usageLimitPerCustomer minimum'],
    ],
    ['a minimum of 0', { minimum: eur(0) }, ['/minimum/amount minimum']],
    [
      'an end before the beginning',
      { validFrom: '2026-02-01T00:00:00Z', validUntil: '2026-02-01T00:00:00Z' },
      ['/validUntil order'],
    ],
    ['a code with a space', { code: 'SPRING 10' }, ['/code pattern']],
    ['an unknown member', { rate: 1 }, ['/rate additionalProperties']],
  ])('rejects %s', async (_, fields, faults) => {
    const { status, problem } = await post({ ...percentage(), ...fields });
    expect(status).toBe(422);
    const isOfRule = faults.some((fault) => / (?:kind|order)$/.test(fault));
    expect(problem.code).toBe(isOfRule ? 'rule_violated' : 'validation_failed');
    expect(problem.errors?.map(({ pointer, rule }) => `${pointer} ${rule}`).sort()).toEqual(faults);
  });

  test('appends an event', async () => {
    const { id, code } = await create();
    const events = await eventsOf('discount.created', id);
    expect(events).toMatchObject([{ subject_type: 'discount', version: 1, data: { code } }]);
  });

  test('requires a token with the scope discounts:write', async () => {
    const body = percentage();
    await expect(app.tradepost.discounts.create({ body })).rejects.toMatchObject({ code: 'unauthenticated' });
    const { tradepost } = await app.signIn('editor');
    await expect(tradepost.discounts.create({ body })).rejects.toMatchObject({ code: 'insufficient_scope' });
  });
});

describe('listDiscounts', () => {
  test('pages through all discounts, the newest first, each once', async () => {
    const codes = ['FIRST', 'SECOND', 'THIRD'];
    for (const code of codes) {
      app.clock.advance(1000);
      await create({ code });
    }
    const listed: string[] = [];
    for await (const { code } of admin.discounts.list({ limit: 2 })) listed.push(code);
    expect(listed.slice(0, 3)).toEqual(codes.toReversed());
    expect(new Set(listed).size).toBe(listed.length);
  });

  test('filters by active', async () => {
    const { id } = await create({ active: false });
    const idsOf = async (active: boolean) =>
      (await admin.discounts.list({ active, limit: 100 })).items.map((discount) => discount.id);
    expect(await idsOf(false)).toContain(id);
    expect(await idsOf(true)).not.toContain(id);
  });

  test('requires a token with the scope discounts:read', async () => {
    await expect(app.tradepost.discounts.list()).rejects.toMatchObject({ code: 'unauthenticated' });
    const { tradepost } = await app.signIn('user');
    await expect(tradepost.discounts.list()).rejects.toMatchObject({ code: 'insufficient_scope' });
  });
});

describe('getDiscount', () => {
  test('responds with 304 if it is unchanged', async () => {
    const { id: discountId } = await create();
    expect((await admin.discounts.get({ discountId, ifNoneMatch: '"1"' }).withResponse()).status).toBe(304);
  });

  test('rejects an absent discount, another id and a customer', async () => {
    const get = (tradepost: Tradepost, discountId: string) => tradepost.discounts.get({ discountId });
    await expect(get(admin, absentDiscount)).rejects.toMatchObject({ status: 404, code: 'not_found' });
    await expect(get(admin, 'tag_01jd3v8w5gf3sa9k2m6q7x8y9z')).rejects.toMatchObject({ status: 422 });
    const { tradepost } = await app.signIn('user');
    await expect(get(tradepost, absentDiscount)).rejects.toMatchObject({ code: 'insufficient_scope' });
    await expect(get(app.tradepost, absentDiscount)).rejects.toMatchObject({ code: 'unauthenticated' });
  });
});

describe('updateDiscount', () => {
  const update = (discountId: string, body: Schemas['DiscountPatch'], ifMatch = '*') =>
    admin.discounts.update({ discountId, ifMatch, body });

  test('changes the sent members, keeps the rest, and null removes', async () => {
    const all = {
      minimum: eur(5000),
      customerGroup: 'premium',
      validFrom: '2026-01-01T00:00:00.000Z',
      validUntil: '2027-01-01T00:00:00.000Z',
      usageLimit: 100,
      usageLimitPerCustomer: 1,
    };
    const created = await create({ ...all, categories: ['books'] });
    app.clock.advance(1000);
    const renamed = await update(created.id, { code: 'RENAMED', basisPoints: 1500 }, '"1"');
    const updatedAt = app.clock.now().toISOString();
    expect(renamed).toEqual({ ...created, code: 'RENAMED', basisPoints: 1500, updatedAt });
    const removed = await update(
      created.id,
      {
        minimum: null,
        customerGroup: null,
        validFrom: null,
        validUntil: null,
        usageLimit: null,
        usageLimitPerCustomer: null,
        categories: [],
      },
      '"2"',
    );
    for (const name of Object.keys(all)) expect(removed).not.toHaveProperty(name);
    const replaced = { ...all, productIds: [], categories: ['mugs'], active: false };
    expect(await update(created.id, replaced, '"3"')).toMatchObject(replaced);
  });

  test('changes the amount of a fixed discount, and its currency with the minimum', async () => {
    const { id } = await admin.discounts.create({
      body: { code: 'FIXED', kind: 'fixed', amount: eur(500), minimum: eur(5000) },
    });
    await expect(update(id, { amount: { amount: 500, currency: 'USD' } })).rejects.toMatchObject({
      code: 'currency_mismatch',
    });
    const usd = (amount: number) => ({ amount, currency: 'USD' }) as const;
    const changed = await update(id, { amount: usd(700), minimum: usd(6000), productIds: [] });
    expect(changed).toMatchObject({ amount: usd(700), minimum: usd(6000) });
  });

  test('ends a discount and makes it active again', async () => {
    const { id } = await admin.discounts.create({
      body: { code: 'ON-AND-OFF', kind: 'free_shipping', active: true },
    });
    expect(await update(id, { active: false })).toMatchObject({ kind: 'free_shipping', active: false });
    expect(await update(id, { active: true })).toMatchObject({ active: true });
  });

  test('of two concurrent changes of one version only one succeeds', async () => {
    const { id } = await create();
    const changes = await Promise.allSettled(
      [1100, 1200, 1300].map((basisPoints) => update(id, { basisPoints }, '"1"')),
    );
    expect(changes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected', 'rejected']);
    const rejected = changes.find((change) => change.status === 'rejected');
    expect(rejected?.reason).toMatchObject({ status: 412, code: 'precondition_failed' });
  });

  test('rejects fields of another kind, a taken code, an unknown group and an absent discount', async () => {
    const { id } = await create();
    const { code } = await create();
    await expect(update(id, { amount: eur(1) })).rejects.toMatchObject({
      code: 'rule_violated',
      problem: { errors: [{ pointer: '/amount', rule: 'kind' }] },
    });
    await expect(update(id, { code: code.toLowerCase() })).rejects.toMatchObject({
      code: 'discount_code_taken',
    });
    await expect(update(id, { customerGroup: 'gold' })).rejects.toMatchObject({
      code: 'unknown_customer_group',
    });
    await expect(update(id, {})).rejects.toMatchObject({ status: 422 });
    await expect(update(absentDiscount, { active: false })).rejects.toMatchObject({ code: 'not_found' });
  });

  test('names the changed fields in its event', async () => {
    const { id, code } = await create();
    await update(id, { active: false, basisPoints: 1000 });
    const events = await eventsOf('discount.updated', id);
    expect(events).toMatchObject([{ version: 2, data: { fields: ['active'], code } }]);
  });

  test('requires a token with the scope discounts:write', async () => {
    const input = { discountId: absentDiscount, ifMatch: '*', body: { active: false } };
    await expect(app.tradepost.discounts.update(input)).rejects.toMatchObject({ code: 'unauthenticated' });
    const { tradepost } = await app.signIn('moderator');
    await expect(tradepost.discounts.update(input)).rejects.toMatchObject({ code: 'insufficient_scope' });
  });
});

describe('deleteDiscount', () => {
  test('deletes a discount once, and frees its code', async () => {
    const { id: discountId, code } = await create();
    expect(await admin.discounts.delete({ discountId })).toBeUndefined();
    await expect(admin.discounts.delete({ discountId })).rejects.toMatchObject({ code: 'not_found' });
    const events = await eventsOf('discount.deleted', discountId);
    expect(events).toMatchObject([{ version: 2, data: { code } }]);
    expect(await create({ code })).toMatchObject({ code });
  });

  test('requires a token with the scope discounts:write', async () => {
    const input = { discountId: absentDiscount };
    await expect(app.tradepost.discounts.delete(input)).rejects.toMatchObject({ code: 'unauthenticated' });
    const { tradepost } = await app.signIn('user');
    await expect(tradepost.discounts.delete(input)).rejects.toMatchObject({ code: 'insufficient_scope' });
  });
});
