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

describe('an extensible union', () => {
  const alternative = (kind: string, properties: object) => ({
    allOf: [
      ref('Head'),
      { type: 'object', required: ['kind'], properties: { kind: { const: kind }, ...properties } },
    ],
  });
  const document = {
    openapi: '3.1.1',
    info: { title: 'Events', version: '1' },
    paths: {
      '/events': {
        post: {
          operationId: 'swap',
          requestBody: content(ref('Head')),
          responses: { '200': { description: 'Swapped.', ...content(ref('Event')) } },
        },
      },
    },
    webhooks: { moved: { post: { requestBody: content(ref('Event')), responses: {} } } },
    components: {
      schemas: {
        Head: { type: 'object', required: ['id'], properties: { id: { type: 'string' } } },
        Placed: alternative('placed', { total: { type: 'integer' } }),
        Renamed: alternative('renamed', { name: { type: 'string' }, colour }),
        Event: {
          oneOf: [ref('Placed'), ref('Renamed')],
          discriminator: {
            propertyName: 'kind',
            mapping: { placed: '#/components/schemas/Placed', renamed: '#/components/schemas/Renamed' },
          },
          'x-extensible': true,
        },
      },
    },
  };

  test('narrows by its listed values, and another alternative has the shared properties', async () => {
    const file = join(dir, 'events.json');
    writeFileSync(file, JSON.stringify(document));
    const types = await renderTypes(openEnums(readContract(file)));
    const program = `import type { components, operations, webhooks } from './types.ts';
      type Received = operations['swap']['responses'][200]['content']['application/json'];
      export const read = (event: Received): number | undefined => {
        event.id satisfies string;
        switch (event.kind) {
          case 'placed': return event.total;
          case 'renamed': return event.name?.length;
          default: {
            event satisfies { id: string };
            event.total satisfies unknown;
            // @ts-expect-error: nothing is known of it
            event.total satisfies number | undefined;
            return String(event.kind).length;
          }
        }
      };
      export const toListed = (event: Received): components['schemas']['Event'] =>
        // @ts-expect-error: the union by its name is closed
        event;
      export const delivered = (
        event: webhooks['moved']['post']['requestBody'],
      ): Received | undefined => event?.content['application/json'];
      export const colourOf = (event: components['schemas']['Renamed']): string =>
        // @ts-expect-error: an enum inside an alternative is open
        event.colour satisfies 'red' | undefined ?? '';`;
    expect(
      await compile(mkdtempSync(join(dir, 'union-')), { 'types.ts': types, 'program.ts': program }),
    ).toBe('');
  });
});

const root = join(import.meta.dirname, '..', '..');

/** Compiles `program.ts` beside the other files. Returns the errors. */
const compile = async (place: string, files: Record<string, string>): Promise<string> => {
  const config = {
    extends: join(root, 'tsconfig.json'),
    compilerOptions: { types: [], lib: ['ESNext', 'DOM'] },
    files: [join(place, 'program.ts')],
    include: [],
  };
  const all = { 'package.json': '{ "type": "module" }', 'tsconfig.json': JSON.stringify(config), ...files };
  for (const [name, text] of Object.entries(all)) writeFileSync(join(place, name), text);
  const compiler = join(root, 'node_modules/typescript-7/bin/tsc');
  return promisify(execFile)(process.execPath, [compiler, '-p', join(place, 'tsconfig.json')]).then(
    () => '',
    (error: { stdout?: string }) => error.stdout ?? String(error),
  );
};

describe('a new value of every extensible enum of our contract', () => {
  const contract = readFileSync(join(root, 'generated/openapi.json'), 'utf8');
  const grow = (_name: string, schema: { enum?: string[]; 'x-extensible'?: true } | null) =>
    schema?.['x-extensible'] && schema.enum ? { ...schema, enum: [...schema.enum, 'new'] } : schema;

  /** Compiles a program that passes responses of the next release to code of this release. Returns the errors. */
  const complaintsAbout = async (typesOf: (file: string) => Promise<string>): Promise<string> => {
    const place = mkdtempSync(join(dir, 'types-'));
    const inPlace = (name: string, text: string): string => {
      writeFileSync(join(place, name), text);
      return join(place, name);
    };
    const next = await typesOf(inPlace('next.json', JSON.stringify(JSON.parse(contract, grow))));
    return compile(place, {
      'now.ts': await typesOf(inPlace('now.json', contract)),
      // Each release declares this type anew, but it means the same.
      'next.ts': next.replace(
        /^export interface UnlistedTag .*$/m,
        "import type { UnlistedTag } from './now.ts';",
      ),
      'program.ts': `import type { operations as Next } from './next.ts';
       import type { operations as Now } from './now.ts';
       type Received<All extends Record<keyof All, { responses: unknown }>> = { [Id in keyof All]: All[Id]['responses'] };
       type Sent<All> = { [Id in keyof All]: Omit<All[Id], 'responses'> };
       export const receive = (responses: Received<Next>): Received<Now> => responses;
       export const send = (requests: Sent<Now>): Sent<Next> => requests;`,
    });
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
