import { rmSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import * as sdk from '@tradepost/client';
import { type Operation, readContract } from '../support/contract-document.ts';
import { startExampleIssuer } from '../support/example-identities.ts';
import { readExamples as readStates, recipeOf } from '../support/example-states.ts';
import { type Change, createTrial, leastPerson, tokenOf } from '../support/example-trial.ts';
import { createWorld, type World } from '../support/example-world.ts';
import { complaintsAbout, placeModule } from '../support/guide.ts';
import {
  type ExampleScope,
  readExamples,
  readMethodExamples,
  writeExamples,
} from '../support/sdk-example.ts';
import { beginningOf } from '../support/stream-items.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';

const serverUrl = 'https://api.example.com';
const contract = readContract();
const operationIds = new Set(contract.map(({ id }) => id));
const exported = Object.keys(sdk);
const states = await readStates();
const examples = readExamples().filter(({ name }) => exported.includes(name));

let app: TestApp;
let issuer: Awaited<ReturnType<typeof startExampleIssuer>>;
let silent: Server;
let world: World;
let folder: string;
let functions: Record<string, (scope: ExampleScope) => Promise<void>>;
/** The output of the SDK: a deprecated operation warns. */
const warnings: unknown[] = [];
const { warn } = console;
beforeAll(async () => {
  console.warn = (warning: unknown) => void warnings.push(warning);
  issuer = await startExampleIssuer();
  app = await startTestApp(issuer.env);
  world = createWorld(app, contract);
  silent = await listenInSilence();
  const placed = placeModule(
    'examples',
    writeExamples(examples, exported).replaceAll(serverUrl, app.baseUrl),
  );
  folder = placed.folder;
  ({ examples: functions } = (await import(placed.file)) as { examples: typeof functions });
});
afterAll(async () => {
  console.warn = warn;
  expect(warnings).toEqual(warnings.map(() => expect.stringContaining(' is deprecated. ')));
  rmSync(folder, { recursive: true });
  silent.close();
  await app.close();
  await issuer.close();
});

const begin = async (prepare: (() => Promise<void>) | undefined): Promise<void> => {
  await world.clear();
  await world.accounts();
  await prepare?.();
};

/** Accepts connections and never responds. */
const listenInSilence = async (): Promise<Server> => {
  const server = createServer((socket) => socket.on('error', () => {}).unref());
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
};

const portOf = (server: Server): number => (server.address() as { port: number }).port;

/** Runs an example; returns the values that it logs. */
const runExample = async (name: string, transport: sdk.Transport): Promise<unknown[][]> => {
  const logged: unknown[][] = [];
  await functions[name]?.({
    transport,
    tradepost: sdk.createClient(transport),
    localStorage: createStorage(),
    console: { log: (...values) => void logged.push(values) },
  });
  return logged;
};

const createStorage = (entries: [string, string][] = []): sdk.TokenStorage => {
  const items = new Map(entries);
  return {
    getItem: (key) => items.get(key) ?? null,
    setItem: (key, value) => items.set(key, value),
    removeItem: (key) => items.delete(key),
  };
};

test('every exported function and class has an example', () => {
  const missing = exported.filter((name) => !examples.some((example) => example.name === name));
  expect(missing).toEqual([]);
});

test('every method of a client has an example', () => {
  const { send: _, withAccessToken: __, ...namespaces } = sdk.createClient({ baseUrl: serverUrl });
  expect(readMethodExamples()).toHaveLength(Object.values(namespaces).flatMap(Object.keys).length);
});

test('the examples compile', async () => {
  const code = writeExamples([...examples, ...readMethodExamples()], exported);
  expect(await complaintsAbout(code)).toBe('');
}, 30_000);

/** The example's input, adapted to its state. */
const changed = (operation: Operation, input: object, change: Change): object => {
  const named = Object.entries({ ...change.path, ...change.query, ...change.header }).map(([name, value]) => [
    name
      .replace(/-(.)/g, (_all, letter: string) => letter.toUpperCase())
      .replace(/^./, (letter) => letter.toLowerCase()),
    value,
  ]);
  const { body } = input as { body?: object };
  // Bytes have no members to change.
  if (body instanceof Blob) return { ...input, ...Object.fromEntries(named) };
  return {
    ...input,
    ...Object.fromEntries(named),
    ...(operation.requestExamples.length > 0 && { body: { ...body, ...change.foreignBody, ...change.body } }),
  };
};

/** The success that belongs to the first example request, which is the one in the SDK. */
const successOf = ({ responses, requestExamples: [first, ...others] }: Operation) =>
  responses.find(
    ({ status, name }) =>
      status < 300 && (name === first?.name || !others.some((other) => other.name === name)),
  );

/** Sends the example through the SDK, with a token of a user that has the scopes of the operation. */
const sendExample = async (operation: Operation, change: Change = {}): Promise<Response> => {
  const person = change.as ?? leastPerson(operation);
  const accessToken = person === 'nobody' ? undefined : await tokenOf(app, person, { operation });
  const { send } = app.tradepost.withAccessToken(accessToken);
  const responses: sdk.ApiResponse[] = [];
  await runExample(operation.id, {
    send: async (called, input = {}, options) => {
      const response = await send(called, changed(operation, input, change), {
        ...options,
        headers: change.rawHeaders,
      });
      responses.push(response);
      if (called.accept !== 'text/event-stream') return response;
      return { ...response, response: await beginningOf(response.response) };
    },
  });
  const [first] = responses;
  if (!first) throw new Error(`The example of ${operation.id} sends nothing`);
  return first.response;
};

const trials = contract
  .filter(({ isInSdk }) => isInSdk)
  .map((operation) => {
    const success = successOf(operation);
    return { id: operation.id, operation, success, recipe: success && states[operation.id]?.[success.name] };
  });
// Reads without a state of their own change nothing, so they share one world.
const [reads, others] = [true, false].map((isRead) =>
  trials.filter(({ operation, recipe }) => (operation.method === 'GET' && !recipe) === isRead),
) as [typeof trials, typeof trials];

describe('a read accepts its example', () => {
  beforeAll(() => begin(world.everything));

  test.each(reads)('$id', async ({ operation, success }) => {
    expect((await sendExample(operation)).status).toBe(success?.status);
  });
});

describe('an operation accepts its example', () => {
  beforeEach(() => begin(undefined));

  test.each(others)('$id', async ({ operation, success }) => {
    const recipe = success && recipeOf(states, operation, success);
    if (!recipe) throw new Error(`${operation.id} has no success for its example`);
    const trial = createTrial(operation, success, { app, world, onAccepted: () => {} });
    const [first] = operation.requestExamples;
    const seen: number[] = [];
    await recipe({
      ...trial,
      send: async (change = {}) => {
        if (change.example !== undefined && change.example !== first?.name) return trial.send(change);
        const response = await sendExample(operation, change);
        seen.push(response.status);
        return response;
      },
    });
    expect(seen).toContain(success.status);
  });
});

describe('an example of the core gives its documented result', () => {
  let reader: sdk.Transport;
  beforeAll(async () => {
    await begin(world.products);
    await world.events();
    const [operation] = contract.filter(({ id }) => id === 'streamEvents') as [Operation];
    reader = app.tradepost.withAccessToken(await tokenOf(app, 'user', { operation }));
  });

  const transportAt = (port: number) =>
    sdk.createTransport({ baseUrl: `http://127.0.0.1:${port}`, maxRetries: 0 });
  const expiredSession = () =>
    sdk.createTokenSession({
      baseUrl: app.baseUrl,
      storage: createStorage([
        [
          'tradepost-session',
          JSON.stringify({ accessToken: 'a', refreshToken: 'b'.repeat(43), refreshAt: 0, expiresAt: 0 }),
        ],
      ]),
    });
  /** A server whose job is in the next of these states at each request. */
  const jobIn =
    (...states: string[]) =>
    (): sdk.Transport => {
      const job = { id: 'job_01kkhp5a7c9eb1d3f5h7j9kbmd', progress: 100, result: { fileId: 'fil_1' } };
      const { headers } = new Response();
      return {
        send: async () => ({
          status: 200,
          data: { ...job, state: states.shift() },
          headers,
          response: new Response(),
        }),
      };
    };
  const core: Record<string, [logged: unknown[][], transport?: () => sdk.Transport]> = {
    ApiError: [[[401, 'unauthenticated', expect.any(String)]]],
    MissedEventsError: [[['The events 1 to 4709 are missing']], () => reader],
    ConnectionError: [[[expect.stringMatching(/no response: try again later$/)]], () => transportAt(1)],
    JobError: [[['failed']], jobIn('waiting', 'failed')],
    SessionExpiredError: [[['Sign in again.']], expiredSession],
    TimeoutError: [[[expect.stringMatching(/took longer than 50 ms$/)]], () => transportAt(portOf(silent))],
    WebhookVerificationError: [[['header_missing', 'The header webhook-id is missing.']]],
    createBrowserSession: [[['signed-in']]],
    createClient: [[[['Waxed canvas apron', 'Pour-over dripper', 'Hand-thrown mug']]]],
    createTokenSession: [[['mara-lindqvist']]],
    createTransport: [[['Hand-thrown mug'], ['House blend, 250 g'], ['Pour-over dripper']]],
    followEvents: [[[4711, 'product.created']], () => reader],
    isProblem: [[['not_found']]],
    keepCart: [[[0]]],
    verifyWebhook: [[[{ type: 'order.placed' }]]],
    waitForJob: [[['100 %'], [{ fileId: 'fil_1' }]], jobIn('waiting', 'succeeded')],
  };

  test('every example is in the table', () => {
    expect(Object.keys(core).sort()).toEqual(exported.filter((name) => !operationIds.has(name)).sort());
  });

  test.each(Object.entries(core))('%s', async (name, [logged, transport = () => app.tradepost]) => {
    expect(await runExample(name, transport())).toEqual(logged);
  });
});
