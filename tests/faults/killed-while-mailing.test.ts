import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createClient } from '@tradepost/client';
import { startServerProcess, until } from '../support/server-process.ts';
import { startSmtpInbox } from '../support/smtp-inbox.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';

const person = { email: 'mara@example.com', username: 'mara', password: 'teal-kettle-on-the-stove' };
const taken = Promise.withResolvers<void>();
const response = Promise.withResolvers<undefined>();

let app: TestApp;
let inbox: Awaited<ReturnType<typeof startSmtpInbox>>;
beforeAll(async () => {
  inbox = await startSmtpInbox({
    // The stub accepts the mail, and does not respond.
    onMail: () => {
      taken.resolve();
      return response.promise;
    },
  });
  app = await startTestApp({ SMTP_URL: inbox.url });
});
afterAll(async () => {
  await app.close();
  await inbox.close();
});

test('killed after sending a mail, before its record: another process sends it again, with the same Message-ID', async () => {
  const env = { DATABASE_URL: app.databaseUrl, SMTP_URL: inbox.url };
  const server = await startServerProcess(env);
  await createClient({ baseUrl: server.baseUrl }).accounts.register({ body: person });
  await taken.promise;
  const other = await startServerProcess(env);
  await server.kill('SIGKILL');
  const killedAt = performance.now();
  response.resolve(undefined);
  const { db } = app.deps;
  expect(await db('mails').first('state')).toEqual({ state: 'waiting' });
  expect(await db('pgboss.job').where({ name: 'mail.deliver' }).first('state', 'retry_count')).toEqual({
    state: 'active',
    retry_count: 0,
  });

  // Within the time of the heartbeat, which the process sends no more.
  await until(async () => (await db('mails').first('state')).state === 'sent');
  expect(performance.now() - killedAt).toBeLessThan(15_000);
  expect(inbox.received.map(({ envelope }) => envelope.to)).toEqual([[person.email], [person.email]]);
  expect(new Set(inbox.received.map(({ headers }) => headers['message-id'])).size).toBe(1);
  expect(await db('pgboss.job').where({ name: 'mail.deliver' }).first('state', 'retry_count')).toEqual({
    state: 'completed',
    retry_count: 1,
  });
  await other.kill('SIGTERM');
});

test('a running server sends the mail of a registration without a further request', async () => {
  const server = await startServerProcess({ DATABASE_URL: app.databaseUrl, SMTP_URL: inbox.url });
  const body = { ...person, email: 'jonas@example.com', username: 'jonas' };
  await createClient({ baseUrl: server.baseUrl }).accounts.register({ body });
  await until(async () => inbox.received.some(({ envelope }) => envelope.to.includes(body.email)));
  await server.kill('SIGTERM');
});
