import type { Mutant } from './contract-file.ts';

/** Mutants without an observable effect, with the reasons. */
const known: [mutant: RegExp, reason: string][] = [
  [
    /^bound tightened openapi\/components\/headers\/RetryAfter\.yaml schema\/minimum/,
    'the server never sends 0, and a narrower response breaks no client',
  ],
  [
    /^header made required openapi\/components\/headers\/Vary\.yaml/,
    'every response of an operation has Vary, because CORS adds Origin; a narrower response breaks no client',
  ],
  [
    /^format dropped openapi\/components\/schemas\/Money\.yaml properties\/amount\/format/,
    'the bounds of the amount imply int64',
  ],
  [
    /^enum value added .*\/AccountExport\.yaml/,
    'an extensible enum of responses may list a value that the server does not send yet',
  ],
];

export const reasonOf = ({ kind, file, change }: Mutant): string =>
  known.find(([mutant]) => mutant.test(`${kind} ${file} ${change}`))?.[1] ?? 'a test or a rule is missing';
