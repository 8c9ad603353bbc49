/**
 * SQL for the locks of the current database that some backend waits for; a condition may follow. The databases of other test
 * files belong to the same cluster, and their tables have the same OIDs. A wait for a transaction names no database. Unlike
 * pg_stat_activity, this is current within an open transaction too.
 */
export const lockWaits = `
  select distinct pid from pg_locks where not granted and (
    database = (select oid from pg_database where datname = current_database())
    or database is null and pid in (select pid from pg_stat_activity where datname = current_database()))`;
