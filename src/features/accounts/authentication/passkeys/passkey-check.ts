import type { Context } from '../../../context.ts';
import type { Services } from '../../../services.ts';
import type { PasskeyAssertion, PasskeyRequestOptions } from './passkey.ts';
import { checkAssertion, requestOptions } from './passkey-ceremony.ts';
import { type Ceremony, issueChallenge, redeemChallenge } from './passkey-challenge.ts';
import {
  findCredential,
  listCredentialRefs,
  recordPasskeyUse,
  type StoredCredential,
} from './passkey-repository.ts';

/** Issues a challenge for the passkeys of an account, and returns the options for the browser. */
export const requirePasskey = async (
  context: Pick<Context, 'db' | 'clock' | 'randomness'> & Pick<Services, 'config'>,
  ceremony: Ceremony & { userId: string },
  userVerification: PasskeyRequestOptions['userVerification'],
): Promise<PasskeyRequestOptions> => {
  const allowCredentials = await listCredentialRefs(context, ceremony.userId);
  const challenge = await issueChallenge(context, ceremony);
  return requestOptions(context.config, { challenge, allowCredentials, userVerification });
};

/**
 * Redeems the challenge of the ceremony and returns the passkey that signed it; undefined if a check fails. With
 * `requireUserVerification` the passkey has also verified its user, and so counts as two factors.
 */
export const usePasskey = async (
  context: Pick<Context, 'db' | 'clock'> & Pick<Services, 'config'>,
  assertion: PasskeyAssertion,
  { requireUserVerification, ...ceremony }: Ceremony & { requireUserVerification: boolean },
): Promise<StoredCredential | undefined> => {
  const { clock, config } = context;
  const challenge = await redeemChallenge(context, assertion, ceremony);
  const credential = await findCredential(context, assertion.id);
  if (challenge === undefined || !credential) return undefined;
  if (ceremony.userId !== undefined && ceremony.userId !== credential.userId) return undefined;
  const expected = { challenge, credential, requireUserVerification };
  const checked = await checkAssertion(config, assertion, expected);
  const { passkeyId } = credential;
  const isFresh = checked && (await recordPasskeyUse(context, { ...checked, passkeyId, at: clock.now() }));
  return isFresh ? credential : undefined;
};
