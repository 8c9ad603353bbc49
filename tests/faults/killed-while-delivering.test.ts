/** A webhook survives the death of the process that delivers it: an event of the shop arrives again, as the same webhook. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { verifyWebhook } from '@tradepost/client';
import { eventually } from '../support/eventually.ts';
import { startWorkProcess, until } from '../support/server-process.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';
import { hang, respond, startWebhookReceivers, type WebhookReceivers } from '../support/webhook-receiver.ts';

const settings = {
  WEBHOOK_ALLOWED_NETWORKS: '127.0.0.1',
  // The attempt lasts until its process is killed.
  WEBHOOK_TIMEOUT_MS: '60000',
  ENCRYPTION_KEY: Buffer.alloc(32, 7).toString('base64'),
};

let app: TestApp;
let receivers: WebhookReceivers;
beforeAll(async () => {
  receivers = await startWebhookReceivers();
  app = await startTestApp(settings);
  // The other process has the real time, and its schedules delete what has expired by then.
  app.clock.advance(Date.now() - app.clock.now().getTime());
});
afterAll(async () => {
  await app.close();
  await receivers.close();
});

const startWorker = () =>
  startWorkProcess({ ...settings, DATABASE_URL: app.databaseUrl, DATA_DIR: app.deps.config.dataDir });

test('a process takes over the delivery of a killed one', async () => {
  const { db } = app.deps;
  const { tradepost } = await app.signIn('admin');
  receivers.on('/erp', hang, respond(200));
  const url = `http://127.0.0.1:${receivers.port}/erp`;
  const { endpoint, secret } = await tradepost.webhookEndpoints.create({
    body: { url, eventTypes: ['tag.created'] },
  });
  const first = await startWorker();
  // Reactions begin at the end of the log.
  await until(async () => (await db('event_cursors').where({ reaction: 'webhooks' })).length === 1);
  const tag = await tradepost.tags.create({ body: { slug: 'coffee', name: 'Coffee' } });
  const received = (count: number) =>
    eventually(() => {
      const webhooks = receivers.received('/erp');
      return webhooks.length >= count ? webhooks : undefined;
    });
  await received(1);
  await first.kill('SIGKILL');
  const { id: webhookEndpointId } = endpoint;
  const deliveries = async () => (await tradepost.webhookDeliveries.list({ webhookEndpointId })).items;
  const waiting = await deliveries();
  expect(waiting).toMatchObject([{ eventType: 'tag.created', state: 'waiting' }]);
  // As if the lease of 60 seconds had expired.
  const leased = await db('webhook_queue')
    .whereNotNull('leased_until')
    .update({ leased_until: new Date(0) });
  expect(leased).toBe(1);

  const second = await startWorker();
  await until(async () => (await deliveries())[0]?.state === 'delivered');
  await second.kill('SIGTERM');
  const [lost, repeated, ...others] = await received(2);
  expect(others).toEqual([]);
  expect(repeated?.headers['webhook-id']).toBe(lost?.headers['webhook-id']);
  expect(repeated?.body).toBe(lost?.body);
  if (!repeated) throw new Error('No webhook arrived');
  const event = await verifyWebhook(repeated, secret);
  expect(event).toMatchObject({ type: 'tag.created', subject: { type: 'tag', id: tag.id } });
  const webhookDeliveryId = String(waiting[0]?.id);
  expect(await tradepost.webhookDeliveries.get({ webhookEndpointId, webhookDeliveryId })).toMatchObject({
    eventId: lost?.headers['webhook-id'],
    state: 'delivered',
    attemptCount: 2,
    attempts: [{ number: 2, response: { status: 200 } }],
  });
});
