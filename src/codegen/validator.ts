/** Ajv validators for every request and response, compiled ahead of time into one plain ES module. */
import { Ajv2020 } from 'ajv/dist/2020.js';
import standalone from 'ajv/dist/standalone/index.js';
import addFormats from 'ajv-formats';
import { build } from 'esbuild';
import type { Contract, Operation, Parameter, ParameterIn, Schema } from './contract-model.ts';

/** Keywords of OpenAPI that say nothing about validity, and that Ajv's strict mode does not know. */
const annotations = new Set(['example', 'discriminator', 'xml', 'externalDocs']);

const contractId = 'contract';

/** What may come in. */
export const renderRequestValidators = (contract: Contract): Promise<string> =>
  render(contract, (operation, compile) => requestEntry(operation, compile));

/** What may go out, for development and tests; in production the serializers check. */
export const renderResponseValidators = (contract: Contract): Promise<string> =>
  render(contract, (operation, compile) => responseEntry(operation, compile));

const render = async (
  contract: Contract,
  entry: (operation: Operation, compile: Compile) => string,
): Promise<string> => {
  const ajv = new Ajv2020({
    strict: true,
    allErrors: true,
    allowUnionTypes: true,
    // `{ $ref: Problem, properties: { code } }` narrows a field of an object whose type stands in the $ref.
    strictTypes: false,
    strictRequired: false,
    code: { source: true, esm: true, lines: false },
    schemas: [{ $id: contractId, $defs: mapValues(contract.schemas, toAjv) }],
  });
  addFormats.default(ajv);
  const exported: Record<string, string> = {};
  const names = new Map<string, string>();
  const compile = (schema: Schema): string => {
    const key = JSON.stringify(schema);
    const name = names.get(key) ?? `v${names.size}`;
    if (!names.has(key)) ajv.addSchema({ $id: name, ...schema });
    names.set(key, name);
    exported[name] = name;
    return name;
  };
  const entries = contract.operations.map(
    (operation) => `  ${JSON.stringify(operation.id)}: ${entry(operation, compile)},`,
  );
  const table = `const validators = {\n${entries.join('\n')}\n};`;
  // Only the table leaves the module; the functions behind it stay inside.
  const functions = standalone.default(ajv, exported).replaceAll(/export const (v\d+ =)/g, 'const $1');
  return bundle(`${functions}\n${table}\nexport { validators };\n`);
};

const validatorType = `export type ValidationError = {
  instancePath: string;
  keyword: string;
  params: Record<string, unknown>;
  message?: string;
};
export type Validator = { (data: unknown): boolean; errors?: ValidationError[] | null };
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

const requestEntry = (operation: Operation, compile: Compile): string => {
  const parameters = compile(parametersSchema(operation.parameters));
  const bodies = (operation.body?.media ?? []).map(
    ({ type, schema }) => `${JSON.stringify(type)}: ${compile(toAjv(schema ?? {}))}`,
  );
  return `{ parameters: ${parameters}, body: { ${bodies.join(', ')} } }`;
};

const responseEntry = (operation: Operation, compile: Compile): string => {
  const statuses = operation.responses.map(({ status, media }) => {
    const bodies = media.map(
      ({ type, schema }) => `${JSON.stringify(type)}: ${compile(toAjv(narrowed(type, schema)))}`,
    );
    return `${JSON.stringify(status)}: { ${bodies.join(', ')} }`;
  });
  return `{ ${statuses.join(', ')} }`;
};

/** The codes that a problem may have here stand in the operation table; the rest of a problem is the same everywhere. */
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
        properties: Object.fromEntries(own.map(({ name, schema }) => [name, toAjv(schema)])),
        required: own.filter(({ required }) => required).map(({ name }) => name),
        additionalProperties: false,
      },
    ];
  });
  return { type: 'object', properties: Object.fromEntries(schemas), required: places };
};

/** Points references at the shared schemas and drops what is for people only. */
const toAjv = (schema: Schema): Schema => {
  const walk = (node: unknown): unknown => {
    if (Array.isArray(node)) return node.map(walk);
    if (typeof node !== 'object' || node === null) return node;
    return Object.fromEntries(
      Object.entries(node).flatMap(([key, value]): [string, unknown][] => {
        if (key.startsWith('x-') || annotations.has(key)) return [];
        if (key === '$ref' && typeof value === 'string') {
          return [[key, value.replace('#/components/schemas/', `${contractId}#/$defs/`)]];
        }
        // These hold values and names, which may look like keywords without being any.
        if (key === 'enum' || key === 'const' || key === 'default' || key === 'examples')
          return [[key, value]];
        if (key === 'properties') return [[key, mapValues(value as Record<string, unknown>, walk)]];
        return [[key, walk(value)]];
      }),
    );
  };
  return walk(schema) as Schema;
};

const mapValues = <A, B>(object: Record<string, A>, map: (value: A) => B): Record<string, B> =>
  Object.fromEntries(Object.entries(object).map(([key, value]) => [key, map(value)]));

/** Ajv's standalone code still requires its runtime and formats, even as a module: take them in. */
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
