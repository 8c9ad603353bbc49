import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

export type ProblemEntry = {
  status: number;
  title: string;
  description: string;
  /** An example of the `detail` of one occurrence. */
  detail?: string;
};

export const readProblems = (file: string): Record<string, ProblemEntry> =>
  parse(readFileSync(file, 'utf8')) as Record<string, ProblemEntry>;
