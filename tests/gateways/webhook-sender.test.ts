import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createOutgoingWebhooks } from '../../src/gateways/outgoing-webhooks.ts';
import type { ResolveHost, WebhookOutcome } from '../../src/gateways/webhook-gateway.ts';
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
} from '../support/webhook-receiver.ts';

let receivers: WebhookReceivers;
beforeAll(async () => {
  receivers = await startWebhookReceivers();
});
afterAll(() => receivers.close());

/** Only failures need the time limit. */
const patience = 60_000;
const impatience = 300;
const never = new AbortController().signal;

/** The resolver of the tests: a name is its IP addresses, separated by dots and dashes. */
const resolveHost: ResolveHost = async (name) => {
  if (name === 'absent.example') throw Object.assign(new Error('no such name'), { code: 'ENOTFOUND' });
  if (name === 'silent.example') return new Promise(() => {});
  if (name === 'empty.example') return [];
  if (name === 'mixed.example') return ['127.0.0.1', '10.0.0.1'];
  if (name === 'private.example') return ['127.0.0.2'];
  return ['127.0.0.1'];
};

const gatewayWith = (timeoutMs: number, resolver: ResolveHost = resolveHost) =>
  createOutgoingWebhooks({
    allowedNetworks: ['127.0.0.1/32'],
    timeoutMs,
    resolveHost: resolver,
    certificateAuthority: certificateAuthority(),
  });

const send = (url: string, timeoutMs = patience): Promise<WebhookOutcome> =>
  gatewayWith(timeoutMs).send({ url, headers: { 'webhook-id': 'evt_1' }, body: '{"name":"Grüße"}' }, never);

const sendTo = (behaviour: Behaviour, timeoutMs?: number): Promise<WebhookOutcome> => {
  const path = `/${crypto.randomUUID()}`;
  receivers.on(path, behaviour);
  return send(`http://127.0.0.1:${receivers.port}${path}`, timeoutMs);
};

describe('a webhook', () => {
  test('arrives unchanged, and its response is returned with timings', async () => {
    receivers.on('/hooks?key=1', respond(201, { 'content-type': 'text/plain', 'x-note': 'hi' }, 'thanks'));
    const outcome = await send(`http://receiver.example:${receivers.port}/hooks?key=1`);
    const [webhook] = receivers.received('/hooks?key=1');
    expect(webhook).toMatchObject({
      body: '{"name":"Grüße"}',
      headers: {
        host: `receiver.example:${receivers.port}`,
        'webhook-id': 'evt_1',
        'content-length': '18',
        connection: 'close',
        'accept-encoding': 'identity',
      },
    });
    expect(outcome).toMatchObject({
      ipAddress: '127.0.0.1',
      response: {
        status: 201,
        headers: { 'content-type': 'text/plain', 'x-note': 'hi' },
        body: 'thanks',
        isTruncated: false,
      },
    });
    expect(outcome.failure).toBeUndefined();
    const { dnsMs, connectMs, firstByteMs, totalMs } = outcome.timings;
    for (const duration of [dnsMs, connectMs, firstByteMs]) expect(duration).toBeGreaterThanOrEqual(0);
    expect(totalMs + 3).toBeGreaterThanOrEqual((dnsMs ?? 0) + (connectMs ?? 0) + (firstByteMs ?? 0));
  });

  test('arrives over TLS at the host of the certificate', async () => {
    receivers.on('/secure', respond(204));
    const outcome = await send(`https://receiver.example:${receivers.securePort}/secure`);
    expect(outcome.failure).toBeUndefined();
    expect(receivers.received('/secure')).toHaveLength(1);
  });

  test.each<[string, Behaviour, string]>([
    ['a response of exactly 4 kB', respond(200, {}, 'x'.repeat(4096)), 'x'.repeat(4096)],
    ['an empty response', respond(200), ''],
    ['a NUL character', respond(200, {}, 'a\0b'), 'a\ufffdb'],
    ['another encoding', raw('HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n\xff'), 'ÿ'],
  ])('may have %s', async (_what, behaviour, body) => {
    const { failure, response } = await sendTo(behaviour);
    expect({ failure, body: response?.body, isTruncated: response?.isTruncated }).toEqual({
      body,
      isTruncated: false,
    });
  });

  test.each<[string, Behaviour]>([
    ['a body without an end', endless],
    ['a body of 4097 bytes', respond(200, {}, 'x'.repeat(4097))],
  ])('with %s is delivered, and 4 kB are kept', async (_what, behaviour) => {
    const { failure, response } = await sendTo(behaviour);
    expect({ failure, body: response?.body, isTruncated: response?.isTruncated }).toEqual({
      body: 'x'.repeat(4096),
      isTruncated: true,
    });
  });

  test('a character that the limit cuts in two is left out', async () => {
    const { response } = await sendTo(respond(200, {}, `x${'ü'.repeat(4000)}`));
    expect(response?.body).toBe(`x${'ü'.repeat(2047)}`);
  });
});

describe('a failed attempt', () => {
  test.each([199, 300, 301, 302, 307, 308, 304, 400, 401, 404, 410, 429, 500, 503, 599])(
    'has the status %i',
    async (status) => {
      const target = `/target-${status}`;
      receivers.on(target, respond(200));
      const location = `http://127.0.0.1:${receivers.port}${target}`;
      const text = `HTTP/1.1 ${status} Any\r\nLocation: ${location}\r\nContent-Length: 0\r\n\r\n`;
      const outcome = await sendTo(raw(text), status === 199 ? impatience : patience);
      // A status below 200 announces another response, which never comes.
      if (status === 199) return expect(outcome.failure?.code).toMatch(/connection_failed|timeout/);
      expect(outcome).toMatchObject({ failure: { code: 'not_2xx' }, response: { status } });
      // No redirect is followed.
      return expect(receivers.received(target)).toEqual([]);
    },
  );

  test.each<[code: string, what: string, Behaviour]>([
    ['connection_failed', 'the receiver closes the connection', hangUp],
    ['connection_failed', 'the receiver resets the connection', reset],
    ['not_2xx', 'the receiver upgrades', raw('HTTP/1.1 101 Switching\r\nUpgrade: websocket\r\n\r\n')],
    ['response_invalid', 'the response is not HTTP', raw('SSH-2.0-OpenSSH_9.9\r\n')],
    ['response_invalid', 'its headers exceed 8 kB', raw(`HTTP/1.1 200 OK\r\nA: ${'x'.repeat(9000)}\r\n\r\n`)],
    [
      'response_invalid',
      'it has two lengths',
      raw('HTTP/1.1 200 OK\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n'),
    ],
    ['response_incomplete', 'its body is cut off', cutBody],
  ])('is %s if %s', async (code, _what, behaviour) => {
    expect((await sendTo(behaviour)).failure?.code).toBe(code);
  });

  test.each<[string, Behaviour]>([
    ['hangs', hang],
    ['sends one byte of the head at a time', drip('HTTP/1.1 200 OK\r\nX: ')],
    ['sends one byte of the body at a time', drip('HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n')],
    ['stalls after the head', stallAfterHead],
  ])('is a time-out if the receiver %s', async (_what, behaviour) => {
    const { failure, timings } = await sendTo(behaviour, impatience);
    expect(failure?.code).toBe('timeout');
    expect(timings.totalMs).toBeGreaterThanOrEqual(impatience);
  });

  test('is a time-out if DNS or a TLS handshake hangs', async () => {
    const urls = ['http://silent.example/', `https://receiver.example:${receivers.silentPort}/`];
    const outcomes = await Promise.all(urls.map((url) => send(url, impatience)));
    expect(outcomes.map(({ failure }) => failure?.code)).toEqual(['timeout', 'timeout']);
  });

  test('is tls_failed for a certificate of another host, and for an authority that is not trusted', async () => {
    const { securePort, port } = receivers;
    const codeOf = async (outcome: Promise<WebhookOutcome>) => (await outcome).failure?.code;
    expect(await codeOf(send(`https://another.example:${securePort}/`))).toBe('tls_failed');
    expect(await codeOf(send(`https://127.0.0.1:${securePort}/`))).toBe('tls_failed');
    expect(await codeOf(send(`https://receiver.example:${port}/`))).toBe('tls_failed');
    const strict = createOutgoingWebhooks({
      allowedNetworks: ['127.0.0.1/32'],
      timeoutMs: patience,
      resolveHost,
    });
    const url = `https://receiver.example:${securePort}/`;
    expect(await codeOf(strict.send({ url, headers: {}, body: '' }, never))).toBe('tls_failed');
  });

  test('is dns_failed for a name without an IP address', async () => {
    for (const name of ['absent.example', 'empty.example'])
      expect((await send(`https://${name}/`)).failure?.code).toBe('dns_failed');
  });

  test('is connection_failed if nobody listens, and says nothing about a response', async () => {
    const { failure, response, ipAddress } = await send('http://127.0.0.1:1/'.replace(':1', ':65535'));
    expect({ failure: failure?.code, response, ipAddress }).toEqual({ failure: 'connection_failed' });
  });

  test('ends when the server stops', async () => {
    const path = '/stopped';
    const stop = new AbortController();
    receivers.on(path, () => stop.abort());
    const url = `http://127.0.0.1:${receivers.port}${path}`;
    const outcome = await gatewayWith(patience).send({ url, headers: {}, body: '' }, stop.signal);
    expect(outcome.failure).toEqual({
      code: 'connection_failed',
      detail: 'The server stopped during the attempt',
    });
  });
});

describe('a forbidden IP address', () => {
  test.each([
    ['an IP address that is not listed', 'http://127.0.0.2', 'url_forbidden'],
    ['an IPv4-mapped one', 'http://[::ffff:127.0.0.2]', 'url_forbidden'],
    ['a name of a private IP address', 'http://private.example', 'ip_address_forbidden'],
    ['a name of which one IP address is private', 'https://mixed.example', 'ip_address_forbidden'],
  ])('receives no connection: %s', async (_what, origin, code) => {
    const path = `/${crypto.randomUUID()}`;
    receivers.on(path, respond(200));
    const outcome = await send(`${origin}:${receivers.port}${path}`);
    expect(outcome).toMatchObject({ failure: { code } });
    expect([outcome.response, outcome.ipAddress]).toEqual([undefined, undefined]);
    expect(receivers.received(path)).toEqual([]);
  });

  test('receives no connection without https if it is public and not listed', async () => {
    const { failure } = await gatewayWith(patience, async () => ['1.1.1.1']).send(
      { url: 'http://shop.example/', headers: {}, body: '' },
      never,
    );
    expect(failure?.code).toBe('ip_address_forbidden');
  });

  // DNS rebinding
  test('of a later resolution has no effect on the connection', async () => {
    const answers = [['127.0.0.1'], ['127.0.0.2']];
    let asked = 0;
    const rebinding: ResolveHost = async () => {
      asked += 1;
      return answers[asked - 1] ?? ['169.254.169.254'];
    };
    const gateway = gatewayWith(patience, rebinding);
    const url = `http://rebinds.example:${receivers.port}/rebinds`;
    receivers.on('/rebinds', respond(200));
    const codes: (string | undefined)[] = [];
    for (let turn = 0; turn < 3; turn += 1)
      codes.push((await gateway.send({ url, headers: {}, body: '' }, never)).failure?.code);
    expect(codes).toEqual([undefined, 'ip_address_forbidden', 'ip_address_forbidden']);
    expect(asked).toBe(3);
    expect(receivers.received('/rebinds')).toHaveLength(1);
  });
});
