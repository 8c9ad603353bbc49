/** Random actions of editors on posts and tags. */
import fc from 'fast-check';
import type { PostCreate, PostPatch, PostReplace } from './post-model.ts';

/** So short that no session expires within a history. */
export const beat = 10_000;

/** Posts, tags and editors are positions in lists, so a history stays meaningful while fast-check shortens it. */
type Placed<Body> = Omit<Body, 'tagIds'> & { tags?: number[] };
type Change =
  | { kind: 'update'; patch: Placed<PostPatch> }
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
const change: fc.Arbitrary<Change> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      kind: constant('update'),
      patch: fc
        .record({ ...texts, tags, status, excerpt: fc.option(excerpt, { freq: 3 }) }, { requiredKeys: [] })
        .filter((patch) => Object.keys(patch).length > 0),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: constant('replace'),
      patch: fc.record({ ...texts, tags, excerpt }, { requiredKeys: ['title', 'body', 'slug'] }),
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
      post: fc.record({ ...texts, tags, status, excerpt }, { requiredKeys: ['title', 'body'] }),
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

/** Each history begins with two tags and a post with both. */
export const beginning: Step[] = [
  { kind: 'createTag' as const, slug: 'a' },
  { kind: 'createTag' as const, slug: 'b' },
  { kind: 'create' as const, post: { title: 'Oak', body: 'One.', tags: [0, 1] } },
].map((each) => ({ kind: 'at once', actions: [{ editor: 0, ...each }] }));
