import { rmSync } from 'node:fs';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { seedOnce } from '../../src/seed.ts';
import {
  complaintsAbout,
  exampleUrl,
  placeModule,
  readGuide,
  runCommands,
  snippetsOf,
  writeModule,
} from '../support/guide.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';

const snippets = snippetsOf(readGuide('getting-started'));
const inLanguage = (wanted: string) => snippets.filter(({ language }) => language === wanted);

let app: TestApp;
beforeEach(async () => {
  app = await startTestApp();
  await seedOnce(app.deps);
});
afterEach(() => app.close());

const here = (text: string) => text.replaceAll(exampleUrl, app.baseUrl);

test('the commands of "Getting started" place an order', async () => {
  const { items } = await app.tradepost.products.list({ limit: 3, inStock: true });
  // The guide asks its reader to take one from the first response.
  const commands = inLanguage('sh').map(({ code }) => here(code).replace(/prd_\w+/, items[0]?.id ?? ''));
  // The test has the package already.
  const responses = await runCommands(commands.filter((command) => !command.startsWith('npm install')));
  expect(responses).toMatchObject([
    { items: [{}, {}, {}] },
    { username: 'mara' },
    { tokenType: 'Bearer' },
    { status: 'pending' },
  ]);
});

test('its TypeScript compiles and does the same', async () => {
  const code = here(writeModule(inLanguage('ts')));
  expect(await complaintsAbout(code)).toBe('');
  const { folder, file } = placeModule('snippets', code);
  try {
    const { run } = (await import(file)) as { run: (world: object) => Promise<void> };
    await run({ begin: async () => {} });
    expect(
      await app.deps.db('orders').join('users', 'users.id', 'user_id').where({ username: 'mara' }),
    ).toHaveLength(1);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
