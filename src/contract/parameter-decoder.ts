/**
 * Turns the text of a request's parameters into values, by the type, style and explode that the contract declares.
 * Text that is not exactly a value of its type stays text, so that validation names the fault: nothing is coerced
 * by guessing ("" is not null, "0x10" is not 16, "1e3" is no integer). Lists are split after percent-decoding,
 * because most clients encode the comma; items that may hold one belong in an exploded parameter.
 */
import { Problem } from '../errors.ts';
import type { OperationSpec, ParameterShape, ParameterSpec } from './operation.ts';

export type RawParameters = {
  path: Record<string, string>;
  /** The query string without its "?". */
  query: string;
  header: (name: string) => string | undefined;
};

export type Parameters = Record<'path' | 'query' | 'header' | 'cookie', Record<string, unknown>>;

export const decodeParameters = (
  { parameters: specs, defaults }: Pick<OperationSpec, 'parameters' | 'defaults'>,
  raw: RawParameters,
): Parameters => {
  const cookie = raw.header('cookie');
  return {
    path: { ...decodePath(specs, raw.path) },
    query: { ...defaults.query, ...decodeForm(specs, 'query', parsePairs(raw.query, '&')) },
    header: { ...defaults.header, ...decodeHeaders(specs, raw.header) },
    cookie: { ...defaults.cookie, ...(cookie === undefined ? {} : decodeCookies(specs, cookie)) },
  };
};

type Pairs = [name: string, value: string][];

const decodePath = (
  specs: readonly ParameterSpec[],
  raw: Record<string, string>,
): Record<string, unknown> => {
  const decoded: Record<string, unknown> = {};
  for (const spec of specs) {
    const text = raw[spec.name];
    if (spec.in !== 'path' || text === undefined) continue;
    decoded[spec.name] = decodeText(spec.shape, unescapePercent(text));
  }
  return decoded;
};

const decodeHeaders = (
  specs: readonly ParameterSpec[],
  header: RawParameters['header'],
): Record<string, unknown> => {
  const decoded: Record<string, unknown> = {};
  for (const spec of specs) {
    if (spec.in !== 'header') continue;
    const text = header(spec.name.toLowerCase());
    if (text !== undefined) decoded[spec.name] = decodeText(spec.shape, text.trim());
  }
  return decoded;
};

/** A browser sends cookies that are not ours too; those are not looked at. */
const decodeCookies = (specs: readonly ParameterSpec[], cookie: string): Record<string, unknown> => {
  const own = new Set(specs.filter((spec) => spec.in === 'cookie').map(({ name }) => name));
  const pairs = parsePairs(cookie, ';', (text) => text.trim());
  return decodeForm(
    specs,
    'cookie',
    pairs.filter(([name]) => own.has(name)),
  );
};

/** Parameters that no spec knows are kept as text: the validator refuses them by name. */
const decodeForm = (
  specs: readonly ParameterSpec[],
  place: 'query' | 'cookie',
  pairs: Pairs,
): Record<string, unknown> => {
  const decoded: Record<string, unknown> = Object.create(null);
  const byName = new Map(specs.filter((spec) => spec.in === place).map((spec) => [spec.name, spec]));
  for (const [name, value] of pairs) {
    const bracket = name.indexOf('[');
    const owner = bracket > 0 && name.endsWith(']') ? byName.get(name.slice(0, bracket)) : undefined;
    if (owner?.style === 'deepObject') addProperty(decoded, owner, [name.slice(bracket + 1, -1), value]);
    else addValue(decoded, byName.get(name), [name, value]);
  }
  return decoded;
};

const addProperty = (
  decoded: Record<string, unknown>,
  { name, shape }: ParameterSpec,
  [key, value]: [string, string],
): void => {
  decoded[name] ??= Object.create(null);
  const object = decoded[name] as Record<string, unknown>;
  const property = shape.properties?.[key];
  const item = property ? decodeText(property, value) : value;
  // Twice the same key is never silently one of the two: as a list it breaks the property's type.
  object[key] = Object.hasOwn(object, key) ? [object[key], item].flat() : item;
};

const addValue = (
  decoded: Record<string, unknown>,
  spec: ParameterSpec | undefined,
  [name, value]: [string, string],
): void => {
  const known = decoded[name];
  if (spec?.shape.type === 'array' && spec.explode) {
    const item = decodeText(spec.shape.items ?? { type: 'string' }, value);
    decoded[name] = known === undefined ? [item] : [...(known as unknown[]), item];
    return;
  }
  const item = spec ? decodeText(spec.shape, value) : value;
  decoded[name] = known === undefined ? item : [known, item].flat();
};

const decodeText = (shape: ParameterShape, text: string): unknown => {
  switch (shape.type) {
    case 'integer':
      return /^-?(?:0|[1-9]\d*)$/.test(text) && Number.isSafeInteger(Number(text)) ? Number(text) : text;
    case 'number':
      return /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/.test(text) && Number.isFinite(Number(text))
        ? Number(text)
        : text;
    case 'boolean':
      return text === 'true' ? true : text === 'false' ? false : text;
    case 'array':
      return text === ''
        ? []
        : text.split(',').map((part) => decodeText(shape.items ?? { type: 'string' }, part.trim()));
    default:
      return text;
  }
};

const parsePairs = (text: string, separator: string, unescapeText = unescapeForm): Pairs =>
  text === ''
    ? []
    : text
        .split(separator)
        .filter((part) => part !== '')
        .map((part) => {
          const equals = part.indexOf('=');
          return equals === -1
            ? [unescapeText(part), '']
            : [unescapeText(part.slice(0, equals)), unescapeText(part.slice(equals + 1))];
        });

const unescapeForm = (text: string): string => unescapePercent(text.replaceAll('+', ' '));

const unescapePercent = (text: string): string => {
  if (!text.includes('%')) return text;
  try {
    return decodeURIComponent(text);
  } catch (cause) {
    throw new Problem('malformed_request', {
      detail: 'The percent-encoding of the address is broken.',
      cause,
    });
  }
};
