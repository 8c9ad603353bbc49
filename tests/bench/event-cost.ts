/** Measures the orders per second with and without their events, in process and in turns. */
import pg from 'pg';
import { loadConfig } from '../../src/config.ts';
import { createDeps } from '../../src/deps.ts';
import type { BenchDatabase } from './bench-database.ts';
import { addProducts, clearOrders, createBuyer, rateOf } from './order-load.ts';
import { median } from './report.ts';

/** Orders per second. */
export type EventCost = { withEvent: number; withoutEvent: number };

/** Several per concurrent order, so that few orders wait for each other's locks. */
const PRODUCTS = 64;

export const measureEventCost = async (
  database: BenchDatabase,
  { rounds, seconds }: { rounds: number; seconds: number },
): Promise<EventCost> => {
  const config = loadConfig({ DATABASE_URL: database.url, LOG_LEVEL: 'silent', RATE_LIMITS: 'off' });
  const deps = await createDeps({ ...config, publicUrl: database.issuer, databaseUrl: database.url });
  const events = interceptEvents();
  try {
    const productIds = await addProducts(deps, PRODUCTS);
    const place = await createBuyer(deps, database);
    const rateFor = async (isSkipped: boolean): Promise<number> => {
      events.isSkipped = isSkipped;
      return rateOf(seconds, (count) => place(productIds[count % PRODUCTS] as string));
    };
    await rateFor(false);
    const rates: EventCost[] = [];
    for (let round = 0; round < rounds; round += 1) {
      rates.push({ withEvent: await rateFor(false), withoutEvent: await rateFor(true) });
    }
    return {
      withEvent: median(rates.map(({ withEvent }) => withEvent)),
      withoutEvent: median(rates.map(({ withoutEvent }) => withoutEvent)),
    };
  } finally {
    events.restore();
    await clearOrders(deps);
    await deps.close();
  }
};

/** Leaves out the statement that inserts an event, in this process. */
const interceptEvents = () => {
  const { query } = pg.Client.prototype;
  const interception = {
    isSkipped: false,
    restore: () => void Object.assign(pg.Client.prototype, { query }),
  };
  Object.assign(pg.Client.prototype, {
    query(this: pg.Client, ...given: unknown[]) {
      const [statement] = given as [{ text?: string }];
      const done = given.at(-1);
      const isEvent = statement.text?.startsWith('insert into events') && typeof done === 'function';
      if (!interception.isSkipped || !isEvent) return Reflect.apply(query, this, given);
      setImmediate(() => done(null, { command: 'INSERT', rowCount: 1, rows: [], fields: [] }));
    },
  });
  return interception;
};
