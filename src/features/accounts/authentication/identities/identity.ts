import type { components } from '../../../../../generated/types.ts';
import { deriveSecret, type Randomness } from '../../../../lib/secret.ts';
import { slugOf } from '../../../../lib/slug.ts';
import { isReservedUsername } from '../../users/reserved-usernames.ts';

export type Identity = components['schemas']['Identity'];

/** What names an identity, and the configuration's word for its issuer. */
export type IdentityKey = { provider: string; issuer: string; subject: string };

/**
 * What a provider's answer is held against, made of the login token. Of that we keep only the hash, so neither a copy
 * of the database nor the address that the browser comes back to is enough to complete a login: that takes the token,
 * which only the one who began was ever given.
 */
export const loginChecksOf = (loginToken: string) => ({
  state: deriveSecret(loginToken, 'identity login: state'),
  nonce: deriveSecret(loginToken, 'identity login: nonce'),
  codeVerifier: deriveSecret(loginToken, 'identity login: code verifier'),
});

const maxLength = 30;

/** Begins like the name that someone has elsewhere, and is hardly anybody else's. */
export const newUsername = async (name: string | undefined, randomness: Randomness): Promise<string> => {
  const ending = `-${randomness.bytes(3).toString('hex')}`;
  const beginning = (await slugOf(name ?? '')).slice(0, maxLength - ending.length).replace(/-$/, '');
  return `${beginning === '' || isReservedUsername(beginning) ? 'member' : beginning}${ending}`;
};
