import { timingSafeEqual } from 'node:crypto';
import type { Context } from 'koa';
import type { Authenticator } from '../../../../contract/authentication.ts';
import type { OperationSpec } from '../../../../contract/operation.ts';
import { originOf } from '../../../../contract/origin.ts';
import type { Deps } from '../../../../deps.ts';
import { Problem } from '../../../../errors.ts';
import type { Actor } from '../../access/actor.ts';
import { scopesOf } from '../../access/role.ts';
import { expiryOf } from './session.ts';
import { readSessionCookie } from './session-cookie.ts';
import { findSessionByCookie, type OwnedSession, recordSessionUse } from './session-repository.ts';

type Needed = Pick<Deps, 'db' | 'clock' | 'config'> & { addressOf: (ctx: Context) => string };

/** How often a session that is in use is written down as seen. */
const SIGHTING_EVERY_MS = 60_000;

/**
 * The cookie of a session in a browser, and the proof that goes with it. A browser sends its cookie by itself, so one
 * that has ended counts as none, and it is not even looked at where the operation does not ask for it.
 */
export const createSessionAuthenticators = (
  needed: Needed,
): { session: Authenticator<Actor>; csrf: Authenticator<Actor> } => {
  const loadOnce = (ctx: Context, spec: OperationSpec): Promise<OwnedSession | undefined> => {
    ctx.state.session ??= loadSession(needed, ctx, spec);
    return ctx.state.session as Promise<OwnedSession | undefined>;
  };
  return {
    session: async (ctx, spec) => {
      const session = await loadOnce(ctx, spec);
      return session && toActor(session);
    },
    csrf: async (ctx, spec) => {
      if (!asksFor(spec, 'csrf')) return undefined;
      const session = await loadOnce(ctx, spec);
      if (!session) return undefined;
      if (isSame(ctx.get('X-CSRF-Token'), session.csrfToken)) return toActor(session);
      throw new Problem('csrf_failed', {
        detail: 'Send the csrfToken of the session in the header X-CSRF-Token.',
      });
    },
  };
};

const asksFor = ({ security }: OperationSpec, scheme: string): boolean =>
  security.some((alternative) => scheme in alternative);

const loadSession = async (
  { db, clock, config, addressOf }: Needed,
  ctx: Context,
  spec: OperationSpec,
): Promise<OwnedSession | undefined> => {
  const cookie = asksFor(spec, 'session') ? readSessionCookie(ctx.req.headers.cookie) : undefined;
  if (cookie === undefined) return undefined;
  if (ctx.req.headers.authorization !== undefined) {
    const detail = 'Send either the cookie of a session or an Authorization header, not both.';
    throw new Problem('malformed_request', { detail });
  }
  const now = clock.now();
  const session = await findSessionByCookie({ db }, { cookie, now });
  if (session && now.getTime() - Date.parse(session.lastSeenAt) >= SIGHTING_EVERY_MS) {
    const origin = originOf(ctx, addressOf);
    const expiresAt = expiryOf(config, { kind: 'browser', createdAt: new Date(session.createdAt), now });
    await recordSessionUse({ db }, { sessionId: session.id, origin, now, expiresAt });
  }
  return session;
};

const toActor = ({ id: sessionId, userId, role, authenticatedAt }: OwnedSession): Actor => ({
  id: userId,
  role,
  scopes: new Set(scopesOf(role)),
  sessionId,
  isByCookie: true,
  authenticatedAt: new Date(authenticatedAt),
});

const isSame = (given: string, expected: string | undefined): boolean => {
  if (expected === undefined || given.length !== expected.length) return false;
  return timingSafeEqual(Buffer.from(given, 'latin1'), Buffer.from(expected, 'latin1'));
};
