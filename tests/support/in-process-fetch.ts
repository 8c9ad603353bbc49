/** Sends an HTTP request as a call in process, so one recipe leads to an example both ways. */
import { Readable } from 'node:stream';
import { operations } from '../../generated/operations.ts';
import type { OperationSpec } from '../../src/contract/operation.ts';
import { decodeParameters } from '../../src/contract/parameter-decoder.ts';
import { formatEvent, parseEvent } from '../../src/contract/server-sent-event.ts';
import { readBody } from './contract-request.ts';
import type { TestApp } from './test-app.ts';

type Call = (id: string, request: object, options: object) => Promise<Called>;
type Called = { status: number; headers: Record<string, string | string[]>; body: unknown };

/** Understands JSON bodies, forms and access tokens, but no cookies, because a call in process has an actor instead. */
export const inProcessFetch =
  ({ api, deps }: TestApp): TestApp['fetch'] =>
  async (url, init = {}) => {
    const headers = new Headers(init.headers);
    const [path = '', query = ''] = url.split('?');
    const match = api.match(init.method ?? 'GET', path);
    if (!match) throw new Error(`No operation has the path ${path}`);
    const spec = operations[match.operationId as keyof typeof operations] as OperationSpec;
    const { header, cookie, ...decoded } = decodeParameters(
      { ...spec, defaults: {} },
      {
        path: match.pathParameters,
        query,
        header: (name) => headers.get(name) ?? undefined,
      },
    );
    const token = /^Bearer (.*)$/.exec(headers.get('authorization') ?? '')?.[1];
    const call = api.call as Call;
    const called = await call(
      spec.id,
      {
        params: decoded.path,
        query: decoded.query,
        headers: header,
        cookies: cookie,
        body: init.body
          ? await bodyOf(spec, String(init.body), headers.get('content-type') ?? '')
          : undefined,
        mediaType: headers.get('content-type') ?? undefined,
        accept: headers.get('accept') ?? undefined,
      },
      {
        actor: token === undefined ? undefined : await deps.tokens.verify(token),
        origin: { ipAddress: '127.0.0.1' },
      },
    );
    return toResponse(called);
  };

const bodyOf = (spec: OperationSpec, text: string, mediaType: string): unknown => {
  if (mediaType.startsWith('multipart/')) return formOf(text, mediaType);
  const isBytes = spec.body?.contents?.[mediaType]?.kind === 'binary';
  return isBytes ? Readable.from([Buffer.from(text)]) : readBody(text, mediaType);
};

/** The form as a handler receives it. */
const formOf = async (text: string, mediaType: string) => {
  const form = await new Response(text, { headers: { 'content-type': mediaType } }).formData();
  const entries = [...form];
  return {
    fields: Object.fromEntries(entries.filter(([, value]) => typeof value === 'string')),
    files: Readable.from(
      entries.flatMap(([name, value]) =>
        typeof value === 'string'
          ? []
          : [{ name, filename: value.name, mediaType: value.type, content: Readable.from(value.stream()) }],
      ),
    ),
  };
};

/** Writes the items of a stream as HTTP shows them. */
async function* textOfItems(items: AsyncIterable<unknown>, contentType: string): AsyncGenerator<Uint8Array> {
  const isEvents = contentType.startsWith('text/event-stream');
  for await (const item of items) {
    const json = JSON.stringify(item);
    yield Buffer.from(isEvents ? formatEvent(parseEvent(json)) : `${json}\n`);
  }
}

const toResponse = ({ status, headers, body }: Called): Response => {
  const pairs = Object.entries(headers).flatMap(([name, value]) =>
    [value].flat().map((item): [string, string] => [name, item]),
  );
  if (body instanceof Readable)
    return new Response(Readable.toWeb(body) as ReadableStream, { status, headers: pairs });
  if (typeof body === 'object' && body !== null && Symbol.asyncIterator in body) {
    const items = textOfItems(body as AsyncIterable<unknown>, String(headers['Content-Type']));
    return new Response(ReadableStream.from(items), { status, headers: pairs });
  }
  const text = body === undefined || typeof body === 'string' ? body : JSON.stringify(body);
  return new Response(status === 204 || status === 304 ? null : text, { status, headers: pairs });
};
