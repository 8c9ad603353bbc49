import { formatMediaType, type MediaType, parseMediaType } from '../contract/media-type.ts';
import { headerName } from './header-model.ts';
import { isObject, type Json } from './json.ts';
import type { Kind } from './openapi-model.ts';
import { walk } from './openapi-walk.ts';

const holders = new Set<Kind>(['Parameter', 'RequestBody', 'Response', 'Header']);

/** Returns a copy of the document with the names of media types and headers that the engine uses: `a/b;c=d`, not `A/B; c="d"`. */
export const withCanonicalNames = (document: Json): Json => {
  const copy = structuredClone(document);
  walk(copy, {
    enter: (kind, node) => {
      if (holders.has(kind)) rename(node, 'content', mediaTypeName);
      if (kind === 'Response') rename(node, 'headers', headerName);
    },
  });
  return copy;
};

const mediaTypeName = (name: string): string => formatMediaType(parseMediaType(name) as MediaType);

const rename = (node: Json, field: string, nameOf: (name: string) => string): void => {
  const map = node[field];
  if (!isObject(map)) return;
  node[field] = Object.fromEntries(Object.entries(map).map(([name, value]) => [nameOf(name), value]));
};
