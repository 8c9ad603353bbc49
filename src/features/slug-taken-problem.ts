import type { Problem } from '../contract/problem.ts';
import type { MakeProblem } from '../errors.ts';

/** Returns the problem of a slug that another resource has, with its field. */
export const slugTakenProblem = (problem: MakeProblem<'slug_taken'>, slug: string | undefined): Problem =>
  problem('slug_taken', {
    detail: `The slug "${slug}" is taken.`,
    faults: [{ field: ['slug'], rule: 'unique', detail: 'is taken' }],
  });
