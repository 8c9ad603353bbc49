import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { newProblem } from '../../../src/errors.ts';
import { delaySeconds, withLockOut } from '../../../src/features/accounts/authentication/login/lock-out.ts';
import { hashSecret } from '../../../src/lib/secret.ts';
import { startTestApp, type TestApp } from '../../support/test-app.ts';

let app: TestApp;
beforeAll(async () => {
  // So that a test can use any IP address.
  app = await startTestApp({ TRUSTED_PROXIES: '127.0.0.1' });
});
afterAll(() => app.close());

const second = 1_000;
const password = 'teal-kettle-on-the-stove';
const home = '198.51.100.7';

let people = 0;
const newEmail = () => {
  people += 1;
  return `locked-${people}@example.com`;
};
const register = async () => {
  const email = newEmail();
  await app.tradepost.accounts.register({ body: { email, username: `locked-${people}`, password } });
  return email;
};

type Attempt = { email: string; password?: string; from?: string };

const login = async ({ email, password: given = 'not-the-password', from = home }: Attempt) => {
  const response = await app.fetch('/v1/auth/login', {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-forwarded-for': from },
    body: JSON.stringify({ email, password: given }),
  });
  const { requestId: _, ...body } = (await response.json()) as { requestId: string; code?: string };
  return { status: response.status, body, retryAfter: response.headers.get('retry-after') };
};

const failures = async (count: number, attempt: Attempt) => {
  const responses = [];
  for (let index = 0; index < count; index += 1) responses.push((await login(attempt)).status);
  return responses;
};

/** Failed logins from as many IP addresses. */
const siege = async (email: string, count: number) => {
  for (let index = 0; index < count; index += 1) {
    expect((await login({ email, from: `203.0.113.${index}` })).status).toBe(401);
  }
};

describe('failed logins from one IP address', () => {
  test.each(['an account', 'an address that nobody has'])(
    'at %s must wait longer and longer',
    async (who) => {
      const email = who === 'an account' ? await register() : newEmail();
      expect(await failures(5, { email })).toEqual([401, 401, 401, 401, 401]);
      for (const wait of [1, 2, 4, 8]) {
        const rejected = {
          status: 429,
          retryAfter: String(wait),
          body: {
            type: '/problems/login_locked',
            title: 'Too many failed logins',
            status: 429,
            code: 'login_locked',
            detail: `Try again in ${wait} second${wait === 1 ? '' : 's'}.`,
            instance: '/v1/auth/login',
          },
        };
        expect(await login({ email })).toEqual(rejected);
        expect(await login({ email, password })).toEqual(rejected);
        app.clock.advance(wait * second - 1);
        expect(await login({ email: email.toUpperCase() })).toMatchObject({ status: 429, retryAfter: '1' });
        app.clock.advance(1);
        expect((await login({ email })).status).toBe(401);
      }
    },
  );

  test('are counted exactly if they are concurrent', async () => {
    const email = await register();
    const responses = await Promise.all(Array.from({ length: 12 }, () => login({ email })));
    expect(responses.filter(({ status }) => status === 401)).toHaveLength(5);
    expect(responses.filter(({ status }) => status === 429)).toHaveLength(7);
    const counted = await app.deps.db('login_failures').where({ account_hash: hashSecret(email) });
    expect(counted.map((row) => row.failures)).toEqual([5, 5]);
  });

  test('in flight when the delay begins reveal nothing', async () => {
    const email = await register();
    const origin = () => ({ requestId: '', ipAddress: home, userAgent: '' });
    const rightGuess = withLockOut({ ...app.deps, origin, problem: newProblem }, email, async () => {
      await failures(5, { email });
      return 'the account';
    });
    await expect(rightGuess).rejects.toMatchObject({ code: 'login_locked' });
  });

  test('do not lock out the owner at another IP address', async () => {
    const email = await register();
    await failures(6, { email });
    expect((await login({ email, password, from: '192.0.2.1' })).status).toBe(200);
    expect((await login({ email, password })).status).toBe(429);
  });

  test('start again after a success', async () => {
    const email = await register();
    await failures(4, { email });
    expect((await login({ email, password })).status).toBe(200);
    expect(await failures(5, { email })).toEqual([401, 401, 401, 401, 401]);
  });

  test('start again after a day without failures', async () => {
    const email = await register();
    await failures(5, { email });
    app.clock.advance(24 * 60 * 60 * second);
    expect(await failures(5, { email })).toEqual([401, 401, 401, 401, 401]);
    expect((await login({ email })).status).toBe(429);
  });

  test('at one account do not affect others', async () => {
    const [email, other] = [await register(), await register()];
    await failures(6, { email });
    expect((await login({ email: other, password })).status).toBe(200);
  });
});

describe('failed logins from many IP addresses', () => {
  test.each(['an account', 'an address that nobody has'])(
    'at %s must wait too, but not for long',
    async (who) => {
      const email = who === 'an account' ? await register() : newEmail();
      await siege(email, 20);
      expect(await login({ email, from: '192.0.2.1' })).toMatchObject({
        status: 429,
        retryAfter: '1',
        body: { code: 'login_locked' },
      });
      app.clock.advance(second);
      expect((await login({ email, from: '192.0.2.2' })).status).toBe(401);
      expect(await login({ email, from: '192.0.2.3' })).toMatchObject({ status: 429, retryAfter: '2' });
    },
  );

  test('do not lock out a login from a known IP address', async () => {
    const email = await register();
    expect((await login({ email, password })).status).toBe(200);
    await siege(email, 20);
    expect((await login({ email, password, from: '192.0.2.1' })).status).toBe(429);
    expect((await login({ email, password })).status).toBe(200);
    // The owner's own failures do not count against the account either.
    const [before] = await app.deps.db('login_failures').where({ address: '*' }).orderBy('failed_at', 'desc');
    await failures(3, { email });
    expect(await app.deps.db('login_failures').where(before)).toHaveLength(1);
  });
});

describe('a locked-out user', () => {
  const post = (path: string, body: object, from: string) =>
    app.fetch(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-forwarded-for': from },
      body: JSON.stringify(body),
    });

  test('logs in with a new password that was set by mail', async () => {
    const [email, from] = [await register(), '192.0.2.77'];
    await siege(email, 20);
    app.clock.advance(second);
    await failures(1, { email, from });
    expect((await login({ email, password, from })).status).toBe(429);
    await post('/v1/auth/password-resets', { email }, from);
    const mail = (await app.mails()).findLast(({ subject }) => subject === 'Set a new password');
    const token = /#token=(\S+)/.exec(mail?.text ?? '')?.[1];
    const newPassword = 'a kettle of another colour';
    expect((await post('/v1/auth/password-resets/confirm', { token, newPassword }, from)).status).toBe(204);
    expect((await login({ email, password: newPassword, from })).status).toBe(200);
    expect((await login({ email, password: newPassword, from: '192.0.2.78' })).status).toBe(429);
  });
});

describe('a proof by password', () => {
  const reauthenticate = async (token: string, given: string) =>
    (
      await app.fetch('/v1/auth/reauthenticate', {
        method: 'POST',
        headers: {
          authorization: `Bearer ${token}`,
          'content-type': 'application/json',
          'x-forwarded-for': home,
        },
        body: JSON.stringify({ password: given }),
      })
    ).status;

  test('counts together with logins at the same account', async () => {
    const { user, token } = await app.signIn();
    for (const _ of Array(5)) expect(await reauthenticate(token, 'not-the-password')).toBe(401);
    expect(await reauthenticate(token, 'correct horse battery')).toBe(429);
    expect((await login({ email: user.email })).status).toBe(429);
    app.clock.advance(second);
    expect(await reauthenticate(token, 'correct horse battery')).toBe(200);
    expect((await login({ email: user.email })).status).toBe(401);
  });
});

test('the delay doubles from a second up to its bound', () => {
  const limit = { begin: 5, maxSeconds: 900 };
  const waits = [0, 4, 5, 6, 7, 14, 15, 16, 5_000].map((count) => delaySeconds(count, limit));
  expect(waits).toEqual([0, 0, 1, 2, 4, 512, 900, 900, 900]);
});
