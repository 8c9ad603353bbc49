import type { Db } from '../../../db/database.ts';
import { query } from '../../../db/statement.ts';
import { toUuid } from '../../../lib/id.ts';

/**
 * Before a way to log in is taken away, in the same transaction: of two who take the last two away at once, one waits
 * for the other.
 */
export const lockLoginMethods = async (db: Db, userId: string): Promise<void> => {
  await db('users')
    .select('id')
    .where({ id: toUuid(userId) })
    .forNoKeyUpdate();
};

/** Whether anyone can still log in to the account; `providers` are the ids of those that are set up. */
export const hasLoginMethod = async (
  db: Db,
  userId: string,
  providers: readonly string[],
): Promise<boolean> => {
  const rows = await query(
    db,
    `select 1 from users where id = $1 and (
       password_hash is not null
       or exists (select 1 from passkeys where user_id = users.id)
       or exists (select 1 from identities where user_id = users.id and provider = any($2)))`,
    [toUuid(userId), providers],
  );
  return rows.length > 0;
};

const grants = ['passkeys', 'totp_factors', 'recovery_codes', 'identities', 'api_keys'];

/** All but the password: whoever set them up had not shown that the e-mail address of the account is theirs. */
export const deleteLoginMethods = async (db: Db, userId: string): Promise<void> => {
  for (const table of grants) {
    await db(table)
      .where({ user_id: toUuid(userId) })
      .delete();
  }
};
