import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import type * as Sdk from '@tradepost/client';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { launchBrowser, startPage } from '../support/browser-page.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';

/** The global scope of a tab. */
type Tab = {
  sdk: typeof Sdk;
  session: Sdk.Session;
  tradepost: Sdk.Client;
  events: Sdk.SessionEvent[];
  skewMs: number;
  document: { cookie: string };
};
type Kind = 'createTokenSession' | 'createBrowserSession';

const password = 'teal-kettle-on-the-stove';
const accessTokenLife = 600_000;

let shop: Awaited<ReturnType<typeof startPage>>;
let shopUrl: string;
let app: TestApp;
let browser: Browser;
let context: BrowserContext;
let requested: string[];

beforeAll(async () => {
  shop = await startPage(join(import.meta.dirname, '../../clients/typescript/src/index.ts'), 'sdk');
  shopUrl = `http://127.0.0.1:${shop.port}`;
  app = await startTestApp({ CORS_ORIGINS: shopUrl });
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  await app?.close();
  await shop?.close();
});
afterEach(() => context.close());

/** Opens a browser, and returns a function that opens a tab of it. */
const openBrowser = async (username: string, kind: Kind) => {
  const email = `${username}@tradepost.example`;
  await app.tradepost.accounts.register({ body: { email, username, password } });
  context = await browser.newContext();
  requested = [];
  context.on('request', (request) => {
    if (request.method() !== 'OPTIONS')
      requested.push(`${request.method()} ${new URL(request.url()).pathname}`);
  });
  const start = (page: Page) =>
    page.evaluate(
      ({ baseUrl, kind }) => {
        const tab = globalThis as unknown as Tab;
        tab.events = [];
        tab.skewMs ??= 0;
        const now = () => Date.now() + tab.skewMs;
        const options = { baseUrl, maxRetries: 0, storage: localStorage, now };
        tab.session = tab.sdk[kind](options);
        tab.session.subscribe((event) => tab.events.push(event));
        tab.tradepost = tab.sdk.createClient(tab.session);
      },
      { baseUrl: app.baseUrl, kind },
    );
  const openTab = async () => {
    const page = await context.newPage();
    await page.goto(shopUrl);
    await start(page);
    return {
      page,
      signIn: () =>
        page.evaluate((who) => (globalThis as unknown as Tab).session.signIn(who), { email, password }),
      signOut: () => page.evaluate(() => (globalThis as unknown as Tab).session.signOut()),
      isSignedIn: () => page.evaluate(() => (globalThis as unknown as Tab).session.isSignedIn()),
      events: () => page.evaluate(() => (globalThis as unknown as Tab).events),
      /** The username of the account, as concurrent calls see it, or the error that rejects them. */
      me: (calls = 1) =>
        page.evaluate(async (calls) => {
          const { tradepost } = globalThis as unknown as Tab;
          const call = () =>
            tradepost.accounts.me().then(
              ({ username }) => username,
              (error) => error.code ?? error.name,
            );
          const responses = await Promise.all(Array.from({ length: calls }, call));
          return [...new Set(responses)].join();
        }, calls),
      reauthenticate: () =>
        page.evaluate(
          (password) =>
            (globalThis as unknown as Tab).tradepost.sessions.reauthenticate({ body: { password } }).then(
              () => 'done',
              (error) => error.code ?? error.name,
            ),
          password,
        ),
      wait: (ms: number) =>
        page.evaluate((ms) => {
          (globalThis as unknown as Tab).skewMs += ms;
        }, ms),
      reload: async () => {
        await page.reload();
        await start(page);
      },
    };
  };
  return { openTab };
};

const count = (call: string): number => requested.filter((each) => each === call).length;

describe('a token session in two tabs', () => {
  test('is refreshed once, by one of them', async () => {
    const { openTab } = await openBrowser('ada', 'createTokenSession');
    const [one, two] = [await openTab(), await openTab()];
    await one.signIn();
    expect(await two.me()).toBe('ada');
    for (const tab of [one, two]) await tab.wait(accessTokenLife + 1000);
    app.clock.advance(accessTokenLife + 1000);
    expect(await Promise.all([one.me(25), two.me(25)])).toEqual(['ada', 'ada']);
    expect(count('POST /v1/auth/refresh')).toBe(1);
    expect(await two.events()).toEqual(['signed-in']);
  });

  test('survives a reload, and ends in both', async () => {
    const { openTab } = await openBrowser('grace', 'createTokenSession');
    const [one, two] = [await openTab(), await openTab()];
    await one.signIn();
    await one.reload();
    expect(await one.me()).toBe('grace');
    expect(await two.isSignedIn()).toBe(true);
    await one.signOut();
    expect(await two.me()).toBe('unauthenticated');
    expect(await two.events()).toEqual(['signed-in', 'signed-out']);
  });
});

describe('a browser session', () => {
  test('stays in a cookie that no script can read, and sends the CSRF token when it writes', async () => {
    const { openTab } = await openBrowser('mara', 'createBrowserSession');
    const tab = await openTab();
    expect(await tab.isSignedIn()).toBe(false);
    expect(await tab.me()).toBe('unauthenticated');
    await tab.signIn();
    expect(await tab.me(3)).toBe('mara');
    expect(await tab.reauthenticate()).toBe('done');
    const readable = () => [(globalThis as unknown as Tab).document.cookie, localStorage.length];
    expect(await tab.page.evaluate(readable)).toEqual(['', 0]);
    const [cookie] = await context.cookies(app.baseUrl);
    expect(cookie).toMatchObject({ name: '__Host-tradepost', httpOnly: true, secure: true, sameSite: 'Lax' });
    expect(await tab.events()).toEqual(['signed-in']);
  });

  test('is found again by the first call after a reload', async () => {
    const { openTab } = await openBrowser('vera', 'createBrowserSession');
    const tab = await openTab();
    await tab.signIn();
    await tab.reload();
    requested.length = 0;
    expect(await tab.reauthenticate()).toBe('done');
    expect(requested).toEqual(['GET /v1/me/session', 'POST /v1/auth/reauthenticate']);
    await tab.reload();
    expect(await tab.isSignedIn()).toBe(true);
    expect(await tab.events()).toEqual(['signed-in']);
  });

  test('learns the new CSRF token when another tab has changed it', async () => {
    const { openTab } = await openBrowser('rosa', 'createBrowserSession');
    const [one, two] = [await openTab(), await openTab()];
    await one.signIn();
    expect(await two.isSignedIn()).toBe(true);
    expect(await one.reauthenticate()).toBe('done');
    expect(await two.reauthenticate()).toBe('done');
    expect(await one.reauthenticate()).toBe('done');
  });

  test('ends by signing out in all tabs, and notifies each of the others once', async () => {
    const { openTab } = await openBrowser('emmy', 'createBrowserSession');
    const [one, two] = [await openTab(), await openTab()];
    await one.signIn();
    expect(await two.isSignedIn()).toBe(true);
    await one.signOut();
    expect(await one.me()).toBe('unauthenticated');
    expect(await one.events()).toEqual(['signed-in', 'signed-out']);
    expect(await two.me(5)).toBe('SessionExpiredError');
    expect(await two.me()).toBe('unauthenticated');
    expect(await two.events()).toEqual(['signed-in', 'session-expired']);
    await one.signOut();
    expect(await context.cookies(app.baseUrl)).toEqual([]);
  });

  test('that has expired is reported once, also to a write, and can begin again', async () => {
    const { openTab } = await openBrowser('lise', 'createBrowserSession');
    const tab = await openTab();
    await tab.signIn();
    app.clock.advance(13 * 3_600_000);
    expect(await tab.reauthenticate()).toBe('SessionExpiredError');
    expect(await tab.isSignedIn()).toBe(false);
    await tab.signIn();
    expect(await tab.me()).toBe('lise');
    expect(await tab.events()).toEqual(['signed-in', 'session-expired', 'signed-in']);
  });

  test('survives the loss of the network', async () => {
    const { openTab } = await openBrowser('hedy', 'createBrowserSession');
    const tab = await openTab();
    await tab.signIn();
    await context.setOffline(true);
    expect(await tab.me()).toBe('ConnectionError');
    await context.setOffline(false);
    expect(await tab.me()).toBe('hedy');
    expect(await tab.events()).toEqual(['signed-in']);
  });
});
