/** The contracts of releases, `openapi/released/<version>.json`: one of each major version, the newest. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

export type Version = [major: number, minor: number, patch: number];
export type Release = { version: Version; file: string };

export const releasedDir = (root: string): string => join(root, 'openapi/released');

/** Reads a version such as 1.20.3. Undefined if the text is none. */
export const parseVersion = (text: string): Version | undefined => {
  const parts = /^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)$/.exec(text);
  return parts ? (parts.slice(1).map(Number) as Version) : undefined;
};

export const isNewer = (one: Version, other: Version): boolean => {
  const index = one.findIndex((part, position) => part !== other[position]);
  return index >= 0 && (one[index] as number) > (other[index] as number);
};

/** Returns the releases, the newest first. Throws for a file without a version as its name. */
export const readReleases = (root: string): Release[] =>
  readdirSync(releasedDir(root))
    .filter((name) => name.endsWith('.json'))
    .map((name) => {
      const file = join(releasedDir(root), name);
      const version = parseVersion(name.replace(/\.json$/, ''));
      if (!version) throw new Error(`${file} has no version as its name`);
      return { version, file };
    })
    .sort((one, other) => (isNewer(one.version, other.version) ? -1 : 1));

/** Tells whether a release may break callers: a new major version, or below 1.0.0 a new minor version. */
export const mayBreak = (before: Version, after: Version): boolean =>
  after[0] > before[0] || (before[0] === 0 && after[1] > before[1]);
