/**
 * Limits password guessing. Five consecutive failures from one IP address for one account delay the next attempt by one
 * second, and each further failure doubles the delay. That stops one attacker without locking out the owner elsewhere.
 * Against attackers with many IP addresses, the account as a whole has a short delay. It spares IP addresses from which
 * the account has logged in before.
 *
 * Failures count for a subject: an e-mail address, whether or not an account has it (no account enumeration), or the second
 * factors of an account.
 */

import { inTransaction } from '../../../../db/transaction.ts';
import { hashSecret } from '../../../../lib/secret.ts';
import { type Context, type DbContext, recordedOrigin } from '../../../context.ts';
import { normalizeEmail } from '../../users/email.ts';
import * as failures from './login-failure-repository.ts';

/** The delay begins after `begin` failures and grows to at most `maxSeconds`. */
type Limit = { begin: number; maxSeconds: number };

const perIpAddress: Limit = { begin: 5, maxSeconds: 15 * 60 };
const perSubject: Limit = { begin: 20, maxSeconds: 60 };

/** After this time without a failure the count starts again. */
export const LOGIN_FAILURES_EXPIRE_MS = 24 * 60 * 60_000;

type LockOutContext = Pick<Context<'login_locked'>, 'db' | 'clock' | 'origin' | 'problem'>;

/**
 * Runs an attempt to log in or to reauthenticate, and counts it if it fails, that is, returns undefined. Throws
 * login_locked during a delay, also if the delay began while the attempt was running: its outcome stays secret, so
 * concurrent guesses learn no more than consecutive ones.
 */
export const withLockOut = async <Outcome>(
  context: LockOutContext,
  subject: string,
  attempt: () => Promise<Outcome | undefined>,
): Promise<Outcome | undefined> => {
  const source = sourceOf(context, subject);
  requireNoDelay(context, await failures.listLoginFailures(context, source, countedSince(context)));
  const outcome = await attempt();
  if (outcome === undefined) {
    await countFailure(context, source);
    return undefined;
  }
  const earlier = await failures.listLoginFailures(context, source, countedSince(context));
  requireNoDelay(context, earlier);
  if (earlier.length > 0) await failures.deleteLoginFailures(context, source);
  return outcome;
};

/**
 * Makes the IP address of the request a known one of the subject, and deletes its failures from there. For every proof of
 * ownership: a successful login, or a password reset by mail.
 */
export const recordLoginIpAddress = (
  context: Pick<Context, 'db' | 'clock' | 'origin'>,
  subject: string,
): Promise<void> => failures.insertLoginIpAddress(context, sourceOf(context, subject), context.clock.now());

/**
 * Returns the subject of failed second factors. It differs from the e-mail address: a correct password must not delete
 * them.
 */
export const secondFactorSubject = (userId: string): string => `second factors of ${userId}`;

/** Forgets the known IP addresses of the subject. Its failures still count. */
export const clearLoginIpAddresses = (context: DbContext, subject: string): Promise<void> =>
  failures.deleteLoginIpAddresses(context, subjectHashOf(subject));

/** Clears all failed logins and known IP addresses of the subject. */
export const clearLoginHistory = (context: DbContext, subject: string): Promise<void> =>
  failures.deleteLoginHistory(context, subjectHashOf(subject));

/** Returns the delay in seconds after `count` consecutive failures. */
export const delaySeconds = (count: number, { begin, maxSeconds }: Limit): number =>
  count < begin ? 0 : Math.min(2 ** (count - begin), maxSeconds);

const subjectHashOf = (subject: string): Buffer => hashSecret(normalizeEmail(subject));

const sourceOf = (context: Pick<Context, 'origin'>, subject: string): failures.LoginSource => ({
  subjectHash: subjectHashOf(subject),
  ipAddress: recordedOrigin(context).ipAddress,
});

const countedSince = ({ clock }: Pick<Context, 'clock'>): Date =>
  new Date(clock.now().getTime() - LOGIN_FAILURES_EXPIRE_MS);

const countFailure = (context: LockOutContext, source: failures.LoginSource): Promise<void> =>
  inTransaction(context, async (context) => {
    await failures.lockLoginFailures(context, source);
    const since = countedSince(context);
    requireNoDelay(context, await failures.listLoginFailures(context, source, since));
    await failures.addLoginFailure(context, source, { now: context.clock.now(), since });
  });

const requireNoDelay = (
  { clock, problem }: Pick<LockOutContext, 'clock' | 'problem'>,
  counts: failures.LoginFailureCount[],
): void => {
  const delaysMs = counts.map(({ ipAddress, count, lastAt }) => {
    const seconds = delaySeconds(count, ipAddress === failures.anyIpAddress ? perSubject : perIpAddress);
    return lastAt.getTime() + seconds * 1000 - clock.now().getTime();
  });
  const seconds = Math.ceil(Math.max(0, ...delaysMs) / 1000);
  if (seconds === 0) return;
  throw problem('login_locked', {
    detail: `Try again in ${seconds} ${seconds === 1 ? 'second' : 'seconds'}.`,
    retryAfterSeconds: seconds,
  });
};
