import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { auditActions } from '../../support/audit-trail.ts';
import { codeAt } from '../../support/authenticator-app.ts';
import { mailedToken, mailsTo } from '../../support/mailbox.ts';
import { startTestApp, type TestApp } from '../../support/test-app.ts';
import { tokensOf } from '../../support/tokens-of.ts';

const minute = 60_000;
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
  await app.deps
    .db('users')
    .where({ email })
    .update({ email_verified_at: new Date(0) });
});

const ask = async () => {
  await app.tradepost.magicLinks.request({ body: { email } });
  return mailedToken(app, email);
};
const redeem = (token: string) => tokensOf(app.tradepost.magicLinks.redeem({ body: { token } }));
const logIn = (password: string) => tokensOf(app.tradepost.accounts.login({ body: { email, password } }));

describe('requestMagicLink', () => {
  const responseTo = async (address: string) => {
    const { data, status, headers } = await app.tradepost.magicLinks
      .request({ body: { email: address } })
      .withResponse();
    return { data, status, headers: { ...Object.fromEntries(headers), date: '', 'x-request-id': '' } };
  };

  test('sends a link that logs in', async () => {
    await ask();
    expect((await mailsTo(app, email))[0]?.text).toMatch(
      /\nhttp:\/\/tradepost\.test\/magic-link#token=[\w-]{43}\n/,
    );
  });

  test('gives the same response for an unknown e-mail address, and sends nothing', async () => {
    const known = await responseTo(email);
    expect(known).toMatchObject({ status: 202, data: { expiresIn: 900 } });
    expect(await responseTo('nobody@tradepost.example')).toEqual(known);
    expect(await mailsTo(app, 'nobody@tradepost.example')).toEqual([]);
  });

  test('sends five in an hour, with the same response for the sixth', async () => {
    const responses = [];
    for (let count = 0; count < 6; count += 1) responses.push(await responseTo(email));
    expect(responses[5]).toEqual(responses[0]);
    expect(await mailsTo(app, email)).toHaveLength(5);
  });

  test('sends nothing to a deactivated account', async () => {
    await app.deps
      .db('users')
      .where({ email })
      .update({ deactivated_at: new Date(0) });
    await responseTo(email);
    expect(await mailsTo(app, email)).toEqual([]);
  });

  test.each(['a@example.com\nBcc: eve@example.com', 'a@example.com,eve@example.com', 'a，b＠c@example.com'])(
    'rejects the e-mail address %j',
    async (address) => {
      await expect(responseTo(address)).rejects.toMatchObject({
        status: 422,
        problem: { errors: [{ in: 'body', pointer: '/email', rule: 'pattern' }] },
      });
    },
  );
});

describe('redeemMagicLink', () => {
  test('starts a session like a login', async () => {
    const tokens = await redeem(await ask());
    expect(Object.keys(tokens).sort()).toEqual(Object.keys(await logIn('correct horse battery')).sort());
    const me = await app.tradepost.withAccessToken(tokens.accessToken).accounts.me();
    expect(me).toMatchObject({ email, lastLoginAt: app.clock.now().toISOString() });
    const started = await app.deps
      .db('audit_events')
      .where({ action: 'session.started' })
      .whereRaw(`details->>'method' = 'magic_link'`);
    expect(started).toHaveLength(1);
  });

  test('accepts a token once', async () => {
    const token = await ask();
    await redeem(token);
    await expect(redeem(token)).rejects.toMatchObject(gone);
  });

  test("accepts the owner's token, even if others have requested further ones since, and no other after it", async () => {
    const [first, second, third] = [await ask(), await ask(), await ask()];
    await redeem(second);
    for (const token of [first, third]) await expect(redeem(token)).rejects.toMatchObject(gone);
  });

  test('starts one session for two concurrent requests', async () => {
    const token = await ask();
    const attempts = await Promise.allSettled([redeem(token), redeem(token)]);
    expect(attempts.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(attempts.find(({ status }) => status === 'rejected')).toMatchObject({ reason: gone });
  });

  test('accepts it for a quarter of an hour, not longer', async () => {
    const token = await ask();
    app.clock.advance(15 * minute);
    await expect(redeem(token)).rejects.toMatchObject(gone);
  });

  test('accepts no token of another purpose', async () => {
    await app.tradepost.passwords.requestReset({ body: { email } });
    await expect(redeem(await mailedToken(app, email))).rejects.toMatchObject(gone);
  });

  test('rejects a token of an account that was deactivated meanwhile', async () => {
    const token = await ask();
    await app.deps
      .db('users')
      .where({ email })
      .update({ deactivated_at: new Date(0) });
    await expect(redeem(token)).rejects.toMatchObject({ code: 'account_deactivated' });
  });

  test('keeps the password and the sessions of a verified account', async () => {
    await redeem(await ask());
    await expect(logIn('correct horse battery')).resolves.toBeDefined();
    const { refreshToken } = person;
    await expect(app.tradepost.sessions.refreshTokens({ body: { refreshToken } })).resolves.toBeDefined();
  });

  test('ends every other credential of an intruder: their second factor does not block the owner', async () => {
    const { secret } = await person.tradepost.mfa.startTotpEnrolment();
    const code = await codeAt(secret, app.clock.now());
    await person.tradepost.mfa.confirmTotpEnrolment({ body: { code } });
    await app.deps.db('users').where({ email }).update({ email_verified_at: null });
    const { accessToken } = await redeem(await ask());
    const owner = app.tradepost.withAccessToken(accessToken);
    expect(await owner.mfa.secondFactors()).toEqual({ passkeys: 0, recoveryCodesLeft: 0 });
  });

  test('removes the access of a stranger who opened the account with the e-mail address', async () => {
    await app.deps.db('users').where({ email }).update({ email_verified_at: null });
    const { accessToken } = await redeem(await ask());
    const { refreshToken } = person;
    await expect(logIn('correct horse battery')).rejects.toMatchObject({ code: 'invalid_credentials' });
    await expect(app.tradepost.sessions.refreshTokens({ body: { refreshToken } })).rejects.toMatchObject({
      code: 'invalid_refresh_token',
    });
    const owner = app.tradepost.withAccessToken(accessToken);
    expect(await owner.accounts.me()).toMatchObject({ emailVerified: true });
    await owner.passwords.change({ body: { newPassword: 'copper-teapot-by-the-window' } });
    await expect(logIn('copper-teapot-by-the-window')).resolves.toBeDefined();
    expect(await auditActions(app, person.user)).toContain('user.email_verified');
  });
});
