/** An erased account leaves no trace of any e-mail address that it ever had. */

import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { unsubscribeUrl } from '../../../src/features/mail/unsubscribe-link.ts';
import { sweep } from '../../../src/features/sweep.ts';
import { toUuid } from '../../../src/lib/id.ts';
import { hashSecret } from '../../../src/lib/secret.ts';
import { mailedToken } from '../../support/mailbox.ts';
import { openTestSession, startTestApp, type TestApp } from '../../support/test-app.ts';

let app: TestApp;
beforeEach(async () => {
  app = await startTestApp();
});
afterEach(() => app.close());

const second = 1_000;
const day = 24 * 60 * 60 * second;
const password = 'correct horse battery';

type Person = Awaited<ReturnType<TestApp['signIn']>>;

/** Changes the e-mail address of the account to `to`. */
type Change = (person: Person, to: string) => Promise<unknown>;

const byOwner: Change = async ({ user }, to) => {
  const { accessToken } = await openTestSession(app.deps, user);
  const { emailAddresses } = app.tradepost.withAccessToken(accessToken);
  await emailAddresses.requestEmailChange({ body: { email: to } });
  await app.tradepost.emailAddresses.confirmEmailChange({ body: { token: await mailedToken(app, to) } });
};
const byAdmin: Change = async ({ user: { id: userId } }, to) => {
  const { users } = (await app.signIn('admin')).tradepost;
  await users.update({ userId, ifMatch: '*', body: { email: to } });
};
const byReplacement: Change = async ({ user: { id: userId, username } }, to) => {
  const { users } = (await app.signIn('admin')).tradepost;
  await users.replace({ userId, ifMatch: '*', body: { email: to, username, profile: {} } });
};

/** Operations that store data by the e-mail address alone. */
const leaveTraces = async (email: string) => {
  await app.tradepost.passwords.requestReset({ body: { email } });
  await app.tradepost.magicLinks.request({ body: { email } });
  await app.tradepost.accounts.login({ body: { email, password } }).catch(() => undefined);
  await app.tradepost.accounts.login({ body: { email, password: 'a-wild-guess' } }).catch(() => undefined);
};

/** A suppression has only the hash of the e-mail address. */
const unsubscribe = async ({ user: { id: userId, email } }: { user: { id: string; email: string } }) => {
  const url = await unsubscribeUrl(app.deps, { userId, email, kind: 'comment', language: 'en' });
  const body = new URLSearchParams({ 'List-Unsubscribe': 'One-Click' });
  const response = await app.fetch(url.replace(/^http:..[^/]+/, ''), { method: 'POST', body });
  expect(response.status).toBe(200);
};

const erase = async ({ user }: Person) => {
  const { accessToken } = await openTestSession(app.deps, user);
  await app.tradepost.withAccessToken(accessToken).personalData.requestErasure();
  app.clock.advance(14 * day);
};

/** Every row of every table, as text. */
const everything = async (): Promise<string> => {
  const { db } = app.deps;
  const tables = (
    await db('pg_tables').whereIn('schemaname', ['public', 'pgboss']).select('schemaname', 'tablename')
  ).map(({ schemaname, tablename }) => `${schemaname}.${tablename}`);
  const rows = await Promise.all(
    tables.map((table) => db.select(db.raw('t::text as row')).from(`${table} as t`)),
  );
  return rows
    .flat()
    .map(({ row }) => row)
    .join('\n');
};
const tracesOf = (email: string) => [email, hashSecret(email).toString('hex')];
const remaining = async (...emails: string[]) => {
  const text = await everything();
  return emails.flatMap(tracesOf).filter((trace) => text.includes(trace));
};

test.each<[string, [Change, string][]]>([
  ['that was never changed', []],
  ['that its owner has changed', [[byOwner, 'second@example.com']]],
  ['that an administrator has changed', [[byAdmin, 'second@example.com']]],
  ['that an administrator has replaced', [[byReplacement, 'second@example.com']]],
  ['whose notation alone was changed', [[byAdmin, 'First@Example.COM']]],
  ['beyond ASCII', [[byOwner, 'müller@exämple.com']]],
  [
    'that was changed several times',
    [
      [byOwner, 'second@example.com'],
      [byAdmin, 'third@example.com'],
      [byOwner, 'fourth@example.com'],
    ],
  ],
  [
    'that is a former one again',
    [
      [byOwner, 'second@example.com'],
      [byAdmin, 'first@example.com'],
    ],
  ],
  [
    'that was a former one again, and then changed',
    [
      [byOwner, 'second@example.com'],
      [byOwner, 'first@example.com'],
      [byAdmin, 'third@example.com'],
    ],
  ],
])('of an account with an e-mail address %s', async (_name, changes) => {
  const person = await app.signIn();
  await app.deps
    .db('users')
    .where({ id: toUuid(person.user.id) })
    .update({ email: 'first@example.com' });
  const emails = [...new Set(['first@example.com', ...changes.map(([, to]) => to.toLowerCase())])];
  const { id } = person.user;
  await leaveTraces('first@example.com');
  await unsubscribe({ user: { id, email: 'first@example.com' } });
  for (const [change, to] of changes) {
    app.clock.advance(second);
    await change(person, to);
    await leaveTraces(to);
    await unsubscribe({ user: { id, email: to.toLowerCase() } });
  }
  expect(await app.deps.db('mail_suppressions')).toHaveLength(emails.length);
  await erase(person);
  // Also requests after the change, by senders who do not know the new e-mail address.
  for (const email of emails) await leaveTraces(email);
  await app.mails();
  expect(await remaining(...emails)).toEqual(emails.flatMap(tracesOf));
  expect(await sweep(app.deps)).toMatchObject({ accounts: 1 });
  expect(await remaining(...emails, person.user.email)).toEqual([]);
});

describe('data of other accounts stay', () => {
  test('another account has the e-mail address meanwhile: only older data are deleted', async () => {
    const person = await app.signIn();
    const email = person.user.email;
    await leaveTraces(email);
    await byOwner(person, 'second@example.com');
    app.clock.advance(second);
    const successor = { email, username: 'successor', password };
    await erase(person);
    await app.tradepost.accounts.register({ body: successor });
    await leaveTraces(email);
    const { db } = app.deps;
    const before = await db('mails').where({ address: email }).orderBy('id').pluck('id');
    const newest = before.slice(-3);
    const failures = await db('login_failures').where({ account_hash: hashSecret(email) });
    const addresses = await db('login_addresses').where({ account_hash: hashSecret(email) });
    expect([before.length > 3, failures.length, addresses.length]).toEqual([true, 1, 1]);
    expect(await sweep(app.deps)).toMatchObject({ accounts: 1 });
    expect(await db('mails').where({ address: email }).orderBy('id').pluck('id')).toEqual(newest);
    expect(await db('login_failures').where({ account_hash: hashSecret(email) })).toEqual(failures);
    expect(await db('login_addresses').where({ account_hash: hashSecret(email) })).toEqual(addresses);
    await expect(app.tradepost.accounts.login({ body: { email, password } })).resolves.toBeDefined();
  });

  test('also their stored responses', async () => {
    const [person, other] = [await app.signIn(), await app.signIn()];
    await erase(person);
    const now = app.clock.now();
    for (const { user } of [person, other]) {
      const row = {
        operation_id: 'createOrder',
        key: 'a-key',
        fingerprint: '',
        status: 201,
        headers: {},
        created_at: now,
      };
      await app.deps.db('idempotency_keys').insert({ ...row, actor_id: user.id });
    }
    await sweep(app.deps);
    expect(await app.deps.db('idempotency_keys').pluck('actor_id')).toEqual([other.user.id]);
  });
});

test('a new e-mail address makes every IP address unknown, also for the next account with the old one', async () => {
  const person = await app.signIn();
  const { email } = person.user;
  await app.tradepost.accounts.login({ body: { email, password } });
  await app.tradepost.accounts.login({ body: { email, password: 'a-wild-guess' } }).catch(() => undefined);
  await byAdmin(person, 'second@example.com');
  const account_hash = hashSecret(email);
  expect(await app.deps.db('login_addresses').where({ account_hash })).toEqual([]);
  expect(await app.deps.db('login_failures').where({ account_hash })).toEqual([]);
});

test('the table of former e-mail addresses does not contain the current one', async () => {
  const person = await app.signIn();
  const { users } = (await app.signIn('admin')).tradepost;
  await users.update({
    userId: person.user.id,
    ifMatch: '*',
    body: { email: person.user.email.toUpperCase() },
  });
  expect(await app.deps.db('former_email_addresses')).toEqual([]);
});
