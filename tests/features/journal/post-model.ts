/** A model of posts, tags and categories in memory: what each request returns, and what it changes. It knows no SQL and no locks. */
import { applyToCategories, type CategoryWrite } from './post-category-model.ts';
import {
  notFound,
  type Post,
  type Revision,
  recordLosses,
  referencesOf,
  type Seen,
  type State,
  type Status,
  slugTaken,
  statusOf,
} from './post-model-state.ts';

type Text = { title?: string; body?: string; excerpt?: string | null; slug?: string };
export type PostPatch = Text & {
  status?: 'draft' | 'published';
  categoryId?: string | null;
  tagIds?: string[];
};
export type PostCreate = Omit<PostPatch, 'excerpt' | 'categoryId'> & {
  title: string;
  body: string;
  excerpt?: string;
  categoryId?: string;
};
export type PostReplace = Omit<PostCreate, 'status'> & { slug: string };
type Change =
  | { kind: 'update'; patch: PostPatch }
  | { kind: 'replace'; patch: PostReplace }
  | { kind: 'setTags'; tagIds: string[] }
  | { kind: 'schedule'; at: number }
  | { kind: 'publish' | 'unpublish' | 'delete' | 'restore' }
  | { kind: 'restoreRevision'; revision: number };
type TagWrite = { by: string } & (
  | { kind: 'createTag'; slug: string }
  | { kind: 'renameTag'; tagId: string; name: string; ifMatch: number }
  | { kind: 'mergeTag'; tagId: string; intoTagId: string }
  | { kind: 'deleteTag'; tagId: string; force: boolean }
);
/** `ifMatch` is the number of the version. */
export type PostWrite = Change & { by: string; postId: string; ifMatch: number };
export type Request =
  | PostWrite
  | { kind: 'create'; by: string; post: PostCreate }
  | TagWrite
  | CategoryWrite
  | { kind: 'announce'; by: string };

const timeOf = (ms: number): string => new Date(ms).toISOString();

export const isPublic = (state: State, post: Post): boolean =>
  statusOf(state, post) === 'published' && post.deletedAt === undefined;

/** The default representation without its HTML. */
export const shownPost = (state: State, post: Post): object => {
  const { id, slug, title, body, excerpt, publishedAt, deletedAt, category } = post;
  const status = statusOf(state, post);
  const dateName = status === 'scheduled' ? 'publishAt' : 'publishedAt';
  return {
    ...{ id, slug, title, body, status, author: { id: post.author } },
    ...(excerpt !== undefined && { excerpt }),
    ...(publishedAt !== undefined && { [dateName]: timeOf(publishedAt) }),
    ...(deletedAt !== undefined && { deletedAt: timeOf(deletedAt) }),
    ...{ createdAt: timeOf(post.createdAt), updatedAt: timeOf(post.updatedAt) },
    ...(category !== undefined && { category: { id: category } }),
    tags: post.tags.map((tag) => ({ id: tag })),
  };
};

export const etagOf = (state: State, post: Post): string =>
  post.status === 'scheduled' && statusOf(state, post) === 'published'
    ? `${post.version}-published`
    : `${post.version}`;

const success = (state: State, post: Post, status = 200): Seen => {
  return { status, etag: etagOf(state, post), body: shownPost(state, post) };
};

const unknownCategory: Seen = { status: 422, code: 'unknown_category' };
const unknownTag: Seen = { status: 422, code: 'unknown_tag' };
const ruleViolated: Seen = { status: 422, code: 'rule_violated' };
const stale = (state: State, post: Post): Seen => {
  return { status: 412, code: 'precondition_failed', body: shownPost(state, post) };
};

/** Changes the state by a request, and returns the response. `newId` is the id that the server has given to a new row. */
export const apply = (state: State, request: Request, newId: string): Seen => {
  if (request.kind === 'announce') {
    for (const post of Object.values(state.posts)) if (post.deletedAt === undefined) announce(state, post);
    return { status: 200 };
  }
  if (request.kind === 'create') return create(state, request, newId);
  if (request.kind === 'createTag') return createTag(state, request, newId);
  if (request.kind === 'renameTag') return renameTag(state, request);
  if (request.kind === 'mergeTag') return mergeTag(state, request);
  if (request.kind === 'deleteTag') return deleteTag(state, request);
  if (
    request.kind === 'createCategory' ||
    request.kind === 'changeCategory' ||
    request.kind === 'deleteCategory'
  )
    return applyToCategories(state, request, newId);
  return change(state, request);
};

const createTag = (state: State, { by, slug }: TagWrite & { kind: 'createTag' }, newId: string): Seen => {
  if (Object.values(state.tags).some((tag) => tag.slug === slug)) return slugTaken;
  state.tags[newId] = { slug, name: slug, version: 1 };
  state.events[newId] = [{ type: 'tag.created', version: 1, actor: by, data: { slug } }];
  return { status: 201, etag: '1' };
};

const renameTag = (state: State, { by, tagId, name, ifMatch }: TagWrite & { kind: 'renameTag' }): Seen => {
  const tag = state.tags[tagId];
  if (!tag) return notFound;
  if (tag.version !== ifMatch) return { status: 412, code: 'precondition_failed' };
  const fields = tag.name === name ? [] : ['name'];
  tag.name = name;
  tag.version += 1;
  const { version, slug } = tag;
  state.events[tagId]?.push({ type: 'tag.updated', version, actor: by, data: { fields, slug } });
  return { status: 200, etag: `${version}` };
};

const postsWith = (state: State, tagId: string): Post[] =>
  Object.values(state.posts).filter(({ tags }) => tags.includes(tagId));

const removeTag = (
  state: State,
  { tagId, by }: TagWrite & { tagId: string },
  { posts, type, data }: { posts: Post[]; type: string; data: object },
): void => {
  for (const post of posts) post.tags = post.tags.filter((id) => id !== tagId);
  recordLosses(state, posts, { by, field: 'tagIds' });
  const { slug = '', version = 0 } = state.tags[tagId] ?? {};
  delete state.tags[tagId];
  state.events[tagId]?.push({ type, version: version + 1, actor: by, data: { slug, ...data } });
};

const mergeTag = (state: State, request: TagWrite & { kind: 'mergeTag' }): Seen => {
  const { tagId, intoTagId } = request;
  if (tagId === intoTagId) return ruleViolated;
  if (!state.tags[tagId]) return notFound;
  const remaining = state.tags[intoTagId];
  if (!remaining) return unknownTag;
  const posts = postsWith(state, tagId);
  for (const post of posts) post.tags = [...new Set([...post.tags, intoTagId])].sort();
  removeTag(state, request, { posts, type: 'tag.merged', data: { intoTagId } });
  return { status: 200, etag: `${remaining.version}` };
};

const deleteTag = (state: State, request: TagWrite & { kind: 'deleteTag' }): Seen => {
  if (!state.tags[request.tagId]) return notFound;
  const posts = postsWith(state, request.tagId);
  if (posts.length > 0 && !request.force) return { status: 409, code: 'tag_in_use' };
  removeTag(state, request, { posts, type: 'tag.deleted', data: {} });
  return { status: 204 };
};

const isTaken = (state: State, slug: string): boolean =>
  Object.values(state.posts).some((post) => post.slug === slug);

const create = (state: State, { by, post }: Request & { kind: 'create' }, newId: string): Seen => {
  const { title, body, excerpt, categoryId: category, tagIds = [], status = 'draft' } = post;
  if (category !== undefined && !state.categories[category]) return unknownCategory;
  if (tagIds.some((id) => !state.tags[id])) return unknownTag;
  let slug = post.slug ?? title.toLowerCase();
  if (post.slug !== undefined && isTaken(state, slug)) return slugTaken;
  if (post.slug === undefined)
    for (let number = 2; isTaken(state, slug) || slug in state.formerSlugs; number += 1)
      slug = `${title.toLowerCase()}-${number}`;
  const created: Post = {
    ...{ id: newId, author: by, slug, title, body, excerpt: excerpt ?? undefined, status, version: 1 },
    publishedAt: status === 'published' ? state.now : undefined,
    ...{ announceAt: undefined, deletedAt: undefined, createdAt: state.now, updatedAt: state.now },
    ...{ category, tags: tagIds.toSorted() },
  };
  state.posts[newId] = created;
  state.events[newId] = [
    {
      type: 'post.created',
      version: 1,
      actor: by,
      data: { status, ...referencesOf({ category, tags: tagIds }) },
    },
  ];
  if (status === 'published') addPublished(state, created, by);
  addRevision(state, created, by);
  return success(state, created, 201);
};

const addPublished = (state: State, post: Post, actor: string | undefined): void => {
  const data = { publishedAt: timeOf(post.publishedAt as number) };
  state.events[post.id]?.push({ type: 'post.published', version: post.version, actor, data });
};

const addRevision = (state: State, post: Post, editor: string, restoredFrom?: number): void => {
  const { title, body, excerpt, category, tags } = post;
  const revisions = state.revisions[post.id] ?? [];
  state.revisions[post.id] = [...revisions, { title, body, excerpt, category, tags, editor, restoredFrom }];
};

/** The event of a scheduled post that is public: once, and nobody is its actor. */
const announce = (state: State, post: Post): void => {
  if (post.announceAt === undefined || post.announceAt > state.now) return;
  post.announceAt = undefined;
  addPublished(state, post, undefined);
};

type Transition = 'schedule' | 'publish' | 'unpublish' | 'revert';

const steps: Record<Transition, Partial<Record<Status, Status>>> = {
  schedule: { draft: 'scheduled', scheduled: 'scheduled', unpublished: 'scheduled' },
  publish: { draft: 'published', scheduled: 'published', unpublished: 'published' },
  unpublish: { scheduled: 'draft', published: 'unpublished' },
  revert: { scheduled: 'draft', published: 'draft', unpublished: 'draft' },
};

const transitionOf = (post: Status, request: PostWrite): Transition | undefined => {
  if (request.kind === 'schedule' || request.kind === 'publish' || request.kind === 'unpublish')
    return request.kind;
  if (request.kind !== 'update' || request.patch.status === undefined || request.patch.status === post)
    return undefined;
  return request.patch.status === 'published' ? 'publish' : 'revert';
};

const change = (state: State, request: PostWrite): Seen => {
  if (request.kind === 'schedule' && request.at <= state.now) return ruleViolated;
  const post = state.posts[request.postId];
  const restored =
    request.kind === 'restoreRevision' ? state.revisions[request.postId]?.[request.revision - 1] : undefined;
  if (!post || (request.kind === 'restoreRevision' && !restored)) return notFound;
  const isRemoval = request.kind === 'delete' || request.kind === 'restore';
  if (!isRemoval && post.deletedAt !== undefined) return notFound;
  if (post.version !== request.ifMatch) return stale(state, post);
  if (isRemoval) return setDeleted(state, post, request);

  const patch: PostPatch = request.kind === 'update' || request.kind === 'replace' ? request.patch : {};
  const given = request.kind === 'setTags' ? request.tagIds : patch.tagIds;
  if (patch.categoryId && !state.categories[patch.categoryId]) return unknownCategory;
  if (given?.some((id) => !state.tags[id])) return unknownTag;
  const before = statusOf(state, post);
  const transition = transitionOf(before, request);
  const to = transition && steps[transition][before];
  if (transition && !to && request.kind !== 'update') return { status: 409, code: 'post_state_conflict' };
  if (patch.slug !== undefined && patch.slug !== post.slug && isTaken(state, patch.slug)) return slugTaken;

  const old = structuredClone(post);
  const oldShown = eventMembers(state, post);
  if (to) announce(state, post);
  if (patch.slug !== undefined && patch.slug !== post.slug) {
    state.formerSlugs[post.slug] = post.id;
    post.slug = patch.slug;
  }
  Object.assign(post, textOf(post, request, restored));
  post.category = categoryOf(state, { post, request, restored });
  post.tags = tagsOf(state, { request, restored, given })?.toSorted() ?? post.tags;
  if (to) {
    post.status = to;
    if (to !== 'unpublished') post.publishedAt = to === 'draft' ? undefined : state.now;
    post.announceAt = undefined;
    if (request.kind === 'schedule') post.publishedAt = post.announceAt = request.at;
  }
  post.version += 1;
  post.updatedAt = state.now;
  const fields = differing(oldShown, eventMembers(state, post));
  if (restored || differing(contentOf(old), contentOf(post)).length > 0)
    addRevision(state, post, request.by, request.kind === 'restoreRevision' ? request.revision : undefined);
  const facts = { version: post.version, actor: request.by };
  const status = statusOf(state, post);
  const events = state.events[post.id] ?? [];
  events.push({ ...facts, type: 'post.updated', data: { fields, status, ...referencesOf(post) } });
  if (to === 'published') addPublished(state, post, request.by);
  if (to && before === 'published') events.push({ ...facts, type: 'post.unpublished', data: { status } });
  return success(state, post);
};

const setDeleted = (state: State, post: Post, { kind, by }: PostWrite): Seen => {
  const isDeletion = kind === 'delete';
  if ((post.deletedAt !== undefined) === isDeletion) return success(state, post);
  if (isDeletion) announce(state, post);
  post.deletedAt = isDeletion ? state.now : undefined;
  post.version += 1;
  post.updatedAt = state.now;
  const type = isDeletion ? 'post.deleted' : 'post.restored';
  const data = { status: statusOf(state, post) };
  state.events[post.id]?.push({ type, version: post.version, actor: by, data });
  return success(state, post);
};

type Content = Pick<Post, 'title' | 'body' | 'excerpt' | 'category' | 'tags'>;

const contentOf = ({ title, body, excerpt, category, tags }: Post): Content => ({
  ...{ title, body, excerpt, category, tags },
});

const textOf = (
  post: Post,
  request: PostWrite,
  restored: Revision | undefined,
): Omit<Content, 'category' | 'tags'> => {
  const { title, body, excerpt } = restored ?? post;
  if (request.kind !== 'update' && request.kind !== 'replace') return { title, body, excerpt };
  const { patch } = request;
  const kept = request.kind === 'replace' ? undefined : excerpt;
  return {
    title: patch.title ?? title,
    body: patch.body ?? body,
    excerpt: patch.excerpt === undefined ? kept : (patch.excerpt ?? undefined),
  };
};

type Filing = { post: Post; request: PostWrite; restored: Revision | undefined };

const categoryOf = (state: State, { post, request, restored }: Filing): string | undefined => {
  if (restored) return restored.category && state.categories[restored.category] && restored.category;
  if (request.kind === 'replace') return request.patch.categoryId;
  if (request.kind !== 'update' || request.patch.categoryId === undefined) return post.category;
  return request.patch.categoryId ?? undefined;
};

type Tagging = { request: PostWrite; restored: Revision | undefined; given: string[] | undefined };

const tagsOf = (state: State, { request, restored, given }: Tagging): string[] | undefined => {
  if (restored) return restored.tags.filter((id) => state.tags[id]);
  return request.kind === 'replace' ? (given ?? []) : given;
};

/** The members that an event names if they change, in the order of the event. */
const eventMembers = (state: State, post: Post): Record<string, unknown> => {
  const { slug, title, body, excerpt, category, tags } = post;
  const status = statusOf(state, post);
  const publishAt = status === 'scheduled' ? post.publishedAt : undefined;
  return { slug, title, body, excerpt, status, publishAt, categoryId: category, tagIds: tags };
};

const differing = (before: Record<string, unknown>, after: Record<string, unknown>): string[] =>
  Object.keys(before).filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]));
