import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Knex } from 'knex';
import type { Role } from '../../../src/features/accounts/access/role.ts';
import type { UserFilter, UserSort } from '../../../src/features/accounts/users/user.ts';
import { listUsers } from '../../../src/features/accounts/users/user-list-repository.ts';
import type { PostSort } from '../../../src/features/journal/posts/post.ts';
import { toUuid } from '../../../src/lib/id.ts';
import { startTestApp, type TestApp, type Tradepost } from '../../support/test-app.ts';

let app: TestApp;
let admin: Tradepost;
beforeAll(async () => {
  app = await startTestApp();
  admin = (await app.signIn('admin')).tradepost;
});
afterAll(() => app.close());

type ListInput = Parameters<Tradepost['users']['list']>[0];

const roles: Role[] = ['user', 'editor', 'moderator', 'admin'];

const usernames = async (input: ListInput) =>
  (await admin.users.list({ limit: 100, ...input })).items.map(({ username }) => username);

describe('listUsers', () => {
  test.each(roles)('lists accounts with the role %s, and no others', async (role) => {
    const { user, tradepost } = await app.signIn(role);
    const german = await tradepost.accounts.updateMe({ ifMatch: '*', body: { language: 'de' } });
    const { items } = await admin.users.list({ role, limit: 100 });
    expect(items).toContainEqual({ ...user, language: 'de', updatedAt: german.updatedAt });
    expect(new Set(items.map((item) => item.role))).toEqual(new Set([role]));
  });

  test('lists active accounts, or inactive ones', async () => {
    const { user } = await app.signIn('user');
    expect(await usernames({ status: 'active' })).toContain(user.username);
    await admin.users.deactivate({ userId: user.id });
    expect(await usernames({ status: 'active' })).not.toContain(user.username);
    expect(await usernames({ status: 'deactivated' })).toContain(user.username);
    expect(await usernames({ status: 'deactivated', role: 'admin' })).toEqual([]);
  });

  test('finds a part of the username, of the e-mail address or of the name, in any case', async () => {
    const { user, tradepost } = await app.signIn('user');
    await tradepost.accounts.updateMe({
      ifMatch: '*',
      body: { username: 'Quince_100', profile: { firstName: 'Željko', lastName: 'Őri%' } },
    });
    for (const search of [
      'QUINCE',
      'ince_1',
      user.email.slice(0, 12).toUpperCase(),
      'željko',
      'ŽELJ',
      'ko ő',
    ]) {
      expect(await usernames({ search })).toContain('Quince_100');
    }
    // Characters of a pattern are literal, and compatible characters are equal.
    expect(await usernames({ search: 'ri%' })).toEqual(['Quince_100']);
    expect(await usernames({ search: 'Ｑｕｉｎｃｅ' })).toEqual(['Quince_100']);
    for (const search of ['quince%100', 'quince1', '\\\\\\', 'quince_1000']) {
      expect(await usernames({ search })).toEqual([]);
    }
  });

  test.each([
    'maya@xn--bcher-kva.example',
    '@XN--BCHER-KVA.EXAMPLE',
    'xn--bcher-kva',
    '@bücher.ex',
    'BU\u0308CHER',
    'maya@ｘn--bcher-kva',
  ])('finds an internationalised domain by %s', async (search) => {
    const { user } = await app.signIn('user');
    await admin.users.update({
      userId: user.id,
      ifMatch: '*',
      body: { email: 'maya@xn--bcher-kva.example' },
    });
    expect(await usernames({ search })).toEqual([user.username]);
    await admin.users.update({ userId: user.id, ifMatch: '*', body: { email: user.email } });
  });

  test.each([
    ['percent signs', '%%%'],
    ['full-width percent signs', '％％％'],
    ['small percent signs', '﹪﹪﹪'],
    ['underscores', '___'],
    ['full-width underscores', '＿＿＿'],
    ['dashed low lines', '﹍﹎﹏'],
    ['backslashes', '\\\\\\'],
    ['full-width backslashes', '＼＼＼'],
    ['small backslashes', '﹨﹨﹨'],
    ['a backslash before a percent sign', 'a＼％'],
    ['combining accents alone', '\u0301\u0301\u0301'],
    ['spaces', '\u3000\u3000\u3000'],
    ['a character of another pattern language', '.*.'],
  ])('does not list every account for %s', async (_, search) => {
    expect(await usernames({ search })).toEqual([]);
  });

  test.each([
    ['Straße', ['straße', 'STRASSE', 'strasse', 'STRAẞE', 'aße']],
    ['Łódź', ['łódź', 'lodz', 'LODZ', 'Lódz']],
    ['İstanbul', ['istanbul', 'ISTANBUL', 'İSTANBUL', 'ıstanbul']],
    ['Smørrebrød', ['smorrebrod', 'SMØRRE']],
    ['Ὀδυσσεύς', ['ΟΔΥΣΣΕΥΣ', 'οδυσσευς', 'οδυσσευσ', 'εύς']],
    ['Ёлкин', ['ёлк', 'ЕЛКИН']],
    ['Ǆamonja', ['džam', 'DZAM']],
    ['ﬁnch', ['finch', 'FIN']],
    ['１００％', ['100%', '００％']],
    ['한글이', ['한글이', '글이 ']],
  ])('finds %s in every encoding', async (lastName, searches) => {
    const { user, tradepost } = await app.signIn('user');
    await tradepost.accounts.updateMe({
      ifMatch: '*',
      body: { profile: { firstName: 'Ada', lastName: `${lastName} x` } },
    });
    for (const search of searches)
      expect([search, await usernames({ search })]).toEqual([search, [user.username]]);
    await tradepost.accounts.updateMe({ ifMatch: '*', body: { profile: { lastName: null } } });
  });

  test.each([
    [['createdAt']],
    [['-createdAt']],
    [['username']],
    [['-username']],
    [['lastLoginAt']],
    [['-lastLoginAt']],
    [['lastLoginAt', '-username']],
  ] satisfies [UserSort][])('pages through all by %j, each once', async (sort) => {
    const { db } = app.deps;
    for (const role of ['user', 'user', 'editor'] as const) {
      app.clock.advance(1_000);
      const { user } = await app.signIn(role);
      const last_login_at = role === 'editor' ? null : app.clock.now();
      await db('users').where({ email: user.email }).update({ last_login_at });
    }
    const paged: { id: string; [key: string]: unknown }[] = [];
    for await (const user of admin.users.list({ sort, limit: 2 })) paged.push(user);
    const whole = (await admin.users.list({ sort, limit: 100 })).items;
    expect(paged).toEqual(whole);
    expect(new Set(paged.map(({ id }) => id)).size).toBe(paged.length);
    const [first = ''] = sort;
    const key = first.replace('-', '') as 'createdAt' | 'username' | 'lastLoginAt';
    const values = whole.map((user) =>
      key === 'lastLoginAt' ? (user.lastLoginAt ?? user.createdAt) : user[key].toLowerCase(),
    );
    const { rows } = await db.raw<{ rows: { value: string }[] }>(
      'select value from unnest(?::text[]) with ordinality as given (value, place) order by value collate "C"',
      [values],
    );
    const sorted = rows.map(({ value }) => value);
    expect(values).toEqual(first.startsWith('-') ? sorted.reverse() : sorted);
  });

  test.each([
    [['-createdAt'], {}, 'Index Scan Backward using users_created_at_idx'],
    [['createdAt'], { role: 'admin' }, 'Index Scan using users_role_created_at_idx'],
    [['-createdAt'], { status: 'deactivated' }, 'Index Scan Backward using users_deactivated_at_idx'],
    [['username'], {}, 'Index Scan using users_username_key'],
    [['-lastLoginAt'], {}, 'Index Scan Backward using users_last_login_at_idx'],
    [['-createdAt'], { search: 'lindq' }, 'Bitmap Index Scan on users_search_text_idx'],
  ] satisfies [UserSort, UserFilter, string][])('reads %j %j by an index', async (sort, filter, index) => {
    // The rows of an earlier case, rolled back, would change the costs until an autovacuum.
    await app.deps.db.raw('vacuum users');
    const tx = await app.deps.db.transaction();
    try {
      await tx.raw(`
        insert into users (id, email, username, role, created_at, updated_at, deactivated_at)
        select gen_random_uuid(), 'bulk-' || n || '@example.com', 'bulk-' || n,
               case when n % 500 = 0 then 'admin' else 'user' end, timestamptz '2025-01-01' + n * interval '1 hour',
               now(), case when n % 500 = 1 then now() end
        from generate_series(1, 5000) n`);
      // Otherwise the planner counts the pending list of the index among the costs of a search.
      await tx.raw("select gin_clean_pending_list('users_search_text_idx')");
      await tx.raw('analyze users');
      let last = { sql: '', bindings: [] as Knex.RawBinding[] };
      tx.on('query', (query) => {
        last = query;
      });
      await listUsers({ db: tx }, filter, { sort, limit: 20 });
      const { rows } = await tx.raw(`explain ${last.sql.replaceAll(/\$\d+/g, '?')}`, last.bindings);
      const plan = rows.map((row: Record<string, string>) => row['QUERY PLAN']).join('\n');
      expect(plan).toContain(index);
    } finally {
      await tx.rollback();
    }
  });

  test('rejects undeclared parameters', async () => {
    const { token } = await app.signIn('admin');
    const headers = { authorization: `Bearer ${token}` };
    const query = 'role=owner&status=gone&search=ab&sort=email&email=a%40example.com';
    const response = await app.fetch(`/v1/users?${query}`, { headers });
    expect(response.status).toBe(422);
    const { errors } = (await response.json()) as { errors: { pointer: string; rule: string }[] };
    expect(errors.map(({ pointer, rule }) => `${pointer} ${rule}`).sort()).toEqual([
      '/email additionalProperties',
      '/role enum',
      '/search minLength',
      '/sort/0 enum',
      '/status enum',
    ]);
  });

  test('requires the token of an administrator', async () => {
    await expect(app.tradepost.users.list()).rejects.toMatchObject({ status: 401, code: 'unauthenticated' });
    for (const role of ['user', 'editor', 'moderator'] as const) {
      const { tradepost } = await app.signIn(role);
      await expect(tradepost.users.list()).rejects.toMatchObject({ status: 403, code: 'insufficient_scope' });
    }
  });
});

describe('listUserPosts', () => {
  const write = (tradepost: Tradepost, title: string, status: 'draft' | 'published' = 'published') =>
    tradepost.posts.create({ body: { title, body: 'Some text.', status } });

  test('lists the published posts of the account to everyone, newest first', async () => {
    const { tradepost, user } = await app.signIn('editor');
    const tag = await tradepost.tags.create({ body: { slug: 'pots', name: 'Pots' } });
    const first = await tradepost.posts.create({
      body: { title: 'First', body: 'Text.', excerpt: 'In short.', status: 'published', tagIds: [tag.id] },
    });
    app.clock.advance(1_000);
    const second = await write(tradepost, 'Second');
    await write(tradepost, 'Draft', 'draft');
    await write((await app.signIn('editor')).tradepost, 'Of another');
    const { items } = await app.tradepost.users.listPosts({ userId: user.id });
    expect(items).toEqual([second, first].map(({ body, contentHtml, ...summary }) => summary));
    const { items: page, nextCursor } = await app.tradepost.users.listPosts({ userId: user.id, limit: 1 });
    expect(page.map(({ title }) => title)).toEqual(['Second']);
    const rest = await app.tradepost.users.listPosts({ userId: user.id, cursor: nextCursor ?? '' });
    expect(rest.items.map(({ title }) => title)).toEqual(['First']);
  });

  test('lists drafts to their author, to editors and to admins only', async () => {
    const { user, tradepost: author } = await app.signIn('user');
    const { id } = await write((await app.signIn('editor')).tradepost, 'A draft', 'draft');
    await app.deps
      .db('posts')
      .where({ id: toUuid(id) })
      .update({ author_id: toUuid(user.id) });
    const drafts = async (reader: Tradepost) =>
      (await reader.users.listPosts({ userId: user.id, status: 'draft' })).items.map(({ title }) => title);
    expect(await drafts(author)).toEqual(['A draft']);
    for (const role of ['editor', 'admin'] as const) {
      expect(await drafts((await app.signIn(role)).tradepost)).toEqual(['A draft']);
    }
    for (const role of ['user', 'moderator'] as const) {
      expect(await drafts((await app.signIn(role)).tradepost)).toEqual([]);
    }
    expect(await drafts(app.tradepost)).toEqual([]);
  });

  test.each([
    [['publishedAt'], ['b', 'a']],
    [['-publishedAt'], ['a', 'b']],
    [['createdAt'], ['b', 'a']],
    [['-createdAt'], ['a', 'b']],
    [['title'], ['a', 'b']],
    [['-title'], ['b', 'a']],
  ] satisfies [PostSort, string[]][])('sorts by %j', async (sort, expected) => {
    const { tradepost, user } = await app.signIn('editor');
    for (const title of ['b', 'a']) {
      await write(tradepost, title);
      app.clock.advance(1_000);
    }
    const { items } = await app.tradepost.users.listPosts({ userId: user.id, sort, status: 'published' });
    expect(items.map(({ title }) => title)).toEqual(expected);
  });

  test('finds no absent account', async () => {
    const userId = 'usr_00000000000000000000000000';
    await expect(app.tradepost.users.listPosts({ userId })).rejects.toMatchObject({
      status: 404,
      code: 'not_found',
    });
  });

  test('rejects an invalid id and an invalid token', async () => {
    await expect(app.tradepost.users.listPosts({ userId: 'me' })).rejects.toMatchObject({ status: 422 });
    const { user } = await app.signIn('user');
    const forger = app.tradepost.withAccessToken('e30.e30.e30');
    await expect(forger.users.listPosts({ userId: user.id })).rejects.toMatchObject({
      code: 'invalid_token',
    });
  });
});
