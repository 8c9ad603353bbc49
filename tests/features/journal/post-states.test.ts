import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { exportedAccount } from '../../support/exported-account.ts';
import { startTestApp, type TestApp, type Tradepost } from '../../support/test-app.ts';

const states = ['draft', 'scheduled', 'published', 'unpublished', 'deleted'] as const;
type State = (typeof states)[number];

let app: TestApp;
let editor: Tradepost;
let userId: string;
beforeAll(async () => {
  app = await startTestApp();
  const { tradepost, user } = await app.signIn('editor');
  [editor, userId] = [tradepost, user.id];
});
afterAll(() => app.close());

const publishAt = '2030-01-01T07:00:00.000Z';

const enter: Record<State, (postId: string) => Promise<unknown>> = {
  draft: async () => undefined,
  scheduled: (postId) => editor.posts.schedule({ postId, ifMatch: '*', body: { publishAt } }),
  published: (postId) => editor.posts.publish({ postId, ifMatch: '*' }),
  unpublished: async (postId) => {
    await editor.posts.publish({ postId, ifMatch: '*' });
    await editor.posts.unpublish({ postId, ifMatch: '*' });
  },
  deleted: async (postId) => {
    await editor.posts.publish({ postId, ifMatch: '*' });
    await editor.posts.delete({ postId, ifMatch: '*' });
  },
};

const write = async (state: State) => {
  const body = { title: `Once ${state}`, body: 'Some text.', excerpt: 'In short.', status: 'draft' as const };
  const { id } = await editor.posts.create({ body });
  await enter[state](id);
  return editor.posts.get({ postId: id });
};

describe.each(states)('a post that is %s', (state) => {
  test('shows its state to editors, alone and in both lists', async () => {
    const post = await write(state);
    const postId = post.id;
    expect(post).toMatchObject({
      status: state === 'deleted' ? 'published' : state,
      excerpt: 'In short.',
      ...(state === 'scheduled' && { publishAt }),
      ...(state === 'deleted' && { deletedAt: expect.any(String) }),
    });
    expect('publishAt' in post).toBe(state === 'scheduled');
    expect('publishedAt' in post).toBe(state !== 'draft' && state !== 'scheduled');
    const { body: _, contentHtml: __, ...summary } = post;
    const own = { userId, status: state, limit: 100 };
    const lists = [editor.posts.list({ status: state, limit: 100 }), editor.users.listPosts(own)];
    for (const { items } of await Promise.all(lists))
      expect(items.find(({ id }) => id === postId)).toEqual(summary);
    if (state !== 'deleted')
      expect(await editor.posts.getBySlug({ slug: post.slug as string })).toEqual(post);
  });

  test('keeps it through changes, its deletion and its restoration', async () => {
    const { id: postId, slug = '', status } = await write(state);
    if (state !== 'deleted') {
      const body = { title: 'New', slug, body: 'New text.', excerpt: 'New.' };
      const replaced = await editor.posts.replace({ postId, ifMatch: '*', body });
      expect(replaced).toMatchObject({ ...body, status });
      const updated = await editor.posts.update({ postId, ifMatch: '*', body: { title: 'Newer' } });
      expect(updated).toEqual({ ...replaced, title: 'Newer' });
      const untagged = await editor.posts.setTags({ postId, ifMatch: '*', body: { tagIds: [] } });
      expect(untagged).toMatchObject({ status, tags: [] });
      const reverted = await editor.posts.restoreRevision({ postId, revision: 1, ifMatch: '*' });
      expect(reverted).toMatchObject({ status, excerpt: 'In short.' });
      expect(await editor.posts.delete({ postId, ifMatch: '*' })).toMatchObject({ status });
    }
    const restored = await editor.posts.restore({ postId, ifMatch: '*' });
    expect(restored).toMatchObject({ status });
    expect(restored).not.toHaveProperty('deletedAt');
  });
});

test('an account exports its posts of every state, without their HTML, and its revisions', async () => {
  const written = [];
  for (const state of states) written.push(await write(state));
  const [draft] = written;
  await editor.posts.restoreRevision({ postId: draft?.id as string, revision: 1, ifMatch: '*' });
  const { posts, postRevisions } = await exportedAccount(editor);
  const exported = new Map(posts.map((post) => [post.id, post]));
  for (const { contentHtml: _, ...post } of written) expect(exported.get(post.id)).toEqual(post);
  const newest = postRevisions.find(({ postId }) => postId === draft?.id);
  expect(newest).toMatchObject({ number: 2, restoredFrom: 1 });
  const revised = new Set(postRevisions.map(({ postId }) => postId));
  expect(posts.filter(({ id }) => !revised.has(id))).toEqual([]);
});

describe('fields', () => {
  const summaryFields = [
    ...(['id', 'slug', 'title', 'excerpt', 'status', 'tags', 'author', 'publishAt', 'publishedAt'] as const),
    ...(['deletedAt', 'createdAt', 'updatedAt'] as const),
  ];

  test('selects each member of a post', async () => {
    const shown = new Set<string>();
    for (const state of states) {
      const whole = await write(state);
      const postId = whole.id;
      for (const field of [...summaryFields, 'body' as const, 'contentHtml' as const]) {
        const fields = [field];
        const expected = { id: postId, ...(field in whole && { [field]: whole[field] }) };
        const read = await editor.posts.get({ postId, fields }).withResponse();
        expect(read.data).toEqual(expected);
        expect(read.headers.get('etag')).toBeNull();
        if (state !== 'deleted')
          expect(await editor.posts.getBySlug({ slug: whole.slug as string, fields })).toEqual(expected);
        for (const name of Object.keys(read.data)) shown.add(name);
      }
      for (const field of summaryFields) {
        const { items } = await editor.posts.list({ status: state, fields: [field], limit: 100 });
        const expected = { id: postId, ...(field in whole && { [field]: whole[field] }) };
        expect(items.find(({ id }) => id === postId)).toEqual(expected);
      }
    }
    expect(shown.size).toBe(summaryFields.length + 2);
  });
});

test.each(['publishedAt', 'createdAt', 'title'] as const)('an account lists its posts by %s', async (key) => {
  for (let count = 0; count < 3; count += 1) {
    app.clock.advance(1_000);
    await write('published');
  }
  const ids = async (sort: typeof key | `-${typeof key}`) =>
    (await editor.users.listPosts({ userId, sort: [sort], limit: 100 })).items.map(({ id }) => id);
  const ascending = await ids(key);
  expect(ascending.length).toBeGreaterThanOrEqual(3);
  expect(await ids(`-${key}`)).toEqual(ascending.toReversed());
});
