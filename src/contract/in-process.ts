/** Calls of operations in process, with the checks, limits, transaction and serializer of a request over HTTP. */
import { type AnyActor, authorizeActor, type Unauthenticated } from './authentication.ts';
import { findContent } from './body-content.ts';
import { decodeBody } from './body-decoder.ts';
import type { Body } from './body-reader.ts';
import { tooLarge } from './engine-problem.ts';
import type { Incoming } from './exchange.ts';
import { valuesOf } from './item-stream.ts';
import { isJson } from './media-type.ts';
import type { OperationSpec } from './operation.ts';
import { type Origin, originOf } from './origin.ts';
import { copyOf, type Parameters } from './parameter-decoder.ts';
import { Problem } from './problem.ts';
import type { RenderedResponse } from './response-writer.ts';
import { encodeHeader, encodePath, encodeQuery } from './style-encoder.ts';

/** The parts of a request, decoded. A part with no parameters may be absent. */
export type GivenRequest = {
  params?: object | undefined;
  query?: object | undefined;
  headers?: object | undefined;
  cookies?: object | undefined;
  /** A JSON value, text, a stream of bytes or a form with files, as the handler receives it. */
  body?: unknown;
  /** Instead of `body`, for an operation with `x-raw-body`: the bytes of the body. */
  rawBody?: Uint8Array | undefined;
  /** The media type of the body. Default: the first that the operation declares. */
  mediaType?: string | undefined;
  /** The value of Accept. */
  accept?: string | undefined;
};

export type CallOptions = {
  actor?: AnyActor | undefined;
  /** The source of the call, for records and limits. */
  origin?: Partial<Origin> | undefined;
};

/** A response as HTTP would show it, with a decoded body. A problem is a response too. */
export type CalledResponse = {
  status: number;
  headers: Record<string, string | string[]>;
  /** A JSON value, text, bytes, a stream of bytes, or an async iterable of items that rejects at an invalid item. */
  body: unknown;
};

/** Converts a call in process to the form that the pipeline reads. */
export const incomingCall = (
  spec: OperationSpec,
  given: GivenRequest,
  options: CallOptions,
  parts: { bodyLimit: number; unauthenticated: Unauthenticated; announced: Record<string, string> },
): Incoming => {
  const { requestId = crypto.randomUUID(), ipAddress = '', userAgent = '' } = options.origin ?? {};
  const origin = originOf({ requestId: plain(requestId), ipAddress, userAgent: plain(userAgent) });
  return {
    method: spec.method,
    path: encodePath(spec, given.params).path,
    get query() {
      return encodeQuery(spec.parameters, given.query);
    },
    headers: headersOf(spec, given),
    origin: () => origin,
    authenticate: async () => authorizeActor(spec, options.actor, parts.unauthenticated),
    readParameters: () => parametersOf(spec, given),
    readBody: async () => readBody(spec, given, parts.bodyLimit),
    announce: (name, value) => {
      const earlier = name === 'Link' || name === 'Vary' ? parts.announced[name] : undefined;
      parts.announced[name] = earlier === undefined ? value : `${earlier}, ${value}`;
    },
  };
};

/** HTTP has no control characters here, and records cannot store them all. */
const plain = (text: string): string => text.replaceAll(/\p{Cc}+/gu, ' ');

/** Merges the announced headers into the response, and decodes its body. */
export const toCalled = (
  { status, headers, body, content, items }: RenderedResponse,
  announced: Record<string, string>,
): CalledResponse => {
  const all: CalledResponse['headers'] = { ...announced, ...headers };
  for (const name of ['Link', 'Vary']) {
    if (announced[name] !== undefined && headers[name] !== undefined) {
      all[name] = `${announced[name]}, ${headers[name]}`;
    }
  }
  if (items) return { status, headers: all, body: valuesOf(items) };
  const isJsonText = body !== undefined && isJson(String(all['Content-Type']));
  return { status, headers: all, body: isJsonText ? JSON.parse(body) : (body ?? content) };
};

const headersOf = (
  { parameters }: OperationSpec,
  { headers = {}, accept, mediaType }: GivenRequest,
): Record<string, string> => {
  const own = Object.entries({ ...headers, accept, 'content-type': mediaType });
  return Object.fromEntries(
    own.flatMap(([name, value]) =>
      value === undefined ? [] : [[name.toLowerCase(), encodeHeader(parameters, name, value)]],
    ),
  );
};

const parametersOf = (
  spec: OperationSpec,
  { params, query, headers, cookies }: GivenRequest,
): Parameters => ({
  path: toJson(params),
  query: { ...copyOf(spec.defaults.query), ...toJson(query) },
  header: { ...copyOf(spec.defaults.header), ...declaredOf(spec, 'header', toJson(headers)) },
  cookie: { ...copyOf(spec.defaults.cookie), ...declaredOf(spec, 'cookie', toJson(cookies)) },
});

/** An undeclared header or cookie is ignored, as over HTTP. */
const declaredOf = (
  { parameters }: OperationSpec,
  place: 'header' | 'cookie',
  given: Record<string, unknown>,
): Record<string, unknown> => {
  const names = parameters.filter((each) => each.in === place).map(({ name }) => name);
  const entries = Object.entries(given).flatMap(([name, value]) => {
    const declared = names.find((each) => each.toLowerCase() === name.toLowerCase());
    return declared === undefined ? [] : [[declared, value]];
  });
  return Object.fromEntries(entries);
};

/** A copy, because validation may replace values by their canonical form. */
const toJson = (value: object = {}): Record<string, unknown> => JSON.parse(JSON.stringify(value));

/** Throws a TypeError for bytes that the operation does not ask for, and for a form whose bytes nobody knows. */
const readBody = (spec: OperationSpec, given: GivenRequest, limit: number): Body | undefined => {
  const { id, body: declared, rawBody: asksForBytes } = spec;
  const { body, rawBody, mediaType } = given;
  if (rawBody !== undefined && !asksForBytes) throw new TypeError(`${id} takes no rawBody`);
  if (!declared || (body === undefined && rawBody === undefined)) return undefined;
  const known = findContent({ 'content-type': mediaType ?? declared.mediaTypes[0] }, declared);
  if (known instanceof Problem) throw known;
  const { content } = known;
  if (content.kind === 'binary' || content.kind === 'multipart') return { ...known, value: body };
  if (asksForBytes && content.kind === 'form' && rawBody === undefined) {
    throw new TypeError(`${id} reads the bytes of the form: give them as rawBody`);
  }
  const isText = content.kind === 'text' && typeof body === 'string';
  const raw = Buffer.from(rawBody ?? (isText ? body : JSON.stringify(body)));
  if (raw.length > limit) throw tooLarge(limit);
  // Over HTTP, no bytes are no body.
  if (raw.length === 0) return undefined;
  if (rawBody !== undefined) return { ...known, value: decodeBody(raw, content), raw };
  return { ...known, value: isText ? body : JSON.parse(raw.toString()), raw };
};
