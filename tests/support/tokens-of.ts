import type { components } from '../../generated/types.ts';

type TokenSet = components['schemas']['TokenSet'];

/** The tokens of a login that requires no second factor. */
export const tokensOf = async (login: PromiseLike<TokenSet | object>): Promise<TokenSet> => {
  const response = await login;
  if ('accessToken' in response) return response;
  throw new Error('The login asks for a second factor');
};
