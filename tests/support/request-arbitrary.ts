/** Complete requests that the contract allows, and all single faults that it forbids in them. */
import fc, { type Arbitrary } from 'fast-check';
import type { OperationSpec } from '../../src/contract/operation.ts';
import type { Operation, Parameter, Schema } from './contract-document.ts';
import type { RequestParts } from './contract-request.ts';
import { type ArbitraryOptions, arbitraryOf } from './schema-arbitrary.ts';
import { type Violation, violationsOf, withinBounds } from './schema-violations.ts';

export const requestArbitrary = (
  { parameters, requestBodies, spec }: Operation,
  options: ArbitraryOptions = {},
): Arbitrary<RequestParts> => {
  const [body] = Object.entries(requestBodies);
  return fc.record({
    ...Object.fromEntries(places.map((place) => [place, parametersIn(place, parameters, options)])),
    query: parametersIn('query', parameters, options).map((query) => inOrder(spec.ranges, query)),
    ...(body && { mediaType: fc.constant(body[0]), body: arbitraryOf(body[1].schema, options) }),
  }) as Arbitrary<RequestParts>;
};

const places = ['path', 'query', 'header', 'cookie'] as const;

/** Swaps the bounds of a reversed range, which the contract rejects. */
const inOrder = (
  ranges: OperationSpec['ranges'],
  query: Record<string, unknown>,
): Record<string, unknown> => {
  const swapped = ranges.flatMap(({ from, to }) => {
    const [lower, upper] = [query[from], query[to]] as [string, string];
    return lower > upper
      ? [
          [from, upper],
          [to, lower],
        ]
      : [];
  });
  return { ...query, ...Object.fromEntries(swapped) };
};

const parametersIn = (
  place: Parameter['in'],
  parameters: readonly Parameter[],
  options: ArbitraryOptions,
): Arbitrary<Record<string, unknown>> => {
  const own = parameters.filter((parameter) => parameter.in === place);
  const arbitraries: Record<string, Arbitrary<unknown>> = {};
  for (const { name, schema } of own) {
    const characters = place === 'header' || place === 'cookie' ? { characters: visible } : {};
    arbitraries[name] = arbitraryOf(schema, { ...options, ...characters });
  }
  const required = own.filter((parameter) => parameter.required || options.full).map(({ name }) => name);
  return fc.record(arbitraries, { requiredKeys: required });
};

/** Text that a header transports unchanged. */
const visible = fc.integer({ min: 0x21, max: 0x7e }).map((code) => String.fromCharCode(code));

/** One violated rule of an operation, in a request with all parts. */
export type RequestViolation = Omit<Violation, 'break'> & {
  in: Parameter['in'] | 'body';
  break: (valid: RequestParts) => RequestParts;
};

export const requestViolations = (operation: Operation): RequestViolation[] => [
  ...[
    ...operation.parameters.flatMap(parameterViolations),
    { in: 'query', pointer: '/colour', rule: 'additionalProperties', break: addColour } as const,
  ].map((violation) => withGoodBody(operation, violation)),
  ...Object.values(operation.requestBodies).flatMap(({ schema }) => bodyViolations(schema)),
  ...(operation.spec.body?.required ? [withoutBody] : []),
];

/** A body with all parts may have too many. */
const withGoodBody = ({ requestBodies }: Operation, violation: RequestViolation): RequestViolation => {
  const [media] = Object.values(requestBodies);
  if (!media) return violation;
  const body = (valid: RequestParts) => withinBounds(media.schema, valid.body);
  return { ...violation, break: (valid) => violation.break({ ...valid, body: body(valid) }) };
};

const addColour = (valid: RequestParts): RequestParts => ({
  ...valid,
  query: { ...valid.query, colour: 'red' },
});

const parameterViolations = ({ name, in: place, required, schema }: Parameter): RequestViolation[] => {
  const put = (valid: RequestParts, value: unknown) => ({
    ...valid,
    [place]: { ...valid[place], [name]: value },
  });
  const broken = violationsOf(schema, 'text').filter(
    // Without a path parameter, or with an empty one, the path would be another one.
    (violation) => !(place === 'path' && violation.break('a') === ''),
  );
  // A missing If-Match has a problem of its own: precondition_required.
  const mayLack = !required || place === 'path' || name === 'If-Match';
  return [
    ...broken.map(({ break: breakValue, ...violation }) => ({
      ...violation,
      in: place,
      pointer: `/${name}${violation.pointer}`,
      break: (valid: RequestParts) => put(valid, breakValue(valid[place][name])),
    })),
    ...(mayLack
      ? []
      : [
          {
            in: place,
            pointer: `/${name}`,
            rule: 'required',
            break: (valid: RequestParts) => put(valid, undefined),
          },
        ]),
  ];
};

const bodyViolations = (schema: Schema): RequestViolation[] =>
  violationsOf(schema, 'json').map(
    ({ break: breakBody, ...violation }): RequestViolation => ({
      ...violation,
      in: 'body',
      break: (valid) => ({ ...valid, body: breakBody(valid.body) }),
    }),
  );

const withoutBody: RequestViolation = {
  in: 'body',
  pointer: '',
  rule: 'required',
  break: ({ body: _, ...valid }) => valid,
};
