import { login } from './generated/operations.ts';
import type { DataOf, InputOf, Schemas } from './operation-type.ts';
import type { Transport } from './transport.ts';

/**
 * `signed-in`: a login succeeded, or stored tokens or a cookie were found. `signed-out`: `signOut` was called, here or in
 * another tab. `session-expired`: the server ended the session; the event occurs once per session.
 */
export type SessionEvent = 'signed-in' | 'signed-out' | 'session-expired';

/** A transport with a login state. Pass it to `createClient` or to an operation's function. */
export type Session = Transport & {
  /**
   * Logs in by password. Returns undefined if the login succeeded, or the challenge of a second factor. Complete the
   * challenge through a client of this session: every operation that returns tokens signs the session in.
   */
  signIn(credentials: InputOf<'login'>['body']): Promise<Challenge | undefined>;
  /** Ends the session, here and on the server. Does nothing without a session. */
  signOut(): Promise<void>;
  isSignedIn(): Promise<boolean>;
  /** Calls the listener, in a microtask, for each event. Returns a function that unsubscribes it. */
  subscribe(listener: (event: SessionEvent) => void): () => void;
};

/** The challenge of a second factor, which `login` returns instead of tokens. */
export type Challenge = Exclude<DataOf<'login'>, Schemas['TokenSet']>;

/**
 * The server ended the session of this call. Later calls are anonymous.
 *
 * @example
 * ```ts
 * try {
 *   console.log(await tradepost.accounts.me());
 * } catch (error) {
 *   if (!(error instanceof SessionExpiredError)) throw error;
 *   console.log('Sign in again.');
 * }
 * ```
 */
export class SessionExpiredError extends Error {
  override readonly name = 'SessionExpiredError';

  constructor(cause?: unknown) {
    super('The session has ended: sign in again', { cause });
  }
}

/** Logs in by password. Returns undefined if the response has tokens, otherwise the challenge. Throws like `login`. */
export const signIn = async (
  transport: Transport,
  body: InputOf<'login'>['body'],
): Promise<Challenge | undefined> => {
  const data = await login(transport, { body });
  return 'accessToken' in data ? undefined : data;
};

/** Creates the login state of a session and its event listeners. */
export const createSignInState = () => {
  const listeners = new Set<(event: SessionEvent) => void>();
  let isSignedIn = false;
  return {
    get: () => isSignedIn,
    announce: (event: SessionEvent): void => {
      isSignedIn = event === 'signed-in';
      // A microtask isolates the caller from exceptions of a listener.
      for (const listener of listeners) queueMicrotask(() => listener(event));
    },
    subscribe: (listener: (event: SessionEvent) => void): (() => void) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
};
