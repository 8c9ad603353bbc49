import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Schemas } from '@tradepost/client';
import { currencyDecimals } from '../../../src/lib/money.ts';
import { readContract } from '../../support/contract-document.ts';
import { buildProduct } from '../../support/factories.ts';
import { startTestApp, type TestApp, type Tradepost } from '../../support/test-app.ts';

type Currency = Schemas['Price']['currency'];

let app: TestApp;
let admin: Tradepost;
beforeAll(async () => {
  app = await startTestApp({ ORDER_MINIMUM: '0' });
  admin = (await app.signIn('admin')).tradepost;
});
afterAll(() => app.close());

const currencies = Object.keys(currencyDecimals) as Currency[];

const sell = (currency: Currency, amount = 1999) =>
  admin.products.create({ body: buildProduct({ price: { amount, currency } }) });

describe('the currencies of the contract', () => {
  test('are those of the shop', () => {
    const { requestBodies, responseBodies } = readContract().find(({ id }) => id === 'createProduct') ?? {};
    const schemas = [requestBodies, responseBodies?.['201']].map(
      (body) => body?.['application/json']?.schema,
    );
    for (const schema of schemas)
      expect(schema?.properties?.price?.properties?.currency?.enum).toEqual(currencies);
  });

  test.each(currencies)('%s is the currency of an order of products with such prices', async (currency) => {
    const { id: productId } = await sell(currency);
    const { tradepost } = await app.signIn();
    const order = await tradepost.orders.create({ body: { items: [{ productId, quantity: 3 }] } });
    expect(order.total).toEqual({ amount: 5997, currency });
    expect((await tradepost.products.get({ productId })).price).toEqual({ amount: 1999, currency });
  });

  test('do not mix in one order', async () => {
    const { id: euros } = await sell('EUR');
    const { id: yen } = await sell('JPY');
    const { tradepost } = await app.signIn();
    const items = [euros, yen, euros].map((productId) => ({ productId, quantity: 1 }));
    await expect(tradepost.orders.create({ body: { items } })).rejects.toMatchObject({
      status: 422,
      code: 'currency_mismatch',
      problem: {
        detail: '"Mug" is sold in JPY, and the first line in EUR.',
        errors: [{ in: 'body', pointer: '/items/1/productId', rule: 'currency' }],
      },
    });
  });

  test('do not match a price that the client has shown in another one', async () => {
    const { id: productId } = await sell('JPY', 500);
    const { tradepost } = await app.signIn();
    const items = [{ productId, quantity: 1, unitPrice: { amount: 500, currency: 'EUR' } }];
    await expect(tradepost.orders.create({ body: { items } })).rejects.toMatchObject({
      code: 'price_changed',
      problem: { detail: '"Mug" now costs 500 JPY.' },
    });
  });

  test('are the only ones that a product may have', async () => {
    const { token } = await app.signIn('admin');
    const response = await app.fetch('/v1/products', {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ ...buildProduct(), price: { amount: 1, currency: 'XAU' } }),
    });
    expect(response.status).toBe(422);
    expect(await response.json()).toMatchObject({ errors: [{ pointer: '/price/currency', rule: 'enum' }] });
  });
});
