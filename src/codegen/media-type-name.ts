import { formatMediaType, type MediaType, parseMediaType } from '../contract/media-type.ts';
import { isObject, type Json } from './json.ts';
import type { Kind } from './openapi-model.ts';
import { walk } from './openapi-walk.ts';

const holders = new Set<Kind>(['Parameter', 'RequestBody', 'Response', 'Header']);

/** Returns a copy of the document that names each media type as the engine does: `a/b;c=d`, not `A/B; c="d"`. */
export const withCanonicalMediaTypes = (document: Json): Json => {
  const copy = structuredClone(document);
  walk(copy, {
    enter: (kind, node) => {
      if (!holders.has(kind) || !isObject(node.content)) return;
      const entries = Object.entries(node.content);
      node.content = Object.fromEntries(
        entries.map(([name, media]) => [formatMediaType(parseMediaType(name) as MediaType), media]),
      );
    },
  });
  return copy;
};
