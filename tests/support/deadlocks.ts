import type { TestApp } from './test-app.ts';

/** The number of deadlocks that Postgres has ended, each by an error, which the client may not see if a retry follows. */
export const deadlocksOf = async ({ deps: { db } }: TestApp): Promise<number> => {
  const { rows } = await db.raw<{ rows: [{ deadlocks: number }] }>(
    'select pg_stat_force_next_flush(), deadlocks from pg_stat_database where datname = current_database()',
  );
  return rows[0].deadlocks;
};
