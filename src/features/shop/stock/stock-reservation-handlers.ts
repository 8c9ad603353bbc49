import { handler } from '../../handler.ts';
import * as service from './stock-reservation-service.ts';

export const createStockReservation = handler('createStockReservation', async ({ params, body }, call) => {
  const reservation = await service.createReservation(call, { ...params, ...body });
  return {
    status: 201,
    headers: { Location: `/v1/stock-reservations/${reservation.id}` },
    body: reservation,
  };
});

export const getStockReservation = handler('getStockReservation', async ({ params }, call) => ({
  status: 200,
  body: await service.getReservation(call, params.reservationId),
}));

export const releaseStockReservation = handler('releaseStockReservation', async ({ params }, call) => ({
  status: 200,
  body: await service.endReservation(call, params.reservationId, 'released'),
}));

export const commitStockReservation = handler('commitStockReservation', async ({ params }, call) => ({
  status: 200,
  body: await service.endReservation(call, params.reservationId, 'committed'),
}));
