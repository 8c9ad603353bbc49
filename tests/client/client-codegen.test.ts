import { describe, expect, test } from '@jest/globals';
import { renderClient } from '../../src/codegen/client.ts';
import { nameOperations } from '../../src/codegen/client-name.ts';
import type { Contract, Operation } from '../../src/codegen/contract-model.ts';

const operation = (id: string, tag: string, more: Partial<Operation> = {}): Operation => ({
  id,
  tag,
  method: 'GET',
  path: '/v1/x',
  basePaths: [''],
  summary: 'Do it',
  description: '',
  deprecated: false,
  security: [],
  parameters: [],
  body: undefined,
  responses: [{ status: '200', description: '', media: [], headers: [] }],
  extensions: {},
  declarations: {},
  at: {},
  ...more,
});

const contract = (...operations: Operation[]): Contract => ({
  document: {},
  schemas: {},
  operations,
  webhooks: [],
  problems: {},
  notices: [],
  notice: () => {},
  fault: (_, message) => new Error(message),
  report: (_, message) => {
    throw new Error(message);
  },
  attempt: (work) => work(),
  settle: () => {},
});

const parameter = (name: string, place: 'path' | 'query' | 'header', style: string, explode = true) => ({
  name,
  in: place,
  required: true,
  style,
  explode,
  schema: {},
  description: '',
});

const render = (one: Operation): string => renderClient(contract(one), 'shop')['operations.ts'] ?? '';

describe('the name of an operation in the SDK', () => {
  test.each([
    ['listProducts', 'products', 'products.list'],
    ['getProduct', 'products', 'products.get'],
    ['deleteTag', 'tags', 'tags.delete'],
    ['cancelOrder', 'orders', 'orders.cancel'],
    ['listOrderItems', 'orders', 'orders.listItems'],
    ['getPostal', 'posts', 'posts.postal'],
    ['listCategories', 'categories', 'categories.list'],
    ['getCategory', 'categories', 'categories.get'],
    ['updateAddress', 'addresses', 'addresses.update'],
    ['createGiftCard', 'gift-cards', 'giftCards.create'],
    ['registerUser', 'accounts', 'accounts.register'],
    ['login', 'accounts', 'accounts.login'],
    ['getMe', 'accounts', 'accounts.me'],
  ])('%s of %s is %s', (id, tag, name) => {
    const [[namespace, methods] = ['', new Map()]] = nameOperations(contract(operation(id, tag)));
    expect(`${namespace}.${[...methods.keys()]}`).toBe(name);
  });

  test('must be unique', () => {
    const two = contract(operation('getMe', 'accounts'), operation('getMeUser', 'accounts'));
    expect(() => nameOperations(two)).toThrow(
      'getMe and getMeUser would both be accounts.me: rename one of them',
    );
  });

  test.each([
    ['createClient', 'clients'],
    ['getSend', 'send'],
    ['getThen', 'then'],
  ])('must not be a name of the SDK itself (%s)', (id, tag) => {
    expect(() => nameOperations(contract(operation(id, tag)))).toThrow(/would hide a name of the SDK's own/);
  });
});

test.each([
  ['get-some.thing', 'things'],
  ['delete', 'things'],
  ['await', 'things'],
  ['getThing', 'My Tag!'],
  ['getThing', '2fa'],
  ['users/list', 'users'],
])('%s of %s is no name in TypeScript', (id, tag) => {
  expect(() => nameOperations(contract(operation(id, tag)))).toThrow('is no name of TypeScript');
});

test('the code of a problem may have any characters', () => {
  const one = {
    ...contract(operation('getX', 'xs')),
    problems: { "it's": { status: 400, title: '', description: '' } },
  };
  expect(renderClient(one, 'shop')['problem-codes.ts']).toContain('ProblemCode = "it\'s";');
});

describe('the path of an operation in the SDK', () => {
  test.each<[path: string, basePaths: string[], sent: string]>([
    ['/v1/x', [''], '/v1/x'],
    ['/x/{id}', ['/api/v2', ''], '/api/v2/x/{id}'],
    ['/größe/{größe}/a b', ['/my%20api'], '/my%20api/gr%C3%B6%C3%9Fe/{größe}/a%20b'],
  ])('%s under the base paths %j is %s', (path, basePaths, sent) => {
    expect(render(operation('getX', 'xs', { path, basePaths }))).toContain(`path: ${JSON.stringify(sent)}`);
  });
});

test('an operation that other programs call has no method in the SDK', () => {
  const page = operation('showLeaflet', 'xs', {
    declarations: { 'x-without-client': 'browsers' },
    body: { required: true, media: [{ type: 'application/x-www-form-urlencoded', schema: {} }] },
    responses: [{ status: '200', description: '', media: [{ type: 'text/html', schema: {} }], headers: [] }],
  });
  const files = renderClient(contract(page, operation('getX', 'xs')), 'shop');
  for (const name of ['operations.ts', 'namespaces.ts']) {
    expect(files[name]).toContain('getX');
    expect(files[name]).not.toContain('showLeaflet');
  }
});

describe('an operation that the SDK does not support stops the generation:', () => {
  test.each<[string, Partial<Operation>, RegExp]>([
    [
      'two parameters with the same key',
      { parameters: [parameter('postId', 'path', 'simple'), parameter('postId', 'query', 'form')] },
      /two parameters that would be "postId"/,
    ],
    [
      'a parameter called body beside a body',
      {
        parameters: [parameter('body', 'query', 'form')],
        body: { required: true, media: [{ type: 'application/json', schema: {} }] },
      },
      /two parameters that would be "body"/,
    ],
    [
      'an unknown style',
      { parameters: [parameter('ids', 'query', 'pipeDelimited')] },
      /cannot send "ids" in the query with style "pipeDelimited"/,
    ],
    [
      'an object in brackets',
      { parameters: [parameter('price', 'query', 'deepObject')] },
      /cannot send "price" in the query with style "deepObject"/,
    ],
    [
      'a list with commas',
      { parameters: [parameter('sort', 'query', 'form', false)] },
      /cannot send "sort" in the query with style "form" and explode: false/,
    ],
    [
      'an object in the query',
      { parameters: [{ ...parameter('filter', 'query', 'form'), schema: { type: 'object' } }] },
      /cannot send "filter" in the query with style "form" and values of type object/,
    ],
    [
      'a list of objects in the query',
      {
        parameters: [
          {
            ...parameter('filters', 'query', 'form'),
            schema: { type: 'array', items: { type: 'object', properties: {} } },
          },
        ],
      },
      /cannot send "filters" in the query/,
    ],
    [
      'a list in the path',
      { parameters: [{ ...parameter('ids', 'path', 'simple'), schema: { type: 'array' } }] },
      /cannot send "ids" in the path with style "simple" and values of type array/,
    ],
    [
      'a parameter as JSON',
      { parameters: [{ ...parameter('filter', 'query', 'form'), mediaType: 'application/json' }] },
      /cannot send "filter" in the query with application\/json/,
    ],
    [
      'a response that is text',
      {
        responses: [
          {
            status: '200',
            description: '',
            headers: [],
            media: [{ type: 'text/csv', schema: { type: 'string' } }],
          },
        ],
      },
      /can only receive JSON, bytes or a stream of items, not text\/csv/,
    ],
    [
      'a body that is text',
      { body: { required: true, media: [{ type: 'text/csv', schema: { type: 'string' } }] } },
      /single JSON media type/,
    ],
  ])('%s', (_, more, message) => {
    expect(() => render(operation('getThing', 'things', more))).toThrow(message);
  });
});

describe('the comment of an operation', () => {
  test('states effect, requirements and deprecation, and cannot end early', () => {
    const text = render(
      operation('getThing', 'things', {
        description: 'Ends */ here, after [logging in](#operation/login).',
        security: [{ bearer: ['a:read', 'b:read'] }],
        deprecated: true,
        declarations: { 'x-replaced-by': 'getItem', 'x-sunset': '2026-07-01' },
      }),
    );
    expect(text).toContain(
      '/**\n * Do it\n *\n * Ends *\\/ here, after {@link login}.\n *\n' +
        ' * Needs an access token with `a:read` and `b:read`.\n *\n' +
        ' * @example\n * ```ts\n * await getThing(transport);\n * ```\n *\n' +
        ' * @deprecated Call getItem instead. It ends on 2026-07-01.\n */\n',
    );
    expect(text).toContain(
      'deprecated: "getThing is deprecated. Call getItem instead. It ends on 2026-07-01."',
    );
  });
});
