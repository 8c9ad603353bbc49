import { query } from '../../db/statement.ts';
import { toPublicId, toUuid } from '../../lib/id.ts';
import type { DbContext } from '../context.ts';

/** A secret of an endpoint, sealed for `owner`. */
export type SealedWebhookSecret = { endpointId: string; owner: string; sealed: Buffer };

/** Returns the owner for which a secret is sealed. */
export const ownerOf = (secretUuid: string): string => toPublicId('whs', secretUuid);

/** Inserts the secret that is valid until the next rotation. */
export const insertSecret = async (
  { db }: DbContext,
  {
    uuid,
    endpointId,
    sealed,
    createdAt,
  }: { uuid: string; endpointId: string; sealed: Buffer; createdAt: Date },
): Promise<void> => {
  await db('webhook_secrets').insert({
    id: uuid,
    endpoint_id: toUuid(endpointId),
    sealed_secret: sealed,
    created_at: createdAt,
  });
};

/** Ends the validity of the current secret at this time, and deletes the previous ones. */
export const expireSecret = async ({ db }: DbContext, endpointId: string, expiresAt: Date): Promise<void> => {
  const secrets = () => db('webhook_secrets').where({ endpoint_id: toUuid(endpointId) });
  await secrets().whereNotNull('expires_at').delete();
  await secrets().whereNull('expires_at').update({ expires_at: expiresAt });
};

/** Returns the valid secrets of these endpoints, the newest first. */
export const listSecrets = async (
  { db }: DbContext,
  endpointIds: readonly string[],
  now: Date,
): Promise<SealedWebhookSecret[]> => {
  const rows = await query<{ id: string; endpoint_id: string; sealed_secret: Buffer }>(
    db,
    `select id, endpoint_id, sealed_secret from webhook_secrets
     where endpoint_id = any ($1::uuid[]) and (expires_at is null or expires_at > $2) order by id desc`,
    [endpointIds.map(toUuid), now],
  );
  return rows.map(({ id, endpoint_id, sealed_secret }) => ({
    endpointId: toPublicId('whe', endpoint_id),
    owner: ownerOf(id),
    sealed: sealed_secret,
  }));
};
