import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { PostSort } from '../../../src/features/journal/posts/post.ts';
import { listPosts } from '../../../src/features/journal/posts/post-list-repository.ts';
import { toUuid } from '../../../src/lib/id.ts';
import { whileRowIsHeld } from '../../support/account-lock.ts';
import { exportedAccount } from '../../support/exported-account.ts';
import { startTestApp, type TestApp, type Tradepost } from '../../support/test-app.ts';

let app: TestApp;
let editor: Tradepost;
let editorId: string;
beforeAll(async () => {
  app = await startTestApp();
  const { tradepost, user } = await app.signIn('editor');
  [editor, editorId] = [tradepost, user.id];
});
afterAll(() => app.close());

const absent = 'pcg_01kjwjnfntes8r65rzyjka792h';

const createCategory = async (slug: string, parentId?: string): Promise<string> =>
  (await editor.postCategories.create({ body: { slug, name: slug, ...(parentId && { parentId }) } })).id;

const write = async (categoryId: string | undefined, body: object = {}): Promise<string> =>
  (
    await editor.posts.create({
      body: { title: 'Post', body: 'Text.', ...(categoryId && { categoryId }), ...body },
    })
  ).id;

const change = (postId: string, body: object, ifMatch = '*') =>
  editor.posts.update({ postId, ifMatch, body });

const read = async (postId: string) => {
  const { data, headers } = await editor.posts.get({ postId }).withResponse();
  return { category: data.category, etag: headers.get('etag') as string };
};

const eventsOf = async (id: string) => {
  const events = await app.deps
    .db('events')
    .where({ subject_id: toUuid(id) })
    .orderBy('sequence');
  return events.map(({ type, version, data }) => ({ type, version, data }));
};

describe('the category of a post', () => {
  test('is set, kept, replaced and removed, each as a revision with an event', async () => {
    const [one, two] = [await createCategory('set-one'), await createCategory('set-two')];
    const postId = await write(one);
    expect((await read(postId)).category).toEqual({ id: one });
    expect(await change(postId, { title: 'Kept' })).toMatchObject({ category: { id: one } });
    expect(await change(postId, { categoryId: two })).toMatchObject({ category: { id: two } });
    expect(await change(postId, { categoryId: null })).not.toHaveProperty('category');
    await change(postId, { categoryId: one });
    const replaced = await editor.posts.replace({
      postId,
      ifMatch: '*',
      body: { title: 'Kept', slug: `kept-${postId.slice(-4)}`, body: 'Text.' },
    });
    expect(replaced).not.toHaveProperty('category');
    expect((await editor.posts.listRevisions({ postId })).items).toHaveLength(6);
    const events = await eventsOf(postId);
    expect(events.map(({ data }) => [data.fields, data.categoryId])).toEqual([
      [undefined, one],
      [['title'], one],
      [['categoryId'], two],
      [['categoryId'], undefined],
      [['categoryId'], one],
      [['slug', 'categoryId'], undefined],
    ]);
  });

  test('is in the export of the author', async () => {
    const category = { id: await createCategory('exported') };
    const postId = await write(category.id);
    const { posts, postRevisions } = await exportedAccount(editor);
    expect(posts.find(({ id }) => id === postId)?.category).toEqual(category);
    expect(postRevisions.find((revision) => revision.postId === postId)?.category).toEqual(category);
  });

  test('must exist', async () => {
    const postId = await write(undefined);
    const unknown = {
      status: 422,
      code: 'unknown_category',
      problem: { errors: [{ in: 'body', pointer: '/categoryId', rule: 'exists' }] },
    };
    await expect(write(absent)).rejects.toMatchObject(unknown);
    await expect(change(postId, { categoryId: absent })).rejects.toMatchObject(unknown);
    const body = { title: 'T', slug: 'unknown-category', body: 'B', categoryId: absent };
    await expect(editor.posts.replace({ postId, ifMatch: '*', body })).rejects.toMatchObject(unknown);
  });

  test('is a reference, and include shows it in full without an ETag', async () => {
    const categoryId = await createCategory('included');
    const postId = await write(categoryId, { status: 'published' });
    const { etag } = await read(postId);
    await editor.postCategories.update({
      postCategoryId: categoryId,
      ifMatch: '*',
      body: { name: 'Renamed' },
    });
    expect((await read(postId)).etag).toBe(etag);
    const { data, headers } = await editor.posts.get({ postId, include: ['category'] }).withResponse();
    const category = { id: categoryId, slug: 'included', name: 'Renamed' };
    expect(data).toMatchObject({ category });
    expect(headers.get('etag')).toBeNull();
    const { items } = await app.tradepost.posts.list({
      category: 'included',
      include: ['category'],
      fields: ['title'],
    });
    expect(items).toEqual([{ id: postId, title: 'Post', category }]);
    const { slug } = data as { slug: string };
    expect(await app.tradepost.posts.getBySlug({ slug, include: ['category'] })).toMatchObject({ category });
    const ofUser = await app.tradepost.users.listPosts({ userId: editorId, include: ['category'], limit: 1 });
    expect(ofUser.items).toMatchObject([{ id: postId, category }]);
    const referring = { id: postId, category: { id: categoryId } };
    expect(await app.tradepost.posts.getBySlug({ slug, fields: ['category'] })).toEqual(referring);
    expect(await app.tradepost.posts.get({ postId, fields: ['category', 'cover'] })).toEqual(referring);
    const { items: listed } = await app.tradepost.posts.list({ category: 'included', fields: ['category'] });
    expect(listed).toEqual([referring]);
  });

  test('belongs to the revisions, and a restored one has it while it exists', async () => {
    const [one, two] = [await createCategory('revised-one'), await createCategory('revised-two')];
    const postId = await write(one);
    await change(postId, { categoryId: two });
    expect(await editor.posts.getRevision({ postId, revision: 1 })).toMatchObject({ category: { id: one } });
    const diff = (from: number, revision: number) => editor.posts.diffRevision({ postId, from, revision });
    expect(await diff(1, 2)).toMatchObject({ category: { from: { id: one }, to: { id: two } } });
    expect(await diff(1, 1)).not.toHaveProperty('category');
    const restore = (revision: number) => editor.posts.restoreRevision({ postId, ifMatch: '*', revision });
    expect(await restore(1)).toMatchObject({ category: { id: one } });
    await editor.postCategories.delete({ postCategoryId: two });
    expect(await restore(2)).not.toHaveProperty('category');
    expect(await diff(2, 4)).toMatchObject({ category: { from: { id: two } } });
    expect((await diff(4, 2)).category).toEqual({ to: { id: two } });
  });
});

describe('a used category', () => {
  test('is deleted only with force, and then its posts change, each with an event', async () => {
    const categoryId = await createCategory('used');
    const tag = await editor.tags.create({ body: { slug: 'of-used', name: 'Of used' } });
    const posts = [
      await write(categoryId, { tagIds: [tag.id] }),
      await write(categoryId, { status: 'published' }),
    ];
    const deleted = await write(categoryId);
    await editor.posts.delete({ postId: deleted, ifMatch: '*' });
    const before = await Promise.all(posts.map(read));
    await expect(editor.postCategories.delete({ postCategoryId: categoryId })).rejects.toMatchObject({
      status: 409,
      code: 'category_in_use',
      problem: { detail: 'The category has posts.' },
    });
    expect(await Promise.all(posts.map(read))).toEqual(before);
    await editor.postCategories.delete({ postCategoryId: categoryId, force: true });
    const after = await Promise.all(posts.map(read));
    expect(after.map(({ category }) => category)).toEqual([undefined, undefined]);
    const late = change(posts[0] as string, { title: 'Late' }, before[0]?.etag);
    await expect(late).rejects.toMatchObject({ status: 412 });
    const event = { type: 'post.updated', version: 2 };
    const fields = ['categoryId'];
    expect((await eventsOf(posts[0] as string)).at(-1)).toEqual({
      ...event,
      data: { fields, status: 'draft', tagIds: [tag.id] },
    });
    expect((await eventsOf(posts[1] as string)).at(-1)).toEqual({
      ...event,
      data: { fields, status: 'published', tagIds: [] },
    });
    // Readers of events know a deleted post no more.
    expect((await eventsOf(deleted)).at(-1)).toMatchObject({ type: 'post.deleted' });
    expect(await editor.posts.restore({ postId: deleted, ifMatch: '*' })).not.toHaveProperty('category');
  });

  test('that a post leaves meanwhile is deleted, and the post changes once', async () => {
    const postCategoryId = await createCategory('left');
    const postId = await write(postCategoryId);
    const [left, removed] = await whileRowIsHeld<unknown>(app, {
      row: (tx) => tx('posts').where({ id: toUuid(postId) }),
      requests: [
        () => change(postId, { categoryId: null }),
        () => editor.postCategories.delete({ postCategoryId }),
      ],
      change: async () => {},
    });
    expect([left?.status, removed?.status]).toEqual(['fulfilled', 'fulfilled']);
    expect((await read(postId)).etag).toMatch(/^"2-/);
  });

  test('that a post gets meanwhile is not deleted without force', async () => {
    const postCategoryId = await createCategory('got');
    const postId = await write(undefined);
    const [got, removed] = await whileRowIsHeld<unknown>(app, {
      row: (tx) => tx('posts').where({ id: toUuid(postId) }),
      // The change of the post holds the category while it waits for the post.
      requests: [
        () => change(postId, { categoryId: postCategoryId }),
        () => editor.postCategories.delete({ postCategoryId }),
      ],
      change: async () => {},
    });
    expect(got?.status).toBe('fulfilled');
    expect(removed).toMatchObject({ status: 'rejected', reason: { code: 'category_in_use' } });
    await editor.postCategories.delete({ postCategoryId, force: true });
    await expect(change(postId, { categoryId: postCategoryId })).rejects.toMatchObject({
      code: 'unknown_category',
    });
  });
});

describe('the posts of a category', () => {
  const listed = async (category: string, more: object = {}) =>
    (await app.tradepost.posts.list({ category, sort: ['title'], ...more })).items.map(({ title }) => title);
  const publish = (title: string, categoryId?: string) => write(categoryId, { title, status: 'published' });

  test('are also those of its descendants, and follow a move', async () => {
    const root = await createCategory('filter');
    const child = await createCategory('filter-child', root);
    const grandchild = await createCategory('filter-grandchild', child);
    const elsewhere = await createCategory('filter-elsewhere');
    await publish('A', root);
    await publish('B', grandchild);
    await write(child, { title: 'Draft' });
    await publish('Plain');
    expect(await listed('filter')).toEqual(['A', 'B']);
    expect(await listed('filter-child')).toEqual(['B']);
    expect(await listed('no-such-category')).toEqual([]);
    const drafts = await editor.posts.list({ category: 'filter', status: 'draft' });
    expect(drafts.items.map(({ title }) => title)).toEqual(['Draft']);
    await editor.postCategories.update({
      postCategoryId: child,
      ifMatch: '*',
      body: { parentId: elsewhere },
    });
    expect(await listed('filter')).toEqual(['A']);
    expect(await listed('filter-elsewhere')).toEqual(['B']);
  });

  test.each([
    [['publishedAt']],
    [['-publishedAt']],
    [['createdAt']],
    [['-title']],
    [['title', '-createdAt']],
  ] satisfies [PostSort][])('are paged by %j, each once', async (sort) => {
    const name = `paged-${sort.join('').toLowerCase().replaceAll('-', 'z')}`;
    const root = await createCategory(name);
    const places = [root, await createCategory(`${name}-1`, root), await createCategory(`${name}-2`, root)];
    for (let n = 0; n < 9; n += 1) {
      await publish(`Post ${(n * 7) % 4}`, places[n % 3]);
      if (n % 2) app.clock.advance(1_000);
    }
    const whole = await app.tradepost.posts.list({ category: name, sort, limit: 100 });
    const paged: string[] = [];
    for await (const { id } of app.tradepost.posts.list({ category: name, sort, limit: 2 })) paged.push(id);
    expect(paged).toEqual(whole.items.map(({ id }) => id));
    expect(new Set(paged).size).toBe(9);
  });

  test.each([
    [['-publishedAt'], 'posts_category_id_is_listed_listed_at_idx'],
    [['createdAt'], 'posts_category_id_is_listed_created_at_idx'],
    [['title'], 'posts_category_id_is_listed_title_key_idx'],
  ] satisfies [PostSort, string][])(
    'are read by %j in one query by an index, however many',
    async (sort, index) => {
      const tx = await app.deps.db.transaction();
      try {
        await tx.raw(`
        insert into post_categories (id, parent_id, slug, name, position, created_at, updated_at)
        select gen_random_uuid(), null, 'huge-' || n, 'Huge', 0, now(), now() from generate_series(0, 2) as n;
        update post_categories set parent_id = (select id from post_categories where slug = 'huge-0')
        where slug in ('huge-1', 'huge-2');
        insert into posts (id, category_id, slug, title, body, status, published_at, created_at, updated_at)
        select gen_random_uuid(), post_categories.id, post_categories.slug || '-' || n, 'Huge ' || n, 'Text.', 'published',
          '2026-01-01'::timestamptz - n * interval '1 s', now(), now()
        from post_categories, generate_series(1, 1000) as n where post_categories.slug like 'huge-%';
        analyze posts, post_categories`);
        type Query = { sql: string; options: { values: unknown[] } };
        const queries: Query[] = [];
        tx.on('query', (query: Query) => queries.push(query));
        const filter = { status: 'published', authors: 'all', category: 'huge-0' } as const;
        const { rows } = await listPosts({ db: tx, clock: app.clock }, filter, { sort, limit: 20 });
        expect(rows).toHaveLength(20);
        const [{ sql, options }] = queries as [Query];
        expect(queries).toHaveLength(1);
        const explained = await tx
          .raw(`explain (analyze, format json) ${sql}`)
          .options({ values: options.values });
        const plan = JSON.stringify(explained.rows);
        expect(plan).toContain(index);
        const read = [...plan.matchAll(/"Relation Name":"posts".*?"Actual Rows":([\d.]+)/g)].map(([, n]) =>
          Number(n),
        );
        expect(Math.max(...read)).toBeLessThanOrEqual(21);
      } finally {
        await tx.rollback();
      }
    },
  );

  test('are counted with those of the descendants, in one query, if they are public', async () => {
    const root = await createCategory('counted');
    const child = await createCategory('counted-child', root);
    await createCategory('counted-unused');
    await publish('Root', root);
    await publish('Child', child);
    await write(child);
    const scheduled = await write(child);
    const publishAt = new Date(app.clock.now().getTime() + 60_000).toISOString();
    await editor.posts.schedule({ postId: scheduled, ifMatch: '*', body: { publishAt } });
    const count = async () => {
      const { items } = await editor.postCategories.list({ include: ['postCount'], limit: 100 });
      return items.flatMap(({ slug, postCount }) => (slug.startsWith('counted') ? [[slug, postCount]] : []));
    };
    const counts = (number: number) => [
      ['counted', number + 1],
      ['counted-child', number],
      ['counted-unused', 0],
    ];
    expect(await count()).toEqual(counts(1));
    app.clock.advance(60_000);
    const queries: string[] = [];
    app.deps.db.on('query', ({ sql }: { sql: string }) => {
      if (sql.includes('post_categories')) queries.push(sql);
    });
    expect(await count()).toEqual(counts(2));
    expect(queries).toHaveLength(1);
    const { items } = await editor.postCategories.list({ limit: 1 });
    expect(items[0]).not.toHaveProperty('postCount');
  });
});
