import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { readContract } from '../../src/codegen/contract-model.ts';
import { openEnums } from '../../src/codegen/open-enum.ts';
import { renderTypes } from '../../src/codegen/typescript-types.ts';

let dir: string;
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'tradepost-enums-'));
});
afterAll(() => rmSync(dir, { recursive: true }));

const colour = { type: 'string', enum: ['red'], 'x-extensible': true };
const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const content = (schema: object) => ({ content: { 'application/json': { schema } } });
const object = (properties: object) => ({ type: 'object', properties });

/** The types of one operation that takes a body of `sent` and answers with `received`, by schema of these names. */
const render = (sent: object, received: object): Promise<string> => {
  const file = join(dir, 'openapi.json');
  const document = {
    openapi: '3.1.1',
    info: { title: 'Colours', version: '1' },
    paths: {
      '/things': {
        post: {
          operationId: 'dye',
          parameters: [{ name: 'colour', in: 'query', schema: ref('Colour') }],
          requestBody: content(ref('Sent')),
          responses: { '200': { description: 'Dyed.', ...content(ref('Received')) } },
        },
      },
    },
    components: { schemas: { Colour: colour, Sent: sent, Received: received, Both: object({ a: colour }) } },
  };
  writeFileSync(file, JSON.stringify(document));
  return renderTypes(openEnums(readContract(file)));
};

/** The declaration of the schema, on one line and without comments. */
const declarationOf = (name: string, types: string): string => {
  const start = types.indexOf(`        ${name}: {`);
  return types
    .slice(start, types.indexOf('\n        };', start))
    .replaceAll(/\/\*\*.*?\*\//gs, '')
    .replaceAll(/\s+/g, ' ');
};

describe('an extensible enum', () => {
  const named = 'components["schemas"]["Colour"]';
  const places: [place: string, schema: object, closed: string, open: string][] = [
    ['of its own', colour, '"red"', '"red" | (string & {})'],
    ['by name', ref('Colour'), named, `${named} | (string & {})`],
    ['with other words', { ...ref('Colour'), description: 'Warm.' }, named, `${named} | (string & {})`],
    ['in a list', { type: 'array', items: ref('Colour') }, `${named}[]`, `(${named} | (string & {}))[]`],
    ['deep within', object({ b: colour }), '{ b?: "red"; }', '{ b?: "red" | (string & {}); }'],
    [
      'that may be null',
      { anyOf: [ref('Colour'), { type: 'null' }] },
      `${named} | null`,
      `(${named} | (string & {})) | null`,
    ],
    [
      'of a map',
      { type: 'object', additionalProperties: colour },
      '{ [key: string]: "red"; }',
      '{ [key: string]: "red" | (string & {}); }',
    ],
  ];

  test.each(places)('%s is open in responses and closed in requests', async (_, schema, closed, open) => {
    const types = await render(object({ a: schema }), object({ a: schema }));
    expect(declarationOf('Sent', types)).toContain(`{ a?: ${closed};`);
    expect(declarationOf('Received', types)).toContain(`{ a?: ${open};`);
  });

  test('is closed by its name, and in the query', async () => {
    const types = await render(object({}), object({ a: ref('Colour') }));
    expect(types).toMatch(/Colour: "red";/);
    expect(types).toContain(`colour?: ${named};`);
  });

  test('stays as it is in a schema that is only sent', async () => {
    const types = await render(ref('Both'), object({}));
    expect(declarationOf('Both', types)).toContain('{ a?: "red";');
  });

  test('stops generation in a schema that is both sent and received', async () => {
    await expect(async () => render(object({ b: ref('Both') }), object({ b: ref('Both') }))).rejects.toThrow(
      /openapi\.json:\d+: An x-extensible enum is sent and received here: split the schema \(#\/components\/schemas\/Both\)/,
    );
  });

  test('is open only by x-extensible: another enum stays closed', async () => {
    const types = await render(object({}), object({ a: { type: 'string', enum: ['red'] } }));
    expect(declarationOf('Received', types)).toContain('{ a?: "red";');
  });
});
