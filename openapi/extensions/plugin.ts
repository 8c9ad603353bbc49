/**
 * Redocly's plugin: expands the declarations of an operation (its body, `deprecated` and each `x-…` of this folder) into
 * security, parameters, headers and responses. A preprocessor, unlike a decorator, also runs before `redocly lint`, so the
 * lint rules check the expanded contract.
 */
import { readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { accessFault, type Schemes, securityOf } from './access.ts';
import { type Context, declarationRules } from './declaration-rules.ts';
import type { DeclaredOperation, Ref } from './declared-operation.ts';
import { eventTable } from './event-table.ts';
import { expandOperation } from './expand.ts';
import { expandWebhook } from './expand-webhook.ts';
import { pathSegmentRules } from './path-segments.ts';
import { type ProblemEntry, readProblems } from './problems.ts';
import { rules } from './rules.ts';

const contractDir = fileURLToPath(new URL('..', import.meta.url));
const extensible = {
  enum: 'Expect values in responses that are not listed here: some will be added.',
  oneOf: 'Ignore alternatives that are not listed here: some will be added.',
};

type Place = Context & { location: { source: { absoluteRef: string } } };
type Tag = { description?: string | { $ref: string } };
type DeclaredSchema = {
  description?: string;
  oneOf?: unknown;
  'x-extensible'?: true;
  'x-default-members'?: readonly string[];
};
type Root = { components?: { securitySchemes?: Schemes }; tags?: Tag[]; 'x-problems'?: unknown };

const expand = () => {
  const problems = readProblems(join(contractDir, 'problems.yaml'));
  let schemes: Schemes = {};
  const done = new WeakSet<object>();
  return {
    Root: {
      enter(root: Root) {
        schemes = root.components?.securitySchemes ?? {};
        root['x-problems'] = Object.fromEntries(
          Object.entries(problems).map(([code, { status, title, description }]) => [
            code,
            { status, title, description },
          ]),
        );
        for (const tag of root.tags ?? []) fillIn(tag, problems);
      },
    },
    Schema: {
      enter(schema: DeclaredSchema) {
        const sentence = sentenceOf(schema);
        if (sentence === undefined || done.has(schema)) return;
        done.add(schema);
        schema.description = `${(schema.description ?? '').trim()} ${sentence}`.trim();
      },
    },
    Operation: {
      enter(operation: DeclaredOperation, { location, key, report }: Place) {
        if (done.has(operation)) return;
        done.add(operation);
        if (operation['x-event']) {
          expandWebhook(operation, componentsOf(location.source.absoluteRef));
          return;
        }
        const method = String(key);
        const [at, message] = accessFault(operation, schemes) ?? [];
        if (at && message)
          report({ ruleId: 'tradepost/access-is-declared', message, location: location.child(at) });
        expandOperation(operation, {
          problems,
          security: securityOf(operation['x-access'], method, schemes),
          method,
          component: componentsOf(location.source.absoluteRef),
          componentsDir: join(contractDir, 'components'),
        });
      },
    },
  };
};

/** Returns the sentence to which the declaration of a schema expands. */
const sentenceOf = (schema: DeclaredSchema): string | undefined => {
  if (schema['x-extensible']) return schema.oneOf ? extensible.oneOf : extensible.enum;
  const names = schema['x-default-members']?.map((name) => `\`${name}\``);
  return names && `Unless \`fields\` selects other members, it has ${listOf(names)}.`;
};

const listOf = (names: readonly string[]): string =>
  names.length === 1 ? String(names[0]) : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;

/** Returns references from a file to components, such as `headers/ETag`. */
const componentsOf =
  (file: string) =>
  (name: string): Ref => {
    const target = join(contractDir, 'components', `${name}.yaml`);
    return { $ref: relative(dirname(file), target).replaceAll('\\', '/') };
  };

/** Removes `x-access` from the bundle, where `security` has the same information. */
const leaveOutAccess = () => ({
  Operation: {
    leave(operation: DeclaredOperation) {
      delete operation['x-access'];
    },
  },
});

/** Replaces `{{problems}}` in a guide by the table of the problem catalogue, and `{{events}}` by the types of events. */
const fillIn = (tag: Tag, problems: Record<string, ProblemEntry>): void => {
  if (typeof tag.description !== 'object') return;
  const guide = readFileSync(join(contractDir, tag.description.$ref), 'utf8');
  const filled = guide
    .replace('{{problems}}', () => problemTable(problems))
    .replace('{{events}}', () => eventTable(contractDir));
  if (filled !== guide) tag.description = filled;
};

const problemTable = (problems: Record<string, ProblemEntry>): string => {
  const rows = Object.entries(problems).map(
    ([code, { status, title, description }]) =>
      `| \`${code}\` | ${status} | **${title}.** ${description.trim().replaceAll('\n', ' ')} |`,
  );
  return ['| Code | Status | Meaning |', '| --- | --- | --- |', ...rows].join('\n');
};

type NodeTypes = Record<string, { properties?: object }>;

/** Makes Redocly follow the references in `x-item-schema`, and lint it as a schema. */
const withItemSchema = (types: NodeTypes): NodeTypes => ({
  ...types,
  MediaType: {
    ...types.MediaType,
    properties: { ...types.MediaType?.properties, 'x-item-schema': 'Schema' },
  },
});

// Redocly requires a default export.
// biome-ignore lint/style/noDefaultExport: see above
export default () => ({
  id: 'tradepost',
  typeExtension: { oas3: withItemSchema },
  preprocessors: { oas3: { expand } },
  decorators: { oas3: { 'leave-out-access': leaveOutAccess } },
  rules: { oas3: { ...rules, ...declarationRules } },
  configs: { 'path-segments': { rules: pathSegmentRules(contractDir) } },
});
