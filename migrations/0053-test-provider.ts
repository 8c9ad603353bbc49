import type { Knex } from 'knex';

/**
 * The rows of the test provider of payments, which stands for another system: no other table refers to them. A request is
 * an idempotency key with its outcome. An event waits here until its receiver has confirmed it, as often as `copies` says.
 */
export const up = (db: Knex): Promise<unknown> =>
  db.raw(`
    create table test_provider_payments (
      id text not null constraint test_provider_payments_pkey primary key,
      reference text not null,
      method text not null,
      return_url text not null,
      state text not null,
      decline_reason text,
      currency text not null,
      amount_minor bigint not null,
      captured_minor bigint not null default 0,
      refunded_minor bigint not null default 0,
      settles_at timestamptz(3),
      created_at timestamptz(3) not null,
      constraint test_provider_payments_state_check check
        (state in ('requires_action', 'processing', 'authorized', 'captured', 'declined', 'cancelled')),
      constraint test_provider_payments_declined_check check ((state = 'declined') <= (decline_reason is not null)),
      constraint test_provider_payments_processing_check check ((state = 'processing') = (settles_at is not null)),
      constraint test_provider_payments_amount_check check (amount_minor > 0),
      constraint test_provider_payments_captured_check check (captured_minor between 0 and amount_minor),
      constraint test_provider_payments_refunded_check check (refunded_minor between 0 and captured_minor)
    );
    create index test_provider_payments_settles_at_idx on test_provider_payments (settles_at)
      where settles_at is not null;

    create table test_provider_refunds (
      id text not null constraint test_provider_refunds_pkey primary key,
      payment_id text not null
        constraint test_provider_refunds_payment_id_fkey references test_provider_payments on delete cascade,
      reference text not null,
      state text not null,
      amount_minor bigint not null,
      settles_at timestamptz(3),
      created_at timestamptz(3) not null,
      constraint test_provider_refunds_state_check check (state in ('pending', 'succeeded', 'failed')),
      constraint test_provider_refunds_amount_check check (amount_minor > 0)
    );
    create index test_provider_refunds_payment_id_idx on test_provider_refunds (payment_id);
    create index test_provider_refunds_settles_at_idx on test_provider_refunds (settles_at)
      where settles_at is not null;

    create table test_provider_requests (
      key text not null constraint test_provider_requests_pkey primary key,
      fingerprint text not null,
      outcome jsonb,
      created_at timestamptz(3) not null
    );

    create table test_provider_events (
      position bigint generated always as identity constraint test_provider_events_pkey primary key,
      id text not null,
      type text not null,
      payment_id text not null
        constraint test_provider_events_payment_id_fkey references test_provider_payments on delete cascade,
      refund_id text
        constraint test_provider_events_refund_id_fkey references test_provider_refunds on delete cascade,
      copies integer not null,
      due_at timestamptz(3) not null,
      created_at timestamptz(3) not null,
      constraint test_provider_events_copies_check check (copies > 0)
    );
    create index test_provider_events_due_at_idx on test_provider_events (due_at, position);
    create index test_provider_events_payment_id_idx on test_provider_events (payment_id);
    create index test_provider_events_refund_id_idx on test_provider_events (refund_id);
  `);

export const down = (db: Knex): Promise<unknown> =>
  db.raw(
    'drop table test_provider_events, test_provider_requests, test_provider_refunds, test_provider_payments',
  );
