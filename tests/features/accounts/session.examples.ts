import {
  accounts,
  type Examples,
  type Given,
  given,
  lockedOut,
  sessions,
} from '../../support/example-given.ts';
import { givenFactors, nothing, passkeyAnd, totp, withCode } from '../../support/second-factor-given.ts';

const twoSessions: Given = async (world, db) => {
  await world.sessions();
  const session = await db('sessions').first();
  await db('sessions').insert({ ...session, id: '00000000-0000-7000-8000-000000000000' });
};

export const examples: Examples = {
  startBrowserSession: {
    browser: given(sessions),
  },
  listSessions: {
    firstPage: given(twoSessions, { query: { limit: 1 } }),
    lastPage: given(accounts),
  },
  reauthenticate: {
    password: givenFactors(nothing),
    totp: withCode(totp),
    passkey: givenFactors(passkeyAnd('reauthentication')),
    invalid_second_factor: givenFactors(nothing, { example: 'totp' }),
    invalid_credentials: given(sessions, { body: { password: 'not-hers' } }),
    login_locked: async (trial) => {
      await trial.world.sessions();
      return lockedOut(trial);
    },
  },
};
