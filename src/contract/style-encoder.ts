/** Writes decoded parameters as in a request over HTTP, in the styles that `style-decoder.ts` reads. */
import type { OperationSpec, ParameterSpec } from './operation.ts';

type Pair = [name: string, text: string];

/** Returns the path with the values of its parameters, percent-encoded, and these values. */
export const encodePath = (
  { path, parameters }: Pick<OperationSpec, 'path' | 'parameters'>,
  values: object = {},
): { path: string; parameters: Record<string, string> } => {
  const encoded = Object.entries(values).map(([name, value]) => {
    const spec = parameters.find((each) => each.in === 'path' && each.name === name);
    return [name, spec ? encodeSegment(spec, value) : encodeURIComponent(textOf(value))] as const;
  });
  const texts: Record<string, string> = Object.fromEntries(encoded);
  return {
    path: path.replaceAll(/\{([^}]+)\}/g, (_, name: string) => texts[name] ?? ''),
    parameters: texts,
  };
};

/** Returns the query string. */
export const encodeQuery = (parameters: readonly ParameterSpec[], values: object = {}): string => {
  const pairs = Object.entries(values).flatMap(([name, value]): Pair[] => {
    if (value === undefined) return [];
    const spec = parameters.find((each) => each.in === 'query' && each.name === name);
    return spec ? encodePairs(spec, value) : [value].flat().map((item): Pair => [name, textOf(item)]);
  });
  return new URLSearchParams(pairs).toString();
};

/** Returns the text of a header. */
export const encodeHeader = (parameters: readonly ParameterSpec[], name: string, value: unknown): string => {
  const spec = parameters.find(
    (each) => each.in === 'header' && each.name.toLowerCase() === name.toLowerCase(),
  );
  return isObject(value) && spec?.mediaType === undefined
    ? partsOf(value, spec?.explode ?? false).join(',')
    : textOf(value);
};

const textOf = (value: unknown): string =>
  typeof value === 'object' && value !== null ? JSON.stringify(value) : String(value);

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** The items of a list, or the names and values of an object. */
const partsOf = (value: object, explode: boolean): string[] => {
  if (Array.isArray(value)) return value.map(textOf);
  const members = Object.entries(value);
  return explode
    ? members.map(([name, part]) => `${name}=${textOf(part)}`)
    : members.flatMap(([name, part]) => [name, textOf(part)]);
};

const encodeSegment = ({ name, style, explode, mediaType }: ParameterSpec, value: unknown): string => {
  if (mediaType !== undefined) return encodeURIComponent(JSON.stringify(value));
  const parts = (isObject(value) ? partsOf(value, explode) : [textOf(value)]).map(encodePart);
  if (style === 'label') return `.${parts.join(explode ? '.' : ',')}`;
  if (style !== 'matrix') return parts.join(',');
  if (!explode || !isObject(value)) return `;${name}=${parts.join(',')}`;
  return parts.map((part) => (Array.isArray(value) ? `;${name}=${part}` : `;${part}`)).join('');
};

/** The "=" between a name and its value stays. */
const encodePart = (text: string): string => encodeURIComponent(text).replace('%3D', '=');

const separators: Record<string, string> = { spaceDelimited: ' ', pipeDelimited: '|' };

const encodePairs = ({ name, style, explode, mediaType }: ParameterSpec, value: unknown): Pair[] => {
  if (mediaType !== undefined) return [[name, JSON.stringify(value)]];
  if (!isObject(value)) return [[name, textOf(value)]];
  if (style === 'deepObject') return deepPairs(name, value);
  if (!explode) return [[name, partsOf(value, false).join(separators[style] ?? ',')]];
  return Array.isArray(value)
    ? value.map((item): Pair => [name, textOf(item)])
    : Object.entries(value).map(([key, part]): Pair => [key, textOf(part)]);
};

const deepPairs = (name: string, value: unknown): Pair[] => {
  if (Array.isArray(value)) return value.flatMap((item) => deepPairs(`${name}[]`, item));
  if (!isObject(value)) return [[name, String(value)]];
  return Object.entries(value).flatMap(([key, part]) => deepPairs(`${name}[${key}]`, part));
};
