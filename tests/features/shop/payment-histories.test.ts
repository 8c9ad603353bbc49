/**
 * The histories of a payment: a database session ends at each step, the client and the events of the provider come in each
 * order or not at all, and the bank answers in each way. Every history ends in a legal state.
 */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Schemas } from '@tradepost/client';
import {
  arrivals,
  arrivalsOf,
  attempt,
  crashIn,
  crashPoints,
  crashTrigger,
  expectEnd,
  expectSettled,
  type Histories,
  legalEnds,
  openHistories,
  outcomes,
  reconcile,
} from '../../support/payment-history.ts';
import { deliverEvents } from '../../support/payments.ts';
import { startTestApp, type TestApp, type Tradepost } from '../../support/test-app.ts';

let app: TestApp;
let admin: Tradepost;
let buyer: Tradepost;
let begin: Histories['begin'];
let answer: Histories['answer'];
let proceed: Histories['proceed'];
let endOf: Histories['endOf'];
beforeAll(async () => {
  app = await startTestApp({ ACCESS_TOKEN_TTL_S: '86400' });
  ({ admin, buyer, begin, answer, proceed, endOf } = await openHistories(app));
  await app.deps.db.raw(crashTrigger('perform pg_terminate_backend(pg_backend_pid()), pg_sleep(10)'));
});
afterAll(() => app.close());

/** The ends so far. Late and repeated events must not change them. */
const ends = new Map<string, object>();

const table = crashPoints.flatMap((point, p) =>
  outcomes.map((outcome, o) => [point, outcome, arrivalsOf(p + o)] as const),
);

describe('a session that ends at', () => {
  test.each(table)('%s, and the outcome: %s, by %j', async (point, outcome, these) => {
    for (const arrival of these) {
      const history = await begin(outcome);
      const first = await crashIn(app, point, () => attempt(buyer, history));
      // The trigger has ended the session, if the history reaches this point.
      if (outcome === 'approved' && point !== 'nowhere') expect(first).toMatchObject({ status: 503 });
      await proceed(history, arrival);
      const end = await endOf(history.orderId);
      expectEnd(end, { point, outcome, arrival });
      expectSettled(end);
      ends.set(history.orderId, end.facts);
    }
  });
});

const cancelledTable = (['nowhere', 'authorize', 'capture begins', 'capture', 'stock sold'] as const).flatMap(
  (point, p) =>
    (['approved', '3-D Secure confirmed', 'processing'] as const).map(
      (outcome, o) => [point, outcome, arrivalsOf(p + o)] as const,
    ),
);

describe('an order that is cancelled after a session has ended at', () => {
  test.each(cancelledTable)('%s, and the outcome: %s, by %j', async (point, outcome, these) => {
    for (const arrival of these) {
      const history = await begin(outcome);
      await crashIn(app, point, () => attempt(buyer, history));
      await buyer.orders.cancel({ orderId: history.orderId, body: {} });
      await proceed(history, arrival);
      await reconcile(app);
      const end = await endOf(history.orderId);
      expect([legalEnds.cancelled, legalEnds.refunded]).toContainEqual(end.facts);
      expectSettled(end);
      ends.set(history.orderId, end.facts);
    }
  });
});

describe('a session that ends in the cancellation of an authorization', () => {
  test.each(['cancel begins', 'cancel'])('at %s', async (point) => {
    for (const arrival of arrivals) {
      const history = await begin('3-D Secure confirmed');
      await attempt(buyer, history);
      await answer(history);
      await buyer.orders.cancel({ orderId: history.orderId, body: {} });
      const [payment] = (await buyer.payments.list({ orderId: history.orderId })).items;
      const paymentId = payment?.id ?? '';
      await crashIn(app, point, () => buyer.payments.confirm({ paymentId }).catch(() => {}));
      await proceed(history, arrival);
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
      const { id: paymentId } = (await attempt(buyer, { orderId, ...history })) as Schemas['Payment'];
      const refund = () =>
        admin.refunds.create({ paymentId, body: {}, idempotencyKey: history.idempotencyKey }).catch(() => {});
      await crashIn(app, point, refund);
      if (order === 'client') await refund();
      if (order === 'events') await deliverEvents(app);
      if (order === 'neither') await reconcile(app);
      const end = await endOf(orderId);
      const begun = (await admin.refunds.list({ paymentId })).items.length > 0;
      expect([order, end.facts]).toEqual([order, begun ? legalEnds.refunded : legalEnds.paid]);
      if (begun) ends.set(orderId, end.facts);
    }
  });
});

test('late and repeated events change none of these ends', async () => {
  await deliverEvents(app);
  await reconcile(app);
  const after = new Map<string, object>();
  for (const orderId of ends.keys()) after.set(orderId, (await endOf(orderId)).facts);
  expect(after).toEqual(ends);
  const open = ['created', 'requires_action', 'processing', 'authorized'];
  expect(await app.deps.db('payments').whereIn('state', open)).toEqual([]);
});
