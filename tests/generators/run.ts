/**
 * `make clients`: mainstream generators write clients from our contract. Each client must compile, call every list
 * operation with every query parameter on the real server, and get 200 and the body that our own SDK gets.
 * ONLY=orval,kubb runs only these.
 */
import { parseArgs } from 'node:util';
import { readContract } from '../support/contract-document.ts';
import { inOwnOrder, listCalls } from '../support/list-call.ts';
import { generators } from './generator.ts';
import { startRecordingServer } from './recording-server.ts';
import { renderTable } from './table.ts';
import { type Bodies, callAll, generateClient, openWorkshop, type Verdicts } from './trial.ts';

const ours = '@tradepost/client';
const { values } = parseArgs({ options: { only: { type: 'string', default: '' } } });
const only = values.only.split(',').filter((name) => name !== '');
const chosen = Object.entries(generators).filter(
  ([name]) => only.length === 0 || name === ours || only.includes(name),
);

const say = (text: string) => void process.stdout.write(`${text}\n`);

const tryAll = async (server: Awaited<ReturnType<typeof startRecordingServer>>) => {
  const calls = await Promise.all(listCalls(readContract()).map((call) => inOwnOrder(call, server.app)));
  openWorkshop();
  const results: Record<string, Verdicts> = {};
  let expected: Bodies | undefined;
  for (const [name, generator] of chosen) {
    const startedAt = performance.now();
    try {
      const file = await generateClient(name, generator, calls);
      const { verdicts, bodies } = await callAll(file, { server, calls }, expected);
      if (name === ours) expected = bodies;
      results[name] = verdicts;
    } catch (error) {
      results[name] = Object.fromEntries(calls.map(({ id }) => [id, (error as Error).message]));
    }
    say(`${name}: ${((performance.now() - startedAt) / 1000).toFixed(1)} s`);
  }
  return { operations: calls.map(({ id }) => id), results };
};

const server = await startRecordingServer();
try {
  const { operations, results } = await tryAll(server);
  say(renderTable(operations, results));
  const isRight = Object.values(results).every((verdicts) => operations.every((id) => !verdicts[id]));
  if (!isRight) process.exitCode = 1;
} finally {
  await server.close();
}
