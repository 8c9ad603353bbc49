import type { DbContext } from '../../../context.ts';
import type { Call } from '../../../handler.ts';
import { issueOneTimeToken, redeemOneTimeToken } from '../tokens/one-time-token-repository.ts';
import type { PasskeyAssertion, PasskeyAttestation } from './passkey.ts';
import { CHALLENGE_TTL_SECONDS, challengeOf } from './passkey-ceremony.ts';

/** What a passkey signs is good for one thing, and for one account where that is known. */
export type Ceremony = {
  ceremony: 'registration' | 'login' | 'second_factor' | 'reauthentication';
  userId: string | undefined;
  /** Of one who is logged in already: the challenge is for this session, and ends with it. */
  sessionId?: string;
};

/** The challenge is a one-time token: random, kept as a hash, and what the browser answers brings it back. */
export const issueChallenge = (
  call: Pick<Call, 'clock' | 'randomness'> & DbContext,
  { ceremony, userId, sessionId }: Ceremony,
): Promise<string> =>
  issueOneTimeToken(call, {
    purpose: 'passkey_challenge',
    userId,
    sessionId,
    details: { ceremony },
    ttlSeconds: CHALLENGE_TTL_SECONDS,
  });

/** Uses up the challenge that was signed. Undefined if it is not one of this ceremony. */
export const redeemChallenge = async (
  { db, clock }: Pick<Call, 'db' | 'clock'>,
  credential: PasskeyAttestation | PasskeyAssertion,
  { ceremony, userId, sessionId }: Ceremony,
): Promise<string | undefined> => {
  const challenge = challengeOf(credential);
  if (challenge === undefined) return undefined;
  const token = await redeemOneTimeToken({ db, clock }, { purpose: 'passkey_challenge', token: challenge });
  const isItsOwn = token?.userId === userId && token?.sessionId === sessionId;
  return token?.details.ceremony === ceremony && isItsOwn ? challenge : undefined;
};
