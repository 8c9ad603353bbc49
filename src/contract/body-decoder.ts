import { isUtf8 } from 'node:buffer';
import { malformed } from './engine-problem.ts';
import { parseJson } from './json-text.ts';
import type { ContentSpec } from './operation.ts';
import { decodePairs, parsePairs } from './pair-decoder.ts';

/** Decodes the bytes of JSON, a form or text. Throws malformed_request. */
export const decodeBody = (bytes: Buffer, content: ContentSpec): unknown => {
  if (!isUtf8(bytes)) throw malformed('The body is not valid UTF-8.');
  const text = bytes.toString();
  if (content.kind === 'json') return parseJson(text);
  return content.kind === 'form'
    ? decodePairs(content.fields, 'body', parsePairs(text), content.additional)
    : text;
};
