import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { patient, whileRowIsHeld } from '../../support/account-lock.ts';
import { exportedAccount } from '../../support/exported-account.ts';
import { outcomeOf } from '../../support/outcome.ts';
import { startTestApp, type TestApp, type Tradepost } from '../../support/test-app.ts';
import { withoutWarnings } from '../../support/without-warnings.ts';
import { openJournal, rowOf, write } from '../journal/comment-world.ts';

let app: TestApp;
let journal: Awaited<ReturnType<typeof openJournal>>;
let admin: Tradepost;
beforeAll(async () => {
  app = await startTestApp(patient);
  journal = await openJournal(app);
  admin = (await app.signIn('admin')).tradepost;
});
afterAll(() => app.close());

const reasons = ['spam', 'abuse', 'off_topic', 'illegal', 'other'] as const;
const absentUser = 'usr_01kjpy44e0emq8k9w39qsaekf4';
const banBy = (tradepost: Tradepost, userId: string, reason: (typeof reasons)[number] = 'spam') =>
  tradepost.users.banCommenter({ userId, body: { reason } });

describe('banCommenter', () => {
  test('prevents writing, editing and restoring comments, until the ban is lifted', async () => {
    const { postId, moderator, trusted, editor } = journal;
    const author = await trusted();
    const userId = author.user.id;
    const { id: commentId } = await write(app, author, { postId });
    const other = await write(app, author, { postId });
    const bannedAt = app.clock.now().toISOString();
    expect(await banBy(moderator.tradepost, userId)).toEqual({ reason: 'spam', bannedAt });
    app.clock.advance(1_000);
    expect(await banBy(moderator.tradepost, userId)).toEqual({ reason: 'spam', bannedAt });
    const { comments } = author.tradepost;
    const body = { body: 'Banned.' };
    const banned = { status: 403, code: 'commenting_banned' };
    await expect(comments.create({ postId, body })).rejects.toMatchObject(banned);
    await expect(comments.update({ commentId, body })).rejects.toMatchObject(banned);
    await comments.delete({ commentId });
    await expect(comments.restore({ commentId })).rejects.toMatchObject(banned);
    expect(await app.tradepost.comments.get({ commentId: other.id })).toMatchObject({ status: 'published' });
    const { id: liked } = await write(app, editor, { postId });
    await comments.like({ commentId: liked });
    expect(await moderator.tradepost.users.unbanCommenter({ userId })).toBeUndefined();
    await moderator.tradepost.users.unbanCommenter({ userId });
    expect(await comments.restore({ commentId })).toMatchObject({ status: 'published' });
    expect(await write(app, author, { postId })).toMatchObject({ status: 'published' });
  });

  test('is in the audit trail, once for each change', async () => {
    const { moderator } = journal;
    const { user } = await app.signIn();
    const target = user.id;
    await banBy(moderator.tradepost, target, 'abuse');
    // Audit events of one millisecond have no order.
    app.clock.advance(1);
    await banBy(moderator.tradepost, target, 'abuse');
    await banBy(moderator.tradepost, target, 'illegal');
    app.clock.advance(1);
    await moderator.tradepost.users.unbanCommenter({ userId: target });
    await moderator.tradepost.users.unbanCommenter({ userId: target });
    const actorId = moderator.user.id;
    const action = ['user.comment_banned', 'user.comment_ban_lifted'] as const;
    const { items } = await admin.auditEvents.list({ target, action: [...action] });
    expect(items.map(({ action, details }) => [action, details])).toEqual([
      ['user.comment_ban_lifted', {}],
      ['user.comment_banned', { reason: 'illegal' }],
      ['user.comment_banned', { reason: 'abuse' }],
    ]);
    expect(items).toMatchObject([{ actorId }, { actorId }, { actorId }]);
  });

  test('is for users and editors, and for moderators only by administrators', async () => {
    const { moderator } = journal;
    const user = await app.signIn();
    const editor = await app.signIn('editor');
    const colleague = await app.signIn('moderator');
    const boss = await app.signIn('admin');
    const forbidden = { status: 403, code: 'account_not_bannable' };
    for (const { user: target } of [user, editor])
      expect(await banBy(moderator.tradepost, target.id)).toMatchObject({ reason: 'spam' });
    for (const { user: target } of [colleague, boss, moderator]) {
      await expect(banBy(moderator.tradepost, target.id)).rejects.toMatchObject(forbidden);
      await expect(moderator.tradepost.users.unbanCommenter({ userId: target.id })).rejects.toMatchObject(
        forbidden,
      );
    }
    expect(await banBy(admin, colleague.user.id)).toMatchObject({ reason: 'spam' });
    await expect(banBy(admin, boss.user.id)).rejects.toMatchObject(forbidden);
    await expect(
      colleague.tradepost.users.unbanCommenter({ userId: colleague.user.id }),
    ).rejects.toMatchObject(forbidden);
  });

  test('rejects an absent account and an unknown reason, and requires the scope comments:moderate', async () => {
    const { moderator } = journal;
    const { tradepost, user } = await app.signIn();
    await expect(banBy(moderator.tradepost, absentUser)).rejects.toMatchObject({ code: 'not_found' });
    await expect(banBy(moderator.tradepost, user.id, 'boring' as 'spam')).rejects.toMatchObject({
      code: 'validation_failed',
    });
    await expect(banBy(app.tradepost, user.id)).rejects.toMatchObject({ code: 'unauthenticated' });
    await expect(banBy(tradepost, user.id)).rejects.toMatchObject({ code: 'insufficient_scope' });
  });

  test('shows in the account for its owner and administrators, with a new ETag, and in the export', async () => {
    const { user, tradepost: owner } = await app.signIn();
    const { id: userId, username, email } = user;
    const etag = (await admin.users.getV2({ userId }).withResponse()).headers.get('etag');
    for (const reason of reasons) {
      const shown = { commentBan: await banBy(admin, userId, reason) };
      expect(shown.commentBan.reason).toBe(reason);
      expect(await owner.accounts.me()).toMatchObject(shown);
      expect(
        await owner.accounts.updateMe({ ifMatch: '*', body: { profile: { bio: reason } } }),
      ).toMatchObject(shown);
      expect((await exportedAccount(owner)).account).toMatchObject(shown);
      expect(await withoutWarnings(() => admin.users.get({ userId }))).toMatchObject(shown);
      expect(await admin.users.getV2({ userId })).toMatchObject(shown);
      expect((await admin.users.list({ search: username })).items).toMatchObject([shown]);
      expect(await admin.users.update({ userId, ifMatch: '*', body: { username } })).toMatchObject(shown);
      const body = { username, email, profile: {} };
      expect(await admin.users.replace({ userId, ifMatch: '*', body })).toMatchObject(shown);
      expect(await admin.users.changeCustomerGroup({ userId, body: { customerGroup: null } })).toMatchObject(
        shown,
      );
      const other = await app.signIn();
      const target = { userId: other.user.id };
      const ban = { commentBan: await banBy(admin, other.user.id, reason) };
      expect(await admin.users.changeRole({ ...target, body: { role: 'editor' } })).toMatchObject(ban);
      expect(await admin.users.deactivate(target)).toMatchObject(ban);
      expect(await admin.users.restore(target)).toMatchObject(ban);
    }
    expect((await admin.users.getV2({ userId }).withResponse()).headers.get('etag')).not.toBe(etag);
    await admin.users.unbanCommenter({ userId });
    const { account, auditEvents } = await exportedAccount(owner);
    expect(account).not.toHaveProperty('commentBan');
    expect(auditEvents.map(({ action }) => action)).toContain('user.comment_ban_lifted');
  });
});

describe('unbanCommenter', () => {
  test('is idempotent, and rejects an absent account, no token and the wrong scope', async () => {
    const { moderator } = journal;
    const { tradepost, user } = await app.signIn();
    const lift = (by: Tradepost, userId: string) => by.users.unbanCommenter({ userId });
    await banBy(moderator.tradepost, user.id);
    expect(await lift(moderator.tradepost, user.id)).toBeUndefined();
    expect(await lift(moderator.tradepost, user.id)).toBeUndefined();
    expect(await tradepost.accounts.me()).not.toHaveProperty('commentBan');
    await expect(lift(moderator.tradepost, absentUser)).rejects.toMatchObject({ code: 'not_found' });
    await expect(lift(app.tradepost, user.id)).rejects.toMatchObject({ code: 'unauthenticated' });
    await expect(lift(tradepost, user.id)).rejects.toMatchObject({ code: 'insufficient_scope' });
  });
});

describe('races', () => {
  test('a comment waits for a ban underway, and is then rejected', async () => {
    const { postId, trusted } = journal;
    const { user, tradepost } = await trusted();
    const [comment] = await whileRowIsHeld(app, {
      row: (tx) => tx('users').where(rowOf(user.id)),
      requests: [() => tradepost.comments.create({ postId, body: { body: 'Late.' } })],
      change: (tx) =>
        tx('users')
          .where(rowOf(user.id))
          .update({ comment_ban_reason: 'spam', comment_banned_at: app.clock.now() }),
    });
    expect(outcomeOf(comment as PromiseSettledResult<unknown>)).toBe('commenting_banned');
  });

  test('after a ban no comment is written, however many are underway', async () => {
    const { postId, trusted, moderator } = journal;
    const { user, tradepost } = await trusted();
    const count = async () => (await app.deps.db('comments').where({ author_id: rowOf(user.id).id })).length;
    const comments = Array.from({ length: 8 }, () =>
      tradepost.comments.create({ postId, body: { body: 'At once.' } }),
    );
    const settled = Promise.allSettled(comments);
    await banBy(moderator.tradepost, user.id);
    const atBan = await count();
    const outcomes = (await settled).map(outcomeOf);
    expect(new Set([...outcomes, 'done', 'commenting_banned'])).toEqual(
      new Set(['done', 'commenting_banned']),
    );
    expect(await count()).toBe(atBan);
  });
});
