import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dirname } from 'node:path';
import sparticuz from '@sparticuz/chromium';
import { build } from 'esbuild';
import { type Browser, chromium, type Page } from 'playwright-core';
import { chromiumPath } from './chromium.ts';

/**
 * A Chromium that outlives its first context, and enforces CORS. It draws without WebGL, whose software renderer takes half of
 * the time of a page.
 */
export const launchBrowser = async (...more: string[]): Promise<Browser> => {
  sparticuz.setGraphicsMode = false;
  const unwanted = new Set([
    '--single-process',
    '--disable-web-security',
    '--allow-running-insecure-content',
  ]);
  return chromium.launch({
    executablePath: await chromiumPath(),
    args: [...sparticuz.args.filter((arg) => !unwanted.has(arg)), ...more],
  });
};

/** A page of a shop, from another origin than the API's. Its global `name` has the exports of the module at `file`. */
export const startPage = async (file: string, name: string) => {
  const { outputFiles } = await build({
    entryPoints: [file],
    absWorkingDir: dirname(file),
    bundle: true,
    format: 'iife',
    globalName: name,
    write: false,
  });
  const html = `<!doctype html><link rel="icon" href="data:,"><script>${outputFiles[0]?.text}</script>`;
  const server = createServer((_, response) => response.setHeader('content-type', 'text/html').end(html));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    close: () => new Promise<unknown>((resolve) => server.close(resolve)),
  };
};

/** A virtual authenticator in the page's browser that needs no touch. */
export const addVirtualAuthenticator = async (page: Page) => {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('WebAuthn.enable');
  const { authenticatorId } = await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  return { devtools, authenticatorId };
};
