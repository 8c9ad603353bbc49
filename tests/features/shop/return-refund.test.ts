/** The refunds of returns, together with other refunds. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { inTransaction } from '../../../src/db/transaction.ts';
import { requestRefundsOf } from '../../../src/features/shop/payments/refund-reservation.ts';
import { newUuid, toUuid } from '../../../src/lib/id.ts';
import { absentId, buyShipped } from '../../support/fulfilment.ts';
import { type Card, deliverEvents } from '../../support/payments.ts';
import { startTestApp, type TestApp, type Tradepost } from '../../support/test-app.ts';

let app: TestApp;
let admin: Tradepost;
beforeAll(async () => {
  app = await startTestApp();
  admin = (await app.signIn('admin')).tradepost;
});
afterAll(() => app.close());

const euros = (amount: number) => ({ amount, currency: 'EUR' as const });
/** The total of `buyShipped`: three mugs at 20.00 and a vase at 50.00. */
const total = 11_000;
const vase = 5_000;

/** An approved return of the vase. */
const approveVase = async (card: Card = 'success') => {
  const bought = await buyShipped(app, admin, card);
  const { tradepost, orderId } = bought;
  const body = { reason: 'damaged' as const, lines: [{ position: 1, quantity: 1 }] };
  const { id: returnId } = await tradepost.returns.create({ orderId, body });
  await admin.returns.approve({ returnId });
  const receive = () =>
    admin.returns.receive({ returnId, body: { lines: [{ position: 1, restock: true }] } });
  return { ...bought, returnId, receive };
};

const refundsOf = async (paymentId: string) => (await admin.refunds.list({ paymentId })).items;
const refund = (paymentId: string, amount: number) =>
  admin.refunds.create({ paymentId, body: { amount: euros(amount) } });

describe('a received return shows', () => {
  test('the price of its pieces, which its refund returns', async () => {
    const { receive, paymentId, returnId, tradepost } = await approveVase();
    expect((await receive()).refund).toEqual(euros(vase));
    const [requested] = await refundsOf(paymentId);
    expect(requested).toMatchObject({ state: 'requested', amount: euros(vase), returnId });
    await app.runJobs();
    expect(await tradepost.refunds.get({ refundId: requested?.id ?? '' })).toMatchObject({
      state: 'succeeded',
      returnId,
    });
    expect((await tradepost.returns.get({ returnId })).refund).toEqual(euros(vase));
  });

  test.each([
    [total - 2_000, 2_000],
    [total, 0],
  ])('only what is left of the payment: %i were refunded, so it shows %i', async (before, left) => {
    const { receive, paymentId, returnId, orderId } = await approveVase();
    await refund(paymentId, before);
    expect((await receive()).refund).toEqual(euros(left));
    await app.runJobs();
    const ofReturn = (await refundsOf(paymentId)).filter((one) => one.returnId === returnId);
    expect(ofReturn.map(({ amount, state }) => [amount.amount, state])).toEqual(
      left === 0 ? [] : [[left, 'succeeded']],
    );
    expect((await admin.payments.get({ paymentId })).refundedAmount).toEqual(euros(total));
    expect((await admin.orders.get({ orderId })).status).toBe('refunded');
  });

  test('nothing of a refund that has failed, and that of a repetition', async () => {
    const { receive, paymentId, returnId } = await approveVase('failingRefund');
    expect((await receive()).refund).toEqual(euros(vase));
    await app.runJobs();
    app.clock.advance(5_000);
    await deliverEvents(app);
    expect((await admin.returns.get({ returnId })).refund).toEqual(euros(0));
    const body = { amount: euros(vase), reason: 'Again.', returnId };
    const repeated = await admin.refunds.create({ paymentId, body });
    expect(repeated.returnId).toBe(returnId);
    expect((await admin.returns.get({ returnId })).refund).toEqual(euros(vase));
    expect(
      (await admin.returns.list({ orderId: (await admin.returns.get({ returnId })).orderId })).items,
    ).toEqual([await admin.returns.get({ returnId })]);
  });

  test('its share, when two other refunds run at once', async () => {
    for (let round = 0; round < 3; round += 1) {
      const { receive, paymentId, returnId } = await approveVase();
      const settled = await Promise.allSettled([
        refund(paymentId, 4_000),
        receive(),
        refund(paymentId, 4_000),
      ]);
      expect(settled[1]).toMatchObject({ status: 'fulfilled' });
      await app.runJobs();
      const refunds = await refundsOf(paymentId);
      const sumOf = (some: typeof refunds) => some.reduce((sum, { amount }) => sum + amount.amount, 0);
      expect(refunds.map(({ state }) => state)).toEqual(refunds.map(() => 'succeeded'));
      const { refund: shown } = await admin.returns.get({ returnId });
      expect(shown?.amount).toBe(sumOf(refunds.filter((one) => one.returnId === returnId)));
      expect([3_000, vase]).toContain(shown?.amount);
      expect((await admin.payments.get({ paymentId })).refundedAmount.amount).toBe(sumOf(refunds));
      expect(sumOf(refunds)).toBeLessThanOrEqual(total);
    }
  });
});

describe('requestRefundsOf', () => {
  test('takes payments in turn, up to its limit, and never more than is left of each', async () => {
    const { orderId, paymentId } = await approveVase();
    const { db } = app.deps;
    const row = await db('payments')
      .where({ id: toUuid(paymentId) })
      .first();
    // The payments are taken in the order of their ids, which is random within one millisecond.
    app.clock.advance(1_000);
    const second = newUuid(app.clock.now());
    await db('payments').insert({ ...row, id: second, attempt: 2, provider_payment_id: 'pi_second' });
    await db('payments')
      .where({ id: second })
      .update({ refunded_minor: total - 600 });
    const request = (limitMinor?: number) =>
      inTransaction(app.deps, (context) =>
        requestRefundsOf(context, orderId, { ...(limitMinor !== undefined && { limitMinor }) }),
      );
    const amounts = async (): Promise<number[]> =>
      (
        await db('refunds')
          .whereIn('payment_id', [toUuid(paymentId), second])
          .pluck('amount_minor')
      ).sort((a, b) => a - b);
    await request(total + 100);
    expect(await amounts()).toEqual([100, total]);
    await Promise.all([request(400), request(400)]);
    expect(await amounts()).toEqual([100, 100, 400, total]);
    await request();
    expect(await amounts()).toHaveLength(4);
    const { rows } = await db.raw(
      'select sum(refunded_minor)::integer as sum from payments where order_id = ?',
      [toUuid(orderId)],
    );
    expect(rows).toEqual([{ sum: 2 * total }]);
  });
});

describe('createRefund', () => {
  test('names only a received return of its order', async () => {
    const { paymentId, returnId, receive } = await approveVase();
    const other = await approveVase();
    await other.receive();
    const create = (id: string) =>
      admin.refunds.create({ paymentId, body: { amount: euros(1), returnId: id } });
    for (const id of [returnId, other.returnId, absentId('rtn')])
      await expect(create(id)).rejects.toMatchObject({
        status: 422,
        code: 'rule_violated',
        problem: { errors: [{ in: 'body', pointer: '/returnId', rule: 'received' }] },
      });
    expect(await refundsOf(paymentId)).toEqual([]);
    await receive();
    expect((await create(returnId)).returnId).toBe(returnId);
    expect((await admin.returns.get({ returnId })).refund).toEqual(euros(vase + 1));
  });
});
