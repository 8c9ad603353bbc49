import type { Signer } from '../../lib/signature.ts';
import { PaymentEventError, type ProviderEvent, type RawProviderEvent } from '../payment-gateway.ts';
import type { TestEvent } from './test-event-repository.ts';

const HEADER = 'test-payments-signature';

/** The maximum age of an event. */
const TOLERANCE_MS = 300_000;

/** Returns the request of the event: its JSON, and a signature over the time and the bytes. */
export const signEvent = (event: TestEvent, signer: Signer, now: Date): RawProviderEvent => {
  const body = Buffer.from(JSON.stringify(event));
  const time = Math.floor(now.getTime() / 1000);
  return {
    body,
    headers: {
      'content-type': 'application/json',
      [HEADER]: `t=${time},v1=${signer.sign(signed(time, body))}`,
    },
  };
};

/** Verifies the signature and the age. Throws a PaymentEventError. */
export const openEvent = ({ body, headers }: RawProviderEvent, signer: Signer, now: Date): ProviderEvent => {
  const [, time = '', signature = ''] = /^t=(\d{1,12}),v1=([\w-]+)$/.exec(headers[HEADER] ?? '') ?? [];
  if (!signer.isSigned(signed(Number(time), body), signature)) {
    throw new PaymentEventError('signature', 'The event is not signed by the test provider');
  }
  if (now.getTime() - Number(time) * 1000 > TOLERANCE_MS) {
    throw new PaymentEventError('expired', 'The event was signed too long ago');
  }
  // The signature proves the form.
  const { id, type, createdAt, paymentId, refundId } = JSON.parse(Buffer.from(body).toString()) as TestEvent;
  const common = { id, type, createdAt: new Date(createdAt), paymentId };
  return refundId === undefined
    ? { ...common, subject: 'payment' }
    : { ...common, subject: 'refund', refundId };
};

/** Latin-1 maps each byte to one character, so different bytes are different texts. */
const signed = (time: number, body: Uint8Array): string => `${time}.${Buffer.from(body).toString('latin1')}`;
