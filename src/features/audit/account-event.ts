import type { components } from '../../../generated/types.ts';
import type { Page, PageRequest } from '../../db/keyset.ts';
import type { DbContext } from '../context.ts';
import { type AuditEvent, findOwnerSince, listAuditEventsAbout } from './audit-event-repository.ts';

type AccountEvent = components['schemas']['AccountEvent'];

/** Returns a page of the audit events for the export of an account, without data about other actors and targets. */
export const readAccountEvents = async (
  context: DbContext,
  userId: string,
  page: PageRequest,
): Promise<Page<AccountEvent>> => {
  const { rows, ...rest } = await listAuditEventsAbout(context, userId, page);
  const since = await findOwnerSince(context, userId);
  return { ...rest, rows: rows.map((event) => toAccountEvent(event, { userId, since })) };
};

/** `since`: the time since which the owner alone has access. Undefined if nobody else had access before (pre-hijacking). */
type Owner = { userId: string; since: string | undefined };

const toAccountEvent = (event: AuditEvent, owner: Owner): AccountEvent => {
  const { userId } = owner;
  const by = actorOf(event, owner);
  const { id, action, target, result, ipAddress, userAgent, requestId, details, createdAt } = event;
  const isAboutOther = target?.startsWith('usr_') === true && target !== userId;
  return {
    id,
    action,
    by,
    ...(target !== undefined && !isAboutOther && { target }),
    result,
    ...(by === 'owner' && { ipAddress, userAgent, requestId }),
    details: isAboutOther ? {} : details,
    createdAt,
  };
};

const actorOf = (
  { actorId, action, createdAt }: AuditEvent,
  { userId, since }: Owner,
): AccountEvent['by'] => {
  // The actor is the account of the refresh token, but either the owner or a thief presented it.
  if (actorId === undefined || action === 'session.refresh_token_reused') return 'unknown';
  if (actorId === userId && since !== undefined && createdAt < since) return 'unknown';
  return actorId === userId ? 'owner' : 'administrator';
};
