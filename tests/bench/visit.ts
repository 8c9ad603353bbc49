import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { type Server, stopChild } from './contender.ts';
import type { LoadOrder, LoadResult } from './load.ts';
import { cpuMicroseconds } from './process-stat.ts';
import type { OperationName, TrafficSource } from './traffic.ts';

/** The result of one operation on one server: responses per second, latencies, and CPU time of the server per response. */
export type Visit = { perSecond: number; cpuMicros: number; p50Ms: number; p99Ms: number };

/** `connections`: 64 by default. */
type VisitOrder = { seconds: number; connections?: number } & (
  | { operation: OperationName; source: TrafficSource }
  | { path: string }
);

export type Loader = {
  visit: (server: Server, order: VisitOrder) => Promise<Visit>;
  stop: () => Promise<void>;
};

const CONNECTIONS = 64;

export const startLoader = (): Loader => {
  const child = fork(join(import.meta.dirname, 'load.ts'));
  return {
    visit: async (server, order) => {
      const before = cpuMicroseconds(server.pid);
      const result = await ask(child, { connections: CONNECTIONS, ...order, port: server.port });
      if ('failure' in result) throw new Error(`Answered wrongly: ${result.failure}`);
      const { responses, ...rest } = result;
      return { ...rest, cpuMicros: (cpuMicroseconds(server.pid) - before) / responses };
    },
    stop: () => stopChild(child),
  };
};

const ask = async (child: ChildProcess, order: LoadOrder): Promise<LoadResult> => {
  const response = once(child, 'message');
  child.send(order);
  const [result] = await response;
  return result as LoadResult;
};
