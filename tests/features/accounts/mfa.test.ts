import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { sweep } from '../../../src/features/sweep.ts';
import { toUuid } from '../../../src/lib/id.ts';
import { codeAt } from '../../support/authenticator-app.ts';
import {
  createSoftwareAuthenticator,
  type Mischief,
  type SoftwarePasskey,
} from '../../support/software-authenticator.ts';
import { startTestApp, type TestApp, type Tradepost } from '../../support/test-app.ts';

const authenticator = createSoftwareAuthenticator('https://tradepost.example');
const password = 'correct horse battery';
const minute = 60_000;

let app: TestApp;
beforeAll(async () => {
  // So that a test can use any IP address.
  app = await startTestApp({ TRUSTED_PROXIES: '127.0.0.1' });
});
beforeEach(() => {
  // The codes of the previous test belong to another time step.
  app.clock.advance(10 * minute);
});
afterAll(() => app.close());

type Account = Awaited<ReturnType<typeof withTotp>>;

const withTotp = async () => {
  const account = await app.signIn();
  const { tradepost } = account;
  const { secret } = await tradepost.mfa.startTotpEnrolment();
  const confirmation = { code: await codeAt(secret, app.clock.now(), -1) };
  const { recoveryCodes = [] } = await tradepost.mfa.confirmTotpEnrolment({ body: confirmation });
  return { ...account, recoveryCodes, code: (steps = 0) => codeAt(secret, app.clock.now(), steps) };
};

const addPasskey = async (tradepost: Tradepost): Promise<SoftwarePasskey> => {
  const passkey = authenticator.create(await tradepost.passkeys.startRegistration());
  await tradepost.passkeys.register({ body: { name: 'phone', credential: passkey.attestation } });
  return passkey;
};

const logIn = async (email: string) => {
  const response = await app.tradepost.accounts.login({ body: { email, password } });
  if (!('challengeToken' in response)) throw new Error('No second factor was asked for');
  return response;
};

const challengeOf = async ({ user }: Pick<Account, 'user'>) => (await logIn(user.email)).challengeToken;

type Proof = Omit<Parameters<Tradepost['mfa']['complete']>[0]['body'], 'challengeToken'>;

const complete = (challengeToken: string, proof: Proof) =>
  app.tradepost.mfa.complete({ body: { challengeToken, ...proof } });

/** The status of a request from the IP address. */
const completeAt = async (address: string, path: string, body: object) => {
  const response = await app.fetch(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-forwarded-for': address },
    body: JSON.stringify(body),
  });
  return response.status;
};
const guessAt = async (address: string, account: Account) =>
  completeAt(address, '/v1/auth/mfa', {
    challengeToken: await challengeOf(account),
    recoveryCode: '0000-0000-0000-0000',
  });

const isWrong = { status: 401, code: 'invalid_second_factor' };
const isExpired = { status: 401, code: 'mfa_challenge_expired' };

const startedBy = async (userId: string) => {
  const { tradepost } = await app.signIn('admin');
  const { items } = await tradepost.auditEvents.list({ actorId: userId, action: ['session.started'] });
  return items.map(({ details }) => details);
};

describe('login', () => {
  test('requires the second factor of an account that has one, and starts no session before', async () => {
    const account = await withTotp();
    await addPasskey(account.tradepost);
    const { data, status } = await app.tradepost.accounts
      .login({ body: { email: account.user.email, password } })
      .withResponse();
    expect(status).toBe(202);
    expect(data).toEqual({
      challengeToken: expect.stringMatching(/^[\w-]{43}$/),
      methods: ['totp', 'passkey', 'recovery_code'],
      expiresIn: 300,
    });
    expect(await startedBy(account.user.id)).toEqual([]);
  });

  test('requires no second factor of a deactivated account', async () => {
    const { user } = await withTotp();
    await app.deps
      .db('users')
      .where({ email: user.email })
      .update({ deactivated_at: new Date(0) });
    await expect(logIn(user.email)).rejects.toMatchObject({ code: 'account_deactivated' });
  });
});

describe('completeMfa', () => {
  test('logs in by a code', async () => {
    const account = await withTotp();
    const { accessToken } = await complete(await challengeOf(account), { code: await account.code() });
    const me = await app.tradepost.withAccessToken(accessToken).accounts.me();
    expect(me).toMatchObject({ id: account.user.id, lastLoginAt: app.clock.now().toISOString() });
    expect(await startedBy(account.user.id)).toEqual([{ method: 'password', secondFactor: 'totp' }]);
  });

  test.each([-1, 0, 1])('accepts a code of a clock that is off by %i steps', async (steps) => {
    const account = await withTotp();
    app.clock.advance(minute);
    const tokens = await complete(await challengeOf(account), { code: await account.code(steps) });
    expect(tokens.accessToken).toBeDefined();
  });

  test.each([-2, 2])('rejects a code of a clock that is off by %i steps', async (steps) => {
    const account = await withTotp();
    const proof = { code: await account.code(steps) };
    await expect(complete(await challengeOf(account), proof)).rejects.toMatchObject(isWrong);
  });

  test('rejects a used code, and codes of earlier steps', async () => {
    const account = await withTotp();
    const used = { code: await account.code() };
    const before = { code: await account.code(-1) };
    await complete(await challengeOf(account), used);
    await expect(complete(await challengeOf(account), used)).rejects.toMatchObject(isWrong);
    await expect(complete(await challengeOf(account), before)).rejects.toMatchObject(isWrong);
    await complete(await challengeOf(account), { code: await account.code(1) });
  });

  test('accepts a code once, even for ten concurrent requests with separate challenges', async () => {
    const account = await withTotp();
    const proof = { code: await account.code() };
    const challenges = await Promise.all(Array.from({ length: 10 }, () => challengeOf(account)));
    const tries = await Promise.allSettled(challenges.map((challenge) => complete(challenge, proof)));
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await startedBy(account.user.id)).toHaveLength(1);
  });

  test('logs in by a recovery code once, in any notation', async () => {
    const account = await withTotp();
    const [first = '', second = ''] = account.recoveryCodes;
    await complete(await challengeOf(account), { recoveryCode: first });
    const again = complete(await challengeOf(account), { recoveryCode: first });
    await expect(again).rejects.toMatchObject(isWrong);
    const typed = second.replaceAll('-', ' ').toUpperCase().replaceAll('0', 'O').replaceAll('1', 'I');
    await complete(await challengeOf(account), { recoveryCode: typed });
    expect((await account.tradepost.mfa.secondFactors()).recoveryCodesLeft).toBe(8);
    expect(await startedBy(account.user.id)).toContainEqual({
      method: 'password',
      secondFactor: 'recovery_code',
    });
  });

  test('accepts a recovery code once, even for ten concurrent requests', async () => {
    const account = await withTotp();
    const [recoveryCode = ''] = account.recoveryCodes;
    const challenges = await Promise.all(Array.from({ length: 10 }, () => challengeOf(account)));
    const tries = await Promise.allSettled(
      challenges.map((challenge) => complete(challenge, { recoveryCode })),
    );
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  test('rejects foreign recovery codes, and replaced ones', async () => {
    const account = await withTotp();
    const [theirs = ''] = (await withTotp()).recoveryCodes;
    const [old = ''] = account.recoveryCodes;
    await account.tradepost.mfa.regenerateRecoveryCodes();
    for (const recoveryCode of [theirs, old]) {
      await expect(complete(await challengeOf(account), { recoveryCode })).rejects.toMatchObject(isWrong);
    }
  });

  test('rejects a proof by a removed factor', async () => {
    const account = await withTotp();
    await addPasskey(account.tradepost);
    await account.tradepost.mfa.removeTotp();
    const proof = { code: await account.code() };
    await expect(complete(await challengeOf(account), proof)).rejects.toMatchObject(isWrong);
  });

  test('starts one session per challenge', async () => {
    const account = await withTotp();
    const [one = '', other = ''] = account.recoveryCodes;
    const challenge = await challengeOf(account);
    await complete(challenge, { recoveryCode: one });
    await expect(complete(challenge, { recoveryCode: other })).rejects.toMatchObject(isExpired);
  });

  test('ends the challenge after five wrong proofs', async () => {
    const account = await withTotp();
    const challenge = await challengeOf(account);
    for (let attempt = 0; attempt < 5; attempt += 1) {
      await expect(complete(challenge, { recoveryCode: '0000-0000-0000-0000' })).rejects.toMatchObject(
        isWrong,
      );
    }
    // The lock-out after five failures is over.
    app.clock.advance(minute);
    const proof = { code: await account.code() };
    await expect(complete(challenge, proof)).rejects.toMatchObject(isExpired);
    await complete(await challengeOf(account), proof);
  });

  test('delays guesses across all challenges, and a correct password deletes no failures', async () => {
    const account = await withTotp();
    for (let attempt = 0; attempt < 5; attempt += 1) {
      const guess = complete(await challengeOf(account), { recoveryCode: '0000-0000-0000-0000' });
      await expect(guess).rejects.toMatchObject(isWrong);
    }
    const proof = { code: await account.code() };
    await expect(complete(await challengeOf(account), proof)).rejects.toMatchObject({ code: 'login_locked' });
  });

  test('counts wrong proofs by account: failures for another one at the same IP address lock nobody out', async () => {
    const [account, other] = [await withTotp(), await withTotp()];
    for (let attempt = 0; attempt < 5; attempt += 1) {
      const guess = complete(await challengeOf(other), { recoveryCode: '0000-0000-0000-0000' });
      await expect(guess).rejects.toMatchObject(isWrong);
    }
    await complete(await challengeOf(account), { code: await account.code() });
  });

  test.each(['a code', 'a passkey'])(
    'records the IP address of a login with %s, and exempts it',
    async (factor) => {
      const account = await withTotp();
      const passkey = await addPasskey(account.tradepost);
      const home = '198.51.100.7';
      const logInAtHome = async () => {
        const credential = passkey.assert(await app.tradepost.passkeys.startLogin());
        return factor === 'a passkey'
          ? completeAt(home, '/v1/auth/passkey-logins/complete', { credential })
          : completeAt(home, '/v1/auth/mfa', {
              challengeToken: await challengeOf(account),
              code: await account.code(),
            });
      };
      expect(await logInAtHome()).toBe(200);
      for (let guess = 0; guess < 20; guess += 1) await guessAt(`203.0.113.${guess}`, account);
      const body = { challengeToken: await challengeOf(account), code: await account.code(1) };
      expect(await completeAt('198.51.100.8', '/v1/auth/mfa', body)).toBe(429);
      expect(await completeAt(home, '/v1/auth/mfa', body)).toBe(200);
    },
  );

  test('rejects a challenge that is older than five minutes or unknown', async () => {
    const account = await withTotp();
    const [recoveryCode = ''] = account.recoveryCodes;
    const late = await challengeOf(account);
    app.clock.advance(5 * minute);
    await expect(complete(late, { recoveryCode })).rejects.toMatchObject(isExpired);
    await expect(complete('x'.repeat(43), { recoveryCode })).rejects.toMatchObject(isExpired);
  });

  test('completes the first of many concurrent logins', async () => {
    const account = await withTotp();
    const first = await challengeOf(account);
    for (let count = 0; count < 10; count += 1) await challengeOf(account);
    await complete(first, { code: await account.code() });
  });

  test('counts wrong proofs by challenge: failures of another one do not count', async () => {
    const account = await withTotp();
    const [own, other] = [await challengeOf(account), await challengeOf(account)];
    for (let attempt = 0; attempt < 5; attempt += 1) {
      const guess = complete(other, { recoveryCode: '0000-0000-0000-0000' });
      await expect(guess).rejects.toMatchObject(isWrong);
    }
    app.clock.advance(minute);
    const proof = { code: await account.code() };
    await expect(complete(other, proof)).rejects.toMatchObject(isExpired);
    await complete(own, proof);
  });

  test('accepts the owner at the IP address of the enrolment, despite any number of guesses elsewhere', async () => {
    const account = await withTotp();
    for (let guess = 0; guess < 25; guess += 1) await guessAt(`203.0.113.${guess}`, account);
    await complete(await challengeOf(account), { code: await account.code() });
  });

  test('deletes challenges eventually', async () => {
    const account = await withTotp();
    for (let count = 0; count < 3; count += 1) await challengeOf(account);
    const own = () => app.deps.db('one_time_tokens').where({ user_id: toUuid(account.user.id) });
    expect(await own()).toHaveLength(3);
    app.clock.advance(5 * minute);
    await sweep(app.deps);
    expect(await own()).toEqual([]);
  });

  test('rejects the challenge of another account', async () => {
    const account = await withTotp();
    const other = await withTotp();
    const proof = { code: await account.code() };
    await expect(complete(await challengeOf(other), proof)).rejects.toMatchObject(isWrong);
  });

  test('rejects no proof, and two proofs', async () => {
    const account = await withTotp();
    const challenge = await challengeOf(account);
    const both = { code: await account.code(), recoveryCode: account.recoveryCodes[0] ?? '' };
    for (const proof of [{}, both]) {
      await expect(complete(challenge, proof)).rejects.toMatchObject({ code: 'validation_failed' });
    }
  });

  test('rejects an account that was deactivated meanwhile', async () => {
    const account = await withTotp();
    const challenge = await challengeOf(account);
    await app.deps
      .db('users')
      .where({ id: toUuid(account.user.id) })
      .update({ deactivated_at: new Date(0) });
    await expect(complete(challenge, { code: await account.code() })).rejects.toMatchObject({
      code: 'account_deactivated',
    });
  });

  test('records failures', async () => {
    const account = await withTotp();
    await expect(complete(await challengeOf(account), { code: '000000' })).rejects.toMatchObject(isWrong);
    const { tradepost } = await app.signIn('admin');
    const query = { target: account.user.id, action: ['session.login_failed' as const] };
    expect((await tradepost.auditEvents.list(query)).items).toMatchObject([
      { result: 'failure', details: { method: 'second_factor' } },
    ]);
  });
});

describe('startMfaPasskey', () => {
  const prepare = async () => {
    const account = await app.signIn();
    const passkey = await addPasskey(account.tradepost);
    const challengeToken = await challengeOf(account);
    const options = await app.tradepost.mfa.startPasskey({ body: { challengeToken } });
    const sign = (mischief?: Mischief) => ({ passkey: passkey.assert(options, mischief) });
    return { ...account, passkey, challengeToken, options, sign };
  };

  test('lists the passkeys of the account, and a signature by one completes the login', async () => {
    const { user, passkey, challengeToken, options, sign } = await prepare();
    expect(options).toMatchObject({
      rpId: 'tradepost.example',
      allowCredentials: [{ type: 'public-key', id: passkey.attestation.id }],
      userVerification: 'preferred',
    });
    // The password was the other factor, so possession of the key suffices.
    const tokens = await complete(challengeToken, sign({ userVerified: false }));
    expect(tokens.accessToken).toBeDefined();
    expect(await startedBy(user.id)).toEqual([{ method: 'password', secondFactor: 'passkey' }]);
  });

  test('gives options that are valid once, for this purpose only', async () => {
    const { sign, challengeToken, user } = await prepare();
    const signed = sign();
    await expect(
      app.tradepost.passkeys.completeLogin({ body: { credential: signed.passkey } }),
    ).rejects.toMatchObject({ code: 'invalid_passkey' });
    await expect(complete(challengeToken, signed)).rejects.toMatchObject(isWrong);
    expect(await startedBy(user.id)).toEqual([]);
  });

  test.each<[string, Mischief]>([
    ['for another site', { origin: 'https://evil.example' }],
    ['with a challenge of its own', { challenge: 'x3Yb2Ww9pGgPzqC7Z0l0gM6yQ4nF5sTtVhJkRrUuE1o' }],
  ])('rejects a signature %s', async (_, mischief) => {
    const { sign, challengeToken } = await prepare();
    await expect(complete(challengeToken, sign(mischief))).rejects.toMatchObject(isWrong);
  });

  test('rejects the passkey of another account', async () => {
    const { options, challengeToken } = await prepare();
    const theirs = await addPasskey((await app.signIn()).tradepost);
    await expect(complete(challengeToken, { passkey: theirs.assert(options) })).rejects.toMatchObject(
      isWrong,
    );
  });

  test('gives options that other logins do not invalidate', async () => {
    const { challengeToken, sign, user } = await prepare();
    const theirs = await challengeOf({ user });
    await app.tradepost.mfa.startPasskey({ body: { challengeToken: theirs } });
    await complete(challengeToken, sign());
  });

  test('rejects an unknown challenge', async () => {
    const body = { challengeToken: 'x'.repeat(43) };
    await expect(app.tradepost.mfa.startPasskey({ body })).rejects.toMatchObject(isExpired);
  });
});

describe('reauthenticate', () => {
  const demandsProof = { status: 401, code: 'reauthentication_required' };

  /** An account without a password, whose last proof is too old. */
  const withoutPassword = async () => {
    const account = await withTotp();
    const passkey = await addPasskey(account.tradepost);
    await app.deps.db('users').where({ email: account.user.email }).update({ password_hash: null });
    app.clock.advance(16 * minute);
    const { accessToken } = await app.tradepost.sessions.refreshTokens({
      body: { refreshToken: account.refreshToken },
    });
    const tradepost = app.tradepost.withAccessToken(accessToken);
    await expect(tradepost.mfa.regenerateRecoveryCodes()).rejects.toMatchObject(demandsProof);
    return { ...account, tradepost, passkey };
  };

  const regenerate = async (accessToken: string | undefined) =>
    app.tradepost.withAccessToken(accessToken ?? '').mfa.regenerateRecoveryCodes();

  test('accepts a code', async () => {
    const { tradepost, code } = await withoutPassword();
    const proven = await tradepost.sessions.reauthenticate({ body: { code: await code() } });
    expect((await regenerate(proven.accessToken)).recoveryCodes).toHaveLength(10);
    const again = tradepost.sessions.reauthenticate({ body: { code: await code() } });
    await expect(again).rejects.toMatchObject(isWrong);
  });

  test('accepts a passkey with user verification', async () => {
    const { tradepost, passkey } = await withoutPassword();
    const prove = async (mischief?: Mischief) => {
      const options = await tradepost.passkeys.startReauthentication();
      return tradepost.sessions.reauthenticate({ body: { passkey: passkey.assert(options, mischief) } });
    };
    await expect(prove({ userVerified: false })).rejects.toMatchObject(isWrong);
    const { accessToken } = await prove();
    expect((await regenerate(accessToken)).recoveryCodes).toHaveLength(10);
  });

  test('records a wrong code', async () => {
    const { tradepost, user } = await withoutPassword();
    const attempt = tradepost.sessions.reauthenticate({ body: { code: '000000' } });
    await expect(attempt).rejects.toMatchObject(isWrong);
    const { tradepost: admin } = await app.signIn('admin');
    const query = { actorId: user.id, action: ['session.reauthenticated' as const] };
    expect((await admin.auditEvents.list(query)).items).toMatchObject([
      { result: 'failure', details: { method: 'second_factor' } },
    ]);
  });
});

describe('startPasskeyReauthentication', () => {
  test('lists the passkeys of the account', async () => {
    const { tradepost } = await app.signIn();
    const { attestation } = await addPasskey(tradepost);
    expect(await tradepost.passkeys.startReauthentication()).toMatchObject({
      allowCredentials: [{ type: 'public-key', id: attestation.id }],
      userVerification: 'required',
    });
  });

  test('requires a token', async () => {
    await expect(app.tradepost.passkeys.startReauthentication()).rejects.toMatchObject({
      code: 'unauthenticated',
    });
  });
});

test.each([
  ['startTotpEnrolment', (tradepost: Tradepost) => tradepost.mfa.startTotpEnrolment()],
  ['removeTotp', (tradepost: Tradepost) => tradepost.mfa.removeTotp()],
  ['regenerateRecoveryCodes', (tradepost: Tradepost) => tradepost.mfa.regenerateRecoveryCodes()],
  ['startPasskeyRegistration', (tradepost: Tradepost) => tradepost.passkeys.startRegistration()],
])('%s requires a recent proof of identity', async (_, operate) => {
  const { refreshToken } = await app.signIn();
  app.clock.advance(16 * minute);
  const { accessToken } = await app.tradepost.sessions.refreshTokens({ body: { refreshToken } });
  await expect(operate(app.tradepost.withAccessToken(accessToken))).rejects.toMatchObject({
    status: 401,
    code: 'reauthentication_required',
  });
});
