/** Reads a document, finds the place of each of its parts, and collects its faults. */
import { readFileSync } from 'node:fs';
import { LineCounter, parseDocument, visit } from 'yaml';
import { ContractFault, ContractFaults } from './contract-fault.ts';
import type { Json } from './json.ts';
import { placeFinder } from './source-place.ts';

export type { Json } from './json.ts';

export type ContractSource = {
  document: Json;
  /** Makes an error that names the place of a part of the document, or of one of its keys. */
  fault: (part: object, message: string, key?: string) => Error;
  /** Collects a fault. */
  report: (part: object, message: string, key?: string) => void;
  /** Collects a notice: the server ignores a part of the document, and the message says which and why. */
  notice: (part: object, message: string, key?: string) => void;
  /** All notices, with their places. */
  notices: string[];
  /**
   * Runs the work. Collects the fault that it throws, at the place of `part` if the fault has none, and returns
   * undefined: the checks of other parts continue.
   */
  attempt: <T>(work: () => T, part?: object) => T | undefined;
  /** Throws all collected faults together, if there are any. */
  settle: () => void;
};

/** Reads the file. `origin` is the root of its source files. Throws ContractFaults if it is no document. */
export const readSource = (file: string, origin = file): ContractSource => {
  const document = readDocument(file);
  const placeOf = placeFinder(origin);
  const pathOf = pathFinder(document);
  const faults = new Map<string, ContractFault>();
  const notices: string[] = [];
  const fault = (part: object, message: string, key?: string): ContractFault => {
    const path = pathOf(part);
    const keys = path && key !== undefined ? [...path, key] : path;
    return new ContractFault(message, keys && placeOf(keys));
  };
  const collect = (found: ContractFault): void => {
    faults.set(found.message, found);
  };
  return {
    document,
    fault,
    report: (part, message, key) => collect(fault(part, message, key)),
    notice: (part, message, key) => void notices.push(fault(part, message, key).message),
    notices,
    attempt: (work, part) => {
      try {
        return work();
      } catch (error) {
        if (!(error instanceof ContractFault)) throw error;
        collect(error.place || !part ? error : fault(part, error.message));
        return undefined;
      }
    },
    settle: () => {
      if (faults.size > 0) throw new ContractFaults([...faults.values()]);
    },
  };
};

const readDocument = (file: string): Json => {
  const text = readFileSync(file, 'utf8');
  const document = readJson(text) ?? readYaml(file, text);
  if (typeof document === 'object' && document !== null && !Array.isArray(document)) return document as Json;
  const place = { file, line: 1, column: 1, pointer: '#' };
  throw new ContractFaults([new ContractFault('This is no OpenAPI document', place)]);
};

/** The YAML parser also reads JSON, twenty times slower. It reports a syntax error or a name that an object has twice. */
const readJson = (text: string): unknown => {
  if (!text.trimStart().startsWith('{')) return undefined;
  try {
    const document: unknown = JSON.parse(text);
    const names = [...text.matchAll(/"(?:[^"\\]|\\.)*"(\s*:)?/g)].filter(([, colon]) => colon);
    return names.length === countNames(document) ? document : undefined;
  } catch {
    return undefined;
  }
};

const countNames = (node: unknown): number => {
  if (typeof node !== 'object' || node === null) return 0;
  const own = Array.isArray(node) ? 0 : Object.keys(node).length;
  return Object.values(node).reduce((sum: number, child) => sum + countNames(child), own);
};

const readYaml = (file: string, text: string): unknown => {
  const lineCounter = new LineCounter();
  const yaml = parseDocument(text, { lineCounter, prettyErrors: false, merge: true });
  const faultAt = (offset: number, message: string): ContractFault => {
    const { line, col } = lineCounter.linePos(offset);
    return new ContractFault(message, { file, line, column: col, pointer: '#' });
  };
  const faults = yaml.errors.map(({ code, message, pos: [offset] }) => {
    const twin = code === 'DUPLICATE_KEY' && /^"[^"]*"|^'[^']*'|^[^\s:]+/.exec(text.slice(offset))?.[0];
    return faultAt(offset, twin ? `The key ${twin} occurs twice in one object` : message);
  });
  visit(yaml, {
    Alias: (_, alias) => {
      const [offset = 0] = alias.range ?? [];
      const target = alias.resolve(yaml);
      const [start = 0, , end = 0] = target?.range ?? [];
      if (!target) faults.push(faultAt(offset, `*${alias.source} has no anchor before it`));
      if (start < offset && offset < end) faults.push(faultAt(offset, `*${alias.source} contains itself`));
    },
  });
  if (faults.length > 0) throw new ContractFaults(faults);
  try {
    return yaml.toJS();
  } catch (error) {
    // Nested aliases that would exhaust the memory.
    throw new ContractFaults([faultAt(0, (error as Error).message)]);
  }
};

/** Finds the path of a part by identity. The first search indexes the document, because most documents have no faults. */
const pathFinder = (document: Json): ((part: object) => string[] | undefined) => {
  const parents = new Map<object, { parent: object; key: string }>();
  const index = (node: object): void => {
    for (const [key, child] of Object.entries(node)) {
      if (typeof child !== 'object' || child === null || parents.has(child)) continue;
      parents.set(child, { parent: node, key });
      index(child);
    }
  };
  return (part) => {
    const keys: string[] = [];
    if (!parents.has(part)) {
      // Normalisation may have added parts since.
      parents.clear();
      index(document);
    }
    for (let node = part; node !== document; ) {
      const above = parents.get(node);
      if (!above) return undefined;
      keys.unshift(above.key);
      node = above.parent;
    }
    return keys;
  };
};
