import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { isJson } from '../../src/contract/media-type.ts';
import { isSafe } from '../../src/contract/safe-method.ts';
import { type DeclaredResponse, type Operation, readContract } from '../support/contract-document.ts';
import { readClaims } from '../support/coverage-claims.ts';
import type { Examples } from '../support/example-given.ts';
import { startExampleIssuer } from '../support/example-identities.ts';
import { type BrokenApps, createRecipes, startBrokenApps } from '../support/example-recipes.ts';
import { readExamples, recipeOf } from '../support/example-states.ts';
import { type Change, createTrial, type Recipe, type TrialOptions } from '../support/example-trial.ts';
import { createWorld, type World } from '../support/example-world.ts';
import { inProcessFetch } from '../support/in-process-fetch.ts';
import { shapeOf } from '../support/json-shape.ts';
import { credentialsOf, inOwnOrder, listCalls, ownCursor, pathOf, searchOf } from '../support/list-call.ts';
import { readRegisters } from '../support/register.ts';
import { firstItems, formatOf, kindOf, wholeTextOf } from '../support/stream-items.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';
import { watchVersions } from '../support/version-watch.ts';

const contract = readContract();
const { exceptions } = readClaims();
const responses = contract
  .flatMap((operation) =>
    operation.responses.map((response) => ({
      id: operation.id,
      name: response.name,
      operation,
      expected: response,
    })),
  )
  .filter(({ id, name }) => !(`${id} problem ${name}` in exceptions));

let app: TestApp;
let issuer: Awaited<ReturnType<typeof startExampleIssuer>>;
let broken: BrokenApps;
let world: World;
let examples: Examples;
let recipes: Record<string, Recipe>;
/** Request examples that succeeded. */
const accepted = new Set<string>();
/** Operations that appended an event in one of their examples. */
const announcing = new Set<string>();
let versions: Awaited<ReturnType<typeof watchVersions>>;
/** The operations that changed a resource without an event of its version, with the table. */
const silentChanges = new Set<string>();

beforeAll(async () => {
  examples = await readExamples();
  issuer = await startExampleIssuer();
  app = await startTestApp({
    RATE_LIMITS: 'on',
    PAYMENT_BREAKER_RESET_MS: '10',
    UPLOAD_LIMIT: '1048576',
    ...issuer.env,
  });
  broken = await startBrokenApps(issuer.env);
  world = createWorld(app, contract);
  versions = await watchVersions(app.deps.db);
  recipes = createRecipes(broken);
});
beforeEach(async () => {
  await world.clear();
  await world.accounts();
});
afterAll(async () => {
  await app.close();
  await broken.defective.close();
  await broken.unreachable.close();
  await issuer.close();
});

const trialOf = (
  operation: Operation,
  response: Pick<DeclaredResponse, 'name'>,
  transport: Pick<TrialOptions, 'fetchOf'> = {},
) => {
  // A new quota for each example.
  app.clock.advance((operation.spec.rateLimit?.window ?? 0) * 1000);
  return createTrial(operation, response, {
    app,
    world,
    onAccepted: (id, name) => accepted.add(`${id} ${name}`),
    ...transport,
  });
};

const findRecipe = (operation: Operation, response: DeclaredResponse): Recipe => {
  const recipe = recipeOf(examples, operation, response) ?? recipes[response.name];
  if (recipe) return recipe;
  throw new Error(
    `No recipe leads ${operation.id} to its example ${response.name}. Add one to the .examples.ts beside ` +
      'the tests of the resource, or, if it is a problem that many operations share, to tests/support/example-recipes.ts.',
  );
};

describe('the application returns every named example:', () => {
  test.each(responses)('$id $name', async ({ operation, expected }) => {
    const fetchOf = (to: TestApp) => noticingEvents(operation, to);
    const response = await findRecipe(operation, expected)(trialOf(operation, expected, { fetchOf }));
    await expectResponse(operation, expected, response);
  });
});

/** Requests that note whether they append an event. The state of an example may have events of its own. */
const noticingEvents =
  ({ id, method }: Operation, to: TestApp): TestApp['fetch'] =>
  async (path, init) => {
    if (isSafe(method) || to !== app) return to.fetch(path, init);
    const before = await versions.begin();
    const response = await to.fetch(path, init);
    const { count, silent } = await versions.end();
    if (count > before) announcing.add(id);
    for (const table of silent) silentChanges.add(`${id}: ${table}`);
    return response;
  };

describe('a call in process returns every example of a success, and each problem:', () => {
  // These belong to HTTP: text that is no JSON, credentials, and errors that a call in process throws.
  const ofHttp = /^(?:malformed_request|invalid_token|csrf_failed|internal_error|unavailable)$/;
  /** The caller of a call in process limits what it streams, and has the disk of the process. */
  const ofUpload = /^(?:payload_too_large|storage_full)$/;
  const isStreamed = ({ spec }: Operation) =>
    Object.values(spec.body?.contents ?? {}).some((content) => /binary|multipart/.test(content?.kind ?? ''));
  const possible = responses.filter(
    ({ operation, name }) => !ofHttp.test(name) && !(ofUpload.test(name) && isStreamed(operation)),
  );
  // A problem reaches each caller in the same way, so one operation suffices.
  const firstOf = new Map(possible.toReversed().map((response) => [response.name, response]));
  const called = possible.filter(
    (response) => response.expected.status < 400 || firstOf.get(response.name) === response,
  );

  test.each(called)('$id $name', async ({ operation, expected }) => {
    const { method } = operation;
    const twin: Response[] = [];
    const fetchOf =
      (to: TestApp): TestApp['fetch'] =>
      async (path, init) => {
        const response = await inProcessFetch(to)(path, init);
        if (method === 'GET' && expected.name !== 'rate_limited') twin.push(await to.fetch(path, init));
        return response;
      };
    const response = await findRecipe(operation, expected)(trialOf(operation, expected, { fetchOf }));
    const overHttp = twin.at(-1);
    if (overHttp) expect(headersOf(operation, response)).toEqual(headersOf(operation, overHttp));
    await expectResponse(operation, expected, response);
  });

  /** CORS, which only HTTP has, adds Origin to Vary. */
  const comparableValue = (name: string, headers: Headers) =>
    name === 'Vary' ? (headers.get(name)?.replace(/^Origin(?:, )?/, '') ?? '') : headers.get(name);

  /** The declared headers. The quota changes with each request, and only HTTP has a request id. */
  const headersOf = ({ spec }: Operation, { status, headers }: Response) => {
    const declared = Object.keys(spec.responses[status]?.headers ?? {});
    const own = declared.filter((name) => !/^(?:X-Request-Id|RateLimit|Age)$/.test(name));
    return { status, ...Object.fromEntries(own.map((name) => [name, comparableValue(name, headers)])) };
  };
});

const expectResponse = async (
  operation: Operation,
  expected: DeclaredResponse,
  response: Response,
): Promise<void> => {
  const kind = kindOf(operation.spec, response);
  const format = formatOf(kind);
  if (format) {
    expect(response.status).toBe(expected.status);
    const items = expected.value as Item[];
    const received = (await firstItems(response, format, items.length)) as Item[];
    expectLikeness(operation, { ...expected, value: items.map(withoutRetry) }, received.map(withoutRetry));
    return;
  }
  const text = await response.text();
  expect(`${response.status} ${text}`).toMatch(new RegExp(`^${expected.status} `));
  if (expected.mediaType === undefined) {
    expect(text).toBe('');
  } else if (kind === 'binary') {
    expect(text).toBe(expected.value);
  } else {
    expect(response.headers.get('content-type')).toContain(expected.mediaType);
    // The example of a page is shorter than the page.
    if (isJson(expected.mediaType)) expectLikeness(operation, expected, JSON.parse(text));
    else if (expected.mediaType === 'text/html') expect(text).toContain('<!doctype html>');
    else expect(linesOf(text)).toEqual(linesOf(expected.value));
  }
};

/** YAML has other line breaks than CSV. */
const linesOf = (csv: unknown): string[] => String(csv).split(/\r?\n/);

type Item = { retry?: unknown };

/** The time until a client reconnects is random, so that clients do not reconnect at once. */
const withoutRetry = ({ retry: _, ...item }: Item): object => item;

/**
 * A read returns the example itself. A created resource has its own ids and times. A problem may have more members than
 * its example.
 */
const expectLikeness = ({ method }: Operation, { status, value }: DeclaredResponse, body: unknown): void => {
  if (status >= 400) {
    const { type, title, code, errors } = value as Record<string, unknown>;
    expect(body).toMatchObject({ type, title, status, code, ...(errors !== undefined && { errors }) });
    expect(shapeOf(body)).toMatchObject(shapeOf(value) as object);
  } else if (method === 'GET') {
    expect(body).toEqual(value);
  } else {
    expect(shapeOf(body)).toEqual(shapeOf(value));
  }
};

test('every request example is accepted', () => {
  const declared = contract.flatMap(({ id, requestExamples }) =>
    requestExamples.map(({ name }) => `${id} ${name}`),
  );
  expect(declared.filter((example) => !accepted.has(example))).toEqual([]);
});

test('every operation that writes appends an event, except those that are listed with a reason', () => {
  const listed = [...readRegisters('silent-operations.yaml').values()]
    .flatMap((text) => parse(text) as { reason: string; operations: string[] }[])
    .flatMap(({ operations }) => operations);
  const silent = contract.filter(({ id, method }) => !isSafe(method) && !announcing.has(id));
  expect(listed.toSorted()).toEqual(silent.map(({ id }) => id).toSorted());
});

test('every new version of a resource has its event, in its transaction', () => {
  expect([...silentChanges].toSorted()).toEqual([]);
});

describe('every example of an optional parameter is accepted:', () => {
  const optional = contract.flatMap((operation) =>
    operation.parameters
      .filter(({ required }) => !required)
      .map((parameter) => ({ id: operation.id, name: parameter.name, operation, parameter })),
  );

  test.each(optional)('$id $name', async ({ operation, parameter }) => {
    const value = parameter.name === 'cursor' ? ownCursor(operation) : parameter.example;
    const place = parameter.in === 'query' ? 'query' : 'header';
    const given = { [place]: { [parameter.name]: value } };
    const response = await (operation.method === 'GET' ? sendAmongAll : sendFirstExample)(operation, given);
    const text = await wholeTextOf(response);
    expect(`${response.status} ${text}`).toMatch(/^(?:2..|304) /);
  });

  const sendAmongAll = async (operation: Operation, given: Change) => {
    await world.everything();
    return trialOf(operation, { name: '' }).send(withToken(operation, given));
  };

  /** A write succeeds in the state of its own example: in another state a slug may be taken, for instance. */
  const sendFirstExample = (operation: Operation, given: Change) => {
    const [first] = operation.responses as [DeclaredResponse];
    const trial = trialOf(operation, first);
    const send = (change: Change = {}) => trial.send({ ...change, ...withToken(operation, given) });
    return findRecipe(operation, first)({ ...trial, send });
  };

  /** An anonymous request for a guest cart needs its token. The orders of the world have an account. */
  const withToken = ({ parameters }: Operation, { header, ...given }: Change): Change => {
    const name = 'Cart-Token';
    const token = parameters.find((parameter) => parameter.name === name)?.example;
    const ofOrder = parameters.some((parameter) => parameter.name === 'Order-Token' && !parameter.required);
    return {
      ...given,
      ...(ofOrder && { as: 'user' }),
      header: { ...(token !== undefined && { [name]: token }), ...header },
    };
  };

  test('and the cursor of the example belongs to one list', () => {
    const cursors = contract.filter(({ spec }) => spec.pagination).map(ownCursor);
    const examples = optional
      .filter(({ name }) => name === 'cursor')
      .map(({ parameter }) => parameter.example);
    expect(examples.filter((example) => !cursors.includes(example as string))).toEqual([]);
  });
});

// The clients of `make clients` make the same calls.
test.each(listCalls(contract))(
  'the examples of all parameters of $id are accepted together',
  async (call) => {
    await world.everything();
    const { query } = await inOwnOrder(call, app);
    const headers = await credentialsOf(app, call);
    const response = await app.fetch(`${pathOf(call)}?${searchOf(query)}`, { headers });
    expect(`${response.status} ${await response.text()}`).toMatch(/^200 /);
  },
);

test('every row names an existing example', () => {
  const declared = new Set(responses.map(({ id, name }) => `${id} ${name}`));
  const rows = Object.entries(examples).flatMap(([id, own]) =>
    Object.keys(own).map((name) => `${id} ${name}`),
  );
  expect(rows.filter((row) => !declared.has(row))).toEqual([]);
  const names = new Set(responses.map(({ name }) => name));
  expect(Object.keys(recipes).filter((name) => !names.has(name))).toEqual([]);
});
