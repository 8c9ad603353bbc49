import { describe, expect, test } from '@jest/globals';
import { type ReceivedWebhook, verifyWebhook, WebhookVerificationError } from '@tradepost/client';
import { Webhook } from 'standardwebhooks';

const secret = `whsec_${Buffer.alloc(32, 1).toString('base64')}`;
const other = `whsec_${Buffer.alloc(24, 2).toString('base64')}`;
const event = { id: 'evt_1', type: 'order.placed', data: { name: 'Grüße 🎉' } };
const body = JSON.stringify(event);
const bytes = new TextEncoder().encode(body);
const now = new Date('2026-06-01T12:00:00.000Z');

/** The headers, signed by the reference implementation. */
const headersOf = (text = body, { at = now, by = [secret] } = {}) => ({
  'webhook-id': 'evt_1',
  'webhook-timestamp': String(at.getTime() / 1000),
  'webhook-signature': by.map((key) => new Webhook(key).sign('evt_1', at, text)).join(' '),
});
const url = 'https://shop.example/hooks';
const requestOf = (text = body, headers: Record<string, string> = headersOf()) =>
  new Request(url, { method: 'POST', body: text, headers });

const later = (seconds: number): Date => new Date(now.getTime() + seconds * 1000);
const codeOf = async (work: Promise<unknown>): Promise<string> => {
  const error = await work.catch((thrown: unknown) => thrown);
  return error instanceof WebhookVerificationError ? error.code : `no fault: ${error}`;
};

describe('verifyWebhook', () => {
  test.each<[string, () => ReceivedWebhook]>([
    ['a Request', () => requestOf()],
    ['text', () => ({ headers: headersOf(), body })],
    ['bytes', () => ({ headers: headersOf(), body: bytes })],
    ['a Buffer', () => ({ headers: headersOf(), body: Buffer.from(body) })],
    ['an ArrayBuffer', () => ({ headers: headersOf(), body: bytes.buffer })],
    ['a part of a buffer', () => ({ headers: headersOf(), body: Buffer.from(`x${body}`).subarray(1) })],
    ['Headers', () => ({ headers: new Headers(headersOf()), body })],
    [
      'headers in upper case, in arrays',
      () => ({
        headers: Object.fromEntries(
          Object.entries(headersOf()).map(([name, value]) => [name.toUpperCase(), [value]]),
        ),
        body,
      }),
    ],
  ])('returns the event of %s', async (_what, webhook) => {
    expect(await verifyWebhook(webhook(), secret, { now })).toEqual(event);
  });

  test('accepts one of several signatures, by one of several secrets', async () => {
    const headers = headersOf(body, { by: [other, secret] });
    for (const keys of [secret, other, [secret], [secret, other]])
      expect(await verifyWebhook(requestOf(body, headers), keys, { now })).toEqual(event);
    const ours = headersOf(body, { by: [other] });
    expect(await verifyWebhook(requestOf(body, ours), [secret, other], { now })).toEqual(event);
    const versions = { ...ours, 'webhook-signature': `v1a,AAAA v2 v1, ${ours['webhook-signature']}` };
    expect(await verifyWebhook(requestOf(body, versions), other, { now })).toEqual(event);
  });

  test('uses the clock of this machine by default', async () => {
    const at = new Date(Math.floor(Date.now() / 1000) * 1000);
    expect(await verifyWebhook(requestOf(body, headersOf(body, { at })), secret)).toEqual(event);
    expect(await codeOf(verifyWebhook(requestOf(), secret))).toMatch(/^timestamp_too_/);
  });

  test.each([
    [300, undefined],
    [301, 'timestamp_too_old'],
    [-300, undefined],
    [-301, 'timestamp_too_new'],
  ])('at %i s after the timestamp finds %s', async (seconds, code) => {
    const verified = verifyWebhook(requestOf(), secret, { now: later(seconds) });
    if (code === undefined) expect(await verified).toEqual(event);
    else expect(await codeOf(verified)).toBe(code);
  });

  test('accepts another tolerance', async () => {
    expect(await verifyWebhook(requestOf(), secret, { now: later(900), toleranceSeconds: 900 })).toEqual(
      event,
    );
    const strict = verifyWebhook(requestOf(), secret, { now: later(2), toleranceSeconds: 1 });
    expect(await codeOf(strict)).toBe('timestamp_too_old');
  });

  const without = (name: string) =>
    Object.fromEntries(Object.entries(headersOf()).filter(([key]) => key !== name));
  test.each<[string, () => ReceivedWebhook, string?]>([
    ['signature_mismatch', () => requestOf(body.replace('placed', 'paid'))],
    ['signature_mismatch', () => requestOf(`${body} `)],
    ['signature_mismatch', () => requestOf(body, { ...headersOf(), 'webhook-id': 'evt_2' })],
    ['signature_mismatch', () => requestOf(body, { ...headersOf(), 'webhook-timestamp': '1780315201' })],
    ['signature_mismatch', () => requestOf(body, headersOf(body, { by: [other] }))],
    ['signature_mismatch', () => requestOf(body, { ...headersOf(), 'webhook-signature': 'v1,' })],
    ['signature_mismatch', () => requestOf(body, { ...headersOf(), 'webhook-signature': 'v1,!' })],
    [
      'signature_mismatch',
      () =>
        requestOf(body, { ...headersOf(), 'webhook-signature': headersOf()['webhook-signature'].slice(3) }),
    ],
    ['header_missing', () => requestOf(body, without('webhook-id'))],
    ['header_missing', () => requestOf(body, without('webhook-timestamp'))],
    ['header_missing', () => requestOf(body, without('webhook-signature'))],
    ['timestamp_invalid', () => requestOf(body, { ...headersOf(), 'webhook-timestamp': '1e9' })],
    ['timestamp_invalid', () => requestOf(body, { ...headersOf(), 'webhook-timestamp': now.toISOString() })],
    ['body_invalid', () => requestOf('no json', headersOf('no json'))],
    ['body_parsed', () => ({ headers: headersOf(), body: JSON.parse(body) })],
    ['body_parsed', () => ({ headers: headersOf(), body: undefined as unknown as string })],
    ['secret_invalid', () => requestOf(), 'MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'],
    ['secret_invalid', () => requestOf(), 'whsec_'],
    ['secret_invalid', () => requestOf(), 'whsec_!'],
  ])('rejects with %s: %#', async (code, webhook, key = secret) => {
    expect(await codeOf(verifyWebhook(webhook(), key, { now }))).toBe(code);
  });

  test('says that the body was parsed, and how to get the bytes', async () => {
    const verified = verifyWebhook({ headers: headersOf(), body: JSON.parse(body) }, secret, { now });
    await expect(verified).rejects.toThrow(/parsed object.*raw body.*express\.raw/);
  });

  test('says that a Request was read before', async () => {
    const request = requestOf();
    await request.json();
    expect(await codeOf(verifyWebhook(request, secret, { now }))).toBe('body_used');
  });
});
