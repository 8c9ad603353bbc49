import { timingSafeEqual } from 'node:crypto';
import type { Authenticator, Credentials } from '../../../../contract/authentication.ts';
import type { OperationSpec } from '../../../../contract/operation.ts';
import { newProblem } from '../../../../errors.ts';
import type { Context } from '../../../context.ts';
import type { ScopesOf } from '../../../scope.ts';
import type { Services } from '../../../services.ts';
import type { Actor } from '../../access/actor.ts';
import { expiryOf } from './session.ts';
import { readSessionCookie } from './session-cookie.ts';
import { findSessionByCookie, type OwnedSession, recordSessionUse } from './session-repository.ts';

type AuthenticatorContext = Pick<Context, 'db' | 'clock'> & Pick<Services, 'config' | 'scopesOf'>;

/** The precision of `lastSeenAt`: one write per session in this time. */
const USE_RECORDED_EVERY_MS = 60_000;

/**
 * Authenticates by the cookie of a browser session, and by its CSRF token. A browser sends the cookie with every request,
 * so the cookie of an ended session counts as none. Operations that accept no session ignore the cookie.
 */
export const createSessionAuthenticators = (
  context: AuthenticatorContext,
): { session: Authenticator<Actor>; csrf: Authenticator<Actor> } => {
  const loadOnce = (credentials: Credentials, spec: OperationSpec): Promise<OwnedSession | undefined> => {
    const { shared } = credentials;
    shared.session ??= loadSession(context, credentials, spec);
    return shared.session as Promise<OwnedSession | undefined>;
  };
  return {
    session: async (credentials, spec) => {
      const session = await loadOnce(credentials, spec);
      return session && toActor(session, context.scopesOf);
    },
    csrf: async (credentials, spec) => {
      if (!accepts(spec, 'csrf')) return undefined;
      const session = await loadOnce(credentials, spec);
      if (!session) return undefined;
      const given = credentials.req.headers['x-csrf-token'];
      if (isEqual(String(given ?? ''), session.csrfToken)) return toActor(session, context.scopesOf);
      throw newProblem('csrf_failed', {
        detail: 'Send the csrfToken of the session in the header X-CSRF-Token.',
      });
    },
  };
};

const accepts = ({ security }: OperationSpec, scheme: string): boolean =>
  security.some((alternative) => scheme in alternative);

const loadSession = async (
  context: AuthenticatorContext,
  { req, origin }: Credentials,
  spec: OperationSpec,
): Promise<OwnedSession | undefined> => {
  const cookie = accepts(spec, 'session') ? readSessionCookie(req.headers.cookie) : undefined;
  if (cookie === undefined) return undefined;
  if (req.headers.authorization !== undefined) {
    const detail = 'Send either the cookie of a session or an Authorization header, not both.';
    throw newProblem('malformed_request', { detail });
  }
  const now = context.clock.now();
  const session = await findSessionByCookie(context, { cookie, now });
  if (session && now.getTime() - Date.parse(session.lastSeenAt) >= USE_RECORDED_EVERY_MS) {
    const expiresAt = expiryOf(context.config, {
      kind: 'browser',
      createdAt: new Date(session.createdAt),
      now,
    });
    await recordSessionUse(context, { sessionId: session.id, origin: origin(), now, expiresAt });
  }
  return session;
};

const toActor = (
  { id: sessionId, userId, role, authenticatedAt }: OwnedSession,
  scopesOf: ScopesOf,
): Actor => ({
  id: userId,
  role,
  scopes: new Set(scopesOf(role)),
  sessionId,
  isByCookie: true,
  authenticatedAt: new Date(authenticatedAt),
});

const isEqual = (given: string, expected: string | undefined): boolean => {
  if (expected === undefined || given.length !== expected.length) return false;
  return timingSafeEqual(Buffer.from(given, 'latin1'), Buffer.from(expected, 'latin1'));
};
