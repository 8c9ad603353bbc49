/** Generates the serialization of objects, with its checks. */

import type { Schema } from './contract-model.ts';
import { isMarked } from './schema-conjunct.ts';
import { HIDDEN } from './schema-merge.ts';
import type { SchemaWriter } from './schema-writer.ts';
import { failure, member } from './serializer-runtime.ts';

const quote = JSON.stringify;

export const objectKeywords = [
  ...['properties', 'patternProperties', 'additionalProperties', 'unevaluatedProperties', 'required'],
  ...['dependentRequired', 'propertyNames', 'minProperties', 'maxProperties', HIDDEN],
];

/** Writes the code for an object. Error messages name the place `where`. */
export const writeObject = (writer: SchemaWriter, schema: Schema, where: string): string =>
  [
    '  if (isObject(v)) {',
    ...(isFreeForm(schema) ? writeFreeForm(where) : writeMembers(writer, schema, where)),
    '  }',
  ].join('\n');

const isFreeForm = (schema: Schema): boolean =>
  schema.additionalProperties === true &&
  objectKeywords.every((keyword) => keyword === 'additionalProperties' || schema[keyword] === undefined);

/** An object with toJSON may become a value of another type. */
const writeFreeForm = (where: string): string[] => [
  '    const s = any(v);',
  `    return s[0] === '{' ? s : ${failure(where, 'type')};`,
];

const writeMembers = (writer: SchemaWriter, schema: Schema, where: string): string[] => [
  ...writeProperties(writer, schema, where),
  ...writeOthers(writer, schema, where),
  ...objectChecks(schema, where),
  `    return '{' + s + '}';`,
];

/** Each property is read once. The comma is decided at run time only if all preceding properties are optional. */
const writeProperties = (writer: SchemaWriter, schema: Schema, where: string): string[] => {
  const properties = Object.entries((schema.properties ?? {}) as Record<string, unknown>);
  const required = new Set((schema.required ?? []) as string[]);
  const names = properties.map(([name]) => name);
  const first = names.findIndex((name) => required.has(name));
  const parts = properties.map(([name, property], index) => {
    const isSure = index === 0 || (first !== -1 && first < index);
    const label = quote(`${index > 0 && isSure ? ',' : ''}${quote(name)}:`);
    const text = `${isSure ? '' : `(s === '' ? '' : ',') + `}${label} + ${writer.write(property, `${where}/${name}`)}(p${index})`;
    return required.has(name) ? `    s += ${text};` : `    if (p${index} !== undefined) s += ${text};`;
  });
  return [
    ...names.map((name, index) => `    const p${index} = ${member(name)};`),
    ...names.flatMap((name, index) =>
      required.has(name) ? [`    if (p${index} === undefined) ${failure(where, `required ${name}`)};`] : [],
    ),
    `    let s = '';`,
    ...parts,
  ];
};

/** Undeclared properties: those that match a pattern, then the rest if the object is open. */
const writeOthers = (writer: SchemaWriter, schema: Schema, where: string): string[] => {
  const { propertyNames, properties = {}, patternProperties = {} } = schema;
  const patterns = Object.entries(patternProperties as Record<string, unknown>);
  if (!isOpen(schema) && patterns.length === 0) return [];
  const names = [...Object.keys(properties as object), ...((schema[HIDDEN] ?? []) as string[])];
  const isNamed = names.length > 0 ? `${writer.constant(`new Set(${quote(names)})`)}.has(key) || ` : '';
  const matches = patterns.map(([pattern, each]) => {
    const regExp = writer.constant(`new RegExp(${quote(pattern)}, 'u')`);
    if (isMarked(writer.contract, each, 'writeOnly')) return `      if (${regExp}.test(key)) continue;`;
    const text = `${writer.write(each, `${where}/${pattern}`)}(v[key])`;
    return `      if (${regExp}.test(key)) t = t === undefined ? ${text} : unite([t, ${text}]);`;
  });
  return [
    '    for (const key of Object.keys(v)) {',
    `      if (${isNamed}v[key] === undefined) continue;`,
    '      let t;',
    ...matches,
    writeRest(writer, schema, where),
    propertyNames === undefined
      ? ''
      : `      ${writer.write(propertyNames, `${where}: propertyNames`)}(key);`,
    `      s += (s === '' ? '' : ',') + quote(key) + ':' + t;`,
    '    }',
  ].filter(Boolean);
};

const writeRest = (writer: SchemaWriter, schema: Schema, where: string): string => {
  const { additionalProperties, unevaluatedProperties } = schema;
  if (!isOpen(schema)) return '      if (t === undefined) continue;';
  if (additionalProperties !== undefined) {
    return `      t ??= ${writer.write(additionalProperties, `${where}/*`)}(v[key]);`;
  }
  // Another alternative may declare the member. The check of the whole object decides.
  const write = writer.write(unevaluatedProperties, `${where}/*`);
  return `      t ??= attempt(${write}, v[key]);\n      if (t === undefined) continue;`;
};

const isOpen = ({ additionalProperties, unevaluatedProperties }: Schema): boolean =>
  (additionalProperties ?? unevaluatedProperties ?? false) !== false;

const objectChecks = (schema: Schema, where: string): string[] => {
  const { minProperties, maxProperties, dependentRequired = {}, properties = {} } = schema;
  const checks: string[] = [];
  // Counts the written properties: undeclared ones are not sent.
  if (minProperties !== undefined || maxProperties !== undefined) {
    checks.push(`    const n = Object.keys(JSON.parse('{' + s + '}')).length;`);
  }
  if (minProperties !== undefined)
    checks.push(`    if (n < ${minProperties}) ${failure(where, 'minProperties')};`);
  if (maxProperties !== undefined)
    checks.push(`    if (n > ${maxProperties}) ${failure(where, 'maxProperties')};`);
  for (const [name, needed] of Object.entries(dependentRequired as Record<string, string[]>)) {
    const isWritten =
      isOpen(schema) || schema.patternProperties !== undefined || Object.hasOwn(properties as object, name);
    if (!isWritten || needed.length === 0) continue;
    const lacking = needed.map((each) => `${member(each)} === undefined`).join(' || ');
    checks.push(
      `    if (${member(name)} !== undefined && (${lacking})) ${failure(where, `dependentRequired ${name}`)};`,
    );
  }
  return checks;
};
