/** The state of the model of posts, tags and categories. */

export type Status = 'draft' | 'scheduled' | 'published' | 'unpublished';
export type Post = {
  id: string;
  author: string;
  slug: string;
  title: string;
  body: string;
  excerpt: string | undefined;
  status: Status;
  publishedAt: number | undefined;
  announceAt: number | undefined;
  deletedAt: number | undefined;
  createdAt: number;
  updatedAt: number;
  category: string | undefined;
  tags: string[];
  version: number;
};
export type Revision = {
  title: string;
  body: string;
  excerpt: string | undefined;
  category: string | undefined;
  tags: string[];
  editor: string;
  restoredFrom: number | undefined;
};
export type PostEvent = { type: string; version: number; actor: string | undefined; data: object };

export type Category = { slug: string; name: string; parent: string | undefined; version: number };

/** Plain data, so `structuredClone` copies a state. */
export type State = {
  now: number;
  posts: Record<string, Post>;
  formerSlugs: Record<string, string>;
  revisions: Record<string, Revision[]>;
  events: Record<string, PostEvent[]>;
  tags: Record<string, { slug: string; name: string; version: number }>;
  categories: Record<string, Category>;
};

export const emptyState = (now: number): State => {
  return { now, posts: {}, formerSlugs: {}, revisions: {}, events: {}, tags: {}, categories: {} };
};

/** The facts of a response that the model predicts. `etag` is the version without the digest of the renderer. */
export type Seen = { status: number; code?: string; etag?: string; body?: object };

export const notFound: Seen = { status: 404, code: 'not_found' };
export const slugTaken: Seen = { status: 409, code: 'slug_taken' };

/** The status that readers see. */
export const statusOf = ({ now }: State, post: Post): Status =>
  post.status === 'scheduled' && (post.publishedAt ?? 0) <= now ? 'published' : post.status;

/** The category and the tags as an event names them. */
export const referencesOf = ({ category, tags }: Pick<Post, 'category' | 'tags'>) => ({
  ...(category !== undefined && { categoryId: category }),
  tagIds: tags,
});

/** Posts that have lost a tag or their category get a new version and an event, but no revision of their own. */
export const recordLosses = (
  state: State,
  posts: Post[],
  { by, field }: { by: string; field: 'categoryId' | 'tagIds' },
): void => {
  for (const post of posts) {
    post.version += 1;
    post.updatedAt = state.now;
    if (post.deletedAt !== undefined) continue;
    const data = { fields: [field], status: statusOf(state, post), ...referencesOf(post) };
    state.events[post.id]?.push({ type: 'post.updated', version: post.version, actor: by, data });
  }
};
