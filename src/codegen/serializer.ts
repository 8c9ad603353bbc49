/**
 * One generated function per response schema that checks the value while it writes its JSON: what is not in the
 * contract is not read, so it cannot leave, and what breaks the contract throws. A keyword that is not covered
 * stops generation, because half a check would be a lie.
 */
import { build } from 'esbuild';
import type { Contract, Schema } from './contract-model.ts';
import { resolverOf } from './contract-model.ts';

const prelude = `
import { fullFormats } from 'ajv-formats/dist/formats.js';
const fail = (rule) => { throw new TypeError('The response breaks the contract: ' + rule); };
const quote = JSON.stringify;
const length = (text) => {
  let points = text.length;
  for (let i = 0; i < text.length - 1; i += 1) {
    if ((text.charCodeAt(i) & 0xfc00) === 0xd800 && (text.charCodeAt(i + 1) & 0xfc00) === 0xdc00) { points -= 1; i += 1; }
  }
  return points;
};
const format = (name) => {
  const known = fullFormats[name];
  if (known instanceof RegExp) return (text) => known.test(text);
  if (typeof known === 'function') return known;
  return known.validate instanceof RegExp ? (text) => known.validate.test(text) : known.validate;
};
const any = (v) => quote(v) ?? fail('not a JSON value');
const attempt = (write, v) => { try { return write(v); } catch { return undefined; } };
const anyOf = (rule, branches) => (v) => {
  for (const write of branches) { const text = attempt(write, v); if (text !== undefined) return text; }
  return fail(rule);
};
const oneOf = (rule, branches) => (v) => {
  const texts = branches.map((write) => attempt(write, v)).filter((text) => text !== undefined);
  return texts.length === 1 ? texts[0] : fail(rule);
};
`;

export const renderSerializers = async (contract: Contract): Promise<string> => {
  const writer = new SerializerWriter(contract);
  const entries = contract.operations.map((operation) => {
    const statuses = operation.responses.flatMap(({ status, media }) => {
      const bodies = media
        .filter(({ type }) => isJson(type) && type !== 'application/problem+json')
        .map(
          ({ type, schema }) => `${quote(type)}: ${writer.write(schema ?? {}, `${operation.id} ${status}`)}`,
        );
      return bodies.length > 0 ? [`${quote(status)}: { ${bodies.join(', ')} }`] : [];
    });
    return `  ${quote(operation.id)}: { ${statuses.join(', ')} },`;
  });
  return bundle(
    `${prelude}\n${writer.code.join('\n')}\nexport const serializers = {\n${entries.join('\n')}\n};\n`,
  );
};

export const serializerTypes = `/** Checks a value against its schema and writes it as JSON, or throws a TypeError that names the rule. */
export type Serializer = (value: unknown) => string;
/** By operation, status and JSON media type. */
export declare const serializers: Record<string, Record<string, Record<string, Serializer>>>;
`;

export const isJson = (mediaType: string): boolean => /^application\/(?:[\w.-]+\+)?json$/.test(mediaType);

const quote = JSON.stringify;

const annotations = new Set(
  'title description default examples example deprecated readOnly writeOnly $comment externalDocs xml discriminator'.split(
    ' ',
  ),
);
const covered = new Set(
  (
    '$ref type enum const properties required additionalProperties minProperties maxProperties items minItems maxItems uniqueItems ' +
    'minLength maxLength pattern format minimum maximum exclusiveMinimum exclusiveMaximum multipleOf allOf anyOf oneOf'
  ).split(' '),
);
const ignorableFormats = new Set(['password', 'binary', 'int64', 'int32', 'float', 'double']);

class SerializerWriter {
  readonly code: string[] = [];
  readonly #contract: Contract;
  readonly #names = new Map<string, string>();

  constructor(contract: Contract) {
    this.#contract = contract;
  }

  /** The name of a function that writes values of the schema; equal schemas share one. */
  write(schema: Schema, place: string): string {
    const where =
      typeof schema.$ref === 'string' ? schema.$ref.slice(schema.$ref.lastIndexOf('/') + 1) : place;
    const merged = this.#flatten(schema);
    const relevant = Object.fromEntries(
      Object.entries(merged).filter(([key]) => !annotations.has(key) && !key.startsWith('x-')),
    );
    if (Object.keys(relevant).length === 0) return 'any';
    const key = quote(relevant);
    const known = this.#names.get(key);
    if (known) return known;
    const name = `w${this.#names.size}`;
    this.#names.set(key, name);
    for (const keyword of Object.keys(relevant)) {
      if (!covered.has(keyword))
        throw new Error(`Responses cannot use the keyword "${keyword}" (in ${where})`);
    }
    this.code.push(`const ${name} = ${this.#body(relevant, where)};`);
    return name;
  }

  /** References resolved and `allOf` merged, so that one function writes one object. */
  #flatten(schema: Schema): Schema {
    const { $ref, allOf, ...own } = schema;
    const parts = [
      ...($ref ? [this.#flatten(resolverOf(this.#contract.document)<Schema>({ $ref }))] : []),
      ...((allOf ?? []) as Schema[]).map((part) => this.#flatten(part)),
    ];
    if (parts.length === 0) return own;
    const all = [...parts, own];
    const properties = all.flatMap((part) => Object.entries((part.properties ?? {}) as object));
    const required = new Set(all.flatMap((part) => (part.required ?? []) as string[]));
    return Object.assign(
      {},
      ...all,
      properties.length > 0 && { properties: Object.fromEntries(properties) },
      required.size > 0 && { required: [...required] },
    );
  }

  #body(schema: Schema, where: string): string {
    for (const combinator of ['oneOf', 'anyOf'] as const) {
      if (!schema[combinator]) continue;
      const branches = (schema[combinator] as Schema[]).map((branch, index) =>
        this.write(branch, `${where}/${combinator}/${index}`),
      );
      return `${combinator}(${quote(`${where}: ${combinator}`)}, [${branches.map((branch) => `(v) => ${branch}(v)`).join(', ')}])`;
    }
    const fixed = (schema.enum ?? (schema.const === undefined ? undefined : [schema.const])) as
      | unknown[]
      | undefined;
    if (fixed) {
      const matches = fixed.map((value) => `v === ${quote(value)}`).join(' || ');
      return `(v) => (${matches}) ? quote(v) : fail(${quote(`${where}: enum`)})`;
    }
    const types = [schema.type ?? guessType(schema)].flat() as string[];
    const branches = types.map((type) => this.#typed(type, schema, where));
    return `(v) => {\n${branches.join('\n')}\n  return fail(${quote(`${where}: type`)});\n}`;
  }

  #typed(type: string, schema: Schema, where: string): string {
    switch (type) {
      case 'null':
        return `  if (v === null) return 'null';`;
      case 'boolean':
        return `  if (typeof v === 'boolean') return v ? 'true' : 'false';`;
      case 'integer':
        return `  if (Number.isSafeInteger(v)) {\n${numberChecks(schema, where)}    return String(v);\n  }`;
      case 'number':
        return `  if (Number.isFinite(v)) {\n${numberChecks(schema, where)}    return String(v);\n  }`;
      case 'string':
        return `  if (typeof v === 'string') {\n${this.#stringChecks(schema, where)}    return quote(v);\n  }`;
      case 'array':
        return this.#array(schema, where);
      case 'object':
        return this.#object(schema, where);
      default:
        throw new Error(`Responses cannot use the type "${type}" (in ${where})`);
    }
  }

  #stringChecks(schema: Schema, where: string): string {
    const checks: string[] = [];
    const fail = (rule: string) => `fail(${quote(`${where}: ${rule}`)})`;
    if (schema.minLength !== undefined)
      checks.push(
        `if (v.length < ${2 * (schema.minLength as number)} && length(v) < ${schema.minLength}) ${fail('minLength')};`,
      );
    if (schema.maxLength !== undefined)
      checks.push(
        `if (v.length > ${schema.maxLength} && length(v) > ${schema.maxLength}) ${fail('maxLength')};`,
      );
    if (schema.pattern !== undefined)
      checks.push(
        `if (!${this.#constant(`new RegExp(${quote(schema.pattern)}, 'u')`)}.test(v)) ${fail('pattern')};`,
      );
    if (schema.format !== undefined && !ignorableFormats.has(schema.format as string)) {
      checks.push(
        `if (!${this.#constant(`format(${quote(schema.format)})`)}(v)) ${fail(`format ${schema.format}`)};`,
      );
    }
    return checks.map((check) => `    ${check}\n`).join('');
  }

  /** Hoists what is built once: a RegExp, a format. */
  #constant(expression: string): string {
    const known = this.#names.get(expression);
    if (known) return known;
    const name = `c${this.#names.size}`;
    this.#names.set(expression, name);
    this.code.push(`const ${name} = ${expression};`);
    return name;
  }

  #array(schema: Schema, where: string): string {
    const item = this.write((schema.items ?? {}) as Schema, `${where}/items`);
    const fail = (rule: string) => `fail(${quote(`${where}: ${rule}`)})`;
    return [
      '  if (Array.isArray(v)) {',
      schema.minItems === undefined ? '' : `    if (v.length < ${schema.minItems}) ${fail('minItems')};`,
      schema.maxItems === undefined ? '' : `    if (v.length > ${schema.maxItems}) ${fail('maxItems')};`,
      schema.uniqueItems ? `    if (new Set(v.map(${item})).size < v.length) ${fail('uniqueItems')};` : '',
      `    let s = '';`,
      `    for (let i = 0; i < v.length; i += 1) s += (i === 0 ? '' : ',') + ${item}(v[i]);`,
      `    return '[' + s + ']';`,
      '  }',
    ]
      .filter(Boolean)
      .join('\n');
  }

  #object(schema: Schema, where: string): string {
    const properties = Object.entries((schema.properties ?? {}) as Record<string, Schema>);
    const required = new Set((schema.required ?? []) as string[]);
    const lines = properties.map(([name, property]) => {
      const value = `v[${quote(name)}]`;
      const write = `s += (s === '' ? '' : ',') + ${quote(`${quote(name)}:`)} + ${this.write(property, `${where}/${name}`)}(${value});`;
      return required.has(name)
        ? `    if (${value} === undefined) fail(${quote(`${where}: required ${name}`)});\n    ${write}`
        : `    if (${value} !== undefined) ${write}`;
    });
    const open = schema.additionalProperties;
    if (open && (open === true || typeof open === 'object')) {
      const rest = this.write(open === true ? {} : (open as Schema), `${where}/*`);
      const named = `[${properties.map(([name]) => quote(name)).join(', ')}]`;
      lines.push(
        `    for (const key of Object.keys(v)) if (!${named}.includes(key) && v[key] !== undefined) s += (s === '' ? '' : ',') + quote(key) + ':' + ${rest}(v[key]);`,
      );
    }
    return [
      `  if (typeof v === 'object' && v !== null && !Array.isArray(v)) {`,
      `    let s = '';`,
      ...lines,
      `    return '{' + s + '}';`,
      '  }',
    ].join('\n');
  }
}

const guessType = (schema: Schema): string[] => {
  if (schema.properties || schema.additionalProperties || schema.required) return ['object'];
  if (schema.items) return ['array'];
  if (schema.pattern || schema.format || schema.minLength || schema.maxLength) return ['string'];
  if (schema.minimum !== undefined || schema.maximum !== undefined) return ['number'];
  return [];
};

const numberChecks = (schema: Schema, where: string): string => {
  const tests: [string, string][] = [
    ['minimum', 'v < '],
    ['maximum', 'v > '],
    ['exclusiveMinimum', 'v <= '],
    ['exclusiveMaximum', 'v >= '],
  ];
  return tests
    .filter(([keyword]) => schema[keyword] !== undefined)
    .map(([keyword, test]) => `    if (${test}${schema[keyword]}) fail(${quote(`${where}: ${keyword}`)});\n`)
    .concat(
      schema.multipleOf
        ? [`    if (v % ${schema.multipleOf} !== 0) fail(${quote(`${where}: multipleOf`)});\n`]
        : [],
    )
    .join('');
};

const bundle = async (contents: string): Promise<string> => {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: import.meta.dirname, loader: 'js' },
    bundle: true,
    format: 'esm',
    platform: 'neutral',
    mainFields: ['main'],
    target: 'es2024',
    write: false,
    logLevel: 'error',
  });
  return (outputFiles[0]?.text ?? '').replaceAll(/^\/\/ (?:.*node_modules\/.*|<stdin>)$\n/gm, '');
};
