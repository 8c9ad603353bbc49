import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import pg from 'pg';
import type { DatabaseParams } from '../../src/db/database-params.ts';
import { pinnedConnection } from '../../src/db/session-settings.ts';
import { eventually } from '../support/eventually.ts';
import { buildOrder } from '../support/factories.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';
import { createTestDatabase, type TestDatabase } from '../support/test-database.ts';
import { tokensOf } from '../support/tokens-of.ts';

let database: TestDatabase;
let admin: pg.Client;
let asUsual: unknown;
beforeAll(async () => {
  database = await createTestDatabase();
  admin = new pg.Client(database.url);
  await admin.connect();
  asUsual = await withSetting(undefined, {}, useEverything);
});
afterAll(async () => {
  await admin.end();
  await database.drop();
});

const withSetting = async <T>(
  setting: string | undefined,
  env: Record<string, string>,
  work: (app: TestApp) => Promise<T>,
): Promise<T> => {
  const { pathname } = new URL(database.url);
  // Settings of the role in this database only, because other tests share the role.
  const alter = `alter role current_user in database ${pathname.slice(1)}`;
  if (setting !== undefined) await admin.query(`${alter} set ${setting}`);
  const app = await startTestApp({ DATABASE_URL: database.url, ...env });
  try {
    return await work(app);
  } finally {
    await app.close();
    await admin.query(`${alter} reset all`);
  }
};

let runs = 0;

/**
 * Timestamps, hashes, JSON, money, text with quotes and backslashes, cursors, violated constraints: all kinds of SQL
 * values.
 */
const useEverything = async (app: TestApp): Promise<unknown> => {
  runs += 1;
  const day = 24 * 60 * 60_000;
  // Later than the rows of all earlier runs, so lists begin with the rows of this run.
  app.clock.advance(runs * day);
  const [today = ''] = app.clock.now().toISOString().split('T');
  const results = await useAsOnOneDay(app, runs);
  return JSON.parse(JSON.stringify(results).replaceAll(today, 'today').replaceAll(`-${runs}"`, '"'));
};

const useAsOnOneDay = async (app: TestApp, run: number): Promise<unknown> => {
  const { tradepost: editor } = await app.signIn('admin');
  const create = async (slug: string) => {
    app.clock.advance(1_234);
    return editor.products.create({ body: { ...product, slug: `${slug}-${run}` } });
  };
  const mug = await create('mug');
  await create('jug');
  const taken = await create('mug').catch(({ code }) => code);
  const { accounts, products, sessions } = app.tradepost;
  const login = { email: `mara@example-${run}.com`, password: 'teal-kettle-on-the-stove' };
  const user = await accounts.register({ body: { ...login, username: `mara-${run}` } });
  app.clock.advance(1);
  const wrong = await accounts.login({ body: { ...login, password: 'guessed' } }).catch(({ code }) => code);
  app.clock.advance(60_000);
  const { refreshToken } = await tokensOf(accounts.login({ body: login }));
  const { accessToken } = await sessions.refreshTokens({ body: { refreshToken } });
  const mara = app.tradepost.withAccessToken(accessToken);
  const order = await mara.orders.create({ body: buildOrder(mug.id, 2) });
  const first = await products.list({ sort: ['-createdAt'], limit: 1 });
  const second = await products.list({ sort: ['-createdAt'], limit: 1, cursor: first.nextCursor ?? '' });
  const found = await editor.users.list({ search: `ARA-${run}` });
  const events = await editor.auditEvents.list({ limit: 3 });
  return {
    products: [...first.items, ...second.items].map((item) => ({ ...item, id: undefined })),
    user: { ...user, id: undefined, email: undefined },
    order: { total: order.total, createdAt: order.createdAt, status: order.status },
    found: found.items.map(({ username, createdAt }) => ({ username, createdAt })),
    events: events.items.map(({ action, createdAt }) => ({ action, createdAt })),
    refused: [taken, wrong],
  };
};

const product = {
  name: 'Mug',
  description: `A \\ 'b' "c" \\' d`,
  category: 'ceramics',
  price: { amount: 12_345_678, currency: 'EUR' as const },
  stock: 24,
};

/** A setting by an administrator, and the value that our sessions keep. */
const settings = [
  [`DateStyle = 'SQL, DMY'`, 'ISO, MDY'],
  [`DateStyle = 'German'`, 'ISO, MDY'],
  [`TimeZone = 'Asia/Kathmandu'`, 'UTC'],
  [`IntervalStyle = 'iso_8601'`, 'postgres'],
  ['standard_conforming_strings = off', 'on'],
  ['backslash_quote = on', 'safe_encoding'],
  [`bytea_output = 'escape'`, 'hex'],
  ['extra_float_digits = -15', '1'],
  [`client_encoding = 'LATIN1'`, 'UTF8'],
  ['array_nulls = off', 'on'],
  ['transform_null_equals = on', 'off'],
  ['gin_fuzzy_search_limit = 1', '0'],
  ['exit_on_error = on', 'off'],
  [`default_transaction_isolation = 'serializable'`, 'read committed'],
] as const;

const expectOperationsAsUsual = async (setting: string, ours: string, env: Record<string, string>) => {
  const [name] = setting.split(' = ');
  await withSetting(setting, env, async (app) => {
    const { rows } = await app.deps.db.raw(`select current_setting('${name}') as value`);
    expect(rows).toEqual([{ value: ours }]);
    expect(await useEverything(app)).toEqual(asUsual);
  });
};

test.each(settings)('operations behave the same after: %s', (setting, ours) =>
  expectOperationsAsUsual(setting, ours, {}),
);

/** A pooler in transaction mode restores these for each of its clients. */
test.each(settings.filter(([setting]) => /DMY|TimeZone|IntervalStyle|conforming/.test(setting)))(
  'behind a pooler operations behave the same after: %s',
  (setting, ours) => expectOperationsAsUsual(setting, ours, { DATABASE_PREPARED_STATEMENTS: 'off' }),
);

describe('each kind of connection', () => {
  const kinds: Record<string, (app: TestApp) => Promise<unknown>> = {
    pool: async ({ deps }) => (await deps.db.raw('show DateStyle')).rows[0].DateStyle,
    reads: (app) => showBy(app, 'reads'),
    writes: (app) => showBy(app, 'writes'),
    other: async ({ databaseUrl }) => {
      const client = new pg.Client(pinnedConnection(databaseUrl));
      await client.connect();
      const { rows } = await client.query('show DateStyle');
      await client.end();
      return rows[0].DateStyle;
    },
  };
  const showBy = ({ deps }: TestApp, kind: 'reads' | 'writes') =>
    eventually(async () => {
      const { pipelines } = deps.db.userParams as DatabaseParams;
      const result = await pipelines?.[kind].run({ text: 'show DateStyle' });
      return result?.rows[0].DateStyle as string | undefined;
    });

  test.each(Object.keys(kinds))('has our settings: %s', async (kind) => {
    const shown = withSetting(`DateStyle = 'German'`, {}, async (app) => kinds[kind]?.(app));
    expect(await shown).toBe('ISO, MDY');
  });
});

test('options in the URL stay, and ours override them', async () => {
  const { url, drop } = await createTestDatabase();
  const options = encodeURIComponent(`-c search_path=elsewhere,public -c DateStyle=German`);
  const client = new pg.Client(pinnedConnection(`${url}?application_name=mine&options=${options}`));
  await client.connect();
  const { rows } = await client.query(
    `select current_setting('search_path') as path, current_setting('DateStyle') as style`,
  );
  await client.end();
  await drop();
  expect(rows).toEqual([{ path: 'elsewhere,public', style: 'ISO, MDY' }]);
});
