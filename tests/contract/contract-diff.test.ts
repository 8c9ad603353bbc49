import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { copyProject } from '../support/project-copy.ts';

type Json = Record<string, unknown>;

const command = join(import.meta.dirname, '..', '..', 'src', 'codegen', 'contract-diff.ts');
const problems = {
  absent: { status: 404, title: 'Absent', description: 'It is not there.' },
  taken: { status: 409, title: 'Taken', description: 'It is taken.' },
  closed: { status: 409, title: 'Closed', description: 'It is closed.' },
};

const json = (schema: Json): Json => ({ 'application/json': { schema } });
const object = (properties: Json, more: Json = {}): Json => ({ type: 'object', properties, ...more });
const closed = (properties: Json, more: Json = {}): Json =>
  object(properties, { additionalProperties: false, ...more });
const ok = (more: Json = {}): Json => ({ '200': { description: 'Yes.', ...more } });
const answer = (schema: Json): Json => ({ responses: ok({ content: json(schema) }) });
const body = (schema: Json, more: Json = {}): Json => ({ requestBody: { content: json(schema), ...more } });
const query = (schema: Json, more: Json = {}): Json => ({
  parameters: [{ name: 'sort', in: 'query', schema, ...more }],
});
const scopes = (...all: string[]): Json => ({ security: [{ bearer: all }] });
const header = (more: Json): Json => ({
  responses: ok({ headers: { 'X-Kept': { schema: { type: 'string' }, ...more } } }),
});
const refusals = (...codes: (keyof typeof problems)[]): Json => ({
  responses: {
    ...ok(),
    ...Object.fromEntries(
      [...Map.groupBy(codes, (code) => problems[code].status)].map(([status, some]) => [
        status,
        {
          description: 'No.',
          content: { 'application/problem+json': { schema: object({ code: { enum: some } }) } },
        },
      ]),
    ),
  },
});
const text = { type: 'string' };
const listed = (...values: string[]): Json => ({ ...text, enum: values });
const growing = (...values: string[]): Json => ({ ...listed(...values), 'x-extensible': true });
const limited = (quota: number, more: Json = {}): Json => ({
  'x-rate-limit': { quota, window: 60, ...more },
});
const ranges = (from: string, to: string): Json => ({ 'x-ranges': [{ from, to }] });
const sunset = (day: string): Json => ({ deprecated: true, 'x-sunset': day });

type Case = [title: string, before: Json, after: Json | undefined, says?: RegExp];

const breaking: Case[] = [
  ['a removed field of a response', answer(object({ a: text, b: text })), answer(object({ a: text })), /`b`/],
  [
    'a field of a response made optional',
    answer(object({ a: text }, { required: ['a'] })),
    answer(object({ a: text })),
    /no longer required: `a`/,
  ],
  [
    'a new enum value in a response',
    answer({ enum: ['a'] }),
    answer({ enum: ['a', 'b'] }),
    /gained values: 'b'/,
  ],
  [
    'a wider response',
    answer({ type: 'integer', maximum: 9 }),
    answer({ type: 'integer', maximum: 10 }),
    /<= 10/,
  ],
  ['another type', answer(text), answer({ type: 'integer' }), /Type/],
  ['a removed response', { responses: { ...ok(), '201': { description: 'New.' } } }, {}, /`201` was removed/],
  [
    'a new success status',
    {},
    { responses: { ...ok(), '202': { description: 'Later.' } } },
    /the response 202 was added/,
  ],
  ['a removed header', header({}), {}, /`X-Kept`|headers of response/],
  ['a header made optional', header({ required: true }), header({}), /X-Kept of 200 became optional/],
  [
    'another media type',
    answer(text),
    { responses: ok({ content: { 'text/plain': { schema: text } } }) },
    /edia type/,
  ],
  [
    'a removed property of a closed request',
    body(closed({ a: text, b: text })),
    body(closed({ a: text })),
    /`b`/,
  ],
  [
    'a removed property of an open request',
    body(object({ in: object({ a: text, b: text }) })),
    body(object({ in: object({ a: text }) })),
    /the property b of body\/in was removed/,
  ],
  [
    'a property made required',
    body(object({ a: text })),
    body(object({ a: text }, { required: ['a'] })),
    /required: `a`/,
  ],
  ['a body made required', body(text), body(text, { required: true }), /body became required/],
  [
    'a removed enum value in a request',
    query({ enum: ['a', 'b'] }),
    query({ enum: ['a'] }),
    /lost values: 'b'/,
  ],
  ['a shorter text', query({ ...text, maxLength: 9 }), query({ ...text, maxLength: 8 }), /maxLength/],
  [
    'a smaller number',
    query({ type: 'integer', maximum: 9 }),
    query({ type: 'integer', maximum: 8 }),
    /<= 8/,
  ],
  ['an added format', query(text), query({ ...text, format: 'date' }), /format/],
  [
    'another default',
    query({ ...text, default: 'a' }),
    query({ ...text, default: 'b' }),
    /default of query sort .* "b"/,
  ],
  [
    'a removed default beside a reference',
    body(closed({ a: { $ref: '#/components/schemas/Word', default: 'a' } })),
    body(closed({ a: { $ref: '#/components/schemas/Word' } })),
    /default of body\/a went from "a" to nothing/,
  ],
  ['a new enum value in a response', answer(listed('a')), answer(listed('a', 'b')), /gained values: 'b'/],
  [
    'a new enum value of an enum that becomes extensible with it',
    answer(object({ a: listed('a') })),
    answer(object({ a: growing('a', 'b') })),
    /gained values: 'b'/,
  ],
  [
    'an enum that becomes extensible',
    answer(object({ a: { type: 'array', items: listed('a') } })),
    answer(object({ a: { type: 'array', items: growing('a') } })),
    /the enum of 200\/a\/\* became extensible/,
  ],
  [
    'a removed value of an extensible enum, in a request',
    query(growing('a', 'b')),
    query(growing('a')),
    /lost values: 'b'/,
  ],
  ['a removed parameter', query(text), {}, /arameters? (?:was|were) removed|All parameters/],
  ['a parameter made required', query(text), query(text, { required: true }), /became required/],
  ['a new required parameter', {}, query(text, { required: true }), /Required `sort`/],
  [
    'a parameter with another style',
    query({ type: 'array' }),
    query({ type: 'array' }, { explode: false }),
    /explode|erial/,
  ],
  ['a new scope', scopes('read'), scopes('read', 'write'), /some accepted callers are rejected/],
  [
    'another scope for callers with a token',
    { security: [{}, { bearer: ['read'] }] },
    { security: [{}, { bearer: ['write'] }] },
    /some accepted callers are rejected/,
  ],
  ['a newly required token', { security: [] }, scopes(), /some accepted callers are rejected/],
  [
    'a new problem under a declared status',
    refusals('taken'),
    refusals('taken', 'closed'),
    /problem 409 closed was added/,
  ],
  [
    'a new problem with a new status',
    refusals('taken'),
    refusals('taken', 'absent'),
    /problem 404 absent was added/,
  ],
  [
    'a removed problem under a status',
    refusals('taken', 'closed'),
    refusals('taken'),
    /problem 409 closed was removed/,
  ],
  [
    'a removed problem with its status',
    refusals('taken', 'absent'),
    refusals('taken'),
    /problem 404 absent was removed/,
  ],
  [
    'a stricter idempotency',
    { 'x-idempotency': 'optional' },
    { 'x-idempotency': 'required' },
    /x-idempotency went/,
  ],
  ['no idempotency', { 'x-idempotency': 'optional' }, {}, /x-idempotency went from "optional" to nothing/],
  ['a precondition', {}, { 'x-etag': 'write' }, /x-etag went from nothing to "write"/],
  ['a new range', {}, ranges('min', 'max'), /x-ranges went/],
  ['another range', ranges('from', 'to'), ranges('min', 'max'), /x-ranges went/],
  ['a smaller quota', limited(100), limited(99), /x-rate-limit went/],
  ['a new quota', {}, limited(1000), /x-rate-limit went/],
  ['a quota with another key', limited(100), limited(200, { per: 'operation' }), /x-rate-limit went/],
  ['another tag', { tags: ['old'] }, { tags: ['new'] }, /tag went from old to new/],
  ['another operationId', {}, { operationId: 'renamed' }, /renamed/],
  ['a removal without notice', {}, undefined, /was removed and had no x-sunset/],
  [
    'a removal before its sunset',
    sunset('2026-07-02'),
    undefined,
    /was removed before its sunset, 2026-07-02/,
  ],
  ['an earlier sunset', sunset('2026-12-31'), sunset('2026-11-30'), /came forward to 2026-11-30/],
];

const harmless: Case[] = [
  ['fewer scopes', scopes('read', 'write'), scopes('read'), /accepts more callers/],
  ['no token', scopes('read'), { security: [] }, /accepts more callers/],
  ['an optional token', scopes('read'), { security: [{}, { bearer: ['read'] }] }, /accepts more callers/],
  [
    'a looser idempotency',
    { 'x-idempotency': 'required' },
    { 'x-idempotency': 'optional' },
    /x-idempotency went/,
  ],
  ['no range', ranges('min', 'max'), {}, /x-ranges went/],
  [
    'a new value of an extensible enum',
    answer(object({ a: growing('a') })),
    answer(object({ a: growing('a', 'b') })),
    /gained values: 'b'/,
  ],
  [
    'a new value of an extensible enum, in a list',
    answer({ type: 'array', items: growing('a') }),
    answer({ type: 'array', items: growing('a', 'b') }),
    /gained values: 'b'/,
  ],
  ['a larger quota', limited(100), limited(101), /x-rate-limit went/],
  ['no quota', limited(100), {}, /x-rate-limit went/],
  ['other caching', { 'x-cache': { maxAge: 60 } }, { 'x-cache': { maxAge: 5 } }, /x-cache went/],
  ['an added ETag', {}, { 'x-etag': 'read' }, /x-etag went/],
  ['a deprecation', {}, sunset('2026-12-31'), /was deprecated/],
  ['a later sunset', sunset('2026-11-30'), sunset('2026-12-31'), /sunset went from 2026-11-30 to 2026-12-31/],
  ['a removal after its sunset', sunset('2026-06-30'), undefined, /was removed after its sunset/],
];

const silent: Case[] = [
  ['a new field in a response', answer(object({ a: text })), answer(object({ a: text, b: text }))],
  ['a narrower response', answer({ type: 'integer', maximum: 9 }), answer({ type: 'integer', maximum: 8 })],
  ['a new header', {}, header({ required: true })],
  ['a new optional parameter', {}, query(text)],
  ['a new enum value in a request', query({ enum: ['a'] }), query({ enum: ['a', 'b'] })],
  ['a removed value of an extensible enum', answer(growing('a', 'b')), answer(growing('a'))],
  ['an enum that is extensible no longer', answer(growing('a')), answer(listed('a'))],
  ['a longer text', query({ ...text, maxLength: 9 }), query({ ...text, maxLength: 10 })],
  ['a new optional property', body(closed({ a: text })), body(closed({ a: text, b: text }))],
  ['other descriptions', { summary: 'One.' }, { summary: 'Another.' }],
];

const cases = [...breaking, ...harmless, ...silent];

/** One operation per case, so one run judges all cases and none affects another. */
const contract = (side: 1 | 2): Json => ({
  openapi: '3.1.1',
  info: { title: 'Pairs', version: '1' },
  'x-problems': problems,
  components: { schemas: { Word: text }, securitySchemes: { bearer: { type: 'http', scheme: 'bearer' } } },
  paths: Object.fromEntries(
    cases.flatMap((each, index) => {
      const operation = { operationId: `case${index}`, responses: ok(), ...(each[side] as Json) };
      return each[side] ? [[`/case-${index}`, { put: operation }]] : [];
    }),
  ),
});

let dir: string;
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'tradepost-diff-'));
});
afterAll(() => rmSync(dir, { recursive: true }));

const write = (name: string, content: unknown): string => {
  const file = join(dir, name);
  writeFileSync(file, JSON.stringify(content));
  return file;
};

const diff = (base: Json, revision: Json, approved: unknown = []) => {
  const files = { base: write('base.json', base), revision: write('revision.json', revision) };
  const args = ['--base', files.base, '--revision', files.revision, '--today', '2026-07-01'];
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [command, ...args, '--approved', write('approved.yaml', approved)],
    { encoding: 'utf8' },
  );
  return {
    status,
    stdout,
    stderr,
    lines: stdout.split('\n').filter((line) => /^ {2}(?!date|reason)/.test(line)),
  };
};

describe('the change gate', () => {
  let lines: string[] = [];
  beforeAll(() => {
    ({ lines } = diff(contract(1), contract(2)));
  });
  const linesOf = (each: Case): string[] =>
    lines.filter((line) => new RegExp(`/case-${cases.indexOf(each)}(?!\\d)`).test(line));

  for (const each of breaking) {
    test(`holds for breaking: ${each[0]}`, () => {
      expect(linesOf(each).join('\n')).toMatch(each[3] as RegExp);
      expect(linesOf(each).filter((line) => !line.startsWith('  breaking: '))).toEqual([]);
    });
  }

  for (const each of harmless) {
    test(`reports, and accepts: ${each[0]}`, () => {
      expect(linesOf(each)).toEqual([expect.stringMatching(each[3] as RegExp)]);
      expect(linesOf(each)[0]).toMatch(/^ {2}harmless: /);
    });
  }

  for (const each of silent) {
    test(`ignores: ${each[0]}`, () => {
      expect(linesOf(each)).toEqual([]);
    });
  }
});

describe('approved changes', () => {
  const one = (operation: Json): Json => ({
    openapi: '3.1.1',
    info: { title: 'One', version: '1' },
    paths: { '/one': { get: { operationId: 'one', responses: ok(), ...operation } } },
  });
  const change = 'GET /one: the tag went from old to new';
  const entry = { change, date: '2026-07-01', reason: 'Nobody calls it.' };
  const [before, after] = [one({ tags: ['old'] }), one({ tags: ['new'] })];

  test('admit the listed changes, and no others', () => {
    expect(diff(before, after)).toMatchObject({
      status: 1,
      lines: [`  breaking: ${change}`],
    });
    expect(diff(before, after, [entry])).toMatchObject({ status: 0, lines: [`  approved: ${change}`] });
  });

  test('fail if they match nothing', () => {
    expect(diff(before, before)).toMatchObject({ status: 0, lines: [] });
    expect(diff(before, before, [entry])).toMatchObject({
      status: 1,
      lines: [`  stale approval: ${change}`],
    });
  });

  test.each([
    ['no reason', [{ ...entry, reason: ' ' }], /non-empty strings/],
    ['no date', [{ ...entry, date: 'yesterday' }], /the date must look like/],
    ['an additional word', [{ ...entry, by: 'me' }], /exactly change, date, reason/],
    ['a duplicate', [entry, entry], /is a duplicate/],
  ])('are rejected with %s', (_, approved, says) => {
    const { status, stderr } = diff(before, after, approved);
    expect(status).toBe(1);
    expect(stderr).toMatch(says);
  });
});

describe('the last release', () => {
  let copy: string;
  beforeAll(() => {
    copy = copyProject();
    git('init', '--quiet');
    commit('One');
  });
  afterAll(() => rmSync(copy, { recursive: true }));

  const git = (...args: string[]): void => {
    execFileSync('git', ['-c', 'user.name=T', '-c', 'user.email=t@example.com', ...args], { cwd: copy });
  };
  const commit = (message: string): void => {
    git('add', 'generated/openapi.json');
    git('commit', '--quiet', '--message', message);
  };
  const gate = () =>
    spawnSync(process.execPath, ['src/codegen/contract-diff.ts'], { cwd: copy, encoding: 'utf8' });

  test('is the highest version tag; without one all changes pass', () => {
    const file = join(copy, 'generated/openapi.json');
    const released = readFileSync(file, 'utf8');
    expect(gate()).toMatchObject({
      status: 0,
      stdout: expect.stringMatching(/^This clone has no release tag v/),
    });

    git('tag', 'v0.9.0');
    expect(gate()).toMatchObject({
      status: 0,
      stdout: 'Since v0.9.0: 0 breaking changes, 0 of them approved.\n',
    });

    const { '/v1/me': gone, ...paths } = JSON.parse(released).paths;
    expect(gone).toBeDefined();
    writeFileSync(file, JSON.stringify({ ...JSON.parse(released), paths }));
    expect(gate()).toMatchObject({
      status: 1,
      stdout: expect.stringMatching(/breaking: GET \/v1\/me: was removed/),
    });

    commit('Two');
    git('tag', 'v0.10.0');
    expect(gate()).toMatchObject({ status: 0, stdout: expect.stringMatching(/^Since v0\.10\.0: 0 /) });
  });

  test('may be followed by a new value of each extensible enum, and of no other', () => {
    const file = join(copy, 'generated/openapi.json');
    const grown = (isGrown: (schema: Json) => boolean): Json =>
      JSON.parse(readFileSync(file, 'utf8'), (_name, schema) =>
        Array.isArray(schema?.enum) && isGrown(schema)
          ? { ...schema, enum: [...schema.enum, 'new'] }
          : schema,
      );
    const [open, all] = [
      grown((schema) => schema['x-extensible'] === true),
      grown(({ type }) => type === 'string'),
    ];
    writeFileSync(file, JSON.stringify(open));
    const passed = gate();
    expect(passed).toMatchObject({ status: 0, stdout: expect.stringMatching(/: 0 breaking changes/) });
    expect(passed.stdout).toMatch(/harmless: .*gained values: 'new'/);
    writeFileSync(file, JSON.stringify(all));
    expect(gate()).toMatchObject({
      status: 1,
      stdout: expect.stringMatching(/breaking: .*gained values: 'new'/),
    });
  });
});
