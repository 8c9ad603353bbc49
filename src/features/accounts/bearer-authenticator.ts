import type { IncomingMessage } from 'node:http';
import type { Authenticator } from '../../contract/authentication.ts';
import type { OperationSpec } from '../../contract/operation.ts';
import { Problem } from '../../errors.ts';
import type { Actor } from './actor.ts';
import { looksLikeApiKey } from './api-keys/api-key.ts';
import { invalidToken, type Tokens } from './token.ts';

/** `Authorization: Bearer …` (RFC 6750). Another scheme counts as no token of ours, and so does an API key. */
export const createBearerAuthenticator =
  (tokens: Pick<Tokens, 'verify'>): Authenticator<Actor> =>
  async (ctx, spec) => {
    const token = readBearer(ctx.req);
    if (token === undefined) return undefined;
    if (looksLikeApiKey(token)) return leaveApiKey(spec);
    if (token !== '') return tokens.verify(token);
    throw invalidToken('The access token is empty.');
  };

/** It has an authenticator of its own, which is only asked where the contract takes API keys. */
const leaveApiKey = ({ authentication, security }: OperationSpec): undefined => {
  if (authentication !== 'required' || security.some((alternative) => 'apiKey' in alternative)) return;
  throw new Problem('unauthenticated', {
    detail: 'This cannot be done with an API key. Send an access token as "Authorization: Bearer …".',
  });
};

/** Undefined if there is none; the empty string if only the word is there. Throws malformed_request if there are two. */
export const readBearer = ({ headers, rawHeaders }: IncomingMessage): string | undefined => {
  const { authorization } = headers;
  if (authorization === undefined) return undefined;
  // Node keeps the first of two and says nothing; whoever checks the other one would see somebody else.
  const count = rawHeaders.filter((name, index) => index % 2 === 0 && /^authorization$/i.test(name)).length;
  if (count > 1)
    throw new Problem('malformed_request', { detail: 'There is more than one Authorization header.' });
  return /^bearer(?: |$)/i.test(authorization) ? authorization.slice('bearer '.length).trim() : undefined;
};
