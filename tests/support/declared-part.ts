/** The oracle of the serializers: by Ajv and a walk through the schema, independent of src/codegen. */
import { isDeepStrictEqual } from 'node:util';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { fullFormats } from 'ajv-formats/dist/formats.js';
import { type AnySchema, referenced } from './any-schema-arbitrary.ts';

type Part = { [keyword: string]: unknown };
type Named = Record<string, AnySchema>;

/** Empty `properties` declare no member. */
const declaresMembers = ({ properties, patternProperties, ...part }: Part): boolean =>
  [properties, patternProperties].some((named) => Object.keys(named ?? {}).length > 0) ||
  part.additionalProperties !== undefined ||
  part.unevaluatedProperties !== undefined;

export const createOracle = () => {
  const ajv = new Ajv2020({ strict: false, formats: fullFormats, multipleOfPrecision: 6 });
  for (const [name, schema] of Object.entries(referenced))
    ajv.addSchema(schema, `/components/schemas/${name}`);
  ajv.addSchema({ components: { schemas: referenced } }, '');
  const validators = new Map<string, (value: unknown) => boolean>();

  const accepts = (schema: AnySchema, value: unknown): boolean => {
    const key = JSON.stringify(schema);
    // Only the root document has the referenced schemas.
    const root = { allOf: [limited(schema)], components: { schemas: referenced } };
    const validate = validators.get(key) ?? (ajv.compile(root) as (value: unknown) => boolean);
    validators.set(key, validate);
    return validate(value);
  };

  /** The schemas that apply to the value together; one list for each combination of alternatives that accept it. */
  const pathsOf = (schema: AnySchema, value: unknown): Part[][] => {
    if (typeof schema === 'boolean') return [[]];
    const {
      $ref,
      allOf,
      oneOf,
      anyOf,
      if: condition,
      then = true,
      else: otherwise = true,
      dependentSchemas = {},
      ...own
    } = schema as Record<string, never>;
    const dependent = Object.entries(dependentSchemas as Named).filter(
      ([name]) => isRecord(value) && Object.hasOwn(value, name),
    );
    const matching = (list: AnySchema[]) =>
      list.filter((each) => accepts(each, value)).flatMap((each) => pathsOf(each, value));
    const factors = [
      ...($ref ? [pathsOf(referenced[($ref as string).replace(/.*\//, '')] as AnySchema, value)] : []),
      ...((allOf ?? []) as AnySchema[]).map((each) => pathsOf(each, value)),
      ...[oneOf, anyOf].flatMap((list: AnySchema[] | undefined) => (list ? [matching(list)] : [])),
      ...(condition === undefined
        ? []
        : accepts(condition, value)
          ? [pathsOf(condition, value), pathsOf(then, value)]
          : [pathsOf(otherwise, value)]),
      ...dependent.map(([, each]) => pathsOf(each, value)),
    ];
    return factors.reduce<Part[][]>(
      (paths, factor) => paths.flatMap((path) => factor.map((more) => [...path, ...more])),
      [[own]],
    );
  };

  const declare = (schema: AnySchema, value: unknown, trace: string[]): unknown => {
    if (typeof value !== 'object' || value === null) return value;
    const paths = pathsOf(schema, value);
    trace.push(JSON.stringify(paths));
    const parts: unknown[] = paths.map((path) =>
      Array.isArray(value) ? declaredItems(path, value, trace) : declaredMembers(path, value as Part, trace),
    );
    return parts.reduce(united);
  };

  const declaredItems = (path: Part[], list: unknown[], trace: string[]): unknown[] =>
    list.map((item, index) => {
      const schemas = path.flatMap(
        ({ prefixItems, items }) => (prefixItems as AnySchema[] | undefined)?.[index] ?? items ?? [],
      );
      return declare({ allOf: schemas }, item, trace);
    });

  const declaredMembers = (path: Part[], value: Part, trace: string[]): Part => {
    const isFree = !path.some(declaresMembers);
    const isNamed = (name: string) =>
      path.some(({ required, dependentRequired }) =>
        [required, ...Object.values((dependentRequired ?? {}) as object)].flat().includes(name),
      );
    const members = Object.entries(value).flatMap(([name, member]) => {
      const schemas = path.flatMap((part) => schemasOf(part, name));
      const unevaluated = path.flatMap(
        ({ unevaluatedProperties = [] }) => unevaluatedProperties as AnySchema,
      );
      const known =
        schemas.length > 0 ? schemas : isFree || isNamed(name) ? [true] : unevaluated.filter(Boolean);
      return known.length > 0 ? [[name, declare({ allOf: known }, member, trace)]] : [];
    });
    return Object.fromEntries(members);
  };

  /** The value without the members that no schema declares which applies to the value. */
  const declaredPart = (schema: AnySchema, value: unknown): unknown => declare(schema, value, []);

  /** Tells whether the same alternatives and conditions apply to both values. */
  const isSameChoice = (schema: AnySchema, a: unknown, b: unknown): boolean => {
    const [first, second] = [a, b].map((value) => {
      const trace: string[] = [];
      declare(schema, value, trace);
      return trace.join();
    });
    return first === second;
  };

  return { accepts, declaredPart, isSameChoice };
};

/** Without maxContains, Ajv accepts an empty list after a valid one, if both are in a list. */
const limited = (schema: AnySchema): AnySchema =>
  JSON.parse(
    JSON.stringify(schema, (_, part) => (part?.contains === undefined ? part : { maxContains: 99, ...part })),
  );

const schemasOf = (
  { properties, patternProperties, additionalProperties }: Part,
  name: string,
): AnySchema[] => {
  const own = (properties ?? {}) as Named;
  const schemas = [
    ...(Object.hasOwn(own, name) ? [own[name] as AnySchema] : []),
    ...Object.entries((patternProperties ?? {}) as Named).flatMap(([pattern, each]) =>
      new RegExp(pattern, 'u').test(name) ? [each] : [],
    ),
  ];
  if (schemas.length > 0) return schemas;
  return additionalProperties === undefined || additionalProperties === false
    ? []
    : [additionalProperties as AnySchema];
};

const isRecord = (value: unknown): value is Part =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const united = (a: unknown, b: unknown): unknown => {
  if (Array.isArray(a) && Array.isArray(b)) return a.map((item, index) => united(item, b[index]));
  if (!isRecord(a) || !isRecord(b)) return a;
  const both = Object.entries(b).map(([name, member]) => [
    name,
    name in a ? united(a[name], member) : member,
  ]);
  return { ...a, ...Object.fromEntries(both) };
};

/** Tells whether `part` is the whole, or the whole without some members of its objects. */
export const isWithin = (part: unknown, whole: unknown): boolean => {
  if (Array.isArray(part) && Array.isArray(whole))
    return part.length === whole.length && part.every((item, index) => isWithin(item, whole[index]));
  if (!isRecord(part) || !isRecord(whole)) return isDeepStrictEqual(part, whole);
  return Object.entries(part).every(
    ([name, member]) => Object.hasOwn(whole, name) && isWithin(member, whole[name]),
  );
};

/** The names of the members that the whole has and the part lacks, at any depth. */
export const namesBeyond = (part: unknown, whole: unknown): string[] => {
  if (Array.isArray(part) && Array.isArray(whole))
    return whole.flatMap((item, index) => namesBeyond(part[index], item));
  if (!isRecord(part) || !isRecord(whole)) return [];
  return Object.entries(whole).flatMap(([name, member]) =>
    Object.hasOwn(part, name) ? namesBeyond(part[name], member) : [name],
  );
};
