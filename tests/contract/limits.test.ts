/**
 * The limits of requests, their rates, and the lifetime of cached responses. A loosened limit breaks no caller, and no
 * test that derives its expectation from the contract. So limits.md of each feature lists its limits, for review.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { operations } from '../../generated/operations.ts';
import type { OperationSpec } from '../../src/contract/operation.ts';
import { readFeatures } from '../support/feature-of.ts';
import { readRegisters, writeRegister, writesRegisters } from '../support/register.ts';

type Node = { [key: string]: unknown };

const contract = JSON.parse(
  readFileSync(join(import.meta.dirname, '..', '..', 'generated', 'openapi.json'), 'utf8'),
) as { paths: Record<string, Record<string, Node>>; components: Record<string, Record<string, Node>> };

const limits = [
  'enum',
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

/** A line per limit. A referenced component has its own lines. */
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

const requestLines = (items: Node[]): string[] => {
  const met = new Set<string>();
  const lines: string[] = [];
  const waiting: [at: string, value: unknown][] = items.flatMap((item) => [
    ...inputsOf(item),
    ...Object.values(item).flatMap((operation) => inputsOf(operation as Node)),
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
  return lines;
};

const policyLines = ({ id, rateLimit, cache, ranges, recentAuthentication }: OperationSpec): string[] => [
  ...ranges.map(({ from, to }) => `${id} x-ranges ${from} ${to}`),
  ...(recentAuthentication === null ? [] : [`${id} x-recent-authentication ${recentAuthentication}`]),
  ...(rateLimit
    ? [`${id} x-rate-limit ${rateLimit.quota} ${rateLimit.window} ${rateLimit.per} ${rateLimit.name}`]
    : []),
  ...(cache ? [`${id} x-cache ${cache.scope} ${cache.maxAge}`] : []),
];

const name = 'limits.md';
const introduction = `# The limits of requests and caches

Every limit on the requests of this feature: the operation or the component, the location in it, the keyword and its value.
The values of \`x-rate-limit\` are the quota, the window in seconds, the key of the count and the bucket; those of \`x-cache\` are
the scope and the seconds; that of \`x-recent-authentication\` is the seconds. \`make registers\` writes the list from the
contract; tests/contract/limits.test.ts compares the two. A loosened limit breaks no caller, so a reviewer must see it here.
`;

const registerOf = (feature: string): string => {
  const own = [...readFeatures()].filter(([, other]) => other === feature).map(([path]) => path);
  const specs = Object.values(operations as Record<string, OperationSpec>);
  const lines = new Set([
    ...requestLines(own.map((path) => contract.paths[path] as Node)),
    ...specs.filter(({ path }) => own.includes(path)).flatMap(policyLines),
  ]);
  return `${introduction}\n${[...lines]
    .sort()
    .map((line) => `- \`${line}\`\n`)
    .join('')}`;
};

describe('limits of', () => {
  const features = [...new Set(readFeatures().values())].sort();

  test.each(features)('%s equal limits.md', (feature) => {
    if (writesRegisters()) writeRegister(feature, name, registerOf(feature));
    expect(readRegisters(name).get(feature)).toBe(registerOf(feature));
  });

  test('every limits.md belongs to a feature', () => {
    expect([...readRegisters(name).keys()]).toEqual(features);
  });
});
