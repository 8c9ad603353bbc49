type Cacheability = {
  isRead: boolean;
  /** No request carries credentials. */
  isAnonymous: boolean;
  /** A success is a stream of items. */
  isStream: boolean;
  cache?: { maxAge: number; scope: 'public' | 'private' } | 'no-store' | 'immutable' | undefined;
};

/**
 * Returns the Cache-Control of an operation's success responses: the declared `x-cache`; otherwise `no-cache` for a public
 * read, and `no-store` for the rest, whose responses may hold private data or a token. A stream also forbids proxies to compress
 * it (`no-transform`), because they would hold items back. Problems always have `no-store`.
 */
export const cacheControlOf = ({ isRead, isAnonymous, isStream, cache }: Cacheability): string => {
  if (cache === 'no-store') return cache;
  if (cache === 'immutable') return 'public, max-age=31536000, immutable';
  if (cache) return `${cache.scope}, max-age=${cache.maxAge}`;
  if (isStream) return 'no-store, no-transform';
  return isRead && isAnonymous ? 'no-cache' : 'no-store';
};
