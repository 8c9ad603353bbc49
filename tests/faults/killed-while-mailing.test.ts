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

test('killed after sending a mail, before marking it: another process sends it again after the lease', async () => {
  const server = await startServerProcess({ DATABASE_URL: app.databaseUrl, SMTP_URL: inbox.url });
  await createClient({ baseUrl: server.baseUrl }).accounts.register({ body: person });
  await taken.promise;
  await server.kill('SIGKILL');
  response.resolve(undefined);
  const row = () => app.deps.db('mails').first('state', 'attempts', 'due_at');
  const left = await row();
  expect(left).toMatchObject({ state: 'waiting', attempts: 1 });

  // The process used the machine's clock.
  app.clock.advance(Date.parse(left.due_at) - app.clock.now().getTime() - 1);
  await app.deps.mailDelivery.deliverDue();
  expect(inbox.received).toHaveLength(1);
  app.clock.advance(1);
  await app.deps.mailDelivery.deliverDue();
  expect(await row()).toMatchObject({ state: 'sent', attempts: 2 });
  expect(inbox.received.map(({ envelope }) => envelope.to)).toEqual([[person.email], [person.email]]);
});

test('a running server sends the mail of a registration without a further request', async () => {
  const server = await startServerProcess({ DATABASE_URL: app.databaseUrl, SMTP_URL: inbox.url });
  const body = { ...person, email: 'jonas@example.com', username: 'jonas' };
  await createClient({ baseUrl: server.baseUrl }).accounts.register({ body });
  await until(async () => inbox.received.some(({ envelope }) => envelope.to.includes(body.email)));
  await server.kill('SIGTERM');
});
