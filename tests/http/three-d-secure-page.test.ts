import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { newUuid } from '../../src/lib/id.ts';
import { stripeSecretKey, stripeWebhookSecret } from '../support/stripe-server.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ SERVICE_NAME: 'Cups & <Mugs>' });
});
afterAll(() => app.close());

/** A payment that waits for 3-D Secure, and the path of its page. */
const waiting = async (returnUrl = 'https://shop.example/paid?order=1') => {
  const payment = await app.deps.payments.createPayment({
    key: newUuid(new Date()),
    amount: { amount: 1_999, currency: 'EUR' },
    reference: 'attempt',
    method: 'pm_card_threeDSecure2Required',
    returnUrl,
  });
  const { pathname, search, origin } = new URL(payment.actionUrl ?? '');
  expect(origin).toBe('http://tradepost.test');
  return { id: payment.id, pathname, search };
};

const stateOf = async (id: string) => (await app.deps.payments.findPayment(id))?.state;
const post = (path: string) => app.fetch(path, { method: 'POST', redirect: 'manual' });

test('the page shows the amount and the shop, and loads nothing', async () => {
  const { pathname, search } = await waiting();
  const response = await app.fetch(`${pathname}${search}`);
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
  expect(response.headers.get('cache-control')).toBe('no-store');
  expect(response.headers.get('referrer-policy')).toBe('no-referrer');
  expect(response.headers.get('content-security-policy')).toBe(
    "default-src 'none'; style-src 'unsafe-inline'; form-action 'self' https://shop.example; frame-ancestors 'none'",
  );
  const html = await response.text();
  expect(html).toContain('Do you want to pay €19.99 to Cups &amp; &lt;Mugs&gt;?');
  expect(html).not.toMatch(/<script|<img|<link/);
});

test('the page speaks German to a browser that prefers it', async () => {
  const { pathname, search } = await waiting();
  const response = await app.fetch(`${pathname}${search}`, { headers: { 'accept-language': 'de-AT, en' } });
  expect(response.headers.get('vary')).toMatch(/\bAccept-Language\b/i);
  const html = await response.text();
  expect(html).toContain('<html lang="de">');
  expect(html).toContain('Möchten Sie 19,99\u00a0€ an Cups');
});

test.each([
  ['approve', 'authorized'],
  ['fail', 'declined'],
])('%s leads back to the shop, and the payment is %s', async (answer, state) => {
  const { id, pathname, search } = await waiting();
  const response = await post(`${pathname}/${answer}${search}`);
  expect(response.status).toBe(303);
  expect(response.headers.get('location')).toBe('https://shop.example/paid?order=1');
  expect(await stateOf(id)).toBe(state);
});

test('the first answer counts, and then the page asks no more', async () => {
  const { id, pathname, search } = await waiting();
  await post(`${pathname}/fail${search}`);
  expect((await post(`${pathname}/approve${search}`)).status).toBe(303);
  expect(await stateOf(id)).toBe('declined');
  const html = await (await app.fetch(`${pathname}${search}`)).text();
  expect(html).not.toContain('<form');
  expect(html).toContain('href="https://shop.example/paid?order=1"');
});

test('an app may be the shop', async () => {
  const { pathname, search } = await waiting('com.shop.app:/paid');
  const page = await app.fetch(`${pathname}${search}`);
  expect(page.headers.get('content-security-policy')).toContain("form-action 'self' com.shop.app:;");
  expect((await post(`${pathname}/approve${search}`)).headers.get('location')).toBe('com.shop.app:/paid');
});

describe('the page is not found', () => {
  test('without the token of the payment, and nothing is answered', async () => {
    const { id, pathname, search } = await waiting();
    const other = await waiting();
    for (const token of ['', '?token=', '?token=guessed', other.search, `${search}&token=x`]) {
      expect((await app.fetch(`${pathname}${token}`)).status).toBe(404);
      expect((await post(`${pathname}/approve${token}`)).status).toBe(404);
    }
    expect(await stateOf(id)).toBe('requires_action');
  });

  test('for an unknown payment', async () => {
    const { pathname, search } = await waiting();
    expect((await app.fetch(`${pathname}x${search}`)).status).toBe(404);
  });

  test('if Stripe takes the payments', async () => {
    const { pathname, search } = await waiting();
    const withStripe = await startTestApp({
      DATABASE_URL: app.databaseUrl,
      STRIPE_SECRET_KEY: stripeSecretKey,
      STRIPE_WEBHOOK_SECRET: stripeWebhookSecret,
    });
    expect((await withStripe.fetch(`${pathname}${search}`)).status).toBe(404);
    await withStripe.close();
  });
});

test('a link answers nothing: mail scanners and browsers fetch links in advance', async () => {
  const { id, pathname, search } = await waiting();
  expect((await app.fetch(`${pathname}/approve${search}`)).status).toBe(405);
  expect(await stateOf(id)).toBe('requires_action');
});
