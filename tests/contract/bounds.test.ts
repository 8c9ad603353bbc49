import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';

type Schema = { [keyword: string]: unknown };
type Content = { content?: Record<string, { schema?: Schema }> };
type Operation = { operationId: string; requestBody?: Content; responses: Record<string, Content> };

const file = join(import.meta.dirname, '..', '..', 'generated', 'openapi.json');
const contract = JSON.parse(readFileSync(file, 'utf8')) as {
  paths: Record<string, Record<string, Operation>>;
};

const resolve = (schema: Schema): Schema => {
  if (typeof schema.$ref !== 'string') return schema;
  let node: unknown = contract;
  for (const key of schema.$ref.slice(2).split('/')) node = (node as Schema)[key];
  const { $ref, ...beside } = schema;
  return { ...resolve(node as Schema), ...beside };
};

const mostly = ['maxLength', 'maximum', 'maxItems'];
const leastly = ['minLength', 'minimum', 'minItems'];

/** Pairs whose request field may hold a value that the response field may not. */
const wider = (at: string, sent: Schema, received: Schema): string[] => {
  const [request, response] = [resolve(sent), resolve(received)];
  const bound = (schema: Schema, keyword: string, none: number): number =>
    (schema[keyword] as number) ?? none;
  const properties = (schema: Schema) => (schema.properties ?? {}) as Record<string, Schema>;
  const values = response.enum as unknown[] | undefined;
  return [
    ...mostly
      .filter((keyword) => bound(request, keyword, Infinity) > bound(response, keyword, Infinity))
      .map((keyword) => `${at} ${keyword}`),
    ...leastly
      .filter((keyword) => bound(request, keyword, -Infinity) < bound(response, keyword, -Infinity))
      .map((keyword) => `${at} ${keyword}`),
    ...['pattern', 'format']
      .filter((keyword) => response[keyword] !== undefined && request[keyword] !== response[keyword])
      .map((keyword) => `${at} ${keyword}`),
    ...((request.enum as unknown[] | undefined) ?? [])
      .filter((value) => values && !values.includes(value))
      .map((value) => `${at} ${value}`),
    ...Object.entries(properties(request)).flatMap(([name, field]) => {
      const other = properties(response)[name];
      return other ? wider(`${at}/${name}`, field, other) : [];
    }),
    ...(request.items && response.items
      ? wider(`${at}/*`, request.items as Schema, response.items as Schema)
      : []),
  ];
};

const first = ({ content = {} }: Content): Schema => Object.values(content)[0]?.schema ?? {};
const writing = Object.values(contract.paths)
  .flatMap((item) => Object.values(item))
  .filter(({ requestBody, responses }) => requestBody && (responses[200] ?? responses[201]));

describe('every value that an operation accepts fits its responses', () => {
  test.each(writing.map((operation) => [operation.operationId, operation] as const))('%s', (_, operation) => {
    const response = (operation.responses[200] ?? operation.responses[201]) as Content;
    expect(wider('', first(operation.requestBody as Content), first(response))).toEqual([]);
  });
});
