/** Measures the time from the spawn of the process to the first product read from a running database. */
import type { BenchDatabase } from './bench-database.ts';
import { type ContenderName, firstResponse, type Server, spawnContender } from './contender.ts';
import { median } from './report.ts';

type ColdStartOptions = {
  names: ContenderName[];
  times: number;
  database: BenchDatabase;
  contract: object;
  onStart: (server: Server) => void;
};

/** Medians in milliseconds. The servers take turns. */
export const measureColdStarts = async (options: ColdStartOptions): Promise<Map<ContenderName, number>> => {
  const { names, times, database, onStart } = options;
  const measured = new Map<ContenderName, number[]>(names.map((name) => [name, []]));
  for (let turn = 0; turn < times; turn += 1) {
    for (const [name, starts] of measured) {
      const startedAt = performance.now();
      const server = await spawnContender(name, options);
      onStart(server);
      await firstResponse(server, `/v1/products/${database.productIds[0]}`);
      starts.push(performance.now() - startedAt);
      await server.stop();
    }
  }
  return new Map([...measured].map(([name, starts]) => [name, median(starts)]));
};
