import type { Db } from '../../../../db/db.ts';
import type { Call } from '../../../handler.ts';
import type { PasskeyAssertion, PasskeyRequestOptions } from './passkey.ts';
import { checkAssertion, requestOptions } from './passkey-ceremony.ts';
import { type Ceremony, issueChallenge, redeemChallenge } from './passkey-challenge.ts';
import {
  findCredential,
  listCredentialRefs,
  recordPasskeyUse,
  type StoredCredential,
} from './passkey-repository.ts';

type CheckCall = Pick<Call, 'clock' | 'config'> & { db: Db };

/** The options that a browser asks the passkeys of an account by. */
export const requirePasskey = async (
  call: CheckCall & Pick<Call, 'randomness'>,
  ceremony: Ceremony & { userId: string },
  userVerification: PasskeyRequestOptions['userVerification'],
): Promise<PasskeyRequestOptions> => {
  const allowCredentials = await listCredentialRefs(call, ceremony.userId);
  const challenge = await issueChallenge(call, ceremony);
  return requestOptions(call.config, { challenge, allowCredentials, userVerification });
};

/**
 * The passkey that signed the challenge of the ceremony, which is used up by it; undefined if none did. With
 * `requireUserVerification` it also made sure of its user, and so stands for two factors.
 */
export const usePasskey = async (
  call: CheckCall,
  assertion: PasskeyAssertion,
  { requireUserVerification, ...ceremony }: Ceremony & { requireUserVerification: boolean },
): Promise<StoredCredential | undefined> => {
  const { clock, config } = call;
  const challenge = await redeemChallenge(call, assertion, ceremony);
  const credential = await findCredential(call, assertion.id);
  if (challenge === undefined || !credential) return undefined;
  if (ceremony.userId !== undefined && ceremony.userId !== credential.userId) return undefined;
  const expected = { challenge, credential, requireUserVerification };
  const checked = await checkAssertion(config, assertion, expected);
  const { passkeyId } = credential;
  const isFresh = checked && (await recordPasskeyUse(call, { ...checked, passkeyId, at: clock.now() }));
  return isFresh ? credential : undefined;
};
