import { updateVersioned } from '../../../db/versioned-row.ts';
import { toPublicId, toUuid } from '../../../lib/id.ts';
import type { Language } from '../../../lib/language.ts';
import { hashSecret } from '../../../lib/secret.ts';
import type { DbContext } from '../../context.ts';
import type { Address, Order } from './order.ts';
import type { OrderOwner } from './order-policy.ts';

type GuestRow = { email: string; language: Language; shipping_address: Address | null };

/** Returns the buyer of a guest's order. Undefined after an account has claimed it. */
export const findGuest = async (
  { db }: DbContext,
  orderId: string,
): Promise<{ email: string; language: Language; name: string | undefined } | undefined> => {
  const row = await db('orders')
    .select<GuestRow[]>('email', 'language', 'shipping_address')
    .where({ id: toUuid(orderId) })
    .whereNotNull('email')
    .first();
  return row && { email: row.email, language: row.language, name: row.shipping_address?.name };
};

/** Undefined if the order does not exist. */
export const findOwner = async ({ db }: DbContext, orderId: string): Promise<OrderOwner | undefined> => {
  const row: { user_id: string | null; guest_token_hash: Buffer | null } | undefined = await db('orders')
    .where({ id: toUuid(orderId) })
    .first('user_id', 'guest_token_hash');
  return (
    row && {
      buyerId: row.user_id === null ? undefined : toPublicId('usr', row.user_id),
      guestTokenHash: row.guest_token_hash ?? undefined,
    }
  );
};

/** Tells whether the token is that of the guest's order. */
export const isGuestToken = async (
  { db }: DbContext,
  { orderId, token }: { orderId: string; token: string },
): Promise<boolean> => {
  const row = await db('orders')
    .where({ id: toUuid(orderId), guest_token_hash: hashSecret(token) })
    .first('id');
  return row !== undefined;
};

type ClaimedOrder = { id: string; version: number; status: Order['status'] };

/** Gives the orders of guests with this e-mail address to an account, and ends their tokens. Returns the orders. */
export const claimOrders = async (
  { db }: DbContext,
  { userId, email }: { userId: string; email: string },
): Promise<ClaimedOrder[]> => {
  const rows = await updateVersioned<ClaimedOrder>(
    db,
    {
      table: 'orders',
      where: (query) => query.whereRaw('lower(email) = lower(?)', [email]).whereNotNull('guest_token_hash'),
      set: { user_id: toUuid(userId), email: null, language: null, guest_token_hash: null },
    },
    ['id', 'version', 'status'],
  );
  return rows.map(({ id, ...order }) => ({ id: toPublicId('ord', id), ...order }));
};

/**
 * Forgets what no law on bookkeeping requires of the orders of an account: the addresses of orders that were never paid, and
 * the reasons that their buyer gave. Unclaimed orders lose the e-mail address.
 */
export const forgetBuyer = async (
  { db }: DbContext,
  { userId, email }: { userId: string; email: string },
): Promise<void> => {
  const user = toUuid(userId);
  await updateVersioned(
    db,
    {
      table: 'orders',
      where: (query) =>
        query
          .where({ user_id: user })
          .whereRaw('(shipping_address is not null or billing_address is not null)')
          .whereRaw(wasNeverPaid),
      set: { shipping_address: null, billing_address: null },
    },
    ['id'],
  );
  await db('order_history').where({ actor_id: user }).update({ reason: null });
  await updateVersioned(
    db,
    {
      table: 'orders',
      where: (query) => query.whereRaw('lower(email) = lower(?)', [email]),
      set: { email: null },
    },
    ['id'],
  );
};

const wasNeverPaid = `not exists (
  select from order_history where order_id = orders.id and order_history.status = 'paid')`;
