import { withProblems } from '../../../db/postgres-error.ts';
import { inTransaction } from '../../../db/transaction.ts';
import { newUuid } from '../../../lib/id.ts';
import type { Context, ProblemContext } from '../../context.ts';
import { appendEvent } from '../../events/append-event.ts';
import { moveReservedStock } from './held-stock-repository.ts';
import type { StockReservation, StockReservationCreate } from './stock.ts';
import { findStockLevel } from './stock-level-repository.ts';
import { reserveStock } from './stock-repository.ts';
import * as reservations from './stock-reservation-repository.ts';

const MINUTE = 60_000;

type Creation = StockReservationCreate & { variantId: string };

/** Reserves pieces of a variant. Throws not_found, or out_of_stock if fewer pieces are available. */
export const createReservation = (
  context: Context<'not_found' | 'out_of_stock'>,
  { variantId, quantity, expiresInMinutes = 15, note }: Creation,
): Promise<StockReservation> =>
  inTransaction(context, async (context) => {
    const { problem, clock } = context;
    const level = await findStockLevel(context, variantId);
    if (!level) throw problem('not_found');
    const createdAt = clock.now();
    const reservation = await withProblems(
      reservations.insertReservation(context, {
        uuid: newUuid(createdAt),
        variantId,
        quantity,
        note,
        createdAt,
        expiresAt: new Date(createdAt.getTime() + expiresInMinutes * MINUTE),
      }),
      { stock_reservations_variant_id_fkey: () => problem('not_found') },
    );
    await appendEvent(context, 'stock_reservation.created', {
      ...{ subjectId: reservation.id, version: 1 },
      data: { variantId, quantity, expiresAt: reservation.expiresAt },
    });
    const lacking = await reserveStock(context, {
      reservationId: reservation.id,
      quantities: new Map([[variantId, quantity]]),
      isSpread: level.buckets > 1,
      at: createdAt,
    });
    if (lacking.size > 0) await rejectLack(context, variantId);
    return reservation;
  });

/** Throws out_of_stock with the number of the available pieces. */
const rejectLack = async (context: ProblemContext<'out_of_stock'>, variantId: string): Promise<void> => {
  const available = (await findStockLevel(context, variantId))?.available ?? 0;
  const detail = `Only ${available} ${available === 1 ? 'piece is' : 'pieces are'} available.`;
  throw context.problem('out_of_stock', {
    detail,
    faults: [{ field: ['quantity'], rule: 'stock', detail }],
  });
};

/** Returns a reservation. Throws not_found. */
export const getReservation = async (
  context: Pick<Context<'not_found'>, 'db' | 'clock' | 'problem'>,
  reservationId: string,
): Promise<StockReservation> => {
  const reservation = await reservations.findReservation(context, reservationId);
  if (!reservation) throw context.problem('not_found');
  return isOver(context, reservation) ? { ...reservation, status: 'expired' } : reservation;
};

/**
 * Ends an active reservation: its pieces are available again, or have left the warehouse. Decides under its lock, so
 * a reservation ends once. Throws not_found or reservation_ended.
 */
export const endReservation = (
  context: Context<'not_found' | 'reservation_ended'>,
  reservationId: string,
  status: 'released' | 'committed',
): Promise<StockReservation> =>
  inTransaction(context, async (context) => {
    const { problem } = context;
    const reservation = await reservations.lockReservation(context, reservationId);
    if (!reservation) throw problem('not_found');
    const current = isOver(context, reservation) ? 'expired' : reservation.status;
    if (current === 'expired') throw problem('reservation_ended', { detail: 'The reservation has expired.' });
    if (current !== 'active')
      throw problem('reservation_ended', { detail: `The reservation was ${current}.` });
    return end(context, reservationId, status);
  });

type Moving = Pick<Context, 'db' | 'clock' | 'actor'>;

/** Releases the pieces of a reservation whose time is over. Returns false if it has ended meanwhile. */
export const expireReservation = (context: Moving, reservationId: string): Promise<boolean> =>
  inTransaction(context, async (context) => {
    const reservation = await reservations.lockReservation(context, reservationId);
    if (!reservation || !isOver(context, reservation)) return false;
    // Nobody acts: the time is over.
    await end({ ...context, actor: undefined }, reservationId, 'expired');
    return true;
  });

/** The stock comes last, because others wait for its lock. */
const end = async (
  context: Moving,
  reservationId: string,
  status: reservations.EndedStatus,
): Promise<StockReservation> => {
  const ended = await reservations.endReservation(context, reservationId, {
    status,
    endedAt: context.clock.now(),
  });
  const { variantId, quantity } = ended;
  const event = { subjectId: reservationId, version: 2, data: { variantId, quantity } };
  await appendEvent(context, `stock_reservation.${status}`, event);
  await moveReservedStock(context, reservationId, status);
  return ended;
};

const isOver = ({ clock }: Pick<Context, 'clock'>, { status, expiresAt }: StockReservation): boolean =>
  status === 'active' && Date.parse(expiresAt) <= clock.now().getTime();
