/** Scaffolds the contract of a new operation: its path file, its line in the index, and missing components. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { type Access, kebab, type Plan } from './operation-plan.ts';
import { sampleOf } from './schema-sample.ts';

const schemas = 'openapi/components/schemas';
const parameters = 'openapi/components/parameters';

/** Returns the components that the operation refers to and that do not exist, by path. */
export const missingComponents = (root: string, plan: Plan): Record<string, string> => {
  const ids = parametersOf(plan.route).map(pascal);
  const wanted = [
    ...ids.flatMap((id) => [
      [`${schemas}/${id}.yaml`, idSchema(id)],
      [`${parameters}/${id}.yaml`, idParameter(id)],
    ]),
    ...(plan.kind === 'delete' ? [] : [[`${schemas}/${plan.schema}Id.yaml`, idSchema(`${plan.schema}Id`)]]),
    ...(plan.kind === 'delete' ? [] : [[`${schemas}/${plan.schema}.yaml`, resourceSchema(plan)]]),
    ...(bodySchema(plan) ? [[`${schemas}/${bodySchema(plan)}.yaml`, requestSchema(plan)]] : []),
  ];
  return Object.fromEntries(wanted.filter(([file]) => !existsSync(join(root, file as string))));
};

export const bodySchema = ({ kind, schema }: Plan): string | undefined =>
  ({ create: `${schema}Create`, update: `${schema}Patch` })[kind as string];

export const parametersOf = (route: string): string[] =>
  [...route.matchAll(/\{(\w+)\}/g)].map(([, name]) => name as string);

/** Inserts the operation into the path file, in the order of methods. */
export const withOperation = (root: string, plan: Plan): string => {
  const file = join(root, plan.pathFile);
  const ranks = ['get', 'put', 'post', 'patch', 'delete'];
  if (!existsSync(file)) return pathParameters(plan) + operation(root, plan);
  const lines = readFileSync(file, 'utf8').trimEnd().split('\n');
  const below = ranks.slice(ranks.indexOf(plan.method) + 1);
  const at = lines.findIndex((line) => below.includes(line.replace(/:$/, '')));
  lines.splice(at < 0 ? lines.length : at, 0, operation(root, plan).trimEnd());
  return `${lines.join('\n')}\n`;
};

/** Inserts the path into the index, after the paths with the same first segments. */
export const withPath = (root: string, plan: Plan): Record<string, string> => {
  const file = 'openapi/openapi.yaml';
  const text = readFileSync(join(root, file), 'utf8');
  if (text.includes(`\n  ${plan.route}:\n`)) return {};
  const entries = [...text.matchAll(/^ {2}(\/\S*):\n {4}\$ref: .*\n/gm)];
  const beginning = plan.route.split('/').slice(0, 3).join('/');
  const alike = entries.filter(([, route]) => `${route}/`.startsWith(`${beginning}/`));
  const after = alike.at(-1) ?? entries.at(-1);
  const at = after ? after.index + after[0].length : text.indexOf('\npaths:\n') + '\npaths:\n'.length;
  const entry = `  ${plan.route}:\n    $ref: ${plan.pathFile.replace('openapi/', '')}\n`;
  return { [file]: text.slice(0, at) + entry + text.slice(at) };
};

const pathParameters = ({ route }: Plan): string => {
  const refs = parametersOf(route).map(
    (name) => `  - $ref: ../../components/parameters/${pascal(name)}.yaml\n`,
  );
  return refs.length > 0 ? `parameters:\n${refs.join('')}` : '';
};

const operation = (root: string, plan: Plan): string => {
  const { name, method, tag, kind, route, access } = plan;
  const summary = `${sentence(kebab(name).replaceAll('-', ' '))}`;
  const lines = [
    `operationId: ${name}`,
    `summary: ${summary}`,
    `description: ${summary}. State its effect, its guarantees and its errors.`,
    `tags: [${tag}]`,
    `x-access: ${accessText(access)}`,
    ...(route.includes('{') ? ['x-problems: [not_found]'] : []),
    ...(kind === 'list' ? ['x-pagination: cursor'] : []),
    ...(kind === 'create' ? ['x-idempotency: optional'] : []),
    ...requestBody(root, plan),
    `responses:\n${indent(responseText(root, plan), 2)}`,
  ];
  return `${method}:\n${indent(lines.join('\n'), 2)}\n`;
};

const accessText = (access: Access): string => {
  if (access === 'public') return access;
  const parts = Object.entries(access).map(
    ([key, value]) => `${key}: ${Array.isArray(value) ? `[${value.join(', ')}]` : value}`,
  );
  return `{ ${parts.join(', ')} }`;
};

const requestBody = (root: string, plan: Plan): string[] => {
  const schema = bodySchema(plan);
  if (!schema) return [];
  const type = plan.kind === 'update' ? 'application/merge-patch+json' : 'application/json';
  return [`requestBody:\n  required: true\n${indent(content(root, plan, { schema, type }), 2)}`];
};

const responseText = (root: string, plan: Plan): string => {
  const { kind, schema, noun, route } = plan;
  if (kind === 'delete') return `"204":\n  description: The ${noun} was deleted.`;
  const body = indent(content(root, plan, { schema, type: 'application/json' }), 2);
  if (kind !== 'create')
    return `"200":\n  description: ${kind === 'list' ? 'A page of them' : `The ${noun}`}.\n${body}`;
  const location = `Location:
  description: The URL of the ${noun}.
  required: true
  schema:
    type: string
    format: uri-reference
  example: ${route}/${(sample(root, schema) as { id?: string }).id}`;
  return `"201":\n  description: The ${noun} was created.\n  headers:\n${indent(location, 4)}\n${body}`;
};

const content = (root: string, plan: Plan, of: { schema: string; type: string }): string => {
  const isPage = plan.kind === 'list';
  const one = sample(root, of.schema);
  const ref = `$ref: ../../components/schemas/${of.schema}.yaml`;
  const value = stringify(isPage ? { items: [one] } : one, { lineWidth: 0, schema: 'yaml-1.1' }).trimEnd();
  return `content:
  ${of.type}:
    schema:
      ${isPage ? `type: array\n      items:\n        ${ref}` : ref}
    examples:
      ${isPage ? 'onlyPage' : 'usual'}:
        summary: ${isPage ? 'The only page' : 'The usual case'}
        value:
${indent(value, 10)}`;
};

/** Reads the components, so the missing ones must be written before. */
const sample = (root: string, schema: string): unknown => sampleOf(join(root, schemas, `${schema}.yaml`));

const idSchema = (id: string): string => {
  const prefix = kebab(id.replace(/Id$/, '')).replaceAll('-', '').slice(0, 3);
  return `type: string
description: The id of the ${words(id)}.
pattern: ^${prefix}_[0-7][0-9a-hjkmnp-tv-z]{25}$
examples: [${prefix}_01kjpb4vw00qt9zz5y0x0c0f6e]
`;
};

const idParameter = (id: string): string => `name: ${uncapitalize(id)}
in: path
required: true
description: The id of the ${words(id)}.
schema:
  $ref: ../schemas/${id}.yaml
example: ${kebab(id.replace(/Id$/, '')).replaceAll('-', '').slice(0, 3)}_01kjpb4vw00qt9zz5y0x0c0f6e
`;

const resourceSchema = ({ schema, noun }: Plan): string => `type: object
description: A ${noun}.
required: [id]
properties:
  id:
    $ref: ${schema}Id.yaml
`;

const requestSchema = ({ kind, noun }: Plan): string => `type: object
description: ${kind === 'create' ? `A new ${noun}` : `The fields of the ${noun} to change; at least one`}.
additionalProperties: false
${kind === 'create' ? 'required: [name]' : 'minProperties: 1'}
properties:
  name:
    type: string
    minLength: 1
    maxLength: 120
    description: The display name.
    examples: [A name]
`;

const indent = (text: string, by: number): string => text.replace(/^(?=.)/gm, ' '.repeat(by));
const words = (id: string): string => kebab(id.replace(/Id$/, '')).replaceAll('-', ' ');
const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const pascal = sentence;
const uncapitalize = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
