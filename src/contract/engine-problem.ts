import { type HttpProblemOptions, Problem, type ProblemKind } from './problem.ts';

/** The problems that the engine itself throws. A contract declares them under these codes. */
const statuses = {
  malformed_request: 400,
  invalid_cursor: 400,
  unauthenticated: 401,
  reauthentication_required: 401,
  insufficient_scope: 403,
  method_not_allowed: 405,
  not_acceptable: 406,
  precondition_failed: 412,
  payload_too_large: 413,
  unsupported_media_type: 415,
  range_not_satisfiable: 416,
  validation_failed: 422,
  precondition_required: 428,
  rate_limited: 429,
} as const;

type EngineProblemCode = keyof typeof statuses;

/** Makes a problem of the engine. The caller throws it. */
export const engineProblem = (code: EngineProblemCode, options?: HttpProblemOptions): Problem =>
  new Problem(kindOf(code), options);

/**
 * A fault of the body that appears only while the handler reads it. The problem is the engine's own, so the operation
 * need not declare it, although it is thrown inside the handler.
 */
export class BodyProblem extends Problem {}

/** Makes a problem of the body. The caller throws it. */
export const bodyProblem = (code: EngineProblemCode, options?: HttpProblemOptions): BodyProblem =>
  new BodyProblem(kindOf(code), options);

/** Makes payload_too_large for a body of more than `limit` bytes. The caller throws it. */
export const tooLarge = (limit: number, cause?: unknown): BodyProblem =>
  bodyProblem('payload_too_large', { detail: `A body may have ${limit} bytes at most.`, cause });

/** Makes malformed_request. The caller throws it. */
export const malformed = (detail: string, cause?: unknown): BodyProblem =>
  bodyProblem('malformed_request', { detail, cause });

const kindOf = (code: EngineProblemCode): ProblemKind => ({ code, status: statuses[code] });
