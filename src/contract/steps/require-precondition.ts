import { engineProblem } from '../engine-problem.ts';
import type { Exchange } from '../exchange.ts';

/** Throws precondition_required without If-Match. The handler compares the version under its lock. */
export const requirePrecondition = ({ incoming }: Exchange): void => {
  if (incoming.headers['if-match'] !== undefined) return;
  throw engineProblem('precondition_required', { detail: 'Send the ETag that you last read as If-Match.' });
};
