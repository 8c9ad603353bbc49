/** Rewrites streams of items for tools that do not know `x-item-schema`. */
import type { StreamFormat } from '../../openapi/extensions/item-stream.ts';
import { formatEvent, parseEvent } from '../contract/server-sent-event.ts';
import { itemsOf } from './item-schema.ts';
import { isObject, type Json } from './json.ts';
import { walk } from './openapi-walk.ts';

/** A stream: the schema of an item, its format, and the response. */
export type Stream = { item: Json; format: StreamFormat; response: Json };

/**
 * Replaces each example of a stream, the list of its items, by the text of the stream, and `x-item-schema` by the schema that
 * `schemaOf` returns. In place.
 */
export const writeStreamsAsText = (document: Json, schemaOf: (stream: Stream) => Json): void =>
  walk(document, {
    enter: (kind, response) => {
      if (kind !== 'Response' || !isObject(response.content)) return;
      for (const [type, media] of Object.entries(response.content as Record<string, Json>)) {
        const items = itemsOf(type, media);
        if (!items) continue;
        delete media['x-item-schema'];
        media.schema = schemaOf({ item: items.schema, format: items.stream, response });
        for (const example of Object.values((media.examples ?? {}) as Record<string, { value?: unknown }>))
          example.value = streamText(items.stream, example.value);
      }
    },
  });

const streamText = (format: StreamFormat, items: unknown): string =>
  (items as unknown[])
    .map((item) => JSON.stringify(item))
    .map((json) => (format === 'events' ? formatEvent(parseEvent(json)) : `${json}\n`))
    .join('');
