import type { Context } from '../../../context.ts';
import { appendEvent } from '../../../events/append-event.ts';
import type { Identity } from './identity.ts';

/** The events of an identity, which only its link and its removal change. */
const versions = { 'identity.linked': 1, 'identity.unlinked': 2 } as const;

/** Appends the event of an identity of the account `ownerId`. */
export const appendIdentityEvent = (
  context: Pick<Context, 'db' | 'clock' | 'actor'>,
  type: keyof typeof versions,
  { id: subjectId, provider }: Pick<Identity, 'id' | 'provider'>,
  ownerId: string,
): Promise<void> => {
  const version = versions[type];
  return appendEvent(context, type, { subjectId, version, actorId: ownerId, ownerId, data: { provider } });
};
