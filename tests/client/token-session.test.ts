import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import {
  ApiError,
  ConnectionError,
  listSessions,
  SessionExpiredError,
  type TokenSessionOptions,
  type TokenStorage,
} from '@tradepost/client';
import { codeAt } from '../support/authenticator-app.ts';
import { startSessionApp } from './session-app.ts';

let app: Awaited<ReturnType<typeof startSessionApp>>;
let credentials: { email: string; password: string };
beforeAll(async () => {
  app = await startSessionApp();
});
afterAll(() => app.close());
beforeEach(async () => {
  credentials = await app.register();
  app.asked.length = 0;
});
afterEach(() => app.goOnline());

const minute = 60_000;
const accessTokenLife = 10 * minute;

/** Like `localStorage`, with access to its content. */
const createStorage = (): TokenStorage & { items: Map<string, string> } => {
  const items = new Map<string, string>();
  return {
    items,
    getItem: (key) => items.get(key) ?? null,
    setItem: (key, value) => items.set(key, value),
    removeItem: (key) => items.delete(key),
  };
};

const signedIn = async (options: Partial<TokenSessionOptions> = {}) => {
  const tab = app.openTab(options);
  await tab.session.signIn(credentials);
  return tab;
};
const fifty = Array.from({ length: 50 });

describe('a token session', () => {
  test('signs in, and its calls act as that account', async () => {
    const { session, tradepost, events } = app.openTab();
    expect(await session.isSignedIn()).toBe(false);
    await expect(tradepost.accounts.me()).rejects.toMatchObject({ code: 'unauthenticated' });
    expect(await session.signIn(credentials)).toBeUndefined();
    expect(await tradepost.accounts.me()).toMatchObject({ email: credentials.email });
    expect(await session.isSignedIn()).toBe(true);
    expect(events).toEqual(['signed-in']);
  });

  test('is signed in by any operation whose response has tokens', async () => {
    const { tradepost, events } = app.openTab();
    await tradepost.accounts.login({ body: credentials });
    expect(await tradepost.accounts.me()).toMatchObject({ email: credentials.email });
    expect(events).toEqual(['signed-in']);
  });

  test('returns the challenge of a second factor, and is signed in by the call that completes it', async () => {
    const first = await signedIn();
    const { secret } = await first.tradepost.mfa.startTotpEnrolment();
    const code = await codeAt(secret, app.clock.now());
    await first.tradepost.mfa.confirmTotpEnrolment({ body: { code } });

    const { session, tradepost, events } = app.openTab();
    const challenge = await session.signIn(credentials);
    expect(challenge?.methods).toEqual(['totp', 'recovery_code']);
    expect(await session.isSignedIn()).toBe(false);
    app.clock.advance(30_000);
    const next = await codeAt(secret, app.clock.now());
    await tradepost.mfa.complete({ body: { challengeToken: challenge?.challengeToken ?? '', code: next } });
    expect(await tradepost.accounts.me()).toMatchObject({ email: credentials.email });
    expect(events).toEqual(['signed-in']);
  });

  test('is not signed in by a wrong password', async () => {
    const { session, events } = app.openTab();
    const attempt = session.signIn({ ...credentials, password: 'a wrong one' });
    await expect(attempt).rejects.toMatchObject({ code: 'invalid_credentials' });
    expect(await session.isSignedIn()).toBe(false);
    expect(events).toEqual([]);
  });

  test('keeps the access token that a call brings', async () => {
    const { session, tradepost } = await signedIn();
    const other = await app.signIn();
    const me = await tradepost.withAccessToken(other.token).accounts.me();
    expect(me.id).toBe(other.user.id);
    expect((await tradepost.accounts.me({}, { accessToken: other.token })).id).toBe(other.user.id);
    await expect(tradepost.withAccessToken(undefined).accounts.me()).rejects.toThrow('unauthenticated');
    await tradepost.withAccessToken(other.token).accounts.login({ body: await app.register() });
    expect(await session.isSignedIn()).toBe(true);
    expect(await tradepost.accounts.me()).toMatchObject({ email: credentials.email });
  });

  test('stores the access token of a new proof, and can still be refreshed', async () => {
    const { tradepost } = await signedIn();
    app.clock.advance(5 * minute);
    await tradepost.sessions.reauthenticate({ body: { password: credentials.password } });
    app.clock.advance(8 * minute);
    await tradepost.accounts.me();
    expect(app.refreshes()).toBe(0);
    app.clock.advance(minute);
    await tradepost.accounts.me();
    expect(app.refreshes()).toBe(1);
  });

  test('can replace the transport of an operation', async () => {
    const { session } = await signedIn();
    expect((await listSessions(session)).items).toMatchObject([{ current: true }]);
  });
});

describe('refreshing', () => {
  test('happens once for fifty calls with an expired token', async () => {
    const { tradepost, events } = await signedIn();
    app.clock.advance(accessTokenLife + 1000);
    const responses = await Promise.all(fifty.map(() => tradepost.accounts.me()));
    expect(new Set(responses.map(({ email }) => email))).toEqual(new Set([credentials.email]));
    expect(app.refreshes()).toBe(1);
    expect(events).toEqual(['signed-in']);
  });

  test('happens ahead of the expiry, and not earlier', async () => {
    const { tradepost } = await signedIn();
    app.clock.advance(0.9 * accessTokenLife - 1000);
    await tradepost.accounts.me();
    expect(app.refreshes()).toBe(0);
    app.clock.advance(1000);
    await tradepost.accounts.me();
    expect(app.asked.slice(-2)).toEqual(['POST /v1/auth/refresh', 'GET /v1/me']);
  });

  test("happens after a 401, whatever the client's clock is, once for fifty calls", async () => {
    const { tradepost } = await signedIn({ now: () => 0 });
    app.clock.advance(accessTokenLife + 1000);
    await Promise.all(fifty.map(() => tradepost.accounts.me()));
    expect(app.refreshes()).toBe(1);
    await tradepost.accounts.me();
    expect(app.refreshes()).toBe(1);
  });

  test('happens once after a 401; a second 401 reaches the caller', async () => {
    const reject: TokenSessionOptions['fetch'] = async (url) =>
      url.endsWith('/v1/auth/refresh') || url.endsWith('/v1/auth/login')
        ? Response.json({ accessToken: `token-${url}`, refreshToken: 'r', expiresIn: 600 })
        : Response.json({ code: 'invalid_token', title: 'No' }, { status: 401 });
    const { tradepost } = await signedIn({ fetch: reject });
    await expect(tradepost.accounts.me()).rejects.toMatchObject({ code: 'invalid_token' });
  });

  test('keeps the idempotency key of the call', async () => {
    const keys: (string | null)[] = [];
    const { tradepost } = await signedIn({
      now: () => 0,
      fetch: (url, init) => {
        keys.push(new Headers(init.headers).get('idempotency-key'));
        return fetch(url, init);
      },
    });
    app.clock.advance(accessTokenLife + 1000);
    const order = { items: [{ productId: 'prd_01kfjex5m0erpamyjxtw632hk1', quantity: 1 }] };
    await expect(tradepost.orders.create({ body: order })).rejects.toBeInstanceOf(ApiError);
    const sent = keys.filter((key) => key !== null);
    expect(sent).toHaveLength(2);
    expect(new Set(sent).size).toBe(1);
  });

  test('survives a lost response', async () => {
    const { tradepost } = await signedIn();
    app.clock.advance(accessTokenLife + 1000);
    app.loseAnswerOf('/v1/auth/refresh');
    expect(await tradepost.accounts.me()).toMatchObject({ email: credentials.email });
    app.clock.advance(accessTokenLife + 1000);
    expect(await tradepost.accounts.me()).toMatchObject({ email: credentials.email });
  });

  test('keeps the session during a network failure', async () => {
    const { session, tradepost, events } = await signedIn();
    app.clock.advance(accessTokenLife + 1000);
    app.goOffline();
    const calls = await Promise.allSettled(fifty.map(() => tradepost.accounts.me()));
    for (const call of calls) expect(call).toMatchObject({ reason: expect.any(ConnectionError) });
    // Two attempts, because the response may be lost.
    expect(app.refreshes()).toBe(2);
    expect(await session.isSignedIn()).toBe(true);
    app.goOnline();
    expect(await tradepost.accounts.me()).toMatchObject({ email: credentials.email });
    expect(events).toEqual(['signed-in']);
  });

  test('may fail while the access token is valid', async () => {
    const { tradepost } = await signedIn({
      fetch: (url, init) =>
        url.endsWith('/v1/auth/refresh') ? Promise.reject(new TypeError('No network')) : fetch(url, init),
    });
    app.clock.advance(accessTokenLife - 1000);
    expect(await tradepost.accounts.me()).toMatchObject({ email: credentials.email });
  });

  test('does not delay an aborted call', async () => {
    const { promise: response, resolve } = Promise.withResolvers<Response>();
    const { tradepost } = await signedIn({
      fetch: (url, init) => (url.endsWith('/v1/auth/refresh') ? response : fetch(url, init)),
    });
    app.clock.advance(accessTokenLife + 1000);
    const controller = new AbortController();
    const call = tradepost.accounts.me({}, { signal: controller.signal });
    controller.abort(new Error('Never mind'));
    await expect(call).rejects.toThrow('Never mind');
    resolve(Response.json({}, { status: 503 }));
  });
});

describe('a session that has ended', () => {
  const endElsewhere = async () => {
    const { tradepost } = await signedIn();
    await tradepost.sessions.logoutEverywhere();
    app.asked.length = 0;
  };

  test('is reported once, and all its calls fail alike', async () => {
    const { session, tradepost, events } = await signedIn();
    await endElsewhere();
    app.clock.advance(accessTokenLife + 1000);
    const calls = await Promise.allSettled(fifty.map(() => tradepost.accounts.me()));
    for (const call of calls)
      expect(call).toMatchObject({ status: 'rejected', reason: expect.any(SessionExpiredError) });
    const [first] = calls as PromiseRejectedResult[];
    expect(first?.reason.cause).toMatchObject({ code: 'invalid_refresh_token' });
    expect(events).toEqual(['signed-in', 'session-expired']);
    expect(app.refreshes()).toBe(1);
    expect(await session.isSignedIn()).toBe(false);
  });

  test('becomes anonymous, and can sign in again', async () => {
    const { session, tradepost, events } = await signedIn();
    await endElsewhere();
    app.clock.advance(accessTokenLife + 1000);
    await expect(tradepost.accounts.me()).rejects.toBeInstanceOf(SessionExpiredError);
    await expect(tradepost.accounts.me()).rejects.toMatchObject({ code: 'unauthenticated' });
    expect((await tradepost.products.list()).items).toEqual([]);
    await session.signIn(credentials);
    expect(await tradepost.accounts.me()).toMatchObject({ email: credentials.email });
    expect(events).toEqual(['signed-in', 'session-expired', 'signed-in']);
  });

  test('includes one whose refresh token somebody else has used', async () => {
    const storage = createStorage();
    const { tradepost, events } = await signedIn({ storage });
    const { refreshToken } = JSON.parse(storage.items.get('tradepost-session') ?? '');
    await app.tradepost.sessions.refreshTokens({ body: { refreshToken } });
    app.clock.advance(accessTokenLife + 1000);
    await expect(tradepost.accounts.me()).rejects.toBeInstanceOf(SessionExpiredError);
    expect(events).toEqual(['signed-in', 'session-expired']);
    expect(storage.items.size).toBe(0);
  });

  test('includes one whose stored tokens are corrupt', async () => {
    const storage = createStorage();
    const { session, tradepost, events } = await signedIn({ storage });
    const spoiled = JSON.parse(storage.items.get('tradepost-session') ?? '');
    storage.items.set('tradepost-session', JSON.stringify({ ...spoiled, refreshAt: 0, refreshToken: 'x' }));
    await expect(tradepost.accounts.me()).rejects.toBeInstanceOf(SessionExpiredError);
    expect(events).toEqual(['signed-in', 'session-expired']);
    storage.items.set('tradepost-session', '{"refreshToken":');
    expect(await session.isSignedIn()).toBe(false);
  });

  test('is not reported after unsubscribe', async () => {
    const { tradepost, events, unsubscribe } = await signedIn();
    unsubscribe();
    await endElsewhere();
    app.clock.advance(accessTokenLife + 1000);
    await expect(tradepost.accounts.me()).rejects.toBeInstanceOf(SessionExpiredError);
    expect(events).toEqual(['signed-in']);
  });
});

describe('signing out', () => {
  test('ends the session here and on the server', async () => {
    const storage = createStorage();
    const { session, tradepost, events } = await signedIn({ storage });
    const { refreshToken } = JSON.parse(storage.items.get('tradepost-session') ?? '');
    await session.signOut();
    expect(storage.items.size).toBe(0);
    expect(events).toEqual(['signed-in', 'signed-out']);
    const refresh = app.tradepost.sessions.refreshTokens({ body: { refreshToken } });
    await expect(refresh).rejects.toMatchObject({ code: 'invalid_refresh_token' });
    await expect(tradepost.accounts.me()).rejects.toMatchObject({ code: 'unauthenticated' });
    await session.signOut();
    expect(events).toEqual(['signed-in', 'signed-out']);
  });

  test('ends the session on the server even after the access token has expired', async () => {
    const { session } = await signedIn();
    app.clock.advance(accessTokenLife + 1000);
    await session.signOut();
    const sessions = await app.deps
      .db('sessions')
      .whereNull('ended_at')
      .where({ user_id: await userUuid() });
    expect(sessions).toHaveLength(0);
  });

  test('works with a wrong client clock', async () => {
    const { session } = await signedIn({ now: () => 0 });
    app.clock.advance(accessTokenLife + 1000);
    await session.signOut();
    const sessions = await app.deps
      .db('sessions')
      .whereNull('ended_at')
      .where({ user_id: await userUuid() });
    expect(sessions).toHaveLength(0);
  });

  test('succeeds if the session has ended already', async () => {
    const { session, events } = await signedIn();
    const other = await signedIn();
    await other.tradepost.sessions.logoutEverywhere();
    app.clock.advance(accessTokenLife + 1000);
    await session.signOut();
    expect(events).toEqual(['signed-in', 'signed-out']);
  });

  test('deletes the tokens without a network too, and throws because the server does not know', async () => {
    const { session, events } = await signedIn();
    app.goOffline();
    await expect(session.signOut()).rejects.toBeInstanceOf(ConnectionError);
    expect(await session.isSignedIn()).toBe(false);
    expect(events).toEqual(['signed-in', 'signed-out']);
  });

  test('is not undone by a refresh in flight', async () => {
    const { promise: isUnderWay, resolve } = Promise.withResolvers<void>();
    const { session, tradepost } = await signedIn({
      fetch: (url, init) => {
        if (url.endsWith('/v1/auth/refresh')) resolve();
        return fetch(url, init);
      },
    });
    app.clock.advance(accessTokenLife + 1000);
    const call = tradepost.accounts.me();
    await isUnderWay;
    await session.signOut();
    expect(await session.isSignedIn()).toBe(false);
    expect(await call).toMatchObject({ email: credentials.email });
    expect(await session.isSignedIn()).toBe(false);
  });
});

describe('two sessions with one storage', () => {
  test.each([
    ['with Web Locks', navigator, 1],
    // The server gives both the same tokens.
    ['without', {}, 2],
  ])('%s refresh concurrently and stay signed in', async (_, platform, refreshes) => {
    const own = Object.getOwnPropertyDescriptor(globalThis, 'navigator') as PropertyDescriptor;
    Object.defineProperty(globalThis, 'navigator', { value: platform, configurable: true });
    try {
      const storage = createStorage();
      const [one, two] = [await signedIn({ storage }), app.openTab({ storage })];
      app.clock.advance(accessTokenLife + 1000);
      const calls = fifty.flatMap(() => [one.tradepost.accounts.me(), two.tradepost.accounts.me()]);
      await Promise.all(calls);
      expect(app.refreshes()).toBe(refreshes);
      app.clock.advance(accessTokenLife + 1000);
      await two.tradepost.accounts.me();
      app.clock.advance(11_000);
      await one.tradepost.accounts.me();
      expect(app.refreshes()).toBe(refreshes + 1);
    } finally {
      Object.defineProperty(globalThis, 'navigator', own);
    }
  });

  test('sign in and out together', async () => {
    const storage = createStorage();
    const [one, two] = [await signedIn({ storage }), app.openTab({ storage })];
    expect(await two.tradepost.accounts.me()).toMatchObject({ email: credentials.email });
    await one.session.signOut();
    await expect(two.tradepost.accounts.me()).rejects.toMatchObject({ code: 'unauthenticated' });
    expect(two.events).toEqual(['signed-in', 'signed-out']);
  });

  test('are independent if each has its own key', async () => {
    const storage = createStorage();
    const one = await signedIn({ storage, key: 'one' });
    const two = app.openTab({ storage, key: 'two' });
    expect([await one.session.isSignedIn(), await two.session.isSignedIn()]).toEqual([true, false]);
  });

  test('may have an asynchronous storage', async () => {
    const { items } = createStorage();
    const storage: TokenStorage = {
      getItem: async (key) => items.get(key) ?? null,
      setItem: async (key, value) => void items.set(key, value),
      removeItem: async (key) => void items.delete(key),
    };
    const { tradepost } = await signedIn({ storage });
    app.clock.advance(accessTokenLife + 1000);
    await Promise.all(fifty.map(() => tradepost.accounts.me()));
    expect(app.refreshes()).toBe(1);
  });
});

const userUuid = async () => {
  const user = await app.deps.db('users').where({ email: credentials.email }).first('id');
  return user.id;
};
