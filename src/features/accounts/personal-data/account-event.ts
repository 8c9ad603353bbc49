import type { components } from '../../../../generated/types.ts';
import type { AuditEvent } from '../../audit/audit-event-repository.ts';

type AccountEvent = components['schemas']['AccountEvent'];

/** What the owner of an account may see of an audit event: nothing about whoever else acted, or was acted upon. */
export const toAccountEvent = (event: AuditEvent, userId: string): AccountEvent => {
  const by = whoActed(event, userId);
  const { id, action, target, result, address, userAgent, requestId, details, createdAt } = event;
  const isAboutOther = target?.startsWith('usr_') === true && target !== userId;
  return {
    id,
    action,
    by,
    ...(target !== undefined && !isAboutOther && { target }),
    result,
    ...(by === 'owner' && { address, userAgent, requestId }),
    details: isAboutOther ? {} : details,
    createdAt,
  };
};

const whoActed = ({ actorId, action }: AuditEvent, userId: string): AccountEvent['by'] => {
  // Recorded under the account of the token; one of the two who held it has stolen it.
  if (actorId === undefined || action === 'session.refresh_token_reused') return 'unknown';
  return actorId === userId ? 'owner' : 'administrator';
};
