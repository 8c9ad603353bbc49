import type { Knex } from 'knex';

/** Of the text that each migration had when it was applied; null until the command migrate has stored it. */
export const up = (db: Knex): Promise<unknown> => db.raw('alter table migrations add column checksum text');

export const down = (db: Knex): Promise<unknown> => db.raw('alter table migrations drop column checksum');
