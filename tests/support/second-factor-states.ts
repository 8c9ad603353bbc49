/** How the operations of second factors and passkeys come to answer with their examples. */
import { newUuid, toPublicId } from '../../src/lib/id.ts';
import type { Change, Recipe, Trial } from './example-trial.ts';
import { createSecondFactorWorld, type SecondFactorWorld } from './second-factor-world.ts';
import { startTestApp, type TestApp } from './test-app.ts';

type Given = (factors: SecondFactorWorld, trial: Trial) => Promise<unknown>;

const given =
  (prepare: Given, change?: Change): Recipe =>
  async (trial) => {
    // Who proves something anew does so in a session.
    await trial.world.sessions();
    await prepare(createSecondFactorWorld(trial.app), trial);
    return trial.send(change);
  };

/** With the code that the app shows, as that of the example was good only when it was written. */
const withCode =
  (prepare: Given): Recipe =>
  async (trial) => {
    const factors = createSecondFactorWorld(trial.app);
    await trial.world.sessions();
    await prepare(factors, trial);
    return trial.send({ foreignBody: { code: await factors.code() } });
  };

const nothing: Given = async () => {};
const totp: Given = (factors) => factors.totp();
const passkey: Given = (factors) => factors.passkey();
const passkeyAnd =
  (ceremony: string): Given =>
  async (factors) => {
    await factors.passkey();
    await factors.challenge(ceremony);
  };
const twentyPasskeys: Given = async (factors, { app }) => {
  await factors.challenge('registration');
  for (let count = 0; count < 20; count += 1) {
    await factors.anotherPasskey(toPublicId('psk', newUuid(app.deps.clock.now())));
  }
};
const deactivated: Given = async (factors, { app }) => {
  await passkeyAnd('login')(factors, {} as Trial);
  await app.deps.db('users').update({ deactivated_at: new Date(0) });
};

/** A server that was given no key. */
const withoutKey: Recipe = async ({ send }) => {
  const keyless = await startTestApp({ ENCRYPTION_KEY: '' });
  const { token } = await keyless.signIn();
  const response = await send({ to: keyless, rawHeaders: { authorization: `Bearer ${token}` } });
  await keyless.close();
  return response;
};

export const reauthenticateStates: Record<string, Recipe> = {
  password: given(nothing),
  totp: withCode(totp),
  passkey: given(passkeyAnd('reauthentication')),
  invalid_second_factor: given(nothing, { example: 'totp' }),
};

/** Everybody who comes has an authenticator app. */
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

export const secondFactorStates: Record<string, Record<string, Recipe>> = {
  completeMfa: {
    totp: withCode(async (factors) => {
      await factors.totp();
      await factors.login();
    }),
    recoveryCode: given(async (factors) => {
      await factors.recoveryCodes();
      await factors.login();
    }),
    passkey: given(async (factors, trial) => {
      await passkeyAnd('second_factor')(factors, trial);
      await factors.login();
    }),
    invalid_second_factor: given((factors) => factors.login()),
    mfa_challenge_expired: given(nothing),
    login_locked: given(async (factors, { app, send }) => {
      await factors.login();
      for (let guess = 0; guess < 5; guess += 1) await send();
      await app.deps.db('one_time_tokens').update({ attempts: 0 });
    }),
    account_deactivated: withCode(async (factors, { app }) => {
      await factors.login();
      await factors.totp();
      await app.deps.db('users').update({ deactivated_at: new Date(0) });
    }),
  },
  startMfaPasskey: {
    mfa_challenge_expired: given(nothing),
    challenge: given(async (factors) => {
      await factors.login();
      await factors.passkey();
    }),
  },
  startPasskeyReauthentication: {
    mara: given(passkey),
  },
  getSecondFactors: {
    both: given(async (factors) => {
      await factors.totp();
      await factors.passkey();
      await factors.recoveryCodes();
    }),
    none: given(nothing),
  },
  startTotpEnrolment: {
    mara: given(nothing),
    totp_already_enrolled: given(totp),
    totp_not_available: withoutKey,
  },
  confirmTotpEnrolment: {
    firstFactor: withCode((factors) => factors.pendingTotp()),
    furtherFactor: withCode(async (factors) => {
      await factors.pendingTotp();
      await factors.passkey();
    }),
    totp_code_mismatch: given((factors) => factors.pendingTotp()),
  },
  removeTotp: {
    204: given(totp),
  },
  regenerateRecoveryCodes: {
    ten: given(totp),
    no_second_factor: given(nothing),
  },
  listPasskeys: {
    two: given(async (factors) => {
      await factors.passkey();
      await factors.anotherPasskey();
    }),
    none: given(nothing),
  },
  startPasskeyRegistration: {
    mara: given(passkey),
  },
  registerPasskey: {
    phone: given((factors) => factors.challenge('registration')),
    passkey_not_accepted: given(nothing),
    passkey_already_registered: given(passkeyAnd('registration')),
    too_many_passkeys: given(twentyPasskeys),
  },
  renamePasskey: {
    renamed: given(passkey),
  },
  deletePasskey: {
    204: given(passkey),
    last_login_method: given(async (factors, { app }) => {
      await factors.passkey();
      await app.deps.db('users').update({ password_hash: null });
    }),
  },
  startPasskeyLogin: {
    anyone: given(nothing),
  },
  completePasskeyLogin: {
    customer: given(passkeyAnd('login')),
    invalid_passkey: given(passkey),
    account_deactivated: given(deactivated),
  },
};
