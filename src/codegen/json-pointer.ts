/** JSON Pointers (RFC 6901), also as fragments of a URI, where characters are percent-encoded. */

/** Returns the keys of a pointer such as `#/paths/~1a%20b`. Undefined if it is none. */
export const keysOf = (fragment: string): string[] | undefined => {
  if (fragment === '#') return [];
  if (!fragment.startsWith('#/')) return undefined;
  try {
    return fragment
      .slice(2)
      .split('/')
      .map((key) => decodeURIComponent(key).replaceAll('~1', '/').replaceAll('~0', '~'));
  } catch {
    return undefined;
  }
};

/** Returns the URI fragment of a pointer, percent-encoded. */
export const fragmentOf = (keys: readonly string[]): string =>
  ['#', ...keys.map((key) => key.replaceAll('~', '~0').replaceAll('/', '~1'))].join('/');
