import type { DbContext } from '../context.ts';

/** `since`: the time of the oldest of these events. */
export type EventLag = { count: number; since: Date | undefined };

/** Counts the committed events without a position, up to `limit`. */
export const readEventLag = async ({ db }: DbContext, limit: number): Promise<EventLag> => {
  const { rows: batches } = await db.raw<{ rows: { xmax: string; xip: string[] }[] }>(
    `select pg_snapshot_xmax(snapshot)::text as xmax, array(select pg_snapshot_xip(snapshot)::text) as xip
     from event_batches order by last_position desc limit 1`,
  );
  const { xmax, xip } = batches[0] ?? { xmax: '0', xip: [] };
  // The values in the text of the statement let Postgres choose the index.
  const { rows } = await db.raw<{ rows: [{ count: number; since: string | null }] }>(
    `select count(*)::int as count, min(occurred_at) as since from (
       select occurred_at from events where transaction_id >= ?::xid8
       union all
       select occurred_at from events where transaction_id = any (?::xid8[])
       limit ?
     ) as unsequenced`,
    [xmax, xip, limit],
  );
  const [{ count, since }] = rows;
  return { count, since: since === null ? undefined : new Date(since) };
};
