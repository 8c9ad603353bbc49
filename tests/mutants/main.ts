/**
 * `node tests/mutants/main.ts --count 240` makes that many mutants of the contract, one at a time, and finds the first
 * gate that catches each: the comparison with the unchanged contract, lint, the compiler, or the tests. `--only REGEX`
 * tries those whose kind, file and change match it; `--without GATE` skips a gate; `--lot 2/6` tries the second sixth.
 */
import { copyFileSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { copyProject } from '../support/project-copy.ts';
import { type Mutant, readContractFiles, touchedByFile } from './contract-file.ts';
import { type Lane, type Tests, testsFor, tryMutant, type Verdict } from './gate.ts';
import { allMutants, chooseMutants, isBundled } from './mutation.ts';
import { renderReport } from './report.ts';

const root = join(import.meta.dirname, '..', '..');
const say = (text: string): void => void process.stdout.write(text);

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '240' },
    only: { type: 'string', default: '' },
    without: { type: 'string', default: '' },
    lot: { type: 'string', default: '1/1' },
  },
});

const openLane = (): Lane => {
  const copy = copyProject();
  return { copy, base: join(copy, 'base.json'), without: values.without };
};

/** Without this check, an earlier fault would count as a caught mutant. */
const expectSound = async (lane: Lane, [first]: Mutant[], tests: Tests): Promise<void> => {
  const { original, file } = first as Mutant;
  copyFileSync(join(lane.copy, 'generated/openapi.json'), lane.base);
  const same: Mutant = { kind: 'none', file, change: 'nothing', original, text: () => original };
  const { caught, by } = await tryMutant(lane, same, tests);
  if (caught) throw new Error(`The unchanged contract does not pass: ${caught}, ${by}`);
};

const tryAll = async (lanes: Lane[], mutants: Mutant[], tests: (mutant: Mutant) => Tests) => {
  const verdicts: Verdict[] = [];
  const waiting = [...mutants];
  const work = async (lane: Lane): Promise<void> => {
    for (let mutant = waiting.shift(); mutant; mutant = waiting.shift()) {
      const verdict = await tryMutant(lane, mutant, tests(mutant));
      verdicts.push(verdict);
      const { kind, file, change } = mutant;
      say(
        `${verdicts.length}/${mutants.length} ${verdict.caught ?? 'SURVIVED'} | ${kind} | ${file} ${change}\n`,
      );
      say(`      ${verdict.by}\n`);
    }
  };
  await Promise.all(lanes.map(work));
  return verdicts;
};

const bundle = JSON.parse(readFileSync(join(root, 'generated/openapi.json'), 'utf8'));
const files = readContractFiles(root).filter((file) => isBundled(file, bundle));
const possible = allMutants(files).filter(({ kind, file, change }) =>
  new RegExp(values.only).test(`${kind} ${file} ${change}`),
);
const [lot = 1, lots = 1] = values.lot.split('/').map(Number);
const mutants = chooseMutants(possible, Number(values.count)).filter((_, index) => index % lots === lot - 1);
const touched = touchedByFile(files);
const lanes = [openLane(), openLane()];
const cleanUp = (): void => {
  for (const { copy } of lanes) rmSync(copy, { recursive: true, force: true });
};
process.once('SIGINT', () => {
  cleanUp();
  process.exit(130);
});
try {
  say(`Trying ${mutants.length} of ${possible.length} mutants; first the contract as it is …\n`);
  const everything = testsFor(root, { operations: new Set(), tags: new Set() });
  await expectSound(lanes[0] as Lane, mutants, everything);
  copyFileSync((lanes[0] as Lane).base, (lanes[1] as Lane).base);
  const verdicts = await tryAll(lanes, mutants, ({ file }) => testsFor(root, touched(file)));
  say(renderReport(verdicts));
  const caught = verdicts.filter((verdict) => verdict.caught).length;
  if (caught / verdicts.length < 0.98) process.exitCode = 1;
} finally {
  cleanUp();
}
