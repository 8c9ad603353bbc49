/** Derives the shape of request and response bodies by media type, as far as decoding needs it. */
import type { StreamFormat } from '../../openapi/extensions/item-stream.ts';
import { essenceOf, formatMediaType, isJson, parseMediaType } from '../contract/media-type.ts';
import type { Contract, Encoding, Media, Parameter, Schema } from './contract-model.ts';
import {
  additionalShape,
  agreed,
  declaredProperties,
  parameterSpec,
  partsOf,
  type Shape,
} from './parameter-shape.ts';
import { targetOf } from './reference.ts';

export type FileShape = { name: string; required: boolean; many: boolean; mediaTypes?: string[] };

/** Undefined for JSON, which is self-describing. */
export const bodyShape = (contract: Contract, media: Media) => {
  const { type } = media;
  if (isJson(type)) return undefined;
  const essence = essenceOf(type);
  if (essence === 'application/x-www-form-urlencoded') {
    const additional = additionalShape(contract, partsOf(contract, media.schema ?? {}));
    if (additional?.type === 'object' || ['array', 'object'].includes(additional?.items?.type ?? '')) {
      throw contract.fault(
        media.schema ?? {},
        'Undeclared fields of a form cannot be objects or nested lists',
      );
    }
    const isText = additional === undefined || additional.type === 'string';
    return { kind: 'form', fields: formFields(contract, media), ...(!isText && { additional }) };
  }
  if (essence === 'multipart/form-data') {
    const { fields, files, open } = readMultipart(contract, media);
    return { kind: 'multipart', fields, files, open };
  }
  return { kind: contentKind(contract, media) };
};

/**
 * Returns the format of a stream of items, and `json` also for a media range that includes JSON, if the schema is neither a
 * string nor binary.
 */
export const contentKind = (
  contract: Contract,
  { type, schema, stream }: Media,
): 'json' | 'text' | 'binary' | StreamFormat => {
  if (stream) return stream;
  if (isJson(type)) return 'json';
  if (schema === undefined || isBinary(contract, schema)) return 'binary';
  const resolved = keywordsOf(contract, schema);
  if (resolved.type === 'string') return 'text';
  if (['*/*', 'application/*'].includes(essenceOf(type))) return 'json';
  throw contract.fault(
    schema,
    `${type} must have a schema of text or bytes (type: string, or format: binary): the server cannot convert it`,
  );
};

/** Tells whether the schema is binary. Throws for bounds on bytes, because a stream is not held in memory for a check. */
export const isBinary = (contract: Contract, schema: Schema): boolean => {
  const resolved = keywordsOf(contract, schema);
  const { type, format, contentMediaType, contentEncoding, ...rest } = resolved;
  if (type !== undefined && [type].flat().some((each) => each !== 'string' && each !== 'null')) return false;
  const bounds = Object.keys(rest).filter((key) => !annotations.has(key) && !key.startsWith('x-'));
  const isBytes =
    format === 'binary' ||
    (contentMediaType !== undefined && contentEncoding === undefined) ||
    (type === undefined && format === undefined && bounds.length === 0);
  if (isBytes && bounds.length > 0) {
    throw contract.fault(schema, `"${bounds[0]}" is not supported for bytes`, bounds[0]);
  }
  return isBytes;
};

const annotations = new Set(
  '$comment title description examples example deprecated externalDocs xml'.split(' '),
);

const formFields = (contract: Contract, media: Media) => {
  const { schema = {}, encoding = {} } = media;
  if (!isObject(contract, schema)) throw contract.fault(schema, 'A form must be an object');
  return declaredProperties(partsOf(contract, media.schema ?? {})).map(([name, schemas]) =>
    agreed(contract, { name, schemas }, (property) => formField(contract, { name, property, encoding })),
  );
};

type Field = { name: string; property: Schema; encoding: Record<string, Encoding> };

/** By default, lists repeat their name and objects are JSON (OpenAPI 3.1, Encoding Object). */
const formField = (contract: Contract, { name, property, encoding }: Field) => {
  const { contentType, style, explode } = encoding[name] ?? {};
  const parameter: Parameter = {
    name,
    in: 'query',
    required: false,
    style: style ?? 'form',
    explode: explode ?? (style ?? 'form') === 'form',
    schema: property,
    description: '',
  };
  const spec = (more: Partial<Parameter> = {}) => ({
    ...parameterSpec(contract, { ...parameter, ...more }),
    in: 'body',
  });
  if (style !== undefined || explode !== undefined) return spec();
  if (contentType !== undefined && !isJson(contentType) && essenceOf(contentType) !== 'text/plain') {
    throw contract.fault(property, `The field "${name}" cannot have the media type ${contentType}`);
  }
  if (contentType !== undefined && isJson(contentType)) {
    return spec({ mediaType: contentType });
  }
  const resolved = keywordsOf(contract, property);
  if (isObject(contract, property)) return spec({ mediaType: 'application/json' });
  if (resolved.type === 'array' && isObject(contract, (resolved.items ?? {}) as Schema)) {
    const shape: Shape = { type: 'array', items: { type: 'json' } };
    return { name, in: 'body', required: false, style: 'form', explode: true, shape };
  }
  return spec();
};

/** Unlike `shapeOf`, accepts schemas that only JSON can express. */
const isObject = (contract: Contract, schema: Schema): boolean => {
  const resolved = keywordsOf(contract, schema);
  if (resolved.type !== undefined) return [resolved.type].flat().includes('object');
  const inner = (resolved.allOf ?? resolved.oneOf ?? resolved.anyOf ?? []) as Schema[];
  return resolved.properties !== undefined || inner.some((part) => isObject(contract, part));
};

/** Splits a multipart form into fields and files. `schema` validates the fields only. */
export const readMultipart = (contract: Contract, media: Media) => {
  const { schema = {}, encoding = {} } = media;
  const parts = conjuncts(contract, schema);
  const required = new Set(parts.flatMap((part) => (part.required ?? []) as string[]));
  const properties = declaredProperties(partsOf(contract, media.schema ?? {}));
  const isFile = ([name, schemas]: [string, Schema[]]) =>
    fileOf(contract, allOf(schemas), encoding[name]) !== undefined;
  const files = properties.filter(isFile).map(([name, schemas]): FileShape => {
    const property = allOf(schemas);
    const types = encoding[name]?.contentType
      ?.split(/\s*,\s*/)
      .map((type) => fileType(contract, property, type));
    return {
      name,
      required: required.has(name),
      many: fileOf(contract, property, encoding[name]) === 'many',
      ...(types && { mediaTypes: types }),
    };
  });
  const fields = properties.filter((entry) => !isFile(entry));
  const open = parts.every(({ additionalProperties }) => additionalProperties !== false);
  return {
    files,
    fields: fields.map(([name, schemas]) =>
      agreed(contract, { name, schemas }, (property) => formField(contract, { name, property, encoding })),
    ),
    open,
    schema: {
      type: 'object',
      properties: Object.fromEntries(fields.map(([name, schemas]) => [name, allOf(schemas)])),
      required: [...required].filter((name) => !files.some((file) => file.name === name)),
      ...(!open && { additionalProperties: false }),
    } satisfies Schema,
  };
};

/** The parser of forms does not tell the parameters of a file's media type. */
const fileType = (contract: Contract, property: Schema, text: string): string => {
  const parsed = parseMediaType(text);
  const type = parsed && formatMediaType(parsed);
  if (type !== undefined && essenceOf(type) === type) return type;
  throw contract.fault(property, `A file cannot have the media type ${text}`);
};

const fileOf = (
  contract: Contract,
  property: Schema,
  { contentType = '' }: Encoding = {},
): 'one' | 'many' | undefined => {
  // No value satisfies `false`, so nothing may stream.
  if ((property as unknown) === false) return undefined;
  checkChoices(contract, property);
  const isTyped = contentType !== '' && !isJson(contentType) && essenceOf(contentType) !== 'text/plain';
  const resolved = keywordsOf(contract, property);
  if (resolved.type !== 'array') return isTyped || isBinary(contract, property) ? 'one' : undefined;
  if (!isTyped && !isBinary(contract, (resolved.items ?? { type: 'string' }) as Schema)) return undefined;
  const bound = ['minItems', 'maxItems'].find((keyword) => resolved[keyword] !== undefined);
  if (bound)
    throw contract.fault(property, `"${bound}" is not supported for files, which are streamed`, bound);
  return 'many';
};

/** Throws for a property that is a file in one alternative. */
const checkChoices = (contract: Contract, property: Schema): void => {
  const { oneOf, anyOf } = keywordsOf(contract, property);
  const file = ([oneOf ?? [], anyOf ?? []].flat() as Schema[]).find((branch) =>
    partsOf(contract, branch).some(({ format }) => format === 'binary'),
  );
  if (file) throw contract.fault(file, 'A file cannot be an alternative of a multipart form');
};

/** Keywords that a multipart form obeys. Its files are no JSON values, so no validator sees the whole form. */
const ofMultipart = new Set(['$ref', 'allOf', 'type', 'properties', 'required', 'additionalProperties']);

const conjuncts = (contract: Contract, schema: Schema): Schema[] => {
  const other = Object.entries(schema).find(
    ([key, value]) =>
      (!ofMultipart.has(key) && !annotations.has(key) && !key.startsWith('x-')) ||
      (key === 'additionalProperties' && typeof value !== 'boolean'),
  );
  if (other) throw contract.fault(schema, `"${other[0]}" is not supported for a multipart form`, other[0]);
  const target =
    schema.$ref === undefined ? [] : [targetOf<Schema>(contract.document, schema, contract.fault)];
  const inner = [...target, ...((schema.allOf ?? []) as Schema[])];
  return [schema, ...inner.flatMap((part) => conjuncts(contract, part))];
};

const allOf = (schemas: Schema[]): Schema =>
  schemas.length === 1 ? (schemas[0] as Schema) : { allOf: schemas };

/** The keywords of a schema and of those that it refers to and extends. Its own override theirs. */
const keywordsOf = (contract: Contract, schema: Schema): Schema => {
  const { $ref, allOf, ...own } = schema;
  const target = $ref === undefined ? [] : [targetOf<Schema>(contract.document, schema, contract.fault)];
  const above = [...target, ...((allOf ?? []) as Schema[])];
  return Object.assign({}, ...above.map((part) => keywordsOf(contract, part)), own);
};
