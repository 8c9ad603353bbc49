import type { MakeProblem, Problem } from '../errors.ts';

/** The challenge that comes with a token which is not, or no longer, good (RFC 6750). */
export const invalidTokenHeaders = { 'WWW-Authenticate': 'Bearer realm="tradepost", error="invalid_token"' };

/** For every table that names an account: the problem when there is none any more, while its token is still good. */
export const accountGone = (problem: MakeProblem<'invalid_token'>): Problem =>
  problem('invalid_token', {
    detail: 'The account of this token no longer exists.',
    headers: invalidTokenHeaders,
  });
