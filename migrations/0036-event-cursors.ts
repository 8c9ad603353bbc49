import type { Knex } from 'knex';

/**
 * How far each reaction has read the event log. The row is also the lock that lets one process at a time run the reaction.
 * Until `isolated_until` the reaction gets its events one by one, because a batch of them has failed. `seen_at`: the last time
 * that a release with this reaction ran.
 */
export const up = (db: Knex): Promise<unknown> =>
  db.raw(`
    create table event_cursors (
      reaction text not null,
      position bigint not null,
      isolated_until bigint not null default 0,
      failures integer not null default 0,
      last_error text,
      retry_at timestamptz(3),
      seen_at timestamptz(3) not null,
      constraint event_cursors_pkey primary key (reaction)
    );
  `);

export const down = (db: Knex): Promise<unknown> => db.raw('drop table event_cursors');
