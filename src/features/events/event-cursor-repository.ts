/** The cursors of reactions in the event log. */
import { query } from '../../db/statement.ts';
import type { DbContext } from '../context.ts';

export type Cursor = {
  reaction: string;
  position: number;
  /** Up to this position the reaction gets its events one by one. */
  isolatedUntil: number;
  /** How often the next event has failed. */
  failures: number;
};

/** Creates the missing cursors, at the end of the log, and notes that this release has these reactions. */
export const saveCursors = async (
  { db }: DbContext,
  reactions: readonly string[],
  now: Date,
): Promise<void> => {
  await query(
    db,
    `insert into event_cursors (reaction, position, seen_at)
     select reaction, coalesce((select max(last_position) from event_batches), 0), $2
     from unnest($1::text[]) as reaction
     on conflict (reaction) do update set seen_at = excluded.seen_at`,
    [reactions, now],
  );
};

/** Returns which of the reactions have events to read, unless they wait after a failure. */
export const findReactionsBehind = async (
  { db }: DbContext,
  reactions: readonly string[],
  now: Date,
): Promise<string[]> => {
  const rows = await query<{ reaction: string }>(
    db,
    `select reaction from event_cursors
     where reaction = any($1) and position < (select max(last_position) from event_batches)
     and (retry_at is null or retry_at <= $2)`,
    [reactions, now],
  );
  return rows.map(({ reaction }) => reaction);
};

/** Locks the cursor. Undefined if another process holds it, or if the reaction waits after a failure. */
export const lockCursor = async (
  { db }: DbContext,
  reaction: string,
  now: Date,
): Promise<Cursor | undefined> => {
  const [cursor] = await query<Cursor>(
    db,
    `select reaction, position, isolated_until as "isolatedUntil", failures from event_cursors
     where reaction = $1 and (retry_at is null or retry_at <= $2) for update skip locked`,
    [reaction, now],
  );
  return cursor;
};

/** Moves a locked cursor after events that have succeeded. */
export const moveCursor = async ({ db }: DbContext, reaction: string, position: number): Promise<void> => {
  await query(
    db,
    `update event_cursors set position = $2, failures = 0, last_error = null, retry_at = null where reaction = $1`,
    [reaction, position],
  );
};

/** Lets the reaction get its events one by one, after a batch of them has failed. */
export const isolateEvents = async (
  { db }: DbContext,
  { reaction, position }: Cursor,
  until: number,
): Promise<void> => {
  await query(db, 'update event_cursors set isolated_until = $3 where reaction = $1 and position = $2', [
    reaction,
    position,
    until,
  ]);
};

/** Counts the failure of the next event, unless another process has moved the cursor meanwhile. */
export const postponeEvent = async (
  { db }: DbContext,
  { reaction, position }: Cursor,
  { error, retryAt }: { error: string; retryAt: Date },
): Promise<void> => {
  await query(
    db,
    `update event_cursors set failures = failures + 1, last_error = $3, retry_at = $4
     where reaction = $1 and position = $2`,
    [reaction, position, error, retryAt],
  );
};

export type ReactionState = {
  reaction: string;
  /** The number of events that the reaction has not seen. */
  behind: number;
  /** How often its next event has failed. */
  failures: number;
};

/** Returns the states of all reactions. */
export const listReactionStates = ({ db }: DbContext): Promise<ReactionState[]> =>
  query<ReactionState>(
    db,
    `select reaction, failures,
       greatest(coalesce((select max(last_position) from event_batches), 0) - position, 0) as behind
     from event_cursors order by reaction`,
    [],
  );

/** Deletes the cursors of reactions that no release has had since this moment. */
export const deleteForgottenCursors = async ({ db }: DbContext, since: Date): Promise<void> => {
  await query(db, 'delete from event_cursors where seen_at < $1', [since]);
};
