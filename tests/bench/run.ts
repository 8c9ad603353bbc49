/**
 * `make bench`: Tradepost beside its peers on one Postgres, as ratios of one interleaved run. Nothing here passes or
 * fails: people read the measurements of a shared machine. QUICK=1 runs one short round; ROUNDS=5 and SECONDS=4 more
 * and longer ones; ONLY=fastify,koa omits the other peers, and ONLY=jobs,events all but these parts of the background work.
 * DOCS=1000000 searches among so many documents.
 *
 * All serve the same five operations from the same 100,000 products with pools of 10, over the same keyset pages. Peers
 * use Knex, as most people do; the limit uses pg with named statements. A server that checks requests also checks
 * tokens, by jose; bare Koa and the limit check nothing. Our server runs as deployed, with its whole contract and all
 * of its middleware. Only its log, its quotas and its cache are off, because the peers have none.
 */
import { parseArgs } from 'node:util';
import { backgroundNames, measureBackground } from './background.ts';
import { startBenchDatabase } from './bench-database.ts';
import { measureColdStarts } from './cold-start.ts';
import { compare } from './comparison.ts';
import { type ContenderName, contenders } from './contender.ts';
import { measureContractCost } from './contract-cost.ts';
import { measureFlatness } from './flatness.ts';
import { measureLogins } from './logins.ts';
import { readPeerContract } from './peer-contract.ts';
import { renderLatencies, renderNumbers, renderOurselves, renderRatios } from './report.ts';
import { startLoader } from './visit.ts';

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '3' },
    seconds: { type: 'string', default: '2' },
    only: { type: 'string', default: '' },
    quick: { type: 'boolean', default: false },
    documents: { type: 'string', default: '200000' },
  },
});

for (const name of ['rounds', 'seconds', 'documents'] as const) {
  if (!(Number(values[name]) > 0)) throw new Error(`--${name} is no positive number: ${values[name]}`);
}

const say = (text: string) => void process.stdout.write(`${text}\n`);
const undo: (() => Promise<void>)[] = [];
const isQuick = values.quick;
const rounds = isQuick ? 1 : Number(values.rounds);
const seconds = isQuick ? 0.7 : Number(values.seconds);

const only = values.only.split(',');
const pickedBackground = backgroundNames.filter((name) => only.includes(name));

const chosen = (): ContenderName[] => {
  const all = Object.keys(contenders) as ContenderName[];
  return values.only === '' ? all : all.filter((name) => name === 'tradepost' || only.includes(name));
};

const main = async (): Promise<void> => {
  const names = chosen();
  const database = await startBenchDatabase(say);
  undo.push(database.close);
  const background = pickedBackground.length > 0 ? pickedBackground : backgroundNames;
  const sayBackground = async () =>
    say(
      `\n${await measureBackground(database, {
        names: background,
        isQuick,
        documents: Number(values.documents),
        progress: say,
      })}`,
    );
  if (pickedBackground.length > 0) return sayBackground();
  const loader = startLoader();
  undo.push(loader.stop);
  const common = {
    database,
    contract: readPeerContract(),
    loader,
    onStart: ({ stop }: { stop: () => Promise<void> }) => void undo.push(stop),
    progress: say,
  };
  const comparison = await compare({ ...common, names, rounds, seconds, warmUpSeconds: isQuick ? 0.3 : 0.6 });
  say(`\n${renderNumbers(comparison)}\n\n${renderLatencies(comparison)}\n\n${renderRatios(comparison)}\n`);
  say('Ourselves: number of operations, cost of the contract, cold start, logins …');
  const flatness = await measureFlatness({ ...common, rounds: isQuick ? 1 : 5, seconds: isQuick ? 0.5 : 1 });
  const cost = measureContractCost();
  const starting = names.filter((name) => ['tradepost', 'fastify', 'koa-openapi-backend'].includes(name));
  const coldStarts = await measureColdStarts({ ...common, names: starting, times: isQuick ? 3 : 7 });
  const logins = await measureLogins({ ...common, seconds: isQuick ? 1 : 5, tries: isQuick ? 40 : 200 });
  say(`\n${renderOurselves({ comparison, flatness, cost, coldStarts, logins })}`);
  await sayBackground();
};

let unwinding: Promise<void> | undefined;

/** Runs once: Ctrl-C also makes the running step fail, and both paths end here. */
const unwind = (): Promise<void> => {
  unwinding ??= (async () => {
    for (let step = undo.pop(); step; step = undo.pop()) await step();
  })();
  return unwinding;
};

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.once(signal, () => void unwind().finally(() => process.exit(130)));
}

try {
  await main();
} catch (error) {
  // A failure during the teardown is expected.
  if (unwinding === undefined) throw error;
} finally {
  await unwind();
}
