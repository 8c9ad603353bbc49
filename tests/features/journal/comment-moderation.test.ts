import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
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

describe('approveComment', () => {
  test('publishes a held and a hidden comment, and is idempotent', async () => {
    const { postId, moderator } = journal;
    const author = await app.signIn();
    const comment = await write(app, author, { postId });
    const approve = () => moderator.tradepost.comments.approve({ commentId: comment.id });
    const published = { ...comment, status: 'published' };
    expect(await approve()).toEqual(published);
    expect(await approve()).toEqual(published);
    await moderator.tradepost.comments.hide({ commentId: comment.id, body: { reason: 'illegal' } });
    expect(await approve()).toEqual(published);
    expect(await app.tradepost.comments.get({ commentId: comment.id })).toEqual(published);
  });

  test('rejects a deleted or absent comment', async () => {
    const { postId, moderator } = journal;
    const author = await app.signIn();
    const { id: commentId } = await write(app, author, { postId });
    await author.tradepost.comments.delete({ commentId });
    for (const id of [commentId, absent])
      await expect(moderator.tradepost.comments.approve({ commentId: id })).rejects.toMatchObject({
        status: 404,
        code: 'not_found',
      });
  });

  test('requires the scope comments:moderate', async () => {
    await expect(app.tradepost.comments.approve({ commentId: absent })).rejects.toMatchObject({
      code: 'unauthenticated',
    });
    for (const role of ['user', 'editor'] as const)
      await expect(
        (await app.signIn(role)).tradepost.comments.approve({ commentId: absent }),
      ).rejects.toMatchObject({ status: 403, code: 'insufficient_scope' });
  });
});

describe('hideComment', () => {
  test('leaves a placeholder for others, and the text for the author and moderators', async () => {
    const { postId, editor, moderator, trusted } = journal;
    const author = await trusted();
    const comment = await write(app, author, { postId });
    const reply = await write(app, editor, { postId, parentId: comment.id });
    const hide = (reason: 'abuse' | 'spam') =>
      moderator.tradepost.comments.hide({ commentId: comment.id, body: { reason } });
    const hidden = { ...comment, status: 'hidden', hiddenFor: 'spam', replyCount: 1 };
    expect(await hide('abuse')).toEqual({ ...hidden, hiddenFor: 'abuse' });
    expect(await hide('spam')).toEqual(hidden);
    expect(await hide('spam')).toEqual(hidden);
    const get = (tradepost = app.tradepost) => tradepost.comments.get({ commentId: comment.id });
    expect(await get(author.tradepost)).toEqual(hidden);
    const { body: _, contentHtml: __, author: ___, hiddenFor: ____, ...placeholder } = hidden;
    expect(await get()).toEqual(placeholder);
    expect(await get(editor.tradepost)).toEqual(placeholder);
    const { items } = await app.tradepost.comments.listReplies({ commentId: comment.id });
    expect(items.map(({ id }) => id)).toEqual([reply.id]);
  });

  test('leaves nothing for others of a comment that nobody has approved', async () => {
    const { publish, moderator } = journal;
    const postId = await publish();
    const author = await app.signIn();
    const { id: commentId } = await write(app, author, { postId });
    await moderator.tradepost.comments.hide({ commentId, body: { reason: 'spam' } });
    expect((await app.tradepost.comments.list({ postId })).items).toEqual([]);
    await expect(app.tradepost.comments.get({ commentId })).rejects.toMatchObject({ code: 'not_found' });
    expect(await author.tradepost.comments.get({ commentId })).toMatchObject({ status: 'hidden' });
  });

  test('rejects a deleted or absent comment, and an unknown reason', async () => {
    const { postId, moderator, editor } = journal;
    const { id: commentId } = await write(app, editor, { postId });
    await editor.tradepost.comments.delete({ commentId });
    for (const id of [commentId, absent])
      await expect(
        moderator.tradepost.comments.hide({ commentId: id, body: { reason: 'other' } }),
      ).rejects.toMatchObject({ status: 404, code: 'not_found' });
    await expect(
      moderator.tradepost.comments.hide({ commentId, body: { reason: 'boring' as 'other' } }),
    ).rejects.toMatchObject({ status: 422, code: 'validation_failed' });
  });

  test('requires the scope comments:moderate', async () => {
    const input = { commentId: absent, body: { reason: 'other' } } as const;
    await expect(app.tradepost.comments.hide(input)).rejects.toMatchObject({ code: 'unauthenticated' });
    await expect((await app.signIn()).tradepost.comments.hide(input)).rejects.toMatchObject({
      code: 'insufficient_scope',
    });
  });
});

describe('races', () => {
  test('of an approval and a hiding at once both succeed, and the last one decides', async () => {
    const { postId, moderator } = journal;
    const { tradepost: other } = await app.signIn('admin');
    for (const _ of Array(5)) {
      const { id: commentId } = await write(app, await app.signIn(), { postId });
      const [approved, hidden] = await Promise.all([
        moderator.tradepost.comments.approve({ commentId }),
        other.comments.hide({ commentId, body: { reason: 'spam' } }),
      ]);
      expect([approved.status, hidden.status]).toEqual(['published', 'hidden']);
      const events = await app.deps
        .db('events')
        .where({ subject_id: rowOf(commentId).id })
        .orderBy('version');
      expect(events.map(({ version }) => version)).toEqual([1, 2, 3]);
      const last = events[2]?.type === 'comment.hidden' ? 'hidden' : 'published';
      expect(await moderator.tradepost.comments.get({ commentId })).toMatchObject({ status: last });
    }
  });
});

describe('every operation', () => {
  const reasons = ['spam', 'abuse', 'off_topic', 'illegal', 'other'] as const;

  test('shows the author and moderators for which reason a comment is hidden', async () => {
    const { publish, moderator } = journal;
    const { tradepost } = moderator;
    for (const parent of ['none', 'one']) {
      const postId = await publish();
      const root = parent === 'one' ? await write(app, moderator, { postId }) : undefined;
      const thread = root && { parentId: root.id };
      for (const reason of reasons) {
        const { id: commentId } = await write(app, moderator, { postId, ...thread });
        await tradepost.comments.update({ commentId, body: { body: 'Changed.' } });
        const hidden = await tradepost.comments.hide({ commentId, body: { reason } });
        expect(hidden).toMatchObject({ ...thread, status: 'hidden', hiddenFor: reason, body: 'Changed.' });
        expect(await tradepost.comments.get({ commentId })).toEqual(hidden);
        await tradepost.comments.delete({ commentId });
        const deleted = await tradepost.comments.get({ commentId });
        expect(deleted).toMatchObject({ ...thread, status: 'deleted', deletedAt: expect.any(String) });
        expect(deleted).not.toHaveProperty('hiddenFor');
        expect(await tradepost.comments.restore({ commentId })).toEqual(hidden);
      }
      const held = await write(app, await app.signIn(), { postId, ...thread });
      const deleted = await write(app, moderator, { postId, ...thread });
      await tradepost.comments.delete({ commentId: deleted.id });
      const { items } = root
        ? await tradepost.comments.listReplies({ commentId: root.id })
        : await tradepost.comments.list({ postId });
      expect(items.map(({ status, hiddenFor }) => hiddenFor ?? status)).toEqual([
        ...reasons,
        'held',
        'deleted',
      ]);
      for (const reason of reasons) {
        const { id: commentId } = await write(app, moderator, { postId, ...thread });
        await tradepost.comments.report({ commentId, body: { reason, note: 'Look.' } });
      }
      const queued = async (queue: 'held' | 'reported' | 'hidden') => {
        const found = [];
        for await (const one of tradepost.comments.listQueued({ queue }))
          if (one.comment.postId === postId && one.comment.depth === (root ? 2 : 1)) found.push(one);
        return found;
      };
      expect((await queued('held')).map(({ comment }) => comment)).toEqual([held]);
      expect((await queued('hidden')).map(({ comment }) => comment)).toEqual(items.slice(0, 5));
      expect((await queued('reported')).flatMap(({ reports }) => reports)).toMatchObject(
        reasons.map((reason) => ({ reason, note: 'Look.' })),
      );
      const [first] = items;
      const approved = await tradepost.comments.approve({ commentId: first?.id as string });
      expect(approved).toMatchObject({ ...thread, status: 'published', editedAt: expect.any(String) });
      expect(await tradepost.comments.get({ commentId: held.id })).toMatchObject({ status: 'held' });
    }
  });
});
