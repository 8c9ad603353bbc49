import { isProblem } from './api-error.ts';
import { getCurrentSession, logout, startBrowserSession } from './generated/operations.ts';
import type { Schemas } from './operation-type.ts';
import { createSignInState, type Session, SessionExpiredError, signIn } from './session.ts';
import { type ClientOptions, createTransport, type Transport } from './transport.ts';

export type BrowserSessionOptions = Omit<ClientOptions, 'accessToken'>;

type LoginData = Partial<Schemas['TokenSet'] & Schemas['CurrentSession']>;

/** Keeps no token: a login moves into a cookie that scripts cannot see, and the browser sends it by itself. */
export const createBrowserSession = (options: BrowserSessionOptions): Session => {
  const transport = createTransport({
    ...options,
    fetch: (url, init) => (options.fetch ?? fetch)(url, { ...init, credentials: 'include' }),
  });
  const signInState = createSignInState();
  let csrfToken: string | undefined;
  let loading: Promise<void> | undefined;

  /** A page that has just loaded does not know the CSRF token, and another tab may have changed it. */
  const load = (): Promise<void> => {
    const wasSignedIn = signInState.get();
    loading ??= getCurrentSession(transport)
      .then(keep, (error) => {
        if (!isProblem(error, 'unauthenticated')) throw error;
        if (wasSignedIn) throw expired(error);
      })
      .finally(() => {
        loading = undefined;
      });
    return loading;
  };

  const keep = async ({ accessToken, refreshToken, ...data }: LoginData): Promise<void> => {
    if (accessToken && refreshToken) {
      return keep(await startBrowserSession(transport, undefined, { accessToken }));
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
    if (operation.method === 'GET') return transport.send(operation, input, call);
    if (!csrfToken) await load();
    const headers = { ...(csrfToken && { 'x-csrf-token': csrfToken }), ...call?.headers };
    return transport.send(operation, input, { ...call, headers });
  };

  const sendWithFreshCsrfToken: Transport['send'] = async (operation, input, call) => {
    const wasSignedIn = signInState.get();
    // A key for both, as the first may have had its effect in an attempt whose response was lost.
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
      // Who brings an access token along speaks for themselves.
      if (call?.accessToken === undefined) await keep((response.data ?? {}) as LoginData);
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
