import type { Knex } from 'knex';

/**
 * The event log: append-only tables, partitioned by day so that old days are dropped as a whole. The default partitions
 * hold the rows of days without a partition.
 *
 * Transactions insert into `events`. The sequencer gives committed events dense positions, so a reader that has seen
 * position n misses no event up to n, however long a transaction runs. A batch stores the snapshot that saw its events: the
 * next batch consists of the events that are visible and were not visible to that snapshot. Transaction ids have a meaning
 * only in their cluster, so a batch names it.
 */
export const up = (db: Knex): Promise<unknown> =>
  db.raw(`
    create sequence events_sequence;
    create table events (
      day date not null,
      id uuid not null,
      sequence bigint not null default nextval('events_sequence'),
      transaction_id xid8 not null default pg_current_xact_id(),
      type text not null,
      subject_type text not null,
      subject_id uuid not null,
      version integer not null,
      actor_id uuid,
      owner_id uuid,
      data jsonb not null,
      occurred_at timestamptz(3) not null,
      constraint events_pkey primary key (day, id)
    ) partition by range (day);
    alter sequence events_sequence owned by events.sequence;
    create index events_transaction_id_idx on events (transaction_id);
    create table events_default partition of events default;

    create table event_positions (
      position bigint not null,
      day date not null,
      event_day date not null,
      event_id uuid not null,
      constraint event_positions_pkey primary key (position, day)
    ) partition by range (day);
    create index event_positions_earlier_day_idx on event_positions (event_day) where event_day <> day;
    create table event_positions_default partition of event_positions default;

    create table event_batches (
      last_position bigint not null,
      day date not null,
      snapshot pg_snapshot not null,
      cluster text not null,
      constraint event_batches_pkey primary key (last_position, day)
    ) partition by range (day);
    create table event_batches_default partition of event_batches default;
  `);

export const down = (db: Knex): Promise<unknown> =>
  db.raw('drop table event_batches, event_positions, events');
