import type { Contract, Operation } from './contract-model.ts';
import { isObject } from './json.ts';
import { resolverOf } from './reference.ts';
import type { Schema } from './schema-walk.ts';

/** Returns the document with the members of `x-default-members` required: a response to a request without `fields` has them. */
export const requireDefaultMembers = <Node>(node: Node): Node => {
  if (Array.isArray(node)) return node.map(requireDefaultMembers) as Node;
  if (!isObject(node)) return node;
  const copy: Schema = Object.fromEntries(
    Object.entries(node).map(([key, value]) => [key, requireDefaultMembers(value)]),
  );
  const names = defaultMembersOf(copy);
  return (
    names ? { ...copy, required: [...new Set([...((copy.required as []) ?? []), ...names])] } : copy
  ) as Node;
};

const defaultMembersOf = ({ 'x-default-members': names, properties }: Schema): string[] | undefined =>
  Array.isArray(names) && isObject(properties) ? names : undefined;

/** Tells whether the parameter `fields` of an operation selects the members of its response, or of the items of a page. */
export const selectsMembers = (
  { document, fault }: Pick<Contract, 'document' | 'fault'>,
  { parameters, responses }: Operation,
): boolean => {
  const resolve = resolverOf(document, fault);
  if (!parameters.some(({ in: place, name }) => place === 'query' && name === 'fields')) return false;
  return responses
    .filter(({ status }) => status.startsWith('2'))
    .flatMap(({ media }) => media.map(({ schema }) => schema))
    .some((schema) => {
      const whole = schema && resolve<Schema>(schema);
      const list = (whole?.properties as Record<string, Schema> | undefined)?.items;
      const item = list && (resolve<Schema>(list).items as Schema | undefined);
      return [whole, item && resolve<Schema>(item)].some((each) => each && defaultMembersOf(each));
    });
};
