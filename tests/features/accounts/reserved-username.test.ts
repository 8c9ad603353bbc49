/** A user cannot impersonate the shop or its staff by username. */

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { newUsername } from '../../../src/features/accounts/authentication/identities/identity.ts';
import { demoLogins } from '../../../src/features/accounts/seed/demo-logins.ts';
import { generateUsers } from '../../../src/features/accounts/seed/demo-users.ts';
import { isReservedUsername } from '../../../src/features/accounts/users/reserved-usernames.ts';
import { createRandom } from '../../../src/features/demo-random.ts';
import { systemRandomness } from '../../../src/lib/secret.ts';
import { startTestApp, type TestApp } from '../../support/test-app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

const reserved = `
  admin administrator root support help system tradepost security abuse postmaster webmaster noreply api www null
  undefined moderator editor staff official billing
  ADMIN Support tRaDePoSt Ad-min ad_min a-d-m-i-n admin- admin_ No-Reply no_reply do-not-reply trade-post Trade_Post
  customer-service r00t 4dmin adm1n b1lling 5upport m0derator of-f1cial n0b0dy bi11ing audit-events api-key
  heIp offlcial ADMlN admln adrnin vvebmaster mai1 nu11 ap1 5upp0r7 serv1c3 6uest 8ot
  tradepost24 Official-Tradepost Trade_P0st_Inc realTradepost
`
  .trim()
  .split(/\s+/);

const isRejected = expect.objectContaining({
  status: 422,
  code: 'username_reserved',
  problem: expect.objectContaining({
    errors: [{ in: 'body', pointer: '/username', rule: 'reserved', detail: 'is reserved' }],
  }),
});

describe.each(reserved)('%s', (username) => {
  test('is rejected at registration and renaming, and assigned by administrators', async () => {
    const { tradepost, user } = await app.signIn();
    const body = { username, email: `${user.id}@mail.example`, password: 'teal-kettle-on-the-stove' };
    await expect(app.tradepost.accounts.register({ body })).rejects.toEqual(isRejected);
    await expect(tradepost.accounts.updateMe({ ifMatch: '*', body: { username } })).rejects.toEqual(
      isRejected,
    );
    expect(await tradepost.accounts.me()).toMatchObject({ username: user.username });

    const admin = await app.signIn('admin');
    await expect(admin.tradepost.accounts.updateMe({ ifMatch: '*', body: { username } })).rejects.toEqual(
      isRejected,
    );
    const userId = user.id;
    await admin.tradepost.users.update({ userId, ifMatch: '*', body: { username } });
    const all = { username: username.toUpperCase(), email: user.email, profile: {} };
    expect(await admin.tradepost.users.replace({ userId, ifMatch: '*', body: all })).toMatchObject({
      username: all.username,
    });
    // The account may send it again, and give it up, but not take it back.
    const rename = (name: string) => tradepost.accounts.updateMe({ ifMatch: '*', body: { username: name } });
    await expect(rename(username.toLowerCase())).resolves.toMatchObject({ username: username.toLowerCase() });
    await rename(user.username);
    await expect(rename(username)).rejects.toEqual(isRejected);
  });
});

test.each([
  'mara-lindqvist',
  'adminton',
  'badmin',
  'the-admin-of-nothing',
  'helpful',
  'rooty',
  'ada',
  'moe',
  'edith',
  'theo-order',
  'support24',
  'user-5',
  'admin-1',
  'apiarist',
  'nullah',
  'user5',
  'Ali',
  'ALI',
  'Bernd',
  'mirna',
  '405',
  '1337',
])('%s is an ordinary username', (username) => {
  expect(isReservedUsername(username)).toBe(false);
});

test('the demonstration shop has no reserved names', () => {
  const names = generateUsers(createRandom(1)).map(({ username }) => username);
  expect(names.length).toBeGreaterThan(demoLogins.length);
  expect(names.filter(isReservedUsername)).toEqual([]);
});

test.each(['admin', 'Support', 'Trade Post', 'no.reply', 'r00t', '', undefined, 'ádmin'])(
  'an identity that the provider calls %j gets another username',
  async (name) => {
    expect(await newUsername(name, systemRandomness)).toMatch(/^member-[0-9a-f]{6}$/);
  },
);

test('a generated username keeps the beginning of the provider’s name', async () => {
  expect(await newUsername('Zoë Admin', systemRandomness)).toMatch(/^zoe-admin-[0-9a-f]{6}$/);
});
