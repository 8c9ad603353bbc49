import type { Schemas } from './operation-type.ts';

/** Where a session stores its tokens: `localStorage` or anything with these methods, which may return promises. */
export type TokenStorage = {
  getItem(key: string): string | null | Promise<string | null>;
  setItem(key: string, value: string): unknown;
  removeItem(key: string): unknown;
};

export type Tokens = { accessToken: string; refreshToken: string; refreshAt: number; expiresAt: number };

type LoginData = Pick<Schemas['TokenSet'], 'accessToken' | 'expiresIn' | 'refreshToken'>;

/** Creates the access to one session's tokens in a storage. Tokens count as stale after 90 % of their lifetime. */
export const createTokenStore = (storage: TokenStorage, key: string, now: () => number) => ({
  read: async () => parse(await storage.getItem(key)),
  write: async ({ accessToken, refreshToken, expiresIn }: LoginData): Promise<Tokens> => {
    const [refreshAt, expiresAt] = [now() + expiresIn * 900, now() + expiresIn * 1000];
    const tokens = { accessToken, refreshToken, refreshAt, expiresAt };
    await storage.setItem(key, JSON.stringify(tokens));
    return tokens;
  },
  remove: async () => {
    await storage.removeItem(key);
  },
});

const parse = (text: string | null): Tokens | undefined => {
  try {
    const tokens = JSON.parse(text ?? '') as Tokens | null;
    return typeof tokens?.refreshToken === 'string' ? tokens : undefined;
  } catch {
    return undefined;
  }
};

/** Creates a storage for one page or process: its content ends with the program. */
export const createMemoryStorage = (): TokenStorage => {
  const items = new Map<string, string>();
  return {
    getItem: (key) => items.get(key) ?? null,
    setItem: (key, value) => items.set(key, value),
    removeItem: (key) => items.delete(key),
  };
};
