import { query } from '../../../../db/statement.ts';
import { toUuid } from '../../../../lib/id.ts';
import type { DbContext } from '../../../context.ts';

/** Whether anyone can still log in to the account; `providers` are the ids of those that are set up. */
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

const grants = {
  passkeys: 'passkeys',
  totpFactors: 'totp_factors',
  recoveryCodes: 'recovery_codes',
  identities: 'identities',
  apiKeys: 'api_keys',
} as const;

/** Every way to log in to an account but its password. Returns the number of each kind. */
export const deleteLoginMethods = async (
  { db }: DbContext,
  userId: string,
): Promise<Record<keyof typeof grants, number>> => {
  const deleted = { passkeys: 0, totpFactors: 0, recoveryCodes: 0, identities: 0, apiKeys: 0 };
  for (const kind of Object.keys(grants) as (keyof typeof grants)[]) {
    deleted[kind] = await db(grants[kind])
      .where({ user_id: toUuid(userId) })
      .delete();
  }
  return deleted;
};
