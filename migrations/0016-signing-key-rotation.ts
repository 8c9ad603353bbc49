import type { Knex } from 'knex';

/** A key is published before it signs, and still checks what it signed when its successor has taken over. */
export const up = (db: Knex): Promise<unknown> =>
  db.raw(`
    alter table signing_keys
      add column active_from timestamptz(3),
      add column expires_at timestamptz(3),
      add constraint signing_keys_expires_at_check check (expires_at > active_from);
    update signing_keys set active_from = created_at;
    alter table signing_keys alter column active_from set not null;
  `);

export const down = (db: Knex): Promise<unknown> =>
  db.raw('alter table signing_keys drop column active_from, drop column expires_at');
