import type { Knex } from 'knex';

/** SQL: a UUIDv7 of the time. */
const uuidAt = (time: string): string => `encode(set_bit(set_bit(
  overlay(uuid_send(gen_random_uuid()) placing substring(int8send((extract(epoch from ${time}) * 1000)::bigint) from 3) from 1 for 6),
  52, 1), 53, 1), 'hex')::uuid`;

/** The settings of the shop get ids, which their events name, and versions against lost updates. */
export const up = (db: Knex): Promise<unknown> =>
  db.raw(`
    alter table shipping_methods add column id uuid, add column version integer not null default 1;
    update shipping_methods set id = ${uuidAt('updated_at')};
    alter table shipping_methods alter column id set not null;
    alter table shipping_methods add constraint shipping_methods_id_key unique (id);

    alter table tax_rates add column id uuid, add column version integer not null default 1;
    update tax_rates set id = ${uuidAt('updated_at')};
    alter table tax_rates alter column id set not null;
    alter table tax_rates add constraint tax_rates_id_key unique (id);

    alter table customer_groups add column id uuid;
    update customer_groups set id = ${uuidAt('created_at')};
    alter table customer_groups alter column id set not null;
    alter table customer_groups add constraint customer_groups_id_key unique (id);
  `);

export const down = (db: Knex): Promise<unknown> =>
  db.raw(`
    alter table customer_groups drop column id;
    alter table tax_rates drop column id, drop column version;
    alter table shipping_methods drop column id, drop column version;
  `);
