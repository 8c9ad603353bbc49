/** Finds the place of a part of a contract in its files. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Document, isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';
import type { Place } from './contract-fault.ts';
import { fragmentOf, keysOf } from './json-pointer.ts';

type SourceFile = { file: string; yaml: Document; lines: LineCounter };
type Position = { source: SourceFile; node: unknown; offset: number };

/**
 * Returns a function that finds the place of a path of keys. It follows references into other files, and finds a component
 * that the bundle has by name in the file with this name. A key that is not in the files counts for the nearest part around
 * it: normalisation and declarations add parts.
 */
export const placeFinder = (root: string): ((keys: readonly string[]) => Place) => {
  const read = fileReader();
  return (keys) => {
    let at: Position = { ...contentsOf(read(root)), offset: 0 };
    for (const [index, key] of keys.entries()) {
      at =
        childOf(at, key) ??
        childOf(followed(at, read), key) ??
        componentOf(at, { root, keys: keys.slice(0, index + 1), read }) ??
        at;
    }
    const { line, col } = at.source.lines.linePos(at.offset);
    return { file: at.source.file, line, column: col, pointer: fragmentOf(keys) };
  };
};

const fileReader = () => {
  const known = new Map<string, SourceFile>();
  return (file: string): SourceFile => {
    const lines = new LineCounter();
    const found = known.get(file) ?? {
      file,
      lines,
      yaml: parseDocument(readFileSync(file, 'utf8'), { lineCounter: lines, merge: true }),
    };
    known.set(file, found);
    return found;
  };
};

type Read = ReturnType<typeof fileReader>;

const contentsOf = (source: SourceFile) => ({ source, node: source.yaml.contents as unknown });

const childOf = ({ source, node }: Position, key: string): Position | undefined => {
  const collection = isAlias(node) ? node.resolve(source.yaml) : node;
  const pair = isMap(collection)
    ? collection.items.find((item) => String(isScalar(item.key) ? item.key.value : item.key) === key)
    : undefined;
  const value = pair ? pair.value : isSeq(collection) ? collection.items[Number(key)] : undefined;
  const [offset] = ((pair?.key ?? value) as { range?: [number] } | undefined)?.range ?? [];
  return offset === undefined ? undefined : { source, node: value, offset };
};

/** A reference to another file continues there, at its beginning or at its pointer. */
const followed = (at: Position, read: Read): Position => {
  const value = isMap(at.node) ? at.node.get('$ref') : undefined;
  if (typeof value !== 'string' || value.startsWith('#')) return at;
  const [path = '', fragment = ''] = value.split('#');
  const file = join(dirname(at.source.file), path);
  if (!statSync(file, { throwIfNoEntry: false })?.isFile()) return at;
  const start: Position = { ...contentsOf(read(file)), offset: 0 };
  return (keysOf(`#${fragment}`) ?? []).reduce((place, key) => childOf(place, key) ?? place, start);
};

/** `components/schemas/A` of the bundle is the file `components/schemas/A.yaml`. */
const componentOf = (
  { source }: Position,
  { root, keys, read }: { root: string; keys: string[]; read: Read },
): Position | undefined => {
  if (keys[0] !== 'components' || keys.length !== 3 || source.file !== root) return undefined;
  const file = join(dirname(root), `${keys.join('/')}.yaml`);
  return existsSync(file) ? { ...contentsOf(read(file)), offset: 0 } : undefined;
};
