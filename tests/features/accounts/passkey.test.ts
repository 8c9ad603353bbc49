import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createSoftwareAuthenticator, type Mischief } from '../../support/software-authenticator.ts';
import { startTestApp, type TestApp, type Tradepost } from '../../support/test-app.ts';

const authenticator = createSoftwareAuthenticator('https://tradepost.example');

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

const register = async (tradepost: Tradepost, name = 'phone', mischief: Mischief = {}) => {
  const made = authenticator.create(await tradepost.passkeys.startRegistration(), mischief);
  const body = { name, credential: made.attestation };
  return { ...made, body, added: await tradepost.passkeys.register({ body }) };
};

const auditOf = async (actorId: string) => {
  const { tradepost } = await app.signIn('admin');
  const { items } = await tradepost.auditEvents.list({ actorId });
  return items.map(({ action, target, details }) => ({ action, target, ...details }));
};

describe('startPasskeyRegistration', () => {
  test('requests a discoverable passkey with user verification', async () => {
    const { tradepost, user } = await app.signIn();
    expect(await tradepost.passkeys.startRegistration()).toMatchObject({
      rp: { id: 'tradepost.example', name: 'Tradepost' },
      user: { name: user.email, displayName: user.username },
      excludeCredentials: [],
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
      attestation: 'none',
    });
  });

  test('shows the name of the profile, if there is one', async () => {
    const { tradepost, user } = await app.signIn();
    await app.deps.db('users').where({ email: user.email }).update({ first_name: 'Mara', last_name: 'L.' });
    const { user: named } = await tradepost.passkeys.startRegistration();
    expect(named.displayName).toBe('Mara L.');
  });

  test('lists the existing passkeys, so no device makes a second one', async () => {
    const { tradepost } = await app.signIn();
    const { attestation } = await register(tradepost);
    const { excludeCredentials } = await tradepost.passkeys.startRegistration();
    expect(excludeCredentials).toEqual([
      { type: 'public-key', id: attestation.id, transports: ['internal'] },
    ]);
  });
});

describe('registerPasskey', () => {
  test('adds the passkey; the first second factor comes with recovery codes', async () => {
    const { tradepost, user } = await app.signIn();
    const { added } = await register(tradepost);
    const { passkey, recoveryCodes } = added;
    expect(passkey).toEqual({
      id: expect.stringMatching(/^psk_/),
      name: 'phone',
      isBackedUp: false,
      createdAt: app.clock.now().toISOString(),
    });
    expect(recoveryCodes).toHaveLength(10);
    expect(await tradepost.mfa.secondFactors()).toEqual({ passkeys: 1, recoveryCodesLeft: 10 });
    expect((await register(tradepost, 'key')).added.recoveryCodes).toBeUndefined();
    expect(await auditOf(user.id)).toContainEqual({
      action: 'second_factor.added',
      target: passkey.id,
      method: 'passkey',
    });
  });

  test('returns the URL of the passkey', async () => {
    const { tradepost } = await app.signIn();
    const { attestation: credential } = authenticator.create(await tradepost.passkeys.startRegistration());
    const body = { name: 'phone', credential };
    const { data, headers } = await tradepost.passkeys.register({ body }).withResponse();
    expect(headers.get('location')).toBe(`/v1/me/passkeys/${data.passkey.id}`);
  });

  test.each<[string, Mischief]>([
    ['for another site', { origin: 'https://tradepost.example.evil.example' }],
    ['by another challenge', { challenge: 'x3Yb2Ww9pGgPzqC7Z0l0gM6yQ4nF5sTtVhJkRrUuE1o' }],
    ['without user verification', { userVerified: false }],
  ])('rejects one that was made %s', async (_, mischief) => {
    const { tradepost } = await app.signIn();
    await expect(register(tradepost, 'phone', mischief)).rejects.toMatchObject({
      status: 422,
      code: 'passkey_not_accepted',
    });
    expect((await tradepost.passkeys.list()).items).toEqual([]);
  });

  test.each([
    ['no JSON', { clientDataJSON: 'AAAA' }],
    ['JSON without a challenge', { clientDataJSON: Buffer.from('{"challenge":7}').toString('base64url') }],
    ['JSON that is null', { clientDataJSON: Buffer.from('null').toString('base64url') }],
    ['no attestation', { attestationObject: 'AAAA' }],
  ])('rejects %s', async (_, broken) => {
    const { tradepost } = await app.signIn();
    const { attestation } = authenticator.create(await tradepost.passkeys.startRegistration());
    const credential = { ...attestation, response: { ...attestation.response, ...broken } };
    await expect(tradepost.passkeys.register({ body: { name: 'phone', credential } })).rejects.toMatchObject({
      code: 'passkey_not_accepted',
    });
  });

  test('accepts a challenge once, for its account, and within five minutes', async () => {
    const { tradepost } = await app.signIn();
    const { tradepost: another } = await app.signIn();
    const make = async () => {
      const { attestation: credential } = authenticator.create(await tradepost.passkeys.startRegistration());
      return { body: { name: 'phone', credential } };
    };
    const rejected = { code: 'passkey_not_accepted' };
    await expect(another.passkeys.register(await make())).rejects.toMatchObject(rejected);
    const late = await make();
    app.clock.advance(300_000);
    const { tradepost: again } = await app.signIn();
    await expect(again.passkeys.register(late)).rejects.toMatchObject(rejected);
    const { body } = await register(again);
    await expect(again.passkeys.register({ body })).rejects.toMatchObject(rejected);
  });

  test('rejects a passkey that is registered already, by any account', async () => {
    const { tradepost } = await app.signIn();
    const { tradepost: another } = await app.signIn();
    const { attestation } = await register(tradepost);
    const { attestation: fresh } = authenticator.create(await another.passkeys.startRegistration());
    // One account's challenge with another's key: without attestation that suffices to claim a key.
    const { clientDataJSON } = fresh.response;
    const credential = { ...attestation, response: { ...attestation.response, clientDataJSON } };
    await expect(another.passkeys.register({ body: { name: 'theirs', credential } })).rejects.toMatchObject({
      status: 409,
      code: 'passkey_already_registered',
    });
  });

  test('rejects the twenty-first', async () => {
    const { tradepost } = await app.signIn();
    for (let count = 0; count < 20; count += 1) await register(tradepost);
    await expect(register(tradepost)).rejects.toMatchObject({ status: 409, code: 'too_many_passkeys' });
    expect((await tradepost.passkeys.list()).items).toHaveLength(20);
  });
});

describe('listPasskeys', () => {
  test('lists own ones, oldest first', async () => {
    const { tradepost } = await app.signIn();
    const { tradepost: another } = await app.signIn();
    await register(another);
    await register(tradepost, 'first');
    app.clock.advance(1);
    await register(tradepost, 'second');
    const { items } = await tradepost.passkeys.list();
    expect(items.map(({ name }) => name)).toEqual(['first', 'second']);
  });

  test('requires a token', async () => {
    await expect(app.tradepost.passkeys.list()).rejects.toMatchObject({ code: 'unauthenticated' });
  });
});

describe('renamePasskey', () => {
  test('changes the name', async () => {
    const { tradepost, user } = await app.signIn();
    const { added } = await register(tradepost);
    const { id: passkeyId } = added.passkey;
    expect(await tradepost.passkeys.rename({ passkeyId, body: { name: 'old phone' } })).toEqual({
      ...added.passkey,
      name: 'old phone',
    });
    expect(await auditOf(user.id)).toContainEqual({ action: 'passkey.renamed', target: passkeyId });
  });

  test('finds no foreign one', async () => {
    const { added } = await register((await app.signIn()).tradepost);
    const { tradepost } = await app.signIn();
    const { id: passkeyId } = added.passkey;
    await expect(tradepost.passkeys.rename({ passkeyId, body: { name: 'mine' } })).rejects.toMatchObject({
      status: 404,
      code: 'not_found',
    });
  });
});

describe('deletePasskey', () => {
  test('deletes it, and the recovery codes with the last factor', async () => {
    const { tradepost, user } = await app.signIn();
    const { added } = await register(tradepost);
    const { added: another } = await register(tradepost);
    await tradepost.passkeys.delete({ passkeyId: added.passkey.id });
    expect(await tradepost.mfa.secondFactors()).toEqual({ passkeys: 1, recoveryCodesLeft: 10 });
    await tradepost.passkeys.delete({ passkeyId: another.passkey.id });
    expect(await tradepost.mfa.secondFactors()).toEqual({ passkeys: 0, recoveryCodesLeft: 0 });
    expect(await auditOf(user.id)).toContainEqual({
      action: 'second_factor.removed',
      target: another.passkey.id,
      method: 'passkey',
    });
  });

  test('finds no foreign one', async () => {
    const { added } = await register((await app.signIn()).tradepost);
    const { tradepost } = await app.signIn();
    await expect(tradepost.passkeys.delete({ passkeyId: added.passkey.id })).rejects.toMatchObject({
      code: 'not_found',
    });
  });
});

test('keeps the last way to log in', async () => {
  const { tradepost, user } = await app.signIn();
  const { added } = await register(tradepost);
  const { id: passkeyId } = added.passkey;
  const account = () => app.deps.db('users').where({ email: user.email });
  await account().update({ password_hash: null });
  await expect(tradepost.passkeys.delete({ passkeyId })).rejects.toMatchObject({
    status: 409,
    code: 'last_login_method',
  });
  expect((await tradepost.mfa.secondFactors()).passkeys).toBe(1);
});

describe('startPasskeyLogin', () => {
  test('accepts any passkey of this site, with user verification', async () => {
    expect(await app.tradepost.passkeys.startLogin()).toEqual({
      rpId: 'tradepost.example',
      challenge: expect.stringMatching(/^[\w-]{43}$/),
      timeout: 300_000,
      allowCredentials: [],
      userVerification: 'required',
    });
  });
});

describe('completePasskeyLogin', () => {
  /** A passkey and its signature for a login. */
  const prepare = async (mischief: Mischief = {}) => {
    const { tradepost, user } = await app.signIn();
    const made = await register(tradepost);
    const sign = async (wrong = mischief) => {
      const credential = made.assert(await app.tradepost.passkeys.startLogin(), wrong);
      return { body: { credential } };
    };
    return { ...made, tradepost, user, sign };
  };
  const rejected = { status: 401, code: 'invalid_passkey' };

  test('logs in without a username, a password or a second factor', async () => {
    const { user, sign, tradepost } = await prepare();
    const { accessToken } = await app.tradepost.passkeys.completeLogin(await sign());
    const me = await app.tradepost.withAccessToken(accessToken).accounts.me();
    expect(me).toMatchObject({ id: user.id, lastLoginAt: app.clock.now().toISOString() });
    const { items } = await tradepost.passkeys.list();
    expect(items[0]?.lastUsedAt).toBe(app.clock.now().toISOString());
    expect(await auditOf(user.id)).toContainEqual(
      expect.objectContaining({ action: 'session.started', method: 'passkey' }),
    );
  });

  test.each<[string, Mischief]>([
    ['of another site', { origin: 'https://evil.example' }],
    ['without user verification', { userVerified: false }],
    ['with an invented challenge', { challenge: 'x3Yb2Ww9pGgPzqC7Z0l0gM6yQ4nF5sTtVhJkRrUuE1o' }],
    ['for another account', { userHandle: 'AZxLxQjQfIuAYehZHf6qvg' }],
  ])('rejects a signature %s, and records the failure', async (_, mischief) => {
    const { user, sign } = await prepare();
    await expect(app.tradepost.passkeys.completeLogin(await sign(mischief))).rejects.toMatchObject(rejected);
    const { tradepost: admin } = await app.signIn('admin');
    const { items } = await admin.auditEvents.list({ target: user.id, action: ['session.login_failed'] });
    expect(items).toMatchObject([{ result: 'failure', details: { method: 'passkey' } }]);
  });

  test('rejects a signature of another key', async () => {
    const { attestation, sign } = await prepare();
    const { sign: signOther } = await prepare();
    const { credential } = (await sign()).body;
    const { signature } = (await signOther()).body.credential.response;
    const body = { credential: { ...credential, response: { ...credential.response, signature } } };
    expect(body.credential.id).toBe(attestation.id);
    await expect(app.tradepost.passkeys.completeLogin({ body })).rejects.toMatchObject(rejected);
  });

  test('rejects the same signature twice, even concurrently', async () => {
    const { sign } = await prepare();
    const signed = await sign();
    const tries = await Promise.allSettled(
      Array.from({ length: 5 }, () => app.tradepost.passkeys.completeLogin(signed)),
    );
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  test('rejects a challenge that is older than five minutes', async () => {
    const { sign } = await prepare();
    const signed = await sign();
    app.clock.advance(300_000);
    await expect(app.tradepost.passkeys.completeLogin(signed)).rejects.toMatchObject(rejected);
  });

  test('rejects a passkey whose counter does not increase, because a copy of it exists', async () => {
    const { sign } = await prepare();
    await app.tradepost.passkeys.completeLogin(await sign({ counter: 5 }));
    await expect(app.tradepost.passkeys.completeLogin(await sign({ counter: 5 }))).rejects.toMatchObject(
      rejected,
    );
    await app.tradepost.passkeys.completeLogin(await sign({ counter: 6 }));
  });

  test('accepts a passkey without a counter, such as a synchronised one', async () => {
    const { sign } = await prepare();
    for (let time = 0; time < 2; time += 1) {
      await app.tradepost.passkeys.completeLogin(await sign({ counter: 0 }));
    }
  });

  test('rejects a deleted passkey, and the challenge of a registration', async () => {
    const { tradepost, sign, added, assert } = await prepare();
    const options = await tradepost.passkeys.startRegistration();
    const credential = assert({ ...options, rpId: options.rp.id });
    await expect(app.tradepost.passkeys.completeLogin({ body: { credential } })).rejects.toMatchObject(
      rejected,
    );
    await tradepost.passkeys.delete({ passkeyId: added.passkey.id });
    await expect(app.tradepost.passkeys.completeLogin(await sign())).rejects.toMatchObject(rejected);
  });

  test('rejects a deactivated account', async () => {
    const { user, sign } = await prepare();
    await app.deps
      .db('users')
      .where({ email: user.email })
      .update({ deactivated_at: new Date(0) });
    await expect(app.tradepost.passkeys.completeLogin(await sign())).rejects.toMatchObject({
      code: 'account_deactivated',
    });
  });
});
