import { Readable } from 'node:stream';
import { etagOf } from './etag.ts';
import type { Serializer, Serializers } from './generated-contract.ts';
import type { HandlerResponse } from './handler-type.ts';
import { findDeclared, formatMediaType, isJson, isRange, parseMediaType } from './media-type.ts';
import type { OperationSpec, ResponseSpec } from './operation.ts';

/** A serialised response, for the client, the cache and the idempotency store. */
export type RenderedResponse = {
  status: number;
  /** A list is one header line per item. */
  headers: Record<string, string | string[]>;
  body: string | undefined;
  /** Bytes or a stream instead of the body. Never stored. */
  content?: Buffer | Readable;
};

/** The handler broke the contract. The client gets only a constant 500; the log gets the message. */
export class ContractBreach extends Error {
  override readonly name = 'ContractBreach';
}

/**
 * Serialises a response and checks it against the contract in the same pass. Omits undeclared fields. Throws a
 * ContractBreach for an undeclared status, media type or header, a missing header, or a body that breaks its schema.
 */
export const renderResponse = (
  spec: OperationSpec,
  serializers: Serializers,
  response: HandlerResponse,
): RenderedResponse => {
  const { status } = response;
  const declaredStatus = findStatus(spec, status);
  const responseSpec = spec.responses[declaredStatus];
  if (!responseSpec) throw new ContractBreach(`${spec.id} returned ${status}, which it does not declare`);
  const headers = renderHeaders(spec, responseSpec.headers, response);
  if (responseSpec.mediaTypes.length === 0) return { status, headers, body: undefined };
  const { mediaType, declared, kind } = contentOf(spec, responseSpec, response);
  headers['Content-Type'] = withCharset(mediaType, response);
  const serialize = serializers[declaredStatus]?.[declared];
  try {
    if (kind === 'json' && serialize) return { status, headers, body: serialize(response.body) };
    return { status, headers, ...renderContent(spec, serialize, response.body) };
  } catch (cause) {
    throw new ContractBreach(`${spec.id} ${(cause as Error).message}`, { cause });
  }
};

type Content = { mediaType: string; declared: string; kind: 'json' | 'text' | 'binary' };

const contentOf = (
  { id }: OperationSpec,
  { mediaTypes, kinds }: ResponseSpec,
  response: HandlerResponse,
): Content => {
  const given = response.mediaType ?? (mediaTypes[0] as string);
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
  throw new ContractBreach(`${id} returned ${response.status} as ${given}, which it does not declare`);
};

/** Adds `charset=utf-8` to text. Only the handler knows the charset of bytes. */
const withCharset = (mediaType: string, { body, mediaType: given }: HandlerResponse): string => {
  const isUtf8 = typeof body === 'string' || /;\s*charset=/i.test(given ?? '');
  const isUnnamed = mediaType.startsWith('text/') && !mediaType.includes(';charset=');
  return isUtf8 && isUnnamed ? `${mediaType};charset=utf-8` : mediaType;
};

/** The declared key of a status: itself, its range or `default`. */
const findStatus = ({ responses }: OperationSpec, status: number): string => {
  if (responses[status]) return String(status);
  const range = `${Math.trunc(status / 100)}XX`;
  return responses[range] ? range : 'default';
};

/** Checks text by its schema. Bytes and streams have no schema. */
const renderContent = (
  { idempotency, cache }: OperationSpec,
  check: Serializer | undefined,
  body: unknown,
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
  return { body: undefined, content: body instanceof Uint8Array ? Buffer.from(body) : body };
};

/** Set by the middleware of `http/`, or by the engine after serialisation. */
const later = new Set([
  'X-Request-Id',
  'Cache-Control',
  'Vary',
  'Link',
  'Idempotent-Replayed',
  'RateLimit',
  'RateLimit-Policy',
  'Deprecation',
  'Sunset',
]);

const renderHeaders = (
  spec: OperationSpec,
  declared: OperationSpec['responses'][string]['headers'],
  response: HandlerResponse,
) => {
  const headers: RenderedResponse['headers'] = {};
  for (const name in response.headers) {
    if (response.headers[name] !== undefined) headers[name] = String(response.headers[name]);
  }
  if (response.version !== undefined) headers.ETag = etagOf(response.version);
  for (const name in headers) {
    if (!declared[name])
      throw new ContractBreach(`${spec.id} ${response.status} does not declare the header ${name}`);
  }
  for (const name in declared) {
    if (declared[name] !== 'required' || name in headers || later.has(name)) continue;
    throw new ContractBreach(`${spec.id} ${response.status} lacks the header ${name}`);
  }
  return headers;
};
