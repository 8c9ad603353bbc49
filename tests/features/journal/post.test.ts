import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { toUuid } from '../../../src/lib/id.ts';
import { openTestSession, startTestApp, type TestApp, type Tradepost } from '../../support/test-app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

const absentPost = 'pst_01jd3v8w5gf3sa9k2m6q7x8y9z';
const absentTag = 'tag_01jd3v8w5gf3sa9k2m6q7x8y9z';

type PostBody = Parameters<Tradepost['posts']['create']>[0]['body'];

/** A new post and its entity tag. */
const write = async (tradepost: Tradepost, body: Partial<PostBody> = {}) => {
  const { data, headers } = await tradepost.posts
    .create({ body: { title: 'A title', body: 'Some text.', ...body } })
    .withResponse();
  return { post: data, postId: data.id, ifMatch: headers.get('etag') as string };
};

const createTags = (tradepost: Tradepost, ...slugs: string[]) =>
  Promise.all(slugs.map((slug) => tradepost.tags.create({ body: { slug, name: slug.toUpperCase() } })));

describe('createPost', () => {
  test('returns the new draft, its URL and its entity tag', async () => {
    const { tradepost, user } = await app.signIn('editor');
    const { data, status, headers } = await tradepost.posts
      .create({ body: { title: 'A kiln diary', body: 'Monday.' } })
      .withResponse();
    expect(status).toBe(201);
    const now = app.clock.now().toISOString();
    expect(data).toEqual({
      id: data.id,
      slug: 'a-kiln-diary',
      title: 'A kiln diary',
      body: 'Monday.',
      contentHtml: '<p>Monday.</p>',
      status: 'draft',
      tags: [],
      author: { id: user.id },
      createdAt: now,
      updatedAt: now,
    });
    expect(headers.get('location')).toBe(`/v1/posts/${data.id}`);
    expect(headers.get('etag')).toMatch(/^"1-/);
  });

  test('publishes at once, with tags by id and an excerpt', async () => {
    const { tradepost } = await app.signIn('admin');
    const [second, first] = await createTags(tradepost, 'create-b', 'create-a');
    const { post } = await write(tradepost, {
      slug: 'given',
      excerpt: 'In short.',
      status: 'published',
      tagIds: [second?.id as string, first?.id as string],
    });
    expect(post).toMatchObject({ slug: 'given', excerpt: 'In short.', publishedAt: post.createdAt });
    expect(post.tags.map(({ id }) => id)).toEqual([first?.id, second?.id].toSorted());
  });

  test('shows Markdown as safe HTML, and names the limit that a text exceeds', async () => {
    const { tradepost } = await app.signIn('editor');
    const { post, postId, ifMatch } = await write(tradepost, { body: '**Hot** <b>[x](javascript:y)</b>' });
    expect(post.contentHtml).toBe('<p><strong>Hot</strong> &#x3C;b>x&#x3C;/b></p>');
    const { contentHtml } = await tradepost.posts.update({ postId, ifMatch, body: { body: '- cold' } });
    expect(contentHtml).toBe('<ul>\n<li>cold</li>\n</ul>');
    const { slug, title } = post;
    const html = { fields: ['contentHtml' as const] };
    for (const read of [{}, html]) {
      expect((await tradepost.posts.get({ postId, ...read })).contentHtml).toBe(contentHtml);
      expect((await tradepost.posts.getBySlug({ slug, ...read })).contentHtml).toBe(contentHtml);
    }
    const rejected = (body: string) => ({
      status: 422,
      code: 'rule_violated',
      problem: { errors: [{ in: 'body', pointer: '/body', rule: body }] },
    });
    const deep = { body: '> '.repeat(10_000) };
    await expect(write(tradepost, deep)).rejects.toMatchObject(rejected('maxDepth'));
    const change = { postId, ifMatch: '*', body: { body: '*_'.repeat(50_000) } };
    await expect(tradepost.posts.update(change)).rejects.toMatchObject(rejected('maxComplexity'));
    const whole = { ...change, body: { slug, title, ...deep } };
    await expect(tradepost.posts.replace(whole)).rejects.toMatchObject(rejected('maxDepth'));
    const stale = { postId, ifMatch, body: { title: 'Late' } };
    const rejection = { status: 412, problem: { current: { contentHtml } } };
    await expect(tradepost.posts.update(stale)).rejects.toMatchObject(rejection);
    await expect(tradepost.posts.delete({ postId, ifMatch })).rejects.toMatchObject(rejection);
  });

  test('numbers a duplicate slug, even for concurrent posts', async () => {
    const { tradepost } = await app.signIn('editor');
    const posts = await Promise.all(
      Array.from({ length: 5 }, () => write(tradepost, { title: 'Same again' })),
    );
    expect(posts.map(({ post }) => post.slug).sort()).toEqual([
      'same-again',
      'same-again-2',
      'same-again-3',
      'same-again-4',
      'same-again-5',
    ]);
  });

  test('keeps a numbered slug within 80 characters, and makes one for any title', async () => {
    const { tradepost } = await app.signIn('editor');
    const title = `${'x'.repeat(77)} yz and more`;
    expect((await write(tradepost, { title })).post.slug).toBe(`${'x'.repeat(77)}-yz`);
    expect((await write(tradepost, { title })).post.slug).toBe(`${'x'.repeat(77)}-2`);
    expect((await write(tradepost, { title: '日本語' })).post.slug).toBe('ribenyu');
    expect((await write(tradepost, { title: '🫖' })).post.slug).toBe('post');
    expect((await write(tradepost, { title: '☕' })).post.slug).toBe('post-2');
  });

  test('rejects a given slug that is taken', async () => {
    const { tradepost } = await app.signIn('editor');
    await write(tradepost, { slug: 'once-only' });
    await expect(write(tradepost, { slug: 'once-only' })).rejects.toMatchObject({
      status: 409,
      code: 'slug_taken',
      problem: { errors: [{ in: 'body', pointer: '/slug', rule: 'unique' }] },
    });
  });

  test('reports each absent tag, and writes nothing', async () => {
    const { tradepost } = await app.signIn('editor');
    const [tag] = await createTags(tradepost, 'known');
    const tagIds = [absentTag, tag?.id as string, absentTag.replace(/z$/, 'y')];
    await expect(write(tradepost, { slug: 'untagged', tagIds })).rejects.toMatchObject({
      status: 422,
      code: 'unknown_tag',
      problem: {
        errors: [
          { in: 'body', pointer: '/tagIds/0', rule: 'exists' },
          { in: 'body', pointer: '/tagIds/2', rule: 'exists' },
        ],
      },
    });
    await write(tradepost, { slug: 'untagged' });
  });

  test('rejects undeclared members, and text that is not Unicode', async () => {
    const { tradepost } = await app.signIn('editor');
    const faults = (body: object) =>
      write(tradepost, body).then(
        () => 'accepted',
        ({ status, problem }) =>
          `${status} ${problem.errors.map((e: { pointer: string; rule: string }) => `${e.pointer} ${e.rule}`)}`,
      );
    expect(await faults({ title: '', stauts: 'draft' })).toBe(
      '422 /stauts additionalProperties,/title minLength',
    );
    expect(await faults({ tagIds: ['pst_01jd3v8w5gf3sa9k2m6q7x8y9z'] })).toBe('422 /tagIds/0 pattern');
    expect(await faults({ title: 'NUL \0' })).toBe('422 /title unicode');
    expect(await faults({ title: 'half \ud83d' })).toBe('422 /title unicode');
  });

  test('is rejected for a deleted account', async () => {
    const { tradepost, user } = await app.signIn('editor');
    await app.deps
      .db('users')
      .where({ id: toUuid(user.id) })
      .delete();
    for (const slug of [{}, { slug: 'from-beyond' }]) {
      await expect(write(tradepost, slug)).rejects.toMatchObject({ status: 401, code: 'invalid_token' });
    }
  });

  test('requires a token with the scope posts:write', async () => {
    await expect(write(app.tradepost)).rejects.toMatchObject({ status: 401, code: 'unauthenticated' });
    const { tradepost } = await app.signIn('user');
    await expect(write(tradepost)).rejects.toMatchObject({ status: 403, code: 'insufficient_scope' });
  });
});

describe('getPost', () => {
  test('shows a published post to everyone', async () => {
    const { tradepost } = await app.signIn('editor');
    const { post, postId } = await write(tradepost, { status: 'published' });
    const { data, headers } = await app.tradepost.posts.get({ postId }).withResponse();
    expect(data).toEqual(post);
    expect(headers.get('etag')).toMatch(/^"1-/);
  });

  test('shows a post of a deleted author without author, and editors may change it', async () => {
    const { tradepost, user } = await app.signIn('editor');
    const { post, postId, ifMatch } = await write(tradepost, { status: 'published' });
    await app.deps
      .db('users')
      .where({ id: toUuid(user.id) })
      .delete();
    const { author, ...anonymous } = post;
    expect(author).toEqual({ id: user.id });
    expect(await app.tradepost.posts.get({ postId })).toEqual(anonymous);
    const { items } = await app.tradepost.posts.list();
    expect(items.find(({ id }) => id === postId)).not.toHaveProperty('author');
    const editor = await app.signIn('editor');
    const change = { postId, ifMatch, body: { title: 'Taken over' } };
    expect(await editor.tradepost.posts.update(change)).toMatchObject({ title: 'Taken over' });
  });

  test('shows a draft to its author, editors and admins; for others it does not exist', async () => {
    const author = await app.signIn('editor');
    const { post, postId } = await write(author.tradepost);
    const { accessToken: token } = await openTestSession(app.deps, { ...author.user, role: 'user' });
    for (const reader of [
      app.tradepost.withAccessToken(token),
      (await app.signIn('editor')).tradepost,
      (await app.signIn('admin')).tradepost,
    ]) {
      expect(await reader.posts.get({ postId })).toEqual(post);
    }
    for (const reader of [
      app.tradepost,
      (await app.signIn('user')).tradepost,
      (await app.signIn('moderator')).tradepost,
    ]) {
      await expect(reader.posts.get({ postId })).rejects.toMatchObject({ status: 404, code: 'not_found' });
    }
  });

  test('returns 304 while the entity tag is current', async () => {
    const { tradepost } = await app.signIn('editor');
    const { postId, ifMatch } = await write(tradepost, { status: 'published' });
    const read = (ifNoneMatch: string) => app.tradepost.posts.get({ postId, ifNoneMatch }).withResponse();
    expect(await read(ifMatch)).toMatchObject({ status: 304, data: undefined });
    expect((await read(`W/${ifMatch}`)).status).toBe(304);
    await tradepost.posts.update({ postId, ifMatch, body: { title: 'Changed' } });
    expect(await read(ifMatch)).toMatchObject({ status: 200, data: { title: 'Changed' } });
  });

  test('does not reveal a draft by its entity tag', async () => {
    const { tradepost } = await app.signIn('editor');
    const { postId, ifMatch } = await write(tradepost);
    await expect(app.tradepost.posts.get({ postId, ifNoneMatch: ifMatch })).rejects.toMatchObject({
      status: 404,
    });
  });

  test('finds no absent post, and rejects the id of another resource type and a forged token', async () => {
    await expect(app.tradepost.posts.get({ postId: absentPost })).rejects.toMatchObject({
      code: 'not_found',
    });
    await expect(app.tradepost.posts.get({ postId: absentTag })).rejects.toMatchObject({
      status: 422,
      problem: { errors: [{ in: 'path', pointer: '/postId', rule: 'pattern' }] },
    });
    const forger = app.tradepost.withAccessToken('e30.e30.e30');
    await expect(forger.posts.get({ postId: absentPost })).rejects.toMatchObject({ code: 'invalid_token' });
  });
});

describe('the representation of a post', () => {
  test('shows the author and the tags by id, in full with include, and no ETag then', async () => {
    const { tradepost, user } = await app.signIn('editor');
    const [tag] = await createTags(tradepost, 'shown');
    const tagIds = [tag?.id as string];
    const { post, postId, ifMatch } = await write(tradepost, { status: 'published', tagIds });
    const read = (input: object) => app.tradepost.posts.get({ postId, ...input }).withResponse();
    const whole = await read({ include: ['author', 'tags'] });
    const author = { id: user.id, username: user.username };
    const { createdAt: _, ...inFull } = tag as { createdAt: string };
    expect(whole.data).toEqual({ ...post, author, tags: [inFull] });
    const some = await read({ fields: ['title', 'slug'], include: ['author'] });
    expect(some.data).toEqual({ id: postId, title: post.title, slug: post.slug, author });
    for (const { headers } of [whole, some]) expect(headers.has('etag')).toBe(false);
    expect((await read({ fields: ['title'], ifNoneMatch: ifMatch })).status).toBe(200);
    const { items } = await app.tradepost.posts.list({ tag: 'shown', fields: ['title'], include: ['tags'] });
    expect(items).toEqual([{ id: postId, title: post.title, tags: [inFull] }]);
  });

  test('and its ETag do not change with a renamed tag or author', async () => {
    const { tradepost } = await app.signIn('editor');
    const [tag] = await createTags(tradepost, 'renamed');
    const tagId = tag?.id as string;
    const { postId, ifMatch } = await write(tradepost, { status: 'published', tagIds: [tagId] });
    await tradepost.tags.update({ tagId, ifMatch: '*', body: { slug: 'a-renamed', name: 'New' } });
    await tradepost.accounts.updateMe({ ifMatch: '*', body: { username: 'renamed-writer' } });
    expect((await app.tradepost.posts.get({ postId, ifNoneMatch: ifMatch }).withResponse()).status).toBe(304);
    const { author, tags } = await app.tradepost.posts.get({ postId, include: ['author', 'tags'] });
    expect([author?.username, tags?.[0]?.name]).toEqual(['renamed-writer', 'New']);
  });
});

describe('updatePost', () => {
  test('changes the sent members, keeps the rest, and null removes', async () => {
    const { tradepost } = await app.signIn('editor');
    const [tag] = await createTags(tradepost, 'kept');
    const { post, ...at } = await write(tradepost, { excerpt: 'In short.', tagIds: [tag?.id as string] });
    app.clock.advance(1_000);
    const { data, headers } = await tradepost.posts
      .update({ ...at, body: { title: 'Another' } })
      .withResponse();
    expect(data).toEqual({ ...post, title: 'Another', updatedAt: app.clock.now().toISOString() });
    expect(headers.get('etag')).toMatch(/^"2-/);
    const changed = await tradepost.posts.update({
      ...at,
      ifMatch: '"2"',
      body: { excerpt: null, slug: post.slug, body: 'Other words.', tagIds: [] },
    });
    expect(changed).not.toHaveProperty('excerpt');
    expect(changed).toMatchObject({ title: 'Another', slug: post.slug, body: 'Other words.', tags: [] });
  });

  test('dates a post by its last publication, and removes the date of a draft', async () => {
    const { tradepost } = await app.signIn('editor');
    const { post, postId } = await write(tradepost);
    const update = (body: object) => {
      app.clock.advance(1_000);
      return tradepost.posts.update({ postId, ifMatch: '*', body });
    };
    const first = await update({ status: 'published' });
    expect(first.publishedAt).toBe(first.updatedAt);
    expect((await update({ status: 'published' })).publishedAt).toBe(first.publishedAt);
    expect((await update({ title: 'Still there' })).publishedAt).toBe(first.publishedAt);
    expect(await update({ status: 'draft' })).not.toHaveProperty('publishedAt');
    const again = await update({ status: 'published' });
    expect(again).toMatchObject({ publishedAt: again.updatedAt, createdAt: post.createdAt });
  });

  test('lets any editor change any post, drafts too', async () => {
    const { postId, ifMatch } = await write((await app.signIn('editor')).tradepost);
    const { tradepost } = await app.signIn('editor');
    const body = { title: 'By another hand' };
    expect(await tradepost.posts.update({ postId, ifMatch, body })).toMatchObject(body);
  });

  test('rejects an entity tag that is stale or weak; * is any', async () => {
    const { tradepost } = await app.signIn('editor');
    const { postId, ifMatch } = await write(tradepost);
    const update = (tag: string) => tradepost.posts.update({ postId, ifMatch: tag, body: { title: tag } });
    await update(ifMatch);
    for (const rejected of [ifMatch, 'W/"2"', '"3"', '2']) {
      await expect(update(rejected)).rejects.toMatchObject({ status: 412, code: 'precondition_failed' });
    }
    expect((await update('"1", "2"')).title).toBe('"1", "2"');
    expect((await update('*')).title).toBe('*');
  });

  test('of two concurrent changes of one version only one succeeds', async () => {
    const { tradepost } = await app.signIn('editor');
    const { postId, ifMatch } = await write(tradepost);
    const update = (title: string) => tradepost.posts.update({ postId, ifMatch, body: { title } });
    const outcomes = await Promise.allSettled([update('One'), update('Other')]);
    const won = outcomes.filter(({ status }) => status === 'fulfilled') as PromiseFulfilledResult<object>[];
    const lost = outcomes.filter(({ status }) => status === 'rejected') as PromiseRejectedResult[];
    expect(lost.map(({ reason }) => reason.code)).toEqual(['precondition_failed']);
    expect(await tradepost.posts.get({ postId })).toEqual(won[0]?.value);
  });

  test('requires If-Match', async () => {
    const { tradepost, token } = await app.signIn('editor');
    const { postId } = await write(tradepost);
    const response = await app.fetch(`/v1/posts/${postId}`, {
      method: 'PATCH',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/merge-patch+json' },
      body: '{"title":"Blind"}',
    });
    expect(response.status).toBe(428);
    expect(await response.json()).toMatchObject({ code: 'precondition_required' });
  });

  test('rejects a taken slug, unknown tags, an empty change and an absent post', async () => {
    const { tradepost } = await app.signIn('editor');
    await write(tradepost, { slug: 'theirs' });
    const { post, postId } = await write(tradepost);
    const update = (body: object, id = postId) => tradepost.posts.update({ postId: id, ifMatch: '*', body });
    await expect(update({ title: 'Lost', slug: 'theirs' })).rejects.toMatchObject({
      status: 409,
      code: 'slug_taken',
      problem: { errors: [{ in: 'body', pointer: '/slug', rule: 'unique' }] },
    });
    await expect(update({ title: 'Lost', tagIds: [absentTag] })).rejects.toMatchObject({
      code: 'unknown_tag',
      problem: { errors: [{ pointer: '/tagIds/0' }] },
    });
    await expect(update({})).rejects.toMatchObject({ status: 422, code: 'validation_failed' });
    await expect(update({ title: null })).rejects.toMatchObject({ status: 422, code: 'validation_failed' });
    await expect(update({ title: 'Nobody' }, absentPost)).rejects.toMatchObject({ code: 'not_found' });
    expect(await tradepost.posts.get({ postId })).toEqual(post);
  });

  test('requires a token with the scope posts:write', async () => {
    const { postId, ifMatch } = await write((await app.signIn('editor')).tradepost);
    const input = { postId, ifMatch, body: { title: 'Forbidden' } };
    await expect(app.tradepost.posts.update(input)).rejects.toMatchObject({ code: 'unauthenticated' });
    const { tradepost } = await app.signIn('user');
    await expect(tradepost.posts.update(input)).rejects.toMatchObject({ code: 'insufficient_scope' });
  });
});
