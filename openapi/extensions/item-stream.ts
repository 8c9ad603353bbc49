/** The media types whose content is a stream of items, each described by `x-item-schema`. */

/** `events`: Server-Sent Events. `lines`: one JSON value per line. */
export type StreamFormat = 'events' | 'lines';

const formats: Record<string, StreamFormat> = {
  'text/event-stream': 'events',
  'application/x-ndjson': 'lines',
  'application/ndjson': 'lines',
  'application/jsonl': 'lines',
};

/** Returns the format of a media type, or undefined if its content is no stream of items. */
export const streamFormatOf = (mediaType: string): StreamFormat | undefined => {
  const essence = mediaType.replace(/;.*/, '').trim().toLowerCase();
  return Object.hasOwn(formats, essence) ? formats[essence] : undefined;
};
