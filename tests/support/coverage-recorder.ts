import { appendFileSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type Exchange, type Fact, reachedFacts } from './contract-coverage.ts';

const root = join(import.meta.dirname, '..', '..', '.cache', 'contract-coverage');

/** A separate folder for each run, so concurrent runs do not disturb each other. */
export const openCoverage = (): void => {
  // biome-ignore lint/style/noProcessEnv: the only way from here to Jest's workers
  process.env.CONTRACT_COVERAGE = join(root, String(process.pid));
  rmSync(coverageDir(), { recursive: true, force: true });
  mkdirSync(coverageDir(), { recursive: true });
};

export const closeCoverage = (): void => rmSync(coverageDir(), { recursive: true });

const coverageDir = (): string => {
  // biome-ignore lint/style/noProcessEnv: set by the global setup
  const dir = process.env.CONTRACT_COVERAGE;
  if (dir === undefined) throw new Error('The global setup has not opened the coverage of the contract');
  return dir;
};

/** Records each covered fact once, in a file of this worker. */
export const createRecorder = (): ((exchange: Exchange) => void) => {
  const file = join(coverageDir(), `${process.pid}.txt`);
  const known = new Set<Fact>();
  return (exchange) => {
    const fresh = reachedFacts(exchange).filter((fact) => !known.has(fact));
    if (fresh.length === 0) return;
    for (const fact of fresh) known.add(fact);
    appendFileSync(file, `${fresh.join('\n')}\n`);
  };
};

export const readCoverage = (): Set<Fact> =>
  new Set(
    readdirSync(coverageDir()).flatMap((file) =>
      readFileSync(join(coverageDir(), file), 'utf8').trimEnd().split('\n'),
    ) as Fact[],
  );
