type Cacheability = {
  isRead: boolean;
  /** No request carries credentials. */
  isAnonymous: boolean;
  cache?: { maxAge: number; scope: 'public' | 'private' } | undefined;
};

/**
 * The Cache-Control of an operation's successes: the declared `x-cache`; else a public read is revalidated each time;
 * else nothing is stored, because the response may hold private data or a token. Problems are never stored.
 */
export const cacheControlOf = ({ isRead, isAnonymous, cache }: Cacheability): string => {
  if (cache) return `${cache.scope}, max-age=${cache.maxAge}`;
  return isRead && isAnonymous ? 'no-cache' : 'no-store';
};
