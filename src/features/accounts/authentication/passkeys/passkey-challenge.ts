import type { Context } from '../../../context.ts';
import { issueOneTimeToken, redeemOneTimeToken } from '../tokens/one-time-token-repository.ts';
import type { PasskeyAssertion, PasskeyAttestation } from './passkey.ts';
import { CHALLENGE_TTL_SECONDS, challengeOf } from './passkey-ceremony.ts';

/** A challenge is valid for one ceremony, and for one account unless the login is to identify it. */
export type Ceremony = {
  ceremony: 'registration' | 'login' | 'second_factor' | 'reauthentication';
  userId: string | undefined;
  /** For an actor: the challenge is valid for this session only, and ends with it. */
  sessionId?: string;
};

/** Issues a challenge, which is a one-time token: random, stored as a hash, and returned in the client data. */
export const issueChallenge = (
  context: Pick<Context, 'db' | 'clock' | 'randomness'>,
  { ceremony, userId, sessionId }: Ceremony,
): Promise<string> =>
  issueOneTimeToken(context, {
    purpose: 'passkey_challenge',
    userId,
    sessionId,
    details: { ceremony },
    ttlSeconds: CHALLENGE_TTL_SECONDS,
  });

/** Redeems the challenge in the client data. Undefined if it does not belong to this ceremony, account and session. */
export const redeemChallenge = async (
  context: Pick<Context, 'db' | 'clock'>,
  credential: PasskeyAttestation | PasskeyAssertion,
  { ceremony, userId, sessionId }: Ceremony,
): Promise<string | undefined> => {
  const challenge = challengeOf(credential);
  if (challenge === undefined) return undefined;
  const token = await redeemOneTimeToken(context, { purpose: 'passkey_challenge', token: challenge });
  const isForActor = token?.userId === userId && token?.sessionId === sessionId;
  return token?.details.ceremony === ceremony && isForActor ? challenge : undefined;
};
