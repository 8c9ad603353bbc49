import { Problem } from '../errors.ts';

/**
 * A fault of the body that appears only while the handler reads it. The problem is the engine's own, so the operation
 * need not declare it, although it is thrown inside the handler.
 */
export class BodyProblem extends Problem {}

export const tooLarge = (limit: number, cause?: unknown): BodyProblem =>
  new BodyProblem('payload_too_large', { detail: `A body may have ${limit} bytes at most.`, cause });

export const malformed = (detail: string, cause?: unknown): BodyProblem =>
  new BodyProblem('malformed_request', { detail, cause });
