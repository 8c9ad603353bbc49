/** Orders on their way, for tests of shipments and returns. */
import type { Schemas } from '@tradepost/client';
import { newProblem } from '../../src/errors.ts';
import { moveOrder } from '../../src/features/shop/orders/order-move.ts';
import type { Transition } from '../../src/features/shop/orders/order-transitions.ts';
import { buildProduct } from './factories.ts';
import { type Card, payWith } from './payments.ts';
import { availableStock } from './stock.ts';
import type { TestApp, Tradepost } from './test-app.ts';

/** An id that nothing has. */
export const absentId = (prefix: string): string => `${prefix}_01jd3v8w5gf3sa9k2m6q7x8y9z`;

export const moveBySystem = async (app: TestApp, orderId: string, ...transitions: Transition[]) => {
  for (const transition of transitions)
    await moveOrder({ ...app.deps, problem: newProblem }, orderId, {
      transition,
      by: transition === 'pack' || transition === 'ship' ? 'admin' : 'system',
      reason: 'As the tests wish.',
    });
};

/** A paid order of a new buyer: two mugs, one vase and one more mug. */
export const buyPieces = async (app: TestApp, admin: Tradepost, card: Card = 'success') => {
  const buyer = await app.signIn();
  const build = (amount: number) =>
    admin.products.create({ body: buildProduct({ stock: 10, price: { amount, currency: 'EUR' } }) });
  const mug = await build(2_000);
  const vase = await build(5_000);
  const items = [
    { productId: mug.id, quantity: 2 },
    { productId: vase.id, quantity: 1 },
    { productId: mug.id, quantity: 1 },
  ];
  const { id: orderId } = await buyer.tradepost.orders.create({ body: { items } });
  const payment = await buyer.tradepost.payments.create({ orderId, body: payWith(card) });
  return {
    ...buyer,
    orderId,
    paymentId: payment.id,
    mug,
    vase,
    statusOf: async () => (await admin.orders.get({ orderId })).status,
    stocks: () => Promise.all([mug, vase].map(({ id }) => availableStock(app.deps.db, id))),
  };
};

/** Like `buyPieces`, and packed. */
export const buyPacked = async (app: TestApp, admin: Tradepost, card: Card = 'success') => {
  const order = await buyPieces(app, admin, card);
  await admin.orders.pack({ orderId: order.orderId });
  return order;
};

/** Like `buyPacked`, with everything in one shipped shipment. */
export const buyShipped = async (app: TestApp, admin: Tradepost, card: Card = 'success') => {
  const order = await buyPacked(app, admin, card);
  const { id: shipmentId } = await admin.shipments.create({ orderId: order.orderId, body: {} });
  await admin.shipments.ship({ shipmentId, body: {} });
  return { ...order, shipmentId };
};

export const tracking = {
  carrier: 'DHL',
  trackingNumber: '00340434161094042557',
  trackingUrl: 'https://parcels.example/track/00340434161094042557',
} as const satisfies Schemas['ShipmentDispatch'];

/** The codes of the problems and the number of successes of concurrent calls. */
export const settle = async (calls: readonly Promise<unknown>[]) => {
  const settled = await Promise.allSettled(calls);
  const codes = settled.flatMap((one) => (one.status === 'rejected' ? [one.reason.code as string] : []));
  return { successes: settled.length - codes.length, codes };
};
