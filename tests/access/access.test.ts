/**
 * Calls every operation as anonymous, as each role and with each kind of API key, on own and on foreign resources. The
 * results must equal access-matrix.md of the feature; review a change there.
 */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Role } from '../../src/features/accounts/access/role.ts';
import {
  type ApiKeyKind,
  type ApiKeyScope,
  isPublishable,
  maskKey,
  newApiKey,
} from '../../src/features/accounts/api-keys/api-key.ts';
import { insertApiKey } from '../../src/features/accounts/api-keys/api-key-repository.ts';
import { newUuid, toUuid } from '../../src/lib/id.ts';
import { hashSecret } from '../../src/lib/secret.ts';
import { type Operation, readContract } from '../support/contract-document.ts';
import type { Examples } from '../support/example-given.ts';
import { startExampleIssuer } from '../support/example-identities.ts';
import { readExamples, recipeOf } from '../support/example-states.ts';
import { type Change, createTrial, keepSession, leastPerson } from '../support/example-trial.ts';
import { createWorld, people, sessionIds, type World } from '../support/example-world.ts';
import { readFeatures } from '../support/feature-of.ts';
import { writesRegisters } from '../support/register.ts';
import { wholeTextOf } from '../support/stream-items.ts';
import { openTestSession, startTestApp, type TestApp } from '../support/test-app.ts';
import { columns, readAccessMatrices, rowOf, writeAccessMatrix } from './access-matrix.ts';

type Person = keyof typeof people;
/** Returns the request's Authorization header: for the owner of the example's resources, or for a stranger. */
type Caller = (account: { id: string; sessionId?: string }) => Promise<string | undefined>;

type Case = { operation: Operation; example: string | undefined };

const contract = readContract();
const features = readFeatures();
const matrices = readAccessMatrices();
const matrix = new Map([...matrices.values()].flatMap((rows) => [...rows]));
const operationOf = (row: string): Operation | undefined =>
  contract.find(({ id }) => id === row.split(' ')[0]);

let issuer: Awaited<ReturnType<typeof startExampleIssuer>>;
let app: TestApp;
let world: World;
let examples: Examples;
beforeAll(async () => {
  examples = await readExamples();
  issuer = await startExampleIssuer();
  app = await startTestApp(issuer.env);
  world = createWorld(app, contract);
});
afterAll(async () => {
  await app.close();
  await issuer.close();
});

const asRole =
  (role: Role): Caller =>
  async ({ id, sessionId }) => {
    await app.deps
      .db('users')
      .where({ id: toUuid(id) })
      .update({ role });
    if (sessionId === undefined)
      return `Bearer ${(await openTestSession(app.deps, { id, role })).accessToken}`;
    const session = { id: sessionId, authenticatedAt: app.clock.now().toISOString() };
    return `Bearer ${(await app.deps.tokens.sign({ id, role, session })).accessToken}`;
  };

/** A key of an administrator. */
const withKey =
  (kind: ApiKeyKind, scopes: ApiKeyScope[]): Caller =>
  async ({ id }) => {
    const key = newApiKey(kind, app.deps.randomness);
    const found = await app.deps
      .db('users')
      .where({ id: toUuid(id) })
      .update({ role: 'admin' });
    if (found === 0) return `Bearer ${key}`;
    await insertApiKey(
      { db: app.deps.db },
      {
        uuid: newUuid(app.clock.now()),
        userId: id,
        name: 'Mine',
        kind,
        scopes,
        keyHash: hashSecret(key),
        hint: maskKey(key),
        createdAt: app.clock.now(),
        expiresAt: undefined,
      },
    );
    return `Bearer ${key}`;
  };

const keyScopes = [
  ...new Set(contract.flatMap(({ spec }) => spec.security.flatMap(({ apiKey = [] }) => apiKey))),
] as ApiKeyScope[];

const callers: Record<(typeof columns)[number], Caller> = {
  nobody: async () => undefined,
  user: asRole('user'),
  moderator: asRole('moderator'),
  editor: asRole('editor'),
  admin: asRole('admin'),
  // The key has every scope that a key of its kind can have.
  publishable: withKey('publishable', keyScopes.filter(isPublishable)),
  secret: withKey('secret', keyScopes),
};

/** The statuses for callers without permission, and for resources that are hidden from them. */
const rejections: Record<string, string> = {
  unauthenticated: '401',
  invalid_token: '401',
  reauthentication_required: '401',
  insufficient_scope: '403',
  not_found: '404',
  identity_link_invalid: '422',
  passkey_not_accepted: '422',
};

const meetStranger = async () => {
  const id = 'usr_01kh5wa26gfj5r0rf8b4ezxanz';
  const account = { id: toUuid(id), email: 'stranger@example.com', username: 'a-stranger', role: 'user' };
  const now = app.clock.now();
  await app.deps
    .db('users')
    .insert({ ...account, created_at: now, updated_at: now })
    .onConflict('id')
    .ignore();
  return { id };
};

/**
 * The status of a successful example, sent by the owner of its resources or by a stranger. Without a name it is the
 * operation's first example.
 */
const outcomeOf = async (
  { operation, example }: Case,
  caller: Caller,
  by: 'owner' | 'stranger',
): Promise<string> => {
  await world.clear();
  await world.accounts();
  const result = operation.responses.find(
    ({ status, name }) => status < 400 && (!example || name === example),
  );
  const recipe = result && recipeOf(examples, operation, result);
  if (!result || !recipe) throw new Error(`${operation.id} has no success ${example ?? ''}`);
  const trial = createTrial(operation, result, { app, world, onAccepted: () => {} });
  const least = leastPerson(operation);
  const send = async (change: Change = {}) => {
    const as = change.as === undefined || change.as === 'nobody' ? least : change.as;
    const owner: Person = as === 'nobody' ? 'user' : as;
    if (operation.spec.recentAuthentication !== null) await keepSession(app.deps.db, owner);
    const authorization = await caller(
      by === 'owner' ? { id: people[owner], sessionId: sessionIds[owner] } : await meetStranger(),
    );
    const rawHeaders = { ...change.rawHeaders, ...(authorization && { authorization }) };
    return trial.send({ ...change, as: 'nobody', rawHeaders });
  };
  const response = await recipe({ ...trial, send });
  const text = await wholeTextOf(response);
  const { code } = (response.ok || text === '' ? {} : JSON.parse(text)) as { code?: string };
  expect(response.status).toBeLessThan(500);
  return rejections[code ?? ''] ?? 'yes';
};

/** `any`: foreign resources too. Otherwise the status of the rejection. */
const cellOf = async (attempt: Case, caller: Caller): Promise<string> => {
  const own = await outcomeOf(attempt, caller, 'owner');
  if (own !== 'yes') return own;
  return (await outcomeOf(attempt, caller, 'stranger')) === 'yes' ? 'any' : 'own';
};

describe('the permitted callers', () => {
  // Where permission depends on the resource, the table has rows for further examples.
  const further = [...matrix.keys()].filter((row) => row.includes(' ') && operationOf(row));
  const rows = [...contract.map(({ id }) => id), ...further];

  const keep = (feature: string, row: string, line: string): void => {
    const others = [...(matrices.get(feature) ?? [])].filter(([other]) => operationOf(other));
    matrices.set(feature, new Map([...others, [row, line]]));
    writeAccessMatrix(feature, matrices.get(feature) as Map<string, string>);
  };

  test.each(rows)('%s', async (row) => {
    const operation = operationOf(row) as Operation;
    const example = row.split(' ')[1];
    const feature = features.get(operation.path) as string;
    const cells: string[] = [];
    for (const column of columns) cells.push(await cellOf({ operation, example }, callers[column]));
    if (writesRegisters()) keep(feature, row, rowOf(row, cells));
    expect(matrices.get(feature)?.get(row)).toBe(rowOf(row, cells));
  });

  test('has no row of an absent operation or of another feature', () => {
    const strays = [...matrices].flatMap(([feature, own]) =>
      [...own.keys()].filter((row) => features.get(operationOf(row)?.path ?? '') !== feature),
    );
    expect(strays).toEqual([]);
  });
});

describe('an API key without the scopes may no more than an anonymous caller, of', () => {
  const scopesOf = ({ spec }: Operation): string[] => spec.security.flatMap(({ apiKey = [] }) => apiKey);
  const rows = [...matrix.entries()].flatMap(([row, line]) => {
    const operation = operationOf(row);
    return operation && scopesOf(operation).length > 0 ? [{ row, line, operation }] : [];
  });

  test.each(rows)('$row', async ({ row, line, operation }) => {
    const others = keyScopes.filter((scope) => !scopesOf(operation).includes(scope));
    const nobody = line.split(' | ')[columns.indexOf('nobody') + 1] ?? '';
    const expected = { any: 'yes', 401: '403' }[nobody] ?? nobody;
    const example = row.split(' ')[1];
    expect(await outcomeOf({ operation, example }, withKey('secret', others), 'owner')).toBe(expected);
  });
});

/** An access token outlives its account by up to ten minutes. */
const deletedAccount: Caller = async ({ id, sessionId }) => {
  const [role = 'user'] = Object.entries(people).find(([, each]) => each === id) ?? [];
  const authorization = await asRole(role as Role)({ id, ...(sessionId && { sessionId }) });
  await app.deps
    .db('users')
    .where({ id: toUuid(id) })
    .delete();
  return authorization;
};

describe('the token of a deleted account causes no 500 in', () => {
  const closed = contract.filter(({ spec }) => spec.authentication !== 'none');

  test.each(closed.map((operation) => [operation.id, operation] as const))('%s', async (_id, operation) => {
    await outcomeOf({ operation, example: undefined }, deletedAccount, 'owner');
  });
});

/** Changes by an administrator, or by the owner's erasure request, between the login and the request. */
const closings: Record<string, object> = {
  deactivated: { deactivated_at: new Date(0) },
  'waiting for its erasure': { erases_at: new Date('2999-01-01') },
};

const closedAccount =
  (closing: object): Caller =>
  async ({ id, sessionId }) => {
    const [role = 'user'] = Object.entries(people).find(([, each]) => each === id) ?? [];
    const authorization = await asRole(role as Role)({ id, ...(sessionId && { sessionId }) });
    await app.deps
      .db('users')
      .where({ id: toUuid(id) })
      .update(closing);
    return authorization;
  };

describe.each(Object.entries(closings))(
  'the token of an account that is %s writes nothing by',
  (_, closing) => {
    const writes = contract.filter(({ spec }) => spec.authentication === 'required' && spec.method !== 'GET');

    test.each(writes.map((operation) => [operation.id, operation] as const))('%s', async (_id, operation) => {
      const outcome = await outcomeOf({ operation, example: undefined }, closedAccount(closing), 'owner');
      expect(outcome).toBe('401');
    });
  },
);
