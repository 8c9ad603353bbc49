/** Compiles Ajv validators for every request and response ahead of time into plain ES modules. */

import type { Ajv2020 } from 'ajv/dist/2020.js';
import standalone from 'ajv/dist/standalone/index.js';
import { build } from 'esbuild';
import { createAjv } from './ajv-keywords.ts';
import { bodyShape, contentKind, readMultipart } from './body-shape.ts';
import type { Contract, Media, Operation, Parameter, ParameterIn, Schema } from './contract-model.ts';
import { defaultOf } from './operation-table.ts';
import { isCatalogued } from './problem-code.ts';
import { mapSubschemas, visitSchema } from './schema-walk.ts';
import {
  contractId,
  createAjvSchemas,
  type Direction,
  type Referenced,
  referenceTo,
} from './validator-schema.ts';

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
  const schemas = new Map<string, { schema: Schema; converted: Schema; source: object }>();
  const names = new Map<string, string>();
  const compile = (schema: Schema, source: object): string => {
    const converted = toAjv(schema);
    const key = JSON.stringify(converted);
    const name = names.get(key) ?? `v${names.size}`;
    schemas.set(name, { schema, converted, source });
    names.set(key, name);
    return name;
  };
  const code = (): string | undefined => {
    const defined = contract.attempt(definitions) ?? {};
    const all = [...Object.values(defined), ...[...schemas.values()].map(({ converted }) => converted)];
    const ajv = createAjv(direction, { allErrors, ownProperties: all.some(namesPrototype) });
    ajv.addSchema({ $id: contractId, $defs: defined });
    for (const [name, { converted }] of schemas) ajv.addSchema({ $id: name, ...converted });
    const judge = (schema: Schema): string | undefined => {
      const alone = createAjv(direction, { allErrors, ownProperties: false });
      alone.addSchema({ $id: contractId, $defs: defined });
      return complaintOf(() => alone.compile(toAjv(schema)));
    };
    if (!compiles(contract, ajv, { schemas, referenced, judge })) return undefined;
    if (direction === 'request') checkDefaults({ contract, ajv, toAjv });
    const exported = Object.fromEntries([...schemas.keys()].map((name) => [name, name]));
    // The module exports only the table.
    return exactly(standalone.default(ajv, exported)).replaceAll(/export const (v\d+ =)/g, 'const $1');
  };
  return { compile, code };
};

/** Whether a schema has a member that every object of JavaScript inherits: then validators look at own members only. */
const namesPrototype = (schema: Schema): boolean => {
  let isNamed = false;
  visitSchema(schema, ({ properties = {}, required = [], dependentRequired = {}, dependentSchemas = {} }) => {
    const names = [properties, dependentRequired, dependentSchemas].flatMap((map) =>
      Object.keys(map as object),
    );
    isNamed ||= [...names, ...(required as string[])].some((name) => name in Object.prototype);
  });
  return isNamed;
};

/** Ajv's own comparison calls members of the data such as `valueOf`, and its lookups find inherited members. */
const exactly = (code: string): string =>
  code
    .replaceAll('require("ajv/dist/runtime/equal").default', 'require("./json-value.ts").isEqual')
    .replaceAll(/!(props\d+)\[(key\d+)\]/g, '!Object.hasOwn($1, $2)');

type Sources = {
  schemas: ReadonlyMap<string, { schema: Schema; source: object }>;
  referenced: ReadonlyMap<string, Referenced>;
  /** Returns the complaint of Ajv about a schema of the contract alone. */
  judge: (schema: Schema) => string | undefined;
};

/** Collects the schemas that Ajv rejects, at their innermost rejected parts. */
const compiles = (
  { attempt, fault }: Contract,
  ajv: Ajv2020,
  { schemas, referenced, judge }: Sources,
): boolean => {
  const complaints = [...schemas].map(([id, each]) => ({
    ...each,
    what: complaintOf(() => ajv.getSchema(id)),
  }));
  if (complaints.every(({ what }) => what === undefined)) return true;
  const components = [...referenced].map(([key, { schema }]) => ({
    schema,
    source: schema,
    what: complaintOf(() => ajv.getSchema(referenceTo(key))),
  }));
  const known = components.map(({ what }) => what);
  const others = complaints.filter(({ what }) => !known.includes(what));
  for (const { schema, source, what } of [...components, ...others]) {
    if (what === undefined) continue;
    const part = findRejected(schema, judge);
    // Its target is a component, which has a complaint of its own.
    if (part.$ref !== undefined) continue;
    const keyword = Object.keys(part).find((key) => what.includes(`"${key}"`));
    // A part that the generator made has no place.
    attempt(() => {
      throw fault(part, `Ajv rejects the schema: ${what}`, keyword);
    }, source);
  }
  return false;
};

/** Finds the innermost part of a schema that Ajv rejects. */
const findRejected = (schema: Schema, judge: Sources['judge']): Schema => {
  const parts: Schema[] = [];
  mapSubschemas(schema, (part) => parts.push(part));
  const rejected = parts.find((part) => judge(part) !== undefined);
  return rejected ? findRejected(rejected, judge) : schema;
};

const complaintOf = (compile: () => unknown): string | undefined => {
  try {
    compile();
    return undefined;
  } catch (error) {
    return (error as Error).message;
  }
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

type Check = { contract: Contract; ajv: Ajv2020; toAjv: (schema: Schema) => Schema };

type Compile = (schema: Schema) => string;

const requestEntry = (contract: Contract, operation: Operation, compile: Compile): string => {
  const parameters = compile(parametersSchema(operation.parameters));
  const bodies = (operation.body?.media ?? []).flatMap((media) => {
    const schema = bodySchema(contract, media);
    return schema !== undefined ? [`${JSON.stringify(media.type)}: ${compile(schema)}`] : [];
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
      .filter((each) => contentKind(contract, each) !== 'binary')
      .map((each) => `${JSON.stringify(each.type)}: ${compile(narrowed(contract, each))}`);
    return `${JSON.stringify(status)}: { ${bodies.join(', ')} }`;
  });
  return `{ ${statuses.join(', ')} }`;
};

/** Uses the common schema of problems of the catalogue; the operation table lists the permitted codes. */
const narrowed = (contract: Contract, media: Media): Schema => {
  const { schema = {} } = media;
  return schema.$ref && isCatalogued(contract, media) ? { $ref: schema.$ref } : schema;
};

/** Collects the defaults that break their own schema: a request without the parameter would be rejected. */
const checkDefaults = ({ contract, ajv, toAjv }: Check): void => {
  for (const { schema } of contract.operations.flatMap(({ parameters }) => parameters)) {
    const value = defaultOf(contract, schema);
    if (value === undefined || ajv.validate(toAjv(schema), value)) continue;
    contract.report(schema, `The default ${JSON.stringify(value)} breaks its schema`, 'default');
  }
};

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
