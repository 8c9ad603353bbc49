/** Random histories of one resource: after each request, the server's response is the one of a model in memory. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { startTestApp, type TestApp } from '../../support/test-app.ts';

/** A failure prints the smallest history; PROPERTY_SEED repeats the run. */
// biome-ignore lint/style/noProcessEnv: make faults chooses another seed and more runs
const { PROPERTY_RUNS: runs = '100', PROPERTY_SEED: seed = '20260601' } = process.env;

let app: TestApp;
let token: string;
beforeAll(async () => {
  app = await startTestApp();
  ({ token } = await app.signIn('editor'));
});
afterAll(() => app.close());

type Tag = { id: string; slug: string; name: string; version: number };
type Seen = {
  status: number;
  code?: string | undefined;
  name?: string | undefined;
  etag?: string | undefined;
};
type Request =
  | { kind: 'create'; slug: string; name: string; key: string | undefined }
  | { kind: 'update'; slug: string; name: string; match: 'current' | 'stale' | 'absent' }
  | { kind: 'delete'; slug: string }
  | { kind: 'get'; slug: string };

const slug = fc.constantFrom('tea', 'coffee');
const name = fc.constantFrom('One', 'Two');
const request: fc.Arbitrary<Request> = fc.oneof(
  fc.record({
    kind: fc.constant('create' as const),
    slug,
    name,
    key: fc.option(fc.constantFrom('k1', 'k2'), { nil: undefined }),
  }),
  fc.record({
    kind: fc.constant('update' as const),
    slug,
    name,
    match: fc.constantFrom('current' as const, 'stale' as const, 'absent' as const),
  }),
  fc.record({ kind: fc.constant('delete' as const), slug }),
  fc.record({ kind: fc.constant('get' as const), slug }),
);

/** An id that no tag has. */
const nobody = 'tag_01kjpy44e0emq8k9w39qsaekf4';

class Model {
  readonly tags = new Map<string, Tag>();
  readonly #stored = new Map<string, { body: string; seen: Seen }>();

  respond(given: Request, created: (slug: string) => string): Seen {
    if (given.kind === 'create') return this.#create(given, created);
    const tag = this.tags.get(given.slug);
    if (given.kind === 'update' && given.match === 'absent')
      return { status: 428, code: 'precondition_required' };
    if (!tag) return { status: 404, code: 'not_found' };
    if (given.kind === 'get') return { status: 200, name: tag.name, etag: `"${tag.version}"` };
    if (given.kind === 'delete') {
      this.tags.delete(given.slug);
      return { status: 204 };
    }
    if (given.match === 'stale') return { status: 412, code: 'precondition_failed' };
    tag.name = given.name;
    tag.version += 1;
    return { status: 200, name: tag.name, etag: `"${tag.version}"` };
  }

  #create({ slug, name, key }: Request & { kind: 'create' }, created: (slug: string) => string): Seen {
    const body = `${slug} ${name}`;
    const stored = key === undefined ? undefined : this.#stored.get(key);
    if (stored) return stored.body === body ? stored.seen : { status: 422, code: 'idempotency_key_reused' };
    const isTaken = this.tags.has(slug);
    if (!isTaken) this.tags.set(slug, { id: created(slug), slug, name, version: 1 });
    const seen = isTaken ? { status: 409, code: 'slug_taken' } : { status: 201, name, etag: '"1"' };
    if (key !== undefined) this.#stored.set(key, { body, seen });
    return seen;
  }
}

/** Keys live as long as the application, so each history has its own. */
let histories = 0;

const send = async (given: Request, model: Model): Promise<Seen & { id?: string | undefined }> => {
  const tag = model.tags.get(given.slug);
  const path = given.kind === 'create' ? '/v1/tags' : `/v1/tags/${tag?.id ?? nobody}`;
  const method = { create: 'POST', update: 'PATCH', delete: 'DELETE', get: 'GET' }[given.kind];
  const headers: Record<string, string> = { authorization: `Bearer ${token}` };
  let body: object | undefined;
  if (given.kind === 'create') {
    body = { slug: given.slug, name: given.name };
    if (given.key !== undefined) headers['idempotency-key'] = `history-${histories}-${given.key}`;
  }
  if (given.kind === 'update') {
    body = { name: given.name };
    if (given.match !== 'absent')
      headers['if-match'] = `"${(tag?.version ?? 1) + (given.match === 'stale' ? 7 : 0)}"`;
  }
  if (body)
    headers['content-type'] = given.kind === 'update' ? 'application/merge-patch+json' : 'application/json';
  const response = await app.fetch(path, { method, headers, ...(body && { body: JSON.stringify(body) }) });
  const text = await response.text();
  const json = text === '' ? {} : (JSON.parse(text) as { id?: string; name?: string; code?: string });
  const etag = (response.status < 300 && response.headers.get('etag')) || undefined;
  return { status: response.status, code: json.code, name: json.name, id: json.id, etag };
};

const cleaned = ({ status, code, name, etag }: Seen): Seen => ({
  status,
  code,
  name,
  etag: etag ?? undefined,
});

test('every response of a history is that of the model', async () => {
  const property = fc.asyncProperty(fc.array(request, { minLength: 15, maxLength: 40 }), async (history) => {
    histories += 1;
    await app.deps.db('tags').delete();
    const model = new Model();
    for (const given of history) {
      const sent = await send(given, model);
      const expected = model.respond(given, () => sent.id as string);
      expect({ given, seen: cleaned(sent) }).toEqual({ given, seen: cleaned(expected) });
    }
    const rows = await app.deps.db('tags').select('slug', 'name', 'version').orderBy('slug');
    const expected = [...model.tags.values()].map(({ slug, name, version }) => ({ slug, name, version }));
    expect(rows).toEqual(expected.toSorted((a, b) => (a.slug < b.slug ? -1 : 1)));
  });
  await fc.assert(property, { numRuns: Math.ceil(Number(runs) / 10), seed: Number(seed) });
});
