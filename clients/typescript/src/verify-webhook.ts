import type { Schemas } from './operation-type.ts';

/** The reason why a webhook was rejected. */
export type WebhookFault =
  | 'body_parsed'
  | 'body_used'
  | 'body_invalid'
  | 'header_missing'
  | 'secret_invalid'
  | 'signature_mismatch'
  | 'timestamp_invalid'
  | 'timestamp_too_new'
  | 'timestamp_too_old';

/**
 * A webhook that was not verified: do not use its content. The message says what to change.
 *
 * @example
 * ```ts
 * try {
 *   await verifyWebhook({ headers: {}, body: '{}' }, 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw');
 * } catch (error) {
 *   if (!(error instanceof WebhookVerificationError)) throw error;
 *   console.log(error.code, error.message);
 * }
 * ```
 */
export class WebhookVerificationError extends Error {
  override readonly name = 'WebhookVerificationError';
  readonly code: WebhookFault;

  constructor(code: WebhookFault, message: string) {
    super(message);
    this.code = code;
  }
}

/** A request as a server has received it: a `Request`, or its headers and its raw body. */
export type ReceivedWebhook =
  | Request
  | {
      headers: Headers | Readonly<Record<string, string | readonly string[] | undefined>>;
      /** The bytes as they arrived, or their text. */
      body: string | Uint8Array | ArrayBuffer;
    };

export type VerifyWebhookOptions = {
  /** The greatest difference between the timestamp and the clock of this machine, in seconds. By default five minutes. */
  toleranceSeconds?: number;
  /** The time now. By default that of this machine. */
  now?: Date;
};

/**
 * Verifies the signature of a webhook (Standard Webhooks) by the secret of its endpoint, and returns its event. During a
 * rotation pass both secrets. Rejects with a WebhookVerificationError if the webhook is forged, changed or too old. The same
 * event may arrive several times: its `id` is the same each time.
 *
 * @example
 * ```ts
 * const request = new Request('https://shop.example/webhooks', {
 *   method: 'POST',
 *   headers: {
 *     'webhook-id': 'evt_01kkhp2m4n6q8rsatbvcwdxeyf',
 *     'webhook-timestamp': '1773339605',
 *     'webhook-signature': 'v1,Jw0omnMFnNoEevH08BChPxX6msEQ8GWgdAPv8WHnbQA=',
 *   },
 *   body: '{"type":"order.placed"}',
 * });
 * const now = new Date('2026-03-12T18:20:06.000Z');
 * const event = await verifyWebhook(request, 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw', { now });
 * console.log(event);
 * ```
 */
export const verifyWebhook = async (
  webhook: ReceivedWebhook,
  secret: string | readonly string[],
  { toleranceSeconds = 300, now = new Date() }: VerifyWebhookOptions = {},
): Promise<Schemas['Event']> => {
  const header = (name: string) => readHeader(webhook, name);
  const [id, timestamp, signatures] = ['webhook-id', 'webhook-timestamp', 'webhook-signature'].map(
    header,
  ) as [string, string, string];
  requireCurrent(timestamp, now.getTime() / 1000, toleranceSeconds);
  const body = await readBody(webhook);
  const signed = concatenate(new TextEncoder().encode(`${id}.${timestamp}.`), body);
  const secrets = typeof secret === 'string' ? [secret] : secret;
  for (const key of await Promise.all(secrets.map(importSecret)))
    if (await isSignedBy(key, signed, signatures)) return parse(body);
  throw new WebhookVerificationError(
    'signature_mismatch',
    'No signature matches. Either the secret belongs to another endpoint, or the body is not the bytes that arrived: ' +
      'a framework may have parsed, decoded or re-encoded it.',
  );
};

const readHeader = ({ headers }: ReceivedWebhook, name: string): string => {
  const value = isHeaders(headers)
    ? headers.get(name)
    : Object.entries(headers).find(([key]) => key.toLowerCase() === name)?.[1];
  const text = typeof value === 'object' && value !== null ? value.join(' ') : value;
  if (text) return text;
  throw new WebhookVerificationError('header_missing', `The header ${name} is missing.`);
};

const isHeaders = (headers: ReceivedWebhook['headers']): headers is Headers =>
  typeof (headers as Headers).get === 'function';

const requireCurrent = (timestamp: string, now: number, tolerance: number): void => {
  if (!/^\d{1,12}$/.test(timestamp))
    throw new WebhookVerificationError(
      'timestamp_invalid',
      'The webhook-timestamp is not a number of seconds.',
    );
  const age = now - Number(timestamp);
  if (Math.abs(age) <= tolerance) return;
  const code = age > 0 ? 'timestamp_too_old' : 'timestamp_too_new';
  const direction = age > 0 ? 'old' : 'far in the future';
  throw new WebhookVerificationError(
    code,
    `The webhook is too ${direction}: ${Math.round(Math.abs(age))} s. It was replayed, or a clock is wrong.`,
  );
};

const readBody = async (webhook: ReceivedWebhook): Promise<Uint8Array> => {
  const { body } = webhook;
  if (typeof body === 'string') return new TextEncoder().encode(body);
  if (body instanceof Uint8Array) return body;
  if (body instanceof ArrayBuffer) return new Uint8Array(body);
  if ('arrayBuffer' in webhook) {
    if (webhook.bodyUsed)
      throw new WebhookVerificationError(
        'body_used',
        'The body of the Request has been read. Verify the webhook first, or pass a clone.',
      );
    return new Uint8Array(await webhook.arrayBuffer());
  }
  throw new WebhookVerificationError(
    'body_parsed',
    'The body is a parsed object. The signature covers the bytes that arrived, so pass the raw body: in Express use ' +
      "express.raw({ type: 'application/json' }) for this route.",
  );
};

const concatenate = (head: Uint8Array, tail: Uint8Array): Uint8Array<ArrayBuffer> => {
  const all = new Uint8Array(head.length + tail.length);
  all.set(head);
  all.set(tail, head.length);
  return all;
};

const HMAC = { name: 'HMAC', hash: 'SHA-256' };

/** Its name is not a type in every environment. */
type Key = Awaited<ReturnType<typeof crypto.subtle.importKey>>;

const importSecret = async (secret: string): Promise<Key> => {
  const key = /^whsec_/.test(secret) ? decode(secret.slice(6)) : undefined;
  if (key && key.length > 0) return crypto.subtle.importKey('raw', key, HMAC, false, ['verify']);
  throw new WebhookVerificationError('secret_invalid', 'The secret is not whsec_ and base64.');
};

/** Undefined if the text is not base64. */
const decode = (base64: string): Uint8Array<ArrayBuffer> | undefined => {
  try {
    return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  } catch {
    return undefined;
  }
};

/** WebCrypto compares in constant time. A version other than v1 is left for later schemes. */
const isSignedBy = async (
  key: Key,
  signed: Uint8Array<ArrayBuffer>,
  signatures: string,
): Promise<boolean> => {
  for (const signature of signatures.split(' ')) {
    const bytes = signature.startsWith('v1,') ? decode(signature.slice(3)) : undefined;
    if (bytes && (await crypto.subtle.verify('HMAC', key, bytes, signed))) return true;
  }
  return false;
};

const parse = (body: Uint8Array): Schemas['Event'] => {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body));
  } catch {
    throw new WebhookVerificationError('body_invalid', 'The signature is valid, but the body is not JSON.');
  }
};
