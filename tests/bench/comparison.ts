/**
 * Measures every server and operation in turn, again and again, so a disturbance of the machine affects all of them.
 */
import { deepStrictEqual } from 'node:assert';
import type { BenchDatabase } from './bench-database.ts';
import { type ContenderName, contenders, firstResponse, type Server, spawnContender } from './contender.ts';
import { residentMegabytes } from './process-stat.ts';
import type { OperationName } from './traffic.ts';
import type { Loader, Visit } from './visit.ts';

export type Result = { visits: Map<OperationName, Visit[]>; residentMb: number };
export type Comparison = Map<ContenderName, Result>;

export type ComparisonOptions = {
  names: ContenderName[];
  rounds: number;
  seconds: number;
  warmUpSeconds: number;
  database: BenchDatabase;
  contract: object;
  loader: Loader;
  onStart: (server: Server) => void;
  progress: (sentence: string) => void;
};

type Entrant = { name: ContenderName; server: Server; cursors: string[]; result: Result };

const operations: OperationName[] = ['ping', 'get', 'list', 'create', 'refused'];
const pages = 300;

export const compare = async (options: ComparisonOptions): Promise<Comparison> => {
  const { names, rounds, seconds, database, progress } = options;
  progress(`Starting ${names.length} servers …`);
  const entrants: Entrant[] = [];
  for (const name of names) entrants.push(await enter(name, options));
  await checkSameResponses(entrants, database);
  progress('Warming up …');
  await visitAll(entrants, options, options.warmUpSeconds);
  for (const { result } of entrants) result.visits.clear();
  for (let round = 1; round <= rounds; round += 1) {
    progress(`Round ${round} of ${rounds} …`);
    await visitAll(entrants, options, seconds);
  }
  for (const { server, result } of entrants) {
    result.residentMb = residentMegabytes(server.pid);
    await server.stop();
  }
  return new Map(entrants.map(({ name, result }) => [name, result]));
};

const enter = async (name: ContenderName, options: ComparisonOptions): Promise<Entrant> => {
  const server = await spawnContender(name, options);
  options.onStart(server);
  await firstResponse(server, `/v1/products/${options.database.productIds[0]}`);
  return { name, server, cursors: await readCursors(server), result: { visits: new Map(), residentMb: 0 } };
};

/** Each server has its own cursor format, so the benchmark requests a cursor from each. */
const readCursors = async (server: Server): Promise<string[]> => {
  const cursors: string[] = [];
  for (let query = ''; cursors.length < pages; query = `&cursor=${cursors.at(-1)}`) {
    const { nextCursor } = await read(server, `/v1/products?limit=20${query}`);
    cursors.push(nextCursor as string);
  }
  return cursors;
};

const visitAll = async (
  entrants: Entrant[],
  { database, loader }: ComparisonOptions,
  seconds: number,
): Promise<void> => {
  const { productIds, token } = database;
  for (const operation of operations) {
    for (const { name, server, cursors, result } of entrants) {
      if (!takesPart(name, operation)) continue;
      const order = { operation, seconds, source: { productIds, token, cursors } };
      const visit = await loader.visit(server, order);
      result.visits.set(operation, [...(result.visits.get(operation) ?? []), visit]);
      if (operation === 'create') await database.restore();
    }
  }
};

const takesPart = (name: ContenderName, operation: OperationName): boolean => {
  if (name === 'tradepost-cached') return operation === 'get' || operation === 'list';
  return operation !== 'refused' || contenders[name].checks;
};

/** A server with another response does other work, so its numbers would mean nothing. */
const checkSameResponses = async (entrants: Entrant[], { productIds }: BenchDatabase): Promise<void> => {
  const [first, ...others] = entrants as [Entrant, ...Entrant[]];
  for (const page of ['/livez', `/v1/products/${productIds[0]}`, 'next page']) {
    const responseOf = async ({ server, cursors }: Entrant) => {
      const path = page === 'next page' ? `/v1/products?limit=20&cursor=${cursors[7]}` : page;
      return { ...(await read(server, path)), nextCursor: undefined };
    };
    const expected = await responseOf(first);
    for (const other of others) deepStrictEqual(await responseOf(other), expected);
  }
};

const read = async ({ port }: Server, path: string): Promise<Record<string, unknown>> => {
  const response = await fetch(`http://127.0.0.1:${port}${path}`);
  const body = await response.json();
  if (response.status !== 200) throw new Error(`${path} was answered with ${JSON.stringify(body)}`);
  return body as Record<string, unknown>;
};
