import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Knex } from 'knex';
import type { PostSort } from '../../../src/features/journal/posts/post.ts';
import { listPosts } from '../../../src/features/journal/posts/post-list-repository.ts';
import { openTestSession, startTestApp, type TestApp, type Tradepost } from '../../support/test-app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

const write = (tradepost: Tradepost, title: string, more: object = { status: 'published' }) =>
  tradepost.posts.create({ body: { title, body: 'Some text.', ...more } });

type ListInput = Parameters<Tradepost['posts']['list']>[0];

const titles = async (tradepost: Tradepost, input: ListInput = {}) =>
  (await tradepost.posts.list(input)).items.map(({ title }) => title);

/** With few posts all indexes cost the same, so Postgres would choose any of them. */
const fillJournal = (tx: Knex.Transaction): Promise<unknown> =>
  tx.raw(`
    insert into users (id, email, username, role, created_at, updated_at)
    select gen_random_uuid(), 'author-' || n || '@example.com', 'author-' || n, 'editor', now(), now()
    from generate_series(1, 100) as n;
    insert into posts (id, author_id, slug, title, body, status, published_at, created_at, updated_at)
    select gen_random_uuid(), users.id, username || '-' || n, 'Post ' || n, 'Text.', 'published', now(), now(), now()
    from users, generate_series(1, 20) as n where username like 'author-%';
    analyze users, posts`);

describe('listPosts', () => {
  test('lists published posts, newest first, without their text', async () => {
    const { tradepost, user } = await app.signIn('editor');
    const first = await write(tradepost, 'First');
    await write(tradepost, 'Draft', {});
    app.clock.advance(1_000);
    const second = await write(tradepost, 'Second');
    const { items } = await app.tradepost.posts.list({ author: user.username });
    const summaries = [second, first].map(({ body, contentHtml, ...summary }) => summary);
    expect(items).toEqual(summaries);
  });

  test('lists all drafts to editors and admins, own drafts to other users, and none without a token', async () => {
    const former = await app.signIn('editor');
    await write(former.tradepost, 'Own draft', {});
    const { tradepost } = await app.signIn('editor');
    await write(tradepost, 'Draft of another', {});
    const { accessToken: token } = await openTestSession(app.deps, { ...former.user, role: 'user' });
    const drafts = (reader: Tradepost) => titles(reader, { status: 'draft', sort: ['title'], limit: 100 });
    expect(await drafts(app.tradepost.withAccessToken(token))).toEqual(['Own draft']);
    for (const role of ['editor', 'admin'] as const) {
      const seen = await drafts((await app.signIn(role)).tradepost);
      expect(seen).toEqual(expect.arrayContaining(['Draft of another', 'Own draft']));
    }
    expect(await drafts((await app.signIn('moderator')).tradepost)).toEqual([]);
    expect(await drafts(app.tradepost)).toEqual([]);
  });

  test('filters by tag and by author, whatever the case of the username', async () => {
    const { tradepost, user } = await app.signIn('editor');
    const tag = await tradepost.tags.create({ body: { slug: 'filter', name: 'Filter' } });
    await write(tradepost, 'Tagged', { status: 'published', tagIds: [tag.id] });
    await write(tradepost, 'Plain');
    await write((await app.signIn('editor')).tradepost, 'Elsewhere', {
      status: 'published',
      tagIds: [tag.id],
    });
    const author = user.username.toUpperCase();
    expect(await titles(app.tradepost, { tag: 'filter', sort: ['title'] })).toEqual(['Elsewhere', 'Tagged']);
    expect(await titles(app.tradepost, { author, sort: ['title'] })).toEqual(['Plain', 'Tagged']);
    expect(await titles(app.tradepost, { author, tag: 'filter' })).toEqual(['Tagged']);
    expect(await titles(app.tradepost, { tag: 'no-such-tag' })).toEqual([]);
  });

  test.each([
    [['publishedAt']],
    [['-publishedAt']],
    [['createdAt']],
    [['-createdAt']],
    [['title']],
    [['-title']],
    [['title', '-publishedAt']],
    [['-title', 'createdAt']],
    [['-createdAt', 'title']],
  ] satisfies [PostSort][])(
    'pages through all posts by %j, each once, even while others are written',
    async (sort) => {
      const { tradepost, user } = await app.signIn('editor');
      const written: string[] = [];
      for (const title of ['b', 'a', 'c', 'b', 'a', 'b', 'd']) {
        written.push((await write(tradepost, title)).id);
        if (written.length % 2 === 0) app.clock.advance(1_000);
      }
      const whole = await tradepost.posts.list({ author: user.username, sort });
      const seen: string[] = [];
      for await (const { items } of tradepost.posts.list({ author: user.username, sort, limit: 2 }).pages()) {
        seen.push(...items.map(({ id }) => id));
        if (seen.length > 20) break;
        if (seen.length < 7) for (const title of ['a', 'e']) await write(tradepost, title);
      }
      expect(new Set(seen).size).toBe(seen.length);
      const old = seen.filter((id) => written.includes(id));
      expect(old).toEqual(whole.items.map(({ id }) => id));
    },
  );

  test('sorts by the first key, then by the second', async () => {
    const { tradepost, user } = await app.signIn('editor');
    const ids: string[] = [];
    for (const title of ['b', 'a', 'b']) {
      app.clock.advance(1_000);
      ids.push((await write(tradepost, title)).id);
    }
    const { items } = await app.tradepost.posts.list({
      author: user.username,
      sort: ['-title', 'publishedAt'],
    });
    expect(items.map(({ id }) => id)).toEqual([ids[0], ids[2], ids[1]]);
  });

  test.each([
    [['publishedAt'], {}, 'posts_listed_at_idx'],
    [['-publishedAt'], {}, 'posts_listed_at_idx'],
    [['-createdAt'], {}, 'posts_created_at_idx'],
    [['-title'], {}, 'posts_title_key_idx'],
    [['-publishedAt'], { username: 'anyone' }, 'posts_author_id_listed_at_idx'],
  ] satisfies [PostSort, object, string][])(
    'reads %j %j in the order of an index',
    async (sort, filter, index) => {
      const tx = await app.deps.db.transaction();
      try {
        await fillJournal(tx);
        await tx.raw('set local enable_seqscan = off; set local enable_bitmapscan = off');
        await tx.raw('set local enable_sort = off; set local enable_incremental_sort = off');
        let text = '';
        tx.on('query', ({ sql }: { sql: string }) => {
          text = sql;
        });
        const context = { db: tx, clock: app.clock };
        await listPosts(context, { status: 'published', authors: 'all', ...filter }, { sort, limit: 20 });
        // Of a prepared statement Postgres plans for unknown values, as it does for the server.
        const { rows } = await tx.raw(`explain (generic_plan) ${text}`);
        const plan = rows.map((row: Record<string, string>) => row['QUERY PLAN']).join('\n');
        expect(plan).toContain(`using ${index} on posts`);
        expect(plan).not.toContain('Sort');
      } finally {
        await tx.rollback();
      }
    },
  );

  test('takes one query, whatever the number of posts and tags', async () => {
    const { tradepost, user } = await app.signIn('editor');
    const tagIds: string[] = [];
    for (const slug of ['count-a', 'count-b']) {
      tagIds.push((await tradepost.tags.create({ body: { slug, name: slug } })).id);
    }
    for (let n = 0; n < 20; n += 1) await write(tradepost, `Post ${n}`, { status: 'published', tagIds });
    const queries: string[] = [];
    const note = ({ sql }: { sql: string }) => queries.push(sql);
    app.deps.db.on('query', note);
    const { items } = await app.tradepost.posts.list({ author: user.username, limit: 20 });
    app.deps.db.removeListener('query', note);
    expect(items.map(({ tags }) => tags?.length)).toEqual(Array.from({ length: 20 }, () => 2));
    expect(queries).toHaveLength(1);
  });

  test('rejects undeclared parameters', async () => {
    const response = await app.fetch('/v1/posts?sort=body&status=hidden&author=a%00b&colour=red');
    expect(response.status).toBe(422);
    const { errors } = (await response.json()) as { errors: { pointer: string; rule: string }[] };
    expect(errors.map(({ pointer, rule }) => `${pointer} ${rule}`).sort()).toEqual([
      '/author pattern',
      '/colour additionalProperties',
      '/sort/0 enum',
      '/status enum',
    ]);
  });

  test('rejects an invalid token, though none is needed', async () => {
    const forger = app.tradepost.withAccessToken('e30.e30.e30');
    await expect(forger.posts.list()).rejects.toMatchObject({ status: 401, code: 'invalid_token' });
  });
});
