/** One password, in all encodings of its characters that systems use. */

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { hash } from '@node-rs/argon2';
import { eventually } from '../../support/eventually.ts';
import { buildUser } from '../../support/factories.ts';
import { mailedToken } from '../../support/mailbox.ts';
import { startTestApp, type TestApp } from '../../support/test-app.ts';
import { tokensOf } from '../../support/tokens-of.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ DATABASE_LOCK_TIMEOUT_MS: '30000' });
});
afterAll(() => app.close());

const register = async (password: string) =>
  (await app.tradepost.accounts.register({ body: buildUser({ password }) })).email;
const login = (email: string, password: string) =>
  tokensOf(app.tradepost.accounts.login({ body: { email, password } }));
const users = (email: string) => app.deps.db('users').where({ email });
const hashOf = async (email: string): Promise<string> => (await users(email).first()).password_hash;
const isRejected = expect.objectContaining({ status: 401, code: 'invalid_credentials' });

const spellings: [string, string, string][] = [
  ['composed and decomposed é', 'caf\u00e9-au-lait', 'cafe\u0301-au-lait'],
  ['the ångström sign and the letter', '\u212bngstr\u00f6m-unit', '\u00c5ngstr\u00f6m-unit'],
  ['wide and narrow letters', 'ｔｅａｌ－ｋｅｔｔｌｅ', 'teal-kettle'],
  ['a ligature and two letters', 'o\ufb03ce-chair', 'office-chair'],
  [
    'Hangul as syllables and as letters',
    '\ud55c\uad6d\uc5b4-tea-pot',
    '\u1112\u1161\u11ab\u1100\u116e\u11a8\u110b\u1165-tea-pot',
  ],
  ['half-width and full-width katakana', '\uff76\uff9e\uff97\uff7d-teapot', '\u30ac\u30e9\u30b9-teapot'],
  ['a raised digit and a plain one', 'tea\u00b2-for-two', 'tea2-for-two'],
  ['a Roman numeral and letters', 'kettle-\u2163-teal', 'kettle-IV-teal'],
  ['a no-break space and a plain one', 'teal\u00a0kettle', 'teal kettle'],
  ['two combining marks in either order', 'q\u0323\u0307-kettle', 'q\u0307\u0323-kettle'],
  [
    'Vietnamese, with one combining mark and with two',
    'ti\u1ebfng-vi\u1ec7t',
    'tie\u0302\u0301ng-vie\u0323\u0302t',
  ],
  ['Arabic in its presentation forms', '\ufedb\ufe98\ufe8e\ufe91-kettle', '\u0643\u062a\u0627\u0628-kettle'],
  ['a fraction', 'kettle-\u00bd-full', 'kettle-1\u20442-full'],
  ['64 letters, decomposed to 128 characters', '\u00e9'.repeat(64), 'e\u0301'.repeat(64)],
];

describe('two encodings are one password', () => {
  test.each(spellings)('%s', async (_name, one, other) => {
    for (const [first, second] of [
      [one, other],
      [other, one],
    ] as const) {
      const email = await register(first);
      const { accessToken } = await login(email, second);
      await expect(login(email, first)).resolves.toBeDefined();
      const own = app.tradepost.withAccessToken(accessToken);
      await expect(own.sessions.reauthenticate({ body: { password: second } })).resolves.toBeDefined();
      const change = { currentPassword: second, newPassword: second.replace(/^./u, 'N') };
      await own.passwords.change({ body: change });
      await expect(login(email, change.newPassword.normalize('NFC'))).resolves.toBeDefined();
    }
  });
});

test.each([
  ['an upper-case letter', 'Teal-kettle', 'teal-kettle'],
  ['a space at the end', 'teal-kettle ', 'teal-kettle'],
  ['another accent', 'caf\u00e9-au-lait', 'caf\u00e8-au-lait'],
  ['no accent', 'caf\u00e9-au-lait', 'cafe-au-lait'],
  ['a dotless i', 'k\u0131ttle-teal', 'kittle-teal'],
  ['a Cyrillic look-alike', 'te\u0430l-kettle', 'teal-kettle'],
])('passwords that differ by %s stay different', async (_name, one, other) => {
  const email = await register(one);
  await expect(login(email, other)).rejects.toEqual(isRejected);
});

describe('a password that is short in its normal form is rejected', () => {
  test.each([
    ['four letters of two characters each', 'e\u0301'.repeat(4)],
    ['seven syllables of three characters each', '\u1112\u1161\u11ab'.repeat(7)],
    ['three letters with two marks each', 'o\u0302\u0301'.repeat(3)],
  ])('%s', async (_name, password) => {
    const fault = { in: 'body', rule: 'minLength', detail: 'has fewer than 8 characters in form NFKC' };
    await expect(register(password)).rejects.toMatchObject({
      status: 422,
      code: 'password_too_common',
      problem: { errors: [{ ...fault, pointer: '/password' }] },
    });
    const { user, tradepost } = await app.signIn();
    await expect(tradepost.passwords.change({ body: { newPassword: password } })).rejects.toMatchObject({
      problem: { errors: [{ ...fault, pointer: '/newPassword' }] },
    });
    await app.tradepost.passwords.requestReset({ body: { email: user.email } });
    const token = await mailedToken(app, user.email);
    const reset = (newPassword: string) =>
      app.tradepost.passwords.confirmReset({ body: { token, newPassword } });
    await expect(reset(password)).rejects.toMatchObject({ problem: { errors: [fault] } });
    // The rejection did not consume the token.
    await expect(reset('copper-teapot-by-the-window')).resolves.toBeUndefined();
  });

  test.each([
    ['eight emoji', '\u{1f375}'.repeat(8)],
    ['eight ligatures of 18 characters each', '\ufdfa'.repeat(8)],
    ['eight letters with two marks each', 'o\u0302\u0301'.repeat(8)],
  ])('but not %s', async (_name, password) => {
    const email = await register(password);
    await expect(login(email, password)).resolves.toBeDefined();
  });

  test('and a password may be sent with more characters than when it was set', async () => {
    const email = await register('\u1ebf'.repeat(128));
    await expect(login(email, 'e\u0302\u0301'.repeat(128))).resolves.toBeDefined();
  });
});

test.each([
  ['a common one in full-width letters', 'ｐａｓｓｗｏｒｄ１'],
  ['a common one with a superscript digit', 'password\u00b9'],
  ['the username in full-width letters', 'ｋｅｔｔｌｅ－ｆａｎ'],
])('a common password is rejected in every encoding: %s', async (_name, password) => {
  const body = { email: 'kettle-fan-of@example.com', username: 'kettle-fan', password };
  await expect(app.tradepost.accounts.register({ body })).rejects.toMatchObject({
    code: 'password_too_common',
  });
});

describe('a hash of an earlier release, of the password without normalisation,', () => {
  const cost = { memoryCost: 8, timeCost: 1, parallelism: 1 };
  const decomposed = 'cafe\u0301-au-lait';
  const composed = 'caf\u00e9-au-lait';

  test.each([
    ['decomposed', decomposed],
    ['wide', 'ｔｅａｌ－ｋｅｔｔｌｅ'],
    ['of 128 ligatures that have 18 characters each', '\ufdfa'.repeat(128)],
  ])('keeps working and is replaced: %s', async (_name, password) => {
    const email = await register('copper-teapot');
    const old = await hash(password, cost);
    await users(email).update({ password_hash: old });
    await expect(login(email, 'not-the-password')).rejects.toEqual(isRejected);
    expect(await hashOf(email)).toBe(old);
    await login(email, password);
    const replaced = await hashOf(email);
    expect(replaced).not.toBe(old);
    await login(email, password);
    expect(await hashOf(email)).toBe(replaced);
  });

  test('admits the normal form after its replacement, and not before', async () => {
    const email = await register('copper-teapot');
    await users(email).update({ password_hash: await hash(decomposed, cost) });
    await expect(login(email, composed)).rejects.toEqual(isRejected);
    await login(email, decomposed);
    await expect(login(email, composed)).resolves.toBeDefined();
  });

  test('is accepted by reauthenticate', async () => {
    const email = await register('copper-teapot');
    const { accessToken } = await login(email, 'copper-teapot');
    await users(email).update({ password_hash: await hash(decomposed, cost) });
    const own = app.tradepost.withAccessToken(accessToken);
    await expect(own.sessions.reauthenticate({ body: { password: decomposed } })).resolves.toBeDefined();
    const change = { currentPassword: decomposed, newPassword: 'teal-kettle-on-the-stove' };
    await expect(own.passwords.change({ body: change })).resolves.toBeUndefined();
  });

  test('is replaced once by two concurrent logins, and both succeed', async () => {
    const email = await register('copper-teapot');
    await users(email).update({ password_hash: await hash(decomposed, cost) });
    const blocker = await app.deps.db.transaction();
    await blocker('users').where({ email }).forUpdate();
    const logins = [login(email, decomposed), login(email, decomposed)];
    // Both have checked the old hash and wait for the account's lock.
    await eventually(async () => {
      const { rows } = await app.deps.db.raw(
        "select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'",
      );
      return rows.length >= 2 || undefined;
    });
    await blocker.commit();
    await expect(Promise.all(logins)).resolves.toHaveLength(2);
    await expect(login(email, composed)).resolves.toBeDefined();
  });
});
