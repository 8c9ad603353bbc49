/** The changes of the tree of categories by the rows of a file. Pure functions. */
import type { InputFault } from '../../../contract/problem.ts';
import { maxDepth } from '../../category-tree.ts';
import type { CatalogueCategory, ImportMode } from './catalogue-file.ts';
import type { StagedCategory } from './staging-repository.ts';

/** A category of the shop. */
export type StoredCategory = CatalogueCategory & { id: string; version: number };

export type CategoryPlan = {
  created: CatalogueCategory[];
  updated: {
    before: StoredCategory;
    after: CatalogueCategory;
    fields: ('name' | 'parentId' | 'position')[];
  }[];
  unchanged: number;
  faults: { rows: readonly number[]; fault: InputFault }[];
};

/** Returns the changes of the rows, and the faults of those that would make another change or leave no tree. */
export const planCategories = (
  staged: readonly StagedCategory[],
  stored: ReadonlyMap<string, StoredCategory>,
  mode: ImportMode,
): CategoryPlan => {
  const rowsBySlug = new Map(staged.map((each) => [each.category.slug, each]));
  const nodeOf = (slug: string): CatalogueCategory | undefined =>
    rowsBySlug.get(slug)?.category ?? stored.get(slug);
  const plan: CategoryPlan = { created: [], updated: [], unchanged: 0, faults: [] };
  const blame = (rows: readonly number[], field: string, rule: string, detail: string) =>
    plan.faults.push({ rows, fault: { field: [field], rule, detail } });
  for (const { rows, category } of staged) {
    const before = stored.get(category.slug);
    if (mode === 'create' && before) blame(rows, 'slug', 'mode', 'is the slug of a category of the shop');
    if (mode === 'update' && !before) blame(rows, 'slug', 'mode', 'is the slug of no category of the shop');
    if (category.parent !== undefined && !nodeOf(category.parent))
      blame(rows, 'parent', 'exists', 'is not a category of the shop or the file');
    if (!before) plan.created.push(category);
    else {
      const fields = changesOf(before, category);
      if (fields.length > 0) plan.updated.push({ before, after: category, fields });
      else plan.unchanged += 1;
    }
  }
  for (const { rows, detail } of tooDeep([...rowsBySlug.keys(), ...stored.keys()], rowsBySlug, nodeOf))
    blame(rows, 'parent', 'maxDepth', detail);
  return plan;
};

const changesOf = (
  before: StoredCategory,
  after: CatalogueCategory,
): ('name' | 'parentId' | 'position')[] => [
  ...(before.name === after.name ? [] : (['name'] as const)),
  ...(before.parent === after.parent ? [] : (['parentId'] as const)),
  ...(before.position === after.position ? [] : (['position'] as const)),
];

/** The rows below which the tree would have too many levels or a cycle, each once. */
const tooDeep = (
  slugs: readonly string[],
  rowsBySlug: ReadonlyMap<string, StagedCategory>,
  nodeOf: (slug: string) => CatalogueCategory | undefined,
): { rows: readonly number[]; detail: string }[] => {
  const blamed = new Map<readonly number[], string>();
  for (const slug of new Set(slugs)) {
    const lineage: string[] = [];
    for (let at: string | undefined = slug; at !== undefined; at = nodeOf(at)?.parent) {
      lineage.push(at);
      if (lineage.length > maxDepth) break;
    }
    if (lineage.length <= maxDepth) continue;
    const row = lineage.map((each) => rowsBySlug.get(each)).find((each) => each !== undefined);
    const isCycle = new Set(lineage).size < lineage.length;
    const detail = isCycle ? 'makes a cycle' : `makes more than ${maxDepth} levels`;
    if (row && !blamed.has(row.rows)) blamed.set(row.rows, detail);
  }
  return [...blamed].map(([rows, detail]) => ({ rows, detail }));
};
