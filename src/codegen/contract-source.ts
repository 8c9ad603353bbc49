/** Reads a document and finds the line of each of its parts. */
import { readFileSync } from 'node:fs';
import { isMap, LineCounter, parse, parseDocument } from 'yaml';

export type Json = Record<string, unknown>;

export type ContractSource = {
  document: Json;
  /** Makes an error that names the line of a part of the document, or of one of its keys. */
  fault: (part: object, message: string, key?: string) => Error;
};

export const readSource = (file: string): ContractSource => {
  const text = readFileSync(file, 'utf8');
  // The YAML parser also reads JSON, twenty times slower.
  const document = (text.trimStart().startsWith('{') ? JSON.parse(text) : parse(text)) as Json;
  return {
    document,
    fault: (part, message, key) => {
      const place = pathTo(document, part);
      // Generators merge schemas; a merged part has no place in the file.
      if (!place) return new Error(`${file}: ${message}`);
      const path = key === undefined ? place : [...place, key];
      return new Error(`${file}:${lineOf(text, path)}: ${message} (${toPointer(path)})`);
    },
  };
};

const toPointer = (path: string[]): string =>
  ['#', ...path.map((key) => key.replaceAll('~', '~0').replaceAll('/', '~1'))].join('/');

/** Finds the path of a part by identity. Slow: called only for error messages. */
const pathTo = (node: unknown, part: object, seen = new Set<object>()): string[] | undefined => {
  if (node === part) return [];
  if (typeof node !== 'object' || node === null || seen.has(node)) return undefined;
  seen.add(node);
  for (const [key, child] of Object.entries(node)) {
    const path = pathTo(child, part, seen);
    if (path) return [key, ...path];
  }
  return undefined;
};

/** Returns the line of the nearest enclosing part in the text: normalisation may have changed the document. */
const lineOf = (text: string, path: string[]): number => {
  const lines = new LineCounter();
  let node: unknown = parseDocument(text, { lineCounter: lines }).contents;
  let offset = 0;
  for (const key of path) {
    const { items } = (node ?? {}) as { items?: unknown[] };
    const pair = isMap(node) ? node.items.find((item) => String(item.key) === key) : undefined;
    const next = pair ? pair.value : items?.[Number(key)];
    const at = (pair?.key ?? next) as { range?: [number, number, number] } | undefined;
    if (!at?.range) break;
    offset = at.range[0];
    node = next;
  }
  return lines.linePos(offset).line;
};
