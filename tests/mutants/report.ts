import type { GateName, Verdict } from './gate.ts';
import { reasonOf } from './known-survivor.ts';

const order: GateName[] = ['change gate', 'lint', 'compiler', 'tests'];

export const renderReport = (verdicts: Verdict[]): string => {
  const all = verdicts.length;
  const percent = (some: number): string => `${some} of ${all} (${((100 * some) / all).toFixed(1)} %)`;
  const by = (gate: GateName): number => verdicts.filter(({ caught }) => caught === gate).length;
  const survivors = verdicts.filter(({ caught }) => caught === undefined);
  const lines = [
    '',
    'Caught first by',
    ...order.map((gate) => `  ${gate.padEnd(12)} ${percent(by(gate))}`),
    `In total       ${percent(all - survivors.length)}`,
    ...survivors.map(
      ({ mutant }) => `  survived: ${mutant.kind}, ${mutant.file} ${mutant.change}\n    ${reasonOf(mutant)}`,
    ),
  ];
  return `${lines.join('\n')}\n`;
};
