import { execFile } from 'node:child_process';
import { globSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Mutant } from './contract-file.ts';

export type GateName = 'lint' | 'compiler' | 'tests' | 'change gate';
export type Verdict = { mutant: Mutant; caught: GateName | undefined; by: string };

/** A copy of the project that one mutant after another is tried in. */
export type Lane = { copy: string; base: string; without: string };

type Outcome = { ok: boolean; output: string };
type Gate = (lane: Lane, tests: string[]) => Promise<Outcome>;

const run = ({ copy }: Lane, args: string[]): Promise<Outcome> =>
  new Promise((resolve) => {
    const options = { cwd: copy, maxBuffer: 64 * 1024 * 1024, timeout: 180_000 };
    execFile(process.execPath, args, options, (error, stdout, stderr) =>
      resolve({ ok: error === null, output: stdout + stderr }),
    );
  });

const jest = [
  '--experimental-vm-modules',
  '--disable-warning=ExperimentalWarning',
  'node_modules/jest/bin/jest.js',
];

/** In the order of what they cost. Generated code is written anew before the compiler sees it. */
const gates: [name: GateName, gate: Gate, telling: RegExp][] = [
  ['lint', (lane) => run(lane, ['node_modules/@redocly/cli/bin/cli.js', 'lint']), /^.*rule\.$/m],
  ['lint', (lane) => run(lane, ['src/codegen/main.ts']), /^\w*Error: .*$/m],
  [
    'compiler',
    (lane) => run(lane, ['node_modules/typescript-7/bin/tsc', '--noEmit', '-p', '.']),
    /^.*error TS.*$/m,
  ],
  [
    'change gate',
    (lane) => run(lane, ['src/codegen/contract-diff.ts', '--base', lane.base]),
    /(?<=breaking: ).*/,
  ],
  // Without --forceExit, a suite whose set-up fails leaves the process waiting.
  ['tests', (lane, tests) => run(lane, [...jest, '--runInBand', '--bail', '--forceExit', ...tests]), /● .*/],
];

/** Tries a mutant, up to the first gate that catches it, and takes it back. */
export const tryMutant = async (lane: Lane, mutant: Mutant, tests: string[]): Promise<Verdict> => {
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

/** The tests of what the mutant touches, and those of every operation. */
export const testsFor = (root: string, tags: Iterable<string>): string[] => {
  const own = [...tags].map((tag) => tag.replace(/ies$/, 'y').replace(/s$/, ''));
  const features = globSync('tests/features/*.test.ts', { cwd: root }).map((file) =>
    file.replaceAll('\\', '/'),
  );
  const related = features.filter((file) => own.some((name) => file.startsWith(`tests/features/${name}`)));
  const common = globSync(
    'tests/contract/{completeness,examples,properties,coverage,bounds,query-values,parameter-bounds,declared-policy,header-values,bad-input}*.test.ts',
    {
      cwd: root,
    },
  );
  return [...(related.length > 0 ? related : features), ...common.map((file) => file.replaceAll('\\', '/'))];
};
