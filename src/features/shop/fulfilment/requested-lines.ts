import type { InputFault } from '../../../contract/problem.ts';
import type { MakeProblem } from '../../../errors.ts';
import type { LineQuantity } from './shipment.ts';

/**
 * Checks the lines of a request against the numbers of available pieces by position. Throws rule_violated for a line that
 * the order lacks or the request repeats, or quantity_exceeded.
 */
export const requireAvailable = (
  problem: MakeProblem<'rule_violated' | 'quantity_exceeded'>,
  lines: readonly LineQuantity[],
  available: ReadonlyMap<number, number>,
): void => {
  requirePositions(problem, lines, new Set(available.keys()), 'the order');
  const faults = lines.flatMap(({ position, quantity }, index): InputFault[] => {
    const left = available.get(position) ?? 0;
    if (quantity <= left) return [];
    const detail = `Line ${position} has ${left} ${left === 1 ? 'piece' : 'pieces'} left, so ${quantity} are too many.`;
    return [{ field: ['lines', index, 'quantity'], rule: 'available', detail }];
  });
  const [first] = faults;
  if (first) throw problem('quantity_exceeded', { detail: first.detail, faults });
};

/** Throws rule_violated for a position that `owner` lacks, and for a repeated one. */
export const requirePositions = (
  problem: MakeProblem<'rule_violated'>,
  lines: readonly { position: number }[],
  known: ReadonlySet<number>,
  owner: string,
): void => {
  const seen = new Set<number>();
  const faults = lines.flatMap(({ position }, index): InputFault[] => {
    const fault = (rule: string, detail: string): InputFault[] => [
      { field: ['lines', index, 'position'], rule, detail },
    ];
    if (!known.has(position)) return fault('exists', `must be a line of ${owner}`);
    if (seen.has(position)) return fault('unique', 'must not name a line twice');
    seen.add(position);
    return [];
  });
  requireNone(problem, faults);
};

/** Throws rule_violated if there is a fault. */
export const requireNone = (problem: MakeProblem<'rule_violated'>, faults: InputFault[]): void => {
  if (faults.length === 0) return;
  const detail = faults.length === 1 ? '1 fault in the request.' : `${faults.length} faults in the request.`;
  throw problem('rule_violated', { detail, faults });
};
