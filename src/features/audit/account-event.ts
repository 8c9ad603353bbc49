import type { components } from '../../../generated/types.ts';
import type { AuditEvent } from './audit-event-repository.ts';

type AccountEvent = components['schemas']['AccountEvent'];

/** An audit event as the owner of the account may see it: without data about other actors and targets. */
export const toAccountEvents = (events: readonly AuditEvent[], userId: string): AccountEvent[] => {
  const owner = { userId, since: ownerSince(events) };
  return events.map((event) => toAccountEvent(event, owner));
};

/** When the owner took the account over from a stranger; the empty string if that never happened. */
const ownerSince = (events: readonly AuditEvent[]): string =>
  events.find(({ action }) => action === 'user.pre_ownership_access_removed')?.createdAt ?? '';

type Owner = { userId: string; since: string };

const toAccountEvent = (event: AuditEvent, owner: Owner): AccountEvent => {
  const { userId } = owner;
  const by = whoActed(event, owner);
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

const whoActed = (
  { actorId, action, createdAt }: AuditEvent,
  { userId, since }: Owner,
): AccountEvent['by'] => {
  // Recorded under the account of the token; one of the two who held it has stolen it.
  if (actorId === undefined || action === 'session.refresh_token_reused') return 'unknown';
  if (actorId === userId && createdAt < since) return 'unknown';
  return actorId === userId ? 'owner' : 'administrator';
};
