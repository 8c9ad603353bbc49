import type { Knex } from 'knex';

/**
 * Reservations that expire, buckets for variants in demand, and a ledger that the database protects: it refuses to change or
 * delete a movement. Only a deleted variant takes its movements with it.
 */
export const up = (db: Knex): Promise<unknown> =>
  db.raw(`
    alter table product_variants
      add column bucket_count smallint not null default 1,
      add constraint product_variants_bucket_count_check check (bucket_count in (1, 16));

    create table stock_reservations (
      id uuid not null constraint stock_reservations_pkey primary key,
      variant_id uuid not null
        constraint stock_reservations_variant_id_fkey references product_variants (id) on delete cascade,
      quantity integer not null,
      status text not null,
      note text,
      created_at timestamptz(3) not null,
      expires_at timestamptz(3) not null,
      ended_at timestamptz(3),
      constraint stock_reservations_quantity_check check (quantity > 0),
      constraint stock_reservations_status_check check (status in ('active', 'released', 'committed', 'expired')),
      constraint stock_reservations_ended_at_check check ((status = 'active') = (ended_at is null))
    );
    create index stock_reservations_variant_id_idx on stock_reservations (variant_id);
    create index stock_reservations_expires_at_idx on stock_reservations (expires_at, id) where status = 'active';

    alter table stock_movements
      add column reservation_id uuid
        constraint stock_movements_reservation_id_fkey references stock_reservations (id) on delete cascade,
      add column note text;
    create index stock_movements_reservation_id_idx on stock_movements (reservation_id);
    create index stock_movements_reason_idx on stock_movements (reason, id);
    -- Movements lie in the order of their time, so this small index finds a period.
    create index stock_movements_occurred_at_idx on stock_movements using brin (occurred_at);

    create function refuse_to_change_stock_movements() returns trigger language plpgsql as $$
      begin
        if tg_op = 'DELETE' and not exists (select from product_variants where id = old.variant_id) then
          return old;
        end if;
        raise exception 'stock_movements is append-only' using errcode = 'insufficient_privilege';
      end
    $$;
    create trigger stock_movements_append_only before update or delete on stock_movements
      for each row execute function refuse_to_change_stock_movements();
    create trigger stock_movements_no_truncate before truncate on stock_movements
      for each statement execute function refuse_to_change_stock_movements();

    -- The buckets that the last audit found to differ from the sum of their movements.
    create table stock_differences (
      variant_id uuid not null
        constraint stock_differences_variant_id_fkey references product_variants (id) on delete cascade,
      bucket smallint not null,
      on_hand bigint not null,
      on_hand_moved bigint not null,
      reserved bigint not null,
      reserved_moved bigint not null,
      found_at timestamptz(3) not null,
      constraint stock_differences_pkey primary key (variant_id, bucket)
    );
  `);

export const down = (db: Knex): Promise<unknown> =>
  db.raw(`
    drop table stock_differences;
    drop trigger stock_movements_append_only on stock_movements;
    drop trigger stock_movements_no_truncate on stock_movements;
    drop function refuse_to_change_stock_movements;
    drop index stock_movements_reason_idx, stock_movements_occurred_at_idx;
    alter table stock_movements drop column reservation_id, drop column note;
    drop table stock_reservations;
    alter table product_variants drop column bucket_count;
  `);
