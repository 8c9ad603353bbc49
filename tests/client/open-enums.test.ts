import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
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

/** The types of an operation whose request body is `sent` and whose response is `received`: schemas by name. */
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
    ['inline', colour, '"red"', '"red" | (string & {})'],
    ['by reference', ref('Colour'), named, `${named} | (string & {})`],
    ['with other words', { ...ref('Colour'), description: 'Warm.' }, named, `${named} | (string & {})`],
    ['in a list', { type: 'array', items: ref('Colour') }, `${named}[]`, `(${named} | (string & {}))[]`],
    ['nested', object({ b: colour }), '{ b?: "red"; }', '{ b?: "red" | (string & {}); }'],
    [
      'nullable',
      { anyOf: [ref('Colour'), { type: 'null' }] },
      `${named} | null`,
      `(${named} | (string & {})) | null`,
    ],
    [
      'as the values of a map',
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

  test('is closed in a schema that only requests use', async () => {
    const types = await render(ref('Both'), object({}));
    expect(declarationOf('Both', types)).toContain('{ a?: "red";');
  });

  test('stops generation in a schema that is both sent and received', async () => {
    await expect(async () => render(object({ b: ref('Both') }), object({ b: ref('Both') }))).rejects.toThrow(
      /openapi\.json:\d+:\d+: An x-extensible enum is sent and received here: split the schema \(#\/components\/schemas\/Both\)/,
    );
  });

  test('is open only by x-extensible: another enum stays closed', async () => {
    const types = await render(object({}), object({ a: { type: 'string', enum: ['red'] } }));
    expect(declarationOf('Received', types)).toContain('{ a?: "red";');
  });
});

describe('a new value of every extensible enum of our contract', () => {
  const root = join(import.meta.dirname, '..', '..');
  const contract = readFileSync(join(root, 'generated/openapi.json'), 'utf8');
  const grow = (_name: string, schema: { enum?: string[]; 'x-extensible'?: true } | null) =>
    schema?.['x-extensible'] ? { ...schema, enum: [...(schema.enum ?? []), 'new'] } : schema;

  /** Compiles a program that passes responses of the next release to code of this release. Returns the errors. */
  const complaintsAbout = async (typesOf: (file: string) => Promise<string>): Promise<string> => {
    const place = mkdtempSync(join(dir, 'types-'));
    const inPlace = (name: string, text: string): string => {
      writeFileSync(join(place, name), text);
      return join(place, name);
    };
    inPlace('package.json', '{ "type": "module" }');
    inPlace('now.ts', await typesOf(inPlace('now.json', contract)));
    inPlace('next.ts', await typesOf(inPlace('next.json', JSON.stringify(JSON.parse(contract, grow)))));
    const program = inPlace(
      'program.ts',
      `import type { operations as Next } from './next.ts';
       import type { operations as Now } from './now.ts';
       type Received<All extends Record<keyof All, { responses: unknown }>> = { [Id in keyof All]: All[Id]['responses'] };
       type Sent<All> = { [Id in keyof All]: Omit<All[Id], 'responses'> };
       export const receive = (responses: Received<Next>): Received<Now> => responses;
       export const send = (requests: Sent<Now>): Sent<Next> => requests;`,
    );
    const config = inPlace(
      'tsconfig.json',
      JSON.stringify({
        extends: join(root, 'tsconfig.json'),
        compilerOptions: { types: [] },
        files: [program],
        include: [],
      }),
    );
    const compiler = join(root, 'node_modules/typescript-7/bin/tsc');
    return promisify(execFile)(process.execPath, [compiler, '-p', config]).then(
      () => '',
      (error: { stdout?: string }) => error.stdout ?? String(error),
    );
  };

  test('is accepted by code of this release', async () => {
    expect(await complaintsAbout((file) => renderTypes(openEnums(readContract(file))))).toBe('');
  });

  test('would be rejected if the enums were closed', async () => {
    expect(await complaintsAbout((file) => renderTypes(readContract(file).document))).toMatch(
      /program\.ts.*error TS2322/,
    );
  });
});
