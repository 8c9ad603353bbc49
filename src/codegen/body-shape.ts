/** Derives the shape of request and response bodies by media type, as far as decoding needs it. */
import type { StreamFormat } from '../../openapi/extensions/item-stream.ts';
import { essenceOf, formatMediaType, isJson, parseMediaType } from '../contract/media-type.ts';
import type { Contract, Encoding, Media, Parameter, Schema } from './contract-model.ts';
import { additionalShape, parameterSpec, partsOf, type Shape } from './parameter-shape.ts';
import { targetOf } from './reference.ts';

export type FileShape = { name: string; required: boolean; many: boolean; mediaTypes?: string[] };

/** Undefined for JSON, which is self-describing. */
export const bodyShape = (contract: Contract, media: Media) => {
  const { type } = media;
  if (isJson(type)) return undefined;
  const essence = essenceOf(type);
  if (essence === 'application/x-www-form-urlencoded') {
    const additional = additionalShape(contract, partsOf(contract, media.schema ?? {}));
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
    `${type} must have a schema of text or bytes (type: string, or format: binary)`,
  );
};

/** Tells whether the schema is binary. Throws for bounds on bytes, because a stream is not held in memory for a check. */
export const isBinary = (contract: Contract, schema: Schema): boolean => {
  const resolved = keywordsOf(contract, schema);
  const { type, format, contentMediaType, contentEncoding, ...rest } = resolved;
  if (type !== undefined && type !== 'string') return false;
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
  return [...propertiesOf(contract, media)].map(([name, property]) =>
    formField(contract, { name, property, encoding }),
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
  const properties = propertiesOf(contract, media);
  const isFile = ([name, property]: [string, Schema]) =>
    fileOf(contract, property, encoding[name]) !== undefined;
  const files = [...properties].filter(isFile).map(([name, property]): FileShape => {
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
  const fields = [...properties].filter((entry) => !isFile(entry));
  const open = parts.every(({ additionalProperties }) => additionalProperties !== false);
  const own = Object.fromEntries(fields);
  return {
    files,
    fields: fields.map(([name, property]) => formField(contract, { name, property, encoding })),
    open,
    schema: {
      type: 'object',
      properties: own,
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
  const isTyped = contentType !== '' && !isJson(contentType) && essenceOf(contentType) !== 'text/plain';
  const resolved = keywordsOf(contract, property);
  if (resolved.type !== 'array') return isTyped || isBinary(contract, property) ? 'one' : undefined;
  if (!isTyped && !isBinary(contract, (resolved.items ?? { type: 'string' }) as Schema)) return undefined;
  const bound = ['minItems', 'maxItems'].find((keyword) => resolved[keyword] !== undefined);
  if (bound)
    throw contract.fault(property, `"${bound}" is not supported for files, which are streamed`, bound);
  return 'many';
};

const conjuncts = (contract: Contract, schema: Schema): Schema[] => {
  const forbidden = [
    'oneOf',
    'anyOf',
    'not',
    'if',
    'patternProperties',
    'unevaluatedProperties',
    'dependentRequired',
  ];
  const combinator = forbidden.find((keyword) => schema[keyword] !== undefined);
  if (combinator) {
    throw contract.fault(schema, `"${combinator}" is not supported for a multipart form`, combinator);
  }
  const target =
    schema.$ref === undefined ? [] : [targetOf<Schema>(contract.document, schema, contract.fault)];
  const inner = [...target, ...((schema.allOf ?? []) as Schema[])];
  return [schema, ...inner.flatMap((part) => conjuncts(contract, part))];
};

const propertiesOf = (contract: Contract, { schema = {} }: Media): Map<string, Schema> =>
  new Map(
    partsOf(contract, schema)
      .toReversed()
      .flatMap(({ properties = {} }) => Object.entries(properties as Record<string, Schema>)),
  );

/** The keywords of a schema and of those that it refers to. Its own override theirs. */
const keywordsOf = (contract: Contract, schema: Schema): Schema => {
  const { $ref, ...own } = schema;
  if ($ref === undefined) return schema;
  return { ...keywordsOf(contract, targetOf<Schema>(contract.document, schema, contract.fault)), ...own };
};
