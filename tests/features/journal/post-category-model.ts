/** The categories of the model of posts: a tree of at most five levels. */
import { notFound, recordLosses, type Seen, type State, slugTaken } from './post-model-state.ts';

export type CategoryWrite = { by: string } & (
  | { kind: 'createCategory'; slug: string; parentId?: string }
  | {
      kind: 'changeCategory';
      categoryId: string;
      patch: { slug?: string; name?: string; parentId?: string | null };
      ifMatch: number;
    }
  | { kind: 'deleteCategory'; categoryId: string; force: boolean }
);

/** Changes the state by a request, and returns the response. */
export const applyToCategories = (state: State, request: CategoryWrite, newId: string): Seen => {
  if (request.kind === 'createCategory') return create(state, request, newId);
  if (request.kind === 'changeCategory') return change(state, request);
  return remove(state, request);
};

const rejected = (code: string): Seen => ({ status: 422, code });

const isTaken = ({ categories }: State, slug: string): boolean =>
  Object.values(categories).some((category) => category.slug === slug);

/** The ids from the category to its root. */
const lineageOf = ({ categories }: State, id: string): string[] => {
  const lineage: string[] = [];
  for (let at: string | undefined = id; at !== undefined; at = categories[at]?.parent) lineage.push(at);
  return lineage;
};

const childrenOf = ({ categories }: State, id: string): string[] =>
  Object.keys(categories).filter((child) => categories[child]?.parent === id);

/** The number of levels of a category with its descendants. */
const heightOf = (state: State, id: string): number =>
  1 + Math.max(0, ...childrenOf(state, id).map((child) => heightOf(state, child)));

/** The rejection of a place below a parent. */
const misplaced = (state: State, parentId: string, moved?: string): Seen | undefined => {
  if (!state.categories[parentId]) return rejected('unknown_category');
  const lineage = lineageOf(state, parentId);
  if (moved !== undefined && lineage.includes(moved)) return rejected('category_cycle');
  const height = moved === undefined ? 1 : heightOf(state, moved);
  return lineage.length + height > 5 ? rejected('category_too_deep') : undefined;
};

const parentOf = (parent: string | undefined) => (parent === undefined ? {} : { parentId: parent });

const create = (state: State, request: CategoryWrite & { kind: 'createCategory' }, newId: string): Seen => {
  const { by, slug, parentId: parent } = request;
  const rejection = parent === undefined ? undefined : misplaced(state, parent);
  if (rejection) return rejection;
  if (isTaken(state, slug)) return slugTaken;
  state.categories[newId] = { slug, name: slug, parent, version: 1 };
  const data = { slug, ...parentOf(parent) };
  state.events[newId] = [{ type: 'post_category.created', version: 1, actor: by, data }];
  return { status: 201, etag: '1' };
};

const change = (state: State, request: CategoryWrite & { kind: 'changeCategory' }): Seen => {
  const { by, categoryId, patch, ifMatch } = request;
  const category = state.categories[categoryId];
  if (!category) return notFound;
  if (category.version !== ifMatch) return { status: 412, code: 'precondition_failed' };
  const { slug = category.slug, name = category.name, parentId } = patch;
  const rejection = parentId ? misplaced(state, parentId, categoryId) : undefined;
  if (rejection) return rejection;
  if (slug !== category.slug && isTaken(state, slug)) return slugTaken;
  const parent = parentId === undefined ? category.parent : (parentId ?? undefined);
  const fields = [
    ...(slug === category.slug ? [] : ['slug']),
    ...(name === category.name ? [] : ['name']),
    ...(parent === category.parent ? [] : ['parentId']),
  ];
  const version = category.version + 1;
  state.categories[categoryId] = { slug, name, parent, version };
  const data = { fields, slug, ...parentOf(parent) };
  state.events[categoryId]?.push({ type: 'post_category.updated', version, actor: by, data });
  return { status: 200, etag: `${version}` };
};

const remove = (state: State, request: CategoryWrite & { kind: 'deleteCategory' }): Seen => {
  const { by, categoryId, force } = request;
  const category = state.categories[categoryId];
  if (!category) return notFound;
  const posts = Object.values(state.posts).filter((post) => post.category === categoryId);
  if ((posts.length > 0 && !force) || childrenOf(state, categoryId).length > 0)
    return { status: 409, code: 'category_in_use' };
  const { slug, version } = category;
  const event = { type: 'post_category.deleted', version: version + 1, actor: by, data: { slug } };
  state.events[categoryId]?.push(event);
  delete state.categories[categoryId];
  for (const post of posts) post.category = undefined;
  recordLosses(state, posts, { by, field: 'categoryId' });
  return { status: 204 };
};

/** The ids of a category and its descendants. */
export const subtreeOf = (state: State, id: string): string[] => [
  id,
  ...childrenOf(state, id).flatMap((child) => subtreeOf(state, child)),
];
