import { createHash } from 'node:crypto';
import { type ContractFile, type Mutant, mutatorOf, type Node } from './contract-file.ts';
import { mutateParameter, mutatePath } from './operation-mutation.ts';
import { mutateSchema } from './schema-mutation.ts';

/** Every mutant, in the order of the files. Prose is not mutated. */
export const allMutants = (files: ContractFile[]): Mutant[] =>
  files.flatMap((each) => {
    const mutate = mutatorOf(each);
    const room = each.file.split('/')[2] as string;
    if (each.file.startsWith('openapi/paths/')) return mutatePath(mutate, each.root);
    if (room === 'schemas') return mutateSchema(mutate, [], each.root);
    if (room === 'parameters') return mutateParameter(mutate, [], each.root);
    if (room === 'headers') {
      const { required } = each.root;
      return [
        mutate(required ? 'header made optional' : 'header made required', ['required'], !required),
        ...mutateSchema(mutate, ['schema'], each.root.schema),
      ];
    }
    return Object.entries(each.root).flatMap(([code, entry]) => [
      mutate('problem removed from the catalogue', [code], undefined),
      mutate('status of a problem changed', [code, 'status'], (entry as Node).status === 409 ? 422 : 409),
    ]);
  });

/** A header that no response has is not in the bundle, so no mutant of it is observable. */
export const isBundled = (
  { file }: ContractFile,
  bundle: { components: Record<string, object> },
): boolean => {
  const [, name] = /^openapi\/components\/headers\/(.+)\.yaml$/.exec(file) ?? [];
  return name === undefined || name in (bundle.components.headers ?? {});
};

/** A reproducible choice: of every kind in turn, within a kind by hash. */
export const chooseMutants = (mutants: Mutant[], count: number): Mutant[] => {
  const rank = ({ kind, file, change }: Mutant): string =>
    createHash('sha256').update(`${kind} ${file} ${change}`).digest('hex');
  const byKind = [...Map.groupBy(mutants, ({ kind }) => kind).values()].map((some) =>
    some.toSorted((one, other) => (rank(one) < rank(other) ? -1 : 1)),
  );
  const chosen: Mutant[] = [];
  for (let round = 0; chosen.length < Math.min(count, mutants.length); round += 1) {
    for (const some of byKind) if (some[round] && chosen.length < count) chosen.push(some[round] as Mutant);
  }
  return chosen;
};
