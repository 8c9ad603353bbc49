import { changedFields } from '../../../lib/changed-fields.ts';
import type { Context } from '../../context.ts';
import { type Appended, appendEvent } from '../../events/append-event.ts';
import type { EventType } from '../../events/event-type.ts';
import type { User } from './user.ts';

type UserEventType = Extract<EventType, `user.${string}`>;

/** Appends an event of an account after a change. Without an authenticated actor, its owner made the change. */
export const appendUserEvent = <Type extends UserEventType>(
  context: Pick<Context, 'db' | 'clock' | 'actor'>,
  type: Type,
  { id, version }: Pick<User, 'id' | 'version'>,
  data: Appended<Type>['data'],
): Promise<void> => {
  const actorId = context.actor?.id ?? id;
  return appendEvent(context, type, { subjectId: id, version, actorId, ownerId: id, data });
};

/** Returns the names of the fields that differ. */
export const changedUserFields = (before: User, after: User) =>
  changedFields(
    ['username', 'language', 'email', 'firstName', 'lastName', 'avatarUrl', 'bio', 'customerGroup'],
    { ...before, ...before.profile },
    { ...after, ...after.profile },
  );
