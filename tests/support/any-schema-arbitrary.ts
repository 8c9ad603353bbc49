/** Schemas that nest every keyword of responses, and values that mostly satisfy them, for fast-check. */
import fc, { type Arbitrary } from 'fast-check';

export type AnySchema = boolean | { [keyword: string]: unknown };

const names = ['a', 'b', 'c', 'x_a'];
/** A name that no schema mentions. */
export const unmentioned = 'z';
const texts = ['', 'a', 'ab', 'abc'];
const scalars: unknown[] = [...texts, 0, 1, 2, 1.5, true, null];
const constants: unknown[] = [...scalars, { a: 1 }, [1], {}];
const allTypes = ['null', 'boolean', 'integer', 'number', 'string', 'array', 'object'];

/** `weight` is the share of values among ten, the others are undefined. */
const some = <T>(arbitrary: Arbitrary<T>, weight = 4): Arbitrary<T | undefined> =>
  fc.oneof({ weight: 10 - weight, arbitrary: fc.constant(undefined) }, { weight, arbitrary });

const compact = (schema: object): { [keyword: string]: unknown } =>
  Object.fromEntries(Object.entries(schema).filter(([, value]) => value !== undefined));

const bounded = fc
  .oneof(
    fc.record({ type: fc.constantFrom('integer', 'number', undefined), minimum: fc.nat(2) }),
    fc.record({ type: fc.constantFrom('number', undefined), multipleOf: fc.constantFrom(0.5, 2) }),
    fc.record({
      type: fc.constantFrom('string', undefined),
      minLength: fc.nat(2),
      maxLength: fc.constantFrom(2, 3),
    }),
    fc.record({ type: fc.constantFrom('string', undefined), pattern: fc.constantFrom('^a', 'b$') }),
    fc.record({ type: fc.constant('integer'), format: fc.constant('int32') }),
  )
  .map(compact);

const leaf: Arbitrary<AnySchema> = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...allTypes).map((type) => ({ type })) },
  {
    weight: 2,
    arbitrary: fc
      .uniqueArray(fc.constantFrom(...allTypes), { minLength: 2, maxLength: 3 })
      .map((type) => ({ type })),
  },
  { weight: 2, arbitrary: fc.constantFrom(...constants).map((value) => ({ const: value })) },
  {
    weight: 2,
    arbitrary: fc
      .uniqueArray(fc.constantFrom(...constants), { minLength: 1, maxLength: 3 })
      .map((values) => ({ enum: values })),
  },
  { weight: 3, arbitrary: bounded },
  {
    weight: 1,
    arbitrary: fc.constantFrom<AnySchema>(
      {},
      true,
      { $ref: '#/components/schemas/Tree' },
      { $ref: '#/components/schemas/Either' },
    ),
  },
);

const namedBy = (keys: string[], inner: Arbitrary<AnySchema>): Arbitrary<Record<string, AnySchema>> =>
  fc.dictionary(fc.constantFrom(...keys), inner, { minKeys: 1, maxKeys: 3, size: 'max' });

const objectType = fc.constantFrom<unknown>('object', 'object', 'object', ['object', 'null'], undefined);

const objectsOf = (inner: Arbitrary<AnySchema>): Arbitrary<AnySchema> =>
  fc
    .record({
      type: objectType,
      properties: some(namedBy(names, inner), 8),
      required: some(fc.uniqueArray(fc.constantFrom('a', 'b'), { maxLength: 2 })),
      additionalProperties: some(fc.oneof(fc.boolean(), inner), 3),
      patternProperties: some(namedBy(['^x_', 'a$'], inner), 2),
      unevaluatedProperties: some(fc.oneof(fc.boolean(), inner), 1),
      dependentSchemas: some(namedBy(['a', 'c'], inner), 1),
      minProperties: some(fc.nat(2), 1),
      maxProperties: some(fc.constantFrom(2, 3), 1),
      dependentRequired: some(fc.constantFrom({ a: ['b'] }, { c: ['a'] }), 1),
      propertyNames: some(fc.constant({ maxLength: 1 }), 1),
    })
    .map(({ required, ...schema }) =>
      compact({ ...schema, required: required?.length ? required : undefined }),
    );

const arraysOf = (inner: Arbitrary<AnySchema>): Arbitrary<AnySchema> =>
  fc
    .record({
      type: fc.constantFrom('array', 'array', undefined),
      items: some(inner, 4),
      prefixItems: some(fc.array(inner, { minLength: 1, maxLength: 2 }), 1),
      minItems: some(fc.nat(1), 1),
      maxItems: some(fc.constantFrom(2, 3), 1),
      uniqueItems: some(fc.constant(true), 1),
      contains: some(inner, 1),
      unevaluatedItems: some(fc.boolean(), 1),
    })
    .map(compact);

const combinationsOf = (inner: Arbitrary<AnySchema>): Arbitrary<AnySchema> => {
  const several = fc.array(inner, { minLength: 1, maxLength: 3 });
  return fc.oneof(
    fc.record({ oneOf: several }),
    fc.record({ anyOf: several }),
    fc.record({ allOf: several }),
    fc.record({ anyOf: several.map((all) => [...all, { type: 'null' }]) }),
    fc
      .tuple(objectsOf(inner), fc.constantFrom('oneOf', 'anyOf', 'allOf'), several)
      .map(([base, kind, all]) => ({
        ...(base as object),
        [kind]: all,
      })),
    fc
      .tuple(objectsOf(inner), fc.constantFrom('Tree', 'Either'))
      .map(([base, name]) => ({ ...(base as object), $ref: `#/components/schemas/${name}` })),
    // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
    fc.record({ if: inner, then: inner, else: inner }),
    // Ajv fails to compile `not: {}` beside other keywords.
    fc.record({ not: inner.filter((each) => each !== true && Object.keys(each).length > 0), anyOf: several }),
  );
};

const tag = (kind: string, schema: AnySchema) => ({
  type: 'object',
  properties: { c: { const: kind }, ...(typeof schema === 'object' && { a: schema }) },
  required: ['c'],
});

const level = (inner: Arbitrary<AnySchema>): Arbitrary<AnySchema> =>
  fc.oneof(
    { weight: 2, arbitrary: leaf },
    { weight: 4, arbitrary: objectsOf(inner) },
    { weight: 2, arbitrary: arraysOf(inner) },
    { weight: 4, arbitrary: combinationsOf(fc.oneof(inner, objectsOf(leaf))) },
    {
      weight: 1,
      arbitrary: fc
        .tuple(inner, inner, fc.constantFrom('oneOf', 'anyOf'))
        .map(([a, b, kind]) => ({ [kind]: [tag('a', a), tag('ab', b)] })),
    },
  );

/** Large schemas take the time of many small ones and find no more. */
const maxLength = 500;

export const anySchema = (depth = 3): Arbitrary<AnySchema> => {
  let schema: Arbitrary<AnySchema> = leaf;
  for (let index = 0; index < depth; index += 1) schema = level(schema);
  return schema.filter((each) => JSON.stringify(each).length < maxLength);
};

/** The schemas that others refer to. */
export const referenced: Record<string, AnySchema> = {
  Tree: {
    type: 'object',
    properties: {
      a: { type: 'integer' },
      c: { type: 'array', items: { $ref: '#/components/schemas/Tree' } },
    },
    required: ['a'],
  },
  Either: {
    anyOf: [
      {
        type: 'object',
        properties: { a: { $ref: '#/components/schemas/Either' } },
        required: ['a'],
        additionalProperties: false,
      },
      { type: 'object', properties: { b: { type: 'integer' } } },
      { type: 'string' },
    ],
  },
};

const anyValue: Arbitrary<unknown> = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 2, depthSize: 'small' },
    fc.constantFrom(...scalars),
    fc.array(tie('value'), { maxLength: 2 }),
    fc.dictionary(fc.constantFrom(...names, unmentioned), tie('value'), {
      maxKeys: 3,
      noNullPrototype: true,
    }),
  ),
})).value;

/** Values that mostly satisfy the schema. */
export const valueFor = (schema: AnySchema, depth = 0): Arbitrary<unknown> =>
  depth > 6
    ? anyValue
    : fc.oneof({ weight: 8, arbitrary: goodValue(schema, depth) }, { weight: 1, arbitrary: anyValue });

const goodValue = (schema: AnySchema, depth: number): Arbitrary<unknown> => {
  if (typeof schema === 'boolean') return anyValue;
  const {
    $ref,
    allOf,
    oneOf,
    anyOf,
    if: condition,
    then,
    else: otherwise,
    ...own
  } = schema as Record<string, never>;
  const within = (each: AnySchema) => valueFor(each, depth + 1);
  const parts = [
    ...($ref ? [within(referenced[($ref as string).replace(/.*\//, '')] as AnySchema)] : []),
    ...(Object.keys(own).length > 0 ? [ownValue(own, depth)] : []),
    ...((allOf ?? []) as AnySchema[]).map(within),
    ...[oneOf, anyOf].flatMap((list: AnySchema[] | undefined) =>
      list ? [fc.oneof(...list.map(within))] : [],
    ),
    ...(condition === undefined ? [] : [fc.oneof(within(then ?? true), within(otherwise ?? true))]),
  ];
  if (parts.length === 0) return anyValue;
  return fc.tuple(...parts).map((values) => values.reduce(joined));
};

const joined = (a: unknown, b: unknown): unknown =>
  typeof a === 'object' && a && typeof b === 'object' && b && !Array.isArray(a) ? { ...a, ...b } : b;

const ownValue = (schema: { [keyword: string]: never }, depth: number): Arbitrary<unknown> => {
  if ('const' in schema) return fc.constant(schema.const);
  if ('enum' in schema) return fc.constantFrom(...(schema.enum as unknown[]));
  const types = [schema.type ?? (schema.items ? 'array' : schema.properties ? 'object' : allTypes)].flat();
  return fc.oneof(...types.map((type) => typedValue(type as string, schema, depth)));
};

const typedValue = (
  type: string,
  schema: { [keyword: string]: never },
  depth: number,
): Arbitrary<unknown> => {
  if (type === 'object') return objectValue(schema, depth);
  if (type === 'array') {
    return fc
      .tuple(...((schema.prefixItems ?? []) as AnySchema[]).map((each) => valueFor(each, depth + 1)))
      .chain((first) =>
        fc
          .array(valueFor(schema.items ?? {}, depth + 1), { maxLength: 2 })
          .map((rest) => [...first, ...rest]),
      );
  }
  if (type === 'null') return fc.constant(null);
  if (type === 'boolean') return fc.boolean();
  return fc.constantFrom(
    ...(type === 'string' ? texts : type === 'integer' ? [0, 1, 2, 2 ** 40] : [0, 1, 1.5, 2]),
  );
};

const objectValue = (schema: { [keyword: string]: never }, depth: number): Arbitrary<unknown> => {
  const properties = (schema.properties ?? {}) as Record<string, AnySchema>;
  const declared = fc.record(
    Object.fromEntries(Object.entries(properties).map(([name, each]) => [name, valueFor(each, depth + 1)])),
    {
      requiredKeys: Object.keys(properties).filter((name) =>
        ((schema.required ?? []) as string[]).includes(name),
      ),
    },
  );
  const more = schema.additionalProperties;
  const other = typeof more === 'object' ? valueFor(more, depth + 1) : fc.constantFrom(...scalars);
  const open =
    schema.additionalProperties !== (false as never) && schema.unevaluatedProperties !== (false as never);
  const others = fc.dictionary(fc.constantFrom(...names, unmentioned), other, {
    maxKeys: open ? 2 : 0,
    noNullPrototype: true,
  });
  return fc
    .tuple(fc.oneof({ weight: 3, arbitrary: fc.constant({}) }, { weight: 1, arbitrary: others }), declared)
    .map(([a, b]) => ({ ...a, ...b }));
};
