/** Visits the objects of a document by their position in the OpenAPI model, for any names of their keys. */
import { isObject, type Json } from './json.ts';
import { isKind, type Kind, referable, typeOfField } from './openapi-model.ts';
import type { Schema } from './schema-walk.ts';

/** The place of a value: a field of an object of this kind, or inside such a field an item of a list or a member of a map. */
export type Position = { kind: Kind; parent: object; key: string };

export type Visitor = {
  /** Called once for each object and kind, before its parts. */
  enter?: (kind: Kind, node: Json) => void;
  /** Called for each value, with its type in the model. */
  value?: (type: string, value: unknown, position: Position) => void;
  /** Returns the target of a reference, to visit it as an object of the same kind. */
  follow?: (node: Json, kind: Kind) => unknown;
};

export const walk = (document: Json, { enter, value: check, follow }: Visitor): void => {
  const seen = new Map<Kind, Set<object>>();
  const isNew = (kind: Kind, node: object): boolean => {
    const known = seen.get(kind) ?? new Set();
    seen.set(kind, known);
    return known.size < known.add(node).size;
  };
  const step = (type: string, node: unknown, position: Position): void => {
    check?.(type, node, position);
    const inner = innerType(type);
    if (inner !== undefined) {
      if (Array.isArray(node) !== type.endsWith(']') || typeof node !== 'object' || node === null) return;
      for (const [key, item] of Object.entries(node)) step(inner, item, { ...position, parent: node, key });
    } else if (isObject(node) && isKind(type)) visit(type, node);
  };
  const visit = (kind: Kind, node: Json): void => {
    if (!isNew(kind, node)) return;
    enter?.(kind, node);
    const isReference = typeof node.$ref === 'string' && (kind === 'Schema' || referable.has(kind));
    const target = isReference ? follow?.(node, kind) : undefined;
    if (isObject(target)) visit(kind, target);
    // The siblings of other references are ignored.
    if (isReference && kind !== 'Schema' && kind !== 'PathItem') return;
    for (const [key, child] of Object.entries(node)) {
      const type = typeOfField(kind, key);
      if (type !== undefined) step(type, child, { kind, parent: node, key });
    }
  };
  visit('Document', document);
};

/** The type of the items of a list type, or of the members of a map type. */
const innerType = (type: string): string | undefined => {
  if (type.endsWith('[]')) return type.slice(0, -2);
  return type.startsWith('{') ? type.slice(1, -1) : undefined;
};

/** Visits every schema of a document once, even one that only a reference reaches. */
export const visitDocument = (
  document: Json,
  visit: (schema: Schema) => void,
  follow?: (node: Json) => unknown,
): void =>
  walk(document, {
    enter: (kind, node) => {
      if (kind === 'Schema') visit(node);
    },
    ...(follow && { follow }),
  });
