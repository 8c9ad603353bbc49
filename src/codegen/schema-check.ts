/** Rejects schemas that the generators would misinterpret, such as those with a misspelt keyword. */
import type { ContractSource } from './contract-source.ts';
import { resolverOf } from './reference.ts';
import { type Schema, visitDocument } from './schema-walk.ts';

const keywords = new Set(
  (
    '$ref $comment type enum const title description default deprecated readOnly writeOnly examples example ' +
    'externalDocs xml discriminator format pattern minLength maxLength contentEncoding contentMediaType ' +
    'minimum maximum exclusiveMinimum exclusiveMaximum multipleOf items prefixItems minItems maxItems uniqueItems ' +
    'contains minContains maxContains unevaluatedItems properties patternProperties additionalProperties ' +
    'unevaluatedProperties propertyNames required minProperties maxProperties dependentRequired dependentSchemas ' +
    'allOf anyOf oneOf not if then else'
  ).split(' '),
);
const types = new Set(['null', 'boolean', 'integer', 'number', 'string', 'array', 'object']);

export const checkSchemas = ({ document, fault }: ContractSource): void => {
  const polymorphic = new Set<Schema>();
  const extended = new Set<unknown>();
  const resolve = resolverOf(document, fault);
  visitDocument(document, (schema) => {
    resolve(schema);
    for (const key of Object.keys(schema)) {
      if (!keywords.has(key) && !key.startsWith('x-')) {
        throw fault(schema, `The keyword "${key}" is not supported`, key);
      }
    }
    const unknown = [schema.type ?? []].flat().find((type) => !types.has(type as string));
    if (unknown !== undefined) throw fault(schema, `There is no type "${unknown}"`, 'type');
    for (const pattern of [schema.pattern, ...Object.keys(schema.patternProperties ?? {})]) {
      if (pattern !== undefined && !isPattern(pattern)) {
        throw fault(schema, `"${pattern}" is not a regular expression with the flag "u"`, 'pattern');
      }
    }
    if (schema.discriminator && !schema.oneOf && !schema.anyOf) polymorphic.add(schema);
    // An `allOf` only inherits the fields of a parent; any other reference would need a list of all children.
    for (const part of (schema.allOf ?? []) as Schema[]) extended.add(part);
  });
  checkDiscriminatedParents(document, { polymorphic, extended, fault });
};

const checkDiscriminatedParents = (
  document: ContractSource['document'],
  {
    polymorphic,
    extended,
    fault,
  }: { polymorphic: Set<Schema>; extended: Set<unknown> } & Pick<ContractSource, 'fault'>,
): void => {
  if (polymorphic.size === 0) return;
  const named = Object.entries((document.components as { schemas?: Record<string, Schema> }).schemas ?? {});
  const parents = new Map(named.map(([name, schema]) => [`#/components/schemas/${name}`, schema]));
  visitDocument(document, (schema) => {
    const parent = parents.get(schema.$ref as string);
    if (!parent || !polymorphic.has(parent) || extended.has(schema)) return;
    throw fault(
      parent,
      'A discriminator needs oneOf or anyOf beside it, which list its schemas',
      'discriminator',
    );
  });
};

const isPattern = (pattern: unknown): boolean => {
  try {
    new RegExp(pattern as string, 'u');
    return true;
  } catch {
    return false;
  }
};
