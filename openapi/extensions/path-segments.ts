/** Path segments are plural nouns, or the verb of an operation, such as `restore` of `restoreUser`. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Nouns of which a caller has one. */
const singular = [
  ...['v1', 'v2', 'auth', 'me', 'session', 'browser-session', 'password', 'mfa', 'totp', 'passkey', 'role'],
  'erasure',
];

const kebab = (name: string): string => name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** Redocly's rule, with every verb that an operation's name begins with, and names that are only a verb. */
export const pathSegmentRules = (contractDir: string) => {
  const ids = globSync('paths/**/*.yaml', { cwd: contractDir }).flatMap((file) => [
    ...readFileSync(join(contractDir, file), 'utf8').matchAll(/^ {2}operationId: (([a-z]+)\w*)$/gm),
  ]);
  const verbs = ids.flatMap(([, id = '', verb = '']) => [verb, kebab(id)]);
  return {
    'path-segment-plural': {
      severity: 'error',
      ignoreLastPathSegment: false,
      exceptions: [...new Set([...singular, ...verbs])],
    },
  };
};
