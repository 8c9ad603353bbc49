/** Sends an HTTP request of a foreign contract as a call in process. */
import { Readable } from 'node:stream';
import { findContent } from '../../src/contract/body-content.ts';
import { decodeBody } from '../../src/contract/body-decoder.ts';
import type { GeneratedContract } from '../../src/contract/generated-contract.ts';
import type { CalledResponse } from '../../src/contract/in-process.ts';
import { formatMediaType, parseMediaType } from '../../src/contract/media-type.ts';
import { decodeParameters } from '../../src/contract/parameter-decoder.ts';
import { Problem } from '../../src/contract/problem.ts';
import { matchRequest } from '../../src/contract/router.ts';
import type { ForeignServer } from './foreign-server.ts';

type Sent = { headers?: Record<string, string>; body?: string };

/** Undefined for a request that has no decoded form, such as one with broken JSON. */
export const callInProcess = async (
  server: ForeignServer,
  generated: GeneratedContract,
  request: string,
  { headers: given = {}, body }: Sent,
): Promise<CalledResponse | undefined> => {
  const [method = '', url = ''] = request.split(' ');
  const [path = '', query = ''] = url.split('?');
  const match = matchRequest(generated.routes, method, path);
  if (!match || 'allow' in match || method === 'HEAD') return undefined;
  const spec = generated.operations[match.operationId];
  if (!spec) return undefined;
  const headers = new Headers(given);
  try {
    const decoded = decodeParameters(
      { ...spec, defaults: {} },
      { path: match.pathParameters, query, header: (name) => headers.get(name) ?? undefined },
    );
    const scopes = new Set(spec.security.flatMap((each) => Object.values(each).flatMap((some = []) => some)));
    const actor = spec.authentication === 'required' ? { id: 'caller', scopes } : undefined;
    const call = {
      params: decoded.path,
      query: decoded.query,
      headers: decoded.header,
      cookies: decoded.cookie,
      accept: headers.get('accept') ?? '*/*',
      ...(body !== undefined && spec.body && bodyOf(spec.body, headers, body)),
    };
    return await server.call(match.operationId, call, { actor });
  } catch (error) {
    if (error instanceof Problem) return undefined;
    throw error;
  }
};

type BodySpec = NonNullable<GeneratedContract['operations'][string]['body']>;

/** Throws a Problem for a body that cannot be decoded, and for a form with files. */
const bodyOf = (spec: BodySpec, headers: Headers, text: string): object => {
  const contentType = headers.get('content-type') ?? 'text/plain;charset=UTF-8';
  const known = findContent({ 'content-type': contentType }, spec);
  const parsed = parseMediaType(contentType);
  const mediaType = parsed ? formatMediaType(parsed) : contentType;
  if (known instanceof Problem) return { mediaType, body: text };
  const { content } = known;
  if (content.kind === 'multipart') throw new Problem({ code: 'multipart', status: 400 });
  if (content.kind === 'binary') return { mediaType, body: Readable.from([Buffer.from(text)]) };
  return { mediaType, body: decodeBody(Buffer.from(text), content) };
};
