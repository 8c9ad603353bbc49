import type { IncomingMessage } from 'node:http';
import { findContent, isStreamed, type KnownContent } from './body-content.ts';
import { decodeBody } from './body-decoder.ts';
import { allowContinue, type BodyLimits, type Message, openBody } from './body-stream.ts';
import { malformed, tooLarge } from './engine-problem.ts';
import { readMultipart } from './multipart-reader.ts';
import type { OperationSpec } from './operation.ts';
import { Problem } from './problem.ts';

/** The decoded value, its media type, and the declared media type or range that matches it. */
export type Body = {
  value: unknown;
  mediaType: string;
  declared: string;
  /** The bytes before decoding. Undefined for a body that streams. */
  raw?: Buffer;
};
export type ReadBody = (message: Message, operation: OperationSpec) => Promise<Body | undefined>;

/**
 * Reads and decodes the body of a request. Returns undefined if there is no body. Throws payload_too_large (the limit
 * holds before and after decompression), unsupported_media_type or malformed_request.
 */
export const createBodyReader = ({ bodyLimit, uploadLimit }: BodyLimits): ReadBody => {
  const readBytes = async (
    message: Message,
    { mediaType, coding }: KnownContent,
  ): Promise<Buffer | undefined> => {
    if (isPlain(message.req)) return readPlain(message, bodyLimit);
    allowContinue(message);
    // koa-bodyparser knows one spelling of each.
    Object.assign(message.req.headers, { 'content-type': mediaType, 'content-encoding': coding });
    const bytes = await message.collect();
    return bytes === '' ? undefined : Buffer.from(bytes, 'latin1');
  };
  return async (message, { body }) => {
    if (!body || !mayHaveBody(message.req)) return undefined;
    const known = findContent(message.req.headers, body);
    const isCollected = !(known instanceof Problem) && !isStreamed(known.content);
    if (!isCollected && (await isChunkedAndEmpty(message.req))) return undefined;
    if (known instanceof Problem) throw known;
    const { content, declared, mediaType } = known;
    if (content.kind === 'binary') return { value: openBody(message, uploadLimit), declared, mediaType };
    if (content.kind === 'multipart') {
      return {
        value: await readMultipart(message, content, { bodyLimit, uploadLimit }),
        declared,
        mediaType,
      };
    }
    const raw = await readBytes(message, known);
    return raw && { value: decodeBody(raw, content), declared, mediaType, raw };
  };
};

/** A chunked body may still be empty. */
const mayHaveBody = ({ headers }: IncomingMessage): boolean =>
  headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;

/** Waits for the first chunk. A client that expects 100 Continue has a body, and would send nothing before it. */
const isChunkedAndEmpty = (req: IncomingMessage): Promise<boolean> | false => {
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

/** Fast path: Content-Length is set (Node enforces it) and the body is uncompressed. */
const isPlain = ({ headers }: IncomingMessage): boolean =>
  headers['transfer-encoding'] === undefined && (headers['content-encoding'] ?? 'identity') === 'identity';

const readPlain = (message: Message, limit: number): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    const { req } = message;
    if (Number(req.headers['content-length']) > limit) throw tooLarge(limit);
    const fail = (cause?: Error) => reject(malformed('The body could not be read to its end.', cause));
    if (req.destroyed) return fail();
    allowContinue(message);
    const chunks: Buffer[] = [];
    req.on('data', (chunk: Buffer) => chunks.push(chunk));
    req.on('end', () => resolve(chunks.length === 1 ? (chunks[0] as Buffer) : Buffer.concat(chunks)));
    req.on('error', fail);
  });
