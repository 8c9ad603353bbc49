import type { Knex } from 'knex';

/** A deleted file leaves its invoice, as the erasure of accounts demands of every row that outlives them. */
export const up = (db: Knex): Promise<unknown> =>
  db.raw(`
    alter table invoices drop constraint invoices_file_id_fkey;
    alter table invoices add constraint invoices_file_id_fkey
      foreign key (file_id) references files (id) on delete set null;
  `);

export const down = (db: Knex): Promise<unknown> =>
  db.raw(`
    alter table invoices drop constraint invoices_file_id_fkey;
    alter table invoices add constraint invoices_file_id_fkey foreign key (file_id) references files (id);
  `);
