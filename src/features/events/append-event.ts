import { webhooks } from '../../../generated/operations.ts';
import { type Serializer, webhookSerializers } from '../../../generated/serializers.js';
import { announce } from '../../db/announcement.ts';
import { newUuid } from '../../lib/id.ts';
import type { Context, DbContext } from '../context.ts';
import { insertEvent, insertEvents, insertionFrom, type NewEvent, valuesOf } from './event-repository.ts';
import type { EventOf, EventType } from './event-type.ts';

/** Ids are public ids. */
export type Appended<Type extends EventType> = {
  subjectId: string;
  /** The version of the subject after the change. A subject without versions has version 1 when it is created. */
  version: number;
  /** The account that made the change. The default is the actor of the context. */
  actorId?: string | undefined;
  /** The account that the subject belongs to. */
  ownerId?: string | undefined;
  data: EventOf<Type>['data'];
};

/**
 * Appends the event of a change to the log, in the transaction of the change. Readers receive it only if that transaction
 * commits. Throws a TypeError for an event that breaks the schema of its type.
 */
export const appendEvent = async <Type extends EventType>(
  context: Pick<Context, 'db' | 'clock' | 'actor'>,
  type: Type,
  event: Appended<Type>,
): Promise<void> => {
  await insertEvent(context, checkedEvent(context, type, event));
};

/** Like `appendEvent`, for events of one type about many subjects, by one statement for each thousand. */
export const appendEvents = async <Type extends EventType>(
  context: Pick<Context, 'db' | 'clock' | 'actor'>,
  type: Type,
  events: readonly Appended<Type>[],
): Promise<void> => {
  // The check of more events at once would occupy the event loop.
  for (let start = 0; start < events.length; start += 1000) {
    const chunk = events.slice(start, start + 1000);
    await insertEvents(
      context,
      chunk.map((event) => checkedEvent(context, type, event)),
    );
  }
};

/**
 * Appends an event in the statement that makes its change: SQL that inserts the event for each row of `source`. `first` is the
 * number of the placeholder of the first of `eventValues`. Call `announceEvents` after the statement.
 */
export const eventInsertion = insertionFrom;

/** Like `appendEvent`, for `eventInsertion`: returns its values. */
export const eventValues = <Type extends EventType>(
  context: Pick<Context, 'clock' | 'actor'>,
  type: Type,
  event: Appended<Type>,
): unknown[] => {
  const occurredAt = context.clock.now();
  return valuesOf(checkedEvent(context, type, event), { id: newUuid(occurredAt), occurredAt });
};

/** Tells this process that a statement with an `eventInsertion` has ended. */
export const announceEvents = ({ db }: DbContext): void => announce(db, 'events');

const checkedEvent = <Type extends EventType>(
  { actor }: Pick<Context, 'actor'>,
  type: Type,
  { subjectId, version, actorId = actor?.id, ownerId, data }: Appended<Type>,
): NewEvent => {
  const subject = { type: webhooks[type].post.event.subject, id: subjectId };
  const event = { type, subject, version, ...(actorId && { actorId }), ...(ownerId && { ownerId }), data };
  const serialize = webhookSerializers[type]?.post?.['application/json'] as Serializer;
  // The text has only the declared members.
  const written = JSON.parse(serialize({ ...event, ...unknownBeforeCommit })) as typeof event;
  return { ...event, data: written.data };
};

/** The insertion and the sequencer give these fields their values. */
const unknownBeforeCommit = {
  id: 'evt_00000000000000000000000000',
  position: 1,
  occurredAt: '2000-01-01T00:00:00.000Z',
};
