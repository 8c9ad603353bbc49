/** Ajv with our keywords. */
import { _, type Code, type CodeKeywordDefinition, type KeywordCxt, Name, str } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import type { KeywordErrorCxt } from 'ajv/dist/types/index.js';
import ajvContains from 'ajv/dist/vocabularies/applicator/contains.js';
import { findDuplicate, isMultiple } from './json-value.ts';
import { textFormats } from './text-formats.ts';
import { canonicalTimestamp } from './timestamp.ts';
import { CANONICAL_TIMESTAMP, type Direction } from './validator-schema.ts';

/** Creates an Ajv for one direction, with keywords that compare values as JSON. */
export const createAjv = (
  direction: Direction,
  { allErrors, ownProperties }: { allErrors: boolean; ownProperties: boolean },
): Ajv2020 => {
  const ajv = new Ajv2020({
    strict: true,
    // shape-check.ts has checked the schemas, with places.
    validateSchema: false,
    allowMatchingProperties: true,
    allErrors,
    allowUnionTypes: true,
    // `{ $ref: Problem, properties: { code } }` narrows an object whose type is declared in the $ref.
    strictTypes: false,
    strictTuples: false,
    strictRequired: false,
    ownProperties,
    formats: textFormats,
    code: { source: true, esm: true, lines: false, formats: _`require('./text-formats.ts').textFormats` },
  });
  ajv.addKeyword({
    keyword: CANONICAL_TIMESTAMP,
    type: 'string',
    schemaType: 'boolean',
    code: writeCanonicalTimestamp,
  });
  for (const definition of [uniqueItems, multipleOf, contains(ajvContains.default)]) {
    ajv.removeKeyword(definition.keyword as string);
    ajv.addKeyword(definition);
  }
  const keyword = direction === 'request' ? 'readOnly' : 'writeOnly';
  ajv.removeKeyword(keyword);
  ajv.addKeyword({
    keyword,
    schemaType: 'boolean',
    error: { message: direction === 'request' ? 'is read-only' : 'is write-only' },
    code: (context) => context.fail(),
  });
  return ajv;
};

const jsonValue = (gen: KeywordCxt['gen'], name: 'findDuplicate' | 'isMultiple'): Name =>
  gen.scopeValue('func', {
    ref: { findDuplicate, isMultiple }[name],
    code: _`require('./json-value.ts').${new Name(name)}`,
  });

/** Ajv's code without maxContains accepts an empty list after a valid one, if both are in a list. */
const contains = (definition: CodeKeywordDefinition): CodeKeywordDefinition => {
  const unlimited = Number.MAX_SAFE_INTEGER;
  const { message, params } = definition.error as { message: Describe; params: Describe };
  const withoutLimit =
    (describe: Describe): Describe =>
    ({ params: { max, ...others }, ...context }) =>
      describe({ ...context, params: max === unlimited ? others : { max, ...others } });
  return {
    ...definition,
    before: 'unevaluatedItems',
    error: { message: withoutLimit(message), params: withoutLimit(params) },
    code: (context) => {
      const parentSchema = { maxContains: unlimited, ...context.parentSchema };
      definition.code(Object.assign(context, { parentSchema }));
    },
  };
};

type Describe = (context: KeywordErrorCxt) => Code;

const uniqueItems = {
  keyword: 'uniqueItems',
  type: 'array',
  schemaType: 'boolean',
  error: {
    message: ({ params: { pair } }) =>
      str`must not have duplicate items (items ## ${_`${pair}[0]`} and ${_`${pair}[1]`} are identical)`,
    params: ({ params: { pair } }) => _`{i: ${pair}[1], j: ${pair}[0]}`,
  },
  code: (context) => {
    const { gen, data, schema } = context;
    if (!schema) return;
    const pair = gen.const('pair', _`${jsonValue(gen, 'findDuplicate')}(${data})`);
    context.setParams({ pair });
    context.fail(_`${pair}`);
  },
} as const satisfies CodeKeywordDefinition;

const multipleOf = {
  keyword: 'multipleOf',
  type: 'number',
  schemaType: 'number',
  error: {
    message: ({ schemaCode }) => str`must be multiple of ${schemaCode}`,
    params: ({ schemaCode }) => _`{multipleOf: ${schemaCode}}`,
  },
  code: (context) =>
    context.fail(_`!${jsonValue(context.gen, 'isMultiple')}(${context.data}, ${context.schemaCode})`),
} as const satisfies CodeKeywordDefinition;

/** Replaces the text in its parent object or list. A property name, or an item in `contains`, has no parent here. */
const writeCanonicalTimestamp = ({ gen, data, it: { parentData, parentDataProperty } }: KeywordCxt): void => {
  const canonical = gen.scopeValue('func', {
    ref: canonicalTimestamp,
    code: _`require('./timestamp.ts').canonicalTimestamp`,
  });
  const place = _`${parentData}[${parentDataProperty}]`;
  gen.if(_`${parentData} && ${place} === ${data}`, () =>
    gen.assign(place, _`${canonical}(${data}) ?? ${data}`),
  );
};
