/** Strong entity tags made from a resource's version, after RFC 9110 §8.8 and §13.1. */
import { Problem } from '../errors.ts';

/**
 * How often a row was written or, for a representation that shows more than its row, that number and a digest of the
 * rest: `7-Xk3`. A write compares the number only.
 */
export type Version = number | `${number}-${string}`;

export const etagOf = (version: Version): string => `"${version}"`;

/** Whether `If-None-Match` names the tag; weak tags count, as that comparison is a weak one. */
export const isUnmodified = (ifNoneMatch: string | undefined, tag: string): boolean =>
  ifNoneMatch !== undefined && namesTag(ifNoneMatch.replaceAll(/\bW\/(?=")/g, ''), tag);

/**
 * Throws precondition_failed unless `If-Match` names the version; weak tags never match, as that comparison is strong.
 * `show` makes what the resource is now, in the shape of the contract.
 */
export const requireMatch = (ifMatch: string | undefined, version: number, show: () => unknown): void => {
  const tag = etagOf(version);
  if (ifMatch !== undefined && namesVersion(ifMatch, version)) return;
  throw new Problem('precondition_failed', {
    detail: `The current version is ${tag}.`,
    headers: { ETag: tag },
    members: { current: show() },
  });
};

const namesTag = (list: string, tag: string): boolean =>
  list.trim() === '*' || list.split(',').some((item) => item.trim() === tag);

/** Compares the number only: a digest in the tag tells of more than the row. */
const namesVersion = (list: string, version: number): boolean =>
  namesTag(list.replaceAll(/("\d+)-[\w-]+"/g, '$1"'), etagOf(version));
