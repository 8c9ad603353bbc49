/** Serves a contract over HTTP. The only file of the engine that knows Koa. */
import type { IncomingHttpHeaders } from 'node:http';
import { Readable } from 'node:stream';
import type { Context, Middleware, Next } from 'koa';
import bodyParser from 'koa-bodyparser';
import type { AnyActor } from './authentication.ts';
import { type Body, createBodyReader, type ReadBody } from './body-reader.ts';
import type { Message } from './body-stream.ts';
import type { Contract } from './contract.ts';
import { malformed, tooLarge } from './engine-problem.ts';
import type { Incoming } from './exchange.ts';
import { firstChunk } from './first-chunk.ts';
import type { ItemStream } from './item-stream.ts';
import type { OperationSpec } from './operation.ts';
import { type Origin, originOf } from './origin.ts';
import { decodeParameters, type Parameters } from './parameter-decoder.ts';
import type { Problem } from './problem.ts';
import type { RenderedResponse } from './response-writer.ts';
import { StreamWriter } from './stream-writer.ts';

type HttpOptions = {
  /** The IP address of the client, which the client cannot forge. */
  ipAddressOf: (ctx: Context) => string;
  /** Aborted when the server stops. Then the engine cuts streams of items off, because they might never end. */
  stopping?: AbortSignal;
  /** The time between two comments in a quiet stream of events, in ms. Default: 15 s. */
  heartbeatMs?: number;
};

/**
 * Creates the middleware that serves the contract. It passes an undeclared path to `next`, and throws every rejection as a
 * Problem. It sets `ctx.state.operationId`, and expects `ctx.state.requestId`.
 */
export const serveContract = (
  contract: Pick<Contract, 'match' | 'authenticate' | 'run' | 'bodyLimits'>,
  options: HttpOptions,
): Middleware => {
  const { ipAddressOf } = options;
  const parts: Parts = {
    ipAddressOf,
    authenticate: contract.authenticate,
    readBody: createBodyReader(contract.bodyLimits),
    collect: createCollector(contract.bodyLimits.bodyLimit),
  };
  const streams = openStreams(options);
  return async (ctx, next) => {
    const match = contract.match(ctx.method, ctx.path);
    if (!match) return next();
    ctx.state.operationId = match.operationId;
    await send(ctx, await contract.run(match, new HttpRequest(ctx, parts)), streams);
  };
};

/** The open streams of items. */
type Streams = Pick<HttpOptions, 'stopping' | 'heartbeatMs'> & { open: Set<StreamWriter> };

const openStreams = ({ stopping, heartbeatMs }: HttpOptions): Streams => {
  const open = new Set<StreamWriter>();
  stopping?.addEventListener('abort', () => {
    for (const stream of open) stream.cut();
  });
  return { ...(stopping && { stopping }), ...(heartbeatMs !== undefined && { heartbeatMs }), open };
};

/** The parts that all requests share. */
type Parts = Pick<Contract, 'authenticate'> &
  HttpOptions & { readBody: ReadBody; collect: (ctx: Context) => ReturnType<Message['collect']> };

/** A class, because closures for all members would take longer than the request's validation. */
class HttpRequest implements Incoming {
  readonly #ctx: Context;
  readonly #parts: Parts;
  readonly headers: IncomingHttpHeaders;

  constructor(ctx: Context, parts: Parts) {
    this.#ctx = ctx;
    this.#parts = parts;
    this.headers = ctx.req.headers;
  }

  get method(): string {
    return this.#ctx.method;
  }

  get path(): string {
    return this.#ctx.path;
  }

  get query(): string {
    return this.#ctx.querystring;
  }

  origin(): Origin {
    return readOrigin(this.#ctx, this.#parts.ipAddressOf);
  }

  authenticate(spec: OperationSpec): Promise<AnyActor | undefined> {
    const credentials = { req: this.#ctx.req, origin: () => this.origin(), shared: {} };
    return this.#parts.authenticate(credentials, spec);
  }

  readParameters(spec: OperationSpec, path: Record<string, string>): Parameters {
    const { headers, query } = this;
    return decodeParameters(spec, { path, query, header: (name) => headerOf(headers, name) });
  }

  readBody(spec: OperationSpec): Promise<Body | undefined> {
    const { req, res } = this.#ctx;
    return this.#parts.readBody({ req, res, collect: () => this.#parts.collect(this.#ctx) }, spec);
  }

  announce(name: string, value: string): void {
    announce(this.#ctx, name, value);
  }
}

/** The object of headers inherits members such as `constructor`. */
const headerOf = (headers: IncomingHttpHeaders, name: string): string | undefined =>
  Object.hasOwn(headers, name) ? headers[name]?.toString() : undefined;

const readOrigin = (ctx: Context, ipAddressOf: HttpOptions['ipAddressOf']): Origin =>
  originOf({
    requestId: ctx.state.requestId as string,
    ipAddress: ipAddressOf(ctx),
    userAgent: ctx.get('User-Agent'),
  });

/** Middleware sets Link and Vary too. */
const announce = ({ res }: Context, name: string, value: string): void => {
  if (name === 'Link') res.appendHeader(name, value);
  else if (name === 'Vary') appendVary(res, value);
  else res.setHeader(name, value);
};

/** One line, because some caches read only one. ctx.vary also parses both lists, which takes 1.5 µs per request. */
const appendVary = (res: Context['res'], value: string): void => {
  const earlier = res.getHeader('Vary');
  res.setHeader('Vary', earlier === undefined ? value : `${earlier}, ${value}`);
};

const isAscii = (headers: RenderedResponse['headers']): boolean =>
  Object.values(headers).every((value) => !/[\x80-\xff]/.test(String(value)));

const send = async (ctx: Context, rendered: RenderedResponse, streams: Streams): Promise<void> => {
  const { status, headers, items } = rendered;
  if (items && ctx.method !== 'HEAD') {
    await stream(ctx, rendered, streams);
    return;
  }
  items?.stop();
  const body = await bodyOf(ctx, rendered);
  setHead(ctx, rendered);
  if (status === 304 || body === undefined) return;
  // Node would write the headers before a text in the charset of the text, not in Latin-1.
  ctx.body = typeof body === 'string' && !isAscii(headers) ? Buffer.from(body) : body;
  // Koa names a type even for an empty body.
  if (headers['Content-Type'] === undefined) ctx.res.removeHeader('Content-Type');
};

const setHead = (ctx: Context, { status, headers }: RenderedResponse): void => {
  const { res } = ctx;
  for (const name in headers) {
    const value = headers[name] as string | string[];
    if (name === 'Link') res.appendHeader(name, value);
    else if (name === 'Vary') ctx.vary(value);
    else res.setHeader(name, value);
  }
  ctx.status = status;
};

/** Node writes the headers apart from the first bytes then, as flat text. Else their fifty pieces stay in memory. */
const sendHead = (ctx: Context, rendered: RenderedResponse): void => {
  setHead(ctx, rendered);
  ctx.res.flushHeaders();
};

/** Returns the body to send. Waits for the first bytes of a stream. Undefined for a stream as the response to a HEAD. */
const bodyOf = async (
  { method, res }: Context,
  { body, content, items }: RenderedResponse,
): Promise<string | Buffer | Readable | undefined> => {
  if (items) return undefined;
  if (!(content instanceof Readable)) return body ?? content ?? '';
  await firstChunk(content, res);
  if (method !== 'HEAD') return content;
  content.destroy();
  return undefined;
};

/** Sends a stream of items past Koa, once it has its first bytes. Until then the response may still be a problem. */
const stream = async (ctx: Context, rendered: RenderedResponse, streams: Streams): Promise<void> => {
  const { req, res } = ctx;
  const { open, stopping, heartbeatMs } = streams;
  const writer = new StreamWriter({
    items: rendered.items as ItemStream,
    res,
    heartbeatMs,
    onCut: (error) => void ctx.app.emit('error', error, ctx),
    onClose: () => void open.delete(writer),
  });
  ctx.state.stream = writer;
  open.add(writer);
  if (stopping?.aborted) writer.cut();
  // No closure of this function, which would hold the rendered response as long as the stream.
  await writer.begin(sendHead.bind(undefined, ctx, rendered));
  ctx.respond = false;
  // The request's head, with an access token of a kilobyte, is not read any more.
  req.headers = {};
  req.rawHeaders = [];
};

/** One character per byte. The types of koa-bodyparser lack this option. */
const bytewise = { encoding: 'binary' };

const nothing: Next = async () => {};

/**
 * koa-bodyparser only collects chunked and compressed bytes: it would accept invalid UTF-8, a missing body and an unknown
 * media type.
 */
const createCollector = (limit: number): ((ctx: Context) => ReturnType<Message['collect']>) => {
  const collect = bodyParser({
    enableTypes: ['text'],
    extendTypes: { text: ['*/*'] },
    textLimit: `${limit}b`,
    ...bytewise,
    onerror: (cause) => {
      throw toProblem(cause as Error & { status?: number }, limit);
    },
  });
  return async (ctx) => {
    await collect(ctx, nothing);
    return ctx.request.rawBody as string;
  };
};

/** Every error while the body is collected is the client's: too many bytes, broken compression, a closed connection. */
const toProblem = (cause: Error & { status?: number }, limit: number): Problem => {
  if (cause.status === 413) return tooLarge(limit, cause);
  return malformed('The body could not be read to its end.', cause);
};
