/** Forms with files: fields are decoded and validated first, then files stream through the handler in order. */
import { isUtf8 } from 'node:buffer';
import { Readable } from 'node:stream';
import type { BodyLimits, Message } from './body-stream.ts';
import { type BodyProblem, bodyProblem, malformed, tooLarge } from './engine-problem.ts';
import { findDeclared } from './media-type.ts';
import { type FilePart, openParts, type Part } from './multipart-parts.ts';
import type { ContentSpec, FileSpec } from './operation.ts';
import { decodePairs, type Pairs } from './pair-decoder.ts';

/**
 * Iterating `files` throws validation_failed for a missing, unknown or surplus file, for a wrong media type, and for a field
 * after a file: the engine validates the fields before the handler begins.
 */
export type MultipartBody = { fields: Record<string, unknown>; files: AsyncIterable<FilePart> };

type MultipartSpec = Extract<ContentSpec, { kind: 'multipart' }>;

/**
 * Reads the fields of the form up to its first file. Throws malformed_request, payload_too_large or validation_failed;
 * `files` yields the rest of the form.
 */
export const readMultipart = async (
  message: Message,
  spec: MultipartSpec,
  { bodyLimit, uploadLimit }: BodyLimits,
): Promise<MultipartBody> => {
  const isFile = (name: string) => spec.files.some((file) => file.name === name) || isUnknown(spec, name);
  const parts = openParts(message, { bodyLimit, uploadLimit });
  const pairs: Pairs = [];
  let size = 0;
  let first: FilePart | undefined;
  while (!first) {
    const { value: part, done } = await parts.next();
    if (done) break;
    if ('file' in part && isFile(part.file.name)) first = part.file;
    else if ('field' in part && spec.files.some(({ name }) => name === part.field[0]))
      first = toFile(part.field);
    else {
      const pair = 'field' in part ? part.field : await readField(part.file, bodyLimit);
      size += pair[1].length;
      if (size > bodyLimit) throw tooLarge(bodyLimit);
      pairs.push(pair);
    }
  }
  return { fields: decodePairs(spec.fields, 'body', pairs), files: checkFiles(spec, first, parts) };
};

const isUnknown = ({ fields }: MultipartSpec, name: string): boolean =>
  !fields.some((field) => field.name === name || name.startsWith(`${field.name}[`));

async function* checkFiles(
  spec: MultipartSpec,
  first: FilePart | undefined,
  rest: AsyncIterator<Part>,
): AsyncGenerator<FilePart> {
  const seen = new Set<string>();
  for (let file = first; file; ) {
    const known = spec.files.find(({ name }) => name === file?.name);
    checkFile(spec, known, { file, isFirst: !seen.has(file.name) });
    seen.add(file.name);
    yield file;
    file.content.resume();
    file = await nextFile(spec, rest);
  }
  const missing = spec.files.find(({ name, required }) => required && !seen.has(name));
  if (missing) throw faultOf(missing.name, 'required', 'is required');
}

const nextFile = async (spec: MultipartSpec, rest: AsyncIterator<Part>): Promise<FilePart | undefined> => {
  const { value: part, done } = await rest.next();
  if (done) return undefined;
  if ('file' in part) return part.file;
  if (spec.files.some(({ name }) => name === part.field[0])) return toFile(part.field);
  throw faultOf(part.field[0], 'position', 'must come before the files');
};

const checkFile = (
  spec: MultipartSpec,
  known: FileSpec | undefined,
  { file, isFirst }: { file: FilePart; isFirst: boolean },
): void => {
  if (!known) {
    if (!isUnknown(spec, file.name)) throw faultOf(file.name, 'position', 'must come before the files');
    if (!spec.open) throw faultOf(file.name, 'additionalProperties', 'is not known here');
    return;
  }
  if (!isFirst && !known.many) throw faultOf(file.name, 'maxItems', 'must be one file');
  if (known.mediaTypes && findDeclared(known.mediaTypes, file.mediaType) === undefined) {
    throw faultOf(file.name, 'contentType', `must be ${known.mediaTypes.join(' or ')}`);
  }
};

const faultOf = (name: string, rule: string, detail: string): BodyProblem =>
  bodyProblem('validation_failed', {
    detail: '1 fault in the request.',
    faults: [{ field: [name], rule, detail }],
  });

const toFile = ([name, value]: [string, string]): FilePart => ({
  name,
  filename: undefined,
  mediaType: 'application/octet-stream',
  content: Readable.from([Buffer.from(value)]),
});

/** Reads a field that comes as a file: browsers send a Blob of JSON so. */
const readField = async ({ name, content }: FilePart, limit: number): Promise<[string, string]> => {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of content as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > limit) throw tooLarge(limit);
    chunks.push(chunk);
  }
  const bytes = Buffer.concat(chunks);
  if (!isUtf8(bytes)) throw malformed('A field of the form is not valid UTF-8.');
  return [name, bytes.toString()];
};
