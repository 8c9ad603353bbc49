import type { CallFacts } from '../../contract/handler-call.ts';
import { acquireLock } from '../../db/advisory-lock.ts';
import type { Db } from '../../db/db.ts';
import { inTransaction } from '../../db/transaction.ts';
import { newUuid } from '../../lib/id.ts';
import type { Actor } from '../accounts/access/actor.ts';
import { recordAuditEvent } from '../audit/audit-event-repository.ts';
import type { Context } from '../context.ts';
import type { Services } from '../services.ts';
import type { VersionedEndpoint, WebhookEndpointCreate, WebhookEndpointPatch } from './webhook-endpoint.ts';
import * as endpoints from './webhook-endpoint-repository.ts';
import { expireSecret, insertSecret, ownerOf } from './webhook-secret-repository.ts';
import { newWebhookSecret, showSecret } from './webhook-signature.ts';

const MAX_ENDPOINTS = 1_000;

/**
 * Creates an endpoint and its secret, which only this result contains. Throws webhook_url_rejected,
 * webhooks_not_available without ENCRYPTION_KEY, or too_many_webhook_endpoints.
 */
export const createEndpoint = async (
  context: Context<'webhook_url_rejected' | 'webhooks_not_available' | 'too_many_webhook_endpoints'> &
    Pick<Services, 'secretBox' | 'webhooks'>,
  { actor, fields }: { actor: Actor; fields: WebhookEndpointCreate },
): Promise<{ endpoint: VersionedEndpoint; secret: string }> => {
  requireSendable(context, fields.url);
  const secretBox = requireSecretBox(context);
  return inTransaction(context, async (context) => {
    await acquireLock(context.db, 'webhookEndpoints');
    if ((await endpoints.countEndpoints(context)) >= MAX_ENDPOINTS)
      throw context.problem('too_many_webhook_endpoints');
    const createdAt = context.clock.now();
    const created = { ...fields, uuid: newUuid(createdAt), createdBy: actor.id, createdAt };
    const endpoint = await endpoints.insertEndpoint(context, created);
    const secret = await giveSecret(context, { endpointId: endpoint.id, secretBox });
    await recordAuditEvent(context, {
      action: 'webhook_endpoint.created',
      actorId: actor.id,
      target: endpoint.id,
      details: { url: fields.url },
    });
    return { endpoint, secret };
  });
};

const requireSendable = (
  { webhooks, problem }: Pick<Context<'webhook_url_rejected'>, 'problem'> & Pick<Services, 'webhooks'>,
  url: string,
): void => {
  const detail = webhooks.urlFault(url);
  if (detail !== undefined)
    throw problem('webhook_url_rejected', { faults: [{ field: ['url'], rule: 'public', detail }] });
};

const requireSecretBox = ({
  secretBox,
  problem,
}: Pick<Context<'webhooks_not_available'>, 'problem'> & Pick<Services, 'secretBox'>) => {
  if (!secretBox) throw problem('webhooks_not_available');
  return secretBox;
};

type SecretBox = NonNullable<Services['secretBox']>;

const giveSecret = async (
  context: Pick<Context, 'db' | 'clock' | 'randomness'>,
  { endpointId, secretBox }: { endpointId: string; secretBox: SecretBox },
): Promise<string> => {
  const { randomness, clock } = context;
  const createdAt = clock.now();
  const uuid = newUuid(createdAt);
  const secret = newWebhookSecret(randomness);
  const sealed = await secretBox.seal(context, secret, ownerOf(uuid));
  await insertSecret(context, { uuid, endpointId, sealed, createdAt });
  return showSecret(secret);
};

/**
 * Locks and writes an endpoint. A resumed endpoint counts as new: its failures begin anew. Throws not_found,
 * precondition_failed or webhook_url_rejected.
 */
export const updateEndpoint = (
  context: Context<'not_found' | 'webhook_url_rejected'> &
    Pick<Services, 'webhooks'> &
    Pick<CallFacts<Db>, 'checkIfMatch'>,
  { actor, endpointId, patch }: { actor: Actor; endpointId: string; patch: WebhookEndpointPatch },
): Promise<VersionedEndpoint> =>
  inTransaction(context, async (context) => {
    const endpoint = await endpoints.lockEndpoint(context, endpointId);
    if (!endpoint) throw context.problem('not_found');
    context.checkIfMatch(endpoint.version, endpoint);
    if (patch.url !== undefined) requireSendable(context, patch.url);
    const isResumed = patch.status === 'active' && endpoint.status !== 'active';
    const updated = await endpoints.updateEndpoint(context, endpointId, {
      ...patch,
      ...(patch.status !== undefined && { disabledReason: null }),
      ...(isResumed && { failingSince: null }),
      updatedAt: context.clock.now(),
    });
    await recordAuditEvent(context, {
      action: 'webhook_endpoint.updated',
      actorId: actor.id,
      target: endpointId,
      details: { fields: Object.keys(patch).sort().join(' ') },
    });
    return updated;
  });

/** Throws not_found. */
export const deleteEndpoint = (
  context: Context<'not_found'>,
  { actor, endpointId }: { actor: Actor; endpointId: string },
): Promise<void> =>
  inTransaction(context, async (context) => {
    if (!(await endpoints.deleteEndpoint(context, endpointId))) throw context.problem('not_found');
    await recordAuditEvent(context, {
      action: 'webhook_endpoint.deleted',
      actorId: actor.id,
      target: endpointId,
    });
  });

/**
 * Gives an endpoint a new secret. The previous one remains valid until `previousSecretExpiresAt`. Throws not_found, or
 * webhooks_not_available without ENCRYPTION_KEY.
 */
export const rotateSecret = (
  context: Context<'not_found' | 'webhooks_not_available'> & Pick<Services, 'secretBox'>,
  { actor, endpointId, overlapSeconds }: { actor: Actor; endpointId: string; overlapSeconds: number },
): Promise<{ secret: string; previousSecretExpiresAt: string }> => {
  const secretBox = requireSecretBox(context);
  return inTransaction(context, async (context) => {
    if (!(await endpoints.lockEndpoint(context, endpointId))) throw context.problem('not_found');
    const expiresAt = new Date(context.clock.now().getTime() + overlapSeconds * 1000);
    await expireSecret(context, endpointId, expiresAt);
    const secret = await giveSecret(context, { endpointId, secretBox });
    await recordAuditEvent(context, {
      action: 'webhook_secret.rotated',
      actorId: actor.id,
      target: endpointId,
      details: { previousSecretExpiresAt: expiresAt.toISOString() },
    });
    return { secret, previousSecretExpiresAt: expiresAt.toISOString() };
  });
};
