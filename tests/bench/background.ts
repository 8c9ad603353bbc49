/** The measurements of the background work, each with its rows of the report. ONLY=jobs,events picks some of them. */
import type { BenchDatabase } from './bench-database.ts';
import { FLAT, floors, growthOf, measureCatalogue } from './catalogue.ts';
import { measureCheckout } from './checkout.ts';
import { measureEventCost } from './event-cost.ts';
import { measureHotStock } from './hot-stock.ts';
import { measureImports } from './imports.ts';
import { measureJobs } from './jobs.ts';
import { goalRow, renderTable, show } from './report.ts';
import { measureSearch } from './search.ts';
import { measureStreams } from './streams.ts';
import { measureWebhooks } from './webhooks.ts';

type Extent = { isQuick: boolean; documents: number; progress: (line: string) => void };
type Measurement = (database: BenchDatabase, isQuick: boolean, extent: Extent) => Promise<string[][]>;

export const backgroundNames = [
  'jobs',
  'events',
  'stock',
  'checkout',
  'catalogue',
  'search',
  'import',
  'streams',
  'webhooks',
] as const;
type Name = (typeof backgroundNames)[number];

/** Measures the parts, all by default, and returns the report. */
export const measureBackground = async (
  database: BenchDatabase,
  { names, ...extent }: Extent & { names: readonly Name[] },
): Promise<string> => {
  const rows: string[][] = [];
  for (const name of names) {
    extent.progress(`Background work: ${name} …`);
    rows.push(...(await measurements[name](database, extent.isQuick, extent)));
  }
  return renderTable([['background work', 'goal', 'measured', ''], ...rows]);
};

const rateRow = (title: string, perSecond: number): string[] => [
  title,
  '',
  `${show(perSecond, 0)} per s`,
  '',
];

const measurements: Record<Name, Measurement> = {
  /** A job is also read, completed and recorded, one by one; a bare claim deletes rows in batches. */
  jobs: async (database, isQuick) => {
    const { enqueued, done, claimed } = await measureJobs(database, isQuick ? 1_000 : 5_000);
    return [
      rateRow('jobs through one worker', done),
      rateRow('  bare claims in SQL, 20 rows each', claimed),
      rateRow('  enqueued one by one', enqueued),
    ];
  },
  events: async (database, isQuick) => {
    const options = isQuick ? { rounds: 3, seconds: 0.3 } : { rounds: 15, seconds: 0.7 };
    const { withEvent, withoutEvent } = await measureEventCost(database, options);
    return [
      rateRow('orders, each with its event', withEvent),
      rateRow('  without their events', withoutEvent),
      goalRow('  without ÷ with', withoutEvent / withEvent, [1.1, '×', 2]),
    ];
  },
  stock: async (database, isQuick) => {
    const options = isQuick ? { rounds: 3, seconds: 0.5 } : { rounds: 7, seconds: 1 };
    const { spread, hot16, hot1 } = await measureHotStock(database, options);
    return [
      rateRow('orders of 1,000 variants', spread),
      rateRow('  of one variant in 16 buckets', hot16),
      rateRow('  of one variant in one bucket', hot1),
      goalRow('  1,000 variants ÷ one in 16 buckets', spread / hot16, [1.25, '×', 2]),
    ];
  },
  checkout: async (database, isQuick) => {
    const options = isQuick ? { rounds: 3, seconds: 0.5 } : { rounds: 15, seconds: 0.7 };
    const { tradepost, byHand } = await measureCheckout(database, options);
    return [
      rateRow('orders', tradepost),
      rateRow('  of a server written by hand, in one transaction', byHand),
      goalRow('  by hand ÷ ours', byHand / tradepost, [1.25, '×', 2]),
    ];
  },
  /** From the smallest to the largest shop. */
  catalogue: async (database, isQuick) => {
    const sizes = isQuick ? [1_000, 10_000] : [10_000, 100_000, 1_000_000];
    const pages = await measureCatalogue(database, { sizes, times: isQuick ? 50 : 1_000 });
    return pages.flatMap(({ name, p50, p99 }) => [
      goalRow(`products ${name}: p50, slowest ÷ smallest shop`, growthOf(p50, floors.p50), [FLAT, '×', 2]),
      goalRow('  p99, slowest ÷ smallest shop', growthOf(p99, floors.p99), [FLAT, '×', 2]),
      [
        `  p50 / p99 in ms, ${sizes.join(', ')} products`,
        '',
        p50.map((ms, n) => `${show(ms, 1)} / ${show(p99[n] ?? 0, 1)}`).join(', '),
        '',
      ],
    ]);
  },
  import: async (database, isQuick) => {
    const rows = isQuick ? 10_000 : 100_000;
    const { created, unchanged, changed, growth } = await measureImports(database, rows);
    return [
      goalRow('import of 100,000 new products, each a row', 100_000 / created, [60, 's', 1]),
      rateRow('  rows of new products', created),
      rateRow('  rows of changed products', changed),
      rateRow('  rows of unchanged products', unchanged),
      goalRow(`  growth of the memory by ${rows} rows`, growth, [60, 'MB', 0]),
    ];
  },
  /** An open loop through the server, beside a plain `ts_rank` in SQL. */
  search: async (database, isQuick, { documents, progress }) => {
    const options = {
      documents: isQuick ? 20_000 : documents,
      perSecond: 20,
      seconds: isQuick ? 5 : 60,
      progress,
    };
    const { all, misspelt, plain, failures } = await measureSearch(database, options);
    const both = ({ p50, p99 }: { p50: number; p99: number }) => `${show(p50, 1)} / ${show(p99, 1)} ms`;
    return [
      goalRow(`search of ${options.documents} documents, ${options.perSecond} per s: p99`, all.p99, [
        options.documents > 200_000 ? 80 : 50,
        'ms',
        1,
      ]),
      ['  p50 / p99', '', both(all), ''],
      ['  of misspelt queries', '', both(misspelt), ''],
      ['  of a plain ts_rank, one after the other', '', both(plain), ''],
      ['  failed searches', '', String(failures), ''],
    ];
  },
  streams: async (database, isQuick) => {
    const options = isQuick ? { streams: 1_000, events: 300 } : { streams: 9_000, events: 3_000 };
    const { streams, kilobytesEach, latencies } = await measureStreams(database, options);
    const at = (share: number): number => latencies[Math.floor(latencies.length * share)] ?? Number.NaN;
    return [
      goalRow(`memory of a stream, of ${streams}`, kilobytesEach, [20, 'KB', 1]),
      goalRow('commit to client at 100 events per s: p99', at(0.99), [25, 'ms', 1]),
      ['  p50', '', `${show(at(0.5), 1)} ms`, ''],
    ];
  },
  webhooks: async (database, isQuick) => {
    const { perSecond, p99, p99BesideHanging } = await measureWebhooks(database, isQuick ? 3 : 10);
    return [
      rateRow('webhooks through one worker', perSecond),
      ['  schedule to arrival, bursts to 1,000 endpoints: p99', '', `${show(p99, 0)} ms`, ''],
      goalRow('  p99 while 1 % of them hang ÷ p99', p99BesideHanging / p99, [1.2, '×', 2]),
    ];
  },
};
