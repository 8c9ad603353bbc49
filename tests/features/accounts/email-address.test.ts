import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { auditActions } from '../../support/audit-trail.ts';
import { mailedToken, mailsTo } from '../../support/mailbox.ts';
import { startTestApp, type TestApp } from '../../support/test-app.ts';

const hour = 3_600_000;
const gone = { status: 410, code: 'invalid_one_time_token' };

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

let person: Awaited<ReturnType<TestApp['signIn']>>;
let email: string;
beforeEach(async () => {
  person = await app.signIn();
  email = person.user.email;
});

const me = () => person.tradepost.accounts.me();

describe('requestEmailVerification', () => {
  const ask = () => person.tradepost.emailAddresses.requestEmailVerification();

  test('sends a mail to the e-mail address of the account', async () => {
    expect(await ask()).toEqual({ expiresIn: 86_400 });
    const [mail, ...others] = await mailsTo(app, email);
    expect(others).toEqual([]);
    expect(mail?.text).toMatch(/\nhttp:\/\/tradepost\.test\/verify-email#token=[\w-]{43}\n/);
  });

  test('sends five in an hour, and does not report the limit', async () => {
    for (let count = 0; count < 7; count += 1) await ask();
    expect(await mailsTo(app, email)).toHaveLength(5);
    app.clock.advance(hour);
    // The access token has expired meanwhile.
    const { accessToken } = await app.tradepost.sessions.refreshTokens({
      body: { refreshToken: person.refreshToken },
    });
    await app.tradepost.withAccessToken(accessToken).emailAddresses.requestEmailVerification();
    expect(await mailsTo(app, email)).toHaveLength(6);
  });

  test('is rejected if there is nothing to verify', async () => {
    await app.deps.db('users').where({ email }).update({ email_verified_at: new Date() });
    await expect(ask()).rejects.toMatchObject({ status: 409, code: 'email_already_verified' });
  });

  test('requires a token of an existing account', async () => {
    await expect(app.tradepost.emailAddresses.requestEmailVerification()).rejects.toMatchObject({
      code: 'unauthenticated',
    });
    await app.deps.db('users').where({ email }).delete();
    await expect(ask()).rejects.toMatchObject({ code: 'invalid_token' });
  });
});

describe('confirmEmailVerification', () => {
  const confirm = (token: string) =>
    app.tradepost.emailAddresses.confirmEmailVerification({ body: { token } });
  const ask = async () => {
    await person.tradepost.emailAddresses.requestEmailVerification();
    return mailedToken(app, email);
  };

  test('verifies the e-mail address by the mail of the registration', async () => {
    const body = {
      email: `first-${email}`,
      username: `new-${person.user.username}`,
      password: 'teal-kettle-on-it',
    };
    const { id } = await app.tradepost.accounts.register({ body });
    await confirm(await mailedToken(app, body.email));
    expect(await app.deps.db('users').where({ email: body.email }).first()).toMatchObject({
      email_verified_at: app.clock.now().toISOString(),
    });
    expect(await auditActions(app, { id })).toEqual(['user.registered', 'user.email_verified']);
  });

  test('is visible in the account, and accepts a token once', async () => {
    expect(await me()).toMatchObject({ emailVerified: false });
    const token = await ask();
    await confirm(token);
    expect(await me()).toMatchObject({ email, emailVerified: true });
    await expect(confirm(token)).rejects.toMatchObject(gone);
  });

  test('accepts a token from one of two concurrent requests', async () => {
    const token = await ask();
    const attempts = await Promise.allSettled([confirm(token), confirm(token)]);
    expect(attempts.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await auditActions(app, person.user)).toEqual(['user.email_verified']);
  });

  test('accepts it for a day, not longer', async () => {
    const token = await ask();
    app.clock.advance(24 * hour);
    await expect(confirm(token)).rejects.toMatchObject(gone);
  });

  test('verifies only the e-mail address that received the mail', async () => {
    const token = await ask();
    await app.deps
      .db('users')
      .where({ email })
      .update({ email: `moved-${email}` });
    await expect(confirm(token)).rejects.toMatchObject(gone);
    expect(await me()).toMatchObject({ email: `moved-${email}`, emailVerified: false });
  });

  test('sends no waiting mail after the e-mail address was verified or changed', async () => {
    await person.tradepost.emailAddresses.requestEmailVerification();
    await app.deps
      .db('users')
      .where({ email })
      .update({ email: `moved-${email}` });
    expect(await mailsTo(app, email)).toEqual([]);
  });
});

describe('requestEmailChange', () => {
  const ask = (address: string) =>
    person.tradepost.emailAddresses.requestEmailChange({ body: { email: address } });

  test('sends a mail to the new e-mail address and changes nothing yet', async () => {
    expect(await ask(`New-${email}`)).toEqual({ expiresIn: 3600 });
    const [mail] = await mailsTo(app, `new-${email}`);
    expect(mail?.text).toMatch(/\nhttp:\/\/tradepost\.test\/confirm-email-change#token=[\w-]{43}\n/);
    expect(await me()).toMatchObject({ email });
    expect(await auditActions(app, person.user)).toEqual(['user.email_change_requested']);
  });

  test('gives the same response for an e-mail address that another account has', async () => {
    const { user: other } = await app.signIn();
    expect(await ask(other.email)).toEqual(await ask(`new-${email}`));
  });

  test('rejects a token of an ended session, and sends no mail that such a session requested', async () => {
    await ask(`new-${email}`);
    await person.tradepost.sessions.logout();
    await expect(ask(`newer-${email}`)).rejects.toMatchObject({ status: 401, code: 'invalid_token' });
    expect(await mailsTo(app, `new-${email}`)).toEqual([]);
  });

  test('requires a proof of identity that is at most a quarter of an hour old', async () => {
    app.clock.advance(15 * 60_000 + 1);
    const { accessToken } = await app.tradepost.sessions.refreshTokens({
      body: { refreshToken: person.refreshToken },
    });
    await expect(
      app.tradepost
        .withAccessToken(accessToken)
        .emailAddresses.requestEmailChange({ body: { email: `new-${email}` } }),
    ).rejects.toMatchObject({ status: 401, code: 'reauthentication_required' });
  });

  test.each(['a@example.com\nBcc: eve@example.com', 'a@example.com,eve@example.com', 'a，b＠c@example.com'])(
    'rejects the e-mail address %j',
    async (address) => {
      await expect(ask(address)).rejects.toMatchObject({
        status: 422,
        problem: { errors: [{ in: 'body', pointer: '/email', rule: 'pattern' }] },
      });
    },
  );

  test('requires a token', async () => {
    await expect(
      app.tradepost.emailAddresses.requestEmailChange({ body: { email: 'a@example.com' } }),
    ).rejects.toMatchObject({ code: 'unauthenticated' });
  });
});

describe('confirmEmailChange', () => {
  const confirm = (token: string) => app.tradepost.emailAddresses.confirmEmailChange({ body: { token } });
  const ask = async (address = `new-${email}`) => {
    await person.tradepost.emailAddresses.requestEmailChange({ body: { email: address } });
    return mailedToken(app, address);
  };

  test('changes the e-mail address, which counts as verified, and notifies the old one', async () => {
    await confirm(await ask());
    expect(await me()).toMatchObject({ email: `new-${email}`, emailVerified: true });
    const notice = await mailsTo(app, email);
    expect(notice).toMatchObject([{ subject: 'Your e-mail address was changed' }]);
    expect(notice[0]?.text).not.toContain(`new-${email}`);
    expect(await auditActions(app, person.user)).toEqual([
      'user.email_change_requested',
      'user.email_changed',
    ]);
  });

  test('rejects an e-mail address that another account has meanwhile, and changes nothing', async () => {
    const { user: other } = await app.signIn();
    const token = await ask(other.email);
    await expect(confirm(token)).rejects.toMatchObject({ status: 409, code: 'email_taken' });
    expect(await me()).toMatchObject({ email });
    expect(await mailsTo(app, email)).toEqual([]);
  });

  test('ends the links that were mailed to the old e-mail address', async () => {
    await app.tradepost.passwords.requestReset({ body: { email } });
    const reset = await mailedToken(app, email);
    await confirm(await ask());
    const body = { token: reset, newPassword: 'copper-teapot-by-the-window' };
    await expect(app.tradepost.passwords.confirmReset({ body })).rejects.toMatchObject(gone);
  });

  test('accepts a token once, and from one of two concurrent requests', async () => {
    const token = await ask();
    const attempts = await Promise.allSettled([confirm(token), confirm(token)]);
    expect(attempts.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(attempts.find(({ status }) => status === 'rejected')).toMatchObject({ reason: gone });
    await expect(confirm(token)).rejects.toMatchObject(gone);
  });

  test('accepts it for an hour, not longer', async () => {
    const token = await ask();
    app.clock.advance(hour);
    await expect(confirm(token)).rejects.toMatchObject(gone);
  });

  test('accepts only the newest', async () => {
    const [first, second] = [await ask(`first-${email}`), await ask(`second-${email}`)];
    await expect(confirm(first)).rejects.toMatchObject(gone);
    await confirm(second);
    expect(await me()).toMatchObject({ email: `second-${email}` });
  });
});
