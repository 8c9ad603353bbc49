/** One declared response, tested: the state of the world, and the operation's example request in it. */

import { importJWK, SignJWT } from 'jose';
import type { Deps } from '../../src/deps.ts';
import { listSigningKeys } from '../../src/features/accounts/authentication/tokens/signing-key-repository.ts';
import { collectContributions } from '../../src/features.ts';
import { toUuid } from '../../src/lib/id.ts';
import type { DeclaredResponse, Operation } from './contract-document.ts';
import { exampleRequest, writeRequest } from './contract-request.ts';
import { people, sessionIds, type World } from './example-world.ts';
import type { TestApp } from './test-app.ts';

const { scopesOf } = collectContributions();

/** Leads to one declared response. */
export type Recipe = (trial: Trial) => Promise<Response>;

export type Trial = {
  operation: Operation;
  app: TestApp;
  world: World;
  /** Sends the named example request, or the first, with the least privileged role. */
  send: (change?: Change) => Promise<Response>;
  /** A genuine token without scopes. */
  powerlessToken: () => Promise<string>;
  /** A token whose last proof of identity is a day old. */
  oldToken: () => Promise<string>;
};

/** The differences from the example. Objects are merged into those of the example; undefined omits a value. */
export type Change = {
  example?: string;
  as?: Person | 'nobody';
  path?: Record<string, unknown>;
  query?: Record<string, unknown>;
  header?: Record<string, unknown>;
  body?: Record<string, unknown>;
  /** Values that another system generates each time, so no example can contain them; the rest is the example's. */
  foreignBody?: Record<string, unknown>;
  /** Raw headers and query that an HTTP client would not write. */
  rawHeaders?: Record<string, string>;
  rawQuery?: string;
  rawBody?: string;
  /** Another application than the working one. */
  to?: TestApp;
};

export type Person = keyof typeof people;

export type TrialOptions = {
  app: TestApp;
  world: World;
  /** Receives the request examples that succeeded. */
  onAccepted: (operationId: string, requestExample: string) => void;
  /** Sends the requests. Default: over HTTP. */
  fetchOf?: (app: TestApp) => TestApp['fetch'];
};

export const createTrial = (
  operation: Operation,
  expected: Pick<DeclaredResponse, 'name'>,
  { app, world, onAccepted, fetchOf = (one) => one.fetch }: TrialOptions,
): Trial => ({
  operation,
  app,
  world,
  send: async (change = {}) => {
    const name = change.example ?? expected.name;
    const { path, init } = compose(operation, name, change);
    const person = change.as ?? leastPerson(operation);
    const to = change.to ?? app;
    if (person !== 'nobody')
      init.headers.authorization ??= `Bearer ${await tokenOf(to, person, { operation })}`;
    const response = await fetchOf(to)(path, { ...init, redirect: 'manual' });
    const sent = operation.requestExamples.find((one) => one.name === name) ?? operation.requestExamples[0];
    if (response.ok && sent && change.body === undefined) onAccepted(operation.id, sent.name);
    return response;
  },
  powerlessToken: () => signPowerless(app, operation),
  oldToken: () => tokenOf(app, leastPerson(operation) as Person, { operation, age: 24 * 3_600_000 }),
});

const compose = (operation: Operation, name: string, change: Change) => {
  const example = exampleRequest(operation, name);
  const written = writeRequest(operation, {
    ...example,
    path: { ...example.path, ...change.path },
    query: { ...example.query, ...change.query },
    header: { ...example.header, ...change.header },
    body:
      change.body || change.foreignBody
        ? { ...(example.body as object), ...change.foreignBody, ...change.body }
        : example.body,
  });
  return {
    path: change.rawQuery === undefined ? written.path : `${written.path}?${change.rawQuery}`,
    init: {
      ...written.init,
      headers: { ...written.init.headers, ...change.rawHeaders },
      ...(change.rawBody !== undefined && { body: change.rawBody }),
    },
  };
};

/** The caller with exactly the scopes that the operation requires. */
export const leastPerson = ({ id, spec }: Pick<Operation, 'id' | 'spec'>): Person | 'nobody' => {
  if (spec.authentication !== 'required') return 'nobody';
  const needed = Object.values(spec.security[0] ?? {}).flatMap((scopes = []) => scopes);
  const person = (['user', 'editor', 'admin'] as const).find((role) =>
    needed.every((scope) => scopesOf(role).includes(scope)),
  );
  if (!person) throw new Error(`No role has the scopes of ${id}: ${needed.join(', ')}`);
  return person;
};

/** Includes the caller's session, which exists only if the operation reads it. */
export const tokenOf = async (
  { deps }: Pick<TestApp, 'deps'>,
  person: Person,
  { operation, age = 0 }: { operation: Pick<Operation, 'spec'>; age?: number },
): Promise<string> => {
  const authenticatedAt = new Date(deps.clock.now().getTime() - age).toISOString();
  const session = { id: sessionIds[person], authenticatedAt };
  // An application that cannot work has no table for it.
  if (operation.spec.recentAuthentication !== null) await keepSession(deps.db, person).catch(() => {});
  const { accessToken } = await deps.tokens.sign({ id: people[person], role: person, session });
  return accessToken;
};

/** The session of one of the people is there and has not ended. */
export const keepSession = async (db: Deps['db'], person: Person): Promise<void> => {
  const [past, future] = [new Date(0), new Date('2999-01-01')];
  await db('sessions')
    .insert({
      id: toUuid(sessionIds[person]),
      user_id: toUuid(people[person]),
      address: '192.0.2.44',
      user_agent: '',
      created_at: past,
      authenticated_at: past,
      last_seen_at: past,
      expires_at: future,
    })
    .onConflict('id')
    .merge({ ended_at: null, end_reason: null });
};

const signPowerless = async ({ deps }: Pick<TestApp, 'deps'>, { spec }: Operation): Promise<string> => {
  if (spec.recentAuthentication !== null) await keepSession(deps.db, 'user');
  await deps.tokens.publicKeys();
  const [key] = await listSigningKeys(deps, deps.clock.now());
  if (!key) throw new Error('There is no signing key');
  const now = Math.floor(deps.clock.now().getTime() / 1000);
  const claims = { role: 'user', scope: '', sid: sessionIds.user, auth_time: now };
  return new SignJWT(claims)
    .setProtectedHeader({ alg: 'EdDSA', kid: key.kid, typ: 'at+jwt' })
    .setSubject(people.user)
    .setIssuer(deps.config.publicUrl)
    .setAudience(deps.config.publicUrl)
    .setIssuedAt(now)
    .setExpirationTime(now + 60)
    .sign(await importJWK(key.privateJwk, 'EdDSA'));
};
