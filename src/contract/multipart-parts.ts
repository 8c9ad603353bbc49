/** Streams the parts of a multipart form. */
import type { Readable } from 'node:stream';
import busboy from 'busboy';
import { type BodyLimits, type Message, openBody } from './body-stream.ts';
import { BodyProblem, malformed, tooLarge } from './engine-problem.ts';
import { parseMediaType } from './media-type.ts';

/** An incoming file. The next file comes only after this one is read or skipped. */
export type FilePart = {
  name: string;
  filename: string | undefined;
  mediaType: string;
  content: Readable;
};

export type Part = { field: [name: string, value: string] } | { file: FilePart };

const maxParts = 1_000;

/**
 * Yields the parts in order. Buffers the parts of one chunk; backpressure stops the request until a file is read. Throws
 * a BodyProblem.
 */
export async function* openParts(
  message: Message,
  { bodyLimit, uploadLimit }: BodyLimits,
): AsyncGenerator<Part> {
  const parser = createParser(message, bodyLimit);
  const countDelimiters = createDelimiterCounter(message);
  const body = openBody(message, uploadLimit);
  let delimiters = 0;
  let seen = 0;
  const waiting: Part[] = [];
  let failure: Error | undefined;
  let isDone = false;
  let wake = () => {};
  const fail = (error: Error) => {
    failure ??= inBody(error);
    for (const part of waiting) if ('file' in part) part.file.content.destroy(failure);
    wake();
  };
  parser
    .on('field', (name, value, { nameTruncated, valueTruncated }) => {
      seen += 1;
      if (nameTruncated || valueTruncated) return fail(tooLarge(bodyLimit));
      if (isUnnamed(name)) return fail(malformed('A part of the form has no name.'));
      if (isBroken(name) || isBroken(value))
        return fail(malformed('A field of the form is not valid UTF-8.'));
      waiting.push({ field: [name, value] });
      wake();
    })
    .on('file', (name, content, { filename, mimeType }) => {
      seen += 1;
      // A reader gets the error from its read; without a reader nobody needs it.
      content.on('error', () => {});
      // The parser destroys the file before it reports its error.
      content._destroy = (error, done) => done(error && inBody(error));
      if (isUnnamed(name)) return fail(malformed('A part of the form has no name.'));
      if (isBroken(name)) return fail(malformed('The name of a part is not valid UTF-8.'));
      waiting.push({ file: { name, filename, mediaType: mimeType, content } });
      wake();
    })
    .on('partsLimit', () => fail(malformed(`A form may have ${maxParts} parts at most.`)))
    .on('error', (error) => fail(error as Error))
    .on('close', () => {
      // The parser drops a part without a Content-Disposition of form-data. The last delimiter ends the form.
      if (seen < delimiters - 1) fail(malformed('A part of the form has no name.'));
      isDone = true;
      wake();
    });
  body.on('error', (error) => {
    fail(error);
    parser.destroy(error);
  });
  body.on('data', (chunk: Buffer) => {
    delimiters += countDelimiters(chunk);
  });
  body.pipe(parser);
  while (true) {
    if (failure) throw failure;
    const part = waiting.shift();
    if (part) yield part;
    else if (isDone) return;
    else {
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
  }
}

const inBody = (error: Error): BodyProblem =>
  error instanceof BodyProblem ? error : malformed('The form could not be read to its end.', error);

/** Counts the delimiters that end in a chunk, also those that begin in an earlier one. */
const createDelimiterCounter = ({ req }: Message): ((chunk: Buffer) => number) => {
  const boundary = parseMediaType(req.headers['content-type'] ?? '')?.parameters.get('boundary') ?? '';
  const delimiter = Buffer.from(`\r\n--${boundary}`, 'latin1');
  const most = delimiter.length - 1;
  let rest: Buffer = Buffer.from('\r\n');
  return (chunk) => {
    // Copies only the seam: copies of all chunks would be garbage as large as the file.
    const seam = Buffer.concat([rest, chunk.subarray(0, most)]);
    rest = chunk.length < most ? seam.subarray(-most) : chunk.subarray(chunk.length - most);
    // Neither part of the seam has room for a delimiter.
    return countIn(seam, delimiter) + countIn(chunk, delimiter);
  };
};

const countIn = (bytes: Buffer, part: Buffer): number => {
  let count = 0;
  for (let at = bytes.indexOf(part); at !== -1; at = bytes.indexOf(part, at + part.length)) count += 1;
  return count;
};

const createParser = ({ req }: Message, fieldSize: number): busboy.Busboy => {
  try {
    return busboy({
      headers: req.headers,
      defParamCharset: 'utf8',
      limits: { fieldSize, fieldNameSize: 200, parts: maxParts },
    });
  } catch (cause) {
    throw malformed('The form has no boundary.', cause);
  }
};

/** The types of busboy promise a name, but a part may lack one. */
const isUnnamed = (name: string | undefined): boolean => name === undefined || name === '';

/** busboy replaces invalid bytes by this character, so text with it may have lost data. */
const isBroken = (text: string): boolean => text.includes('\ufffd');
