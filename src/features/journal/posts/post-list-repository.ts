import {
  type Page,
  type PageRequest,
  pageClauses,
  type SortTerm,
  sortTerms,
  toPage,
} from '../../../db/keyset.ts';
import { pipelinedRead, query } from '../../../db/statement.ts';
import { toUuid } from '../../../lib/id.ts';
import type { Context } from '../../context.ts';
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

/** `authors` holds account ids; `tag` is a slug. The dates bound half-open ranges. */
export type PostFilter = {
  status: PostState;
  authors: 'all' | string[];
  username?: string | undefined;
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
  filter: PostFilter,
  { sort, include, ...page }: ListRequest,
): Promise<Page<PostSummary>> => {
  const values: unknown[] = [];
  const bind: Bind = (value) => `$${values.push(value)}`;
  const now = bind(clock.now());
  const filters = conditionsOf(filter, bind);
  const conditions = [stateConditions[filter.status](now), ...filters];
  const terms = sortTerms(sort, sortKeys, id);
  const text = `select ${summaryColumns(now, include)}, posts.listed_at, posts.title_key
    from posts${pageClauses(terms, page, { conditions, bind })}`;
  // A selective filter may scan many rows, so a filtered query does not share a connection.
  const run = filters.length === 0 ? pipelinedRead : query;
  return toPage(await run<SummaryRow>(db, text, values), terms, page, toSummary);
};

const conditionsOf = (
  { authors, username, tag, publishedFrom, publishedBefore, createdFrom, createdBefore }: PostFilter,
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
