/** The log of deliveries and their attempts. */
import { newestIdFirst, type Page, type PageRequest, readPage } from '../../db/keyset.ts';
import { query } from '../../db/statement.ts';
import { toPublicId, toUuid } from '../../lib/id.ts';
import type { DbContext } from '../context.ts';
import type { WebhookAttempt, WebhookDelivery } from './webhook-delivery.ts';

type DeliveryRow = {
  id: string;
  endpoint_id: string;
  event_id: string;
  event_type: string;
  position: number | null;
  occurred_at: string;
  state: WebhookDelivery['state'];
  attempts: number;
  due_at: string | null;
  finished_at: string | null;
  created_at: string;
};

/** Of deliveries joined with the queue. */
const columns = [
  ...[
    'id',
    'endpoint_id',
    'event_id',
    'event_type',
    'position',
    'occurred_at',
    'state',
    'attempts',
    'created_at',
  ].map((column) => `webhook_deliveries.${column}`),
  'webhook_deliveries.finished_at',
  'webhook_queue.due_at',
];

const toDelivery = (row: DeliveryRow): WebhookDelivery => ({
  id: toPublicId('whd', row.id),
  endpointId: toPublicId('whe', row.endpoint_id),
  eventId: toPublicId('evt', row.event_id),
  eventType: row.event_type,
  ...(row.position !== null && { position: row.position }),
  occurredAt: row.occurred_at,
  state: row.state,
  attemptCount: row.attempts,
  ...(row.due_at !== null && { nextAttemptAt: row.due_at }),
  ...(row.finished_at !== null && { finishedAt: row.finished_at }),
  createdAt: row.created_at,
});

const withDueTimes = ({ db }: DbContext) =>
  db('webhook_deliveries')
    .leftJoin('webhook_queue', 'webhook_queue.delivery_id', 'webhook_deliveries.id')
    .select<DeliveryRow[]>(columns);

/** Returns a page of the deliveries of an endpoint, the newest first. */
export const listDeliveries = (
  { db }: DbContext,
  { endpointId, state }: { endpointId: string; state: WebhookDelivery['state'] | undefined },
  page: PageRequest,
): Promise<Page<WebhookDelivery>> => {
  const filter = { endpoint_id: toUuid(endpointId), ...(state && { state }) };
  const log = withDueTimes({ db }).where('webhook_deliveries.endpoint_id', filter.endpoint_id);
  if (state) log.where({ state });
  return readPage(log, newestIdFirst, page, toDelivery);
};

export type DeliveryKey = { endpointId: string; deliveryId: string };

/** Undefined if the endpoint has no such delivery. */
export const findDelivery = async (
  { db }: DbContext,
  { endpointId, deliveryId }: DeliveryKey,
): Promise<WebhookDelivery | undefined> => {
  const row = await withDueTimes({ db })
    .where({
      'webhook_deliveries.endpoint_id': toUuid(endpointId),
      'webhook_deliveries.id': toUuid(deliveryId),
    })
    .first();
  return row && toDelivery(row);
};

type AttemptRow = {
  number: number;
  started_at: string;
  request_headers: Record<string, string>;
  failure_code: NonNullable<WebhookAttempt['failure']>['code'] | null;
  failure_detail: string | null;
  status: number | null;
  response_headers: Record<string, string> | null;
  response_body: string | null;
  response_truncated: boolean | null;
  ip_address: string | null;
  timings: WebhookAttempt['timings'];
};

const toAttempt = (row: AttemptRow): WebhookAttempt => ({
  number: row.number,
  startedAt: row.started_at,
  requestHeaders: row.request_headers,
  ...(row.failure_code !== null && {
    failure: { code: row.failure_code, detail: row.failure_detail ?? '' },
  }),
  ...(row.status !== null && {
    response: {
      status: row.status,
      headers: row.response_headers ?? {},
      body: row.response_body ?? '',
      truncated: row.response_truncated ?? false,
    },
  }),
  ...(row.ip_address !== null && { ipAddress: row.ip_address }),
  timings: row.timings,
});

/**
 * Returns the last attempts of a delivery, the newest first: only those that its `attemptCount` counts, because a further one
 * may have ended since the delivery was read.
 */
export const listAttempts = async (
  { db }: DbContext,
  { id, occurredAt, attemptCount }: Pick<WebhookDelivery, 'id' | 'occurredAt' | 'attemptCount'>,
  limit: number,
): Promise<WebhookAttempt[]> => {
  const rows = await db('webhook_attempts')
    .select<AttemptRow[]>('*')
    .where({ day: occurredAt.slice(0, 10), delivery_id: toUuid(id) })
    .where('number', '<=', attemptCount)
    .orderBy('number', 'desc')
    .limit(limit);
  return rows.map(toAttempt);
};

/**
 * Makes a delivery wait for an attempt now, with a new schedule. An attempt in progress goes on. Returns false if the
 * endpoint has no such delivery. Runs in a transaction.
 */
export const restartDelivery = async (
  { db }: DbContext,
  { endpointId, deliveryId }: DeliveryKey,
  now: Date,
): Promise<boolean> => {
  // The end of an attempt locks the queue before the log, too.
  await query(db, 'select from webhook_queue where delivery_id = $1 for update', [toUuid(deliveryId)]);
  const rows = await query(
    db,
    `with restarted as (
       update webhook_deliveries set state = 'waiting', finished_at = null where endpoint_id = $1 and id = $2
       returning *
     )
     insert into webhook_queue
       (delivery_id, day, endpoint_id, event_id, event_type, position, occurred_at, attempts, due_at)
     select id, day, endpoint_id, event_id, event_type, position, occurred_at, attempts, $3 from restarted
     on conflict (delivery_id) do update set step = 0, due_at = excluded.due_at
     returning 1`,
    [toUuid(endpointId), toUuid(deliveryId), now],
  );
  return rows.length > 0;
};

/** Like `restartDelivery`, for the finished deliveries of these events to the endpoint. Returns their number. */
export const restartFinished = async (
  { db }: DbContext,
  { endpointId, events }: { endpointId: string; events: readonly { id: string; occurredAt: string }[] },
  now: Date,
): Promise<number> => {
  const rows = await query(
    db,
    `with restarted as (
       update webhook_deliveries set state = 'waiting', finished_at = null
       where endpoint_id = $1 and (day, event_id) in (select * from unnest($2::date[], $4::uuid[]))
         and state <> 'waiting'
       returning *
     )
     insert into webhook_queue
       (delivery_id, day, endpoint_id, event_id, event_type, position, occurred_at, attempts, due_at)
     select id, day, endpoint_id, event_id, event_type, position, occurred_at, attempts, $3 from restarted
     returning 1`,
    [
      toUuid(endpointId),
      events.map(({ occurredAt }) => occurredAt.slice(0, 10)),
      now,
      events.map(({ id }) => toUuid(id)),
    ],
  );
  return rows.length;
};
