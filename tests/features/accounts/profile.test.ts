import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startTestApp, type TestApp } from '../../support/test-app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

const patch = (token: string, body: unknown) =>
  app.fetch('/v1/me', {
    method: 'PATCH',
    headers: {
      authorization: `Bearer ${token}`,
      'content-type': 'application/merge-patch+json',
      'if-match': '*',
    },
    body: JSON.stringify(body),
  });

describe('updateMe', () => {
  test('of two concurrent changes of one version only one succeeds', async () => {
    const { tradepost } = await app.signIn();
    const before = await tradepost.accounts.me().withResponse();
    const ifMatch = before.headers.get('etag') as string;
    const bios = ['First.', 'Second.', 'Third.'];
    const changes = await Promise.allSettled(
      bios.map((bio) => tradepost.accounts.updateMe({ ifMatch, body: { profile: { bio } } })),
    );
    expect(changes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected', 'rejected']);
    const bio = bios[changes.findIndex(({ status }) => status === 'fulfilled')];
    expect(changes.find((change) => change.status === 'rejected')?.reason).toMatchObject({
      status: 412,
      code: 'precondition_failed',
      problem: { current: { profile: { bio } } },
    });
    expect(await tradepost.accounts.me()).toMatchObject({ profile: { bio } });
  });

  test('changes the language, and keeps it when another field changes', async () => {
    const { tradepost } = await app.signIn();
    const change = (body: { language: 'de' | 'en' } | { username: string }) =>
      tradepost.accounts.updateMe({ ifMatch: '*', body });
    expect(await change({ language: 'de' })).toMatchObject({ language: 'de' });
    expect(await change({ username: 'another-name' })).toMatchObject({ language: 'de' });
    expect(await change({ language: 'en' })).toMatchObject({ language: 'en' });
  });

  test('rejects a language without mails', async () => {
    const { tradepost } = await app.signIn();
    const body = { language: 'fr' as 'de' };
    await expect(tradepost.accounts.updateMe({ ifMatch: '*', body })).rejects.toMatchObject({
      code: 'validation_failed',
      problem: { errors: [{ pointer: '/language', rule: 'enum' }] },
    });
  });

  test('rejects the token of a deleted account', async () => {
    const { tradepost, user } = await app.signIn();
    await app.deps.db('users').where({ email: user.email }).delete();
    await expect(
      tradepost.accounts.updateMe({ ifMatch: '*', body: { username: 'nobody' } }),
    ).rejects.toMatchObject({
      status: 401,
      code: 'invalid_token',
    });
  });

  const full = {
    firstName: 'Mara',
    lastName: 'Lindqvist',
    avatarUrl: 'https://images.example.com/mara.jpg',
    bio: 'Throws mugs.',
  };

  test.each(['user', 'editor', 'moderator', 'admin'] as const)(
    'changes the sent members of a %s, keeps the rest, and null removes',
    async (role) => {
      const { tradepost, user } = await app.signIn(role);
      app.clock.advance(1_000);
      const named = await tradepost.accounts.updateMe({ ifMatch: '*', body: { profile: full } });
      expect(named).toEqual({ ...user, profile: full, updatedAt: app.clock.now().toISOString() });
      const bare = await tradepost.accounts.updateMe({
        ifMatch: '*',
        body: { profile: { bio: null, avatarUrl: null } },
      });
      expect(bare.profile).toEqual({ firstName: 'Mara', lastName: 'Lindqvist' });
      const none = { firstName: null, lastName: null };
      expect((await tradepost.accounts.updateMe({ ifMatch: '*', body: { profile: none } })).profile).toEqual(
        {},
      );
      const username = `${user.username}-renamed`;
      expect(await tradepost.accounts.updateMe({ ifMatch: '*', body: { username } })).toMatchObject({
        username,
        role,
      });
      expect(await tradepost.accounts.me()).toMatchObject({ username, profile: {} });
    },
  );

  test('accepts a username that differs from its own only in case, and not a foreign one', async () => {
    const { tradepost, user } = await app.signIn('user');
    const { user: other } = await app.signIn('user');
    const rename = (username: string) => tradepost.accounts.updateMe({ ifMatch: '*', body: { username } });
    const upper = user.username.toUpperCase();
    expect(await rename(upper)).toMatchObject({ username: upper });
    await expect(rename(other.username.toUpperCase())).rejects.toMatchObject({
      status: 409,
      code: 'username_taken',
      problem: { errors: [{ in: 'body', pointer: '/username', rule: 'unique' }] },
    });
  });

  test('lets one of two concurrent changes have a username', async () => {
    const people = [await app.signIn('user'), await app.signIn('user')];
    const body = { username: 'wanted-by-two' };
    const attempts = await Promise.allSettled(
      people.map(({ tradepost }) => tradepost.accounts.updateMe({ ifMatch: '*', body })),
    );
    const rejected = attempts.filter((attempt) => attempt.status === 'rejected');
    expect(rejected).toMatchObject([{ reason: { code: 'username_taken' } }]);
  });

  test.each([
    ['a role', { role: 'admin' }, '/role additionalProperties'],
    ['a role in the profile', { profile: { role: 'admin' } }, '/profile/role additionalProperties'],
    ['scopes', { scopes: ['users:write'] }, '/scopes additionalProperties'],
    ['an e-mail address', { email: 'mine@example.com' }, '/email additionalProperties'],
    ['a status', { status: 'active' }, '/status additionalProperties'],
    ['nothing', {}, ' minProperties'],
    ['no username', { username: null }, '/username type'],
    [
      'a picture URL with a script',
      { profile: { avatarUrl: 'javascript:alert(1)' } },
      '/profile/avatarUrl pattern',
    ],
    ['a first name with a NUL', { profile: { firstName: 'a\0' } }, '/profile/firstName unicode'],
  ])('rejects %s', async (_, body, fault) => {
    const { token, tradepost } = await app.signIn('user');
    const response = await patch(token, body);
    expect(response.status).toBe(422);
    const { errors } = (await response.json()) as { errors: { pointer: string; rule: string }[] };
    expect(errors.map(({ pointer, rule }) => `${pointer} ${rule}`)).toEqual([fault]);
    expect(await tradepost.accounts.me()).toMatchObject({ role: 'user', profile: {} });
  });

  test('rejects a deactivated account, which can read until its access token expires', async () => {
    const { tradepost, user } = await app.signIn('user');
    const change = () =>
      tradepost.accounts.updateMe({ ifMatch: '*', body: { profile: { bio: 'Still here.' } } });
    await app.deps.db('users').where({ email: user.email }).update({ deactivated_at: app.clock.now() });
    await expect(change()).rejects.toMatchObject({ status: 401, code: 'invalid_token' });
    expect(await tradepost.accounts.me()).toMatchObject({ status: 'deactivated', profile: {} });
    app.clock.advance(601_000);
    await expect(tradepost.accounts.me()).rejects.toMatchObject({ status: 401, code: 'invalid_token' });
  });

  test('requires a token', async () => {
    await expect(
      app.tradepost.accounts.updateMe({ ifMatch: '*', body: { username: 'nobody' } }),
    ).rejects.toMatchObject({
      status: 401,
      code: 'unauthenticated',
    });
  });

  test('is recorded, without the values', async () => {
    const { tradepost, user } = await app.signIn('user');
    await tradepost.accounts.updateMe({ ifMatch: '*', body: { profile: full } });
    const { tradepost: admin } = await app.signIn('admin');
    const { items } = await admin.auditEvents.list({ target: user.id, action: ['user.profile_updated'] });
    expect(items).toMatchObject([{ actorId: user.id, target: user.id, result: 'success', details: {} }]);
  });
});
