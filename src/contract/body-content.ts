/** Matches the body of a request to a content that the operation declares. */
import type { IncomingHttpHeaders } from 'node:http';
import { engineProblem } from './engine-problem.ts';
import {
  findDeclared,
  formatMediaType,
  isJson,
  isRange,
  type MediaType,
  parseCodings,
  parseMediaType,
} from './media-type.ts';
import type { BodySpec, ContentSpec } from './operation.ts';
import type { Problem } from './problem.ts';

export type KnownContent = {
  content: ContentSpec;
  /** The media type or range in the contract. */
  declared: string;
  mediaType: string;
  coding: string;
};

const json: ContentSpec = { kind: 'json' };
const codings = ['gzip', 'deflate', 'br'];

/** Returns a Problem instead of throwing it: the body may turn out to be empty. */
export const findContent = (headers: IncomingHttpHeaders, body: BodySpec): KnownContent | Problem => {
  const { 'content-type': contentType = '', 'content-encoding': contentEncoding } = headers;
  const declared = findDeclared(body.mediaTypes, contentType);
  if (declared === undefined) return unsupportedType(body);
  const content = body.contents?.[declared] ?? json;
  const coding = contentEncoding === undefined ? 'identity' : codingOf(contentEncoding, content);
  if (coding === undefined) return unsupportedCoding(content);
  const isInRange = isRange(declared);
  // The fast path: the header equals the declared media type.
  if (contentType === declared && !isInRange) return { content, declared, mediaType: declared, coding };
  const given = parseMediaType(contentType) as MediaType;
  // Only the handler knows what the parameters of bytes mean.
  const mediaType = isInRange || content.kind === 'binary' ? formatMediaType(given) : declared;
  if (isRange(mediaType)) return unsupportedType(body);
  const isReadable = isStreamed(content) || isUtf8(given.parameters.get('charset'));
  if (!isReadable || (content.kind === 'json' && !isJson(mediaType))) return unsupportedType(body);
  return { content, declared, mediaType, coding };
};

/** Tells whether the handler receives the body as a stream instead of a value. */
export const isStreamed = ({ kind }: ContentSpec): boolean => kind === 'binary' || kind === 'multipart';

const isUtf8 = (charset = 'utf-8'): boolean => charset === 'utf-8' || charset === 'us-ascii';

/** Undefined for a coding that we do not decode. A streamed body is never decoded. */
const codingOf = (header: string, content: ContentSpec): string | undefined => {
  const [coding = 'identity', ...others] = parseCodings(header) ?? [''];
  if (coding === 'identity') return coding;
  return others.length === 0 && !isStreamed(content) && codings.includes(coding) ? coding : undefined;
};

const unsupportedType = ({ mediaTypes }: BodySpec): Problem =>
  engineProblem('unsupported_media_type', {
    detail: `Send the body as ${mediaTypes.join(' or ')}, text in UTF-8.`,
    headers: { Accept: mediaTypes.join(', ') },
  });

const unsupportedCoding = (content: ContentSpec): Problem => {
  const known = isStreamed(content) ? ['identity'] : codings;
  return engineProblem('unsupported_media_type', {
    detail: `Send the body with the Content-Encoding ${known.join(' or ')}.`,
    headers: { 'Accept-Encoding': known.join(', ') },
  });
};
