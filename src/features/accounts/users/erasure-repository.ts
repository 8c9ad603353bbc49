import type { Knex } from 'knex';
import { toPublicId, toUuid } from '../../../lib/id.ts';
import type { DbContext } from '../../context.ts';
import type { User } from './user.ts';
import { updateUsers } from './user-repository.ts';

/** Deactivates the account, which the transaction has locked, and schedules its erasure. Returns the account. */
export const scheduleErasure = async (
  context: DbContext,
  userId: string,
  { now, erasesAt }: { now: Date; erasesAt: Date },
): Promise<User> => {
  const [user] = await updateUsers(context, { id: toUuid(userId) }, { erases_at: erasesAt, updated_at: now });
  return user as User;
};

/**
 * Cancels a scheduled erasure, and returns the account. A deactivation by an administrator stays. Undefined if no erasure
 * was scheduled.
 */
export const cancelErasure = async (
  context: DbContext,
  userId: string,
  now: Date,
): Promise<User | undefined> => {
  const isScheduled: Knex.QueryCallback = (users) =>
    users.where({ id: toUuid(userId) }).whereNotNull('erases_at');
  const [user] = await updateUsers(context, isScheduled, { erases_at: null, updated_at: now });
  return user;
};

/** An account whose grace period is over. */
export type DueErasure = { id: string; email: string; version: number };

/** Locks at most `limit` accounts with a due erasure, and skips those that another transaction has locked. */
export const lockDueErasures = async ({ db }: DbContext, now: Date, limit: number): Promise<DueErasure[]> => {
  const rows = await db('users')
    .select<DueErasure[]>('id', 'email', 'version')
    .where('erases_at', '<=', now)
    .orderBy('erases_at')
    .limit(limit)
    .forUpdate()
    .skipLocked();
  return rows.map(({ id, ...row }) => ({ id: toPublicId('usr', id), ...row }));
};

/**
 * Deletes the rows of former e-mail addresses: mails, failed logins and the IP addresses of logins. Keeps the later
 * rows if another account has the e-mail address now.
 */
export const deleteTracesOfFormerEmails = async ({ db }: DbContext, userId: string): Promise<void> => {
  const former = `(
    select address_hash, replaced_at, not exists (
      select from users where email_hash(email) = address_hash and id <> :id) as is_free
    from former_email_addresses where user_id = :id) as former`;
  const traces = [
    { table: 'login_failures', hash: 'account_hash', at: 'failed_at' },
    { table: 'login_addresses', hash: 'account_hash', at: 'last_login_at' },
    { table: 'discount_usages', hash: 'discount_usages.email_hash', at: 'redeemed_at' },
    { table: 'mail_suppressions', hash: 'mail_suppressions.address_hash', at: 'created_at' },
    // The foreign key deletes the mails that name an account.
    { table: 'mails', hash: 'case when user_id is null then email_hash(address) end', at: 'created_at' },
  ];
  for (const { table, hash, at } of traces) {
    await db.raw(
      `delete from ${table} using ${former} where ${hash} = former.address_hash and (is_free or ${at} <= replaced_at)`,
      { id: toUuid(userId) },
    );
  }
};

/** Deletes the account. The foreign keys delete the rows of the account, or set their owner to null, as for orders. */
export const deleteUser = async ({ db }: DbContext, userId: string): Promise<void> => {
  await db('users')
    .where({ id: toUuid(userId) })
    .delete();
};
