/** The behaviour that every provider of payments must have. The test of a provider calls `behavesLikeAProvider`. */
import { beforeAll, describe, expect, test } from '@jest/globals';
import {
  type PaymentGateway,
  PaymentGatewayError,
  type PaymentRequest,
  type ProviderEvent,
  type ProviderPayment,
  type RawProviderEvent,
} from '../../src/gateways/payment-gateway.ts';
import { newUuid } from '../../src/lib/id.ts';
import type { Money } from '../../src/lib/money.ts';

/** A provider, with our gateway to it. */
export type Wire = {
  gateway: PaymentGateway;
  /** A gateway that waits only a moment for each response. */
  impatient: PaymentGateway;
  /** A gateway to a provider that is not there. */
  unreachable: PaymentGateway;
  /** Sends the due events to the receiver, as the provider does, and returns how many it has confirmed. */
  deliver: (receive: (event: RawProviderEvent) => Promise<void>) => Promise<number>;
  /** Answers 3-D Secure, as the customer does. */
  answer: (paymentId: string, answer: 'approve' | 'fail') => Promise<void>;
  advance: (ms: number) => void;
  now: () => Date;
  /** The headers of an event that another party has signed. */
  forge: (event: RawProviderEvent) => RawProviderEvent['headers'];
};

const eur = (amount: number): Money => ({ amount, currency: 'EUR' });
const newKey = (): string => newUuid(new Date());
const unavailable = { name: 'PaymentGatewayError', kind: 'unavailable', reason: undefined };
const rejected = (reason: string) => ({ name: 'PaymentGatewayError', kind: 'rejected', reason });
const SETTLEMENT_MS = 5_000;

export const behavesLikeAProvider = (open: () => Promise<Wire>): void => {
  let wire: Wire;
  let gateway: PaymentGateway;
  beforeAll(async () => {
    wire = await open();
    gateway = wire.gateway;
  });

  const requestOf = (method: string, given: Partial<PaymentRequest> = {}): PaymentRequest => ({
    key: newKey(),
    amount: eur(5_000),
    reference: `pay-${newKey()}`,
    method,
    returnUrl: 'https://shop.example/paid',
    ...given,
  });
  const pay = (method = 'pm_card_visa', given: Partial<PaymentRequest> = {}) =>
    gateway.createPayment(requestOf(method, given));
  const capture = ({ id: paymentId }: { id: string }, amount = 5_000, key = newKey()) =>
    gateway.capture({ key, paymentId, amount: eur(amount) });
  const captured = async (method?: string) => capture(await pay(method));
  const refund = ({ id: paymentId }: { id: string }, amount: number, key = newKey()) =>
    gateway.refund({ key, paymentId, amount: eur(amount), reference: `ref-${key}` });
  const cancel = ({ id: paymentId }: { id: string }, key = newKey()) => gateway.cancel({ key, paymentId });

  /** Sends the due events, and returns those that concern the payment. */
  const eventsOf = async (payment: { id: string }): Promise<ProviderEvent[]> => {
    const events: ProviderEvent[] = [];
    await wire.deliver(async (raw) => void events.push(await gateway.readEvent(raw)));
    return events.filter((event) => event.subject !== 'none' && event.paymentId === payment.id);
  };
  /** The next raw event of the payment. */
  const rawEventOf = async (payment: { id: string }): Promise<RawProviderEvent> => {
    const found: RawProviderEvent[] = [];
    await wire.deliver(async (raw) => {
      const event = await gateway.readEvent(raw);
      if (event.subject !== 'none' && event.paymentId === payment.id) found.push(raw);
    });
    return found[0] as RawProviderEvent;
  };

  describe('a payment', () => {
    test.each([
      ['pm_card_visa', { state: 'authorized' }],
      ['pm_card_visa_chargeDeclined', { state: 'declined', declineReason: 'card_declined' }],
      [
        'pm_card_visa_chargeDeclinedInsufficientFunds',
        { state: 'declined', declineReason: 'insufficient_funds' },
      ],
      ['pm_card_threeDSecure2Required', { state: 'requires_action', actionUrl: expect.any(String) }],
      ['pm_card_processing', { state: 'processing' }],
      ['pm_card_duplicateEvent', { state: 'authorized' }],
    ])('with %s begins as the card says', async (method, expected) => {
      const request = requestOf(method);
      const payment = await gateway.createPayment(request);
      expect(payment).toEqual({
        id: expect.stringMatching(/^[\w-]{1,200}$/),
        reference: request.reference,
        amount: eur(5_000),
        capturedAmount: eur(0),
        refundedAmount: eur(0),
        ...expected,
      });
      expect(await gateway.findPayment(payment.id)).toEqual(payment);
    });

    test('with an unknown payment method is rejected', async () => {
      await expect(pay('pm_card_unknown')).rejects.toMatchObject(rejected('not_found'));
    });

    test.each([0, -1, 1.5])('of %d minor units is rejected', async (amount) => {
      await expect(pay('pm_card_visa', { amount: eur(amount) })).rejects.toMatchObject(rejected('invalid'));
    });

    test.each<Money>([
      { amount: 500, currency: 'JPY' },
      { amount: 12_340, currency: 'KWD' },
    ])('has its amount in minor units of $currency', async (amount) => {
      const payment = await pay('pm_card_visa', { amount });
      expect(payment.amount).toEqual(amount);
      const all = await gateway.capture({ key: newKey(), paymentId: payment.id, amount });
      expect(all.capturedAmount).toEqual(amount);
      const refunded = await gateway.refund({
        key: newKey(),
        paymentId: payment.id,
        amount,
        reference: 'all',
      });
      expect(refunded.amount).toEqual(amount);
    });

    test.each(['', '/paid', 'javascript:alert(1)', 'data:text/html,x'])(
      'whose customer would return to %j is rejected',
      async (returnUrl) => {
        await expect(pay('pm_card_threeDSecure2Required', { returnUrl })).rejects.toMatchObject(
          rejected('invalid'),
        );
      },
    );

    test('that does not exist is not found', async () => {
      const nowhere = { id: 'pi_nowhere' };
      expect(await gateway.findPayment(nowhere.id)).toBeUndefined();
      await expect(capture(nowhere)).rejects.toMatchObject(rejected('not_found'));
      await expect(cancel(nowhere)).rejects.toMatchObject(rejected('not_found'));
      await expect(refund(nowhere, 1)).rejects.toMatchObject(rejected('not_found'));
      expect(await gateway.findRefund('re_nowhere')).toBeUndefined();
    });
  });

  describe('3-D Secure', () => {
    test('authorizes a payment that the customer approves', async () => {
      const payment = await pay('pm_card_threeDSecure2Required');
      await wire.answer(payment.id, 'approve');
      const { actionUrl: _, ...rest } = payment;
      expect(await gateway.findPayment(payment.id)).toEqual({ ...rest, state: 'authorized' });
    });

    test('declines a payment that the customer does not approve', async () => {
      const payment = await pay('pm_card_threeDSecure2Required');
      await wire.answer(payment.id, 'fail');
      const { actionUrl: _, ...rest } = payment;
      expect(await gateway.findPayment(payment.id)).toEqual({
        ...rest,
        state: 'declined',
        declineReason: 'authentication_failed',
      });
    });

    test('cannot revive a payment that was cancelled meanwhile', async () => {
      const payment = await pay('pm_card_threeDSecure2Required');
      await cancel(payment);
      await wire.answer(payment.id, 'approve');
      expect(await gateway.findPayment(payment.id)).toMatchObject({ state: 'cancelled' });
    });
  });

  test.each([
    ['pm_card_processing', { state: 'authorized' }],
    ['pm_card_processingDeclined', { state: 'declined', declineReason: 'card_declined' }],
  ])('a payment with %s settles later, and an event says so', async (method, expected) => {
    const payment = await pay(method);
    expect(await eventsOf(payment)).toHaveLength(1);
    await expect(cancel(payment)).rejects.toMatchObject(rejected('conflict'));
    wire.advance(SETTLEMENT_MS);
    expect(await eventsOf(payment)).toHaveLength(1);
    expect(await gateway.findPayment(payment.id)).toMatchObject(expected);
  });

  test('a payment in process settles without an event too', async () => {
    const payment = await pay('pm_card_processing');
    wire.advance(SETTLEMENT_MS);
    expect(await gateway.findPayment(payment.id)).toMatchObject({ state: 'authorized' });
  });

  describe('a capture', () => {
    test.each([5_000, 1_200])('takes %d of 5000', async (amount) => {
      const payment = await pay();
      const expected = { ...payment, state: 'captured', capturedAmount: eur(amount) };
      expect(await capture(payment, amount)).toEqual(expected);
      expect(await gateway.findPayment(payment.id)).toEqual(expected);
    });

    test('happens once: a second one is rejected, and changes nothing', async () => {
      const payment = await pay();
      await capture(payment, 1_000);
      await expect(capture(payment, 1_000)).rejects.toMatchObject(rejected('conflict'));
      expect(await gateway.findPayment(payment.id)).toMatchObject({ capturedAmount: eur(1_000) });
    });

    test('happens once when several are requested at once', async () => {
      const payment = await pay();
      const outcomes = await Promise.allSettled([1, 2, 3, 4].map(() => capture(payment)));
      expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      const failures = outcomes.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []));
      for (const failure of failures) expect(failure).toBeInstanceOf(PaymentGatewayError);
      expect(await gateway.findPayment(payment.id)).toMatchObject({ capturedAmount: eur(5_000) });
    });

    test('of more than the authorized amount is rejected', async () => {
      const payment = await pay();
      await expect(capture(payment, 5_001)).rejects.toMatchObject(rejected('invalid'));
      expect(await gateway.findPayment(payment.id)).toEqual(payment);
    });

    test.each(['pm_card_threeDSecure2Required', 'pm_card_processing', 'pm_card_visa_chargeDeclined'])(
      'of a payment with %s is rejected',
      async (method) => {
        await expect(captured(method)).rejects.toMatchObject(rejected('conflict'));
      },
    );
  });

  describe('a cancellation', () => {
    test.each(['pm_card_visa', 'pm_card_threeDSecure2Required'])('of a payment with %s', async (method) => {
      const payment = await pay(method);
      const { actionUrl: _, ...rest } = payment;
      expect(await cancel(payment)).toEqual({ ...rest, state: 'cancelled' });
      await expect(capture(payment)).rejects.toMatchObject(rejected('conflict'));
      await expect(cancel(payment)).rejects.toMatchObject(rejected('conflict'));
    });

    test('of a captured payment is rejected', async () => {
      await expect(cancel(await captured())).rejects.toMatchObject(rejected('conflict'));
    });

    test('and a capture at once: one of them happens', async () => {
      const payment = await pay();
      const outcomes = await Promise.allSettled([capture(payment), cancel(payment)]);
      expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    });
  });

  describe('a refund', () => {
    test('returns a part, and then the rest', async () => {
      const payment = await captured();
      const first = await refund(payment, 1_500);
      expect(first).toEqual({
        id: expect.stringMatching(/^[\w-]{1,200}$/),
        paymentId: payment.id,
        reference: expect.stringMatching(/^ref-/),
        state: 'succeeded',
        amount: eur(1_500),
      });
      expect(await gateway.findRefund(first.id)).toEqual(first);
      await refund(payment, 3_500);
      expect(await gateway.findPayment(payment.id)).toEqual({ ...payment, refundedAmount: eur(5_000) });
      await expect(refund(payment, 1)).rejects.toMatchObject(rejected('conflict'));
    });

    test('of more than the rest is rejected', async () => {
      const payment = await captured();
      await refund(payment, 4_000);
      await expect(refund(payment, 1_001)).rejects.toMatchObject(rejected('invalid'));
      expect(await gateway.findPayment(payment.id)).toMatchObject({ refundedAmount: eur(4_000) });
    });

    test('cannot exceed the captured part of a larger authorization', async () => {
      const payment = await pay();
      await capture(payment, 2_000);
      await expect(refund(payment, 2_001)).rejects.toMatchObject(rejected('invalid'));
    });

    test('and another at once cannot exceed the payment together', async () => {
      const payment = await captured();
      const outcomes = await Promise.allSettled([1, 2, 3].map(() => refund(payment, 3_000)));
      expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      expect(await gateway.findPayment(payment.id)).toMatchObject({ refundedAmount: eur(3_000) });
    });

    test('of a payment that was not captured is rejected', async () => {
      await expect(refund(await pay(), 1)).rejects.toMatchObject(rejected('conflict'));
    });

    test('may be pending, counts at once, and succeeds later', async () => {
      const payment = await captured('pm_card_pendingRefund');
      const pending = await refund(payment, 5_000);
      expect(pending.state).toBe('pending');
      expect(await gateway.findPayment(payment.id)).toMatchObject({ refundedAmount: eur(5_000) });
      await eventsOf(payment);
      wire.advance(SETTLEMENT_MS);
      expect(await eventsOf(payment)).toMatchObject([{ subject: 'refund', refundId: pending.id }]);
      expect(await gateway.findRefund(pending.id)).toEqual({ ...pending, state: 'succeeded' });
    });

    test('may fail after its success; then its amount can be refunded again', async () => {
      const payment = await captured('pm_card_refundFail');
      const first = await refund(payment, 5_000);
      expect(first.state).toBe('succeeded');
      wire.advance(SETTLEMENT_MS);
      expect(await gateway.findRefund(first.id)).toEqual({ ...first, state: 'failed' });
      expect(await gateway.findPayment(payment.id)).toMatchObject({ refundedAmount: eur(0) });
      await refund(payment, 5_000);
    });
  });

  describe('a key', () => {
    test('is executed once', async () => {
      const request = requestOf('pm_card_visa');
      const payment = await gateway.createPayment(request);
      expect(await gateway.createPayment(request)).toEqual(payment);
      const key = newKey();
      expect(await capture(payment, 5_000, key)).toEqual(await capture(payment, 5_000, key));
      const refunded = await refund(payment, 3_000, key.replace('-', '='));
      expect(await refund(payment, 3_000, key.replace('-', '='))).toEqual(refunded);
      expect(await gateway.findPayment(payment.id)).toMatchObject({ refundedAmount: eur(3_000) });
    });

    test('is executed once when it is sent several times at once', async () => {
      const request = requestOf('pm_card_visa');
      const outcomes = await Promise.allSettled([1, 2, 3].map(() => gateway.createPayment(request)));
      const ids = outcomes.flatMap((one) => (one.status === 'fulfilled' ? [one.value.id] : []));
      expect(new Set(ids).size).toBe(1);
      expect(await gateway.createPayment(request)).toMatchObject({ id: ids[0] });
    });

    test('returns the decline again', async () => {
      const request = requestOf('pm_card_visa_chargeDeclined');
      const payment = await gateway.createPayment(request);
      expect(await gateway.createPayment(request)).toEqual(payment);
    });

    test('returns the outcome as it was, whatever has happened since', async () => {
      const request = requestOf('pm_card_visa');
      const payment = await gateway.createPayment(request);
      await capture(payment);
      expect(await gateway.createPayment(request)).toEqual(payment);
    });

    test('with other values is rejected', async () => {
      const request = requestOf('pm_card_visa');
      await gateway.createPayment(request);
      const other = { ...request, amount: eur(4_999) };
      await expect(gateway.createPayment(other)).rejects.toMatchObject(rejected('key_reused'));
    });
  });

  describe('a lost response', () => {
    test('leaves the outcome unknown, and the same key returns it', async () => {
      const request = requestOf('pm_card_networkError');
      await expect(gateway.createPayment(request)).rejects.toMatchObject(unavailable);
      const payment = await gateway.createPayment(request);
      expect(payment.state).toBe('authorized');
      const key = newKey();
      await expect(capture(payment, 5_000, key)).rejects.toMatchObject(unavailable);
      expect(await gateway.findPayment(payment.id)).toMatchObject({ state: 'captured' });
      expect(await capture(payment, 5_000, key)).toMatchObject({ state: 'captured' });
      const other = newKey();
      await expect(refund(payment, 1_000, other)).rejects.toMatchObject(unavailable);
      expect(await refund(payment, 1_000, other)).toMatchObject({ state: 'succeeded' });
      expect(await gateway.findPayment(payment.id)).toMatchObject({ refundedAmount: eur(1_000) });
    });

    test('of a cancellation too', async () => {
      const request = requestOf('pm_card_networkError');
      await expect(gateway.createPayment(request)).rejects.toMatchObject(unavailable);
      const payment = await gateway.createPayment(request);
      const key = newKey();
      await expect(cancel(payment, key)).rejects.toMatchObject(unavailable);
      expect(await cancel(payment, key)).toMatchObject({ state: 'cancelled' });
    });
  });

  describe('a request without a response', () => {
    test('has a payment that its reference finds, when the provider has forgotten the key too', async () => {
      const request = requestOf('pm_card_networkError');
      const { reference } = request;
      const requestedAt = wire.now();
      await expect(gateway.createPayment(request)).rejects.toMatchObject(unavailable);
      for (let more = 0; more < 5; more += 1) await pay();
      const payment = await gateway.findPaymentByReference({ reference, requestedAt });
      expect(payment).toMatchObject({ reference, state: 'authorized', amount: request.amount });
      for (const skew of [-300_000, 300_000]) {
        const skewed = new Date(requestedAt.getTime() + skew);
        expect(await gateway.findPaymentByReference({ reference, requestedAt: skewed })).toEqual(payment);
      }
      for (const skew of [-302_000, 302_000]) {
        const skewed = new Date(requestedAt.getTime() + skew);
        expect(await gateway.findPaymentByReference({ reference, requestedAt: skewed })).toBeUndefined();
      }
    });

    test('has no payment if the provider has not executed it', async () => {
      const attempt = { reference: newKey(), requestedAt: wire.now() };
      expect(await gateway.findPaymentByReference(attempt)).toBeUndefined();
    });

    test('has a refund that its reference finds', async () => {
      const payment = await captured();
      const { id: paymentId } = payment;
      const key = newKey();
      const first = await refund(payment, 100, key);
      for (let more = 0; more < 3; more += 1) await refund(payment, 100);
      const found = await gateway.findRefundByReference({ paymentId, reference: `ref-${key}` });
      expect(found).toEqual(first);
      const reference = 'unknown';
      expect(await gateway.findRefundByReference({ paymentId, reference })).toBeUndefined();
      expect(await gateway.findRefundByReference({ paymentId: 'pi_nowhere', reference })).toBeUndefined();
    });

    test('that is partly captured and refunded is found with its amounts', async () => {
      const requestedAt = wire.now();
      const payment = await pay();
      await capture(payment, 2_000);
      await refund(payment, 500);
      const { reference } = payment;
      expect(await gateway.findPaymentByReference({ reference, requestedAt })).toMatchObject({
        capturedAmount: eur(2_000),
        refundedAmount: eur(500),
      });
    });
  });

  test('a provider that hangs is unavailable after the time limit, and the same key returns the outcome', async () => {
    const request = requestOf('pm_card_timeout');
    await expect(wire.impatient.createPayment(request)).rejects.toMatchObject(unavailable);
    expect(await gateway.createPayment(request)).toMatchObject({ state: 'authorized' });
  });

  test('a provider that cannot be reached is unavailable for every call', async () => {
    const { unreachable } = wire;
    const paymentId = 'pi_nowhere';
    const calls: (() => Promise<unknown>)[] = [
      () => unreachable.createPayment(requestOf('pm_card_visa')),
      () => unreachable.findPayment(paymentId),
      () => unreachable.capture({ key: newKey(), paymentId, amount: eur(1) }),
      () => unreachable.cancel({ key: newKey(), paymentId }),
      () => unreachable.refund({ key: newKey(), paymentId, amount: eur(1), reference: 'ref' }),
      () => unreachable.findRefund('re_nowhere'),
      () => unreachable.findPaymentByReference({ reference: 'pay', requestedAt: wire.now() }),
      () => unreachable.findRefundByReference({ paymentId, reference: 'ref' }),
    ];
    for (const call of calls) await expect(call()).rejects.toMatchObject(unavailable);
  });

  describe('an event', () => {
    test('tells of each change of a payment and of each refund, with its time', async () => {
      const payment = await captured();
      const { id: refundId } = await refund(payment, 100);
      const events = await eventsOf(payment);
      expect(events.filter(({ subject }) => subject === 'payment')).toHaveLength(2);
      expect(events.at(-1)).toMatchObject({ subject: 'refund', paymentId: payment.id, refundId });
      for (const event of events) {
        expect(event).toMatchObject({
          id: expect.stringMatching(/^[\w-]{1,200}$/),
          type: expect.any(String),
          createdAt: expect.any(Date),
        });
      }
      expect(new Set(events.map(({ id }) => id)).size).toBe(events.length);
    });

    test('may come twice, with the same id', async () => {
      const payment = await pay('pm_card_duplicateEvent');
      const [first, second, ...more] = await eventsOf(payment);
      expect(second).toEqual(first);
      expect(more).toEqual([]);
    });

    test('comes again later if its receiver fails', async () => {
      const payment = await pay();
      const failing = async (): Promise<void> => {
        throw new Error('The receiver fails');
      };
      expect(await wire.deliver(failing)).toBe(0);
      expect(await eventsOf(payment)).toEqual([]);
      wire.advance(30_000);
      expect(await eventsOf(payment)).toHaveLength(1);
    });

    test('is sent once by concurrent senders', async () => {
      const payment = await pay();
      const sent = await Promise.all([eventsOf(payment), eventsOf(payment), eventsOf(payment)]);
      expect(sent.flat()).toHaveLength(1);
    });

    test('leads to the same state in any order', async () => {
      const payment = await captured();
      await refund(payment, 100);
      const events = (await eventsOf(payment)).reverse();
      const seen: (ProviderPayment | undefined)[] = [];
      for (const event of events) {
        if (event.subject !== 'none') seen.push(await gateway.findPayment(event.paymentId));
      }
      expect(seen).toEqual(seen.map(() => ({ ...payment, refundedAmount: eur(100) })));
    });

    const forged = { name: 'PaymentEventError', kind: 'signature' };

    test('with a changed byte is rejected', async () => {
      const raw = await rawEventOf(await pay());
      for (const index of [0, 12, raw.body.length - 1]) {
        const body = Uint8Array.from(raw.body);
        body[index] = (body[index] as number) ^ 1;
        await expect(gateway.readEvent({ ...raw, body })).rejects.toMatchObject(forged);
      }
    });

    test('with another text around the same JSON is rejected', async () => {
      const raw = await rawEventOf(await pay());
      for (const text of [` ${Buffer.from(raw.body)}`, `\ufeff${Buffer.from(raw.body)}`]) {
        await expect(gateway.readEvent({ ...raw, body: Buffer.from(text) })).rejects.toMatchObject(forged);
      }
    });

    test('that another party has signed is rejected', async () => {
      const raw = await rawEventOf(await pay());
      const headers = wire.forge(raw);
      expect(Object.keys(headers)).toEqual(Object.keys(raw.headers));
      await expect(gateway.readEvent({ ...raw, headers })).rejects.toMatchObject(forged);
    });

    test.each(['', 't=,v1=', 'v1=00', 'garbage', `t=99999999999999999999,v1=00`])(
      'with the signature %j is rejected',
      async (signature) => {
        const raw = await rawEventOf(await pay());
        const headers = Object.fromEntries(
          Object.entries(raw.headers).map(([name, value]) => [
            name,
            name.endsWith('signature') ? signature : value,
          ]),
        );
        await expect(gateway.readEvent({ ...raw, headers })).rejects.toMatchObject(forged);
      },
    );

    test('without a signature is rejected', async () => {
      const { body } = await rawEventOf(await pay());
      await expect(gateway.readEvent({ body, headers: {} })).rejects.toMatchObject(forged);
    });

    test('with a later time than the signed one is rejected', async () => {
      const raw = await rawEventOf(await pay());
      const headers = Object.fromEntries(
        Object.entries(raw.headers).map(([name, value = '']) => [
          name,
          value.replace(/^t=(\d+)/, (_, time) => `t=${Number(time) + 60}`),
        ]),
      );
      await expect(gateway.readEvent({ ...raw, headers })).rejects.toMatchObject(forged);
    });

    test('with a new time beside the signed one is rejected', async () => {
      const raw = await rawEventOf(await pay());
      wire.advance(301_000);
      const { headers: now } = await rawEventOf(await pay());
      for (const order of [0, 1]) {
        const headers = Object.fromEntries(
          Object.entries(raw.headers).map(([name, value = '']) => {
            if (!name.endsWith('signature')) return [name, value];
            const time = now[name]?.split(',')[0] ?? '';
            return [name, order === 0 ? `${time},${value}` : `${value},${time}`];
          }),
        );
        await expect(gateway.readEvent({ ...raw, headers })).rejects.toMatchObject({
          name: 'PaymentEventError',
        });
      }
    });

    test('that is replayed has the same id for five minutes, and then it is rejected', async () => {
      const raw = await rawEventOf(await pay());
      const event = await gateway.readEvent(raw);
      wire.advance(300_000);
      expect(await gateway.readEvent(raw)).toEqual(event);
      wire.advance(1_000);
      await expect(gateway.readEvent(raw)).rejects.toMatchObject({
        name: 'PaymentEventError',
        kind: 'expired',
      });
    });
  });
};
