import type { Serializer } from '../../generated/serializers.js';
import { etagOf } from './etag.ts';
import type { Answer } from './handler-type.ts';
import type { OperationSpec } from './operation.ts';

/** An answer as it goes out, or into the idempotency store. */
export type Rendered = { status: number; headers: Record<string, string>; body: string | undefined };

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
  const response = spec.responses[answer.status];
  if (!response) throw new ContractBreach(`${spec.id} answered ${answer.status}, which it does not declare`);
  const headers = renderHeaders(spec, response.headers, answer);
  if (response.mediaTypes.length === 0) return { status: answer.status, headers, body: undefined };
  const mediaType = answer.mediaType ?? (response.mediaTypes[0] as string);
  const serialize = serializers[answer.status]?.[mediaType];
  if (!serialize)
    throw new ContractBreach(
      `${spec.id} answered ${answer.status} as ${mediaType}, which it does not declare`,
    );
  headers['Content-Type'] = mediaType;
  try {
    return { status: answer.status, headers, body: serialize(answer.body) };
  } catch (cause) {
    throw new ContractBreach(`${spec.id} ${(cause as Error).message}`, { cause });
  }
};

/** Written by the http middleware on every response, or by the engine on its way out. */
const later = new Set([
  'X-Request-Id',
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
  const given: Record<string, unknown> = {
    ...answer.headers,
    ...(answer.version !== undefined && { ETag: etagOf(answer.version) }),
  };
  for (const [name, value] of Object.entries(given)) {
    if (value === undefined) continue;
    if (!declared[name])
      throw new ContractBreach(`${spec.id} ${answer.status} does not declare the header ${name}`);
    headers[name] = String(value);
  }
  for (const [name, presence] of Object.entries(declared)) {
    if (presence !== 'required' || later.has(name) || name in headers) continue;
    throw new ContractBreach(`${spec.id} ${answer.status} lacks the header ${name}`);
  }
  return headers;
};
