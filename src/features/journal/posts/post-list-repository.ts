import {
  orderAndLimit,
  type Page,
  type PageRequest,
  pageClauses,
  type SortTerm,
  sortTerms,
  toPage,
} from '../../../db/keyset.ts';
import { pipelinedRead, query } from '../../../db/statement.ts';
import { toUuid } from '../../../lib/id.ts';
import { subtreeIn } from '../../category-tree-repository.ts';
import type { Context } from '../../context.ts';
import { postTree } from '../categories/post-category.ts';
import type { Post, PostInclude, PostSort, PostState, PostSummary } from './post.ts';
import {
  type PostRow,
  postColumns,
  type SummaryRow,
  summaryColumns,
  toPost,
  toSummary,
} from './post-row-repository.ts';
import { isPublic } from './public-post-repository.ts';

type ReadContext = Pick<Context, 'db' | 'clock'>;
type Bind = (value: unknown) => string;

/** `authors` holds account ids; `category` and `tag` are slugs. The dates bound half-open ranges. */
export type PostFilter = {
  status: PostState;
  authors: 'all' | string[];
  username?: string | undefined;
  category?: string | undefined;
  tag?: string | undefined;
  publishedFrom?: string | undefined;
  publishedBefore?: string | undefined;
  createdFrom?: string | undefined;
  createdBefore?: string | undefined;
};

const sortKeys: Record<string, SortTerm> = {
  publishedAt: { expression: 'posts.listed_at', field: 'listed_at' },
  createdAt: { expression: 'posts.created_at', field: 'created_at' },
  title: { expression: 'posts.title_key', field: 'title_key' },
};

const id = { expression: 'posts.id', field: 'id' };

const stateConditions = {
  published: isPublic,
  scheduled: (now: string) => `posts.is_listed and posts.listed_at > ${now}`,
  draft: () => `not posts.is_listed and posts.status = 'draft' and posts.deleted_at is null`,
  unpublished: () => `not posts.is_listed and posts.status = 'unpublished' and posts.deleted_at is null`,
  deleted: () => 'not posts.is_listed and posts.deleted_at is not null',
} as const satisfies Record<PostState, (now: string) => string>;

type ListRequest = PageRequest & { sort: PostSort; include?: PostInclude };

/** Returns a page of the posts that match all filters, without their bodies, in the order of the sort keys. */
export const listPosts = async (
  { db, clock }: ReadContext,
  { category, ...filter }: PostFilter,
  { sort, include, ...page }: ListRequest,
): Promise<Page<PostSummary>> => {
  const values: unknown[] = [];
  const bind: Bind = (value) => `$${values.push(value)}`;
  const now = bind(clock.now());
  const filters = conditionsOf(filter, bind);
  const conditions = [stateConditions[filter.status](now), ...filters];
  const terms = sortTerms(sort, sortKeys, id);
  const source =
    category === undefined
      ? `posts${pageClauses(terms, page, { conditions, bind })}`
      : pageOfCategory(bind(category), { terms, page, conditions, bind });
  const text = `select ${summaryColumns(now, include)}, posts.listed_at, posts.title_key from ${source}`;
  // A selective filter may scan many rows, so a filtered query does not share a connection.
  const run = filters.length === 0 && category === undefined ? pipelinedRead : query;
  return toPage(await run<SummaryRow>(db, text, values), terms, page, toSummary);
};

type Clauses = { terms: readonly SortTerm[]; page: PageRequest; conditions: string[]; bind: Bind };

/**
 * The SQL of a page of a category and its descendants, as rows of `posts`. Each category gives its first posts by an index, and
 * the page consists of the first of these. So the number of posts does not matter, only the number of the categories.
 */
const pageOfCategory = (category: string, { terms, page, conditions, bind }: Clauses): string => {
  const own = pageClauses(terms, page, {
    conditions: ['posts.category_id = subtree.id', ...conditions],
    bind,
  });
  return `(
    ${subtreeIn(postTree, `slug = ${category}`)}
    select posts.* from subtree cross join lateral (select posts.* from posts${own}) as posts
  ) as posts ${orderAndLimit(terms, page, bind)}`;
};

/** Returns those of the posts that are not deleted, without their bodies. `uuids` are their ids in the database. */
export const findSummaries = async (
  { db, clock }: ReadContext,
  uuids: readonly string[],
): Promise<(PostSummary & { version: number })[]> => {
  const text = `select ${summaryColumns('$2')}, posts.version from posts 
    where posts.id = any($1::uuid[]) and posts.deleted_at is null order by posts.id`;
  const rows = await query<SummaryRow & { version: number }>(db, text, [uuids, clock.now()]);
  return rows.map((row) => ({ ...toSummary(row), version: row.version }));
};

const conditionsOf = (
  {
    authors,
    username,
    tag,
    publishedFrom,
    publishedBefore,
    createdFrom,
    createdBefore,
  }: Omit<PostFilter, 'category'>,
  bind: Bind,
): string[] => {
  const conditions: string[] = [];
  if (authors !== 'all') conditions.push(`posts.author_id = any(${bind(authors.map(toUuid))}::uuid[])`);
  if (username !== undefined)
    conditions.push(
      `posts.author_id = (select id from users where lower(username) = lower(${bind(username)}))`,
    );
  if (tag !== undefined)
    conditions.push(`exists (select from post_tags where post_tags.post_id = posts.id
      and tag_id = (select id from tags where slug = ${bind(tag)}))`);
  if (publishedFrom !== undefined) conditions.push(`posts.published_at >= ${bind(publishedFrom)}`);
  if (publishedBefore !== undefined) conditions.push(`posts.published_at < ${bind(publishedBefore)}`);
  if (createdFrom !== undefined) conditions.push(`posts.created_at >= ${bind(createdFrom)}`);
  if (createdBefore !== undefined) conditions.push(`posts.created_at < ${bind(createdBefore)}`);
  return conditions;
};

/** Returns a page of the posts of an author with their bodies, in every state, the newest first. */
export const listAuthoredPosts = async (
  { db, clock }: ReadContext,
  authorId: string,
  page: PageRequest,
): Promise<Page<Omit<Post, 'version' | 'hasComeDue'>>> => {
  const values: unknown[] = [clock.now()];
  const bind: Bind = (value) => `$${values.push(value)}`;
  const terms = [{ ...id, descending: true }];
  const conditions = [`posts.author_id = ${bind(toUuid(authorId))}`];
  const text = `select ${postColumns('$1')} from posts${pageClauses(terms, page, { conditions, bind })}`;
  const rows = await query<PostRow>(db, text, values);
  return toPage(rows, terms, page, (row) => {
    const { version: _, hasComeDue: __, ...post } = toPost(row);
    return post;
  });
};
