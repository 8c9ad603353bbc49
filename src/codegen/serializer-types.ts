/** Generates the serialization of values by type, with its checks. */
import type { Schema } from './contract-model.ts';
import { needsNoEscaping } from './json-escaping.ts';
import type { SchemaWriter } from './schema-writer.ts';
import { objectKeywords, writeObject } from './serializer-object.ts';
import { failure } from './serializer-runtime.ts';
import { textFormats } from './text-formats.ts';

const quote = JSON.stringify;

/** Writes the code for a value by its type. Error messages name the place `where`. */
export const writeTyped = (writer: SchemaWriter, schema: Schema, where: string): string => {
  const values = schema.enum as unknown[] | undefined;
  const types = (schema.type ?? values?.map(typeOfValue)) as string[] | undefined;
  const { enum: _, type: __, ...bounds } = schema;
  if (values && types && Object.keys(bounds).length === 0) {
    const matches = values
      .filter((value) => isOfTypes(value, types))
      .map((value) => `${equals(writer, value)} ? ${quote(quote(value))} : `);
    return `(v) => ${matches.join('')}fail(${quote(`${where}: enum`)})`;
  }
  const isMember = values && `  if (!(${memberTest(writer, values)})) fail(${quote(`${where}: enum`)});`;
  const branches = [...new Set(types ?? boundedTypes(schema))].map((type) =>
    writeType(writer, schema, { where, type }),
  );
  // Without a type, the keywords do not bound values of other types.
  const last = types ? `fail(${quote(`${where}: type`)})` : 'any(v)';
  return `(v) => {\n${[isMember, ...branches].filter(Boolean).join('\n')}\n  return ${last};\n}`;
};

const isStructure = (value: unknown): boolean => typeof value === 'object' && value !== null;

const typeOfValue = (value: unknown): string => {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
};

/** Writes the comparison of `v` with a value. */
const equals = (writer: SchemaWriter, value: unknown): string =>
  isStructure(value) ? `isEqual(v, ${writer.constant(quote(value))})` : `v === ${quote(value)}`;

const memberTest = (writer: SchemaWriter, values: unknown[]): string =>
  values.some(isStructure)
    ? values.map((value) => equals(writer, value)).join(' || ')
    : `${writer.constant(`new Set(${quote(values)})`)}.has(v)`;

const isOfTypes = (value: unknown, types: string[]): boolean =>
  types.includes(typeOfValue(value)) || (types.includes('integer') && Number.isInteger(value));

const keywordsOf: Record<string, string[]> = {
  object: objectKeywords,
  array: ['items', 'prefixItems', 'minItems', 'maxItems', 'uniqueItems'],
  string: ['pattern', 'format', 'minLength', 'maxLength'],
  number: ['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'multipleOf', 'format'],
};

/** The types that the keywords of a schema without a type bound. */
const boundedTypes = (schema: Schema): string[] =>
  Object.keys(keywordsOf).filter((type) =>
    keywordsOf[type]?.some((keyword) => schema[keyword] !== undefined),
  );

const writeType = (
  writer: SchemaWriter,
  schema: Schema,
  { where, type }: { where: string; type: string },
): string => {
  switch (type) {
    case 'null':
      return `  if (v === null) return 'null';`;
    case 'boolean':
      return `  if (typeof v === 'boolean') return v ? 'true' : 'false';`;
    case 'integer':
      return `  if (Number.isSafeInteger(v)) {\n${numberChecks(writer, schema, where)}    return String(v);\n  }`;
    case 'number':
      return `  if (Number.isFinite(v)) {\n${numberChecks(writer, schema, where)}    return String(v);\n  }`;
    case 'string':
      return writeString(writer, schema, where);
    case 'array':
      return writeArray(writer, schema, where);
    default:
      return writeObject(writer, schema, where);
  }
};

const writeString = (writer: SchemaWriter, schema: Schema, where: string): string => {
  const checks = stringChecks(writer, schema, where);
  const isTimestamp = checks.length === 1 && (schema.format as string[] | undefined)?.[0] === 'date-time';
  return [
    `  if (typeof v === 'string') {`,
    isTimestamp ? `    if (usualTimestamp.test(v)) return '"' + v + '"';` : '',
    ...checks.map((check) => `    ${check}`),
    `    return ${needsNoEscaping(schema) ? `'"' + v + '"'` : 'quote(v)'};`,
    '  }',
  ]
    .filter(Boolean)
    .join('\n');
};

const numberChecks = (writer: SchemaWriter, schema: Schema, where: string): string => {
  const tests = { minimum: 'v < ', maximum: 'v > ', exclusiveMinimum: 'v <= ', exclusiveMaximum: 'v >= ' };
  const checks = Object.entries(tests)
    .filter(([keyword]) => schema[keyword] !== undefined)
    .map(([keyword, test]) => `    if (${test}${schema[keyword]}) ${failure(where, keyword)};\n`);
  for (const step of (schema.multipleOf ?? []) as number[]) {
    checks.push(`    if (!isMultiple(v, ${step})) ${failure(where, 'multipleOf')};\n`);
  }
  for (const each of (schema.format ?? []) as string[]) {
    if (each !== 'int32') continue;
    checks.push(`    if (!${writer.constant(`format('int32')`)}(v)) ${failure(where, 'format int32')};\n`);
  }
  return checks.join('');
};

const stringChecks = (writer: SchemaWriter, schema: Schema, where: string): string[] => {
  const {
    minLength,
    maxLength,
    pattern = [],
    format = [],
  } = schema as {
    minLength?: number;
    maxLength?: number;
    pattern?: string[];
    format?: string[];
  };
  const checks: string[] = [];
  // A code point has one or two UTF-16 units, so `length` alone decides in most cases.
  if (minLength !== undefined) {
    checks.push(
      `if (v.length < ${2 * minLength} && length(v) < ${minLength}) ${failure(where, 'minLength')};`,
    );
  }
  if (maxLength !== undefined) {
    checks.push(`if (v.length > ${maxLength} && length(v) > ${maxLength}) ${failure(where, 'maxLength')};`);
  }
  for (const each of pattern) {
    const regExp = writer.constant(`new RegExp(${quote(each)}, 'u')`);
    checks.push(`if (!${regExp}.test(v)) ${failure(where, 'pattern')};`);
  }
  for (const each of format) {
    if (!checkedFormats.has(each)) continue;
    checks.push(`if (!${writer.constant(`format(${quote(each)})`)}(v)) ${failure(where, `format ${each}`)};`);
  }
  return checks;
};

/** The string formats that Ajv checks. Any other format is an annotation. */
const checkedFormats = new Set(
  Object.keys(textFormats).filter((name) => !/^(?:password|binary|int32|int64|float|double)$/.test(name)),
);

const writeArray = (writer: SchemaWriter, schema: Schema, where: string): string => {
  const { minItems, maxItems, uniqueItems, prefixItems = [], items } = schema;
  const item = writer.write(items ?? {}, `${where}/items`);
  const first = (prefixItems as Schema[]).map(
    (each, index) => `i === ${index} ? ${writer.write(each, `${where}/${index}`)}(v[i]) : `,
  );
  const one = `${first.join('')}${item}(v[i])`;
  return [
    '  if (Array.isArray(v)) {',
    minItems === undefined ? '' : `    if (v.length < ${minItems}) ${failure(where, 'minItems')};`,
    maxItems === undefined ? '' : `    if (v.length > ${maxItems}) ${failure(where, 'maxItems')};`,
    `    let s = '';`,
    `    for (let i = 0; i < v.length; i += 1) s += (i === 0 ? '' : ',') + ${first.length > 0 ? `(${one})` : one};`,
    // The written items count: undeclared properties are not sent.
    uniqueItems ? `    if (findDuplicate(JSON.parse('[' + s + ']'))) ${failure(where, 'uniqueItems')};` : '',
    `    return '[' + s + ']';`,
    '  }',
  ]
    .filter(Boolean)
    .join('\n');
};
