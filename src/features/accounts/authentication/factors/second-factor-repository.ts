import type { components } from '../../../../../generated/types.ts';
import { toUuid } from '../../../../lib/id.ts';
import type { DbContext } from '../../../context.ts';

export type SecondFactors = components['schemas']['SecondFactors'];
export type MfaMethod = components['schemas']['MfaMethod'];

type FactorsRow = { totp_created_at: string | null; passkeys: number; recovery_codes: number };

/** Returns the second factors of an account, by one statement. A TOTP secret counts once it is confirmed. */
export const getSecondFactors = async ({ db }: DbContext, userId: string): Promise<SecondFactors> => {
  const { rows } = await db.raw<{ rows: FactorsRow[] }>(
    `select (select confirmed_at from totp_factors where user_id = :id) as totp_created_at,
            (select count(*)::integer from passkeys where user_id = :id) as passkeys,
            (select count(*)::integer from recovery_codes where user_id = :id) as recovery_codes`,
    { id: toUuid(userId) },
  );
  const [{ totp_created_at, passkeys, recovery_codes }] = rows as [FactorsRow];
  return {
    ...(totp_created_at !== null && { totp: { createdAt: totp_created_at } }),
    passkeys,
    recoveryCodesLeft: recovery_codes,
  };
};

/** Lists the methods that complete a login. Empty if the account has no second factor. */
export const listSecondFactors = async (context: DbContext, userId: string): Promise<MfaMethod[]> => {
  const { totp, passkeys, recoveryCodesLeft } = await getSecondFactors(context, userId);
  const methods: MfaMethod[] = [];
  if (totp) methods.push('totp');
  if (passkeys > 0) methods.push('passkey');
  if (methods.length > 0 && recoveryCodesLeft > 0) methods.push('recovery_code');
  return methods;
};
