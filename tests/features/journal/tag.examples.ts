import {
  absent,
  accounts,
  type Examples,
  type Given,
  given,
  posts,
  tags,
  uuidOf,
} from '../../support/example-given.ts';

const threeTags: Given = async (world, db) => {
  await world.tags();
  await db('tags').insert({ id: uuidOf('tag'), slug: 'zine', name: 'Zine', created_at: new Date(0) });
};

const coffee = 'tag_01kjpy44e0emq8k9w39qsaekf4';

export const examples: Examples = {
  listTags: {
    firstPage: given(threeTags, { query: { limit: 2 } }),
    counted: given(posts, { query: { include: ['postCount'] } }),
    lastPage: given(accounts),
  },
  createTag: {
    slug_taken: given(tags),
  },
  deleteTag: { 204: given(tags), tag_in_use: given(posts) },
  mergeTag: {
    workshop: given(posts),
    not_found: given(tags, { path: { tagId: absent('tag') } }),
    unknown_tag: given(tags, { body: { intoTagId: absent('tag') } }),
    rule_violated: given(tags, { body: { intoTagId: coffee } }),
  },
  updateTag: {
    slug_taken: given(tags, { body: { slug: 'workshop' } }),
  },
};
