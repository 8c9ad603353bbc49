import type { components } from '../../../../../generated/types.ts';
import type { Context } from '../../../context.ts';
import type { Services } from '../../../services.ts';
import { secondFactorsOf, withLockOut } from '../login/lock-out.ts';
import { usePasskey } from '../passkeys/passkey-check.ts';
import { useRecoveryCode } from './recovery-code-service.ts';
import type { MfaMethod } from './second-factor-repository.ts';
import { useTotpCode } from './totp-service.ts';

/** One of these. */
export type SecondFactorProof = Omit<components['schemas']['MfaCompletion'], 'challengeToken'>;

type CheckContext = Context<'login_locked'> & Pick<Services, 'config' | 'secretBox'>;

/** Whose proof it is, and what a passkey was asked to sign for. */
type Occasion =
  | { userId: string; ceremony: 'second_factor' }
  | { userId: string; ceremony: 'reauthentication'; sessionId: string };

/**
 * Uses up a proof: it is good once, also for two at the same moment. Tells of what kind it was, or undefined if it is
 * wrong. Throws login_locked after many wrong ones, from however many challenges.
 */
export const useSecondFactor = (
  context: CheckContext,
  occasion: Occasion,
  { code, recoveryCode, passkey }: SecondFactorProof,
): Promise<MfaMethod | undefined> =>
  withLockOut(context, secondFactorsOf(occasion.userId), async () => {
    const { userId } = occasion;
    if (code !== undefined) return (await useTotpCode(context, { userId, code })) ? 'totp' : undefined;
    if (recoveryCode !== undefined)
      return (await useRecoveryCode(context, { userId, code: recoveryCode })) ? 'recovery_code' : undefined;
    if (passkey === undefined) return undefined;
    // After a password it is enough to hold the passkey.
    const requireUserVerification = occasion.ceremony === 'reauthentication';
    return (await usePasskey(context, passkey, { ...occasion, requireUserVerification }))
      ? 'passkey'
      : undefined;
  });
