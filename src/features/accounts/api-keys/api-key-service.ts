import type { InputFault } from '../../../contract/problem.ts';
import { withProblems } from '../../../db/postgres-error.ts';
import { inTransaction } from '../../../db/transaction.ts';
import { newUuid } from '../../../lib/id.ts';
import { hashSecret } from '../../../lib/secret.ts';
import { accountGoneProblem } from '../../account-gone-problem.ts';
import { recordAuditEvent } from '../../audit/audit-event-repository.ts';
import type { Context } from '../../context.ts';
import { appendEvent } from '../../events/append-event.ts';
import type { Actor } from '../access/actor.ts';
import {
  type ApiKey,
  type ApiKeyCreate,
  type ApiKeyCreated,
  maskKey,
  newApiKey,
  scopeFault,
} from './api-key.ts';
import { type DeletedApiKey, deleteApiKey, insertApiKey, updateApiKeyName } from './api-key-repository.ts';

/**
 * Creates an API key. Only this response contains the key: the database keeps its hash. Throws scope_not_grantable,
 * expiry_passed, or invalid_token if the account is gone.
 */
export const createApiKey = async (
  context: Context<'scope_not_grantable' | 'expiry_passed' | 'invalid_token'>,
  { actor, fields: { expiresAt, ...fields } }: { actor: Actor; fields: ApiKeyCreate },
): Promise<ApiKeyCreated> => {
  requireGrantable(context, actor, fields);
  const createdAt = context.clock.now();
  const expiry = expiresAt === undefined ? undefined : new Date(expiresAt);
  if (expiry && !(expiry > createdAt)) throw context.problem('expiry_passed', { faults: [expiryFault] });
  const key = newApiKey(fields.kind, context.randomness);
  const { lastUsedAt: _, ...apiKey } = await inTransaction(context, async (context) => {
    const insertion = insertApiKey(context, {
      ...fields,
      uuid: newUuid(createdAt),
      userId: actor.id,
      keyHash: hashSecret(key),
      hint: maskKey(key),
      createdAt,
      expiresAt: expiry,
    });
    const created = await withProblems(insertion, {
      api_keys_user_id_fkey: () => accountGoneProblem(context.problem),
    });
    await recordAuditEvent(context, {
      action: 'api_key.created',
      actorId: actor.id,
      target: created.id,
      details: { kind: fields.kind, scopes: fields.scopes.join(' ') },
    });
    const { kind, scopes } = fields;
    await appendEvent(context, 'api_key.created', {
      subjectId: created.id,
      version: 1,
      ownerId: actor.id,
      data: { kind, scopes },
    });
    return created;
  });
  return { ...apiKey, key };
};

const requireGrantable = (
  { problem }: Pick<Context<'scope_not_grantable'>, 'problem'>,
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
  context: Context<'not_found'>,
  { actor, apiKeyId, name }: { actor: Actor; apiKeyId: string; name: string },
): Promise<ApiKey> =>
  inTransaction(context, async (context) => {
    const renamed = await updateApiKeyName(context, { userId: actor.id, apiKeyId }, name);
    if (!renamed) throw context.problem('not_found');
    const { version, ...apiKey } = renamed;
    await recordAuditEvent(context, { action: 'api_key.renamed', actorId: actor.id, target: apiKeyId });
    await appendEvent(context, 'api_key.renamed', {
      subjectId: apiKeyId,
      version,
      ownerId: actor.id,
      data: { kind: apiKey.kind },
    });
    return apiKey;
  });

/** Throws not_found. */
export const revokeApiKey = (
  context: Context<'not_found'>,
  { actor, apiKeyId }: { actor: Actor; apiKeyId: string },
): Promise<void> =>
  inTransaction(context, async (context) => {
    const revoked = await deleteApiKey(context, { userId: actor.id, apiKeyId });
    if (!revoked) throw context.problem('not_found');
    await recordAuditEvent(context, { action: 'api_key.revoked', actorId: actor.id, target: apiKeyId });
    await appendRevocation(context, revoked, actor.id);
  });

/** Appends the event of a deleted API key. */
export const appendRevocation = (
  context: Pick<Context, 'db' | 'clock' | 'actor'>,
  { id: subjectId, kind, version }: DeletedApiKey,
  ownerId: string,
): Promise<void> =>
  appendEvent(context, 'api_key.revoked', { subjectId, version: version + 1, ownerId, data: { kind } });
