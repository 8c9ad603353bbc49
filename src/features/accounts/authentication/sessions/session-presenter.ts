import type { components } from '../../../../../generated/types.ts';
import type { Session } from './session.ts';
import type { LiveSession } from './session-repository.ts';

/** Returns the public form of a session. It omits the CSRF token, which only the session itself may read. */
export const withCurrent = (session: LiveSession, current: boolean): Session => {
  const { id, kind, ipAddress, userAgent, createdAt, authenticatedAt, lastSeenAt, expiresAt } = session;
  return { id, kind, current, ipAddress, userAgent, createdAt, authenticatedAt, lastSeenAt, expiresAt };
};

/** Returns the representation of the caller's own session, with its CSRF token. */
export const currentSession = (session: LiveSession): components['schemas']['CurrentSession'] => ({
  session: withCurrent(session, true),
  ...(session.csrfToken !== undefined && { csrfToken: session.csrfToken }),
});
