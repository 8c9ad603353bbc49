/** Finds changes of resources without an event: versions that no event of the same transaction names. */
import type { Knex } from 'knex';

/** A cart is a draft, and webhook endpoints direct the delivery of events: silent-operations.yaml lists their operations. */
const silentTables = ['carts', 'webhook_endpoints'];

/**
 * The audit trail has the logins, of which a second one at the same time changes nothing. The refund of a payment and the outcome of its cancellation have their events. Nobody reads a
 * deleted resource: if it is restored, its event has the newer version.
 */
const silentColumns = ['last_login_at', 'refunded_minor', 'cancel_requested_at'];

const selectTables = `
  select table_name from information_schema.columns
  where table_schema = 'public' and column_name in ('id', 'version') and table_name not like 'events%'
  group by table_name having count(*) = 2`;

/**
 * Notes each new version of a row, and each deletion as the version after its last one, from now on. Those of a fixture do not
 * count: `begin` forgets them.
 */
export const watchVersions = async (db: Knex) => {
  const { rows } = await db.raw<{ rows: { table_name: string }[] }>(selectTables);
  const tables = rows.map(({ table_name }) => table_name).filter((table) => !silentTables.includes(table));
  const triggers = tables.map(
    (table) => `create trigger note_version after insert or update or delete on ${table}
      for each row execute function note_version()`,
  );
  await db.raw(`
    create table version_changes (
      table_name text, id uuid, version integer, transaction_id xid8 default pg_current_xact_id());
    create function note_version() returns trigger language plpgsql as $$
      declare
        before jsonb := to_jsonb(old);
        after jsonb := to_jsonb(new);
        changed text[];
      begin
        if tg_op = 'DELETE' then
          insert into version_changes values (tg_table_name, old.id, old.version + 1);
          return null;
        end if;
        changed := array(select key from jsonb_each(after)
          where value is distinct from before -> key and key not in ('version', 'updated_at'));
        if tg_op = 'INSERT' or (new.version <> old.version
          and not ((changed <> '{}' or tg_table_name = 'users') and changed <@ array['${silentColumns.join("', '")}'])
          and not (before ->> 'deleted_at' is not null and after ->> 'deleted_at' is not null)) then
          insert into version_changes values (tg_table_name, new.id, new.version);
        end if;
        return null;
      end
    $$;
    ${triggers.join(';')}`);
  return {
    tables,
    /** Forgets all changes, and returns the number of the events. */
    begin: async (): Promise<number> => {
      const { rows } = await db.raw<{ rows: { count: number }[] }>(
        'with forgotten as (delete from version_changes) select count(*)::integer as count from events',
      );
      return rows[0]?.count ?? 0;
    },
    /** Returns the number of the events, and the tables whose rows have changed without one, in their order. */
    end: async (): Promise<{ count: number; silent: string[] }> => {
      const { rows } = await db.raw<{ rows: { count: number; silent: string[] }[] }>(`
        select (select count(*)::integer from events) as count, array(
          select distinct table_name from version_changes as change where not exists (
            select from events where subject_id = change.id and events.version = change.version
              and events.transaction_id = change.transaction_id)
          order by table_name) as silent`);
      return rows[0] ?? { count: 0, silent: [] };
    },
  };
};
