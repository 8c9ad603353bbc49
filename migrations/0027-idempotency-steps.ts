import type { Knex } from 'knex';

/**
 * A request of several transactions claims its key first. Its row has a lease and no response until the last step, and each
 * completed step has a row with its outcome.
 */
export const up = async (db: Knex): Promise<void> => {
  await db.raw(`
    alter table idempotency_keys
      alter column status drop not null,
      alter column headers drop not null,
      add column lease uuid,
      add column leased_until timestamptz,
      add constraint idempotency_keys_response_or_lease_check
        check ((status is null) = (lease is not null) and (headers is null) = (status is null)
          and (leased_until is null) = (lease is null));

    create table idempotency_steps (
      actor_id text not null,
      operation_id text not null,
      key text not null,
      step text not null,
      outcome jsonb not null,
      constraint idempotency_steps_pkey primary key (actor_id, operation_id, key, step),
      constraint idempotency_steps_key_fkey foreign key (actor_id, operation_id, key)
        references idempotency_keys on delete cascade
    );
  `);
};

export const down = async (db: Knex): Promise<void> => {
  await db.raw(`
    drop table idempotency_steps;
    delete from idempotency_keys where status is null;
    alter table idempotency_keys
      drop constraint idempotency_keys_response_or_lease_check,
      drop column leased_until,
      drop column lease,
      alter column headers set not null,
      alter column status set not null;
  `);
};
