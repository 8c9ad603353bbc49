/** The calls that every generated client makes: each list operation of the contract, with every query parameter. */
import type { Operation } from '../support/contract-document.ts';

export type ListCall = {
  id: string;
  /** With its parameters in braces. */
  path: string;
  pathParameters: Record<string, string>;
  query: Record<string, unknown>;
};

/** The values of the contract's examples. Ids in the path come from `known`, because they must exist. */
export const listCalls = (contract: readonly Operation[], known: Record<string, string>): ListCall[] =>
  contract
    .filter(({ spec }) => spec.pagination !== null)
    .map(({ id, path, parameters }) => {
      const among = (place: string) => parameters.filter((parameter) => parameter.in === place);
      return {
        id,
        path,
        pathParameters: Object.fromEntries(among('path').map(({ name }) => [name, known[name] as string])),
        query: Object.fromEntries(among('query').map(({ name, example }) => [name, example])),
      };
    });

/** A cursor belongs to a list and its order, so a cursor of this server replaces the contract's example. */
export const withCursor = async (
  call: ListCall,
  { baseUrl, headers }: { baseUrl: string; headers: Record<string, string> },
): Promise<ListCall> => {
  const { sort = [] } = call.query;
  const response = await fetch(`${baseUrl}${pathOf(call)}?${searchOf({ sort, limit: 1 })}`, { headers });
  const { nextCursor } = (await response.json()) as { nextCursor?: string };
  if (nextCursor === undefined) throw new Error(`${call.id}: ${response.status} without a cursor`);
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
