import type { components } from '../../../../../generated/types.ts';
import { deriveSecret, type Randomness } from '../../../../lib/secret.ts';
import { slugOf } from '../../../../lib/slug.ts';
import { isReservedUsername } from '../../users/reserved-usernames.ts';

export type Identity = components['schemas']['Identity'];

/** The key of an identity is its issuer and its subject. `provider` is the name of the issuer in the configuration. */
export type IdentityKey = { provider: string; issuer: string; subject: string };

/**
 * Derives the OIDC state, the nonce and the PKCE code verifier from the login token. The database keeps only the hash
 * of the token, and the callback URL does not contain the token. So only the client that started the login can
 * complete it.
 */
export const loginChecksOf = (loginToken: string) => ({
  state: deriveSecret(loginToken, 'identity login: state'),
  nonce: deriveSecret(loginToken, 'identity login: nonce'),
  codeVerifier: deriveSecret(loginToken, 'identity login: code verifier'),
});

const maxLength = 30;

/** Returns the name that the provider states, with a random suffix against collisions. */
export const newUsername = async (name: string | undefined, randomness: Randomness): Promise<string> => {
  const ending = `-${randomness.bytes(3).toString('hex')}`;
  const beginning = (await slugOf(name ?? '')).slice(0, maxLength - ending.length).replace(/-$/, '');
  return `${beginning === '' || isReservedUsername(beginning) ? 'member' : beginning}${ending}`;
};
