import { rmSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { addVirtualAuthenticator, launchBrowser, startPage } from '../support/browser-page.ts';
import {
  exampleUrl,
  placeModule,
  readGuide,
  sectionsInBrowser,
  snippetsOf,
  writeModule,
} from '../support/guide.ts';
import { findPort } from '../support/server-process.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';

const snippets = snippetsOf(readGuide('authentication')).filter(({ section }) =>
  sectionsInBrowser.has(section),
);

/** The global scope of the page. */
type Page = { guide: { run(world: { begin: (section: string) => Promise<void> }): Promise<void> } };

let app: TestApp;
let shop: Awaited<ReturnType<typeof startPage>>;
let browser: Browser;
let folder: string;
let shopUrl: string;
beforeAll(async () => {
  const apiPort = await findPort();
  // Browsers make passkeys for domains, not for IP addresses.
  const placed = placeModule(
    'page',
    writeModule(snippets).replaceAll(exampleUrl, `http://localhost:${apiPort}`),
  );
  folder = placed.folder;
  shop = await startPage(placed.file, 'guide');
  shopUrl = `http://localhost:${shop.port}`;
  app = await startTestApp({
    PORT: `${apiPort}`,
    CORS_ORIGINS: shopUrl,
    WEBAUTHN_ORIGINS: shopUrl,
    WEBAUTHN_RP_ID: 'localhost',
  });
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  await shop?.close();
  await app?.close();
  rmSync(folder, { recursive: true });
});

test('the snippets of the guide "Authentication" work in a page', async () => {
  await app.tradepost.accounts.register({
    body: { email: 'mara@example.com', username: 'mara', password: 'teal-kettle-on-the-stove' },
  });
  const context = await browser.newContext();
  const page = await context.newPage();
  await addVirtualAuthenticator(page);
  await page.goto(shopUrl);
  await page.evaluate(() => (globalThis as unknown as Page).guide.run({ begin: async () => {} }));

  const sessions = app.deps.db('sessions').whereNull('ended_at');
  expect(await sessions).toMatchObject([{ csrf_token: expect.any(String) }]);
  expect(await app.deps.db('users')).toMatchObject([{ first_name: 'Mara' }]);
  const [passkey] = await app.deps.db('passkeys');
  expect(passkey.last_used_at).not.toBeNull();
  expect(await context.cookies(app.baseUrl.replace('127.0.0.1', 'localhost'))).toMatchObject([
    { name: '__Host-tradepost' },
  ]);
});
