import type { Authenticator } from '../../contract/authentication.ts';
import type { Actor } from './actor.ts';
import { invalidToken, type Tokens } from './token.ts';

/** `Authorization: Bearer …` (RFC 6750). Another scheme counts as no token of ours. */
export const createBearerAuthenticator =
  (tokens: Pick<Tokens, 'verify'>): Authenticator<Actor> =>
  async (ctx) => {
    const header = ctx.req.headers.authorization;
    if (header === undefined || !/^bearer(?: |$)/i.test(header)) return undefined;
    const token = header.slice('bearer '.length).trim();
    if (token !== '') return tokens.verify(token);
    throw invalidToken('The access token is empty.');
  };
