import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { diffText } from '../../../src/features/journal/revisions/revision-diff.ts';
import { toUuid } from '../../../src/lib/id.ts';
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

const absentPost = 'pst_01jd3v8w5gf3sa9k2m6q7x8y9z';
const first = { title: 'First', body: 'One.\nTwo.\n', excerpt: 'In short.' };

const write = async (body: object = {}): Promise<string> =>
  (await editor.posts.create({ body: { ...first, ...body } })).id;

const change = (postId: string, body: object) => editor.posts.update({ postId, ifMatch: '*', body });

const createTag = async (slug: string): Promise<string> =>
  (await editor.tags.create({ body: { slug, name: slug } })).id;

const numbersOf = async (postId: string): Promise<number[]> =>
  (await editor.posts.listRevisions({ postId })).items.map(({ number }) => number);

/** Each operation on a revision that a caller without the right or a wrong id must not reach. */
const testRejections = (
  send: (by: Tradepost, postId: string, revision: number) => Promise<unknown>,
  { hasNumber = true } = {},
) =>
  test('finds no absent post or revision, and requires the scope of editors', async () => {
    const postId = await write();
    const notFound = { status: 404, code: 'not_found' };
    await expect(send(editor, absentPost, 1)).rejects.toMatchObject(notFound);
    if (hasNumber) await expect(send(editor, postId, 2)).rejects.toMatchObject(notFound);
    await expect(send(app.tradepost, postId, 1)).rejects.toMatchObject({ code: 'unauthenticated' });
    const { tradepost } = await app.signIn('user');
    await expect(send(tradepost, postId, 1)).rejects.toMatchObject({ code: 'insufficient_scope' });
  });

describe('listPostRevisions', () => {
  testRejections((by, postId) => by.posts.listRevisions({ postId }), { hasNumber: false });

  test('lists who changed the text or the tags and when, and no other change', async () => {
    const tagId = await createTag('listed-revisions');
    const postId = await write();
    const createdAt = app.clock.now().toISOString();
    const { tradepost, user } = await app.signIn('admin');
    app.clock.advance(1_000);
    await tradepost.posts.update({ postId, ifMatch: '*', body: { title: 'Second' } });
    const changedAt = app.clock.now().toISOString();
    await editor.posts.publish({ postId, ifMatch: '*' });
    await change(postId, { title: 'Second', slug: 'another-slug' });
    expect(await numbersOf(postId)).toEqual([2, 1]);
    await change(postId, { tagIds: [tagId] });
    await change(postId, { excerpt: null });
    await change(postId, { body: 'Else.' });
    await editor.posts.delete({ postId, ifMatch: '*' });
    const { items, nextCursor } = await editor.posts.listRevisions({ postId, limit: 3 });
    expect(items.map(({ number }) => number)).toEqual([5, 4, 3]);
    const { items: older } = await editor.posts.listRevisions({ postId, cursor: nextCursor as string });
    expect(older).toEqual([
      { number: 2, title: 'Second', editor: { id: user.id }, createdAt: changedAt },
      { number: 1, title: 'First', editor: { id: editorId }, createdAt },
    ]);
  });

  test('numbers the changes of two editors at once without a gap', async () => {
    const postId = await write();
    await Promise.all(Array.from({ length: 8 }, (_, index) => change(postId, { title: `Title ${index}` })));
    expect(await numbersOf(postId)).toEqual([9, 8, 7, 6, 5, 4, 3, 2, 1]);
    const [newest] = (await editor.posts.listRevisions({ postId })).items;
    expect(newest?.title).toBe((await editor.posts.get({ postId })).title);
  });
});

describe('getPostRevision', () => {
  testRejections((by, postId, revision) => by.posts.getRevision({ postId, revision }));

  test('returns the text and the tags of then, without an editor whose account was erased', async () => {
    const [one, two] = [await createTag('revision-one'), await createTag('revision-two')];
    const { tradepost, user } = await app.signIn('editor');
    const { id: postId } = await tradepost.posts.create({ body: { ...first, tagIds: [two, one] } });
    await change(postId, { title: 'Second', body: 'Else.', excerpt: null, tagIds: [] });
    const revision = { postId, number: 1, ...first, createdAt: app.clock.now().toISOString() };
    const tags = [one, two].toSorted().map((id) => ({ id }));
    expect(await editor.posts.getRevision({ postId, revision: 1 })).toEqual({
      ...revision,
      tags,
      editor: { id: user.id },
    });
    await app.deps
      .db('users')
      .where({ id: toUuid(user.id) })
      .delete();
    expect(await editor.posts.getRevision({ postId, revision: 1 })).toEqual({ ...revision, tags });
    expect(await editor.posts.getRevision({ postId, revision: 2 })).not.toHaveProperty('excerpt');
  });
});

describe('diffPostRevision', () => {
  testRejections((by, postId, revision) => by.posts.diffRevision({ postId, revision, from: 1 }));

  test('compares in both directions, and a revision with itself', async () => {
    const [one, two] = [await createTag('diff-one'), await createTag('diff-two')];
    const postId = await write({ tagIds: [one] });
    await change(postId, { title: 'Second', body: 'One.\nThree.\n', excerpt: null, tagIds: [two] });
    expect(await editor.posts.diffRevision({ postId, from: 1, revision: 2 })).toEqual({
      from: 1,
      to: 2,
      title: { from: 'First', to: 'Second' },
      excerpt: { from: 'In short.' },
      body: [
        { change: 'kept', text: 'One.\n' },
        { change: 'removed', text: 'Two.\n' },
        { change: 'added', text: 'Three.\n' },
      ],
      addedTags: [{ id: two }],
      removedTags: [{ id: one }],
    });
    expect(await editor.posts.diffRevision({ postId, from: 2, revision: 1 })).toMatchObject({
      excerpt: { to: 'In short.' },
      addedTags: [{ id: one }],
    });
    expect(await editor.posts.diffRevision({ postId, from: 2, revision: 2 })).toEqual({
      from: 2,
      to: 2,
      body: [{ change: 'kept', text: 'One.\nThree.\n' }],
      addedTags: [],
      removedTags: [],
    });
    const absent = editor.posts.diffRevision({ postId, from: 3, revision: 2 });
    await expect(absent).rejects.toMatchObject({ code: 'not_found' });
  });

  test('of any texts makes both of them, in few parts also for the longest', () => {
    const of = (parts: ReturnType<typeof diffText>, without: string) =>
      parts.map(({ change, text }) => (change === without ? '' : text)).join('');
    const line = fc.constantFrom('a', 'b', '', 'c\r', '\u2028');
    const text = fc.array(line, { minLength: 1, maxLength: 30 }).map((lines) => lines.join('\n') || '\n');
    fc.assert(
      fc.property(text, text, (from, to) => {
        const parts = diffText(from, to);
        expect([of(parts, 'added'), of(parts, 'removed')]).toEqual([from, to]);
        expect(parts.every((part) => part.text !== '')).toBe(true);
      }),
    );
    const many = (modulus: number) =>
      Array.from({ length: 30_000 }, (_, index) => index % modulus).join('\n');
    expect(diffText(many(7), many(5))).toEqual([
      { change: 'removed', text: many(7) },
      { change: 'added', text: many(5) },
    ]);
    const alternate = Array.from({ length: 1_000 }, (_, index) => `${index}\n`);
    const changed = alternate.map((line, index) => (index % 2 === 0 && index < 990 ? 'x\n' : line));
    expect(diffText(alternate.join(''), changed.join('')).length).toBeLessThanOrEqual(3_000);
  });
});

describe('restorePostRevision', () => {
  testRejections((by, postId, revision) => by.posts.restoreRevision({ postId, revision, ifMatch: '*' }));

  test('makes a new revision with the text and the remaining tags, and keeps slug and status', async () => {
    const [kept, deleted] = [await createTag('restored-kept'), await createTag('restored-deleted')];
    const postId = await write({ tagIds: [kept, deleted] });
    await change(postId, { title: 'Second', body: 'Else.', excerpt: null, tagIds: [] });
    const published = await editor.posts.publish({ postId, ifMatch: '*' }).withResponse();
    await editor.tags.delete({ tagId: deleted });
    const ifMatch = published.headers.get('etag') as string;
    const restored = await editor.posts.restoreRevision({ postId, revision: 1, ifMatch });
    const { slug, status, publishedAt } = published.data;
    expect(restored).toMatchObject({ ...first, slug, status, publishedAt, tags: [{ id: kept }] });
    expect(await editor.posts.get({ postId })).toEqual(restored);
    const { items } = await editor.posts.listRevisions({ postId });
    expect(items[0]).toMatchObject({ number: 3, title: 'First', restoredFrom: 1, editor: { id: editorId } });
    expect(await editor.posts.getRevision({ postId, revision: 3 })).toMatchObject({ restoredFrom: 1 });
    const stale = editor.posts.restoreRevision({ postId, revision: 2, ifMatch });
    await expect(stale).rejects.toMatchObject({ status: 412, problem: { current: { title: 'First' } } });
    expect(await numbersOf(postId)).toEqual([3, 2, 1]);
  });

  test('makes a new revision of the same text too, and changes no deleted post', async () => {
    const postId = await write();
    await editor.posts.restoreRevision({ postId, revision: 1, ifMatch: '*' });
    expect(await numbersOf(postId)).toEqual([2, 1]);
    await editor.posts.delete({ postId, ifMatch: '*' });
    const restore = editor.posts.restoreRevision({ postId, revision: 1, ifMatch: '*' });
    await expect(restore).rejects.toMatchObject({ code: 'not_found' });
  });

  test('loses no tag to a deletion at the same time', async () => {
    const tagId = await createTag('restored-at-once');
    const postId = await write({ tagIds: [tagId] });
    await change(postId, { tagIds: [] });
    await Promise.all([
      editor.posts.restoreRevision({ postId, revision: 1, ifMatch: '*' }),
      editor.tags.delete({ tagId, force: true }),
    ]);
    expect((await editor.posts.get({ postId })).tags).toEqual([]);
  });
});
