import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../support/browser-page.ts';
import { eventually } from '../support/eventually.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';

// biome-ignore lint/style/noProcessEnv: `make faults` sets it
const isLong = Number(process.env.PROPERTY_RUNS ?? 100) >= 1_000;

const root = join(import.meta.dirname, '..', '..');
const file = join(root, 'generated/docs.html');
const contract = JSON.parse(readFileSync(join(root, 'generated/openapi.json'), 'utf8')) as Contract;
const operations = Object.values(contract.paths).flatMap((path) =>
  Object.values(path).filter((operation) => 'operationId' in operation),
);

/** Returns the words before and after a line break. */
const acrossLines = /\S+\n\S+/
  .exec(operations.find(({ operationId }) => operationId === 'createOrder')?.description ?? '')?.[0]
  .replace('\n', ' ') as string;

/** No loopback host: on one, the page might hide messages. The browser resolves the name to this machine. */
const host = 'docs.tradepost.test';

type Operation = {
  operationId: string;
  summary: string;
  description: string;
  tags: string[];
  responses: Record<string, { content: Record<string, { examples: Record<string, Example> }> }>;
};
type Example = { value: { id?: string; code?: string } };
type Contract = {
  tags: { name: string; 'x-displayName'?: string }[];
  paths: Record<string, Record<string, Operation>>;
  'x-problems': Record<string, { title: string }>;
};

let app: TestApp;
let browser: Browser;
let url: string;

beforeAll(async () => {
  execFileSync(process.execPath, [join(root, 'src/make/docs.ts')]);
  app = await startTestApp();
  url = `http://${host}:${new URL(app.baseUrl).port}/docs`;
  browser = await launchBrowser(`--host-resolver-rules=MAP ${host} 127.0.0.1`);
});
afterAll(async () => {
  await browser?.close();
  await app?.close();
});

/** Opens a page; collects its requests and its errors. */
const openPage = async (address: string) => {
  const page = await browser.newPage();
  page.setDefaultTimeout(60_000);
  const requested: string[] = [];
  const complaints: string[] = [];
  page.on('request', (request) => requested.push(request.url()));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(address);
  return { page, asked: requested, complaints };
};

/** A deprecated item shows a label behind its title. */
const heading = (page: Page, text: string) =>
  page.locator('h1, h2, h3').filter({ hasText: new RegExp(`^${text}(?: deprecated)?$`) });

describe('the documentation', () => {
  test('runs under its policy and loads nothing from other hosts, not even for a search', async () => {
    const { page, asked: requested, complaints } = await openPage(url);
    await heading(page, 'Getting started').waitFor();
    await page.getByTestId('search-trigger').click();
    await page.getByPlaceholder('Search docs').fill('reserved');
    const found = page.getByRole('link', { name: 'POST /v1/orders Place an order' });
    await found.waitFor();
    await page.getByPlaceholder('Search docs').fill(acrossLines);
    await found.filter({ hasText: acrossLines }).waitFor();
    expect(complaints).toEqual([]);
    expect(requested.filter((address) => !address.startsWith('blob:'))).toEqual([url]);
  });

  test('loads nothing from other hosts as a file, without a policy', async () => {
    const { page, asked: requested, complaints } = await openPage(pathToFileURL(file).href);
    await heading(page, 'Getting started').waitFor();
    await page.waitForLoadState('networkidle');
    expect(complaints).toEqual([]);
    expect(requested.filter((address) => !address.startsWith('blob:'))).toEqual([pathToFileURL(file).href]);
  });

  test(
    `shows every guide, lists every operation, and shows ${isLong ? 'each' : 'the first of each tag'}`,
    async () => {
      const { page } = await openPage(url);
      for (const { name, 'x-displayName': title = name } of contract.tags) {
        await page.getByRole('link', { name: title, exact: true }).first().click();
        await heading(page, title).first().waitFor();
        const summaries = operations.filter(({ tags }) => tags[0] === name).map(({ summary }) => summary);
        const links = page.getByRole('listitem').getByRole('link');
        await eventually(async () => {
          const texts = await links.allInnerTexts();
          return summaries.every((summary) => texts.some((text) => text.includes(summary))) || undefined;
        });
        for (const summary of isLong ? summaries : summaries.slice(0, 1)) {
          await links.filter({ has: page.getByText(summary, { exact: true }) }).click();
          await heading(page, summary).waitFor();
        }
      }
    },
    4_000 * operations.length,
  );

  test('shows an example of each status', async () => {
    const { page } = await openPage(`${url}#/orders/createorder`);
    const { responses = {} } = operations.find(({ operationId }) => operationId === 'createOrder') ?? {};
    const section = page.locator('[data-section-id="/orders/createorder"]');
    expect(Object.keys(responses)).toContain('409');
    for (const [status, { content }] of Object.entries(responses)) {
      const [example] = Object.values(Object.values(content)[0]?.examples ?? {});
      await section.getByRole('button', { name: status, exact: true }).click();
      const { code, id } = example?.value ?? {};
      await section
        .getByTestId('right-panel')
        .getByText(`"${code ?? id}"`)
        .waitFor();
    }
  });

  test('explains a problem at the URL of its type', async () => {
    const { page } = await openPage(new URL('/problems/out_of_stock', url).href);
    await heading(page, 'All codes').waitFor();
    for (const [code, { title }] of Object.entries(contract['x-problems'])) {
      await page.getByRole('row', { name: code }).getByText(title).first().waitFor();
    }
  });
});
