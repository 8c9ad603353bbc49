import { decodeJwt } from 'jose';

/** The outcome of a request, in a word or two: its kind of login, or the code of the problem. */
export const outcomeOf = (settled: PromiseSettledResult<unknown>): string => {
  if (settled.status === 'rejected') return String(settled.reason.code ?? settled.reason);
  const value = (settled.value ?? {}) as Record<string, unknown>;
  if (typeof value.accessToken === 'string') return `tokens of ${decodeJwt(value.accessToken).role}`;
  if ('challengeToken' in value) return 'challenge';
  return 'linkToken' in value ? 'linkToken' : 'done';
};
