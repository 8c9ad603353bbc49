import { isNode, type Mutant, type Mutate, type Node, type Path } from './contract-file.ts';

const lower = ['minLength', 'minimum', 'minItems', 'minProperties'];
const upper = ['maxLength', 'maximum', 'maxItems'];

/** The mutants of a schema: likely mistakes, and subtle changes. */
export const mutateSchema = (mutate: Mutate, path: Path, schema: unknown): Mutant[] => {
  if (!isNode(schema)) return [];
  return [
    ...properties(mutate, path, schema),
    ...bounds(mutate, path, schema),
    ...values(mutate, path, schema),
    ...Object.entries((schema.properties ?? {}) as Node).flatMap(([name, child]) =>
      mutateSchema(mutate, [...path, 'properties', name], child),
    ),
    ...(schema.items ? mutateSchema(mutate, [...path, 'items'], schema.items) : []),
  ];
};

const properties = (mutate: Mutate, path: Path, schema: Node): Mutant[] => {
  const fields = (schema.properties ?? {}) as Node;
  const required = (schema.required ?? []) as string[];
  const without = (name: string): Node => {
    const { [name]: _, ...rest } = fields;
    return rest;
  };
  const optional = Object.keys(fields).filter((name) => !required.includes(name));
  return [
    ...Object.keys(fields).map((name) => mutate('field removed', [...path, 'properties', name], undefined)),
    ...Object.entries(fields).map(([name, field]) =>
      mutate('field renamed', [...path, 'properties'], { ...without(name), [`${name}X`]: field }),
    ),
    ...required.map((name) =>
      mutate(
        'field made optional',
        [...path, 'required'],
        required.filter((each) => each !== name),
      ),
    ),
    ...optional.map((name) => mutate('field made required', [...path, 'required'], [...required, name])),
    ...(schema.additionalProperties === false
      ? [mutate('object opened', [...path, 'additionalProperties'], true)]
      : []),
  ];
};

const bounds = (mutate: Mutate, path: Path, schema: Node): Mutant[] =>
  [...lower, ...upper].flatMap((keyword) => {
    const bound = schema[keyword];
    if (typeof bound !== 'number') return [];
    const step = upper.includes(keyword) ? 1 : -1;
    return [
      mutate('bound tightened', [...path, keyword], bound - step),
      ...(bound + step < 0 ? [] : [mutate('bound loosened', [...path, keyword], bound + step)]),
      mutate('bound dropped', [...path, keyword], undefined),
    ];
  });

const values = (mutate: Mutate, path: Path, schema: Node): Mutant[] => {
  const { type, enum: list, format, pattern } = schema;
  const found: Mutant[] = [];
  if (typeof type === 'string' && type !== 'object' && type !== 'array') {
    found.push(mutate('type changed', [...path, 'type'], type === 'string' ? 'integer' : 'string'));
  }
  if (Array.isArray(list)) {
    // An empty list would be no schema.
    for (const value of list.length > 1 ? list : []) {
      found.push(
        mutate(
          'enum value removed',
          [...path, 'enum'],
          list.filter((each) => each !== value),
        ),
      );
    }
    found.push(mutate('enum value added', [...path, 'enum'], [...list, 'surprise']));
  }
  if (format) found.push(mutate('format dropped', [...path, 'format'], undefined));
  if (pattern) found.push(mutate('pattern dropped', [...path, 'pattern'], undefined));
  if ('default' in schema) found.push(mutate('default dropped', [...path, 'default'], undefined));
  return found;
};
