import { relative } from 'node:path';

/** The parts of Jest's results that the reporter reads. */
type Results = {
  testResults: { testFilePath: string; perfStats: { runtime: number } }[];
};

const SHOWN = 10;

/** Prints the slowest test files after a run of more files than it prints. */
// biome-ignore lint/style/noDefaultExport: Jest reads the default export
export default class SlowestFilesReporter {
  onRunComplete(_contexts: unknown, { testResults }: Results): void {
    if (testResults.length <= SHOWN) return;
    const slowest = testResults.toSorted((a, b) => b.perfStats.runtime - a.perfStats.runtime).slice(0, SHOWN);
    const lines = slowest.map(({ testFilePath, perfStats }) => {
      const seconds = (perfStats.runtime / 1000).toFixed(1).padStart(7);
      return `${seconds} s  ${relative(process.cwd(), testFilePath)}`;
    });
    process.stderr.write(`\nThe slowest files:\n${lines.join('\n')}\n`);
  }
}
