import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { toUuid } from '../../../src/lib/id.ts';
import { mailedToken, mailsTo } from '../../support/mailbox.ts';
import { startTestApp, type TestApp } from '../../support/test-app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

const password = 'teal-kettle-on-the-stove';
const welcomes = async (email: string) =>
  (await mailsTo(app, email)).filter(({ subject }) => /^(?:Welcome to|Willkommen bei) /.test(subject));
const confirm = async (email: string) =>
  app.tradepost.emailAddresses.confirmEmailVerification({ body: { token: await mailedToken(app, email) } });

describe('the welcome', () => {
  test('follows the verification of a registration, in the language of the account', async () => {
    const body = { email: 'first@example.com', username: 'first-one', password, language: 'de' as const };
    await app.tradepost.accounts.register({ body });
    expect((await mailsTo(app, body.email)).map(({ subject }) => subject)).toEqual([
      'Bestätigen Sie Ihre E-Mail-Adresse',
    ]);
    await confirm(body.email);
    expect((await welcomes(body.email)).map(({ subject }) => subject)).toEqual(['Willkommen bei Tradepost']);
  });

  test.each([
    [
      'a magic link',
      async (email: string) => {
        await app.tradepost.magicLinks.request({ body: { email } });
        await app.tradepost.magicLinks.redeem({ body: { token: await mailedToken(app, email) } });
      },
    ],
    [
      'a password reset',
      async (email: string) => {
        await app.tradepost.passwords.requestReset({ body: { email } });
        const token = await mailedToken(app, email);
        await app.tradepost.passwords.confirmReset({ body: { token, newPassword: 'another-teal-kettle' } });
      },
    ],
  ])('follows %s as the first proof, and is not repeated', async (_name, prove) => {
    const { user } = await app.signIn();
    expect(await welcomes(user.email)).toHaveLength(0);
    for (const _ of Array(2)) {
      await prove(user.email);
      expect(await welcomes(user.email)).toHaveLength(1);
    }
  });

  test('is not repeated at another e-mail address of the account', async () => {
    const { user, tradepost } = await app.signIn();
    await tradepost.emailAddresses.requestEmailVerification();
    await confirm(user.email);
    expect(await welcomes(user.email)).toHaveLength(1);
    const { users } = (await app.signIn('admin')).tradepost;
    const email = `new-${user.email}`;
    await users.update({ userId: user.id, ifMatch: '*', body: { email } });
    await confirm(email);
    expect(await welcomes(email)).toHaveLength(0);
  });

  test('does not reach an e-mail address that is no longer verified', async () => {
    const { user, tradepost } = await app.signIn();
    await tradepost.emailAddresses.requestEmailVerification();
    await confirm(user.email);
    await app.deps
      .db('users')
      .where({ id: toUuid(user.id) })
      .update({ email_verified_at: null });
    expect(await welcomes(user.email)).toHaveLength(0);
  });
});
