import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { isJson } from '../../src/contract/media-type.ts';
import { type Operation, readContract } from '../support/contract-document.ts';
import { type RequestParts, writeRequest } from '../support/contract-request.ts';
import { leastPerson, tokenOf } from '../support/example-trial.ts';
import { createWorld, type World } from '../support/example-world.ts';
import { requestArbitrary, requestViolations } from '../support/request-arbitrary.ts';
import { wholeTextOf } from '../support/stream-items.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';

/** A failure prints the seed and the path to its smallest example; PROPERTY_SEED repeats it. */
// biome-ignore lint/style/noProcessEnv: settings of this test run, not of the server
const { PROPERTY_RUNS: runs = '20', PROPERTY_SEED: seed = '20260601' } = process.env;
const thorough = { seed: Number(seed), numRuns: Number(runs) };
/** Each of some hundred violations needs few requests, because only the violation varies. */
const brief = { seed: Number(seed), numRuns: Math.ceil(Number(runs) / 20) };

const textsOf = (value: unknown): string[] => {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsOf);
};

const contract = readContract();
/** Text from the examples, such as ids of existing resources. */
const known = [
  ...new Set(contract.flatMap(({ responses }) => responses.flatMap(({ value }) => textsOf(value)))),
];

let app: TestApp;
let world: World;

beforeAll(async () => {
  app = await startTestApp({ RATE_LIMITS: 'off' });
  world = createWorld(app, contract);
});
/** Some operations end the session of their request, or take a role from its account. */
const beginAnew = async () => {
  await world.clear();
  await world.accounts();
  await world.everything();
};
afterAll(() => app.close());

type Outcome = { status: number; code?: string; errors?: { in: string; pointer: string; rule: string }[] };

/** Signed once for each person: the clock stands still. An operation that needs a recent authentication also needs a session. */
const tokens = new Map<string, Promise<string>>();
const tokenFor = (operation: Operation, as: Parameters<typeof tokenOf>[1]): Promise<string> => {
  if (operation.spec.recentAuthentication !== null) return tokenOf(app, as, { operation });
  const token = tokens.get(as) ?? tokenOf(app, as, { operation });
  tokens.set(as, token);
  return token;
};

const send = async (
  operation: Operation,
  parts: RequestParts,
  as = leastPerson(operation),
): Promise<Outcome> => {
  const { path, init } = writeRequest(operation, parts);
  if (as !== 'nobody') init.headers.authorization = `Bearer ${await tokenFor(operation, as)}`;
  const response = await app.fetch(path, init);
  const text = await wholeTextOf(response);
  const isJsonText = isJson(response.headers.get('content-type') ?? '');
  const { code, errors } = (isJsonText ? JSON.parse(text) : {}) as Omit<Outcome, 'status'>;
  return { status: response.status, ...(code && { code }), ...(errors && { errors }) };
};

/** The previous request may have closed the account of the next one. */
const reopenAccounts = () => app.deps.db('users').update({ erases_at: null, deactivated_at: null });

/** The problems of a request that violates the contract, for any operation. */
const contractReasons = [
  ...['malformed_request', 'validation_failed', 'payload_too_large', 'unsupported_media_type'],
  ...['not_acceptable', 'precondition_required', 'unauthenticated', 'invalid_token', 'method_not_allowed'],
];

describe('the contract never rejects a request that it allows, and the request causes no internal error:', () => {
  beforeEach(beginAnew);

  test.each(contract.map((operation) => ({ id: operation.id, operation })))('$id', async ({ operation }) => {
    const people = operation.spec.authentication === 'optional' ? (['nobody', 'editor'] as const) : [];
    const person = fc.constantFrom(leastPerson(operation), ...people);
    await fc.assert(
      fc.asyncProperty(requestArbitrary(operation, { known }), person, async (request, as) => {
        if (operation.spec.recentAuthentication !== null) await reopenAccounts();
        const outcome = await send(operation, request, as);
        const rejected = contractReasons.includes(outcome.code ?? '') || outcome.status >= 500;
        expect(rejected ? outcome : undefined).toBeUndefined();
      }),
      thorough,
    );
  });
});

/** The fields of a form are text, so a value of another type cannot be sent. */
const isSendable = ({ spec }: Operation, place: string): boolean =>
  place !== 'body' || (spec.body?.mediaTypes ?? []).every(isJson);

const violations = contract.flatMap((operation) => {
  // Compiled once, because fast-check reads a pattern slowly.
  const full = requestArbitrary(operation, { known, full: true });
  const sendable = requestViolations(operation).filter((violation) => isSendable(operation, violation.in));
  return sendable.map((violation) => ({
    id: operation.id,
    place: `${violation.in} ${violation.pointer}`,
    rule: [violation.rule, violation.sample].filter(Boolean).join(' '),
    operation,
    full,
    violation,
  }));
});

describe('the response reports one fault by its location and its rule, and no other:', () => {
  beforeAll(beginAnew);

  test.each(violations)('$id $place $rule', async ({ operation, full, violation }) => {
    const { in: place, pointer, rule } = violation;
    await fc.assert(
      fc.asyncProperty(full, async (valid) => {
        const { status, code, errors = [] } = await send(operation, violation.break(valid));
        expect({ status, code }).toEqual({ status: 422, code: 'validation_failed' });
        expect(errors).toContainEqual(expect.objectContaining({ in: place, pointer, rule }));
        expect(errors.filter((fault) => fault.in !== place || !fault.pointer.startsWith(pointer))).toEqual(
          [],
        );
      }),
      brief,
    );
  });
});
