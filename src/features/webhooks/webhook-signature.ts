import { createHmac } from 'node:crypto';
import type { Randomness } from '../../lib/secret.ts';

const SECRET_BYTES = 32;

/** Returns the bytes of a new secret. */
export const newWebhookSecret = (randomness: Randomness): Buffer => randomness.bytes(SECRET_BYTES);

/** Returns the text of a secret, which the owner of the endpoint sees once. */
export const showSecret = (secret: Buffer): string => `whsec_${secret.toString('base64')}`;

/**
 * Returns the headers of Standard Webhooks. There is one signature for each secret, so that during a rotation a receiver may
 * know either secret.
 */
export const signWebhook = (
  { id, at, body }: { id: string; at: Date; body: string },
  secrets: readonly Buffer[],
): Record<string, string> => {
  const timestamp = String(Math.floor(at.getTime() / 1000));
  const sign = (secret: Buffer): string =>
    `v1,${createHmac('sha256', secret).update(`${id}.${timestamp}.${body}`).digest('base64')}`;
  return {
    'webhook-id': id,
    'webhook-timestamp': timestamp,
    'webhook-signature': secrets.map(sign).join(' '),
  };
};
