import type { components } from '../../generated/types.ts';

type TokenSet = components['schemas']['TokenSet'];

/** The tokens of a login that requires no second factor. */
export const tokensOf = async (login: PromiseLike<TokenSet | object>): Promise<TokenSet> => {
  const answer = await login;
  if ('accessToken' in answer) return answer;
  throw new Error('The login asks for a second factor');
};
