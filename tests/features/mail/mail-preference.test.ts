import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { passwordChangedMail } from '../../../src/features/accounts/authentication/passwords/password-changed-mail.ts';
import { welcomeMail } from '../../../src/features/accounts/users/welcome-mail.ts';
import { commentMail } from '../../../src/features/journal/comments/comment-mails.ts';
import { enqueueMail } from '../../../src/features/mail/outbox-repository.ts';
import { unsubscribeUrl } from '../../../src/features/mail/unsubscribe-link.ts';
import { toUuid } from '../../../src/lib/id.ts';
import { mailedToken, mailsTo } from '../../support/mailbox.ts';
import { startTestApp, type TestApp } from '../../support/test-app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

type Person = Awaited<ReturnType<TestApp['signIn']>>;

/** A person with a verified e-mail address. */
const signIn = async (): Promise<Person> => {
  const person = await app.signIn();
  await app.deps
    .db('users')
    .where({ id: toUuid(person.user.id) })
    .update({ email_verified_at: app.clock.now() });
  return person;
};

const welcome = ({ user }: Person) =>
  enqueueMail(app.deps, welcomeMail, { email: user.email, userId: user.id });
const subjects = async ({ user }: Person) => (await mailsTo(app, user.email)).map(({ subject }) => subject);

/** Sends the welcome, and returns the path of its List-Unsubscribe. */
const mailedPath = async (person: Person): Promise<string> => {
  await welcome(person);
  const { headers = {} } = (await mailsTo(app, person.user.email)).at(-1) ?? {};
  const [, path] =
    /^<http:\/\/tradepost\.test(\/[\x21-\x3b=?-~]+)>$/.exec(headers['List-Unsubscribe'] ?? '') ?? [];
  if (path === undefined) throw new Error('The mail has no List-Unsubscribe');
  return path;
};

const form = () => new URLSearchParams({ 'List-Unsubscribe': 'One-Click' });
const multipart = () => {
  const data = new FormData();
  data.append('List-Unsubscribe', 'One-Click');
  return data;
};
const post = (path: string, body: URLSearchParams | FormData = form(), headers = {}) =>
  app.fetch(path, { method: 'POST', body, headers });

const rows = (table: string) => app.deps.db(table).count().first();

describe('getMailPreferences', () => {
  test('every kind is on by default', async () => {
    const { tradepost } = await app.signIn();
    expect(await tradepost.mailPreferences.get()).toEqual({ welcome: true, comment: true, reply: true });
  });

  test('rejects the token of a deleted account', async () => {
    const { tradepost, user } = await app.signIn();
    await app.deps.db('users').where({ email: user.email }).delete();
    await expect(tradepost.mailPreferences.get()).rejects.toMatchObject({ code: 'invalid_token' });
  });
});

describe('updateMailPreferences', () => {
  test('turns one kind off and on again, and leaves the others and other accounts', async () => {
    const [person, other] = [await signIn(), await signIn()];
    const { mailPreferences } = person.tradepost;
    const off = { welcome: false, comment: true, reply: true };
    expect(await mailPreferences.update({ body: { welcome: false } })).toEqual(off);
    expect(await mailPreferences.get()).toEqual(off);
    expect(await other.tradepost.mailPreferences.get()).toEqual({
      welcome: true,
      comment: true,
      reply: true,
    });
    await welcome(person);
    await welcome(other);
    expect(await subjects(person)).toEqual([]);
    expect(await subjects(other)).toEqual(['Welcome to Tradepost']);
    expect(await mailPreferences.update({ body: { welcome: true } })).toEqual({
      welcome: true,
      comment: true,
      reply: true,
    });
    await welcome(person);
    expect(await subjects(person)).toEqual(['Welcome to Tradepost']);
  });

  test.each([
    [{}, '', 'minProperties'],
    [{ order_confirmation: false }, '/order_confirmation', 'additionalProperties'],
    [{ welcome: null }, '/welcome', 'type'],
    [{ welcome: 'no' }, '/welcome', 'type'],
  ])('rejects %j', async (body, pointer, rule) => {
    const { tradepost } = await app.signIn();
    await expect(tradepost.mailPreferences.update({ body: body as object })).rejects.toMatchObject({
      code: 'validation_failed',
      problem: { errors: [{ pointer, rule }] },
    });
  });
});

describe('List-Unsubscribe', () => {
  test('is in optional mails, with One-Click and a link in both parts', async () => {
    const person = await signIn();
    const path = await mailedPath(person);
    const [mail] = await mailsTo(app, person.user.email);
    expect(mail?.headers).toMatchObject({ 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' });
    expect(mail?.text).toContain(`:\nhttp://tradepost.test${path}\n`);
    expect(mail?.html).toContain(` href="http://tradepost.test${path}"`);
    // A header field has at most 998 characters.
    expect(path.length).toBeLessThan(400);
    expect(path).not.toContain(person.user.username);
  });

  test('is not in mails that must arrive, which arrive nevertheless', async () => {
    const person = await signIn();
    await post(await mailedPath(person));
    await enqueueMail(app.deps, passwordChangedMail, { email: person.user.email, userId: person.user.id });
    const mail = (await mailsTo(app, person.user.email)).at(-1);
    expect(mail).toMatchObject({ subject: 'Your password was changed' });
    expect(mail?.headers).toBeUndefined();
  });
});

describe('getUnsubscribePage', () => {
  test('asks in the language of the mail, and changes nothing, however often a scanner opens it', async () => {
    const person = await signIn();
    await person.tradepost.accounts.updateMe({ ifMatch: '*', body: { language: 'de' } });
    const path = await mailedPath(person);
    const before = [await rows('mail_preferences'), await rows('mail_suppressions')];
    for (const method of ['GET', 'HEAD', 'GET']) {
      const response = await app.fetch(path, { method });
      expect(response.status).toBe(200);
      expect(response.headers.get('content-type')).toBe('text/html;charset=utf-8');
      expect(response.headers.get('cache-control')).toBe('no-cache');
      expect(response.headers.get('content-security-policy')).toContain("form-action 'self'");
      const page = await response.text();
      if (method === 'GET') expect(page).toContain('<html lang="de">');
      if (method === 'GET') expect(page).toContain('<form method="post">');
    }
    expect([await rows('mail_preferences'), await rows('mail_suppressions')]).toEqual(before);
    expect(await person.tradepost.mailPreferences.get()).toEqual({
      welcome: true,
      comment: true,
      reply: true,
    });
  });
});

describe('unsubscribe', () => {
  test.each([
    ['the form of RFC 8058', form, {}],
    ['the form of RFC 8058 as multipart/form-data', multipart, {}],
    ['a page of this server', form, { origin: 'http://tradepost.test', cookie: '__Host-tradepost=stale' }],
  ])('turns off one kind at one e-mail address, without a login: %s', async (_name, body, headers) => {
    const person = await signIn();
    const response = await post(await mailedPath(person), body(), headers);
    expect(response.status).toBe(200);
    expect(response.headers.get('location')).toBeNull();
    expect(await response.text()).toContain('You are unsubscribed');
    expect(await person.tradepost.mailPreferences.get()).toEqual({
      welcome: false,
      comment: true,
      reply: true,
    });
    await welcome(person);
    expect(await subjects(person)).toEqual(['Welcome to Tradepost']);
  });

  test('is idempotent, and a later subscription of the owner lifts it', async () => {
    const person = await signIn();
    const path = await mailedPath(person);
    for (let times = 0; times < 3; times += 1) expect((await post(path)).status).toBe(200);
    await person.tradepost.mailPreferences.update({ body: { welcome: true } });
    await welcome(person);
    expect(await subjects(person)).toHaveLength(2);
    // The old link still works.
    await post(path);
    expect(await person.tradepost.mailPreferences.get()).toMatchObject({ welcome: false });
  });

  test('by a reader of the former e-mail address does not turn off the mail to the new one', async () => {
    const person = await signIn();
    const path = await mailedPath(person);
    const to = `new-${person.user.email}`;
    await person.tradepost.emailAddresses.requestEmailChange({ body: { email: to } });
    await app.tradepost.emailAddresses.confirmEmailChange({ body: { token: await mailedToken(app, to) } });
    expect((await post(path)).status).toBe(200);
    const now = { ...person, user: { ...person.user, email: to } };
    await welcome(now);
    expect(await subjects(now)).toContain('Welcome to Tradepost');
  });

  test('counts for the e-mail address, also at an account that gets it later', async () => {
    const [first, second] = [await signIn(), await signIn()];
    const { email } = first.user;
    await post(await mailedPath(first));
    const change = (person: Person, to: string) =>
      app.deps
        .db('users')
        .where({ id: toUuid(person.user.id) })
        .update({ email: to });
    await change(first, `former-${email}`);
    await change(second, email);
    expect(await second.tradepost.mailPreferences.get()).toEqual({
      welcome: false,
      comment: true,
      reply: true,
    });
  });

  test('of an account that is gone stores nothing, and is confirmed', async () => {
    const person = await signIn();
    const path = await mailedPath(person);
    await app.deps.db('users').where({ email: person.user.email }).delete();
    const before = await rows('mail_suppressions');
    expect((await post(path)).status).toBe(200);
    expect(await rows('mail_suppressions')).toEqual(before);
  });

  test('names the kind of the mail', async () => {
    const { user, tradepost } = await signIn();
    const url = await unsubscribeUrl(app.deps, {
      userId: user.id,
      email: user.email,
      kind: commentMail.optional as 'comment',
      language: 'en',
    });
    await post(url.replace('http://tradepost.test', ''));
    expect(await tradepost.mailPreferences.get()).toEqual({ welcome: true, comment: false, reply: true });
  });

  test.each([
    ['another token', (path: string) => path.replace(/.$/, (last) => (last === 'A' ? 'E' : 'A')), form()],
    ['no token of ours', () => '/v1/mail-unsubscriptions?token=preview', form()],
  ])('rejects %s', async (_name, changed, body) => {
    const person = await signIn();
    const path = changed(await mailedPath(person));
    for (const response of [await app.fetch(path), await post(path, body)]) {
      expect(response.status).toBe(404);
      expect(await response.json()).toMatchObject({ code: 'not_found' });
    }
    expect(await person.tradepost.mailPreferences.get()).toMatchObject({ welcome: true });
  });

  test.each([
    ['another value', { 'List-Unsubscribe': 'No' }, '/List-Unsubscribe', 'enum'],
    ['another field', { 'List-Unsubscribe': 'One-Click', all: 'yes' }, '/all', 'additionalProperties'],
    ['no field', { x: '' }, '/List-Unsubscribe', 'required'],
  ])('rejects a form with %s', async (_name, fields, pointer, rule) => {
    const person = await signIn();
    const response = await post(
      await mailedPath(person),
      new URLSearchParams(fields as Record<string, string>),
    );
    expect(response.status).toBe(422);
    expect(await response.json()).toMatchObject({
      errors: expect.arrayContaining([expect.objectContaining({ pointer, rule })]),
    });
    expect(await person.tradepost.mailPreferences.get()).toMatchObject({ welcome: true });
  });

  test('and a concurrent subscription leave one state for the mail and for its owner', async () => {
    const person = await signIn();
    const path = await mailedPath(person);
    await Promise.all([
      post(path),
      person.tradepost.mailPreferences.update({ body: { welcome: true } }),
      post(path),
    ]);
    const { welcome: isOn } = await person.tradepost.mailPreferences.get();
    await welcome(person);
    expect((await subjects(person)).length).toBe(isOn ? 2 : 1);
  });
});
