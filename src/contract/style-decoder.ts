/** Decodes the styles of OpenAPI parameters, which follow RFC 6570. */

import { parseJson } from './json-text.ts';
import type { ParameterShape, ParameterSpec } from './operation.ts';
import { toPointer } from './problem.ts';
import { throwFaults } from './request-fault.ts';

/** Throws validation_failed if the text breaks the style of the parameter. */
export const decodeStyled = (spec: ParameterSpec, text: string): unknown => {
  const { style, explode, shape } = spec;
  if (spec.mediaType !== undefined) return decodeJson(spec, text);
  switch (style) {
    case 'deepObject':
      return shape.type === 'object' ? text : decodeList(shape, text, { separator: ',', explode: false });
    case 'label':
      return text.startsWith('.')
        ? decodeList(shape, text.slice(1), { separator: explode ? '.' : ',', explode })
        : throwStyleFault(spec, 'must begin with "."');
    case 'matrix':
      return decodeMatrix(spec, text);
    case 'spaceDelimited':
      return decodeList(shape, text, { separator: ' ', explode: false });
    case 'pipeDelimited':
      return decodeList(shape, text, { separator: '|', explode: false });
    default: {
      const list = spec.in === 'header' && isList(shape) ? text.replaceAll(/[ \t]*,[ \t]*/g, ',') : text;
      return decodeList(shape, list, { separator: ',', explode: explode && style === 'simple' });
    }
  }
};

const isList = ({ type }: ParameterShape): boolean => type === 'array' || type === 'object';

/** Decodes a scalar. Returns the text unchanged if it is no value of the type. */
export const decodeScalar = ({ type, of }: ParameterShape, text: string): unknown => {
  switch (type) {
    case 'integer':
      return /^-?(?:0|[1-9]\d*)$/.test(text) && Number.isSafeInteger(Number(text)) ? plain(text) : text;
    case 'number':
      return /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/.test(text) && Number.isFinite(Number(text))
        ? plain(text)
        : text;
    case 'boolean':
      return text === 'true' ? true : text === 'false' ? false : text;
    case 'json':
      return readJson(text);
    case 'union':
      for (const each of of ?? []) {
        const value = decodeScalar({ type: each }, text);
        if (value !== text) return value;
      }
      return text;
    default:
      return text;
  }
};

/** Turns -0 into 0: only JavaScript tells them apart. */
const plain = (text: string): number => Number(text) + 0;

type Separation = { separator: string; explode: boolean };

const decodeList = (shape: ParameterShape, text: string, { separator, explode }: Separation): unknown => {
  if (shape.type === 'array') {
    const items = shape.items ?? { type: 'string' };
    return text === '' ? [] : text.split(separator).map((part) => decodeScalar(items, part));
  }
  if (shape.type !== 'object') return decodeScalar(shape, text);
  return decodeObject(shape, text === '' ? [] : text.split(separator), explode) ?? text;
};

/** Decodes `R,100,G,200`, or exploded `R=100,G=200`. Returns undefined for any other list. */
const decodeObject = (shape: ParameterShape, parts: string[], explode: boolean): unknown => {
  const object: Record<string, unknown> = Object.create(null);
  const step = explode ? 1 : 2;
  for (let index = 0; index < parts.length; index += step) {
    const part = parts[index] as string;
    const equals = explode ? part.indexOf('=') : part.length;
    const key = part.slice(0, equals);
    const value = explode ? part.slice(equals + 1) : parts[index + 1];
    if (equals === -1 || value === undefined || Object.hasOwn(object, key)) return undefined;
    object[key] = decodeScalar(partOf(shape, key), value);
  }
  return object;
};

/** Returns the shape of one property of an object, or that of its additional properties. The default is text. */
export const partOf = ({ properties, additional }: ParameterShape, key: string): ParameterShape =>
  (properties && Object.hasOwn(properties, key) ? properties[key] : additional) ?? { type: 'string' };

/** Decodes `;name=a,b`, or exploded `;name=a;name=b`. In an exploded object the keys replace the name. */
const decodeMatrix = (spec: ParameterSpec, text: string): unknown => {
  const { name, explode, shape } = spec;
  if (!text.startsWith(';')) return throwStyleFault(spec, 'must begin with ";"');
  const parts = text.slice(1).split(';');
  if (explode && shape.type === 'object') return decodeObject(shape, parts, true) ?? text;
  const prefix = `${name}=`;
  if (parts.some((part) => !part.startsWith(prefix) && part !== name)) {
    return throwStyleFault(spec, `must be written as ";${prefix}…"`);
  }
  const values = parts.map((part) => part.slice(prefix.length));
  if (explode && shape.type === 'array') {
    return values.map((value) => decodeScalar(shape.items ?? { type: 'string' }, value));
  }
  if (values.length > 1) return throwStyleFault(spec, 'must be given once');
  return decodeList(shape, values[0] as string, { separator: ',', explode: false });
};

const readJson = (text: string): unknown => {
  try {
    return parseJson(text);
  } catch {
    return text;
  }
};

const decodeJson = (spec: ParameterSpec, text: string): unknown => {
  try {
    return parseJson(text);
  } catch {
    return throwFaults([
      {
        in: spec.in,
        pointer: toPointer(spec.name),
        rule: 'json',
        detail: 'must be JSON, with no name twice',
      },
    ]);
  }
};

const throwStyleFault = (spec: ParameterSpec, detail: string): void =>
  throwFaults([{ in: spec.in, pointer: toPointer(spec.name), rule: 'style', detail }]);
