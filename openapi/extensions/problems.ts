import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

export type ProblemEntry = {
  status: number;
  title: string;
  description: string;
  /** An example of the sentence that says what is wrong this time. */
  detail?: string;
};

export const readProblems = (file: string): Record<string, ProblemEntry> =>
  parse(readFileSync(file, 'utf8')) as Record<string, ProblemEntry>;
