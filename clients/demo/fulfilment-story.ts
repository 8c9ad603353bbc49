/** A paid order is packed, sent in two shipments, delivered, and returned in part. */
import type { Client, Schemas } from '@tradepost/client';
import { format, listed, type Stage } from './telling.ts';

type Purchase = { orderId: string; paymentId: string };

/** Packs the order, and sends each of its lines in a shipment of its own. */
export const deliver = async (
  { admin, customer }: { admin: Client; customer: Client },
  orderId: string,
  { say }: Stage,
): Promise<void> => {
  await admin.orders.pack({ orderId });
  const { items } = await admin.orders.get({ orderId });
  const shipments = [];
  for (const [position, { quantity }] of items.entries())
    shipments.push(await admin.shipments.create({ orderId, body: { lines: [{ position, quantity }] } }));
  say(`As an administrator I packed the order, and assigned its lines to ${shipments.length} shipments.`);
  for (const [index, { id: shipmentId }] of shipments.entries()) {
    const tracking = { carrier: 'DHL', trackingNumber: `0034043416109404255${index}` };
    await admin.shipments.ship({ shipmentId, body: tracking });
    const { status } = await customer.orders.get({ orderId });
    say(
      `The shipment ${shipmentId} left as ${tracking.carrier} ${tracking.trackingNumber}: the order is ${status}.`,
    );
  }
  for (const { id: shipmentId } of shipments) await admin.shipments.deliver({ shipmentId });
  const { history } = await customer.orders.get({ orderId });
  say(`Both arrived. The history of the order: ${listed(history.map(({ status }) => status))}.`);
};

/** The customer returns one piece of the first line, and gets its price back. */
export const returnOnePiece = async (
  { admin, customer }: { admin: Client; customer: Client },
  { orderId, paymentId }: Purchase,
  { say, time }: Stage,
): Promise<void> => {
  const { items } = await customer.orders.get({ orderId });
  const [item] = items;
  if (!item) throw new Error('The order has no line.');
  const lines = [{ position: 0, quantity: 1 }];
  const { id: returnId } = await customer.returns.create({
    orderId,
    body: { reason: 'changed_mind', lines },
  });
  await admin.returns.approve({ returnId });
  say(`I sent one ${item.name} back, and an administrator approved the return ${returnId}.`);
  const stockOf = async (): Promise<number | undefined> =>
    (await customer.products.get({ productId: item.productId, include: ['stock'] })).stock;
  const before = await stockOf();
  await admin.returns.receive({ returnId, body: { lines: [{ position: 0, restock: true }] } });
  say(`It arrived undamaged, so the stock rose from ${before} to ${await stockOf()}.`);
  const refund = await refundOf(admin, paymentId, time);
  const { status } = await customer.orders.get({ orderId });
  say(
    `A job refunded ${format(refund.amount)}: the refund ${refund.id} is ${refund.state}; the order is still ${status}.`,
  );
};

/** Waits for the job that refunds a part of the payment. */
const refundOf = async (
  admin: Client,
  paymentId: string,
  { pause }: Stage['time'],
): Promise<Schemas['Refund']> => {
  for (;;) {
    const [refund] = (await admin.refunds.list({ paymentId })).items;
    if (refund?.state === 'succeeded' || refund?.state === 'failed') return refund;
    await pause(200);
  }
};
