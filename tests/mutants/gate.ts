import { execFile } from 'node:child_process';
import { globSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Mutant, Touched } from './contract-file.ts';

export type GateName = 'lint' | 'compiler' | 'tests' | 'change gate';
export type Verdict = { mutant: Mutant; caught: GateName | undefined; by: string };

/** A copy of the project, in which the gates try one mutant after another. */
export type Lane = { copy: string; base: string; without: string };

type Outcome = { ok: boolean; output: string };
type Gate = (lane: Lane, tests: Tests) => Promise<Outcome>;

/** The `proofs` run for every operation; here only for the named ones. */
export type Tests = { files: string[]; proofs: string[]; operations: string };

const TIMEOUT_MS = 900_000;

const run = ({ copy }: Lane, args: string[]): Promise<Outcome> =>
  new Promise((resolve, reject) => {
    const options = { cwd: copy, maxBuffer: 64 * 1024 * 1024, timeout: TIMEOUT_MS };
    execFile(process.execPath, args, options, (error, stdout, stderr) => {
      // Otherwise a busy machine would catch every mutant.
      if (error?.killed) reject(new Error(`${args.join(' ')} took longer than ${TIMEOUT_MS / 1000} s`));
      else resolve({ ok: error === null, output: stdout + stderr });
    });
  });

const jest = ['--disable-warning=ExperimentalWarning', 'node_modules/jest/bin/jest.js'];

const redocly = 'node_modules/@redocly/cli/bin/cli.js';
const bundle = 'mutant.json';

/** In the order of their cost. The code is generated before the compiler runs. */
const gates: [name: GateName, gate: Gate, telling: RegExp][] = [
  ['lint', (lane) => run(lane, [redocly, 'bundle', 'tradepost', '--output', bundle]), /^.*rule\.$/m],
  [
    'change gate',
    (lane) => run(lane, ['src/make/contract-diff.ts', '--base', lane.base, '--revision', bundle]),
    /(?<=breaking: |breaks the ).*/,
  ],
  ['lint', (lane) => run(lane, [redocly, 'lint']), /^.*rule\.$/m],
  ['lint', (lane) => run(lane, ['src/make/generate.ts']), /^\w*Error: .*$/m],
  [
    'compiler',
    (lane) => run(lane, ['node_modules/typescript-7/bin/tsc', '--noEmit', '-p', '.']),
    /^.*error TS.*$/m,
  ],
  ['tests', (lane, { proofs, operations }) => test(lane, [...proofs, '-t', operations]), /● .*/],
  ['tests', (lane, { files }) => test(lane, files), /● .*/],
];

/** Without --forceExit, a suite whose set-up fails leaves the process waiting. */
const test = (lane: Lane, args: string[]): Promise<Outcome> =>
  run(lane, [...jest, '--runInBand', '--bail', '--forceExit', ...args]);

/** Applies a mutant, runs the gates up to the first that catches it, and reverts it. */
export const tryMutant = async (lane: Lane, mutant: Mutant, tests: Tests): Promise<Verdict> => {
  const file = join(lane.copy, mutant.file);
  writeFileSync(file, mutant.text());
  try {
    for (const [name, gate, telling] of gates.filter(([each]) => each !== lane.without)) {
      const { ok, output } = await gate(lane, tests);
      if (!ok)
        return { mutant, caught: name, by: telling.exec(output)?.[0] ?? output.trim().split('\n')[0] ?? '' };
    }
    return { mutant, caught: undefined, by: '' };
  } finally {
    writeFileSync(file, mutant.original);
  }
};

/** The tests of the mutated features, those of the contract, and the proofs of the mutated operations. */
export const testsFor = (root: string, touched: Touched): Tests => {
  const own = [...touched.tags].map((tag) => tag.replace(/ies$/, 'y').replace(/s$/, ''));
  const find = (pattern: string) =>
    globSync(pattern, { cwd: root }).map((file) => file.replaceAll('\\', '/'));
  const features = find('tests/features/**/*.test.ts');
  const related = features.filter((file) => own.some((name) => basename(file).startsWith(name)));
  const common = find(
    'tests/contract/{completeness,coverage,bounds,limits,query-values,parameter-bounds,header-values,bad-input,own-writes}*.test.ts',
  );
  const operations = [...touched.operations].join('|');
  return {
    files: [...(related.length > 0 ? related : features), ...common],
    proofs: [...find('tests/contract/{examples,properties}*.test.ts'), 'tests/access'],
    operations: operations === '' ? '' : `\\b(?:${operations})\\b`,
  };
};
