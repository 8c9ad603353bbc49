import type { Knex } from 'knex';
import { toPublicId, toUuid } from '../../../lib/id.ts';
import type { DbContext } from '../../context.ts';
import { updateUsers } from './user-repository.ts';

/** The account is not active from now on, and due to be erased. */
export const scheduleErasure = async (
  { db }: DbContext,
  userId: string,
  { now, erasesAt }: { now: Date; erasesAt: Date },
): Promise<void> => {
  await updateUsers({ db }, { id: toUuid(userId) }, { erases_at: erasesAt, updated_at: now });
};

/** A deactivation by an administrator stays. False, and nothing changed, if the account was not due to be erased. */
export const cancelErasure = async ({ db }: DbContext, userId: string, now: Date): Promise<boolean> => {
  const isDue: Knex.QueryCallback = (users) => users.where({ id: toUuid(userId) }).whereNotNull('erases_at');
  const undone = await updateUsers({ db }, isDue, { erases_at: null, updated_at: now });
  return undone.length === 1;
};

/** At most `limit` accounts whose time has come, which nobody else touches until the transaction ends. */
export const lockDueErasures = async (
  { db }: DbContext,
  now: Date,
  limit: number,
): Promise<{ id: string; email: string }[]> => {
  const rows = await db('users')
    .select<{ id: string; email: string }[]>('id', 'email')
    .where('erases_at', '<=', now)
    .orderBy('erases_at')
    .limit(limit)
    .forUpdate()
    .skipLocked();
  return rows.map(({ id, email }) => ({ id: toPublicId('usr', id), email }));
};

/**
 * Deletes the rows of former e-mail addresses: mails, failed logins and the IP addresses of logins. If
 * somebody else has that address by now, what came later is theirs.
 */
export const deleteTracesOfFormerAddresses = async ({ db }: DbContext, userId: string): Promise<void> => {
  const former = `(
    select address_hash, replaced_at, not exists (
      select from users where email_hash(email) = address_hash and id <> :id) as is_free
    from former_email_addresses where user_id = :id) as former`;
  const traces = [
    { table: 'login_failures', hash: 'account_hash', at: 'failed_at' },
    { table: 'login_addresses', hash: 'account_hash', at: 'last_login_at' },
    // Others that name an account go with it.
    { table: 'mails', hash: 'case when user_id is null then email_hash(address) end', at: 'created_at' },
  ];
  for (const { table, hash, at } of traces) {
    await db.raw(
      `delete from ${table} using ${former} where ${hash} = address_hash and (is_free or ${at} <= replaced_at)`,
      { id: toUuid(userId) },
    );
  }
};

/** With all that belongs to it. What outlives it, as orders do, belongs to nobody then; the foreign keys say which. */
export const deleteUser = async ({ db }: DbContext, userId: string): Promise<void> => {
  await db('users')
    .where({ id: toUuid(userId) })
    .delete();
};
