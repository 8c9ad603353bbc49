import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createClient } from '@tradepost/client';
import knex, { type Knex } from 'knex';
import { startServerProcess, startWorkProcess, until } from '../support/server-process.ts';
import { startSmtpInbox } from '../support/smtp-inbox.ts';
import { createTestDatabase, type TestDatabase } from '../support/test-database.ts';

const taken = Promise.withResolvers<void>();
const response = Promise.withResolvers<undefined>();

let database: TestDatabase;
let db: Knex;
let inbox: Awaited<ReturnType<typeof startSmtpInbox>>;
beforeAll(async () => {
  database = await createTestDatabase();
  db = knex({ client: 'pg', connection: database.url });
  inbox = await startSmtpInbox({
    // The stub accepts the mail, and responds later.
    onMail: () => {
      taken.resolve();
      return response.promise;
    },
  });
});
afterAll(async () => {
  await inbox.close();
  await db.destroy();
  await database.drop();
});

const jobs = () => db('pgboss.job').where({ name: 'mail.deliver' }).pluck('state');

test('a server with WORKERS=off does no work; the command work does it, and finishes the job in hand at SIGTERM', async () => {
  const env = { DATABASE_URL: database.url, SMTP_URL: inbox.url };
  const server = await startServerProcess({ ...env, WORKERS: 'off' });
  const { accounts } = createClient({ baseUrl: server.baseUrl });
  const body = { email: 'mara@example.com', username: 'mara', password: 'teal-kettle-on-the-stove' };
  await accounts.register({ body });
  // A worker would have claimed the job right after the commit.
  await accounts.login({ body: { email: body.email, password: body.password } });
  expect(await jobs()).toEqual(['created']);
  await server.kill('SIGTERM');
  expect(await jobs()).toEqual(['created']);

  // The event has no position, as if the server had been killed after its commit.
  await db('event_positions').delete();
  await db('event_batches').delete();
  const worker = await startWorkProcess(env);
  await taken.promise;
  await until(async () => (await db('event_positions')).length === (await db('events')).length);
  const stopped = worker.kill('SIGTERM');
  response.resolve(undefined);
  await stopped;
  expect(await jobs()).toEqual(['completed']);
  expect(await db('mails').pluck('state')).toEqual(['sent']);
});
