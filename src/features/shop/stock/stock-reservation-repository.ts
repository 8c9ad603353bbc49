import { toPublicId, toUuid } from '../../../lib/id.ts';
import type { DbContext } from '../../context.ts';
import type { StockReservation } from './stock.ts';

/** The status that is stored: a reservation whose time is over stays `active` until the schedule releases its pieces. */
export type StoredReservation = StockReservation & { status: 'active' | EndedStatus };
export type EndedStatus = 'released' | 'committed' | 'expired';

type ReservationRow = {
  id: string;
  variant_id: string;
  quantity: number;
  status: StoredReservation['status'];
  note: string | null;
  created_at: string;
  expires_at: string;
  ended_at: string | null;
};

const toReservation = (row: ReservationRow): StoredReservation => ({
  id: toPublicId('rsv', row.id),
  variantId: toPublicId('var', row.variant_id),
  quantity: row.quantity,
  status: row.status,
  ...(row.note !== null && { note: row.note }),
  createdAt: row.created_at,
  expiresAt: row.expires_at,
  ...(row.ended_at !== null && { endedAt: row.ended_at }),
});

type NewReservation = {
  uuid: string;
  variantId: string;
  quantity: number;
  note?: string | undefined;
  createdAt: Date;
  expiresAt: Date;
};

export const insertReservation = async (
  { db }: DbContext,
  { uuid, variantId, quantity, note, createdAt, expiresAt }: NewReservation,
): Promise<StoredReservation> => {
  const row = {
    id: uuid,
    variant_id: toUuid(variantId),
    quantity,
    status: 'active',
    note: note ?? null,
    created_at: createdAt,
    expires_at: expiresAt,
  };
  const [inserted] = await db('stock_reservations').insert(row).returning<ReservationRow[]>('*');
  return toReservation(inserted as ReservationRow);
};

const byId = ({ db }: DbContext, reservationId: string) =>
  db('stock_reservations')
    .where({ id: toUuid(reservationId) })
    .first();

/** Undefined if the reservation does not exist. */
export const findReservation = async (
  context: DbContext,
  reservationId: string,
): Promise<StoredReservation | undefined> => {
  const row = await byId(context, reservationId);
  return row && toReservation(row);
};

/** Like `findReservation`, and locks the reservation until the transaction ends. */
export const lockReservation = async (
  context: DbContext,
  reservationId: string,
): Promise<StoredReservation | undefined> => {
  const row = await byId(context, reservationId).forNoKeyUpdate();
  return row && toReservation(row);
};

/** Ends a reservation that the transaction has locked. */
export const endReservation = async (
  { db }: DbContext,
  reservationId: string,
  { status, endedAt }: { status: EndedStatus; endedAt: Date },
): Promise<StoredReservation> => {
  const [row] = await db('stock_reservations')
    .where({ id: toUuid(reservationId) })
    .update({ status, ended_at: endedAt })
    .returning<ReservationRow[]>('*');
  return toReservation(row as ReservationRow);
};

/** Returns the ids of at most `limit` active reservations whose time is over, those that expired first come first. */
export const listDueReservations = async (
  { db }: DbContext,
  { now, limit, except }: { now: Date; limit: number; except: readonly string[] },
): Promise<string[]> => {
  const ids = await db('stock_reservations')
    .where({ status: 'active' })
    .where('expires_at', '<=', now)
    .whereNotIn('id', except.map(toUuid))
    .orderBy(['expires_at', 'id'])
    .limit(limit)
    .pluck<string[]>('id');
  return ids.map((id) => toPublicId('rsv', id));
};
