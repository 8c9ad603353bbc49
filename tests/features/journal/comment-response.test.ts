import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
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

const absent = 'cmt_01kjpy44e0emq8k9w39qsaekf4';
const likesOf = async (commentId: string) => (await app.tradepost.comments.get({ commentId })).likeCount;

/** A deleted, a hidden and a held comment. */
const unpublished = async () => {
  const { postId, editor, moderator } = journal;
  const author = await app.signIn();
  const [deleted, hidden] = [await write(app, editor, { postId }), await write(app, editor, { postId })];
  await editor.tradepost.comments.delete({ commentId: deleted.id });
  await moderator.tradepost.comments.hide({ commentId: hidden.id, body: { reason: 'other' } });
  return { deleted, hidden, held: await write(app, author, { postId }), author };
};

describe('likeComment', () => {
  test('counts each account once, and takes a like back once', async () => {
    const { postId, editor } = journal;
    const { id: commentId } = await write(app, editor, { postId });
    const [one, other] = [await app.signIn(), await app.signIn()];
    const like = ({ tradepost } = one) => tradepost.comments.like({ commentId });
    const unlike = ({ tradepost } = one) => tradepost.comments.unlike({ commentId });
    expect(await like()).toBeUndefined();
    await like();
    await like(other);
    expect(await likesOf(commentId)).toBe(2);
    expect(await unlike()).toBeUndefined();
    await unlike();
    expect(await likesOf(commentId)).toBe(1);
    await like();
    expect(await likesOf(commentId)).toBe(2);
  });

  test('of 50 accounts at once adds up, however often each is sent', async () => {
    const { postId, editor } = journal;
    const { id: commentId } = await write(app, editor, { postId });
    const accounts = await Promise.all(Array.from({ length: 50 }, () => app.signIn()));
    const all = [...accounts, ...accounts.slice(0, 20)];
    await Promise.all(all.map(({ tradepost }) => tradepost.comments.like({ commentId })));
    expect(await likesOf(commentId)).toBe(50);
    await Promise.all([
      ...accounts.slice(0, 20).map(({ tradepost }) => tradepost.comments.unlike({ commentId })),
      ...accounts.slice(20).map(({ tradepost }) => tradepost.comments.like({ commentId })),
    ]);
    expect(await likesOf(commentId)).toBe(30);
    const rows = await app.deps.db('comment_likes').where({ comment_id: rowOf(commentId).id });
    expect(rows).toHaveLength(30);
  });

  test('is possible for published comments only', async () => {
    const { deleted, hidden, held, author } = await unpublished();
    const { tradepost } = await app.signIn();
    for (const [comment, status] of [
      [deleted, 'deleted'],
      [hidden, 'hidden'],
    ] as const)
      await expect(tradepost.comments.like({ commentId: comment.id })).rejects.toMatchObject({
        status: 409,
        code: 'comment_state_conflict',
        problem: { detail: `The comment is ${status}, so it cannot be liked.` },
      });
    await expect(author.tradepost.comments.like({ commentId: held.id })).rejects.toMatchObject({
      code: 'comment_state_conflict',
    });
    for (const commentId of [held.id, absent]) {
      await expect(tradepost.comments.like({ commentId })).rejects.toMatchObject({ code: 'not_found' });
    }
  });

  test('requires a token', async () => {
    const { comments } = app.tradepost;
    await expect(comments.like({ commentId: absent })).rejects.toMatchObject({ code: 'unauthenticated' });
  });

  test('waits for a change of the comment, and is rejected if the comment is hidden then', async () => {
    const { postId, editor } = journal;
    const { id: commentId } = await write(app, editor, { postId });
    const [like] = await whileRowIsHeld(app, {
      row: (tx) => tx('comments').where(rowOf(commentId)),
      requests: [() => editor.tradepost.comments.like({ commentId })],
      change: (tx) => tx('comments').where(rowOf(commentId)).update({ state: 'hidden', hidden_for: 'spam' }),
    });
    expect(outcomeOf(like as PromiseSettledResult<unknown>)).toBe('comment_state_conflict');
    expect(await likesOf(commentId)).toBe(0);
  });
});

describe('unlikeComment', () => {
  test('rejects a comment that the account cannot read, and requires a token', async () => {
    const { held } = await unpublished();
    const { tradepost } = await app.signIn();
    for (const commentId of [held.id, absent])
      await expect(tradepost.comments.unlike({ commentId })).rejects.toMatchObject({ code: 'not_found' });
    const { comments } = app.tradepost;
    await expect(comments.unlike({ commentId: absent })).rejects.toMatchObject({ code: 'unauthenticated' });
  });
});

describe('reportComment', () => {
  const reportsOf = async (commentId: string) => {
    for await (const queued of journal.moderator.tradepost.comments.listQueued({ queue: 'reported' }))
      if (queued.comment.id === commentId) return queued;
    return undefined;
  };

  test('puts a comment into the queue, with one report of an account, until a moderator decides', async () => {
    const { postId, editor, moderator } = journal;
    const { id: commentId } = await write(app, editor, { postId });
    const [one, other] = [await app.signIn(), await app.signIn()];
    const report = ({ tradepost } = one, reason: 'spam' | 'abuse' = 'spam', note?: string) =>
      tradepost.comments.report({ commentId, body: { reason, ...(note && { note }) } });
    expect(await report()).toBeUndefined();
    const reportedAt = app.clock.now().toISOString();
    app.clock.advance(1_000);
    await report(one, 'abuse', 'It is an insult.');
    await report(other);
    expect(await reportsOf(commentId)).toMatchObject({
      comment: { id: commentId, status: 'published' },
      reportCount: 2,
      reports: [
        { reason: 'spam', reportedAt: app.clock.now().toISOString() },
        { reason: 'abuse', note: 'It is an insult.', reportedAt },
      ],
    });
    await moderator.tradepost.comments.approve({ commentId });
    expect(await reportsOf(commentId)).toBeUndefined();
    await report();
    expect(await reportsOf(commentId)).toBeUndefined();
    await report(await app.signIn(), 'abuse');
    expect(await reportsOf(commentId)).toMatchObject({ reportCount: 1, reports: [{ reason: 'abuse' }] });
    await moderator.tradepost.comments.hide({ commentId, body: { reason: 'abuse' } });
    expect(await reportsOf(commentId)).toBeUndefined();
  });

  test('of one account at once counts once', async () => {
    const { postId, editor } = journal;
    const { id: commentId } = await write(app, editor, { postId });
    const { tradepost } = await app.signIn();
    await Promise.all(
      Array.from({ length: 5 }, () => tradepost.comments.report({ commentId, body: { reason: 'illegal' } })),
    );
    expect(await reportsOf(commentId)).toMatchObject({ reportCount: 1, reports: [{ reason: 'illegal' }] });
  });

  test('is possible for published comments only', async () => {
    const { deleted, hidden, held } = await unpublished();
    const { tradepost } = await app.signIn();
    const report = (commentId: string) => tradepost.comments.report({ commentId, body: { reason: 'spam' } });
    for (const { id } of [deleted, hidden])
      await expect(report(id)).rejects.toMatchObject({ status: 409, code: 'comment_state_conflict' });
    for (const id of [held.id, absent])
      await expect(report(id)).rejects.toMatchObject({ status: 404, code: 'not_found' });
  });

  test('rejects an unknown reason and a note that is too long, and requires a token', async () => {
    const { tradepost } = await app.signIn();
    for (const body of [{ reason: 'boring' as 'spam' }, { reason: 'spam', note: 'x'.repeat(1_001) }] as const)
      await expect(tradepost.comments.report({ commentId: absent, body })).rejects.toMatchObject({
        code: 'validation_failed',
      });
    await expect(
      app.tradepost.comments.report({ commentId: absent, body: { reason: 'spam' } }),
    ).rejects.toMatchObject({ code: 'unauthenticated' });
  });
});

describe('listQueuedComments', () => {
  test('lists the held and the hidden comments, the oldest first, without deleted ones', async () => {
    const { publish, moderator, editor } = journal;
    const postId = await publish();
    const author = await app.signIn();
    const held = [await write(app, author, { postId }), await write(app, author, { postId })];
    const withdrawn = await write(app, author, { postId });
    await author.tradepost.comments.delete({ commentId: withdrawn.id });
    const hidden = await write(app, editor, { postId });
    await moderator.tradepost.comments.hide({ commentId: hidden.id, body: { reason: 'spam' } });
    await editor.tradepost.posts.update({ postId, ifMatch: '*', body: { status: 'draft' } });
    const queue = async (name?: 'held' | 'hidden') => {
      const found = [];
      for await (const { comment } of moderator.tradepost.comments.listQueued({
        limit: 1,
        ...(name && { queue: name }),
      }))
        if (comment.postId === postId) found.push(comment);
      return found;
    };
    expect(await queue()).toEqual(held);
    expect(await queue('hidden')).toEqual([{ ...hidden, status: 'hidden', hiddenFor: 'spam' }]);
  });

  test('requires the scope comments:moderate', async () => {
    await expect(app.tradepost.comments.listQueued()).rejects.toMatchObject({ code: 'unauthenticated' });
    for (const role of ['user', 'editor'] as const)
      await expect((await app.signIn(role)).tradepost.comments.listQueued()).rejects.toMatchObject({
        status: 403,
        code: 'insufficient_scope',
      });
  });
});
