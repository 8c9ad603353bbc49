/** Each list of the contract with the examples of all its parameters, as a call in the world of the examples. */
import type { Operation } from './contract-document.ts';
import { leastPerson, type Person, tokenOf } from './example-trial.ts';
import { people } from './example-world.ts';
import type { TestApp } from './test-app.ts';

export type ListCall = Pick<Operation, 'id' | 'path' | 'spec'> & {
  person: Person;
  pathParameters: Record<string, string>;
  query: Record<string, unknown>;
  /** The names of required query parameters. */
  required: string[];
};

/** The examples name the customer, but in the world only the editor has posts. */
const authors = { listUserPosts: { userId: people.editor } } as Record<string, Record<string, string>>;

export const listCalls = (contract: readonly Operation[]): ListCall[] =>
  contract
    .filter(({ spec }) => spec.pagination !== null)
    .map((operation) => {
      const { id, path, spec, parameters } = operation;
      const person = leastPerson(operation);
      const among = (place: string) =>
        Object.fromEntries(
          parameters
            .filter((parameter) => parameter.in === place)
            .map(({ name, example }) => [name, example]),
        );
      return {
        id,
        path,
        spec,
        // The orders of the world have an account, so its customer also calls lists that guests may read.
        person: person === 'nobody' ? 'user' : person,
        pathParameters: { ...(among('path') as Record<string, string>), ...authors[id] },
        query: { ...among('query'), cursor: ownCursor(operation) },
        required: parameters.filter((one) => one.in === 'query' && one.required).map(({ name }) => name),
      };
    });

/** A cursor belongs to one list, so the example of the shared parameter cannot be valid for every list. */
export const ownCursor = ({ id, responses }: Pick<Operation, 'id' | 'responses'>): string => {
  for (const { value } of responses) {
    const { nextCursor } = (value ?? {}) as { nextCursor?: string };
    if (nextCursor !== undefined) return nextCursor;
  }
  throw new Error(
    `No example of ${id} has a nextCursor. Add one: the example of \`cursor\` is taken from it.`,
  );
};

export const credentialsOf = async (app: TestApp, call: ListCall): Promise<{ Authorization: string }> => ({
  Authorization: `Bearer ${await tokenOf(app, call.person, { operation: call })}`,
});

/** A cursor also belongs to one order. The cursor of the example belongs to the default order. */
export const inOwnOrder = async (call: ListCall, app: TestApp): Promise<ListCall> => {
  const { sort } = call.query;
  if (sort === undefined) return call;
  const headers = await credentialsOf(app, call);
  const response = await app.fetch(`${pathOf(call)}?${searchOf({ sort, limit: 1 })}`, { headers });
  const { nextCursor } = (await response.json()) as { nextCursor?: string };
  if (nextCursor === undefined) throw new Error(`${call.id}: ${response.status}, no second page`);
  return { ...call, query: { ...call.query, cursor: nextCursor } };
};

export const pathOf = ({ path, pathParameters }: ListCall): string =>
  path.replace(/\{(\w+)\}/g, (_, name: string) => pathParameters[name] as string);

/** The expected query pairs: one per scalar, and one per item of a list in its order; by name. */
export const searchOf = (query: ListCall['query']): string => {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    for (const item of [value].flat()) search.append(name, String(item));
  }
  search.sort();
  return String(search);
};
