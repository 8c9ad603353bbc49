import type { Knex } from 'knex';

/** Finds the events of an account for its export: those of its own resources, and its changes of resources without an owner. */
export const up = (db: Knex): Promise<unknown> =>
  db.raw(`
    create index events_account_idx on events ((coalesce(owner_id, actor_id)), sequence)
    where coalesce(owner_id, actor_id) is not null
  `);

export const down = (db: Knex): Promise<unknown> => db.raw('drop index events_account_idx');
