import type { MakeProblem, Problem } from '../errors.ts';

/** For every table that names an account: the problem when there is none any more, while its token is still good. */
export const accountGoneProblem = (problem: MakeProblem<'invalid_token'>): Problem =>
  problem('invalid_token', {
    detail: 'The account of this token no longer exists.',
  });
