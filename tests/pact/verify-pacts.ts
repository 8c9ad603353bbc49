/** By default, Pact passes if there is no pact, and if a state has no handler or its handler throws. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { json, text } from 'node:stream/consumers';
import { type Pact, readPact } from '../../src/codegen/compatibility/consumer-pact.ts';

/** The set-up of each state, by its name in the pacts, and the values that requests get from it. */
export type States = Record<string, () => Promise<Record<string, string>>>;

type Verification = { baseUrl: string; files: string[]; states: States };

/** Throws unless the provider satisfies all pacts. */
export const verifyPacts = async ({ baseUrl, files, states }: Verification): Promise<void> => {
  const named = files.flatMap((file) => readPact(file).interactions).map(stateOf);
  if (named.length === 0) throw new Error('There is no interaction to verify');
  const unknown = named.filter((name) => !Object.hasOwn(states, name));
  if (unknown.length > 0) throw new Error(`No handler for the state: ${unknown.join(', ')}`);
  const entered: string[] = [];
  const faults: unknown[] = [];
  const server = await serveStates(async (name) => {
    entered.push(name);
    return states[name]?.();
  }, faults);
  try {
    // No requestFilter: it would change the calls that set up states too. Tokens come from the states instead.
    await runVerifier({
      providerBaseUrl: baseUrl,
      pactUrls: files,
      providerStatesSetupUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    });
  } catch (cause) {
    throw faults.length > 0
      ? new Error(`A state could not be set up: ${faults.join(', ')}`, { cause })
      : cause;
  } finally {
    server.closeAllConnections();
    server.close();
  }
  if (entered.length !== named.length)
    throw new Error(`Of ${named.length} states ${entered.length} were entered`);
};

const stateOf = ({ description, providerStates: [state] = [] }: Pact['interactions'][number]): string => {
  if (state === undefined) throw new Error(`"${description}" takes nothing for given`);
  return state.name;
};

/** Pact calls this for each state. A response other than 2xx makes it fail. */
const serveStates = async (enter: (name: string) => Promise<unknown>, faults: unknown[]): Promise<Server> => {
  const server = createServer(async (request, response) => {
    try {
      const { state, action } = (await json(request)) as { state: string; action: string };
      const values = action === 'setup' ? await enter(state) : {};
      response.setHeader('content-type', 'application/json').end(JSON.stringify(values));
    } catch (error) {
      faults.push(error);
      response.writeHead(500).end();
    }
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return server;
};

const runVerifier = async (options: object): Promise<void> => {
  const script = join(import.meta.dirname, 'verifier-process.ts');
  const child = spawn(process.execPath, [script, JSON.stringify(options)], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const [output, errors, [exitCode]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'exit') as Promise<[number | null]>,
  ]);
  if (exitCode !== 0) throw new Error(`The pact is not kept:\n${output}\n${errors}`);
};
