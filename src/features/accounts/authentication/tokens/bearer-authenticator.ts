import type { IncomingMessage } from 'node:http';
import type { Authenticator } from '../../../../contract/authentication.ts';
import type { OperationSpec } from '../../../../contract/operation.ts';
import type { Deps } from '../../../../deps.ts';
import { Problem } from '../../../../errors.ts';
import type { Actor } from '../../access/actor.ts';
import { looksLikeApiKey } from '../../api-keys/api-key.ts';
import { requireLiveSession } from '../sessions/live-session.ts';
import { invalidTokenProblem } from './access-token.ts';

/**
 * `Authorization: Bearer …` (RFC 6750). Another scheme counts as no token of ours, and so does an API key. A token is
 * good for some minutes after its session has ended, but not where so much is at stake that the proof must be recent.
 */
export const createBearerAuthenticator =
  ({ tokens, db, clock }: Pick<Deps, 'tokens' | 'db' | 'clock'>): Authenticator<Actor> =>
  async (ctx, spec) => {
    const token = readBearer(ctx.req);
    if (token === undefined) return undefined;
    if (looksLikeApiKey(token)) return leaveApiKey(spec);
    if (token === '') throw invalidTokenProblem('The access token is empty.');
    const actor = await tokens.verify(token);
    if (spec.recentAuthentication !== null) await requireLiveSession({ db, clock }, actor);
    return actor;
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
