import type { Knex } from 'knex';

/** Categories become a tree of their own. Today's products name their categories by slug: each slug becomes a root. */
export const up = (db: Knex): Promise<unknown> =>
  db.raw(`
    create table categories (
      id uuid not null constraint categories_pkey primary key,
      parent_id uuid constraint categories_parent_id_fkey references categories (id),
      -- Permanent, because products, discounts and links name it.
      slug text collate "C" not null constraint categories_slug_key unique,
      name text not null,
      position integer not null,
      version integer not null default 1,
      created_at timestamptz(3) not null,
      updated_at timestamptz(3) not null,
      constraint categories_parent_id_check check (parent_id <> id),
      constraint categories_position_check check (position between 0 and 99999)
    );
    create index categories_parent_id_idx on categories (parent_id);

    insert into categories (id, slug, name, position, created_at, updated_at)
    select ${uuidv7('min(created_at)')}, category, upper(left(category, 1)) || replace(substr(category, 2), '-', ' '), 0,
      min(created_at), min(created_at)
    from products group by category;

    alter table products alter column category type text collate "C";
    alter table products add constraint products_category_fkey foreign key (category) references categories (slug);
  `);

export const down = (db: Knex): Promise<unknown> =>
  db.raw(`
    alter table products drop constraint products_category_fkey;
    alter table products alter column category type text collate "default";
    drop table categories;
  `);

/** A UUIDv7 of the moment: Postgres has a function for it only since version 18. */
function uuidv7(moment: string): string {
  const milliseconds = `substring(int8send((extract(epoch from ${moment}) * 1000)::bigint) from 3)`;
  const bytes = `overlay(uuid_send(gen_random_uuid()) placing ${milliseconds} from 1 for 6)`;
  return `encode(set_bit(set_bit(${bytes}, 52, 1), 53, 1), 'hex')::uuid`;
}
