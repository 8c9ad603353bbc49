import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Schemas } from '@tradepost/client';
import { sweep } from '../../../src/features/sweep.ts';
import { toUuid } from '../../../src/lib/id.ts';

import { buildProduct } from '../../support/factories.ts';
import { lockWaits } from '../../support/lock-waits.ts';
import { drawFile, fileOf, noisyGif, pathOf, pdf, uploadImage } from '../../support/media.ts';
import { until } from '../../support/server-process.ts';
import { startTestApp, type TestApp, type Tradepost } from '../../support/test-app.ts';

let app: TestApp;
let admin: Tradepost;
beforeAll(async () => {
  app = await startTestApp();
  admin = (await app.signIn('admin')).tradepost;
});
afterAll(() => app.close());

type Images = Schemas['ProductCreate']['images'];

const picture = async (width = 400, height = 300): Promise<Schemas['Media']> =>
  uploadImage(app, admin, await drawFile('png', width, height));

/** A picture whose job has not run. */
const unprocessed = async () => admin.media.upload({ body: { file: fileOf(await drawFile('png')) } });

const sell = (slug: string, images: Images = []) =>
  admin.products.create({ body: { ...buildProduct({ slug }), images } });

const update = (productId: string, body: Schemas['ProductPatch']) =>
  admin.products.update({ productId, ifMatch: '*', body });

const etagOf = async (productId: string): Promise<string | null> =>
  (await app.tradepost.products.get({ productId }).withResponse()).headers.get('etag');

describe('an image of a product', () => {
  test('is of a media file, with its URL, its size and its renditions', async () => {
    const { id: mediaId, renditions } = await picture();
    const [original] = renditions;
    const product = await sell('vase', [
      { mediaId, alt: 'A vase' },
      { url: 'https://images.example.com/vase.jpg', alt: '' },
    ]);
    const images = [
      { mediaId, url: original?.url, alt: 'A vase', width: 400, height: 300, renditions },
      { url: 'https://images.example.com/vase.jpg', alt: '' },
    ];
    expect(product.images).toEqual(images);
    expect((await app.fetch(pathOf({ url: product.images[0]?.url as string }))).status).toBe(200);
    const { id: productId, slug } = product;
    for (const seen of [
      await app.tradepost.products.get({ productId }),
      await app.tradepost.products.getBySlug({ slug }),
      await update(productId, { name: 'Large vase' }),
      await update(productId, { status: 'archived' }),
    ])
      expect(seen.images).toEqual(images);
    const { items } = await admin.products.listArchived({ state: 'archived' });
    expect(items[0]).toMatchObject({ slug: 'vase', images });
    const { name, description, category, variants } = product;
    const inputs = product.images.map(({ mediaId, url, alt }) => (mediaId ? { mediaId, alt } : { url, alt }));
    const body = { slug, name, description, category, variants: variants as never[], images: inputs };
    expect((await admin.products.replace({ productId, ifMatch: '*', body })).images).toEqual(images);
    await admin.products.delete({ productId });
    expect((await admin.products.restore({ productId })).images).toEqual(images);
  });

  test('of a list appears with include=images', async () => {
    const { id: mediaId, renditions } = await picture();
    const body = {
      ...buildProduct({ slug: 'listed' }),
      category: 'listed',
      images: [{ mediaId, alt: 'Two' }],
    };
    await admin.products.create({ body });
    const { items } = await app.tradepost.products.list({ category: 'listed', include: ['images'] });
    expect(items[0]?.images).toMatchObject([{ mediaId, alt: 'Two', renditions }]);
    const { items: plain } = await app.tradepost.products.list({ category: 'listed' });
    expect(plain[0]?.images).toBeUndefined();
  });

  test('has the alt of its media file at that time, if it has none', async () => {
    const { id: mediaId } = await picture();
    await admin.media.update({ mediaId, ifMatch: '*', body: { alt: 'As uploaded' } });
    const url = 'https://images.example.com/plain.jpg';
    const { id: productId, images } = await sell('plain', [{ mediaId }, { url }]);
    expect(images.map(({ alt }) => alt)).toEqual(['As uploaded', '']);
    const etag = await etagOf(productId);
    await admin.media.update({ mediaId, ifMatch: '*', body: { alt: 'Changed' } });
    expect((await app.tradepost.products.get({ productId })).images[0]?.alt).toBe('As uploaded');
    expect(await etagOf(productId)).toBe(etag);
  });

  test('changes with its product, whose ETag and event say so', async () => {
    const [first, second] = [await picture(), await picture()];
    const { id: productId } = await sell('bowl', [{ mediaId: first.id, alt: '' }]);
    const etag = await etagOf(productId);
    const { images } = await update(productId, { images: [{ mediaId: second.id, alt: '' }] });
    expect(images).toMatchObject([{ mediaId: second.id }]);
    expect(await etagOf(productId)).not.toBe(etag);
    const [event] = await app.deps
      .db('events')
      .where({ subject_id: toUuid(productId), type: 'product.updated' });
    expect(event.data.fields).toEqual(['images']);
    const stale = admin.products.update({ productId, ifMatch: '"1"', body: { images: [] } });
    await expect(stale).rejects.toMatchObject({ status: 412, problem: { current: { images } } });
  });

  test('is no document, no absent, deleted, broken or unprocessed media file', async () => {
    const { id: document } = await admin.media.upload({ body: { file: pdf('no image') } });
    const deleted = await picture();
    await admin.media.delete({ mediaId: deleted.id });
    const broken = await uploadImage(app, admin, noisyGif());
    const { id: waiting } = await unprocessed();
    const absent = 'med_01jd3v8w5gf3sa9k2m6q7x8y9z';
    const ids = [document, deleted.id, broken.id, waiting, absent];
    const images = ids.map((mediaId) => ({ mediaId, alt: '' }));
    const { id: productId, ...product } = await sell('flawed');
    const { slug, name, description, category } = product;
    const variants = [{ price: { amount: 100, currency: 'EUR' as const } }];
    const replacement = { slug, name, description, category, variants, images };
    const errors = ['kind', 'exists', 'ready', 'ready', 'exists'].map((rule, index) =>
      expect.objectContaining({ pointer: `/images/${index}/mediaId`, rule }),
    );
    for (const attempt of [
      () => sell('unsold', images),
      () => update(productId, { images }),
      () => admin.products.replace({ productId, ifMatch: '*', body: replacement }),
    ])
      await expect(attempt()).rejects.toMatchObject({
        status: 422,
        code: 'unusable_image',
        problem: { errors },
      });
    await app.runJobs();
    await update(productId, { images: [{ mediaId: waiting, alt: '' }] });
  });

  test('has either a mediaId or a url', async () => {
    const { id: mediaId } = await picture();
    const both = { mediaId, url: 'https://images.example.com/a.jpg', alt: '' };
    const errors = [0, 1].map((index) =>
      expect.objectContaining({ pointer: `/images/${index}`, rule: 'oneOf' }),
    );
    const { id: productId } = await sell('either');
    for (const attempt of [
      () => sell('neither', [both, { alt: '' }]),
      () => update(productId, { images: [both, { alt: '' }] }),
    ])
      await expect(attempt()).rejects.toMatchObject({ code: 'unusable_image', problem: { errors } });
  });
});

test('an image outlives the account that uploaded it, and its other media files do not', async () => {
  const { tradepost: editor } = await app.signIn('editor');
  const shown = await uploadImage(app, editor, await drawFile());
  const unused = await uploadImage(app, editor, await drawFile());
  const { id: productId } = await sell('surviving', [{ mediaId: shown.id, alt: '' }]);
  await editor.personalData.requestErasure();
  app.clock.advance(15 * 24 * 60 * 60_000);
  await sweep(app.deps);
  const { images } = await app.tradepost.products.get({ productId });
  expect(images).toMatchObject([{ mediaId: shown.id }]);
  expect((await app.fetch(pathOf({ url: images[0]?.url as string }))).status).toBe(200);
  expect((await app.fetch(pathOf({ url: unused.renditions[0]?.url as string }))).status).toBe(404);
  // Its access token has expired.
  admin = (await app.signIn('admin')).tradepost;
  expect((await admin.media.get({ mediaId: shown.id })).id).toBe(shown.id);
});

describe('deleteMedia', () => {
  const mediaInUse = (...ids: string[]) => ({
    status: 409,
    code: 'media_in_use',
    problem: { detail: expect.stringContaining(ids.join(', ')) },
  });

  test('rejects an image that products show, also deleted ones, and names them', async () => {
    const { id: mediaId } = await picture();
    const images = [{ mediaId, alt: '' }];
    const products = [await sell('shown-1', images), await sell('shown-2', [...images, ...images])];
    const [first, second] = products.map(({ id }) => id).toSorted() as [string, string];
    await expect(admin.media.delete({ mediaId })).rejects.toMatchObject(mediaInUse(first, second));
    await update(first, { images: [] });
    await admin.products.delete({ productId: second });
    await expect(admin.media.delete({ mediaId })).rejects.toMatchObject(mediaInUse(second));
    await admin.products.restore({ productId: second });
    await update(second, { images: [{ url: 'https://images.example.com/a.jpg', alt: '' }] });
    await admin.media.delete({ mediaId });
  });

  test('names the first of many products', async () => {
    const { id: mediaId } = await picture();
    for (const n of Array(6).keys()) await sell(`many-${n}`, [{ mediaId, alt: '' }]);
    await expect(admin.media.delete({ mediaId })).rejects.toMatchObject({
      problem: {
        detail: expect.stringMatching(/^The image is shown by (prd_\w+, ){4}prd_\w+ and others\.$/),
      },
    });
  });

  test('deletes the image of a product that is gone for good', async () => {
    const { id: mediaId } = await picture();
    const { id: productId } = await sell('gone', [{ mediaId, alt: '' }]);
    await app.deps
      .db('products')
      .where({ id: toUuid(productId) })
      .delete();
    await admin.media.delete({ mediaId });
  });

  test('waits for a product that gets the image, and then rejects', async () => {
    const { id: mediaId } = await picture();
    const { id: productId } = await sell('getting');
    const hold = await app.deps.db.transaction();
    const images = JSON.stringify([{ media: toUuid(mediaId), alt: '' }]);
    await hold('products')
      .where({ id: toUuid(productId) })
      .update({ images });
    const deletion = admin.media.delete({ mediaId });
    deletion.catch(() => undefined);
    await until(async () => (await app.deps.db.raw(lockWaits)).rows.length > 0);
    await hold.commit();
    await expect(deletion).rejects.toMatchObject(mediaInUse(productId));
  });

  test('lets a product that gets the image meanwhile find it deleted', async () => {
    const { id: mediaId } = await picture();
    const hold = await app.deps.db.transaction();
    const row = () => hold('media').where({ id: toUuid(mediaId) });
    await row().forUpdate();
    const creation = sell('late', [{ mediaId, alt: '' }]);
    creation.catch(() => undefined);
    await until(async () => (await app.deps.db.raw(lockWaits)).rows.length > 0);
    await row().update({ deleted_at: new Date() });
    await hold.commit();
    await expect(creation).rejects.toMatchObject({ code: 'unusable_image' });
  });

  test('and a product that gets the image never both succeed', async () => {
    const { id: productId } = await sell('racing');
    for (const _ of Array(10).keys()) {
      const { id: mediaId } = await picture(8, 8);
      const outcomes = await Promise.allSettled([
        update(productId, { images: [{ mediaId, alt: '' }] }),
        admin.media.delete({ mediaId }),
      ]);
      expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
      const { images } = await app.tradepost.products.get({ productId });
      const isShown = images.some((image) => image.mediaId === mediaId);
      expect(isShown).toBe(outcomes[0]?.status === 'fulfilled');
    }
  });
});
