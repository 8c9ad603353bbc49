import type { Clock } from '../../../../lib/clock.ts';
import { toUuid } from '../../../../lib/id.ts';
import { hashSecret, type Randomness } from '../../../../lib/secret.ts';
import type { DbContext } from '../../../context.ts';
import { newRecoveryCode, normalizeRecoveryCode, RECOVERY_CODES } from './recovery-code.ts';

const hashCode = (code: string): Buffer => hashSecret(normalizeRecoveryCode(code));

/** Returns the new codes, which are kept only as hashes; all earlier ones end. */
export const replaceRecoveryCodes = async (
  { db, clock, randomness }: { clock: Clock; randomness: Randomness } & DbContext,
  userId: string,
): Promise<string[]> => {
  const codes = Array.from({ length: RECOVERY_CODES }, () => newRecoveryCode(randomness));
  await deleteRecoveryCodes({ db }, userId);
  const created_at = clock.now();
  await db('recovery_codes').insert(
    codes.map((code) => ({ user_id: toUuid(userId), code_hash: hashCode(code), created_at })),
  );
  return codes;
};

/** False if the account has no such code, or no longer; of two at once, one comes first. */
export const deleteRecoveryCode = async (
  { db }: DbContext,
  userId: string,
  code: string,
): Promise<boolean> => {
  const deleted = await db('recovery_codes')
    .where({ user_id: toUuid(userId), code_hash: hashCode(code) })
    .delete();
  return deleted === 1;
};

export const deleteRecoveryCodes = async ({ db }: DbContext, userId: string): Promise<void> => {
  await db('recovery_codes')
    .where({ user_id: toUuid(userId) })
    .delete();
};
