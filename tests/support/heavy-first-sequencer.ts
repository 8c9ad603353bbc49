import { createRequire } from 'node:module';
import { relative } from 'node:path';

type Module = typeof import('@jest/test-sequencer');
type Test = Parameters<InstanceType<Module['default']>['sort']>[0][number];

// Its declarations are those of the CommonJS module.
const { default: Sequencer } = createRequire(import.meta.url)('@jest/test-sequencer') as Module;

/** The folders whose files take seconds, in the order of their longest file. */
const heavy = ['faults', 'browser', 'contract', 'access', 'http', 'mock'];

const rankOf = ({ path }: Test): number => {
  const [folder = ''] = relative('tests', path).split('/');
  const rank = heavy.indexOf(folder);
  return rank < 0 ? heavy.length : rank;
};

/** Runs heavy folders first, because Jest knows no durations in a fresh clone and a long file at the end has one core idle. */
// biome-ignore lint/style/noDefaultExport: Jest reads the default export
export default class HeavyFirstSequencer extends Sequencer {
  override sort(tests: Test[]): Test[] {
    return (super.sort(tests) as Test[]).toSorted((one, other) => rankOf(one) - rankOf(other));
  }
}
