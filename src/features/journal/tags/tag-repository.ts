import { type Page, type PageRequest, readPage, type SortTerm } from '../../../db/keyset.ts';
import { withProblems } from '../../../db/postgres-error.ts';
import { updateVersioned } from '../../../db/versioned-row.ts';
import { toPublicId, toUuid } from '../../../lib/id.ts';
import type { Context, DbContext, ProblemContext } from '../../context.ts';
import { slugTakenProblem } from '../../slug-taken-problem.ts';
import { isPublic } from '../posts/public-post-repository.ts';
import type { Tag, TagPatch, TagView, VersionedTag } from './tag.ts';

type TagRow = {
  id: string;
  slug: string;
  name: string;
  description: string | null;
  created_at: string;
  post_count?: number;
};
type VersionedRow = TagRow & { version: number };

const columns = ['id', 'slug', 'name', 'description', 'created_at'];
const versionedColumns = [...columns, 'version'];

const bySlug: SortTerm[] = [{ expression: 'slug', field: 'slug' }];

const toTag = (row: TagRow): Tag => ({
  id: toPublicId('tag', row.id),
  slug: row.slug,
  name: row.name,
  ...(row.description !== null && { description: row.description }),
  createdAt: row.created_at,
});

const toTagView = (row: TagRow): TagView => ({
  ...toTag(row),
  ...(row.post_count !== undefined && { postCount: row.post_count }),
});

const toVersionedTag = (row: VersionedRow): VersionedTag => ({ ...toTag(row), version: row.version });

/** The number of the public posts of each tag, so one query reads a page of tags. `now` is the placeholder of the current time. */
const postCount = (
  now: string,
): string => `(select count(*)::integer from post_tags join posts on posts.id = post_tags.post_id
  where post_tags.tag_id = tags.id and ${isPublic(now)}) as post_count`;

type ListRequest = PageRequest & { include: readonly 'postCount'[] };

/** Returns a page of the tags, in the order of their slugs. */
export const listTags = (
  { db, clock }: Pick<Context, 'db' | 'clock'>,
  { include, ...page }: ListRequest,
): Promise<Page<TagView>> => {
  const counts = include.map(() => db.raw(postCount('?'), [clock.now()]));
  return readPage<TagRow, TagView>(db('tags').select([...columns, ...counts]), bySlug, page, toTagView);
};

export type NewTag = {
  uuid: string;
  slug: string;
  name: string;
  description?: string | undefined;
  createdAt: Date;
};

/** Inserts a tag and returns it with its version. Throws slug_taken. */
export const insertTag = async (
  { db, problem }: ProblemContext<'slug_taken'>,
  { uuid, createdAt, ...tag }: NewTag,
): Promise<VersionedTag> => {
  const insertion = db('tags').insert({ ...tag, id: uuid, created_at: createdAt }, versionedColumns);
  const [row] = await withProblems<VersionedRow[]>(insertion, {
    tags_slug_key: () => slugTakenProblem(problem, tag.slug),
  });
  return toVersionedTag(row as VersionedRow);
};

/** Locks tags until the transaction ends, by id. Nobody can give them to a post meanwhile. */
export const lockTagsInOrder = async ({ db }: DbContext, tagIds: readonly string[]): Promise<void> => {
  await db('tags').select('id').whereIn('id', tagIds.map(toUuid)).orderBy('id').forUpdate();
};

/** Returns a tag with its version. Undefined if it does not exist. */
export const findTag = async ({ db }: DbContext, tagId: string): Promise<VersionedTag | undefined> => {
  const row = await db('tags')
    .select<VersionedRow[]>(versionedColumns)
    .where({ id: toUuid(tagId) })
    .first();
  return row && toVersionedTag(row);
};

/** Like `findTag`, and locks the tag until the transaction ends. */
export const lockTag = async ({ db }: DbContext, tagId: string): Promise<VersionedTag | undefined> => {
  const row = await db('tags')
    .select<VersionedRow[]>(versionedColumns)
    .where({ id: toUuid(tagId) })
    .forUpdate()
    .first();
  return row && toVersionedTag(row);
};

/** Updates a tag that the transaction has locked. Throws slug_taken. */
export const updateTag = async (
  { db, problem }: ProblemContext<'slug_taken'>,
  tagId: string,
  set: TagPatch,
): Promise<VersionedTag> => {
  const where = { id: toUuid(tagId) };
  const update = updateVersioned<VersionedRow>(db, { table: 'tags', where, set }, versionedColumns);
  const [row] = await withProblems(update, { tags_slug_key: () => slugTakenProblem(problem, set.slug) });
  return toVersionedTag(row as VersionedRow);
};

/** Deletes a tag and returns it. Undefined if it does not exist. The foreign key of `post_tags` removes it from its posts. */
export const deleteTag = async ({ db }: DbContext, tagId: string): Promise<VersionedTag | undefined> => {
  const [row] = await db('tags')
    .where({ id: toUuid(tagId) })
    .delete<VersionedRow[]>(versionedColumns);
  return row && toVersionedTag(row);
};
