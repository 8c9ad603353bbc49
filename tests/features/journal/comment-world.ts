/** Posts and comments for tests. */
import type { Schemas } from '@tradepost/client';
import { toUuid } from '../../../src/lib/id.ts';
import type { TestApp } from '../../support/test-app.ts';

/** The staff of the journal, and a public post of its editor. */
export const openJournal = async (app: TestApp) => {
  const editor = await app.signIn('editor');
  const moderator = await app.signIn('moderator');
  const publish = async (): Promise<string> => {
    const body = { title: 'Open for comments', body: 'Text.', status: 'published' } as const;
    return (await editor.tradepost.posts.create({ body })).id;
  };
  const postId = await publish();
  /** An account with an approved comment, whose comments are published at once. */
  const trusted = async () => {
    const user = await app.signIn();
    const { id: commentId } = await user.tradepost.comments.create({
      postId,
      body: { body: 'A first one.' },
    });
    await moderator.tradepost.comments.approve({ commentId });
    return user;
  };
  return { editor, moderator, publish, postId, trusted };
};

/** Writes a comment a second after the last one, because ids of one millisecond have no order. */
export const write = (
  app: TestApp,
  { tradepost }: Pick<Awaited<ReturnType<TestApp['signIn']>>, 'tradepost'>,
  comment: { postId: string; parentId?: string; text?: string },
): Promise<Schemas['Comment']> => {
  app.clock.advance(1_000);
  const { postId, parentId, text = 'A comment.' } = comment;
  return tradepost.comments.create({ postId, body: { body: text, ...(parentId && { parentId }) } });
};

export const rowOf = (id: string) => ({ id: toUuid(id) });
