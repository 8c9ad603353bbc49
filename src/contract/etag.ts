/** Strong entity tags from the version of a resource (RFC 9110 §8.8 and §13.1). */
import type { IncomingHttpHeaders } from 'node:http';
import { engineProblem } from './engine-problem.ts';
import { httpDate } from './http-date.ts';

/**
 * The number of writes of a row. A representation that also shows other rows appends a digest of them: `7-Xk3`. A write
 * compares only the number.
 */
export type Version = number | `${number}-${string}`;

/** Returns the strong entity tag of a version, in quotes. */
export const etagOf = (version: Version): string => `"${version}"`;

type Copy = { tag: string; lastModified: unknown };

/**
 * Whether the client has this copy: `If-None-Match` lists its tag, by weak comparison. Without this header, whether
 * `If-Modified-Since` is not before `lastModified`, if the copy has a date.
 */
export const isUnmodified = (headers: IncomingHttpHeaders, { tag, lastModified }: Copy): boolean => {
  const { 'if-none-match': tags, 'if-modified-since': since } = headers;
  if (tags !== undefined) return namesTag(tags.replaceAll(/\bW\/(?=")/g, ''), tag);
  return since !== undefined && typeof lastModified === 'string' && httpDate(lastModified) <= httpDate(since);
};

/**
 * Throws precondition_failed unless `If-Match` lists the version, by strong comparison, so a weak tag never matches.
 * `show` returns the current representation for the problem.
 */
export const requireMatch = (ifMatch: string | undefined, version: number, show: () => unknown): void => {
  const tag = etagOf(version);
  if (ifMatch !== undefined && namesVersion(ifMatch, version)) return;
  throw engineProblem('precondition_failed', {
    detail: `The current version is ${tag}.`,
    headers: { ETag: tag },
    members: { current: show() },
  });
};

const namesTag = (list: string, tag: string): boolean =>
  list.trim() === '*' || list.split(',').some((item) => item.trim() === tag);

/** Compares only the number: the digest covers other rows, which the write does not change. */
const namesVersion = (list: string, version: number): boolean =>
  namesTag(list.replaceAll(/("\d+)-[\w-]+"/g, '$1"'), etagOf(version));
