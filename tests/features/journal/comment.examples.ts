import { toUuid } from '../../../src/lib/id.ts';
import { comments, type Examples, type Given, given, posts } from '../../support/example-given.ts';

const first = 'cmt_01kk2b4w8ze5rqn6d3h7m9s1vx';
const reply = 'cmt_01kk2gn5t3f8x7v2p4k6c9w0ba';
const placeholder = 'cmt_01kk2x9c4r6b8m1q3t5v7y9zda';
const held = 'cmt_01kkf3q7y2a4s8d6g9j1n5r3tz';

const allApproved: Given = async (world, db) => {
  await world.comments();
  await db('comments')
    .where({ state: 'held' })
    .update({ state: 'published', approved_at: new Date(0) });
};

const twoReplies: Given = async (world, db) => {
  await world.comments();
  const parent_id = toUuid(first);
  const id = toUuid(held);
  await db('comments')
    .where({ id })
    .update({ state: 'published', approved_at: new Date(0), parent_id, path: [parent_id, id] });
};

const twoReported: Given = async (world, db) => {
  await world.comments();
  await db('comments')
    .where({ id: toUuid(reply) })
    .update({ report_count: 1 });
};

/** The held comment as it is after `change`, shortly after its creation. */
const heldOne =
  (change: object = {}): Given =>
  async (world, db) => {
    await world.comments();
    await db('comments')
      .where({ id: toUuid(held) })
      .update({ created_at: new Date('2999-01-01'), ...change });
  };

const banned: Given = async (world, db) => {
  await world.comments();
  await db('users').update({ comment_ban_reason: 'spam', comment_banned_at: new Date(0) });
};

const ofAuthor = { as: 'user', path: { commentId: held } } as const;

export const examples: Examples = {
  listComments: {
    firstPage: given(allApproved, { query: { limit: 2 } }),
    held: given(comments, { as: 'user', query: { limit: 1, sort: ['-createdAt'] } }),
    lastPage: given(posts),
    not_found: given(async () => {}),
  },
  createComment: {
    held: given(posts, { as: 'user' }),
    reply: given(comments, { as: 'editor' }),
    commenting_banned: given(banned),
    comment_state_conflict: given(comments, { body: { parentId: placeholder } }),
    rule_violated: given(posts, { body: { body: '> '.repeat(17) } }),
  },
  getComment: {
    placeholder: given(comments, { path: { commentId: placeholder } }),
  },
  listReplies: {
    firstPage: given(twoReplies, { query: { limit: 1 } }),
    lastPage: given(comments, { path: { commentId: reply } }),
  },
  updateComment: {
    edited: given(heldOne(), ofAuthor),
    edit_window_closed: given(comments, ofAuthor),
    commenting_banned: given(banned, ofAuthor),
    comment_state_conflict: given(heldOne({ deleted_at: new Date(0) }), ofAuthor),
    rule_violated: given(heldOne(), { ...ofAuthor, body: { body: '> '.repeat(17) } }),
  },
  deleteComment: {
    204: given(comments, ofAuthor),
  },
  restoreComment: {
    restored: given(heldOne({ deleted_at: new Date(0) }), ofAuthor),
    commenting_banned: given(banned, ofAuthor),
  },
  likeComment: {
    204: given(comments),
    comment_state_conflict: given(comments, { path: { commentId: placeholder } }),
  },
  reportComment: {
    204: given(comments),
    comment_state_conflict: given(comments, { path: { commentId: placeholder } }),
  },
  listQueuedComments: {
    reported: given(twoReported, { query: { queue: 'reported', limit: 1 } }),
    lastPage: given(posts),
  },
  approveComment: {
    approved: given(comments, { path: { commentId: held } }),
  },
};
