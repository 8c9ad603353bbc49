/** A hash of the sources detects stale generated code; file times are meaningless in a fresh clone. */
import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const sources = [
  'openapi/**/*.{yaml,md,ts}',
  'src/{codegen,make}/**/*.ts',
  'redocly.yaml',
  'package-lock.json',
];

/** Returns a hash of all sources of the generated code. */
export const stamp = (root: string): string => {
  const hash = createHash('sha256');
  for (const file of globSync(sources, { cwd: root }).sort()) {
    hash
      .update(file.replaceAll('\\', '/'))
      .update('\0')
      .update(readFileSync(join(root, file)))
      .update('\0');
  }
  return `${hash.digest('hex')}\n`;
};

/** Tells whether the sources have changed since the recorded hash. */
export const isStale = (root: string, recorded: string | undefined): boolean => recorded !== stamp(root);
