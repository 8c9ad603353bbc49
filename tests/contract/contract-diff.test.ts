import { describe, expect, test } from '@jest/globals';
import { findBreakingChanges, textOfChange } from '../../src/codegen/compatibility/contract-comparison.ts';
import { ok, operationPairs, problems } from './operation-pairs.ts';
import { type SchemaPair, schemaPairs, type Verdict } from './schema-pairs.ts';

type Json = Record<string, unknown>;

const today = new Date('2026-07-01');
const bearer = { type: 'http', scheme: 'bearer' };
const key = { type: 'apiKey', in: 'header', name: 'X-Key' };

const contract = (paths: Json, schemas: Json = {}, more: Json = {}): Json => ({
  openapi: '3.1.1',
  info: { title: 'Pair', version: '1' },
  paths,
  components: { schemas: { Word: { type: 'string' }, ...schemas }, securitySchemes: { bearer, key } },
  'x-problems': problems,
  ...more,
});

const one = (operation: Json | undefined, schemas: Json = {}): Json =>
  contract(
    { '/one': operation ? { put: { operationId: 'one', responses: ok(), ...operation } } : {} },
    schemas,
  );

const changes = (before: Json, after: Json): string[] =>
  findBreakingChanges(before, after, today).map(textOfChange);

const expectVerdict = (texts: string[], verdict: Verdict): void => {
  if (typeof verdict === 'string') expect(texts).toEqual([]);
  else expect(texts.join('\n')).toMatch(verdict);
};

const request = (schema: unknown): Json => ({ requestBody: { content: { 'application/json': { schema } } } });
const response = (schema: unknown): Json => ({
  responses: ok({ content: { 'application/json': { schema } } }),
});

const judge = ([, before, after, , , schemas]: SchemaPair, place: (schema: unknown) => Json): string[] =>
  changes(one(place(before), schemas?.[0]), one(place(after), schemas?.[1]));

const put = (operation: Json = {}): Json => ({ put: { operationId: 'one', responses: ok(), ...operation } });
const get = (operationId: string, operation: Json = {}): Json => ({
  get: { operationId, responses: ok(), ...operation },
});
const sort = { name: 'sort', in: 'query', required: true, schema: { type: 'string' } };
const id = (schema: Json): Json => ({ parameters: [{ name: 'id', in: 'path', required: true, schema }] });
const tag = get('getTag', id({ type: 'string', pattern: '^[a-z]+$' }));
const old = (schema: Json): Json => ({ ...one(response(schema)), openapi: '3.0.3' });
const hook = (schema: Json): Json =>
  contract({}, {}, { webhooks: { paid: { post: { ...request(schema), responses: ok() } } } });
const required = (isRequired: boolean): Json => {
  const { requestBody } = request({}) as { requestBody: Json };
  const post = { requestBody: { ...requestBody, required: isRequired }, responses: ok() };
  return contract({}, {}, { webhooks: { paid: { post } } });
};
const schemes = (bearer: Json): Json => {
  const before = one({ security: [{ bearer: [] }] });
  return { ...before, components: { securitySchemes: { bearer } } };
};
const served = (url: string): Json =>
  contract({ '/a': get('a'), '/b': get('b') }, {}, { servers: [{ url }] });

const contractPairs: [title: string, before: Json, after: Json, verdict: Verdict][] = [
  [
    'a parameter moved to the path item',
    contract({ '/one': put({ parameters: [sort] }) }),
    contract({ '/one': { ...put(), parameters: [sort] } }),
    'no change',
  ],
  [
    'a parameter of the path item less',
    contract({ '/one': { ...put(), parameters: [sort] } }),
    contract({ '/one': put() }),
    /query sort: parameters: /,
  ],
  [
    'a parameter that replaces that of the path item',
    contract({ '/one': { ...put(), parameters: [sort] } }),
    contract({ '/one': { ...put({ parameters: [{ ...sort, required: false }] }), parameters: [sort] } }),
    'accepts more',
  ],
  [
    'security moved to the operation',
    contract({ '/one': put() }, {}, { security: [{ bearer: [] }] }),
    contract({ '/one': put({ security: [{ bearer: [] }] }) }),
    'no change',
  ],
  [
    'another name of a path parameter',
    contract({ '/a/{id}': tag }),
    contract({ '/a/{tagId}': tag }),
    /path: /,
  ],
  ['a new operation', contract({}), contract({ '/one': put() }), 'accepts more'],
  [
    'a new operation that takes requests of another',
    contract({ '/tags/{id}': tag }),
    contract({ '/tags/{id}': tag, '/tags/popular': get('listPopularTags') }),
    /^GET \/tags\/\{id\}: path: GET \/tags\/popular is new/,
  ],
  [
    'a new operation whose path is no number',
    contract({ '/tags/{id}': get('getTag', id({ type: 'integer' })) }),
    contract({
      '/tags/{id}': get('getTag', id({ type: 'integer' })),
      '/tags/popular': get('listPopularTags'),
    }),
    'accepts more',
  ],
  [
    'a declaration of the path item',
    contract({ '/one': put() }),
    contract({ '/one': { ...put(), 'x-mode': 1 } }),
    /x-mode: /,
  ],
  [
    'a new operation whose path is no valid id',
    contract({ '/tags/{id}': tag }),
    contract({ '/tags/{id}': tag, '/tags/most-popular': get('listPopularTags') }),
    'accepts more',
  ],
  [
    'nullable in OpenAPI 3.0',
    old({ type: 'string' }),
    old({ type: 'string', nullable: true }),
    /type: .*null/,
  ],
  [
    'OpenAPI 3.1 instead of 3.0',
    old({ type: 'string', nullable: true }),
    one(response({ type: ['string', 'null'] })),
    'no change',
  ],
  [
    'a webhook that sends more',
    hook({ enum: ['a'] }),
    hook({ enum: ['a', 'b'] }),
    /^POST paid, body .* enum: .*may send "b"/,
  ],
  ['a webhook that may have no body', required(true), required(false), /^POST paid, body: required: /],
  ['a webhook that always has a body', required(false), required(true), 'sends less'],
  [
    'an enum value of a webhook less',
    hook({ enum: ['a', 'b'] }),
    hook({ enum: ['a'] }),
    /^POST paid, body .* enum: stored events may have "b", which became invalid$/,
  ],
  [
    'another place of a key',
    schemes(key),
    schemes({ ...key, in: 'query' }),
    /^security scheme bearer: securityScheme: /,
  ],
  [
    'another description of a scheme',
    schemes(bearer),
    schemes({ ...bearer, description: 'A.', bearerFormat: 'JWT' }),
    'no change',
  ],
  [
    'another server',
    served('https://a.example'),
    served('https://b.example'),
    /^every operation: servers: .*a\.example[^\n]*$/,
  ],
  [
    'an unknown part of the document',
    one({}),
    { ...one({}), 'x-mode': 1 },
    /^the contract: x-mode: .*no rule/,
  ],
  [
    'another version and other tags',
    one({}),
    { ...one({}), info: { title: 'A', version: '2' }, tags: [{ name: 'a' }] },
    'no change',
  ],
  ['a component that nothing uses', one({}, { Old: { type: 'string' } }), one({}), 'no change'],
];

const based = (base: string, paths: Json): Json => contract(paths, {}, { servers: [{ url: base }] });
const both = { '/v1/a': get('a'), '/v1/b/{id}': get('b', id({ type: 'string' })) };
const bothInside = { '/a': get('a'), '/b/{id}': get('b', id({ type: 'string' })) };
const allOrigins = { servers: [{ url: 'https://a.example' }, { url: 'https://b.example/v1' }] };
const variable = { default: 'v1', enum: ['v1'] };

const basePairs: typeof contractPairs = [
  ['a base path in the server', based('/', both), based('/v1', bothInside), 'no change'],
  ['a base path in the paths', based('/v1/', bothInside), contract(both), 'no change'],
  [
    'a base path in an absolute server',
    based('https://a.example', both),
    based('https://a.example/v1', bothInside),
    'no change',
  ],
  [
    'a base path beside a new server',
    based('https://a.example', both),
    contract(
      bothInside,
      {},
      {
        servers: [{ url: 'https://b.example/v2' }, { url: 'https://a.example/v1' }],
      },
    ),
    'no change',
  ],
  ['another base path', based('/', both), based('/v2', bothInside), /^every operation: operation: .*removed/],
  [
    'a base path of one of two servers',
    contract(both, {}, allOrigins),
    based('https://a.example/v1', bothInside),
    /removed|servers/,
  ],
  [
    'a base path, and a required parameter',
    based('/', { '/v1/a': get('a') }),
    based('/v1', { '/a': get('a', { parameters: [sort] }) }),
    /^GET \/v1\/a, query sort: /,
  ],
  [
    'a base path with a variable',
    based('/', both),
    contract(bothInside, {}, { servers: [{ url: '/{base}', variables: { base: variable } }] }),
    /removed/,
  ],
  [
    'a base path, and a new operation that takes requests',
    based('/', { '/v1/tags/{id}': tag }),
    based('/v1', { '/tags/{id}': tag, '/tags/popular': get('listPopularTags') }),
    /^GET \/v1\/tags\/\{id\}: path: /,
  ],
];

const headOf = (more: Json = {}): Json => ({ head: { operationId: 'headTag', responses: ok(), ...more } });
const shown = { responses: ok({ headers: { 'X-Kept': { schema: { type: 'string' } } } }) };
const ranged = { parameters: [sort] };

/** The server handles a HEAD as a GET unless the contract declares it. */
const headPairs: typeof contractPairs = [
  [
    'a HEAD like its GET',
    contract({ '/a': get('a') }),
    contract({ '/a': { ...get('a'), ...headOf() } }),
    'announced',
  ],
  [
    'a HEAD without the content of its GET',
    contract({ '/a': get('a', response({ type: 'string' })) }),
    contract({ '/a': { ...get('a', response({ type: 'string' })), ...headOf() } }),
    'announced',
  ],
  [
    'a HEAD with a required parameter',
    contract({ '/a': get('a') }),
    contract({ '/a': { ...get('a'), ...headOf(ranged) } }),
    /^HEAD \/a, query sort: parameters: .*required/,
  ],
  [
    'a HEAD without a header of its GET',
    contract({ '/a': get('a', shown) }),
    contract({ '/a': { ...get('a', shown), ...headOf() } }),
    /^HEAD \/a, response 200 header x-kept: headers: .*gone/,
  ],
  [
    'a HEAD with other security than its GET',
    contract({ '/a': get('a') }),
    contract({ '/a': { ...get('a'), ...headOf({ security: [{ bearer: [] }] }) } }),
    /^HEAD \/a: security: /,
  ],
  [
    'a removed HEAD whose GET stays',
    contract({ '/a': { ...get('a'), ...headOf() } }),
    contract({ '/a': get('a') }),
    /^HEAD \/a: operation: .*removed/,
  ],
  [
    'a HEAD that takes requests of a GET',
    contract({ '/tags/{id}': tag }),
    contract({ '/tags/{id}': tag, '/tags/popular': headOf() }),
    /^GET \/tags\/\{id\}: path: HEAD \/tags\/popular is new/,
  ],
  [
    'a HEAD beside a declared HEAD',
    contract({ '/tags/{id}': { ...tag, ...headOf(id({ type: 'integer' })) } }),
    contract({
      '/tags/{id}': { ...tag, ...headOf(id({ type: 'integer' })) },
      '/tags/popular': { head: { operationId: 'headPopular', responses: ok() } },
    }),
    'accepts more',
  ],
];

const secured = (name: string, more: Json = {}): Json => ({
  ...contract({ '/one': put({ security: [{ [name]: ['read'] }] }) }),
  components: { securitySchemes: { [name]: bearer, ...more } },
});

const oauth = (scopes: Json, more: Json = {}, flow: Json = {}): Json => {
  const clientCredentials = { tokenUrl: 'https://a.example/token', scopes, ...flow };
  return schemes({ type: 'oauth2', flows: { clientCredentials, ...more } });
};

const schemePairs: typeof contractPairs = [
  ['the case of an HTTP scheme', schemes(bearer), schemes({ ...bearer, scheme: 'Bearer' }), 'no change'],
  ['the case of a header', schemes(key), schemes({ ...key, name: 'x-key' }), 'no change'],
  ['the text of a scope', oauth({ read: 'Read.' }), oauth({ read: 'Reads.' }), 'no change'],
  ['another name of a scheme', secured('bearer'), secured('token'), 'no change'],
  ['another scheme', secured('bearer'), secured('token', { token: key }), /security|scheme/],
  [
    'another of two schemes that look the same',
    secured('user', { admin: bearer }),
    secured('admin', { user: bearer }),
    /^PUT \/one: security: |^every operation: security: /,
  ],
  [
    'one of two new schemes that look the same',
    secured('bearer'),
    secured('user', { admin: bearer }),
    /security/,
  ],
  ['a new scope', oauth({ read: '' }), oauth({ read: '', write: '' }), 'announced'],
  ['a new flow', oauth({ read: '' }), oauth({ read: '' }, { implicit: { scopes: {} } }), 'announced'],
  ['a scope less', oauth({ read: '', write: '' }), oauth({ read: '' }), /^security scheme bearer: /],
  ['another flow', oauth({}), schemes({ type: 'oauth2', flows: {} }), /^security scheme bearer: /],
  [
    'another token endpoint',
    oauth({}),
    oauth({}, {}, { tokenUrl: 'https://b.example' }),
    /^security scheme bearer: /,
  ],
];

const event = (post: Json, more: Json = {}): Json =>
  contract(
    { '/a': get('a'), '/b': get('b') },
    {},
    {
      webhooks: { paid: { post: { responses: ok(), ...post } } },
      ...more,
    },
  );
const signed = (more: Json = {}): Json => ({
  parameters: [{ name: 'X-Sign', in: 'header', schema: { type: 'string' }, ...more }],
});
const delivered = (...types: string[]): Json => ({
  requestBody: { content: Object.fromEntries(types.map((type) => [type, {}])) },
});
const answered = (response: Json, status = '200'): Json => ({ responses: { [status]: response } });
const answers = (...types: string[]): Json =>
  answered({ content: Object.fromEntries(types.map((type) => [type, {}])) });
const confirmed = (more: Json = {}): Json =>
  answered({ headers: { 'X-Seen': { schema: { type: 'string' }, ...more } } });

const ofAll = { all: 'a:read' };
const ofOwner = { ...ofAll, owner: 'o:read' };
const announced = (readers: unknown, subject = 'payment'): Json => event({ 'x-event': { subject, readers } });

/** The server calls a webhook: its callers receive the request and send the response. */
const webhookPairs: typeof contractPairs = [
  ['a new webhook', contract({}), hook({}), 'announced'],
  ['a webhook less', hook({}), contract({}), /^POST paid: operation: it was removed/],
  ['an event for everyone', announced(ofOwner), announced('public'), 'accepts more'],
  ['an event for its owner too', announced(ofAll), announced(ofOwner), 'accepts more'],
  ['an event no longer for its owner', announced(ofOwner), announced(ofAll), /^POST paid: x-event: /],
  ['an event no longer for everyone', announced('public'), announced(ofOwner), /^POST paid: x-event: /],
  ['another scope of an event', announced(ofAll), announced({ all: 'b:read' }), /^POST paid: x-event: /],
  ['another scope of an owner', announced(ofOwner), announced({ ...ofAll, owner: 'b:read' }), /: x-event: /],
  ['an event about another subject', announced(ofAll), announced(ofAll, 'order'), /: x-event: /],
  ['an event less', announced(ofAll), event({}), /: x-event: /],
  ['a new header of a webhook', event({}), event(signed({ required: true })), 'sends less'],
  ['a header of a webhook less', event(signed()), event({}), /^POST paid, header x-sign: .*gone/],
  [
    'a header of a webhook made optional',
    event(signed({ required: true })),
    event(signed()),
    /^POST paid, header x-sign: required: /,
  ],
  ['a new body of a webhook', event({}), event(delivered('a/a')), 'announced'],
  ['a body of a webhook less', event(delivered('a/a')), event({}), /^POST paid, body: .*read/],
  [
    'a new media type of a webhook',
    event(delivered('a/a')),
    event(delivered('a/a', 'b/b')),
    /^POST paid, body: content: .*b\/b is new/,
  ],
  ['a media type of a webhook less', event(delivered('a/a', 'b/b')), event(delivered('a/a')), 'sends less'],
  ['one media type of a range', event(delivered('a/*')), event(delivered('a/a')), 'sends less'],
  ['a range in a webhook', event(delivered('a/a')), event(delivered('a/*')), /: content: .*a\/\* is new/],
  ['an accepted status', event({}), event({ responses: { ...ok(), 204: {} } }), 'accepts more'],
  ['an accepted status less', event({ responses: { ...ok(), 204: {} } }), event({}), /response 204: .*send/],
  [
    'a required header of the response to a webhook',
    event({}),
    event(confirmed({ required: true })),
    /response 200 header x-seen: headers: .*required/,
  ],
  ['an optional header of the response to a webhook', event({}), event(confirmed()), 'accepts more'],
  ['an accepted media type', event(answers('a/a')), event(answers('b/b', 'a/a')), 'accepts more'],
  ['an accepted range', event(answers('a/a')), event(answers('a/*')), 'accepts more'],
  [
    'an accepted media type less',
    event(answers('a/a', 'b/b')),
    event(answers('a/a')),
    /content: .*b\/b is gone/,
  ],
  [
    'another server beside a webhook',
    event({}, { servers: [{ url: 'https://a.example' }] }),
    event({}, { servers: [{ url: 'https://b.example' }] }),
    /^every operation: servers: [^\n]*$/,
  ],
  [
    'other security beside a webhook',
    event({}, { security: [{ bearer: [] }] }),
    event({}, { security: [{ key: [] }] }),
    /^every operation: security: [^\n]*$/,
  ],
  [
    'one change in one of two operations and in a webhook',
    event({}),
    { ...event({ 'x-mode': 1 }), paths: { '/a': get('a', { 'x-mode': 1 }), '/b': get('b') } },
    /^GET \/a: x-mode: .*\nPOST paid: x-mode: [^\n]*$/,
  ],
  [
    'one change in all operations and in a webhook',
    event({}),
    {
      ...event({ 'x-mode': 1 }),
      paths: { '/a': get('a', { 'x-mode': 1 }), '/b': get('b', { 'x-mode': 1 }) },
    },
    /^every operation: x-mode: .*\nPOST paid: x-mode: [^\n]*$/,
  ],
  [
    'other credentials of a webhook',
    event({ security: [{ bearer: [] }] }),
    event({ security: [{ bearer: [] }, { key: [] }] }),
    /^POST paid: security: .*receivers/,
  ],
  [
    'fewer credentials of a webhook',
    event({ security: [{ bearer: [] }, { key: [] }] }),
    event({ security: [{ bearer: [] }] }),
    'sends less',
  ],
];

const text = { type: 'string' };
const payload = (properties: Json, ...required: string[]): Json => ({ type: 'object', properties, required });
const paid = (properties: Json, ...required: string[]): Json => hook(payload(properties, ...required));
const lacking = /^POST paid, body application\/json \/b: required: .*stored events may lack it$/;
const tightened = /^POST paid, body application\/json \/a: \w+: .*stored events/;
const changed = (...kinds: string[]): Json =>
  hook({
    oneOf: kinds.map((kind) => payload({ kind: { const: kind } }, 'kind')),
    discriminator: { propertyName: 'kind' },
    'x-extensible': true,
  });

/** Events are stored, and delivered later under the newer contract. */
const storedPairs: typeof contractPairs = [
  [
    'a new required member of a payload',
    paid({ a: text }, 'a'),
    paid({ a: text, b: text }, 'a', 'b'),
    lacking,
  ],
  [
    'a required member that was optional',
    paid({ a: text, b: text }),
    paid({ a: text, b: text }, 'b'),
    lacking,
  ],
  [
    'a new required member that is readOnly',
    paid({ a: text }),
    paid({ a: text, b: { ...text, readOnly: true } }, 'b'),
    lacking,
  ],
  ['a new optional member of a payload', paid({ a: text }), paid({ a: text, b: text }), 'announced'],
  ['a new member of a map in a payload', paid({}), paid({ a: { ...text, maxLength: 9 } }), tightened],
  [
    'a member of a payload less',
    paid({ a: text, b: text }),
    paid({ a: text }),
    /^POST paid, body application\/json \/b: properties: .*may read$/,
  ],
  ['a bound of a payload', paid({ a: text }), paid({ a: { ...text, maxLength: 9 } }), tightened],
  ['a pattern of a payload', paid({ a: text }), paid({ a: { ...text, pattern: '^a' } }), tightened],
  ['a format of a payload', paid({ a: text }), paid({ a: { ...text, format: 'uuid' } }), tightened],
  [
    'a type of a payload less',
    paid({ a: { type: ['string', 'null'] } }),
    paid({ a: text }),
    /\/a: type: stored events may have null, which became invalid$/,
  ],
  ['a default in a payload', paid({ a: text }), paid({ a: { ...text, default: 'b' } }), 'no change'],
  ['a new alternative of an extensible payload', changed('a'), changed('a', 'b'), 'announced'],
  [
    'an alternative of an extensible payload less',
    changed('a', 'b'),
    changed('a'),
    /^POST paid, body application\/json \/kind: enum: stored events may have "b", which became invalid$/,
  ],
];

const ids = (schema: Json, path: string): [Json, Json] => {
  const before = { '/tags/{id}': get('getTag', id(schema)) };
  return [contract(before), contract({ ...before, [path]: get('other') })];
};
const part = (name: string): Json =>
  get(`part-${name}`, { parameters: [{ name, in: 'path', schema: { type: 'string' } }] });
const taken = /^GET \/tags\/\{id\}: path: .* is new/;
const routePairs: typeof contractPairs = [
  ['a path that a number has', ...ids({ type: 'integer' }, '/tags/5'), taken],
  ['a path that is no number', ...ids({ type: 'integer' }, '/tags/05'), 'accepts more'],
  ['a path in the format', ...ids({ type: 'string', format: 'date' }, '/tags/2026-01-31'), taken],
  ['a path in no such format', ...ids({ type: 'string', format: 'uuid' }, '/tags/popular'), 'accepts more'],
  [
    'a path that a negation may accept',
    ...ids({ type: 'string', not: { const: 'me' } }, '/tags/popular'),
    taken,
  ],
  ['a path with an encoded character', ...ids({ type: 'string', pattern: '^a b$' }, '/tags/a%20b'), taken],
  [
    'a literal segment before that of another path',
    contract({ '/{a}/edit': part('a') }),
    contract({ '/{a}/edit': part('a'), '/me/{b}': part('b') }),
    /^GET \/\{a\}\/edit: path: GET \/me\/\{b\} is new/,
  ],
  [
    'a literal segment behind that of another path',
    contract({ '/me/{b}': part('b') }),
    contract({ '/{a}/edit': part('a'), '/me/{b}': part('b') }),
    'accepts more',
  ],
];

describe('the change gate', () => {
  test.each([
    ...contractPairs,
    ...schemePairs,
    ...webhookPairs,
    ...storedPairs,
    ...routePairs,
    ...basePairs,
    ...headPairs,
  ])('%s', (_, before, after, verdict) => {
    expectVerdict(changes(before, after), verdict);
  });

  test.each(schemaPairs)('%s, in a request', (...pair) => {
    expectVerdict(judge(pair, request), pair[3]);
  });

  test.each(schemaPairs)('%s, in a response', (...pair) => {
    expectVerdict(judge(pair, response), pair[4]);
  });

  test.each(operationPairs)('%s', (_, before, after, verdict) => {
    expectVerdict(changes(one(before), one(after)), verdict);
  });
});
