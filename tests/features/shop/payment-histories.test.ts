/**
 * The histories of a payment: a database session ends at each step, the client and the events of the provider come in each
 * order or not at all, and the bank answers in each way. Every history ends in a legal state.
 */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Schemas } from '@tradepost/client';
import { reconcilePayments } from '../../../src/features/shop/payments/payment-reconciliation.ts';
import { newUuid } from '../../../src/lib/id.ts';
import { buildOrder, buildProduct } from '../../support/factories.ts';
import { answerChallenge, type Card, deliverEvents, payWith, stockOf } from '../../support/payments.ts';
import { startTestApp, type TestApp, type Tradepost } from '../../support/test-app.ts';

let app: TestApp;
let admin: Tradepost;
let buyer: Tradepost;
let productId: string;
beforeAll(async () => {
  app = await startTestApp({ ACCESS_TOKEN_TTL_S: '86400' });
  admin = (await app.signIn('admin')).tradepost;
  buyer = (await app.signIn()).tradepost;
  productId = (await admin.products.create({ body: buildProduct({ stock: 10_000 }) })).id;
  await app.deps.db.raw(crashes);
});
afterAll(() => app.close());

/** Ends the database session at a statement of the step in `crash_points`, so that its transaction is lost. */
const crashes = `
  create table crash_points (point text not null);
  create function end_session_at() returns trigger language plpgsql as $$ begin
    if exists (select from crash_points where point = tg_argv[0] || case tg_table_name
      when 'order_steps' then concat(split_part(to_jsonb(new) ->> 'step', ':', 1), case when to_jsonb(new) ->> 'outcome' is null then ' begins' end)
      when 'idempotency_steps' then to_jsonb(new) ->> 'step'
      when 'stock_movements' then to_jsonb(new) ->> 'reason'
      when 'idempotency_keys' then to_jsonb(new) ->> 'status'
    end) then
      perform pg_terminate_backend(pg_backend_pid());
      perform pg_sleep(10);
    end if;
    return new;
  end $$;
  create trigger crash before insert or update on order_steps for each row execute function end_session_at('');
  create trigger crash before insert on idempotency_steps for each row execute function end_session_at('outcome of ');
  create trigger crash before insert on stock_movements for each row execute function end_session_at('stock ');
  create trigger crash before update on idempotency_keys for each row execute function end_session_at('response ');
`;

const crashPoints = [
  'nowhere',
  'reserve',
  'outcome of reserve',
  'authorize',
  'capture begins',
  'capture',
  'stock sold',
  'outcome of provider',
  'response 201',
] as const;
const orders = ['client, events', 'events, client', 'both at once', 'neither'] as const;

// biome-ignore lint/style/noProcessEnv: `make faults` sets it
const isLong = Number(process.env.PROPERTY_RUNS ?? 100) >= 1_000;

/** The whole product of the table under make faults. Otherwise each row has one order, and the rows take turns. */
const ordersOf = (row: number): readonly (typeof orders)[number][] =>
  isLong ? orders : orders.slice(row % orders.length, (row % orders.length) + 1);
const outcomes = [
  'approved',
  'declined',
  '3-D Secure confirmed',
  '3-D Secure failed',
  'response lost',
  'processing',
] as const;

const cardOf: Record<(typeof outcomes)[number], Card> = {
  approved: 'success',
  declined: 'decline',
  '3-D Secure confirmed': 'threeDSecure',
  '3-D Secure failed': 'threeDSecure',
  'response lost': 'lostResponse',
  processing: 'processing',
};

type Attempt = { orderId: string; body: ReturnType<typeof payWith>; idempotencyKey: string };
type History = Attempt & { outcome: (typeof outcomes)[number] };

const begin = async (outcome: History['outcome']): Promise<History> => {
  const { id } = await buyer.orders.create({ body: buildOrder(productId, 2) });
  return { orderId: id, body: payWith(cardOf[outcome]), idempotencyKey: newUuid(new Date()), outcome };
};

const attempt = (history: Attempt) => {
  const { orderId, body, idempotencyKey } = history;
  return buyer.payments
    .create({ orderId, body, idempotencyKey })
    .catch((error) => error as { status: number });
};

/** The customer answers 3-D Secure, and a payment in process is over. */
const answer = async ({ orderId, outcome }: History): Promise<void> => {
  const [payment] = (await buyer.payments.list({ orderId })).items;
  if (outcome.startsWith('3-D Secure') && payment?.actionUrl)
    await answerChallenge(app, payment.actionUrl, outcome.endsWith('confirmed') ? 'approve' : 'fail');
  app.clock.advance(5_000);
};

/** The client repeats its request, and confirms the payment when the customer comes back. */
const actAsClient = async (history: History): Promise<void> => {
  await attempt(history);
  await answer(history);
  const [payment] = (await buyer.payments.list({ orderId: history.orderId })).items;
  if (payment) await buyer.payments.confirm({ paymentId: payment.id });
};

const reconcile = async (): Promise<void> => {
  for (let round = 0; round < 2; round += 1) {
    app.clock.advance(61_000);
    await reconcilePayments(app.deps);
    await app.runJobs();
  }
};

const proceed = async (history: History, order: (typeof orders)[number]): Promise<void> => {
  if (order === 'client, events') {
    await actAsClient(history);
    await deliverEvents(app);
  } else if (order === 'events, client') {
    await deliverEvents(app);
    await actAsClient(history);
  } else if (order === 'both at once') {
    await answer(history);
    await Promise.all([actAsClient(history), deliverEvents(app)]);
  } else {
    await reconcile();
    await answer(history);
    await reconcile();
  }
};

const endOf = async (orderId: string) => {
  const { status } = await admin.orders.get({ orderId });
  const { items: payments } = await admin.payments.list({ orderId });
  const provided = await app.deps
    .db('test_provider_payments')
    .whereIn(
      'reference',
      payments.map(({ id }) => id),
    )
    .select('reference', 'state', 'captured_minor', 'refunded_minor');
  const sum = (column: 'captured_minor' | 'refunded_minor') =>
    provided.reduce((total, row) => total + row[column], 0);
  const { sold, reserved, isLedger } = await stockOf(app, { orderId, productId });
  const captured = sum('captured_minor');
  const refunded = sum('refunded_minor');
  return { facts: { status, captured, refunded, sold, reserved, isLedger }, payments, provided };
};

const legalEnds = {
  paid: { status: 'paid', captured: 3998, refunded: 0, sold: 2, reserved: 0, isLedger: true },
  pending: { status: 'pending', captured: 0, refunded: 0, sold: 0, reserved: 2, isLedger: true },
  cancelled: { status: 'cancelled', captured: 0, refunded: 0, sold: 0, reserved: 0, isLedger: true },
  refunded: { status: 'refunded', captured: 3998, refunded: 3998, sold: 0, reserved: 0, isLedger: true },
};

/** The state of each payment equals that at the provider, and none is open. */
const expectSettled = ({ payments, provided }: Awaited<ReturnType<typeof endOf>>): void => {
  const final = ['captured', 'declined', 'cancelled'];
  expect(payments.filter(({ state }) => !final.includes(state))).toEqual([]);
  const ours = payments.map((payment: Schemas['Payment']) => ({
    reference: payment.id,
    state: payment.state,
    captured_minor: payment.capturedAmount.amount,
    refunded_minor: payment.refundedAmount.amount,
  }));
  expect(ours).toEqual(expect.arrayContaining(provided));
};

const crashIn = async (point: string, work: () => Promise<unknown>): Promise<unknown> => {
  await app.deps.db('crash_points').insert({ point });
  const result = await work();
  await app.deps.db('crash_points').delete();
  return result;
};

/** The ends so far. Late and repeated events must not change them. */
const ends = new Map<string, object>();

const table = crashPoints.flatMap((point, p) =>
  outcomes.map((outcome, o) => [point, outcome, ordersOf(p + o)] as const),
);

describe('a session that ends at', () => {
  test.each(table)('%s, and the outcome: %s, by %j', async (point, outcome, inOrder) => {
    const paysIf = outcome !== 'declined' && outcome !== '3-D Secure failed';
    for (const order of inOrder) {
      const history = await begin(outcome);
      const first = await crashIn(point, () => attempt(history));
      // The trigger has ended the session, if the history reaches this point.
      if (outcome === 'approved' && point !== 'nowhere') expect(first).toMatchObject({ status: 503 });
      await proceed(history, order);
      const end = await endOf(history.orderId);
      // Without a reservation nobody but the client knows of the attempt.
      const isUnknown = end.payments.length === 0 && order === 'neither' && /reserve$/.test(point);
      expect([order, end.facts]).toEqual([order, paysIf && !isUnknown ? legalEnds.paid : legalEnds.pending]);
      expectSettled(end);
      ends.set(history.orderId, end.facts);
    }
  });
});

const cancelledTable = (['nowhere', 'authorize', 'capture begins', 'capture', 'stock sold'] as const).flatMap(
  (point, p) =>
    (['approved', '3-D Secure confirmed', 'processing'] as const).map(
      (outcome, o) => [point, outcome, ordersOf(p + o)] as const,
    ),
);

describe('an order that is cancelled after a session has ended at', () => {
  test.each(cancelledTable)('%s, and the outcome: %s, by %j', async (point, outcome, inOrder) => {
    for (const order of inOrder) {
      const history = await begin(outcome);
      await crashIn(point, () => attempt(history));
      await buyer.orders.cancel({ orderId: history.orderId, body: {} });
      await proceed(history, order);
      await reconcile();
      const end = await endOf(history.orderId);
      expect([legalEnds.cancelled, legalEnds.refunded]).toContainEqual(end.facts);
      expectSettled(end);
      ends.set(history.orderId, end.facts);
    }
  });
});

describe('a session that ends in the cancellation of an authorization', () => {
  test.each(['cancel begins', 'cancel'])('at %s', async (point) => {
    for (const order of orders) {
      const history = await begin('3-D Secure confirmed');
      await attempt(history);
      await answer(history);
      await buyer.orders.cancel({ orderId: history.orderId, body: {} });
      const [payment] = (await buyer.payments.list({ orderId: history.orderId })).items;
      const paymentId = payment?.id ?? '';
      await crashIn(point, () => buyer.payments.confirm({ paymentId }).catch(() => {}));
      await proceed(history, order);
      const end = await endOf(history.orderId);
      expect(end.facts).toEqual(legalEnds.cancelled);
      expectSettled(end);
    }
  });
});

describe('a session that ends in a refund', () => {
  test.each(['refund begins', 'refund', 'stock restocked', 'response 201'])('at %s', async (point) => {
    for (const order of ['client', 'events', 'neither'] as const) {
      const { orderId, ...history } = await begin('approved');
      const { id: paymentId } = (await attempt({ orderId, ...history })) as Schemas['Payment'];
      const refund = () =>
        admin.refunds.create({ paymentId, body: {}, idempotencyKey: history.idempotencyKey }).catch(() => {});
      await crashIn(point, refund);
      if (order === 'client') await refund();
      if (order === 'events') await deliverEvents(app);
      if (order === 'neither') await reconcile();
      const end = await endOf(orderId);
      const begun = (await admin.refunds.list({ paymentId })).items.length > 0;
      expect([order, end.facts]).toEqual([order, begun ? legalEnds.refunded : legalEnds.paid]);
      if (begun) ends.set(orderId, end.facts);
    }
  });
});

test('late and repeated events change none of these ends', async () => {
  await deliverEvents(app);
  await reconcile();
  const after = new Map<string, object>();
  for (const orderId of ends.keys()) after.set(orderId, (await endOf(orderId)).facts);
  expect(after).toEqual(ends);
  const open = ['created', 'requires_action', 'processing', 'authorized'];
  expect(await app.deps.db('payments').whereIn('state', open)).toEqual([]);
});
