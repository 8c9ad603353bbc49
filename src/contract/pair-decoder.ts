/** Decodes the pairs of a query, a cookie or a form. */
import type { ParameterShape, ParameterSpec } from './operation.ts';
import { unescapePercent } from './percent-encoding.ts';
import { decodeScalar, decodeStyled, partOf } from './style-decoder.ts';

export type Pairs = [name: string, value: string][];

/**
 * Decodes the pairs by name. An undeclared name keeps its text, so that validation rejects it by name. A value that is
 * given twice and is no list becomes a list of both, so that validation rejects its type: neither is dropped silently.
 * `additional` is the shape of undeclared names.
 */
export const decodePairs = (
  specs: readonly ParameterSpec[],
  place: ParameterSpec['in'],
  pairs: Pairs,
  additional?: ParameterShape,
): Record<string, unknown> => {
  const decoded: Record<string, unknown> = Object.create(null);
  for (const [name, text] of pairs) {
    const keys = name.includes('[') ? bracketKeys(name) : undefined;
    const owner = keys && specs.find((spec) => spec.in === place && spec.name === keys[0]);
    if (owner?.style === 'deepObject') {
      decoded[owner.name] = assign(decoded[owner.name], owner.shape, (keys as string[]).slice(1), text);
      continue;
    }
    const spec = specs.find((each) => each.in === place && each.name === name && !isSpread(each));
    const spread = spec
      ? undefined
      : specs.find((each) => each.in === place && isSpread(each) && owns(each, name));
    if (spread) decoded[spread.name] = assign(decoded[spread.name], spread.shape, [name], text);
    else decoded[name] = add(decoded[name], spec ?? undeclaredSpec(name, place, additional), text);
  }
  return decoded;
};

/** An object whose properties are parameters of their own. */
const isSpread = ({ style, explode, shape }: ParameterSpec): boolean =>
  style === 'form' && explode && shape.type === 'object';

const owns = ({ shape }: ParameterSpec, name: string): boolean =>
  shape.additional !== undefined || Object.hasOwn(shape.properties ?? {}, name);

const maxDepth = 16;

/** `a[b][c]` as `a`, `b`, `c`; undefined if the brackets are not in order. */
const bracketKeys = (name: string): string[] | undefined => {
  const parts = /^([^[\]]+)((?:\[[^[\]]*\])+)$/.exec(name);
  const keys = parts?.[2]?.slice(1, -1).split('][');
  return parts && keys && keys.length <= maxDepth ? [parts[1] as string, ...keys] : undefined;
};

const undeclaredSpec = (
  name: string,
  place: ParameterSpec['in'],
  shape: ParameterShape | undefined,
): ParameterSpec | undefined =>
  shape && { name, in: place, required: false, style: 'form', explode: true, shape };

const add = (known: unknown, spec: ParameterSpec | undefined, text: string): unknown => {
  if (spec?.shape.type === 'array' && spec.explode) {
    return append(known, decodeScalar(spec.shape.items ?? { type: 'string' }, text));
  }
  if (known === undefined) return spec ? decodeStyled(spec, text) : text;
  // The value of a list is an array of strings, so an array in an array means two values.
  const isTwice = Array.isArray(known) && (spec?.shape.type !== 'array' || Array.isArray(known[0]));
  return isTwice ? append(known, text) : [known, text];
};

const append = (known: unknown, item: unknown): unknown => {
  if (!Array.isArray(known)) return known === undefined ? [item] : [known, item];
  known.push(item);
  return known;
};

/** Sets the value at the path of keys in objects and lists. A conflict breaks the type, so that validation names it. */
const assign = (known: unknown, shape: ParameterShape, keys: string[], text: string): unknown => {
  const [key, ...rest] = keys;
  if (key === undefined) {
    if (shape.type === 'array') return append(known, decodeScalar(shape.items ?? { type: 'string' }, text));
    return known === undefined ? decodeScalar(shape, text) : [known, text];
  }
  if (shape.type === 'array') {
    if (known !== undefined && !Array.isArray(known)) return [known, text];
    const list = (known ?? []) as unknown[];
    const index = key === '' ? list.length : Number(/^(?:0|[1-9]\d*)$/.exec(key)?.[0] ?? -1);
    if (index < 0 || index > list.length) return { [key]: text };
    list[index] = assign(list[index], shape.items ?? { type: 'string' }, rest, text);
    return list;
  }
  if (known !== undefined && (typeof known !== 'object' || Array.isArray(known))) return [known, text];
  const object = (known ?? Object.create(null)) as Record<string, unknown>;
  object[key] = assign(Object.hasOwn(object, key) ? object[key] : undefined, partOf(shape, key), rest, text);
  return object;
};

/** Parses application/x-www-form-urlencoded text. Throws malformed_request. */
export const parsePairs = (text: string): Pairs => {
  const pairs: Pairs = [];
  for (const part of text.split('&')) {
    if (part === '') continue;
    const equals = part.indexOf('=');
    if (equals === -1) pairs.push([unescapeForm(part), '']);
    else pairs.push([unescapeForm(part.slice(0, equals)), unescapeForm(part.slice(equals + 1))]);
  }
  return pairs;
};

const unescapeForm = (text: string): string => unescapePercent(text.replaceAll('+', ' '));
