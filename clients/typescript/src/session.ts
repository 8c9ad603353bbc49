import { login } from './generated/operations.ts';
import type { DataOf, InputOf, Schemas } from './operation-type.ts';
import type { Transport } from './transport.ts';

/**
 * `signed-in`: somebody has logged in, or was found to be. `signed-out`: by `signOut`, here or in another tab.
 * `session-expired`: it has ended for good without that, which is told once.
 */
export type SessionEvent = 'signed-in' | 'signed-out' | 'session-expired';

/** A transport that is signed in or not: give it to `createClient`, or to an operation's function. */
export type Session = Transport & {
  /**
   * Logs in by password. Undefined: done. Otherwise a second factor is asked for; complete the challenge by an operation
   * of a client of this session, and it is signed in. So it is by every operation that answers with tokens.
   */
  signIn(credentials: InputOf<'login'>['body']): Promise<Challenge | undefined>;
  /** Ends the session, here and on the server. Without one it does nothing. */
  signOut(): Promise<void>;
  isSignedIn(): Promise<boolean>;
  /** Returns what ends it. */
  subscribe(listener: (event: SessionEvent) => void): () => void;
};

/** What `login` answers with instead of tokens. */
export type Challenge = Exclude<DataOf<'login'>, Schemas['TokenSet']>;

/** The session that the call was made in has ended for good. Calls after it are made by a visitor. */
export class SessionExpiredError extends Error {
  override readonly name = 'SessionExpiredError';

  constructor(cause?: unknown) {
    super('The session has ended: sign in again', { cause });
  }
}

export const signIn = async (
  transport: Transport,
  body: InputOf<'login'>['body'],
): Promise<Challenge | undefined> => {
  const data = await login(transport, { body });
  return 'accessToken' in data ? undefined : data;
};

/** Whether somebody is signed in, as far as is known, and who wants to hear of it. */
export const createSignInState = () => {
  const listeners = new Set<(event: SessionEvent) => void>();
  let isSignedIn = false;
  return {
    get: () => isSignedIn,
    announce: (event: SessionEvent): void => {
      isSignedIn = event === 'signed-in';
      // Later, so that what a listener throws is not thrown at whoever made the call.
      for (const listener of listeners) queueMicrotask(() => listener(event));
    },
    subscribe: (listener: (event: SessionEvent) => void): (() => void) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
};
