import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Schemas } from '@tradepost/client';
import { toUuid } from '../../../src/lib/id.ts';
import { exportedAccount } from '../../support/exported-account.ts';
import { lockWaits } from '../../support/lock-waits.ts';
import { drawFile, fileOf, pathOf, pdf, uploadImage } from '../../support/media.ts';
import { until } from '../../support/server-process.ts';
import { startTestApp, type TestApp, type Tradepost } from '../../support/test-app.ts';

let app: TestApp;
let editor: Tradepost;
beforeAll(async () => {
  app = await startTestApp();
  editor = (await app.signIn('editor')).tradepost;
});
afterAll(() => app.close());

const picture = async (): Promise<Schemas['Media']> =>
  uploadImage(app, editor, await drawFile('png', 400, 300));

const write = (fields: Partial<Schemas['PostCreate']> = {}) =>
  editor.posts.create({ body: { title: 'A kiln diary', body: 'Monday.', ...fields } });

const update = (postId: string, body: Schemas['PostPatch']) =>
  editor.posts.update({ postId, ifMatch: '*', body });

const etagOf = async (postId: string): Promise<string | null> =>
  (await editor.posts.get({ postId }).withResponse()).headers.get('etag');

describe('the cover of a post', () => {
  test('appears in the post and in lists, with its URL, its size and its renditions', async () => {
    const { id: mediaId, renditions } = await picture();
    const [original] = renditions;
    const post = await write({ status: 'published', cover: { mediaId, alt: 'A kiln' } });
    const cover = { mediaId, url: original?.url, alt: 'A kiln', width: 400, height: 300, renditions };
    expect(post.cover).toEqual(cover);
    expect((await app.fetch(pathOf({ url: cover.url as string }))).status).toBe(200);
    const { id: postId, slug, author } = post;
    expect((await app.tradepost.posts.get({ postId })).cover).toEqual(cover);
    expect((await app.tradepost.posts.getBySlug({ slug, fields: ['cover'] })).cover).toEqual(cover);
    const { items } = await app.tradepost.posts.list({ fields: ['cover'] });
    expect(items).toEqual([{ id: postId, cover }]);
    const ofAuthor = await app.tradepost.users.listPosts({ userId: author?.id as string });
    expect(ofAuthor.items[0]?.cover).toEqual(cover);
    const { posts, postRevisions } = await exportedAccount(editor);
    expect(posts.find(({ id }) => id === postId)?.cover).toEqual(cover);
    expect(postRevisions[0]).toMatchObject({ postId, cover: { mediaId, alt: 'A kiln' } });
  });

  test('has the alt of its media file at that time, if it has none', async () => {
    const { id: mediaId } = await picture();
    expect((await write({ cover: { mediaId } })).cover?.alt).toBe('');
    await editor.media.update({ mediaId, ifMatch: '*', body: { alt: 'As uploaded' } });
    const { id: postId, cover } = await write({ cover: { mediaId } });
    const etag = await etagOf(postId);
    await editor.media.update({ mediaId, ifMatch: '*', body: { alt: 'Changed' } });
    expect([cover?.alt, (await editor.posts.get({ postId })).cover?.alt]).toEqual(
      Array(2).fill('As uploaded'),
    );
    expect(await etagOf(postId)).toBe(etag);
  });

  test('changes with the post, whose ETag, event and revision say so', async () => {
    const [one, other] = [await picture(), await picture()];
    const { id: postId, slug, title, body } = await write({ cover: { mediaId: one.id, alt: 'One' } });
    const etag = await etagOf(postId);
    const changed = await update(postId, { cover: { mediaId: other.id, alt: 'Other' } });
    expect(changed.cover?.mediaId).toBe(other.id);
    expect(await etagOf(postId)).not.toBe(etag);
    const [event] = await app.deps.db('events').where({ subject_id: toUuid(postId), type: 'post.updated' });
    expect(event.data.fields).toEqual(['cover']);
    expect((await update(postId, { title: 'Another title' })).cover).toEqual(changed.cover);
    const stale = editor.posts.update({ postId, ifMatch: '"1"', body: { cover: null } });
    await expect(stale).rejects.toMatchObject({
      status: 412,
      problem: { current: { cover: changed.cover } },
    });
    expect((await update(postId, { cover: null })).cover).toBeUndefined();
    await update(postId, { cover: { mediaId: one.id } });
    const replaced = await editor.posts.replace({ postId, ifMatch: '*', body: { slug, title, body } });
    expect(replaced.cover).toBeUndefined();
    const diffOf = async (from: number, revision: number) =>
      (await editor.posts.diffRevision({ postId, from, revision })).cover;
    const [first, second] = [
      { mediaId: one.id, alt: 'One' },
      { mediaId: other.id, alt: 'Other' },
    ];
    expect(await diffOf(1, 2)).toEqual({ from: first, to: second });
    expect(await diffOf(2, 3)).toBeUndefined();
    expect(await diffOf(3, 4)).toEqual({ from: second });
  });

  test('comes back with a revision, unless its media file is gone', async () => {
    const [kept, gone] = [await picture(), await picture()];
    const { id: postId } = await write({ cover: { mediaId: kept.id, alt: 'Kept' } });
    await update(postId, { cover: { mediaId: gone.id, alt: 'Gone' } });
    await update(postId, { cover: null });
    await editor.media.delete({ mediaId: gone.id });
    const restore = (revision: number) => editor.posts.restoreRevision({ postId, revision, ifMatch: '*' });
    expect((await restore(1)).cover).toMatchObject({ mediaId: kept.id, alt: 'Kept' });
    expect((await restore(2)).cover).toBeUndefined();
    expect((await editor.posts.getRevision({ postId, revision: 2 })).cover).toEqual({
      mediaId: gone.id,
      alt: 'Gone',
    });
  });

  test('stays through the steps of the post', async () => {
    const { id: mediaId } = await picture();
    const given = { mediaId, alt: 'Throughout' };
    const { id: postId, slug, title, body, cover } = await write({ cover: given });
    const ifMatch = '*';
    const publishAt = new Date(app.clock.now().getTime() + 3_600_000).toISOString();
    for (const seen of [
      await editor.posts.replace({ postId, ifMatch, body: { slug, title, body, cover: given } }),
      await editor.posts.setTags({ postId, ifMatch, body: { tagIds: [] } }),
      await editor.posts.schedule({ postId, ifMatch, body: { publishAt } }),
      await editor.posts.publish({ postId, ifMatch }),
      await editor.posts.unpublish({ postId, ifMatch }),
      await editor.posts.delete({ postId, ifMatch }),
      await editor.posts.restore({ postId, ifMatch }),
    ])
      expect(seen.cover).toEqual(cover);
  });

  test('is a ready image', async () => {
    const { id: document } = await editor.media.upload({ body: { file: pdf('no cover') } });
    const { id: waiting } = await editor.media.upload({ body: { file: fileOf(await drawFile()) } });
    const { id: postId, slug, title, body } = await write();
    for (const [mediaId, rule] of [
      [document, 'kind'],
      [waiting, 'ready'],
      ['med_01jd3v8w5gf3sa9k2m6q7x8y9z', 'exists'],
    ] as const) {
      const cover = { mediaId };
      const errors = [expect.objectContaining({ pointer: '/cover/mediaId', rule })];
      for (const attempt of [
        () => write({ cover }),
        () => update(postId, { cover }),
        () => editor.posts.replace({ postId, ifMatch: '*', body: { slug, title, body, cover } }),
      ])
        await expect(attempt()).rejects.toMatchObject({ code: 'unusable_image', problem: { errors } });
    }
  });
});

describe('deleteMedia', () => {
  test('rejects the cover of a post, also of a deleted one, and names it', async () => {
    const { id: mediaId } = await picture();
    const { id: postId } = await write({ cover: { mediaId } });
    await editor.posts.delete({ postId, ifMatch: '*' });
    await expect(editor.media.delete({ mediaId })).rejects.toMatchObject({
      code: 'media_in_use',
      problem: { detail: `The image is shown by ${postId}.` },
    });
    await editor.posts.restore({ postId, ifMatch: '*' });
    await update(postId, { cover: null });
    await editor.media.delete({ mediaId });
  });

  test('waits for a post that gets the image, and then rejects', async () => {
    const { id: mediaId } = await picture();
    const { id: postId } = await write();
    const hold = await app.deps.db.transaction();
    await hold('posts')
      .where({ id: toUuid(postId) })
      .update({ cover_media_id: toUuid(mediaId), cover_alt: '' });
    const deletion = editor.media.delete({ mediaId });
    deletion.catch(() => undefined);
    await until(async () => (await app.deps.db.raw(lockWaits)).rows.length > 0);
    await hold.commit();
    await expect(deletion).rejects.toMatchObject({ code: 'media_in_use' });
  });
});
