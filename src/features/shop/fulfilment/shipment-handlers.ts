import { handler } from '../../handler.ts';
import { requireReadableOrder } from '../orders/order-access.ts';
import { moveOrder } from '../orders/order-move.ts';
import * as progress from './shipment-progress-service.ts';
import { findShipment, listShipments as readShipments } from './shipment-repository.ts';
import * as service from './shipment-service.ts';

export const packOrder = handler('packOrder', async ({ params }, call) => {
  await moveOrder(call, params.orderId, { transition: 'pack', by: 'admin' });
  return { status: 204 };
});

export const listShipments = handler('listShipments', async ({ params, query, headers, actor }, call) => {
  await requireReadableOrder(call, { actor, orderToken: headers['Order-Token'] }, params.orderId);
  const { rows: items, ...rest } = await readShipments(call, params.orderId, query);
  return { status: 200, body: { items, ...rest } };
});

export const createShipment = handler('createShipment', async ({ params, body }, call) => {
  const { version, ...shipment } = await service.createShipment(call, params.orderId, body);
  return { status: 201, headers: { Location: `/v1/shipments/${shipment.id}` }, version, body: shipment };
});

export const getShipment = handler('getShipment', async ({ params, headers, actor }, call) => {
  const found = await findShipment(call, params.shipmentId);
  if (!found) throw call.problem('not_found');
  await requireReadableOrder(call, { actor, orderToken: headers['Order-Token'] }, found.orderId);
  const { version, ...shipment } = found;
  return { status: 200, version, body: shipment };
});

export const updateShipment = handler('updateShipment', async ({ params, body }, call) => {
  const { version, ...shipment } = await service.updateShipment(call, params.shipmentId, body);
  return { status: 200, version, body: shipment };
});

export const shipShipment = handler('shipShipment', async ({ params, body }, call) => {
  const { version: _, ...shipment } = await progress.shipShipment(call, params.shipmentId, body);
  return { status: 200, body: shipment };
});

export const cancelShipment = handler('cancelShipment', async ({ params }, call) => {
  const { version: _, ...shipment } = await progress.cancelShipment(call, params.shipmentId);
  return { status: 200, body: shipment };
});

export const deliverShipment = handler('deliverShipment', async ({ params }, call) => {
  const { version: _, ...shipment } = await progress.deliverShipment(call, params.shipmentId);
  return { status: 200, body: shipment };
});
