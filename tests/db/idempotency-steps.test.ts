/** The second form of `x-idempotency`, over HTTP on a real database: crashes, takeovers and concurrent requests. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Knex } from 'knex';
import { pino } from 'pino';
import type { GeneratedContract } from '../../src/contract/generated-contract.ts';
import type { AnyRequest, HandlerResponse } from '../../src/contract/handler-type.ts';
import type { Steps } from '../../src/contract/idempotency-steps.ts';
import { createDatabase } from '../../src/db/database.ts';
import { createStepStore, LEASE_MS } from '../../src/db/idempotency-step-store.ts';
import { runInTransaction } from '../../src/db/transaction.ts';
import { newProblem } from '../../src/errors.ts';
import { generateContract } from '../support/foreign-contract.ts';
import { type ForeignServer, startForeignServer } from '../support/foreign-server.ts';
import { createTestDatabase } from '../support/test-database.ts';

const text = { schema: { type: 'string' } };
const problem = (...codes: string[]) => ({
  description: 'No.',
  headers: { 'Retry-After': text },
  content: {
    'application/problem+json': { schema: { type: 'object', properties: { code: { enum: codes } } } },
  },
});
const document = {
  openapi: '3.1.1',
  info: { title: 'Payments', version: '1' },
  'x-problems': {
    out_of_stock: { status: 409, title: 'Out of stock', description: 'Nothing is left.' },
    idempotency_in_flight: { status: 409, title: 'In flight', description: 'Wait.' },
  },
  paths: {
    '/payments': {
      post: {
        operationId: 'pay',
        'x-idempotency': { steps: ['reserve', 'charge', 'confirm'] },
        parameters: [{ name: 'Idempotency-Key', in: 'header', required: true, ...text }],
        requestBody: { content: { 'application/json': { schema: {} } } },
        responses: {
          201: {
            description: 'Paid.',
            headers: { 'Idempotent-Replayed': text },
            content: { 'application/json': { schema: { type: 'object', required: ['charge'] } } },
          },
          409: problem('out_of_stock', 'idempotency_in_flight'),
        },
      },
    },
  },
};

type Step = 'reserve' | 'charge' | 'confirm';
type Call = { steps: Steps<Step, Knex, HandlerResponse> };
type Behaviour = Partial<Record<Step | 'between', () => unknown>>;

let database: Awaited<ReturnType<typeof createTestDatabase>>;
let db: Knex;
let generated: GeneratedContract;
let server: ForeignServer;
let now: number;
/** Keys by which the other system was called. It executes each once. */
let charged: string[];
let behaviour: Behaviour;

beforeAll(async () => {
  database = await createTestDatabase();
  db = createDatabase({
    url: database.url,
    poolMax: 8,
    preparedStatements: true,
    log: pino({ level: 'silent' }),
  });
  await db.raw('create table effects (step text not null)');
  generated = await generateContract(document);
});
afterAll(async () => {
  await db.destroy();
  await database.drop();
});
beforeEach(async () => {
  now = Date.parse('2026-06-01T12:00:00Z');
  charged = [];
  behaviour = {};
  await db('idempotency_keys').delete();
  await db('effects').delete();
  server = await start(pay);
});
afterEach(() => server.stop());

const start = (handle: (request: AnyRequest, call: Call) => Promise<HandlerResponse>) =>
  startForeignServer(generated, { pay: handle as never }, {
    stepStore: createStepStore({ now: () => new Date(now) }),
    dbOf: () => db,
    inTransaction: runInTransaction,
  } as never);

const pay = async (_: AnyRequest, { steps }: Call): Promise<HandlerResponse> => {
  const stock = await steps.write('reserve', async ({ db }) => {
    await db('effects').insert({ step: 'reserve' });
    await behaviour.reserve?.();
    return { left: 3 };
  });
  await behaviour.between?.();
  const charge = await steps.call('charge', async ({ key }) => {
    charged.push(key);
    await behaviour.charge?.();
    return { id: `ch_${charged.length}` };
  });
  return steps.complete('confirm', async ({ db }) => {
    await db('effects').insert({ step: 'confirm' });
    await behaviour.confirm?.();
    return { status: 201, body: { charge: charge.id, left: stock.left } };
  });
};

const send = async (key: string, body: unknown = { amount: 1 }) => {
  const response = await fetch(`${server.baseUrl}/payments`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': key },
    body: JSON.stringify(body),
  });
  const { status, headers } = response;
  const json = (await response.json()) as { code?: string; charge?: string };
  return {
    status,
    code: json.code,
    charge: json.charge,
    isReplay: headers.get('idempotent-replayed') === 'true',
    retryAfter: headers.get('retry-after'),
  };
};
const effects = () => db('effects').orderBy('step').pluck('step');
const crash = () => {
  throw new Error('the process was killed here');
};

const paid = { status: 201, charge: 'ch_1', isReplay: false };

test('all steps take effect once, and a retry receives the stored response', async () => {
  expect(await send('k1')).toMatchObject(paid);
  expect(await send('k1')).toMatchObject({ ...paid, isReplay: true });
  expect(charged).toEqual([expect.stringMatching(/^[\w-]{43}:charge$/)]);
  expect(await effects()).toEqual(['confirm', 'reserve']);
});

describe('after a failure, a retry continues at the first step without an outcome:', () => {
  test.each<[at: keyof Behaviour, calls: number]>([
    ['reserve', 1],
    ['between', 1],
    ['charge', 2],
    ['confirm', 1],
  ])('%s', async (at, calls) => {
    behaviour = { [at]: crash };
    expect(await send('k1')).toMatchObject({ status: 500 });
    behaviour = {};
    expect(await send('k1')).toMatchObject({ status: 201, isReplay: false });
    expect(await effects()).toEqual(['confirm', 'reserve']);
    expect(charged).toEqual(Array(calls).fill(charged[0]));
  });
});

describe('while a request holds the key,', () => {
  /** Stops a request in its foreign call until `resume`, as a paused or killed process does. */
  const hold = async () => {
    const { promise: held, resolve: isHeld } = Promise.withResolvers<void>();
    const { promise: resumed, resolve: resume } = Promise.withResolvers<void>();
    behaviour = {
      charge: () => {
        isHeld();
        return resumed;
      },
    };
    const first = send('k1');
    await held;
    behaviour = {};
    return { first, resume };
  };

  test('another one receives 409 and the seconds until the lease ends', async () => {
    const { first, resume } = await hold();
    now += 10_000;
    expect(await send('k1')).toMatchObject({ status: 409, code: 'idempotency_in_flight', retryAfter: '50' });
    resume();
    expect(await first).toMatchObject(paid);
  });

  test('another key is independent', async () => {
    const { first, resume } = await hold();
    expect(await send('k2')).toMatchObject({ status: 201 });
    resume();
    expect(await first).toMatchObject({ status: 201 });
  });

  test('a request takes over when the lease has ended, and the first one stores nothing any more', async () => {
    const { first, resume } = await hold();
    now += LEASE_MS;
    expect(await send('k1')).toMatchObject({ status: 201, charge: 'ch_2' });
    resume();
    expect(await first).toMatchObject({ status: 409, code: 'idempotency_in_flight' });
    expect(await send('k1')).toMatchObject({ status: 201, charge: 'ch_2', isReplay: true });
    expect([charged.length, new Set(charged).size]).toEqual([2, 1]);
    expect(await effects()).toEqual(['confirm', 'reserve']);
  });

  test('each step renews the lease', async () => {
    const pass = () => {
      now += LEASE_MS - 1;
    };
    behaviour = { between: pass };
    const { promise: held, resolve: isHeld } = Promise.withResolvers<void>();
    const { promise: resumed, resolve: resume } = Promise.withResolvers<void>();
    behaviour.confirm = () => {
      pass();
      isHeld();
      return resumed;
    };
    const first = send('k1');
    await held;
    behaviour = {};
    expect(await send('k1')).toMatchObject({ status: 409, retryAfter: '1' });
    resume();
    expect(await first).toMatchObject(paid);
  });
});

test('of twenty requests at once, one runs the steps', async () => {
  const all = await Promise.all(Array.from({ length: 20 }, () => send('k1')));
  expect(all.filter(({ status }) => status !== 201 && status !== 409)).toEqual([]);
  expect(all.filter(({ status, isReplay }) => status === 201 && !isReplay)).toHaveLength(1);
  expect(charged).toEqual([expect.stringMatching(/^[\w-]{43}:charge$/)]);
  expect(await effects()).toEqual(['confirm', 'reserve']);
});

test('a rejection is stored, and the steps before it stay', async () => {
  behaviour = {
    charge: () => {
      throw newProblem('out_of_stock');
    },
  };
  expect(await send('k1')).toMatchObject({ status: 409, code: 'out_of_stock', isReplay: false });
  behaviour = {};
  expect(await send('k1')).toMatchObject({ status: 409, code: 'out_of_stock', isReplay: true });
  expect(await effects()).toEqual(['reserve']);
  expect(charged).toHaveLength(1);
});

test('the same key with another request is rejected, before and after the response', async () => {
  behaviour = { charge: crash };
  await send('k1');
  const reused = { status: 422, code: 'idempotency_key_reused' };
  expect(await send('k1', { amount: 2 })).toMatchObject(reused);
  behaviour = {};
  await send('k1');
  expect(await send('k1', { amount: 2 })).toMatchObject(reused);
});

test('a key of yesterday begins anew, with another key for the other system', async () => {
  await send('k1');
  now += 24 * 60 * 60 * 1000 + 1;
  expect(await send('k1')).toMatchObject({ status: 201, charge: 'ch_2', isReplay: false });
  expect(new Set(charged).size).toBe(2);
});

test('a retry calls the other system with the same key', async () => {
  behaviour = { charge: crash };
  await send('k1');
  behaviour = {};
  now += 1000;
  expect(await send('k1')).toMatchObject({ status: 201 });
  expect([charged.length, new Set(charged).size]).toEqual([2, 1]);
});

test('two actors with one key call the other system with different keys', async () => {
  const store = createStepStore({ now: () => new Date(now) });
  const claims = await Promise.all(
    ['ada', 'bob'].map((actorId) =>
      store.claim(db, { actorId, operationId: 'pay', key: 'k1', fingerprint: 'same' }),
    ),
  );
  expect(new Set(claims.map((claimed) => 'claim' in claimed && claimed.claim.id)).size).toBe(2);
});

test.each([['a\0b'], ['\ud800'], [{ 'k\0': ['\u0000'] }], [null], [1.5], ['"']])(
  'a retry gets the outcome %j unchanged',
  async (outcome) => {
    const store = createStepStore({ now: () => new Date(now) });
    const key = { actorId: 'ada', operationId: 'pay', key: 'k1', fingerprint: 'same' };
    const claimed = await store.claim(db, key);
    if (!('claim' in claimed)) throw new Error('The key is taken');
    await claimed.claim.record(db, 'charge', outcome);
    await claimed.claim.release(db);
    const again = await store.claim(db, key);
    expect('claim' in again && again.claim.outcomes.get('charge')).toEqual(outcome);
  },
);

describe('a handler that breaks its declaration stores nothing:', () => {
  type Broken = [what: string, handle: (steps: Call['steps']) => Promise<HandlerResponse>];
  const done = { status: 201, body: { charge: 'ch_1' } };
  const insert = async ({ db }: { db: Knex }) => void (await db('effects').insert({ step: 'confirm' }));

  test.each<Broken>([
    ['an undeclared step', (steps) => steps.write('refund' as Step, async () => 1).then(() => done)],
    [
      'a step after a later one',
      async (steps) => {
        await steps.call('charge', async () => 1);
        await steps.write('reserve', async (step) => insert(step).then(() => 1));
        return done;
      },
    ],
    ['the last step without a response', (steps) => steps.write('confirm', async () => 1).then(() => done)],
    ['a response before the last step', (steps) => steps.complete('charge', async () => done)],
    ['a response of no step', async () => done],
    [
      'a response that breaks the contract',
      (steps) => steps.complete('confirm', (step) => insert(step).then(() => ({ status: 201, body: {} }))),
    ],
  ])('%s', async (_, handle) => {
    await server.stop();
    server = await start((_request, { steps }) => handle(steps));
    expect(await send('k1')).toMatchObject({ status: 500, code: 'internal_error' });
    expect(server.defects()).toHaveLength(1);
    expect(await effects()).toEqual([]);
  });
});
