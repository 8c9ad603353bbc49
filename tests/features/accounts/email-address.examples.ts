import { toUuid } from '../../../src/lib/id.ts';
import { accounts, type Examples, type Given, given, mailed } from '../../support/example-given.ts';
import { people } from '../../support/example-world.ts';

const newAddressIsTaken: Given = (_, db) =>
  db('users')
    .where({ id: toUuid(people.editor) })
    .update({ email: 'mara@lindqvist.example' });

const unverified: Given = (_, db) => db('users').update({ email_verified_at: null });

export const examples: Examples = {
  requestEmailVerification: {
    sent: given(unverified),
    email_already_verified: given(accounts),
  },
  confirmEmailVerification: {
    204: given(mailed('email_verification')),
  },
  confirmEmailChange: {
    204: given(mailed('email_change')),
    email_taken: given(mailed('email_change', newAddressIsTaken)),
  },
};
