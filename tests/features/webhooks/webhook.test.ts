import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { verifyWebhook } from '@tradepost/client';
import { sequenceEvents } from '../../../src/features/events/event-position-repository.ts';
import { insertEvent, readEvents } from '../../../src/features/events/event-repository.ts';
import { createWebhookDispatcher } from '../../../src/features/webhooks/webhook-dispatcher.ts';
import { fanOut } from '../../../src/features/webhooks/webhook-fan-out.ts';
import { maintainWebhookLog } from '../../../src/features/webhooks/webhook-retention.ts';
import { toPublicId, toUuid } from '../../../src/lib/id.ts';
import { auditActions } from '../../support/audit-trail.ts';
import { startTestApp, type TestApp, type Tradepost } from '../../support/test-app.ts';
import { respond, startWebhookReceivers, type WebhookReceivers } from '../../support/webhook-receiver.ts';

const DAY = 24 * 60 * 60_000;
const absent = 'whe_00000000000000000000000000';
const absentDelivery = 'whd_00000000000000000000000000';

let app: TestApp;
/** Without a list of allowed networks. */
let production: TestApp;
let receivers: WebhookReceivers;
let admin: Tradepost;
beforeAll(async () => {
  receivers = await startWebhookReceivers();
  app = await startTestApp({ WEBHOOK_ALLOWED_NETWORKS: '127.0.0.1' });
  production = await startTestApp();
  await signInAgain();
});
afterAll(async () => {
  await production.close();
  await app.close();
  await receivers.close();
});

/** After the clock has moved. */
const signInAgain = async () => {
  admin = (await app.signIn('admin')).tradepost;
};

let paths = 0;
/** A new endpoint, its path at the receivers, and its secret. */
const createEndpoint = async (fields: { eventTypes?: 'order.placed'[] } = {}) => {
  paths += 1;
  const path = `/endpoint-${paths}`;
  receivers.on(path, respond(200));
  const url = `http://127.0.0.1:${receivers.port}${path}`;
  const { endpoint, secret } = await admin.webhookEndpoints.create({ body: { url, ...fields } });
  return { path, secret, webhookEndpointId: endpoint.id };
};

const deliverDue = () =>
  createWebhookDispatcher({
    ...app.deps,
    breaking: new AbortController().signal,
    onFree: () => {},
  }).deliverDue();

/** Commits events of orders, and returns them with their positions. */
const commitEvents = async (count: number, type = 'order.placed') => {
  const { last } = (await app.deps.db('event_positions').max('position as last').first()) as {
    last: number | null;
  };
  for (let made = 0; made < count; made += 1) {
    await insertEvent(app.deps, {
      type,
      subject: { type: 'order', id: toPublicId('ord', '01900000-0000-7000-8000-000000000001') },
      version: 1,
      data: {},
    });
  }
  await sequenceEvents(app.deps);
  return readEvents(app.deps, { after: Number(last ?? 0), limit: count });
};

const rejects = (call: Promise<unknown>, status: number, code: string) =>
  expect(call).rejects.toMatchObject({ status, code });

describe('createWebhookEndpoint', () => {
  test('returns an active endpoint, and its secret once', async () => {
    const url = 'https://erp.example.com/hooks';
    const { data, headers } = await admin.webhookEndpoints
      .create({ body: { url, description: 'ERP', eventTypes: ['order.placed'] } })
      .withResponse();
    const now = app.clock.now().toISOString();
    expect(data).toEqual({
      endpoint: {
        id: expect.stringMatching(/^whe_/),
        url,
        description: 'ERP',
        eventTypes: ['order.placed'],
        status: 'active',
        createdAt: now,
        updatedAt: now,
      },
      secret: expect.stringMatching(/^whsec_[A-Za-z0-9+/]{43}=$/),
    });
    const webhookEndpointId = data.endpoint.id;
    expect(headers.get('location')).toBe(`/v1/webhook-endpoints/${webhookEndpointId}`);
    expect(await admin.webhookEndpoints.get({ webhookEndpointId })).toEqual(data.endpoint);
    const [{ sealed_secret: sealed }] = (await app.deps
      .db('webhook_secrets')
      .where({ endpoint_id: toUuid(webhookEndpointId) })) as [{ sealed_secret: Buffer }];
    expect(sealed.includes(Buffer.from(data.secret.slice(6), 'base64'))).toBe(false);
    expect(await auditActions(app, data.endpoint)).toEqual(['webhook_endpoint.created']);
  });

  test.each([
    ['https://169.254.169.254/latest/meta-data/', 'has an IP address that is not public'],
    ['https://localhost/', 'has a host name that is not public'],
    ['https://[::ffff:10.0.0.1]/', 'has an IP address that is not public'],
    ['https://[::ffff:127.0.0.1]/', 'has an IP address that is not public'],
    ['https://127.1/', 'has an IP address that is not public'],
    ['https://user:secret@erp.example.com/', 'contains credentials'],
    ['http://1.1.1.1/', 'does not start with https://'],
  ])('rejects %s: it %s', async (url, detail) => {
    const strict = (await production.signIn('admin')).tradepost;
    await expect(strict.webhookEndpoints.create({ body: { url } })).rejects.toMatchObject({
      status: 422,
      code: 'webhook_url_rejected',
      problem: { errors: [{ in: 'body', pointer: '/url', rule: 'public', detail }] },
    });
  });

  test('accepts 1,000 endpoints, also if two administrators create the last one at once', async () => {
    const { db } = app.deps;
    const { count } = (await db('webhook_endpoints').count('* as count').first()) as { count: string };
    await db.raw(
      `insert into webhook_endpoints (id, url, created_at, updated_at)
       select gen_random_uuid(), 'https://many.example.com/', now(), now() from generate_series(1, ?)`,
      [999 - Number(count)],
    );
    const body = { url: 'https://erp.example.com/' };
    const created = await Promise.allSettled([1, 2].map(() => admin.webhookEndpoints.create({ body })));
    expect(created.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    await rejects(admin.webhookEndpoints.create({ body }), 409, 'too_many_webhook_endpoints');
    await db('webhook_endpoints').where({ url: 'https://many.example.com/' }).delete();
  });
});

describe('listWebhookEndpoints', () => {
  test('lists the endpoints, the newest first, without secrets', async () => {
    app.clock.advance(1);
    const { webhookEndpointId } = await createEndpoint();
    const { items } = await admin.webhookEndpoints.list({ limit: 1 });
    expect(items).toEqual([await admin.webhookEndpoints.get({ webhookEndpointId })]);
    expect(JSON.stringify(items)).not.toContain('whsec_');
  });
});

describe('getWebhookEndpoint', () => {
  test('rejects an absent endpoint', () =>
    rejects(admin.webhookEndpoints.get({ webhookEndpointId: absent }), 404, 'not_found'));
});

describe('updateWebhookEndpoint', () => {
  test('changes the fields, and records which', async () => {
    const { webhookEndpointId } = await createEndpoint({ eventTypes: ['order.placed'] });
    const body = { url: 'https://new.example.com/', description: 'New', eventTypes: null };
    const updated = await admin.webhookEndpoints.update({ webhookEndpointId, ifMatch: '*', body });
    expect(updated).toMatchObject({ url: body.url, description: 'New' });
    expect(updated).not.toHaveProperty('eventTypes');
    expect(await auditActions(app, { id: webhookEndpointId })).toEqual([
      'webhook_endpoint.created',
      'webhook_endpoint.updated',
    ]);
  });

  test('rejects a URL that is not public, and an absent endpoint', async () => {
    const { webhookEndpointId } = await createEndpoint();
    const body = { url: 'https://10.0.0.1/' };
    const update = (id: string) =>
      admin.webhookEndpoints.update({ webhookEndpointId: id, ifMatch: '*', body });
    await rejects(update(webhookEndpointId), 422, 'webhook_url_rejected');
    await rejects(update(absent), 404, 'not_found');
  });

  test('pauses the endpoint: its deliveries wait, and are sent when it is resumed', async () => {
    const { webhookEndpointId, path } = await createEndpoint();
    const setStatus = (status: 'active' | 'paused') =>
      admin.webhookEndpoints.update({ webhookEndpointId, ifMatch: '*', body: { status } });
    expect(await setStatus('paused')).toMatchObject({ status: 'paused' });
    await fanOut(app.deps, await commitEvents(2));
    await deliverDue();
    expect(receivers.received(path)).toEqual([]);
    expect(await setStatus('active')).toMatchObject({ status: 'active' });
    await deliverDue();
    expect(receivers.received(path)).toHaveLength(2);
  });

  test('resumes a disabled endpoint, whose failures begin anew', async () => {
    const { webhookEndpointId } = await createEndpoint();
    const failing_since = new Date(app.clock.now().getTime() - 6 * DAY);
    await app.deps
      .db('webhook_endpoints')
      .where({ id: toUuid(webhookEndpointId) })
      .update({ status: 'disabled', disabled_reason: 'failing', failing_since });
    const body = { status: 'active' } as const;
    const resumed = await admin.webhookEndpoints.update({ webhookEndpointId, ifMatch: '*', body });
    expect(resumed).toMatchObject({ status: 'active' });
    expect(resumed).not.toHaveProperty('disabledReason');
    expect(resumed).not.toHaveProperty('failingSince');
  });
});

describe('deleteWebhookEndpoint', () => {
  test('deletes the endpoint with its secret and its waiting deliveries', async () => {
    const { webhookEndpointId, path } = await createEndpoint();
    await admin.webhookEndpoints.test({ webhookEndpointId });
    await admin.webhookEndpoints.delete({ webhookEndpointId });
    await deliverDue();
    expect(receivers.received(path)).toEqual([]);
    for (const table of ['webhook_secrets', 'webhook_queue'])
      expect(await app.deps.db(table).where({ endpoint_id: toUuid(webhookEndpointId) })).toEqual([]);
    await rejects(admin.webhookEndpoints.delete({ webhookEndpointId }), 404, 'not_found');
    expect((await auditActions(app, { id: webhookEndpointId })).at(-1)).toBe('webhook_endpoint.deleted');
  });
});

describe('rotateWebhookEndpointSecret', () => {
  const signatureCount = async (webhookEndpointId: string, path: string) => {
    await admin.webhookEndpoints.test({ webhookEndpointId });
    await deliverDue();
    const webhook = receivers.received(path).at(-1);
    if (!webhook) throw new Error('No webhook arrived');
    return { ...webhook, count: String(webhook.headers['webhook-signature']).split(' ').length };
  };

  test('signs by both secrets during the overlap, and then by the new one alone', async () => {
    const { webhookEndpointId, path, secret } = await createEndpoint();
    const rotated = await admin.webhookEndpoints.rotateSecret({ webhookEndpointId, body: {} });
    const expiresAt = new Date(app.clock.now().getTime() + DAY);
    expect(rotated.previousSecretExpiresAt).toBe(expiresAt.toISOString());
    expect(rotated.secret).not.toBe(secret);
    const during = await signatureCount(webhookEndpointId, path);
    expect(during.count).toBe(2);
    const now = app.clock.now();
    for (const known of [secret, rotated.secret])
      expect(await verifyWebhook(during, known, { now })).toBeDefined();
    app.clock.advance(DAY);
    await signInAgain();
    const after = await signatureCount(webhookEndpointId, path);
    expect(after.count).toBe(1);
    const options = { now: app.clock.now() };
    expect(await verifyWebhook(after, rotated.secret, options)).toBeDefined();
    await expect(verifyWebhook(after, secret, options)).rejects.toMatchObject({ code: 'signature_mismatch' });
  });

  test('ends the previous secret at once without an overlap, and an older one always', async () => {
    const { webhookEndpointId, path } = await createEndpoint();
    await admin.webhookEndpoints.rotateSecret({ webhookEndpointId, body: {} });
    await admin.webhookEndpoints.rotateSecret({ webhookEndpointId, body: {} });
    expect((await signatureCount(webhookEndpointId, path)).count).toBe(2);
    await admin.webhookEndpoints.rotateSecret({ webhookEndpointId, body: { overlapSeconds: 0 } });
    expect((await signatureCount(webhookEndpointId, path)).count).toBe(1);
    expect(await auditActions(app, { id: webhookEndpointId })).toContain('webhook_secret.rotated');
  });

  test('rejects an absent endpoint', () =>
    rejects(admin.webhookEndpoints.rotateSecret({ webhookEndpointId: absent, body: {} }), 404, 'not_found'));
});

describe('testWebhookEndpoint', () => {
  test('sends a test event, whatever types the endpoint has subscribed to', async () => {
    const { webhookEndpointId, path, secret } = await createEndpoint({ eventTypes: ['order.placed'] });
    const delivery = await admin.webhookEndpoints.test({ webhookEndpointId });
    expect(delivery).toMatchObject({ eventType: 'webhook.test', state: 'waiting', attemptCount: 0 });
    await deliverDue();
    const [webhook] = receivers.received(path);
    if (!webhook) throw new Error('No webhook arrived');
    expect(await verifyWebhook(webhook, secret, { now: app.clock.now() })).toEqual({
      id: delivery.eventId,
      type: 'webhook.test',
      occurredAt: app.clock.now().toISOString(),
      subject: { type: 'webhook_endpoint', id: webhookEndpointId },
      data: {},
    });
    expect(await auditActions(app, { id: webhookEndpointId })).toContain('webhook_endpoint.tested');
  });

  test('rejects an absent endpoint, and a paused one', async () => {
    const { webhookEndpointId } = await createEndpoint();
    await admin.webhookEndpoints.update({ webhookEndpointId, ifMatch: '*', body: { status: 'paused' } });
    await rejects(admin.webhookEndpoints.test({ webhookEndpointId }), 409, 'webhook_endpoint_inactive');
    await rejects(admin.webhookEndpoints.test({ webhookEndpointId: absent }), 404, 'not_found');
  });
});

describe('fan-out', () => {
  test('schedules an event for each endpoint that has subscribed to its type, once', async () => {
    const all = await createEndpoint();
    const orders = await createEndpoint({ eventTypes: ['order.placed'] });
    const [order, tag] = [await commitEvents(1), await commitEvents(1, 'tag.created')].flat();
    if (!order || !tag) throw new Error('No events');
    await fanOut(app.deps, [order, tag]);
    await fanOut(app.deps, [order, tag]);
    await deliverDue();
    const idsAt = (path: string) => receivers.received(path).map(({ headers }) => headers['webhook-id']);
    expect(idsAt(all.path).sort()).toEqual([order.id, tag.id].sort());
    expect(idsAt(orders.path)).toEqual([order.id]);
    expect(JSON.parse(receivers.received(orders.path)[0]?.body ?? '')).toEqual(order);
  });

  test('gives an endpoint no event from before its creation, and none to a disabled endpoint', async () => {
    const events = await commitEvents(1);
    const disabled = await createEndpoint();
    await app.deps
      .db('webhook_endpoints')
      .where({ id: toUuid(disabled.webhookEndpointId) })
      .update({ status: 'disabled', disabled_reason: 'gone' });
    app.clock.advance(1);
    const late = await createEndpoint();
    await fanOut(app.deps, events);
    for (const { webhookEndpointId } of [disabled, late])
      expect((await admin.webhookDeliveries.list({ webhookEndpointId })).items).toEqual([]);
  });
});

describe('listWebhookDeliveries', () => {
  test('lists the deliveries of the endpoint, the newest first, by state', async () => {
    const { webhookEndpointId, path } = await createEndpoint();
    await admin.webhookEndpoints.test({ webhookEndpointId });
    await deliverDue();
    app.clock.advance(1);
    receivers.on(path, respond(500));
    const { id } = await admin.webhookEndpoints.test({ webhookEndpointId });
    await deliverDue();
    const { items } = await admin.webhookDeliveries.list({ webhookEndpointId });
    expect(items.map(({ state }) => state)).toEqual(['waiting', 'delivered']);
    expect(items[0]).toMatchObject({ id, attemptCount: 1, nextAttemptAt: expect.any(String) });
    const inState = async (state: 'waiting' | 'delivered' | 'failed') =>
      (await admin.webhookDeliveries.list({ webhookEndpointId, state })).items;
    expect(await inState('waiting')).toEqual(items.slice(0, 1));
    expect(await inState('delivered')).toEqual(items.slice(1));
    expect(await inState('failed')).toEqual([]);
  });

  test('rejects an absent endpoint', () =>
    rejects(admin.webhookDeliveries.list({ webhookEndpointId: absent }), 404, 'not_found'));
});

describe('getWebhookDelivery', () => {
  test('rejects an absent delivery, and one of another endpoint', async () => {
    const [own, other] = [await createEndpoint(), await createEndpoint()];
    const { webhookEndpointId } = other;
    const { id } = await admin.webhookEndpoints.test({ webhookEndpointId: own.webhookEndpointId });
    for (const webhookDeliveryId of [absentDelivery, id]) {
      const key = { webhookEndpointId, webhookDeliveryId };
      await rejects(admin.webhookDeliveries.get(key), 404, 'not_found');
      await rejects(admin.webhookDeliveries.redeliver(key), 404, 'not_found');
    }
  });

  test('shows no attempt that ended after its state was read', async () => {
    const { webhookEndpointId } = await createEndpoint();
    const { id: webhookDeliveryId } = await admin.webhookEndpoints.test({ webhookEndpointId });
    await deliverDue();
    const read = () => admin.webhookDeliveries.get({ webhookEndpointId, webhookDeliveryId });
    const details = await read();
    expect(details).toMatchObject({ attemptCount: 1, attempts: [{ number: 1 }] });
    const attempts = () => app.deps.db('webhook_attempts');
    const row = await attempts()
      .where({ delivery_id: toUuid(webhookDeliveryId) })
      .first();
    await attempts().insert({ ...row, number: 2 });
    expect(await read()).toEqual(details);
  });

  test('has no body once the event has expired, and no attempt is made then', async () => {
    const { webhookEndpointId, path } = await createEndpoint();
    const [event] = await commitEvents(1);
    if (!event) throw new Error('No event');
    await fanOut(app.deps, [event]);
    await app.deps
      .db('events')
      .where({ id: toUuid(event.id) })
      .delete();
    await deliverDue();
    const [delivery] = (await admin.webhookDeliveries.list({ webhookEndpointId })).items;
    const webhookDeliveryId = delivery?.id ?? '';
    const details = await admin.webhookDeliveries.get({ webhookEndpointId, webhookDeliveryId });
    expect(details).not.toHaveProperty('body');
    expect(details).toMatchObject({ state: 'failed', attempts: [{ failure: { code: 'event_expired' } }] });
    expect(receivers.received(path)).toEqual([]);
  });
});

describe('redeliverWebhookDelivery', () => {
  test('sends a delivered event again, with the same webhook-id, and records it', async () => {
    const { webhookEndpointId, path } = await createEndpoint();
    const { id: webhookDeliveryId, eventId } = await admin.webhookEndpoints.test({ webhookEndpointId });
    await deliverDue();
    const key = { webhookEndpointId, webhookDeliveryId };
    expect(await admin.webhookDeliveries.redeliver(key)).toMatchObject({ state: 'waiting', attemptCount: 1 });
    await deliverDue();
    expect(receivers.received(path).map(({ headers }) => headers['webhook-id'])).toEqual([eventId, eventId]);
    expect(await admin.webhookDeliveries.get(key)).toMatchObject({
      state: 'delivered',
      attemptCount: 2,
      attempts: [{ number: 2 }, { number: 1 }],
    });
    expect(await auditActions(app, { id: webhookDeliveryId })).toEqual(['webhook_delivery.redelivered']);
  });

  test('makes a waiting delivery due now', async () => {
    const { webhookEndpointId, path } = await createEndpoint();
    receivers.on(path, respond(500), respond(200));
    const { id: webhookDeliveryId } = await admin.webhookEndpoints.test({ webhookEndpointId });
    await deliverDue();
    await admin.webhookDeliveries.redeliver({ webhookEndpointId, webhookDeliveryId });
    await deliverDue();
    expect(receivers.received(path)).toHaveLength(2);
  });

  test('gives a dead letter ten attempts again', async () => {
    const { webhookEndpointId, path } = await createEndpoint();
    receivers.on(path, respond(500));
    const { id: webhookDeliveryId } = await admin.webhookEndpoints.test({ webhookEndpointId });
    await app.deps
      .db('webhook_queue')
      .where({ endpoint_id: toUuid(webhookEndpointId) })
      .update({ step: 9 });
    await deliverDue();
    const key = { webhookEndpointId, webhookDeliveryId };
    expect(await admin.webhookDeliveries.get(key)).toMatchObject({ state: 'failed' });
    await admin.webhookDeliveries.redeliver(key);
    await deliverDue();
    expect(await admin.webhookDeliveries.get(key)).toMatchObject({ state: 'waiting', attemptCount: 2 });
  });

  test('during an attempt changes nothing about it', async () => {
    const { webhookEndpointId, path } = await createEndpoint();
    const { id: webhookDeliveryId } = await admin.webhookEndpoints.test({ webhookEndpointId });
    const key = { webhookEndpointId, webhookDeliveryId };
    receivers.on(path, async (response, webhook) => {
      await admin.webhookDeliveries.redeliver(key);
      // Another process finds nothing to claim.
      await deliverDue();
      respond(200)(response, webhook);
    });
    await deliverDue();
    expect(receivers.received(path)).toHaveLength(1);
    expect(await admin.webhookDeliveries.get(key)).toMatchObject({ state: 'delivered', attemptCount: 1 });
  });
});

describe('replayWebhookEndpointEvents', () => {
  test('sends the events of a range of positions, delivered or not, and records it', async () => {
    const { webhookEndpointId, path } = await createEndpoint({ eventTypes: ['order.placed'] });
    const events = await commitEvents(3);
    await commitEvents(1, 'tag.created');
    await fanOut(app.deps, events.slice(0, 1));
    await deliverDue();
    const fromPosition = events[0]?.position ?? 0;
    const replay = (body: object) => admin.webhookEndpoints.replayEvents({ webhookEndpointId, body });
    expect(await replay({ fromPosition, beforePosition: fromPosition + 2 })).toEqual({ scheduled: 2 });
    // Both wait already.
    expect(await replay({ fromPosition, beforePosition: fromPosition + 2 })).toEqual({ scheduled: 0 });
    await deliverDue();
    const [first, second] = events.map(({ id }) => id);
    const received = receivers.received(path).map(({ headers }) => headers['webhook-id']);
    expect(received.sort()).toEqual([first, first, second].sort());
    expect(await replay({ fromPosition })).toEqual({ scheduled: 3 });
    expect(await auditActions(app, { id: webhookEndpointId })).toContain('webhook_events.replayed');
  });

  test('sends the events of a time, also those from before the creation of the endpoint', async () => {
    app.clock.advance(DAY);
    await signInAgain();
    const from = app.clock.now();
    await commitEvents(1);
    app.clock.advance(1000);
    await commitEvents(1);
    const { webhookEndpointId } = await createEndpoint();
    const replay = (body: object) => admin.webhookEndpoints.replayEvents({ webhookEndpointId, body });
    const occurredFrom = from.toISOString();
    const occurredBefore = app.clock.now().toISOString();
    expect(await replay({ occurredFrom, occurredBefore })).toEqual({ scheduled: 1 });
    expect(await replay({ occurredFrom })).toEqual({ scheduled: 1 });
  });

  test('replays at most 1,000 events, and tells where to continue', async () => {
    const { webhookEndpointId } = await createEndpoint();
    const [first] = await commitEvents(1001);
    const fromPosition = first?.position ?? 0;
    const replay = (from: number) =>
      admin.webhookEndpoints.replayEvents({ webhookEndpointId, body: { fromPosition: from } });
    expect(await replay(fromPosition)).toEqual({ scheduled: 1000, nextPosition: fromPosition + 1000 });
    expect(await replay(fromPosition + 1000)).toEqual({ scheduled: 1 });
    await admin.webhookEndpoints.delete({ webhookEndpointId });
  });

  test('rejects an empty range, and an absent endpoint', async () => {
    const replay = (body: object) => admin.webhookEndpoints.replayEvents({ webhookEndpointId: absent, body });
    await rejects(replay({}), 422, 'validation_failed');
    await rejects(replay({ fromPosition: 1 }), 404, 'not_found');
  });
});

test('/metrics shows attempts by outcome, and deliveries that are stuck', async () => {
  const { webhookEndpointId, path } = await createEndpoint();
  receivers.on(path, respond(500));
  await admin.webhookEndpoints.test({ webhookEndpointId });
  await deliverDue();
  app.clock.advance(5_500 + 5 * 60_000 + 1);
  const metrics = await app.metrics();
  const metricOf = (name: string) => Number(metrics.split(`\n${name} `)[1]?.split('\n')[0]);
  expect(metricOf('webhook_attempts{outcome="not_2xx"}')).toBeGreaterThan(0);
  expect(metricOf('webhook_attempts{outcome="delivered"}')).toBeGreaterThan(0);
  expect(metricOf('webhook_deliveries_stuck')).toBeGreaterThan(0);
  expect(metricOf('webhook_deliveries_waiting')).toBeGreaterThan(0);
  expect(metricOf('webhook_oldest_due_seconds')).toBeGreaterThan(300);
});

describe('the log of deliveries', () => {
  const partitions = async (): Promise<string[]> =>
    (
      await app.deps.db('pg_class').where('relname', 'like', 'webhook_deliveries_20%').where({ relkind: 'r' })
    ).map(({ relname }) => relname);
  const nameAt = (days: number) =>
    `webhook_deliveries_${new Date(app.clock.now().getTime() + days * DAY).toISOString().slice(0, 10).replaceAll('-', '')}`;

  test('has a partition for each of the next days, and drops those that have expired', async () => {
    app.clock.advance(30 * DAY);
    await signInAgain();
    await maintainWebhookLog(app.deps);
    expect(await partitions()).toEqual(expect.arrayContaining([nameAt(0), nameAt(7)]));
    const { webhookEndpointId } = await createEndpoint();
    const { id: webhookDeliveryId } = await admin.webhookEndpoints.test({ webhookEndpointId });
    await deliverDue();
    const [first, next] = [nameAt(0), nameAt(1)];
    app.clock.advance(30 * DAY);
    await signInAgain();
    await maintainWebhookLog(app.deps);
    const key = { webhookEndpointId, webhookDeliveryId };
    expect(await admin.webhookDeliveries.get(key)).toMatchObject({ state: 'delivered' });
    app.clock.advance(DAY);
    await signInAgain();
    await maintainWebhookLog(app.deps);
    await rejects(admin.webhookDeliveries.get(key), 404, 'not_found');
    const left = await partitions();
    expect([left.includes(first), left.includes(next)]).toEqual([false, true]);
    // The default partition had the deliveries of the tests before.
    expect(await app.deps.db('webhook_deliveries_default')).toEqual([]);
  });

  test('gives up the deliveries of a paused endpoint when they expire', async () => {
    const { webhookEndpointId } = await createEndpoint();
    await admin.webhookEndpoints.test({ webhookEndpointId });
    const waiting = () => app.deps.db('webhook_queue').where({ endpoint_id: toUuid(webhookEndpointId) });
    expect(await waiting()).toHaveLength(1);
    app.clock.advance(31 * DAY);
    await signInAgain();
    await maintainWebhookLog(app.deps);
    expect(await waiting()).toEqual([]);
  });
});

describe('an endpoint without a success for five days', () => {
  test('is disabled with a mail to the administrators', async () => {
    const { webhookEndpointId, path } = await createEndpoint();
    receivers.on(path, respond(500));
    await admin.webhookEndpoints.test({ webhookEndpointId });
    await deliverDue();
    app.clock.advance(5 * DAY - 1000);
    await signInAgain();
    const { id } = await admin.webhookEndpoints.test({ webhookEndpointId });
    await deliverDue();
    expect(await admin.webhookEndpoints.get({ webhookEndpointId })).toMatchObject({ status: 'active' });
    app.clock.advance(1000);
    await admin.webhookDeliveries.redeliver({ webhookEndpointId, webhookDeliveryId: id });
    await deliverDue();
    expect(await admin.webhookEndpoints.get({ webhookEndpointId })).toMatchObject({
      status: 'disabled',
      disabledReason: 'failing',
    });
    const mails = (await app.mails()).filter(({ text }) => text.includes(webhookEndpointId));
    const administrators = await app.deps.db('users').where({ role: 'admin' });
    expect(mails.map(({ to }) => to).sort()).toEqual(administrators.map(({ email }) => email).sort());
    expect(mails[0]?.text).toContain('no webhook has reached it for five days');
    expect((await auditActions(app, { id: webhookEndpointId })).at(-1)).toBe('webhook_endpoint.disabled');
  });

  test('counts from the last success', async () => {
    const { webhookEndpointId, path } = await createEndpoint();
    receivers.on(path, respond(500), respond(200), respond(500));
    const attempt = async () => {
      await signInAgain();
      const { id } = await admin.webhookEndpoints.test({ webhookEndpointId });
      await deliverDue();
      await app.deps
        .db('webhook_queue')
        .where({ endpoint_id: toUuid(webhookEndpointId) })
        .delete();
      return id;
    };
    await attempt();
    app.clock.advance(3 * DAY);
    await attempt();
    app.clock.advance(3 * DAY);
    await attempt();
    expect(await admin.webhookEndpoints.get({ webhookEndpointId })).toMatchObject({
      status: 'active',
      failingSince: app.clock.now().toISOString(),
    });
  });
});
