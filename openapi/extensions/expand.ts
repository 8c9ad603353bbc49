import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { expandAccess } from './access.ts';
import { cacheControlOf } from './cache-control.ts';
import type { DeclaredOperation, Expansion, Media, Ref, Response, Security } from './declared-operation.ts';
import { type Current, problemResponses } from './problem-responses.ts';
import type { ProblemEntry } from './problems.ts';

export type ExpansionContext = {
  problems: Record<string, ProblemEntry>;
  security: Security;
  method: string;
  component: (name: string) => Ref;
  componentsDir: string;
};

/** Adds everything that follows from the declarations of an operation, in place. Call it once per operation. */
export const expandOperation = (operation: DeclaredOperation, context: ExpansionContext): void => {
  const expansion: Expansion = {
    operation,
    problems: new Set([operation['x-problems'] ?? []].flat()),
    component: context.component,
    optional: (name) => ({
      ...parse(readFileSync(join(context.componentsDir, `${name}.yaml`), 'utf8')),
      required: false,
    }),
    security: context.security,
    method: context.method,
  };
  expandAccess(operation, context.security);
  expandSecurity(expansion);
  expandInput(expansion);
  expandCallers(expansion);
  expandIdempotency(expansion);
  expandPagination(expansion);
  expandByteRanges(expansion);
  const current = currentRepresentation(operation);
  expandEtag(expansion);
  expandLastModified(expansion);
  if (canBeUnacceptable(operation)) expansion.problems.add('not_acceptable');
  for (const code of ['internal_error', 'unavailable']) expansion.problems.add(code);
  if (operation['x-rate-limit']) expansion.problems.add('rate_limited');
  Object.assign(operation.responses, problemResponses(expansion, context.problems, current));
  expandDeprecation(expansion);
  if (operation['x-pagination']) addHeader(expansion, isSuccess, 'Link', 'Link');
  expandRateLimit(expansion);
  // Final problems are stored and replayed like successes.
  if (operation['x-idempotency']) addHeader(expansion, isFinal, 'Idempotent-Replayed', 'IdempotentReplayed');
  expandConstantHeaders(expansion);
  expandCacheControl(expansion);
  expandStream(expansion);
  addHeader(expansion, () => true, 'Vary', 'Vary');
  addHeader(expansion, () => true, 'X-Request-Id', 'RequestId');
};

const expandSecurity = ({ operation, problems, security }: Expansion): void => {
  if (security.length === 0) return;
  problems.add('invalid_token');
  // With optional authentication neither a token nor a scope can be missing.
  if (security.some((alternative) => Object.keys(alternative).length === 0)) return;
  problems.add('unauthenticated');
  if (security.some((alternative) => Object.values(alternative).flat().length > 0))
    problems.add('insufficient_scope');
  if (security.some((alternative) => 'csrf' in alternative)) problems.add('csrf_failed');
  if (operation['x-recent-authentication']) problems.add('reauthentication_required');
};

const expandInput = ({ operation, problems }: Expansion): void => {
  problems.add('malformed_request');
  problems.add('validation_failed');
  if (!operation.requestBody) return;
  problems.add('payload_too_large');
  problems.add('unsupported_media_type');
};

const expandCallers = ({ operation }: Expansion): void => {
  const callers = operation['x-without-client'];
  if (callers === undefined) return;
  operation.description = `${operation.description?.trimEnd()}\n\nThe SDK has no method for it: ${callers} call it.\n`;
};

const expandIdempotency = ({ operation, problems, component, optional }: Expansion): void => {
  const declared = operation['x-idempotency'];
  const reason = operation['x-not-idempotent'];
  if (reason) {
    operation.description = `${operation.description?.trimEnd()}\n\nIt takes no \`Idempotency-Key\`: ${reason}\n`;
  }
  if (!declared) return;
  const key = 'parameters/IdempotencyKey';
  addParameter(operation, declared === 'optional' ? optional(key) : component(key));
  problems.add('idempotency_in_flight');
  problems.add('idempotency_key_reused');
};

/** `ETag: { required: false }` declares that a part of the responses has no version. */
const isNotRequired = (header: unknown): boolean => (header as { required?: boolean })?.required === false;

const expandEtag = (expansion: Expansion): void => {
  const { operation, problems, component } = expansion;
  const declared = operation['x-etag'];
  if (!declared) return;
  const isOptional = Object.values(operation.responses).filter(({ headers }) => isNotRequired(headers?.ETag));
  addHeader(expansion, isSuccess, 'ETag', 'ETag');
  for (const { headers } of isOptional)
    Object.assign(headers ?? {}, { ETag: expansion.optional('headers/ETag') });
  if (declared === 'write') {
    addParameter(operation, component('parameters/IfMatch'));
    problems.add('precondition_failed');
    problems.add('precondition_required');
    return;
  }
  addParameter(operation, component('parameters/IfNoneMatch'));
  operation.responses['304'] = {
    description: 'The version that you have is still current.',
    headers: { ETag: component('headers/ETag') },
  };
};

/** A 304 leaves the date out, because it has the ETag (RFC 9110 §15.4.5). */
const expandLastModified = (expansion: Expansion): void => {
  const { operation, component } = expansion;
  if (!operation['x-last-modified']) return;
  addParameter(operation, component('parameters/IfModifiedSince'));
  addHeader(expansion, (status) => status === '200', 'Last-Modified', 'LastModified');
};

/** Returns the schema and an example of the representation in a 412: those of the operation's 200. */
const currentRepresentation = ({ 'x-etag': etag, responses }: DeclaredOperation): Current | undefined => {
  const media = responses['200']?.content?.['application/json'];
  if (etag !== 'write' || !media) return undefined;
  return { schema: media.schema, example: Object.values(media.examples ?? {})[0]?.value };
};

const componentOf: Record<string, string> = {
  'no-store': 'NoStore',
  'no-store, no-transform': 'NoTransform',
  'no-cache': 'NoCache',
  'public, max-age=31536000, immutable': 'Immutable',
};

/** Adds Cache-Control to every response; a 304 has the same value as the 200 (RFC 9110 §15.4.5). */
const expandCacheControl = (expansion: Expansion): void => {
  const { operation, security, method } = expansion;
  const { 'x-cache': cache } = operation;
  const value = cacheControlOf({
    isRead: method === 'get',
    isAnonymous: security.length === 0,
    isStream: Object.values(operation.responses).some(isStream),
    cache,
  });
  const component = componentOf[value] ?? 'CacheControl';
  addHeader(expansion, (status) => !isProblem(status), 'Cache-Control', component);
  addHeader(expansion, isProblem, 'Cache-Control', 'NoStore');
  if (typeof cache === 'object')
    addHeader(expansion, (status) => status === '200' || status === '304', 'Age', 'Age');
};

/** The response to a range has the headers and the content of the 200. */
const expandByteRanges = (expansion: Expansion): void => {
  const { operation, problems, component } = expansion;
  const whole = operation.responses['200'];
  if (!operation['x-byte-ranges'] || !whole) return;
  addParameter(operation, component('parameters/Range'));
  addParameter(operation, component('parameters/IfRange'));
  operation.responses['206'] = {
    description: 'The requested range.',
    headers: { ...whole.headers, 'Content-Range': component('headers/ContentRange') },
    content: mapValues(whole.content ?? {}, (media) => ({ ...media, examples: exampleOfRange(media) })),
  };
  addHeader(expansion, isSuccess, 'Accept-Ranges', 'AcceptRanges');
  problems.add('range_not_satisfiable');
};

/** The example of the header `Range` selects the first hundred bytes. */
const exampleOfRange = ({ examples = {} }: Media) => {
  const [whole] = Object.values(examples);
  return { range: { summary: 'The first hundred bytes', value: String(whole?.value).slice(0, 100) } };
};

const mapValues = <Value, Result>(record: Record<string, Value>, map: (value: Value) => Result) =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [key, map(value)]));

/** A proxy that buffers a response would hold items back. */
const expandStream = (expansion: Expansion): void => {
  const { responses } = expansion.operation;
  addHeader(expansion, (status) => isStream(responses[status]), 'X-Accel-Buffering', 'NoBuffering');
};

const expandDeprecation = (expansion: Expansion): void => {
  const { operation } = expansion;
  if (!operation.deprecated) return;
  addHeader(expansion, () => true, 'Deprecation', 'Deprecation');
  if (operation['x-sunset']) addHeader(expansion, () => true, 'Sunset', 'Sunset');
  if (operation['x-replaced-by']) addHeader(expansion, () => true, 'Link', 'SuccessorLink');
};

const expandRateLimit = (expansion: Expansion): void => {
  if (!expansion.operation['x-rate-limit']) return;
  addHeader(expansion, () => true, 'RateLimit', 'RateLimit');
  addHeader(expansion, () => true, 'RateLimit-Policy', 'RateLimitPolicy');
};

/** Load shedding sends a 503 before the router runs, without them. */
const expandConstantHeaders = ({ operation }: Expansion): void => {
  for (const [name, value] of Object.entries(operation['x-constant-headers'] ?? {})) {
    const header = {
      description: 'Always the same.',
      schema: { type: 'string', const: value },
      example: value,
    };
    for (const [status, response] of Object.entries(operation.responses))
      response.headers = { ...response.headers, [name]: { ...header, required: status !== '503' } };
  }
};

/** Wraps the declared array of items in the envelope of a page, or adds its cursor to a declared object with `items`. */
const expandPagination = (expansion: Expansion): void => {
  const { operation, problems, component } = expansion;
  if (!operation['x-pagination']) return;
  addParameter(operation, component('parameters/Cursor'));
  addParameter(operation, component('parameters/Limit'));
  problems.add('invalid_cursor');
  for (const media of Object.values(operation.responses['200']?.content ?? {})) {
    const nextCursor = {
      type: 'string',
      description: 'Send it as `cursor` to get the next page. Absent on the last page.',
      examples: ['1ivERgJvUh1u3NfUmf2trYW0ZzlZsR8HZ0L8vfKkKQ5CHyIEaKTus9nGGhSo_EU'],
    };
    const { type, properties } = media.schema as { type?: unknown; properties?: object };
    media.schema =
      type === 'object'
        ? { ...media.schema, properties: { ...properties, nextCursor } }
        : {
            type: 'object',
            description: 'One page of a list.',
            required: ['items'],
            properties: {
              items: { ...media.schema, maxItems: 100, description: 'The items of this page, in order.' },
              nextCursor,
            },
          };
  }
};

const isStream = (response: Response | undefined): boolean =>
  Object.values(response?.content ?? {}).some((media) => media['x-item-schema'] !== undefined);

/** No content satisfies every Accept, and so does content of any media type. */
const canBeUnacceptable = ({ responses }: DeclaredOperation): boolean => {
  const successes = Object.entries(responses).filter(([status]) => isSuccess(status));
  const types = successes.flatMap(([, { content = {} }]) => Object.keys(content));
  return types.length > 0 && !types.includes('*/*');
};

/** Final responses are stored and replayed: successes and problems, except a 429 and faults of the server. */
const isFinal = (status: string): boolean => /^[24]/.test(status) && status !== '429';

const isProblem = (status: string): boolean => /^[45]/.test(status);

const isSuccess = (status: string): boolean => status.startsWith('2');

const addParameter = (operation: DeclaredOperation, parameter: object): void => {
  operation.parameters ??= [];
  operation.parameters.push(parameter);
};

/** Headers that need the matched operation: load shedding sends a 503 before the router runs, without them. */
const afterRouting = new Set(['Deprecation', 'Sunset', 'Link', 'RateLimit', 'RateLimit-Policy']);

const addHeader = (
  { operation, component, optional }: Expansion,
  on: (status: string) => boolean,
  name: string,
  header: string,
): void => {
  for (const [status, response] of Object.entries(operation.responses)) {
    if (!on(status)) continue;
    response.headers ??= {};
    const isCertain = status !== '503' || !afterRouting.has(name);
    response.headers[name] = (isCertain ? component : optional)(`headers/${header}`);
  }
};
