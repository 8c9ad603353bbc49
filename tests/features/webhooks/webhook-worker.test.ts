/** The worker beside slow receivers, other processes and killed ones. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { rotateEncryptionKey } from '../../../src/features/accounts/encryption/encryption-key-rotation.ts';
import { createRotatingSecretBox } from '../../../src/features/accounts/encryption/rotating-secret-box.ts';
import { createWebhookDispatcher } from '../../../src/features/webhooks/webhook-dispatcher.ts';
import { startWebhookWorker } from '../../../src/features/webhooks/webhook-worker.ts';
import { toPublicId } from '../../../src/lib/id.ts';
import { eventually } from '../../support/eventually.ts';
import { startTestApp, type TestApp, type Tradepost } from '../../support/test-app.ts';
import {
  hang,
  respond,
  startWebhookReceivers,
  type WebhookReceivers,
} from '../../support/webhook-receiver.ts';

let app: TestApp;
let receivers: WebhookReceivers;
let admin: Tradepost;
beforeAll(async () => {
  receivers = await startWebhookReceivers();
  app = await startTestApp({ WEBHOOK_ALLOWED_NETWORKS: '127.0.0.1', WEBHOOK_TIMEOUT_MS: '60000' });
});
afterAll(async () => {
  await app.close();
  await receivers.close();
});

type Worker = ReturnType<typeof startWebhookWorker>;
let workers: Worker[];
beforeEach(async () => {
  workers = [];
  admin = (await app.signIn('admin')).tradepost;
});
afterEach(async () => {
  await Promise.all(workers.map((worker) => worker.stop(0)));
  await app.deps.db('webhook_endpoints').delete();
});

const startWorker = (): Worker => {
  const worker = startWebhookWorker(app.deps);
  workers.push(worker);
  return worker;
};

const newDispatcher = () =>
  createWebhookDispatcher({ ...app.deps, breaking: new AbortController().signal, onFree: () => {} });

let paths = 0;
const createEndpoint = async () => {
  paths += 1;
  const path = `/worker-${paths}`;
  const url = `http://127.0.0.1:${receivers.port}${path}`;
  const { endpoint, secret } = await admin.webhookEndpoints.create({ body: { url } });
  return { path, secret, webhookEndpointId: endpoint.id };
};

const untilReceived = (path: string, count: number) =>
  eventually(() => {
    const received = receivers.received(path);
    return received.length >= count ? received : undefined;
  });

describe('one hanging endpoint beside twenty others', () => {
  test('occupies its own lane only', async () => {
    const hanging = await createEndpoint();
    receivers.on(hanging.path, hang);
    const others = await Promise.all(Array.from({ length: 20 }, createEndpoint));
    for (const { path } of others) receivers.on(path, respond(200));
    // They are due before those of the others.
    const { webhookEndpointId } = hanging;
    await Promise.all(Array.from({ length: 12 }, () => admin.webhookEndpoints.test({ webhookEndpointId })));
    app.clock.advance(1);
    startWorker();
    for (const other of others) await admin.webhookEndpoints.test(other);
    for (const { path } of others) await untilReceived(path, 1);
    expect(receivers.received(hanging.path)).toHaveLength(5);
  });

  test('gets one attempt at a time once it has failed', async () => {
    const hanging = await createEndpoint();
    receivers.on(hanging.path, respond(500), hang);
    const { webhookEndpointId } = hanging;
    await admin.webhookEndpoints.test({ webhookEndpointId });
    await newDispatcher().deliverDue();
    for (const _ of Array(5)) await admin.webhookEndpoints.test({ webhookEndpointId });
    const other = await createEndpoint();
    receivers.on(other.path, respond(200));
    startWorker();
    await admin.webhookEndpoints.test(other);
    await untilReceived(other.path, 1);
    await untilReceived(hanging.path, 2);
    await admin.webhookEndpoints.test(other);
    await untilReceived(other.path, 2);
    expect(receivers.received(hanging.path)).toHaveLength(2);
  });
});

describe('several processes', () => {
  test('send each delivery once', async () => {
    const endpoints = await Promise.all(Array.from({ length: 5 }, createEndpoint));
    for (const endpoint of endpoints) {
      receivers.on(endpoint.path, respond(200));
      for (const _ of Array(8)) await admin.webhookEndpoints.test(endpoint);
    }
    const dispatchers = [newDispatcher(), newDispatcher(), newDispatcher()];
    await Promise.all(dispatchers.map((dispatcher) => dispatcher.deliverDue()));
    for (const { path } of endpoints) {
      const ids = receivers.received(path).map(({ headers }) => headers['webhook-id']);
      expect([ids.length, new Set(ids).size]).toEqual([8, 8]);
    }
  });

  test('take over the delivery of a killed one after its lease, with the same webhook-id', async () => {
    const endpoint = await createEndpoint();
    receivers.on(endpoint.path, hang, respond(200));
    const { id } = await admin.webhookEndpoints.test(endpoint);
    // This process claims the delivery, sends it, and never records the attempt.
    const killed = newDispatcher();
    await killed.claim();
    const [first] = await untilReceived(endpoint.path, 1);
    app.clock.advance(59_999);
    await newDispatcher().deliverDue();
    expect(receivers.received(endpoint.path)).toHaveLength(1);
    app.clock.advance(1);
    await newDispatcher().deliverDue();
    const [, second] = receivers.received(endpoint.path);
    expect(second?.headers['webhook-id']).toBe(first?.headers['webhook-id']);
    const { webhookEndpointId } = endpoint;
    const delivered = { state: 'delivered', attemptCount: 2, attempts: [{ number: 2 }] };
    const read = () => admin.webhookDeliveries.get({ webhookEndpointId, webhookDeliveryId: id });
    expect(await read()).toMatchObject(delivered);
  });
});

describe('a stopped worker', () => {
  test('breaks off an attempt after the grace period, and the attempt counts as none', async () => {
    const endpoint = await createEndpoint();
    receivers.on(endpoint.path, hang, respond(200));
    const { id } = await admin.webhookEndpoints.test(endpoint);
    const worker = startWorker();
    await untilReceived(endpoint.path, 1);
    await worker.stop(0);
    const { webhookEndpointId } = endpoint;
    const details = await admin.webhookDeliveries.get({ webhookEndpointId, webhookDeliveryId: id });
    expect(details).toMatchObject({ state: 'waiting', attempts: [] });
    expect(await admin.webhookEndpoints.get({ webhookEndpointId })).not.toHaveProperty('failingSince');
  });

  test('waits for an attempt within the grace period', async () => {
    const endpoint = await createEndpoint();
    let finish = () => {};
    receivers.on(endpoint.path, (response, webhook) => {
      finish = () => respond(200)(response, webhook);
    });
    const { id } = await admin.webhookEndpoints.test(endpoint);
    const worker = startWorker();
    await untilReceived(endpoint.path, 1);
    const stopped = worker.stop(60_000);
    finish();
    await stopped;
    const { webhookEndpointId } = endpoint;
    const details = await admin.webhookDeliveries.get({ webhookEndpointId, webhookDeliveryId: id });
    expect(details).toMatchObject({ state: 'delivered' });
  });
});

test('rotate-encryption-key seals the secrets of webhooks too', async () => {
  const { secret } = await createEndpoint();
  const keys = {
    encryptionKey: Buffer.alloc(32, 8),
    encryptionKeyPrevious: Buffer.alloc(32, 7),
  };
  const secretBox = createRotatingSecretBox(keys, app.deps);
  if (!secretBox) throw new Error('No secret box');
  expect(await rotateEncryptionKey({ ...app.deps, secretBox })).toEqual({ resealed: 1, unreadable: 0 });
  const [current] = secretBox.boxes;
  const [row] = await app.deps.db('webhook_secrets').select('id', 'sealed_secret');
  const opened = current.open(row.sealed_secret, toPublicId('whs', row.id));
  expect(`whsec_${opened.toString('base64')}`).toBe(secret);
});
