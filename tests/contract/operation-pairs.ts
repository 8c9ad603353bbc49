/** Pairs of operations, and the verdict of the change gate on each. */
import type { Verdict } from './schema-pairs.ts';

type Json = Record<string, unknown>;

/** The second operation is undefined if it was removed. */
export type OperationPair = [title: string, before: Json, after: Json | undefined, verdict: Verdict];

export const problems = {
  absent: { status: 404, title: 'Absent', description: 'It is not there.' },
  taken: { status: 409, title: 'Taken', description: 'It is taken.' },
  closed: { status: 409, title: 'Closed', description: 'It is closed.' },
};

const text = { type: 'string' };
const list = (...values: string[]): Json => ({ ...text, enum: values });
const object = (properties: Json): Json => ({ type: 'object', properties });
const json = (schema: Json): Json => ({ 'application/json': { schema } });

export const ok = (more: Json = {}): Json => ({ '200': { description: 'Yes.', ...more } });
const statuses = (...more: (string | [status: string, response: Json])[]): Json => ({
  responses: {
    ...ok(),
    ...Object.fromEntries(
      more.map((each) => (typeof each === 'string' ? [each, { description: 'More.' }] : each)),
    ),
  },
});
const content = (types: Json): Json => ({ responses: ok({ content: types }) });
/** Responds with a stream of events with this data. */
const events = (data: Json, type = 'text/event-stream'): Json =>
  content({ [type]: { 'x-item-schema': { ...object({ data }), required: ['data'] } } });
const body = (types: Json, more: Json = {}): Json => ({ requestBody: { content: types, ...more } });
const parameter = (more: Json): Json => ({
  parameters: [{ name: 'sort', in: 'query', schema: text, ...more }],
});
const header = (more: Json, name = 'X-Kept'): Json => ({
  responses: ok({ headers: { [name]: { schema: text, ...more } } }),
});
const scopes = (...all: string[]): Json => ({ security: [{ bearer: all }] });
const rejections = (...codes: (keyof typeof problems)[]): Json => ({
  responses: {
    ...ok(),
    ...Object.fromEntries(
      [...Map.groupBy(codes, (code) => problems[code].status)].map(([status, some]) => [
        status,
        {
          description: 'No.',
          content: { 'application/problem+json': { schema: object({ code: list(...some) }) } },
        },
      ]),
    ),
  },
});
const limited = (quota: number, more: Json = {}): Json => ({
  'x-rate-limit': { quota, window: 60, per: 'actor', ...more },
});
const cached = (maxAge: number, scope = 'public'): Json => ({ 'x-cache': { maxAge, scope, tags: ['a'] } });
const ranges = (from: string, to: string): Json => ({ 'x-ranges': [{ from, to }] });
const sunset = (day: string): Json => ({ deprecated: true, 'x-sunset': day });
const servers = (...urls: string[]): Json => ({ servers: urls.map((url) => ({ url })) });
const serverAt = (variable: Json): Json => ({
  servers: [{ url: 'https://{at}.example', variables: { at: { default: 'a', ...variable } } }],
});
const form = (encoding?: Json): Json =>
  body({ 'multipart/form-data': { schema: object({ a: text }), ...(encoding && { encoding }) } });
const called = (schema: Json): Json => ({
  callbacks: {
    done: {
      '{$request.body#/url}': {
        post: { requestBody: { content: json(schema) }, responses: ok() },
      },
    },
  },
});

const parameters: OperationPair[] = [
  ['a removed parameter', parameter({}), {}, /query sort: parameters: .*gone/],
  ['a new optional parameter', {}, parameter({}), 'accepts more'],
  ['a new required parameter', {}, parameter({ required: true }), /query sort: parameters: .*required/],
  [
    'a new required parameter with a default',
    {},
    parameter({ required: true, schema: { ...text, default: 'a' } }),
    /query sort: parameters: /,
  ],
  ['a parameter made required', parameter({}), parameter({ required: true }), /query sort: required: /],
  ['a parameter made optional', parameter({ required: true }), parameter({}), 'accepts more'],
  ['a parameter in another place', parameter({}), parameter({ in: 'header' }), /query sort: parameters: /],
  ['a parameter with another case', parameter({}), parameter({ name: 'Sort' }), /query sort: parameters: /],
  [
    'a header parameter with another case',
    parameter({ in: 'header' }),
    parameter({ in: 'header', name: 'SORT' }),
    'no change',
  ],
  ['a header that OpenAPI ignores', parameter({ in: 'header', name: 'Accept' }), {}, 'no change'],
  [
    'another style',
    parameter({ schema: { type: 'array' } }),
    parameter({ schema: { type: 'array' }, style: 'pipeDelimited' }),
    /query sort: style: /,
  ],
  [
    'another explode',
    parameter({ schema: { type: 'array' } }),
    parameter({ schema: { type: 'array' }, explode: false }),
    /query sort: explode: /,
  ],
  ['explode of a text', parameter({}), parameter({ explode: false }), 'no change'],
  [
    'explode of a text that may be null, in a header',
    parameter({ in: 'header', schema: { type: ['string', 'null'] } }),
    parameter({ in: 'header', schema: { type: ['string', 'null'] }, explode: true }),
    'no change',
  ],
  [
    'explode of a deepObject',
    parameter({ schema: object({ a: text }), style: 'deepObject' }),
    parameter({ schema: object({ a: text }), style: 'deepObject', explode: true }),
    'no change',
  ],
  [
    'explode of a list or a text',
    parameter({ schema: { type: ['array', 'string'] } }),
    parameter({ schema: { type: ['array', 'string'] }, explode: false }),
    /query sort: explode: /,
  ],
  [
    'explode of a value without a type',
    parameter({ schema: {} }),
    parameter({ schema: {}, explode: false }),
    /query sort: explode: /,
  ],
  [
    'the default style and explode',
    parameter({}),
    parameter({ style: 'form', explode: true, required: false, allowReserved: false, deprecated: false }),
    'no change',
  ],
  [
    'the default explode of another style',
    parameter({ style: 'deepObject' }),
    parameter({ style: 'deepObject', explode: false }),
    'no change',
  ],
  [
    'reserved characters that need an encoding',
    parameter({ allowReserved: true }),
    parameter({}),
    /query sort: allowReserved: /,
  ],
  [
    'a parameter as JSON',
    parameter({}),
    parameter({ schema: undefined, content: json(text) }),
    /query sort: mediaType: /,
  ],
  [
    'a bound of a parameter as JSON',
    parameter({ schema: undefined, content: json(text) }),
    parameter({ schema: undefined, content: json({ ...text, maxLength: 3 }) }),
    /query sort: maxLength: /,
  ],
  [
    'a bound of a parameter',
    parameter({}),
    parameter({ schema: { ...text, maxLength: 9 } }),
    /query sort: maxLength: /,
  ],
  [
    'a parameter that rejects null',
    parameter({ schema: { type: ['string', 'null'] } }),
    parameter({}),
    /query sort: type: .*null/,
  ],
  [
    'a removed value in a property of a parameter',
    parameter({ style: 'deepObject', schema: object({ a: list('a', 'b') }) }),
    parameter({ style: 'deepObject', schema: object({ a: list('a') }) }),
    /query sort \/a: enum: /,
  ],
  [
    'a deprecated parameter',
    parameter({}),
    parameter({ deprecated: true, description: 'Old.' }),
    'no change',
  ],
  ['a parameter that may not be empty', parameter({}), parameter({ allowEmptyValue: false }), 'no change'],
  [
    'an unknown keyword of a parameter',
    parameter({}),
    parameter({ allowEmptyValue: true }),
    /query sort: allowEmptyValue: .*no rule/,
  ],
];

const bodies: OperationPair[] = [
  ['a new required body', {}, body(json(text), { required: true }), /request body: requestBody: .*required/],
  ['a new optional body', {}, body(json(text)), 'accepts more'],
  ['a removed body', body(json(text)), {}, /request body: requestBody: .*gone/],
  [
    'a body made required',
    body(json(text)),
    body(json(text), { required: true }),
    /request body: required: /,
  ],
  ['a body made optional', body(json(text), { required: true }), body(json(text)), 'accepts more'],
  [
    'a removed media type',
    body({ ...json(text), 'text/plain': { schema: text } }),
    body(json(text)),
    /request body: content: .*text\/plain/,
  ],
  [
    'a new media type',
    body(json(text)),
    body({ ...json(text), 'text/plain': { schema: text } }),
    'accepts more',
  ],
  ['a media type that a range has', body({ 'image/png': {} }), body({ 'image/*': {} }), 'accepts more'],
  [
    'a removed range',
    body({ 'image/*': {} }),
    body({ 'image/png': {} }),
    /request body: content: .*image\/\*/,
  ],
  [
    'the case of a media type',
    body(json(text)),
    body({ 'Application/JSON; charset=utf-8': { schema: text } }),
    'no change',
  ],
  [
    'an encoding',
    body({ 'multipart/form-data': { schema: object({ a: text }) } }),
    body({
      'multipart/form-data': { schema: object({ a: text }), encoding: { a: { contentType: 'image/png' } } },
    }),
    /multipart\/form-data: encoding: /,
  ],
  ['an empty encoding', form(), form({ a: {} }), 'no change'],
  [
    'the notation of content types',
    form({ a: { contentType: 'a/a,b/b' } }),
    form({ a: { contentType: 'b/b, a/a' } }),
    'no change',
  ],
  [
    'the description of a header of a part',
    form({ a: { headers: { A: { schema: text } } } }),
    form({ a: { headers: { A: { schema: text, description: 'A.', example: 'a' } } } }),
    'no change',
  ],
  [
    'a schema where any body was',
    body({ 'application/json': {} }),
    body(json(text)),
    /request body application\/json: type: /,
  ],
  ['the description of a body', body(json(text)), body(json(text), { description: 'A body.' }), 'no change'],
  [
    'the description of a response and of a header, and an example',
    { responses: ok({ content: json(text), headers: { A: { schema: text } } }) },
    {
      responses: {
        '200': {
          description: 'Other.',
          content: { 'application/json': { schema: text, example: 'a' } },
          headers: { A: { schema: text, description: 'A.' } },
        },
      },
    },
    'no change',
  ],
  [
    'examples of a body',
    body(json(text)),
    body({ 'application/json': { schema: text, examples: { a: { value: 'a' } } } }),
    'no change',
  ],
];

const responses: OperationPair[] = [
  ['a stream of other data', events(text), events({ type: 'integer' }), /event-stream item \/data: type: /],
  ['a stream of fewer values', events(list('a', 'b')), events(list('a')), 'sends less'],
  [
    'a stream of more values',
    events(list('a')),
    events(list('a', 'b')),
    /event-stream item \/data: enum: .*"b"/,
  ],
  ['a stream in another notation', events(list('a')), events({ allOf: [list('a')] }), 'no change'],
  [
    'a stream in another format',
    events(text),
    events(text, 'application/jsonl'),
    /content: .*event-stream is gone/,
  ],
  [
    'a whole body that becomes a stream',
    content({ 'text/event-stream': { schema: text } }),
    events(text),
    /x-item-schema: the body became a stream of items/,
  ],
  [
    'a stream that becomes a whole body',
    events(text),
    content({ 'text/event-stream': { schema: text } }),
    /x-item-schema: the body is no stream any more/,
  ],
  [
    'another item of something that is no stream',
    content({ 'application/json': { 'x-item-schema': { oneOf: 1 } } }),
    content({ 'application/json': { 'x-item-schema': { oneOf: 2 } } }),
    /x-item-schema: .*no rule/,
  ],
  [
    'another item of a request',
    body({ 'application/jsonl': { 'x-item-schema': { oneOf: 1 } } }),
    body({ 'application/jsonl': { 'x-item-schema': { oneOf: 2 } } }),
    /x-item-schema: .*no rule/,
  ],
  ['a removed response', statuses('201'), statuses(), /response 201: responses: .*gone/],
  ['another success', statuses(), statuses('202'), /response 202: responses: .*new/],
  ['another error response', statuses(), statuses('404'), /response 404: responses: .*new/],
  ['a response that a range has', statuses('4XX'), statuses('4XX', '404'), 'sends less'],
  [
    'a response that the default has',
    statuses('default'),
    statuses('404'),
    /response DEFAULT: responses: .*gone/,
  ],
  [
    'a bound of a response of a range',
    statuses(['4XX', { description: 'No.', content: json({ ...text, maxLength: 3 }) }]),
    statuses(
      ['4XX', { description: 'No.', content: json({ ...text, maxLength: 3 }) }],
      ['404', { description: 'No.', content: json(text) }],
    ),
    /response 404 application\/json: maxLength: /,
  ],
  [
    'another media type',
    content(json(text)),
    content({ 'text/plain': { schema: text } }),
    /response 200: content: .*application\/json is gone/,
  ],
  [
    'a new media type',
    content(json(text)),
    content({ ...json(text), 'text/plain': { schema: text } }),
    'announced',
  ],
  [
    'a new media type, before the others',
    content(json(text)),
    content({ 'text/plain': { schema: text }, ...json(text) }),
    /response 200: content: .*default media type/,
  ],
  [
    'a range instead of a media type',
    content({ 'image/png': {} }),
    content({ 'image/*': {} }),
    /image\/png is gone/,
  ],
  [
    'a removed media type',
    content({ ...json(text), 'text/plain': { schema: text } }),
    content(json(text)),
    /text\/plain is gone/,
  ],
  ['a body where none was', {}, content(json(text)), /response 200: content: .*without a body/],
  ['a removed body', content(json(text)), {}, /response 200: content: .*gone/],
  ['a removed header', header({}), {}, /header x-kept: headers: .*gone/],
  ['a new header', {}, header({ required: true }), 'announced'],
  ['a header made optional', header({ required: true }), header({}), /header x-kept: required: /],
  ['a header made required', header({}), header({ required: true }), 'sends less'],
  ['a header with another case', header({}), header({}, 'x-kept'), 'no change'],
  ['explode of a text in a header', header({}), header({ explode: true }), 'no change'],
  [
    'explode of an object in a header',
    header({ schema: object({ a: text }) }),
    header({ schema: object({ a: text }), explode: true }),
    /header x-kept: explode: /,
  ],
  [
    'a wider header',
    header({ schema: list('a') }),
    header({ schema: list('a', 'b') }),
    /header x-kept: enum: /,
  ],
  ['a new link', {}, { responses: ok({ links: { next: { operationId: 'next' } } }) }, 'announced'],
  [
    'the description of a link',
    { responses: ok({ links: { next: { operationId: 'next' } } }) },
    { responses: ok({ links: { next: { operationId: 'next', description: 'Next.' } } }) },
    'no change',
  ],
  [
    'a link to another operation',
    { responses: ok({ links: { next: { operationId: 'next' } } }) },
    { responses: ok({ links: { next: { operationId: 'last' } } }) },
    /response 200: links: .*next/,
  ],
  [
    'a removed link',
    { responses: ok({ links: { next: { operationId: 'next' } } }) },
    {},
    /response 200: links: /,
  ],
  [
    'a new problem',
    rejections('taken'),
    rejections('taken', 'closed'),
    /response 409 application\/problem\+json \/code: enum: .*closed/,
  ],
  [
    'a new problem with its status',
    rejections('taken'),
    rejections('taken', 'absent'),
    /response 404: responses: .*new/,
  ],
  [
    'a removed problem',
    rejections('taken', 'closed'),
    rejections('taken'),
    /response 409: problems: .*closed/,
  ],
  [
    'a removed problem with its status',
    rejections('taken', 'absent'),
    rejections('taken'),
    /response 404: responses: .*gone/,
  ],
];

const callers: OperationPair[] = [
  ['a new scope', scopes('read'), scopes('read', 'write'), /security: .*rejected/],
  ['a removed scope', scopes('read', 'write'), scopes('read'), 'accepts more'],
  [
    'another scope for callers with a token',
    { security: [{}, { bearer: ['read'] }] },
    { security: [{}, { bearer: ['write'] }] },
    /security: /,
  ],
  ['a token where none was necessary', { security: [] }, scopes(), /security: /],
  ['no token', scopes('read'), { security: [] }, 'accepts more'],
  ['an optional token', scopes('read'), { security: [{}, { bearer: ['read'] }] }, 'accepts more'],
  ['a second scheme', scopes(), { security: [{ bearer: [] }, { key: [] }] }, 'accepts more'],
  ['a second scheme at the same time', scopes(), { security: [{ bearer: [], key: [] }] }, /security: /],
  ['a removed scheme', { security: [{ bearer: [] }, { key: [] }] }, scopes(), /security: /],
  [
    'reordered schemes',
    { security: [{ bearer: [] }, { key: [] }] },
    { security: [{ key: [] }, { bearer: [] }] },
    'no change',
  ],
];

const declarations: OperationPair[] = [
  [
    'a stricter idempotency',
    { 'x-idempotency': 'optional' },
    { 'x-idempotency': 'required' },
    /x-idempotency: /,
  ],
  ['an idempotency key', {}, { 'x-idempotency': 'required' }, /x-idempotency: /],
  ['an optional idempotency key', {}, { 'x-idempotency': 'optional' }, 'accepts more'],
  ['a looser idempotency', { 'x-idempotency': 'required' }, { 'x-idempotency': 'optional' }, 'accepts more'],
  ['no idempotency', { 'x-idempotency': 'optional' }, {}, /x-idempotency: /],
  ['a precondition', {}, { 'x-etag': 'write' }, /x-etag: /],
  ['versions to read', {}, { 'x-etag': 'read' }, 'announced'],
  ['no versions', { 'x-etag': 'read' }, {}, /x-etag: /],
  ['dates to compare', {}, { 'x-last-modified': true }, 'announced'],
  ['no dates', { 'x-last-modified': true }, {}, /x-last-modified: /],
  ['pages', {}, { 'x-pagination': 'cursor' }, /x-pagination: /],
  ['no pages', { 'x-pagination': 'cursor' }, {}, /x-pagination: /],
  ['a range where none was', {}, ranges('min', 'max'), /x-ranges: /],
  ['another range', ranges('from', 'to'), ranges('min', 'max'), /x-ranges: /],
  ['no range', ranges('min', 'max'), {}, 'accepts more'],
  ['a smaller quota', limited(100), limited(99), /x-rate-limit: /],
  ['a quota where none was', {}, limited(1000), /x-rate-limit: /],
  ['a quota of a longer window', limited(100), limited(100, { window: 3600 }), /x-rate-limit: /],
  ['a quota that counts in another way', limited(100), limited(200, { per: 'address' }), /x-rate-limit: /],
  ['a larger quota', limited(100), limited(101), 'accepts more'],
  ['no quota', limited(100), {}, 'accepts more'],
  ['older responses', cached(5), cached(60), /x-cache: /],
  ['a cache where none was', {}, cached(60), /x-cache: /],
  ['a shared cache', cached(5, 'private'), cached(5), /x-cache: /],
  ['fresher responses', cached(60), cached(5), 'announced'],
  ['responses that last a year', cached(60), { 'x-cache': 'immutable' }, /x-cache: /],
  ['responses that last no longer a year', { 'x-cache': 'immutable' }, cached(60), 'announced'],
  ['another invalidation', { 'x-invalidates': ['a'] }, { 'x-invalidates': ['b'] }, 'no change'],
  ['a constant header', {}, { 'x-constant-headers': { A: '1' } }, 'announced'],
  [
    'another constant header',
    { 'x-constant-headers': { A: '1' } },
    { 'x-constant-headers': { A: '2', B: '1' } },
    /x-constant-headers: /,
  ],
  ['no constant header', { 'x-constant-headers': { A: '1' } }, {}, /x-constant-headers: /],
  ['a recent login', {}, { 'x-recent-authentication': 600 }, /x-recent-authentication: /],
  [
    'a more recent login',
    { 'x-recent-authentication': 600 },
    { 'x-recent-authentication': 300 },
    /x-recent-authentication: /,
  ],
  ['an older login', { 'x-recent-authentication': 300 }, { 'x-recent-authentication': 600 }, 'accepts more'],
  ['an unknown declaration', {}, { 'x-mode': 'strict' }, /x-mode: .*no rule/],
  ['a change of an unknown declaration', { 'x-mode': 'lax' }, { 'x-mode': 'strict' }, /x-mode: .*no rule/],
];

const operations: OperationPair[] = [
  ['another first tag', { tags: ['old'] }, { tags: ['new'] }, /tags: /],
  ['another second tag', { tags: ['old', 'a'] }, { tags: ['old', 'b'] }, 'no change'],
  ['another operationId', {}, { operationId: 'renamed' }, /operationId: .*renamed/],
  ['other words', { summary: 'One.' }, { summary: 'Another.', description: 'More.' }, 'no change'],
  ['a removal without notice', {}, undefined, /operation: .*no x-sunset/],
  [
    'a removal before its sunset',
    sunset('2026-07-02'),
    undefined,
    /operation: .*before its sunset, 2026-07-02/,
  ],
  ['a removal on its sunset', sunset('2026-07-01'), undefined, 'announced'],
  ['a removal after its sunset', sunset('2026-06-30'), undefined, 'announced'],
  [
    'a deprecation',
    {},
    { ...sunset('2026-12-31'), 'x-deprecated-since': '2026-01-01', 'x-replaced-by': 'a' },
    'announced',
  ],
  ['a sunset that is over', {}, sunset('2026-07-01'), /x-sunset: .*already over, 2026-07-01/],
  ['an earlier sunset', sunset('2026-12-31'), sunset('2026-11-30'), /x-sunset: .*2026-11-30/],
  ['a later sunset', sunset('2026-11-30'), sunset('2026-12-31'), 'announced'],
  [
    'a removed server',
    servers('https://a.example', 'https://b.example'),
    servers('https://a.example'),
    /servers: .*b\.example/,
  ],
  [
    'a new server',
    servers('https://a.example'),
    servers('https://a.example/', 'https://b.example'),
    'announced',
  ],
  ['the description of a server', serverAt({}), serverAt({ description: 'A.' }), 'no change'],
  ['a new value of a server', serverAt({ enum: ['a'] }), serverAt({ enum: ['a', 'b'] }), 'accepts more'],
  ['any value of a server', serverAt({ enum: ['a'] }), serverAt({}), 'accepts more'],
  [
    'a removed value of a server',
    serverAt({ enum: ['a', 'b'] }),
    serverAt({ enum: ['a'] }),
    /servers: .*gone/,
  ],
  ['values of a server that had any', serverAt({}), serverAt({ enum: ['a'] }), /servers: .*gone/],
  ['another default of a server', serverAt({}), serverAt({ default: 'b' }), /servers: .*gone/],
  ['a removed callback', called(text), {}, /callback done: callbacks: /],
  [
    'a callback that sends more',
    called(list('a')),
    called(list('a', 'b')),
    /callback done POST .* enum: .*"b"/,
  ],
  ['a callback that sends less', called(list('a', 'b')), called(list('a')), 'sends less'],
];

export const operationPairs: OperationPair[] = [
  ...parameters,
  ...bodies,
  ...responses,
  ...callers,
  ...declarations,
  ...operations,
];
