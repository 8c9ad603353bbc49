/** The whole attempt schedule for each behaviour of a receiver. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { verifyWebhook } from '@tradepost/client';
import { Webhook } from 'standardwebhooks';
import { createWebhookDispatcher } from '../../../src/features/webhooks/webhook-dispatcher.ts';
import { createOutgoingWebhooks } from '../../../src/gateways/outgoing-webhooks.ts';
import type { ResolveHost } from '../../../src/gateways/webhook-gateway.ts';
import { startTestApp, type TestApp } from '../../support/test-app.ts';
import {
  type Behaviour,
  certificateAuthority,
  cutBody,
  drip,
  endless,
  hang,
  hangUp,
  raw,
  reset,
  respond,
  stallAfterHead,
  startWebhookReceivers,
  type WebhookReceivers,
} from '../../support/webhook-receiver.ts';

const dripHead = drip('HTTP/1.1 200 OK\r\nX: ');
const dripBody = drip('HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n');
/** Only these cause a time-out, on a busy machine too. */
const silent: unknown[] = [hang, dripHead, dripBody, stallAfterHead];
const ok = respond(200, {}, 'ok');
const broken = respond(500, {}, 'out of memory');
const times = <T>(count: number, value: T): T[] => Array<T>(count).fill(value);

const S = 1;
const MIN = 60 * S;
const H = 60 * MIN;
/** The delays before the second to the tenth attempt, in seconds. */
const delays = [5 * S, 5 * MIN, 30 * MIN, 2 * H, 5 * H, 10 * H, 14 * H, 20 * H, 24 * H];

type Row = {
  behaviours?: Behaviour[];
  /** By default http://127.0.0.1. */
  origin?: () => string;
  /** The outcome of each attempt. */
  outcomes: string[];
  /** The delays between the attempts, if they differ from the schedule. */
  delays?: number[];
  state: 'delivered' | 'failed' | 'waiting';
  endpoint?: object;
};

let receivers: WebhookReceivers;
let app: TestApp;
let tradepost: Awaited<ReturnType<TestApp['signIn']>>['tradepost'];
let resolutions = 0;

/** The IP addresses of names; the name rebinds.example changes its own. */
const resolveHost: ResolveHost = async (name) => {
  if (name === 'rebinds.example') {
    resolutions += 1;
    return [resolutions === 2 ? '127.0.0.2' : '127.0.0.1'];
  }
  if (name === 'private.example') return ['10.0.0.1'];
  if (name === 'absent.example') throw Object.assign(new Error('no such name'), { code: 'ENOTFOUND' });
  return ['127.0.0.1'];
};

/** Responds with a Retry-After of so many seconds from now, as an HTTP date. */
const busyUntil =
  (seconds: number): Behaviour =>
  (response, webhook) => {
    const date = new Date(app.clock.now().getTime() + seconds * 1000).toUTCString();
    respond(429, { 'retry-after': date })(response, webhook);
  };
const retryAfter = (status: number, value: string) => respond(status, { 'retry-after': value });

const rows: Record<string, Row> = {
  'responds with 200': { behaviours: [ok], outcomes: ['ok'], state: 'delivered' },
  'responds with 204': { behaviours: [respond(204)], outcomes: ['ok'], state: 'delivered' },
  'responds with 299': { behaviours: [respond(299)], outcomes: ['ok'], state: 'delivered' },
  'fails once': { behaviours: [broken, ok], outcomes: ['not_2xx', 'ok'], state: 'delivered' },
  'fails three times': {
    behaviours: [...times(3, broken), ok],
    outcomes: [...times(3, 'not_2xx'), 'ok'],
    state: 'delivered',
  },
  'fails nine times': {
    behaviours: [...times(9, broken), ok],
    outcomes: [...times(9, 'not_2xx'), 'ok'],
    state: 'delivered',
  },
  'always fails': { behaviours: [broken], outcomes: times(10, 'not_2xx'), state: 'failed' },
  'hangs twice': { behaviours: [hang, hang, ok], outcomes: ['timeout', 'timeout', 'ok'], state: 'delivered' },
  'sends one byte of the head at a time': {
    behaviours: [dripHead, ok],
    outcomes: ['timeout', 'ok'],
    state: 'delivered',
  },
  'sends one byte of the body at a time': {
    behaviours: [dripBody, ok],
    outcomes: ['timeout', 'ok'],
    state: 'delivered',
  },
  'stalls after the head': {
    behaviours: [stallAfterHead, ok],
    outcomes: ['timeout', 'ok'],
    state: 'delivered',
  },
  'closes the connection': {
    behaviours: [hangUp, ok],
    outcomes: ['connection_failed', 'ok'],
    state: 'delivered',
  },
  'resets the connection': {
    behaviours: [reset, ok],
    outcomes: ['connection_failed', 'ok'],
    state: 'delivered',
  },
  'cuts its body off': {
    behaviours: [cutBody, ok],
    outcomes: ['response_incomplete', 'ok'],
    state: 'delivered',
  },
  'does not speak HTTP': {
    behaviours: [raw('SSH-2.0-OpenSSH_9.9\r\n'), ok],
    outcomes: ['response_invalid', 'ok'],
    state: 'delivered',
  },
  'sends huge headers': {
    behaviours: [raw(`HTTP/1.1 200 OK\r\nA: ${'x'.repeat(9000)}\r\n\r\n`), ok],
    outcomes: ['response_invalid', 'ok'],
    state: 'delivered',
  },
  'sends a body without an end': { behaviours: [endless], outcomes: ['ok'], state: 'delivered' },
  'sends a huge error page': {
    behaviours: [respond(500, {}, 'x'.repeat(1_000_000)), ok],
    outcomes: ['not_2xx', 'ok'],
    state: 'delivered',
  },
  'redirects temporarily': {
    behaviours: [respond(302, { location: '/target' }), ok],
    outcomes: ['not_2xx', 'ok'],
    state: 'delivered',
  },
  'redirects permanently': {
    behaviours: [respond(308, { location: '/target' })],
    outcomes: times(10, 'not_2xx'),
    state: 'failed',
  },
  'has no such page for a while': {
    behaviours: [respond(404), respond(404), ok],
    outcomes: ['not_2xx', 'not_2xx', 'ok'],
    state: 'delivered',
  },
  'is gone': {
    behaviours: [respond(410)],
    outcomes: ['not_2xx'],
    state: 'waiting',
    endpoint: { status: 'disabled', disabledReason: 'gone' },
  },
  'is busy for seconds': {
    behaviours: [retryAfter(429, '7200'), ok],
    outcomes: ['not_2xx', 'ok'],
    delays: [2 * H],
    state: 'delivered',
  },
  'is busy until a date': {
    behaviours: [busyUntil(3 * H), ok],
    outcomes: ['not_2xx', 'ok'],
    delays: [3 * H],
    state: 'delivered',
  },
  'is busy until a date of the past': {
    behaviours: [busyUntil(-3 * H), ok],
    outcomes: ['not_2xx', 'ok'],
    state: 'delivered',
  },
  'is busy for less than the schedule': {
    behaviours: [broken, retryAfter(503, '1'), ok],
    outcomes: ['not_2xx', 'not_2xx', 'ok'],
    state: 'delivered',
  },
  'is busy for a year': {
    behaviours: [retryAfter(503, '31536000'), ok],
    outcomes: ['not_2xx', 'ok'],
    delays: [24 * H],
    state: 'delivered',
  },
  'is busy for a while that is no number': {
    behaviours: [retryAfter(503, 'soon'), ok],
    outcomes: ['not_2xx', 'ok'],
    state: 'delivered',
  },
  'uses TLS': {
    behaviours: [broken, ok],
    origin: () => `https://receiver.example:${receivers.securePort}`,
    outcomes: ['not_2xx', 'ok'],
    state: 'delivered',
  },
  'has the certificate of another host': {
    behaviours: [ok],
    origin: () => `https://another.example:${receivers.securePort}`,
    outcomes: times(10, 'tls_failed'),
    state: 'failed',
  },
  'has a name that does not exist': {
    origin: () => 'https://absent.example',
    outcomes: times(10, 'dns_failed'),
    state: 'failed',
  },
  'has a name of a private IP address': {
    origin: () => 'https://private.example',
    outcomes: times(10, 'ip_address_forbidden'),
    state: 'failed',
  },
  'has a name that resolves to a private IP address for a while': {
    behaviours: [broken, ok],
    origin: () => `http://rebinds.example:${receivers.port}`,
    outcomes: ['not_2xx', 'ip_address_forbidden', 'ok'],
    state: 'delivered',
  },
  'does not listen': {
    origin: () => 'https://127.0.0.1:65535',
    outcomes: times(10, 'connection_failed'),
    state: 'failed',
  },
};

type Result = Awaited<ReturnType<typeof readResult>>;
const results = new Map<string, Result>();

beforeAll(async () => {
  receivers = await startWebhookReceivers();
  app = await startTestApp(
    { WEBHOOK_ALLOWED_NETWORKS: '127.0.0.1', WEBHOOK_TIMEOUT_MS: '60000' },
    { resolveHost, certificateAuthority: certificateAuthority() },
  );
  ({ tradepost } = await app.signIn('admin'));
  receivers.on('/target', ok);
  const sent: (Given & { name: string })[] = [];
  for (const [name, row] of Object.entries(rows)) sent.push({ name, ...(await sendTest(row, sent.length)) });
  await deliverAll();
  // The first token has expired.
  ({ tradepost } = await app.signIn('admin'));
  for (const { name, ...given } of sent) results.set(name, await readResult(given));
}, 120_000);
afterAll(async () => {
  await app.close();
  await receivers.close();
});

type Given = { path: string; webhookEndpointId: string; webhookDeliveryId: string; secret: string };

const sendTest = async ({ behaviours = [], origin }: Row, index: number): Promise<Given> => {
  const path = `/row-${index}`;
  receivers.on(path, ...behaviours);
  const url = `${origin?.() ?? `http://127.0.0.1:${receivers.port}`}${path}`;
  const { endpoint, secret } = await tradepost.webhookEndpoints.create({ body: { url } });
  const { id } = await tradepost.webhookEndpoints.test({ webhookEndpointId: endpoint.id });
  return { path, webhookEndpointId: endpoint.id, webhookDeliveryId: id, secret };
};

/** Sends all due deliveries, and moves the clock to the next attempt, until there is none. */
const deliverAll = async (): Promise<void> => {
  const patient = app.deps.webhooks;
  const impatient = createOutgoingWebhooks({
    allowedNetworks: ['127.0.0.1/32'],
    timeoutMs: 200,
    resolveHost,
    certificateAuthority: certificateAuthority(),
  });
  const dispatcher = createWebhookDispatcher({
    ...app.deps,
    webhooks: {
      ...patient,
      send: (request, signal) => {
        const behaviour = receivers.next(new URL(request.url).pathname);
        return (silent.includes(behaviour) ? impatient : patient).send(request, signal);
      },
    },
    breaking: new AbortController().signal,
    onFree: () => {},
  });
  for (;;) {
    await dispatcher.deliverDue();
    expect(app.logLines.filter((line) => line.includes('not recorded'))).toEqual([]);
    const next = await app.deps
      .db('webhook_queue')
      .join('webhook_endpoints', 'webhook_endpoints.id', 'endpoint_id')
      .where({ status: 'active' })
      .min('due_at as at')
      .first();
    if (!next?.at) return;
    app.clock.advance(new Date(next.at).getTime() - app.clock.now().getTime());
  }
};

const readResult = async ({ path, secret, ...key }: Given) => ({
  ...(await tradepost.webhookDeliveries.get(key)),
  endpoint: await tradepost.webhookEndpoints.get(key),
  received: receivers.received(path),
  secret,
});

const resultOf = (name: string): Result => {
  const result = results.get(name);
  if (!result) throw new Error(`Not sent: ${name}`);
  return result;
};

/** The nominal delay in seconds. The jitter adds at most a tenth. */
const nominal = (ms: number, expected = 0): number =>
  ms >= expected * 1000 && ms <= expected * 1100 + 1 ? expected : ms / 1000;

test.each(Object.entries(rows))('a receiver that %s', (name, row) => {
  const { attempts, state, attemptCount, endpoint } = resultOf(name);
  const inOrder = attempts.toReversed();
  const starts = inOrder.map(({ startedAt }) => Date.parse(startedAt));
  const expected = (row.delays ?? delays).slice(0, row.outcomes.length - 1);
  expect({
    outcomes: inOrder.map(({ failure }) => failure?.code ?? 'ok'),
    delays: starts.slice(1).map((at, index) => nominal(at - (starts[index] ?? 0), expected[index])),
    state,
    attemptCount,
    endpoint,
  }).toEqual({
    outcomes: row.outcomes,
    delays: expected,
    state: row.state,
    attemptCount: row.outcomes.length,
    endpoint: expect.objectContaining(row.endpoint ?? { status: 'active' }),
  });
});

test('the schedule has ten attempts and more than three days', () => {
  expect(delays).toHaveLength(9);
  const { attempts } = resultOf('always fails');
  const [last, first] = [attempts[0], attempts.at(-1)].map((attempt) => Date.parse(attempt?.startedAt ?? ''));
  expect(((last ?? 0) - (first ?? 0)) / 1000).toBeGreaterThan(3 * 24 * H);
});

test('deliveries that fail together are retried apart', () => {
  const seconds = Object.keys(rows)
    .map(resultOf)
    .filter(({ attempts }) => attempts.length === 10)
    .map(({ attempts }) => attempts[0]?.startedAt);
  expect(new Set(seconds).size).toBe(seconds.length);
});

test('all attempts have the same webhook-id and body, and a signature of their own time', async () => {
  const all = [...results.values()].flatMap(({ received, secret, eventId, body, attempts }) =>
    received.map((webhook, index) => ({ webhook, secret, eventId, body, attempt: attempts.at(-1 - index) })),
  );
  expect(all.length).toBeGreaterThan(60);
  for (const { webhook, secret, eventId, body } of all) {
    const headers = webhook.headers as Record<string, string>;
    const now = new Date(Number(headers['webhook-timestamp']) * 1000);
    expect(headers['webhook-id']).toBe(eventId);
    expect(webhook.body).toBe(body);
    expect(headers['webhook-signature']).toBe(new Webhook(secret).sign(eventId, now, webhook.body));
    const event = await verifyWebhook({ headers, body: webhook.body }, secret, { now });
    expect(event).toEqual(JSON.parse(body ?? ''));
  }
});

test('the timestamp of each attempt is its time', () => {
  const { received, attempts } = resultOf('always fails');
  expect(received.map(({ headers }) => Number(headers['webhook-timestamp']))).toEqual(
    attempts.toReversed().map(({ startedAt }) => Math.floor(Date.parse(startedAt) / 1000)),
  );
});

test('no redirect is followed, and a forbidden IP address gets no connection', () => {
  expect(receivers.received('/target')).toEqual([]);
  const rebinding = 'has a name that resolves to a private IP address for a while';
  expect(resultOf(rebinding).received).toHaveLength(2);
  for (const name of [rebinding, 'has a name of a private IP address']) {
    const forbidden = resultOf(name).attempts.filter(
      ({ failure }) => failure?.code === 'ip_address_forbidden',
    );
    expect(forbidden.map(({ response, ipAddress }) => [response, ipAddress])).toEqual(
      forbidden.map(() => [undefined, undefined]),
    );
  }
});

test('the log has the request, the response and the timings of an attempt', () => {
  const [, failed] = resultOf('fails once').attempts;
  expect(failed).toMatchObject({
    number: 1,
    requestHeaders: {
      'content-type': 'application/json',
      'webhook-id': resultOf('fails once').eventId,
      'webhook-signature': expect.stringMatching(/^v1,/),
    },
    response: { status: 500, body: 'out of memory', truncated: false },
    ipAddress: '127.0.0.1',
    timings: { totalMs: expect.any(Number), connectMs: expect.any(Number), firstByteMs: expect.any(Number) },
  });
  const [, page] = resultOf('sends a huge error page').attempts;
  expect(page?.response).toMatchObject({ body: 'x'.repeat(4096), truncated: true });
});

test('an endpoint that fails shows since when, until it works again', () => {
  expect(resultOf('always fails').endpoint.failingSince).toBe('2026-06-01T12:00:00.000Z');
  expect(resultOf('fails nine times').endpoint).not.toHaveProperty('failingSince');
});
