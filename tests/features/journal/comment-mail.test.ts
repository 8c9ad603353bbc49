import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { mailsTo } from '../../support/mailbox.ts';
import { startTestApp, type TestApp } from '../../support/test-app.ts';
import { openJournal, write } from './comment-world.ts';

let app: TestApp;
let journal: Awaited<ReturnType<typeof openJournal>>;
beforeAll(async () => {
  app = await startTestApp();
  journal = await openJournal(app);
});
afterAll(() => app.close());

/** All accounts have verified their e-mail addresses. Returns the subjects of the mails to each. */
const subjects = async (...people: { user: { email: string } }[]) => {
  await app.deps.db('users').update({ email_verified_at: app.clock.now() });
  await app.mails();
  return Promise.all(
    people.map(async ({ user }) => (await mailsTo(app, user.email)).map(({ subject }) => subject)),
  );
};

test('the authors of the post and of the parent get a mail about a published comment, and nobody two', async () => {
  const { postId, editor, trusted } = journal;
  const [one, other] = [await trusted(), await trusted()];
  const before = (await subjects(editor))[0]?.length ?? 0;
  const parent = await write(app, one, { postId, text: 'Nice *mug*.' });
  expect((await subjects(editor))[0]?.slice(before)).toEqual(['A comment on “Open for comments”']);
  const reply = await write(app, other, { postId, parentId: parent.id, text: 'It is!' });
  const [toEditor, toOne, toOther] = await subjects(editor, one, other);
  expect(toEditor?.slice(before)).toHaveLength(2);
  expect(toOne).toEqual(['A reply to your comment on “Open for comments”']);
  expect(toOther).toEqual([]);
  const [mail] = await mailsTo(app, one.user.email);
  expect(mail?.text).toContain('It is!');
  expect(mail?.text).toContain(`#${reply.id}`);
  expect(mail?.headers).toMatchObject({ 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' });
  await write(app, editor, { postId, parentId: (await write(app, editor, { postId })).id });
  expect((await subjects(editor))[0]?.slice(before)).toHaveLength(2);
});

test('a held comment is announced when it is approved for the first time', async () => {
  const { postId, editor, moderator } = journal;
  const author = await app.signIn();
  const { id: commentId } = await write(app, author, { postId });
  const count = async () => (await subjects(editor))[0]?.length ?? 0;
  const before = await count();
  await moderator.tradepost.comments.approve({ commentId });
  expect(await count()).toBe(before + 1);
  await moderator.tradepost.comments.hide({ commentId, body: { reason: 'other' } });
  await moderator.tradepost.comments.approve({ commentId });
  expect(await count()).toBe(before + 1);
});

test('a mail is in the language of its recipient, and is withheld if it is turned off', async () => {
  const { postId, editor, trusted } = journal;
  const author = await trusted();
  await author.tradepost.accounts.updateMe({ ifMatch: '*', body: { language: 'de' } });
  const { id: parentId } = await write(app, author, { postId });
  await write(app, editor, { postId, parentId });
  const german = ['Eine Antwort auf Ihren Kommentar zu „Open for comments“'];
  expect(await subjects(author)).toEqual([german]);
  await author.tradepost.mailPreferences.update({ body: { reply: true } });
  await author.tradepost.mailPreferences.update({ body: { reply: false } });
  expect(await author.tradepost.mailPreferences.get()).toEqual({
    welcome: true,
    comment: true,
    reply: false,
  });
  await write(app, editor, { postId, parentId });
  expect(await subjects(author)).toEqual([german]);
});

test('a mail quotes at most 500 characters, and none about a comment that was hidden meanwhile is sent', async () => {
  const { postId, editor, moderator, trusted } = journal;
  const author = await trusted();
  const { id: parentId } = await write(app, author, { postId });
  await write(app, editor, { postId, parentId, text: 'ö'.repeat(501) });
  const { id: commentId } = await write(app, editor, { postId, parentId });
  await moderator.tradepost.comments.hide({ commentId, body: { reason: 'other' } });
  expect((await subjects(author))[0]).toHaveLength(1);
  const [mail] = await mailsTo(app, author.user.email);
  expect(mail?.html).toContain(`${'ö'.repeat(500)}…`);
});
