import type { Knex } from 'knex';

/**
 * Customer groups with the percentage of each, discounts with a code, and their redemptions. `used_count` is the number of the
 * redemptions that count; the update that increments it also checks the limit. A limit may be lowered below it.
 */
export const up = (db: Knex): Promise<unknown> =>
  db.raw(`
    create table customer_groups (
      slug text not null constraint customer_groups_pkey primary key,
      name text not null,
      basis_points integer not null,
      version integer not null default 1,
      created_at timestamptz(3) not null,
      updated_at timestamptz(3) not null,
      constraint customer_groups_basis_points_check check (basis_points between 0 and 10000)
    );
    insert into customer_groups (slug, name, basis_points, created_at, updated_at) values
      ('regular', 'Regular customers', 1000, '2026-11-30', '2026-11-30'),
      ('premium', 'Premium customers', 2000, '2026-11-30', '2026-11-30');
    alter table users add column customer_group text constraint users_customer_group_fkey references customer_groups;

    create index users_customer_group_idx on users (customer_group);

    create table discounts (
      id uuid not null constraint discounts_pkey primary key,
      code text not null,
      kind text not null,
      basis_points integer,
      amount_minor bigint,
      minimum_minor bigint,
      -- Of the amount and of the minimum.
      currency text,
      customer_group text constraint discounts_customer_group_fkey references customer_groups,
      -- If both are empty, the discount applies to every product.
      product_ids uuid[] not null,
      categories text[] not null,
      valid_from timestamptz(3),
      valid_until timestamptz(3),
      usage_limit integer,
      usage_limit_per_customer integer,
      used_count integer not null default 0,
      is_active boolean not null,
      version integer not null default 1,
      created_at timestamptz(3) not null,
      updated_at timestamptz(3) not null,
      constraint discounts_kind_check check (kind in ('percentage', 'fixed', 'free_shipping')),
      constraint discounts_basis_points_check
        check ((kind = 'percentage') = (basis_points is not null) and basis_points between 1 and 10000),
      constraint discounts_amount_minor_check
        check ((kind = 'fixed') = (amount_minor is not null) and amount_minor > 0),
      constraint discounts_minimum_minor_check check (minimum_minor > 0),
      constraint discounts_currency_check
        check ((currency is not null) = (amount_minor is not null or minimum_minor is not null)),
      constraint discounts_valid_until_check check (valid_from < valid_until),
      constraint discounts_usage_limit_check check (usage_limit > 0 and usage_limit_per_customer > 0),
      constraint discounts_used_count_check check (used_count >= 0)
    );
    create unique index discounts_code_key on discounts (lower(code));
    create index discounts_created_at_idx on discounts (created_at, id);

    create index discounts_customer_group_idx on discounts (customer_group);

    create table discount_usages (
      order_id uuid not null constraint discount_usages_pkey primary key
        constraint discount_usages_order_id_fkey references orders,
      discount_id uuid not null
        constraint discount_usages_discount_id_fkey references discounts on delete cascade,
      user_id uuid constraint discount_usages_user_id_fkey references users on delete set null,
      -- The hash of the canonical e-mail address, so that a customer with and without an account counts once.
      email_hash bytea,
      redeemed_at timestamptz(3) not null
    );
    create index discount_usages_user_id_idx on discount_usages (user_id, discount_id);
    create index discount_usages_email_hash_idx on discount_usages (email_hash, discount_id);
    create index discount_usages_discount_id_idx on discount_usages (discount_id, redeemed_at, order_id);
  `);

export const down = (db: Knex): Promise<unknown> =>
  db.raw(`
    drop table discount_usages;
    drop table discounts;
    alter table users drop column customer_group;
    drop table customer_groups;
  `);
