/** A proof in two steps consumes exactly the row that it has checked. A replacement of that row stays. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Knex } from 'knex';
import { toUuid } from '../../../src/lib/id.ts';
import { patient, whileRowIsHeld } from '../../support/account-lock.ts';
import { codeAt } from '../../support/authenticator-app.ts';
import { startTestApp, type TestApp } from '../../support/test-app.ts';

const password = 'correct horse battery';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp(patient);
});
beforeEach(() => app.clock.advance(10 * 60_000));
afterAll(() => app.close());

type Person = Awaited<ReturnType<TestApp['signIn']>>;

const start = async ({ tradepost }: Person) => {
  const { secret } = await tradepost.mfa.startTotpEnrolment();
  return { body: { code: await codeAt(secret, app.clock.now(), -1) }, secret };
};
const factorOf = async ({ user }: Person) =>
  app.deps
    .db('totp_factors')
    .where({ user_id: toUuid(user.id) })
    .first();

/** `requests` arrive at the row of the authenticator app one after the other; then `change` changes it. */
const race = (
  { user }: Person,
  requests: (() => PromiseLike<unknown>)[],
  change: (tx: Knex.Transaction) => Promise<unknown>,
) =>
  whileRowIsHeld(app, {
    row: (tx) => tx('totp_factors').where({ user_id: toUuid(user.id) }),
    requests,
    change,
  });

describe('confirmTotpEnrolment', () => {
  test('confirms only the secret of its code', async () => {
    const person = await app.signIn();
    const { body } = await start(person);
    const sealed = await app.deps.secretBox?.seal({ db: app.deps.db }, Buffer.alloc(20, 3), person.user.id);
    const [confirmation] = await race(
      person,
      [() => person.tradepost.mfa.confirmTotpEnrolment({ body })],
      (tx) =>
        tx('totp_factors')
          .where({ user_id: toUuid(person.user.id) })
          .update({ sealed_secret: sealed }),
    );
    expect(confirmation).toMatchObject({ status: 'rejected', reason: { code: 'totp_code_mismatch' } });
    expect(await factorOf(person)).toMatchObject({ confirmed_at: null });
  });

  test('comes first, and a concurrent new start is rejected', async () => {
    const person = await app.signIn();
    const { body, secret } = await start(person);
    const { mfa } = person.tradepost;
    const settled = await race(
      person,
      [() => mfa.confirmTotpEnrolment({ body }), () => mfa.startTotpEnrolment()],
      async () => {},
    );
    expect(settled).toMatchObject([
      { status: 'fulfilled' },
      { status: 'rejected', reason: { code: 'totp_already_enrolled' } },
    ]);
    const response = await app.tradepost.accounts.login({ body: { email: person.user.email, password } });
    const { challengeToken } = response as { challengeToken: string };
    const code = await codeAt(secret, app.clock.now());
    await expect(app.tradepost.mfa.complete({ body: { challengeToken, code } })).resolves.toBeDefined();
  });

  test('confirms nothing after a removal', async () => {
    const person = await app.signIn();
    const { body } = await start(person);
    const [confirmation] = await race(
      person,
      [() => person.tradepost.mfa.confirmTotpEnrolment({ body })],
      (tx) =>
        tx('totp_factors')
          .where({ user_id: toUuid(person.user.id) })
          .delete(),
    );
    expect(confirmation).toMatchObject({ status: 'rejected', reason: { code: 'totp_code_mismatch' } });
    expect(await factorOf(person)).toBeUndefined();
  });

  test('of two at once succeeds once', async () => {
    const person = await app.signIn();
    const { body } = await start(person);
    const confirm = () => person.tradepost.mfa.confirmTotpEnrolment({ body });
    const settled = await race(person, [confirm, confirm], async () => {});
    expect(settled.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });
});

test('a code of a secret that is replaced during the check does not log in', async () => {
  const person = await app.signIn();
  const { body, secret } = await start(person);
  await person.tradepost.mfa.confirmTotpEnrolment({ body });
  const response = await app.tradepost.accounts.login({ body: { email: person.user.email, password } });
  const { challengeToken } = response as { challengeToken: string };
  const code = await codeAt(secret, app.clock.now());
  const [login] = await race(
    person,
    [() => app.tradepost.mfa.complete({ body: { challengeToken, code } })],
    (tx) =>
      tx('totp_factors')
        .where({ user_id: toUuid(person.user.id) })
        .update({ sealed_secret: Buffer.alloc(9) }),
  );
  expect(login).toMatchObject({ status: 'rejected', reason: { code: 'invalid_second_factor' } });
});
