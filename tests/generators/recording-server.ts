/** The real server on a seeded Postgres of its own. It records requests and responses. */
import { createClient } from '@tradepost/client';
import { createApi } from '../../src/api.ts';
import { createApp } from '../../src/app.ts';
import { loadConfig } from '../../src/config.ts';
import { startEmbeddedPostgres } from '../../src/db/embedded-postgres.ts';
import { migrateToLatest } from '../../src/db/migrate.ts';
import { createDeps, type Deps } from '../../src/deps.ts';
import { demoLogins, demoPassword } from '../../src/features/accounts/seed/demo-logins.ts';
import { listen } from '../../src/http/server.ts';
import { newUuid, toUuid } from '../../src/lib/id.ts';
import { seedOnce } from '../../src/seed.ts';
import { anyPort } from '../support/any-port.ts';
import { databaseFolder } from '../support/database-folder.ts';

/** The query by name; the values of a repeated name keep their order. */
export type Exchange = { path: string; search: string; status: number };
export type RecordingServer = Awaited<ReturnType<typeof startRecordingServer>>;

export const startRecordingServer = async (log: (sentence: string) => void) => {
  const postgres = await startEmbeddedPostgres({ ephemeral: true, parent: databaseFolder(), log });
  const config = loadConfig({ DATABASE_URL: postgres.url, LOG_LEVEL: 'silent', RATE_LIMITS: 'off' });
  const deps = await createDeps({ ...config, databaseUrl: postgres.url });
  await migrateToLatest(deps.db);
  await seedOnce(deps);
  const handle = createApp(deps, await createApi(deps)).callback();
  const exchanges: Exchange[] = [];
  const server = await listen((message, response) => {
    const { pathname, searchParams } = new URL(message.url ?? '', 'http://127.0.0.1');
    searchParams.sort();
    const request = { path: pathname, search: String(searchParams) };
    response.once('finish', () => exchanges.push({ ...request, status: response.statusCode }));
    void handle(message, response);
  }, anyPort);
  return {
    deps,
    baseUrl: `http://127.0.0.1:${(server.address() as { port: number }).port}`,
    /** The requests since the last call. */
    takeExchanges: (): Exchange[] => exchanges.splice(0),
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await deps.close();
      await postgres.stop();
    },
  };
};

/** An administrator with two items in every list, so each list has a second page. */
export const signInAsOwner = async ({ baseUrl, deps }: RecordingServer) => {
  const email = demoLogins.find(({ role }) => role === 'admin')?.email as string;
  const anonymous = createClient({ baseUrl });
  const [, tokens] = [
    await anonymous.accounts.login({ body: { email, password: demoPassword } }),
    await anonymous.accounts.login({ body: { email, password: demoPassword } }),
  ];
  if (!('accessToken' in tokens)) throw new Error('The demo administrator has a second factor');
  const owner = anonymous.withAccessToken(tokens.accessToken);
  const { id } = await owner.accounts.me();
  for (const name of ['First', 'Second']) {
    await owner.apiKeys.create({ body: { name, kind: 'secret', scopes: ['orders:read'] } });
    await insertIdentity(deps, id, name);
  }
  const [post] = (await owner.posts.list({ limit: 1 })).items;
  return { authorId: post?.author?.id as string, headers: { Authorization: `Bearer ${tokens.accessToken}` } };
};

const insertIdentity = async ({ db, clock }: Deps, userId: string, subject: string): Promise<void> => {
  const now = clock.now();
  await db('identities').insert({
    id: newUuid(now),
    user_id: toUuid(userId),
    provider: 'example',
    issuer: 'https://login.example.com',
    subject,
    created_at: now,
    last_used_at: now,
  });
};
