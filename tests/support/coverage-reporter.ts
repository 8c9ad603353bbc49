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
    // A partial or aborted run says nothing about the coverage.
    if (!isWhole(this.#settings) || !isComplete(results)) return;
    const { table, complaints } = judge(declaredFacts(readContract()), readCoverage(), readClaims());
    process.stderr.write(`\n${table}\n`);
    if (complaints.length === 0) return;
    this.#error = new Error(`${complaints.join('\n')}\nSee coverage-exceptions.yaml in tests/features/*.`);
    process.stderr.write(`\n${this.#error.message}\n`);
  }

  getLastError(): Error | undefined {
    return this.#error;
  }
}

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
