import type { Origin } from '../../../../contract/origin.ts';
import { newestIdFirst, type Page, type PageRequest, readPage } from '../../../../db/keyset.ts';
import { pipelinedRead, pipelinedWrite } from '../../../../db/statement.ts';
import { toPublicId, toUuid } from '../../../../lib/id.ts';
import { hashSecret } from '../../../../lib/secret.ts';
import type { DbContext } from '../../../context.ts';
import type { Role } from '../../access/role.ts';
import type { Session } from './session.ts';

type SessionRow = {
  id: string;
  user_id: string;
  address: string;
  user_agent: string;
  created_at: string;
  authenticated_at: string;
  last_seen_at: string;
  expires_at: string;
  is_browser: boolean;
  csrf_token: string | null;
};
type OwnedRow = SessionRow & { role: Role };

/** A session that has neither ended nor expired. Lists do not show its CSRF token. */
export type LiveSession = Omit<Session, 'current'> & { userId: string; csrfToken: string | undefined };
export type OwnedSession = LiveSession & { role: Role };

const columns = `sessions.id, sessions.user_id, sessions.address, sessions.user_agent, sessions.created_at,
  sessions.authenticated_at, sessions.last_seen_at, sessions.expires_at, sessions.csrf_token,
  sessions.cookie_hash is not null as is_browser`;

const toLiveSession = (row: SessionRow): LiveSession => ({
  id: toPublicId('ses', row.id),
  userId: toPublicId('usr', row.user_id),
  kind: row.is_browser ? 'browser' : 'token',
  ipAddress: row.address,
  userAgent: row.user_agent,
  createdAt: row.created_at,
  authenticatedAt: row.authenticated_at,
  lastSeenAt: row.last_seen_at,
  expiresAt: row.expires_at,
  csrfToken: row.csrf_token ?? undefined,
});

const toOwnedSession = (row: OwnedRow): OwnedSession => ({ ...toLiveSession(row), role: row.role });

export type NewSession = { uuid: string; userId: string; origin: Origin; createdAt: Date; expiresAt: Date };

/** Inserts a session and returns it. */
export const insertSession = async (
  { db }: DbContext,
  { uuid, userId, origin, createdAt, expiresAt }: NewSession,
): Promise<LiveSession> => {
  const row = {
    id: uuid,
    user_id: toUuid(userId),
    address: origin.ipAddress,
    user_agent: origin.userAgent,
    created_at: createdAt,
    authenticated_at: createdAt,
    last_seen_at: createdAt,
    expires_at: expiresAt,
  };
  const [inserted] = await db('sessions').insert(row).returning<SessionRow[]>(db.raw(columns));
  return toLiveSession(inserted as SessionRow);
};

const liveWhere = (condition: string, nowAt: string): string =>
  `select ${columns}, users.role from sessions join users on users.id = sessions.user_id
   where ${condition} and sessions.ended_at is null and sessions.expires_at > ${nowAt}
   and users.is_active`;

/** Undefined if the session has ended or expired, or its account is inactive. */
export const findSession = async (
  { db }: DbContext,
  { sessionId, now }: { sessionId: string; now: Date },
): Promise<OwnedSession | undefined> => {
  const rows = await pipelinedRead<OwnedRow>(db, liveWhere('sessions.id = $1', '$2'), [
    toUuid(sessionId),
    now,
  ]);
  return rows[0] && toOwnedSession(rows[0]);
};

/** Tells whether the session has neither ended nor expired. */
export const isSessionLive = async (
  { db }: DbContext,
  { sessionId, now }: { sessionId: string; now: Date },
): Promise<boolean> => {
  const text = 'select 1 from sessions where id = $1 and ended_at is null and expires_at > $2';
  const rows = await pipelinedRead(db, text, [toUuid(sessionId), now]);
  return rows.length > 0;
};

/** Returns the live session with this cookie, and its account. Undefined if there is none. */
export const findSessionByCookie = async (
  { db }: DbContext,
  { cookie, now }: { cookie: string; now: Date },
): Promise<OwnedSession | undefined> => {
  const values = [hashSecret(cookie), now];
  const rows = await pipelinedRead<OwnedRow>(db, liveWhere('sessions.cookie_hash = $1', '$2'), values);
  return rows[0] && toOwnedSession(rows[0]);
};

/** Returns a page of the live sessions of an account, the newest first. */
export const listSessions = async (
  { db }: DbContext,
  { userId, now }: { userId: string; now: Date },
  page: PageRequest,
): Promise<Page<LiveSession>> => {
  const query = db('sessions')
    .select(db.raw(columns))
    .where({ user_id: toUuid(userId), ended_at: null })
    .where('expires_at', '>', now);
  return readPage(query, newestIdFirst, page, toLiveSession);
};

export type SessionUse = { sessionId: string; origin: Origin; now: Date; expiresAt: Date };

/** Records a use of the session and extends it to `expiresAt`. Does nothing if the session has ended. */
export const recordSessionUse = async (
  { db }: DbContext,
  { sessionId, origin, now, expiresAt }: SessionUse,
): Promise<void> => {
  const text = `update sessions set last_seen_at = $2, expires_at = $3, address = $4, user_agent = $5
    where id = $1 and ended_at is null`;
  const values = [toUuid(sessionId), now, expiresAt, origin.ipAddress, origin.userAgent];
  await pipelinedWrite(db, text, values);
};

/** Replaces the cookie of the session: the earlier one is no longer valid. Undefined if the session has ended. */
export const setSessionCookie = async (
  { db }: DbContext,
  {
    sessionId,
    cookie,
    csrfToken,
    expiresAt,
  }: { sessionId: string; cookie: string; csrfToken: string; expiresAt: Date },
): Promise<LiveSession | undefined> => {
  const [row] = await db('sessions')
    .where({ id: toUuid(sessionId), ended_at: null })
    .update({ cookie_hash: hashSecret(cookie), csrf_token: csrfToken, expires_at: expiresAt })
    .returning<SessionRow[]>(db.raw(columns));
  return row && toLiveSession(row);
};

/** Records a proof of identity. Undefined if the session has ended or expired. */
export const recordAuthentication = async (
  { db }: DbContext,
  { sessionId, now }: { sessionId: string; now: Date },
): Promise<LiveSession | undefined> => {
  const [row] = await db('sessions')
    .where({ id: toUuid(sessionId), ended_at: null })
    .where('expires_at', '>', now)
    .update({ authenticated_at: now })
    .returning<SessionRow[]>(db.raw(columns));
  return row && toLiveSession(row);
};

/** Selects sessions of an account: one, all, or all but one. */
export type Ending = {
  userId: string;
  sessionId?: string;
  exceptSessionId?: string | undefined;
  reason: string;
  now: Date;
};

/** Returns the ids of the sessions that this call has ended. */
export const endSessions = async (
  { db }: DbContext,
  { userId, sessionId, exceptSessionId, reason, now }: Ending,
): Promise<string[]> => {
  const query = db('sessions').where({ user_id: toUuid(userId), ended_at: null });
  if (sessionId !== undefined) query.where({ id: toUuid(sessionId) });
  if (exceptSessionId !== undefined) query.whereNot({ id: toUuid(exceptSessionId) });
  const ended: { id: string }[] = await query.update({ ended_at: now, end_reason: reason }, ['id']);
  return ended.map(({ id }) => toPublicId('ses', id));
};
