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

const putMethod = (shippingMethod: string, body: Partial<Schemas['ShippingMethodReplace']> = {}) =>
  admin.shipping.replaceMethod({
    shippingMethod,
    body: { name: 'By bicycle', charges: [{ currency: 'EUR', amount: 300 }], ...body },
  });

/** Sends a body that the SDK's types may forbid, and returns the faults. */
const faultsOf = async (path: string, body: object): Promise<string[]> => {
  const response = await app.fetch(path, {
    method: 'PUT',
    headers: { authorization: `Bearer ${adminToken}`, 'content-type': 'application/json' },
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

describe('replaceTaxRate', () => {
  const put = (country: string, basisPoints: number) =>
    admin.shipping.replaceTaxRate({ country, body: { basisPoints } });

  test('adds a country and changes its rate, which applies to the next basket', async () => {
    await expect(taxationOf('IS')).rejects.toMatchObject({
      status: 422,
      code: 'country_not_served',
    });
    const updatedAt = app.clock.now().toISOString();
    expect(await put('IS', 2400)).toEqual({ country: 'IS', basisPoints: 2400, updatedAt });
    await put('IS', 1100);
    expect(await taxationOf('IS')).toEqual({ basisPoints: 1100, isIncluded: true });
  });

  test.each([
    [{ basisPoints: 10_100 }, '/basisPoints maximum'],
    [{ basisPoints: -1 }, '/basisPoints minimum'],
    [{ basisPoints: 19.5 }, '/basisPoints type'],
    [{}, '/basisPoints required'],
  ])('rejects %j', async (body, fault) => {
    expect(await faultsOf('/v1/tax-rates/DE', body)).toEqual([fault]);
  });

  test('rejects a country that is no code', async () => {
    await expect(put('de', 1900)).rejects.toMatchObject({
      status: 422,
      problem: { errors: [{ in: 'path', pointer: '/country', rule: 'pattern' }] },
    });
  });

  test('requires a token with the scope rates:write', async () => {
    const input = { country: 'DE', body: { basisPoints: 0 } };
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
    await admin.shipping.replaceTaxRate({ country: 'LI', body: { basisPoints: 810 } });
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
    await putMethod('bicycle', { countries: ['AT'] });
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

describe('replaceShippingMethod', () => {
  test('adds a method and replaces all its fields', async () => {
    const updatedAt = app.clock.now().toISOString();
    expect(
      await putMethod('courier', {
        name: 'Courier',
        countries: ['DE', 'AT'],
        charges: [
          { currency: 'EUR', amount: 990, perKilogram: 150 },
          { currency: 'CHF', amount: 1490 },
        ],
      }),
    ).toEqual({
      slug: 'courier',
      name: 'Courier',
      countries: ['DE', 'AT'],
      charges: [
        { currency: 'CHF', amount: 1490, perKilogram: 0 },
        { currency: 'EUR', amount: 990, perKilogram: 150 },
      ],
      updatedAt,
    });
    const replaced = await putMethod('courier', { charges: [{ currency: 'EUR', amount: 1 }] });
    expect(replaced).toMatchObject({
      name: 'By bicycle',
      countries: [],
      charges: [{ currency: 'EUR', amount: 1, perKilogram: 0 }],
    });
    await admin.shipping.deleteMethod({ shippingMethod: 'courier' });
  });

  test('of concurrent calls the charges do not mix', async () => {
    const amounts = [1, 2, 3, 4, 5, 6];
    await Promise.all(
      amounts.map((amount) =>
        putMethod('contested', {
          charges: (['EUR', 'CHF', 'USD'] as const).map((currency) => ({ currency, amount })),
        }),
      ),
    );
    const { items } = await app.tradepost.shipping.listMethods({ limit: 100 });
    const { charges } = items.find(({ slug }) => slug === 'contested') as Schemas['ShippingMethod'];
    expect(charges).toHaveLength(3);
    expect(new Set(charges.map(({ amount }) => amount)).size).toBe(1);
    await admin.shipping.deleteMethod({ shippingMethod: 'contested' });
  });

  test.each<[string, object, string[]]>([
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
  ])('rejects %s', async (_, fields, faults) => {
    const body = { name: 'Any', charges: [{ currency: 'EUR', amount: 1 }], ...fields };
    expect((await faultsOf('/v1/shipping-methods/any', body)).toSorted()).toEqual(faults);
  });

  test('requires a token with the scope rates:write', async () => {
    const body = { name: 'Free', charges: [{ currency: 'EUR' as const, amount: 0 }] };
    const input = { shippingMethod: 'express', body };
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
    await putMethod('short-lived');
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
