/** The generated type of a schema accepts the values of the schema, also as the body of a handler's response. */
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual, promisify } from 'node:util';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { renderTypes } from '../../src/codegen/typescript-types.ts';
import { type AnySchema, anySchema, referenced, valueFor } from '../support/any-schema-arbitrary.ts';
import { createOracle } from '../support/declared-part.ts';
import { withResponses } from '../support/schema-serializers.ts';

const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const object = (properties: object, ...required: string[]) => ({ type: 'object', properties, required });
const text = { type: 'string' };
const named = {
  Text: text,
  Base: object({ a: text, b: text }, 'b'),
  Nullable: { ...object({ a: text }), type: ['object', 'null'] },
  OneOf: { oneOf: [object({ a: text }, 'a'), object({ b: text }, 'b')] },
  Mixed: { anyOf: [object({ a: text }), { type: 'integer' }, { type: 'null' }] },
  Meta: { type: 'object' },
  Nodes: object({ a: text, nodes: { type: 'array', items: ref('Nodes') } }),
  Cat: object({ kind: text, lives: { type: 'integer' } }, 'kind', 'lives'),
  Dog: object({ kind: text, bark: text }, 'kind', 'bark'),
};
const any = { a: 1, b: { c: [null, { d: 'x' }] } };

/** `accepted` are values of the schema, `rejected` are not. */
type Case = [schema: unknown, accepted: unknown[], rejected?: unknown[]];

const cases: Record<string, Case[]> = {
  'a free-form object': [
    [{ type: 'object' }, [any, {}], ['x', null]],
    [{ type: 'object', properties: {} }, [any]],
    [{ type: ['object', 'null'] }, [any, null], [1]],
    [{ type: ['object', 'string'] }, [any, 'x'], [1]],
    [{ type: 'object', minProperties: 1 }, [any]],
    [object({ meta: { type: 'object' } }), [{ meta: any }], [{ meta: 1 }]],
    [{ type: 'array', items: { type: 'object' } }, [[any]], [[1]]],
    [{ type: 'object', additionalProperties: { type: 'object' } }, [{ x: any }], [{ x: 1 }]],
    [{ oneOf: [text, { type: 'object' }] }, ['x', any], [1]],
    [ref('Meta'), [any]],
    [{ allOf: [{ type: 'object' }, ref('Base')] }, [{ b: 'x' }], [{ a: 'x' }]],
    [{ ...object({ a: text }), additionalProperties: true }, [{ a: 'x', z: any }], [{ a: 1 }]],
    [{ type: 'object', additionalProperties: false }, [{}], [{ a: 1 }]],
  ],
  'schemas that apply together': [
    [{ allOf: [ref('Nullable')], required: ['a'] }, [{ a: 'x' }, null], [{}]],
    [{ allOf: [ref('Nullable'), object({ c: text })] }, [{ a: 'x', c: 'x' }], [null]],
    [{ allOf: [ref('Nullable'), { properties: { c: text } }] }, [{ a: 'x', c: 'x' }, null]],
    [
      { allOf: [ref('Nullable'), { properties: { c: text }, required: ['c', 'a'] }] },
      [{ a: 'x', c: 'x' }, null],
      [{ c: 'x' }],
    ],
    [{ allOf: [ref('Mixed'), { properties: { c: text } }] }, [{ a: 'x', c: 'x' }, 1, null], ['x']],
    [{ allOf: [ref('OneOf')], required: ['a'] }, [{ a: 'x' }]],
    [{ allOf: [ref('Base'), { required: ['a'] }] }, [{ a: 'x', b: 'x' }], [{ b: 'x' }]],
    [{ allOf: [ref('Base'), object({ a: { enum: ['x'] } })] }, [{ a: 'x', b: 'x' }], [{ a: 'y', b: 'x' }]],
    [{ ...ref('Base'), properties: { c: text }, required: ['c'] }, [{ b: 'x', c: 'x' }], [{ b: 'x' }]],
    [{ ...ref('Base'), required: ['a'] }, [{ a: 'x', b: 'x' }], [{ b: 'x' }]],
    [{ ...ref('Text'), description: 'Beside a reference.' }, ['x'], [1]],
    [object({ x: { ...ref('Base'), required: ['a'] } }), [{ x: { a: 'x', b: 'x' } }], [{ x: { b: 'x' } }]],
    [
      { allOf: [ref('Nodes'), object({ nodes: { type: 'array' } }, 'nodes')] },
      [{ nodes: [{ a: 'x' }] }],
      [{}],
    ],
    [{ allOf: [{}, text] }, ['x'], [1]],
    [{ type: 'object', properties: { a: text }, required: ['z'] }, [{ z: 1 }], [{ a: 'x' }]],
    [{ ...object({ a: text }), dependentRequired: { a: ['z'] } }, [{ a: 'x', z: 1 }, {}]],
    [
      { allOf: [ref('Base'), { type: 'object', patternProperties: { '^n': { type: 'integer' } } }] },
      [{ b: 'x', n: 1 }],
    ],
    [{ type: 'object', additionalProperties: { enum: ['x', 1] }, required: ['z'] }, [{ z: 'x' }], [{}]],
  ],
  alternatives: [
    [
      { ...object({ a: text }, 'a'), anyOf: [object({ b: text }, 'b'), object({ c: text }, 'c')] },
      [{ a: 'x', b: 'x' }],
      [{ b: 'x' }],
    ],
    [
      { ...object({ a: text, b: text }), anyOf: [{ required: ['a'] }, { required: ['b'] }] },
      [{ a: 'x' }, { b: 'x' }],
      [1],
    ],
    [{ anyOf: [ref('OneOf'), { type: 'null' }] }, [{ a: 'x' }, { b: 'x' }, null], [1]],
    [{ anyOf: [text, false] }, ['x'], [1]],
    [{ type: ['string', 'null'], anyOf: [{ minLength: 1 }, { pattern: 'x' }] }, ['x'], [1]],
    [
      {
        oneOf: [ref('Cat'), ref('Dog')],
        discriminator: { propertyName: 'kind', mapping: { cat: 'Cat', dog: 'Dog' } },
      },
      [
        { kind: 'cat', lives: 9 },
        { kind: 'dog', bark: 'x' },
      ],
      [{ kind: 'cat' }, { kind: 'dog', lives: 'x' }],
    ],
    [
      {
        ...object({ kind: text }, 'kind'),
        if: { properties: { kind: { const: 'x' } } },
        // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
        then: object({ x: text }, 'x'),
      },
      [{ kind: 'x', x: 'x' }, { kind: 'y' }],
      [{ x: 'x' }],
    ],
  ],
  // The property that one alternative declares may be any value in the other.
  'alternatives that demand': [
    [{ oneOf: [object({ c: text }, 'b'), object({ b: { type: 'integer' } })] }, [{ b: {} }]],
  ],
  'maps and lists': [
    [
      { ...object({ size: { type: 'integer' } }), additionalProperties: text },
      [{ size: 1, x: 'x' }, { x: 'x' }],
    ],
    [
      { ...object({ size: { type: 'integer' } }, 'size'), patternProperties: { '^x': text } },
      [{ size: 1, x: 'x' }],
      [{ x: 'x' }],
    ],
    [
      { type: 'object', properties: { a: text }, unevaluatedProperties: { type: 'integer' } },
      [{ a: 'x', b: 1 }],
    ],
    [
      { type: 'array', prefixItems: [text, { type: 'integer' }] },
      [[], ['x'], ['x', 1], ['x', 1, null]],
      [[1]],
    ],
    [
      { type: 'array', prefixItems: [text, { type: 'integer' }], items: false, minItems: 2 },
      [['x', 1]],
      [['x'], ['x', 1, 2]],
    ],
    [{ type: 'array' }, [[], [1, 'x']], ['x']],
  ],
  values: [
    [{ const: null }, [null], [1]],
    [{ enum: ['a', null, -1, true] }, ['a', null, -1, true], ['b', 1]],
    [{ type: ['string', 'null'], enum: ['a', null] }, ['a', null], ['b']],
    [{ type: 'string', enum: ['a', 1] }, ['a'], [1]],
    [{ minimum: 1 }, [1, 'x', null, any]],
    [{ items: text }, [['x'], 1]],
    [{ type: ['integer', 'number'] }, [1, 1.5], ['x']],
    [{}, [any, 1]],
    [true, [any, 1]],
  ],
};

const flat = Object.entries(cases).flatMap(([kind, rows]) =>
  rows.map(([schema, accepted, rejected = []]) => ({ kind, schema, accepted, rejected })),
);

/** A schema without a type is typed as an object if it has a keyword of objects. */
const withObjectType = (schema: AnySchema): AnySchema =>
  JSON.parse(
    JSON.stringify(schema, (_, part) => {
      const isObject = part?.properties ?? part?.patternProperties ?? part?.additionalProperties;
      return (isObject ?? part?.unevaluatedProperties) === undefined ? part : { type: 'object', ...part };
    }),
  );

/** Schemas of any kind, with values whose members are all declared. */
const random = (() => {
  const seed = 20260601;
  const { accepts, declaredPart } = createOracle();
  return fc.sample(anySchema(), { seed, numRuns: 300 }).map((sample) => {
    const schema = withObjectType(sample);
    const values = fc.sample(valueFor(schema), { seed, numRuns: 8 });
    const accepted = values.filter(
      (value) => accepts(schema, value) && isDeepStrictEqual(declaredPart(schema, value), value),
    );
    return { schema, accepted };
  });
})();

/** One line for each value. A rejected value stands beneath a line that expects the error. */
const programOf = (): { program: string; owners: Map<number, number> } => {
  const lines = [
    `import type { operations } from './types.ts';`,
    `import type { Exact, Immutable } from '${join(import.meta.dirname, '../../src/contract/exact.ts')}';`,
    'const constant = <const T>(value: T): T => value;',
    'const body = <W>() => <const G extends Immutable<W>>(given: G & Exact<G, Immutable<W>>) => given;',
  ];
  const owners = new Map<number, number>();
  for (const [index, { accepted, rejected }] of flat.entries()) {
    const type = `operations['x${index}']['responses'][200]['content']['application/json']`;
    const values = accepted.map((value) => JSON.stringify(value));
    const own = [
      ...values.map((value) => `(${value}) satisfies ${type};`),
      ...values.map((value) => `body<${type}>()(${value});`),
      ...rejected.flatMap((value) => [
        '// @ts-expect-error',
        `(${JSON.stringify(value)}) satisfies ${type};`,
      ]),
    ];
    for (const line of own) owners.set(lines.push(line), index);
  }
  for (const [index, { schema, accepted }] of random.entries()) {
    const type = `operations['x${flat.length + index}']['responses'][200]['content']['application/json']`;
    for (const value of accepted) {
      // A constant may have more members than a literal that stands for one alternative.
      const line = `constant(${JSON.stringify(value)}) satisfies Immutable<${type}>; // ${JSON.stringify(schema)}`;
      owners.set(lines.push(line), flat.length + index);
    }
  }
  return { program: lines.join('\n'), owners };
};

/** The errors of the compiler by the index of their case; those of no case have the index -1. */
const faults = new Map<number, string[]>();
beforeAll(async () => {
  const dir = mkdtempSync(join(tmpdir(), 'tradepost-types-'));
  try {
    const schemas = [...flat, ...random].map(({ schema }) => schema);
    writeFileSync(
      join(dir, 'types.ts'),
      await withResponses({ schemas, named: { ...named, ...referenced } }, ({ document }) =>
        renderTypes(document),
      ),
    );
    const { program, owners } = programOf();
    writeFileSync(join(dir, 'program.ts'), program);
    writeFileSync(join(dir, 'package.json'), '{ "type": "module" }');
    const root = join(import.meta.dirname, '../..');
    const config = {
      extends: join(root, 'tsconfig.json'),
      compilerOptions: { types: [] },
      files: ['program.ts'],
      include: [],
    };
    writeFileSync(join(dir, 'tsconfig.json'), JSON.stringify(config));
    const output = await promisify(execFile)(process.execPath, [
      join(root, 'node_modules/typescript-7/bin/tsc'),
      '-p',
      dir,
    ]).then(
      ({ stdout }) => stdout,
      (error: { stdout?: string }) => error.stdout ?? String(error),
    );
    for (const line of output.split('\n').filter((each) => each !== '' && !each.startsWith(' '))) {
      const at = Number(/program\.ts\((\d+),/.exec(line)?.[1]);
      const owner = owners.get(at) ?? -1;
      faults.set(owner, [...(faults.get(owner) ?? []), line]);
    }
  } finally {
    rmSync(dir, { recursive: true });
  }
});

test('the types compile', () => {
  expect(faults.get(-1)).toBeUndefined();
});

test('the types of any schemas accept their values', () => {
  const wrong = random.flatMap(({ schema }, index) =>
    (faults.get(flat.length + index) ?? []).map((line) => `${JSON.stringify(schema)}: ${line}`),
  );
  expect(wrong.toSorted((a, b) => a.length - b.length)[0]).toBeUndefined();
  expect(random.flatMap(({ accepted }) => accepted).length).toBeGreaterThan(500);
});

describe.each(Object.keys(cases))('%s', (kind) => {
  const own = flat.flatMap((row, index) =>
    row.kind === kind ? [{ ...row, index, name: JSON.stringify(row.schema) }] : [],
  );
  const ajv = new Ajv2020({ strict: false });
  ajv.addSchema({ components: { schemas: named } }, '');

  test.each(own)('$name', ({ index, schema, accepted, rejected }) => {
    expect(faults.get(index)).toBeUndefined();
    const validate = ajv.compile({ allOf: [schema], components: { schemas: named } });
    expect([...accepted, ...rejected].filter((value) => validate(value))).toEqual(accepted);
  });
});
