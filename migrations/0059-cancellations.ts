import type { Knex } from 'knex';

/**
 * Payments and shipments can be cancelled. A payment records the request before the provider is called, so that nobody begins
 * its capture. The other statements serve the sweep of the rows of the test provider.
 */
export const up = (db: Knex): Promise<unknown> =>
  db.raw(`
    alter table payments add column cancel_requested_at timestamptz(3);

    alter table shipments add column cancelled_at timestamptz(3);
    alter table shipments drop constraint shipments_state_check, drop constraint shipments_times_check;
    alter table shipments
      add constraint shipments_state_check check (state in ('created', 'shipped', 'delivered', 'cancelled')),
      add constraint shipments_times_check check ((shipped_at is not null) = (state in ('shipped', 'delivered'))
        and (delivered_at is not null) = (state = 'delivered') and (cancelled_at is not null) = (state = 'cancelled'));

    create index test_provider_requests_created_at_idx on test_provider_requests (created_at);
  `);

export const down = (db: Knex): Promise<unknown> =>
  db.raw(`
    drop index test_provider_requests_created_at_idx;
    delete from shipment_lines using shipments where shipments.id = shipment_id and state = 'cancelled';
    delete from shipments where state = 'cancelled';
    alter table shipments drop column cancelled_at, drop constraint shipments_state_check;
    alter table shipments
      add constraint shipments_state_check check (state in ('created', 'shipped', 'delivered')),
      add constraint shipments_times_check
        check ((shipped_at is not null) = (state <> 'created') and (delivered_at is not null) = (state = 'delivered'));
    alter table payments drop column cancel_requested_at;
  `);
