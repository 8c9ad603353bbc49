/**
 * All operations lock an account before its rows, and administrators in the order of their ids. While a request waits
 * for one row, another connection acquires, without waiting, every row that the request must not hold yet.
 */
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { lockAccount } from '../../../src/features/accounts/users/user-repository.ts';
import { toUuid } from '../../../src/lib/id.ts';
import { changeUnderway, patient } from '../../support/account-lock.ts';
import { createSoftwareAuthenticator } from '../../support/software-authenticator.ts';
import { startTestApp, type TestApp, type Tradepost } from '../../support/test-app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp(patient);
});
beforeEach(() => app.clock.advance(1));
afterAll(() => app.close());

const authenticator = createSoftwareAuthenticator('https://tradepost.example');

const byAdmins: Record<string, (by: Tradepost) => Promise<() => PromiseLike<unknown>>> = {
  registerPasskey: async (by) => {
    const { attestation: credential } = authenticator.create(await by.passkeys.startRegistration());
    return () => by.passkeys.register({ body: { name: 'A phone', credential } });
  },
  changePassword: async (by) => () => by.passwords.change({ body: { newPassword: 'copper-teapot-in-sun' } }),
  reauthenticate: async (by) => () =>
    by.sessions.reauthenticate({ body: { password: 'correct horse battery' } }),
  requestErasure: async (by) => () => by.personalData.requestErasure(),
  startTotpEnrolment: async (by) => () => by.mfa.startTotpEnrolment(),
  updateMe: async (by) => () => by.accounts.updateMe({ ifMatch: '*', body: { profile: { bio: 'Hello.' } } }),
};

test.each(Object.entries(byAdmins))('%s locks no administrator before its turn', async (_, prepare) => {
  const first = await app.signIn('admin');
  app.clock.advance(1);
  const second = await app.signIn('admin');
  const request = await prepare(second.tradepost);
  const [outcome] = await changeUnderway(app, {
    userId: first.user.id,
    requests: [request],
    change: (tx) =>
      tx('users')
        .where({ id: toUuid(second.user.id) })
        .forNoKeyUpdate()
        .noWait(),
  });
  expect(outcome).toMatchObject({ status: 'fulfilled' });
});

test.each(['user', 'editor', 'moderator'] as const)(
  'a %s who requests the erasure locks no administrator',
  async (role) => {
    const admin = await app.signIn('admin');
    const { tradepost } = await app.signIn(role);
    const holding = await app.deps.db.transaction();
    try {
      await lockAccount({ db: holding }, admin.user.id);
      await expect(tradepost.personalData.requestErasure()).resolves.toBeDefined();
    } finally {
      await holding.rollback();
    }
  },
);

const requested: Record<string, (by: Tradepost, email: string) => PromiseLike<unknown>> = {
  'a new e-mail address': (by) =>
    by.emailAddresses.requestEmailChange({ body: { email: 'next@mail.example' } }),
  'the verification of one': (by) => by.emailAddresses.requestEmailVerification(),
  'a link to log in': (_, email) => app.tradepost.magicLinks.request({ body: { email } }),
  'a new password': (_, email) => app.tradepost.passwords.requestReset({ body: { email } }),
};

test.each(Object.entries(requested))(
  'no request that waits for its account holds a mail for %s',
  async (_, ask) => {
    const { tradepost, user } = await app.signIn();
    await ask(tradepost, user.email);
    const [outcome] = await changeUnderway(app, {
      userId: user.id,
      requests: [() => app.mails()],
      change: (tx) => tx('mails').where({ state: 'waiting' }).forUpdate().noWait(),
    });
    expect(outcome).toMatchObject({ status: 'fulfilled' });
    expect(await app.deps.db('mails').where({ state: 'waiting' })).toEqual([]);
  },
);
