/** Derives the shapes of parameters and form fields: the types and names that decoding needs, without bounds. */
import { isDeepStrictEqual } from 'node:util';
import type { Contract, Parameter, Schema } from './contract-model.ts';
import { targetOf } from './reference.ts';
import { declaresMembers, typeOfValue } from './schema-members.ts';

export type Shape = {
  type: string;
  /** The types of a union, tried in this order; the fallback is text. */
  of?: string[];
  items?: Shape;
  properties?: Record<string, Shape>;
  additional?: Shape;
};

/** Returns the entry of a parameter in the operation table. */
export const parameterSpec = (contract: Contract, parameter: Parameter) => {
  const { name, in: place, required, style, explode, mediaType, schema } = parameter;
  const base = { name, in: place, required, style, explode };
  if (mediaType !== undefined) return { ...base, mediaType, shape: { type: 'json' } };
  const shape = shapeOf(contract, schema);
  checkStyle(contract, parameter, shape);
  return { ...base, shape };
};

const styles: Record<string, string[]> = {
  path: ['simple', 'label', 'matrix'],
  query: ['form', 'spaceDelimited', 'pipeDelimited', 'deepObject'],
  header: ['simple'],
  cookie: ['form'],
};

const checkStyle = ({ fault }: Contract, parameter: Parameter, shape: Shape): void => {
  const { name, in: place, style, explode, schema } = parameter;
  const reject = (what: string): never => {
    throw fault(schema, `The parameter ${name} in the ${place}: ${what}`);
  };
  if (!styles[place]?.includes(style)) reject(`there is no style "${style}" here`);
  const isList = shape.type === 'array' || shape.type === 'object';
  if (style === 'deepObject') {
    if (!isList) reject('the style deepObject is for objects');
    return;
  }
  if (place === 'cookie' && explode && shape.additional) {
    reject('an exploded object cannot have undeclared properties, which may be cookies of others');
  }
  if (style.endsWith('Delimited')) {
    if (!isList) reject(`the style ${style} is for arrays and objects`);
    if (shape.type === 'object' && explode) reject(`the style ${style} cannot be exploded for an object`);
  }
  const parts = [shape.items, shape.additional, ...Object.values(shape.properties ?? {})];
  if (parts.some((part) => part?.type === 'array' || part?.type === 'object')) {
    reject(`the style ${style} has no nested lists; use content or deepObject`);
  }
};

/** Throws if an exploded object shares a name with another parameter, because decoding would be ambiguous. */
export const checkNames = (
  { fault }: Contract,
  parameters: Parameter[],
  shapes: { shape: Shape }[],
): void => {
  const taken = new Map<string, string>();
  const take = (parameter: Parameter, name: string): void => {
    const key = `${parameter.in} ${name}`;
    const other = taken.get(key);
    if (other !== undefined) {
      throw fault(parameter.schema, `The parameters ${other} and ${parameter.name} both own "${name}"`);
    }
    taken.set(key, parameter.name);
  };
  parameters.forEach((parameter, index) => {
    const shape = shapes[index]?.shape;
    const isSpread = parameter.style === 'form' && parameter.explode && shape?.type === 'object';
    const names = isSpread ? Object.keys(shape.properties ?? {}) : [parameter.name];
    for (const name of names) take(parameter, name);
    if (isSpread && shape.additional) take(parameter, '*');
  });
  checkBrackets(fault, parameters);
};

/** A parameter `a[b]` would be a member of a parameter `a` in the style deepObject. */
const checkBrackets = (fault: Contract['fault'], parameters: Parameter[]): void => {
  for (const { name, schema } of parameters.filter(({ style }) => style === 'deepObject')) {
    const other = parameters.find((each) => each.in === 'query' && each.name.startsWith(`${name}[`));
    if (other) throw fault(schema, `The parameters ${name} and ${other.name} both own "${other.name}"`);
  }
};

/** Returns the shape of a schema. The default of a schema without a type is text. Throws a ContractFault for a recursive or an ambiguous schema. */
export const shapeOf = (contract: Contract, schema: Schema, above: Schema[] = []): Shape => {
  const parts = partsOf(contract, schema);
  if (parts.some((part) => above.includes(part))) {
    throw contract.fault(schema, 'A parameter, header or form cannot contain itself: use JSON content');
  }
  const inner = [...above, ...parts];
  const types = typesOf(contract, schema);
  const listing = parts.find((part) =>
    listedValues(part).some((value) => typeof value === 'object' && value),
  );
  if (listing)
    throw contract.fault(listing, 'A parameter, header or form cannot list arrays or objects as values');
  if (types.has('array') || types.has('object')) {
    if (types.size > 1) {
      const names = [...types].join(' or ');
      throw contract.fault(schema, `A parameter, header or form cannot be ${names}: its text is ambiguous`);
    }
    return types.has('array') ? arrayShape(contract, parts, inner) : objectShape(contract, parts, inner);
  }
  if (types.size === 0) checkExclusions(contract, parts);
  if (types.size <= 1) return { type: [...types][0] ?? 'string' };
  const of = ['integer', 'number', 'boolean'].filter((type) => types.has(type));
  if (of.length === 0) return { type: 'string' };
  const bound = types.has('string') && acceptsText(parts) ? boundOf(parts) : undefined;
  if (bound) {
    const [part, keyword] = bound;
    throw contract.fault(
      part,
      `A text that breaks "${keyword}" could still be a string: its text is ambiguous`,
      keyword,
    );
  }
  const text = parts.flatMap(listedValues).find((value) => typeof value === 'string' && isReadAs(of, value));
  if (text === undefined) return { type: 'union', of };
  throw contract.fault(schema, `The text "${text}" is ambiguous: it may be ${of.join(' or ')} or string`);
};

/** Throws if a `not` excludes values by their type: the text of an untyped schema could be a value of several types. */
const checkExclusions = (contract: Contract, parts: Schema[]): void => {
  const excluding = parts.find(({ not }) => {
    if (typeof not !== 'object' || not === null) return false;
    const types = typesOf(contract, not as Schema);
    const listed = partsOf(contract, not as Schema).flatMap(listedValues);
    return types.size > 0 && (listed.length === 0 || listed.some((value) => typeof value !== 'string'));
  });
  if (!excluding) return;
  const message = '"not" excludes a type, but the schema has none: the type of its text is ambiguous';
  throw contract.fault(excluding, message, 'not');
};

/** Tells whether the text is also a value of one of the types. */
const isReadAs = (types: string[], text: string): boolean =>
  /^(?:true|false)$/.test(text)
    ? types.includes('boolean')
    : types.some((type) => type !== 'boolean') && /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/.test(text);

const listedValues = (part: Schema): unknown[] =>
  part.const === undefined ? ((part.enum ?? []) as unknown[]) : [part.const];

const arrayShape = (contract: Contract, parts: Schema[], above: Schema[]): Shape => {
  const tuple = parts.find(({ prefixItems }) => prefixItems);
  if (tuple)
    throw contract.fault(tuple, 'prefixItems are not supported in parameters and forms', 'prefixItems');
  const items = parts.find((part) => typeof part.items === 'object')?.items;
  return { type: 'array', items: items ? shapeOf(contract, items as Schema, above) : { type: 'string' } };
};

const objectShape = (contract: Contract, parts: Schema[], above: Schema[]): Shape => {
  const properties = Object.fromEntries(
    declaredProperties(parts).map(([name, schemas]) => [
      name,
      agreed(contract, { name, schemas }, (property) => shapeOf(contract, property, above)),
    ]),
  );
  const additional = additionalShape(contract, parts, above);
  return { type: 'object', properties, ...(additional && { additional }) };
};

export type Declared = { name: string; schemas: Schema[] };

/** Returns the declared properties of an object, each with the schemas that apply to it, without duplicates. */
export const declaredProperties = (parts: Schema[]): [name: string, schemas: Schema[]][] => {
  const entriesOf = (keyword: string) =>
    parts.flatMap((part) => Object.entries((part[keyword] ?? {}) as Record<string, Schema>));
  const patterns = entriesOf('patternProperties');
  return [...Map.groupBy(entriesOf('properties'), ([name]) => name)].map(([name, entries]) => {
    const matching = patterns.filter(([pattern]) => new RegExp(pattern, 'u').test(name));
    const schemas = [...entries, ...matching].map(([, schema]) => schema);
    return [name, [...new Map(schemas.map((schema) => [JSON.stringify(schema), schema])).values()]];
  });
};

/** Reads each schema of a property that tells a type. Throws unless all give the same result. */
export const agreed = <T>(
  contract: Contract,
  { name, schemas }: Declared,
  read: (schema: Schema) => T,
): T => {
  const typed = schemas.filter((schema) => typesOf(contract, schema).size > 0);
  const telling = typed.length > 0 ? typed : schemas;
  const [first, ...others] = telling.map(read);
  const other = others.findIndex((each) => !isDeepStrictEqual(each, first));
  if (other === -1) return first as T;
  throw contract.fault(telling[other + 1] as Schema, `"${name}" has several types: its text is ambiguous`);
};

/** The shape of undeclared properties. Those of a free-form object are text. */
export const additionalShape = (
  contract: Contract,
  parts: Schema[],
  above: Schema[] = [],
): Shape | undefined => {
  if (!parts.some(declaresMembers)) return { type: 'string' };
  const open = parts.flatMap(({ additionalProperties, unevaluatedProperties, patternProperties = {} }) => [
    additionalProperties ?? unevaluatedProperties ?? false,
    ...Object.values(patternProperties as Schema),
  ]);
  const shapes = open
    .filter((schema) => schema !== false)
    .map((schema) => (schema === true ? { type: 'string' } : shapeOf(contract, schema as Schema, above)));
  const [first, ...others] = new Set(shapes.map((shape) => JSON.stringify(shape)));
  if (others.length > 0) {
    throw contract.fault(
      parts[0] as Schema,
      'Undeclared properties have several types: their text is ambiguous',
    );
  }
  return first === undefined ? undefined : (JSON.parse(first) as Shape);
};

/** Returns a schema and all schemas that its references and combinators add. */
export const partsOf = (contract: Contract, schema: Schema): Schema[] => {
  const { $ref, allOf, anyOf, oneOf, then, else: otherwise, dependentSchemas = {} } = schema;
  const target = $ref === undefined ? [] : [targetOf<Schema>(contract.document, schema, contract.fault)];
  const lists = [allOf, anyOf, oneOf, then, otherwise, Object.values(dependentSchemas as Schema)];
  const inner = [...target, ...(lists.flatMap((list) => list ?? []) as Schema[])];
  return [schema, ...inner.flatMap((part) => partsOf(contract, part))];
};

/** No text of these formats is a number or a boolean. */
const wordFormats = new Set('date date-time time duration uuid email uri ipv4 ipv6'.split(' '));

/** Tells whether the text of a number or a boolean may be a string, which no enum lists. */
const acceptsText = (parts: Schema[]): boolean =>
  parts.some(
    (part) =>
      [part.type].flat().includes('string') &&
      listedValues(part).length === 0 &&
      !wordFormats.has(part.format as string),
  );

const numericBounds = ['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'multipleOf'];

/** Finds a number or a boolean that is bounded: decoding reads the text as such a value before validation rejects it. */
const boundOf = (parts: Schema[]): [part: Schema, keyword: string] | undefined => {
  for (const part of parts) {
    const listing = ['enum', 'const'].find((keyword) => part[keyword] !== undefined);
    const isListed =
      listing && listedValues(part).some((value) => typeof value !== 'string' && value !== null);
    const keyword = isListed ? listing : numericBounds.find((each) => part[each] !== undefined);
    if (keyword) return [part, keyword];
  }
  return undefined;
};

const typesOf = (contract: Contract, schema: Schema): Set<string> => {
  if (schema.type !== undefined) return withoutNull([schema.type].flat() as string[]);
  const values = (schema.enum ?? (schema.const === undefined ? undefined : [schema.const])) as
    | unknown[]
    | undefined;
  if (values) return withoutNull(values.map(typeOfValue));
  const target =
    schema.$ref === undefined ? [] : [targetOf<Schema>(contract.document, schema, contract.fault)];
  for (const part of [...target, ...((schema.allOf ?? []) as Schema[])]) {
    const types = typesOf(contract, part);
    if (types.size > 0) return types;
  }
  const branches = (schema.oneOf ?? schema.anyOf ?? []) as Schema[];
  if (branches.length > 0) {
    return new Set(
      branches
        .filter(({ type }) => type !== 'null')
        .flatMap((branch) => {
          const types = typesOf(contract, branch);
          return types.size > 0 ? [...types] : ['string'];
        }),
    );
  }
  if (declaresMembers(schema)) return new Set(['object']);
  if (schema.items) return new Set(['array']);
  const outcomes = [schema.then ?? [], schema.else ?? []].flat() as Schema[];
  return new Set(outcomes.flatMap((outcome) => [...typesOf(contract, outcome)]));
};

const withoutNull = (types: string[]): Set<string> => new Set(types.filter((type) => type !== 'null'));
