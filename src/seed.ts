import { inTransaction } from './db/transaction.ts';
import type { Deps } from './deps.ts';
import type { DbContext } from './features/context.ts';
import type { Seeded } from './features/demo-data.ts';
import { createRandom } from './features/demo-random.ts';

const name = 'demo';
const seed = 20_260_531;

type SeedingContext = Pick<Deps, 'clock' | 'passwords' | 'storage' | 'contributions'> & DbContext;

/** `occupied`: the database holds other data, so nothing was inserted. */
export type SeedOutcome = 'inserted' | 'present' | 'occupied';

/**
 * Inserts the demo data, in one transaction and once per database, so deleted products do not come back. A database that
 * holds other data stays unchanged, unless `besideOtherData`.
 */
export const seedOnce = (context: SeedingContext, { besideOtherData = false } = {}): Promise<SeedOutcome> =>
  inTransaction(context, async (context) => {
    const { db, clock, contributions } = context;
    // The unique name serialises concurrent seeds: the second insertion waits for the commit of the first and then returns
    // 'present'. The wait has no limit, because no request depends on it.
    await db.raw('set local lock_timeout = 0');
    const claimed = await db('seeds')
      .insert({ name, created_at: clock.now() }, ['name'])
      .onConflict('name')
      .ignore();
    if (claimed.length === 0) return 'present';
    const tables = contributions.seeds.flatMap((each) => each.tables);
    if (!besideOtherData && (await holdsData(context, tables))) {
      await db('seeds').where({ name }).delete();
      return 'occupied';
    }
    await plant(context);
    return 'inserted';
  });

const holdsData = async ({ db }: DbContext, tables: readonly string[]): Promise<boolean> => {
  for (const table of tables) {
    if (await db(table).select(db.raw('1')).first()) return true;
  }
  return false;
};

/** In the order of the features, because a seed refers to the data of earlier ones. */
const plant = async (context: SeedingContext): Promise<void> => {
  const random = createRandom(seed);
  let seeded: Seeded = { users: [], pictures: [] };
  for (const { load } of context.contributions.seeds) {
    const plantSeed = await load();
    seeded = await plantSeed({ ...context, random }, seeded);
  }
};
