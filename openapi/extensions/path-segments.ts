/** Configures the rule for path segments: plural nouns, or the verb of an operation, such as `restore` of `restoreUser`. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Singleton resources of a caller, an account, a cart or an order, a report and a search without a plural, and files. */
const singular = [
  ...['v1', 'v2', 'auth', 'me', 'session', 'browser-session', 'password', 'mfa', 'totp', 'passkey', 'role'],
  'erasure',
  'avatar',
  'customer-group',
  'comment-ban',
  'discount',
  'invoice',
  'low-stock',
  'content',
  ...['rss.xml', 'atom.xml', 'feed.json', 'sitemap.xml', 'robots.txt'],
  'search',
  // The plural of medium, which the rule does not know.
  'media',
];

const kebab = (name: string): string => name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** Configures Redocly's rule with the verbs of all operationIds and the operationIds in kebab-case as exceptions. */
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
