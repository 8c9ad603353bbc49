import type { components } from '../../../generated/types.ts';
import type { AuditEvent } from './audit-event-repository.ts';

type AccountEvent = components['schemas']['AccountEvent'];

/** Returns the audit events for the export of an account, without data about other actors and targets. */
export const toAccountEvents = (events: readonly AuditEvent[], userId: string): AccountEvent[] => {
  const owner = { userId, since: ownerSince(events) };
  return events.map((event) => toAccountEvent(event, owner));
};

/** The time since which the owner alone has access. Empty if nobody else had access before (pre-hijacking). */
const ownerSince = (events: readonly AuditEvent[]): string =>
  events.find(({ action }) => action === 'user.pre_ownership_access_removed')?.createdAt ?? '';

type Owner = { userId: string; since: string };

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
  if (actorId === userId && createdAt < since) return 'unknown';
  return actorId === userId ? 'owner' : 'administrator';
};
