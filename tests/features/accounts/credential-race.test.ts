/** Logins and proofs in flight while the account changes. Each change comes between the check and the session. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Knex } from 'knex';
import { newUuid, toUuid } from '../../../src/lib/id.ts';
import { hashSecret } from '../../../src/lib/secret.ts';
import { changeUnderway, patient } from '../../support/account-lock.ts';
import { codeAt } from '../../support/authenticator-app.ts';
import { mailedToken } from '../../support/mailbox.ts';
import { outcomeOf } from '../../support/outcome.ts';
import { createSoftwareAuthenticator } from '../../support/software-authenticator.ts';
import { startTestApp, type TestApp } from '../../support/test-app.ts';
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
type Known = { user: Pick<Person['user'], 'id' | 'email'> };
type Change = (tx: Knex.Transaction, id: string) => Promise<unknown>;

const users =
  (row: object): Change =>
  (tx, id) =>
    tx('users').where({ id }).update(row);

const passwordHash = () => app.deps.passwords.hash(newPassword);
const moment = { created_at: new Date(0) };
const totp = { sealed_secret: Buffer.alloc(8), ...moment };
const confirmed = { ...totp, confirmed_at: new Date(0), last_used_step: 0 };
const passkey = (user_id: string) => ({
  id: newUuid(new Date()),
  user_id,
  credential_id: Buffer.from(user_id),
  public_key: Buffer.alloc(1),
  counter: 0,
  transports: [],
  backed_up: false,
  name: 'Another',
  ...moment,
});
const identity = (user_id: string) => ({
  id: newUuid(new Date()),
  user_id,
  provider: 'google',
  issuer: 'https://issuer.example',
  subject: user_id,
  last_used_at: new Date(0),
  ...moment,
});

const changes: Record<string, Change> = {
  'another password': async (tx, id) => users({ password_hash: await passwordHash() })(tx, id),
  'no password any more': users({ password_hash: null }),
  'another role': users({ role: 'editor' }),
  'another e-mail address': (tx, id) => users({ email: `${id}@moved.example` })(tx, id),
  'a verified e-mail address': users({ email_verified_at: new Date(0) }),
  'a deactivation': users({ deactivated_at: new Date(0) }),
  'a request for erasure': users({ erases_at: new Date('2027-01-01') }),
  'a confirmed authenticator app': (tx, user_id) => tx('totp_factors').insert({ user_id, ...confirmed }),
  'a passkey': (tx, id) => tx('passkeys').insert(passkey(id)),
  'an identity': (tx, id) => tx('identities').insert(identity(id)),
  'recovery codes': (tx, user_id) =>
    tx('recovery_codes').insert({ user_id, code_hash: Buffer.alloc(1), ...moment }),
};

const others: Record<string, Change> = {
  'a stronger hash of the same password': async (tx, id) =>
    users({ password_hash: await app.deps.passwords.hash(password), password_rehashed_at: new Date() })(
      tx,
      id,
    ),
  'a login': users({ last_login_at: new Date(0) }),
  'a profile': users({ first_name: 'Mara' }),
  'an authenticator app that is not confirmed': (tx, user_id) =>
    tx('totp_factors').insert({ user_id, ...totp }),
};

const versionOf = async (id: string): Promise<number> =>
  (await app.deps.db('users').where({ id }).first('security_version')).security_version;
const raisedBy = async (id: string, change: Change): Promise<number> => {
  const before = await versionOf(id);
  await app.deps.db.transaction((tx) => change(tx, id));
  return (await versionOf(id)) - before;
};

describe('the version of an account', () => {
  test.each(Object.entries(changes))('increases with %s', async (_, change) => {
    const { user } = await app.signIn();
    expect(await raisedBy(toUuid(user.id), change)).toBeGreaterThan(0);
  });

  test.each([
    ['passkeys', (tx: Knex.Transaction, id: string) => tx('passkeys').insert(passkey(id))],
    ['identities', (tx: Knex.Transaction, id: string) => tx('identities').insert(identity(id))],
    [
      'totp_factors',
      (tx: Knex.Transaction, id: string) => tx('totp_factors').insert({ user_id: id, ...confirmed }),
    ],
  ] as const)('increases after the removal of one of the %s', async (table, add) => {
    const id = toUuid((await app.signIn()).user.id);
    await app.deps.db.transaction((tx) => add(tx, id));
    expect(await raisedBy(id, (tx) => tx(table).where({ user_id: id }).delete())).toBe(1);
  });

  test.each(Object.entries(others))('stays with %s', async (_, change) => {
    const { user } = await app.signIn();
    expect(await raisedBy(toUuid(user.id), change)).toBe(0);
  });

  test('stays with the use of a passkey, a code and a recovery code, and with another encryption key', async () => {
    const id = toUuid((await app.signIn()).user.id);
    await app.deps.db.transaction(async (tx) => {
      await tx('passkeys').insert(passkey(id));
      await tx('totp_factors').insert({ user_id: id, ...confirmed });
      await tx('recovery_codes').insert({ user_id: id, code_hash: Buffer.alloc(1), ...moment });
    });
    const use: Change = async (tx) => {
      await tx('passkeys').where({ user_id: id }).update({ counter: 1, last_used_at: new Date() });
      await tx('totp_factors')
        .where({ user_id: id })
        .update({ last_used_step: 1, sealed_secret: Buffer.alloc(9) });
      await tx('recovery_codes').where({ user_id: id }).delete();
    };
    expect(await raisedBy(id, use)).toBe(0);
  });
});

const race = async (person: Known, change: Change, requests: (() => PromiseLike<object>)[]) => {
  const userId = person.user.id;
  const settled = await changeUnderway(app, {
    userId,
    requests,
    change: (tx) => change(tx, toUuid(userId)),
  });
  return settled.map(outcomeOf);
};

const logIn = ({ user }: Known) => app.tradepost.accounts.login({ body: { email: user.email, password } });
const sessionsOf = async ({ user }: Known) =>
  app.deps.db('sessions').where({ user_id: toUuid(user.id), ended_at: null });

describe('a login whose password is being checked', () => {
  test.each([
    ['another password', 'invalid_credentials'],
    ['no password any more', 'invalid_credentials'],
    ['another role', 'tokens of editor'],
    ['another e-mail address', 'invalid_credentials'],
    ['a verified e-mail address', 'tokens of admin'],
    ['a deactivation', 'account_deactivated'],
    ['a request for erasure', 'account_deactivated'],
    ['a confirmed authenticator app', 'challenge'],
    ['a passkey', 'challenge'],
    ['an identity', 'tokens of admin'],
    ['recovery codes', 'tokens of admin'],
  ])('fails after %s: %s', async (name, outcome) => {
    const person = await app.signIn('admin');
    const before = await sessionsOf(person);
    expect(await race(person, changes[name] as Change, [() => logIn(person)])).toEqual([outcome]);
    expect(await sessionsOf(person)).toHaveLength(before.length + (outcome.startsWith('tokens') ? 1 : 0));
  });

  test.each(Object.entries(others))('succeeds after %s', async (_, change) => {
    const person = await app.signIn('admin');
    expect(await race(person, change, [() => logIn(person)])).toEqual(['tokens of admin']);
  });

  test('counts as a failure of the old password', async () => {
    const person = await app.signIn();
    await race(person, changes['another password'] as Change, [() => logIn(person)]);
    const failures = app.deps.db('login_failures').where({ account_hash: hashSecret(person.user.email) });
    expect(await failures).toHaveLength(2);
  });

  test('is rejected as often as it was sent concurrently', async () => {
    const person = await app.signIn();
    const five = Array.from({ length: 5 }, () => () => logIn(person));
    const outcomes = await race(person, changes['another password'] as Change, five);
    expect(outcomes).not.toContain('tokens of user');
  });
});

describe('a link that is being redeemed', () => {
  const ask = async ({ user: { email } }: Person) => {
    await app.deps
      .db('users')
      .where({ email })
      .update({ email_verified_at: new Date(0) });
    await app.tradepost.magicLinks.request({ body: { email } });
    return mailedToken(app, email);
  };

  test.each([
    ['another role', 'tokens of editor'],
    ['another e-mail address', 'invalid_one_time_token'],
    ['a deactivation', 'account_deactivated'],
    ['a request for erasure', 'account_deactivated'],
    ['a confirmed authenticator app', 'challenge'],
    ['a passkey', 'challenge'],
  ])('fails after %s: %s', async (name, outcome) => {
    const person = await app.signIn('admin');
    const token = await ask(person);
    const redeem = () => app.tradepost.magicLinks.redeem({ body: { token } });
    expect(await race(person, changes[name] as Change, [redeem])).toEqual([outcome]);
  });

  test('is invalid once a new password has ended it', async () => {
    const person = await app.signIn();
    const token = await ask(person);
    const redeem = () => app.tradepost.magicLinks.redeem({ body: { token } });
    const end: Change = (tx, user_id) => tx('one_time_tokens').where({ user_id }).delete();
    expect(await race(person, end, [redeem])).toEqual(['invalid_one_time_token']);
  });
});

describe('a refresh in flight', () => {
  test.each([
    ['another role', 'tokens of editor'],
    ['a deactivation', 'invalid_refresh_token'],
    ['a request for erasure', 'invalid_refresh_token'],
  ])('fails after %s: %s', async (name, outcome) => {
    const person = await app.signIn('admin');
    const refresh = () =>
      app.tradepost.sessions.refreshTokens({ body: { refreshToken: person.refreshToken } });
    expect(await race(person, changes[name] as Change, [refresh, refresh])).toEqual([outcome, outcome]);
  });

  test('fails once its session has ended', async () => {
    const person = await app.signIn();
    const refresh = () =>
      app.tradepost.sessions.refreshTokens({ body: { refreshToken: person.refreshToken } });
    const end: Change = (tx, user_id) =>
      tx('sessions').where({ user_id }).update({ ended_at: new Date(), end_reason: 'password_changed' });
    expect(await race(person, end, [refresh])).toEqual(['invalid_refresh_token']);
  });
});

const withPasskey = async () => {
  const person = await app.signIn('admin');
  const made = authenticator.create(await person.tradepost.passkeys.startRegistration());
  await person.tradepost.passkeys.register({ body: { name: 'Phone', credential: made.attestation } });
  return { ...person, passkey: made };
};

describe('a login whose passkey is being checked', () => {
  test.each([
    ['another role', changes['another role']],
    ['a deactivation', changes['a deactivation']],
    ['a deleted passkey', ((tx, user_id) => tx('passkeys').where({ user_id }).delete()) as Change],
  ])('is rejected after %s', async (_, change) => {
    const person = await withPasskey();
    const credential = person.passkey.assert(await app.tradepost.passkeys.startLogin());
    const complete = () => app.tradepost.passkeys.completeLogin({ body: { credential } });
    expect(await race(person, change as Change, [complete])).toEqual(['invalid_passkey']);
  });
});

describe('a login that an identity provider is completing', () => {
  let count = 0;
  const linked = async () => {
    count += 1;
    const sub = `person-${count}`;
    issuer.people[sub] = { email: `${sub}@mail.example`, email_verified: true };
    const back = async () => {
      const { authorizationUrl, loginToken } = await app.tradepost.identities.startLogin({
        body: { provider: 'google', redirectUri },
      });
      return { loginToken, ...(await logInAt(authorizationUrl, sub)) };
    };
    const complete = async () => app.tradepost.identities.completeLogin({ body: await back() });
    const first = (await complete()) as { accessToken: string };
    const user = await app.tradepost.withAccessToken(first.accessToken).accounts.me();
    return { user, complete };
  };

  test.each([
    ['another role', changes['another role'], 'tokens of editor'],
    ['a deactivation', changes['a deactivation'], 'account_deactivated'],
    ['a confirmed authenticator app', changes['a confirmed authenticator app'], 'challenge'],
    [
      'an unlinked identity',
      ((tx, user_id) => tx('identities').where({ user_id }).delete()) as Change,
      'linkToken',
    ],
  ])('fails after %s', async (_, change, outcome) => {
    const person = await linked();
    expect(await race(person, change as Change, [person.complete])).toEqual([outcome]);
  });
});

const withTotp = async () => {
  const person = await app.signIn('admin');
  const { secret } = await person.tradepost.mfa.startTotpEnrolment();
  const code = await codeAt(secret, app.clock.now(), -1);
  const { recoveryCodes = [] } = await person.tradepost.mfa.confirmTotpEnrolment({ body: { code } });
  return { ...person, recoveryCodes, code: () => codeAt(secret, app.clock.now()) };
};

describe('a second factor that is being checked', () => {
  const removed: Change = (tx, user_id) => tx('totp_factors').where({ user_id }).delete();
  const replaced: Change = async (tx, user_id) => {
    await tx('recovery_codes').where({ user_id }).delete();
    await tx('recovery_codes').insert({ user_id, code_hash: Buffer.alloc(1), ...moment });
  };

  test.each([
    ['another password', changes['another password'], 'mfa_challenge_expired'],
    ['another role', changes['another role'], 'mfa_challenge_expired'],
    ['another e-mail address', changes['another e-mail address'], 'mfa_challenge_expired'],
    ['a deactivation', changes['a deactivation'], 'account_deactivated'],
    ['a request for erasure', changes['a request for erasure'], 'account_deactivated'],
    ['no authenticator app any more', removed, 'mfa_challenge_expired'],
    ['other recovery codes', replaced, 'mfa_challenge_expired'],
    ['a passkey', changes['a passkey'], 'mfa_challenge_expired'],
  ])('fails after %s', async (_, change, outcome) => {
    const person = await withTotp();
    const { challengeToken } = (await logIn(person)) as { challengeToken: string };
    const [recoveryCode = ''] = person.recoveryCodes;
    const complete = () => app.tradepost.mfa.complete({ body: { challengeToken, recoveryCode } });
    expect(await race(person, change as Change, [complete])).toEqual([outcome]);
  });

  test('does not complete a login whose password was changed between the two steps', async () => {
    const person = await withTotp();
    const { challengeToken } = (await logIn(person)) as { challengeToken: string };
    await person.tradepost.passwords.change({ body: { currentPassword: password, newPassword } });
    const complete = app.tradepost.mfa.complete({ body: { challengeToken, code: await person.code() } });
    await expect(complete).rejects.toMatchObject({ code: 'mfa_challenge_expired' });
  });
});

describe('a proof whose credential is being checked', () => {
  const ended: Change = (tx, user_id) =>
    tx('sessions').where({ user_id }).update({ ended_at: new Date(), end_reason: 'logout' });

  test.each([
    ['another password', changes['another password'], 'invalid_credentials'],
    ['another role', changes['another role'], 'invalid_credentials'],
    ['the end of the session', ended, 'invalid_token'],
  ])('is rejected after %s', async (_, change, outcome) => {
    const person = await app.signIn('admin');
    const prove = () => person.tradepost.sessions.reauthenticate({ body: { password } });
    expect(await race(person, change as Change, [prove])).toEqual([outcome]);
  });

  test('by a code is rejected after another password', async () => {
    const person = await withTotp();
    const code = await person.code();
    const prove = () => person.tradepost.sessions.reauthenticate({ body: { code } });
    const outcomes = await race(person, changes['another password'] as Change, [prove]);
    expect(outcomes).toEqual(['invalid_second_factor']);
  });
});

describe('changes after a proof', () => {
  const three = <T>(request: (n: number) => T) => [0, 1, 2].map((n) => () => request(n));
  const nothing: Change = async () => {};

  test('of three new passwords for one known password, one is set', async () => {
    const person = await app.signIn();
    const outcomes = await race(
      person,
      nothing,
      three((n) =>
        person.tradepost.passwords
          .change({ body: { currentPassword: password, newPassword: `${newPassword} ${n}` } })
          .then(() => ({ done: true })),
      ),
    );
    expect(outcomes.sort()).toEqual(['done', 'invalid_credentials', 'invalid_credentials']);
  });

  test('of three new passwords by one mail, one is set', async () => {
    const person = await app.signIn();
    await app.tradepost.passwords.requestReset({ body: { email: person.user.email } });
    const token = await mailedToken(app, person.user.email);
    const outcomes = await race(
      person,
      nothing,
      three((n) =>
        app.tradepost.passwords
          .confirmReset({ body: { token, newPassword: `${newPassword} ${n}` } })
          .then(() => ({ done: true })),
      ),
    );
    expect(outcomes.sort()).toEqual(['done', 'invalid_one_time_token', 'invalid_one_time_token']);
  });

  test('of three confirmations of one e-mail address, one is accepted', async () => {
    const person = await app.signIn();
    const email = `new-${person.user.email}`;
    await person.tradepost.emailAddresses.requestEmailChange({ body: { email } });
    const token = await mailedToken(app, email);
    const outcomes = await race(
      person,
      nothing,
      three(() =>
        app.tradepost.emailAddresses.confirmEmailChange({ body: { token } }).then(() => ({ done: true })),
      ),
    );
    expect(outcomes.sort()).toEqual(['done', 'invalid_one_time_token', 'invalid_one_time_token']);
  });

  test.each([
    ['a new password', changes['another password'], 'invalid_credentials'],
    ['a deactivation', changes['a deactivation'], 'invalid_token'],
  ])('a new password is rejected after %s meanwhile', async (_, change, outcome) => {
    const person = await app.signIn();
    const set = () =>
      person.tradepost.passwords
        .change({ body: { currentPassword: password, newPassword } })
        .then(() => ({}));
    expect(await race(person, change as Change, [set])).toEqual([outcome]);
  });

  test('an erasure is rejected after its session has ended', async () => {
    const person = await app.signIn();
    const ended: Change = (tx, user_id) =>
      tx('sessions').where({ user_id }).update({ ended_at: new Date(), end_reason: 'password_changed' });
    const erase = () => person.tradepost.personalData.requestErasure();
    expect(await race(person, ended, [erase])).toEqual(['invalid_token']);
  });
});
