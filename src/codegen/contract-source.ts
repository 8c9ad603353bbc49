/** A document as it was read, and where in its file each part of it stands. */
import { readFileSync } from 'node:fs';
import { isMap, LineCounter, parse, parseDocument } from 'yaml';

export type Json = Record<string, unknown>;

export type ContractSource = {
  document: Json;
  /** An error that names the line of a part of the document, or of one of its keys. */
  fault: (part: object, message: string, key?: string) => Error;
};

export const readSource = (file: string): ContractSource => {
  const text = readFileSync(file, 'utf8');
  // The parser of YAML would do for JSON too, at a twentieth of the speed.
  const document = (text.trimStart().startsWith('{') ? JSON.parse(text) : parse(text)) as Json;
  return {
    document,
    fault: (part, message, key) => {
      const place = pathTo(document, part);
      // Some parts were made of several.
      if (!place) return new Error(`${file}: ${message}`);
      const path = key === undefined ? place : [...place, key];
      return new Error(`${file}:${lineOf(text, path)}: ${message} (${toPointer(path)})`);
    },
  };
};

const toPointer = (path: string[]): string =>
  ['#', ...path.map((key) => key.replaceAll('~', '~0').replaceAll('/', '~1'))].join('/');

/** Searched for only when there is something to complain about. */
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

/** The line of the nearest part that is still as it was written. */
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
