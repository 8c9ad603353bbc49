/** Guests pay, follow and return their orders with the token of the order. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Schemas } from '@tradepost/client';
import { claimOrders } from '../../../src/features/shop/orders/guest-order-repository.ts';
import { reconcilePayments } from '../../../src/features/shop/payments/payment-reconciliation.ts';
import { absentId, settle } from '../../support/fulfilment.ts';
import { mailsTo } from '../../support/mailbox.ts';
import {
  answerChallenge,
  type Card,
  deliverEvents,
  payWith,
  placeGuestOrder,
  stockOf,
} from '../../support/payments.ts';
import { startTestApp, type TestApp, type Tradepost } from '../../support/test-app.ts';

let app: TestApp;
let guest: Tradepost;
beforeAll(async () => {
  app = await startTestApp();
  guest = app.tradepost;
});
afterAll(() => app.close());

type Placed = Awaited<ReturnType<typeof placeGuestOrder>>;

const isAbsent = (call: Promise<unknown>) =>
  expect(call).rejects.toMatchObject({ status: 404, code: 'not_found' });
const pay = ({ orderId, orderToken }: Pick<Placed, 'orderId' | 'orderToken'>, card: Card = 'success') =>
  guest.payments.create({ orderId, orderToken, body: payWith(card) });
const statusOf = async ({ orderId, orderToken }: Placed) =>
  (await guest.orders.getGuest({ orderId, orderToken })).status;

/** The account with the e-mail address of the order, which has verified it. */
const claim = async ({ email, orderId }: Placed) => {
  const { user, tradepost } = await app.signIn();
  expect(await claimOrders(app.deps, { userId: user.id, email })).toHaveLength(1);
  return { tradepost, orderId };
};

describe('a guest', () => {
  test('pays the order with its token, and reads the payment', async () => {
    const placed = await placeGuestOrder(app);
    const { orderId, orderToken, email } = placed;
    const { data: payment, headers } = await guest.payments
      .create({ orderId, orderToken, body: payWith('success') })
      .withResponse();
    expect(payment).toMatchObject({ orderId, attempt: 1, state: 'captured' });
    expect(headers.get('location')).toBe(`/v1/payments/${payment.id}`);
    const { id: paymentId } = payment;
    expect(await guest.payments.get({ paymentId, orderToken })).toEqual(payment);
    expect(await guest.payments.confirm({ paymentId, orderToken })).toEqual(payment);
    expect((await guest.payments.list({ orderId, orderToken })).items).toEqual([payment]);
    expect(await statusOf(placed)).toBe('paid');
    expect(await stockOf(app, placed)).toEqual({ reserved: 0, sold: 2, isLedger: true });
    await placed.admin.refunds.create({ paymentId, body: {} });
    expect(await statusOf(placed)).toBe('refunded');
    expect((await mailsTo(app, email)).map(({ subject }) => subject)).toEqual([
      'Your order is confirmed',
      'Your refund',
    ]);
  });

  test.each([
    ['approve', 'captured', 'paid'],
    ['fail', 'declined', 'pending'],
  ] as const)('answers 3-D Secure: %s', async (answer, state, status) => {
    const placed = await placeGuestOrder(app);
    const { orderToken } = placed;
    const { id: paymentId, actionUrl } = await pay(placed, 'threeDSecure');
    await answerChallenge(app, actionUrl, answer);
    expect((await guest.payments.confirm({ paymentId, orderToken })).state).toBe(state);
    expect(await statusOf(placed)).toBe(status);
  });

  test('whose card is declined tries another one', async () => {
    const placed = await placeGuestOrder(app);
    await expect(pay(placed, 'decline')).rejects.toMatchObject({ status: 402, code: 'payment_declined' });
    expect(await statusOf(placed)).toBe('pending');
    expect(await pay(placed)).toMatchObject({ attempt: 2, state: 'captured' });
  });

  test('that pays twice at once pays once', async () => {
    const placed = await placeGuestOrder(app);
    const { successes, codes } = await settle(Array.from({ length: 6 }, () => pay(placed, 'threeDSecure')));
    expect([successes, new Set(codes)]).toEqual([1, new Set(['payment_in_progress'])]);
  });

  test.each<[Card, string]>([
    ['lostResponse', 'the response of the provider is lost'],
    ['processing', 'the provider takes its time'],
    ['threeDSecure', 'the guest never comes back'],
  ])('pays with the card %s although %s', async (card) => {
    const placed = await placeGuestOrder(app);
    const { actionUrl } = await pay(placed, card);
    if (actionUrl) await answerChallenge(app, actionUrl);
    app.clock.advance(61_000);
    if (card === 'processing') await deliverEvents(app);
    else await reconcilePayments(app.deps);
    expect(await statusOf(placed)).toBe('paid');
  });

  test('repeats a request with its key, which another token cannot replay', async () => {
    const placed = await placeGuestOrder(app);
    const { orderToken: other } = await placeGuestOrder(app);
    const { orderId, orderToken } = placed;
    const input = { orderId, orderToken, body: payWith('success'), idempotencyKey: crypto.randomUUID() };
    const payment = await guest.payments.create(input);
    expect(await guest.payments.create(input)).toEqual(payment);
    for (const token of [{ orderToken: other }, {}] as { orderToken: string }[]) {
      const { orderToken: _, ...rest } = input;
      await expect(guest.payments.create({ ...rest, ...token })).rejects.toMatchObject({
        code: 'idempotency_key_reused',
      });
    }
  });
});

/** Every operation that takes the token, about the order of a guest. */
const callsOf = (
  client: Tradepost,
  {
    orderId,
    paymentId,
    shipmentId,
    returnId,
  }: Record<`${'order' | 'payment' | 'shipment' | 'return'}Id`, string>,
  orderToken?: string,
): (() => Promise<unknown>)[] => {
  const token = orderToken === undefined ? {} : { orderToken };
  const body: Schemas['ReturnCreate'] = { reason: 'damaged', lines: [{ position: 0, quantity: 1 }] };
  return [
    () => client.payments.list({ orderId, ...token }),
    () => client.payments.get({ paymentId, ...token }),
    () => client.payments.confirm({ paymentId, ...token }),
    () => client.shipments.list({ orderId, ...token }),
    () => client.shipments.get({ shipmentId, ...token }),
    () => client.returns.list({ orderId, ...token }),
    () => client.returns.get({ returnId, ...token }),
    () => client.returns.create({ orderId, body, ...token }),
    () => client.payments.create({ orderId, body: payWith('success'), ...token }),
  ];
};

/** A paid and shipped order of a guest, and the return of one of its pieces. */
const shipToGuest = async () => {
  const placed = await placeGuestOrder(app);
  const { admin, orderId, orderToken } = placed;
  const { id: paymentId } = await pay(placed);
  await admin.orders.pack({ orderId });
  const { id: shipmentId } = await admin.shipments.create({ orderId, body: {} });
  await admin.shipments.ship({ shipmentId, body: { carrier: 'DHL' } });
  const { id: returnId } = await guest.returns.create({
    orderId,
    orderToken,
    body: { reason: 'changed_mind', lines: [{ position: 0, quantity: 1 }] },
  });
  return { ...placed, ids: { orderId, paymentId, shipmentId, returnId } };
};

describe('the token of an order', () => {
  test('shows its shipments and returns, and returns its pieces', async () => {
    const placed = await shipToGuest();
    const { admin, email, ids, orderId, orderToken } = placed;
    const { returnId, shipmentId } = ids;
    const [shipment] = (await guest.shipments.list({ orderId, orderToken })).items;
    expect(shipment).toMatchObject({ id: shipmentId, state: 'shipped', carrier: 'DHL' });
    expect(await guest.shipments.get({ shipmentId, orderToken })).toEqual(shipment);
    await admin.returns.approve({ returnId });
    await admin.returns.receive({ returnId, body: { lines: [{ position: 0, restock: true }] } });
    const [returned] = (await guest.returns.list({ orderId, orderToken })).items;
    expect(returned).toMatchObject({ id: returnId, state: 'received', refund: { amount: 1999 } });
    expect(await guest.returns.get({ returnId, orderToken })).toEqual(returned);
    await expect(
      guest.returns.create({
        orderId,
        orderToken,
        body: { reason: 'damaged', lines: [{ position: 0, quantity: 2 }] },
      }),
    ).rejects.toMatchObject({ code: 'quantity_exceeded' });
    const subjects = (await mailsTo(app, email)).map(({ subject }) => subject);
    expect(subjects).toEqual(
      expect.arrayContaining(['Your order is on its way', 'We have received your return']),
    );
  });

  test('is required by every operation: another one, none and an account are not enough', async () => {
    const { ids } = await shipToGuest();
    const { orderToken: other } = await placeGuestOrder(app);
    const { tradepost: account } = await app.signIn();
    const wrong = [
      ...callsOf(guest, ids, other),
      ...callsOf(guest, ids, 'x'.repeat(43)),
      ...callsOf(guest, ids),
      ...callsOf(account, ids),
    ];
    for (const call of wrong) await isAbsent(call());
    for (const call of callsOf(guest, ids, 'short'))
      await expect(call()).rejects.toMatchObject({ code: 'validation_failed' });
    const absent = {
      orderId: absentId('ord'),
      paymentId: absentId('pay'),
      shipmentId: absentId('shp'),
      returnId: absentId('rtn'),
    };
    for (const call of callsOf(guest, absent, other)) await isAbsent(call());
  });

  test('is no proof for the order of an account', async () => {
    const { orderToken } = await placeGuestOrder(app);
    const { tradepost, admin } = await (async () => {
      const placed = await placeGuestOrder(app);
      return { ...placed, ...(await claim(placed)) };
    })();
    const [order] = (await tradepost.orders.list()).items;
    const orderId = order?.id ?? '';
    await isAbsent(guest.payments.create({ orderId, orderToken, body: payWith('success') }));
    expect((await admin.payments.list({ orderId })).items).toEqual([]);
  });

  test('also serves its holder with an account, and an administrator needs none to read', async () => {
    const { ids, orderToken } = await shipToGuest();
    const { tradepost } = await app.signIn();
    const reads = (client: Tradepost, token?: string) => callsOf(client, ids, token).slice(0, 7);
    for (const call of [...reads(tradepost, orderToken), ...reads((await app.signIn('admin')).tradepost)])
      await call();
  });

  test('ends when an account claims the order, which goes on with the payment', async () => {
    const placed = await placeGuestOrder(app);
    const { orderId, orderToken } = placed;
    const { id: paymentId, actionUrl } = await pay(placed, 'threeDSecure');
    const { tradepost } = await claim(placed);
    await isAbsent(guest.payments.confirm({ paymentId, orderToken }));
    await isAbsent(pay(placed));
    await answerChallenge(app, actionUrl);
    expect((await tradepost.payments.confirm({ paymentId })).state).toBe('captured');
    expect((await tradepost.orders.get({ orderId })).status).toBe('paid');
  });
});
