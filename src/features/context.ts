import type { Logger } from 'pino';
import type { Origin } from '../contract/origin.ts';
import type { Db } from '../db/db.ts';
import type { MakeProblem, ProblemCode } from '../errors.ts';
import type { Clock } from '../lib/clock.ts';
import type { Randomness } from '../lib/secret.ts';
import type { Actor } from './accounts/access/actor.ts';

/**
 * The first argument of every service and repository. It knows no HTTP, so a request, a job, a command, a seed and a test
 * call the same function. A function names the part that it needs: `Pick<Context, 'db' | 'clock'>`.
 *
 * `Code` lists the problems that the function may throw. They are its checked exceptions: an operation that does not declare
 * them cannot call it.
 */
export type Context<Code extends ProblemCode = never> = Readonly<{
  /** The database, or the open transaction that `inTransaction` has put here. */
  db: Db;
  clock: Clock;
  randomness: Randomness;
  log: Logger;
  /** The source of the request, for records of it. Undefined outside a request. */
  origin?: (() => Origin) | undefined;
  /** Undefined without authentication, and outside a request. */
  actor?: Actor | undefined;
  /** Makes a problem. The caller throws it. */
  problem: MakeProblem<Code>;
}>;

/** For a function that only runs SQL. */
export type DbContext = Pick<Context, 'db'>;

/** For a function that runs SQL and may throw one of these problems. */
export type ProblemContext<Code extends ProblemCode> = Pick<Context<Code>, 'db' | 'problem'>;

/** Returns the source of the request for a record. Outside a request all its fields are empty. */
export const recordedOrigin = ({ origin }: Pick<Context, 'origin'>): Origin =>
  origin?.() ?? { requestId: '', ipAddress: '', userAgent: '' };
