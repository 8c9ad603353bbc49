/**
 * Pre-hijacking: a stranger opens an account with somebody else's e-mail address and waits. Then its owner logs in
 * through a mail.
 */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import {
  recordLoginIpAddress,
  secondFactorSubject,
} from '../../../src/features/accounts/authentication/login/lock-out.ts';
import { toUuid } from '../../../src/lib/id.ts';
import { auditActions } from '../../support/audit-trail.ts';
import { codeAt } from '../../support/authenticator-app.ts';
import { mailedToken, mailsTo } from '../../support/mailbox.ts';
import { createSoftwareAuthenticator } from '../../support/software-authenticator.ts';
import { startTestApp, type TestApp, type Tradepost } from '../../support/test-app.ts';
import {
  environmentOf,
  logInAt,
  redirectUri,
  startTestIssuer,
  type TestIssuer,
} from '../../support/test-issuer.ts';
import { tokensOf } from '../../support/tokens-of.ts';

const password = 'correct horse battery';
const ownPassword = 'copper-teapot-by-the-window';
const authenticator = createSoftwareAuthenticator('https://tradepost.example');

let issuer: TestIssuer;
let app: TestApp;
beforeAll(async () => {
  issuer = await startTestIssuer();
  app = await startTestApp(environmentOf(issuer));
});
afterAll(async () => {
  await app.close();
  await issuer.close();
});

type Stranger = Awaited<ReturnType<TestApp['signIn']>>;
let stranger: Stranger;
let email: string;
beforeEach(async () => {
  app.clock.advance(10 * 60_000);
  stranger = await app.signIn();
  email = stranger.user.email;
});

const account = () => toUuid(stranger.user.id);
const logIn = () => app.tradepost.accounts.login({ body: { email, password } });
const refresh = (refreshToken: string) => app.tradepost.sessions.refreshTokens({ body: { refreshToken } });
const anything = (tradepost: Tradepost) => tradepost.accounts.me();

/** The first login of the owner, by each method. */
const ownerLogins: Record<string, () => Promise<Tradepost>> = {
  'a link by mail': async () => {
    await app.tradepost.magicLinks.request({ body: { email } });
    const token = await mailedToken(app, email);
    const { accessToken } = await tokensOf(app.tradepost.magicLinks.redeem({ body: { token } }));
    return app.tradepost.withAccessToken(accessToken);
  },
  'a new password by mail': async () => {
    await app.tradepost.passwords.requestReset({ body: { email } });
    const body = { token: await mailedToken(app, email), newPassword: ownPassword };
    await app.tradepost.passwords.confirmReset({ body });
    const { accessToken } = await tokensOf(
      app.tradepost.accounts.login({ body: { email, password: ownPassword } }),
    );
    return app.tradepost.withAccessToken(accessToken);
  },
};

const addTotp = async (tradepost: Tradepost) => {
  const { secret } = await tradepost.mfa.startTotpEnrolment();
  const body = { code: await codeAt(secret, app.clock.now(), -1) };
  const { recoveryCodes = [] } = await tradepost.mfa.confirmTotpEnrolment({ body });
  return { secret, recoveryCodes };
};
const addPasskey = async (tradepost: Tradepost) => {
  const passkey = authenticator.create(await tradepost.passkeys.startRegistration());
  await tradepost.passkeys.register({ body: { name: 'Theirs', credential: passkey.attestation } });
  return passkey;
};
const comeBackFrom = async (sub: string) => {
  const { authorizationUrl, loginToken } = await app.tradepost.identities.startLogin({
    body: { provider: 'google', redirectUri },
  });
  const returned = await logInAt(authorizationUrl, sub);
  return app.tradepost.identities.completeLogin({ body: { loginToken, ...returned } });
};
const addIdentity = async (tradepost: Tradepost) => {
  const sub = `stranger-of-${email}`;
  issuer.people[sub] = { email, email_verified: true };
  const { linkToken } = (await comeBackFrom(sub)) as { linkToken: string };
  await tradepost.identities.link({ body: { linkToken } });
  return sub;
};
const thief = () => `thief-of-${email}`;
const confirmChange = (token: string) => app.tradepost.emailAddresses.confirmEmailChange({ body: { token } });

/** Credentials and requests of the stranger, and how each could give access later. */
const leftBehind: Record<string, () => Promise<() => PromiseLike<unknown>>> = {
  'the password': async () => logIn,
  'a session': async () => () => refresh(stranger.refreshToken),
  'the access token of a session': async () => () =>
    stranger.tradepost.passwords.change({ body: { newPassword: password } }),
  'the cookie of a session': async () => {
    const { headers } = await stranger.tradepost.sessions.startBrowser().withResponse();
    const cookie = headers.get('set-cookie')?.split(';')[0] ?? '';
    return async () => {
      const response = await app.fetch('/v1/me/session', { headers: { cookie } });
      if (!response.ok) throw new Error(`The cookie is refused: ${response.status}`);
    };
  },
  'a new e-mail address, mailed to the stranger': async () => {
    await stranger.tradepost.emailAddresses.requestEmailChange({ body: { email: thief() } });
    const token = await mailedToken(app, thief());
    return () => confirmChange(token);
  },
  'a login that waits for a second factor': async () => {
    const { recoveryCodes } = await addTotp(stranger.tradepost);
    const { challengeToken } = (await logIn()) as { challengeToken: string };
    const [recoveryCode = ''] = recoveryCodes;
    return () => app.tradepost.mfa.complete({ body: { challengeToken, recoveryCode } });
  },
  'an authenticator app that is not confirmed': async () => {
    const { secret } = await stranger.tradepost.mfa.startTotpEnrolment();
    const code = await codeAt(secret, app.clock.now());
    return () => stranger.tradepost.mfa.confirmTotpEnrolment({ body: { code } });
  },
  'a passkey': async () => {
    const passkey = await addPasskey(stranger.tradepost);
    return async () => {
      const credential = passkey.assert(await app.tradepost.passkeys.startLogin());
      return app.tradepost.passkeys.completeLogin({ body: { credential } });
    };
  },
  'the challenge for a passkey': async () => {
    const options = await stranger.tradepost.passkeys.startRegistration();
    const credential = authenticator.create(options).attestation;
    return () => stranger.tradepost.passkeys.register({ body: { name: 'Theirs', credential } });
  },
  'an identity': async () => {
    const sub = await addIdentity(stranger.tradepost);
    return async () => {
      const response = await comeBackFrom(sub);
      if (!('accessToken' in response)) throw new Error('The identity logs nobody in');
    };
  },
  'an API key': async () => {
    const { key } = await stranger.tradepost.apiKeys.create({
      body: { name: 'Theirs', kind: 'secret', scopes: ['profile:read'] },
    });
    return () => anything(app.tradepost.withAccessToken(key));
  },
};

describe.each(Object.entries(ownerLogins))('%s ends', (_, logInAsOwner) => {
  test.each(Object.entries(leftBehind))('%s', async (_name, leave) => {
    const comeBack = await leave();
    const owner = await logInAsOwner();
    await expect(Promise.resolve(comeBack())).rejects.toThrow();
    expect(await anything(owner)).toMatchObject({ email, emailVerified: true });
  });

  test('a queued mail with a new e-mail address', async () => {
    await stranger.tradepost.emailAddresses.requestEmailChange({ body: { email: thief() } });
    // The mail waits, as after a failed delivery: the owner gets a mail before.
    const postpone = (start_after: Date) =>
      app.deps.db('pgboss.job').whereIn('state', ['created', 'retry']).update({ start_after });
    await postpone(new Date('2027-01-01'));
    await logInAsOwner();
    await postpone(new Date(0));
    expect(await mailsTo(app, thief())).toEqual([]);
  });

  test('the known IP address of the stranger', async () => {
    const origin = () => ({ requestId: 'a-test', ipAddress: '203.0.113.9', userAgent: '' });
    const call = { clock: app.clock, origin };
    for (const name of [email, secondFactorSubject(stranger.user.id)]) {
      await recordLoginIpAddress({ ...call, db: app.deps.db }, name);
    }
    await logInAsOwner();
    expect(await app.deps.db('login_addresses').where({ address: '203.0.113.9' })).toEqual([]);
  });

  test('all of it in one transaction, and the audit event counts it', async () => {
    await addTotp(stranger.tradepost);
    await addPasskey(stranger.tradepost);
    await addIdentity(stranger.tradepost);
    await stranger.tradepost.apiKeys.create({
      body: { name: 'A', kind: 'secret', scopes: ['profile:read'] },
    });
    await logIn();
    await logInAsOwner();
    const events = app.deps.db('audit_events').where({
      action: 'user.pre_ownership_access_removed',
      target: stranger.user.id,
    });
    expect((await events).map(({ details }) => details)).toEqual([
      expect.objectContaining({
        password: '1',
        sessions: '1',
        totpFactors: '1',
        recoveryCodes: '10',
        passkeys: '1',
        identities: '1',
        apiKeys: '1',
      }),
    ]);
    expect(await auditActions(app, stranger.user)).toContain('user.email_verified');
  });

  test('nothing that the owner has added since, at a later login', async () => {
    const owner = await logInAsOwner();
    await owner.passwords.change({ body: { newPassword: password } });
    // So the newest mail is not the notification.
    await app.mails();
    const { key } = await owner.apiKeys.create({
      body: { name: 'Mine', kind: 'secret', scopes: ['profile:read'] },
    });
    await app.tradepost.magicLinks.request({ body: { email } });
    const token = await mailedToken(app, email);
    await tokensOf(app.tradepost.magicLinks.redeem({ body: { token } }));
    await expect(anything(app.tradepost.withAccessToken(key))).resolves.toBeDefined();
    await expect(logIn()).resolves.toBeDefined();
    await expect(anything(owner)).resolves.toBeDefined();
  });
});

describe('an e-mail address set by an administrator', () => {
  /** The account had an owner already. */
  const moveOwned = async () => {
    await app.deps.db('users').where({ email }).update({ email_verified_at: app.clock.now() });
    return move();
  };
  const move = async () => {
    const { tradepost } = await app.signIn('admin');
    const moved = `moved-${email}`;
    await tradepost.users.update({ userId: stranger.user.id, ifMatch: '*', body: { email: moved } });
    email = moved;
    // So the newest mail is not the one for its verification.
    await app.mails();
  };
  const redeem = async () => {
    await app.tradepost.magicLinks.request({ body: { email } });
    return app.tradepost.magicLinks.redeem({ body: { token: await mailedToken(app, email) } });
  };

  test('a link does not bypass the second factor and removes nothing', async () => {
    const { secret, recoveryCodes } = await addTotp(stranger.tradepost);
    const { key } = await stranger.tradepost.apiKeys.create({
      body: { name: 'Mine', kind: 'secret', scopes: ['profile:read'] },
    });
    await moveOwned();
    const challenge = (await redeem()) as { challengeToken: string; methods: string[] };
    expect(challenge.methods).toEqual(['totp', 'recovery_code']);
    const { challengeToken } = challenge;
    const code = await codeAt(secret, app.clock.now());
    await app.tradepost.mfa.complete({ body: { challengeToken, code } });
    await expect(logIn()).resolves.toHaveProperty('challengeToken');
    expect(await anything(app.tradepost.withAccessToken(key))).toMatchObject({ email, emailVerified: true });
    expect(await stranger.tradepost.mfa.secondFactors()).toMatchObject({
      recoveryCodesLeft: recoveryCodes.length,
    });
    const actions = await auditActions(app, stranger.user);
    expect(actions).toContain('user.email_verified');
    expect(actions).not.toContain('user.pre_ownership_access_removed');
  });

  test('a new password does not bypass the second factor', async () => {
    await addTotp(stranger.tradepost);
    await moveOwned();
    await app.tradepost.passwords.requestReset({ body: { email } });
    const body = { token: await mailedToken(app, email), newPassword: ownPassword };
    await app.tradepost.passwords.confirmReset({ body });
    const response = await app.tradepost.accounts.login({ body: { email, password: ownPassword } });
    expect(response).toHaveProperty('challengeToken');
  });

  test('stays that of an owned account if it is set twice', async () => {
    await addTotp(stranger.tradepost);
    await moveOwned();
    await move();
    expect(await redeem()).toHaveProperty('challengeToken');
  });

  test('does not give an account an owner that never had one', async () => {
    await addTotp(stranger.tradepost);
    await move();
    expect(await redeem()).toHaveProperty('accessToken');
    await expect(logIn()).rejects.toMatchObject({ code: 'invalid_credentials' });
  });
});

test('a confirmed e-mail address means that its owner opened the account, so everything stays', async () => {
  await addTotp(stranger.tradepost);
  await stranger.tradepost.emailAddresses.requestEmailVerification();
  const token = await mailedToken(app, email);
  await app.tradepost.emailAddresses.confirmEmailVerification({ body: { token } });
  expect(await logIn()).toHaveProperty('challengeToken');
  await expect(refresh(stranger.refreshToken)).resolves.toBeDefined();
});

test('every table of account data is either deleted or grants no access', async () => {
  const { rows } = await app.deps.db.raw<{ rows: { name: string }[] }>(
    `select distinct conrelid::regclass::text as name from pg_constraint
     where contype = 'f' and confrelid = 'users'::regclass order by 1`,
  );
  const removed = [
    'api_keys',
    'identities',
    'one_time_tokens',
    'passkeys',
    'recovery_codes',
    'sessions',
    'totp_factors',
  ];
  // Only the waiting mails to other e-mail addresses are deleted. Only the account itself gets the URL of one of its files.
  const noAccess = [
    'carts',
    'comment_likes',
    'comment_reports',
    'comments',
    'discount_usages',
    'files',
    'former_email_addresses',
    'jobs',
    'mail_preferences',
    'mails',
    'media',
    'media_uploads',
    'order_history',
    'orders',
    'post_revisions',
    'posts',
    // Only administrators make them, and they belong to the shop.
    'webhook_endpoints',
  ];
  expect(rows.map(({ name }) => name).filter((name) => !noAccess.includes(name))).toEqual(removed);
  await addTotp(stranger.tradepost);
  await ownerLogins['a new password by mail']?.();
  for (const table of removed.filter((name) => name !== 'sessions')) {
    expect([table, await app.deps.db(table).where({ user_id: account() })]).toEqual([table, []]);
  }
});
