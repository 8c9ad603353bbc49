import { type Page, type PageRequest, readPage, type SortTerm } from '../../../db/keyset.ts';
import { toPublicId, toUuid } from '../../../lib/id.ts';
import type { DbContext } from '../../context.ts';
import { type CoverRow, toCover } from '../posts/post-row-repository.ts';
import type { Revision, RevisionSummary } from './revision.ts';

type SummaryRow = {
  number: number;
  title: string;
  editor_id: string | null;
  restored_from: number | null;
  created_at: string;
};
type RevisionRow = SummaryRow &
  CoverRow & {
    post_id: string;
    body: string;
    excerpt: string | null;
    category_id: string | null;
    tag_ids: string[];
  };

const summaryColumns = ['number', 'title', 'editor_id', 'restored_from', 'created_at'];
const columns = [
  ...[...summaryColumns, 'post_id', 'body', 'excerpt'],
  ...['cover_media_id', 'cover_alt', 'category_id', 'tag_ids'],
];

const newestNumberFirst: readonly SortTerm[] = [{ expression: 'number', field: 'number', descending: true }];

const newestOfEditorFirst: readonly SortTerm[] = ['created_at', 'post_id', 'number'].map((field) => ({
  expression: field,
  field,
  descending: true,
}));

const toSummary = (row: SummaryRow): RevisionSummary => ({
  number: row.number,
  title: row.title,
  ...(row.editor_id !== null && { editor: { id: toPublicId('usr', row.editor_id) } }),
  ...(row.restored_from !== null && { restoredFrom: row.restored_from }),
  createdAt: row.created_at,
});

const toRevision = (row: RevisionRow): Revision => ({
  ...toSummary(row),
  postId: toPublicId('pst', row.post_id),
  body: row.body,
  ...(row.excerpt !== null && { excerpt: row.excerpt }),
  ...toCover(row),
  ...(row.category_id !== null && { category: { id: toPublicId('pcg', row.category_id) } }),
  tags: row.tag_ids.map((id) => ({ id: toPublicId('tag', id) })),
});

/** Returns a page of the revisions of a post, the newest first. */
export const listRevisions = (
  { db }: DbContext,
  postId: string,
  page: PageRequest,
): Promise<Page<RevisionSummary>> =>
  readPage(
    db('post_revisions')
      .select(summaryColumns)
      .where({ post_id: toUuid(postId) }),
    newestNumberFirst,
    page,
    toSummary,
  );

/** Returns a page of the revisions that an account has made, with their texts, the newest first. */
export const listRevisionsOf = (
  { db }: DbContext,
  editorId: string,
  page: PageRequest,
): Promise<Page<Revision>> =>
  readPage(
    db('post_revisions')
      .select(columns)
      .where({ editor_id: toUuid(editorId) }),
    newestOfEditorFirst,
    page,
    toRevision,
  );

/** Returns those of the numbered revisions of a post that exist, by their numbers. */
export const findRevisions = async (
  { db }: DbContext,
  postId: string,
  numbers: readonly number[],
): Promise<Map<number, Revision>> => {
  const rows: RevisionRow[] = await db('post_revisions')
    .select(columns)
    .where({ post_id: toUuid(postId) })
    .whereIn('number', numbers);
  return new Map(rows.map((row) => [row.number, toRevision(row)]));
};

type NewRevision = {
  postId: string;
  editorId: string | undefined;
  restoredFrom?: number | undefined;
  createdAt: Date;
};

/**
 * Keeps the text, the cover, the category and the tags of a post as its newest revision. The transaction has locked or inserted
 * the post.
 */
export const insertRevision = async (
  { db }: DbContext,
  { postId, editorId, restoredFrom, createdAt }: NewRevision,
): Promise<void> => {
  await db.raw(
    `insert into post_revisions
       (post_id, number, title, body, excerpt, cover_media_id, cover_alt, category_id, tag_ids, editor_id, restored_from, created_at)
     select id, (select coalesce(max(number), 0) + 1 from post_revisions where post_id = posts.id), title, body, excerpt,
       cover_media_id, cover_alt, category_id,
       array(select tag_id from post_tags where post_tags.post_id = posts.id order by tag_id),
       :editorId, :restoredFrom, :createdAt
     from posts where id = :postId`,
    {
      postId: toUuid(postId),
      editorId: editorId === undefined ? null : toUuid(editorId),
      restoredFrom: restoredFrom ?? null,
      createdAt,
    },
  );
};
