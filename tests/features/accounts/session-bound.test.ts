/** The pending requests of a session end with it, however it ends; so do requests whose mail is still in the outbox. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { toUuid } from '../../../src/lib/id.ts';
import { codeAt } from '../../support/authenticator-app.ts';
import { mailedToken, mailsTo } from '../../support/mailbox.ts';
import { createSoftwareAuthenticator } from '../../support/software-authenticator.ts';
import { openTestSession, startTestApp, type TestApp, type Tradepost } from '../../support/test-app.ts';

const password = 'correct horse battery';
const newPassword = 'copper-teapot-by-the-window';
const day = 24 * 60 * 60_000;
const authenticator = createSoftwareAuthenticator('https://tradepost.example');

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

type Person = Awaited<ReturnType<TestApp['signIn']>>;
let person: Person;
/** The same account on another device. */
let elsewhere: Tradepost;
let newEmail: string;
beforeEach(async () => {
  app.clock.advance(60_000);
  person = await app.signIn();
  elsewhere = app.tradepost.withAccessToken((await openTestSession(app.deps, person.user)).accessToken);
  newEmail = `new-${person.user.email}`;
});

const resetPassword = async () => {
  const { email } = person.user;
  await app.tradepost.passwords.requestReset({ body: { email } });
  await app.tradepost.passwords.confirmReset({ body: { token: await mailedToken(app, email), newPassword } });
};
const refresh = () => app.tradepost.sessions.refreshTokens({ body: { refreshToken: person.refreshToken } });
const asAdmin = async () => (await app.signIn('admin')).tradepost.users;
const userId = () => person.user.id;

const endings: [string, () => Promise<unknown>][] = [
  ['a logout', async () => person.tradepost.sessions.logout()],
  ['a logout everywhere', async () => elsewhere.sessions.logoutEverywhere()],
  ['a revocation', async () => elsewhere.sessions.revoke({ sessionId: person.sessionId })],
  [
    'its expiry',
    async () =>
      app.deps
        .db('sessions')
        .where({ id: toUuid(person.sessionId) })
        .update({ expires_at: app.clock.now() }),
  ],
  [
    'a replay of its refresh token',
    async () => {
      await refresh();
      app.clock.advance(11_000);
      await expect(refresh()).rejects.toMatchObject({ code: 'invalid_refresh_token' });
    },
  ],
  [
    'a new password elsewhere',
    async () => elsewhere.passwords.change({ body: { currentPassword: password, newPassword } }),
  ],
  ['a new password by mail', resetPassword],
  ['a new role', async () => (await asAdmin()).changeRole({ userId: userId(), body: { role: 'editor' } })],
  ['a deactivation', async () => (await asAdmin()).deactivate({ userId: userId() })],
  [
    'a deactivation and its reversal',
    async () => {
      const users = await asAdmin();
      await users.deactivate({ userId: userId() });
      await users.restore({ userId: userId() });
    },
  ],
  [
    'an erasure request and its reversal',
    async () => {
      await elsewhere.personalData.requestErasure();
      const token = await mailedToken(app, person.user.email);
      await app.tradepost.personalData.undoErasure({ body: { token } });
    },
  ],
];

const isGone = { status: 410, code: 'invalid_one_time_token' };
const requestChange = () => person.tradepost.emailAddresses.requestEmailChange({ body: { email: newEmail } });
const confirmChange = (token: string) => app.tradepost.emailAddresses.confirmEmailChange({ body: { token } });

describe('a change of the e-mail address', () => {
  test.each(endings)('ends with the session, by %s', async (_, end) => {
    await requestChange();
    const token = await mailedToken(app, newEmail);
    await end();
    await expect(confirmChange(token)).rejects.toMatchObject(isGone);
  });

  // The mail with the new password would be sent along with this one.
  const silent = endings.filter(([name]) => name !== 'a new password by mail');
  test.each(silent)('is not mailed after the end of the session, by %s', async (_, end) => {
    await requestChange();
    await end();
    expect(await mailsTo(app, newEmail)).toEqual([]);
  });

  test('survives in a live session, though others have ended', async () => {
    await requestChange();
    const token = await mailedToken(app, newEmail);
    await elsewhere.sessions.logout();
    await confirmChange(token);
    expect(await person.tradepost.accounts.me()).toMatchObject({ email: newEmail, emailVerified: true });
  });

  test('ends with a new password, even if the session itself has set it', async () => {
    await requestChange();
    const token = await mailedToken(app, newEmail);
    await person.tradepost.passwords.change({ body: { newPassword } });
    await expect(confirmChange(token)).rejects.toMatchObject(isGone);
  });

  test('is the last requested one: the token of an earlier one confirms nothing', async () => {
    await requestChange();
    const first = await mailedToken(app, newEmail);
    const other = `other-${person.user.email}`;
    await person.tradepost.emailAddresses.requestEmailChange({ body: { email: other } });
    const second = await mailedToken(app, other);
    await expect(confirmChange(first)).rejects.toMatchObject(isGone);
    await confirmChange(second);
    expect(await person.tradepost.accounts.me()).toMatchObject({ email: other });
  });
});

describe('a verification of the e-mail address', () => {
  const confirm = (token: string) =>
    app.tradepost.emailAddresses.confirmEmailVerification({ body: { token } });

  test('ends with its session', async () => {
    await person.tradepost.emailAddresses.requestEmailVerification();
    const token = await mailedToken(app, person.user.email);
    await person.tradepost.sessions.logout();
    await expect(confirm(token)).rejects.toMatchObject(isGone);
  });

  test('is not mailed after the end of its session', async () => {
    await person.tradepost.emailAddresses.requestEmailVerification();
    await person.tradepost.sessions.logout();
    expect(await mailsTo(app, person.user.email)).toEqual([]);
  });

  test('requires no session after a registration', async () => {
    const body = { email: `fresh-${person.user.email}`, username: `fresh-${person.user.username}`, password };
    await app.tradepost.accounts.register({ body });
    await confirm(await mailedToken(app, body.email));
  });
});

describe('a passkey', () => {
  const register = async (by: Tradepost, options: Awaited<ReturnType<typeof start>>) => {
    const credential = authenticator.create(options).attestation;
    return by.passkeys.register({ body: { name: 'Phone', credential } });
  };
  const start = () => person.tradepost.passkeys.startRegistration();
  const notAccepted = { code: 'passkey_not_accepted' };

  test('is registered by the session that requested it', async () => {
    await expect(register(person.tradepost, await start())).resolves.toBeDefined();
  });

  test('is not registered by another session of the account', async () => {
    await expect(register(elsewhere, await start())).rejects.toMatchObject(notAccepted);
  });

  test('is not registered after the end of that session', async () => {
    const options = await start();
    await person.tradepost.sessions.logout();
    await expect(register(elsewhere, options)).rejects.toMatchObject(notAccepted);
    await expect(register(person.tradepost, options)).rejects.toMatchObject({ code: 'invalid_token' });
  });

  test('is no proof for another session', async () => {
    const made = authenticator.create(await start());
    await person.tradepost.passkeys.register({ body: { name: 'Phone', credential: made.attestation } });
    const passkey = made.assert(await person.tradepost.passkeys.startReauthentication());
    await expect(elsewhere.sessions.reauthenticate({ body: { passkey } })).rejects.toMatchObject({
      code: 'invalid_second_factor',
    });
  });

  test('is not requested by an ended session', async () => {
    await person.tradepost.sessions.logout();
    await expect(person.tradepost.passkeys.startReauthentication()).rejects.toMatchObject({
      code: 'invalid_token',
    });
  });
});

describe('an authenticator app', () => {
  const start = async () => {
    const { secret } = await person.tradepost.mfa.startTotpEnrolment();
    return { body: { code: await codeAt(secret, app.clock.now()) } };
  };

  test('is confirmed by the session that started its enrolment', async () => {
    const confirmation = await start();
    await expect(elsewhere.mfa.confirmTotpEnrolment(confirmation)).rejects.toMatchObject({
      code: 'not_found',
    });
    await expect(person.tradepost.mfa.confirmTotpEnrolment(confirmation)).resolves.toBeDefined();
  });

  test('is not confirmed after the end of that session', async () => {
    const confirmation = await start();
    await person.tradepost.sessions.logout();
    for (const by of [elsewhere, person.tradepost]) {
      await expect(by.mfa.confirmTotpEnrolment(confirmation)).rejects.toThrow();
    }
  });

  test('stays when its session is deleted', async () => {
    await person.tradepost.mfa.confirmTotpEnrolment(await start());
    await app.deps
      .db('sessions')
      .where({ id: toUuid(person.sessionId) })
      .delete();
    expect(await elsewhere.mfa.secondFactors()).toHaveProperty('totp');
  });
});

test('the requests of a session are deleted with it', async () => {
  await requestChange();
  await mailedToken(app, newEmail);
  app.clock.advance(day);
  await app.deps
    .db('sessions')
    .where({ id: toUuid(person.sessionId) })
    .delete();
  expect(await app.deps.db('one_time_tokens').where({ user_id: toUuid(userId()) })).toEqual([]);
});
