/** Reads streams of items in the form in which this server writes them: lines end with LF, and data is one line of JSON. */

import { findDeclared } from '../../src/contract/media-type.ts';
import type { ContentKind, OperationSpec } from '../../src/contract/operation.ts';

type Format = 'events' | 'lines';

/** Tells the format of the content if it is a stream of items. */
export const formatOf = (kind: string | undefined): Format | undefined =>
  kind === 'events' || kind === 'lines' ? kind : undefined;

export const mediaTypeOf = ({ headers }: Response): string =>
  headers.get('content-type')?.split(';')[0] ?? '';

type Kinds = Pick<OperationSpec, 'responses'>;

/** The kind of the content of a response, which may be of a declared range of media types. */
export const kindOf = ({ responses }: Kinds, response: Response): ContentKind | undefined => {
  const { mediaTypes = [], kinds = {} } = responses[response.status] ?? {};
  const declared = findDeclared(mediaTypes, mediaTypeOf(response));
  return declared === undefined ? undefined : (kinds[declared] ?? 'json');
};

/** Returns a function that takes the next bytes and returns the items that are complete. */
const createReader = (format: Format): ((bytes: Uint8Array) => unknown[]) => {
  const decoder = new TextDecoder();
  let rest = '';
  return (bytes) => {
    const blocks = (rest + decoder.decode(bytes, { stream: true })).split(
      format === 'events' ? '\n\n' : '\n',
    );
    rest = blocks.pop() ?? '';
    const whole = blocks.filter((block) => format === 'lines' || !block.startsWith(':'));
    return whole.map(format === 'events' ? readEvent : (line) => JSON.parse(line) as unknown);
  };
};

const readEvent = (block: string): unknown =>
  Object.fromEntries(
    block.split('\n').map((line) => {
      const [, name = '', value = ''] = /^(\w+): (.*)$/.exec(line) ?? [];
      return [name, name === 'data' || name === 'retry' ? JSON.parse(value) : value];
    }),
  );

/** Passes each item on its way to the reader of the response to `onItem`. A reader that cancels the response cancels the stream. */
export const watchItems = (response: Response, format: Format, onItem: (item: unknown) => void): Response => {
  const read = createReader(format);
  const watched = response.body?.pipeThrough(
    new TransformStream<Uint8Array, Uint8Array>({
      transform: (bytes, controller) => {
        for (const item of read(bytes)) onItem(item);
        controller.enqueue(bytes);
      },
    }),
  );
  return new Response(watched, response);
};

/** Reads all items, or only the first of a stream that may be endless, and then cancels it. One chunk may hold more items. */
export const firstItems = async (
  response: Response,
  format: Format,
  count = Number.POSITIVE_INFINITY,
): Promise<unknown[]> => {
  const read = createReader(format);
  const items: unknown[] = [];
  for await (const bytes of response.body as AsyncIterable<Uint8Array>) {
    items.push(...read(bytes));
    if (items.length >= count) break;
  }
  return items.slice(0, count);
};

/** Reads a response. Of a stream of items, which may be endless, only the beginning, as an empty text. */
export const wholeTextOf = async (response: Response): Promise<string> => {
  const isStream = mediaTypeOf(response) === 'text/event-stream';
  if (!isStream) return response.text();
  await response.body?.cancel();
  return '';
};

/** Returns the response with only the first bytes of its stream, which may be endless. */
export const beginningOf = async (response: Response): Promise<Response> => {
  const reader = response.body?.getReader();
  const first = await reader?.read();
  await reader?.cancel();
  return new Response(first?.value ?? null, response);
};
