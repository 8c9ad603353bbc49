import { isUtf8 } from 'node:buffer';
import type { IncomingMessage } from 'node:http';
import type { Context, Next } from 'koa';
import bodyParser from 'koa-bodyparser';
import { Problem } from '../errors.ts';
import { malformed, tooLarge } from './body-problem.ts';
import { openBody } from './body-stream.ts';
import { parseJson } from './json-text.ts';
import { findDeclared, isJson } from './media-type.ts';
import { readMultipart } from './multipart-reader.ts';
import type { BodySpec, ContentSpec, OperationSpec } from './operation.ts';
import { decodePairs, parsePairs } from './pair-decoder.ts';

/** What was read, and the declared media type or range that it falls under. */
export type Body = { value: unknown; declared: string };
export type ReadBody = (ctx: Context, operation: OperationSpec) => Promise<Body | undefined>;

/** In bytes: of what is held in memory, and of what streams through a handler. */
export type BodyLimits = { bodyLimit: number; uploadLimit: number };

/** One character per byte; an option that its types do not know. */
const bytewise = { encoding: 'binary' };

const nothing: Next = async () => {};
const json: ContentSpec = { kind: 'json' };

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
  const readText = async (ctx: Context): Promise<string | undefined> => {
    if (isPlain(ctx.req)) return toText(await readPlain(ctx.req, bodyLimit));
    await collect(ctx, nothing);
    const bytes = ctx.request.rawBody as string;
    return bytes === '' ? undefined : toText(Buffer.from(bytes, 'latin1'));
  };
  return async (ctx, { body }) => {
    if (!body || !hasBody(ctx)) return undefined;
    const declared = findDeclared(body.mediaTypes, ctx.request.type.toLowerCase());
    const content = declared === undefined ? undefined : (body.contents?.[declared] ?? json);
    if (declared === undefined || !content || !isReadable(ctx, content)) throw unsupported(body);
    if (content.kind === 'binary') return { value: openBody(ctx, uploadLimit), declared };
    if (content.kind === 'multipart') {
      return { value: await readMultipart(ctx, content, { bodyLimit, uploadLimit }), declared };
    }
    const text = await readText(ctx);
    return text === undefined ? undefined : { value: decode(text, content), declared };
  };
};

const decode = (text: string, content: ContentSpec): unknown => {
  if (content.kind === 'json') return parseJson(text);
  return content.kind === 'form' ? decodePairs(content.fields, 'body', parsePairs(text, '&')) : text;
};

const hasBody = ({ req }: Context): boolean =>
  req.headers['transfer-encoding'] !== undefined || Number(req.headers['content-length'] ?? 0) > 0;

const isReadable = ({ request }: Context, { kind }: ContentSpec): boolean => {
  if (kind === 'binary' || kind === 'multipart')
    return (request.get('Content-Encoding') || 'identity') === 'identity';
  if (!/^(?:|utf-?8|us-ascii)$/i.test(request.charset)) return false;
  return kind !== 'json' || isJson(request.type.toLowerCase());
};

const unsupported = ({ mediaTypes }: BodySpec): Problem =>
  new Problem('unsupported_media_type', {
    detail: `Send the body as ${mediaTypes.join(' or ')}, text in UTF-8.`,
    headers: { Accept: mediaTypes.join(', ') },
  });

/** As nearly all bodies come: of a length that is told and that Node holds the sender to, and not compressed. */
const isPlain = ({ headers }: IncomingMessage): boolean =>
  headers['transfer-encoding'] === undefined && (headers['content-encoding'] ?? 'identity') === 'identity';

const readPlain = (req: IncomingMessage, limit: number): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    if (Number(req.headers['content-length']) > limit) throw tooLarge(limit);
    const fail = (cause?: Error) => reject(malformed('The body could not be read to its end.', cause));
    if (req.destroyed) return fail();
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
  if (cause.status === 415) {
    return new Problem('unsupported_media_type', { detail: 'The Content-Encoding is not supported.', cause });
  }
  return malformed('The body could not be read to its end.', cause);
};
