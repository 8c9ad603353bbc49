import { engineProblem } from './engine-problem.ts';
import type { Fault } from './problem.ts';

/** A body with a thousand wrong items would otherwise get a response with a thousand faults. */
const maxFaults = 100;

/** Throws validation_failed with the first faults and their number, if there are any. */
export const throwFaults = (faults: Fault[]): void => {
  if (faults.length === 0) return;
  const count = faults.length === 1 ? '1 fault' : `${faults.length} faults`;
  throw engineProblem('validation_failed', {
    detail:
      faults.length > maxFaults
        ? `${count} in the request; the first ${maxFaults} are listed.`
        : `${count} in the request.`,
    errors: faults.slice(0, maxFaults),
  });
};
