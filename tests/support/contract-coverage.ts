/** The coverage of the contract by the tests. A fact is a line such as `listPosts parameter query/limit`. */
import { decodeParameters } from '../../src/contract/parameter-decoder.ts';
import type { Operation, Parameter, Schema } from './contract-document.ts';
import { readBody } from './contract-request.ts';

export const kinds = ['status', 'problem', 'parameter', 'media', 'field', 'value', 'answered'] as const;
export type Kind = (typeof kinds)[number];
export type Fact = `${string} ${Kind} ${string}`;

/** One request and its response, as they were sent. */
export type Exchange = {
  operation: Operation;
  pathParameters: Record<string, string>;
  /** Without its "?". */
  query: string;
  requestHeaders: Headers;
  requestBody?: string | undefined;
  status: number;
  mediaType: string;
  /** Parsed, or undefined if there is none. */
  body: unknown;
};

/** All facts of the contract. */
export const declaredFacts = (contract: readonly Operation[]): Set<Fact> =>
  new Set(contract.flatMap((operation) => declaredBy(operation)));

const declaredBy = (operation: Operation): Fact[] => {
  const to = factsOf(operation);
  return [
    ...Object.keys(operation.spec.responses).map((status) => to('status', status)),
    ...operation.spec.problems.map((code) => to('problem', code)),
    ...operation.parameters.flatMap((parameter) => [
      to('parameter', placeOf(parameter)),
      ...valuesIn(parameter.schema, placeOf(parameter)).map((value) => to('value', value)),
    ]),
    ...Object.entries(operation.requestBodies).flatMap(([mediaType, { schema }]) => [
      to('media', mediaType),
      ...fieldsIn(schema, 'body').map((field) => to('field', field)),
      ...valuesIn(schema, 'body').map((value) => to('value', value)),
    ]),
    ...successes(operation).flatMap(([status, schema]) =>
      [...fieldsIn(schema, status), ...valuesIn(schema, status)].map((part) => to('answered', part)),
    ),
  ];
};

/** The facts that one exchange covers. A rejected request covers its status and problem only. */
export const reachedFacts = (exchange: Exchange): Fact[] => {
  const { operation, status, mediaType, body } = exchange;
  const to = factsOf(operation);
  if (status >= 400) {
    return [
      to('status', String(status)),
      to('problem', String((body as { code?: string } | undefined)?.code)),
    ];
  }
  const schema = operation.responseBodies[status]?.[mediaType]?.schema;
  const received = schema && body !== undefined ? partsOf(schema, body, String(status)) : [];
  return [
    to('status', String(status)),
    ...parametersOf(exchange),
    ...bodyOf(exchange),
    ...received.map((part) => to('answered', part)),
  ];
};

const parametersOf = ({ operation, pathParameters, query, requestHeaders }: Exchange): Fact[] => {
  const to = factsOf(operation);
  // Without defaults: only a sent parameter is covered.
  const decoded = decodeParameters(
    { ...operation.spec, defaults: {} },
    { path: pathParameters, query, header: (name) => requestHeaders.get(name) ?? undefined },
  );
  return operation.parameters.flatMap((parameter) => {
    const value = decoded[parameter.in][parameter.name];
    if (value === undefined) return [];
    const place = placeOf(parameter);
    const values = partsOf(parameter.schema, value, place).filter((part) => part.includes('='));
    return [to('parameter', place), ...values.map((part) => to('value', part))];
  });
};

const bodyOf = ({ operation, requestHeaders, requestBody }: Exchange): Fact[] => {
  const to = factsOf(operation);
  const mediaType = requestHeaders.get('content-type')?.split(';')[0] ?? '';
  const media = operation.requestBodies[mediaType];
  if (!media || requestBody === undefined) return [];
  const parts = partsOf(media.schema, readBody(requestBody, mediaType), 'body');
  return [to('media', mediaType), ...parts.map((part) => to(part.includes('=') ? 'value' : 'field', part))];
};

const factsOf =
  ({ id }: Operation) =>
  (kind: Kind, detail: string): Fact =>
    `${id} ${kind} ${detail}`;

const placeOf = ({ in: place, name }: Parameter): string => `${place}/${name}`;

const successes = ({ responseBodies }: Operation): [status: string, Schema][] =>
  Object.entries(responseBodies)
    .filter(([status]) => status.startsWith('2'))
    .flatMap(([status, contents]) =>
      Object.values(contents).map(({ schema }): [string, Schema] => [status, schema]),
    );

const fieldsIn = (schema: Schema, at: string): string[] => [
  ...Object.entries(schema.properties ?? {}).flatMap(([name, part]) => [
    `${at}/${name}`,
    ...fieldsIn(part, `${at}/${name}`),
  ]),
  ...(schema.items ? fieldsIn(schema.items, `${at}/*`) : []),
];

const valuesIn = (schema: Schema, at: string): string[] => [
  ...choicesOf(schema, at).map((value) => `${at}=${value}`),
  ...Object.entries(schema.properties ?? {}).flatMap(([name, part]) => valuesIn(part, `${at}/${name}`)),
  ...(schema.items ? valuesIn(schema.items, `${at}/*`) : []),
];

/** The values of a type that has few: each value is a fact. */
const choicesOf = ({ enum: choices, type }: Schema, at: string): unknown[] => [
  ...(isCurrency(at) ? [] : (choices ?? [])),
  ...([type].flat().includes('boolean') ? [true, false] : []),
  ...([type].flat().includes('null') ? [null] : []),
];

/**
 * Every amount of money has a currency, and its number of decimals alone differs. `currency.test.ts` covers each currency;
 * to cover each in every field of every operation would prove nothing more.
 */
const isCurrency = (at: string): boolean => at.endsWith('/currency');

/** The fields and alternatives of the schema that a value has, in the notation of `fieldsIn` and `valuesIn`. */
const partsOf = (schema: Schema, value: unknown, at: string): string[] => {
  const chosen = choicesOf(schema, at).includes(value) ? [`${at}=${value}`] : [];
  if (Array.isArray(value)) {
    return [
      ...chosen,
      ...value.flatMap((item) => (schema.items ? partsOf(schema.items, item, `${at}/*`) : [])),
    ];
  }
  if (typeof value !== 'object' || value === null) return chosen;
  return Object.entries(value).flatMap(([name, part]) => {
    const known = schema.properties?.[name];
    return known && part !== undefined ? [`${at}/${name}`, ...partsOf(known, part, `${at}/${name}`)] : [];
  });
};
