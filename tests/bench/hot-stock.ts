/** Measures the orders per second of one variant in demand, in 1 and in 16 buckets, and of many variants, in turns. */
import { loadConfig } from '../../src/config.ts';
import { createDeps } from '../../src/deps.ts';
import { newProblem } from '../../src/errors.ts';
import { setStockBuckets } from '../../src/features/shop/stock/stock-service.ts';
import type { BenchDatabase } from './bench-database.ts';
import { addProducts, clearOrders, createBuyer, rateOf } from './order-load.ts';
import { median } from './report.ts';

/** Orders per second. */
export type HotStock = { spread: number; hot16: number; hot1: number };

const PRODUCTS = 1_000;

export const measureHotStock = async (
  database: BenchDatabase,
  { rounds, seconds }: { rounds: number; seconds: number },
): Promise<HotStock> => {
  const config = loadConfig({ DATABASE_URL: database.url, LOG_LEVEL: 'silent', RATE_LIMITS: 'off' });
  const deps = await createDeps({ ...config, publicUrl: database.issuer, databaseUrl: database.url });
  try {
    const [hot1, hot16, ...others] = (await addProducts(deps, PRODUCTS + 2)) as [string, string, ...string[]];
    const variantId = hot16.replace('prd', 'var');
    await setStockBuckets({ ...deps, problem: newProblem }, { variantId, count: 16 });
    const place = await createBuyer(deps, database);
    const load: Record<keyof HotStock, (count: number) => Promise<void>> = {
      spread: (count) => place(others[count % PRODUCTS] as string),
      hot16: () => place(hot16),
      hot1: () => place(hot1),
    };
    await rateOf(seconds, load.spread);
    const rates: HotStock[] = [];
    for (let round = 0; round < rounds; round += 1) {
      rates.push({
        spread: await rateOf(seconds, load.spread),
        hot16: await rateOf(seconds, load.hot16),
        hot1: await rateOf(seconds, load.hot1),
      });
    }
    const medianOf = (name: keyof HotStock): number => median(rates.map((rate) => rate[name]));
    return { spread: medianOf('spread'), hot16: medianOf('hot16'), hot1: medianOf('hot1') };
  } finally {
    await clearOrders(deps);
    await deps.close();
  }
};
