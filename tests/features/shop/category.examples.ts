import {
  accounts,
  categories,
  type Examples,
  type Given,
  given,
  products,
} from '../../support/example-given.ts';

const ofCeramics = { path: { categoryId: 'cat_01kfjeq2r4f9gvx1m6b8y3d0th' } };
const below = (parentId: string) => ({ body: { parentId } });
const absent = 'cat_01kjwjnfntes8r65rzyjka792h';

/** A category on each of the five levels. */
const ids = Array.from({ length: 5 }, (_, level) => `0197f3a0-0000-7000-8000-00000000000${level}`);
const deepest = 'cat_01jzst0000e008000000000004';
const fiveLevels: Given = async (world, db) => {
  await world.categories();
  const rows = ids.map((id, level) => ({
    id,
    slug: `level-${level + 1}`,
    name: `Level ${level + 1}`,
    parent_id: ids[level - 1] ?? null,
    position: 0,
    created_at: new Date(0),
    updated_at: new Date(0),
  }));
  await db('categories').insert(rows);
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
    category_too_deep: given(fiveLevels, below(deepest)),
  },
  getCategory: {
    root: given(categories, ofCeramics),
  },
  updateCategory: {
    unknown_category: given(categories, below(absent)),
    category_cycle: given(categories, below('cat_01kfjeqw5zfq3rj6m2v9c1k8xd')),
    category_too_deep: given(fiveLevels, below(deepest)),
  },
  deleteCategory: {
    category_in_use: given(products, ofCeramics),
  },
};
