import { toUuid } from '../../../../lib/id.ts';
import { hashSecret } from '../../../../lib/secret.ts';
import type { Context, DbContext } from '../../../context.ts';
import { newRecoveryCode, normalizeRecoveryCode, RECOVERY_CODES } from './recovery-code.ts';

const hashCode = (code: string): Buffer => hashSecret(normalizeRecoveryCode(code));

/** Replaces all recovery codes of the account, and returns the new ones. The database keeps only their hashes. */
export const replaceRecoveryCodes = async (
  context: Pick<Context, 'db' | 'clock' | 'randomness'>,
  userId: string,
): Promise<string[]> => {
  const codes = Array.from({ length: RECOVERY_CODES }, () => newRecoveryCode(context.randomness));
  await deleteRecoveryCodes(context, userId);
  const created_at = context.clock.now();
  await context
    .db('recovery_codes')
    .insert(codes.map((code) => ({ user_id: toUuid(userId), code_hash: hashCode(code), created_at })));
  return codes;
};

/** Deletes a code. False if the account has no such code: of two concurrent calls, only the first returns true. */
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

/** Deletes all recovery codes of the account. */
export const deleteRecoveryCodes = async ({ db }: DbContext, userId: string): Promise<void> => {
  await db('recovery_codes')
    .where({ user_id: toUuid(userId) })
    .delete();
};
