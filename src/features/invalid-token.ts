import type { Problem, Refuse } from '../errors.ts';

/** For every table that names an account: the problem when there is none any more, while its token is still good. */
export const accountGone = (refuse: Refuse<'invalid_token'>): Problem =>
  refuse('invalid_token', {
    detail: 'The account of this token no longer exists.',
    headers: { 'WWW-Authenticate': 'Bearer realm="tradepost", error="invalid_token"' },
  });
