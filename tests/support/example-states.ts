/**
 * The state of each example, by operation and example: the rows and the changes of the request that lead to its
 * response.
 */
import { globSync } from 'node:fs';
import { join } from 'node:path';
import type { DeclaredResponse, Operation } from './contract-document.ts';
import type { Examples } from './example-given.ts';
import type { Recipe } from './example-trial.ts';

const root = join(import.meta.dirname, '..', '..');

/** Each resource has its own beside its tests: tests/features/<feature>/<resource>.examples.ts. */
export const readExamples = async (): Promise<Examples> => {
  const files = globSync('tests/features/**/*.examples.ts', { cwd: root }).sort();
  const modules = await Promise.all(
    files.map((file) => import(`../../${file.replaceAll('\\', '/')}`) as Promise<{ examples: Examples }>),
  );
  const entries = modules.flatMap(({ examples }) => Object.entries(examples));
  const twice = entries.map(([id]) => id).filter((id, index, ids) => ids.indexOf(id) < index);
  if (twice.length > 0) throw new Error(`Two files have examples of ${twice.join(', ')}`);
  return Object.fromEntries(entries);
};

/**
 * A success needs a row only if its state is special. By default the world contains everything in the examples, or only
 * the accounts for a create, whose resource would exist already otherwise.
 */
export const recipeOf = (
  examples: Examples,
  { id }: Operation,
  { name, status }: Pick<DeclaredResponse, 'name' | 'status'>,
): Recipe | undefined => {
  const own = examples[id]?.[name];
  if (own || status >= 300) return own;
  return async ({ world, send }) => {
    if (status !== 201) await world.everything();
    return send();
  };
};
