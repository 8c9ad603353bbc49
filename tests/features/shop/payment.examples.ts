import type { RawProviderEvent } from '../../../src/gateways/payment-gateway.ts';
import { toUuid } from '../../../src/lib/id.ts';
import {
  absent,
  accounts,
  asBuyer,
  type Examples,
  type Given,
  given,
  orders,
  uuidOf,
} from '../../support/example-given.ts';
import { idempotencyKey } from '../../support/example-recipes.ts';
import type { Change, Recipe, Trial } from '../../support/example-trial.ts';

const payments: Given = (world) => world.payments();
const path = { orderId: 'ord_01kkhgakg8etwb4wzz6kye37bb' };
const declinedId = 'pay_01kkhg9z4m8v2t6b0n4q7x5wyd';
const capturedId = 'pay_01kkhgb0e4tq2m7x9v5c3r8wzd';

const paymentsThatAre =
  (change: object): Given =>
  async (world, db) => {
    await world.payments();
    await db('orders').update(change);
  };

/** An attempt that has no outcome. */
const openPayment: Given = async (world, db) => {
  await world.payments();
  await db('payments')
    .where({ id: toUuid(declinedId) })
    .update({ state: 'processing', decline_reason: null });
};

/** An attempt that waits for 3-D Secure. The path of cancelPayment names it. */
const waitingPayment: Given = async (world, db) => {
  await world.payments();
  await db('payments')
    .where({ id: toUuid(capturedId) })
    .update({ state: 'requires_action', captured_minor: 0, refunded_minor: 0 });
  await db('test_provider_payments')
    .where({ reference: capturedId })
    .update({ state: 'requires_action', captured_minor: 0, refunded_minor: 0 });
};

/** A second refund, so that there is a second page. */
const twoRefunds: Given = async (world, db) => {
  await world.payments();
  const { id, ...refund } = await db('refunds').first();
  await db('refunds').insert({
    ...refund,
    id: '019a0000-0000-7000-8000-000000000001',
    provider_refund_id: 're_2',
    created_at: new Date(0),
  });
};

const asUser: Change = { as: 'user' };

/** Another request with this key has not completed. */
const inFlight =
  (prepare: Given, change: Change = {}): Recipe =>
  async (trial: Trial) => {
    const { world, app, send } = trial;
    await prepare(world, app.deps.db);
    await send({ ...change, header: idempotencyKey(trial.operation) });
    await app.deps.db('idempotency_keys').update({
      status: null,
      headers: null,
      body: null,
      lease: '019a0000-0000-7000-8000-000000000001',
      leased_until: new Date('2999-01-01'),
    });
    return send({ ...change, header: idempotencyKey(trial.operation) });
  };

/** The tables of the test provider stand for another system. */
const withoutProvider =
  (prepare: Given, change: Change = {}): Recipe =>
  async ({ world, app, send }) => {
    const { db } = app.deps;
    await prepare(world, db);
    await db.raw('alter table test_provider_payments rename to unreachable');
    try {
      return await send(change);
    } finally {
      await db.raw('alter table unreachable rename to test_provider_payments');
    }
  };

/** Sends an event that the test provider has signed. */
const signedEvent: Recipe = async ({ app, send }) => {
  const { payments } = app.deps;
  await payments.createPayment({
    key: uuidOf('pay'),
    amount: { amount: 5148, currency: 'EUR' },
    reference: absent('pay'),
    method: 'pm_card_visa',
    returnUrl: 'https://shop.example.com/',
  });
  const events: RawProviderEvent[] = [];
  await payments.deliverEvents?.(async (event) => void events.push(event));
  const [event] = events as [RawProviderEvent];
  const signature = event.headers['test-payments-signature'] as string;
  return send({
    rawBody: Buffer.from(event.body).toString(),
    rawHeaders: { 'Test-Payments-Signature': signature },
  });
};

const paid = paymentsThatAre({ status: 'paid' });
const unknown = { path: { paymentId: absent('pay') } };

export const examples: Examples = {
  createPayment: {
    card: asBuyer(orders, { path }),
    threeDSecure: asBuyer(orders, { path }),
    not_found: given(accounts, { path: { orderId: absent('ord') } }),
    order_state_conflict: asBuyer(paid),
    payment_in_progress: asBuyer(openPayment),
    payment_declined: asBuyer(orders, { body: { method: 'pm_card_visa_chargeDeclinedInsufficientFunds' } }),
    payment_method_rejected: asBuyer(orders, { body: { method: 'pm_card_unknown' } }),
    payment_provider_unavailable: withoutProvider(orders, asUser),
    idempotency_in_flight: inFlight(orders, asUser),
  },
  getPayment: {
    captured: asBuyer(payments),
    declined: asBuyer(payments, { path: { paymentId: declinedId } }),
    not_found: given(accounts, unknown),
  },
  listPayments: {
    firstPage: asBuyer(payments, { query: { limit: 1 } }),
    lastPage: asBuyer(async (world, db) => {
      await world.payments();
      await db('refunds').delete();
      await db('payments').where({ attempt: 2 }).delete();
    }),
    not_found: given(accounts, { path: { orderId: absent('ord') } }),
  },
  confirmPayment: {
    captured: asBuyer(payments),
    not_found: given(accounts, unknown),
    payment_provider_unavailable: withoutProvider(payments, asUser),
  },
  cancelPayment: {
    cancelled: asBuyer(waitingPayment),
    not_found: given(accounts, unknown),
    payment_state_conflict: asBuyer(payments, { path: { paymentId: capturedId } }),
    payment_provider_unavailable: withoutProvider(waitingPayment, asUser),
  },
  createRefund: {
    part: given(payments),
    rest: given(payments),
    not_found: given(accounts, unknown),
    refund_exceeds_payment: given(payments, { body: { amount: { amount: 5148, currency: 'EUR' } } }),
    rule_violated: given(payments, { body: { returnId: absent('rtn') } }),
    currency_mismatch: given(payments, { body: { amount: { amount: 1999, currency: 'USD' } } }),
    payment_provider_unavailable: withoutProvider(payments),
    idempotency_in_flight: inFlight(payments),
  },
  getRefund: { not_found: given(accounts, { path: { refundId: absent('rfd') } }) },
  listRefunds: {
    firstPage: given(twoRefunds, { query: { limit: 1 } }),
    lastPage: given(async (world, db) => {
      await world.payments();
      await db('refunds').delete();
    }),
    not_found: given(accounts, unknown),
  },
  receivePaymentEvent: {
    204: signedEvent,
    payment_event_rejected: given(accounts),
  },
};
