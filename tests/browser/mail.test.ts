/** Every mail in every language, as a mail program shows it: narrow and wide, light and dark. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { loadConfig } from '../../src/config.ts';
import { unsubscribedPage, unsubscribePage } from '../../src/features/mail/unsubscribe-page.ts';
import { collectContributions } from '../../src/features.ts';
import { languages } from '../../src/lib/language.ts';
import { launchBrowser } from '../support/browser-page.ts';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const { mailTemplates } = collectContributions();
const config = loadConfig({});

let browser: Browser;
let page: Page;
let requested: string[];
beforeAll(async () => {
  browser = await launchBrowser();
  page = await browser.newPage();
  page.on('request', (request) => requested.push(request.url()));
});
afterAll(() => browser?.close());

/** The global of the page. */
declare const axe: { run: (options: RunOptions) => Promise<AxeResults> };

/** The rules of axe that the page breaks, with the elements. */
const findFaults = async (options: RunOptions = {}): Promise<string[]> => {
  if (await page.evaluate('!("axe" in window)')) await page.evaluate(axeSource);
  const { passes, violations } = await page.evaluate((given) => axe.run(given), options);
  // A check that ran on nothing proves nothing.
  expect(passes).not.toEqual([]);
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
};

/** Returns the faults of a document. The styles differ between light and dark, and everything else is equal. */
const faultsOf = async (html: string): Promise<string[]> => {
  requested = [];
  await page.setContent(html);
  await page.setViewportSize({ width: 320, height: 800 });
  await page.emulateMedia({ colorScheme: 'light' });
  const faults = await findFaults();
  await page.emulateMedia({ colorScheme: 'dark' });
  faults.push(...(await findFaults({ runOnly: ['color-contrast'] })));
  for (const width of [320, 600]) {
    await page.setViewportSize({ width, height: 800 });
    const needed = Number(await page.evaluate('document.documentElement.scrollWidth'));
    if (needed > width) faults.push(`needs ${needed} of ${width} pixels`);
  }
  return [...faults, ...requested.map((url) => `requests ${url}`)];
};

describe.each(languages)('in %s, without a fault of accessibility:', (language) => {
  test.each(mailTemplates)('the mail $name', async ({ preview }) => {
    const { html, subject } = preview({ config }, language);
    expect(await faultsOf(html)).toEqual([]);
    expect(await page.title()).toBe(subject);
    expect(await page.getAttribute('html', 'lang')).toBe(language);
  });

  const unsubscription = { kind: 'comment', language, userId: '', emailHash: Buffer.alloc(0) } as const;
  test.each([
    ['question', unsubscribePage(unsubscription, 'Tradepost')],
    ['confirmation', unsubscribedPage(unsubscription, 'Tradepost')],
  ])('the %s of an unsubscription', async (_name, html) => {
    expect(await faultsOf(html)).toEqual([]);
  });
});

test('dark mode changes the colours of a mail', async () => {
  await page.setContent(mailTemplates[0]?.preview({ config }, 'en').html ?? '');
  const colour = () => page.evaluate("getComputedStyle(document.querySelector('h1')).color");
  await page.emulateMedia({ colorScheme: 'light' });
  const light = await colour();
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await colour()).not.toBe(light);
});
