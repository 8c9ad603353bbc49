/**
 * One recipe per problem that any operation may declare, so a new operation needs no row of its own. The `.examples.ts`
 * of a resource has the recipes of a single operation.
 */
import { setImmediate } from 'node:timers/promises';
import fc from 'fast-check';
import { isJson } from '../../src/contract/media-type.ts';
import { hashSecret } from '../../src/lib/secret.ts';
import type { Operation } from './contract-document.ts';
import type { Recipe, Trial } from './example-trial.ts';
import { lockWaits } from './lock-waits.ts';
import { arbitraryOf } from './schema-arbitrary.ts';
import { startTestApp, type TestApp } from './test-app.ts';

/** Two applications that cannot work: one without its tables, one without its database. */
export type BrokenApps = { defective: TestApp; unreachable: TestApp };

export const startBrokenApps = async (env: Record<string, string>): Promise<BrokenApps> => {
  const defective = await startTestApp(env);
  // The first token makes the signing key, which must exist before the test removes its table.
  await defective.deps.tokens.publicKeys();
  await defective.deps.db.raw('drop schema public cascade');
  const unreachable = await startTestApp({ ...env, DATABASE_URL: 'postgres://127.0.0.1:1/nowhere' });
  return { defective, unreachable };
};

/** By the code of the problem; a response without a body by its status. */
export const createRecipes = ({ defective, unreachable }: BrokenApps): Record<string, Recipe> => ({
  malformed_request: ({ operation, send }) =>
    operation.spec.body?.mediaTypes.some(isJson) ? send({ rawBody: '{"cut":' }) : send({ rawQuery: '%zz' }),
  invalid_cursor: ({ send }) => send({ query: { cursor: 'bm90LW91cnM' } }),
  unauthenticated: ({ send }) => send({ as: 'nobody' }),
  invalid_token: ({ send }) => send({ rawHeaders: { authorization: 'Bearer not-a-token' } }),
  insufficient_scope: async ({ send, powerlessToken }) =>
    send({ rawHeaders: { authorization: `Bearer ${await powerlessToken()}` } }),
  csrf_failed: async ({ app, world, send }) => {
    await world.sessions();
    const cookie_hash = hashSecret('hers');
    await app.deps.db('sessions').update({ cookie_hash, csrf_token: 'known to her page' });
    return send({ as: 'nobody', rawHeaders: { cookie: '__Host-tradepost=hers' } });
  },
  reauthentication_required: async ({ send, oldToken }) =>
    send({ rawHeaders: { authorization: `Bearer ${await oldToken()}` } }),
  invalid_refresh_token: ({ send }) => send(),
  invalid_one_time_token: ({ send }) => send(),
  not_found: ({ send }) => send(),
  not_acceptable: ({ send }) => send({ rawHeaders: { accept: 'text/calendar' } }),
  idempotency_in_flight: sendTwiceAtOnce,
  precondition_failed: async ({ world, send }) => {
    await world.everything();
    return send({ header: { 'If-Match': '"an-older-one"' } });
  },
  payload_too_large: ({ app, send }) => send({ rawBody: `"${'x'.repeat(app.deps.config.bodyLimitBytes)}"` }),
  unsupported_media_type: ({ send }) => send({ rawHeaders: { 'content-type': 'text/calendar' } }),
  validation_failed: ({ send }) => send({ query: { colour: 'red' } }),
  idempotency_key_reused: async ({ operation, send }) => {
    await send({ header: idempotencyKey(operation) });
    return send({ header: idempotencyKey(operation), rawBody: JSON.stringify(anotherBody(operation)) });
  },
  rate_limited: sendUntilLimited,
  precondition_required: ({ send }) => send({ header: { 'If-Match': undefined } }),
  internal_error: ({ send }) => send({ to: defective }),
  // It can neither sign nor verify, so any token will do.
  unavailable: ({ send }) =>
    send({ to: unreachable, as: 'nobody', rawHeaders: { authorization: 'Bearer any' } }),
  304: async ({ world, send }) => {
    await world.everything();
    const first = await send();
    return send({ header: { 'If-None-Match': first.headers.get('etag') } });
  },
});

/** Delays the first request until its response can be stored, so the second certainly arrives during it. */
const sendTwiceAtOnce = async ({ app, operation, send }: Trial): Promise<Response> => {
  const { db } = app.deps;
  const hold = await db.transaction();
  await hold.raw('lock table idempotency_keys in share mode');
  const first = send({ header: idempotencyKey(operation) });
  for (;;) {
    const { rows } = await db.raw(`${lockWaits} and relation = 'idempotency_keys'::regclass`);
    if (rows.length > 0) break;
    await setImmediate();
  }
  const second = await send({ header: idempotencyKey(operation) });
  await hold.rollback();
  await first;
  return second;
};

/** With cheap requests: they count before they are rejected. */
const sendUntilLimited = async ({ operation, send }: Trial): Promise<Response> => {
  for (let sent = 0; sent < 1_000; sent += 1) {
    const response = await send({ rawQuery: 'colour=red' });
    if (response.status !== 422) return response;
    await response.text();
  }
  throw new Error(`${operation.id} was not limited after a thousand requests`);
};

/** The example request lacks an optional If-Match. */
export const idempotencyKey = ({ parameters }: Operation): Record<string, unknown> => {
  const name = 'Idempotency-Key';
  return { [name]: parameters.find((parameter) => parameter.name === name)?.example };
};

const anotherBody = ({ id, requestBodies }: Operation): unknown => {
  const [media] = Object.values(requestBodies);
  if (!media) throw new Error(`${id} has no body that could be another`);
  return fc.sample(arbitraryOf(media.schema), { seed: 1, numRuns: 1 })[0];
};
