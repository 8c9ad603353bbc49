import { handler } from '../../handler.ts';
import { requireReadableOrder } from '../orders/order-access.ts';
import * as decisions from './return-decision-service.ts';
import { findReturn, listReturns as readReturns } from './return-repository.ts';
import * as service from './return-service.ts';

export const listReturns = handler('listReturns', async ({ params, query, headers, actor }, call) => {
  await requireReadableOrder(call, { actor, orderToken: headers['Order-Token'] }, params.orderId);
  const { rows: items, ...rest } = await readReturns(call, { ...query, ...params });
  return { status: 200, body: { items, ...rest } };
});

export const listAllReturns = handler('listAllReturns', async ({ query }, call) => {
  const { rows: items, ...rest } = await readReturns(call, query);
  return { status: 200, body: { items, ...rest } };
});

export const createReturn = handler('createReturn', async ({ params, headers, body, actor }, call) => {
  const caller = { actor, orderToken: headers['Order-Token'] };
  const { version: _, ...requested } = await service.createReturn(call, { caller, ...params }, body);
  return { status: 201, headers: { Location: `/v1/returns/${requested.id}` }, body: requested };
});

export const getReturn = handler('getReturn', async ({ params, headers, actor }, call) => {
  const found = await findReturn(call, params.returnId);
  if (!found) throw call.problem('not_found');
  await requireReadableOrder(call, { actor, orderToken: headers['Order-Token'] }, found.orderId);
  const { version: _, ...body } = found;
  return { status: 200, body };
});

export const approveReturn = handler('approveReturn', async ({ params }, call) => {
  const { version: _, ...body } = await decisions.approveReturn(call, params.returnId);
  return { status: 200, body };
});

export const rejectReturn = handler('rejectReturn', async ({ params, body: { rejection } }, call) => {
  const { version: _, ...body } = await decisions.rejectReturn(call, params.returnId, rejection);
  return { status: 200, body };
});

export const receiveReturn = handler('receiveReturn', async ({ params, body: receipt }, call) => {
  const { version: _, ...body } = await decisions.receiveReturn(call, params.returnId, receipt);
  return { status: 200, body };
});
