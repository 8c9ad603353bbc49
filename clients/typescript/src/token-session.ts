import { ConnectionError, isProblem } from './api-error.ts';
import { logout, refreshTokens } from './generated/operations.ts';
import { createMutex } from './mutex.ts';
import type { Schemas } from './operation-type.ts';
import { createSignInState, type Session, SessionExpiredError, signIn } from './session.ts';
import { createMemoryStorage, createTokenStore, type TokenStorage, type Tokens } from './token-store.ts';
import { type ClientOptions, createTransport } from './transport.ts';

export type TokenSessionOptions = Omit<ClientOptions, 'accessToken'> & {
  /** Where the tokens are kept for later and for other tabs. Unless told in memory, for this session alone. */
  storage?: TokenStorage | undefined;
  /** Their name in the storage, and that of the lock: each account's own where one storage serves several. */
  key?: string | undefined;
  /** The time in milliseconds; `Date.now` unless told. */
  now?: (() => number) | undefined;
};

/** The server leads a used refresh token to its successor for ten seconds: time to ask again for a lost response. */
const firstTryMs = 4000;

/** Keeps the tokens of a login and renews them, shortly before they expire or when one is refused. */
export const createTokenSession = (options: TokenSessionOptions): Session => {
  const { storage, key = 'tradepost-session', now = Date.now } = options;
  const store = createTokenStore(storage ?? createMemoryStorage(), key, now);
  const runExclusive = createMutex(storage && key);
  const signInState = createSignInState();
  let refreshing: Promise<Tokens> | undefined;

  // Asked for each call anew, so that what another tab has renewed or ended holds here too.
  const read = async (): Promise<Tokens | undefined> => {
    const tokens = await store.read();
    if (signInState.get() !== (tokens !== undefined))
      signInState.announce(tokens ? 'signed-in' : 'signed-out');
    return tokens;
  };

  const accessToken = async (refused?: string): Promise<string | undefined> => {
    const tokens = await read();
    if (!tokens) return undefined;
    const isGood = tokens.accessToken !== refused && now() < tokens.expiresAt;
    if (isGood && now() < tokens.refreshAt) return tokens.accessToken;
    try {
      return (await refresh(tokens)).accessToken;
    } catch (error) {
      if (isGood && !(error instanceof SessionExpiredError)) return tokens.accessToken;
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
      return await store.write(await redeem(tokens));
    } catch (error) {
      // Malformed it can only be because somebody has meddled with the storage.
      if (!isProblem(error, 'invalid_refresh_token', 'validation_failed')) throw error;
      await store.remove();
      signInState.announce('session-expired');
      throw new SessionExpiredError(error);
    }
  };

  const redeem = async ({ refreshToken }: Tokens): Promise<Schemas['TokenSet']> => {
    const input = { body: { refreshToken } };
    try {
      return await refreshTokens(transport, input, { timeoutMs: firstTryMs });
    } catch (error) {
      if (!(error instanceof ConnectionError)) throw error;
      return refreshTokens(transport, input);
    }
  };

  const keep = (data: Partial<Schemas['TokenSet']>): Promise<void> =>
    runExclusive(async () => {
      // Whoever has only proved once more who they are gets an access token alone.
      const { accessToken, expiresIn, refreshToken = (await read())?.refreshToken } = data;
      if (!accessToken || !expiresIn || !refreshToken) return;
      await store.write({ accessToken, expiresIn, refreshToken });
      if (data.refreshToken) signInState.announce('signed-in');
    });

  const session: Session = {
    send: async (operation, input, call) => {
      const response = await transport.send(operation, input, call);
      const data = response.data as Partial<Schemas['TokenSet']> | undefined;
      // Who brings an access token along speaks for themselves.
      if (data?.accessToken && call?.accessToken === undefined) await keep(data);
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
      await end(tokens);
    },
    isSignedIn: async () => (await read()) !== undefined,
    subscribe: signInState.subscribe,
  };

  const end = async (tokens: Tokens): Promise<void> => {
    const lastToken = async (refused?: string): Promise<string> => {
      const isGood = refused === undefined && now() < tokens.expiresAt;
      return isGood ? tokens.accessToken : (await redeem(tokens)).accessToken;
    };
    try {
      await logout(transport, undefined, { accessToken: lastToken });
    } catch (error) {
      if (!isProblem(error, 'invalid_token', 'invalid_refresh_token', 'validation_failed')) throw error;
    }
  };

  return session;
};
