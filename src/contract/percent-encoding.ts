import { engineProblem } from './engine-problem.ts';

/** Throws malformed_request if the percent-encoding is broken or the bytes are not UTF-8. */
export const unescapePercent = (text: string): string => {
  if (!text.includes('%')) return text;
  try {
    return decodeURIComponent(text);
  } catch (cause) {
    throw engineProblem('malformed_request', { detail: 'The percent-encoding is broken.', cause });
  }
};
