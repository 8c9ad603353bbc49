import type { Authenticator, Credentials } from '../../../../contract/authentication.ts';
import type { OperationSpec } from '../../../../contract/operation.ts';
import { newProblem } from '../../../../errors.ts';
import type { Context } from '../../../context.ts';
import type { Services } from '../../../services.ts';
import type { Actor } from '../../access/actor.ts';
import { looksLikeApiKey } from '../../api-keys/api-key.ts';
import { requireLiveSession } from '../sessions/live-session.ts';
import { invalidTokenProblem } from './access-token.ts';

/**
 * Authenticates `Authorization: Bearer …` (RFC 6750). Ignores other schemes and API keys. An access token outlives its
 * session by some minutes; operations that require recent authentication require a live session too.
 */
export const createBearerAuthenticator =
  (context: Pick<Context, 'db' | 'clock'> & Pick<Services, 'tokens'>): Authenticator<Actor> =>
  async ({ req }, spec) => {
    const token = readBearer(req);
    if (token === undefined) return undefined;
    if (looksLikeApiKey(token)) return ignoreApiKey(spec);
    if (token === '') throw invalidTokenProblem('The access token is empty.');
    const actor = await context.tokens.verify(token);
    if (spec.recentAuthentication !== null) await requireLiveSession(context, actor);
    return actor;
  };

/** API keys have an authenticator of their own. Throws unauthenticated for an operation that does not accept API keys. */
const ignoreApiKey = ({ authentication, security }: OperationSpec): undefined => {
  if (authentication !== 'required' || security.some((alternative) => 'apiKey' in alternative)) return;
  throw newProblem('unauthenticated', {
    detail: 'This cannot be done with an API key. Send an access token as "Authorization: Bearer …".',
  });
};

/** Undefined without the scheme `Bearer`, empty if no token follows it. Throws malformed_request for two headers. */
export const readBearer = ({ headers, rawHeaders }: Credentials['req']): string | undefined => {
  const { authorization } = headers;
  if (authorization === undefined) return undefined;
  // Node silently keeps the first header. A proxy that reads the second would see another account.
  const count = rawHeaders.filter((name, index) => index % 2 === 0 && /^authorization$/i.test(name)).length;
  if (count > 1)
    throw newProblem('malformed_request', { detail: 'There is more than one Authorization header.' });
  return /^bearer(?: |$)/i.test(authorization) ? authorization.slice('bearer '.length).trim() : undefined;
};
