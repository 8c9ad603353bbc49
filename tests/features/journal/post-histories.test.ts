/**
 * Random histories of editors who change the same posts, tags and categories, alone or two at once: each response is that of a model in
 * memory, and two requests at once have the results of one of their two orders.
 */
import { isDeepStrictEqual } from 'node:util';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { ApiError } from '@tradepost/client';
import fc from 'fast-check';
import { announceDuePosts } from '../../../src/features/journal/posts/post-announcement.ts';
import { toPublicId, toUuid } from '../../../src/lib/id.ts';
import { startTestApp, type TestApp, type Tradepost } from '../../support/test-app.ts';
import { type Action, beat, beginning, type Step, step } from './post-actions.ts';
import { type CategoryWrite, subtreeOf } from './post-category-model.ts';
import { apply, etagOf, isPublic, type PostWrite, type Request, shownPost } from './post-model.ts';
import { emptyState, type Post, type PostEvent, type Seen, type State } from './post-model-state.ts';

/** A failure prints the smallest history; PROPERTY_SEED repeats the run. */
// biome-ignore lint/style/noProcessEnv: make faults chooses another seed and more runs
const { PROPERTY_RUNS: runs = '100', PROPERTY_SEED: seed = '20260601' } = process.env;

type Editor = { id: string; tradepost: Tradepost };

let app: TestApp;
let editors: Editor[];
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

/** Each history has its own sessions, which expire as the clock advances. */
const signInEditors = async (): Promise<void> => {
  const accounts = await Promise.all([app.signIn('editor'), app.signIn('editor'), app.signIn('admin')]);
  editors = accounts.map(({ user, tradepost }) => ({ id: user.id, tradepost }));
};

/** Ids that no post, no tag and no category has. */
const absent = '01kjpy44e0emq8k9w39qsaekf4';
const [absentPost, absentTag, absentCategory] = [`pst_${absent}`, `tag_${absent}`, `pcg_${absent}`];

/** The knowledge of the editors: the tags and categories so far, also the deleted ones, and the version of each post at their last look. */
type Memory = {
  postIds: string[];
  tagIds: string[];
  categoryIds: string[];
  looks: Map<string, number>;
  acknowledged: { request: PostWrite; version: number }[];
};

const at = <Item>(items: readonly Item[], index: number): Item | undefined => items[index % items.length];

const withIds = <Category extends number | null, Body extends { tags?: number[] }>(
  { category, tags: places, ...body }: Body & { category?: Category },
  { tagIds, categoryIds }: Memory,
) => ({
  ...body,
  ...(category !== undefined && { categoryId: categoryIdAt(category, categoryIds) }),
  ...(places && { tagIds: tagIdsAt(places, tagIds) }),
});

/** Null is none. */
const categoryIdAt = <Place extends number | null>(place: Place, categoryIds: string[]) =>
  (place === null ? null : (at(categoryIds, place) ?? absentCategory)) as Place extends null ? null : string;

const tagIdsAt = (places: number[], tagIds: string[]): string[] => [
  ...new Set(places.map((index) => at(tagIds, index) ?? absentTag)),
];

const lookKey = (by: string, postId: string): string => `${by} ${postId}`;

/** Turns the positions of an action into ids. An editor who looks reads the post first, which has the version of the model. */
const requestOf = async (given: Action, state: State, memory: Memory): Promise<Request> => {
  const { id: by, tradepost } = at(editors, given.editor) as Editor;
  const tagAt = (index: number): string => at(memory.tagIds, index) ?? absentTag;
  const categoryAt = (index: number): string => at(memory.categoryIds, index) ?? absentCategory;
  switch (given.kind) {
    case 'create':
      return { kind: 'create', by, post: withIds(given.post, memory) };
    case 'createTag':
      return { kind: 'createTag', by, slug: given.slug };
    case 'renameTag': {
      const tagId = tagAt(given.tag);
      const ifMatch = (state.tags[tagId]?.version ?? 1) + (given.isStale ? 7 : 0);
      return { kind: 'renameTag', by, tagId, name: given.name, ifMatch };
    }
    case 'mergeTag':
      return { kind: 'mergeTag', by, tagId: tagAt(given.tag), intoTagId: tagAt(given.into) };
    case 'deleteTag':
      return { kind: 'deleteTag', by, tagId: tagAt(given.tag), force: given.force };
    case 'createCategory': {
      const { kind, slug, parent } = given;
      return { kind, by, slug, ...(parent !== undefined && { parentId: categoryAt(parent) }) };
    }
    case 'changeCategory': {
      const categoryId = categoryAt(given.category);
      const { parent, ...patch } = given.patch;
      const parentId = typeof parent === 'number' ? categoryAt(parent) : parent;
      return {
        ...{ kind: given.kind, by, categoryId },
        patch: { ...patch, ...(parentId !== undefined && { parentId }) },
        ifMatch: (state.categories[categoryId]?.version ?? 1) + (given.isStale ? 7 : 0),
      };
    }
    case 'deleteCategory':
      return { kind: given.kind, by, categoryId: categoryAt(given.category), force: given.force };
    case 'announce':
      return { kind: 'announce', by };
    case 'change': {
      const postId = at(memory.postIds, given.post) ?? absentPost;
      const key = lookKey(by, postId);
      const post = state.posts[postId];
      if (post && (given.looks || !memory.looks.has(key))) {
        const { seen } = await answerOf(tradepost.posts.get({ postId }).withResponse());
        expect(seen).toEqual({ status: 200, etag: etagOf(state, post), body: shownPost(state, post) });
        memory.looks.set(key, post.version);
      }
      const common = { by, postId, ifMatch: memory.looks.get(key) ?? 1 };
      const { change } = given;
      if (change.kind === 'schedule')
        return { ...common, kind: 'schedule', at: state.now + change.beats * beat };
      if (change.kind === 'setTags')
        return { ...common, kind: 'setTags', tagIds: tagIdsAt(change.tags, memory.tagIds) };
      if (change.kind === 'update')
        return { ...common, kind: 'update', patch: withIds(change.patch, memory) };
      if (change.kind === 'replace')
        return { ...common, kind: 'replace', patch: withIds(change.patch, memory) };
      return { ...common, ...change };
    }
  }
};

type Received = { status: number; headers: Headers; data: unknown };
/** The facts of a response that the model predicts, and the id of a new row, which it cannot predict. */
type Answer = { seen: Seen; id: string };

const answerOf = async (sending: Promise<Received>): Promise<Answer> => {
  try {
    const { status: code, headers, data } = await sending;
    const etag = /^"(\d+(-published)?)\b/.exec(headers.get('etag') ?? '')?.[1];
    const id = data instanceof Object && 'id' in data ? String(data.id) : '';
    return { id, seen: { status: code, ...(etag !== undefined && { etag }), ...shown(data) } };
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    const { status: number, code, problem } = error;
    const current = problem && 'current' in problem ? problem.current : undefined;
    return { id: '', seen: { status: number, code, ...shown(current) } };
  }
};

/** The model predicts the body of a post. */
const shown = (body: unknown): { body?: object } => {
  if (!(body instanceof Object) || !('contentHtml' in body)) return {};
  const { contentHtml: _, ...members } = body;
  return { body: members };
};

const send = async (request: Request): Promise<Answer> => {
  const { tradepost } = editors.find(({ id }) => id === request.by) as Editor;
  const { posts, tags } = tradepost;
  switch (request.kind) {
    case 'announce':
      await announceDuePosts({ ...app.deps, actor: undefined });
      return { id: '', seen: { status: 200 } };
    case 'create':
      return answerOf(posts.create({ body: request.post }).withResponse());
    case 'createTag':
      return answerOf(tags.create({ body: { slug: request.slug, name: request.slug } }).withResponse());
    case 'renameTag': {
      const { tagId, name, ifMatch } = request;
      return answerOf(tags.update({ tagId, ifMatch: `"${ifMatch}"`, body: { name } }).withResponse());
    }
    case 'mergeTag': {
      const { tagId, intoTagId } = request;
      return answerOf(tags.merge({ tagId, body: { intoTagId } }).withResponse());
    }
    case 'deleteTag':
      return answerOf(tags.delete({ tagId: request.tagId, force: request.force }).withResponse());
    case 'createCategory':
    case 'changeCategory':
    case 'deleteCategory':
      return answerOf(sendCategory(tradepost, request));
    default:
      return answerOf(sendChange(tradepost, request));
  }
};

const sendCategory = ({ postCategories }: Tradepost, request: CategoryWrite): Promise<Received> => {
  if (request.kind === 'createCategory') {
    const { slug, parentId } = request;
    const body = { slug, name: slug, ...(parentId !== undefined && { parentId }) };
    return postCategories.create({ body }).withResponse();
  }
  const { categoryId: postCategoryId } = request;
  if (request.kind === 'deleteCategory')
    return postCategories.delete({ postCategoryId, force: request.force }).withResponse();
  const { patch: body, ifMatch } = request;
  return postCategories.update({ postCategoryId, ifMatch: `"${ifMatch}"`, body }).withResponse();
};

const sendChange = ({ posts }: Tradepost, request: PostWrite): Promise<Received> => {
  const target = { postId: request.postId, ifMatch: `"${request.ifMatch}"` };
  switch (request.kind) {
    case 'update':
      return posts.update({ ...target, body: request.patch }).withResponse();
    case 'replace':
      return posts.replace({ ...target, body: request.patch }).withResponse();
    case 'setTags':
      return posts.setTags({ ...target, body: { tagIds: request.tagIds } }).withResponse();
    case 'schedule': {
      const body = { publishAt: new Date(request.at).toISOString() };
      return posts.schedule({ ...target, body }).withResponse();
    }
    case 'restoreRevision':
      return posts.restoreRevision({ ...target, revision: request.revision }).withResponse();
    default:
      return posts[request.kind](target).withResponse();
  }
};

const msOf = (time: string | null): number | undefined => (time === null ? undefined : Date.parse(time));
const orUndefined = <T>(value: T | null): T | undefined => value ?? undefined;
const byId = <T>(rows: (readonly [string, T])[]): Record<string, T> => Object.fromEntries(rows);

/** The prefix of an id, by the type of the event's subject. */
const prefixOf = { post: 'pst', tag: 'tag', post_category: 'pcg' } as const;

/** Reads the rows in the form of the model. */
const readState = async (now: number, { postIds, tagIds, categoryIds }: Memory): Promise<State> => {
  const { db } = app.deps;
  const subjects = [...postIds, ...tagIds, ...categoryIds].map(toUuid);
  const [posts, assignments, formerSlugs, revisions, events, tags, categories] = await Promise.all([
    db('posts').select(),
    db('post_tags').select().orderBy('tag_id'),
    db('post_slugs').select(),
    db('post_revisions').select().orderBy('number'),
    db('events').whereIn('subject_id', subjects).orderBy('sequence'),
    db('tags').select(),
    db('post_categories').select(),
  ]);
  const tagsOf = Map.groupBy(assignments, ({ post_id }) => post_id);
  const idOfTag = (uuid: string): string => toPublicId('tag', uuid);
  const idOfCategory = (uuid: string | null) => (uuid === null ? undefined : toPublicId('pcg', uuid));
  const grouped = <T>(rows: T[], idOf: (row: T) => string) => [...Map.groupBy(rows, idOf)];
  return {
    now,
    posts: byId(
      posts.map((row): [string, Post] => {
        const id = toPublicId('pst', row.id);
        const { slug, title, body, status, version } = row;
        return [
          id,
          {
            ...{ id, slug, title, body, status, version },
            author: toPublicId('usr', row.author_id),
            excerpt: orUndefined(row.excerpt),
            publishedAt: msOf(row.published_at),
            announceAt: msOf(row.announce_at),
            deletedAt: msOf(row.deleted_at),
            createdAt: Date.parse(row.created_at),
            updatedAt: Date.parse(row.updated_at),
            category: idOfCategory(row.category_id),
            tags: (tagsOf.get(row.id) ?? []).map(({ tag_id }) => idOfTag(tag_id)),
          },
        ];
      }),
    ),
    formerSlugs: byId(formerSlugs.map((row) => [row.slug, toPublicId('pst', row.post_id)])),
    revisions: byId(
      grouped(revisions, (row) => toPublicId('pst', row.post_id)).map(([id, rows]) => [
        id,
        rows.map(({ title, body, ...row }) => ({
          ...{ title, body, excerpt: orUndefined(row.excerpt) },
          category: idOfCategory(row.category_id),
          tags: row.tag_ids.map(idOfTag),
          editor: toPublicId('usr', row.editor_id),
          restoredFrom: orUndefined(row.restored_from),
        })),
      ]),
    ),
    events: byId(
      grouped(events, (row) =>
        toPublicId(prefixOf[row.subject_type as keyof typeof prefixOf], row.subject_id),
      ).map(([id, rows]) => [
        id,
        rows.map(({ type, version, actor_id, data }): PostEvent => {
          const actor = actor_id === null ? undefined : toPublicId('usr', actor_id);
          return { type, version, actor, data };
        }),
      ]),
    ),
    tags: byId(tags.map(({ id, slug, name, version }) => [idOfTag(id), { slug, name, version }])),
    categories: byId(
      categories.map(({ id, slug, name, parent_id, version }) => [
        toPublicId('pcg', id),
        { slug, name, parent: idOfCategory(parent_id), version },
      ]),
    ),
  };
};

/** Sends one or two requests at once, and returns the states that explain their responses, at most one for each order. */
const runAtOnce = async (requests: Request[], states: State[], memory: Memory): Promise<State[]> => {
  const answers = await Promise.all(requests.map(send));
  const orders =
    requests.length === 1
      ? [[0]]
      : [
          [0, 1],
          [1, 0],
        ];
  const trials = states.flatMap((state) =>
    orders.map((order) => {
      const after = structuredClone(state);
      const expected: Seen[] = [];
      for (const index of order)
        expected[index] = apply(after, requests[index] as Request, answers[index]?.id ?? '');
      return { after, expected };
    }),
  );
  const seen = answers.map((answer) => answer.seen);
  const explaining = trials.filter(({ expected }) => isEqual(seen, expected));
  if (explaining.length === 0)
    expect({ requests, seen }).toEqual({ requests, seen: trials.map(({ expected }) => expected)[0] });
  for (const [index, { id, seen }] of answers.entries()) {
    const request = requests[index] as Request;
    if (seen.status === 201 && request.kind === 'create') memory.postIds.push(id);
    if (seen.status === 201 && request.kind === 'createTag') memory.tagIds.push(id);
    if (seen.status === 201 && request.kind === 'createCategory') memory.categoryIds.push(id);
    if (!('postId' in request) || seen.status !== 200) continue;
    const version = Number.parseInt(seen.etag ?? '', 10);
    memory.looks.set(lookKey(request.by, request.postId), version);
    // A deletion of a deleted post changes nothing.
    if (version !== request.ifMatch) memory.acknowledged.push({ request, version });
  }
  return distinct(explaining.map(({ after }) => after));
};

const isEqual = (one: unknown, other: unknown): boolean => isDeepStrictEqual(one, other);

const distinct = (states: State[]): State[] =>
  states.filter((state, index) => !states.slice(0, index).some((earlier) => isEqual(state, earlier)));

/** Responses that both orders explain leave two states: the rows decide. */
const settle = async (states: State[], memory: Memory): Promise<State> => {
  const [first] = states;
  const rows = await readState(first?.now ?? 0, memory);
  const settled = states.find((state) => isEqual(state, rows));
  expect(rows).toEqual(settled ?? first);
  return settled as State;
};

const run = async (history: Step[]): Promise<{ state: State; memory: Memory }> => {
  const memory: Memory = { postIds: [], tagIds: [], categoryIds: [], looks: new Map(), acknowledged: [] };
  let state = emptyState(app.clock.now().getTime());
  for (const step of [...beginning, ...history]) {
    if (step.kind === 'advance') {
      app.clock.advance(step.ms);
      state.now += step.ms;
      continue;
    }
    const requests: Request[] = [];
    for (const each of step.actions) requests.push(await requestOf(each, state, memory));
    const states = await runAtOnce(requests, [state], memory);
    state = states.length === 1 && states[0] ? states[0] : await settle(states, memory);
  }
  return { state: await settle([state], memory), memory };
};

/** Nobody overwrites a write without having seen it, and the last one of each member is in the post. */
const expectNoLostWrite = ({ posts }: State, { acknowledged }: Memory): void => {
  for (const [postId, writes] of Map.groupBy(acknowledged, ({ request }) => request.postId)) {
    const inOrder = writes.toSorted((a, b) => a.version - b.version);
    let last = 1;
    let expected: object = {};
    for (const { request, version } of inOrder) {
      expect(request.ifMatch).toBeGreaterThanOrEqual(last);
      expect(version).toBe(request.ifMatch + 1);
      last = version;
      const patch = request.kind === 'update' || request.kind === 'replace' ? request.patch : {};
      const { title, body, slug } = patch;
      const text = { ...(title && { title }), ...(body && { body }), ...(slug && { slug }) };
      // A restored revision is a write of a text that the history does not name.
      if (request.kind === 'restoreRevision') expected = {};
      expected = { ...expected, ...text };
    }
    expect(posts[postId]).toMatchObject(expected);
  }
};

/** A reader without an account sees the public posts, and nothing else. */
const expectPublic = async (state: State): Promise<void> => {
  const posts = Object.values(state.posts);
  const live = posts.filter((post) => isPublic(state, post));
  const { items } = await app.tradepost.posts.list({ limit: 100 });
  expect(items.map(({ id }) => id).toSorted()).toEqual(live.map(({ id }) => id).toSorted());
  for (const post of posts) {
    const { seen } = await answerOf(app.tradepost.posts.get({ postId: post.id }).withResponse());
    expect(seen).toEqual(
      live.includes(post)
        ? { status: 200, etag: etagOf(state, post), body: shownPost(state, post) }
        : { status: 404, code: 'not_found' },
    );
  }
  for (const slug of new Set([...posts.map((post) => post.slug), ...Object.keys(state.formerSlugs)])) {
    const response = await app.fetch(`/v1/post-slugs/${slug}`, { redirect: 'manual' });
    const renamed = live.find(({ id }) => id === state.formerSlugs[slug]);
    const isCurrent = live.some((post) => post.slug === slug);
    await response.text();
    expect([slug, response.status, response.headers.get('location')]).toEqual(
      isCurrent
        ? [slug, 200, null]
        : renamed
          ? [slug, 301, `/v1/post-slugs/${renamed.slug}`]
          : [slug, 404, null],
    );
  }
  const counts = await app.tradepost.tags.list({ include: ['postCount'], limit: 100 });
  expect(counts.items.map(({ id, postCount }) => [id, postCount]).toSorted()).toEqual(
    Object.keys(state.tags)
      .map((id) => [id, live.filter((post) => post.tags.includes(id)).length])
      .toSorted(),
  );
  const tree = await app.tradepost.postCategories.list({ include: ['postCount'], limit: 100 });
  expect(tree.items.map(({ id, postCount }) => [id, postCount]).toSorted()).toEqual(
    Object.keys(state.categories)
      .map((id) => [id, live.filter(({ category = '' }) => subtreeOf(state, id).includes(category)).length])
      .toSorted(),
  );
};

test('every response, event and revision of a history is that of the model, and no write is lost', async () => {
  const property = fc.asyncProperty(fc.array(step, { minLength: 15, maxLength: 40 }), async (history) => {
    await signInEditors();
    await app.deps.db('posts').delete();
    await app.deps.db('tags').delete();
    await app.deps.db('post_categories').delete();
    const { state, memory } = await run(history);
    expectNoLostWrite(state, memory);
    await expectPublic(state);
  });
  await fc.assert(property, { numRuns: Math.ceil(Number(runs) / 20), seed: Number(seed) });
}, 600_000);

test('of any two writes with one entity tag, exactly one wins', async () => {
  const kinds = [
    ...(['update', 'replace', 'setTags', 'schedule', 'publish', 'delete', 'restoreRevision'] as const),
  ];
  await signInEditors();
  const [{ id: by, tradepost }] = editors as [Editor];
  const slugFor = (postId: string) => postId.replace('_', '-');
  const writeOf = (kind: (typeof kinds)[number], postId: string): PostWrite => {
    const common = { by, postId, ifMatch: 1 };
    const patch = { title: 'New', body: 'New.', slug: slugFor(postId) };
    if (kind === 'update' || kind === 'replace') return { ...common, kind, patch };
    if (kind === 'setTags') return { ...common, kind, tagIds: [] };
    if (kind === 'schedule') return { ...common, kind, at: app.clock.now().getTime() + beat };
    if (kind === 'restoreRevision') return { ...common, kind, revision: 1 };
    return { ...common, kind };
  };
  for (const [index, one] of kinds.entries()) {
    for (const other of kinds.slice(index)) {
      const { id: postId } = await tradepost.posts.create({ body: { title: 'Contested', body: 'Old.' } });
      const answers = await Promise.all([one, other].map((kind) => send(writeOf(kind, postId))));
      const statuses = answers.map(({ seen }) => seen.status);
      const loser = [one, other][statuses.indexOf(200) === 0 ? 1 : 0];
      const winner = [one, other][statuses.indexOf(200)];
      const rejected = winner === 'delete' && loser !== 'delete' ? 404 : 412;
      expect({ one, other, statuses: statuses.toSorted() }).toEqual({
        ...{ one, other, statuses: [200, rejected] },
      });
    }
  }
});
