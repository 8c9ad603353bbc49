/** States that the examples of second factors and passkeys share. */
import type { Change, Recipe, Trial } from './example-trial.ts';
import { createSecondFactorWorld, type SecondFactorWorld } from './second-factor-world.ts';
import type { TestApp } from './test-app.ts';

export type FactorsGiven = (factors: SecondFactorWorld, trial: Trial) => Promise<unknown>;

export const givenFactors =
  (prepare: FactorsGiven, change?: Change): Recipe =>
  async (trial) => {
    // A reauthentication needs a session.
    await trial.world.sessions();
    await prepare(createSecondFactorWorld(trial.app), trial);
    return trial.send(change);
  };

/** With the app's current code, because the example's code is outdated. */
export const withCode =
  (prepare: FactorsGiven): Recipe =>
  async (trial) => {
    const factors = createSecondFactorWorld(trial.app);
    await trial.world.sessions();
    await prepare(factors, trial);
    return trial.send({ foreignBody: { code: await factors.code() } });
  };

export const nothing: FactorsGiven = async () => {};

export const totp: FactorsGiven = (factors) => factors.totp();

export const passkey: FactorsGiven = (factors) => factors.passkey();

export const passkeyAnd =
  (ceremony: string): FactorsGiven =>
  async (factors) => {
    await factors.passkey();
    await factors.challenge(ceremony);
  };

/** Every new account has an authenticator app. */
export const asksForSecondFactor = async ({ deps: { db, clock } }: TestApp): Promise<void> => {
  const now = clock.now();
  await db.raw(
    `insert into totp_factors (user_id, sealed_secret, created_at, confirmed_at, last_used_step)
     select id, '', ?, ?, 0 from users`,
    [now, now],
  );
  const codes = db('users').select('id', db.raw("''::bytea"), db.raw('?::timestamptz', [now]));
  await db('recovery_codes').insert(codes);
};
