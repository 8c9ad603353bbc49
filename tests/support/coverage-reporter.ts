import { declaredFacts } from './contract-coverage.ts';
import { readContract } from './contract-document.ts';
import { readClaims } from './coverage-claims.ts';
import { readCoverage } from './coverage-recorder.ts';
import { judge } from './coverage-verdict.ts';

/** What of Jest's settings and results is looked at. */
type Settings = {
  testPathPatterns: { isSet: () => boolean };
  testNamePattern?: string;
  onlyChanged: boolean;
  onlyFailures: boolean;
  shard?: object;
};
type Results = { numFailedTests: number; numRuntimeErrorTestSuites: number; wasInterrupted?: boolean };

/** After a whole run: what of the contract no test has reached. Fails the run if that is too much. */
// biome-ignore lint/style/noDefaultExport: Jest reads the default export
export default class CoverageReporter {
  readonly #settings: Settings;
  #error: Error | undefined;

  constructor(settings: Settings) {
    this.#settings = settings;
  }

  onRunComplete(_contexts: unknown, results: Results): void {
    // Part of the tests, or tests that broke off, tell nothing about what is never reached.
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
