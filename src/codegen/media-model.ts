/** The content of requests, responses and events, by media type. */
import type { StreamFormat } from '../../openapi/extensions/item-stream.ts';
import { formatMediaType, parseMediaType } from '../contract/media-type.ts';
import type { ContractSource } from './contract-source.ts';
import { itemsOf } from './item-schema.ts';
import type { Json } from './json.ts';
import type { Schema } from './schema-walk.ts';

/** The encoding of one property of a form. */
export type Encoding = { contentType?: string; style?: string; explode?: boolean };
export type Media = {
  type: string;
  /** Of a stream: the schema of an item. */
  schema: Schema | undefined;
  stream?: StreamFormat;
  encoding?: Record<string, Encoding>;
  /** The value of the first example. */
  example?: unknown;
};

/** Reads the value of `content`. Throws a fault. */
export const readMedia = (content: Json | undefined, fault: ContractSource['fault']): Media[] => {
  const entries = Object.entries((content ?? {}) as Record<string, Json>).map(([key, media]) => ({
    type: mediaTypeOf(key, (what) => fault(content as object, `The media type "${key}" ${what}`, key)),
    schema: schemaOf(media),
    ...itemsOf(key, media),
    ...(media.encoding !== undefined && { encoding: media.encoding as Record<string, Encoding> }),
    ...firstExample(media),
  }));
  const twin = entries.find(({ type }, index) => entries.findIndex((other) => other.type === type) !== index);
  if (twin) throw fault(content as object, `The media type ${twin.type} occurs twice`);
  return entries;
};

/** A boolean schema in its long form. */
const schemaOf = ({ schema }: Json): Schema | undefined => {
  if (typeof schema === 'boolean') return schema ? {} : { not: {} };
  return schema as Schema | undefined;
};

const firstExample = ({ examples }: Json): { example?: unknown } => {
  const [first] = Object.values((examples ?? {}) as Record<string, { value?: unknown }>);
  return first?.value === undefined ? {} : { example: first.value };
};

/** Normalises a media type to the form in which requests and responses are compared. */
const mediaTypeOf = (key: string, fault: (what: string) => Error): string => {
  const parsed = parseMediaType(key);
  if (!parsed) throw fault('is none');
  const charset = parsed.parameters.get('charset') ?? 'utf-8';
  if (charset !== 'utf-8') throw fault(`is in ${charset}; only UTF-8 is supported`);
  return formatMediaType(parsed);
};
