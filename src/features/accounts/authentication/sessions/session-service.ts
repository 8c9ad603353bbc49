import type { CallFacts } from '../../../../contract/contract.ts';
import type { Origin } from '../../../../contract/origin.ts';
import type { Db } from '../../../../db/db.ts';
import { inTransaction } from '../../../../db/transaction.ts';
import type { Deps } from '../../../../deps.ts';
import type { MakeProblem } from '../../../../errors.ts';
import { newUuid } from '../../../../lib/id.ts';
import { newSecret } from '../../../../lib/secret.ts';
import { recordAuditEvent } from '../../../audit/audit-event-repository.ts';
import type { DbContext } from '../../../context.ts';
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

/** What sessions are made with; every call of a handler has it. */
export type SessionCall = Pick<Deps, 'clock' | 'config' | 'randomness' | 'tokens'> & {
  db: Db;
  origin: () => Origin;
};

/** How long a used refresh token still leads to its successor, for those who did not hear of it. */
const GRACE_MS = 10_000;

type Owner = { id: string; role: Role };
type Opened = { session: sessions.LiveSession; refreshToken: string };

/**
 * The transaction that a session is opened in, where `work` locks the account and decides by what it finds. The key that
 * signs is loaded before, so that nothing waits for a second connection under the lock.
 */
export const inLoginTransaction = async <C extends SessionCall, T>(
  call: C,
  work: (call: C) => Promise<T>,
): Promise<T> => {
  const sign = await call.tokens.signer();
  return inTransaction(call, (call) => work({ ...call, tokens: { ...call.tokens, sign } }));
};

/** A row and its refresh token. `beginSession` decides whether a session may begin. */
export const openSession = async (call: SessionCall, { id: userId }: Owner): Promise<Opened> => {
  const createdAt = call.clock.now();
  const session = await sessions.insertSession(call, {
    uuid: newUuid(createdAt),
    userId,
    origin: call.origin(),
    createdAt,
    expiresAt: expiryOf(call.config, { kind: 'token', createdAt, now: createdAt }),
  });
  const refreshToken = newSecret(call.randomness);
  await insertRefreshToken(call, { token: refreshToken, sessionId: session.id, createdAt });
  return { session, refreshToken };
};

export const issueTokens = async (
  { tokens, clock }: SessionCall,
  owner: Owner,
  { session, refreshToken }: Opened,
): Promise<TokenSet> => {
  const access = await tokens.sign({ ...owner, session });
  const refreshTokenExpiresIn = Math.ceil((Date.parse(session.expiresAt) - clock.now().getTime()) / 1000);
  return { ...access, tokenType: 'Bearer', refreshToken, refreshTokenExpiresIn };
};

type RefreshCall = SessionCall & Pick<CallFacts<Db>, 'checked'>;
type Refreshed = { readonly status: 200; readonly body: TokenSet };

/** Throws invalid_refresh_token; where the token had been used before, its session has then ended for everyone. */
export const refreshSession = async (
  call: RefreshCall & { problem: MakeProblem<'invalid_refresh_token'> },
  token: string,
): Promise<Refreshed> => {
  const userId = await findRefreshTokenOwner(call, token);
  const refreshed = userId && (await inLoginTransaction(call, (call) => exchange(call, userId, token)));
  if (!refreshed) throw call.problem('invalid_refresh_token');
  return refreshed;
};

/** Undefined instead of a problem, so that what it has ended stays ended. The role is that of the locked account. */
const exchange = async (call: RefreshCall, userId: string, token: string): Promise<Refreshed | undefined> => {
  const account = await lockAccount(call, userId);
  const now = call.clock.now();
  const used = await rotateRefreshToken(call, { token, now, salt: call.randomness.bytes(16) });
  const session = used && (await sessions.findSession(call, { sessionId: used.sessionId, now }));
  if (!account || !used || !session) return undefined;
  if (now.getTime() - used.usedAt.getTime() > GRACE_MS) {
    await endReused(call, session);
    return undefined;
  }
  await insertRefreshToken(call, { token: used.successor, sessionId: session.id, createdAt: now });
  const expiresAt = expiryOf(call.config, { kind: 'token', createdAt: new Date(session.createdAt), now });
  await sessions.recordSessionUse(call, { sessionId: session.id, origin: call.origin(), now, expiresAt });
  const renewed = { ...session, expiresAt: expiresAt.toISOString() };
  const body = await issueTokens(call, account.user, { session: renewed, refreshToken: used.successor });
  return call.checked({ status: 200, body });
};

/** Two hold the token, and one of them has stolen it. */
const endReused = async (
  call: SessionCall,
  { id: sessionId, userId }: sessions.LiveSession,
): Promise<void> => {
  await sessions.endSessions(call, {
    userId,
    sessionId,
    reason: 'refresh_token_reused',
    now: call.clock.now(),
  });
  await recordAuditEvent(call, {
    action: 'session.refresh_token_reused',
    actorId: userId,
    target: sessionId,
    result: 'failure',
  });
};

/** The session with a new cookie for the browser. */
export type InBrowser = { session: sessions.LiveSession; csrfToken: string; setCookie: string };

/** Turns the session into one that a browser holds, or gives it another cookie. Undefined if it has ended. */
export const issueSessionCookie = (call: SessionCall, sessionId: string): Promise<InBrowser | undefined> =>
  inTransaction(call, async (call) => {
    const now = call.clock.now();
    const before = await sessions.findSession(call, { sessionId, now });
    if (!before) return undefined;
    const cookie = newSecret(call.randomness);
    const csrfToken = newSecret(call.randomness);
    const createdAt = new Date(before.createdAt);
    const expiresAt = expiryOf(call.config, { kind: 'browser', createdAt, now });
    const session = await sessions.setSessionCookie(call, { sessionId, cookie, csrfToken, expiresAt });
    await deleteRefreshTokens(call, sessionId);
    const { sessionTtlSeconds } = call.config;
    return session && { session, csrfToken, setCookie: sessionCookie(cookie, sessionTtlSeconds) };
  });

/** Ends one session of an account or several, and records it. Returns how many there were. */
export const endSessions = async (
  call: Pick<SessionCall, 'clock' | 'origin'> & DbContext,
  { actorId, ...ending }: Omit<sessions.Ending, 'now'> & { actorId?: string },
): Promise<number> => {
  const { userId, sessionId, reason } = ending;
  const ended = await sessions.endSessions(call, { ...ending, now: call.clock.now() });
  if (ended.length === 0) return 0;
  await recordAuditEvent(call, {
    action: sessionId === undefined ? 'session.all_ended' : 'session.ended',
    actorId: actorId ?? userId,
    target: sessionId ?? userId,
    details: { reason },
  });
  return ended.length;
};
