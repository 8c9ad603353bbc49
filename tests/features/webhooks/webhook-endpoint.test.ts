/** An endpoint in each of its states, and the types of the events that it subscribes to. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { webhooks } from '../../../generated/operations.ts';
import { sequenceEvents } from '../../../src/features/events/event-position-repository.ts';
import { insertEvent, readEvents } from '../../../src/features/events/event-repository.ts';
import { createWebhookDispatcher } from '../../../src/features/webhooks/webhook-dispatcher.ts';
import type {
  WebhookEndpointCreate,
  WebhookEndpointPatch,
} from '../../../src/features/webhooks/webhook-endpoint.ts';
import { fanOut } from '../../../src/features/webhooks/webhook-fan-out.ts';
import { toPublicId } from '../../../src/lib/id.ts';
import { startTestApp, type TestApp, type Tradepost } from '../../support/test-app.ts';
import { respond, startWebhookReceivers, type WebhookReceivers } from '../../support/webhook-receiver.ts';

const DAY = 24 * 60 * 60_000;
const types = Object.keys(webhooks) as (keyof typeof webhooks)[];

let app: TestApp;
let receivers: WebhookReceivers;
let admin: Tradepost;
beforeAll(async () => {
  receivers = await startWebhookReceivers();
  app = await startTestApp({ WEBHOOK_ALLOWED_NETWORKS: '127.0.0.1' });
  await signInAgain();
});
afterAll(async () => {
  await app.close();
  await receivers.close();
});

/** After the clock has moved. */
const signInAgain = async () => {
  admin = (await app.signIn('admin')).tradepost;
};

/** A new endpoint whose receiver always responds with this status. */
const createEndpoint = async (
  fields: Omit<WebhookEndpointCreate, 'url'> = {},
  status = 200,
): Promise<string> => {
  const path = `/always-${status}`;
  receivers.on(path, respond(status));
  const url = `http://127.0.0.1:${receivers.port}${path}`;
  return (await admin.webhookEndpoints.create({ body: { url, ...fields } })).endpoint.id;
};

const update = (webhookEndpointId: string, body: WebhookEndpointPatch) =>
  admin.webhookEndpoints.update({ webhookEndpointId, ifMatch: '*', body });

/** The endpoint as `getWebhookEndpoint` and `listWebhookEndpoints` return it. */
const read = async (webhookEndpointId: string) => {
  const { items } = await admin.webhookEndpoints.list({ limit: 100 });
  const listed = items.find(({ id }) => id === webhookEndpointId);
  expect(listed).toEqual(await admin.webhookEndpoints.get({ webhookEndpointId }));
  return listed;
};

const deliverDue = () =>
  createWebhookDispatcher({
    ...app.deps,
    breaking: new AbortController().signal,
    onFree: () => {},
  }).deliverDue();

describe('the state of an endpoint', () => {
  test.each([
    ['gone', 410],
    ['failing', 500],
  ] as const)(
    'remains disabled, with the reason %s, when its description changes',
    async (reason, status) => {
      const webhookEndpointId = await createEndpoint({}, status);
      await admin.webhookEndpoints.test({ webhookEndpointId });
      const failingSince = app.clock.now().toISOString();
      await deliverDue();
      app.clock.advance(5 * DAY);
      await signInAgain();
      await deliverDue();
      const updated = await update(webhookEndpointId, { description: 'The operator knows.' });
      expect(updated).toMatchObject({
        description: 'The operator knows.',
        status: 'disabled',
        disabledReason: reason,
        failingSince,
        updatedAt: app.clock.now().toISOString(),
      });
      expect(await read(webhookEndpointId)).toEqual(updated);
    },
  );

  test('is paused, and has no reason, also if the endpoint was disabled', async () => {
    const webhookEndpointId = await createEndpoint({}, 410);
    await admin.webhookEndpoints.test({ webhookEndpointId });
    await deliverDue();
    expect(await read(webhookEndpointId)).toMatchObject({ status: 'disabled' });
    const paused = await update(webhookEndpointId, { status: 'paused' });
    expect(paused).toMatchObject({ status: 'paused' });
    expect(paused).not.toHaveProperty('disabledReason');
    expect(await read(webhookEndpointId)).toEqual(paused);
  });
});

test('null removes the description of an endpoint', async () => {
  const webhookEndpointId = await createEndpoint({ description: 'ERP' });
  expect(await read(webhookEndpointId)).toMatchObject({ description: 'ERP' });
  expect(await update(webhookEndpointId, { description: null })).not.toHaveProperty('description');
  expect(await read(webhookEndpointId)).not.toHaveProperty('description');
});

describe('the event types of an endpoint', () => {
  test('may be all types at once, in any order', async () => {
    const webhookEndpointId = await createEndpoint({ eventTypes: types });
    expect(await read(webhookEndpointId)).toMatchObject({ eventTypes: types });
    const eventTypes = types.toReversed();
    expect(await update(webhookEndpointId, { eventTypes })).toMatchObject({ eventTypes });
    expect(await read(webhookEndpointId)).toMatchObject({ eventTypes });
  });

  test('select the events that it receives', async () => {
    const subscribed = new Map<string, string>();
    for (const type of types) {
      const webhookEndpointId = await createEndpoint({ eventTypes: ['user.erased'] });
      await update(webhookEndpointId, { eventTypes: [type] });
      subscribed.set(webhookEndpointId, type);
    }
    const id = toPublicId('ord', '01900000-0000-7000-8000-000000000001');
    for (const type of types) {
      const { subject } = webhooks[type].post.event;
      await insertEvent(app.deps, { type, subject: { type: subject, id }, version: 1, data: {} });
    }
    await sequenceEvents(app.deps);
    await fanOut(app.deps, await readEvents(app.deps, { after: 0, limit: 1000 }));
    const received = new Map<string, string>();
    for (const webhookEndpointId of subscribed.keys()) {
      const { items } = await admin.webhookDeliveries.list({ webhookEndpointId });
      received.set(webhookEndpointId, items.map(({ eventType }) => eventType).join());
    }
    expect(received).toEqual(subscribed);
  });
});
