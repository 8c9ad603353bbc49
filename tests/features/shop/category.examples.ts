import {
  accounts,
  categories,
  deepestOf,
  type Examples,
  fiveLevels,
  type Given,
  given,
  products,
} from '../../support/example-given.ts';

const ofCeramics = { path: { categoryId: 'cat_01kfjeq2r4f9gvx1m6b8y3d0th' } };
const below = (parentId: string) => ({ body: { parentId } });
const absent = 'cat_01kjwjnfntes8r65rzyjka792h';

const deep: Given = async (world, db) => {
  await world.categories();
  await fiveLevels('categories')(world, db);
};

export const examples: Examples = {
  listCategories: {
    firstPage: given(categories, { query: { limit: 2 } }),
    lastPage: given(accounts),
  },
  createCategory: {
    child: given(categories),
    slug_taken: given(categories, { body: { slug: 'ceramics' } }),
    unknown_category: given(categories, below(absent)),
    category_too_deep: given(deep, below(deepestOf('cat'))),
  },
  getCategory: {
    root: given(categories, ofCeramics),
  },
  updateCategory: {
    unknown_category: given(categories, below(absent)),
    category_cycle: given(categories, below('cat_01kfjeqw5zfq3rj6m2v9c1k8xd')),
    category_too_deep: given(deep, below(deepestOf('cat'))),
  },
  deleteCategory: {
    category_in_use: given(products, ofCeramics),
  },
};
