import type { MakeProblem, Problem } from '../errors.ts';

/** For every resource that has a slug: the problem, and the field of the body that it lies in. */
export const slugTakenProblem = (problem: MakeProblem<'slug_taken'>, slug: string | undefined): Problem =>
  problem('slug_taken', {
    detail: `The slug "${slug}" is taken.`,
    faults: [{ field: ['slug'], rule: 'unique', detail: 'is taken' }],
  });
