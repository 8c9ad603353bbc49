/** Streams of the SDK in a browser, whose fetch differs from that of Node. */
import { once } from 'node:events';
import { rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { build } from 'esbuild';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../support/browser-page.ts';
import { generateClient } from '../support/foreign-client.ts';

const program = `
import { createTransport } from './transport.ts';
import { watchOrders } from './generated/operations.ts';
globalThis.read = async (most) => {
  const items = [];
  try {
    for await (const item of watchOrders(createTransport({ baseUrl: location.origin, maxRetries: 0 }))) {
      items.push(item);
      await globalThis.onItem(items.length);
      if (items.length === most) break;
    }
  } catch ({ name, message }) {
    return { items, error: name + ': ' + message };
  }
  return { items };
};`;

let dir: string;
let server: Server;
let browser: Browser;
let page: Page;
let write: (response: ServerResponse) => void;
/** Called when the page has received so many items. */
let onItem: (count: number) => void = () => {};

beforeAll(async () => {
  dir = await generateClient('streams');
  writeFileSync(join(dir, 'program.ts'), program);
  const { outputFiles } = await build({
    entryPoints: [join(dir, 'program.ts')],
    bundle: true,
    format: 'iife',
    write: false,
  });
  const html = `<!doctype html><link rel="icon" href="data:,"><script>${outputFiles[0]?.text}</script>`;
  server = createServer(({ url }, response) => {
    const isPage = url === '/';
    response.writeHead(200, { 'content-type': isPage ? 'text/html' : 'text/event-stream' });
    if (isPage) response.end(html);
    else write(response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  browser = await launchBrowser();
  page = await browser.newPage();
  await page.exposeFunction('onItem', (count: number) => onItem(count));
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
});
afterAll(async () => {
  await browser?.close();
  server.closeAllConnections();
  server.close();
  rmSync(dir, { recursive: true });
});

const read = (most = 100) =>
  page.evaluate(
    (count) => (globalThis as unknown as { read: (n: number) => Promise<object> }).read(count),
    most,
  );
const [first, second] = [Buffer.from(':\n\ndata: "ü'), Buffer.from('€😀"\r\n\r\nid: 2\ndata: 2\n\n')];

test('yields the items of a stream whose chunks end within characters', async () => {
  write = (response) => {
    response.write(first.subarray(0, -1));
    setImmediate(() => response.end(Buffer.concat([first.subarray(-1), second])));
  };
  expect(await read()).toEqual({ items: [{ data: 'ü€😀' }, { id: '2', data: 2 }] });
});

test('a break closes the connection', async () => {
  // Chromium reads for five seconds more, to reuse the connection.
  let closed: Promise<unknown> | undefined;
  write = (response) => {
    closed = once(response, 'close');
    response.write(Buffer.concat([first, second]));
  };
  expect(await read(1)).toEqual({ items: [{ data: 'ü€😀' }] });
  await closed;
}, 30_000);

test('a stream that is cut off is an error', async () => {
  write = (response) => {
    // A browser may drop the bytes that it has not read when the connection is reset.
    onItem = (count) => {
      if (count === 2) response.destroy();
    };
    response.write(Buffer.concat([first, second]));
  };
  expect(await read()).toEqual({
    items: [{ data: 'ü€😀' }, { id: '2', data: 2 }],
    error: 'ConnectionError: GET /v1/orders/events was cut off',
  });
});
