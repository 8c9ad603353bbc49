/** Generates the serialization of objects, with its checks. */
import type { Schema } from './contract-model.ts';
import type { Place, SchemaWriter } from './schema-writer.ts';
import { failure } from './serializer-runtime.ts';

const quote = JSON.stringify;

export const writeObject = (writer: SchemaWriter, schema: Schema, { where, strict }: Place): string => {
  const required = new Set((schema.required ?? []) as string[]);
  const properties = new Map(Object.entries((schema.properties ?? {}) as Record<string, unknown>));
  // A required property counts as declared.
  for (const name of required)
    if (!properties.has(name)) properties.set(name, schema.additionalProperties || true);
  const names = [...properties.keys()];
  return [
    '  if (isObject(v)) {',
    ...writeProperties(writer, properties, { where, strict, required }),
    ...writeOthers(writer, schema, { where, strict, names }),
    ...objectChecks(schema, { where, names }),
    `    return '{' + s + '}';`,
    '  }',
  ].join('\n');
};

/** Each property is read once. The comma is decided at run time only if all preceding properties are optional. */
const writeProperties = (
  writer: SchemaWriter,
  properties: Map<string, unknown>,
  { where, strict, required }: Place & { required: Set<string> },
): string[] => {
  const names = [...properties.keys()];
  const first = names.findIndex((name) => required.has(name));
  const parts = [...properties].map(([name, property], index) => {
    const isSure = index === 0 || (first !== -1 && first < index);
    const label = quote(`${index > 0 && isSure ? ',' : ''}${quote(name)}:`);
    const text = `${isSure ? '' : `(s === '' ? '' : ',') + `}${label} + ${writer.write(property, `${where}/${name}`, strict)}(p${index})`;
    return required.has(name) ? `    s += ${text};` : `    if (p${index} !== undefined) s += ${text};`;
  });
  return [
    ...names.map((name, index) => `    const p${index} = v[${quote(name)}];`),
    ...names.flatMap((name, index) =>
      required.has(name) ? [`    if (p${index} === undefined) ${failure(where, `required ${name}`)};`] : [],
    ),
    `    let s = '';`,
    ...parts,
  ];
};

/** Undeclared properties: those that match a pattern, then the rest if the object is open. */
const writeOthers = (
  writer: SchemaWriter,
  schema: Schema,
  { where, strict, names }: Place & { names: string[] },
): string[] => {
  const rest = schema.additionalProperties;
  const patterns = Object.entries((schema.patternProperties ?? {}) as Record<string, unknown>);
  const isOpen = rest !== undefined && rest !== false;
  const isClosed = rest === false && strict;
  if (!isOpen && !isClosed && patterns.length === 0) return [];
  const key = schema.propertyNames
    ? `    ${writer.write(schema.propertyNames, `${where}: propertyNames`, true)}(key);`
    : '';
  const matches = patterns.map(([pattern, each], index) => {
    const regExp = writer.constant(`new RegExp(${quote(pattern)}, 'u')`);
    const text = `${writer.write(each, `${where}/${pattern}`, strict)}(v[key])`;
    const known =
      index === 0 ? '' : ` if (t !== undefined && t !== ${text}) ${failure(where, 'patternProperties')};`;
    return `      if (${regExp}.test(key)) {${known} t ??= ${text}; }`;
  });
  const other = isOpen
    ? `t ??= ${writer.write(rest, `${where}/*`, strict)}(v[key]);`
    : isClosed
      ? `if (t === undefined) ${failure(where, 'additionalProperties')};`
      : 'if (t === undefined) continue;';
  const isNamed = names.length > 0 ? `${writer.constant(`new Set(${quote(names)})`)}.has(key) || ` : '';
  return [
    '    for (const key of Object.keys(v)) {',
    `      if (${isNamed}v[key] === undefined) continue;`,
    '      let t;',
    ...matches,
    `      ${other}`,
    key,
    `      s += (s === '' ? '' : ',') + quote(key) + ':' + t;`,
    '    }',
  ].filter(Boolean);
};

const objectChecks = (schema: Schema, { where, names }: { where: string; names: string[] }): string[] => {
  const { minProperties, maxProperties, dependentRequired = {} } = schema;
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
    if (!names.includes(name)) continue;
    const lacking = needed.map((each) => (names.includes(each) ? `v[${quote(each)}] === undefined` : 'true'));
    checks.push(
      `    if (v[${quote(name)}] !== undefined && (${lacking.join(' || ')})) ${failure(where, `dependentRequired ${name}`)};`,
    );
  }
  return checks;
};
