import type { Contract, Operation, Schema } from './contract-model.ts';
import { discriminationOf } from './discriminator.ts';
import { resolverOf } from './reference.ts';
import { mapSubschemas, visitSchema } from './schema-walk.ts';

/**
 * Marks a schema for `string & {}` in TypeScript: any text, while editors still complete the listed values. A contract cannot
 * have the keyword, because generation rejects unknown ones.
 */
export const UNLISTED_TEXT = '$unlistedText';

/** Marks the schema of a discriminator's unlisted value: no listed value equals it, so TypeScript narrows the union. */
export const UNLISTED_TAG = '$unlistedTag';

/**
 * Returns the document for the SDK's types: in responses and webhooks, an `x-extensible` enum or union also accepts unlisted
 * values. The named enum or union itself and all requests keep the listed values. Throws if a schema with such an enum is
 * both sent and received.
 */
export const openEnums = (contract: Contract): Schema => {
  const sent = reachedFrom(contract, contract.operations.flatMap(sentSchemas));
  const opened = new Map<unknown, Schema>();
  const received = [
    ...contract.operations.flatMap(receivedSchemas),
    ...contract.webhooks.flatMap(({ payload }) => payload.map(({ schema }) => schema)),
  ];
  for (const schema of reachedFrom(contract, received)) {
    const open = received.includes(schema) ? openPart(contract, schema) : openParts(contract, schema);
    if (JSON.stringify(open) === JSON.stringify(schema)) continue;
    if (sent.has(schema)) {
      throw contract.fault(schema, 'An x-extensible enum is sent and received here: split the schema');
    }
    opened.set(schema, open);
  }
  return replace(contract.document, opened) as Schema;
};

const sentSchemas = ({ parameters, body }: Operation): (Schema | undefined)[] => [
  ...parameters.map(({ schema }) => schema),
  ...(body?.media ?? []).map(({ schema }) => schema),
];

const receivedSchemas = ({ responses }: Operation): (Schema | undefined)[] =>
  responses.flatMap(({ media }) => media.map(({ schema }) => schema));

/** Returns these schemas and all schemas in their references, direct or indirect. */
const reachedFrom = ({ document, fault }: Contract, roots: (Schema | undefined)[]): Set<Schema> => {
  const resolve = resolverOf(document, fault);
  const reached = new Set(roots.filter((root) => root !== undefined));
  // The set grows during the iteration.
  for (const schema of reached) {
    visitSchema(schema, ({ $ref }) => {
      if ($ref !== undefined) reached.add(resolve<Schema>({ $ref }));
    });
  }
  return reached;
};

const openParts = (contract: Contract, schema: Schema): Schema =>
  mapSubschemas(schema, (part) => openPart(contract, part));

const openPart = (contract: Contract, part: Schema): Schema => {
  const whole = resolverOf(contract.document, contract.fault)<Schema>(part);
  if (!whole['x-extensible']) return openParts(contract, part);
  const { description, ...listed } = part;
  return {
    ...(description !== undefined && { description }),
    anyOf: [listed, unlisted(contract, whole)],
  };
};

const unlisted = (contract: Contract, schema: Schema): Schema => {
  const union = discriminationOf(contract, schema);
  if (!union) return { type: 'string', [UNLISTED_TEXT]: true };
  const { property, cases } = union;
  return {
    allOf: [
      ...commonReferences(cases.map((each) => resolverOf(contract.document, contract.fault)(each.schema))),
      {
        type: 'object',
        required: [property],
        properties: { [property]: { [UNLISTED_TAG]: true } },
        additionalProperties: true,
      },
    ],
  };
};

/** The references that each alternative has in its `allOf`. A later alternative has them too. */
const commonReferences = (alternatives: Schema[]): Schema[] => {
  const [first = [], ...others] = alternatives.map(({ allOf = [] }) =>
    (allOf as Schema[]).filter(({ $ref }) => $ref !== undefined),
  );
  return first.filter(({ $ref }) => others.every((refs) => refs.some((other) => other.$ref === $ref)));
};

const replace = (node: unknown, replacements: ReadonlyMap<unknown, unknown>): unknown => {
  if (typeof node !== 'object' || node === null) return node;
  if (replacements.has(node)) return replacements.get(node);
  if (Array.isArray(node)) return node.map((item) => replace(item, replacements));
  return Object.fromEntries(Object.entries(node).map(([key, item]) => [key, replace(item, replacements)]));
};
