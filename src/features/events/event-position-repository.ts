/**
 * Gives positions to committed events. The statements of one call run under the lock of the sequencer, so positions are
 * dense, and an event gets exactly one.
 */
import { acquireLock } from '../../db/advisory-lock.ts';
import { query } from '../../db/statement.ts';
import { inTransaction } from '../../db/transaction.ts';
import type { Context, DbContext } from '../context.ts';
import { dayOf } from './event-repository.ts';

/** The last batch. `xmax` and `xip`: the parts of its snapshot, as text. */
type Batch = { position: number; day: string; xmax: string; xip: string[]; isOurs: boolean };

/**
 * Gives the next positions to all committed events without one, and notifies the channel `events` of all processes. Returns
 * the number of these events.
 */
export const sequenceEvents = (context: Pick<Context, 'db' | 'clock'>): Promise<number> =>
  inTransaction(context, async (context) => {
    await acquireLock(context.db, 'eventSequencer');
    const batch = await findLastBatch(context);
    const today = dayOf(context.clock.now());
    if (batch?.isOurs) return sequenceAfter(context, batch, today);
    await adoptEvents(context);
    return sequenceAll(context, batch?.position ?? 0, today);
  });

/**
 * Also makes the planner use the indexes: it expects a third of all events to be new, because it does not know the
 * snapshot when it plans.
 */
const findLastBatch = async ({ db }: DbContext): Promise<Batch | undefined> => {
  const [row] = await query<Batch | { position: null }>(
    db,
    `select last_position as position, day::text as day, pg_snapshot_xmax(snapshot)::text as xmax,
       array(select pg_snapshot_xip(snapshot)::text) as xip,
       cluster = ${cluster} as "isOurs"
     from (select set_config('enable_seqscan', 'off', true), set_config('enable_bitmapscan', 'off', true),
                  set_config('plan_cache_mode', 'force_generic_plan', true)) as settings
     left join lateral (select * from event_batches order by last_position desc limit 1) as last on true`,
    [],
  );
  return row === undefined || row.position === null ? undefined : row;
};

const cluster = '(select system_identifier::text from pg_control_system())';

/**
 * An event is new if the snapshot of the last batch did not see its transaction: the transaction had not begun, or had not
 * ended. The statement takes one snapshot, which both selects the events and is stored.
 */
const sequenceAfter = (context: DbContext, { position, day, xmax, xip }: Batch, today: string) =>
  insertBatch(
    context,
    `select day, id, sequence from events where transaction_id >= $3::xid8
     union all
     select day, id, sequence from unnest($4::xid8[]) as running (transaction_id) join events using (transaction_id)`,
    [position, day > today ? day : today, xmax, xip],
  );

/** Without a batch of this cluster, an event is new if it has no position. */
const sequenceAll = (context: DbContext, position: number, today: string) =>
  insertBatch(
    context,
    `select day, id, sequence from events
     where not exists (select from event_positions where event_day = events.day and event_id = events.id)`,
    [position, today],
  );

/** `fresh`: a query for the new events. `values`: the last position, the day, and the values of `fresh`. */
const insertBatch = async ({ db }: DbContext, fresh: string, values: unknown[]): Promise<number> => {
  const [row] = await query<{ count: number }>(
    db,
    `with fresh as (${fresh}),
     positioned as (
       insert into event_positions (position, day, event_day, event_id)
       select $1::bigint + row_number() over (order by sequence), $2::date, day, id from fresh
       returning position
     ),
     batch as (
       insert into event_batches (last_position, day, snapshot, cluster)
       select max(position), $2::date, pg_current_snapshot(), ${cluster} from positioned having count(*) > 0
       returning last_position
     )
     select last_position - $1::bigint as count, pg_notify('events', last_position::text) from batch`,
    values,
  );
  return row?.count ?? 0;
};

/**
 * After a restore into another cluster, transactions of this cluster would share their ids with restored events. The id 3
 * precedes all of them.
 */
const adoptEvents = async ({ db }: DbContext): Promise<void> => {
  await query(
    db,
    `update events set transaction_id = '3'
     where transaction_id >= pg_snapshot_xmin(pg_current_snapshot())`,
    [],
  );
};
