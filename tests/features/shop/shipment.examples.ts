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
import type { Recipe } from '../../support/example-trial.ts';

const tracking = {
  carrier: 'DHL',
  tracking_number: '00340434161094042557',
  tracking_url: 'https://parcels.example/track/00340434161094042557',
};

const delivered = 'shp_01kkkb9s5te5r8n2c4x6v0w3hj';

const shipments: Given = (world) => world.shipments();

const ordersThatAre =
  (status: string, prepare: Given): Given =>
  async (world, db) => {
    await prepare(world, db);
    await db('orders').update({ status, expires_at: null, version: 2 });
  };

const paid = ordersThatAre('paid', orders);
const packed = ordersThatAre('packed', orders);
const inTransit: Given = async (world, db) => {
  await ordersThatAre('shipped', shipments)(world, db);
  await db('shipments')
    .where({ state: 'created' })
    .update({ state: 'shipped', shipped_at: new Date(0), ...tracking });
};

const tracked: Given = async (world, db) => {
  await world.shipments();
  await db('shipments').update(tracking);
};

/** A shipment before those of the examples, so that there is a second page. */
const thirdShipment: Given = async (world, db) => {
  await world.shipments();
  const { id: _, ...shipment } = await db('shipments').where({ state: 'created' }).first();
  const id = uuidOf('shp');
  await db('shipments').insert({ ...shipment, id });
  await db('shipment_lines').insert({
    shipment_id: id,
    order_id: shipment.order_id,
    position: 0,
    quantity: 1,
  });
};

const notModified: Recipe = async ({ world, send }) => {
  await world.shipments();
  const first = await send({ as: 'user' });
  return send({ as: 'user', header: { 'If-None-Match': first.headers.get('etag') } });
};

export const examples: Examples = {
  packOrder: {
    204: given(paid),
    not_found: given(accounts, { path: { orderId: absent('ord') } }),
    order_state_conflict: given(orders),
  },
  listShipments: {
    firstPage: asBuyer(thirdShipment, { query: { limit: 2 } }),
    lastPage: asBuyer(orders),
    not_found: given(accounts, { path: { orderId: absent('ord') } }),
  },
  createShipment: {
    rule_violated: given(packed, { body: { trackingUrl: 'https://parcels.example:99999' } }),
    created: given(packed),
    not_found: given(accounts, { path: { orderId: absent('ord') } }),
    order_state_conflict: given(orders),
    quantity_exceeded: given(ordersThatAre('packed', shipments)),
  },
  getShipment: {
    304: notModified,
    created: asBuyer(shipments),
    delivered: asBuyer(shipments, { path: { shipmentId: delivered } }),
    not_found: given(accounts, { path: { shipmentId: absent('shp') } }),
  },
  updateShipment: {
    rule_violated: given(shipments, { body: { trackingUrl: 'https://parcels.example:99999' } }),
    tracking: given(shipments),
    precondition_failed: given(tracked, { header: { 'If-Match': '"an-older-one"' } }),
    not_found: given(accounts, { path: { shipmentId: absent('shp') } }),
  },
  shipShipment: {
    rule_violated: given(ordersThatAre('packed', shipments), {
      body: { trackingUrl: 'https://parcels.example:99999' },
    }),
    tracking: given(ordersThatAre('packed', shipments)),
    not_found: given(accounts, { path: { shipmentId: absent('shp') } }),
    order_state_conflict: given(ordersThatAre('cancelled', shipments)),
    shipment_state_conflict: given(ordersThatAre('packed', shipments), { path: { shipmentId: delivered } }),
  },
  cancelShipment: {
    cancelled: given(shipments),
    not_found: given(accounts, { path: { shipmentId: absent('shp') } }),
    shipment_state_conflict: given(shipments, { path: { shipmentId: delivered } }),
  },
  deliverShipment: {
    delivered: given(inTransit),
    not_found: given(accounts, { path: { shipmentId: absent('shp') } }),
    shipment_state_conflict: given(shipments),
  },
};
