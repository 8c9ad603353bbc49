/** The history of a payment, from a crash in its first request to a legal end, and the table of all histories. */
import { expect } from '@jest/globals';
import type { Schemas } from '@tradepost/client';
import { reconcilePayments } from '../../src/features/shop/payments/payment-reconciliation.ts';
import { newUuid } from '../../src/lib/id.ts';
import { buildOrder, buildProduct } from './factories.ts';
import { answerChallenge, type Card, deliverEvents, payWith, stockOf } from './payments.ts';
import type { TestApp, Tradepost } from './test-app.ts';

/** The steps of a payment, as `crashTrigger` names them. */
export const crashPoints = [
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

/** The order in which the repeated request of the client and the events of the provider come. */
export const arrivals = ['client, events', 'events, client', 'both at once', 'neither'] as const;
export type Arrival = (typeof arrivals)[number];

export const outcomes = [
  'approved',
  'declined',
  '3-D Secure confirmed',
  '3-D Secure failed',
  'response lost',
  'processing',
] as const;
export type Outcome = (typeof outcomes)[number];

const cardOf: Record<Outcome, Card> = {
  approved: 'success',
  declined: 'decline',
  '3-D Secure confirmed': 'threeDSecure',
  '3-D Secure failed': 'threeDSecure',
  'response lost': 'lostResponse',
  processing: 'processing',
};

// biome-ignore lint/style/noProcessEnv: `make faults` sets it
const isLong = Number(process.env.PROPERTY_RUNS ?? 100) >= 1_000;

/** All arrivals under `make faults`. Otherwise each row of a table has one, and the rows take turns. */
export const arrivalsOf = (row: number): readonly Arrival[] =>
  isLong ? arrivals : arrivals.slice(row % arrivals.length, (row % arrivals.length) + 1);

export type History = {
  orderId: string;
  body: ReturnType<typeof payWith>;
  idempotencyKey: string;
  outcome: Outcome;
};

/** SQL: at a statement of the step in `crash_points` a trigger executes `crash`, a statement of PL/pgSQL. */
export const crashTrigger = (crash: string): string => `
  create table crash_points (point text not null);
  create function crash() returns trigger language plpgsql as $$ begin
    if exists (select from crash_points where point = tg_argv[0] || case tg_table_name
      when 'order_steps' then concat(split_part(to_jsonb(new) ->> 'step', ':', 1), case when to_jsonb(new) ->> 'outcome' is null then ' begins' end)
      when 'idempotency_steps' then to_jsonb(new) ->> 'step'
      when 'stock_movements' then to_jsonb(new) ->> 'reason'
      when 'idempotency_keys' then to_jsonb(new) ->> 'status'
    end) then
      ${crash};
    end if;
    return new;
  end $$;
  create trigger crash before insert or update on order_steps for each row execute function crash('');
  create trigger crash before insert on idempotency_steps for each row execute function crash('outcome of ');
  create trigger crash before insert on stock_movements for each row execute function crash('stock ');
  create trigger crash before update on idempotency_keys for each row execute function crash('response ');
`;

/** Executes the work with a crash at the point. */
export const crashIn = async <T>(app: TestApp, point: string, work: () => Promise<T>): Promise<T> => {
  await app.deps.db('crash_points').insert({ point });
  const result = await work();
  await app.deps.db('crash_points').delete();
  return result;
};

export const attempt = (buyer: Tradepost, { orderId, body, idempotencyKey }: History) =>
  buyer.payments.create({ orderId, body, idempotencyKey }).catch((error) => error as { status: number });

/** Finds what no request has settled. */
export const reconcile = async (app: TestApp): Promise<void> => {
  for (let round = 0; round < 2; round += 1) {
    app.clock.advance(61_000);
    await reconcilePayments(app.deps);
    await app.runJobs();
  }
};

/** A shop whose payments have histories. */
export const openHistories = async (app: TestApp) => {
  const admin = (await app.signIn('admin')).tradepost;
  const { tradepost: buyer, token } = await app.signIn();
  const { id: productId } = await admin.products.create({ body: buildProduct({ stock: 10_000 }) });

  const begin = async (outcome: Outcome): Promise<History> => {
    const { id } = await buyer.orders.create({ body: buildOrder(productId, 2) });
    return { orderId: id, body: payWith(cardOf[outcome]), idempotencyKey: newUuid(new Date()), outcome };
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
    await attempt(buyer, history);
    await answer(history);
    const [payment] = (await buyer.payments.list({ orderId: history.orderId })).items;
    if (payment) await buyer.payments.confirm({ paymentId: payment.id });
  };

  /** Goes on after the first attempt of the client. */
  const proceed = async (history: History, arrival: Arrival): Promise<void> => {
    if (arrival === 'client, events') {
      await actAsClient(history);
      await deliverEvents(app);
    } else if (arrival === 'events, client') {
      await deliverEvents(app);
      await actAsClient(history);
    } else if (arrival === 'both at once') {
      await answer(history);
      await Promise.all([actAsClient(history), deliverEvents(app)]);
    } else {
      await reconcile(app);
      await answer(history);
      await reconcile(app);
    }
  };

  const endOf = async (orderId: string): Promise<End> => {
    const { status } = await admin.orders.get({ orderId });
    const { items: payments } = await admin.payments.list({ orderId });
    const references = payments.map(({ id }) => id);
    const provided: Provided[] = await app.deps
      .db('test_provider_payments')
      .whereIn('reference', references)
      .select('reference', 'state', 'captured_minor', 'refunded_minor');
    const sum = (column: 'captured_minor' | 'refunded_minor') =>
      provided.reduce((total, row) => total + row[column], 0);
    const { sold, reserved, isLedger } = await stockOf(app, { orderId, productId });
    const money = { captured: sum('captured_minor'), refunded: sum('refunded_minor') };
    return { facts: { status, ...money, sold, reserved, isLedger }, payments, provided };
  };

  return { admin, buyer, token, begin, answer, proceed, endOf };
};

export type Histories = Awaited<ReturnType<typeof openHistories>>;

type Provided = { reference: string; state: string; captured_minor: number; refunded_minor: number };
type End = { facts: object; payments: Schemas['Payment'][]; provided: Provided[] };

/** The facts of an order of two pieces, after its history. */
export const legalEnds = {
  paid: { status: 'paid', captured: 3998, refunded: 0, sold: 2, reserved: 0, isLedger: true },
  pending: { status: 'pending', captured: 0, refunded: 0, sold: 0, reserved: 2, isLedger: true },
  cancelled: { status: 'cancelled', captured: 0, refunded: 0, sold: 0, reserved: 0, isLedger: true },
  refunded: { status: 'refunded', captured: 3998, refunded: 3998, sold: 0, reserved: 0, isLedger: true },
};

type Row = { point: string; outcome: Outcome; arrival: Arrival };

/** Expects the legal end of a row of the table of histories. */
export const expectEnd = ({ facts, payments }: End, { point, outcome, arrival }: Row): void => {
  // Without a reservation nobody but the client knows of the attempt.
  const isUnknown = payments.length === 0 && arrival === 'neither' && /reserve$/.test(point);
  const isPaid = outcome !== 'declined' && outcome !== '3-D Secure failed' && !isUnknown;
  expect([point, arrival, facts]).toEqual([point, arrival, isPaid ? legalEnds.paid : legalEnds.pending]);
};

/** Expects that the state of each payment equals that at the provider, and none is open. */
export const expectSettled = ({ payments, provided }: End): void => {
  const final = ['captured', 'declined', 'cancelled'];
  expect(payments.filter(({ state }) => !final.includes(state))).toEqual([]);
  const ours = payments.map((payment) => ({
    reference: payment.id,
    state: payment.state,
    captured_minor: payment.capturedAmount.amount,
    refunded_minor: payment.refundedAmount.amount,
  }));
  expect(ours).toEqual(expect.arrayContaining(provided));
};
