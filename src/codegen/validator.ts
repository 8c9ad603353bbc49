/** Compiles Ajv validators for every request and response ahead of time into plain ES modules. */

import { _, type KeywordCxt } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import standalone from 'ajv/dist/standalone/index.js';
import { build } from 'esbuild';
import { bodyShape, contentKind, readMultipart } from './body-shape.ts';
import type { Contract, Media, Operation, Parameter, ParameterIn, Schema } from './contract-model.ts';
import { textFormats } from './text-formats.ts';
import { canonicalTimestamp } from './timestamp.ts';
import { CANONICAL_TIMESTAMP, contractId, createAjvSchemas, type Direction } from './validator-schema.ts';

/** Generates the validators of requests. */
export const renderRequestValidators = (contract: Contract): Promise<string> =>
  render(contract, 'request', requestEntry);

/** Generates the validators of responses, for tests; the server's serializers check responses themselves. */
export const renderResponseValidators = (contract: Contract): Promise<string> =>
  render(contract, 'response', responseEntry);

const render = async (
  contract: Contract,
  direction: Direction,
  entry: (contract: Contract, operation: Operation, compile: Compile) => string,
): Promise<string> => {
  const { compile, code } = createCompiler(contract, direction);
  const entries = contract.operations.flatMap((operation) => {
    const write = (schema: Schema) => compile(schema, operation.at);
    const text = contract.attempt(() => entry(contract, operation, write), operation.at);
    return text === undefined ? [] : [`  ${JSON.stringify(operation.id)}: ${text},`];
  });
  const functions = code();
  if (functions === undefined) return '';
  const table = `const validators = {\n${entries.join('\n')}\n};`;
  return bundle(`${functions}\n${table}\nexport { validators };\n`);
};

/**
 * Returns `compile`, which gives each schema the name of its validator, and `code`, which returns the text of all these
 * functions. `code` reports the schemas that Ajv rejects; then it returns undefined.
 */
export const createCompiler = (contract: Contract, direction: Direction, { allErrors = true } = {}) => {
  const { toAjv, definitions, referenced } = createAjvSchemas(contract, direction);
  const schemas = new Map<string, { converted: Schema; source: object }>();
  const names = new Map<string, string>();
  const compile = (schema: Schema, source: object): string => {
    const converted = toAjv(schema);
    const key = JSON.stringify(converted);
    const name = names.get(key) ?? `v${names.size}`;
    schemas.set(name, { converted, source });
    names.set(key, name);
    return name;
  };
  const code = (): string | undefined => {
    const ajv = createAjv(direction, allErrors);
    ajv.addSchema({ $id: contractId, $defs: contract.attempt(definitions) ?? {} });
    for (const [name, { converted }] of schemas) ajv.addSchema({ $id: name, ...converted });
    if (!compiles(contract, ajv, { schemas, referenced })) return undefined;
    const exported = Object.fromEntries([...schemas.keys()].map((name) => [name, name]));
    // The module exports only the table.
    return standalone.default(ajv, exported).replaceAll(/export const (v\d+ =)/g, 'const $1');
  };
  return { compile, code };
};

type Sources = {
  schemas: ReadonlyMap<string, { source: object }>;
  referenced: ReadonlyMap<string, object>;
};

/** Collects the schemas that Ajv rejects: at a component if it is at fault, else at the operation. */
const compiles = ({ report }: Contract, ajv: Ajv2020, { schemas, referenced }: Sources): boolean => {
  const complaints = [...schemas].map(([id, { source }]) => ({ source, what: complaintOf(ajv, id) }));
  if (complaints.every(({ what }) => what === undefined)) return true;
  const components = [...referenced].map(([key, source]) => ({
    source,
    what: complaintOf(ajv, `${contractId}#/$defs/${key}`),
  }));
  const known = components.map(({ what }) => what);
  const others = complaints.filter(({ what }) => !known.includes(what));
  for (const { source, what } of [...components, ...others]) {
    if (what !== undefined) report(source, `Ajv rejects the schema: ${what}`);
  }
  return false;
};

const complaintOf = (ajv: Ajv2020, id: string): string | undefined => {
  try {
    ajv.getSchema(id);
    return undefined;
  } catch (error) {
    return (error as Error).message;
  }
};

const createAjv = (direction: Direction, allErrors: boolean): Ajv2020 => {
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
    // In binary floating point, 19.99 is not an exact multiple of 0.01.
    multipleOfPrecision: 6,
    formats: textFormats,
    code: { source: true, esm: true, lines: false, formats: _`require('./text-formats.ts').textFormats` },
  });
  ajv.addKeyword({
    keyword: CANONICAL_TIMESTAMP,
    type: 'string',
    schemaType: 'boolean',
    code: writeCanonicalTimestamp,
  });
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

const validatorType = `export type ValidationError = {
  instancePath: string;
  keyword: string;
  params: Record<string, unknown>;
  message?: string;
};
/** The parent of the data, if the validator may replace the data by its canonical form. */
export type Holder = { instancePath: ''; parentData: object; parentDataProperty: string };
export type Validator = { (data: unknown, holder?: Holder): boolean; errors?: ValidationError[] | null };
`;

export const requestValidatorTypes = `${validatorType}
/** By operation: its parameters as one object, and its body by media type. */
export declare const validators: Record<string, { parameters: Validator; body: Record<string, Validator> }>;
`;

export const responseValidatorTypes = `${validatorType}
/** By operation, status and media type. */
export declare const validators: Record<string, Record<string, Record<string, Validator>>>;
`;

type Compile = (schema: Schema) => string;

const requestEntry = (contract: Contract, operation: Operation, compile: Compile): string => {
  const parameters = compile(parametersSchema(operation.parameters));
  const bodies = (operation.body?.media ?? []).flatMap((media) => {
    const schema = bodySchema(contract, media);
    return schema ? [`${JSON.stringify(media.type)}: ${compile(schema)}`] : [];
  });
  return `{ parameters: ${parameters}, body: { ${bodies.join(', ')} } }`;
};

/** Bytes have no schema, and the engine checks the files of a form while they are streamed. */
const bodySchema = (contract: Contract, media: Media): Schema | undefined => {
  const kind = bodyShape(contract, media)?.kind;
  if (kind === 'binary') return undefined;
  return kind === 'multipart' ? readMultipart(contract, media).schema : (media.schema ?? {});
};

const responseEntry = (contract: Contract, operation: Operation, compile: Compile): string => {
  const statuses = operation.responses.map(({ status, media }) => {
    const bodies = media
      .filter(({ type, schema }) => contentKind(contract, type, schema) !== 'binary')
      .map(({ type, schema }) => `${JSON.stringify(type)}: ${compile(narrowed(type, schema))}`);
    return `${JSON.stringify(status)}: { ${bodies.join(', ')} }`;
  });
  return `{ ${statuses.join(', ')} }`;
};

/** Uses the common schema of problems; the operation table lists the permitted codes. */
const narrowed = (type: string, schema: Schema = {}): Schema =>
  type === 'application/problem+json' && schema.$ref ? { $ref: schema.$ref } : schema;

const parametersSchema = (parameters: Parameter[]): Schema => {
  const places: ParameterIn[] = ['path', 'query', 'header', 'cookie'];
  const schemas = places.map((place) => {
    const own = parameters.filter((parameter) => parameter.in === place);
    return [
      place,
      {
        type: 'object',
        properties: Object.fromEntries(own.map(({ name, schema }) => [name, schema])),
        required: own.filter(({ required }) => required).map(({ name }) => name),
        additionalProperties: false,
      },
    ];
  });
  return { type: 'object', properties: Object.fromEntries(schemas), required: places };
};

/** Bundles Ajv's runtime and the formats, which its standalone code imports. */
const bundle = async (code: string): Promise<string> => {
  const { outputFiles } = await build({
    stdin: { contents: code, resolveDir: import.meta.dirname, loader: 'js' },
    bundle: true,
    format: 'esm',
    platform: 'neutral',
    mainFields: ['main'],
    target: 'es2024',
    minifySyntax: true,
    write: false,
    logLevel: 'error',
    legalComments: 'none',
  });
  return (outputFiles[0]?.text ?? '').replaceAll(/^\/\/ (?:.*node_modules\/.*|<stdin>)$\n/gm, '');
};
