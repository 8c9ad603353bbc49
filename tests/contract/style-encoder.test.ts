/** A call in process writes its parameters as a URL, which reads as the same parameters: links and records show it. */
import { expect, test } from '@jest/globals';
import type { ParameterSpec } from '../../src/contract/operation.ts';
import { decodeParameters } from '../../src/contract/parameter-decoder.ts';
import { encodeHeader, encodePath, encodeQuery } from '../../src/contract/style-encoder.ts';

const text = { type: 'string' };
const list = { type: 'array', items: text };
const point = { type: 'object', properties: { x: { type: 'integer' }, y: text } };
const free = { type: 'object', additional: text };
const json = { type: 'json' };

const spec = (place: 'path' | 'query' | 'header', style: string, more: object): ParameterSpec => ({
  name: 'a',
  in: place,
  required: true,
  style,
  explode: false,
  shape: text,
  ...more,
});

const values: [shape: ParameterSpec['shape'], value: unknown][] = [
  [text, 'é &=+/?#%2F'],
  [{ type: 'integer' }, -5],
  [list, ['x', 'y z']],
  [list, ['one']],
  [point, { x: 1, y: 'y=1 &' }],
];
const styles: [place: 'path' | 'query', style: string][] = [
  ['path', 'simple'],
  ['path', 'label'],
  ['path', 'matrix'],
  ['query', 'form'],
  ['query', 'spaceDelimited'],
  ['query', 'pipeDelimited'],
];
const cases = styles.flatMap(([place, style]) =>
  [false, true].flatMap((explode) =>
    values
      .filter(([shape]) => !style.endsWith('Delimited') || (shape === list && !explode))
      .map(([shape, value]) => [spec(place, style, { explode, shape }), value] as const),
  ),
);
// A space separates the items.
const spaceless = (parameter: ParameterSpec, value: unknown): boolean =>
  parameter.style !== 'spaceDelimited' || !String(value).includes(' ');

const decode = (parameter: ParameterSpec, value: unknown): unknown => {
  const operation = { parameters: [parameter], defaults: {}, queryCredentials: [] };
  const { parameters } = encodePath({ path: '/{a}', parameters: [parameter] }, { a: value });
  const decoded = decodeParameters(operation, {
    path: parameters,
    query: parameter.in === 'query' ? encodeQuery([parameter], { a: value }) : '',
    header: () => encodeHeader([parameter], 'A', value),
  });
  return decoded[parameter.in as 'path'].a;
};

test.each([
  ...cases.filter(([parameter, value]) => spaceless(parameter, value)),
  [spec('query', 'deepObject', { shape: point }), { x: 1, y: 'z' }] as const,
  [spec('query', 'deepObject', { shape: list }), ['x', 'y']] as const,
  [spec('query', 'form', { explode: true, shape: free }), { b: 'c' }] as const,
  ...(['path', 'query', 'header'] as const).map(
    (place) =>
      [spec(place, 'simple', { mediaType: 'application/json', shape: json }), { a: [1, '&'] }] as const,
  ),
  ...[false, true].flatMap((explode) =>
    values
      .filter(([, value]) => !JSON.stringify(value).includes('é'))
      .map(([shape, value]) => [spec('header', 'simple', { explode, shape }), value] as const),
  ),
])('%j: %j', (parameter, value) => {
  expect(decode(parameter, value)).toEqual(value);
});

test('an undeclared parameter and an absent value', () => {
  expect(encodeQuery([], { a: ['x', { b: 1 }], c: undefined })).toBe('a=x&a=%7B%22b%22%3A1%7D');
  expect(encodePath({ path: '/{a}/{b}', parameters: [] }, { a: { c: 1 } }).path).toBe('/%7B%22c%22%3A1%7D/');
});
