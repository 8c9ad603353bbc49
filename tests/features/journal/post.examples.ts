import {
  absent,
  accounts,
  type Examples,
  type Given,
  given,
  nobody,
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
  const { listed_at: _, title_key: __, ...post } = await db('posts').where({ status: 'published' }).first();
  await db('posts').insert({ ...post, id: uuidOf('pst'), slug: 'an-old-one', published_at: new Date(0) });
};

export const examples: Examples = {
  listPosts: {
    firstPage: given(threePosts, { query: { limit: 2 } }),
    drafts: given(posts, { as: 'editor', query: { status: 'draft' } }),
    lastPage: given(accounts),
  },
  createPost: {
    published: given(tags),
    slug_taken: given(posts, { example: 'published' }),
    unknown_tag: given(accounts, { example: 'published' }),
    rule_violated: given(accounts, { body: { body: '> '.repeat(17) } }),
  },
  getPost: {
    draft: given(posts, { as: 'editor', path: { postId: 'pst_01kkcj86q0f0jr6ad9518fdn9s' } }),
  },
  updatePost: {
    published: given(onlyDrafts, { example: 'publish' }),
    renamed: given(posts, { example: 'rename' }),
    retagged: given(posts, { example: 'retag' }),
    slug_taken: given(posts, { body: { slug: 'trimming-a-foot-ring' } }),
    unknown_tag: given(posts, { body: { tagIds: [absent('tag')] } }),
    rule_violated: given(posts, { body: { body: '> '.repeat(17) } }),
  },
  listUserPosts: {
    firstPage: given(threePosts, { query: { limit: 2 }, path: { userId: people.editor } }),
    drafts: given(posts, { as: 'editor', query: { status: 'draft' }, path: { userId: people.editor } }),
    lastPage: given(accounts),
    not_found: given(nobody),
  },
};
