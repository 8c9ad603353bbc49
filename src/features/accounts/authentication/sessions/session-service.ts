import type { CallFacts } from '../../../../contract/handler-call.ts';
import type { Db } from '../../../../db/db.ts';
import { inTransaction } from '../../../../db/transaction.ts';
import { newUuid } from '../../../../lib/id.ts';
import { newSecret } from '../../../../lib/secret.ts';
import { recordAuditEvent } from '../../../audit/audit-event-repository.ts';
import { type Context, type ProblemContext, recordedOrigin } from '../../../context.ts';
import type { Services } from '../../../services.ts';
import type { Role } from '../../access/role.ts';
import { lockAccount } from '../../users/user-repository.ts';
import {
  deleteRefreshTokens,
  findRefreshTokenOwner,
  insertRefreshToken,
  rotateRefreshToken,
} from './refresh-token-repository.ts';
import { expiryOf, type TokenSet } from './session.ts';
import { sessionCookie } from './session-cookie.ts';
import * as sessions from './session-repository.ts';

/** The part of a context that sessions and their tokens need. */
export type SessionContext = Pick<Context, 'db' | 'clock' | 'randomness' | 'origin'> &
  Pick<Services, 'config' | 'tokens'>;

/** For this time a used refresh token returns its successor again, to clients that lost the response. */
const GRACE_MS = 10_000;

type Owner = { id: string; role: Role };
type Opened = { session: sessions.LiveSession; refreshToken: string };

/**
 * Runs `work` in the transaction of a login. `work` locks the account and decides by the locked row. The signing key is
 * loaded first, so that no transaction waits for a second connection while it holds the lock.
 */
export const inLoginTransaction = async <C extends SessionContext, T>(
  context: C,
  work: (context: C) => Promise<T>,
): Promise<T> => {
  const sign = await context.tokens.signer();
  return inTransaction(context, (context) => work({ ...context, tokens: { ...context.tokens, sign } }));
};

/** Inserts a session and its first refresh token. `beginSession` decides whether the account may have one. */
export const openSession = async (context: SessionContext, { id: userId }: Owner): Promise<Opened> => {
  const createdAt = context.clock.now();
  const session = await sessions.insertSession(context, {
    uuid: newUuid(createdAt),
    userId,
    origin: recordedOrigin(context),
    createdAt,
    expiresAt: expiryOf(context.config, { kind: 'token', createdAt, now: createdAt }),
  });
  const refreshToken = newSecret(context.randomness);
  await insertRefreshToken(context, { token: refreshToken, sessionId: session.id, createdAt });
  return { session, refreshToken };
};

/** Signs an access token and returns it with the refresh token of the session. */
export const issueTokens = async (
  { tokens, clock }: Pick<SessionContext, 'tokens' | 'clock'>,
  owner: Owner,
  { session, refreshToken }: Opened,
): Promise<TokenSet> => {
  const access = await tokens.sign({ ...owner, session });
  const refreshTokenExpiresIn = Math.ceil((Date.parse(session.expiresAt) - clock.now().getTime()) / 1000);
  return { ...access, tokenType: 'Bearer', refreshToken, refreshTokenExpiresIn };
};

type Refreshed = { readonly status: 200; readonly body: TokenSet };

/**
 * Exchanges a refresh token for new tokens. Throws invalid_refresh_token. The reuse of a token that was rotated earlier
 * also ends its session (RFC 9700, section 4.14).
 */
export const refreshSession = async (
  context: SessionContext & ProblemContext<'invalid_refresh_token'> & Pick<CallFacts<Db>, 'checked'>,
  token: string,
): Promise<Refreshed> => {
  const userId = await findRefreshTokenOwner(context, token);
  const refreshed =
    userId && (await inLoginTransaction(context, (context) => exchange(context, userId, token)));
  if (!refreshed) throw context.problem('invalid_refresh_token');
  return refreshed;
};

/** Returns undefined instead of throwing, so that the end of a session is committed. The tokens have the locked role. */
const exchange = async (
  context: SessionContext & Pick<CallFacts<Db>, 'checked'>,
  userId: string,
  token: string,
): Promise<Refreshed | undefined> => {
  const account = await lockAccount(context, userId);
  const now = context.clock.now();
  const used = await rotateRefreshToken(context, { token, now, salt: context.randomness.bytes(16) });
  const session = used && (await sessions.findSession(context, { sessionId: used.sessionId, now }));
  if (!account || !used || !session) return undefined;
  if (now.getTime() - used.usedAt.getTime() > GRACE_MS) {
    await endReusedSession(context, session);
    return undefined;
  }
  await insertRefreshToken(context, { token: used.successor, sessionId: session.id, createdAt: now });
  const createdAt = new Date(session.createdAt);
  const expiresAt = expiryOf(context.config, { kind: 'token', createdAt, now });
  const origin = recordedOrigin(context);
  await sessions.recordSessionUse(context, { sessionId: session.id, origin, now, expiresAt });
  const renewed = { ...session, expiresAt: expiresAt.toISOString() };
  const opened = { session: renewed, refreshToken: used.successor };
  return context.checked({ status: 200, body: await issueTokens(context, account.user, opened) });
};

/** Two clients hold the refresh token, so one of them has stolen it. */
const endReusedSession = async (
  context: SessionContext,
  { id: sessionId, userId }: sessions.LiveSession,
): Promise<void> => {
  const reason = 'refresh_token_reused';
  await sessions.endSessions(context, { userId, sessionId, reason, now: context.clock.now() });
  await recordAuditEvent(context, {
    action: 'session.refresh_token_reused',
    actorId: userId,
    target: sessionId,
    result: 'failure',
  });
};

/** `setCookie` is the value of the header. */
export type BrowserSession = { session: sessions.LiveSession; csrfToken: string; setCookie: string };

/**
 * Issues a new cookie and a new CSRF token. A token session becomes a browser session: its refresh tokens end. Undefined if
 * the session has ended.
 */
export const issueSessionCookie = (
  context: SessionContext,
  sessionId: string,
): Promise<BrowserSession | undefined> =>
  inTransaction(context, async (context) => {
    const now = context.clock.now();
    const current = await sessions.findSession(context, { sessionId, now });
    if (!current) return undefined;
    const cookie = newSecret(context.randomness);
    const csrfToken = newSecret(context.randomness);
    const createdAt = new Date(current.createdAt);
    const expiresAt = expiryOf(context.config, { kind: 'browser', createdAt, now });
    const session = await sessions.setSessionCookie(context, { sessionId, cookie, csrfToken, expiresAt });
    await deleteRefreshTokens(context, sessionId);
    const { sessionTtlSeconds } = context.config;
    return session && { session, csrfToken, setCookie: sessionCookie(cookie, sessionTtlSeconds) };
  });

/** Ends sessions of an account, records an audit event, and returns their number. `actorId` defaults to `userId`. */
export const endSessions = async (
  context: Pick<SessionContext, 'db' | 'clock' | 'origin'>,
  { actorId, ...ending }: Omit<sessions.Ending, 'now'> & { actorId?: string },
): Promise<number> => {
  const { userId, sessionId, reason } = ending;
  const ended = await sessions.endSessions(context, { ...ending, now: context.clock.now() });
  if (ended.length === 0) return 0;
  await recordAuditEvent(context, {
    action: sessionId === undefined ? 'session.all_ended' : 'session.ended',
    actorId: actorId ?? userId,
    target: sessionId ?? userId,
    details: { reason },
  });
  return ended.length;
};
