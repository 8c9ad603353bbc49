import type { Knex } from 'knex';

/**
 * Invoices and credit notes. Their numbers have no gaps: the row of a series and year is incremented in the transaction that
 * inserts the document. `seller` and `buyer` are the printed lines, so a document never changes. A document without a file is
 * still to be written. Orders are never deleted, so neither are these.
 */
export const up = (db: Knex): Promise<unknown> =>
  db.raw(`
    create table invoice_numbers (
      kind text not null,
      year integer not null,
      last_number integer not null,
      constraint invoice_numbers_pkey primary key (kind, year)
    );

    create table invoices (
      id uuid not null constraint invoices_pkey primary key,
      order_id uuid not null constraint invoices_order_id_fkey references orders (id),
      kind text not null,
      number text not null constraint invoices_number_key unique,
      language text not null,
      seller text[] not null,
      buyer text[] not null,
      currency text not null,
      total_minor bigint not null,
      tax_minor bigint not null,
      file_id uuid constraint invoices_file_id_fkey references files (id),
      issued_at timestamptz(3) not null,
      constraint invoices_kind_check check (kind in ('invoice', 'credit_note')),
      constraint invoices_total_check check (total_minor > 0 and tax_minor between 0 and total_minor)
    );
    create index invoices_order_id_idx on invoices (order_id, id);
    create unique index invoices_one_per_order_key on invoices (order_id) where kind = 'invoice';
    create unique index invoices_file_id_key on invoices (file_id);
  `);

export const down = (db: Knex): Promise<unknown> => db.raw('drop table invoices; drop table invoice_numbers');
