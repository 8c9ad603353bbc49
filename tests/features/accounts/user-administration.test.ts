import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { newProblem } from '../../../src/errors.ts';
import type { Role } from '../../../src/features/accounts/access/role.ts';
import { changeEmail, verifyEmail } from '../../../src/features/accounts/users/user-repository.ts';
import { sweep } from '../../../src/features/sweep.ts';
import { toUuid } from '../../../src/lib/id.ts';
import { buildOrder, buildProduct } from '../../support/factories.ts';
import { mailedToken, mailsTo } from '../../support/mailbox.ts';
import { startTestApp, type TestApp, type Tradepost } from '../../support/test-app.ts';

let app: TestApp;
let admin: Tradepost;
let adminId: string;
let adminToken: string;
beforeAll(async () => {
  app = await startTestApp();
});
beforeEach(async () => {
  const signedIn = await app.signIn('admin');
  admin = signedIn.tradepost;
  adminId = signedIn.user.id;
  adminToken = signedIn.token;
});
afterAll(() => app.close());

const roles: Role[] = ['user', 'editor', 'moderator', 'admin'];
const absent = 'usr_00000000000000000000000000';
const password = 'correct horse battery';

const recorded = async (action: string, target: string) => {
  const { items } = await admin.auditEvents.list({ target, action: [action as 'user.updated'] });
  return items.map(({ actorId, details }) => ({ actorId, details }));
};

const onlyAdmin = async () => {
  await app.deps
    .db('users')
    .where({ role: 'admin' })
    .whereNot({ id: toUuid(adminId) })
    .update({ role: 'user' });
};

/** The tests that all operations share. */
const needsAnAdministrator = (call: (tradepost: Tradepost, userId: string) => Promise<unknown>) => {
  test('requires the token of an administrator', async () => {
    const { user } = await app.signIn('user');
    await expect(call(app.tradepost, user.id)).rejects.toMatchObject({
      status: 401,
      code: 'unauthenticated',
    });
    for (const role of ['user', 'editor', 'moderator'] as const) {
      const { tradepost, user: self } = await app.signIn(role);
      for (const userId of [user.id, self.id]) {
        await expect(call(tradepost, userId)).rejects.toMatchObject({
          status: 403,
          code: 'insufficient_scope',
        });
      }
    }
  });

  test('finds no absent account, and rejects an invalid id', async () => {
    await expect(call(admin, absent)).rejects.toMatchObject({ status: 404, code: 'not_found' });
    await expect(call(admin, 'me')).rejects.toMatchObject({ status: 422, code: 'validation_failed' });
  });
};

const everySide = async (read: (userId: string) => Promise<unknown>) => {
  for (const role of roles) {
    const { user } = await app.signIn(role);
    expect(await read(user.id)).toMatchObject(user);
    await app.deps.db('users').where({ email: user.email }).update({
      first_name: 'Mara',
      last_name: 'Lindqvist',
      avatar_url: 'https://images.example.com/mara.jpg',
      bio: 'Throws mugs.',
      language: 'de',
      email_verified_at: app.clock.now(),
      last_login_at: app.clock.now(),
      deactivated_at: app.clock.now(),
    });
    expect(await read(user.id)).toMatchObject({
      role,
      status: 'deactivated',
      language: 'de',
      emailVerified: true,
      lastLoginAt: app.clock.now().toISOString(),
      profile: {
        firstName: 'Mara',
        lastName: 'Lindqvist',
        avatarUrl: 'https://images.example.com/mara.jpg',
        bio: 'Throws mugs.',
      },
    });
  }
};

describe('getUser', () => {
  // Without the SDK, which warns each time.
  const get = async (userId: string, token = adminToken) => {
    const headers = { authorization: `Bearer ${token}` };
    const response = await app.fetch(`/v1/users/${userId}`, token === '' ? {} : { headers });
    const body = (await response.json()) as { code?: string };
    return { status: response.status, headers: response.headers, body };
  };

  test('reads accounts of every kind', () => everySide(async (userId) => (await get(userId)).body));

  test('announces its deprecation, its sunset and its successor', async () => {
    const { headers } = await get(adminId);
    expect(headers.get('deprecation')).toMatch(/^@\d+$/);
    expect(headers.get('sunset')).toMatch(/GMT$/);
    expect(headers.get('link')).toBe(`</v2/users/${adminId}>; rel="successor-version"`);
  });

  test('requires the token of an administrator', async () => {
    expect(await get(adminId, '')).toMatchObject({ status: 401, body: { code: 'unauthenticated' } });
    for (const role of ['user', 'editor', 'moderator'] as const) {
      const { token, user } = await app.signIn(role);
      const rejected = { status: 403, body: { code: 'insufficient_scope' } };
      expect(await get(user.id, token)).toMatchObject(rejected);
    }
  });

  test('finds no absent account, and rejects an invalid id', async () => {
    expect(await get(absent)).toMatchObject({ status: 404, body: { code: 'not_found' } });
    expect(await get('me')).toMatchObject({ status: 422, body: { code: 'validation_failed' } });
  });
});

describe('getUserV2', () => {
  test('reads accounts of every kind', () => everySide((userId) => admin.users.getV2({ userId })));

  test('counts posts and orders, and shows the five newest posts', async () => {
    const { tradepost, user } = await app.signIn('editor');
    expect(await admin.users.getV2({ userId: user.id })).toMatchObject({
      counts: { posts: 0, orders: 0 },
      recentPosts: [],
    });
    for (let n = 1; n <= 6; n += 1) {
      const status = n === 6 ? 'draft' : 'published';
      await tradepost.posts.create({ body: { title: `Post ${n}`, body: 'Text.', status } });
      app.clock.advance(1_000);
    }
    const { id: productId } = await admin.products.create({ body: buildProduct() });
    for (let n = 0; n < 2; n += 1) {
      await tradepost.orders.create({ body: buildOrder(productId) });
    }
    const { counts, recentPosts } = await admin.users.getV2({ userId: user.id });
    expect(counts).toEqual({ posts: 6, orders: 2 });
    expect(recentPosts.map(({ title, status }) => `${title} ${status}`)).toEqual([
      'Post 6 draft',
      'Post 5 published',
      'Post 4 published',
      'Post 3 published',
      'Post 2 published',
    ]);
  });

  test('shows posts of every status', async () => {
    const { user, tradepost } = await app.signIn('editor');
    const write = (status: 'draft' | 'published') =>
      tradepost.posts.create({ body: { title: 'A post', body: 'Text.', status } });
    const { id: later } = await write('draft');
    await tradepost.posts.schedule({
      postId: later,
      ifMatch: '*',
      body: { publishAt: '2100-01-01T00:00:00.000Z' },
    });
    const { id: gone } = await write('published');
    await tradepost.posts.unpublish({ postId: gone, ifMatch: '*' });
    const { recentPosts } = await admin.users.getV2({ userId: user.id });
    expect(recentPosts.map(({ status }) => status).sort()).toEqual(['scheduled', 'unpublished']);
  });

  test('shows the longest title', async () => {
    const editor = await app.signIn('editor');
    const title = 'x'.repeat(200);
    await editor.tradepost.posts.create({ body: { title, body: 'Text.' } });
    const { recentPosts } = await admin.users.getV2({ userId: editor.user.id });
    expect(recentPosts).toMatchObject([{ title }]);
  });

  needsAnAdministrator((tradepost, userId) => tradepost.users.getV2({ userId }));
});

const profile = {
  firstName: 'Mara',
  lastName: 'Lindqvist',
  avatarUrl: 'https://images.example.com/mara.jpg',
  bio: 'Throws mugs.',
};

let people = 0;
const newName = () => {
  people += 1;
  return `renamed-${people}`;
};

type Change = (tradepost: Tradepost, userId: string, body: object) => Promise<{ updatedAt: string }>;

/** The tests that updateUser and replaceUser share. */
const changesAccounts = (change: Change) => {
  test.each(roles)('changes an active %s and a deactivated one', async (role) => {
    const { user } = await app.signIn(role);
    const username = newName();
    app.clock.advance(1_000);
    const changed = await change(admin, user.id, { email: user.email, username, profile });
    expect(changed).toEqual({ ...user, username, profile, updatedAt: app.clock.now().toISOString() });
    const { db } = app.deps;
    await db('users')
      .where({ email: user.email })
      .update({ language: 'de', deactivated_at: app.clock.now() });
    expect(await change(admin, user.id, { email: user.email, username, profile: {} })).toMatchObject({
      status: 'deactivated',
      language: 'de',
    });
    expect(await recorded('user.updated', user.id)).toEqual([
      { actorId: adminId, details: { email: 'same' } },
      { actorId: adminId, details: { email: 'same' } },
    ]);
  });

  test('makes a new e-mail address unverified, and ends the mailed links of the old one', async () => {
    const { user } = await app.signIn('user');
    const { db } = app.deps;
    const now = app.clock.now();
    await db('users').where({ email: user.email }).update({ email_verified_at: now, last_login_at: now });
    await db('one_time_tokens').insert({
      token_hash: Buffer.from(user.id),
      purpose: 'password_reset',
      user_id: toUuid(user.id),
      details: {},
      created_at: now,
      expires_at: now,
    });
    const count = async () => (await db('one_time_tokens').where({ user_id: toUuid(user.id) })).length;
    const whole = { username: user.username, profile: {} };
    const same = { ...whole, email: user.email.toUpperCase() };
    expect(await change(admin, user.id, same)).toMatchObject({ email: user.email, emailVerified: true });
    expect(await count()).toBe(1);
    app.clock.advance(1_000);
    const other = { ...whole, email: `Ｎew-${user.email}` };
    expect(await change(admin, user.id, other)).toMatchObject({
      email: `new-${user.email}`,
      emailVerified: false,
    });
    expect(await count()).toBe(0);
    const subjects = async (address: string) => (await mailsTo(app, address)).map(({ subject }) => subject);
    expect(await subjects(user.email)).toEqual(['Your e-mail address was changed']);
    expect(await subjects(`new-${user.email}`)).toEqual(['Confirm your e-mail address']);
    expect((await recorded('user.updated', user.id))[0]?.details).toEqual({ email: 'new' });
  });

  test('rejects the username and e-mail address of another account, and changes nothing then', async () => {
    const { user } = await app.signIn('user');
    const { user: other } = await app.signIn('user');
    const own = { email: user.email, username: user.username, profile };
    await expect(change(admin, user.id, { ...own, email: other.email.toUpperCase() })).rejects.toMatchObject({
      status: 409,
      code: 'email_taken',
      problem: { errors: [{ pointer: '/email', rule: 'unique' }] },
    });
    await expect(
      change(admin, user.id, { ...own, username: other.username.toUpperCase() }),
    ).rejects.toMatchObject({ status: 409, code: 'username_taken' });
    expect(await admin.users.getV2({ userId: user.id })).toMatchObject(user);
    expect(await recorded('user.updated', user.id)).toEqual([]);
  });

  test('rejects an invalid role, a status, and an e-mail address whose NFKC form is invalid', async () => {
    const { user } = await app.signIn('user');
    const own = { email: user.email, username: user.username, profile: {} };
    for (const surplus of [{ role: 'admin' }, { status: 'active' }, { emailVerified: true }]) {
      await expect(change(admin, user.id, { ...own, ...surplus })).rejects.toMatchObject({
        status: 422,
        problem: { errors: [{ in: 'body', rule: 'additionalProperties' }] },
      });
    }
    await expect(change(admin, user.id, { ...own, email: 'a，b＠c@example.com' })).rejects.toMatchObject({
      status: 422,
      problem: { errors: [{ in: 'body', pointer: '/email' }] },
    });
  });

  needsAnAdministrator((tradepost, userId) =>
    change(tradepost, userId, { email: 'someone@example.com', username: 'someone', profile: {} }),
  );
};

describe('replaceUser', () => {
  changesAccounts((tradepost, userId, body) =>
    tradepost.users.replace({ userId, ifMatch: '*', body: body as never }),
  );

  test('removes absent members of the profile, and rejects other absent members', async () => {
    const { user, tradepost } = await app.signIn('user');
    await tradepost.accounts.updateMe({ ifMatch: '*', body: { profile } });
    const { email, username } = user;
    const replaced = await admin.users.replace({
      ifMatch: '*',
      userId: user.id,
      body: { email, username, profile: { firstName: 'Mara' } },
    });
    expect(replaced.profile).toEqual({ firstName: 'Mara' });
    const body = { username } as never;
    await expect(admin.users.replace({ userId: user.id, ifMatch: '*', body })).rejects.toMatchObject({
      status: 422,
    });
  });
});

describe('updateUser', () => {
  changesAccounts((tradepost, userId, body) => tradepost.users.update({ userId, ifMatch: '*', body }));

  test('changes the sent members, keeps the rest, and null removes', async () => {
    const { user, tradepost } = await app.signIn('user');
    await tradepost.accounts.updateMe({ ifMatch: '*', body: { profile } });
    const update = (body: object) => admin.users.update({ userId: user.id, ifMatch: '*', body });
    expect(await update({ profile: { lastName: null } })).toMatchObject({
      username: user.username,
      email: user.email,
      profile: { firstName: 'Mara', avatarUrl: profile.avatarUrl, bio: profile.bio },
    });
    const none = { firstName: null, avatarUrl: null, bio: null };
    expect((await update({ profile: none })).profile).toEqual({});
    await expect(update({})).rejects.toMatchObject({ status: 422 });
  });
});

const login = (email: string) => app.tradepost.accounts.login({ body: { email, password } });

describe('the ETag of an account', () => {
  const etagsOf = async (userId: string) => {
    // Not by the SDK, which warns about the deprecated version.
    const read = (version: string) =>
      app.fetch(`/${version}/users/${userId}`, { headers: { authorization: `Bearer ${adminToken}` } });
    const [first, second] = await Promise.all([read('v1'), read('v2')]);
    return [first.headers.get('etag'), second.headers.get('etag')] as const;
  };
  type Person = Awaited<ReturnType<TestApp['signIn']>>;
  const { db, clock } = { db: () => app.deps.db, clock: () => app.clock };

  test.each<[string, (person: Person) => Promise<unknown>]>([
    ['changeUserRole', ({ user }) => admin.users.changeRole({ userId: user.id, body: { role: 'editor' } })],
    ['deactivateUser', ({ user }) => admin.users.deactivate({ userId: user.id })],
    [
      'restoreUser',
      async ({ user }) => {
        await db()('users').where({ email: user.email }).update({ deactivated_at: clock().now() });
        return admin.users.restore({ userId: user.id });
      },
    ],
    [
      'login',
      ({ user: { email } }) =>
        app.tradepost.accounts.login({ body: { email, password: 'correct horse battery' } }),
    ],
    ['updateMe', ({ tradepost }) => tradepost.accounts.updateMe({ ifMatch: '*', body: { profile } })],
    ['requestErasure', ({ tradepost }) => tradepost.personalData.requestErasure()],
    ['verifyEmail', ({ user }) => verifyEmail({ db: db() }, user.id, clock().now())],
    [
      'changeEmail',
      ({ user }) =>
        changeEmail({ db: db(), problem: newProblem }, user.id, {
          email: `new.${user.email}`,
          at: clock().now(),
        }),
    ],
  ])('changes by %s', async (_, write) => {
    const person = await app.signIn();
    app.clock.advance(1_000);
    const before = await etagsOf(person.user.id);
    await write(person);
    const after = await etagsOf(person.user.id);
    expect(after[0]).not.toBe(before[0]);
    expect(after[1]).not.toBe(before[1]);
  });

  test('of getUserV2 changes with a post too, and updateUser accepts it', async () => {
    const { tradepost, user } = await app.signIn('editor');
    const before = await etagsOf(user.id);
    await tradepost.posts.create({ body: { title: 'News', body: 'Of today.' } });
    const after = await etagsOf(user.id);
    expect(after[0]).toBe(before[0]);
    expect(after[1]).not.toBe(before[1]);
    const update = (ifMatch: string) => admin.users.update({ userId: user.id, ifMatch, body: { profile } });
    await update(after[1] as string);
    await expect(update(after[1] as string)).rejects.toMatchObject({
      status: 412,
      code: 'precondition_failed',
      problem: { current: { id: user.id, profile } },
    });
  });
});

describe('deactivateUser', () => {
  test.each(roles)('prevents logins of a %s, and ends the sessions and keys', async (role) => {
    const { user, refreshToken } = await app.signIn(role);
    await app.deps.db('users').where({ email: user.email }).update({
      first_name: 'Mara',
      last_name: 'Lindqvist',
      avatar_url: profile.avatarUrl,
      bio: 'Throws mugs.',
      language: 'de',
      email_verified_at: app.clock.now(),
    });
    await login(user.email);
    app.clock.advance(1_000);
    expect(await admin.users.deactivate({ userId: user.id })).toMatchObject({
      role,
      status: 'deactivated',
      updatedAt: app.clock.now().toISOString(),
    });
    await expect(login(user.email)).rejects.toMatchObject({ code: 'account_deactivated' });
    await expect(app.tradepost.sessions.refreshTokens({ body: { refreshToken } })).rejects.toMatchObject({
      code: 'invalid_refresh_token',
    });
    expect(await recorded('user.deactivated', user.id)).toEqual([{ actorId: adminId, details: {} }]);
  });

  test('does nothing to a deactivated account', async () => {
    const { user } = await app.signIn('user');
    const first = await admin.users.deactivate({ userId: user.id });
    app.clock.advance(1_000);
    expect(await admin.users.deactivate({ userId: user.id })).toEqual(first);
    expect(await recorded('user.deactivated', user.id)).toHaveLength(1);
  });

  test('rejects the deactivation of the last active administrator, even by themselves', async () => {
    const { user: other } = await app.signIn('admin');
    await admin.users.deactivate({ userId: other.id });
    await onlyAdmin();
    await expect(admin.users.deactivate({ userId: adminId })).rejects.toMatchObject({
      status: 409,
      code: 'last_admin',
    });
    expect(await admin.users.getV2({ userId: adminId })).toMatchObject({ status: 'active' });
  });

  test('keeps one of two administrators who deactivate each other concurrently', async () => {
    const other = await app.signIn('admin');
    await onlyAdmin();
    await app.deps.db('users').where({ email: other.user.email }).update({ role: 'admin' });
    const attempts = await Promise.allSettled([
      admin.users.deactivate({ userId: other.user.id }),
      other.tradepost.users.deactivate({ userId: adminId }),
    ]);
    const rejected = attempts.filter(({ status }) => status === 'rejected');
    expect(rejected).toMatchObject([{ reason: { code: 'invalid_token' } }]);
  });

  needsAnAdministrator((tradepost, userId) => tradepost.users.deactivate({ userId }));
});

describe('an account that awaits its erasure', () => {
  const waiting = async () => {
    const { user, tradepost } = await app.signIn('user');
    await tradepost.personalData.requestErasure();
    const token = await mailedToken(app, user.email);
    return { user, undo: () => app.tradepost.personalData.undoErasure({ body: { token } }) };
  };
  const rowOf = async ({ email }: { email: string }) => app.deps.db('users').where({ email }).first();

  test('is deactivated too, which is recorded and survives the end of the request', async () => {
    const { user, undo } = await waiting();
    expect(await admin.users.deactivate({ userId: user.id })).toMatchObject({ status: 'deactivated' });
    expect(await recorded('user.deactivated', user.id)).toEqual([{ actorId: adminId, details: {} }]);
    expect(await rowOf(user)).toMatchObject({ erases_at: expect.any(String) });
    await undo();
    expect(await rowOf(user)).toMatchObject({ erases_at: null, deactivated_at: expect.any(String) });
    await expect(login(user.email)).rejects.toMatchObject({ code: 'account_deactivated' });
    expect(await recorded('user.erasure_undone', user.id)).toHaveLength(1);
  });

  test('is deactivated once, however often an administrator requests it', async () => {
    const { user } = await waiting();
    await admin.users.deactivate({ userId: user.id });
    await admin.users.deactivate({ userId: user.id });
    expect(await recorded('user.deactivated', user.id)).toHaveLength(1);
  });

  test('is erased at its time, even if it was deactivated', async () => {
    const { user } = await waiting();
    await admin.users.deactivate({ userId: user.id });
    app.clock.advance(14 * 24 * 60 * 60_000);
    await sweep(app.deps);
    expect(await rowOf(user)).toBeUndefined();
  });

  test('is active again after it is restored, and the record shows the end of the request', async () => {
    const { user, undo } = await waiting();
    expect(await admin.users.restore({ userId: user.id })).toMatchObject({ status: 'active' });
    expect(await recorded('user.restored', user.id)).toEqual([
      { actorId: adminId, details: { erasure: 'called_off' } },
    ]);
    await expect(undo()).rejects.toMatchObject({ code: 'invalid_one_time_token' });
    await expect(login(user.email)).resolves.toBeDefined();
  });

  test('is active again after a deactivation and a restoration', async () => {
    const { user } = await waiting();
    await admin.users.deactivate({ userId: user.id });
    await admin.users.restore({ userId: user.id });
    expect(await rowOf(user)).toMatchObject({ erases_at: null, deactivated_at: null });
    await expect(login(user.email)).resolves.toBeDefined();
  });

  test('is active again after the request is undone', async () => {
    const { user, undo } = await waiting();
    await undo();
    await expect(login(user.email)).resolves.toBeDefined();
  });

  test('is listed among deactivated accounts', async () => {
    const { user } = await waiting();
    const find = async (status: 'active' | 'deactivated') =>
      (await admin.users.list({ status, search: user.username })).items.map(({ id }) => id);
    expect(await find('deactivated')).toContain(user.id);
    expect(await find('active')).not.toContain(user.id);
  });

  test('does not count as an active administrator', async () => {
    const other = await app.signIn('admin');
    await onlyAdmin();
    await app.deps.db('users').where({ email: other.user.email }).update({ role: 'admin' });
    await other.tradepost.personalData.requestErasure();
    await expect(admin.users.deactivate({ userId: adminId })).rejects.toMatchObject({ code: 'last_admin' });
  });
});

describe('restoreUser', () => {
  test.each(roles)('lets a %s log in again', async (role) => {
    const { user } = await app.signIn(role);
    await app.deps.db('users').where({ email: user.email }).update({
      first_name: 'Mara',
      last_name: 'Lindqvist',
      avatar_url: profile.avatarUrl,
      bio: 'Throws mugs.',
      language: 'de',
      email_verified_at: app.clock.now(),
      last_login_at: app.clock.now(),
    });
    await admin.users.deactivate({ userId: user.id });
    expect(await admin.users.restore({ userId: user.id })).toMatchObject({ role, status: 'active' });
    await expect(login(user.email)).resolves.toBeDefined();
    expect(await recorded('user.restored', user.id)).toEqual([{ actorId: adminId, details: {} }]);
  });

  test('does nothing to an active account', async () => {
    const { user } = await app.signIn('user');
    app.clock.advance(1_000);
    expect(await admin.users.restore({ userId: user.id })).toEqual(user);
    expect(await recorded('user.restored', user.id)).toEqual([]);
  });

  needsAnAdministrator((tradepost, userId) => tradepost.users.restore({ userId }));
});

describe('changeUserRole', () => {
  test.each(roles)('gives the role %s, which the next login has', async (role) => {
    const { user, refreshToken } = await app.signIn(role === 'user' ? 'editor' : 'user');
    await app.deps.db('users').where({ email: user.email }).update({
      first_name: 'Mara',
      last_name: 'Lindqvist',
      avatar_url: profile.avatarUrl,
      bio: 'Throws mugs.',
      language: 'de',
      email_verified_at: app.clock.now(),
      last_login_at: app.clock.now(),
    });
    expect(await admin.users.changeRole({ userId: user.id, body: { role } })).toMatchObject({ role });
    await expect(app.tradepost.sessions.refreshTokens({ body: { refreshToken } })).rejects.toMatchObject({
      code: 'invalid_refresh_token',
    });
    expect(await recorded('user.role_changed', user.id)).toEqual([
      { actorId: adminId, details: { from: user.role, to: role } },
    ]);
  });

  test('does nothing to an account with that role, not even to the last administrator', async () => {
    await onlyAdmin();
    const unchanged = await admin.users.changeRole({ userId: adminId, body: { role: 'admin' } });
    expect(await admin.accounts.me()).toEqual(unchanged);
    expect(await recorded('user.role_changed', adminId)).toEqual([]);
  });

  test('changes a deactivated account too', async () => {
    const { user } = await app.signIn('admin');
    await admin.users.deactivate({ userId: user.id });
    expect(await admin.users.changeRole({ userId: user.id, body: { role: 'user' } })).toMatchObject({
      role: 'user',
      status: 'deactivated',
    });
  });

  test('keeps the role of the last active administrator, and takes it from one of two', async () => {
    await onlyAdmin();
    const step = () => admin.users.changeRole({ userId: adminId, body: { role: 'user' } });
    await expect(step()).rejects.toMatchObject({ status: 409, code: 'last_admin' });
    const { user } = await app.signIn('admin');
    await admin.users.deactivate({ userId: user.id });
    await expect(step()).rejects.toMatchObject({ code: 'last_admin' });
    await admin.users.restore({ userId: user.id });
    expect(await step()).toMatchObject({ role: 'user' });
  });

  test('rejects the access token of a former administrator', async () => {
    const former = await app.signIn('admin');
    const userId = former.user.id;
    const { user: other } = await app.signIn('user');
    // In SQL, which keeps the session: an ended session would be rejected anyway.
    await app.deps
      .db('users')
      .where({ id: toUuid(userId) })
      .update({ role: 'user' });
    const { users } = former.tradepost;
    const rejected = { status: 403, code: 'insufficient_scope' };
    await expect(users.changeRole({ userId, body: { role: 'admin' } })).rejects.toMatchObject(rejected);
    await expect(users.deactivate({ userId: adminId })).rejects.toMatchObject(rejected);
    await expect(users.restore({ userId: other.id })).rejects.toMatchObject(rejected);
    const body = { email: 'mine@example.com' };
    await expect(users.update({ userId: adminId, ifMatch: '*', body })).rejects.toMatchObject(rejected);
  });

  test('keeps one of many administrators who all step down concurrently', async () => {
    const others = await Promise.all(Array.from({ length: 4 }, () => app.signIn('admin')));
    const ids = others.map(({ user }) => user.id);
    await app.deps
      .db('users')
      .where({ role: 'admin' })
      .whereNotIn('id', ids.map(toUuid))
      .update({ role: 'user' });
    const attempts = await Promise.allSettled(
      others.map(({ tradepost }, index) =>
        tradepost.users.changeRole({ userId: ids[index] as string, body: { role: 'user' } }),
      ),
    );
    expect(attempts.filter(({ status }) => status === 'rejected')).toMatchObject([
      { reason: { code: 'last_admin' } },
    ]);
    expect(await app.deps.db('users').where({ role: 'admin' }).pluck('role')).toEqual(['admin']);
  });

  test('rejects an absent role', async () => {
    const { user } = await app.signIn('user');
    const change = (body: object) => admin.users.changeRole({ userId: user.id, body: body as never });
    for (const body of [{ role: 'owner' }, {}, { role: null }, { role: 'user', status: 'active' }]) {
      await expect(change(body)).rejects.toMatchObject({ status: 422, code: 'validation_failed' });
    }
  });

  needsAnAdministrator((tradepost, userId) =>
    tradepost.users.changeRole({ userId, body: { role: 'editor' } }),
  );
});
