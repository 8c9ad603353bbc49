import { createRequire } from 'node:module';
import { relative } from 'node:path';

type Module = typeof import('@jest/test-sequencer');
type Test = Parameters<InstanceType<Module['default']>['sort']>[0][number];

// Its declarations are those of the CommonJS module.
const { default: Sequencer } = createRequire(import.meta.url)('@jest/test-sequencer') as Module;

/** The files of these folders take most of the processor's time. */
const busy = [
  'contract/examples',
  'access',
  'contract/scaffold',
  'browser/docs',
  'contract',
  'browser',
  'mock',
];
/** The files of these folders mostly wait, so another file should work meanwhile. */
const waiting = ['faults', 'http', 'gateways'];

const rankIn = (folders: readonly string[], { path }: Test): number =>
  folders.findIndex((folder) => relative('tests', path).startsWith(folder));

const inOrder = (folders: readonly string[], tests: readonly Test[]): Test[] =>
  tests
    .filter((test) => rankIn(folders, test) >= 0)
    .toSorted((one, other) => rankIn(folders, one) - rankIn(folders, other));

/**
 * Runs files that take long first, because Jest knows no durations in a fresh clone and a long file at the end has one core
 * idle. Busy files and waiting files take turns.
 */
// biome-ignore lint/style/noDefaultExport: Jest reads the default export
export default class HeavyFirstSequencer extends Sequencer {
  override sort(tests: Test[]): Test[] {
    const sorted = super.sort(tests) as Test[];
    const [works, waits] = [inOrder(busy, sorted), inOrder(waiting, sorted)];
    const turns = Array.from({ length: Math.max(works.length, waits.length) }, (_, turn) => [
      works[turn],
      waits[turn],
    ]);
    return [...new Set([...turns.flat().filter((test) => test !== undefined), ...sorted])];
  }
}
