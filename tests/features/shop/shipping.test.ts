import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Schemas } from '@tradepost/client';
import { newProblem } from '../../../src/errors.ts';
import { priceBasket } from '../../../src/features/shop/pricing/price-basket.ts';
import { getShipping, toTaxation } from '../../../src/features/shop/shipping/shipping-service.ts';
import { findTaxRate } from '../../../src/features/shop/shipping/tax-rate-repository.ts';
import { buildOrder, buildProduct } from '../../support/factories.ts';
import { startTestApp, type TestApp, type Tradepost } from '../../support/test-app.ts';

let app: TestApp;
let admin: Tradepost;
let adminToken: string;
beforeAll(async () => {
  app = await startTestApp({ SHOP_COUNTRY: 'AT' });
  const signedIn = await app.signIn('admin');
  admin = signedIn.tradepost;
  adminToken = signedIn.token;
});
afterAll(() => app.close());

const context = () => ({ ...app.deps, problem: newProblem });

const taxationOf = async (country: string, config = app.deps.config) =>
  toTaxation({ ...context(), config }, country, await findTaxRate(app.deps, country));

type MethodFields = Schemas['ShippingMethodReplace'];

const bicycle: MethodFields = { name: 'By bicycle', charges: [{ currency: 'EUR', amount: 300 }] };

const addMethod = (slug: string, body: Partial<MethodFields> = {}) =>
  admin.shipping.createMethod({ body: { slug, ...bicycle, ...body } });

const replaceMethod = (shippingMethod: string, body: Partial<MethodFields>, ifMatch = '*') =>
  admin.shipping.replaceMethod({ shippingMethod, ifMatch, body: { ...bicycle, ...body } });

/** Sends a body that the SDK's types may forbid, and returns the faults. */
const faultsOf = async (method: 'POST' | 'PUT', path: string, body: object): Promise<string[]> => {
  const authorization = `Bearer ${adminToken}`;
  const response = await app.fetch(path, {
    method,
    headers: { authorization, 'content-type': 'application/json', 'if-match': '*' },
    body: JSON.stringify(body),
  });
  expect(response.status).toBe(422);
  const { errors } = (await response.json()) as { errors: { pointer: string; rule: string }[] };
  return errors.map(({ pointer, rule }) => `${pointer} ${rule}`);
};

describe('listTaxRates', () => {
  test('pages through the seeded countries for everyone', async () => {
    const rates = new Map<string, number>();
    for await (const { country, basisPoints } of app.tradepost.shipping.listTaxRates({ limit: 10 }))
      rates.set(country, basisPoints);
    expect([...rates.keys()]).toEqual([...rates.keys()].toSorted());
    expect([rates.get('DE'), rates.get('CH'), rates.get('FI'), rates.get('KW')]).toEqual([
      1900, 810, 2550, 0,
    ]);
  });
});

describe('createTaxRate', () => {
  const add = (country: string, basisPoints: number) =>
    admin.shipping.createTaxRate({ body: { country, basisPoints } });

  test('adds a country, to which the shop delivers from now on', async () => {
    await expect(taxationOf('IS')).rejects.toMatchObject({ status: 422, code: 'country_not_served' });
    const { data, status, headers } = await add('IS', 2400).withResponse();
    const id = expect.stringMatching(/^txr_/);
    expect(data).toEqual({ id, country: 'IS', basisPoints: 2400, updatedAt: app.clock.now().toISOString() });
    const facts = [status, headers.get('location'), headers.get('etag')];
    expect(facts).toEqual([201, '/v1/tax-rates/IS', '"1"']);
    expect(await taxationOf('IS')).toEqual({ basisPoints: 2400, isIncluded: true });
  });

  test('rejects a country that has a tax rate, also of several requests at once', async () => {
    await expect(add('DE', 1600)).rejects.toMatchObject({
      status: 409,
      code: 'tax_rate_exists',
      problem: {
        detail: 'DE has a tax rate already.',
        errors: [{ in: 'body', pointer: '/country', rule: 'unique' }],
      },
    });
    const added = await Promise.allSettled([1, 2, 3].map((rate) => add('MC', rate)));
    expect(added.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected', 'rejected']);
  });

  test.each([
    [{ country: 'SM', basisPoints: 10_100 }, '/basisPoints maximum'],
    [{ country: 'SM', basisPoints: 19.5 }, '/basisPoints type'],
    [{ country: 'SM' }, '/basisPoints required'],
    [{ country: 'sm', basisPoints: 1 }, '/country pattern'],
    [{ basisPoints: 1 }, '/country required'],
  ])('rejects %j', async (body, fault) => {
    expect(await faultsOf('POST', '/v1/tax-rates', body)).toEqual([fault]);
  });

  test('requires a token with the scope rates:write', async () => {
    const input = { body: { country: 'SM', basisPoints: 0 } };
    await expect(app.tradepost.shipping.createTaxRate(input)).rejects.toMatchObject({
      code: 'unauthenticated',
    });
    const { tradepost } = await app.signIn('editor');
    await expect(tradepost.shipping.createTaxRate(input)).rejects.toMatchObject({
      code: 'insufficient_scope',
    });
  });
});

describe('getTaxRate', () => {
  test('returns a rate with its version to everyone', async () => {
    const { data, headers } = await app.tradepost.shipping.taxRate({ country: 'DE' }).withResponse();
    expect(data).toMatchObject({ id: expect.stringMatching(/^txr_/), country: 'DE', basisPoints: 1900 });
    const ifNoneMatch = headers.get('etag') ?? '';
    const again = await app.tradepost.shipping.taxRate({ country: 'DE', ifNoneMatch }).withResponse();
    expect([ifNoneMatch, again.status]).toEqual(['"1"', 304]);
    await expect(app.tradepost.shipping.taxRate({ country: 'AQ' })).rejects.toMatchObject({
      status: 404,
      code: 'not_found',
    });
  });
});

describe('replaceTaxRate', () => {
  const put = (country: string, basisPoints: number, ifMatch = '*') =>
    admin.shipping.replaceTaxRate({ country, ifMatch, body: { basisPoints } });

  test('changes the rate of the version that the client has read, for the next basket', async () => {
    await admin.shipping.createTaxRate({ body: { country: 'SG', basisPoints: 900 } });
    expect(await put('SG', 1100, '"1"')).toMatchObject({ country: 'SG', basisPoints: 1100 });
    expect(await taxationOf('SG')).toEqual({ basisPoints: 1100, isIncluded: true });
    await expect(put('SG', 1000, '"1"')).rejects.toMatchObject({
      status: 412,
      code: 'precondition_failed',
      problem: { current: { basisPoints: 1100 } },
    });
    const both = await Promise.allSettled([put('SG', 1, '"2"'), put('SG', 2, '"2"')]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  });

  test('adds no country', async () => {
    await expect(put('AQ', 100)).rejects.toMatchObject({ status: 404, code: 'not_found' });
  });

  test.each([
    [{ basisPoints: 10_100 }, '/basisPoints maximum'],
    [{ basisPoints: -1 }, '/basisPoints minimum'],
    [{ basisPoints: 19.5 }, '/basisPoints type'],
    [{}, '/basisPoints required'],
  ])('rejects %j', async (body, fault) => {
    expect(await faultsOf('PUT', '/v1/tax-rates/DE', body)).toEqual([fault]);
  });

  test('rejects a country that is no code', async () => {
    await expect(put('de', 1900)).rejects.toMatchObject({
      status: 422,
      problem: { errors: [{ in: 'path', pointer: '/country', rule: 'pattern' }] },
    });
  });

  test('requires a token with the scope rates:write', async () => {
    const input = { country: 'DE', ifMatch: '*', body: { basisPoints: 0 } };
    await expect(app.tradepost.shipping.replaceTaxRate(input)).rejects.toMatchObject({
      code: 'unauthenticated',
    });
    const { tradepost } = await app.signIn('editor');
    await expect(tradepost.shipping.replaceTaxRate(input)).rejects.toMatchObject({
      code: 'insufficient_scope',
    });
  });
});

describe('deleteTaxRate', () => {
  test('deletes a country once', async () => {
    await admin.shipping.createTaxRate({ body: { country: 'LI', basisPoints: 810 } });
    expect(await admin.shipping.deleteTaxRate({ country: 'LI' })).toBeUndefined();
    await expect(admin.shipping.deleteTaxRate({ country: 'LI' })).rejects.toMatchObject({
      code: 'not_found',
    });
  });

  test('requires a token with the scope rates:write', async () => {
    const input = { country: 'DE' };
    await expect(app.tradepost.shipping.deleteTaxRate(input)).rejects.toMatchObject({
      code: 'unauthenticated',
    });
    const { tradepost } = await app.signIn('user');
    await expect(tradepost.shipping.deleteTaxRate(input)).rejects.toMatchObject({
      code: 'insufficient_scope',
    });
  });
});

describe('listShippingMethods', () => {
  test('pages through the methods for everyone, with filters', async () => {
    await addMethod('bicycle', { countries: ['AT'] });
    const slugsOf = async (filter: Parameters<typeof app.tradepost.shipping.listMethods>[0]) => {
      const slugs: string[] = [];
      for await (const { slug } of app.tradepost.shipping.listMethods({ limit: 1, ...filter }))
        slugs.push(slug);
      return slugs;
    };
    expect(await slugsOf({})).toEqual(['bicycle', 'express', 'standard']);
    expect(await slugsOf({ country: 'AT' })).toEqual(['bicycle', 'express', 'standard']);
    expect(await slugsOf({ country: 'JP' })).toEqual(['standard']);
    expect(await slugsOf({ currency: 'CHF' })).toEqual(['express', 'standard']);
    expect(await slugsOf({ country: 'AT', currency: 'KWD' })).toEqual(['standard']);
    const { items } = await app.tradepost.shipping.listMethods({ country: 'DE', currency: 'GBP' });
    expect(items[0]?.charges).toContainEqual({ currency: 'GBP', amount: 490, perKilogram: 0 });
    await admin.shipping.deleteMethod({ shippingMethod: 'bicycle' });
  });

  test('rejects a filter that is no code', async () => {
    const response = await app.fetch('/v1/shipping-methods?country=Germany&currency=XAU');
    expect(response.status).toBe(422);
  });
});

const invalid: [string, object, string[]][] = [
  [
    'two charges in one currency',
    {
      charges: [
        { currency: 'EUR', amount: 1 },
        { currency: 'EUR', amount: 2 },
      ],
    },
    ['/charges/1/currency unique'],
  ],
  ['no charge', { charges: [] }, ['/charges minItems']],
  ['a negative charge', { charges: [{ currency: 'EUR', amount: -1 }] }, ['/charges/0/amount minimum']],
  ['an unknown currency', { charges: [{ currency: 'XAU', amount: 1 }] }, ['/charges/0/currency enum']],
  [
    'a country that is no code',
    { countries: ['Germany'] },
    ['/countries/0 maxLength', '/countries/0 pattern'],
  ],
];

describe('createShippingMethod', () => {
  test('adds a method with its defaults', async () => {
    const charges = [
      { currency: 'EUR' as const, amount: 990, perKilogram: 150 },
      { currency: 'CHF' as const, amount: 1490 },
    ];
    const fields = { name: 'Courier', countries: ['DE', 'AT'], charges };
    const { data, status, headers } = await addMethod('courier', fields).withResponse();
    expect(data).toEqual({
      id: expect.stringMatching(/^shm_/),
      slug: 'courier',
      name: 'Courier',
      countries: ['DE', 'AT'],
      charges: [
        { currency: 'CHF', amount: 1490, perKilogram: 0 },
        { currency: 'EUR', amount: 990, perKilogram: 150 },
      ],
      updatedAt: app.clock.now().toISOString(),
    });
    const facts = [status, headers.get('location'), headers.get('etag')];
    expect(facts).toEqual([201, '/v1/shipping-methods/courier', '"1"']);
    expect(await addMethod('everywhere')).toMatchObject({ countries: [] });
    for (const shippingMethod of ['courier', 'everywhere'])
      await admin.shipping.deleteMethod({ shippingMethod });
  });

  test('rejects the slug of another method', async () => {
    await expect(addMethod('express')).rejects.toMatchObject({
      status: 409,
      code: 'slug_taken',
      problem: { errors: [{ in: 'body', pointer: '/slug', rule: 'unique' }] },
    });
  });

  test.each(invalid)('rejects %s', async (_, fields, faults) => {
    const body = { slug: 'any', ...bicycle, ...fields };
    expect((await faultsOf('POST', '/v1/shipping-methods', body)).toSorted()).toEqual(faults);
  });

  test('requires a token with the scope rates:write', async () => {
    const input = { body: { slug: 'free', ...bicycle } };
    await expect(app.tradepost.shipping.createMethod(input)).rejects.toMatchObject({
      code: 'unauthenticated',
    });
    const { tradepost } = await app.signIn('moderator');
    await expect(tradepost.shipping.createMethod(input)).rejects.toMatchObject({
      code: 'insufficient_scope',
    });
  });
});

describe('getShippingMethod', () => {
  test('returns a method with its version to everyone', async () => {
    const shippingMethod = 'express';
    const { data, headers } = await app.tradepost.shipping.getMethod({ shippingMethod }).withResponse();
    expect(data).toMatchObject({ id: expect.stringMatching(/^shm_/), slug: 'express', name: 'Express' });
    const ifNoneMatch = headers.get('etag') ?? '';
    const again = await app.tradepost.shipping.getMethod({ shippingMethod, ifNoneMatch }).withResponse();
    expect([ifNoneMatch, again.status]).toEqual(['"1"', 304]);
    await expect(app.tradepost.shipping.getMethod({ shippingMethod: 'pigeon' })).rejects.toMatchObject({
      status: 404,
      code: 'not_found',
    });
  });
});

describe('replaceShippingMethod', () => {
  test('replaces all fields of the version that the client has read', async () => {
    const fields = { countries: ['DE'], charges: [{ currency: 'CHF' as const, amount: 5 }] };
    await addMethod('courier', fields);
    const charges = [{ currency: 'EUR' as const, amount: 1, perKilogram: 2 }];
    const change = { name: 'Courier', countries: ['AT'], charges };
    expect(await replaceMethod('courier', change, '"1"')).toMatchObject(change);
    expect(await replaceMethod('courier', { name: 'Courier', charges }, '"2"')).toMatchObject({
      countries: [],
      charges,
    });
    await expect(replaceMethod('courier', {}, '"1"')).rejects.toMatchObject({
      status: 412,
      code: 'precondition_failed',
      problem: { current: { name: 'Courier', charges: [{ amount: 1 }] } },
    });
    await admin.shipping.deleteMethod({ shippingMethod: 'courier' });
  });

  test('of concurrent calls one replaces the version, and the charges do not mix', async () => {
    await addMethod('contested');
    const chargesOf = (amount: number) =>
      (['EUR', 'CHF', 'USD'] as const).map((currency) => ({ currency, amount }));
    const replaceAll = (ifMatch: string) =>
      Promise.allSettled(
        [1, 2, 3, 4, 5, 6].map((amount) =>
          replaceMethod('contested', { charges: chargesOf(amount) }, ifMatch),
        ),
      );
    await replaceAll('*');
    const { charges } = await admin.shipping.getMethod({ shippingMethod: 'contested' });
    expect(charges).toHaveLength(3);
    expect(new Set(charges.map(({ amount }) => amount)).size).toBe(1);
    const ended = await replaceAll('"7"');
    expect(ended.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    await admin.shipping.deleteMethod({ shippingMethod: 'contested' });
  });

  test('adds no method', async () => {
    await expect(replaceMethod('pigeon', {})).rejects.toMatchObject({ status: 404, code: 'not_found' });
  });

  test.each(invalid)('rejects %s', async (_, fields, faults) => {
    const body = { ...bicycle, ...fields };
    expect((await faultsOf('PUT', '/v1/shipping-methods/express', body)).toSorted()).toEqual(faults);
  });

  test('requires a token with the scope rates:write', async () => {
    const input = { shippingMethod: 'express', ifMatch: '*', body: bicycle };
    await expect(app.tradepost.shipping.replaceMethod(input)).rejects.toMatchObject({
      code: 'unauthenticated',
    });
    const { tradepost } = await app.signIn('moderator');
    await expect(tradepost.shipping.replaceMethod(input)).rejects.toMatchObject({
      code: 'insufficient_scope',
    });
  });
});

describe('deleteShippingMethod', () => {
  test('deletes a method once', async () => {
    await addMethod('short-lived');
    const input = { shippingMethod: 'short-lived' };
    expect(await admin.shipping.deleteMethod(input)).toBeUndefined();
    await expect(admin.shipping.deleteMethod(input)).rejects.toMatchObject({
      status: 404,
      code: 'not_found',
    });
  });

  test('requires a token with the scope rates:write', async () => {
    const input = { shippingMethod: 'express' };
    await expect(app.tradepost.shipping.deleteMethod(input)).rejects.toMatchObject({
      code: 'unauthenticated',
    });
    const { tradepost } = await app.signIn('user');
    await expect(tradepost.shipping.deleteMethod(input)).rejects.toMatchObject({
      code: 'insufficient_scope',
    });
  });
});

describe('getShipping', () => {
  const find = (method: string, country: string, currency: 'EUR' | 'KWD' = 'EUR') =>
    getShipping(context(), { method, country, currency });

  test('returns the charge, by which priceBasket adds shipping by weight', async () => {
    const { charge, ...shipping } = await find('express', 'DE');
    expect(shipping).toEqual({ slug: 'express', name: 'Express' });
    const line = {
      key: 'a',
      productId: 'a',
      variantId: 'a',
      categories: [],
      unitPrice: 1000,
      quantity: 3,
      weightGrams: 700,
    };
    const tax = await taxationOf('DE');
    expect(priceBasket({ currency: 'EUR', lines: [line], shipping: charge, tax })).toMatchObject({
      gross: 4440,
      tax: 479 + 230,
      shipping: { weightGrams: 2100, gross: 1440, tax: 230 },
    });
  });

  test.each([
    ['an unknown method', 'pigeon', 'DE', 'EUR'],
    ['a country that it does not serve', 'express', 'JP', 'EUR'],
    ['a currency without a charge', 'express', 'DE', 'KWD'],
  ] as const)('rejects %s', async (_, method, country, currency) => {
    await expect(find(method, country, currency)).rejects.toMatchObject({
      status: 422,
      code: 'shipping_not_available',
      detail: `The shipping method "${method}" is not available in ${country} for orders in ${currency}.`,
    });
  });
});

test('an order without an address has the tax rate of SHOP_COUNTRY', async () => {
  const { tradepost } = await app.signIn();
  const price = { amount: 1200, currency: 'EUR' } as const;
  const { id } = await admin.products.create({ body: buildProduct({ price, stock: 1 }) });
  const { tax } = await tradepost.orders.create({ body: buildOrder(id, 1) });
  expect(tax).toEqual({ amount: 200, currency: 'EUR' });
});

test('PRICES_INCLUDE_TAX=off makes prices net', async () => {
  const config = { ...app.deps.config, pricesIncludeTax: 'off' as const };
  expect(await taxationOf('DE', config)).toEqual({ basisPoints: 1900, isIncluded: false });
});
