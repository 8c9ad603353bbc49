import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createTransport } from 'nodemailer';
import { up as unifyAddresses } from '../../../migrations/0026-canonical-email-addresses.ts';
import { canonicalEmail } from '../../../src/features/accounts/users/email.ts';
import { checkHeaders } from '../../../src/gateways/mail-gateway.ts';
import { mailedToken, mailsTo } from '../../support/mailbox.ts';
import { startTestApp, type TestApp } from '../../support/test-app.ts';

let app: TestApp;
let admin: { token: string };
beforeAll(async () => {
  app = await startTestApp();
  admin = await app.signIn('admin');
});
afterAll(() => app.close());

const password = 'teal-kettle-on-the-stove';
let people = 0;
const newUsername = () => {
  people += 1;
  return `speller-${people}`;
};

const accepted: [what: string, sent: string, kept: string][] = [
  ['ASCII', 'Plain@Example.com', 'plain@example.com'],
  [
    'every special character of an atom',
    "!#$%&'*+/=?^_`{|}~-@signs.example",
    "!#$%&'*+/=?^_`{|}~-@signs.example",
  ],
  ['dots inside', 'a.b.c@dots.example', 'a.b.c@dots.example'],
  ['a hyphen inside a label', 'a@r4---sn.example', 'a@r4---sn.example'],
  ['64 octets in the local part', `${'l'.repeat(64)}@long.example`, `${'l'.repeat(64)}@long.example`],
  ['a local part of another script', 'Пётр@script.example', 'пётр@script.example'],
  ['an A-label', 'alabel@xn--bcher-kva.example', 'alabel@bücher.example'],
  ['an A-label in capitals', 'capitals@XN--BCHER-KVA.EXAMPLE', 'capitals@bücher.example'],
  ['a U-label', 'ulabel@bücher.example', 'ulabel@bücher.example'],
  ['a U-label in capitals', 'ucapitals@BÜCHER.Example', 'ucapitals@bücher.example'],
  ['a decomposed U-label', 'decomposed@bu\u0308cher.example', 'decomposed@bücher.example'],
  ['a letter that IDNA 2003 replaced', 'sharp@straße.example', 'sharp@straße.example'],
  ['wide letters', 'ｗｉｄｅ@ｗｉｄｅ.example', 'wide@wide.example'],
  ['an ideographic full stop', 'stop@日本。wide.example', 'stop@日本.wide.example'],
  ['a right-to-left domain', 'rtl@مثال.example', 'rtl@مثال.example'],
];

const rejected: [what: string, email: string][] = [
  ['no @', 'plain.example.com'],
  ['two @', 'a@b@example.com'],
  ['a wide @ beside another @', 'a＠b@example.com'],
  ['an empty local part', '@example.com'],
  ['one label', 'a@localhost'],
  ['a leading dot', '.a@example.com'],
  ['a trailing dot', 'a.@example.com'],
  ['consecutive dots', 'a..b@example.com'],
  ['a compatible ellipsis', 'a…b@example.com'],
  ['quotes', '"a b"@example.com'],
  ['a comment', 'a(b)@example.com'],
  ['a space', 'a b@example.com'],
  ['a tab', 'a\tb@example.com'],
  ['a line feed', 'a@example.com\nBcc: b@example.com'],
  ['DEL', 'a\u007f@example.com'],
  ['a control character of C1', 'a\u0085@example.com'],
  ['a no-break space', 'a\u00a0b@example.com'],
  ['an ideographic space', 'a\u3000b@example.com'],
  ['a line separator', 'a\u2028b@example.com'],
  ['a zero-width space', 'a\u200bb@example.com'],
  ['a zero-width joiner', 'a\u200db@example.com'],
  ['a word joiner', 'a\u2060b@example.com'],
  ['a byte order mark', '\ufeffa@example.com'],
  ['a soft hyphen', 'a\u00adb@example.com'],
  ['a soft hyphen in the domain', 'a@exam\u00adple.com'],
  ['a zero-width space in the domain', 'a@exam\u200bple.com'],
  ['a right-to-left override', 'a\u202eb@example.com'],
  ['an isolate', 'a\u2066b@example.com'],
  ['a variation selector', 'a\ufe0fb@example.com'],
  ['a grapheme joiner', 'a\u034fb@example.com'],
  ['a Hangul filler', 'a\u3164b@example.com'],
  ['a blank of Braille', 'a\u2800b@example.com'],
  ['a tag character', 'a\u{e0041}b@example.com'],
  ['a private character', 'a\ue000b@example.com'],
  ['an unassigned code point', 'a\u0378b@example.com'],
  ['a blank of hieroglyphs', 'a\u{13441}b@example.com'],
  ['a blank of music', 'a\u{1d159}b@example.com'],
  ['a combining accent alone', '\u0301a@example.com'],
  ['a combining accent on a dot', 'a.\u0301b@example.com'],
  ['65 octets in the local part', `${'l'.repeat(65)}@example.com`],
  ['33 letters of two octets in the local part', `${'é'.repeat(33)}@example.com`],
  ['more than 254 octets', `${'l'.repeat(64)}@${'d'.repeat(63)}.${'d'.repeat(63)}.${'d'.repeat(59)}.com`],
  [
    'more than 254 octets after encoding',
    `a@${'ü'.repeat(56)}.${'ö'.repeat(56)}.${'ä'.repeat(56)}.${'ë'.repeat(56)}.eu`,
  ],
  ['a label of 64 octets', `a@${'d'.repeat(64)}.example`],
  ['an empty label', 'a@example..com'],
  ['a dot after the domain', 'a@example.com.'],
  ['a hyphen before a label', 'a@-example.com'],
  ['a hyphen after a label', 'a@example-.com'],
  ['an underscore in the domain', 'a@exa_mple.com'],
  ['a slash in the domain', 'a@example.com/b.c'],
  ['a port', 'a@example.com:25'],
  ['percent-encoding in the domain', 'a@ex%61mple.com'],
  ['a character whose compatible form is a slash and letters', 'a@℀.example'],
  ['an IPv4 address', 'a@127.0.0.1'],
  ['an IPv4 address of two parts', 'a@127.1'],
  ['an IPv4 address in brackets', 'a@[127.0.0.1]'],
  ['a numeric top-level domain', 'a@example.123'],
  ['Punycode that decodes to nothing', 'a@xn--.example'],
  ['Punycode that does not decode', 'a@xn--zzzzzz.example'],
  ['Punycode of ASCII', 'a@xn--abc-.example'],
  ['Punycode of a capital letter', 'a@xn--Bcher-kva-.example'],
  ['Punycode of Punycode', 'a@xn--xn--bcher-kva-.example'],
  ['directions that IDNA forbids', 'a@1א.example'],
];

const ask = (path: string, init: { method: string; body: object; token?: string }) =>
  app.fetch(path, {
    method: init.method,
    headers: {
      'content-type': init.method === 'PATCH' ? 'application/merge-patch+json' : 'application/json',
      ...(['PATCH', 'PUT'].includes(init.method) && { 'if-match': '*' }),
      ...(init.token && { authorization: `Bearer ${init.token}` }),
    },
    body: JSON.stringify(init.body),
  });

/** Every operation that takes an e-mail address, except login: for login an impossible one is unknown. */
const doors: [operation: string, send: (email: string) => Promise<Response>][] = [
  [
    'registerUser',
    (email) => ask('/v1/users', { method: 'POST', body: { email, username: newUsername(), password } }),
  ],
  ['requestPasswordReset', (email) => ask('/v1/auth/password-resets', { method: 'POST', body: { email } })],
  ['requestMagicLink', (email) => ask('/v1/auth/magic-links', { method: 'POST', body: { email } })],
  [
    'requestEmailChange',
    async (email) => {
      const { token } = await app.signIn();
      return ask('/v1/me/email-changes', { method: 'POST', body: { email }, token });
    },
  ],
  [
    'updateUser',
    async (email) => {
      const { user } = await app.signIn();
      return ask(`/v1/users/${user.id}`, { method: 'PATCH', body: { email }, token: admin.token });
    },
  ],
  [
    'replaceUser',
    async (email) => {
      const { user } = await app.signIn();
      const body = { email, username: user.username, profile: {} };
      return ask(`/v1/users/${user.id}`, { method: 'PUT', body, token: admin.token });
    },
  ],
];

describe.each(doors)('%s', (_operation, send) => {
  test.each(rejected)('rejects %s', async (_what, email) => {
    const before = await app.deps.db('mails').count();
    const response = await send(email);
    expect(await response.json()).toMatchObject({
      status: 422,
      code: 'validation_failed',
      errors: expect.arrayContaining([expect.objectContaining({ in: 'body', pointer: '/email' })]),
    });
    expect(await app.deps.db('mails').count()).toEqual(before);
  });

  test.each(accepted)('accepts %s', async (_what, sent, kept) => {
    const response = await send(sent);
    const isTaken = ((await response.clone().json()) as { code?: string }).code === 'email_taken';
    expect(isTaken || response.status < 300).toBe(true);
    const user = await app.deps.db('users').where({ email: kept }).first();
    expect(user?.email).toBe(kept);
  });
});

describe('accepted e-mail addresses', () => {
  test.each(accepted)('%s is stored in one form, which is stable', (_what, sent, kept) => {
    expect(canonicalEmail(sent)).toBe(kept);
    expect(canonicalEmail(kept)).toBe(kept);
  });

  test.each(accepted)('%s is accepted by the mail gateway', async (_what, _sent, kept) => {
    expect(() => checkHeaders({ id: 'mail-1', to: kept, subject: 'A', text: '', html: '' })).not.toThrow();
    const transport = createTransport({ streamTransport: true });
    const { envelope } = await transport.sendMail({
      from: 'a@b.example',
      to: { name: '', address: kept },
      text: 'A',
    });
    expect(envelope.to).toHaveLength(1);
  });
});

test.each([
  ['spelt@xn--bcher-kva.example', 'Spelt@BÜCHER.example'],
  ['spelt2@bücher.example', 'spelt2@XN--BCHER-KVA.example'],
  ['spelt3@BÜCHER.example', 'ｓｐｅｌｔ３@bu\u0308cher.example'],
])(
  '%s and %s are one e-mail address: at registration, login, lock-out, magic link and reset',
  async (one, other) => {
    const { username, email } = await app.tradepost.accounts.register({
      body: { email: one, username: newUsername(), password },
    });
    await expect(
      app.tradepost.accounts.register({ body: { email: other, username: newUsername(), password } }),
    ).rejects.toMatchObject({ code: 'email_taken' });
    await expect(app.tradepost.accounts.login({ body: { email: other, password } })).resolves.toBeDefined();
    for (const path of ['/v1/auth/magic-links', '/v1/auth/password-resets']) {
      const before = (await mailsTo(app, email)).length;
      expect((await ask(path, { method: 'POST', body: { email: other } })).status).toBe(202);
      expect(await mailsTo(app, email)).toHaveLength(before + 1);
      await mailedToken(app, email);
    }
    const fail = (address: string) =>
      app.tradepost.accounts
        .login({ body: { email: address, password: 'wrong-password' } })
        .catch(({ code }) => code);
    const codes = [];
    for (const address of [one, other, one, other, one, other]) codes.push(await fail(address));
    expect(codes).toEqual([...Array.from({ length: 5 }, () => 'invalid_credentials'), 'login_locked']);
    expect(username).toMatch(/^speller/);
  },
);

test('login treats an invalid e-mail address as unknown', async () => {
  const body = { email: 'a\u200bb@example.com', password };
  await expect(app.tradepost.accounts.login({ body })).rejects.toMatchObject({ code: 'invalid_credentials' });
});

test('the migration rewrites e-mail addresses with A-labels, unless another account has the Unicode form', async () => {
  const insert = (email: string) =>
    app.tradepost.accounts
      .register({
        body: { email: `${newUsername()}@example.com`, username: `${newUsername()}-m`, password },
      })
      .then(async ({ email: before }) => {
        await app.deps.db('users').where({ email: before }).update({ email });
        return email;
      });
  await insert('old@xn--bcher-kva.example');
  await insert('twin@xn--bcher-kva.example');
  await insert('twin@bücher.example');
  await insert('broken@xn--zzzzzz.example');
  await unifyAddresses(app.deps.db);
  const kept = await app.deps.db('users').whereLike('email', '%.example').orderBy('email').pluck('email');
  expect(kept).toEqual(
    expect.arrayContaining([
      'broken@xn--zzzzzz.example',
      'old@bücher.example',
      'twin@bücher.example',
      'twin@xn--bcher-kva.example',
    ]),
  );
  await expect(
    app.tradepost.accounts.login({ body: { email: 'old@XN--BCHER-KVA.example', password } }),
  ).resolves.toBeDefined();
});
