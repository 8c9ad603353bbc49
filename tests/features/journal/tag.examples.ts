import { accounts, type Examples, type Given, given, tags, uuidOf } from '../../support/example-given.ts';

const threeTags: Given = async (world, db) => {
  await world.tags();
  await db('tags').insert({ id: uuidOf('tag'), slug: 'zine', name: 'Zine', created_at: new Date(0) });
};

export const examples: Examples = {
  listTags: {
    firstPage: given(threeTags, { query: { limit: 2 } }),
    lastPage: given(accounts),
  },
  createTag: {
    slug_taken: given(tags),
  },
  updateTag: {
    slug_taken: given(tags, { body: { slug: 'workshop' } }),
  },
};
