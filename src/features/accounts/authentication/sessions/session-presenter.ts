import type { components } from '../../../../../generated/types.ts';
import type { Session } from './session.ts';
import type { LiveSession } from './session-repository.ts';

/** As its owner sees it: without its CSRF token, which only the session itself is told. */
export const withCurrent = (session: LiveSession, current: boolean): Session => {
  const { id, kind, ipAddress, userAgent, createdAt, authenticatedAt, lastSeenAt, expiresAt } = session;
  return { id, kind, current, ipAddress, userAgent, createdAt, authenticatedAt, lastSeenAt, expiresAt };
};

export const currentSession = (session: LiveSession): components['schemas']['CurrentSession'] => ({
  session: withCurrent(session, true),
  ...(session.csrfToken !== undefined && { csrfToken: session.csrfToken }),
});
