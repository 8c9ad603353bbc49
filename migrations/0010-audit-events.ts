import type { Knex } from 'knex';

/**
 * What happened to accounts and by whom. The database refuses to change or delete a row, whoever asks, so there are
 * no foreign keys: the record of an account outlives it.
 */
export const up = (db: Knex): Promise<unknown> =>
  db.raw(`
    create table audit_events (
      id uuid not null constraint audit_events_pkey primary key,
      actor_id uuid,
      action text not null,
      target text,
      result text not null,
      address text not null,
      user_agent text not null,
      request_id text not null,
      details jsonb not null,
      created_at timestamptz(3) not null,
      constraint audit_events_result_check check (result in ('success', 'failure'))
    );
    create index audit_events_actor_id_idx on audit_events (actor_id, id);
    create index audit_events_target_idx on audit_events (target, id);
    create index audit_events_action_idx on audit_events (action, id);

    create function refuse_to_change_audit_events() returns trigger language plpgsql as $$
      begin
        raise exception 'audit_events is append-only' using errcode = 'insufficient_privilege';
      end
    $$;
    create trigger audit_events_append_only before update or delete or truncate on audit_events
      for each statement execute function refuse_to_change_audit_events();
  `);

export const down = (db: Knex): Promise<unknown> =>
  db.raw('drop table audit_events; drop function refuse_to_change_audit_events');
