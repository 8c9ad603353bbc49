import type { ContractSource } from './contract-source.ts';
import { type Json, memberOf } from './json.ts';
import { keysOf } from './json-pointer.ts';

/** Follows `#/…` references. Throws for references to other files, dangling references and circles. */
export const resolverOf =
  (document: Json, fault: ContractSource['fault'] = (_, message) => new Error(message)) =>
  <T extends Json>(node: Json): T => {
    const passed = new Set<Json>();
    let current = node;
    while (typeof current.$ref === 'string') {
      if (passed.has(current)) throw fault(node, `${node.$ref} leads in a circle`, '$ref');
      passed.add(current);
      current = targetOf(document, current, fault);
    }
    return current as T;
  };

/** Follows one reference. */
export const targetOf = <T extends Json>(
  document: Json,
  node: Json,
  fault: ContractSource['fault'] = (_, message) => new Error(message),
): T => {
  const reference = node.$ref as string;
  if (!reference.startsWith('#')) {
    throw fault(node, `"${reference}" is in another file: bundle first, by \`redocly bundle\``, '$ref');
  }
  const keys = keysOf(reference);
  if (!keys) throw fault(node, `${reference} is no JSON Pointer`, '$ref');
  const target = keys.reduce<unknown>(memberOf, document);
  if (target === undefined || target === null) throw fault(node, `${reference} leads nowhere`, '$ref');
  return target as T;
};
