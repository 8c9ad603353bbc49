import { inTransaction } from '../../../../db/transaction.ts';
import { handler } from '../../../handler.ts';
import { sessionIdOf } from '../../access/actor.ts';
import { expiredCookie } from './session-cookie.ts';
import { currentSession, withCurrent } from './session-presenter.ts';
import * as sessions from './session-repository.ts';
import { endSessions, issueSessionCookie, refreshSession } from './session-service.ts';

export const refreshTokens = handler('refreshTokens', ({ body }, call) =>
  refreshSession(call, body.refreshToken),
);

export const logout = handler('logout', async ({ actor }, call) => {
  const ending = { userId: actor.id, sessionId: sessionIdOf(actor), reason: 'logout' };
  await inTransaction(call, (call) => endSessions(call, ending));
  return { status: 204, headers: { 'Set-Cookie': expiredCookie } };
});

export const logoutEverywhere = handler('logoutEverywhere', async ({ actor }, call) => {
  await inTransaction(call, (call) => endSessions(call, { userId: actor.id, reason: 'logout' }));
  return { status: 204, headers: { 'Set-Cookie': expiredCookie } };
});

export const startBrowserSession = handler('startBrowserSession', async ({ actor }, call) => {
  const started = await issueSessionCookie(call, sessionIdOf(actor));
  if (!started) throw call.problem('invalid_token', sessionEnded);
  const headers = { 'Set-Cookie': started.setCookie, Location: '/v1/me/session' };
  return { status: 201, headers, body: currentSession(started.session) };
});

export const getCurrentSession = handler('getCurrentSession', async ({ actor }, call) => {
  const session = await sessions.findSession(call, { sessionId: sessionIdOf(actor), now: call.clock.now() });
  if (!session) throw call.problem('not_found', sessionEnded);
  return { status: 200, body: currentSession(session) };
});

export const listSessions = handler('listSessions', async ({ actor, query }, call) => {
  const { rows, ...rest } = await sessions.listSessions(
    call,
    { userId: actor.id, now: call.clock.now() },
    query,
  );
  const items = rows.map((session) => withCurrent(session, session.id === actor.sessionId));
  return { status: 200, body: { items, ...rest } };
});

export const revokeSession = handler('revokeSession', async ({ actor, params }, call) => {
  const ending = { userId: actor.id, sessionId: params.sessionId, reason: 'revoked' };
  const ended = await inTransaction(call, (call) => endSessions(call, ending));
  if (ended === 0) throw call.problem('not_found');
  return { status: 204 };
});

const sessionEnded = { detail: 'The session of the access token has ended.' };
