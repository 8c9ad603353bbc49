/** The test provider beside its wire: its transitions, its rows, and several servers that share them. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type ProviderPaymentState, paymentStates } from '../../src/gateways/payment-gateway.ts';
import * as machine from '../../src/gateways/test-payments/payment-machine.ts';
import { newUuid } from '../../src/lib/id.ts';
import { eventually } from '../support/eventually.ts';
import { lockWaits } from '../support/lock-waits.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';

const newKey = () => newUuid(new Date());
const requestOf = (method: string) => ({
  key: newKey(),
  amount: { amount: 5_000, currency: 'EUR' as const },
  reference: 'attempt',
  method,
  returnUrl: 'https://shop.example/paid',
});

describe('a transition', () => {
  const payment = (state: ProviderPaymentState): machine.MachinePayment => ({
    id: 'pi_1',
    reference: 'attempt',
    method: 'pm_card_visa',
    returnUrl: 'https://shop.example/paid',
    state,
    declineReason: undefined,
    currency: 'EUR',
    amountMinor: 5_000,
    capturedMinor: state === 'captured' ? 5_000 : 0,
    refundedMinor: 0,
    settlesAt: undefined,
    createdAt: new Date(0),
  });
  const commands: Record<string, (from: machine.MachinePayment) => machine.MachinePayment> = {
    approve: machine.approvePayment,
    fail: machine.failPayment,
    settle: (from) => machine.settlePayment(from, {}),
    capture: (from) => machine.capturePayment(from, 5_000),
    cancel: machine.cancelPayment,
    refund: (from) =>
      machine.refundPayment(from, { id: 're_1', reference: 'r', amountMinor: 1 }, {}, new Date(0)).payment,
  };
  /** All that are permitted. */
  const permitted: Record<string, string> = {
    'requires_action approve': 'authorized',
    'requires_action fail': 'declined',
    'processing settle': 'authorized',
    'authorized capture': 'captured',
    'requires_action cancel': 'cancelled',
    'authorized cancel': 'cancelled',
    'declined cancel': 'cancelled',
    'captured refund': 'captured',
  };

  test.each(
    paymentStates.flatMap((state) =>
      Object.entries(commands).map(([name, apply]) => ({ state, name, apply })),
    ),
  )('$name of a payment that is $state', ({ state, name, apply }) => {
    const expected = permitted[`${state} ${name}`];
    const before = payment(state);
    if (expected !== undefined) expect(apply(before).state).toBe(expected);
    else expect(() => apply(before)).toThrow(expect.objectContaining({ code: 'state_unexpected' }));
    expect(before).toEqual(payment(state));
  });
});

describe('servers that share a database', () => {
  let one: TestApp;
  let other: TestApp;
  beforeAll(async () => {
    one = await startTestApp();
    other = await startTestApp({ DATABASE_URL: one.databaseUrl });
  });
  afterAll(async () => {
    await other.close();
    await one.close();
  });

  test('know the same payments and keys', async () => {
    const request = requestOf('pm_card_visa');
    const payment = await one.deps.payments.createPayment(request);
    expect(await other.deps.payments.createPayment(request)).toEqual(payment);
    const capture = { key: newKey(), paymentId: payment.id, amount: payment.amount };
    const outcomes = await Promise.all([
      one.deps.payments.capture(capture),
      other.deps.payments.capture(capture),
    ]);
    expect(outcomes.map(({ state }) => state)).toEqual(['captured', 'captured']);
  });

  test('accept the events and the pages of each other', async () => {
    const payment = await one.deps.payments.createPayment(requestOf('pm_card_threeDSecure2Required'));
    const token = new URL(payment.actionUrl ?? '').searchParams.get('token') ?? '';
    expect(await other.deps.paymentChallenges?.find(payment.id, token)).toMatchObject({ isOpen: true });
    const read: unknown[] = [];
    await one.deps.payments.deliverEvents?.(async (raw) => {
      read.push(await other.deps.payments.readEvent(raw));
    });
    expect(read).toContainEqual(expect.objectContaining({ subject: 'payment', paymentId: payment.id }));
  });

  test('lose nothing of a call whose database session ends: the same key completes it once', async () => {
    const { db, payments } = one.deps;
    const payment = await payments.createPayment(requestOf('pm_card_visa'));
    const capture = { key: newKey(), paymentId: payment.id, amount: payment.amount };
    const failed = await db.transaction(async (tx) => {
      await tx('test_provider_payments').where({ id: payment.id }).forUpdate();
      const attempt = payments.capture(capture).catch((error: unknown) => error);
      const pid = await eventually(async () => {
        const { rows } = await tx.raw<{ rows: { pid: number }[] }>(lockWaits);
        return rows[0]?.pid;
      });
      await tx.raw('select pg_terminate_backend(?)', [pid]);
      return attempt;
    });
    expect(failed).toMatchObject({ name: 'PaymentGatewayError', kind: 'unavailable' });
    expect(await payments.findPayment(payment.id)).toMatchObject({ state: 'authorized' });
    expect(await payments.capture(capture)).toMatchObject({ state: 'captured' });
    expect(await payments.capture(capture)).toMatchObject({ state: 'captured' });
    const types: string[] = [];
    await payments.deliverEvents?.(async (raw) => {
      const event = await payments.readEvent(raw);
      if (event.subject === 'payment' && event.paymentId === payment.id) types.push(event.type);
    });
    expect(types).toEqual(['payment.authorized', 'payment.captured']);
  });
});
