import type { ContractSource } from './contract-source.ts';
import type { Json } from './json.ts';
import { targetOf } from './reference.ts';

/**
 * Replaces each reference to a path item by the item, in place. The fields beside the reference count too (OpenAPI 3.1, Path
 * Item Object); a field in both is a fault.
 */
export const inlinePathItems = (source: ContractSource): void => {
  const { paths = {}, webhooks = {} } = source.document as Record<string, Record<string, Json>>;
  for (const [path, item] of Object.entries(paths)) {
    if (!path.startsWith('x-')) paths[path] = inlined(source, item);
  }
  for (const [name, item] of Object.entries(webhooks)) webhooks[name] = inlined(source, item);
};

const inlined = (source: ContractSource, item: Json): Json => {
  if (item.$ref === undefined) return item;
  const { $ref: _, ...own } = item;
  const target = inlined(source, targetOf<Json>(source.document, item, source.fault));
  for (const key of Object.keys(own)) {
    if (Object.hasOwn(target, key))
      source.report(item, `"${key}" is here and in the referenced path item`, key);
  }
  return { ...target, ...own };
};
