/** The documentation of streams of both formats. Our contract has only one of them, so the page is that of a foreign contract. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { parse } from 'yaml';
import { launchBrowser } from '../support/browser-page.ts';

const root = join(import.meta.dirname, '..', '..');
let dir: string;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'tradepost-docs-'));
  const [contract, file] = [join(dir, 'openapi.json'), join(dir, 'streams.html')];
  const fixture = readFileSync(join(root, 'tests/fixtures/contracts/streams.yaml'), 'utf8');
  writeFileSync(contract, JSON.stringify(parse(fixture)));
  execFileSync(process.execPath, [join(root, 'src/make/docs.ts'), contract, file]);
  browser = await launchBrowser();
  page = await browser.newPage();
  page.setDefaultTimeout(15_000);
  await page.goto(pathToFileURL(file).href);
});
afterAll(async () => {
  await browser?.close();
  rmSync(dir, { recursive: true });
});

const show = async (operationId: string) => {
  await page.goto(`${page.url().replace(/#.*/, '')}#/orders/${operationId.toLowerCase()}`);
  const section = page.locator(`[data-section-id="/orders/${operationId.toLowerCase()}"]`);
  await section.waitFor();
  return section;
};

test.each([
  [
    'watchOrders',
    'A stream of Server-Sent Events. The schema is that of one item.',
    'The note of the buyer.',
    'id: ord_1',
  ],
  [
    'exportOrders',
    'A stream of JSON values, one in each line. The schema is that of one item.',
    'The note of the buyer.',
    '{"total":7,"note":"Gift"}',
  ],
])(
  'shows the schema of an item of %s, and an example as the client receives it',
  async (id, prose, member, example) => {
    const section = await show(id);
    await section.getByRole('button', { name: /^200/ }).first().click();
    expect(await section.textContent()).toContain(prose);
    await section.getByText(member).first().waitFor();
    await section.getByTestId('right-panel').getByText(example).first().waitFor();
  },
);
