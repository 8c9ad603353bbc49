/** The second form of `x-idempotency`, for an operation that calls another system between its transactions. */
import type { IdempotencyKey } from './idempotency.ts';
import type { RenderedResponse } from './response-writer.ts';

/** A key that one request holds, until its lease ends. */
export type Claim<Db> = {
  /** Identifies the request and its retries, among all actors and for all time. At most 64 characters of a URL. */
  readonly id: string;
  /** The outcomes of the steps that an earlier request with this key has completed. */
  readonly outcomes: ReadonlyMap<string, unknown>;
  /** Stores the outcome of a step and renews the lease. Throws idempotency_in_flight if another request holds the key. */
  readonly record: (transaction: Db, step: string, outcome: unknown) => Promise<void>;
  /** Stores the response instead of the lease. Throws idempotency_in_flight if another request holds the key. */
  readonly complete: (transaction: Db, response: RenderedResponse) => Promise<void>;
  /** Ends the lease, so that a retry may continue at once. */
  readonly release: (db: Db) => Promise<void>;
};

/** Stores keys, outcomes of steps and responses. */
export type StepStore<Db> = {
  /**
   * Claims the key in a short transaction, or returns the stored response. Throws idempotency_in_flight while another
   * request holds the key, and idempotency_key_reused for another fingerprint.
   */
  claim: (db: Db, key: IdempotencyKey) => Promise<{ response: RenderedResponse } | { claim: Claim<Db> }>;
};

type Work<Db, Outcome> = (step: {
  db: Db;
  /** Names the step of this request for another system, which executes each key once. */
  key: string;
}) => Promise<Outcome>;

/** A value that JSON can store. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json };

/**
 * Runs the steps of a request. A retry gets the outcomes of completed steps without running them again. The steps run in
 * their declared order; an operation may skip a step, but completes the last one.
 */
export type Steps<Name extends string, Db, Response> = {
  /** Commits the effect of `work` and its outcome in one transaction, so the effect happens once. */
  write: <Outcome extends Json>(name: Name, work: Work<Db, Outcome>) => Promise<Outcome>;
  /**
   * Calls another system outside of any transaction, and stores the outcome after it. A crash between them repeats the call
   * with the same key.
   */
  call: <Outcome extends Json>(
    name: Name,
    work: (step: { key: string }) => Promise<Outcome>,
  ) => Promise<Outcome>;
  /** The last step: commits the effect of `work` and the response, which it returns and checks, in one transaction. */
  complete: <Given extends Response>(name: Name, work: Work<Db, Given>) => Promise<Given>;
};
