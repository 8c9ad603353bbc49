import type { components } from '../../../../../generated/types.ts';
import type { Context } from '../../../context.ts';
import type { Services } from '../../../services.ts';
import { secondFactorSubject, withLockOut } from '../login/lock-out.ts';
import { usePasskey } from '../passkeys/passkey-check.ts';
import { useRecoveryCode } from './recovery-code-service.ts';
import type { MfaMethod } from './second-factor-repository.ts';
import { useTotpCode } from './totp-service.ts';

/** Exactly one of a TOTP code, a recovery code and an assertion of a passkey. */
export type SecondFactorProof = Omit<components['schemas']['MfaCompletion'], 'challengeToken'>;

/** The account of the proof, and the ceremony of the challenge if the proof is a passkey. */
type Occasion =
  | { userId: string; ceremony: 'second_factor' }
  | { userId: string; ceremony: 'reauthentication'; sessionId: string };

/**
 * Redeems a proof, which is valid once, also for concurrent requests. Returns its method; undefined if it is wrong.
 * Throws login_locked after too many wrong proofs for the account, whatever their challenges.
 */
export const useSecondFactor = (
  context: Context<'login_locked'> & Pick<Services, 'config' | 'secretBox'>,
  occasion: Occasion,
  { code, recoveryCode, passkey }: SecondFactorProof,
): Promise<MfaMethod | undefined> =>
  withLockOut(context, secondFactorSubject(occasion.userId), async () => {
    const { userId } = occasion;
    if (code !== undefined) return (await useTotpCode(context, { userId, code })) ? 'totp' : undefined;
    if (recoveryCode !== undefined)
      return (await useRecoveryCode(context, { userId, code: recoveryCode })) ? 'recovery_code' : undefined;
    if (passkey === undefined) return undefined;
    // After a password, possession of the passkey suffices.
    const requireUserVerification = occasion.ceremony === 'reauthentication';
    return (await usePasskey(context, passkey, { ...occasion, requireUserVerification }))
      ? 'passkey'
      : undefined;
  });
