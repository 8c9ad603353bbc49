import type { Authenticator } from '../../../contract/authentication.ts';
import { hashSecret } from '../../../lib/secret.ts';
import type { Context, DbContext } from '../../context.ts';
import type { Services } from '../../services.ts';
import type { Actor } from '../access/actor.ts';
import { invalidTokenProblem } from '../authentication/tokens/access-token.ts';
import { readBearer } from '../authentication/tokens/bearer-authenticator.ts';
import { isWellFormed, looksLikeApiKey } from './api-key.ts';
import { findKeyInUse, type KeyInUse, recordUse } from './api-key-repository.ts';

const minute = 60_000;

/** `Authorization: Bearer tp_…`. What the account may do is looked up each time, so a change counts at once. */
export const createApiKeyAuthenticator =
  ({
    db,
    clock,
    scopesOf,
  }: Pick<Context, 'db' | 'clock'> & Pick<Services, 'scopesOf'>): Authenticator<Actor> =>
  async (ctx) => {
    const key = readBearer(ctx.req);
    if (key === undefined || !looksLikeApiKey(key)) return undefined;
    if (!isWellFormed(key)) throw invalidTokenProblem('The API key is mistyped or incomplete.');
    const found = await findKeyInUse({ db }, hashSecret(key));
    const now = clock.now();
    if (!found)
      throw invalidTokenProblem('The API key is unknown or revoked, or its account is deactivated.');
    if (found.expiresAt !== null && new Date(found.expiresAt) <= now) {
      throw invalidTokenProblem('The API key is expired.');
    }
    await noteUse({ db }, found, now);
    const granted = new Set(scopesOf(found.role));
    const scopes = new Set(found.scopes.filter((scope) => granted.has(scope)));
    return { id: found.userId, role: found.role, scopes, apiKeyId: found.apiKeyId };
  };

/** To the minute: a write on every request would cost more than the request. */
const noteUse = async ({ db }: DbContext, { apiKeyId, lastUsedAt }: KeyInUse, now: Date): Promise<void> => {
  const due = new Date(now.getTime() - minute);
  if (lastUsedAt !== null && new Date(lastUsedAt) > due) return;
  await recordUse({ db }, apiKeyId, now, due);
};
