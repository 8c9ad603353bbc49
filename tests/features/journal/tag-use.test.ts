import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { toUuid } from '../../../src/lib/id.ts';
import { whileRowIsHeld } from '../../support/account-lock.ts';
import { buildProduct } from '../../support/factories.ts';
import { startTestApp, type TestApp, type Tradepost } from '../../support/test-app.ts';

let app: TestApp;
let editor: Tradepost;
let admin: Tradepost;
beforeAll(async () => {
  app = await startTestApp();
  editor = (await app.signIn('editor')).tradepost;
  admin = (await app.signIn('admin')).tradepost;
});
afterAll(() => app.close());

const absentTag = 'tag_01jd3v8w5gf3sa9k2m6q7x8y9z';
const absentPost = 'pst_01jd3v8w5gf3sa9k2m6q7x8y9z';

const createTag = async (slug: string): Promise<string> =>
  (await editor.tags.create({ body: { slug, name: slug } })).id;

const write = async (tagIds: string[], body: object = {}): Promise<string> =>
  (await editor.posts.create({ body: { title: 'Tagged', body: 'Text.', tagIds, ...body } })).id;

const sell = async (tagIds: string[]): Promise<string> =>
  (await admin.products.create({ body: { ...buildProduct(), tagIds } })).id;

const read = async (postId: string) => {
  const { data, headers } = await editor.posts.get({ postId }).withResponse();
  return { tags: data.tags.map(({ id }) => id), etag: headers.get('etag') as string };
};

const tagsOfProduct = async (productId: string) =>
  (await admin.products.get({ productId })).tags.map(({ id }) => id);

describe('setPostTags', () => {
  test('replaces and removes all tags, as a revision', async () => {
    const [one, two] = [await createTag('set-one'), await createTag('set-two')];
    const postId = await write([one]);
    const { etag: ifMatch } = await read(postId);
    const post = await editor.posts.setTags({ postId, ifMatch, body: { tagIds: [two] } });
    expect(post.tags).toEqual([{ id: two }]);
    const stale = editor.posts.setTags({ postId, ifMatch, body: { tagIds: [] } });
    await expect(stale).rejects.toMatchObject({ status: 412, problem: { current: { tags: [{ id: two }] } } });
    expect((await editor.posts.setTags({ postId, ifMatch: '*', body: { tagIds: [] } })).tags).toEqual([]);
    expect((await editor.posts.listRevisions({ postId })).items).toHaveLength(3);
  });

  test('rejects absent tags and posts, and requires the scope of editors', async () => {
    const postId = await write([]);
    const set = (by: Tradepost, id: string, tagIds: string[]) =>
      by.posts.setTags({ postId: id, ifMatch: '*', body: { tagIds } });
    await expect(set(editor, postId, [absentTag])).rejects.toMatchObject({
      code: 'unknown_tag',
      problem: { errors: [{ pointer: '/tagIds/0', rule: 'exists' }] },
    });
    await expect(set(editor, absentPost, [])).rejects.toMatchObject({ code: 'not_found' });
    await expect(set(app.tradepost, postId, [])).rejects.toMatchObject({ code: 'unauthenticated' });
    const { tradepost } = await app.signIn('user');
    await expect(set(tradepost, postId, [])).rejects.toMatchObject({ code: 'insufficient_scope' });
  });
});

describe('a used tag', () => {
  test('is deleted only with force, and then the versions of its posts change', async () => {
    const tagId = await createTag('used-by-a-post');
    const postId = await write([tagId]);
    const before = await read(postId);
    await expect(editor.tags.delete({ tagId })).rejects.toMatchObject({ status: 409, code: 'tag_in_use' });
    expect(await read(postId)).toEqual(before);
    await editor.tags.delete({ tagId, force: true });
    const after = await read(postId);
    expect(after.tags).toEqual([]);
    expect(after.etag).not.toBe(before.etag);
    const late = editor.posts.update({ postId, ifMatch: before.etag, body: { title: 'Late' } });
    await expect(late).rejects.toMatchObject({ status: 412 });
  });

  test('of a product alone needs force too', async () => {
    const tagId = await createTag('used-by-a-product');
    const productId = await sell([tagId]);
    await expect(editor.tags.delete({ tagId, force: false })).rejects.toMatchObject({ code: 'tag_in_use' });
    await editor.tags.delete({ tagId, force: true });
    expect(await tagsOfProduct(productId)).toEqual([]);
  });

  test.each(['merge', 'delete'] as const)(
    'that a post loses meanwhile: its %s leaves the post unchanged',
    async (name) => {
      const [tagId, intoTagId] = [await createTag(`${name}-lost`), await createTag(`${name}-lost-into`)];
      const postId = await write([tagId]);
      const [untagged, removed] = await whileRowIsHeld<unknown>(app, {
        row: (tx) => tx('posts').where({ id: toUuid(postId) }),
        requests: [
          () => editor.posts.setTags({ postId, ifMatch: '*', body: { tagIds: [] } }).withResponse(),
          () =>
            name === 'merge'
              ? editor.tags.merge({ tagId, body: { intoTagId } })
              : editor.tags.delete({ tagId }),
        ],
        change: async () => {},
      });
      expect([untagged?.status, removed?.status]).toEqual(['fulfilled', 'fulfilled']);
      expect(await read(postId)).toEqual({ tags: [], etag: expect.stringMatching(/^"2-/) });
    },
  );
});

describe('mergeTag', () => {
  test('moves posts and products to the other tag, and deletes the tag', async () => {
    const [tagId, intoTagId] = [await createTag('merged'), await createTag('remaining')];
    await editor.tags.update({ tagId: intoTagId, ifMatch: '*', body: { description: 'Remains.' } });
    const posts = [await write([tagId]), await write([tagId, intoTagId]), await write([intoTagId])];
    const products = [await sell([tagId]), await sell([tagId, intoTagId])];
    const before = await Promise.all(posts.map(read));
    const remaining = await editor.tags.get({ tagId: intoTagId }).withResponse();
    const merged = await editor.tags.merge({ tagId, body: { intoTagId } }).withResponse();
    expect(merged.data).toEqual(remaining.data);
    expect(merged.headers.get('etag')).toBe(remaining.headers.get('etag'));
    await expect(editor.tags.get({ tagId })).rejects.toMatchObject({ code: 'not_found' });
    const after = await Promise.all(posts.map(read));
    expect(after.map(({ tags }) => tags)).toEqual([[intoTagId], [intoTagId], [intoTagId]]);
    expect(after.map(({ etag }, index) => etag !== before[index]?.etag)).toEqual([true, true, false]);
    for (const productId of products) expect(await tagsOfProduct(productId)).toEqual([intoTagId]);
    const event = await app.deps
      .db('events')
      .where({ subject_id: toUuid(tagId), type: 'tag.merged' })
      .first();
    expect(event).toMatchObject({ version: 2, data: { slug: 'merged', intoTagId } });
  });

  test('rejects itself and absent tags, and requires the scope of editors', async () => {
    const tagId = await createTag('not-merged');
    const merge = (by: Tradepost, from: string, intoTagId: string) =>
      by.tags.merge({ tagId: from, body: { intoTagId } });
    await expect(merge(editor, tagId, tagId)).rejects.toMatchObject({
      code: 'rule_violated',
      problem: { errors: [{ pointer: '/intoTagId', rule: 'other' }] },
    });
    await expect(merge(editor, tagId, absentTag)).rejects.toMatchObject({
      code: 'unknown_tag',
      problem: { errors: [{ pointer: '/intoTagId', rule: 'exists' }] },
    });
    await expect(merge(editor, absentTag, tagId)).rejects.toMatchObject({ code: 'not_found' });
    await expect(merge(app.tradepost, tagId, absentTag)).rejects.toMatchObject({ code: 'unauthenticated' });
    const { tradepost } = await app.signIn('user');
    await expect(merge(tradepost, tagId, absentTag)).rejects.toMatchObject({ code: 'insufficient_scope' });
  });

  test('while a post gets the tag: the post has the other tag, or the tag is gone', async () => {
    const [tagId, intoTagId] = [await createTag('merged-late'), await createTag('remaining-late')];
    const postId = await write([]);
    const [given, merged] = await whileRowIsHeld<unknown>(app, {
      row: (tx) => tx('posts').where({ id: toUuid(postId) }),
      // The change of the post holds the tag while it waits for the post.
      requests: [
        () => editor.posts.setTags({ postId, ifMatch: '*', body: { tagIds: [tagId] } }),
        () => editor.tags.merge({ tagId, body: { intoTagId } }),
      ],
      change: async () => {},
    });
    expect([given?.status, merged?.status]).toEqual(['fulfilled', 'fulfilled']);
    expect((await read(postId)).tags).toEqual([intoTagId]);
    const late = editor.posts.setTags({ postId, ifMatch: '*', body: { tagIds: [tagId] } });
    await expect(late).rejects.toMatchObject({ code: 'unknown_tag' });
  });

  test('while a product loses the tag: the product gets no other tag', async () => {
    const [tagId, intoTagId] = [await createTag('merged-unsold'), await createTag('remaining-unsold')];
    const productId = await sell([tagId]);
    const id = toUuid(productId);
    const [merged] = await whileRowIsHeld<unknown>(app, {
      row: (tx) => tx('products').where({ id }),
      requests: [() => editor.tags.merge({ tagId, body: { intoTagId } })],
      change: (tx) => tx('product_tags').where({ product_id: id }).delete(),
    });
    expect(merged?.status).toBe('fulfilled');
    expect(await tagsOfProduct(productId)).toEqual([]);
  });

  test('of two tags into each other at once merges one of them', async () => {
    const [one, two] = [await createTag('each-one'), await createTag('each-two')];
    const postId = await write([one, two]);
    const outcomes = await Promise.allSettled([
      editor.tags.merge({ tagId: one, body: { intoTagId: two } }),
      editor.tags.merge({ tagId: two, body: { intoTagId: one } }),
    ]);
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect((await read(postId)).tags).toHaveLength(1);
  });
});

test('a list of tags counts their public posts, in one query', async () => {
  const tagId = await createTag('counted');
  await createTag('counted-unused');
  await write([tagId], { status: 'published' });
  await write([tagId]);
  const scheduled = await write([tagId]);
  const publishAt = new Date(app.clock.now().getTime() + 60_000).toISOString();
  await editor.posts.schedule({ postId: scheduled, ifMatch: '*', body: { publishAt } });
  const deleted = await write([tagId], { status: 'published' });
  await editor.posts.delete({ postId: deleted, ifMatch: '*' });
  const count = async () => {
    const { items } = await editor.tags.list({ include: ['postCount'], limit: 100 });
    return items.flatMap(({ slug, postCount }) => (slug.startsWith('counted') ? [postCount] : []));
  };
  expect(await count()).toEqual([1, 0]);
  app.clock.advance(60_000);
  const queries: string[] = [];
  app.deps.db.on('query', ({ sql }: { sql: string }) => {
    if (sql.includes('"tags"')) queries.push(sql);
  });
  expect(await count()).toEqual([2, 0]);
  expect(queries).toHaveLength(1);
  const { items } = await editor.tags.list({ limit: 1 });
  expect(items[0]).not.toHaveProperty('postCount');
});
