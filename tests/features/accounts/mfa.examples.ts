import type { Examples } from '../../support/example-given.ts';
import type { Recipe } from '../../support/example-trial.ts';
import { givenFactors, nothing, passkeyAnd, totp, withCode } from '../../support/second-factor-given.ts';
import { startTestApp } from '../../support/test-app.ts';

/** A server without an encryption key. */
const withoutKey: Recipe = async ({ send }) => {
  const keyless = await startTestApp({ ENCRYPTION_KEY: '' });
  const { token } = await keyless.signIn();
  const response = await send({ to: keyless, rawHeaders: { authorization: `Bearer ${token}` } });
  await keyless.close();
  return response;
};

export const examples: Examples = {
  completeMfa: {
    totp: withCode(async (factors) => {
      await factors.totp();
      await factors.login();
    }),
    recoveryCode: givenFactors(async (factors) => {
      await factors.recoveryCodes();
      await factors.login();
    }),
    passkey: givenFactors(async (factors, trial) => {
      await passkeyAnd('second_factor')(factors, trial);
      await factors.login();
    }),
    invalid_second_factor: givenFactors((factors) => factors.login()),
    mfa_challenge_expired: givenFactors(nothing),
    login_locked: givenFactors(async (factors, { app, send }) => {
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
    mfa_challenge_expired: givenFactors(nothing),
    challenge: givenFactors(async (factors) => {
      await factors.login();
      await factors.passkey();
    }),
  },
  getSecondFactors: {
    both: givenFactors(async (factors) => {
      await factors.totp();
      await factors.passkey();
      await factors.recoveryCodes();
    }),
    none: givenFactors(nothing),
  },
  startTotpEnrolment: {
    mara: givenFactors(nothing),
    totp_already_enrolled: givenFactors(totp),
    totp_not_available: withoutKey,
  },
  confirmTotpEnrolment: {
    firstFactor: withCode((factors) => factors.pendingTotp()),
    furtherFactor: withCode(async (factors) => {
      await factors.pendingTotp();
      await factors.passkey();
    }),
    totp_code_mismatch: givenFactors((factors) => factors.pendingTotp()),
  },
  removeTotp: {
    204: givenFactors(totp),
  },
  regenerateRecoveryCodes: {
    ten: givenFactors(totp),
    no_second_factor: givenFactors(nothing),
  },
};
