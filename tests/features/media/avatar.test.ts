import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { sweep } from '../../../src/features/sweep.ts';
import { toUuid } from '../../../src/lib/id.ts';
import { exportedAccount } from '../../support/exported-account.ts';
import { drawFile, fileOf, noisyGif, pdf, storedKeys } from '../../support/media.ts';
import { startTestApp, type TestApp, type Tradepost } from '../../support/test-app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

const upload = (as: Tradepost, file: File) => as.accounts.setAvatar({ body: { file } });

/** Uploads a picture and processes it. Returns its bytes. */
const give = async (as: Tradepost, width = 40): Promise<Buffer> => {
  const bytes = await drawFile('png', width);
  await upload(as, fileOf(bytes));
  await app.runJobs();
  return bytes;
};

/** The path to which the avatar of an account redirects; undefined if it has none. */
const pathOf = async (userId: string): Promise<string | undefined> => {
  const response = await app.fetch(`/v1/users/${userId}/avatar`, { redirect: 'manual' });
  expect([302, 404]).toContain(response.status);
  return response.headers.get('location') ?? undefined;
};

const mediaOf = (userId: string) =>
  app.deps
    .db('media')
    .where({ owner_id: toUuid(userId) })
    .orderBy('id');

describe('setAvatar', () => {
  test('shows the picture once its job has encoded it anew', async () => {
    const { tradepost, user } = await app.signIn();
    const bytes = await drawFile('png');
    const { data, status, headers } = await tradepost.accounts
      .setAvatar({ body: { file: fileOf(bytes, 'me.svg') } })
      .withResponse();
    expect([status, headers.get('location')]).toEqual([202, `/v1/jobs/${data.jobId}`]);
    expect(await pathOf(user.id)).toBeUndefined();
    await app.runJobs();
    const { state, result } = await tradepost.jobs.get(data);
    expect(state).toBe('succeeded');
    const path = await pathOf(user.id);
    expect(path).toBe(`/v1/media/${result?.mediaId}/renditions/original`);
    const picture = await app.fetch(path as string);
    expect([picture.status, picture.headers.get('content-type')]).toEqual([200, 'image/png']);
  });

  test('replaces the former avatar, whose bytes are deleted, only when the job has ended', async () => {
    const { tradepost, user } = await app.signIn();
    const before = await storedKeys(app);
    await give(tradepost);
    const former = (await pathOf(user.id)) as string;
    await upload(tradepost, fileOf(await drawFile('png')));
    expect(await pathOf(user.id)).toBe(former);
    await app.runJobs();
    expect(await pathOf(user.id)).not.toBe(former);
    expect((await app.fetch(former)).status).toBe(404);
    expect(await storedKeys(app)).toHaveLength(before.length + 1);
    const events = await app.deps
      .db('events')
      .where({ owner_id: toUuid(user.id) })
      .orderBy('sequence')
      .pluck('type');
    const created = ['media.created', 'media.ready'];
    const ofMedia = events.filter((type: string) => type.startsWith('media.'));
    expect(ofMedia).toEqual([...created, 'media.created', 'media.deleted', 'media.ready']);
  });

  test('keeps the former avatar if the content cannot be decoded', async () => {
    const { tradepost, user } = await app.signIn();
    await give(tradepost);
    const former = await pathOf(user.id);
    const { jobId } = await upload(tradepost, fileOf(noisyGif()));
    await app.runJobs();
    expect((await tradepost.jobs.get({ jobId })).result).toEqual({ failure: 'undecodable' });
    expect(await pathOf(user.id)).toBe(former);
    await give(tradepost);
    expect(await mediaOf(user.id)).toHaveLength(1);
  });

  test('keeps one of several uploads at once', async () => {
    const { tradepost, user } = await app.signIn();
    const pictures = await Promise.all(Array.from({ length: 5 }, () => drawFile('png')));
    await Promise.all(pictures.map((picture) => upload(tradepost, fileOf(picture))));
    expect(await mediaOf(user.id)).toHaveLength(1);
    await app.runJobs();
    expect(await mediaOf(user.id)).toMatchObject([{ state: 'ready' }]);
  });

  test('accepts a picture that the account has among its media', async () => {
    const { tradepost: editor, user } = await app.signIn('editor');
    const bytes = await drawFile('png');
    await editor.media.upload({ body: { file: fileOf(bytes) } });
    await upload(editor, fileOf(bytes));
    await app.runJobs();
    expect(await pathOf(user.id)).toBeDefined();
    const { items } = await editor.media.list();
    expect(items).toHaveLength(1);
  });

  test('makes no media file that editors and administrators manage or show', async () => {
    const { tradepost: admin, user } = await app.signIn('admin');
    await give(admin);
    const [, , , mediaId] = ((await pathOf(user.id)) as string).split('/') as [
      string,
      string,
      string,
      string,
    ];
    await expect(admin.media.get({ mediaId })).rejects.toMatchObject({ code: 'not_found' });
    await expect(admin.media.delete({ mediaId })).rejects.toMatchObject({ code: 'not_found' });
    const { id: postId } = await admin.posts.create({ body: { title: 'Portrait', body: 'Text.' } });
    const cover = admin.posts.update({ postId, ifMatch: '*', body: { cover: { mediaId } } });
    await expect(cover).rejects.toMatchObject({ code: 'unusable_image' });
  });

  test('rejects other content and more than 5 MiB, and leaves nothing behind', async () => {
    const { tradepost } = await app.signIn();
    const before = await storedKeys(app);
    await expect(upload(tradepost, pdf())).rejects.toMatchObject({ code: 'unsupported_file_type' });
    const large = Buffer.concat([await drawFile('jpeg'), Buffer.alloc(5 * 1024 * 1024)]);
    await expect(upload(tradepost, fileOf(large))).rejects.toMatchObject({ code: 'file_too_large' });
    expect(await storedKeys(app)).toEqual(before);
  });

  test('is part of the export, and ends with the account', async () => {
    const { tradepost, user } = await app.signIn();
    const before = await storedKeys(app);
    await give(tradepost);
    const path = (await pathOf(user.id)) as string;
    const { media } = await exportedAccount(tradepost);
    expect(media.map(({ name, state }) => [name, state])).toEqual([['avatar.png', 'ready']]);
    await tradepost.personalData.requestErasure();
    app.clock.advance(15 * 24 * 60 * 60_000);
    await sweep(app.deps);
    expect(await pathOf(user.id)).toBeUndefined();
    expect((await app.fetch(path)).status).toBe(404);
    expect(await storedKeys(app)).toEqual(before);
  });

  test('requires a token', async () => {
    const file = fileOf(await drawFile('png'));
    await expect(upload(app.tradepost, file)).rejects.toMatchObject({ code: 'unauthenticated' });
  });
});

describe('deleteAvatar', () => {
  test('deletes the avatar and one on its way, with their bytes, and nothing of others', async () => {
    const [one, other] = [await app.signIn(), await app.signIn()];
    const before = await storedKeys(app);
    await give(other.tradepost);
    await give(one.tradepost);
    await upload(one.tradepost, fileOf(await drawFile('png')));
    await one.tradepost.accounts.deleteAvatar();
    await app.runJobs();
    expect(await pathOf(one.user.id)).toBeUndefined();
    expect(await pathOf(other.user.id)).toBeDefined();
    expect(await storedKeys(app)).toHaveLength(before.length + 1);
    await one.tradepost.accounts.deleteAvatar();
  });

  test('deletes no media file', async () => {
    const { tradepost: editor } = await app.signIn('editor');
    const { id: mediaId } = await editor.media.upload({ body: { file: pdf('kept') } });
    await editor.accounts.deleteAvatar();
    expect((await editor.media.get({ mediaId })).id).toBe(mediaId);
  });

  test('requires a token', async () => {
    await expect(app.tradepost.accounts.deleteAvatar()).rejects.toMatchObject({ code: 'unauthenticated' });
  });
});

describe('getUserAvatar', () => {
  test('redirects to a small rendition', async () => {
    const { tradepost, user } = await app.signIn();
    await give(tradepost, 400);
    expect(await pathOf(user.id)).toMatch(/^\/v1\/media\/med_\w+\/renditions\/320\.webp$/);
    const picture = await app.fetch((await pathOf(user.id)) as string);
    expect([picture.status, picture.headers.get('content-type')]).toEqual([200, 'image/webp']);
  });

  test('responds with not_found for an account without an avatar, and for an absent one', async () => {
    const { user } = await app.signIn();
    expect(await pathOf(user.id)).toBeUndefined();
    expect(await pathOf('usr_01jd3v8w5gf3sa9k2m6q7x8y9z')).toBeUndefined();
  });
});
