import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';

const root = join(import.meta.dirname, '..', '..');
const cli = join(root, 'node_modules/@redocly/cli/bin/cli.js');
/** One operation of a contract. */
type Operation = { method: string; lines: string[]; status: number; content?: string | undefined };

const operation = (method: string, lines: string[], status = 204): Operation => ({ method, lines, status });

/** One that responds with content, in YAML on one line. */
const returning = (method: string, content: string, lines = [open]): Operation => ({
  method,
  lines,
  status: 200,
  content,
});

/** Each operation has a path of its own, so that one run of the linter judges all of them. */
const textOf = ({ method, lines, status, content }: Operation, index: number): string[] => [
  `  /v1/things-${index}:`,
  `    ${method}:`,
  `      operationId: touchThing${index}`,
  ...lines.map((line) => `      ${line}`),
  '      tags: [things]',
  '      responses:',
  `        "${status}":`,
  '          description: Done.',
  ...(content ? [`          content: { ${content} }`] : []),
];

const head = `openapi: 3.1.1
info:
  title: Broken
  version: "1"
components:
  securitySchemes:
    bearer: { type: http, scheme: bearer, description: A token. }
    session: { type: apiKey, in: cookie, name: session, description: A cookie. }
    csrf: { type: apiKey, in: header, name: X-CSRF-Token, description: Goes with the cookie. }
paths:`.split('\n');

type Problem = {
  ruleId: string;
  message: string;
  location: { source: { ref: string }; start: { line: number } }[];
};

/**
 * Runs our rules on a contract of these operations. Returns the problems of each operation, in the same order; line 0 is the
 * `operationId`, and the declarations begin on line 1.
 */
const lint = (operations: Operation[]): string[][] => {
  const texts = operations.map(textOf);
  const problems = runLinter([...head, ...texts.flat()].join('\n'))
    .filter(({ ruleId }) => ruleId.startsWith('tradepost/'))
    .map(({ ruleId, message, location: [at] }) => ({
      file: at?.source.ref,
      line: at?.start.line ?? 0,
      says: `${ruleId} ${message}`,
    }));
  expect(problems.filter(({ file }) => file !== 'openapi/openapi.yaml')).toEqual([]);
  let end = head.length;
  return texts.map(({ length }) => {
    const begin = end;
    end += length;
    const own = problems.filter(({ line }) => line > begin && line <= end);
    return own.map(({ line, says }) => `line ${line - begin - 3} ${says}`);
  });
};

const runLinter = (document: string): Problem[] => {
  const dir = mkdtempSync(join(tmpdir(), 'tradepost-lint-'));
  cpSync(join(root, 'openapi'), join(dir, 'openapi'), { recursive: true });
  for (const file of ['redocly.yaml', 'package.json']) cpSync(join(root, file), join(dir, file));
  symlinkSync(join(root, 'node_modules'), join(dir, 'node_modules'));
  writeFileSync(join(dir, 'openapi', 'openapi.yaml'), document);
  const args = [cli, 'lint', 'tradepost', '--format', 'json', '--max-problems', '9999'];
  const env = { REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' };
  const { stdout } = spawnSync(process.execPath, args, { cwd: dir, env, encoding: 'utf8' });
  rmSync(dir, { recursive: true });
  return (JSON.parse(stdout) as { problems: Problem[] }).problems;
};

const query = (type: string, name: string): string =>
  `- { name: ${name}, in: query, schema: { type: ${type} } }`;

const open = 'x-access: public';
const limit = 'x-rate-limit: { quota: 1, window: 1, per: ip }';
const example = '{ examples: { a: { summary: A., value: [] } } }';
const item = `{ x-item-schema: { type: object }, ${example.slice(2)}`;
const cache = 'x-cache: { maxAge: 1, scope: public, tags: [things] }';

type Row = [
  name: string,
  method: string,
  lines: string[],
  rule: string,
  line: number,
  message: string,
  content?: string,
];

const wrong: Row[] = [
  [
    'byte ranges without a version',
    'get',
    [open, 'x-byte-ranges: true'],
    'declarations-fit-the-operation',
    2,
    'x-byte-ranges is for a GET with x-etag',
    'application/octet-stream: { schema: { type: string, format: binary } }',
  ],
  [
    'a date without a version',
    'get',
    [open, 'x-last-modified: true'],
    'declarations-fit-the-operation',
    2,
    'x-last-modified is for a GET with x-etag',
  ],
  [
    'a response with a token that no cache may store anyway',
    'get',
    ["x-access: { scopes: ['things:read'] }", 'x-cache: no-store'],
    'declarations-fit-the-operation',
    2,
    'No cache stores the response',
  ],
  [
    'an unknown extension',
    'get',
    [open, 'x-colour: red'],
    'declarations-are-known',
    2,
    'x-colour is not declared',
  ],
  [
    'a rate limit without a quota',
    'get',
    [open, 'x-rate-limit: { window: 1, per: ip }'],
    'declarations-are-known',
    2,
    "must have required property 'quota'",
  ],
  [
    'a pattern that dialects interpret differently',
    'get',
    [open, 'parameters:', "  - { name: a, in: query, schema: { type: string, pattern: '^[a-z-]$' } }"],
    'patterns-are-portable',
    3,
    'escape ( ) [ ] { } / - | in it',
  ],
  [
    'a rate limit per mood',
    'get',
    [open, limit.replace('ip', 'mood')],
    'declarations-are-known',
    2,
    'per must be equal to one of the allowed values',
  ],
  [
    'a rate limit per actor where there is none',
    'get',
    [open, limit.replace('ip', 'actor')],
    'declarations-fit-the-operation',
    2,
    'must count per ip',
  ],
  [
    'an idempotency with an unknown value',
    'post',
    [open, 'x-idempotency: maybe'],
    'declarations-are-known',
    2,
    'x-idempotency must be equal to one of the allowed values',
  ],
  [
    'a reason against keys that is no sentence',
    'post',
    [open, 'x-not-idempotent: secret'],
    'declarations-are-known',
    2,
    'x-not-idempotent must match pattern',
  ],
  [
    'a reason against keys of an operation that creates nothing',
    'post',
    [open, 'x-not-idempotent: its response holds the key itself.'],
    'declarations-fit-the-operation',
    2,
    'x-not-idempotent is for a 201',
  ],
  [
    'a GET with an idempotency key',
    'get',
    [open, 'x-idempotency: required'],
    'declarations-fit-the-operation',
    2,
    'A GET needs no idempotency key',
  ],
  [
    'an etag with an unknown value',
    'get',
    [open, 'x-etag: both'],
    'declarations-are-known',
    2,
    'x-etag must be equal to one of the allowed values',
  ],
  [
    'a GET that writes versions',
    'get',
    [open, 'x-etag: write'],
    'declarations-fit-the-operation',
    2,
    'x-etag is read on GET',
  ],
  [
    'a cache without tags',
    'get',
    [open, 'x-cache: { maxAge: 1, scope: public }'],
    'declarations-are-known',
    2,
    "must have required property 'tags'",
  ],
  ['a cached POST', 'post', [open, cache], 'declarations-fit-the-operation', 2, 'x-cache is for GET'],
  [
    'a public cache of a response that depends on the caller',
    'get',
    ['x-access: { scopes: [things:read] }', cache],
    'declarations-fit-the-operation',
    2,
    'must have the scope private',
  ],
  [
    'an invalidation that is no list',
    'post',
    [open, 'x-invalidates: things'],
    'declarations-are-known',
    2,
    'x-invalidates must be array',
  ],
  [
    'an invalidation of nothing',
    'post',
    [open, 'x-invalidates: [nothing]'],
    'declaration-references-resolve',
    2,
    'No x-cache has the tag nothing',
  ],
  [
    'an unknown pagination',
    'get',
    [open, 'x-pagination: offset'],
    'declarations-are-known',
    2,
    'x-pagination must be equal to constant',
  ],
  [
    'a problem that is no list',
    'get',
    [open, 'x-problems: not_found'],
    'declarations-are-known',
    2,
    'x-problems must be array',
  ],
  [
    'an unknown problem',
    'get',
    [open, 'x-problems: [too_blue]'],
    'problems-are-in-the-catalogue',
    2,
    'too_blue is not in openapi/problems.yaml',
  ],
  [
    'a sunset that is no date',
    'get',
    [open, 'deprecated: true', 'x-deprecated-since: "2026-01-01"', 'x-sunset: soon'],
    'declarations-are-known',
    4,
    'x-sunset must match pattern',
  ],
  [
    'a deprecation without a date',
    'get',
    [open, 'deprecated: true'],
    'deprecation-is-complete',
    2,
    'Say since when',
  ],
  [
    'a date of an operation that is not deprecated',
    'get',
    [open, 'x-deprecated-since: "2026-01-01"'],
    'deprecation-is-complete',
    2,
    'needs `deprecated: true`',
  ],
  [
    'a sunset before the deprecation',
    'get',
    [open, 'deprecated: true', 'x-deprecated-since: "2026-02-01"', 'x-sunset: "2026-01-01"'],
    'deprecation-is-complete',
    4,
    'x-sunset is before',
  ],
  [
    'an absent successor',
    'get',
    [open, 'deprecated: true', 'x-deprecated-since: "2026-02-01"', 'x-replaced-by: nobody'],
    'declaration-references-resolve',
    4,
    'There is no operation nobody',
  ],
  ...[
    [
      'maybe',
      'x-extensible: maybe, type: string, enum: [a]',
      'declarations-are-known',
      'must be equal to constant',
    ],
    ['without values', 'x-extensible: true, type: string', 'extensible-schemas-can-grow', 'and `enum`'],
    [
      'of numbers',
      'x-extensible: true, type: integer, enum: [1]',
      'extensible-schemas-can-grow',
      'and `enum`',
    ],
    [
      'beside a union without a discriminator',
      'x-extensible: true, oneOf: [{ type: string }]',
      'extensible-schemas-can-grow',
      'or beside `oneOf` and `discriminator`',
    ],
    [
      'beside alternatives that share no schema',
      'x-extensible: true, oneOf: [{ $ref: components/schemas/Tag.yaml }], discriminator: { propertyName: a }',
      'extensible-schemas-can-grow',
      'All alternatives refer to one schema',
    ],
    ['by another name', 'x-extensible-enum: [a], type: string', 'declarations-are-known', 'is not declared'],
    ['as a cache', 'x-cache: true, type: string, enum: [a]', 'declarations-are-known', 'has no meaning here'],
  ].map(
    ([name, schema, rule, message]): Row => [
      `a schema that is extensible ${name}`,
      'get',
      [open, 'parameters:', `- { name: a, in: query, schema: { ${schema} } }`],
      rule as string,
      3,
      message as string,
    ],
  ),
  ...[
    ['that is not declared', '[a, c]', 'c must be in `properties`'],
    ['that is required', '[a, b]', 'b must be in `properties` and not in `required`'],
  ].map(
    ([name, members, message]): Row => [
      `a default member ${name}`,
      'get',
      [
        open,
        'parameters:',
        `- { name: a, in: query, schema: { type: object, required: [b], properties: { a: {}, b: {} }, x-default-members: ${members} } }`,
      ],
      'default-members-can-be-absent',
      3,
      message as string,
    ],
  ),
  [
    'an operation that is extensible',
    'get',
    [open, 'x-extensible: true'],
    'declarations-are-known',
    2,
    'x-extensible has no meaning here',
  ],
  [
    'an event that is no webhook',
    'post',
    ['x-event: { subject: thing, readers: public }'],
    'webhooks-are-events',
    1,
    'x-event is for webhooks',
  ],
  [
    'a range with one bound',
    'get',
    [open, 'x-ranges: [{ from: minPrice }]'],
    'declarations-are-known',
    2,
    "must have required property 'to'",
  ],
  [
    'a range of absent parameters',
    'get',
    [open, 'x-ranges: [{ from: minPrice, to: maxPrice }]'],
    'ranges-have-two-bounds',
    2,
    'There is no query parameter minPrice and no maxPrice.',
  ],
  [
    'a range that ends in a header',
    'get',
    [
      open,
      'x-ranges: [{ from: minPrice, to: Max-Price }]',
      'parameters:',
      '- { name: minPrice, in: query, schema: { type: integer } }',
      '- { name: Max-Price, in: header, schema: { type: integer } }',
    ],
    'ranges-have-two-bounds',
    2,
    'There is no query parameter Max-Price.',
  ],
  [
    'a range of words',
    'get',
    [
      open,
      'x-ranges: [{ from: a, to: b }]',
      'parameters:',
      ...['a', 'b'].map((name) => query('string', name)),
    ],
    'ranges-have-two-bounds',
    2,
    'a and b must both be numbers, both dates or both date-times.',
  ],
  [
    'a range from a number to a date',
    'get',
    [
      open,
      'x-ranges: [{ from: a, to: b }]',
      'parameters:',
      query('integer', 'a'),
      query('string, format: date-time', 'b'),
    ],
    'ranges-have-two-bounds',
    2,
    'a and b must both be numbers, both dates or both date-times.',
  ],
  ...[
    [
      'an object in brackets',
      'style: deepObject, schema: { type: object }',
      'Leave out the style deepObject',
    ],
    [
      'a list with pipes',
      'style: pipeDelimited, schema: { type: array }',
      'Leave out the style pipeDelimited',
    ],
    [
      'a list with spaces',
      'style: spaceDelimited, schema: { type: array }',
      'Leave out the style spaceDelimited',
    ],
    ['a list with commas', 'explode: false, schema: { type: array }', 'Leave out `explode: false`'],
    ['an object', 'schema: { type: object }', 'Declare a parameter per field'],
    ['an object without a type', 'schema: { properties: { a: {} } }', 'Declare a parameter per field'],
    ['a nullable object', 'schema: { type: ["null", object] }', 'Declare a parameter per field'],
    [
      'a list of objects',
      'schema: { type: array, items: { type: object } }',
      'Declare a parameter per field',
    ],
    ['a list of lists', 'schema: { type: array, items: { type: array } }', 'Declare a parameter per field'],
    [
      'an object in oneOf',
      'schema: { oneOf: [{ type: string }, { type: object }] }',
      'Declare a parameter per field',
    ],
    [
      'an object outside the query',
      'schema: { $ref: components/schemas/Profile.yaml }',
      'Declare a parameter per field',
    ],
    ['JSON', 'content: { application/json: { schema: {} } }', 'Declare a `schema`'],
  ].map(
    ([name, parameter, message]): Row => [
      `${name} in the query`,
      'get',
      [open, 'parameters:', `- { name: a, in: query, ${parameter} }`],
      'queries-suit-every-client',
      3,
      message as string,
    ],
  ),
  [
    'an operation without x-access',
    'get',
    [limit],
    'access-is-declared',
    0,
    'Declare the permitted callers by x-access',
  ],
  [
    'handwritten security',
    'get',
    ['security: [{ bearer: [things:read] }]'],
    'access-is-declared',
    1,
    'Declare x-access instead',
  ],
  [
    'handwritten security beside x-access',
    'get',
    [open, 'security: []'],
    'access-is-declared',
    2,
    'Declare x-access instead',
  ],
  [
    'access by an absent security scheme',
    'get',
    ['x-access: { scopes: [things:read], schemes: [bearer, letter] }'],
    'access-is-declared',
    1,
    'letter: not a security scheme',
  ],
  [
    'access by the CSRF token alone',
    'post',
    ['x-access: { scopes: [things:write], schemes: [csrf] }'],
    'access-is-declared',
    1,
    'csrf: not a security scheme',
  ],
  [
    'access without a scope',
    'get',
    ['x-access: { scopes: [] }'],
    'declarations-are-known',
    1,
    'must NOT have fewer than 1 items',
  ],
  ...[
    [
      'without the schema of its items',
      'get',
      6,
      'Declare the schema of an item',
      `text/event-stream: ${example}`,
    ],
    ['that is no GET', 'put', 5, 'Only a GET returns a stream', `application/jsonl: ${example}`],
    ['of no stream', 'get', 6, 'application/json is none', `application/json: ${item}`],
  ].map(
    ([name, method, line, message, content]): Row => [
      `a stream ${name}`,
      method as string,
      [open],
      'streams-declare-their-items',
      line as number,
      message as string,
      content as string,
    ],
  ),
  [
    'the schema of an item by its name',
    'get',
    [open],
    'declarations-are-known',
    6,
    'x-item-schema must be object',
    'application/jsonl: { x-item-schema: Order, examples: { a: { summary: A., value: [] } } }',
  ],
  [
    'a stream in a request',
    'put',
    [open, `requestBody: { content: { application/jsonl: ${item} } }`],
    'streams-declare-their-items',
    2,
    'x-item-schema is for responses',
  ],
];

const create = (...lines: string[]) => operation('post', [open, ...lines], 201);
const [withoutLocation, withoutKeys] = [create('x-idempotency: optional'), create()];

const right = [
  operation('get', [open, limit, 'x-problems: [not_found]']),
  operation('get', [
    open,
    'x-ranges: [{ from: a, to: b }]',
    'parameters:',
    query('integer', 'a'),
    query('number', 'b'),
    '- { name: c, in: query, explode: true, schema: { type: array, items: { type: [string, "null"] } } }',
  ]),
  returning('get', `application/x-ndjson: ${item}`),
];

const longWork = {
  ...operation('post', [open], 202),
  content: "application/json: { schema: { $ref: 'components/schemas/Job.yaml' } }",
};

describe('our rules', () => {
  let found: string[][];
  beforeAll(() => {
    const broken = wrong.map(([, method, lines, , , , content]) =>
      content === undefined ? operation(method, lines) : returning(method, content, lines),
    );
    found = lint([withoutLocation, withoutKeys, ...right, longWork, ...broken]);
  });

  test.each(wrong.map((row, index) => [row[0], row, index] as const))(
    '%s is an error with its file and line',
    (_name, [, , , rule, line, message], index) => {
      const problems = found.slice(-wrong.length)[index];
      expect(problems).toContainEqual(expect.stringContaining(`line ${line} tradepost/${rule} `));
      expect(problems).toContainEqual(expect.stringContaining(message));
    },
  );

  test('a create declares Location', () => {
    expect(found[0]?.[0]).toContain('line 6 tradepost/creates-are-complete Declare the header Location');
  });

  test('a create declares whether it may be repeated', () => {
    expect(found[1]).toContainEqual(
      expect.stringContaining('line 0 tradepost/creates-are-complete Declare x-idempotency'),
    );
  });

  test('long work declares where its job is', () => {
    expect(found[5]).toContainEqual(
      expect.stringContaining('tradepost/long-work-is-complete Declare the header Location and Retry-After'),
    );
  });

  test('correct operations have no error', () => {
    expect(found.slice(2, 5)).toEqual([[], [], []]);
  });
});

describe('a webhook', () => {
  const webhook = (name: string, lines: string[]): string[] => [
    `  ${name}:`,
    '    post:',
    `      operationId: ${name}`,
    ...lines.map((line) => `      ${line}`),
    '      tags: [things]',
    '      responses: { "200": { description: Done. } }',
  ];
  const made = webhook('made', [
    'x-event: { subject: thing, readers: { owner: things:read, all: events:read } }',
  ]);
  const lost = webhook('lost', []);
  const open = webhook('open', ['x-event: { subject: thing, readers: everybody }']);

  test('is an event, and the server calls it', () => {
    const problems = runLinter([...head, '  {}', 'webhooks:', ...made, ...lost, ...open].join('\n'))
      .filter(({ ruleId }) => ruleId.startsWith('tradepost/'))
      .map(({ ruleId, message, location: [at] }) => [
        ruleId.replace('tradepost/', ''),
        (at?.start.line ?? 0) - head.length - 2 - made.length,
        message.slice(0, 30),
      ]);
    expect(problems).toEqual([
      ['access-is-declared', 3, 'Declare the permitted callers '],
      ['webhooks-are-events', 3, 'Declare the event by x-event.'],
      ['declarations-are-known', lost.length + 4, expect.stringContaining('readers must')],
    ]);
  });
});
