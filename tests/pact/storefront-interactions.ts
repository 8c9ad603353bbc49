/** The calls of the storefront, and no more: the SDK makes each against Pact's mock server. */
import { expect } from '@jest/globals';
import { MatchersV3 } from '@pact-foundation/pact';
import { createClient, isProblem } from '@tradepost/client';
import { buildOrder } from '../support/factories.ts';
import { tokensOf } from '../support/tokens-of.ts';
import { accept, type Interactions, problem } from './interaction.ts';

const { eachLike, fromProviderState, integer, like, regex, string } = MatchersV3;

const productId = 'prd_01kfjex5m0erpamyjxtw632hk1';
const token = 'an.access.token';
const price = { amount: integer(1999), currency: string('EUR') };
const product = {
  id: regex('^prd_[0-9a-z]{26}$', productId),
  slug: string('hand-thrown-mug'),
  name: string('Hand-thrown mug'),
  description: string('Stoneware, 300 ml, glazed in sea green.'),
  price,
};
const listed = { ...product, stock: integer(24) };
const productPath = fromProviderState(`/v1/products/\${productId}`, `/v1/products/${productId}`);

const orderHeaders = {
  ...accept,
  Authorization: fromProviderState(`Bearer \${token}`, `Bearer ${token}`),
  'Idempotency-Key': regex('^[A-Za-z0-9._:-]{8,128}$', '5f0c7a52-6a0e-4f0b-9a43-0d3a1f6f9b11'),
};
const orderBody = (quantity: number) => ({
  items: [{ productId: fromProviderState(`\${productId}`, productId), quantity }],
});

export const storefront: Interactions = {
  'a page of three products': (pact) =>
    pact
      .addInteraction()
      .given('four products')
      .uponReceiving('a page of three products')
      .withRequest('GET', '/v1/products', (request) => request.headers(accept).query({ limit: '3' }))
      .willRespondWith(200, (response) =>
        response.jsonBody({
          items: eachLike(listed, 3),
          nextCursor: string('bm90aGluZy10by1yZWFkLWluLWl0'),
        }),
      )
      .executeTest(async ({ url }) => {
        const page = await createClient({ baseUrl: url }).products.list({ limit: 3 });
        expect(page.items).toHaveLength(3);
        expect(page.nextCursor).toEqual(expect.any(String));
      }),

  'a product': (pact) =>
    pact
      .addInteraction()
      .given('a product')
      .uponReceiving('a product')
      .withRequest('GET', productPath, (request) => request.headers(accept))
      .willRespondWith(200, (response) => response.jsonBody(product))
      .executeTest(async ({ url }) => {
        const read = await createClient({ baseUrl: url }).products.get({ productId });
        expect(read.price).toEqual({ amount: 1999, currency: 'EUR' });
      }),

  'a product that is gone': (pact) => {
    const { headers, body } = problem(404, 'not_found');
    return pact
      .addInteraction()
      .given('no such product')
      .uponReceiving('a product that is gone')
      .withRequest('GET', `/v1/products/${productId}`, (request) => request.headers(accept))
      .willRespondWith(404, (response) => response.headers(headers).jsonBody(body))
      .executeTest(async ({ url }) => {
        const rejection = await createClient({ baseUrl: url })
          .products.get({ productId })
          .catch((error: unknown) => error);
        expect(isProblem(rejection, 'not_found')).toBe(true);
      });
  },

  'a login': (pact) => {
    const credentials = { email: 'mara@example.com', password: 'teal-kettle-on-the-stove' };
    return pact
      .addInteraction()
      .given('an account')
      .uponReceiving('a login')
      .withRequest('POST', '/v1/auth/login', (request) =>
        request
          .headers(accept)
          .jsonBody({ ...credentials, email: fromProviderState(`\${email}`, credentials.email) }),
      )
      .willRespondWith(200, (response) =>
        response.jsonBody({ accessToken: string(token), tokenType: 'Bearer', expiresIn: integer(600) }),
      )
      .executeTest(async ({ url }) => {
        const session = await tokensOf(createClient({ baseUrl: url }).accounts.login({ body: credentials }));
        expect(session.accessToken).toBe(token);
      });
  },

  'an order': (pact) =>
    pact
      .addInteraction()
      .given('a customer and a product of which there are two')
      .uponReceiving('an order')
      .withRequest('POST', '/v1/orders', (request) => request.headers(orderHeaders).jsonBody(orderBody(2)))
      .willRespondWith(201, (response) =>
        response
          .headers({
            Location: regex('^/v1/orders/ord_[0-9a-z]{26}$', '/v1/orders/ord_01kkhgakg8etwb4wzz6kye37bb'),
          })
          .jsonBody({
            id: regex('^ord_[0-9a-z]{26}$', 'ord_01kkhgakg8etwb4wzz6kye37bb'),
            status: 'pending',
            items: eachLike({ name: string('Hand-thrown mug'), quantity: 2, total: price }),
            total: price,
          }),
      )
      .executeTest(async ({ url }) => {
        const customer = createClient({ baseUrl: url, accessToken: token });
        const placed = await customer.orders.create({ body: buildOrder(productId, 2) });
        expect(placed.status).toBe('pending');
      }),

  'an order of more than there is': (pact) => {
    const { headers, body } = problem(409, 'out_of_stock');
    return pact
      .addInteraction()
      .given('a customer and a product of which there are two')
      .uponReceiving('an order of more than there is')
      .withRequest('POST', '/v1/orders', (request) => request.headers(orderHeaders).jsonBody(orderBody(3)))
      .willRespondWith(409, (response) =>
        response
          .headers(headers)
          .jsonBody({ ...body, detail: like('Only 2 of "Hand-thrown mug" are left.') }),
      )
      .executeTest(async ({ url }) => {
        const customer = createClient({ baseUrl: url, accessToken: token });
        const rejection = await customer.orders
          .create({ body: buildOrder(productId, 3) })
          .catch((error: unknown) => error);
        expect(isProblem(rejection, 'out_of_stock')).toBe(true);
      });
  },
};
