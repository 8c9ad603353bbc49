/** The calls of the back office, in which administrators maintain the shop. */
import { expect } from '@jest/globals';
import { MatchersV3 } from '@pact-foundation/pact';
import { createClient } from '@tradepost/client';
import { accept, type Interactions } from './interaction.ts';

const { eachLike, fromProviderState, regex, string } = MatchersV3;

const token = 'an.access.token';
const productId = 'prd_01kfjex5m0erpamyjxtw632hk1';
const tagId = 'tag_01kjpy44e0emq8k9w39qsaekf4';
const authorized = { ...accept, Authorization: fromProviderState(`Bearer \${token}`, `Bearer ${token}`) };
const product = {
  slug: 'water-jug',
  name: 'Water jug',
  description: 'Glass, for a litre and a half.',
  category: 'glass',
  price: { amount: 3400, currency: 'EUR' as const },
  stock: 6,
};

export const backOffice: Interactions = {
  'a new product': (pact) =>
    pact
      .addInteraction()
      .given('an administrator')
      .uponReceiving('a new product')
      .withRequest('POST', '/v1/products', (request) =>
        request
          .headers({
            ...authorized,
            'Idempotency-Key': regex('^[A-Za-z0-9._:-]{8,128}$', '5f0c7a52-6a0e-4f0b-9a43'),
          })
          .jsonBody(product),
      )
      .willRespondWith(201, (response) =>
        response
          .headers({ Location: regex('^/v1/products/prd_[0-9a-z]{26}$', `/v1/products/${productId}`) })
          .jsonBody({ id: regex('^prd_[0-9a-z]{26}$', productId), slug: 'water-jug' }),
      )
      .executeTest(async ({ url }) => {
        const administrator = createClient({ baseUrl: url, accessToken: token });
        expect(await administrator.products.create({ body: product })).toMatchObject({ id: productId });
      }),

  'a deleted tag': (pact) =>
    pact
      .addInteraction()
      .given('a tag and an administrator')
      .uponReceiving('a deleted tag')
      .withRequest('DELETE', fromProviderState(`/v1/tags/\${tagId}`, `/v1/tags/${tagId}`), (request) =>
        request.headers(authorized),
      )
      .willRespondWith(204)
      .executeTest(async ({ url }) => {
        const administrator = createClient({ baseUrl: url, accessToken: token });
        await administrator.tags.delete({ tagId });
      }),

  'the newest audit events': (pact) =>
    pact
      .addInteraction()
      .given('an administrator and an audit event')
      .uponReceiving('the newest audit events')
      .withRequest('GET', '/v1/audit-events', (request) => request.headers(authorized).query({ limit: '5' }))
      .willRespondWith(200, (response) =>
        response.jsonBody({
          items: eachLike({
            id: string('aud_01kkhn8vb1f8y0wyd8x0x1hzzm'),
            action: string('user.registered'),
            result: regex('^(?:success|failure)$', 'success'),
            createdAt: string('2026-03-09T07:00:00.000Z'),
          }),
        }),
      )
      .executeTest(async ({ url }) => {
        const administrator = createClient({ baseUrl: url, accessToken: token });
        const { items } = await administrator.auditEvents.list({ limit: 5 });
        expect(items.map(({ result }) => result)).toEqual(['success']);
      }),
};
