import type { Problem } from '../contract/problem.ts';
import type { MakeProblem } from '../errors.ts';

/** Returns the problem of a request with a valid token whose account was erased, for each foreign key to `users`. */
export const accountGoneProblem = (problem: MakeProblem<'invalid_token'>): Problem =>
  problem('invalid_token', {
    detail: 'The account of this token no longer exists.',
  });
