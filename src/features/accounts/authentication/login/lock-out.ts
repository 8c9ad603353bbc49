/**
 * Against guessing passwords. Failures in a row, from one address at one account, make the next attempt wait: a
 * second after the fifth, and twice as long after each further one. That stops one guesser and nobody else, so that
 * they cannot lock the owner out. Against guessers at many addresses there is a wait for the account as a whole; it
 * is short, and who comes from where the account has logged in before is spared it.
 *
 * An account is the e-mail address that was tried. Whether anyone has it makes no difference to anything here.
 */

import type { Origin } from '../../../../contract/origin.ts';
import type { Db } from '../../../../db/db.ts';
import { inTransaction } from '../../../../db/transaction.ts';
import type { MakeProblem } from '../../../../errors.ts';
import type { Clock } from '../../../../lib/clock.ts';
import { hashSecret } from '../../../../lib/secret.ts';
import type { DbContext } from '../../../context.ts';
import { normalizeEmail } from '../../users/email.ts';
import * as failures from './login-failure-repository.ts';

/** After how many failures the wait begins, and how long it becomes at most. */
type Limit = { begin: number; maxSeconds: number };

const here: Limit = { begin: 5, maxSeconds: 15 * 60 };
const anywhere: Limit = { begin: 20, maxSeconds: 60 };

/** Who has not tried for so long begins anew. */
export const FAILURES_COUNT_FOR_MS = 24 * 60 * 60_000;

type LoginCall = { db: Db; clock: Clock; origin: () => Origin; problem: MakeProblem<'login_locked'> };

/**
 * Runs an attempt to log in, or to prove one's password again; undefined says that it failed. Throws login_locked
 * instead where there is a wait, also if that began only while the attempt was under way: then its outcome is not
 * told, so that many guesses at once learn no more than one after the other.
 */
export const withLockOut = async <Outcome>(
  call: LoginCall,
  email: string,
  attempt: () => Promise<Outcome | undefined>,
): Promise<Outcome | undefined> => {
  const from = attemptOf(call, email);
  requireNoWait(call, await failures.listLoginFailures(call, from, since(call)));
  const outcome = await attempt();
  if (outcome === undefined) {
    await countFailure(call, from);
    return undefined;
  }
  const earlier = await failures.listLoginFailures(call, from, since(call));
  requireNoWait(call, earlier);
  if (earlier.length > 0) await failures.deleteLoginFailures(call, from);
  return outcome;
};

/**
 * From now on the account is known at the address of the request, and begins anew there. Belongs to whatever proves that
 * its owner is there: each login that has succeeded, a password that was reset by mail.
 */
export const recordLoginIpAddress = (
  call: Pick<LoginCall, 'clock' | 'origin'> & DbContext,
  email: string,
): Promise<void> => failures.insertLoginAddress(call, attemptOf(call, email), call.clock.now());

/** Under which wrong proofs of an account are counted: apart from its wrong passwords, which a right one forgives. */
export const secondFactorsOf = (userId: string): string => `second factors of ${userId}`;

/** The account is known nowhere; what was guessed stays counted. */
export const clearLoginIpAddresses = ({ db }: DbContext, email: string): Promise<void> =>
  failures.deleteLoginAddresses({ db }, accountHashOf(email));

/** Whoever is tried to be by this name begins anew, and is known nowhere. */
export const forgetLogins = ({ db }: DbContext, email: string): Promise<void> =>
  failures.deleteLoginTraces({ db }, accountHashOf(email));

/** After so many failures in a row. */
export const waitSeconds = (count: number, { begin, maxSeconds }: Limit): number =>
  count < begin ? 0 : Math.min(2 ** (count - begin), maxSeconds);

const accountHashOf = (email: string): Buffer => hashSecret(normalizeEmail(email));

const attemptOf = ({ origin }: Pick<LoginCall, 'origin'>, email: string): failures.LoginAttempt => ({
  accountHash: accountHashOf(email),
  address: origin().address,
});

const since = ({ clock }: Pick<LoginCall, 'clock'>): Date =>
  new Date(clock.now().getTime() - FAILURES_COUNT_FOR_MS);

const countFailure = (call: LoginCall, from: failures.LoginAttempt): Promise<void> =>
  inTransaction(call, async (call) => {
    await failures.lockLoginFailures(call, from);
    requireNoWait(call, await failures.listLoginFailures(call, from, since(call)));
    await failures.addLoginFailure(call, from, { now: call.clock.now(), since: since(call) });
  });

const requireNoWait = (
  { clock, problem }: Pick<LoginCall, 'clock' | 'problem'>,
  earlier: failures.LoginFailures[],
): void => {
  const waits = earlier.map(({ address, count, lastAt }) => {
    const seconds = waitSeconds(count, address === failures.anywhere ? anywhere : here);
    return lastAt.getTime() + seconds * 1000 - clock.now().getTime();
  });
  const wait = Math.ceil(Math.max(0, ...waits) / 1000);
  if (wait === 0) return;
  throw problem('login_locked', {
    detail: `Try again in ${wait} ${wait === 1 ? 'second' : 'seconds'}.`,
    retryAfterSeconds: wait,
  });
};
