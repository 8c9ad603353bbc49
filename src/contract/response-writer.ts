import { Readable } from 'node:stream';
import type { Serializer } from '../../generated/serializers.js';
import { etagOf } from './etag.ts';
import type { Answer } from './handler-type.ts';
import { essenceOf, findDeclared, isJson } from './media-type.ts';
import type { OperationSpec } from './operation.ts';

/** An answer as it goes out, or into the idempotency store. */
export type Rendered = {
  status: number;
  headers: Record<string, string>;
  body: string | undefined;
  /** Instead of the body, for what is not text or not held; never stored. */
  content?: Buffer | Readable;
};

/** The contract does not allow the answer: a defect of ours, never shown to the client. */
export class ContractBreach extends Error {
  override readonly name = 'ContractBreach';
}

type Serializers = Record<string, Record<string, Serializer>>;

/**
 * Checks an answer against the contract while writing it. Throws a ContractBreach for an undeclared status, media
 * type or header, a missing header, or a body that its schema refuses; fields that are not declared are left out.
 */
export const renderAnswer = (spec: OperationSpec, serializers: Serializers, answer: Answer): Rendered => {
  const { status } = answer;
  const declaredStatus = findStatus(spec, status);
  const response = spec.responses[declaredStatus];
  if (!response) throw new ContractBreach(`${spec.id} answered ${status}, which it does not declare`);
  const headers = renderHeaders(spec, response.headers, answer);
  if (response.mediaTypes.length === 0) return { status, headers, body: undefined };
  const mediaType = answer.mediaType ?? (response.mediaTypes[0] as string);
  const declared = findDeclared(response.mediaTypes, essenceOf(mediaType));
  const kind = declared === undefined ? undefined : (response.kinds?.[declared] ?? 'json');
  if (
    declared === undefined ||
    mediaType.includes('*') ||
    (kind === 'json' && !isJson(essenceOf(mediaType)))
  ) {
    throw new ContractBreach(`${spec.id} answered ${status} as ${mediaType}, which it does not declare`);
  }
  headers['Content-Type'] = mediaType;
  const serialize = serializers[declaredStatus]?.[declared];
  try {
    if (kind === 'json' && serialize) return { status, headers, body: serialize(answer.body) };
    return { status, headers, ...renderContent(spec, serialize, answer.body) };
  } catch (cause) {
    throw new ContractBreach(`${spec.id} ${(cause as Error).message}`, { cause });
  }
};

/** As it is declared: by itself, in a range, or by default. */
const findStatus = ({ responses }: OperationSpec, status: number): string => {
  if (responses[status]) return String(status);
  const range = `${Math.trunc(status / 100)}XX`;
  return responses[range] ? range : 'default';
};

/** Text that is held is checked by its schema; bytes, and what streams, have nothing that could be. */
const renderContent = (
  { idempotency, cache }: OperationSpec,
  check: Serializer | undefined,
  body: unknown,
): Pick<Rendered, 'body' | 'content'> => {
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

/** Written by the http middleware on every response, or by the engine on its way out. */
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
  answer: Answer,
) => {
  const headers: Record<string, string> = {};
  for (const name in answer.headers) {
    if (answer.headers[name] !== undefined) headers[name] = String(answer.headers[name]);
  }
  if (answer.version !== undefined) headers.ETag = etagOf(answer.version);
  for (const name in headers) {
    if (!declared[name])
      throw new ContractBreach(`${spec.id} ${answer.status} does not declare the header ${name}`);
  }
  for (const name in declared) {
    if (declared[name] !== 'required' || name in headers || later.has(name)) continue;
    throw new ContractBreach(`${spec.id} ${answer.status} lacks the header ${name}`);
  }
  return headers;
};
