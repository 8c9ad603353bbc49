import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { renderContent } from '../../src/features/journal/rich-text/content-html.ts';
import { xssPayloads } from '../features/journal/rich-text/xss-payloads.ts';
import { launchBrowser } from '../support/browser-page.ts';

/** The global scope of the page. */
type Page = typeof globalThis & {
  fired: string[];
  fire: () => void;
  requestAnimationFrame: (callback: () => void) => number;
  document: {
    body: { append(section: Section): void };
    createElement(name: string): Section;
    cookie: unknown;
    location: unknown;
  };
};
type Section = {
  innerHTML: string;
  querySelectorAll(selector: string): Iterable<{ protocol: string; click(): void }>;
};

const pageUrl = 'http://shop.example/';
const kinds = ['post', 'comment'] as const;

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

/** Shows each text in its own section of one page, and clicks everything; reports everything that the texts caused. */
const show = async (texts: readonly string[]) => {
  const page = await browser.newPage();
  const requests: string[] = [];
  const dialogs: string[] = [];
  page.on('dialog', async (dialog) => {
    dialogs.push(dialog.message());
    await dialog.dismiss();
  });
  await page.context().route('**', async (route) => {
    const url = route.request().url();
    if (url === pageUrl) {
      await route.fulfill({
        contentType: 'text/html',
        body: '<!doctype html><link rel="icon" href="data:,"><body>',
      });
      return;
    }
    requests.push(url);
    await route.abort();
  });
  await page.goto(pageUrl);
  const { fired, shadowed } = await page.evaluate((htmls) => {
    const page = globalThis as Page;
    page.fired = [];
    const fire = () => page.fired.push('fired');
    page.fire = fire;
    const { cookie, location } = page.document;
    const names = new Set(Object.getOwnPropertyNames(page));
    for (const html of htmls) {
      const section = page.document.createElement('section');
      page.document.body.append(section);
      section.innerHTML = html;
      // A link that would leave the page proves nothing; one that runs script runs it here.
      for (const link of section.querySelectorAll('a[href]'))
        if (!/^(?:https?|mailto):$/.test(link.protocol)) link.click();
    }
    const shadowed = Object.getOwnPropertyNames(page).filter((name) => !names.has(name));
    if (page.document.cookie !== cookie || page.document.location !== location || page.fire !== fire)
      shadowed.push('clobbered');
    return { fired: page.fired, shadowed };
  }, texts);
  // Handlers of failed images and animations run after the script.
  await page.evaluate(async () => {
    const page = globalThis as Page;
    for (let frame = 0; frame < 2; frame += 1)
      await new Promise<void>((resolve) => void page.requestAnimationFrame(() => resolve()));
  });
  const late = await page.evaluate(() => (globalThis as Page).fired);
  await page.context().close();
  return { fired: [...fired, ...late], shadowed, dialogs, requests };
};

test('the page notices a payload that is not sanitized', async () => {
  const { fired, requests } = await show([
    '<img src="http://evil.example/x" onerror="fire()">',
    '<a href="javascript:fire()">x</a>',
  ]);
  expect(fired.length).toBeGreaterThan(0);
  expect(requests).toContain('http://evil.example/x');
});

test('no payload runs script, loads anything, or shadows a global, in a post or a comment', async () => {
  const htmls = kinds.flatMap((kind) =>
    xssPayloads.map((payload) => renderContent(payload, { kind, imageOrigins: [] }).html as string),
  );
  const { fired, shadowed, dialogs, requests } = await show(htmls);
  expect({ fired, shadowed, dialogs }).toEqual({ fired: [], shadowed: [], dialogs: [] });
  expect(requests.filter((url) => !url.startsWith(`${pageUrl}v1/media/`))).toEqual([]);
});
