import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { magicLinkMail } from '../../../src/features/accounts/authentication/magic-links/magic-link-mail.ts';
import { enqueueMail } from '../../../src/features/mail/outbox-repository.ts';
import { auditActions } from '../../support/audit-trail.ts';
import { codeAt } from '../../support/authenticator-app.ts';
import { mailedToken, mailsTo } from '../../support/mailbox.ts';
import { startTestApp, type TestApp } from '../../support/test-app.ts';
import { tokensOf } from '../../support/tokens-of.ts';

const oldPassword = 'correct horse battery';
const newPassword = 'copper-teapot-by-the-window';
const minute = 60_000;

type Person = Awaited<ReturnType<TestApp['signIn']>>;

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ WEB_URL: 'https://shop.example' });
});
afterAll(() => app.close());

let person: Person;
let email: string;
beforeEach(async () => {
  person = await app.signIn();
  email = person.user.email;
});

const login = (password: string, address = email) =>
  tokensOf(app.tradepost.accounts.login({ body: { email: address, password } }));
const askForReset = async (address = email) => {
  await app.tradepost.passwords.requestReset({ body: { email: address } });
  return mailedToken(app, address);
};
const confirm = (token: string, password = newPassword) =>
  app.tradepost.passwords.confirmReset({ body: { token, newPassword: password } });
const refresh = (refreshToken: string) => app.tradepost.sessions.refreshTokens({ body: { refreshToken } });

const post = async (path: string, body: unknown) => {
  const response = await app.fetch(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  const headers = Object.fromEntries(response.headers);
  return {
    status: response.status,
    headers: { ...headers, date: '', 'x-request-id': '' },
    body: await response.json(),
  };
};

/** The SQL of a request, without the values. */
const sqlOf = async (action: () => Promise<unknown>): Promise<string[]> => {
  const statements: string[] = [];
  const listen = ({ sql }: { sql: string }) => void statements.push(sql);
  app.deps.db.on('query', listen);
  await action();
  app.deps.db.removeListener('query', listen);
  return statements;
};

describe('requestPasswordReset', () => {
  test('sends a link to a page of the shop, with the token in its fragment and in no row', async () => {
    const token = await askForReset();
    const [mail] = await mailsTo(app, email);
    const link = `https://shop.example/reset-password#token=${token}`;
    expect(mail).toMatchObject({
      subject: 'Set a new password',
      text: expect.stringContaining(`\n${link}\n`),
    });
    expect(mail?.html).toContain(` href="${link}" `);
    for (const table of ['mails', 'one_time_tokens', 'audit_events']) {
      expect(JSON.stringify(await app.deps.db(table))).not.toContain(token);
    }
    expect(app.logLines.join('')).not.toContain(token);
  });

  test('finds the account by any spelling of its e-mail address', async () => {
    await app.tradepost.passwords.requestReset({ body: { email: email.toUpperCase().replace('T', 'Ｔ') } });
    expect(await mailsTo(app, email)).toHaveLength(1);
  });

  test('gives an unknown e-mail address the same response by the same SQL, and sends nothing', async () => {
    const unknown = 'nobody@tradepost.example';
    const responses: unknown[] = [];
    const ask = (address: string) => async () =>
      responses.push(await post('/v1/auth/password-resets', { email: address }));
    const [forKnown, forUnknown] = [await sqlOf(ask(email)), await sqlOf(ask(unknown))];
    expect(responses[0]).toMatchObject({ status: 202, body: { expiresIn: 1800 } });
    expect(responses[1]).toEqual(responses[0]);
    expect(forUnknown).toEqual(forKnown);
    expect(await mailsTo(app, unknown)).toEqual([]);
  });

  test('sends five in an hour, with the same response for the sixth', async () => {
    const responses = [];
    for (let count = 0; count < 6; count += 1) {
      responses.push(await post('/v1/auth/password-resets', { email }));
    }
    expect(responses[5]).toEqual(responses[0]);
    expect(await mailsTo(app, email)).toHaveLength(5);
    await expect(confirm(await mailedToken(app, email))).resolves.toBeUndefined();
  });

  test('sends nothing to a deactivated account', async () => {
    await app.deps
      .db('users')
      .where({ email })
      .update({ deactivated_at: new Date(0) });
    await app.tradepost.passwords.requestReset({ body: { email } });
    expect(await mailsTo(app, email)).toEqual([]);
  });

  test.each([
    ['a newline', 'a@example.com\nBcc: eve@example.com', 'pattern'],
    ['a trailing newline', 'a@example.com\n', 'pattern'],
    ['a second e-mail address', 'a@example.com,eve@example.com', 'pattern'],
    ['a second e-mail address in NFKC', 'a@example.com，eve＠example.com', 'pattern'],
    ['a NUL', 'a\u0000@example.com', 'pattern'],
  ])('rejects an e-mail address with %s, and sends no mail', async (_name, address, rule) => {
    const before = await app.deps.db('mails').count();
    expect(await post('/v1/auth/password-resets', { email: address })).toMatchObject({
      status: 422,
      body: { code: 'validation_failed', errors: [{ in: 'body', pointer: '/email', rule }] },
    });
    expect(await app.deps.db('mails').count()).toEqual(before);
  });
});

describe('confirmPasswordReset', () => {
  test('of an unverified e-mail address ends all other access to the account', async () => {
    const { secret } = await person.tradepost.mfa.startTotpEnrolment();
    const code = await codeAt(secret, app.clock.now());
    await person.tradepost.mfa.confirmTotpEnrolment({ body: { code } });
    await app.deps.db('users').where({ email }).update({ email_verified_at: null });
    await confirm(await askForReset());
    await expect(login(newPassword)).resolves.toMatchObject({ tokenType: 'Bearer' });
  });

  test('of a verified e-mail address keeps the second factor', async () => {
    const { secret } = await person.tradepost.mfa.startTotpEnrolment();
    const code = await codeAt(secret, app.clock.now());
    await person.tradepost.mfa.confirmTotpEnrolment({ body: { code } });
    await app.deps.db('users').where({ email }).update({ email_verified_at: app.clock.now() });
    await confirm(await askForReset());
    await expect(login(newPassword)).rejects.toThrow('second factor');
  });

  test('sets the password, verifies the e-mail address and notifies the owner', async () => {
    await confirm(await askForReset());
    await expect(login(oldPassword)).rejects.toMatchObject({ code: 'invalid_credentials' });
    const { accessToken } = await login(newPassword);
    expect(await app.tradepost.withAccessToken(accessToken).accounts.me()).toMatchObject({
      emailVerified: true,
    });
    expect((await mailsTo(app, email)).map(({ subject }) => subject)).toContain('Your password was changed');
    expect(await auditActions(app, person.user)).toEqual(
      expect.arrayContaining(['user.password_reset', 'session.all_ended']),
    );
  });

  test('ends all sessions', async () => {
    await confirm(await askForReset());
    await expect(refresh(person.refreshToken)).rejects.toMatchObject({ code: 'invalid_refresh_token' });
  });

  test('ends the mailed links, even to another e-mail address', async () => {
    await person.tradepost.emailAddresses.requestEmailChange({ body: { email: `new-${email}` } });
    await enqueueMail({ ...app.deps, db: app.deps.db }, magicLinkMail, { email, userId: undefined });
    const [change, magicLink] = [await mailedToken(app, `new-${email}`), await mailedToken(app, email)];
    await confirm(await askForReset());
    const rejection = { status: 410, code: 'invalid_one_time_token' };
    await expect(
      app.tradepost.emailAddresses.confirmEmailChange({ body: { token: change } }),
    ).rejects.toMatchObject(rejection);
    await expect(app.tradepost.magicLinks.redeem({ body: { token: magicLink } })).rejects.toMatchObject(
      rejection,
    );
  });

  test('accepts a token once', async () => {
    const token = await askForReset();
    await confirm(token);
    await expect(confirm(token, 'another-good-password')).rejects.toMatchObject({
      status: 410,
      code: 'invalid_one_time_token',
    });
    await expect(login(newPassword)).resolves.toBeDefined();
  });

  test('accepts it from one of two concurrent requests', async () => {
    const token = await askForReset();
    const passwords = ['the-first-good-password', 'the-second-good-password'] as const;
    const attempts = await Promise.allSettled(passwords.map((password) => confirm(token, password)));
    const winners = passwords.filter((_, index) => attempts[index]?.status === 'fulfilled');
    expect(winners).toHaveLength(1);
    expect(attempts.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'invalid_one_time_token' },
    });
    await expect(login(winners[0] as string)).resolves.toBeDefined();
  });

  test('accepts it for half an hour, not longer', async () => {
    const [late, early] = [await askForReset(), (await app.signIn()).user.email];
    const inTime = await askForReset(early);
    app.clock.advance(30 * minute - 1);
    await confirm(inTime);
    app.clock.advance(1);
    await expect(confirm(late)).rejects.toMatchObject({ code: 'invalid_one_time_token' });
  });

  test("accepts the owner's token, even if others have requested further ones since", async () => {
    const [first, second] = [await askForReset(), await askForReset()];
    await expect(confirm(first)).resolves.toBeUndefined();
    await expect(confirm(second)).rejects.toMatchObject({ code: 'invalid_one_time_token' });
  });

  test('accepts no token of another purpose, and consumes none', async () => {
    await enqueueMail({ ...app.deps, db: app.deps.db }, magicLinkMail, { email, userId: undefined });
    const token = await mailedToken(app, email);
    await expect(confirm(token)).rejects.toMatchObject({ code: 'invalid_one_time_token' });
    await expect(app.tradepost.magicLinks.redeem({ body: { token } })).resolves.toBeDefined();
  });

  test('accepts no token that was mailed to a former e-mail address', async () => {
    const token = await askForReset();
    await app.deps
      .db('users')
      .where({ email })
      .update({ email: `moved-${email}` });
    await expect(confirm(token)).rejects.toMatchObject({ code: 'invalid_one_time_token' });
  });

  test('rejects a common password without consuming the token', async () => {
    const token = await askForReset();
    await expect(confirm(token, 'Password1')).rejects.toMatchObject({
      status: 422,
      code: 'password_too_common',
      problem: { errors: [{ pointer: '/newPassword' }] },
    });
    await expect(confirm(token, email)).rejects.toMatchObject({ code: 'password_too_common' });
    await expect(confirm(token)).resolves.toBeUndefined();
  });

  test.each([
    ['an invented token', 'A'.repeat(43), 410],
    ['a truncated token', 'A'.repeat(42), 422],
    ['a token with a newline', `${'A'.repeat(42)}\n`, 422],
    ['no token', undefined, 422],
  ])('rejects %s', async (_name, token, status) => {
    expect(await post('/v1/auth/password-resets/confirm', { token, newPassword })).toMatchObject({ status });
  });
});

describe('changePassword', () => {
  const change = (body: { currentPassword?: string; newPassword: string }, who = person) =>
    who.tradepost.passwords.change({ body });

  test('accepts the old password for a new one, and notifies the owner', async () => {
    await change({ currentPassword: oldPassword, newPassword });
    await expect(login(oldPassword)).rejects.toMatchObject({ code: 'invalid_credentials' });
    await expect(login(newPassword)).resolves.toBeDefined();
    expect(await mailsTo(app, email)).toMatchObject([{ subject: 'Your password was changed' }]);
    expect(await auditActions(app, person.user)).toContain('user.password_changed');
  });

  test('ends all sessions except its own', async () => {
    const { refreshToken } = await login(oldPassword);
    await change({ currentPassword: oldPassword, newPassword });
    await expect(refresh(refreshToken)).rejects.toMatchObject({ code: 'invalid_refresh_token' });
    await expect(refresh(person.refreshToken)).resolves.toBeDefined();
  });

  test('ends a pending reset', async () => {
    const token = await askForReset();
    await change({ currentPassword: oldPassword, newPassword });
    await expect(confirm(token)).rejects.toMatchObject({ code: 'invalid_one_time_token' });
  });

  test('requires no old password for a quarter of an hour after a login, not longer', async () => {
    const { refreshToken } = person;
    app.clock.advance(15 * minute);
    const { accessToken } = await refresh(refreshToken);
    const tradepost = app.tradepost.withAccessToken(accessToken);
    await tradepost.passwords.change({ body: { newPassword } });
    app.clock.advance(1);
    await expect(tradepost.passwords.change({ body: { newPassword } })).rejects.toMatchObject({
      status: 401,
      code: 'reauthentication_required',
    });
    await tradepost.passwords.change({ body: { currentPassword: newPassword, newPassword: oldPassword } });
  });

  test('rejects a token of an ended session, which other operations still accept', async () => {
    await confirm(await askForReset());
    await expect(person.tradepost.accounts.me()).resolves.toMatchObject({ email });
    for (const currentPassword of [undefined, newPassword]) {
      const body = { ...(currentPassword && { currentPassword }), newPassword: oldPassword };
      await expect(change(body)).rejects.toMatchObject({ status: 401, code: 'invalid_token' });
    }
    await expect(login(newPassword)).resolves.toBeDefined();
  });

  test('rejects a wrong old password even right after a login', async () => {
    await expect(change({ currentPassword: newPassword, newPassword })).rejects.toMatchObject({
      status: 401,
      code: 'invalid_credentials',
    });
    await expect(login(oldPassword)).resolves.toBeDefined();
  });

  test('delays guesses at the old password', async () => {
    const guess = () => change({ currentPassword: newPassword, newPassword });
    for (let count = 0; count < 5; count += 1) {
      await expect(guess()).rejects.toMatchObject({ code: 'invalid_credentials' });
    }
    await expect(change({ currentPassword: oldPassword, newPassword })).rejects.toMatchObject({
      code: 'login_locked',
    });
    app.clock.advance(1_000);
    await change({ currentPassword: oldPassword, newPassword });
    expect(await auditActions(app, person.user)).toContain('user.password_changed');
  });

  test('sets a password of an account that has none, and rejects an old one for it', async () => {
    await app.deps.db('users').where({ email }).update({ password_hash: null });
    await expect(change({ currentPassword: oldPassword, newPassword })).rejects.toMatchObject({
      code: 'invalid_credentials',
    });
    await change({ newPassword });
    await expect(login(newPassword)).resolves.toBeDefined();
  });

  test.each([
    ['a common one', 'Password1', 'password_too_common'],
    ['one of 7 characters', 'x'.repeat(7), 'validation_failed'],
    ['one of 129 characters', 'x'.repeat(129), 'validation_failed'],
    ['one of 10^6 characters', 'x'.repeat(1e6), 'validation_failed'],
  ])('rejects %s', async (_name, password, code) => {
    await expect(change({ currentPassword: oldPassword, newPassword: password })).rejects.toMatchObject({
      status: 422,
      code,
      problem: { errors: [{ pointer: '/newPassword' }] },
    });
  });

  test('requires a token of an existing account', async () => {
    await expect(app.tradepost.passwords.change({ body: { newPassword } })).rejects.toMatchObject({
      code: 'unauthenticated',
    });
    await app.deps.db('users').where({ email }).delete();
    await expect(change({ newPassword })).rejects.toMatchObject({ code: 'invalid_token' });
  });
});
