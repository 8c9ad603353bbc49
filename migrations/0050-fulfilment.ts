import type { Knex } from 'knex';

/**
 * Shipments and returns of the pieces of an order. A line names its order too, so that sums over an order need no join, and
 * so that it belongs to a line of this order. The lock on the order guards the sums.
 */
export const up = (db: Knex): Promise<unknown> =>
  db.raw(`
    create table shipments (
      id uuid not null constraint shipments_pkey primary key,
      order_id uuid not null constraint shipments_order_id_fkey references orders (id),
      state text not null,
      carrier text,
      tracking_number text,
      tracking_url text,
      version integer not null default 1,
      created_at timestamptz(3) not null,
      shipped_at timestamptz(3),
      delivered_at timestamptz(3),
      constraint shipments_state_check check (state in ('created', 'shipped', 'delivered')),
      constraint shipments_times_check
        check ((shipped_at is not null) = (state <> 'created') and (delivered_at is not null) = (state = 'delivered')),
      constraint shipments_order_id_id_key unique (order_id, id)
    );
    create table shipment_lines (
      shipment_id uuid not null,
      order_id uuid not null,
      position smallint not null,
      quantity integer not null,
      constraint shipment_lines_pkey primary key (shipment_id, position),
      constraint shipment_lines_shipment_id_fkey foreign key (order_id, shipment_id) references shipments (order_id, id),
      constraint shipment_lines_position_fkey foreign key (order_id, position) references order_items (order_id, position),
      constraint shipment_lines_quantity_check check (quantity > 0)
    );
    create index shipment_lines_order_id_idx on shipment_lines (order_id, position);
    create index shipment_lines_shipment_id_idx on shipment_lines (order_id, shipment_id);

    create table returns (
      id uuid not null constraint returns_pkey primary key,
      order_id uuid not null constraint returns_order_id_fkey references orders (id),
      state text not null,
      reason text not null,
      rejection text,
      refund_minor bigint,
      version integer not null default 1,
      created_at timestamptz(3) not null,
      decided_at timestamptz(3),
      received_at timestamptz(3),
      constraint returns_state_check check (state in ('requested', 'approved', 'rejected', 'received')),
      constraint returns_rejection_check check ((rejection is not null) = (state = 'rejected')),
      constraint returns_refund_minor_check
        check ((refund_minor is not null) = (state = 'received') and refund_minor >= 0),
      constraint returns_times_check
        check ((decided_at is not null) = (state <> 'requested') and (received_at is not null) = (state = 'received')),
      constraint returns_order_id_id_key unique (order_id, id)
    );
    create index returns_state_id_idx on returns (state, id);
    create table return_lines (
      return_id uuid not null,
      order_id uuid not null,
      position smallint not null,
      quantity integer not null,
      -- Whether the pieces are sold again. Null until they are received.
      restocked boolean,
      constraint return_lines_pkey primary key (return_id, position),
      constraint return_lines_return_id_fkey foreign key (order_id, return_id) references returns (order_id, id),
      constraint return_lines_position_fkey foreign key (order_id, position) references order_items (order_id, position),
      constraint return_lines_quantity_check check (quantity > 0)
    );
    create index return_lines_order_id_idx on return_lines (order_id, position);
    create index return_lines_return_id_idx on return_lines (order_id, return_id);
  `);

export const down = (db: Knex): Promise<unknown> =>
  db.raw('drop table return_lines, returns, shipment_lines, shipments');
