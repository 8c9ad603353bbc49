import type { Db } from '../../../db/database.ts';
import { type Page, type PageRequest, readPage, type SortTerm } from '../../../db/keyset.ts';
import { refusing } from '../../../db/postgres-error.ts';
import { Problem } from '../../../errors.ts';
import { toPublicId, toUuid } from '../../../lib/id.ts';
import type { Tag, TagChange } from './tag.ts';

type TagRow = { id: string; slug: string; name: string; description: string | null; created_at: Date };

const columns = ['id', 'slug', 'name', 'description', 'created_at'];

const bySlug: SortTerm[] = [{ expression: 'slug', field: 'slug', type: 'text' }];

const toTag = (row: TagRow): Tag => ({
  id: toPublicId('tag', row.id),
  slug: row.slug,
  name: row.name,
  ...(row.description !== null && { description: row.description }),
  createdAt: row.created_at.toISOString(),
});

export const listTags = async (db: Db, page: PageRequest): Promise<Page<Tag>> => {
  const { rows, ...rest } = await readPage<TagRow>(db('tags').select(columns), bySlug, page);
  return { rows: rows.map(toTag), ...rest };
};

/** Throws slug_taken. */
export const insertTag = async (
  db: Db,
  {
    uuid,
    createdAt,
    ...tag
  }: Omit<TagRow, 'id' | 'created_at' | 'description'> & {
    uuid: string;
    description?: string | undefined;
    createdAt: Date;
  },
): Promise<Tag> => {
  const insertion = db('tags').insert({ ...tag, id: uuid, created_at: createdAt }, columns);
  const [row] = await refusing<TagRow[]>(insertion, { tags_slug_key: () => slugTaken(tag.slug) });
  return toTag(row as TagRow);
};

/** Throws not_found or slug_taken. */
export const updateTag = async (db: Db, tagId: string, change: TagChange): Promise<Tag> => {
  const update = db('tags')
    .where({ id: toUuid(tagId) })
    .update(change, columns);
  const [row] = await refusing<TagRow[]>(update, { tags_slug_key: () => slugTaken(change.slug) });
  if (!row) throw new Problem('not_found');
  return toTag(row);
};

/** Throws not_found. The posts that carry the tag lose it in the same statement, by their foreign key. */
export const deleteTag = async (db: Db, tagId: string): Promise<void> => {
  const deleted = await db('tags')
    .where({ id: toUuid(tagId) })
    .delete();
  if (deleted === 0) throw new Problem('not_found');
};

const slugTaken = (slug: string | undefined): Problem =>
  new Problem('slug_taken', {
    detail: `The slug "${slug}" is taken.`,
    errors: [{ in: 'body', pointer: '/slug', rule: 'unique', detail: 'is taken' }],
  });
