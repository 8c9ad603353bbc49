import type { components, operations } from '../../../generated/types.ts';
import { newestIdFirst, type Page, type PageRequest, readPage } from '../../db/keyset.ts';
import { newUuid, toPublicId, toUuid } from '../../lib/id.ts';
import { type Context, type DbContext, recordedOrigin } from '../context.ts';

export type AuditEvent = components['schemas']['AuditEvent'];
type AuditFilter = Omit<
  NonNullable<operations['listAuditEvents']['parameters']['query']>,
  'cursor' | 'limit'
>;

/** An event without its time and origin. Ids are public ids; `details` hold no secrets. */
export type NewAuditEvent = Pick<AuditEvent, 'action'> & {
  actorId?: string | undefined;
  target?: string | undefined;
  result?: AuditEvent['result'];
  details?: AuditEvent['details'];
};

type AuditEventRow = {
  id: string;
  actor_id: string | null;
  action: AuditEvent['action'];
  target: string | null;
  result: AuditEvent['result'];
  address: string;
  user_agent: string;
  request_id: string;
  details: AuditEvent['details'];
  created_at: string;
};

/**
 * Inserts an event, in the transaction of the recorded action. A failed action is recorded outside a transaction,
 * because its own transaction rolls back.
 */
export const recordAuditEvent = async (
  context: Pick<Context, 'db' | 'clock' | 'origin'>,
  { action, actorId, target, result = 'success', details = {} }: NewAuditEvent,
): Promise<void> => {
  const createdAt = context.clock.now();
  const { ipAddress: address, userAgent, requestId } = recordedOrigin(context);
  await context.db('audit_events').insert({
    id: newUuid(createdAt),
    actor_id: actorId && toUuid(actorId),
    action,
    target,
    result,
    address,
    user_agent: userAgent,
    request_id: requestId,
    details,
    created_at: createdAt,
  });
};

/** Returns a page of the events that match all filters, the newest first. */
export const listAuditEvents = async (
  { db }: DbContext,
  { actorId, target, action, result, createdFrom, createdBefore }: AuditFilter,
  page: PageRequest,
): Promise<Page<AuditEvent>> => {
  const query = db('audit_events').select('*');
  if (actorId !== undefined) query.where({ actor_id: toUuid(actorId) });
  if (target !== undefined) query.where({ target });
  if (action !== undefined) query.whereIn('action', action);
  if (result !== undefined) query.where({ result });
  if (createdFrom !== undefined) query.where('created_at', '>=', createdFrom);
  if (createdBefore !== undefined) query.where('created_at', '<', createdBefore);
  return readPage(query, newestIdFirst, page, toAuditEvent);
};

/**
 * Returns a page of the events whose actor or target is the account, the newest first. An index orders each half of the
 * union, so Postgres merges them and reads only the page.
 */
export const listAuditEventsAbout = async (
  { db }: DbContext,
  userId: string,
  page: PageRequest,
): Promise<Page<AuditEvent>> => {
  const actor_id = toUuid(userId);
  const about = db('audit_events')
    .select('*')
    .where({ actor_id })
    .unionAll(
      db('audit_events')
        .select('*')
        .where({ target: userId })
        .whereRaw('actor_id is distinct from ?', [actor_id]),
    );
  const query = db.select('*').from(about.as('audit_events'));
  return readPage(query, newestIdFirst, page, toAuditEvent);
};

/** Returns the time at which the access of others before the owner ended. Undefined if nobody else had access before. */
export const findOwnerSince = async ({ db }: DbContext, userId: string): Promise<string | undefined> => {
  const row = await db('audit_events')
    .select<{ created_at: string }[]>('created_at')
    .where({ target: userId, action: 'user.pre_ownership_access_removed' })
    .orderBy('id', 'desc')
    .first();
  return row?.created_at;
};

const toAuditEvent = (row: AuditEventRow): AuditEvent => ({
  id: toPublicId('aud', row.id),
  ...(row.actor_id !== null && { actorId: toPublicId('usr', row.actor_id) }),
  action: row.action,
  ...(row.target !== null && { target: row.target }),
  result: row.result,
  ipAddress: row.address,
  userAgent: row.user_agent,
  requestId: row.request_id,
  details: row.details,
  createdAt: row.created_at,
});
