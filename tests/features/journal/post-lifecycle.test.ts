import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { announceDuePosts } from '../../../src/features/journal/posts/post-announcement.ts';
import { postSteps } from '../../../src/features/journal/posts/post-transitions.ts';
import { toUuid } from '../../../src/lib/id.ts';
import { startTestApp, type TestApp, type Tradepost } from '../../support/test-app.ts';

let app: TestApp;
let editor: Tradepost;
let author: string;
beforeAll(async () => {
  app = await startTestApp();
});
beforeEach(async () => {
  const { tradepost, user } = await app.signIn('editor');
  [editor, author] = [tradepost, user.username];
});
afterAll(() => app.close());

const absentPost = 'pst_01jd3v8w5gf3sa9k2m6q7x8y9z';
const minute = 60_000;

const write = async (body: object = {}) => {
  const { data, headers } = await editor.posts
    .create({ body: { title: 'A title', body: 'Some text.', ...body } })
    .withResponse();
  return { ...data, postId: data.id, ifMatch: headers.get('etag') as string };
};

const inAMinute = () => new Date(app.clock.now().getTime() + minute).toISOString();

/** The types of the events of a post, by version and type. */
const eventsOf = (postId: string): Promise<string[]> =>
  app.deps
    .db('events')
    .where({ subject_id: toUuid(postId) })
    .orderBy(['version', 'type'])
    .pluck('type');

const publications = async (postId: string) =>
  (await eventsOf(postId)).filter((type) => type === 'post.published').length;

type Write = 'delete' | 'restore' | 'publish' | 'unpublish' | 'schedule';

const send = (by: Tradepost, name: Write, postId: string, ifMatch = '*') =>
  name === 'schedule'
    ? by.posts.schedule({ postId, ifMatch, body: { publishAt: inAMinute() } })
    : by.posts[name]({ postId, ifMatch });

const testRejections = (name: Write) =>
  test('finds no absent post, and requires the scope and the version', async () => {
    const { postId } = await write();
    await expect(send(editor, name, absentPost)).rejects.toMatchObject({ code: 'not_found' });
    await expect(send(app.tradepost, name, postId)).rejects.toMatchObject({ code: 'unauthenticated' });
    const { tradepost } = await app.signIn('user');
    await expect(send(tradepost, name, postId)).rejects.toMatchObject({ code: 'insufficient_scope' });
    await expect(send(editor, name, postId, '"9"')).rejects.toMatchObject({
      status: 412,
      problem: { current: { id: postId } },
    });
  });

describe('getPostBySlug', () => {
  test('returns the post, and redirects former slugs until another post takes them', async () => {
    const { postId } = await write({ slug: 'first-name', status: 'published' });
    await editor.posts.update({ postId, ifMatch: '*', body: { slug: 'second-name' } });
    await editor.posts.update({ postId, ifMatch: '*', body: { slug: 'third-name' } });
    const read = (slug: string) => app.fetch(`/v1/post-slugs/${slug}`, { redirect: 'manual' });
    for (const former of ['first-name', 'second-name']) {
      const response = await read(former);
      expect([response.status, response.headers.get('location')]).toEqual([301, '/v1/post-slugs/third-name']);
    }
    expect(await app.tradepost.posts.getBySlug({ slug: 'third-name' })).toMatchObject({ id: postId });
    // A draft hides no links; a published post takes them over.
    const { postId: other } = await write({ slug: 'first-name' });
    expect((await read('first-name')).status).toBe(301);
    await editor.posts.publish({ postId: other, ifMatch: '*' });
    expect((await read('first-name')).status).toBe(200);
    await expect(app.tradepost.posts.getBySlug({ slug: 'no-name' })).rejects.toMatchObject({
      code: 'not_found',
    });
  });

  test('reveals no draft, also not by a former slug', async () => {
    const { postId } = await write({ slug: 'hidden-one' });
    await editor.posts.update({ postId, ifMatch: '*', body: { slug: 'hidden-two' } });
    for (const slug of ['hidden-one', 'hidden-two']) {
      await expect(app.tradepost.posts.getBySlug({ slug })).rejects.toMatchObject({ code: 'not_found' });
    }
    expect(await editor.posts.getBySlug({ slug: 'hidden-two' })).toMatchObject({ id: postId });
  });

  test('a slug from a title avoids former slugs', async () => {
    const { postId } = await write({ title: 'Moved on', status: 'published' });
    await editor.posts.update({ postId, ifMatch: '*', body: { slug: 'elsewhere' } });
    expect((await write({ title: 'Moved on' })).slug).toBe('moved-on-2');
  });
});

describe('replacePost', () => {
  test('replaces the text and the tags, and keeps the status', async () => {
    const tag = await editor.tags.create({ body: { slug: 'replaced', name: 'Replaced' } });
    const { postId, ifMatch, publishedAt } = await write({
      excerpt: 'Short.',
      status: 'published',
      tagIds: [tag.id],
    });
    const body = { title: 'New', slug: 'replaced-post', body: 'New text.' };
    const post = await editor.posts.replace({ postId, ifMatch, body });
    expect(post).toMatchObject({ ...body, tags: [], status: 'published', publishedAt });
    expect(post).not.toHaveProperty('excerpt');
    await expect(editor.posts.replace({ postId, ifMatch, body })).rejects.toMatchObject({
      status: 412,
      problem: { current: { title: 'New' } },
    });
    await expect(
      editor.posts.replace({ postId: absentPost, ifMatch: '*', body: { ...body, slug: 'other' } }),
    ).rejects.toMatchObject({ code: 'not_found' });
  });
});

describe('deletePost', () => {
  testRejections('delete');

  test('hides a post until restorePost shows it again, with the versions of their writes', async () => {
    const { postId, ifMatch } = await write({ status: 'published', slug: 'deleted-post' });
    const deleted = await editor.posts.delete({ postId, ifMatch }).withResponse();
    expect(deleted.data.deletedAt).toBe(app.clock.now().toISOString());
    const version = deleted.headers.get('etag') as string;
    expect(version).toMatch(/^"2-/);
    await expect(app.tradepost.posts.get({ postId })).rejects.toMatchObject({ code: 'not_found' });
    expect(await editor.posts.get({ postId })).toEqual(deleted.data);
    const ids = async (by: Tradepost, status?: 'deleted') =>
      (await by.posts.list({ limit: 100, ...(status && { status }) })).items.map(({ id }) => id);
    expect(await ids(editor)).not.toContain(postId);
    expect(await ids(editor, 'deleted')).toContain(postId);
    expect(await ids((await app.signIn('user')).tradepost, 'deleted')).toEqual([]);
    await expect(editor.posts.getBySlug({ slug: 'deleted-post' })).rejects.toMatchObject({ status: 404 });
    await expect(write({ slug: 'deleted-post' })).rejects.toMatchObject({ code: 'slug_taken' });
    const change = { postId, ifMatch: '*', body: { title: 'Late' } };
    await expect(editor.posts.update(change)).rejects.toMatchObject({ code: 'not_found' });
    await expect(editor.posts.delete({ postId, ifMatch })).rejects.toMatchObject({ status: 412 });
    expect((await editor.posts.delete({ postId, ifMatch: '*' })).deletedAt).toBe(deleted.data.deletedAt);
    await expect(editor.posts.restore({ postId, ifMatch })).rejects.toMatchObject({ status: 412 });
    const restored = await editor.posts.restore({ postId, ifMatch: version });
    expect(restored).not.toHaveProperty('deletedAt');
    expect(await app.tradepost.posts.get({ postId })).toEqual(restored);
    expect(await eventsOf(postId)).toEqual([
      'post.created',
      'post.published',
      'post.deleted',
      'post.restored',
    ]);
  });
});

describe('the transitions of a post', () => {
  const enter = {
    draft: () => write(),
    published: () => write({ status: 'published' }),
    scheduled: async () => {
      const post = await write();
      await editor.posts.schedule({ ...post, ifMatch: '*', body: { publishAt: inAMinute() } });
      return post;
    },
    unpublished: async () => {
      const post = await write({ status: 'published' });
      await editor.posts.unpublish({ postId: post.id, ifMatch: '*' });
      return post;
    },
  } as const;
  const states = Object.keys(enter) as (keyof typeof enter)[];

  test.each(states)('from %s are those of the table', async (from) => {
    for (const transition of ['schedule', 'publish', 'unpublish'] as const) {
      const { id: postId } = await enter[from]();
      const step = postSteps.find((each) => each.from === from && each.transition === transition);
      if (step) {
        expect(await send(editor, transition, postId)).toMatchObject({ status: step.to });
        expect((await eventsOf(postId)).slice(-2)).toContain(step.event ?? 'post.updated');
      } else {
        await expect(send(editor, transition, postId)).rejects.toMatchObject({
          status: 409,
          code: 'post_state_conflict',
        });
      }
    }
  });
});

describe('restorePost', () => {
  testRejections('restore');
});

describe('unpublishPost', () => {
  testRejections('unpublish');
});

describe('schedulePost', () => {
  testRejections('schedule');

  test('makes a post public at its time, without any job, and the ETag changes then', async () => {
    const { postId } = await write();
    const publishAt = inAMinute();
    const { data, headers } = await editor.posts
      .schedule({ postId, ifMatch: '*', body: { publishAt } })
      .withResponse();
    expect(data).toMatchObject({ status: 'scheduled', publishAt });
    const etag = headers.get('etag') as string;
    const listed = async (status: 'scheduled' | 'published') =>
      (await editor.posts.list({ status, limit: 100 })).items.some(({ id }) => id === postId);
    await expect(app.tradepost.posts.get({ postId })).rejects.toMatchObject({ status: 404 });
    expect([await listed('scheduled'), await listed('published')]).toEqual([true, false]);
    app.clock.advance(minute - 1);
    await expect(app.tradepost.posts.get({ postId })).rejects.toMatchObject({ status: 404 });
    app.clock.advance(1);
    const live = await app.tradepost.posts.get({ postId, ifNoneMatch: etag }).withResponse();
    expect(live.data).toMatchObject({ status: 'published', publishedAt: publishAt });
    expect(live.data).not.toHaveProperty('publishAt');
    expect(live.headers.get('etag')).not.toBe(etag);
    expect([await listed('scheduled'), await listed('published')]).toEqual([false, true]);
    // The time is no write, so no change of an editor is lost.
    expect(await editor.posts.update({ postId, ifMatch: etag, body: { title: 'On time' } })).toMatchObject({
      status: 'published',
      publishedAt: publishAt,
    });
  });

  test('rejects a time that is not in the future', async () => {
    const { postId } = await write();
    const body = { publishAt: app.clock.now().toISOString() };
    await expect(editor.posts.schedule({ postId, ifMatch: '*', body })).rejects.toMatchObject({
      status: 422,
      code: 'rule_violated',
      problem: { errors: [{ pointer: '/publishAt' }] },
    });
  });
});

describe('the event post.published', () => {
  const announce = () => announceDuePosts({ ...app.deps, actor: undefined });

  const scheduled = async () => {
    const { postId } = await write();
    await editor.posts.schedule({ postId, ifMatch: '*', body: { publishAt: inAMinute() } });
    return postId;
  };

  test('comes once, also from two processes at once', async () => {
    const ids = [await scheduled(), await scheduled(), await scheduled()];
    await announce();
    app.clock.advance(minute);
    const counts = await Promise.all([announce(), announce(), announce()]);
    expect(counts.reduce((sum, count) => sum + count)).toBe(ids.length);
    for (const postId of ids) expect(await publications(postId)).toBe(1);
    expect(await announce()).toBe(0);
  });

  test('comes once after a crash before the commit', async () => {
    const postId = await scheduled();
    app.clock.advance(minute);
    const tx = await app.deps.db.transaction();
    await announceDuePosts({ ...app.deps, db: tx, actor: undefined });
    await tx.rollback();
    expect(await publications(postId)).toBe(0);
    await announce();
    expect(await publications(postId)).toBe(1);
  });

  test('follows the last schedule, and comes not for a cancelled one', async () => {
    const [later, cancelled] = [await scheduled(), await scheduled()];
    const publishAt = new Date(app.clock.now().getTime() + 3 * minute).toISOString();
    await editor.posts.schedule({ postId: later, ifMatch: '*', body: { publishAt } });
    await editor.posts.unpublish({ postId: cancelled, ifMatch: '*' });
    app.clock.advance(minute);
    await announce();
    expect(await publications(later)).toBe(0);
    app.clock.advance(2 * minute);
    await announce();
    expect([await publications(later), await publications(cancelled)]).toEqual([1, 0]);
  });

  test('comes before that of a post that is unpublished or deleted first', async () => {
    const [hidden, deleted] = [await scheduled(), await scheduled()];
    app.clock.advance(minute);
    await editor.posts.unpublish({ postId: hidden, ifMatch: '*' });
    await editor.posts.delete({ postId: deleted, ifMatch: '*' });
    await announce();
    expect((await eventsOf(hidden)).slice(1)).toEqual([
      'post.published',
      'post.updated',
      'post.unpublished',
      'post.updated',
    ]);
    expect((await eventsOf(deleted)).slice(1)).toEqual(['post.published', 'post.updated', 'post.deleted']);
  });

  test('waits while the post is deleted', async () => {
    const postId = await scheduled();
    await editor.posts.delete({ postId, ifMatch: '*' });
    app.clock.advance(minute);
    await announce();
    expect(await publications(postId)).toBe(0);
    await editor.posts.restore({ postId, ifMatch: '*' });
    await announce();
    expect(await publications(postId)).toBe(1);
  });
});

describe('publishPost', () => {
  testRejections('publish');

  test('and an edit at once: one of the two wins, and the other sees its result', async () => {
    const { postId, ifMatch } = await write();
    const outcomes = await Promise.allSettled([
      editor.posts.publish({ postId, ifMatch }),
      editor.posts.update({ postId, ifMatch, body: { title: 'Edited' } }),
    ]);
    expect(outcomes.filter(({ status }) => status === 'rejected')).toMatchObject([
      { reason: { code: 'precondition_failed' } },
    ]);
    const post = await editor.posts.get({ postId });
    expect([post.status === 'published', post.title === 'Edited'].filter(Boolean)).toHaveLength(1);
  });
});

describe('listPosts', () => {
  test('filters by the dates of publication and creation', async () => {
    const start = app.clock.now();
    app.clock.advance(1_000);
    const [first] = [await write({ status: 'published' })];
    app.clock.advance(minute);
    const second = await write({ status: 'published' });
    const middle = second.createdAt;
    const ids = async (query: object) =>
      (await editor.posts.list({ author, ...query })).items.map(({ id }) => id);
    const publishedFrom = start.toISOString();
    expect(await ids({ publishedFrom })).toEqual([second.id, first?.id]);
    expect(await ids({ publishedFrom, publishedBefore: middle })).toEqual([first?.id]);
    expect(await ids({ createdFrom: middle })).toEqual([second.id]);
    expect(await ids({ createdFrom: publishedFrom, createdBefore: middle })).toEqual([first?.id]);
  });
});
