import {
  absent,
  accounts,
  type Examples,
  type Given,
  given,
  nobody,
  postCategories,
  posts,
  tags,
  uuidOf,
} from '../../support/example-given.ts';
import { people } from '../../support/example-world.ts';

const onlyDrafts: Given = async (world, db) => {
  await world.posts();
  await db('posts').update({ status: 'draft', published_at: null });
};

const threePosts: Given = async (world, db) => {
  await world.posts();
  const {
    listed_at: _,
    title_key: __,
    is_listed: ___,
    ...post
  } = await db('posts').where({ status: 'published' }).first();
  await db('posts').insert({ ...post, id: uuidOf('pst'), slug: 'an-old-one', published_at: new Date(0) });
};

const tagsAndCategories: Given = async (world) => {
  await world.tags();
  await world.postCategories();
};

const espresso = { slug: 'how-we-dial-in-a-new-espresso' };
const stale = { header: { 'If-Match': '"an-older-one"' } };
const trimming = 'pst_01kjx2fatwe9991j1p23nwm6g5';

/** The published post of the examples in another state. */
const state =
  (columns: object): Given =>
  async (world, db) => {
    await world.posts();
    await db('posts').where(espresso).update(columns);
  };

/** Only the older published post is public. */
const oldest = state({ status: 'draft', published_at: null });

const withMedia: Given = async (world) => {
  await world.posts();
  await world.media();
};

const withoutRevisions: Given = async (world, db) => {
  await world.posts();
  await db('post_revisions').delete();
};

const former: Given = async (world, db) => {
  await world.posts();
  const post_id = db('posts').select('id').where(espresso);
  await db('post_slugs').insert({ slug: 'old-espresso', post_id, replaced_at: new Date(0) });
};

export const examples: Examples = {
  listPosts: {
    firstPage: given(threePosts, { query: { limit: 2 } }),
    included: given(posts, {
      query: { include: ['author', 'tags'], createdBefore: '2026-03-05T00:00:00.000Z' },
    }),
    titles: given(posts, { query: { fields: ['title'] } }),
    drafts: given(posts, { as: 'editor', query: { status: 'draft' } }),
    lastPage: given(accounts),
  },
  createPost: {
    published: given(tagsAndCategories),
    slug_taken: given(posts, { example: 'published' }),
    unknown_category: given(tags, { example: 'published' }),
    unknown_tag: given(postCategories, { example: 'published' }),
    unusable_image: given(accounts, { body: { cover: { mediaId: absent('med') } } }),
    rule_violated: given(accounts, { body: { body: '> '.repeat(17) } }),
  },
  getPost: {
    included: given(posts, { path: { postId: trimming }, query: { include: ['author', 'tags'] } }),
    fields: given(posts, { path: { postId: trimming }, query: { fields: ['body'] } }),
    draft: given(posts, { as: 'editor', path: { postId: 'pst_01kkcj86q0f0jr6ad9518fdn9s' } }),
  },
  getPostBySlug: {
    included: given(posts, {
      path: { slug: 'trimming-a-foot-ring' },
      query: { include: ['author', 'tags'] },
    }),
    fields: given(posts, { path: { slug: 'trimming-a-foot-ring' }, query: { fields: ['body'] } }),
    301: given(former, { path: { slug: 'old-espresso' } }),
    not_found: given(accounts),
  },
  deletePost: { precondition_failed: given(state({ deleted_at: new Date(0) }), stale) },
  replacePost: {
    precondition_failed: given(state({ excerpt: null }), stale),
    slug_taken: given(posts, { body: { title: 'T', body: 'B', slug: 'trimming-a-foot-ring' } }),
    unknown_category: given(posts, {
      body: { title: 'T', body: 'B', slug: 'free', categoryId: absent('pcg') },
    }),
    unknown_tag: given(posts, { body: { title: 'T', body: 'B', slug: 'free', tagIds: [absent('tag')] } }),
    unusable_image: given(posts, {
      body: { title: 'T', body: 'B', slug: 'free', cover: { mediaId: absent('med') } },
    }),
    rule_violated: given(posts, { body: { title: 'T', body: '> '.repeat(17), slug: 'free' } }),
  },
  restorePost: { published: given(state({ deleted_at: new Date(0) })) },
  publishPost: {
    published: given(state({ status: 'draft', published_at: null })),
    post_state_conflict: given(posts),
  },
  unpublishPost: { post_state_conflict: given(state({ status: 'unpublished' })) },
  schedulePost: {
    precondition_failed: given(state({ status: 'scheduled', published_at: new Date('2999-01-01') }), stale),
    morning: given(state({ status: 'unpublished' })),
    post_state_conflict: given(posts),
    rule_violated: given(state({ status: 'unpublished' }), { body: { publishAt: '2020-01-01T00:00:00Z' } }),
  },
  updatePost: {
    published: given(onlyDrafts, { example: 'publish' }),
    renamed: given(posts, { example: 'rename' }),
    retagged: given(posts, { example: 'retag' }),
    covered: given(withMedia, { example: 'cover' }),
    unusable_image: given(posts, { body: { cover: { mediaId: absent('med') } } }),
    slug_taken: given(posts, { body: { slug: 'trimming-a-foot-ring' } }),
    unknown_category: given(posts, { body: { categoryId: absent('pcg') } }),
    unknown_tag: given(posts, { body: { tagIds: [absent('tag')] } }),
    rule_violated: given(posts, { body: { body: '> '.repeat(17) } }),
  },
  listPostRevisions: {
    firstPage: given(posts, { query: { limit: 2 } }),
    lastPage: given(withoutRevisions),
    not_found: given(accounts),
  },
  getPostRevision: { second: given(posts), not_found: given(accounts) },
  diffPostRevision: { second: given(posts), not_found: given(accounts) },
  setPostTags: { unknown_tag: given(posts, { body: { tagIds: [absent('tag')] } }) },
  restorePostRevision: { first: given(posts, { path: { revision: 1 } }) },
  listUserPosts: {
    firstPage: given(threePosts, { query: { limit: 2 }, path: { userId: people.editor } }),
    included: given(oldest, { path: { userId: people.editor }, query: { include: ['author', 'tags'] } }),
    drafts: given(posts, { as: 'editor', query: { status: 'draft' }, path: { userId: people.editor } }),
    lastPage: given(accounts),
    not_found: given(nobody),
  },
};
