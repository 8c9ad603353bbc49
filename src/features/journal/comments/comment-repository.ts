import type { Page, PageRequest, SortTerm } from '../../../db/keyset.ts';
import { newestIdFirst, pageClauses, toPage } from '../../../db/keyset.ts';
import { withProblems } from '../../../db/postgres-error.ts';
import { pipelinedRead, query } from '../../../db/statement.ts';
import { updateVersioned } from '../../../db/versioned-row.ts';
import { toPublicId, toUuid } from '../../../lib/id.ts';
import { accountGoneProblem } from '../../account-gone-problem.ts';
import type { Context, DbContext, ProblemContext } from '../../context.ts';
import { isPublic } from '../posts/public-post-repository.ts';
import type { Comment, CommentStatus, ModerationReason } from './comment.ts';
import { isModerator, type Reader } from './comment-policy.ts';

type ReadContext = Pick<Context, 'db' | 'clock'>;
type CommentState = Exclude<CommentStatus, 'deleted'>;

type CommentRow = {
  id: string;
  post_id: string;
  parent_id: string | null;
  author_id: string | null;
  author_username: string | null;
  depth: number;
  body: string | null;
  state: CommentState;
  hidden_for: ModerationReason | null;
  like_count: number;
  report_count: number;
  reply_count: number;
  version: number;
  was_published: boolean;
  is_post_public: boolean;
  created_at: string;
  edited_at: string | null;
  deleted_at: string | null;
};

/** SQL: appended to a path, it ends the range of the paths below. */
const end = `|| 'ffffffff-ffff-ffff-ffff-ffffffffffff'::uuid`;

/** `now` is the placeholder of the current time. */
const columns = (
  now: string,
): string => `comments.id, comments.post_id, comments.parent_id, comments.author_id, comments.path, comments.depth,
  comments.body, comments.state, comments.hidden_for, comments.like_count, comments.report_count, comments.version,
  comments.approved_at is not null as was_published, comments.created_at, comments.edited_at, comments.deleted_at,
  (select username from users where users.id = comments.author_id) as author_username,
  (select count(*)::integer from comments as replies where replies.state = 'published' and replies.deleted_at is null
    and replies.path > comments.path and replies.path < comments.path ${end}) as reply_count,
  exists (select from posts where posts.id = comments.post_id and ${isPublic(now)}) as is_post_public`;

const toComment = (row: CommentRow): Comment => ({
  id: toPublicId('cmt', row.id),
  postId: toPublicId('pst', row.post_id),
  ...(row.parent_id !== null && { parentId: toPublicId('cmt', row.parent_id) }),
  depth: row.depth,
  status: row.deleted_at === null ? row.state : 'deleted',
  ...(row.hidden_for !== null && { hiddenFor: row.hidden_for }),
  ...(row.body !== null && { body: row.body }),
  ...(row.author_id !== null && {
    author: { id: toPublicId('usr', row.author_id), username: row.author_username as string },
  }),
  likeCount: row.like_count,
  replyCount: row.reply_count,
  createdAt: row.created_at,
  ...(row.edited_at !== null && { editedAt: row.edited_at }),
  ...(row.deleted_at !== null && { deletedAt: row.deleted_at }),
  version: row.version,
  reportCount: row.report_count,
  wasPublished: row.was_published,
  isPostPublic: row.is_post_public,
});

/** Returns a comment, also if it is held, hidden or deleted. Undefined if it does not exist. */
export const findComment = async (
  { db, clock }: ReadContext,
  commentId: string,
): Promise<Comment | undefined> => {
  const text = `select ${columns('$2')} from comments where comments.id = $1`;
  const [row] = await pipelinedRead<CommentRow>(db, text, [toUuid(commentId), clock.now()]);
  return row && toComment(row);
};

/** Reads a comment that must exist, such as one that the transaction has written. */
export const getComment = async (context: ReadContext, commentId: string): Promise<Comment> => {
  const comment = await findComment(context, commentId);
  if (!comment) throw new Error(`The comment ${commentId} is missing`);
  return comment;
};

/**
 * Like `findComment`, and locks the comment until the transaction ends: `share` keeps its state for a reply, `update` is for a
 * change. A second statement reads it, because the locking one would return the state before a wait.
 */
export const lockComment = async (
  context: ReadContext,
  commentId: string,
  mode: 'share' | 'update',
): Promise<Comment | undefined> => {
  const clause = mode === 'share' ? 'for share' : 'for no key update';
  await query(context.db, `select from comments where id = $1 ${clause}`, [toUuid(commentId)]);
  return findComment(context, commentId);
};

type Bind = (value: unknown) => string;

/** The comments that the reader sees, at least as placeholders. */
const seenBy = (reader: Reader, bind: Bind): string[] => {
  if (isModerator(reader)) return [];
  const wasPublished = 'comments.approved_at is not null';
  if (!reader) return [wasPublished];
  return [`(${wasPublished} or comments.author_id = ${bind(toUuid(reader.id))})`];
};

const listWhere = async (
  { db, clock }: ReadContext,
  { terms, page }: { terms: readonly SortTerm[]; page: PageRequest },
  conditionsOf: (bind: Bind) => string[],
): Promise<Page<Comment>> => {
  const values: unknown[] = [];
  const bind: Bind = (value) => `$${values.push(value)}`;
  const now = bind(clock.now());
  const conditions = conditionsOf(bind);
  const text = `select ${columns(now)} from comments${pageClauses(terms, page, { conditions, bind })}`;
  return toPage(await query<CommentRow>(db, text, values), terms, page, toComment);
};

const id: SortTerm = { expression: 'comments.id', field: 'id' };

type ListRequest = PageRequest & { sort: readonly ('createdAt' | '-createdAt')[] };

/** Returns a page of the comments on a post that the reader sees, without replies. Ids sort by age. */
export const listComments = (
  context: ReadContext,
  { postId, reader }: { postId: string; reader: Reader },
  { sort, ...page }: ListRequest,
): Promise<Page<Comment>> => {
  const terms = [{ ...id, descending: sort.includes('-createdAt') }];
  return listWhere(context, { terms, page }, (bind) => [
    `comments.post_id = ${bind(toUuid(postId))}`,
    'comments.depth = 1',
    ...seenBy(reader, bind),
  ]);
};

/** Returns a page of the replies below a comment that the reader sees, each followed by its own replies. */
export const listReplies = (
  context: ReadContext,
  { commentId, reader }: { commentId: string; reader: Reader },
  page: PageRequest,
): Promise<Page<Comment>> => {
  const terms = [{ expression: 'comments.path', field: 'path' }];
  return listWhere(context, { terms, page }, (bind) => {
    const path = `(select path from comments where id = ${bind(toUuid(commentId))})`;
    return [`comments.path > ${path}`, `comments.path < ${path} ${end}`, ...seenBy(reader, bind)];
  });
};

/** The queues of the moderators. Deleted comments are in none. */
const queueConditions = {
  held: `comments.state = 'held'`,
  reported: 'comments.report_count > 0',
  hidden: `comments.state = 'hidden'`,
} as const;

export type Queue = keyof typeof queueConditions;

/** Returns a page of the comments in a queue, the oldest first. */
export const listQueue = (context: ReadContext, queue: Queue, page: PageRequest): Promise<Page<Comment>> =>
  listWhere(context, { terms: [id], page }, () => [queueConditions[queue], 'comments.deleted_at is null']);

/** Returns a page of the comments of an account, in every state, the newest first. */
export const listCommentsOf = (
  context: ReadContext,
  userId: string,
  page: PageRequest,
): Promise<Page<Comment>> =>
  listWhere(context, { terms: newestIdFirst, page }, (bind) => [
    `comments.author_id = ${bind(toUuid(userId))}`,
  ]);

/** Tells whether a moderator has approved a comment of the account that is published, or was when it was deleted. */
export const hasApprovedComment = async ({ db }: DbContext, userId: string): Promise<boolean> => {
  const text = `select from comments where author_id = $1 and state = 'published' limit 1`;
  return (await query(db, text, [toUuid(userId)])).length > 0;
};

export type NewComment = {
  uuid: string;
  postId: string;
  parentId: string | undefined;
  authorId: string;
  body: string;
  state: 'held' | 'published';
  createdAt: Date;
};

/** Inserts a comment. Throws invalid_token if the account of the author is gone. */
export const insertComment = async (
  { db, problem }: ProblemContext<'invalid_token'>,
  { uuid, postId, parentId, authorId, body, state, createdAt }: NewComment,
): Promise<void> => {
  const parent = parentId === undefined ? null : toUuid(parentId);
  const insertion = db('comments').insert({
    id: uuid,
    post_id: toUuid(postId),
    parent_id: parent,
    author_id: toUuid(authorId),
    path: db.raw(`coalesce((select path from comments where id = ?), '{}') || ?::uuid`, [parent, uuid]),
    body,
    state,
    created_at: createdAt,
    approved_at: state === 'published' ? createdAt : null,
  });
  await withProblems(insertion, { comments_author_id_fkey: () => accountGoneProblem(problem) });
};

/** The columns that a change sets. An undefined field keeps its value. */
type CommentChange = {
  body?: string;
  editedAt?: Date;
  deletedAt?: Date | null;
  state?: CommentState;
  hiddenFor?: ModerationReason | null;
  approvedAt?: Date;
};

/** Writes the given fields of a comment that the transaction has locked, and returns the comment. */
export const changeComment = async (
  context: ReadContext,
  commentId: string,
  { editedAt, deletedAt, hiddenFor, approvedAt, ...set }: CommentChange,
): Promise<Comment> => {
  const { db } = context;
  const columns = {
    ...set,
    edited_at: editedAt,
    deleted_at: deletedAt,
    hidden_for: hiddenFor,
    ...(approvedAt && { approved_at: db.raw('coalesce(approved_at, ?)', [approvedAt]) }),
  };
  await updateVersioned(db, { table: 'comments', where: { id: toUuid(commentId) }, set: columns }, ['id']);
  return getComment(context, commentId);
};
