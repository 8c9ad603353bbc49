import { ConnectionError, isProblem } from './api-error.ts';
import { logout, refreshTokens } from './generated/operations.ts';
import { createMutex } from './mutex.ts';
import type { Schemas } from './operation-type.ts';
import { createSignInState, type Session, SessionExpiredError, signIn } from './session.ts';
import { createMemoryStorage, createTokenStore, type TokenStorage, type Tokens } from './token-store.ts';
import { type ClientOptions, createTransport } from './transport.ts';

export type TokenSessionOptions = Omit<ClientOptions, 'accessToken'> & {
  /** Stores the tokens, for a reload and for other tabs. Default: memory. */
  storage?: TokenStorage | undefined;
  /** The name of the tokens in the storage, and of the lock. Several accounts in one storage need different keys. */
  key?: string | undefined;
  /** Returns the time in ms since the epoch. Default: `Date.now`. */
  now?: (() => number) | undefined;
};

/** The server accepts a used refresh token again for ten seconds: time for a retry after a lost response. */
const firstAttemptTimeoutMs = 4000;

/**
 * Creates a session that stores the tokens of a login and refreshes them: shortly before they expire, and once after the
 * server rejects the access token. Concurrent calls and other tabs with the same storage share one refresh (single flight).
 * Calls throw `SessionExpiredError` if the server rejects the refresh token.
 *
 * @example
 * ```ts
 * const session = createTokenSession({ baseUrl: 'https://api.example.com', storage: localStorage });
 * const tradepost = createClient(session);
 * if (!(await session.isSignedIn())) {
 *   await session.signIn({ email: 'mara.lindqvist@example.com', password: 'teal-kettle-on-the-stove' });
 * }
 * console.log((await tradepost.accounts.me()).username);
 * ```
 */
export const createTokenSession = (options: TokenSessionOptions): Session => {
  const { storage, key = 'tradepost-session', now = Date.now } = options;
  const store = createTokenStore(storage ?? createMemoryStorage(), key, now);
  const runExclusive = createMutex(storage && key);
  const signInState = createSignInState();
  let refreshing: Promise<Tokens> | undefined;

  // Every call reads the storage, because another tab may have refreshed or ended the session.
  const read = async (): Promise<Tokens | undefined> => {
    const tokens = await store.read();
    if (signInState.get() !== (tokens !== undefined))
      signInState.announce(tokens ? 'signed-in' : 'signed-out');
    return tokens;
  };

  const accessToken = async (rejected?: string): Promise<string | undefined> => {
    const tokens = await read();
    if (!tokens) return undefined;
    const isValid = tokens.accessToken !== rejected && now() < tokens.expiresAt;
    if (isValid && now() < tokens.refreshAt) return tokens.accessToken;
    try {
      return (await refresh(tokens)).accessToken;
    } catch (error) {
      if (isValid && !(error instanceof SessionExpiredError)) return tokens.accessToken;
      throw error;
    }
  };

  const transport = createTransport({ ...options, accessToken });

  const refresh = (stale: Tokens): Promise<Tokens> => {
    refreshing ??= runExclusive(() => exchange(stale)).finally(() => {
      refreshing = undefined;
    });
    return refreshing;
  };

  const exchange = async (stale: Tokens): Promise<Tokens> => {
    const tokens = await read();
    if (!tokens) throw new SessionExpiredError();
    if (tokens.accessToken !== stale.accessToken) return tokens;
    try {
      return await store.write(await requestRefresh(tokens));
    } catch (error) {
      // The server rejects a malformed token with validation_failed: something else wrote to the storage.
      if (!isProblem(error, 'invalid_refresh_token', 'validation_failed')) throw error;
      await store.remove();
      signInState.announce('session-expired');
      throw new SessionExpiredError(error);
    }
  };

  const requestRefresh = async ({ refreshToken }: Tokens): Promise<Schemas['TokenSet']> => {
    const input = { body: { refreshToken } };
    try {
      return await refreshTokens(transport, input, { timeoutMs: firstAttemptTimeoutMs });
    } catch (error) {
      if (!(error instanceof ConnectionError)) throw error;
      return refreshTokens(transport, input);
    }
  };

  const storeTokens = (data: Partial<Schemas['TokenSet']>): Promise<void> =>
    runExclusive(async () => {
      // Reauthentication returns an access token without a refresh token.
      const { accessToken, expiresIn, refreshToken = (await read())?.refreshToken } = data;
      if (!accessToken || !expiresIn || !refreshToken) return;
      await store.write({ accessToken, expiresIn, refreshToken });
      if (data.refreshToken) signInState.announce('signed-in');
    });

  const session: Session = {
    send: async (operation, input, call) => {
      const response = await transport.send(operation, input, call);
      const data = response.data as Partial<Schemas['TokenSet']> | undefined;
      // A call with its own access token does not sign this session in.
      if (data?.accessToken && call?.accessToken === undefined) await storeTokens(data);
      return response;
    },
    signIn: (credentials) => signIn(session, credentials),
    signOut: async () => {
      const tokens = await runExclusive(async () => {
        const found = await read();
        await store.remove();
        return found;
      });
      if (!tokens) return;
      signInState.announce('signed-out');
      await endOnServer(tokens);
    },
    isSignedIn: async () => (await read()) !== undefined,
    subscribe: signInState.subscribe,
  };

  const endOnServer = async (tokens: Tokens): Promise<void> => {
    const lastToken = async (rejected?: string): Promise<string> => {
      const isValid = rejected === undefined && now() < tokens.expiresAt;
      return isValid ? tokens.accessToken : (await requestRefresh(tokens)).accessToken;
    };
    try {
      await logout(transport, undefined, { accessToken: lastToken });
    } catch (error) {
      if (!isProblem(error, 'invalid_token', 'invalid_refresh_token', 'validation_failed')) throw error;
    }
  };

  return session;
};
