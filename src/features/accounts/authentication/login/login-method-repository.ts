import { query } from '../../../../db/statement.ts';
import { toUuid } from '../../../../lib/id.ts';
import type { DbContext } from '../../../context.ts';

/** Whether the account has a login method. `providers` are the ids of the configured identity providers. */
export const hasLoginMethod = async (
  { db }: DbContext,
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

const tables = {
  passkeys: 'passkeys',
  totpFactors: 'totp_factors',
  recoveryCodes: 'recovery_codes',
} as const;

/** Deletes the passkeys and second factors of an account, and returns their number by kind. */
export const deleteFactors = async (
  { db }: DbContext,
  userId: string,
): Promise<Record<keyof typeof tables, number>> => {
  const deleted = { passkeys: 0, totpFactors: 0, recoveryCodes: 0 };
  for (const kind of Object.keys(tables) as (keyof typeof tables)[]) {
    deleted[kind] = await db(tables[kind])
      .where({ user_id: toUuid(userId) })
      .delete();
  }
  return deleted;
};
