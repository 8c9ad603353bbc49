/**
 * Contracts in the style of public ones: the command line generates code from each, and the tests call it over HTTP.
 */

import { once } from 'node:events';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Credentials } from '../../src/contract/authentication.ts';
import type { GeneratedContract } from '../../src/contract/generated-contract.ts';
import type { AnyHandler } from '../../src/contract/handler-type.ts';
import type { CalledResponse } from '../../src/contract/in-process.ts';
import { callInProcess } from '../support/foreign-call.ts';
import { generateFixture } from '../support/foreign-contract.ts';
import { echo, type ForeignServer, mirror, startForeignServer } from '../support/foreign-server.ts';

type Sent = { headers?: Record<string, string>; body?: string; signal?: AbortSignal };
type Row = [what: string, request: string, sent: Sent, status: number, answer: unknown];

const json = (value: unknown, type = 'application/json'): Sent => ({
  headers: { 'content-type': type },
  body: JSON.stringify(value),
});
const form = (body: string): Sent => ({
  headers: { 'content-type': 'application/x-www-form-urlencoded' },
  body,
});
const fault = (pointer: string, rule: string) => ({
  errors: expect.arrayContaining([expect.objectContaining({ pointer, rule })]),
});

/** HTTP rejects these requests before they are decoded: credentials, and a size that is counted in bytes. */
const rejectedBefore = new Set([401, 403, 408, 413]);

type Shown = { status: number; headers: Headers; body: unknown };

/** A response without what tells requests apart, and without what only HTTP has. */
const shown = ({ status, headers, body }: Shown) => {
  const {
    requestId: _,
    instance: __,
    ...rest
  } = (status >= 400 && body instanceof Object ? body : {}) as {
    requestId?: string;
    instance?: string;
  };
  const ofHttp = /^(?:date|connection|keep-alive|content-length|transfer-encoding|x-request-id)$/;
  const others = [...headers].filter(([name]) => !ofHttp.test(name));
  const isProblem = headers.get('content-type')?.startsWith('application/problem+json') ?? false;
  return { status, headers: Object.fromEntries(others), body: isProblem ? rest : body };
};

const shownBy = async ({ status, headers, body }: CalledResponse) => {
  const lines = Object.entries(headers).flatMap(([name, value]) =>
    [value].flat().map((item): [string, string] => [name, item]),
  );
  const isStream = body instanceof Readable;
  const content = isStream ? Buffer.concat(await body.toArray()).toString() : body;
  return shown({
    status,
    headers: new Headers(lines),
    body: content instanceof Uint8Array ? Buffer.from(content).toString() : (content ?? ''),
  });
};

/** Serves the fixture for one `describe`, and calls it by a table: over HTTP and, with the same result, in process. */
const serve = (name: string, handlers: Record<string, AnyHandler<object>>, options: object = {}) => {
  let server: ForeignServer;
  let generated: GeneratedContract;
  beforeAll(async () => {
    generated = await generateFixture(name);
    server = await startForeignServer(generated, handlers, options);
  });
  afterAll(() => server.stop());
  const call = async (request: string, sent: Sent = {}) => {
    const [method, path] = request.split(' ') as [string, string];
    const response = await fetch(server.baseUrl + path, { method, redirect: 'manual', ...sent });
    const text = await response.text();
    const isJson = response.headers.get('content-type')?.includes('json');
    return { status: response.status, headers: response.headers, body: isJson ? JSON.parse(text) : text };
  };
  const rows = (table: Row[]) =>
    test.each(table)('%s: %s', async (_what, request, sent, status, received) => {
      const { body, ...response } = await call(request, sent);
      expect({ status: response.status, body }).toEqual({
        status,
        body: status < 400 ? received : expect.objectContaining(received as object),
      });
      const calling = callInProcess(server, generated, request, sent);
      // A defect is a response only over HTTP.
      if (status === 500) return void (await expect(calling).rejects.toThrow());
      const called = await calling;
      if (!called || rejectedBefore.has(status)) return;
      expect(await shownBy(called)).toEqual(shown({ body, ...response }));
    });
  return { rows, call, defects: () => server.defects() };
};

describe('a pet shop of OpenAPI 3.0', () => {
  const { rows } = serve('petstore', {
    findPets: async ({ query }) => {
      if (query.limit === 1) return { status: 418, body: { message: 'By default.', secret: 1 } };
      return { status: 200, body: [{ id: 1, petType: 'cat', name: JSON.stringify(query), chip: 'secret' }] };
    },
    addPet: async ({ body }) => {
      if (body.name === 'Nobody') return { status: 409, body: { message: 'In the range.' } };
      return { status: 201, body: { id: 7, secret: 'x', ...body } };
    },
    getPet: async ({ params, query }) => ({
      status: 200,
      body: { id: params.petId, petType: 'dog', name: String(query.verbose), bark: true, lives: 3 },
    }),
    updatePetWithForm: echo(),
  });
  const cat = { petType: 'cat', name: 'Tom' };
  rows([
    [
      'a list repeats its name',
      'GET /pets?status=sold&status=available',
      {},
      200,
      [{ id: 1, petType: 'cat', name: '{"limit":20,"status":["sold","available"]}' }],
    ],
    ['values are checked', 'GET /pets?status=lost', {}, 422, fault('/status/0', 'enum')],
    [
      'a bound excludes, in the notation of 3.0',
      'GET /pets?weight=0',
      {},
      422,
      fault('/weight', 'exclusiveMinimum'),
    ],
    ['a status that only the default declares', 'GET /pets?limit=1', {}, 418, { message: 'By default.' }],
    [
      'a status in a range',
      'POST /pets',
      json({ petType: 'cat', name: 'Nobody' }),
      409,
      { message: 'In the range.' },
    ],
    [
      'null where it is nullable',
      'POST /pets',
      json({ ...cat, nickname: null, owner: null }),
      201,
      { id: 7, petType: 'cat', name: 'Tom', nickname: null, owner: null },
    ],
    ['null where it is not', 'POST /pets', json({ ...cat, name: null }), 422, fault('/name', 'type')],
    [
      'the response omits writeOnly properties',
      'POST /pets',
      json({ ...cat, chip: 'abc' }),
      201,
      { id: 7, petType: 'cat', name: 'Tom' },
    ],
    ['a readOnly property is rejected', 'POST /pets', json({ ...cat, id: 5 }), 422, fault('/id', 'readOnly')],
    [
      'the schema of the mapping counts',
      'POST /pets',
      json({ petType: 'puppy', name: 'Rex' }),
      422,
      fault('/bark', 'required'),
    ],
    [
      'the response has its own fields and omits those of others',
      'POST /pets',
      json({ petType: 'puppy', name: 'Rex', bark: true, lives: 2 }),
      201,
      { id: 7, petType: 'puppy', name: 'Rex', bark: true },
    ],
    [
      'an unmapped discriminator',
      'POST /pets',
      json({ petType: 'fish', name: 'Nemo' }),
      422,
      fault('/petType', 'enum'),
    ],
    [
      'parameters of the path item',
      'GET /pets/12?verbose=true',
      {},
      200,
      { id: 12, petType: 'dog', name: 'true', bark: true },
    ],
    [
      'parameters of an operation replace them',
      'POST /pets/1?verbose=true',
      form('name=a'),
      422,
      fault('/verbose', 'type'),
    ],
    [
      'a form',
      'POST /pets/1',
      form('name=a+b%26&age=3&tags=x&tags=y%2Cz&owner=%7B%22city%22%3A%22Rome%22%7D'),
      200,
      { params: { petId: 1 }, body: { name: 'a b&', age: 3, tags: ['x', 'y,z'], owner: { city: 'Rome' } } },
    ],
    ['a missing field', 'POST /pets/1', form('age=3'), 422, fault('/name', 'required')],
    ['a duplicate field', 'POST /pets/1', form('name=a&name=b'), 422, fault('/name', 'type')],
    [
      'a field that is not JSON',
      'POST /pets/1',
      form('name=a&owner=Rome'),
      422,
      { errors: [expect.objectContaining({ in: 'body', pointer: '/owner', rule: 'json' })] },
    ],
    ['no form at all', 'POST /pets/1', json({ name: 'a' }), 415, { code: 'unsupported_media_type' }],
  ]);
});

describe('payments with forms', () => {
  const { rows, call, defects } = serve('payments', {
    listCharges: echo(),
    createCharge: echo(),
    createSource: async ({ body }) => ({ status: 201, body: { ...body, id: 'src_1' } }),
  });
  const card = { secret: 's', amount: 19.99, card: '42' };
  rows([
    [
      'a deep object',
      'GET /charges?created[gte]=5&created%5Blt%5D=9',
      {},
      200,
      { query: { created: { gte: 5, lt: 9 } } },
    ],
    [
      'a deep object with other keys',
      'GET /charges?created[over]=5',
      {},
      422,
      fault('/created/over', 'additionalProperties'),
    ],
    [
      'a deep object with too many levels',
      'GET /charges?created[gte][x]=5',
      {},
      422,
      fault('/created/gte', 'type'),
    ],
    [
      'a deep list',
      'GET /charges?expand[]=a&expand[]=b&expand[2]=c',
      {},
      200,
      { query: { expand: ['a', 'b', 'c'] } },
    ],
    ['a list with a gap', 'GET /charges?expand[5]=c', {}, 422, fault('/expand', 'type')],
    [
      'unbalanced brackets',
      'GET /charges?created[gte=5',
      {},
      422,
      fault('/created[gte', 'additionalProperties'),
    ],
    [
      'a parameter in JSON',
      'GET /charges?filter=%7B%22card%22%3A%2242%22%7D',
      {},
      200,
      { query: { filter: { card: '42' } } },
    ],
    [
      'a parameter in JSON against its schema',
      'GET /charges?filter=%7B%7D',
      {},
      422,
      fault('/filter/card', 'required'),
    ],
    [
      'JSON with a duplicate name',
      'GET /charges?filter={"card":"1","card":"2"}',
      {},
      422,
      fault('/filter', 'json'),
    ],
    [
      'JSON of too many levels',
      `GET /charges?filter=${'['.repeat(5_000)}${']'.repeat(5_000)}`,
      {},
      422,
      fault('/filter', 'json'),
    ],
    ['no JSON', 'GET /charges?filter=x', {}, 422, fault('/filter', 'json')],
    [
      'a deep form',
      'POST /charges',
      form(
        'amount=5&currency=eur&capture=true&metadata[a]=1&metadata[b c]=2&card[number]=42&card[exp_month]=7&card[address][floor]=3&expand[]=x&items[0][price]=1&items[0][name]=n&items[1][price]=2',
      ),
      200,
      {
        body: {
          amount: 5,
          currency: 'eur',
          capture: true,
          metadata: { a: '1', 'b c': '2' },
          card: { number: '42', exp_month: 7, address: { floor: 3 } },
          expand: ['x'],
          items: [{ price: 1, name: 'n' }, { price: 2 }],
        },
      },
    ],
    ['a bound in a form', 'POST /charges', form('amount=0&currency=eur'), 422, fault('/amount', 'minimum')],
    [
      'a fault deep in a form',
      'POST /charges',
      form('amount=1&currency=eur&card[number]=x'),
      422,
      fault('/card/number', 'pattern'),
    ],
    [
      'an unknown field',
      'POST /charges',
      form('amount=1&currency=eur&color=red'),
      422,
      fault('/color', 'additionalProperties'),
    ],
    [
      'a prototype as a value',
      'POST /charges',
      form('amount=1&currency=eur&__proto__[x]=1'),
      422,
      fault('/__proto__[x]', 'additionalProperties'),
    ],
    [
      'a prototype as a key',
      'POST /charges',
      form('amount=1&currency=eur&card[__proto__]=1'),
      422,
      fault('/card/__proto__', 'additionalProperties'),
    ],
    [
      'an alternative of a union',
      'POST /sources',
      json(card),
      201,
      { amount: 19.99, id: 'src_1', card: '42' },
    ],
    [
      'a dependent field',
      'POST /sources',
      json({ secret: 's', amount: 1, iban: 'x' }),
      422,
      fault('/bank', 'dependentRequired'),
    ],
    [
      'a conditional schema',
      'POST /sources',
      json({ ...card, bank: 'other' }),
      422,
      fault('/bic', 'required'),
    ],
    [
      'pattern properties',
      'POST /sources',
      json({ ...card, bank: 'one' }),
      201,
      { amount: 19.99, id: 'src_1', card: '42', bank: 'one' },
    ],
    [
      'two alternatives of oneOf',
      'POST /sources',
      json({ ...card, iban: 'x', bank: 'y' }),
      422,
      fault('', 'oneOf'),
    ],
    [
      'an unevaluated property',
      'POST /sources',
      json({ ...card, color: 'red' }),
      422,
      fault('/color', 'unevaluatedProperties'),
    ],
    [
      'a fraction of a cent',
      'POST /sources',
      json({ ...card, amount: 19.999 }),
      422,
      fault('/amount', 'multipleOf'),
    ],
  ]);

  test('a response that violates the combined schema is an internal error', async () => {
    const { status } = await call('POST /sources');
    expect(status).toBe(500);
    expect(defects()).toEqual([expect.stringContaining('createSource')]);
  });
});

describe('code hosting with every style of parameter', () => {
  const { rows, call } = serve('code-hosting', {
    getContent: async ({ params, query, accepted }) => {
      if (query.ref === 'gone') return { status: 302, headers: { Location: '/x' } };
      const mediaType = accepted ?? 'application/vnd.code+json';
      const bodies: Record<string, unknown> = {
        'application/vnd.code+json': { path: params.path, secret: 1 },
        'text/plain': params.path,
        'application/octet-stream': Buffer.from(params.path),
      };
      return { status: 200, mediaType, body: bodies[mediaType] };
    },
    listIssues: async (request) => ({
      ...(await echo()(request)),
      headers: { Link: '<?page=2>; rel="next"' },
    }),
    styles: echo(),
  });
  const issues = 'GET /repos/a/b/issues';
  const styles = (path: string) => `GET /styles/${path}`;
  rows([
    ['several parameters', 'GET /repos/o/r.js/contents/a%2Fb%20c', {}, 200, { path: 'a/b c' }],
    ['text', 'GET /repos/o/r/contents/x', { headers: { accept: 'text/plain' } }, 200, 'x'],
    [
      'bytes',
      'GET /repos/o/r/contents/x',
      { headers: { accept: 'application/octet-stream, text/plain;q=0.1' } },
      200,
      'x',
    ],
    [
      'no acceptable media type',
      'GET /repos/o/r/contents/x',
      { headers: { accept: 'image/png' } },
      406,
      { code: 'not_acceptable' },
    ],
    [
      'text that is too long',
      `GET /repos/o/r/contents/${'x'.repeat(21)}`,
      { headers: { accept: 'text/plain' } },
      500,
      { code: 'internal_error' },
    ],
    ['a plus in a path is no space', 'GET /repos/o/r/contents/a+b', {}, 200, { path: 'a+b' }],
    [
      'a form, not exploded',
      `${issues}?labels=a,b%2Cc+d`,
      {},
      200,
      { params: { owner: 'a', repo: 'b' }, query: { labels: ['a', 'b', 'c d'] } },
    ],
    ['a duplicate list', `${issues}?labels=a&labels=b`, {}, 422, fault('/labels/0', 'type')],
    [
      'pipes',
      `${issues}?numbers=1|2%7C3`,
      {},
      200,
      { params: { owner: 'a', repo: 'b' }, query: { numbers: [1, 2, 3] } },
    ],
    [
      'pipes, exploded',
      `${issues}?ids=1&ids=2`,
      {},
      200,
      { params: { owner: 'a', repo: 'b' }, query: { ids: [1, 2] } },
    ],
    [
      'an object with pipes',
      `${issues}?range=from|1|to|5`,
      {},
      200,
      { params: { owner: 'a', repo: 'b' }, query: { range: { from: 1, to: 5 } } },
    ],
    [
      'spaces',
      `${issues}?words=a%20b+c`,
      {},
      200,
      { params: { owner: 'a', repo: 'b' }, query: { words: ['a', 'b', 'c'] } },
    ],
    [
      'an object, not exploded',
      `${issues}?sort=x,1,y,2`,
      {},
      200,
      { params: { owner: 'a', repo: 'b' }, query: { sort: { x: 1, y: 2 } } },
    ],
    ['a truncated object', `${issues}?sort=x,1,y`, {}, 422, fault('/sort', 'type')],
    [
      'an object, exploded',
      `${issues}?size=5&number=2`,
      {},
      200,
      { params: { owner: 'a', repo: 'b' }, query: { page: { size: 5, number: 2 } } },
    ],
    ['an exploded object against its bounds', `${issues}?size=51`, {}, 422, fault('/page/size', 'maximum')],
    [
      'headers',
      issues,
      { headers: { 'x-ids': '1, 2', 'x-point': 'x,1', 'x-exploded': 'x=1,y=2' } },
      200,
      {
        params: { owner: 'a', repo: 'b' },
        headers: { 'X-Ids': [1, 2], 'X-Point': { x: 1 }, 'X-Exploded': { x: 1, y: 2 } },
      },
    ],
    ['a header of another type', issues, { headers: { 'x-ids': '1,b' } }, 422, fault('/X-Ids/1', 'type')],
    [
      'cookies',
      issues,
      { headers: { cookie: 'a=b; session=5; theme="dark,wide"' } },
      200,
      { params: { owner: 'a', repo: 'b' }, cookies: { session: 5, theme: ['dark', 'wide'] } },
    ],
    [
      'a cookie of another type',
      issues,
      { headers: { cookie: 'session=x' } },
      422,
      fault('/session', 'type'),
    ],
    [
      'every style of a path',
      styles('x,1,y,2/x=3,y=4/.5/.a.b/;matrix=1,2/;list=3;list=4/;x=5;y=6'),
      {},
      200,
      {
        params: {
          simple: { x: 1, y: 2 },
          exploded: { x: 3, y: 4 },
          label: 5,
          labels: ['a', 'b'],
          matrix: [1, 2],
          list: [3, 4],
          point: { x: 5, y: 6 },
        },
      },
    ],
    [
      'a label without its dot',
      styles('x,1/x=1/5/.a/;matrix=1/;list=1/;x=1'),
      {},
      422,
      fault('/label', 'style'),
    ],
    [
      'a matrix with another name',
      styles('x,1/x=1/.5/.a/;other=1/;list=1/;x=1'),
      {},
      422,
      fault('/matrix', 'style'),
    ],
    [
      'an object without a required field',
      styles('y,1/x=1/.5/.a/;matrix=1/;list=1/;x=1'),
      {},
      422,
      fault('/simple/x', 'required'),
    ],
  ]);

  test('a response without a body has its headers', async () => {
    const { status, headers } = await call('GET /repos/o/r/contents/x?ref=gone');
    expect([status, headers.get('location')]).toEqual([302, '/x']);
    expect((await call(issues)).headers.get('link')).toBe('<?page=2>; rel="next"');
  });
});

describe('messaging with webhooks and callbacks', () => {
  let events = () => Readable.from(['data: 1\n\n', 'data: 2\n\n']);
  const { rows, call } = serve('messaging', {
    sendMessage: async ({ body, mediaType }) => {
      if (mediaType === 'text/plain')
        return { status: 202, body: { id: body, state: 'queued', error: 'none' } };
      if (body.content.text === 'problem') {
        return { status: 400, body: { title: 'No.', secret: 1 } };
      }
      return { status: 202, body: { id: body.content.kind, state: body.content.text ?? 'queued' } };
    },
    streamEvents: async () => ({ status: 200, body: events() }),
  });
  const message = { to: ['a@b.eu'], content: { kind: 'text', text: 'queued' } };
  rows([
    ['JSON', 'POST /messages', json(message), 202, { id: 'text', state: 'queued' }],
    [
      'text',
      'POST /messages',
      { headers: { 'content-type': 'text/plain; charset=utf-8' }, body: 'h😀' },
      202,
      { id: 'h😀', state: 'queued', error: 'none' },
    ],
    [
      'text that is too long',
      'POST /messages',
      { headers: { 'content-type': 'text/plain' }, body: '123456' },
      422,
      fault('', 'maxLength'),
    ],
    [
      'a problem that the contract itself declares',
      'POST /messages',
      json({ ...message, content: { kind: 'text', text: 'problem' } }),
      400,
      { title: 'No.' },
    ],
    [
      'a response that violates its condition',
      'POST /messages',
      json({ ...message, content: { kind: 'text', text: 'failed' } }),
      500,
      { code: 'internal_error' },
    ],
    [
      'no alternative of a union',
      'POST /messages',
      json({ ...message, content: { kind: 'text' } }),
      422,
      fault('/content/text', 'required'),
    ],
    [
      'a date without a time zone',
      'POST /messages',
      json({ ...message, sendAt: '2030-01-01T00:00:00Z' }),
      422,
      fault('/timeZone', 'dependentRequired'),
    ],
    [
      'an additional field',
      'POST /messages',
      json({ ...message, bcc: [] }),
      422,
      fault('/bcc', 'unevaluatedProperties'),
    ],
    [
      'a duplicate item',
      'POST /messages',
      json({ ...message, to: ['a@b.eu', 'a@b.eu'] }),
      422,
      fault('/to', 'uniqueItems'),
    ],
    ['a webhook has no path', 'POST /messageReceived', json(message), 404, { code: 'not_found' }],
  ]);

  test('a response may stream', async () => {
    const { headers, body } = await call('GET /events');
    expect([headers.get('content-type'), body]).toEqual(['text/event-stream', 'data: 1\n\ndata: 2\n\n']);
  });

  test.each<[how: string, stream: () => Readable]>([
    [
      'fails',
      () =>
        new Readable({
          read() {
            this.destroy(new Error('no disk'));
          },
        }),
    ],
    [
      'fails in a later event-loop tick',
      () =>
        new Readable({
          read() {
            setImmediate(() => this.destroy(new Error('no disk')));
          },
        }),
    ],
    [
      'is closed',
      () =>
        new Readable({
          read() {
            this.destroy();
          },
        }),
    ],
    ['had failed', () => new Readable().once('error', () => {}).destroy(new Error('no disk'))],
  ])('a stream that %s before its first byte is a problem', async (_how, stream) => {
    events = stream;
    const { status, headers, body } = await call('GET /events');
    expect([status, headers.get('content-type'), headers.get('cache-control')]).toEqual([
      500,
      'application/problem+json',
      'no-store',
    ]);
    expect(body).toMatchObject({ code: 'internal_error' });
  });

  test('a stream is closed after the response to a HEAD', async () => {
    const stream = new Readable({ read() {} });
    stream.push('data: 1');
    events = () => stream;
    const closed = once(stream, 'close');
    const { status, headers, body } = await call('HEAD /events');
    expect([status, headers.get('content-type'), body]).toEqual([200, 'text/event-stream', '']);
    await closed;
  });

  test('a stream is closed when its client disconnects before the first byte', async () => {
    const stream = new Readable({ read() {} });
    events = () => stream;
    const leaving = new AbortController();
    const left = call('GET /events', { signal: leaving.signal });
    stream.once('newListener', () => leaving.abort());
    await expect(left).rejects.toThrow('aborted');
    await once(stream, 'close');
  });
});

describe('a map with recursion and unions', () => {
  const { rows } = serve('museum', {
    mirrorFeature: mirror(),
    mirrorThing: mirror(),
  });
  const point = { type: 'Point', coordinates: [1, 2] };
  const geo = (value: unknown) => json(value, 'application/geo+json');
  const broken = { code: 'internal_error' };
  const thing = (value: unknown, response: object = value as object): Row => [
    JSON.stringify(value),
    'POST /things',
    json(value),
    response === broken ? 500 : 200,
    response,
  ];
  const nested = {
    geometry: { type: 'GeometryCollection', geometries: [point, { type: 'Line', coordinates: [[1, 2, 3]] }] },
    parts: [{ geometry: null, properties: { a: null } }],
  };
  rows([
    ['recursion', 'POST /features', geo(nested), 200, nested],
    [
      'a nested fault',
      'POST /features',
      geo({
        geometry: { type: 'GeometryCollection', geometries: [{ type: 'Point', coordinates: [1, 91] }] },
      }),
      422,
      fault('/geometry/geometries/0/coordinates/1', 'maximum'),
    ],
    [
      'no alternative',
      'POST /features',
      geo({ geometry: { type: 'Circle' } }),
      422,
      fault('/geometry/type', 'enum'),
    ],
    [
      'a name that is too long',
      'POST /features',
      geo({ geometry: null, properties: { abcde: 1 } }),
      422,
      fault('/properties/abcde', 'propertyNames'),
    ],
    ['another media type', 'POST /features', json(nested), 415, { code: 'unsupported_media_type' }],
    thing({ closed: { a: 1, b: 2 } }),
    thing({ closed: { a: 1 } }, broken),
    thing({ closed: { a: 1, b: 2, secret: 3 } }, { closed: { a: 1, b: 2 } }),
    thing({ open: { a: 1 } }, broken),
    thing({ open: { a: 'x', b: 1 } }, { open: { b: 1 } }),
    thing({ any: { a: 1, b: 2, secret: 3 } }, { any: { a: 1, b: 2 } }),
    thing({ any: { a: 1, b: 'x' } }, { any: { a: 1 } }),
    thing({ any: {} }, broken),
    thing({ step: 9 }),
    thing({ step: 15 }, broken),
    thing({ pair: ['a', 1] }),
    thing({ pair: ['a', 1, 2] }, broken),
    thing({ pair: [1] }, broken),
    thing({ named: { n_a: 1, x: 2 } }, { named: { n_a: 1 } }),
    thing({ named: { n_t: 4 } }, broken),
    thing({ named: { x: 1 } }, broken),
    thing({ map: { size: 1, a: 'b' } }),
    thing({ map: { size: 1, a: 2 } }, broken),
    thing({ both: 'axz' }),
    thing({ both: 'abcz' }, broken),
    thing({ both: 'ab' }, broken),
    thing({ notFive: 4 }),
    thing({ notFive: 5 }, broken),
    thing({ mode: { kind: 'x', x: 1, y: 'secret' } }, { mode: { kind: 'x', x: 1 } }),
    thing({ mode: { kind: 'z', x: 1, y: 'a' } }, { mode: { kind: 'z', y: 'a' } }),
    thing({ mode: { kind: 'x' } }, broken),
    thing({ paid: { card: '1', cvc: '2' } }),
    thing({ paid: { card: '1' } }, broken),
    thing({ price: 19.99 }),
    thing({ price: 19.999 }, broken),
    thing({ choice: 1 }),
    thing({ choice: 2 }, broken),
  ]);
});

describe('a cluster with patches', () => {
  const authenticators = {
    token: async ({ req: { headers } }: Credentials) =>
      headers.authorization ? { id: 'admin', scopes: new Set<string>() } : undefined,
  };
  const { rows } = serve(
    'cluster',
    {
      readDeployment: async ({ params, query }) => ({
        status: 200,
        mediaType: 'application/json',
        body: { metadata: { labels: { ...params, ...query.selector } }, status: 'secret' },
      }),
      patchDeployment: async ({ body, mediaType }) => {
        if (mediaType.endsWith('yaml'))
          return { status: 200, body: { spec: { replicas: 1, maxSurge: body } } };
        if (Array.isArray(body)) return { status: 422, body: { reason: 'patched', echo: body } };
        return { status: 201, body };
      },
      deleteDeployment: async ({ params, body }) => ({
        status: 200,
        body: { reason: params.name, echo: body ?? null },
      }),
    },
    { authenticators },
  );
  const address = '/apis/apps/v1/namespaces/a/deployments/b';
  const gone = '/apis/apps/v1/namespaces/default/deployments/x';
  const props = { properties: { a: { items: { type: 'x' }, default: { any: [1] } } } };
  const spec = { replicas: 2, maxSurge: '25%', schema: props };
  const patch = (value: unknown, type: string): Sent => ({
    headers: { authorization: 'Bearer x', 'content-type': `application/${type}` },
    body: typeof value === 'string' ? value : JSON.stringify(value),
  });
  const labels = { namespace: 'a', name: 'b', tier: 'web', zone: '1' };
  rows([
    ['a map', `GET ${address}?tier=web&zone=1`, {}, 200, { metadata: { labels } }],
    [
      'nobody',
      `PATCH ${address}`,
      json({}, 'application/merge-patch+json'),
      401,
      { code: 'unauthenticated' },
    ],
    ['a merge patch', `PATCH ${address}`, patch({ spec }, 'merge-patch+json'), 201, { spec }],
    ['null, and a null response', `PATCH ${address}`, patch({ spec: null }, 'merge-patch+json'), 500, {}],
    [
      'a list of patch steps',
      `PATCH ${address}`,
      patch([{ op: 'add', path: '/a', value: [1] }], 'json-patch+json'),
      422,
      { reason: 'patched', echo: [{ op: 'add', path: '/a', value: [1] }] },
    ],
    [
      'an unknown step',
      `PATCH ${address}`,
      patch([{ op: 'copy', path: '/a' }], 'json-patch+json'),
      422,
      fault('/0/op', 'enum'),
    ],
    [
      'text',
      `PATCH ${address}`,
      patch('25%', 'apply-patch+yaml'),
      200,
      { spec: { replicas: 1, maxSurge: '25%' } },
    ],
    ['another type', `PATCH ${address}`, patch({}, 'json'), 415, { code: 'unsupported_media_type' }],
    [
      'any JSON media type',
      `DELETE ${gone}`,
      patch({ gracePeriodSeconds: 5 }, 'json'),
      200,
      { reason: 'x', echo: { gracePeriodSeconds: 5 } },
    ],
    ['any other media type', `DELETE ${gone}`, patch('a', 'xml'), 415, { code: 'unsupported_media_type' }],
    ['no body', `DELETE ${gone}`, { headers: { authorization: 'x' } }, 200, { reason: 'x', echo: null }],
    [
      'an operation that only the other path has',
      `GET ${gone}`,
      {},
      200,
      { metadata: { labels: { namespace: 'default', name: 'x' } } },
    ],
    ['an operation that no path has', `PUT ${gone}`, {}, 405, { code: 'method_not_allowed' }],
  ]);
});
