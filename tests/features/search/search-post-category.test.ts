import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
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

const createCategory = async (slug: string, parentId?: string): Promise<string> =>
  (
    await editor.postCategories.create({
      body: { slug, name: slug.toUpperCase(), ...(parentId && { parentId }) },
    })
  ).id;

const publish = async (
  title: string,
  fields: { categoryId?: string; tagIds?: string[] } = {},
): Promise<string> =>
  (await editor.posts.create({ body: { title, body: 'Text.', status: 'published', ...fields } })).id;

type Query = Parameters<Tradepost['search']['listResults']>[0];
const find = (q: string, query: Partial<Query> = {}) => app.tradepost.search.listResults({ q, ...query });
const titles = async (q: string, query: Partial<Query> = {}) =>
  (await find(q, query)).items.map(({ title }) => title).toSorted();
const counts = async (q: string, query: Partial<Query> = {}) =>
  (await find(q, { ...query, facets: ['postCategory'] })).facets?.postCategory;

describe('the filter and the facet `postCategory`', () => {
  beforeAll(async () => {
    const { id: tagId } = await admin.tags.create({ body: { slug: 'grain', name: 'Grain' } });
    const wood = await createCategory('wood');
    const oak = await createCategory('oak', wood);
    const metal = await createCategory('metal');
    await publish('Planing one', { categoryId: wood });
    await publish('Planing two', { categoryId: oak, tagIds: [tagId] });
    await publish('Planing three', { categoryId: oak });
    await publish('Planing four', { categoryId: metal });
    await publish('Planing five');
    await editor.posts.create({ body: { title: 'Planing in draft', body: 'Text.', categoryId: oak } });
    await admin.products.create({
      body: {
        slug: 'planing-guide',
        name: 'Planing guide',
        description: 'Of oak.',
        category: 'wood',
        price: { amount: 1_000, currency: 'EUR' },
        stock: 1,
      },
    });
  });

  test.each<[Partial<Query>, string[]]>([
    [{ postCategory: 'wood' }, ['Planing one', 'Planing three', 'Planing two']],
    [{ postCategory: 'oak' }, ['Planing three', 'Planing two']],
    [{ postCategory: 'metal' }, ['Planing four']],
    [{ postCategory: 'unheardof' }, []],
    [{ postCategory: 'oak', tag: 'grain' }, ['Planing two']],
    [{ postCategory: 'oak', type: 'post' }, ['Planing three', 'Planing two']],
    [{ postCategory: 'oak', type: 'product' }, []],
    [{ postCategory: 'wood', category: 'wood' }, []],
    [{ postCategory: 'wood', minPrice: 0 }, []],
    [{ category: 'wood' }, ['Planing guide']],
    [{ category: 'oak' }, []],
  ])('%j', async (query, expected) => {
    expect(await titles('planing', query)).toEqual(expected);
  });

  test('the facet counts the posts of each category, and no products', async () => {
    const [oak, metal, wood] = [
      { slug: 'oak', name: 'OAK', count: 2 },
      { slug: 'metal', name: 'METAL', count: 1 },
      { slug: 'wood', name: 'WOOD', count: 1 },
    ];
    const all = await counts('planing');
    expect(all?.[0]).toEqual(oak);
    expect(all?.toSorted((a, b) => (a.slug < b.slug ? -1 : 1))).toEqual([metal, oak, wood]);
    expect(await counts('planing', { postCategory: 'wood' })).toEqual([oak, wood]);
    expect(await counts('planing', { limit: 1, tag: 'grain' })).toEqual([{ ...oak, count: 1 }]);
    expect(await counts('unheardof')).toEqual([]);
    const { facets } = await find('planing', { facets: ['category', 'postCategory', 'type'] });
    expect(facets?.category).toEqual([{ slug: 'wood', name: 'Wood', count: 1 }]);
    expect(facets?.type).toEqual([
      { value: 'post', count: 5 },
      { value: 'product', count: 1 },
    ]);
  });

  test('a slug that is no slug is rejected', async () => {
    await expect(find('planing', { postCategory: 'No slug' })).rejects.toMatchObject({
      status: 422,
      problem: { errors: [{ in: 'query', pointer: '/postCategory', rule: 'pattern' }] },
    });
  });
});

describe('a change is found as soon as its operation has succeeded', () => {
  test('another category of a post, none, and a restored revision', async () => {
    const [one, two] = [await createCategory('change-one'), await createCategory('change-two')];
    const postId = await publish('Whittling', { categoryId: one });
    const found = async () => [
      await titles('whittling', { postCategory: 'change-one' }),
      await titles('whittling', { postCategory: 'change-two' }),
      (await counts('whittling'))?.map(({ slug }) => slug),
    ];
    expect(await found()).toEqual([['Whittling'], [], ['change-one']]);
    await editor.posts.update({ postId, ifMatch: '*', body: { categoryId: two } });
    expect(await found()).toEqual([[], ['Whittling'], ['change-two']]);
    await editor.posts.update({ postId, ifMatch: '*', body: { categoryId: null } });
    expect(await found()).toEqual([[], [], []]);
    await editor.posts.restoreRevision({ postId, revision: 1, ifMatch: '*' });
    expect(await found()).toEqual([['Whittling'], [], ['change-one']]);
  });

  test('a renamed and a moved category, with all its posts', async () => {
    const [root, other] = [await createCategory('moved-root'), await createCategory('moved-other')];
    const postCategoryId = await createCategory('moved', root);
    await publish('Turning', { categoryId: postCategoryId });
    const change = (body: object) => editor.postCategories.update({ postCategoryId, ifMatch: '*', body });
    expect(await titles('turning', { postCategory: 'moved-root' })).toEqual(['Turning']);
    expect(await counts('turning')).toEqual([{ slug: 'moved', name: 'MOVED', count: 1 }]);
    await change({ slug: 'renamed', name: 'Renamed' });
    expect(await titles('turning', { postCategory: 'moved' })).toEqual([]);
    expect(await titles('turning', { postCategory: 'renamed' })).toEqual(['Turning']);
    expect(await counts('turning')).toEqual([{ slug: 'renamed', name: 'Renamed', count: 1 }]);
    await change({ parentId: other });
    expect(await titles('turning', { postCategory: 'moved-root' })).toEqual([]);
    expect(await titles('turning', { postCategory: 'moved-other' })).toEqual(['Turning']);
    // The former slug is free, and a category that takes it has no posts.
    await createCategory('moved');
    expect(await titles('turning', { postCategory: 'moved' })).toEqual([]);
  });

  test('a deleted category', async () => {
    const postCategoryId = await createCategory('deleted');
    await publish('Gilding', { categoryId: postCategoryId });
    expect(await counts('gilding')).toEqual([{ slug: 'deleted', name: 'DELETED', count: 1 }]);
    await editor.postCategories.delete({ postCategoryId, force: true });
    expect(await counts('gilding')).toEqual([]);
    expect(await titles('gilding', { postCategory: 'deleted' })).toEqual([]);
    await createCategory('deleted');
    expect(await titles('gilding', { postCategory: 'deleted' })).toEqual([]);
    expect(await titles('gilding')).toEqual(['Gilding']);
  });
});
