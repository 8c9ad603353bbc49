import { isUtf8 } from 'node:buffer';
import type { IncomingMessage } from 'node:http';
import type { Context, Next } from 'koa';
import bodyParser from 'koa-bodyparser';
import { Problem } from '../errors.ts';
import { findContent, isStreamed, type KnownContent } from './body-content.ts';
import { malformed, tooLarge } from './body-problem.ts';
import { allowContinue, type BodyLimits, openBody } from './body-stream.ts';
import { parseJson } from './json-text.ts';
import { readMultipart } from './multipart-reader.ts';
import type { ContentSpec, OperationSpec } from './operation.ts';
import { decodePairs, parsePairs } from './pair-decoder.ts';

/** The decoded value, its media type, and the declared media type or range that matches it. */
export type Body = { value: unknown; mediaType: string; declared: string };
export type ReadBody = (ctx: Context, operation: OperationSpec) => Promise<Body | undefined>;

/** One character per byte; an option that its types do not know. */
const bytewise = { encoding: 'binary' };

const nothing: Next = async () => {};

/**
 * Reads the body of the one operation that was matched: of a media type that the contract declares, at most so many
 * bytes (also once decompressed). Returns undefined if there is none. koa-bodyparser collects the bytes where that
 * takes more than putting them together; what they say is decoded here, because it takes invalid UTF-8, a missing body
 * and an unknown media type for something.
 */
export const createBodyReader = ({ bodyLimit, uploadLimit }: BodyLimits): ReadBody => {
  const collect = bodyParser({
    enableTypes: ['text'],
    extendTypes: { text: ['*/*'] },
    textLimit: `${bodyLimit}b`,
    ...bytewise,
    onerror: (cause) => {
      throw toProblem(cause as Error & { status?: number }, bodyLimit);
    },
  });
  const readText = async (ctx: Context, { mediaType, coding }: KnownContent): Promise<string | undefined> => {
    if (isPlain(ctx.req)) return toText(await readPlain(ctx, bodyLimit));
    allowContinue(ctx);
    // It knows one spelling of each.
    Object.assign(ctx.req.headers, { 'content-type': mediaType, 'content-encoding': coding });
    await collect(ctx, nothing);
    const bytes = ctx.request.rawBody as string;
    return bytes === '' ? undefined : toText(Buffer.from(bytes, 'latin1'));
  };
  return async (ctx, { body }) => {
    if (!body || !mayHaveBody(ctx.req)) return undefined;
    const known = findContent(ctx.req.headers, body);
    const isCollected = !(known instanceof Problem) && !isStreamed(known.content);
    if (!isCollected && (await isEmptyAfterAll(ctx.req))) return undefined;
    if (known instanceof Problem) throw known;
    const { content, declared, mediaType } = known;
    if (content.kind === 'binary') return { value: openBody(ctx, uploadLimit), declared, mediaType };
    if (content.kind === 'multipart') {
      return { value: await readMultipart(ctx, content, { bodyLimit, uploadLimit }), declared, mediaType };
    }
    const text = await readText(ctx, known);
    return text === undefined ? undefined : { value: decode(text, content), declared, mediaType };
  };
};

const decode = (text: string, content: ContentSpec): unknown => {
  if (content.kind === 'json') return parseJson(text);
  return content.kind === 'form' ? decodePairs(content.fields, 'body', parsePairs(text)) : text;
};

/** Chunks may turn out to be none. */
const mayHaveBody = ({ headers }: IncomingMessage): boolean =>
  headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;

/** Whether a chunked body has no bytes. A client that expects a 100 has some. */
const isEmptyAfterAll = (req: IncomingMessage): Promise<boolean> | false => {
  const { 'transfer-encoding': chunks, expect } = req.headers;
  if (chunks === undefined || expect !== undefined || req.destroyed) return false;
  return new Promise((resolve) => {
    const settle = () => {
      req.off('readable', settle).off('end', settle).off('close', settle);
      resolve(req.readableLength === 0);
    };
    req.on('readable', settle).on('end', settle).on('close', settle);
  });
};

/** As nearly all bodies come: of a length that is told and that Node holds the sender to, and not compressed. */
const isPlain = ({ headers }: IncomingMessage): boolean =>
  headers['transfer-encoding'] === undefined && (headers['content-encoding'] ?? 'identity') === 'identity';

const readPlain = (ctx: Context, limit: number): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    const { req } = ctx;
    if (Number(req.headers['content-length']) > limit) throw tooLarge(limit);
    const fail = (cause?: Error) => reject(malformed('The body could not be read to its end.', cause));
    if (req.destroyed) return fail();
    allowContinue(ctx);
    const chunks: Buffer[] = [];
    req.on('data', (chunk: Buffer) => chunks.push(chunk));
    req.on('end', () => resolve(chunks.length === 1 ? (chunks[0] as Buffer) : Buffer.concat(chunks)));
    req.on('error', fail);
  });

const toText = (bytes: Buffer): string => {
  if (!isUtf8(bytes)) throw malformed('The body is not valid UTF-8.');
  return bytes.toString();
};

/** Whatever keeps a body from being read to its end lies with whom it comes from. */
const toProblem = (cause: Error & { status?: number }, limit: number): Problem => {
  if (cause.status === 413) return tooLarge(limit, cause);
  return malformed('The body could not be read to its end.', cause);
};
