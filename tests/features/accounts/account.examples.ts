import {
  accounts,
  deactivated,
  type Examples,
  given,
  lockedOut,
  nobody,
} from '../../support/example-given.ts';
import { asksForSecondFactor } from '../../support/second-factor-given.ts';

export const examples: Examples = {
  registerUser: {
    mara: given(nobody),
    email_taken: given(accounts),
    username_taken: given(accounts, { body: { email: 'another.mara@example.com' } }),
    username_reserved: given(nobody, { body: { username: 'support' } }),
    password_too_common: given(nobody, { body: { password: 'Football' } }),
  },
  login: {
    secondFactor: async ({ app, send }) => {
      await asksForSecondFactor(app);
      return send();
    },
    invalid_credentials: given(accounts, { body: { password: 'not-hers' } }),
    account_deactivated: given(deactivated),
    login_locked: lockedOut,
  },
  getMe: {
    editor: given(accounts, { as: 'editor' }),
  },
  updateMe: {
    renamed: given(accounts, { example: 'rename' }),
    changed: given(accounts, { example: 'profile' }),
    username_taken: given(accounts, { body: { username: 'jonas_weber' } }),
    username_reserved: given(accounts, { body: { username: 'support' } }),
  },
};
