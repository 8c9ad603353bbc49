import type { Knex } from 'knex';

/**
 * The payments of orders, their refunds, and the inbox of the events of payment providers. An order has one open payment at
 * most. `method` and `return_url` are kept only until the provider has received them. `refunded_minor` is the sum of the
 * refunds that have not failed: a refund reserves its amount there before the provider is called.
 */
export const up = (db: Knex): Promise<unknown> =>
  db.raw(`
    create table payments (
      id uuid not null constraint payments_pkey primary key,
      order_id uuid not null constraint payments_order_id_fkey references orders (id),
      attempt integer not null,
      provider text not null,
      provider_payment_id text,
      method text,
      return_url text,
      state text not null,
      decline_reason text,
      action_url text,
      currency text not null,
      amount_minor bigint not null,
      captured_minor bigint not null default 0,
      refunded_minor bigint not null default 0,
      version integer not null default 1,
      created_at timestamptz(3) not null,
      updated_at timestamptz(3) not null,
      constraint payments_attempt_key unique (order_id, attempt),
      constraint payments_provider_payment_id_key unique (provider, provider_payment_id),
      constraint payments_attempt_check check (attempt > 0),
      constraint payments_state_check check
        (state in ('created', 'requires_action', 'processing', 'authorized', 'captured', 'declined', 'cancelled')),
      constraint payments_request_check
        check ((state = 'created') = (method is not null) and (state = 'created') = (return_url is not null)),
      constraint payments_provider_payment_id_check
        check (provider_payment_id is not null or state in ('created', 'cancelled')),
      constraint payments_declined_check check ((state = 'declined') = (decline_reason is not null)),
      constraint payments_action_check check (action_url is null or state = 'requires_action'),
      constraint payments_amount_check check (amount_minor > 0),
      constraint payments_captured_check check
        (captured_minor between 0 and amount_minor and (captured_minor > 0) = (state = 'captured')),
      constraint payments_refunded_check check (refunded_minor between 0 and captured_minor)
    );
    create unique index payments_open_key on payments (order_id)
      where state in ('created', 'requires_action', 'processing', 'authorized');
    create index payments_open_updated_at_idx on payments (updated_at, id)
      where state in ('created', 'requires_action', 'processing', 'authorized');

    create table refunds (
      id uuid not null constraint refunds_pkey primary key,
      payment_id uuid not null constraint refunds_payment_id_fkey references payments (id),
      provider_refund_id text,
      state text not null,
      amount_minor bigint not null,
      reason text,
      version integer not null default 1,
      created_at timestamptz(3) not null,
      updated_at timestamptz(3) not null,
      constraint refunds_state_check check (state in ('requested', 'pending', 'succeeded', 'failed')),
      constraint refunds_provider_refund_id_key unique (payment_id, provider_refund_id),
      constraint refunds_provider_refund_id_check
        check (provider_refund_id is not null or state in ('requested', 'failed')),
      constraint refunds_amount_check check (amount_minor > 0)
    );
    create index refunds_payment_id_idx on refunds (payment_id, id);
    create index refunds_open_updated_at_idx on refunds (updated_at, id) where state in ('requested', 'pending');

    create table payment_events (
      provider text not null,
      event_id text not null,
      type text not null,
      provider_payment_id text not null,
      provider_refund_id text,
      occurred_at timestamptz(3) not null,
      received_at timestamptz(3) not null,
      handled_at timestamptz(3),
      constraint payment_events_pkey primary key (provider, event_id)
    );
    create index payment_events_waiting_idx on payment_events (received_at) where handled_at is null;
    create index payment_events_received_at_idx on payment_events (received_at);
  `);

export const down = (db: Knex): Promise<unknown> => db.raw('drop table payment_events, refunds, payments');
