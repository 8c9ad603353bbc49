/** Every request takes these steps in this order. The declarations of its operation select the steps. */
import type { Exchange, Next, Operation } from './exchange.ts';
import { isSafe } from './safe-method.ts';
import { announceCacheControl } from './steps/announce-cache-control.ts';
import { announceConstants } from './steps/announce-constants.ts';
import { announceDeprecation } from './steps/announce-deprecation.ts';
import { announceVary } from './steps/announce-vary.ts';
import { callHandler } from './steps/call-handler.ts';
import { compareETag } from './steps/compare-etag.ts';
import { confirmActor } from './steps/confirm-actor.ts';
import { openCursor, sealCursor } from './steps/cursor.ts';
import { decodeParameters } from './steps/decode-parameters.ts';
import { identifyCaller, rejectCaller, requireRecency } from './steps/identify-caller.ts';
import { invalidateTags } from './steps/invalidate-tags.ts';
import { limitRate } from './steps/limit-rate.ts';
import { linkNextPage } from './steps/link-next-page.ts';
import { negotiate } from './steps/negotiate.ts';
import { openTransaction } from './steps/open-transaction.ts';
import { readBody } from './steps/read-body.ts';
import { renderResponse } from './steps/render-response.ts';
import { requirePrecondition } from './steps/require-precondition.ts';
import { runInSteps } from './steps/run-in-steps.ts';
import { serveRange } from './steps/serve-range.ts';
import { useCache } from './steps/use-cache.ts';
import { useIdempotencyKey } from './steps/use-idempotency-key.ts';
import { validateRequest } from './steps/validate-request.ts';

/** Continues with the next step, or throws. */
type Pass = (exchange: Exchange, db: unknown) => Promise<void> | void;

/** Runs the later steps itself, or replaces them by a stored response. */
type Wrap = (exchange: Exchange, db: unknown, next: Next) => Promise<void> | void;

/** Whether an operation takes the step. */
type SwitchedOn = (operation: Operation) => boolean;

/** How the step joins the later ones, the step, the declaration that switches it on, and the problems that it can throw. */
type Step =
  | readonly [join: typeof pass, run: Pass, on: SwitchedOn, problems?: readonly string[]]
  | readonly [join: typeof wrap, run: Wrap, on: SwitchedOn, problems?: readonly string[]];

const pass =
  (run: Pass, next: Next): Next =>
  (exchange, db) => {
    const pending = run(exchange, db);
    return pending ? pending.then(() => next(exchange, db)) : next(exchange, db);
  };

const wrap =
  (run: Wrap, next: Next): Next =>
  (exchange, db) =>
    run(exchange, db, next);

const always: SwitchedOn = () => true;
const hasSecurity: SwitchedOn = ({ spec }) => spec.security.length > 0;
/** Any media type satisfies every Accept. */
const hasContent: SwitchedOn = ({ spec }) =>
  Object.entries(spec.responses).some(
    ([status, { mediaTypes }]) => status.startsWith('2') && mediaTypes.some((type) => type !== '*/*'),
  );
const hasCache: SwitchedOn = ({ spec }) => spec.cache !== null;
const isPaginated: SwitchedOn = ({ spec }) => spec.pagination !== null;
const hasTransaction: SwitchedOn = ({ spec, commitsItself, streams }) =>
  !isSafe(spec.method) && !commitsItself && !streams;

// biome-ignore format: a step per line, in columns
export const pipeline: readonly Step[] = [
  // joins, step                 switched on by                                                              can end the request with
  [ pass, announceCacheControl, always ],
  [ pass, announceVary,         ({ spec }) => spec.vary.length > 0 ],
  [ pass, announceConstants,    ({ spec }) => spec.constantHeaders !== null ],
  [ pass, announceDeprecation,  ({ spec }) => spec.deprecation !== null ],
  [ pass, identifyCaller,       hasSecurity ],
  [ pass, limitRate,            ({ spec }) => spec.rateLimit !== null,                                      ['rate_limited'] ],
  [ pass, rejectCaller,         ({ spec }) => spec.authentication === 'optional' ],
  [ pass, rejectCaller,         ({ spec }) => spec.authentication === 'required',                           ['unauthenticated', 'insufficient_scope'] ],
  [ pass, requireRecency,       ({ spec }) => spec.recentAuthentication !== null,                           ['reauthentication_required'] ],
  [ pass, negotiate,            hasContent,                                                                 ['not_acceptable'] ],
  [ pass, requirePrecondition,  ({ spec }) => spec.etag === 'write',                                        ['precondition_required'] ],
  [ pass, readBody,             ({ spec }) => spec.body !== null,                                           ['payload_too_large', 'unsupported_media_type', 'malformed_request'] ],
  [ pass, decodeParameters,     always,                                                                     ['malformed_request', 'validation_failed'] ],
  [ pass, validateRequest,      always,                                                                     ['validation_failed'] ],
  [ pass, openCursor,           isPaginated,                                                                ['invalid_cursor'] ],
  [ wrap, compareETag,          (operation) => operation.spec.etag === 'read' && hasCache(operation) ],
  [ wrap, useCache,             hasCache ],
  [ wrap, invalidateTags,       ({ spec }) => spec.invalidates.length > 0 ],
  [ wrap, useIdempotencyKey,    ({ spec }) => spec.idempotency !== null && !spec.steps,                     ['idempotency_in_flight', 'idempotency_key_reused'] ],
  [ wrap, runInSteps,           ({ spec }) => spec.steps !== null,                                          ['idempotency_in_flight', 'idempotency_key_reused'] ],
  [ wrap, openTransaction,      hasTransaction ],
  [ pass, confirmActor,         (operation) => hasTransaction(operation) && hasSecurity(operation) ],
  [ pass, callHandler,          always ],
  [ pass, sealCursor,           isPaginated ],
  [ wrap, serveRange,           ({ spec }) => spec.byteRanges,                                              ['range_not_satisfiable'] ],
  [ pass, renderResponse,       always ],
  [ pass, linkNextPage,         isPaginated ],
];

const end: Next = () => {};

/** Joins the steps of an operation to one function. */
export const compilePipeline = (operation: Operation): Next =>
  pipeline
    .filter(([, , on]) => on(operation))
    .reduceRight((next, [join, run]) => join(run as never, next), end);
