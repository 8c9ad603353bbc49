import { announce } from '../../db/announcement.ts';
import { query } from '../../db/statement.ts';
import { newUuid, toPublicId, toUuid } from '../../lib/id.ts';
import type { Context, DbContext } from '../context.ts';
import { type SubjectType, subjectPrefixes } from './event-subject.ts';

/** An event before its commit. Ids are public ids. */
export type NewEvent = {
  type: string;
  subject: { type: SubjectType; id: string };
  /** The version of the subject after the change. */
  version: number;
  actorId?: string | undefined;
  ownerId?: string | undefined;
  data: object;
};

/** An event with its dense position. `occurredAt`: RFC 3339. */
export type LoggedEvent = Omit<NewEvent, 'actorId' | 'ownerId'> & {
  id: string;
  position: number;
  occurredAt: string;
  actorId?: string;
  ownerId?: string;
};

type EventRow = {
  position: number;
  id: string;
  type: string;
  subject_type: SubjectType;
  subject_id: string;
  version: number;
  actor_id: string | null;
  owner_id: string | null;
  data: object;
  occurred_at: string;
};

/** Inserts the event in the transaction of its change, and announces it after the commit. Returns its id. */
export const insertEvent = async (
  { db, clock }: Pick<Context, 'db' | 'clock'>,
  event: NewEvent,
): Promise<string> => {
  const occurredAt = clock.now();
  const id = newUuid(occurredAt);
  await query(db, insertion, valuesOf(event, { id, occurredAt }));
  announce(db, 'events');
  return toPublicId('evt', id);
};

/** Like `insertEvent`, for many events by one statement. */
export const insertEvents = async (
  { db, clock }: Pick<Context, 'db' | 'clock'>,
  events: readonly NewEvent[],
): Promise<void> => {
  if (events.length === 0) return;
  const occurredAt = clock.now();
  const names = Object.keys(columns);
  const rows = events.map((event) => {
    const values = valuesOf(event, { id: newUuid(occurredAt), occurredAt });
    return { ...Object.fromEntries(names.map((name, index) => [name, values[index]])), data: event.data };
  });
  const types = Object.entries(columns).map(([name, type]) => `${name} ${type}`);
  await query(
    db,
    `insert into events (${names.join(', ')}) select ${names.join(', ')}
     from jsonb_to_recordset($1::jsonb) as given (${types.join(', ')})`,
    [JSON.stringify(rows)],
  );
  announce(db, 'events');
};

const columns = {
  day: 'date',
  id: 'uuid',
  type: 'text',
  subject_type: 'text',
  subject_id: 'uuid',
  version: 'integer',
  actor_id: 'uuid',
  owner_id: 'uuid',
  data: 'jsonb',
  occurred_at: 'timestamptz',
} as const;

/**
 * Returns SQL that inserts an event for each row of `source`. `first` is the number of the placeholder of its first value.
 * The SQL can be a part of the statement that makes the change; then `announce` the channel `events` afterwards.
 */
export const insertionFrom = (source: string, first: number): string => {
  const values = Object.values(columns).map((type, index) => `$${first + index}::${type}`);
  return `insert into events (${Object.keys(columns).join(', ')}) select ${values.join(', ')} ${source}`;
};

const insertion = insertionFrom('', 1);

/** Returns the values of `insertionFrom`. */
export const valuesOf = (
  { type, subject, version, actorId, ownerId, data }: NewEvent,
  { id, occurredAt }: { id: string; occurredAt: Date },
): unknown[] => [
  dayOf(occurredAt),
  id,
  type,
  subject.type,
  toUuid(subject.id),
  version,
  actorId === undefined ? null : toUuid(actorId),
  ownerId === undefined ? null : toUuid(ownerId),
  JSON.stringify(data),
  occurredAt,
];

type EventPage = {
  after: number;
  limit: number;
  /** Of other types only the first and the last event of the page are returned, which show its range. */
  types?: readonly string[] | undefined;
};

/**
 * Returns a page of at most `limit` events after the position, in the order of their positions, which have no gap. Of a
 * prepared statement Postgres expects a limit of a tenth of the log, so it would join the whole log: `offset 0` makes it look
 * up each event by its key.
 */
export const readEvents = async (
  { db }: DbContext,
  { after, limit, types }: EventPage,
): Promise<LoggedEvent[]> => {
  const rows = await query<EventRow>(
    db,
    `with page as materialized (
       select position, event.*
       from (select position, event_day, event_id from event_positions
             where position > $1 order by position limit $2) as positions
       cross join lateral (
         select id, type, subject_type, subject_id, version, actor_id, owner_id, data, occurred_at
         from events where day = event_day and id = event_id offset 0) as event)
     select * from page
     where $3::text[] is null or type = any ($3) or position in ((select min(position) from page), (select max(position) from page))
     order by position`,
    [after, limit, types ?? null],
  );
  return rows.map(toLoggedEvent);
};

/** Returns the events at these positions, in any order. */
export const findEventsAt = async (
  { db }: DbContext,
  positions: readonly number[],
): Promise<LoggedEvent[]> => {
  const rows = await query<EventRow>(
    db,
    `select position, id, type, subject_type, subject_id, version, actor_id, owner_id, data, occurred_at
     from event_positions join events on events.day = event_day and events.id = event_id
     where position = any ($1)`,
    [positions],
  );
  return rows.map(toLoggedEvent);
};

/** A range of the log. Lower bounds are inclusive, upper ones exclusive; an absent filter admits all events. */
export type EventRange = {
  types?: readonly string[] | undefined;
  fromPosition?: number | undefined;
  beforePosition?: number | undefined;
  occurredFrom?: string | undefined;
  occurredBefore?: string | undefined;
};

/** A part of a range. `next` is the position of the rest, undefined if the part reaches the end of the range. */
export type RangePart = { events: LoggedEvent[]; next: number | undefined };

/** Events that one call looks up, some 5 µs each: most of them may be of other types. */
const LOOKED_UP = 50_000;

/**
 * Returns at most `limit` events from the beginning of the range, in the order of their positions. Like `readEvents`, it looks
 * up each event by its key, but none of days outside the range.
 */
export const listEventsInRange = async (
  { db }: DbContext,
  {
    types,
    fromPosition = 1,
    beforePosition = Number.MAX_SAFE_INTEGER,
    occurredFrom,
    occurredBefore,
  }: EventRange,
  { limit, lookedUp = LOOKED_UP }: { limit: number; lookedUp?: number },
): Promise<RangePart> => {
  const times = [occurredFrom ?? null, occurredBefore ?? null];
  const [rest] = await query<{ position: number }>(
    db,
    `select position from event_positions where ${inRange} order by position offset $5 limit 1`,
    [fromPosition, beforePosition, ...times, lookedUp],
  );
  const rows = await query<EventRow>(
    db,
    `select position, event.*
     from (select position, event_day, event_id from event_positions where ${inRange}) as positions
     cross join lateral (
       select id, type, subject_type, subject_id, version, actor_id, owner_id, data, occurred_at
       from events where day = event_day and id = event_id offset 0) as event
     where ($5::text[] is null or type = any ($5))
       and ($3::timestamptz is null or occurred_at >= $3) and ($4::timestamptz is null or occurred_at < $4)
     order by position limit $6`,
    [fromPosition, rest?.position ?? beforePosition, ...times, types, limit + 1],
  );
  const events = rows.map(toLoggedEvent);
  return { events: events.slice(0, limit), next: events[limit]?.position ?? rest?.position };
};

const inRange = `position >= $1 and position < $2
  and ($3::timestamptz is null or event_day >= ($3 at time zone 'UTC')::date)
  and ($4::timestamptz is null or event_day <= ($4 at time zone 'UTC')::date)`;

/**
 * Returns the range of positions in the log: `oldest` is the first one that can be read, `last` the last one that was
 * given. Without events to read, `oldest` is `last + 1`.
 */
export const findPositions = async ({ db }: DbContext): Promise<{ oldest: number; last: number }> => {
  const [row] = await query<{ oldest: number | null; last: number | null }>(
    db,
    'select (select min(position) from event_positions) as oldest, (select max(last_position) from event_batches) as last',
    [],
  );
  const last = row?.last ?? 0;
  return { oldest: row?.oldest ?? last + 1, last };
};

/** Returns the UTC day of a moment, as Postgres reads a date. */
export const dayOf = (moment: Date): string => moment.toISOString().slice(0, 10);

const toLoggedEvent = (row: EventRow): LoggedEvent => ({
  id: toPublicId('evt', row.id),
  type: row.type,
  position: row.position,
  occurredAt: row.occurred_at,
  subject: { type: row.subject_type, id: toPublicId(subjectPrefixes[row.subject_type], row.subject_id) },
  version: row.version,
  ...(row.actor_id !== null && { actorId: toPublicId('usr', row.actor_id) }),
  ...(row.owner_id !== null && { ownerId: toPublicId('usr', row.owner_id) }),
  data: row.data,
});
