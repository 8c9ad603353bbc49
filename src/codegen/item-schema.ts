/** Recognises `x-item-schema`, the schema of the items of a streamed response. */
import { readDeclarationSchemas } from '../../openapi/extensions/declaration-schemas.ts';
import { type StreamFormat, streamFormatOf } from '../../openapi/extensions/item-stream.ts';
import type { ContractSource } from './contract-source.ts';
import { isObject, type Json } from './json.ts';
import { walk } from './openapi-walk.ts';

const name = 'x-item-schema';

/** The schema of the items beside their format, for the media type of a response. */
export const itemsOf = (
  mediaType: string,
  { [name]: schema }: Json,
): { schema: Json; stream: StreamFormat } | undefined => {
  const stream = streamFormatOf(mediaType);
  return stream && isObject(schema) ? { schema, stream } : undefined;
};

/** Removes each `x-item-schema` that is not ours, in place. A notice names each, with the reason. */
export const removeForeignItemSchemas = ({ document, notice }: ContractSource): void => {
  const isOurs = readDeclarationSchemas().get(name);
  walk(document, {
    value: (type, media, { kind, key }) => {
      if (type !== 'MediaType' || !isObject(media) || !(name in media)) return;
      const reason = [
        kind !== 'Response' && 'it describes only responses',
        !streamFormatOf(key) && `${key} is no stream of items`,
        !isOurs?.(media[name]) && `its shape is not that of openapi/extensions/${name}.yaml`,
      ].find(Boolean);
      if (!reason) return;
      notice(media, `${name} is ignored: ${reason}`, name);
      delete media[name];
    },
  });
};

/** Calls `visit` for each media type whose content is a stream of items. */
export const visitItemStreams = (document: Json, visit: (media: Json, schema: Json) => void): void =>
  walk(document, {
    enter: (kind, media) => {
      if (kind === 'MediaType' && isObject(media[name])) visit(media, media[name]);
    },
  });
