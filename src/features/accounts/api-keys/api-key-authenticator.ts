import type { Authenticator } from '../../../contract/authentication.ts';
import { hashSecret } from '../../../lib/secret.ts';
import type { Context, DbContext } from '../../context.ts';
import type { Services } from '../../services.ts';
import type { Actor } from '../access/actor.ts';
import { invalidTokenProblem } from '../authentication/tokens/access-token.ts';
import { readBearer } from '../authentication/tokens/bearer-authenticator.ts';
import { isWellFormed, looksLikeApiKey } from './api-key.ts';
import { findKeyInUse, type KeyInUse, updateLastUse } from './api-key-repository.ts';

const USE_PRECISION_MS = 60_000;

/** Authenticates `Authorization: Bearer tp_…`. Each request reads the role, so its change takes effect at once. */
export const createApiKeyAuthenticator =
  (context: Pick<Context, 'db' | 'clock'> & Pick<Services, 'scopesOf'>): Authenticator<Actor> =>
  async ({ req }) => {
    const key = readBearer(req);
    if (key === undefined || !looksLikeApiKey(key)) return undefined;
    if (!isWellFormed(key)) throw invalidTokenProblem('The API key is mistyped or incomplete.');
    const found = await findKeyInUse(context, hashSecret(key));
    const now = context.clock.now();
    if (!found)
      throw invalidTokenProblem('The API key is unknown or revoked, or its account is deactivated.');
    const expiresAt = found.expiresAt === null ? undefined : new Date(found.expiresAt);
    if (expiresAt !== undefined && expiresAt <= now) {
      throw invalidTokenProblem('The API key is expired.');
    }
    await recordUse(context, found, now);
    const granted = new Set(context.scopesOf(found.role));
    const scopes = new Set(found.scopes.filter((scope) => granted.has(scope)));
    return { id: found.userId, role: found.role, scopes, apiKeyId: found.apiKeyId, expiresAt };
  };

/** Records a use at most once per minute: a write on every request would cost more than the request. */
const recordUse = async (
  context: DbContext,
  { apiKeyId, lastUsedAt }: KeyInUse,
  now: Date,
): Promise<void> => {
  const due = new Date(now.getTime() - USE_PRECISION_MS);
  if (lastUsedAt !== null && new Date(lastUsedAt) > due) return;
  await updateLastUse(context, apiKeyId, now, due);
};
