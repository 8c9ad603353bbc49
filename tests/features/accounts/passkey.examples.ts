import { newUuid, toPublicId } from '../../../src/lib/id.ts';
import type { Examples } from '../../support/example-given.ts';
import type { Trial } from '../../support/example-trial.ts';
import {
  type FactorsGiven,
  givenFactors,
  nothing,
  passkey,
  passkeyAnd,
} from '../../support/second-factor-given.ts';

const twentyPasskeys: FactorsGiven = async (factors, { app }) => {
  await factors.challenge('registration');
  for (let count = 0; count < 20; count += 1) {
    await factors.anotherPasskey(toPublicId('psk', newUuid(app.deps.clock.now())));
  }
};

const deactivated: FactorsGiven = async (factors, { app }) => {
  await passkeyAnd('login')(factors, {} as Trial);
  await app.deps.db('users').update({ deactivated_at: new Date(0) });
};

export const examples: Examples = {
  startPasskeyReauthentication: {
    mara: givenFactors(passkey),
  },
  listPasskeys: {
    two: givenFactors(async (factors) => {
      await factors.passkey();
      await factors.anotherPasskey();
    }),
    none: givenFactors(nothing),
  },
  startPasskeyRegistration: {
    mara: givenFactors(passkey),
  },
  registerPasskey: {
    phone: givenFactors((factors) => factors.challenge('registration')),
    passkey_not_accepted: givenFactors(nothing),
    passkey_already_registered: givenFactors(passkeyAnd('registration')),
    too_many_passkeys: givenFactors(twentyPasskeys),
  },
  renamePasskey: {
    renamed: givenFactors(passkey),
  },
  deletePasskey: {
    204: givenFactors(passkey),
    last_login_method: givenFactors(async (factors, { app }) => {
      await factors.passkey();
      await app.deps.db('users').update({ password_hash: null });
    }),
  },
  startPasskeyLogin: {
    anyone: givenFactors(nothing),
  },
  completePasskeyLogin: {
    customer: givenFactors(passkeyAnd('login')),
    invalid_passkey: givenFactors(passkey),
    account_deactivated: givenFactors(deactivated),
  },
};
