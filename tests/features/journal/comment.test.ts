import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { sweep } from '../../../src/features/sweep.ts';
import { whileRowIsHeld } from '../../support/account-lock.ts';
import { outcomeOf } from '../../support/outcome.ts';
import { startTestApp, type TestApp } from '../../support/test-app.ts';
import { openJournal, rowOf, write } from './comment-world.ts';

let app: TestApp;
let journal: Awaited<ReturnType<typeof openJournal>>;
beforeAll(async () => {
  app = await startTestApp();
  journal = await openJournal(app);
});
afterAll(() => app.close());

const minute = 60_000;
const day = 24 * 60 * minute;
const absent = 'cmt_01kjpy44e0emq8k9w39qsaekf4';

const listAll = async (postId: string, tradepost = app.tradepost) => {
  const ids: string[] = [];
  for await (const { id } of tradepost.comments.list({ postId })) ids.push(id);
  return ids;
};

describe('createComment', () => {
  test('holds the comments of an account until a moderator has approved one', async () => {
    const { postId, moderator } = journal;
    const user = await app.signIn();
    const first = await write(app, user, { postId, text: 'My **first** one.' });
    expect(first).toEqual({
      id: first.id,
      postId,
      depth: 1,
      status: 'held',
      body: 'My **first** one.',
      contentHtml: '<p>My <strong>first</strong> one.</p>',
      author: { id: user.user.id, username: user.user.username },
      likeCount: 0,
      replyCount: 0,
      createdAt: app.clock.now().toISOString(),
    });
    expect(await write(app, user, { postId })).toMatchObject({ status: 'held' });
    await moderator.tradepost.comments.approve({ commentId: first.id });
    expect(await write(app, user, { postId })).toMatchObject({ status: 'published' });
    await moderator.tradepost.comments.hide({ commentId: first.id, body: { reason: 'spam' } });
    const { data, headers } = await user.tradepost.comments
      .create({ postId, body: { body: 'Another one is still approved.' } })
      .withResponse();
    expect(data.status).toBe('published');
    expect(headers.get('location')).toBe(`/v1/comments/${data.id}`);
  });

  test('publishes the comments of the staff at once', async () => {
    for (const role of ['editor', 'moderator', 'admin'] as const) {
      const comment = await write(app, await app.signIn(role), { postId: journal.postId });
      expect(comment.status).toBe('published');
    }
  });

  test('nests replies to the depth 4, and no deeper', async () => {
    const { postId, editor } = journal;
    let parentId: string | undefined;
    for (const depth of [1, 2, 3, 4]) {
      const comment = await write(app, editor, { postId, ...(parentId && { parentId }) });
      expect(comment).toMatchObject({ depth, ...(parentId && { parentId }) });
      parentId = comment.id;
    }
    await expect(write(app, editor, { postId, parentId: parentId as string })).rejects.toMatchObject({
      status: 422,
      code: 'rule_violated',
      problem: { errors: [{ in: 'body', pointer: '/parentId', rule: 'maxDepth' }] },
    });
  });

  test('rejects a parent that is absent, on another post, or held', async () => {
    const { postId, publish, editor } = journal;
    const elsewhere = await write(app, editor, { postId: await publish() });
    const held = await write(app, await app.signIn(), { postId });
    for (const parentId of [absent, elsewhere.id, held.id])
      await expect(write(app, editor, { postId, parentId })).rejects.toMatchObject({
        code: 'rule_violated',
        problem: { errors: [{ in: 'body', pointer: '/parentId', rule: 'exists' }] },
      });
  });

  test('rejects a reply to a deleted or hidden comment', async () => {
    const { postId, editor, moderator } = journal;
    const one = await write(app, editor, { postId });
    await editor.tradepost.comments.delete({ commentId: one.id });
    const other = await write(app, editor, { postId });
    await moderator.tradepost.comments.hide({ commentId: other.id, body: { reason: 'other' } });
    for (const [parentId, status] of [
      [one.id, 'deleted'],
      [other.id, 'hidden'],
    ] as const)
      await expect(write(app, editor, { postId, parentId })).rejects.toMatchObject({
        status: 409,
        code: 'comment_state_conflict',
        problem: { detail: `The comment is ${status}, so it accepts no replies.` },
      });
  });

  test('is possible on public posts only', async () => {
    const { editor } = journal;
    const { id: postId } = await editor.tradepost.posts.create({ body: { title: 'A draft', body: '…' } });
    await expect(write(app, editor, { postId })).rejects.toMatchObject({ status: 404, code: 'not_found' });
    await expect(write(app, editor, { postId: 'pst_01kjpy44e0emq8k9w39qsaekf4' })).rejects.toMatchObject({
      code: 'not_found',
    });
    await expect(app.tradepost.comments.list({ postId })).rejects.toMatchObject({ code: 'not_found' });
    const publishAt = new Date(app.clock.now().getTime() + 10_000).toISOString();
    await editor.tradepost.posts.schedule({ postId, ifMatch: '*', body: { publishAt } });
    await expect(write(app, editor, { postId })).rejects.toMatchObject({ code: 'not_found' });
    app.clock.advance(10_000);
    const { id } = await write(app, editor, { postId });
    expect(await listAll(postId)).toEqual([id]);
  });

  test('keeps the marks of posts as text, and rejects Markdown beyond its bounds', async () => {
    const { postId, editor } = journal;
    const comment = await write(app, editor, { postId, text: '# No heading, <b>no HTML</b>' });
    expect(comment.contentHtml).toBe('<p># No heading, &#x3C;b>no HTML&#x3C;/b></p>');
    await expect(write(app, editor, { postId, text: '> '.repeat(5_000) })).rejects.toMatchObject({
      status: 422,
      code: 'rule_violated',
      problem: { errors: [{ in: 'body', pointer: '/body', rule: 'maxDepth' }] },
    });
    for (const text of ['', 'x'.repeat(10_001), 'a\u0000b'])
      await expect(write(app, editor, { postId, text })).rejects.toMatchObject({ code: 'validation_failed' });
  });

  test('creates one comment for an idempotency key', async () => {
    const { postId, editor } = journal;
    const create = () =>
      editor.tradepost.comments.create({ postId, idempotencyKey: 'one-comment', body: { body: 'Once.' } });
    expect((await create()).id).toBe((await create()).id);
  });

  test('requires a token with the scope comments:write', async () => {
    const { postId } = journal;
    const body = { body: 'Nobody.' };
    await expect(app.tradepost.comments.create({ postId, body })).rejects.toMatchObject({
      code: 'unauthenticated',
    });
  });

  test('of an account is limited in number', async () => {
    const limited = await startTestApp({ RATE_LIMITS: 'on', DATABASE_URL: app.databaseUrl });
    try {
      const { tradepost } = await limited.signIn('editor');
      const { postId } = journal;
      const create = () => tradepost.comments.create({ postId, body: { body: 'Again.' } });
      for (const _ of Array(30)) await create();
      await expect(create()).rejects.toMatchObject({ status: 429, code: 'rate_limited' });
    } finally {
      await limited.close();
    }
  });
});

describe('listComments', () => {
  test('pages through the comments on a post in both orders, without replies', async () => {
    const { editor, publish } = journal;
    const postId = await publish();
    const written: string[] = [];
    for (const _ of Array(5)) written.push((await write(app, editor, { postId })).id);
    await write(app, editor, { postId, parentId: written[0] as string });
    const ids = async (sort: ('createdAt' | '-createdAt')[]) => {
      const found: string[] = [];
      for await (const { id } of app.tradepost.comments.list({ postId, sort, limit: 2 })) found.push(id);
      return found;
    };
    expect(await ids(['createdAt'])).toEqual(written);
    expect(await ids(['-createdAt'])).toEqual(written.toReversed());
    await expect(
      app.tradepost.comments.list({ postId, cursor: 'qgNJfLfrQEL6c4FIuPWTmg' }),
    ).rejects.toMatchObject({ status: 400, code: 'invalid_cursor' });
  });

  test('shows a held comment to its author and to moderators only', async () => {
    const { publish, moderator, editor } = journal;
    const postId = await publish();
    const author = await app.signIn();
    const { id } = await write(app, author, { postId });
    expect(await listAll(postId, author.tradepost)).toEqual([id]);
    expect(await listAll(postId, moderator.tradepost)).toEqual([id]);
    expect(await listAll(postId, editor.tradepost)).toEqual([]);
    expect(await listAll(postId)).toEqual([]);
  });

  test('needs the same number of queries for every number of comments', async () => {
    const { editor, publish } = journal;
    const postId = await publish();
    const count = async () => {
      let queries = 0;
      const listen = () => {
        queries += 1;
      };
      app.deps.db.on('query', listen);
      await app.tradepost.comments.list({ postId });
      app.deps.db.removeListener('query', listen);
      return queries;
    };
    await write(app, editor, { postId });
    const before = await count();
    for (const _ of Array(5)) await write(app, editor, { postId });
    expect(await count()).toBe(before);
  });
});

describe('listReplies', () => {
  test('lists a thread depth-first in pages, and counts its published replies', async () => {
    const { editor, publish } = journal;
    const postId = await publish();
    const reply = async (parentId?: string) =>
      (await write(app, editor, { postId, ...(parentId && { parentId }) })).id;
    const root = await reply();
    await reply();
    const a = await reply(root);
    const b = await reply(root);
    const aa = await reply(a);
    const aaa = await reply(aa);
    const ab = await reply(a);
    const found: string[] = [];
    for await (const { id } of app.tradepost.comments.listReplies({ commentId: root, limit: 2 }))
      found.push(id);
    expect(found).toEqual([a, aa, aaa, ab, b]);
    const below = await app.tradepost.comments.listReplies({ commentId: a });
    expect(below.items.map(({ id }) => id)).toEqual([aa, aaa, ab]);
    await editor.tradepost.comments.delete({ commentId: ab });
    expect(await app.tradepost.comments.get({ commentId: root })).toMatchObject({ replyCount: 4 });
    expect(await app.tradepost.comments.get({ commentId: a })).toMatchObject({ replyCount: 2 });
    expect(await app.tradepost.comments.get({ commentId: b })).toMatchObject({ replyCount: 0 });
  });

  test('shows a held reply to its author only, and of a held comment nothing', async () => {
    const { editor, postId } = journal;
    const author = await app.signIn();
    const root = await write(app, editor, { postId });
    const held = await write(app, author, { postId, parentId: root.id });
    const repliesFor = async (tradepost = app.tradepost) =>
      (await tradepost.comments.listReplies({ commentId: root.id })).items.map(({ id }) => id);
    expect(await repliesFor(author.tradepost)).toEqual([held.id]);
    expect(await repliesFor()).toEqual([]);
    await expect(app.tradepost.comments.listReplies({ commentId: held.id })).rejects.toMatchObject({
      code: 'not_found',
    });
  });
});

describe('getComment', () => {
  test('shows a held comment to its author and to moderators only', async () => {
    const { postId, moderator, editor } = journal;
    const author = await app.signIn();
    const held = await write(app, author, { postId });
    const get = (tradepost = app.tradepost) => tradepost.comments.get({ commentId: held.id });
    expect(await get(author.tradepost)).toEqual(held);
    expect(await get(moderator.tradepost)).toEqual(held);
    await expect(get()).rejects.toMatchObject({ status: 404, code: 'not_found' });
    await expect(get(editor.tradepost)).rejects.toMatchObject({ code: 'not_found' });
    await expect(app.tradepost.comments.get({ commentId: absent })).rejects.toMatchObject({
      code: 'not_found',
    });
  });

  test('shows comments on a post that is no longer public to moderators only', async () => {
    const { publish, editor, moderator } = journal;
    const postId = await publish();
    const { id: commentId } = await write(app, editor, { postId });
    await editor.tradepost.posts.update({ postId, ifMatch: '*', body: { status: 'draft' } });
    expect(await moderator.tradepost.comments.get({ commentId })).toMatchObject({ id: commentId });
    for (const { tradepost } of [app, editor])
      await expect(tradepost.comments.get({ commentId })).rejects.toMatchObject({ code: 'not_found' });
    const body = { body: 'Not now.' };
    await expect(editor.tradepost.comments.update({ commentId, body })).rejects.toMatchObject({
      code: 'not_found',
    });
    await editor.tradepost.comments.delete({ commentId });
  });
});

describe('updateComment', () => {
  test('changes the text for 15 minutes', async () => {
    const { postId, editor } = journal;
    const { id: commentId, ...comment } = await write(app, editor, { postId });
    const change = (text: string) => editor.tradepost.comments.update({ commentId, body: { body: text } });
    /** Gives the comment an age. The clock stands, because the tokens would expire. */
    const age = (ms: number) => {
      const createdAt = new Date(app.clock.now().getTime() - ms).toISOString();
      return app.deps.db('comments').where(rowOf(commentId)).update({ created_at: createdAt });
    };
    await age(15 * minute);
    expect(await change('*Better.*')).toEqual({
      ...comment,
      id: commentId,
      body: '*Better.*',
      contentHtml: '<p><em>Better.</em></p>',
      createdAt: new Date(app.clock.now().getTime() - 15 * minute).toISOString(),
      editedAt: app.clock.now().toISOString(),
    });
    await age(15 * minute + 1);
    await expect(change('Too late.')).rejects.toMatchObject({ status: 409, code: 'edit_window_closed' });
    expect(await app.tradepost.comments.get({ commentId })).toMatchObject({ body: '*Better.*' });
  });

  test('rejects a comment of others, and one that is hidden or deleted', async () => {
    const { postId, editor, moderator } = journal;
    const { id: commentId } = await write(app, editor, { postId });
    const change = (tradepost = editor.tradepost, body = 'Mine.') =>
      tradepost.comments.update({ commentId, body: { body } });
    await expect(change(moderator.tradepost)).rejects.toMatchObject({ status: 404, code: 'not_found' });
    await expect(change(app.tradepost)).rejects.toMatchObject({ code: 'unauthenticated' });
    await expect(change(editor.tradepost, '> '.repeat(17))).rejects.toMatchObject({ code: 'rule_violated' });
    await moderator.tradepost.comments.hide({ commentId, body: { reason: 'abuse' } });
    await expect(change()).rejects.toMatchObject({
      code: 'comment_state_conflict',
      problem: { detail: 'The comment is hidden, so it cannot be edited.' },
    });
    await editor.tradepost.comments.delete({ commentId });
    await expect(change()).rejects.toMatchObject({ code: 'comment_state_conflict' });
  });
});

describe('deleteComment', () => {
  test('leaves a placeholder, so that replies keep their place', async () => {
    const { publish, editor, trusted } = journal;
    const postId = await publish();
    const author = await trusted();
    const comment = await write(app, author, { postId });
    const reply = await write(app, editor, { postId, parentId: comment.id });
    expect(await author.tradepost.comments.delete({ commentId: comment.id })).toBeUndefined();
    const deletedAt = app.clock.now().toISOString();
    app.clock.advance(1_000);
    await author.tradepost.comments.delete({ commentId: comment.id });
    const { body: _, contentHtml: __, author: ___, ...rest } = comment;
    const placeholder = { ...rest, status: 'deleted', replyCount: 1, deletedAt };
    for (const { tradepost } of [app, author, journal.moderator])
      expect((await tradepost.comments.list({ postId })).items).toEqual([placeholder]);
    const { items } = await app.tradepost.comments.listReplies({ commentId: comment.id });
    expect(items.map(({ id }) => id)).toEqual([reply.id]);
  });

  test('leaves nothing of a comment that nobody has approved, except for its author and moderators', async () => {
    const { publish } = journal;
    const postId = await publish();
    const author = await app.signIn();
    const { id: commentId } = await write(app, author, { postId });
    await author.tradepost.comments.delete({ commentId });
    expect(await listAll(postId)).toEqual([]);
    expect(await author.tradepost.comments.get({ commentId })).toMatchObject({ status: 'deleted' });
  });

  test('is for the author only', async () => {
    const { postId, editor, moderator } = journal;
    const { id: commentId } = await write(app, editor, { postId });
    await expect(moderator.tradepost.comments.delete({ commentId })).rejects.toMatchObject({
      code: 'not_found',
    });
    await expect(app.tradepost.comments.delete({ commentId })).rejects.toMatchObject({
      code: 'unauthenticated',
    });
    await expect(editor.tradepost.comments.delete({ commentId: absent })).rejects.toMatchObject({
      code: 'not_found',
    });
  });
});

describe('restoreComment', () => {
  test('restores a deleted comment for 30 days', async () => {
    const { postId, trusted } = journal;
    const { tradepost } = await trusted();
    const comment = await write(app, { tradepost }, { postId });
    const { id: commentId } = comment;
    const restore = () => tradepost.comments.restore({ commentId });
    await tradepost.comments.delete({ commentId });
    expect(await restore()).toEqual(comment);
    expect(await restore()).toEqual(comment);
    await tradepost.comments.delete({ commentId });
    const deletedAt = new Date(app.clock.now().getTime() - 30 * day);
    await app.deps.db('comments').where(rowOf(commentId)).update({ deleted_at: deletedAt });
    expect(await sweep(app.deps)).toMatchObject({ deleted_comment_texts: 1 });
    await expect(restore()).rejects.toMatchObject({ status: 404, code: 'not_found' });
    expect(await app.deps.db('comments').where(rowOf(commentId)).first()).toMatchObject({ body: null });
  });

  test('is for the author only', async () => {
    const { postId, editor, moderator } = journal;
    const { id: commentId } = await write(app, editor, { postId });
    await expect(moderator.tradepost.comments.restore({ commentId })).rejects.toMatchObject({
      code: 'not_found',
    });
    await expect(app.tradepost.comments.restore({ commentId })).rejects.toMatchObject({
      code: 'unauthenticated',
    });
  });
});

describe('races', () => {
  test('a reply waits for the deletion of its parent, and is then rejected', async () => {
    const { postId, editor, trusted } = journal;
    const author = await trusted();
    const parent = await write(app, author, { postId });
    const [reply] = await whileRowIsHeld(app, {
      row: (tx) => tx('comments').where(rowOf(parent.id)),
      requests: [
        () => editor.tradepost.comments.create({ postId, body: { body: 'Late.', parentId: parent.id } }),
      ],
      change: (tx) => tx('comments').where(rowOf(parent.id)).update({ deleted_at: app.clock.now() }),
    });
    expect(outcomeOf(reply as PromiseSettledResult<unknown>)).toBe('comment_state_conflict');
  });

  test('of a deletion and a reply at once, no reply is below a comment that was deleted before it', async () => {
    const { postId, editor, trusted } = journal;
    const author = await trusted();
    for (const _ of Array(5)) {
      const { id: parentId } = await write(app, author, { postId });
      const [reply] = await Promise.allSettled([
        editor.tradepost.comments.create({ postId, body: { body: 'At once.', parentId } }),
        author.tradepost.comments.delete({ commentId: parentId }),
      ]);
      const { replyCount, status } = await app.tradepost.comments.get({ commentId: parentId });
      expect([status, replyCount]).toEqual(['deleted', reply.status === 'fulfilled' ? 1 : 0]);
    }
  });

  test('a comment waits for a change of its post, and is rejected if the post is no longer public', async () => {
    const { publish, editor } = journal;
    const postId = await publish();
    const [comment] = await whileRowIsHeld(app, {
      row: (tx) => tx('posts').where(rowOf(postId)),
      requests: [() => editor.tradepost.comments.create({ postId, body: { body: 'Late.' } })],
      change: (tx) => tx('posts').where(rowOf(postId)).update({ status: 'draft' }),
    });
    expect(outcomeOf(comment as PromiseSettledResult<unknown>)).toBe('not_found');
    expect(await app.deps.db('comments').where({ post_id: rowOf(postId).id })).toEqual([]);
  });
});
