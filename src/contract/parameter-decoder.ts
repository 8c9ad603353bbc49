/**
 * Decodes the parameters of a request by their declared type, style and explode. Text that is not exactly a value of its
 * type stays text, so that validation names the fault. Nothing is coerced: "" is not null, "0x10" is not 16, "1e3" is no
 * integer. Lists that are not exploded are split after percent-decoding, because most clients encode the comma.
 */
import type { OperationSpec, ParameterShape, ParameterSpec } from './operation.ts';
import { decodePairs, type Pairs, parsePairs } from './pair-decoder.ts';
import { unescapePercent } from './percent-encoding.ts';
import { decodeStyled } from './style-decoder.ts';

export type RawParameters = {
  path: Record<string, string>;
  /** The query string without its "?". */
  query: string;
  header: (name: string) => string | undefined;
};

export type Parameters = Record<'path' | 'query' | 'header' | 'cookie', Record<string, unknown>>;

type Specs = Pick<OperationSpec, 'parameters' | 'defaults' | 'queryCredentials'>;

/** Throws malformed_request for broken percent-encoding, and validation_failed for text that breaks its style. */
export const decodeParameters = (operation: Specs, raw: RawParameters): Parameters => {
  const { parameters: specs, defaults } = operation;
  const decoded: Parameters = {
    path: {},
    query: { ...copyOf(defaults.query), ...decodeQuery(operation, raw.query) },
    header: copyOf(defaults.header),
    cookie: copyOf(defaults.cookie),
  };
  let hasCookies = false;
  for (const spec of specs) {
    if (spec.in === 'path') {
      const text = raw.path[spec.name];
      if (text !== undefined) decoded.path[spec.name] = decodeStyled(spec, unescapePercent(text));
    } else if (spec.in === 'header') {
      const text = raw.header(spec.name.toLowerCase());
      if (text !== undefined) decoded.header[spec.name] = decodeStyled(spec, text.trim());
    } else if (spec.in === 'cookie') hasCookies = true;
  }
  const cookie = hasCookies ? raw.header('cookie') : undefined;
  if (cookie !== undefined) Object.assign(decoded.cookie, decodeCookies(specs, cookie));
  return decoded;
};

/** Copies the defaults, because a handler may change its request. */
export const copyOf = (values: Readonly<Record<string, unknown>> | undefined): Record<string, unknown> => {
  const copy: Record<string, unknown> = { ...values };
  for (const name in copy) if (typeof copy[name] === 'object') copy[name] = structuredClone(copy[name]);
  return copy;
};

/** Skips credentials, which only authenticators read. */
const decodeQuery = ({ parameters, queryCredentials }: Specs, query: string): Record<string, unknown> => {
  if (query === '') return {};
  const pairs = parsePairs(query);
  const own =
    queryCredentials.length === 0 ? pairs : pairs.filter(([name]) => !queryCredentials.includes(name));
  return decodePairs(parameters, 'query', own);
};

/** Ignores undeclared cookies, which may be malformed: a browser also sends cookies of other applications. */
const decodeCookies = (specs: readonly ParameterSpec[], cookie: string): Record<string, unknown> => {
  const own = specs.filter((spec) => spec.in === 'cookie');
  const names = new Set(own.flatMap(({ name, explode, shape }) => (explode ? namesOf(name, shape) : [name])));
  const pairs = cookie.split(';').flatMap((part): Pairs => {
    const equals = part.indexOf('=');
    const name = part.slice(0, equals === -1 ? undefined : equals).trim();
    if (!names.has(name)) return [];
    return [[name, equals === -1 ? '' : unquote(unescapePercent(part.slice(equals + 1).trim()))]];
  });
  return decodePairs(own, 'cookie', pairs);
};

const namesOf = (name: string, { type, properties }: ParameterShape): string[] =>
  type === 'object' ? Object.keys(properties ?? {}) : [name];

/** Removes the quotes around the value of a cookie (RFC 6265 §4.1.1). */
const unquote = (text: string): string => /^"(.*)"$/.exec(text)?.[1] ?? text;
