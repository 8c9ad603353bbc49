/** The queue of waiting deliveries, and the results of their attempts. */
import { announce } from '../../db/announcement.ts';
import { query } from '../../db/statement.ts';
import { toPublicId, toUuid } from '../../lib/id.ts';
import type { Context, DbContext } from '../context.ts';

/** A delivery to schedule: one event for one endpoint. A test event has no position. */
export type NewDelivery = {
  uuid: string;
  endpointId: string;
  event: { id: string; type: string; position: number | undefined; occurredAt: string };
};

/**
 * Inserts deliveries that are due at once, into the log and the queue. Skips an event that the endpoint has received or is
 * receiving already. Returns the number of new deliveries.
 */
export const insertDeliveries = async (
  { db, clock }: Pick<Context, 'db' | 'clock'>,
  deliveries: readonly NewDelivery[],
): Promise<number> => {
  const column = <T>(pick: (delivery: NewDelivery) => T): T[] => deliveries.map(pick);
  const [row] = await query<{ count: number }>(
    db,
    `with inserted as (
       insert into webhook_deliveries
         (day, id, endpoint_id, event_id, event_type, position, occurred_at, created_at)
       select (occurred_at at time zone 'UTC')::date, id, endpoint_id, event_id, event_type, position, occurred_at, $7
       from unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::text[], $5::bigint[], $6::timestamptz[])
         as given (id, endpoint_id, event_id, event_type, position, occurred_at)
       on conflict (day, endpoint_id, event_id) do nothing
       returning *
     ), queued as (
       insert into webhook_queue
         (delivery_id, day, endpoint_id, event_id, event_type, position, occurred_at, attempts, due_at)
       select id, day, endpoint_id, event_id, event_type, position, occurred_at, 0, created_at from inserted
       returning 1
     )
     select count(*)::int as count from queued`,
    [
      column(({ uuid }) => uuid),
      column(({ endpointId }) => toUuid(endpointId)),
      column(({ event }) => toUuid(event.id)),
      column(({ event }) => event.type),
      column(({ event }) => event.position ?? null),
      column(({ event }) => event.occurredAt),
      clock.now(),
    ],
  );
  announce(db, 'webhooks');
  return row?.count ?? 0;
};

/** A delivery that this process attempts now. `attempts` and `step` include the attempt; `step` counts since the schedule began. */
export type ClaimedDelivery = {
  uuid: string;
  day: string;
  endpointId: string;
  url: string;
  isFailing: boolean;
  eventId: string;
  eventType: string;
  position: number | undefined;
  occurredAt: string;
  attempts: number;
  step: number;
};

type ClaimedRow = {
  delivery_id: string;
  day: string;
  endpoint_id: string;
  url: string;
  is_failing: boolean;
  event_id: string;
  event_type: string;
  position: number | null;
  occurred_at: string;
  attempts: number;
  step: number;
};

export type Claim = {
  now: Date;
  leasedUntil: Date;
  /** Either the endpoints whose last attempt failed, or the others. */
  isFailing: boolean;
  /** The most attempts of one endpoint in this process, and those of each endpoint at present. */
  laneSize: number;
  busy: ReadonlyMap<string, number>;
  limit: number;
};

/**
 * Leases due deliveries of active endpoints, so no other process claims them before `leasedUntil`. Takes at most the free
 * places of each endpoint's lane, however long its queue is.
 */
export const claimDeliveries = async (
  { db }: DbContext,
  { now, leasedUntil, isFailing, laneSize, busy, limit }: Claim,
): Promise<ClaimedDelivery[]> => {
  const rows = await query<ClaimedRow>(
    db,
    `with lanes as materialized (
       select id, url, failing_since is not null as is_failing, $5 - coalesce(count, 0) as free
       from webhook_endpoints left join unnest($6::uuid[], $7::int[]) as busy (id, count) using (id)
       where status = 'active' and (failing_since is not null) = $3 and coalesce(count, 0) < $5
     ), due as materialized (
       select delivery_id, url, is_failing from lanes cross join lateral (
         select delivery_id, due_at from webhook_queue
         where endpoint_id = lanes.id and due_at <= $1 and (leased_until is null or leased_until <= $1)
         order by due_at, delivery_id limit lanes.free
         for update skip locked
       ) as waiting
       order by due_at, delivery_id limit $4
     )
     update webhook_queue set attempts = attempts + 1, step = step + 1, leased_until = $2
     from due where webhook_queue.delivery_id = due.delivery_id
     returning webhook_queue.*, day::text as day, url, is_failing`,
    [now, leasedUntil, isFailing, limit, laneSize, [...busy.keys()].map(toUuid), [...busy.values()]],
  );
  return rows.map((row) => ({
    uuid: row.delivery_id,
    day: row.day,
    endpointId: toPublicId('whe', row.endpoint_id),
    url: row.url,
    isFailing: row.is_failing,
    eventId: toPublicId('evt', row.event_id),
    eventType: row.event_type,
    position: row.position ?? undefined,
    occurredAt: row.occurred_at,
    attempts: row.attempts,
    step: row.step,
  }));
};

/** One attempt, for the log. */
export type AttemptRecord = {
  startedAt: Date;
  requestHeaders: Readonly<Record<string, string>>;
  failure?: { code: string; detail: string } | undefined;
  response?:
    | { status: number; headers: Readonly<Record<string, string>>; body: string; isTruncated: boolean }
    | undefined;
  ipAddress?: string | undefined;
  timings: object;
};

/** Records an attempt. Does nothing if it is recorded already. */
export const insertAttempt = async (
  { db }: DbContext,
  { day, uuid, attempts }: ClaimedDelivery,
  { startedAt, requestHeaders, failure, response, ipAddress, timings }: AttemptRecord,
): Promise<void> => {
  await query(
    db,
    `insert into webhook_attempts (day, delivery_id, number, started_at, request_headers, failure_code, failure_detail,
       status, response_headers, response_body, response_truncated, ip_address, timings)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13) on conflict do nothing`,
    [
      day,
      uuid,
      attempts,
      startedAt,
      JSON.stringify(requestHeaders),
      failure?.code ?? null,
      failure?.detail ?? null,
      response?.status ?? null,
      response ? JSON.stringify(response.headers) : null,
      response?.body ?? null,
      response?.isTruncated ?? null,
      ipAddress ?? null,
      JSON.stringify(timings),
    ],
  );
};

/**
 * Ends a delivery. Returns false and changes nothing if the lease has expired and another process has claimed it, or if its
 * endpoint is deleted.
 */
export const finishDelivery = async (
  { db }: DbContext,
  { uuid, day, attempts }: ClaimedDelivery,
  { state, at }: { state: 'delivered' | 'failed'; at: Date },
): Promise<boolean> => {
  const rows = await query(
    db,
    `with done as (delete from webhook_queue where delivery_id = $1 and attempts = $2 returning delivery_id)
     update webhook_deliveries set state = $4, attempts = $2, finished_at = $5
     from done where day = $3 and id = done.delivery_id returning 1`,
    [uuid, attempts, day, state, at],
  );
  return rows.length > 0;
};

/** Schedules the next attempt. Like `finishDelivery`, does nothing if another process has claimed the delivery. */
export const postponeDelivery = async (
  { db }: DbContext,
  { uuid, day, attempts }: ClaimedDelivery,
  dueAt: Date,
): Promise<void> => {
  await query(
    db,
    `with postponed as (
       update webhook_queue set due_at = $4, leased_until = null where delivery_id = $1 and attempts = $2
       returning delivery_id
     )
     update webhook_deliveries set attempts = $2 from postponed where day = $3 and id = postponed.delivery_id`,
    [uuid, attempts, day, dueAt],
  );
};

/**
 * Returns the number of waiting deliveries of active endpoints, of those that have been due since before `stuckSince`, and
 * the time since which the oldest is due. Counts at most `max`.
 */
export const countWaiting = async (
  { db }: DbContext,
  { now, stuckSince, max }: { now: Date; stuckSince: Date; max: number },
): Promise<{ waiting: number; stuck: number; dueSince: Date | undefined }> => {
  const [row] = await query<{ waiting: number; stuck: number; due_since: string | null }>(
    db,
    `select count(*)::int as waiting, (count(*) filter (where due_at < $2))::int as stuck,
       min(due_at) filter (where due_at <= $1) as due_since
     from (select due_at from webhook_queue join webhook_endpoints on webhook_endpoints.id = endpoint_id
           where status = 'active' limit $3) as waiting`,
    [now, stuckSince, max],
  );
  const dueSince = row?.due_since ?? undefined;
  return {
    waiting: row?.waiting ?? 0,
    stuck: row?.stuck ?? 0,
    dueSince: dueSince === undefined ? undefined : new Date(dueSince),
  };
};
