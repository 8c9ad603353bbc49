import { withProblems } from '../../../db/postgres-error.ts';
import { inTransaction } from '../../../db/transaction.ts';
import type { InputFault } from '../../../errors.ts';
import { newUuid } from '../../../lib/id.ts';
import { hashSecret } from '../../../lib/secret.ts';
import { accountGoneProblem } from '../../account-gone-problem.ts';
import { recordAuditEvent } from '../../audit/audit-event-repository.ts';
import type { Call } from '../../handler.ts';
import type { Actor } from '../access/actor.ts';
import {
  type ApiKey,
  type ApiKeyCreate,
  type ApiKeyCreated,
  maskKey,
  newApiKey,
  scopeFault,
} from './api-key.ts';
import { deleteApiKey, insertApiKey, updateApiKeyName } from './api-key-repository.ts';

/** The only moment at which the key itself is known. */
export const createApiKey = async (
  call: Call<'createApiKey'>,
  { actor, wish: { expiresAt, ...wish } }: { actor: Actor; wish: ApiKeyCreate },
): Promise<ApiKeyCreated> => {
  requireGrantable(call, actor, wish);
  const createdAt = call.clock.now();
  const expiry = expiresAt === undefined ? undefined : new Date(expiresAt);
  if (expiry && !(expiry > createdAt)) throw call.problem('expiry_passed', { faults: [expiryFault] });
  const key = newApiKey(wish.kind, call.randomness);
  const { lastUsedAt: _, ...apiKey } = await inTransaction(call, async (call) => {
    const insertion = insertApiKey(call, {
      ...wish,
      uuid: newUuid(createdAt),
      userId: actor.id,
      keyHash: hashSecret(key),
      hint: maskKey(key),
      createdAt,
      expiresAt: expiry,
    });
    const created = await withProblems(insertion, {
      api_keys_user_id_fkey: () => accountGoneProblem(call.problem),
    });
    await recordAuditEvent(call, {
      action: 'api_key.created',
      actorId: actor.id,
      target: created.id,
      details: { kind: wish.kind, scopes: wish.scopes.join(' ') },
    });
    return created;
  });
  return { ...apiKey, key };
};

const requireGrantable = (
  { problem }: Pick<Call<'createApiKey'>, 'problem'>,
  actor: Actor,
  { kind, scopes }: Pick<ApiKeyCreate, 'kind' | 'scopes'>,
): void => {
  const faults = scopes.flatMap((scope, index): InputFault[] => {
    const detail = scopeFault(scope, kind, actor.scopes);
    return detail === undefined ? [] : [{ field: ['scopes', index], rule: 'grantable', detail }];
  });
  if (faults.length > 0) throw problem('scope_not_grantable', { faults });
};

const expiryFault: InputFault = { field: ['expiresAt'], rule: 'future', detail: 'is in the past' };

/** Throws not_found. */
export const renameApiKey = (
  call: Call<'renameApiKey'>,
  { actor, apiKeyId, name }: { actor: Actor; apiKeyId: string; name: string },
): Promise<ApiKey> =>
  inTransaction(call, async (call) => {
    const apiKey = await updateApiKeyName(call, { userId: actor.id, apiKeyId }, name);
    if (!apiKey) throw call.problem('not_found');
    await recordAuditEvent(call, { action: 'api_key.renamed', actorId: actor.id, target: apiKeyId });
    return apiKey;
  });

/** Throws not_found. */
export const revokeApiKey = (
  call: Call<'revokeApiKey'>,
  { actor, apiKeyId }: { actor: Actor; apiKeyId: string },
): Promise<void> =>
  inTransaction(call, async (call) => {
    if (!(await deleteApiKey(call, { userId: actor.id, apiKeyId }))) throw call.problem('not_found');
    await recordAuditEvent(call, { action: 'api_key.revoked', actorId: actor.id, target: apiKeyId });
  });
