import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { toUuid } from '../../../src/lib/id.ts';
import { startTestApp, type TestApp, type Tradepost } from '../../support/test-app.ts';
import { tokensOf } from '../../support/tokens-of.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;

const refresh = (refreshToken: string) => app.tradepost.sessions.refreshTokens({ body: { refreshToken } });
const isRejected = expect.objectContaining({ status: 401, code: 'invalid_refresh_token' });
const actionsOf = async (target: string) => {
  const { tradepost } = await app.signIn('admin');
  return (await tradepost.auditEvents.list({ target })).items.map(({ action }) => action);
};

/** A page in a browser: it has the CSRF token, and a cookie that it cannot read. */
const openBrowser = async () => {
  const { token, ...person } = await app.signIn();
  const response = await app.fetch('/v1/auth/browser-session', {
    method: 'POST',
    headers: { authorization: `Bearer ${token}` },
  });
  const setCookie = response.headers.get('set-cookie') ?? '';
  const { csrfToken } = (await response.json()) as { csrfToken: string };
  return { ...person, token, response, setCookie, cookie: cookieOf(setCookie), csrfToken };
};
const cookieOf = (setCookie: string) => setCookie.slice(0, setCookie.indexOf(';'));

const withCookie = (
  cookie: string,
  path = '/v1/me',
  { method = 'GET', headers = {}, body }: { method?: string; headers?: object; body?: object } = {},
) =>
  app.fetch(path, {
    method,
    headers: { cookie, ...headers, ...(body && { 'content-type': 'application/json' }) },
    ...(body && { body: JSON.stringify(body) }),
  });
const codeOf = async (response: Response) => ((await response.json()) as { code: string }).code;

describe('refreshTokens', () => {
  test('returns new tokens of the same session, and extends it', async () => {
    const { refreshToken, sessionId, user } = await app.signIn();
    app.clock.advance(29 * day);
    const tokens = await refresh(refreshToken);
    expect(tokens.refreshToken).not.toBe(refreshToken);
    expect(tokens).toMatchObject({ expiresIn: 600, refreshTokenExpiresIn: 30 * (day / second) });
    const { session } = await app.tradepost.withAccessToken(tokens.accessToken).sessions.getCurrent();
    expect(session).toMatchObject({ id: sessionId, kind: 'token', current: true });
    expect(session.lastSeenAt).toBe(app.clock.now().toISOString());
    expect((await app.tradepost.withAccessToken(tokens.accessToken).accounts.me()).id).toBe(user.id);
  });

  test('with one token fifty times concurrently returns one successor, and logs nobody out', async () => {
    const { refreshToken, sessionId } = await app.signIn();
    const all = await Promise.all(Array.from({ length: 50 }, () => refresh(refreshToken)));
    expect(new Set(all.map((tokens) => tokens.refreshToken)).size).toBe(1);
    expect(await app.deps.db('refresh_tokens').where('session_id', toUuid(sessionId))).toHaveLength(2);
    await expect(refresh(all[0]?.refreshToken ?? '')).resolves.toBeDefined();
  });

  test('returns the same successor for ten seconds; then it ends the session and is recorded', async () => {
    const { refreshToken, sessionId } = await app.signIn();
    const first = await refresh(refreshToken);
    app.clock.advance(10 * second);
    expect((await refresh(refreshToken)).refreshToken).toBe(first.refreshToken);
    app.clock.advance(1);
    await expect(refresh(refreshToken)).rejects.toEqual(isRejected);
    await expect(refresh(first.refreshToken)).rejects.toEqual(isRejected);
    expect(await actionsOf(sessionId)).toEqual(['session.refresh_token_reused']);
  });

  test('requires a login after thirty days without use', async () => {
    const { refreshToken } = await app.signIn();
    app.clock.advance(30 * day);
    await expect(refresh(refreshToken)).rejects.toEqual(isRejected);
  });

  test('requires a login after ninety days, whatever the use', async () => {
    let { refreshToken } = await app.signIn();
    for (let month = 1; month < 4; month += 1) {
      app.clock.advance(29 * day);
      ({ refreshToken } = await refresh(refreshToken));
    }
    app.clock.advance(3 * day);
    await expect(refresh(refreshToken)).rejects.toEqual(isRejected);
  });

  test('near the end of the session returns a token that is valid for one second', async () => {
    let { refreshToken } = await app.signIn();
    for (let month = 1; month < 4; month += 1) {
      app.clock.advance(29 * day);
      ({ refreshToken } = await refresh(refreshToken));
    }
    app.clock.advance(3 * day - second);
    expect(await refresh(refreshToken)).toMatchObject({ refreshTokenExpiresIn: 1 });
  });

  test('returns the scopes of the current role', async () => {
    const { refreshToken, user } = await app.signIn('editor');
    await app.deps.db('users').where({ email: user.email }).update({ role: 'user' });
    expect((await refresh(refreshToken)).scope).not.toContain('posts:write');
  });

  test('rejects a deactivated account', async () => {
    const { refreshToken, user } = await app.signIn();
    await app.deps.db('users').where({ email: user.email }).update({ deactivated_at: app.clock.now() });
    await expect(refresh(refreshToken)).rejects.toEqual(isRejected);
  });

  test('rejects text that is no token, and another token', async () => {
    const { token } = await app.signIn();
    for (const wrong of ['nobody-made-this', token.slice(0, 200), '\u0000']) {
      await expect(refresh(wrong)).rejects.toMatchObject({
        code: wrong === '\u0000' ? 'validation_failed' : 'invalid_refresh_token',
      });
    }
  });

  test('stores no usable refresh token', async () => {
    const { refreshToken } = await app.signIn();
    const next = await refresh(refreshToken);
    const rows = JSON.stringify([await app.deps.db('refresh_tokens'), await app.deps.db('sessions')]);
    for (const secret of [refreshToken, next.refreshToken]) {
      expect(rows).not.toContain(secret);
      expect(rows).not.toContain(JSON.stringify([...Buffer.from(secret, 'base64url')]).slice(1, -1));
    }
  });
});

describe('logout', () => {
  test('ends this session and no other', async () => {
    const { refreshToken, sessionId, tradepost, user } = await app.signIn();
    const elsewhere = await logIn(user.email);
    await tradepost.sessions.logout();
    await expect(refresh(refreshToken)).rejects.toEqual(isRejected);
    await expect(refresh(elsewhere.refreshToken)).resolves.toBeDefined();
    expect(await actionsOf(sessionId)).toEqual(['session.ended']);
  });

  test('twice has the effect of once', async () => {
    const { tradepost } = await app.signIn();
    await tradepost.sessions.logout();
    await expect(tradepost.sessions.logout()).resolves.toBeUndefined();
  });
});

describe('logoutEverywhere', () => {
  test('ends all sessions of the account, and of no other', async () => {
    const { refreshToken, tradepost, user } = await app.signIn();
    const elsewhere = await logIn(user.email);
    const other = await app.signIn();
    await tradepost.sessions.logoutEverywhere();
    await expect(refresh(refreshToken)).rejects.toEqual(isRejected);
    await expect(refresh(elsewhere.refreshToken)).rejects.toEqual(isRejected);
    await expect(refresh(other.refreshToken)).resolves.toBeDefined();
  });
});

describe('startBrowserSession', () => {
  test('returns a cookie that is HttpOnly, for this host only and SameSite', async () => {
    const { setCookie, response, sessionId } = await openBrowser();
    expect(response.status).toBe(201);
    expect(setCookie).toMatch(
      /^__Host-tradepost=[\w-]{43}; Max-Age=7776000; Path=\/; Secure; HttpOnly; SameSite=Lax$/,
    );
    const session = await withCookie(cookieOf(setCookie), '/v1/me/session');
    expect(await session.json()).toMatchObject({
      session: { id: sessionId, kind: 'browser', current: true },
      csrfToken: expect.stringMatching(/^[\w-]{43}$/),
    });
  });

  test('consumes the refresh token', async () => {
    const { refreshToken } = await openBrowser();
    await expect(refresh(refreshToken)).rejects.toEqual(isRejected);
  });

  test('a second time ends the earlier cookie', async () => {
    const { cookie, tradepost } = await openBrowser();
    await tradepost.sessions.startBrowser();
    expect(await codeOf(await withCookie(cookie))).toBe('unauthenticated');
  });

  test('requires a login of the last fifteen minutes, so a stolen access token gives no lasting session', async () => {
    const { user } = await app.signIn();
    const { refreshToken } = await logIn(user.email);
    app.clock.advance(15 * minute + 1);
    const { accessToken } = await refresh(refreshToken);
    const attempt = app.tradepost.withAccessToken(accessToken).sessions.startBrowser();
    await expect(attempt).rejects.toMatchObject({ status: 401, code: 'reauthentication_required' });
    const error = await attempt.catch((reason) => reason);
    expect(error.headers.get('www-authenticate')).toBe(
      'Bearer realm="tradepost", error="insufficient_user_authentication", max_age=900',
    );
  });

  test('is rejected after the end of the session', async () => {
    const { tradepost } = await app.signIn();
    await tradepost.sessions.logout();
    await expect(tradepost.sessions.startBrowser()).rejects.toMatchObject({ code: 'invalid_token' });
  });
});

describe('a session in a browser', () => {
  test('may read with the cookie alone', async () => {
    const { cookie, user } = await openBrowser();
    const response = await withCookie(`theme=dark; ${cookie}`);
    expect(await response.json()).toMatchObject({ id: user.id });
  });

  test.each([
    ['without a CSRF token', () => ({})],
    ['with a wrong CSRF token', () => ({ 'x-csrf-token': 'a'.repeat(43) })],
    [
      'with the CSRF token of another session',
      async () => ({ 'x-csrf-token': (await openBrowser()).csrfToken }),
    ],
  ])('cannot write %s', async (_name, headers) => {
    const { cookie } = await openBrowser();
    const response = await withCookie(cookie, '/v1/auth/logout', {
      method: 'POST',
      headers: await headers(),
    });
    expect([response.status, await codeOf(response)]).toEqual([403, 'csrf_failed']);
    expect((await withCookie(cookie)).status).toBe(200);
  });

  test('can write with the CSRF token, within the rights of its account', async () => {
    const { cookie, csrfToken } = await openBrowser();
    const headers = { 'x-csrf-token': csrfToken };
    const body = { slug: 'tea', name: 'Tea' };
    const forbidden = await withCookie(cookie, '/v1/tags', { method: 'POST', headers, body });
    expect(await codeOf(forbidden)).toBe('insufficient_scope');
    const loggedOut = await withCookie(cookie, '/v1/auth/logout', { method: 'POST', headers });
    expect(loggedOut.status).toBe(204);
    expect(loggedOut.headers.get('set-cookie')).toMatch(/^__Host-tradepost=; Max-Age=0; /);
    expect(await codeOf(await withCookie(cookie))).toBe('unauthenticated');
  });

  test('is rejected beside an access token, because the request is ambiguous', async () => {
    const { cookie, token } = await openBrowser();
    const response = await withCookie(cookie, '/v1/me', { headers: { authorization: `Bearer ${token}` } });
    expect([response.status, await codeOf(response)]).toEqual([400, 'malformed_request']);
  });

  test('that has ended counts as anonymous, so public operations respond', async () => {
    const { cookie, tradepost } = await openBrowser();
    await tradepost.sessions.logout();
    expect((await withCookie(cookie, '/v1/posts')).status).toBe(200);
    expect((await withCookie('__Host-tradepost=', '/v1/posts')).status).toBe(200);
    expect(await codeOf(await withCookie('__Host-tradepost=made-up'))).toBe('unauthenticated');
  });

  test('ends after twelve hours without a request, and a request extends it', async () => {
    const { cookie } = await openBrowser();
    app.clock.advance(11 * hour);
    expect((await withCookie(cookie)).status).toBe(200);
    app.clock.advance(12 * hour - 1);
    expect((await withCookie(cookie)).status).toBe(200);
    app.clock.advance(12 * hour);
    expect(await codeOf(await withCookie(cookie))).toBe('unauthenticated');
  });

  test('ends after ninety days, whatever the use', async () => {
    const { cookie } = await openBrowser();
    for (let halfDay = 0; halfDay < 180; halfDay += 1) {
      expect((await withCookie(cookie)).status).toBe(200);
      app.clock.advance(12 * hour - 1);
    }
    app.clock.advance(12 * hour);
    expect((await withCookie(cookie)).status).toBe(401);
  });

  test('has the scopes of the current role at once', async () => {
    const { cookie, user } = await openBrowser();
    const list = () => withCookie(cookie, '/v1/audit-events');
    expect((await list()).status).toBe(403);
    await app.deps.db('users').where({ email: user.email }).update({ role: 'admin' });
    expect((await list()).status).toBe(200);
    await app.deps.db('users').where({ email: user.email }).update({ deactivated_at: app.clock.now() });
    expect((await list()).status).toBe(401);
  });

  test('is stored without the secrets of the browser', async () => {
    const { cookie } = await openBrowser();
    const secret = cookie.slice(cookie.indexOf('=') + 1);
    expect(JSON.stringify(await app.deps.db('sessions'))).not.toContain(secret);
    expect(app.logLines.join('')).not.toContain(secret);
  });
});

describe('getCurrentSession', () => {
  test('returns a session of tokens, without a CSRF token', async () => {
    const { tradepost, sessionId } = await app.signIn();
    const current = await tradepost.sessions.getCurrent();
    expect(Object.keys(current)).toEqual(['session']);
    expect(current.session).toMatchObject({ id: sessionId, kind: 'token', current: true });
  });

  test('finds no ended session', async () => {
    const { tradepost } = await app.signIn();
    await tradepost.sessions.logout();
    await expect(tradepost.sessions.getCurrent()).rejects.toMatchObject({ code: 'not_found' });
  });
});

describe('listSessions', () => {
  test('lists own sessions, newest first, and no foreign ones', async () => {
    const { tradepost, user, sessionId } = await app.signIn();
    await app.signIn();
    app.clock.advance(1);
    await app.fetch('/v1/auth/login', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'user-agent': 'Phone/1.0' },
      body: JSON.stringify({ email: user.email, password }),
    });
    const { items } = await tradepost.sessions.list();
    expect(items).toMatchObject([
      { userAgent: 'Phone/1.0', ipAddress: '127.0.0.1', current: false },
      { userAgent: 'A test', ipAddress: '192.0.2.1', current: true, id: sessionId },
    ]);
  });

  test('marks the ones in a browser', async () => {
    const { cookie } = await openBrowser();
    const response = await withCookie(cookie, '/v1/me/sessions');
    expect(await response.json()).toMatchObject({ items: [{ kind: 'browser', current: true }] });
  });

  test('omits ended and expired ones', async () => {
    const { tradepost, user } = await app.signIn();
    await (await loggedIn(user.email)).sessions.logout();
    expect((await tradepost.sessions.list()).items).toHaveLength(1);
    app.clock.advance(30 * day);
    const { items } = await (await loggedIn(user.email)).sessions.list();
    expect(items).toHaveLength(1);
  });
});

describe('revokeSession', () => {
  test('ends a session on another device', async () => {
    const { tradepost, user } = await app.signIn();
    app.clock.advance(1);
    const elsewhere = await logIn(user.email);
    const [{ id: sessionId } = { id: '' }] = (await tradepost.sessions.list()).items;
    await tradepost.sessions.revoke({ sessionId });
    await expect(refresh(elsewhere.refreshToken)).rejects.toEqual(isRejected);
    await expect(tradepost.sessions.revoke({ sessionId })).rejects.toMatchObject({ code: 'not_found' });
  });

  test('finds no foreign session, and does not end it', async () => {
    const { tradepost } = await app.signIn();
    const { sessionId, refreshToken } = await app.signIn();
    await expect(tradepost.sessions.revoke({ sessionId })).rejects.toMatchObject({ code: 'not_found' });
    await expect(refresh(refreshToken)).resolves.toBeDefined();
  });
});

describe('reauthenticate', () => {
  test('makes an old login as good as a new one', async () => {
    const { refreshToken } = await app.signIn();
    app.clock.advance(hour);
    const old = app.tradepost.withAccessToken((await refresh(refreshToken)).accessToken);
    const { accessToken, session } = await old.sessions.reauthenticate({ body: { password } });
    expect(session.authenticatedAt).toBe(app.clock.now().toISOString());
    const proven = app.tradepost.withAccessToken(accessToken ?? '');
    await expect(proven.sessions.startBrowser()).resolves.toBeDefined();
  });

  test('gives a session in a browser another cookie and another CSRF token', async () => {
    const { cookie, csrfToken } = await openBrowser();
    const headers = { 'x-csrf-token': csrfToken };
    const path = '/v1/auth/reauthenticate';
    const response = await withCookie(cookie, path, { method: 'POST', headers, body: { password } });
    const body = (await response.json()) as { csrfToken: string };
    expect(Object.keys(body).sort()).toEqual(['csrfToken', 'session']);
    expect(body.csrfToken).not.toBe(csrfToken);
    expect((await withCookie(cookie)).status).toBe(401);
    expect((await withCookie(cookieOf(response.headers.get('set-cookie') ?? ''))).status).toBe(200);
  });

  test('rejects a wrong password and records it', async () => {
    const { tradepost, sessionId } = await app.signIn();
    const attempt = tradepost.sessions.reauthenticate({ body: { password: 'not-it' } });
    await expect(attempt).rejects.toMatchObject({ status: 401, code: 'invalid_credentials' });
    expect(await actionsOf(sessionId)).toEqual(['session.reauthenticated']);
  });
});

const password = 'correct horse battery';
const logIn = (email: string) => tokensOf(app.tradepost.accounts.login({ body: { email, password } }));
const loggedIn = async (email: string): Promise<Tradepost> =>
  app.tradepost.withAccessToken((await logIn(email)).accessToken);
