/**
 * How much a request may hold. To take more than was meant breaks no caller and no test that asks the contract what is
 * right, so what was meant stands in input-limits.md, to be reviewed.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';

type Node = { [key: string]: unknown };

const contract = JSON.parse(
  readFileSync(join(import.meta.dirname, '..', '..', 'generated', 'openapi.json'), 'utf8'),
) as { paths: Record<string, Record<string, Node>>; components: Record<string, Record<string, Node>> };

const limits = [
  'minLength',
  'maxLength',
  'pattern',
  'format',
  'minimum',
  'maximum',
  'exclusiveMinimum',
  'exclusiveMaximum',
  'multipleOf',
  'minItems',
  'maxItems',
  'uniqueItems',
  'minProperties',
  'maxProperties',
  'additionalProperties',
  'unevaluatedProperties',
  'required',
];

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null;

const show = (value: unknown): string => (Array.isArray(value) ? value.join(' ') : String(value));

/** A line per limit; what is referred to is met under its own name. */
const linesOf = (at: string, value: unknown, referred: (name: string) => void): string[] => {
  if (!isNode(value)) return [];
  if (typeof value.$ref === 'string') referred(value.$ref);
  const own = limits.flatMap((limit) => {
    const set = value[limit];
    return set === undefined || (isNode(set) && !Array.isArray(set)) ? [] : [`${at} ${limit} ${show(set)}`];
  });
  const within = (key: string) =>
    Object.entries(isNode(value[key]) ? (value[key] as Node) : {}).flatMap(([name, inner]) =>
      linesOf(`${at}/${name}`, inner, referred),
    );
  return [
    ...own,
    ...within('properties'),
    ...within('patternProperties'),
    ...['oneOf', 'anyOf', 'allOf'].flatMap((key) => within(key)),
    ...['items', 'additionalProperties', 'schema'].flatMap((key) =>
      linesOf(key === 'schema' ? at : `${at}/*`, value[key], referred),
    ),
  ];
};

/** The parameters and bodies of an operation, or of a path. */
const inputsOf = ({
  operationId = '',
  parameters = [],
  requestBody,
}: Node): [at: string, value: unknown][] => [
  ...(parameters as Node[]).map((one): [string, unknown] => [`${operationId} ${one.name}`, one]),
  ...Object.values((isNode(requestBody) ? requestBody.content : {}) as Node).map(
    (content): [string, unknown] => [`${operationId} body`, content],
  ),
];

const allLines = (): string[] => {
  const met = new Set<string>();
  const lines: string[] = [];
  const waiting: [at: string, value: unknown][] = Object.values(contract.paths).flatMap((item) => [
    ...inputsOf(item),
    ...Object.values(item).flatMap(inputsOf),
  ]);
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    const [at, value] = next;
    lines.push(
      ...linesOf(at, value, (ref) => {
        const [kind, name] = ref.split('/').slice(-2) as [string, string];
        if (met.has(ref)) return;
        met.add(ref);
        waiting.push([kind === 'schemas' ? name : `parameter ${name}`, contract.components[kind]?.[name]]);
      }),
    );
  }
  return [...new Set(lines)].sort();
};

test('a request may hold as much as was decided', () => {
  const text = readFileSync(join(import.meta.dirname, 'input-limits.md'), 'utf8');
  const decided = text.split('\n').flatMap((line) => /^- `(.*)`$/.exec(line)?.[1] ?? []);
  expect(allLines()).toEqual(decided);
});
