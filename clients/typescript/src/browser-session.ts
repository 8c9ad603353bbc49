import { isProblem } from './api-error.ts';
import { getCurrentSession, logout, startBrowserSession } from './generated/operations.ts';
import type { Schemas } from './operation-type.ts';
import { createSignInState, type Session, SessionExpiredError, signIn } from './session.ts';
import { type ClientOptions, createTransport, type Transport } from './transport.ts';

export type BrowserSessionOptions = Omit<ClientOptions, 'accessToken'>;

type LoginData = Partial<Schemas['TokenSet'] & Schemas['CurrentSession']>;

/**
 * Creates a session for browser pages that hold no token. Each login becomes an HttpOnly cookie, which the browser sends by
 * itself. The session sends the CSRF token with every write, loads it if it is unknown, and loads it again once after
 * `csrf_failed`.
 *
 * @example
 * ```ts
 * const session = createBrowserSession({ baseUrl: 'https://api.example.com' });
 * session.subscribe((event) => console.log(event));
 * if (!(await session.isSignedIn())) {
 *   await session.signIn({ email: 'mara.lindqvist@example.com', password: 'teal-kettle-on-the-stove' });
 * }
 * const tradepost = createClient(session);
 * ```
 */
export const createBrowserSession = (options: BrowserSessionOptions): Session => {
  const transport = createTransport({
    ...options,
    fetch: (url, init) => (options.fetch ?? fetch)(url, { ...init, credentials: 'include' }),
  });
  const signInState = createSignInState();
  let csrfToken: string | undefined;
  let loading: Promise<void> | undefined;

  /** Reads the session and its CSRF token from the server. Concurrent calls share one request (single flight). */
  const load = (): Promise<void> => {
    const wasSignedIn = signInState.get();
    loading ??= getCurrentSession(transport)
      .then(storeLogin, (error) => {
        if (!isProblem(error, 'unauthenticated')) throw error;
        if (wasSignedIn) throw expired(error);
      })
      .finally(() => {
        loading = undefined;
      });
    return loading;
  };

  const storeLogin = async ({ accessToken, refreshToken, ...data }: LoginData): Promise<void> => {
    if (accessToken && refreshToken) {
      return storeLogin(await startBrowserSession(transport, undefined, { accessToken }));
    }
    if (data.csrfToken === undefined) return;
    csrfToken = data.csrfToken;
    if (!signInState.get()) signInState.announce('signed-in');
  };

  const expired = (cause: unknown): SessionExpiredError => {
    csrfToken = undefined;
    if (signInState.get()) signInState.announce('session-expired');
    return new SessionExpiredError(cause);
  };

  const sendWithCsrfToken: Transport['send'] = async (operation, input, call) => {
    if (['GET', 'HEAD'].includes(operation.method)) return transport.send(operation, input, call);
    if (!csrfToken) await load();
    const headers = { ...(csrfToken && { 'x-csrf-token': csrfToken }), ...call?.headers };
    return transport.send(operation, input, { ...call, headers });
  };

  const sendWithFreshCsrfToken: Transport['send'] = async (operation, input, call) => {
    const wasSignedIn = signInState.get();
    // Both attempts send the same key, because the first may have taken effect before its response was lost.
    const idempotencyKey = operation.idempotent && crypto.randomUUID();
    const same = { ...(idempotencyKey && { idempotencyKey }), ...input };
    return sendWithCsrfToken(operation, same, call).catch((error) => {
      if (wasSignedIn && isProblem(error, 'unauthenticated')) throw expired(error);
      if (!isProblem(error, 'csrf_failed')) throw error;
      csrfToken = undefined;
      return sendWithCsrfToken(operation, same, call);
    });
  };

  const session: Session = {
    send: async (operation, input, call) => {
      const isOwn = operation.anonymous || call?.accessToken !== undefined;
      const response = await (isOwn ? transport : { send: sendWithFreshCsrfToken }).send(
        operation,
        input,
        call,
      );
      // A call with its own access token does not sign this session in.
      if (call?.accessToken === undefined) await storeLogin((response.data ?? {}) as LoginData);
      return response;
    },
    signIn: (credentials) => signIn(session, credentials),
    signOut: async () => {
      try {
        await logout(session);
      } catch (error) {
        if (!(error instanceof SessionExpiredError) && !isProblem(error, 'unauthenticated')) throw error;
      }
      csrfToken = undefined;
      if (signInState.get()) signInState.announce('signed-out');
    },
    isSignedIn: async () => {
      await load().catch((error) => {
        if (!(error instanceof SessionExpiredError)) throw error;
      });
      return signInState.get();
    },
    subscribe: signInState.subscribe,
  };
  return session;
};
