import { Problem } from '../errors.ts';

/**
 * A fault of the body that shows only while the handler reads it: the engine's own refusal, though it is thrown
 * from within the handler.
 */
export class BodyProblem extends Problem {}

export const tooLarge = (limit: number, cause?: unknown): BodyProblem =>
  new BodyProblem('payload_too_large', { detail: `A body may have ${limit} bytes at most.`, cause });

export const malformed = (detail: string, cause?: unknown): BodyProblem =>
  new BodyProblem('malformed_request', { detail, cause });
