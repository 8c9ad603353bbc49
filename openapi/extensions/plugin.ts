/**
 * Expands what an operation declares (`security`, its body, `deprecated` and each `x-…` of this folder) into the
 * parameters, headers and responses that follow from it. It is a preprocessor and not a decorator, so that
 * `redocly lint` judges the expanded contract too, and not just `redocly bundle`.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { declarationRules } from './declaration-rules.ts';
import { type Declared, expandOperation } from './expand.ts';
import { type ProblemEntry, readProblems } from './problems.ts';
import { rules } from './rules.ts';

const contractDir = fileURLToPath(new URL('..', import.meta.url));
const placeholder = '{{problems}}';
const extensible = 'Expect values in responses that are not listed here: some will be added.';

type Context = {
  location: { source: { absoluteRef: string } };
  /** Of the operation in its path: the method. */
  key: string | number;
};
type Tag = { description?: string | { $ref: string } };
type Extensible = { description?: string; 'x-extensible'?: true };
type Root = { security?: Declared['security']; tags?: Tag[]; 'x-problems'?: unknown };

const expand = () => {
  const problems = readProblems(join(contractDir, 'problems.yaml'));
  let defaultSecurity: Declared['security'];
  const done = new WeakSet<object>();
  return {
    Root: {
      enter(root: Root) {
        defaultSecurity = root.security;
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
      enter(schema: Extensible) {
        if (!schema['x-extensible'] || done.has(schema)) return;
        done.add(schema);
        schema.description = `${(schema.description ?? '').trim()} ${extensible}`.trim();
      },
    },
    Operation: {
      enter(operation: Declared, { location, key }: Context) {
        if (done.has(operation)) return;
        done.add(operation);
        expandOperation(operation, {
          problems,
          security: operation.security ?? defaultSecurity ?? [],
          method: String(key),
          operationFile: location.source.absoluteRef,
          componentsDir: join(contractDir, 'components'),
        });
      },
    },
  };
};

/** A guide that says `{{problems}}` gets the table of the catalogue in its place. */
const fillIn = (tag: Tag, problems: Record<string, ProblemEntry>): void => {
  if (typeof tag.description !== 'object') return;
  const guide = readFileSync(join(contractDir, tag.description.$ref), 'utf8');
  if (!guide.includes(placeholder)) return;
  const rows = Object.entries(problems).map(
    ([code, { status, title, description }]) =>
      `| \`${code}\` | ${status} | **${title}.** ${description.trim().replaceAll('\n', ' ')} |`,
  );
  tag.description = guide.replace(
    placeholder,
    ['| Code | Status | Meaning |', '| --- | --- | --- |', ...rows].join('\n'),
  );
};

// Redocly asks for a default export.
// biome-ignore lint/style/noDefaultExport: see above
export default () => ({
  id: 'tradepost',
  preprocessors: { oas3: { expand } },
  rules: { oas3: { ...rules, ...declarationRules } },
});
