/** The page of the test provider for 3-D Secure, in a browser without scripts. */
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { AxeResults } from 'axe-core';
import type { Browser } from 'playwright-core';
import { page as threeDSecurePage } from '../../src/http/three-d-secure-page.ts';
import { languages } from '../../src/lib/language.ts';
import { launchBrowser } from '../support/browser-page.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
declare const axe: { run: () => Promise<AxeResults> };

let browser: Browser;
let app: TestApp;
let shop: Server;
beforeAll(async () => {
  shop = createServer((_, response) => void response.end('Thank you'));
  await new Promise<void>((resolve) => shop.listen(0, '127.0.0.1', resolve));
  [browser, app] = await Promise.all([launchBrowser(), startTestApp()]);
});
afterAll(async () => {
  await Promise.all([browser?.close(), app?.close()]);
  shop.closeAllConnections();
  await new Promise((resolve) => shop.close(resolve));
});

test.each([
  ['Confirm payment', 'authorized'],
  ['Reject payment', 'declined'],
])('%s leads to the shop, without a script', async (button, state) => {
  // Another site than the API's.
  const returnUrl = `http://localhost:${(shop.address() as AddressInfo).port}/paid`;
  const payment = await app.deps.payments.createPayment({
    key: state,
    amount: { amount: 1_999, currency: 'EUR' },
    reference: 'attempt',
    method: 'pm_card_threeDSecure2Required',
    returnUrl,
  });
  const { pathname, search } = new URL(payment.actionUrl ?? '');
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${app.baseUrl}${pathname}${search}`);
  await page.getByRole('button', { name: button }).press('Enter');
  await page.waitForURL(returnUrl);
  expect(await app.deps.payments.findPayment(payment.id)).toMatchObject({ state });
  await context.close();
});

describe.each(languages)('in %s', (language) => {
  test.each([true, false])('the page is accessible, open: %p', async (isOpen) => {
    const page = await browser.newPage();
    await page.setContent(
      threeDSecurePage(
        language,
        { amount: { amount: 1_999, currency: 'EUR' }, returnUrl: 'https://shop.example/paid', isOpen },
        { shop: 'Tradepost', answerUrl: (answer) => `/${answer}` },
      ),
    );
    await page.evaluate(axeSource);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      const { passes, violations } = await page.evaluate(() => axe.run());
      expect(passes).not.toEqual([]);
      expect(violations.map(({ id }) => id)).toEqual([]);
    }
    await page.setViewportSize({ width: 320, height: 800 });
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(320);
    await page.close();
  });
});
