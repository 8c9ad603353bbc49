import { updateVersioned } from '../../../db/versioned-row.ts';
import { toPublicId, toUuid } from '../../../lib/id.ts';
import type { Currency, Money } from '../../../lib/money.ts';
import type { Context, DbContext } from '../../context.ts';
import type { OrderOwner } from './order-policy.ts';
import type { OrderMover, OrderStatus } from './order-transitions.ts';

/** The facts of a locked order that a transition decides by. */
export type LockedOrder = OrderOwner & {
  id: string;
  status: OrderStatus;
  version: number;
  total: Money;
  createdAt: string;
  /** Undefined unless it is pending, and for an order that never expires. */
  expiresAt: string | undefined;
};

/** An order after a move. */
export type MovedOrder = LockedOrder & { previousStatus: OrderStatus };

/** The context of a move and of its effects. Without an actor in a job. */
export type MoveContext = Pick<Context, 'db' | 'clock' | 'actor'>;

type LockedRow = {
  id: string;
  user_id: string | null;
  guest_token_hash: Buffer | null;
  status: OrderStatus;
  version: number;
  currency: Currency;
  total_minor: number;
  created_at: string;
  expires_at: string | null;
};

/** Locks an order until the transaction ends. Undefined if it does not exist. */
export const lockOrder = async ({ db }: DbContext, orderId: string): Promise<LockedOrder | undefined> => {
  const row = await db('orders')
    .select<LockedRow[]>(
      ...['id', 'user_id', 'guest_token_hash', 'status', 'version', 'currency', 'total_minor'],
      ...['created_at', 'expires_at'],
    )
    .where({ id: toUuid(orderId) })
    .forUpdate()
    .first();
  return row && toLockedOrder(row);
};

const toLockedOrder = (row: LockedRow): LockedOrder => ({
  id: toPublicId('ord', row.id),
  buyerId: row.user_id === null ? undefined : toPublicId('usr', row.user_id),
  guestTokenHash: row.guest_token_hash ?? undefined,
  status: row.status,
  version: row.version,
  total: { amount: row.total_minor, currency: row.currency },
  createdAt: row.created_at,
  expiresAt: row.expires_at ?? undefined,
});

export type HistoryEntry = {
  orderId: string;
  status: OrderStatus;
  at: Date;
  by: OrderMover;
  actorId: string | undefined;
  reason: string | undefined;
};

/** Writes the status of a locked order and its history. Returns the new version. */
export const writeStatus = async (
  { db }: DbContext,
  { orderId, status, at, by, actorId, reason }: HistoryEntry,
): Promise<number> => {
  const id = toUuid(orderId);
  const [row] = await updateVersioned<{ version: number }>(
    db,
    { table: 'orders', where: { id }, set: { status, expires_at: null } },
    ['version'],
  );
  const { version } = row as { version: number };
  await db('order_history').insert({
    order_id: id,
    version,
    status,
    moved_at: at,
    moved_by: by,
    actor_id: actorId === undefined ? null : toUuid(actorId),
    reason: reason ?? null,
  });
  return version;
};

/** Returns the ids of at most `limit` orders that are due to expire, in the order of their ids, after the id `after`. */
export const listDueOrders = async (
  { db }: DbContext,
  { now, after, limit }: { now: Date; after: string | undefined; limit: number },
): Promise<string[]> => {
  const query = db('orders').where('expires_at', '<=', now).orderBy('id').limit(limit);
  if (after !== undefined) query.where('id', '>', toUuid(after));
  const ids: string[] = await query.pluck('id');
  return ids.map((id) => toPublicId('ord', id));
};
