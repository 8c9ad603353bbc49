/** The TypeScript of the guides that have no test of their own: all of it compiles, and what needs no special state runs. */
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { seedOnce } from '../../src/seed.ts';
import { buildOrder } from '../support/factories.ts';
import { complaintsAbout, placeModule, readGuide, snippetsOf } from '../support/guide.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';

/** tests/guides/authentication.test.ts and getting-started.test.ts execute these. */
const elsewhere = ['authentication', 'getting-started'];

const snippets = readdirSync(join(import.meta.dirname, '../../openapi/guides'))
  .map((file) => file.replace('.md', ''))
  .filter((guide) => !elsewhere.includes(guide))
  .flatMap((guide) =>
    snippetsOf(readGuide(guide))
      // A client of another generator.
      .filter(({ language, code }) => language === 'ts' && !code.startsWith('createApiClient('))
      .map(({ code }, index) => ({ name: `${guide} ${index + 1}`, code })),
  );

/** Why a snippet only compiles. */
const notRun: Readonly<Record<string, string>> = {
  'events 1': 'follows without end; tests/client/follow-events.test.ts',
  'identity-providers 1': 'needs a provider; tests/guides/authentication.test.ts',
  'jobs 1': 'waits for a worker; tests/client/wait-for-job.test.ts',
  'media-uploads 2': 'sends to the public URL of the server; tests/features/media/media-upload.test.ts',
  'media-uploads 3': 'takes its time; tests/features/media/resumable-upload.test.ts',
  'mail 1': 'needs a mailed token; tests/guides/authentication.test.ts',
};

/** The variables that the snippets leave to the reader. */
const world = `{
  tradepost: Client;
  visitor: Client;
  postId: string;
  body: Schemas['OrderCreate'];
  checkout: { id: string };
  product: Schemas['ProductSummary'];
  newPassword: string;
  accessToken: string;
  pdf: Blob;
  console: Pick<Console, 'log'>;
  sessionStorage: Pick<Storage, 'setItem'>;
  location: { hash: string; assign(url: string): void };
}`;

const code = `
import { type Client, followEvents, isProblem, type ProblemOf, type Schemas, verifyWebhook, waitForJob } from '@tradepost/client';
import { Upload } from 'tus-js-client';

type World = ${world};
export const run: Record<string, (world: World) => Promise<void>> = {
${snippets
  .map(
    ({ name, code }) => `${JSON.stringify(name)}: async (world) => {
const { tradepost, visitor, postId, body, checkout, product, newPassword, accessToken, pdf, console, sessionStorage, location } = world;
${code.replace(/^import .*\n/gm, '').replace(/^export /gm, '')}},
`,
  )
  .join('')}};
`;

let app: TestApp;
let module: { folder: string; file: string };
beforeAll(async () => {
  app = await startTestApp();
  await seedOnce(app.deps);
  module = placeModule('snippets', code);
});
afterAll(async () => {
  rmSync(module.folder, { recursive: true });
  await app.close();
});

test('all snippets compile', async () => {
  expect(snippets.length).toBeGreaterThan(10);
  expect(await complaintsAbout(code)).toBe('');
});

describe('against the demo data runs', () => {
  test.each(snippets.map(({ name }) => name).filter((name) => !(name in notRun)))('%s', async (name) => {
    const { run } = (await import(module.file)) as { run: Record<string, (world: object) => Promise<void>> };
    const { tradepost } = await app.signIn('admin');
    const [product] = (await tradepost.products.list({ limit: 1, inStock: true, minPrice: 2_000 })).items;
    const [post] = (await tradepost.posts.list({ limit: 1 })).items;
    if (!product || !post) throw new Error('The demo data have neither a product nor a post');
    const said: unknown[] = [];
    await run[name]?.({
      tradepost,
      product,
      postId: post.id,
      body: buildOrder(product.id),
      checkout: { id: crypto.randomUUID() },
      pdf: new Blob(['%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n%%EOF\n']),
      console: { log: (...words: unknown[]) => void said.push(...words) },
    });
    // The demo data cause no conflict and no failure.
    expect(said.filter((word) => word instanceof Error)).toEqual([]);
  });
});
