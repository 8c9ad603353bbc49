import type { Knex } from 'knex';

/**
 * The outbox: mail that was caused and has to be sent, written in the transaction of its cause. It holds no secrets;
 * the token of a link is made when the mail is. Whoever delivers is woken when a row has been committed.
 */
export const up = (db: Knex): Promise<unknown> =>
  db.raw(`
    create table mails (
      id bigint not null generated always as identity constraint mails_pkey primary key,
      template text not null,
      address text not null,
      user_id uuid constraint mails_user_id_fkey references users on delete cascade,
      parameters jsonb not null,
      state text not null default 'waiting',
      attempts integer not null default 0,
      last_error text,
      created_at timestamptz(3) not null,
      due_at timestamptz(3) not null,
      admitted_at timestamptz(3),
      finished_at timestamptz(3),
      constraint mails_state_check check (state in ('waiting', 'sent', 'withheld', 'failed')),
      constraint mails_finished_check check ((state = 'waiting') = (finished_at is null))
    );
    create index mails_due_at_idx on mails (due_at, id) where state = 'waiting';
    create index mails_admitted_at_idx on mails (address, template, admitted_at);
    create index mails_user_id_idx on mails (user_id);
    create index mails_finished_at_idx on mails (finished_at);

    create function announce_mails() returns trigger language plpgsql as $$
      begin
        perform pg_notify('mails', '');
        return null;
      end
    $$;
    create trigger mails_announced after insert on mails for each statement execute function announce_mails();
  `);

export const down = (db: Knex): Promise<unknown> => db.raw('drop table mails; drop function announce_mails');
