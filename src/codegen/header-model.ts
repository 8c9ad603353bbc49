/** Reads the headers of a response. */
import { isJson } from '../contract/media-type.ts';
import type { ContractSource } from './contract-source.ts';
import type { Json } from './json.ts';
import type { resolverOf } from './reference.ts';
import type { Schema } from './schema-walk.ts';

export type Header = {
  name: string;
  required: boolean;
  explode: boolean;
  /** The value is a document of this media type, not text in the style `simple`. */
  mediaType?: string;
  schema: Schema;
};

/** The names of these headers have one spelling in the engine. */
const engineNames = ['Cache-Control', 'Content-Length', 'ETag', 'Last-Modified', 'Link', 'Vary'];

/** They describe one connection and not the response (RFC 9110 §7.6.1). */
const ofConnection = /^(?:connection|keep-alive|proxy-connection|te|trailer|transfer-encoding|upgrade)$/i;

/** Returns the name as the engine spells it. */
export const headerName = (name: string): string =>
  engineNames.find((each) => each.toLowerCase() === name.toLowerCase()) ?? name;

/** OpenAPI ignores a header Content-Type (3.1, Response Object). */
export const readHeaders = (
  { headers = {} }: Json,
  resolve: ReturnType<typeof resolverOf>,
  fault: ContractSource['fault'],
): Header[] => {
  const entries = Object.entries(headers as Record<string, Json>);
  const declared = entries.filter(([name]) => !/^content-type$/i.test(name));
  const names = declared.map(([name]) => name.toLowerCase());
  const twin = declared.find(([name], index) => names.indexOf(name.toLowerCase()) < index);
  if (twin) throw fault(headers as object, `The header ${twin[0]} occurs twice`, twin[0]);
  return declared.map(([name, header]) => {
    if (!isName(name)) throw fault(headers as object, `"${name}" is no name of a header`, name);
    if (ofConnection.test(name)) {
      throw fault(
        headers as object,
        `The header ${name} belongs to the connection, which the server manages`,
        name,
      );
    }
    return readHeader(name, resolve<Json>(header), fault);
  });
};

/** The grammar of RFC 9110 §5.1. In JavaScript, `__proto__` has a meaning of its own. */
const isName = (name: string): boolean => /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/.test(name) && name !== '__proto__';

const readHeader = (name: string, header: Json, fault: ContractSource['fault']): Header => {
  const [mediaType, ...others] = Object.keys((header.content ?? {}) as Json);
  if (others.length > 0 || (mediaType !== undefined && !isJson(mediaType))) {
    throw fault(header, `The header ${name} must have one content, of JSON`, 'content');
  }
  if ((header.style ?? 'simple') !== 'simple') {
    throw fault(header, `The header ${name} must have the style "simple"`, 'style');
  }
  const media = mediaType === undefined ? header : (header.content as Record<string, Json>)[mediaType];
  return {
    name: headerName(name),
    required: header.required === true,
    explode: header.explode === true,
    ...(mediaType !== undefined && { mediaType }),
    schema: (media?.schema ?? {}) as Schema,
  };
};
