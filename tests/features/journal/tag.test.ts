import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startTestApp, type TestApp } from '../../support/test-app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

describe('createTag', () => {
  test('creates one tag for an idempotency key, however often it is sent', async () => {
    const { tradepost } = await app.signIn('editor');
    const create = () =>
      tradepost.tags.create({ idempotencyKey: 'one-intention', body: { slug: 'once', name: 'Once' } });
    const first = await create().withResponse();
    const second = await create().withResponse();
    expect(second.data).toEqual(first.data);
    expect(second.headers.get('idempotent-replayed')).toBe('true');
    expect(second.headers.get('etag')).toBe(first.headers.get('etag'));
  });

  test('returns the new tag and its URL', async () => {
    const { tradepost } = await app.signIn('editor');
    const { data, status, headers } = await tradepost.tags
      .create({ body: { slug: 'coffee', name: 'Coffee', description: 'Beans and brewing.' } })
      .withResponse();
    expect(status).toBe(201);
    expect(data).toMatchObject({ slug: 'coffee', name: 'Coffee', description: 'Beans and brewing.' });
    expect(headers.get('location')).toBe(`/v1/tags/${data.id}`);
  });

  test('rejects a taken slug', async () => {
    const { tradepost } = await app.signIn('editor');
    await tradepost.tags.create({ body: { slug: 'twice', name: 'Once' } });
    await expect(tradepost.tags.create({ body: { slug: 'twice', name: 'Again' } })).rejects.toMatchObject({
      status: 409,
      code: 'slug_taken',
      problem: { errors: [{ in: 'body', pointer: '/slug', rule: 'unique' }] },
    });
  });

  test('reports every fault of an invalid body', async () => {
    const { token } = await app.signIn('editor');
    const response = await app.fetch('/v1/tags', {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ slug: 'Not a slug', nmae: 'misspelt' }),
    });
    expect(response.status).toBe(422);
    const { errors } = (await response.json()) as { errors: { pointer: string; rule: string }[] };
    expect(errors.map(({ pointer, rule }) => `${pointer} ${rule}`).sort()).toEqual([
      '/name required',
      '/nmae additionalProperties',
      '/slug pattern',
    ]);
  });

  test('requires a token with the scope tags:write', async () => {
    const body = { slug: 'forbidden', name: 'Forbidden' };
    await expect(app.tradepost.tags.create({ body })).rejects.toMatchObject({
      status: 401,
      code: 'unauthenticated',
    });
    const { tradepost } = await app.signIn('user');
    await expect(tradepost.tags.create({ body })).rejects.toMatchObject({
      status: 403,
      code: 'insufficient_scope',
    });
  });
});

describe('listTags', () => {
  test('pages through all tags by slug, each once', async () => {
    const { tradepost } = await app.signIn('editor');
    for (const slug of ['page-c', 'page-a', 'page-b'])
      await tradepost.tags.create({ body: { slug, name: slug } });
    const slugs: string[] = [];
    for await (const { slug } of app.tradepost.tags.list({ limit: 2 })) slugs.push(slug);
    expect(slugs).toEqual(slugs.toSorted());
    expect(slugs.filter((slug) => slug.startsWith('page-'))).toEqual(['page-a', 'page-b', 'page-c']);
  });

  test('links to the next page', async () => {
    const { headers, data } = await app.tradepost.tags.list({ limit: 1 }).withResponse();
    expect(headers.get('link')).toBe(`<?limit=1&cursor=${data.nextCursor}>; rel="next"`);
  });

  test('rejects a forged cursor', async () => {
    const forged = Buffer.from('["slug",5]').toString('base64url');
    await expect(app.tradepost.tags.list({ cursor: forged })).rejects.toMatchObject({
      status: 400,
      code: 'invalid_cursor',
    });
  });

  test('rejects parameters that are out of bounds or unknown', async () => {
    const response = await app.fetch('/v1/tags?limit=101&colour=red');
    expect(response.status).toBe(422);
    expect(await response.json()).toMatchObject({
      errors: [
        { in: 'query', pointer: '/colour', rule: 'additionalProperties' },
        { in: 'query', pointer: '/limit', rule: 'maximum' },
      ],
    });
  });
});

describe('getTag', () => {
  test('reads one tag, with 304 if it is unchanged', async () => {
    const { tradepost } = await app.signIn('editor');
    const created = await tradepost.tags.create({ body: { slug: 'single', name: 'Single' } }).withResponse();
    const tagId = created.data.id;
    const etag = created.headers.get('etag') as string;
    const read = await app.tradepost.tags.get({ tagId }).withResponse();
    expect(read.data).toEqual(created.data);
    expect(read.headers.get('etag')).toBe(etag);
    expect((await app.tradepost.tags.get({ tagId, ifNoneMatch: etag }).withResponse()).status).toBe(304);
    await tradepost.tags.update({ tagId, ifMatch: etag, body: { name: 'Renamed' } });
    expect(await app.tradepost.tags.get({ tagId, ifNoneMatch: etag })).toMatchObject({ name: 'Renamed' });
  });

  test('rejects an absent tag and the id of another resource type', async () => {
    const { user } = await app.signIn();
    await expect(app.tradepost.tags.get({ tagId: absentTag })).rejects.toMatchObject({
      status: 404,
      code: 'not_found',
    });
    await expect(app.tradepost.tags.get({ tagId: user.id })).rejects.toMatchObject({
      status: 422,
      problem: { errors: [{ in: 'path', pointer: '/tagId', rule: 'pattern' }] },
    });
  });
});

describe('updateTag', () => {
  test('of two concurrent changes of one version only one succeeds', async () => {
    const { tradepost } = await app.signIn('editor');
    const { id: tagId } = await tradepost.tags.create({ body: { slug: 'contested', name: 'Contested' } });
    const names = ['First', 'Second', 'Third'];
    const changes = await Promise.allSettled(
      names.map((name) => tradepost.tags.update({ tagId, ifMatch: '"1"', body: { name } })),
    );
    expect(changes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected', 'rejected']);
    const winner = names[changes.findIndex(({ status }) => status === 'fulfilled')];
    const rejection = changes.find((change) => change.status === 'rejected');
    expect(rejection?.reason).toMatchObject({
      status: 412,
      code: 'precondition_failed',
      problem: { current: { id: tagId, name: winner } },
    });
    expect(await app.tradepost.tags.get({ tagId })).toMatchObject({ name: winner });
  });

  test('changes the sent members, keeps the rest, and null removes', async () => {
    const { tradepost } = await app.signIn('editor');
    const { id } = await tradepost.tags.create({
      body: { slug: 'tea', name: 'Tea', description: 'Leaves.' },
    });
    expect(await tradepost.tags.update({ tagId: id, ifMatch: '"1"', body: { name: 'Teas' } })).toMatchObject({
      slug: 'tea',
      name: 'Teas',
      description: 'Leaves.',
    });
    const moved = await tradepost.tags.update({ tagId: id, ifMatch: '"2"', body: { slug: 'teas' } });
    expect(moved).toMatchObject({ slug: 'teas', name: 'Teas' });
    const changed = await tradepost.tags.update({ tagId: id, ifMatch: '"3"', body: { description: null } });
    expect(changed).not.toHaveProperty('description');
  });

  test('rejects the slug of another tag, an empty change and an absent tag', async () => {
    const { tradepost } = await app.signIn('editor');
    const { id } = await tradepost.tags.create({ body: { slug: 'mine', name: 'Mine' } });
    await tradepost.tags.create({ body: { slug: 'theirs', name: 'Theirs' } });
    const update = (tagId: string, body: object) => tradepost.tags.update({ tagId, ifMatch: '*', body });
    await expect(update(id, { slug: 'theirs' })).rejects.toMatchObject({ code: 'slug_taken' });
    await expect(update(id, {})).rejects.toMatchObject({ status: 422, code: 'validation_failed' });
    await expect(update(absentTag, { name: 'Nobody' })).rejects.toMatchObject({
      status: 404,
      code: 'not_found',
    });
  });

  test('requires a token with the scope tags:write', async () => {
    const input = { tagId: absentTag, ifMatch: '*', body: { name: 'Forbidden' } };
    await expect(app.tradepost.tags.update(input)).rejects.toMatchObject({ code: 'unauthenticated' });
    const { tradepost } = await app.signIn('user');
    await expect(tradepost.tags.update(input)).rejects.toMatchObject({ code: 'insufficient_scope' });
  });
});

describe('deleteTag', () => {
  test('deletes a tag once', async () => {
    const { tradepost } = await app.signIn('editor');
    const { id } = await tradepost.tags.create({ body: { slug: 'short-lived', name: 'Short-lived' } });
    expect(await tradepost.tags.delete({ tagId: id, force: false })).toBeUndefined();
    await expect(tradepost.tags.delete({ tagId: id })).rejects.toMatchObject({
      status: 404,
      code: 'not_found',
    });
  });

  test('rejects the id of another resource type', async () => {
    const { tradepost, user } = await app.signIn('editor');
    await expect(tradepost.tags.delete({ tagId: user.id })).rejects.toMatchObject({
      status: 422,
      problem: { errors: [{ in: 'path', pointer: '/tagId', rule: 'pattern' }] },
    });
  });

  test('requires a token with the scope tags:write', async () => {
    await expect(app.tradepost.tags.delete({ tagId: absentTag })).rejects.toMatchObject({
      code: 'unauthenticated',
    });
    const { tradepost } = await app.signIn('user');
    await expect(tradepost.tags.delete({ tagId: absentTag })).rejects.toMatchObject({
      code: 'insufficient_scope',
    });
  });
});

const absentTag = 'tag_01kjpy44e0emq8k9w39qsaekf4';
