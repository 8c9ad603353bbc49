import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { buildOrder, buildProduct } from '../support/factories.ts';
import { startTestApp, type TestApp, type Tradepost } from '../support/test-app.ts';

describe('a caller reads its own writes', () => {
  let app: TestApp;
  let admin: Tradepost;
  beforeAll(async () => {
    app = await startTestApp();
    admin = (await app.signIn('admin')).tradepost;
  });
  afterAll(() => app.close());

  test('of tags', async () => {
    const names = async () => (await app.tradepost.tags.list()).items.map(({ name }) => name);
    expect(await names()).toEqual([]);
    const { id } = await admin.tags.create({ body: { slug: 'tea', name: 'Tea' } });
    expect(await names()).toEqual(['Tea']);
    await admin.tags.update({ tagId: id, ifMatch: '"1"', body: { name: 'Teas' } });
    expect(await names()).toEqual(['Teas']);
    await admin.tags.delete({ tagId: id });
    expect(await names()).toEqual([]);
  });

  test('of products and their stock', async () => {
    const listed = async () => (await app.tradepost.products.list()).items.map(({ stock }) => stock);
    expect(await listed()).toEqual([]);
    const { id } = await admin.products.create({ body: buildProduct({ stock: 5 }) });
    const read = async () => (await app.tradepost.products.get({ productId: id, include: ['stock'] })).stock;
    expect([await listed(), await read()]).toEqual([[5], 5]);
    await admin.orders.create({ body: buildOrder(id, 2) });
    expect([await listed(), await read()]).toEqual([[3], 3]);
  });
});
