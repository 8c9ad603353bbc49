import type { Db } from '../../../db/database.ts';
import { type Page, type PageRequest, readPage, type SortTerm } from '../../../db/keyset.ts';
import { refusing } from '../../../db/postgres-error.ts';
import { toPublicId, toUuid } from '../../../lib/id.ts';
import type { Refusing } from '../../handler.ts';
import { slugTaken } from '../../slug-taken.ts';
import type { Tag, TagPatch } from './tag.ts';

type TagRow = { id: string; slug: string; name: string; description: string | null; created_at: string };

const columns = ['id', 'slug', 'name', 'description', 'created_at'];

const bySlug: SortTerm[] = [{ expression: 'slug', field: 'slug', type: 'text' }];

const toTag = (row: TagRow): Tag => ({
  id: toPublicId('tag', row.id),
  slug: row.slug,
  name: row.name,
  ...(row.description !== null && { description: row.description }),
  createdAt: row.created_at,
});

export const listTags = async (db: Db, page: PageRequest): Promise<Page<Tag>> => {
  const { rows, ...rest } = await readPage<TagRow>(db('tags').select(columns), bySlug, page);
  return { rows: rows.map(toTag), ...rest };
};

export type NewTag = {
  uuid: string;
  slug: string;
  name: string;
  description?: string | undefined;
  createdAt: Date;
};

export const insertTag = async (
  { db, refuse }: Refusing<'slug_taken'>,
  { uuid, createdAt, ...tag }: NewTag,
): Promise<Tag> => {
  const insertion = db('tags').insert({ ...tag, id: uuid, created_at: createdAt }, columns);
  const [row] = await refusing<TagRow[]>(insertion, { tags_slug_key: () => slugTaken(refuse, tag.slug) });
  return toTag(row as TagRow);
};

/** Undefined if there is no such tag. */
export const updateTag = async (
  { db, refuse }: Refusing<'slug_taken'>,
  tagId: string,
  change: TagPatch,
): Promise<Tag | undefined> => {
  const update = db('tags')
    .where({ id: toUuid(tagId) })
    .update(change, columns);
  const [row] = await refusing<TagRow[]>(update, { tags_slug_key: () => slugTaken(refuse, change.slug) });
  return row && toTag(row);
};

/** False if there is no such tag. The posts that carry it lose it in the same statement, by their foreign key. */
export const deleteTag = async (db: Db, tagId: string): Promise<boolean> => {
  const deleted = await db('tags')
    .where({ id: toUuid(tagId) })
    .delete();
  return deleted > 0;
};
