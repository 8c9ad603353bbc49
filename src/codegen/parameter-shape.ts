/** Derives the shapes of parameters and form fields: the types and names that decoding needs, without bounds. */
import type { Contract, Parameter, Schema } from './contract-model.ts';
import { targetOf } from './reference.ts';
import { declaresMembers } from './schema-members.ts';

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
};

/** Returns the shape of a schema. The default of a schema without a type is text. Throws a ContractFault for a recursive or an ambiguous schema. */
export const shapeOf = (contract: Contract, schema: Schema, above: Schema[] = []): Shape => {
  const parts = partsOf(contract, schema);
  if (parts.some((part) => above.includes(part))) {
    throw contract.fault(schema, 'A parameter, header or form cannot contain itself: use JSON content');
  }
  const inner = [...above, ...parts];
  const types = typesOf(contract, schema);
  if (types.has('array') || types.has('object')) {
    if (types.size > 1) {
      const names = [...types].join(' or ');
      throw contract.fault(schema, `A parameter, header or form cannot be ${names}: its text is ambiguous`);
    }
    return types.has('array') ? arrayShape(contract, parts, inner) : objectShape(contract, parts, inner);
  }
  if (types.size <= 1) return { type: [...types][0] ?? 'string' };
  const of = ['integer', 'number', 'boolean'].filter((type) => types.has(type));
  return of.length === 0 ? { type: 'string' } : { type: 'union', of };
};

const arrayShape = (contract: Contract, parts: Schema[], above: Schema[]): Shape => {
  const tuple = parts.find(({ prefixItems }) => prefixItems);
  if (tuple)
    throw contract.fault(tuple, 'prefixItems are not supported in parameters and forms', 'prefixItems');
  const items = parts.find((part) => typeof part.items === 'object')?.items;
  return { type: 'array', items: items ? shapeOf(contract, items as Schema, above) : { type: 'string' } };
};

const objectShape = (contract: Contract, parts: Schema[], above: Schema[]): Shape => {
  const properties: Record<string, Shape> = {};
  for (const part of parts) {
    for (const [name, property] of Object.entries((part.properties ?? {}) as Record<string, Schema>)) {
      const shape = shapeOf(contract, property, above);
      const other = Object.hasOwn(properties, name) ? properties[name] : undefined;
      if (other && JSON.stringify(other) !== JSON.stringify(shape)) {
        throw contract.fault(property, `"${name}" has several types: its text is ambiguous`);
      }
      properties[name] = shape;
    }
  }
  const additional = additionalShape(contract, parts, above);
  return { type: 'object', properties, ...(additional && { additional }) };
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
  const { $ref, allOf, anyOf, oneOf } = schema;
  const target = $ref === undefined ? [] : [targetOf<Schema>(contract.document, schema, contract.fault)];
  const inner = [...target, ...([allOf, anyOf, oneOf].flatMap((list) => list ?? []) as Schema[])];
  return [schema, ...inner.flatMap((part) => partsOf(contract, part))];
};

const typesOf = (contract: Contract, schema: Schema): Set<string> => {
  if (schema.type !== undefined) return withoutNull([schema.type].flat() as string[]);
  const values = (schema.enum ?? (schema.const === undefined ? undefined : [schema.const])) as
    | unknown[]
    | undefined;
  if (values) return withoutNull(values.map((value) => (value === null ? 'null' : typeof value)));
  if (schema.$ref !== undefined) {
    return typesOf(contract, targetOf<Schema>(contract.document, schema, contract.fault));
  }
  for (const part of (schema.allOf ?? []) as Schema[]) {
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
  return new Set(schema.items ? ['array'] : []);
};

const withoutNull = (types: string[]): Set<string> => new Set(types.filter((type) => type !== 'null'));
