import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { listProducts } from '../../../src/features/shop/products/product-list-repository.ts';
import { toUuid } from '../../../src/lib/id.ts';
import { buildProduct } from '../../support/factories.ts';
import { startTestApp, type TestApp, type Tradepost } from '../../support/test-app.ts';

let app: TestApp;
let admin: Tradepost;
beforeAll(async () => {
  app = await startTestApp();
  admin = (await app.signIn('admin')).tradepost;
});
afterAll(() => app.close());

const absentCategory = 'cat_01kjwjnfntes8r65rzyjka792h';

const create = (slug: string, parentId?: string, position?: number) =>
  admin.categories.create({
    body: { slug, name: slug, ...(parentId && { parentId }), ...(position !== undefined && { position }) },
  });

/** Creates a chain of categories and returns their ids, the root first. */
const createChain = async (prefix: string, length: number): Promise<string[]> => {
  const ids: string[] = [];
  for (let level = 1; level <= length; level += 1) {
    ids.push((await create(`${prefix}-${level}`, ids.at(-1))).id);
  }
  return ids;
};

const listSlugs = async (prefix: string, limit = 2): Promise<string[]> => {
  const slugs: string[] = [];
  for await (const { slug } of app.tradepost.categories.list({ limit })) slugs.push(slug);
  return slugs.filter((slug) => slug.startsWith(prefix));
};

const faultOfParent = { errors: [{ in: 'body', pointer: '/parentId' }] };

describe('createCategory', () => {
  test('returns the new category and its URL', async () => {
    const { data, status, headers } = await admin.categories
      .create({ body: { slug: 'tea', name: 'Tea' } })
      .withResponse();
    expect(status).toBe(201);
    expect(data).toEqual({
      id: expect.stringMatching(/^cat_/),
      slug: 'tea',
      name: 'Tea',
      position: 0,
      createdAt: '2026-06-01T12:00:00.000Z',
      updatedAt: '2026-06-01T12:00:00.000Z',
    });
    expect(headers.get('location')).toBe(`/v1/categories/${data.id}`);
    expect(await create('green-tea', data.id, 3)).toMatchObject({ parentId: data.id, position: 3 });
  });

  test('rejects a taken slug, an absent parent and a sixth level', async () => {
    await create('taken');
    await expect(create('taken')).rejects.toMatchObject({
      status: 409,
      code: 'slug_taken',
      problem: { errors: [{ in: 'body', pointer: '/slug', rule: 'unique' }] },
    });
    await expect(create('orphan', absentCategory)).rejects.toMatchObject({
      status: 422,
      code: 'unknown_category',
      problem: faultOfParent,
    });
    const levels = await createChain('deep', 5);
    await expect(create('deep-6', levels.at(-1))).rejects.toMatchObject({
      status: 422,
      code: 'category_too_deep',
      problem: faultOfParent,
    });
  });

  test('reports every fault of an invalid body', async () => {
    const { token } = await app.signIn('admin');
    const response = await app.fetch('/v1/categories', {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: '{"slug":"Not a slug","name":"","parentId":"prd_1","position":-1,"colour":"red"}',
    });
    expect(response.status).toBe(422);
    const { errors } = (await response.json()) as { errors: { pointer: string; rule: string }[] };
    expect(errors.map(({ pointer, rule }) => `${pointer} ${rule}`).sort()).toEqual([
      '/colour additionalProperties',
      '/name minLength',
      '/parentId pattern',
      '/position minimum',
      '/slug pattern',
    ]);
  });

  test('requires a token with the scope products:write', async () => {
    const body = { slug: 'forbidden', name: 'Forbidden' };
    await expect(app.tradepost.categories.create({ body })).rejects.toMatchObject({
      code: 'unauthenticated',
    });
    const { tradepost } = await app.signIn('editor');
    await expect(tradepost.categories.create({ body })).rejects.toMatchObject({ code: 'insufficient_scope' });
  });
});

describe('listCategories', () => {
  test('lists the tree: parents before children, siblings by position and slug, on pages of any size', async () => {
    const second = await create('list', undefined, 7001);
    const first = await create('list-first', undefined, 7000);
    const last = await create('list-a', undefined, 7001);
    await create('list-child-b', second.id, 0);
    const child = await create('list-child-a', second.id, 0);
    await create('list-child-early', first.id, 99);
    await create('list-grandchild', child.id, 0);
    await create('list-child-0', second.id, 10_000);
    const inOrder = [
      ...['list-first', 'list-child-early'],
      ...['list', 'list-child-a', 'list-grandchild', 'list-child-b', 'list-child-0'],
      'list-a',
    ];
    for (const limit of [1, 3, 100]) expect(await listSlugs('list', limit)).toEqual(inOrder);
    expect(last.position).toBe(7001);
  });

  test('rejects a cursor of another list and unknown parameters', async () => {
    await create('cursor-a');
    await create('cursor-b');
    const { nextCursor } = await app.tradepost.categories.list({ limit: 1 });
    await expect(app.tradepost.products.list({ cursor: nextCursor })).rejects.toMatchObject({
      code: 'invalid_cursor',
    });
    expect((await app.fetch('/v1/categories?depth=2')).status).toBe(422);
  });
});

describe('getCategory', () => {
  test('reads one category, with 304 if it is unchanged', async () => {
    const { id: categoryId } = await create('single');
    const read = await app.tradepost.categories.get({ categoryId }).withResponse();
    const ifNoneMatch = read.headers.get('etag') as string;
    const again = await app.tradepost.categories.get({ categoryId, ifNoneMatch }).withResponse();
    expect(again.status).toBe(304);
    await admin.categories.update({ categoryId, ifMatch: ifNoneMatch, body: { name: 'Single' } });
    expect(await app.tradepost.categories.get({ categoryId, ifNoneMatch })).toMatchObject({ name: 'Single' });
  });

  test('rejects an absent category and the id of another resource type', async () => {
    await expect(app.tradepost.categories.get({ categoryId: absentCategory })).rejects.toMatchObject({
      status: 404,
      code: 'not_found',
    });
    const { user } = await app.signIn();
    await expect(app.tradepost.categories.get({ categoryId: user.id })).rejects.toMatchObject({
      status: 422,
      problem: { errors: [{ in: 'path', pointer: '/categoryId', rule: 'pattern' }] },
    });
  });
});

describe('updateCategory', () => {
  const update = (categoryId: string, body: object, ifMatch = '*') =>
    admin.categories.update({ categoryId, ifMatch, body });

  test('changes the sent members, keeps the rest, and null makes a root', async () => {
    const { id: parentId } = await create('patch-parent');
    const { id } = await create('patch', parentId, 4);
    app.clock.advance(1000);
    const renamed = await update(id, { name: 'Patched' }, '"1"');
    expect(renamed).toMatchObject({ slug: 'patch', name: 'Patched', parentId, position: 4 });
    expect(Date.parse(renamed.updatedAt)).toBeGreaterThan(Date.parse(renamed.createdAt));
    expect(await update(id, { position: 5 }, '"2"')).toMatchObject({ name: 'Patched', position: 5 });
    expect(await update(id, { parentId: null }, '"3"')).not.toHaveProperty('parentId');
    expect(await update(id, { parentId }, '"4"')).toMatchObject({ parentId });
    await expect(update(id, { name: 'Late' }, '"4"')).rejects.toMatchObject({
      status: 412,
      problem: { current: { name: 'Patched' } },
    });
  });

  test('moves a category with its descendants, and products follow', async () => {
    const [a, b, c] = (await createChain('moved', 3)) as [string, string, string];
    const { id: elsewhere } = await create('elsewhere');
    await admin.products.create({ body: buildProduct({ slug: 'in-moved', category: 'moved-3' }) });
    const listed = async (category: string) =>
      (await app.tradepost.products.list({ category })).items.map(({ slug }) => slug);
    expect([await listed('moved-1'), await listed('elsewhere')]).toEqual([['in-moved'], []]);
    await update(b, { parentId: elsewhere });
    expect([await listed('moved-1'), await listed('elsewhere')]).toEqual([[], ['in-moved']]);
    expect(await listSlugs('moved')).toEqual(['moved-2', 'moved-3', 'moved-1']);
    expect(await app.tradepost.categories.get({ categoryId: c })).toMatchObject({ parentId: b });
    expect(await app.tradepost.categories.get({ categoryId: a })).not.toHaveProperty('parentId');
  });

  test('rejects a cycle, an absent parent and a subtree that is too deep', async () => {
    const [a, , c] = (await createChain('ring', 3)) as [string, string, string];
    for (const parentId of [a, c]) {
      await expect(update(a, { parentId })).rejects.toMatchObject({
        status: 422,
        code: 'category_cycle',
        problem: faultOfParent,
      });
    }
    await expect(update(a, { parentId: absentCategory })).rejects.toMatchObject({ code: 'unknown_category' });
    const [, second, third] = (await createChain('trunk', 3)) as [string, string, string];
    await expect(update(a, { parentId: third })).rejects.toMatchObject({
      status: 422,
      code: 'category_too_deep',
      problem: faultOfParent,
    });
    expect(await update(a, { parentId: second })).toMatchObject({ parentId: second });
  });

  test('two concurrent moves cannot make a ring', async () => {
    for (let round = 0; round < 5; round += 1) {
      const [left, right] = await Promise.all([create(`left-${round}`), create(`right-${round}`)]);
      const moves = await Promise.allSettled([
        update(left.id, { parentId: right.id }),
        update(right.id, { parentId: left.id }),
      ]);
      expect(moves.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
      const { reason } = moves.find(({ status }) => status === 'rejected') as PromiseRejectedResult;
      expect(reason).toMatchObject({ code: 'category_cycle' });
      expect((await listSlugs(`left-${round}`)).length + (await listSlugs(`right-${round}`)).length).toBe(2);
    }
  });

  test('of concurrent moves below a deep category only those succeed that fit', async () => {
    const [, , , fourth] = (await createChain('crowd', 4)) as string[];
    const { id: pair } = await create('pair');
    await Promise.allSettled([update(pair, { parentId: fourth }), create('pair-child', pair)]);
    const { rows } = await app.deps.db.raw(
      `with recursive levels as (
         select id, slug, 1 as level from categories where parent_id is null
         union all select c.id, c.slug, level + 1 from categories c join levels on levels.id = c.parent_id)
       select max(level) as deepest from levels`,
    );
    expect(rows[0].deepest).toBeLessThanOrEqual(5);
  });

  test('rejects an absent category, an empty change and a slug', async () => {
    const { id } = await create('fixed-slug');
    await expect(update(absentCategory, { name: 'Nobody' })).rejects.toMatchObject({ code: 'not_found' });
    await expect(update(id, {})).rejects.toMatchObject({ code: 'validation_failed' });
    await expect(update(id, { slug: 'other' })).rejects.toMatchObject({
      problem: { errors: [{ pointer: '/slug', rule: 'additionalProperties' }] },
    });
  });

  test('requires a token with the scope products:write', async () => {
    const input = { categoryId: absentCategory, ifMatch: '*', body: { name: 'Forbidden' } };
    await expect(app.tradepost.categories.update(input)).rejects.toMatchObject({ code: 'unauthenticated' });
    const { tradepost } = await app.signIn('user');
    await expect(tradepost.categories.update(input)).rejects.toMatchObject({ code: 'insufficient_scope' });
  });
});

describe('deleteCategory', () => {
  test('deletes an unused category once, and its slug becomes free', async () => {
    const { id: categoryId } = await create('short-lived');
    expect(await admin.categories.delete({ categoryId })).toBeUndefined();
    await expect(admin.categories.delete({ categoryId })).rejects.toMatchObject({ code: 'not_found' });
    expect((await create('short-lived')).id).not.toBe(categoryId);
  });

  test('rejects a category with children or products', async () => {
    const [parent] = (await createChain('used', 2)) as [string];
    await admin.products.create({ body: buildProduct({ slug: 'user-of-it', category: 'used-2' }) });
    const inUse = { status: 409, code: 'category_in_use' };
    await expect(admin.categories.delete({ categoryId: parent })).rejects.toMatchObject(inUse);
    const { items } = await app.tradepost.categories.list({ limit: 100 });
    const { id: child } = items.find(({ slug }) => slug === 'used-2') as { id: string };
    await expect(admin.categories.delete({ categoryId: child })).rejects.toMatchObject(inUse);
  });

  test('a child that appears meanwhile has its parent, or is rejected', async () => {
    for (let round = 0; round < 8; round += 1) {
      const { id: categoryId } = await create(`parent-${round}`);
      const [placed, deleted] = await Promise.allSettled([
        create(`child-${round}`, categoryId),
        admin.categories.delete({ categoryId }),
      ]);
      if (placed.status === 'rejected') expect(placed.reason).toMatchObject({ code: 'unknown_category' });
      if (placed.status === 'fulfilled')
        expect(deleted).toMatchObject({ reason: { code: 'category_in_use' } });
    }
  });

  test('a product that is added meanwhile has its category', async () => {
    for (let round = 0; round < 5; round += 1) {
      const slug = `racing-${round}`;
      const { id: categoryId } = await create(slug);
      await Promise.allSettled([
        admin.products.create({ body: buildProduct({ slug: `racer-${round}`, category: slug }) }),
        admin.categories.delete({ categoryId }),
      ]);
      expect(await listSlugs(slug)).toEqual([slug]);
      expect((await app.tradepost.products.list({ category: slug })).items).toHaveLength(1);
    }
  });

  test('requires a token with the scope products:write', async () => {
    const input = { categoryId: absentCategory };
    await expect(app.tradepost.categories.delete(input)).rejects.toMatchObject({ code: 'unauthenticated' });
    const { tradepost } = await app.signIn('moderator');
    await expect(tradepost.categories.delete(input)).rejects.toMatchObject({ code: 'insufficient_scope' });
  });
});

describe('the category of a product', () => {
  const product = (slug: string, category: string) =>
    admin.products.create({ body: buildProduct({ slug, category }) });
  const categoriesOf = async (slug: string) => app.deps.db('categories').where({ slug });

  test('is added as a root if it is new, once', async () => {
    await Promise.all([product('novel-1', 'novel-things'), product('novel-2', 'novel-things')]);
    expect(await categoriesOf('novel-things')).toMatchObject([
      { name: 'Novel things', parent_id: null, position: 0, version: 1 },
    ]);
    expect(await listSlugs('novel-things')).toEqual(['novel-things']);
    const events = await app.deps.db('events').where({ type: 'category.created' });
    const [{ id }] = (await categoriesOf('novel-things')) as [{ id: string }];
    expect(events.filter(({ subject_id }) => subject_id === id)).toHaveLength(1);
  });

  test('is not added with a rejected product or for a demoted administrator', async () => {
    await product('taken-product', 'any');
    await expect(product('taken-product', 'never-1')).rejects.toMatchObject({ code: 'slug_taken' });
    const { tradepost, user } = await app.signIn('admin');
    await app.deps
      .db('users')
      .where({ id: toUuid(user.id) })
      .update({ role: 'user' });
    const body = buildProduct({ slug: 'demoted', category: 'never-2' });
    await expect(tradepost.products.create({ body })).rejects.toMatchObject({ code: 'insufficient_scope' });
    expect([...(await categoriesOf('never-1')), ...(await categoriesOf('never-2'))]).toEqual([]);
  });

  test('selects the products of its descendants too, in one order over all pages', async () => {
    const root = await create('family');
    const child = await create('family-child', root.id);
    await create('family-grandchild', child.id);
    await create('family-empty', root.id);
    const places = ['family', 'family-child', 'family-grandchild'];
    for (let index = 0; index < 9; index += 1) {
      const category = places[index % 3] as string;
      const body = buildProduct({ slug: `family-${index}`, name: `Piece ${(index * 7) % 9}`, category });
      await admin.products.create({
        body: { ...body, price: { amount: 1000 + (index % 4), currency: 'EUR' } },
      });
      app.clock.advance(1000);
    }
    for (const sort of [['name'], ['-price'], ['createdAt'], ['-price', 'name']] as const) {
      const all = await app.tradepost.products.list({ category: 'family', sort: [...sort], limit: 100 });
      const paged: string[] = [];
      for await (const { id } of app.tradepost.products.list({
        category: 'family',
        sort: [...sort],
        limit: 2,
      })) {
        paged.push(id);
      }
      expect(paged).toEqual(all.items.map(({ id }) => id));
      expect(new Set(paged).size).toBe(9);
    }
    const ofChild = await app.tradepost.products.list({ category: 'family-child', maxPrice: 1001 });
    expect(ofChild.items.map(({ slug }) => slug).sort()).toEqual([
      'family-1',
      'family-4',
      'family-5',
      'family-8',
    ]);
    expect((await app.tradepost.products.list({ category: 'family-empty' })).items).toEqual([]);
  });

  test('reads a page of each category by an index, however many products there are', async () => {
    const { db } = app.deps;
    const root = await create('huge');
    for (const n of [0, 1, 2]) await create(`huge-${n}`, root.id);
    await db.raw(`
      insert into products (id, slug, name, description, category, price_minor, currency, created_at, updated_at)
      select gen_random_uuid(), 'huge-' || n, 'Huge ' || n, 'x', 'huge-' || n % 3, n, 'EUR', now(), now()
      from generate_series(1, 3000) n`);
    await db.raw('analyze products');
    type Query = { sql: string; options: { values: unknown[] } };
    const queries: Query[] = [];
    const note = (query: Query) => void queries.push(query);
    db.on('query', note);
    await listProducts({ db }, { category: 'huge', sort: ['name'], limit: 20 });
    db.removeListener('query', note);
    const [{ sql, options }] = queries as [Query];
    expect(queries).toHaveLength(1);
    const { rows } = await db
      .raw(`explain (analyze, format json) ${sql}`)
      .options({ values: options.values });
    const plan = JSON.stringify(rows);
    expect(plan).toContain('products_category_name_key_idx');
    const read = [...plan.matchAll(/"Relation Name":"products".*?"Actual Rows":([\d.]+)/g)].map(([, n]) =>
      Number(n),
    );
    expect(Math.max(...read)).toBeLessThanOrEqual(21);
  });
});
