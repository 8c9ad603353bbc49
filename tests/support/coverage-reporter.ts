import { declaredFacts } from './contract-coverage.ts';
import { readContract } from './contract-document.ts';
import { readClaims } from './coverage-claims.ts';
import { readCoverage } from './coverage-recorder.ts';
import { judge } from './coverage-verdict.ts';

/** The parts of Jest's settings and results that the reporter reads. */
type Settings = {
  testPathPatterns: { isSet: () => boolean };
  testNamePattern?: string;
  onlyChanged: boolean;
  onlyFailures: boolean;
  shard?: object;
};
type Results = { numFailedTests: number; numRuntimeErrorTestSuites: number; wasInterrupted?: boolean };

/** Reports the uncovered parts of the contract after a whole run. Fails the run if they are too many. */
// biome-ignore lint/style/noDefaultExport: Jest reads the default export
export default class CoverageReporter {
  readonly #settings: Settings;
  #error: Error | undefined;

  constructor(settings: Settings) {
    this.#settings = settings;
  }

  onRunComplete(_contexts: unknown, results: Results): void {
    if (!isComplete(results)) return;
    // A partial run says nothing about the coverage of the whole contract.
    const part = chosenPart();
    if (!part && !isWhole(this.#settings)) return;
    const { table, complaints } = judge(declaredFacts(readContract()), readCoverage(), readClaims(), part);
    process.stderr.write(`\n${table}\n`);
    if (complaints.length === 0) return;
    this.#error = new Error(`${complaints.join('\n')}\nSee coverage-exceptions.yaml in tests/features/*.`);
    process.stderr.write(`\n${this.#error.message}\n`);
  }

  getLastError(): Error | undefined {
    return this.#error;
  }
}

/** `COVERAGE='^(get|list)Order' make jest FILES=tests/features/shop` judges the operations whose ids match. */
const chosenPart = (): RegExp | undefined => {
  // biome-ignore lint/style/noProcessEnv: a choice of the developer for this run
  const pattern = process.env.COVERAGE;
  return pattern ? new RegExp(pattern) : undefined;
};

const isWhole = ({
  testPathPatterns,
  testNamePattern,
  onlyChanged,
  onlyFailures,
  shard,
}: Settings): boolean =>
  !testPathPatterns.isSet() && !testNamePattern && !onlyChanged && !onlyFailures && !shard;

const isComplete = ({ numFailedTests, numRuntimeErrorTestSuites, wasInterrupted }: Results): boolean =>
  numFailedTests === 0 && numRuntimeErrorTestSuites === 0 && !wasInterrupted;
