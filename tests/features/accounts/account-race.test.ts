/** Two concurrent operations of one account, in either order: the second one decides by the result of the first one. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { toUuid } from '../../../src/lib/id.ts';
import { changeUnderway, patient } from '../../support/account-lock.ts';
import { codeAt } from '../../support/authenticator-app.ts';
import { buildProduct } from '../../support/factories.ts';
import { mailedToken } from '../../support/mailbox.ts';
import { outcomeOf } from '../../support/outcome.ts';
import { createSoftwareAuthenticator } from '../../support/software-authenticator.ts';
import { startTestApp, type TestApp, type Tradepost } from '../../support/test-app.ts';
import {
  environmentOf,
  logInAt,
  redirectUri,
  startTestIssuer,
  type TestIssuer,
} from '../../support/test-issuer.ts';

const password = 'correct horse battery';
const newPassword = 'copper-teapot-by-the-window';
const authenticator = createSoftwareAuthenticator('https://tradepost.example');

let issuer: TestIssuer;
let app: TestApp;
beforeAll(async () => {
  issuer = await startTestIssuer();
  app = await startTestApp({ ...environmentOf(issuer), ...patient });
});
beforeEach(() => app.clock.advance(10 * 60_000));
afterAll(async () => {
  await app.close();
  await issuer.close();
});

type Person = Awaited<ReturnType<TestApp['signIn']>>;
type Request = () => PromiseLike<unknown>;

/** Both requests wait for the lock of the account, in this order. */
const inOrder = async ({ user }: Pick<Person, 'user'>, requests: [Request, Request]) => {
  const settled = await changeUnderway(app, { userId: user.id, requests, change: async () => {} });
  return settled.map(outcomeOf);
};

const logIn = ({ user: { email } }: Person) => app.tradepost.accounts.login({ body: { email, password } });
const refresh = ({ refreshToken }: Pick<Person, 'refreshToken'>) =>
  app.tradepost.sessions.refreshTokens({ body: { refreshToken } });
const challengeOf = async (person: Person) =>
  ((await logIn(person)) as { challengeToken: string }).challengeToken;
const count = async (table: string, { user }: Person) =>
  (await app.deps.db(table).where({ user_id: toUuid(user.id) })).length;

describe('a passkey', () => {
  const newPasskey = async ({ tradepost }: Person) => {
    const passkey = authenticator.create(await tradepost.passkeys.startRegistration());
    const register = () =>
      tradepost.passkeys.register({ body: { name: 'Phone', credential: passkey.attestation } });
    return { register, passkey };
  };
  const withPasskey = async () => {
    const person = await app.signIn();
    const { register, passkey } = await newPasskey(person);
    const { id: passkeyId } = (await register()).passkey;
    const remove = () => person.tradepost.passkeys.delete({ passkeyId });
    return { person, passkey, remove };
  };

  test('is added before a login by password, which requires it', async () => {
    const person = await app.signIn();
    const { register } = await newPasskey(person);
    expect(await inOrder(person, [register, () => logIn(person)])).toEqual(['done', 'challenge']);
  });

  test('is added after a login by password', async () => {
    const person = await app.signIn();
    const { register } = await newPasskey(person);
    expect(await inOrder(person, [() => logIn(person), register])).toEqual(['tokens of user', 'done']);
  });

  test('is removed before a login by it', async () => {
    const { person, passkey, remove } = await withPasskey();
    const credential = passkey.assert(await app.tradepost.passkeys.startLogin());
    const complete = () => app.tradepost.passkeys.completeLogin({ body: { credential } });
    expect(await inOrder(person, [remove, complete])).toEqual(['done', 'invalid_passkey']);
  });

  test('is removed after a login by it', async () => {
    const { person, passkey, remove } = await withPasskey();
    const credential = passkey.assert(await app.tradepost.passkeys.startLogin());
    const complete = () => app.tradepost.passkeys.completeLogin({ body: { credential } });
    expect(await inOrder(person, [complete, remove])).toEqual(['tokens of user', 'done']);
  });

  test('is removed before it completes a login as the second factor', async () => {
    const { person, passkey, remove } = await withPasskey();
    const challengeToken = await challengeOf(person);
    const options = await app.tradepost.mfa.startPasskey({ body: { challengeToken } });
    const complete = () =>
      app.tradepost.mfa.complete({ body: { challengeToken, passkey: passkey.assert(options) } });
    expect(await inOrder(person, [remove, complete])).toEqual(['done', 'mfa_challenge_expired']);
  });

  test('is removed before a login by password, which requires no second factor', async () => {
    const { person, remove } = await withPasskey();
    expect(await inOrder(person, [remove, () => logIn(person)])).toEqual(['done', 'tokens of user']);
  });
});

describe('recovery codes', () => {
  const withCodes = async () => {
    const person = await app.signIn();
    const { secret } = await person.tradepost.mfa.startTotpEnrolment();
    const code = await codeAt(secret, app.clock.now(), -1);
    const { recoveryCodes = [] } = await person.tradepost.mfa.confirmTotpEnrolment({ body: { code } });
    const challengeToken = await challengeOf(person);
    const [recoveryCode = ''] = recoveryCodes;
    return {
      person,
      replace: () => person.tradepost.mfa.regenerateRecoveryCodes(),
      complete: () => app.tradepost.mfa.complete({ body: { challengeToken, recoveryCode } }),
    };
  };

  test('are replaced before a login by an old one', async () => {
    const { person, replace, complete } = await withCodes();
    expect(await inOrder(person, [replace, complete])).toEqual(['done', 'mfa_challenge_expired']);
    expect(await count('recovery_codes', person)).toBe(10);
  });

  test('are replaced after a login by an old one', async () => {
    const { person, replace, complete } = await withCodes();
    expect(await inOrder(person, [complete, replace])).toEqual(['tokens of user', 'done']);
    expect(await count('recovery_codes', person)).toBe(10);
  });
});

describe('an identity', () => {
  const withIdentity = async () => {
    const person = await app.signIn();
    const { email } = person.user;
    issuer.people[email] = { email, email_verified: true };
    const complete = async () => {
      const { authorizationUrl, loginToken } = await app.tradepost.identities.startLogin({
        body: { provider: 'google', redirectUri },
      });
      const returned = await logInAt(authorizationUrl, email);
      return app.tradepost.identities.completeLogin({ body: { loginToken, ...returned } });
    };
    const { linkToken } = (await complete()) as { linkToken: string };
    const { id: identityId } = await person.tradepost.identities.link({ body: { linkToken } });
    const unlink = () => person.tradepost.identities.unlink({ identityId });
    return { person, complete, unlink };
  };

  test('is unlinked before a login by it, which offers a link', async () => {
    const { person, complete, unlink } = await withIdentity();
    expect(await inOrder(person, [unlink, complete])).toEqual(['done', 'linkToken']);
  });

  test('is unlinked after a login by it', async () => {
    const { person, complete, unlink } = await withIdentity();
    expect(await inOrder(person, [complete, unlink])).toEqual(['tokens of user', 'done']);
  });
});

describe('an API key', () => {
  const create = (by: Tradepost, scopes: ('users:read' | 'profile:write')[]) =>
    by.apiKeys.create({ body: { name: 'Key', kind: 'secret', scopes } });
  const demote = async ({ user: { id: userId } }: Person) => {
    const { tradepost } = await app.signIn('admin');
    return () => tradepost.users.changeRole({ userId, body: { role: 'user' } });
  };

  test('is not created after a new role has ended the session', async () => {
    const person = await app.signIn('admin');
    const requests: [Request, Request] = [
      await demote(person),
      () => create(person.tradepost, ['users:read']),
    ];
    expect(await inOrder(person, requests)).toEqual(['done', 'invalid_token']);
    expect(await count('api_keys', person)).toBe(0);
  });

  test('that is created before a new role gets only scopes of that role', async () => {
    const person = await app.signIn('admin');
    let key = '';
    const make = async () => {
      ({ key } = await create(person.tradepost, ['users:read']));
    };
    expect(await inOrder(person, [make, await demote(person)])).toEqual(['done', 'done']);
    await expect(app.tradepost.withAccessToken(key).users.list()).rejects.toMatchObject({
      code: 'insufficient_scope',
    });
  });

  test.each([
    ['writes nothing after it is revoked', 'revoke first', ['done', 'invalid_token']],
    ['writes before it is revoked', 'write first', ['done', 'done']],
  ])('%s', async (_, order, outcomes) => {
    const person = await app.signIn();
    const { id: apiKeyId, key } = await create(person.tradepost, ['profile:write']);
    const body = { profile: { bio: 'By a key.' } };
    const write = () => app.tradepost.withAccessToken(key).accounts.updateMe({ ifMatch: '*', body });
    const revoke = () => person.tradepost.apiKeys.revoke({ apiKeyId });
    const requests: [Request, Request] = order === 'revoke first' ? [revoke, write] : [write, revoke];
    expect(await inOrder(person, requests)).toEqual(outcomes);
  });

  test('creates no product after it is revoked', async () => {
    const person = await app.signIn('admin');
    const { id: apiKeyId, key } = await person.tradepost.apiKeys.create({
      body: { name: 'Key', kind: 'secret', scopes: ['products:write'] },
    });
    const body = buildProduct();
    const requests: [Request, Request] = [
      () => person.tradepost.apiKeys.revoke({ apiKeyId }),
      () => app.tradepost.withAccessToken(key).products.create({ body }),
    ];
    expect(await inOrder(person, requests)).toEqual(['done', 'invalid_token']);
    expect(await app.deps.db('products').where({ slug: body.slug })).toEqual([]);
  });
});

describe('an e-mail address', () => {
  const waiting = async () => {
    const person = await app.signIn();
    const { email } = person.user;
    await person.tradepost.emailAddresses.requestEmailVerification();
    const verification = { body: { token: await mailedToken(app, email) } };
    await person.tradepost.emailAddresses.requestEmailChange({ body: { email: `new-${email}` } });
    const change = { body: { token: await mailedToken(app, `new-${email}`) } };
    const { emailAddresses } = app.tradepost;
    return {
      person,
      verify: () => emailAddresses.confirmEmailVerification(verification),
      change: () => emailAddresses.confirmEmailChange(change),
    };
  };
  const moveByAdmin = async ({ user }: Person) => {
    const { tradepost } = await app.signIn('admin');
    const body = { email: `moved-${user.email}` };
    return () => tradepost.users.update({ userId: user.id, ifMatch: '*', body });
  };
  const me = ({ tradepost }: Person) => tradepost.accounts.me();

  test('is not verified after it was changed', async () => {
    const { person, verify, change } = await waiting();
    expect(await inOrder(person, [change, verify])).toEqual(['done', 'invalid_one_time_token']);
    expect(await me(person)).toMatchObject({ email: `new-${person.user.email}`, emailVerified: true });
  });

  test('is verified before it is changed', async () => {
    const { person, verify, change } = await waiting();
    expect(await inOrder(person, [verify, change])).toEqual(['done', 'done']);
    expect(await me(person)).toMatchObject({ email: `new-${person.user.email}`, emailVerified: true });
  });

  test('set by an administrator is not verified by an earlier mail, and stays', async () => {
    for (const name of ['verify', 'change'] as const) {
      const { person, [name]: confirm } = await waiting();
      const outcomes = await inOrder(person, [await moveByAdmin(person), confirm]);
      expect(outcomes).toEqual(['done', 'invalid_one_time_token']);
      expect(await me(person)).toMatchObject({ email: `moved-${person.user.email}`, emailVerified: false });
    }
  });
});

describe('a session', () => {
  const endings: [string, (person: Person) => Request][] = [
    [
      'logoutEverywhere',
      ({ tradepost }) =>
        () =>
          tradepost.sessions.logoutEverywhere(),
    ],
    [
      'revokeSession',
      ({ tradepost, sessionId }) =>
        () =>
          tradepost.sessions.revoke({ sessionId }),
    ],
    [
      'startBrowserSession',
      ({ tradepost }) =>
        () =>
          tradepost.sessions.startBrowser(),
    ],
  ];

  test.each(endings)('is not refreshed after %s', async (_, end) => {
    const person = await app.signIn();
    const outcomes = await inOrder(person, [end(person), () => refresh(person)]);
    expect(outcomes).toEqual(['done', 'invalid_refresh_token']);
  });

  test.each(endings)('is refreshed before %s, which ends the new token too', async (_, end) => {
    const person = await app.signIn();
    let refreshToken = '';
    const renew = async () => {
      ({ refreshToken } = await refresh(person));
    };
    expect(await inOrder(person, [renew, end(person)])).toEqual(['done', 'done']);
    await expect(refresh({ refreshToken })).rejects.toMatchObject({ code: 'invalid_refresh_token' });
  });

  test('in a browser writes nothing after it has ended', async () => {
    const person = await app.signIn();
    const { data, headers } = await person.tradepost.sessions.startBrowser().withResponse();
    const cookie = headers.get('set-cookie')?.split(';')[0] ?? '';
    const write = async () => {
      const response = await app.fetch('/v1/me', {
        method: 'PATCH',
        headers: {
          cookie,
          'x-csrf-token': data.csrfToken ?? '',
          'if-match': '*',
          'content-type': 'application/merge-patch+json',
        },
        body: JSON.stringify({ profile: { bio: 'By a cookie.' } }),
      });
      if (!response.ok) throw await response.json();
    };
    await write();
    const outcomes = await inOrder(person, [() => person.tradepost.sessions.logoutEverywhere(), write]);
    expect(outcomes).toEqual(['done', 'invalid_token']);
    await expect(write()).rejects.toMatchObject({ code: 'unauthenticated' });
  });
});

describe('the owner of an account', () => {
  const ownerWithMagicLink = async () => {
    const stranger = await app.signIn();
    const { email } = stranger.user;
    await app.tradepost.magicLinks.request({ body: { email } });
    const token = await mailedToken(app, email);
    return { stranger, logInAsOwner: () => app.tradepost.magicLinks.redeem({ body: { token } }) };
  };
  const grabs: [string, (by: Tradepost) => PromiseLike<unknown>][] = [
    [
      'an API key',
      (by) => by.apiKeys.create({ body: { name: 'Key', kind: 'secret', scopes: ['profile:read'] } }),
    ],
    ['a new password', (by) => by.passwords.change({ body: { currentPassword: password, newPassword } })],
    ['an authenticator app', (by) => by.mfa.startTotpEnrolment()],
    [
      'a new e-mail address',
      (by) => by.emailAddresses.requestEmailChange({ body: { email: 'a@b.example' } }),
    ],
    ['another login', (by) => by.sessions.startBrowser()],
    ['an erasure', (by) => by.personalData.requestErasure()],
  ];

  test.each(grabs)('logs in before a stranger gets %s', async (_, grab) => {
    const { stranger, logInAsOwner } = await ownerWithMagicLink();
    const outcomes = await inOrder(stranger, [logInAsOwner, () => grab(stranger.tradepost)]);
    expect(outcomes[0]).toBe('tokens of user');
    expect(outcomes[1]).toMatch(/^invalid_(?:token|credentials)$/);
  });

  test('logs in before a login by the password of a stranger', async () => {
    const { stranger, logInAsOwner } = await ownerWithMagicLink();
    const outcomes = await inOrder(stranger, [logInAsOwner, () => logIn(stranger)]);
    expect(outcomes).toEqual(['tokens of user', 'invalid_credentials']);
  });

  test('logs in after a stranger has got an API key, which ends', async () => {
    const { stranger, logInAsOwner } = await ownerWithMagicLink();
    const [, create] = grabs[0] as (typeof grabs)[number];
    const outcomes = await inOrder(stranger, [() => create(stranger.tradepost), logInAsOwner]);
    expect(outcomes).toEqual(['done', 'tokens of user']);
    expect(await count('api_keys', stranger)).toBe(0);
  });
});
