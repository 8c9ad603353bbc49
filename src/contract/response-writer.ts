import { Readable } from 'node:stream';
import { isBodiless } from './bodiless.ts';
import { ContractBreach } from './contract-breach.ts';
import { etagOf } from './etag.ts';
import { exactLength, lengthBreach } from './exact-length.ts';
import type { HeaderSerializer, HeaderSerializers, Serializer, Serializers } from './generated-contract.ts';
import type { HandlerResponse } from './handler-type.ts';
import { spelledAs } from './header-name.ts';
import { ItemStream, type ItemTexts } from './item-stream.ts';
import { findDeclared, formatMediaType, isJson, isRange, parseMediaType } from './media-type.ts';
import type { ContentKind, OperationSpec, ResponseSpec } from './operation.ts';

/** A serialised response, for the client, the cache and the idempotency store. */
export type RenderedResponse = {
  status: number;
  /** A list is one header line per item. */
  headers: Record<string, string | string[]>;
  body: string | undefined;
  /** Bytes or a stream instead of the body. Never stored. */
  content?: Buffer | Readable;
  /** A stream of items instead of the body. Never stored. */
  items?: ItemStream;
};

type Writers = {
  spec: OperationSpec;
  serializers: Serializers;
  headerSerializers: HeaderSerializers;
  itemTexts: ItemTexts;
};

/**
 * Serialises a response and checks it against the contract in the same pass. Omits undeclared fields. Throws a
 * ContractBreach for an undeclared status, media type or header, a missing header, and for a body or a header that breaks its
 * schema. `abort` ends the handler's iteration of a stream.
 */
export const renderResponse = (
  writers: Writers,
  response: HandlerResponse,
  abort?: AbortController,
): RenderedResponse => {
  const { spec } = writers;
  const declaredStatus = findStatus(spec, response.status);
  const responseSpec = spec.responses[declaredStatus];
  if (!responseSpec)
    throw new ContractBreach(`${spec.id} returned ${response.status}, which it does not declare`);
  try {
    return renderDeclared(writers, response, { declaredStatus, responseSpec, abort });
  } catch (cause) {
    if (cause instanceof ContractBreach) throw cause;
    throw new ContractBreach(`${spec.id} ${(cause as Error).message}`, { cause });
  }
};

type Declared = {
  declaredStatus: string;
  responseSpec: ResponseSpec;
  abort: AbortController | undefined;
};

const renderDeclared = (
  { spec, serializers, headerSerializers, itemTexts }: Writers,
  response: HandlerResponse,
  { declaredStatus, responseSpec, abort }: Declared,
): RenderedResponse => {
  const { status } = response;
  const headers = renderHeaders(spec, responseSpec, { response, writers: headerSerializers[declaredStatus] });
  if (responseSpec.mediaTypes.length === 0 || isBodiless(status)) return { status, headers, body: undefined };
  const { mediaType, declared, kind } = contentOf(spec, responseSpec, response);
  headers['Content-Type'] = withCharset(mediaType, response);
  const serialize = serializers[declaredStatus]?.[declared];
  if (kind === 'json' && serialize) return { status, headers, body: serialize(response.body) };
  if ((kind === 'events' || kind === 'lines') && serialize) {
    const unbuffered = spelledAs(responseSpec.headers, 'X-Accel-Buffering');
    if (unbuffered !== undefined) headers[unbuffered] = 'no';
    const texts = textsOf(itemTexts, `${declaredStatus} ${declared}`);
    const items = new ItemStream(response.body, { spec, format: kind, serialize, abort, texts });
    return { status, headers, body: undefined, items };
  }
  return { status, headers, ...renderContent(spec, serialize, { body: response.body, headers }) };
};

const textsOf = (itemTexts: ItemTexts, content: string): WeakMap<object, string> => {
  const texts = itemTexts.get(content) ?? new WeakMap();
  itemTexts.set(content, texts);
  return texts;
};

type Content = { mediaType: string; declared: string; kind: ContentKind };

const contentOf = (
  { id }: OperationSpec,
  { mediaTypes, kinds, unnamed }: ResponseSpec,
  response: HandlerResponse,
): Content => {
  const given = response.mediaType ?? unnamed ?? (mediaTypes[0] as string);
  if (mediaTypes.includes(given) && !given.includes('*')) {
    return { mediaType: given, declared: given, kind: kinds?.[given] ?? 'json' };
  }
  const parsed = parseMediaType(given);
  const mediaType = parsed ? formatMediaType(parsed) : given;
  const declared = findDeclared(mediaTypes, mediaType);
  const kind = declared === undefined ? undefined : (kinds?.[declared] ?? 'json');
  if (declared !== undefined && kind && !isRange(mediaType) && (kind !== 'json' || isJson(mediaType))) {
    return { mediaType, declared, kind };
  }
  throw new ContractBreach(
    isRange(mediaType)
      ? `${id} ${response.status} names no media type within ${mediaType}`
      : `${id} returned ${response.status} as ${given}, which it does not declare`,
  );
};

/** Adds `charset=utf-8` to text. Only the handler knows the charset of bytes. */
const withCharset = (mediaType: string, { body, mediaType: given }: HandlerResponse): string => {
  const isUtf8 = typeof body === 'string' || /;\s*charset=/i.test(given ?? '');
  const isUnnamed = mediaType.startsWith('text/') && !mediaType.includes(';charset=');
  return isUtf8 && isUnnamed ? `${mediaType};charset=utf-8` : mediaType;
};

/** The declared key of a status: itself, its range or `default`. Throws for a number that ends no exchange. */
const findStatus = ({ id, responses }: OperationSpec, status: number): string => {
  if (!Number.isInteger(status) || status < 200 || status > 599)
    throw new ContractBreach(`${id} returned ${status}, which is no status of a final response`);
  if (responses[status]) return String(status);
  const range = `${Math.trunc(status / 100)}XX`;
  return responses[range] ? range : 'default';
};

/** Checks text by its schema, also text in bytes. Streams are not held for a check. */
const renderContent = (
  { idempotency, cache }: OperationSpec,
  check: Serializer | undefined,
  { body, headers }: { body: unknown; headers: Headers },
): Pick<RenderedResponse, 'body' | 'content'> => {
  if (typeof body === 'string') {
    check?.(body);
    return { body };
  }
  if (!(body instanceof Readable || body instanceof Uint8Array)) {
    throw new TypeError('The response breaks the contract: the body is neither text nor bytes nor a stream');
  }
  if (idempotency !== null || cache !== null) {
    throw new TypeError('The response breaks the contract: what is stored must be text');
  }
  const length = headers['Content-Length'] === undefined ? undefined : Number(headers['Content-Length']);
  if (body instanceof Readable) {
    return { body: undefined, content: length === undefined ? body : exactLength(body, length) };
  }
  const content = Buffer.from(body);
  if (length !== undefined && content.length !== length) throw lengthBreach(length);
  check?.(content.toString());
  return { body: undefined, content };
};

type Headers = RenderedResponse['headers'];

const renderHeaders = (
  { id }: OperationSpec,
  { headers: declared, required = [] }: ResponseSpec,
  { response, writers = {} }: { response: HandlerResponse; writers: HeaderSerializers[string] | undefined },
): Headers => {
  const { status, headers: given = {}, version } = response;
  const headers: Headers = {};
  for (const name in given) {
    const value = given[name];
    if (value === undefined || value === null) continue;
    const declaredName = spelledAs(writers, name);
    if (declaredName === undefined)
      throw new ContractBreach(`${id} ${status} may not set the header ${name}`);
    try {
      headers[declaredName] = (writers[declaredName] as HeaderSerializer)(value);
    } catch (cause) {
      throw new ContractBreach(`${id} ${status}, ${name}: ${(cause as Error).message}`, { cause });
    }
  }
  if (version !== undefined) {
    const tag = spelledAs(declared, 'ETag');
    if (tag === undefined) throw new ContractBreach(`${id} ${status} does not declare the header ETag`);
    headers[tag] = etagOf(version);
  }
  for (const name of required) {
    if (!Object.hasOwn(headers, name)) throw new ContractBreach(`${id} ${status} lacks the header ${name}`);
  }
  return headers;
};
