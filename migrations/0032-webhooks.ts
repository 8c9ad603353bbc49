import type { Knex } from 'knex';

/**
 * Outgoing webhooks. A delivery is one event for one endpoint. Deliveries and their attempts are the log: partitioned by the
 * day of the event, so that old days are dropped as a whole; the default partitions hold the rows of days without a
 * partition. The queue has a row for each waiting delivery only, so a claim reads no log. An endpoint may be deleted before
 * its log, so the log has no foreign key.
 */
export const up = (db: Knex): Promise<unknown> =>
  db.raw(`
    create table webhook_endpoints (
      id uuid not null constraint webhook_endpoints_pkey primary key,
      url text not null,
      description text,
      event_types text[],
      status text not null default 'active',
      disabled_reason text,
      failing_since timestamptz(3),
      version integer not null default 1,
      created_by uuid constraint webhook_endpoints_created_by_fkey references users on delete set null,
      created_at timestamptz(3) not null,
      updated_at timestamptz(3) not null,
      constraint webhook_endpoints_status_check check (status in ('active', 'paused', 'disabled')),
      constraint webhook_endpoints_disabled_check check ((status = 'disabled') = (disabled_reason is not null)),
      constraint webhook_endpoints_disabled_reason_check check (disabled_reason in ('gone', 'failing'))
    );
    create index webhook_endpoints_created_by_idx on webhook_endpoints (created_by);

    create table webhook_secrets (
      id uuid not null constraint webhook_secrets_pkey primary key,
      endpoint_id uuid not null
        constraint webhook_secrets_endpoint_id_fkey references webhook_endpoints on delete cascade,
      sealed_secret bytea not null,
      created_at timestamptz(3) not null,
      expires_at timestamptz(3)
    );
    create index webhook_secrets_endpoint_id_idx on webhook_secrets (endpoint_id);
    create unique index webhook_secrets_current_key on webhook_secrets (endpoint_id) where expires_at is null;
    create index webhook_secrets_expires_at_idx on webhook_secrets (expires_at);

    create table webhook_deliveries (
      day date not null,
      id uuid not null,
      endpoint_id uuid not null,
      event_id uuid not null,
      event_type text not null,
      position bigint,
      occurred_at timestamptz(3) not null,
      state text not null default 'waiting',
      attempts integer not null default 0,
      created_at timestamptz(3) not null,
      finished_at timestamptz(3),
      constraint webhook_deliveries_pkey primary key (day, id),
      constraint webhook_deliveries_day_endpoint_id_event_id_key unique (day, endpoint_id, event_id),
      constraint webhook_deliveries_state_check check (state in ('waiting', 'delivered', 'failed')),
      constraint webhook_deliveries_finished_check check ((state = 'waiting') = (finished_at is null))
    ) partition by range (day);
    create index webhook_deliveries_endpoint_id_idx on webhook_deliveries (endpoint_id, id);
    create table webhook_deliveries_default partition of webhook_deliveries default;

    create table webhook_attempts (
      day date not null,
      delivery_id uuid not null,
      number integer not null,
      started_at timestamptz(3) not null,
      request_headers jsonb not null,
      failure_code text,
      failure_detail text,
      status integer,
      response_headers jsonb,
      response_body text,
      response_truncated boolean,
      ip_address text,
      timings jsonb not null,
      constraint webhook_attempts_pkey primary key (day, delivery_id, number)
    ) partition by range (day);
    create table webhook_attempts_default partition of webhook_attempts default;

    create table webhook_queue (
      delivery_id uuid not null constraint webhook_queue_pkey primary key,
      day date not null,
      endpoint_id uuid not null
        constraint webhook_queue_endpoint_id_fkey references webhook_endpoints on delete cascade,
      event_id uuid not null,
      event_type text not null,
      position bigint,
      occurred_at timestamptz(3) not null,
      attempts integer not null,
      step integer not null default 0,
      due_at timestamptz(3) not null,
      leased_until timestamptz(3)
    );
    create index webhook_queue_due_at_idx on webhook_queue (endpoint_id, due_at, delivery_id);
  `);

export const down = (db: Knex): Promise<unknown> =>
  db.raw(
    'drop table webhook_queue, webhook_attempts, webhook_deliveries, webhook_secrets, webhook_endpoints',
  );
