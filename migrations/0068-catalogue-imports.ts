import type { Knex } from 'knex';

/**
 * The imports of catalogues. An import belongs to its file, and is deleted with it. The rows of a file wait here until all are
 * checked; then each transaction moves a batch of them to the shop, so an interrupted import goes on where it stopped.
 */
export const up = (db: Knex): Promise<unknown> =>
  db.raw(`
    create table catalogue_imports (
      file_id uuid not null constraint catalogue_imports_pkey primary key
        constraint catalogue_imports_file_id_fkey references files (id) on delete cascade,
      job_id uuid not null constraint catalogue_imports_job_id_key unique
        constraint catalogue_imports_job_id_fkey references jobs (id) on delete cascade,
      state text not null default 'waiting',
      -- The attempt of the job that owns the import. An earlier one, which still runs, must not write any more.
      attempt integer not null default 0,
      row_count integer not null default 0,
      batch_count integer not null default 0,
      fault_count integer not null default 0,
      categories_created integer not null default 0,
      categories_updated integer not null default 0,
      categories_unchanged integer not null default 0,
      products_created integer not null default 0,
      products_updated integer not null default 0,
      products_unchanged integer not null default 0,
      created_at timestamptz(3) not null,
      constraint catalogue_imports_state_check check (state in ('waiting', 'applying', 'finished'))
    );
    create index catalogue_imports_created_at_idx on catalogue_imports (created_at);

    create table catalogue_import_categories (
      file_id uuid not null
        constraint catalogue_import_categories_file_id_fkey references catalogue_imports (file_id) on delete cascade,
      slug text collate "C" not null,
      source_rows integer[] not null,
      category jsonb not null,
      constraint catalogue_import_categories_pkey primary key (file_id, slug)
    );

    create table catalogue_import_products (
      file_id uuid not null
        constraint catalogue_import_products_file_id_fkey references catalogue_imports (file_id) on delete cascade,
      batch integer not null,
      slug text collate "C" not null,
      -- The row of the product, and in CSV those of its variants.
      source_rows integer[] not null,
      product jsonb not null,
      constraint catalogue_import_products_pkey primary key (file_id, slug)
    );
    create index catalogue_import_products_file_id_batch_idx on catalogue_import_products (file_id, batch);

    create table catalogue_import_skus (
      file_id uuid not null
        constraint catalogue_import_skus_file_id_fkey references catalogue_imports (file_id) on delete cascade,
      sku text collate "C" not null,
      constraint catalogue_import_skus_pkey primary key (file_id, sku)
    );

    create table catalogue_import_faults (
      file_id uuid not null
        constraint catalogue_import_faults_file_id_fkey references catalogue_imports (file_id) on delete cascade,
      number integer not null,
      source_row integer not null,
      column_name text,
      pointer text,
      rule text not null,
      detail text not null,
      constraint catalogue_import_faults_pkey primary key (file_id, number)
    );
  `);

export const down = (db: Knex): Promise<unknown> =>
  db.raw(`
    drop table catalogue_import_faults, catalogue_import_skus, catalogue_import_products, catalogue_import_categories,
      catalogue_imports;
  `);
