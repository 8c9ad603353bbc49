import {
  absent,
  accounts,
  deepestOf,
  type Examples,
  fiveLevels,
  type Given,
  given,
  postCategories,
  posts,
  uuidOf,
} from '../../support/example-given.ts';

const ofBrewing = { path: { postCategoryId: 'pcg_01kghf3n80fj8r2edww6wfcnwp' } };
const below = (parentId: string) => ({ body: { parentId } });

const threeCategories: Given = async (world, db) => {
  await world.postCategories();
  const dates = { created_at: new Date(0), updated_at: new Date(0) };
  await db('post_categories').insert({
    id: uuidOf('pcg'),
    slug: 'zine',
    name: 'Zine',
    position: 9,
    ...dates,
  });
};

const deep: Given = async (world, db) => {
  await world.postCategories();
  await fiveLevels('post_categories')(world, db);
};

export const examples: Examples = {
  listPostCategories: {
    firstPage: given(threeCategories, { query: { limit: 2 } }),
    counted: given(posts, { query: { include: ['postCount'] } }),
    lastPage: given(accounts),
  },
  createPostCategory: {
    child: given(postCategories),
    slug_taken: given(postCategories, { body: { slug: 'brewing' } }),
    unknown_category: given(postCategories, below(absent('pcg'))),
    category_too_deep: given(deep, below(deepestOf('pcg'))),
  },
  getPostCategory: {
    root: given(postCategories, ofBrewing),
  },
  updatePostCategory: {
    slug_taken: given(postCategories, { body: { slug: 'brewing' } }),
    unknown_category: given(postCategories, below(absent('pcg'))),
    category_cycle: given(postCategories, below('pcg_01kghfct70f3n8xtnnq8dc3z49')),
    category_too_deep: given(deep, below(deepestOf('pcg'))),
  },
  deletePostCategory: {
    204: given(postCategories),
    category_in_use: given(posts),
  },
};
