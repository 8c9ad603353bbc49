/** Random actions of editors on posts, tags and categories. */
import fc from 'fast-check';
import type { PostCreate, PostPatch, PostReplace } from './post-model.ts';

/** So short that no session expires within a history. */
export const beat = 10_000;

/** Posts, tags, categories and editors are positions in lists, so a history stays meaningful while fast-check shortens it. */
type Placed<Body, Category = number> = Omit<Body, 'tagIds' | 'categoryId'> & {
  category?: Category;
  tags?: number[];
};
/** Null is none. */
type CategoryPatch = { slug?: string; name?: string; parent?: number | null };
type Change =
  | { kind: 'update'; patch: Placed<PostPatch, number | null> }
  | { kind: 'replace'; patch: Placed<PostReplace> }
  | { kind: 'setTags'; tags: number[] }
  | { kind: 'schedule'; beats: number }
  | { kind: 'publish' | 'unpublish' | 'delete' | 'restore' }
  | { kind: 'restoreRevision'; revision: number };
export type Action = { editor: number } & (
  | { kind: 'change'; post: number; looks: boolean; change: Change }
  | { kind: 'create'; post: Placed<PostCreate> }
  | { kind: 'createTag'; slug: string }
  | { kind: 'renameTag'; tag: number; name: string; isStale: boolean }
  | { kind: 'mergeTag'; tag: number; into: number }
  | { kind: 'deleteTag'; tag: number; force: boolean }
  | { kind: 'createCategory'; slug: string; parent?: number }
  | { kind: 'changeCategory'; category: number; patch: CategoryPatch; isStale: boolean }
  | { kind: 'deleteCategory'; category: number; force: boolean }
  | { kind: 'announce' }
);
export type Step = { kind: 'advance'; ms: number } | { kind: 'at once'; actions: Action[] };

const place = fc.nat(3);
const constant = <const Kind extends string>(kind: Kind) => fc.constant(kind);
const texts = {
  title: fc.constantFrom('Oak', 'Elm', 'Ash'),
  body: fc.constantFrom('One.', 'Two.', 'Three.'),
  slug: fc.constantFrom('oak', 'elm', 'ash', 'fir'),
};
const tags = fc.uniqueArray(place, { maxLength: 3 });
const status = fc.constantFrom('draft' as const, 'published' as const);
const excerpt = fc.constantFrom('Short.', 'Brief.');
/** Mostly one, so that most requests are valid. */
const category = fc.constantFrom(0, 0, 1, 2);
const categoryOrNone = fc.option(category, { freq: 3 });
const categorySlug = fc.constantFrom('x', 'y', 'z', 'w');
const change: fc.Arbitrary<Change> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      kind: constant('update'),
      patch: fc
        .record(
          { ...texts, tags, category: categoryOrNone, status, excerpt: fc.option(excerpt, { freq: 3 }) },
          { requiredKeys: [] },
        )
        .filter((patch) => Object.keys(patch).length > 0),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: constant('replace'),
      patch: fc.record({ ...texts, tags, category, excerpt }, { requiredKeys: ['title', 'body', 'slug'] }),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: constant('setTags'), tags }) },
  {
    weight: 3,
    arbitrary: fc.record({ kind: constant('schedule'), beats: fc.constantFrom(0, 1, 1, 2, 5) }),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constantFrom('publish' as const, 'unpublish' as const, 'delete' as const, 'restore' as const),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ kind: constant('restoreRevision'), revision: fc.integer({ min: 1, max: 3 }) }),
  },
);
const editor = fc.nat(2);
const action: fc.Arbitrary<Action> = fc.oneof(
  {
    weight: 12,
    arbitrary: fc.record({
      ...{ kind: constant('change'), editor, post: place, change },
      looks: fc.constantFrom(true, true, true, false),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      ...{ kind: constant('create'), editor },
      post: fc.record({ ...texts, tags, category, status, excerpt }, { requiredKeys: ['title', 'body'] }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ kind: constant('createTag'), editor, slug: fc.constantFrom('a', 'b', 'c', 'd') }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      ...{ kind: constant('renameTag'), editor, tag: place, isStale: fc.boolean() },
      name: fc.constantFrom('One', 'Two'),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: constant('mergeTag'), editor, tag: place, into: place }) },
  {
    weight: 2,
    arbitrary: fc.record({ kind: constant('deleteTag'), editor, tag: place, force: fc.boolean() }),
  },
  {
    weight: 2,
    arbitrary: fc.record(
      { kind: constant('createCategory'), editor, slug: categorySlug, parent: category },
      { requiredKeys: ['kind', 'editor', 'slug'] },
    ),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      ...{ kind: constant('changeCategory'), editor, category },
      patch: fc
        .record(
          { slug: categorySlug, name: fc.constantFrom('One', 'Two'), parent: categoryOrNone },
          { requiredKeys: [] },
        )
        .filter((patch) => Object.keys(patch).length > 0),
      isStale: fc.constantFrom(false, false, false, true),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ kind: constant('deleteCategory'), editor, category, force: fc.boolean() }),
  },
  { weight: 1, arbitrary: fc.record({ kind: constant('announce'), editor }) },
);
export const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 1,
    arbitrary: fc.record({ kind: constant('advance'), ms: fc.constantFrom(1, beat, 2 * beat) }),
  },
  {
    weight: 8,
    arbitrary: fc.record({
      kind: constant('at once'),
      actions: fc.array(action, { minLength: 1, maxLength: 2 }),
    }),
  },
);

/** Each history begins with two tags, a category below another, and a post with all but the lower category. */
export const beginning: Step[] = [
  { kind: 'createTag' as const, slug: 'a' },
  { kind: 'createTag' as const, slug: 'b' },
  { kind: 'createCategory' as const, slug: 'x' },
  { kind: 'createCategory' as const, slug: 'y', parent: 0 },
  { kind: 'create' as const, post: { title: 'Oak', body: 'One.', category: 0, tags: [0, 1] } },
].map((each) => ({ kind: 'at once', actions: [{ editor: 0, ...each }] }));
