import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startTestApp, type TestApp, type Tradepost } from '../../support/test-app.ts';

let app: TestApp;
let editor: Tradepost;
beforeAll(async () => {
  app = await startTestApp();
  editor = (await app.signIn('editor')).tradepost;
});
afterAll(() => app.close());

const absent = 'pcg_01kjwjnfntes8r65rzyjka792h';

const create = (slug: string, parentId?: string, position?: number) =>
  editor.postCategories.create({
    body: { slug, name: slug, ...(parentId && { parentId }), ...(position !== undefined && { position }) },
  });

const update = (postCategoryId: string, body: object, ifMatch = '*') =>
  editor.postCategories.update({ postCategoryId, ifMatch, body });

/** Creates a chain of categories and returns their ids, the root first. */
const createChain = async (prefix: string, length: number): Promise<string[]> => {
  const ids: string[] = [];
  for (let level = 1; level <= length; level += 1)
    ids.push((await create(`${prefix}-${level}`, ids.at(-1))).id);
  return ids;
};

const listSlugs = async (prefix: string, limit = 2): Promise<string[]> => {
  const slugs: string[] = [];
  for await (const { slug } of app.tradepost.postCategories.list({ limit })) slugs.push(slug);
  return slugs.filter((slug) => slug.startsWith(prefix));
};

const faultOfParent = { errors: [{ in: 'body', pointer: '/parentId' }] };

/** Operations that only editors and administrators may call. */
const testScope = (send: (by: Tradepost) => Promise<unknown>) =>
  test('requires a token with the scope posts:write', async () => {
    await expect(send(app.tradepost)).rejects.toMatchObject({ status: 401, code: 'unauthenticated' });
    const { tradepost } = await app.signIn('moderator');
    await expect(send(tradepost)).rejects.toMatchObject({ status: 403, code: 'insufficient_scope' });
  });

describe('createPostCategory', () => {
  test('returns the new category and its URL', async () => {
    const { data, status, headers } = await editor.postCategories
      .create({ body: { slug: 'tea', name: 'Tea' } })
      .withResponse();
    expect(status).toBe(201);
    const now = app.clock.now().toISOString();
    expect(data).toEqual({
      id: expect.stringMatching(/^pcg_/),
      slug: 'tea',
      name: 'Tea',
      position: 0,
      createdAt: now,
      updatedAt: now,
    });
    expect(headers.get('location')).toBe(`/v1/post-categories/${data.id}`);
    expect(await create('green-tea', data.id, 3)).toMatchObject({ parentId: data.id, position: 3 });
  });

  test('rejects a taken slug, an absent parent and a sixth level', async () => {
    await create('taken');
    await expect(create('taken')).rejects.toMatchObject({
      status: 409,
      code: 'slug_taken',
      problem: { errors: [{ in: 'body', pointer: '/slug', rule: 'unique' }] },
    });
    await expect(create('orphan', absent)).rejects.toMatchObject({
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

  test('the tree of products is another one', async () => {
    const { tradepost } = await app.signIn('admin');
    const { id: parentId } = await tradepost.categories.create({ body: { slug: 'both', name: 'Both' } });
    expect((await create('both')).slug).toBe('both');
    await expect(create('below-products', parentId)).rejects.toMatchObject({
      code: 'validation_failed',
      problem: { errors: [{ pointer: '/parentId', rule: 'pattern' }] },
    });
    expect(await listSlugs('both')).toEqual(['both']);
  });

  testScope((by) => by.postCategories.create({ body: { slug: 'forbidden', name: 'Forbidden' } }));
});

describe('listPostCategories', () => {
  test('lists the tree: parents before children, siblings by position and slug, on pages of any size', async () => {
    const second = await create('list', undefined, 7001);
    const first = await create('list-first', undefined, 7000);
    await create('list-a', undefined, 7001);
    await create('list-child-b', second.id, 0);
    const child = await create('list-child-a', second.id, 0);
    await create('list-child-early', first.id, 99);
    await create('list-grandchild', child.id, 0);
    const inOrder = [
      ...['list-first', 'list-child-early'],
      ...['list', 'list-child-a', 'list-grandchild', 'list-child-b', 'list-a'],
    ];
    for (const limit of [1, 3, 100]) expect(await listSlugs('list', limit)).toEqual(inOrder);
  });

  test('rejects a cursor of another list and unknown parameters', async () => {
    await create('cursor-a');
    await create('cursor-b');
    const { nextCursor } = await app.tradepost.postCategories.list({ limit: 1 });
    await expect(app.tradepost.posts.list({ cursor: nextCursor })).rejects.toMatchObject({
      code: 'invalid_cursor',
    });
    expect((await app.fetch('/v1/post-categories?depth=2')).status).toBe(422);
  });
});

describe('getPostCategory', () => {
  test('reads one category, with 304 if it is unchanged', async () => {
    const { id: postCategoryId } = await create('single');
    const read = await app.tradepost.postCategories.get({ postCategoryId }).withResponse();
    const ifNoneMatch = read.headers.get('etag') as string;
    const again = await app.tradepost.postCategories.get({ postCategoryId, ifNoneMatch }).withResponse();
    expect(again.status).toBe(304);
    await update(postCategoryId, { name: 'Single' }, ifNoneMatch);
    expect(await app.tradepost.postCategories.get({ postCategoryId, ifNoneMatch })).toMatchObject({
      name: 'Single',
    });
  });

  test('rejects an absent category and the id of another resource type', async () => {
    const absentOne = app.tradepost.postCategories.get({ postCategoryId: absent });
    await expect(absentOne).rejects.toMatchObject({ status: 404, code: 'not_found' });
    const foreign = app.tradepost.postCategories.get({ postCategoryId: absent.replace('pcg', 'cat') });
    await expect(foreign).rejects.toMatchObject({
      status: 422,
      problem: { errors: [{ in: 'path', pointer: '/postCategoryId', rule: 'pattern' }] },
    });
  });
});

describe('updatePostCategory', () => {
  test('changes the sent members, keeps the rest, and null makes a root', async () => {
    const { id: parentId } = await create('patch-parent');
    const { id } = await create('patch', parentId, 4);
    app.clock.advance(1000);
    const renamed = await update(id, { slug: 'patched', name: 'Patched' }, '"1"');
    expect(renamed).toMatchObject({ slug: 'patched', name: 'Patched', parentId, position: 4 });
    expect(Date.parse(renamed.updatedAt)).toBeGreaterThan(Date.parse(renamed.createdAt));
    expect(await update(id, { position: 5 }, '"2"')).toMatchObject({ name: 'Patched', position: 5 });
    expect(await update(id, { parentId: null }, '"3"')).not.toHaveProperty('parentId');
    expect(await update(id, { parentId }, '"4"')).toMatchObject({ parentId });
    await expect(update(id, { name: 'Late' }, '"4"')).rejects.toMatchObject({
      status: 412,
      problem: { current: { name: 'Patched' } },
    });
  });

  test('rejects a taken slug, a cycle, an absent parent and a subtree that is too deep', async () => {
    const [a, b, c] = (await createChain('ring', 3)) as [string, string, string];
    await expect(update(b, { slug: 'ring-1' })).rejects.toMatchObject({ status: 409, code: 'slug_taken' });
    for (const parentId of [a, c]) {
      await expect(update(a, { parentId })).rejects.toMatchObject({
        status: 422,
        code: 'category_cycle',
        problem: faultOfParent,
      });
    }
    await expect(update(a, { parentId: absent })).rejects.toMatchObject({ code: 'unknown_category' });
    const [, second, third] = (await createChain('trunk', 3)) as [string, string, string];
    await expect(update(a, { parentId: third })).rejects.toMatchObject({
      status: 422,
      code: 'category_too_deep',
      problem: faultOfParent,
    });
    expect(await update(a, { parentId: second })).toMatchObject({ parentId: second });
    expect(await listSlugs('ring')).toEqual(['ring-1', 'ring-2', 'ring-3']);
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
      expect(await listSlugs(`left-${round}`)).toHaveLength(1);
    }
  });

  test('rejects an absent category and an empty change', async () => {
    const { id } = await create('unchanged');
    await expect(update(absent, { name: 'Nobody' })).rejects.toMatchObject({ code: 'not_found' });
    await expect(update(id, {})).rejects.toMatchObject({ code: 'validation_failed' });
  });

  testScope((by) =>
    by.postCategories.update({ postCategoryId: absent, ifMatch: '*', body: { name: 'Forbidden' } }),
  );
});

describe('deletePostCategory', () => {
  const remove = (postCategoryId: string, force?: boolean) =>
    editor.postCategories.delete({ postCategoryId, ...(force !== undefined && { force }) });

  test('deletes an unused category once, and its slug becomes free', async () => {
    const { id } = await create('short-lived');
    expect(await remove(id, false)).toBeUndefined();
    await expect(remove(id)).rejects.toMatchObject({ status: 404, code: 'not_found' });
    expect((await create('short-lived')).id).not.toBe(id);
  });

  test('rejects a category with children, also with force, and then changes nothing', async () => {
    const [parent] = (await createChain('family', 2)) as [string];
    const { id: postId } = await editor.posts.create({
      body: { title: 'Family', body: 'Text.', categoryId: parent },
    });
    const before = await editor.posts.get({ postId });
    await expect(remove(parent, true)).rejects.toMatchObject({
      status: 409,
      code: 'category_in_use',
      problem: { detail: 'The category has child categories.' },
    });
    expect(await editor.posts.get({ postId })).toEqual(before);
    expect(await listSlugs('family')).toEqual(['family-1', 'family-2']);
  });

  test.each(['create', 'move'] as const)(
    'a child that appears meanwhile by %s has its parent, or is rejected',
    async (kind) => {
      for (let round = 0; round < 8; round += 1) {
        const { id: parentId } = await create(`${kind}-parent-${round}`);
        const slug = `${kind}-child-${round}`;
        const other = kind === 'move' ? await create(slug) : undefined;
        const [placed, deleted] = await Promise.allSettled([
          other ? update(other.id, { parentId }) : create(slug, parentId),
          remove(parentId),
        ]);
        if (placed.status === 'fulfilled')
          expect(deleted).toMatchObject({ status: 'rejected', reason: { code: 'category_in_use' } });
        else {
          expect(placed.reason).toMatchObject({ code: 'unknown_category' });
          expect(deleted.status).toBe('fulfilled');
        }
      }
    },
  );

  testScope((by) => by.postCategories.delete({ postCategoryId: absent }));
});
