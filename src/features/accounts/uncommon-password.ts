import type { Refuse } from '../../errors.ts';
import { foldPassword, type Passwords } from './password.ts';

type Choice = { password: string; email: string; username: string };

/**
 * Throws password_too_common for what is guessed first (NIST SP 800-63B, 3.1.1.2); there are no rules about kinds of
 * characters. `pointer` says where in the body the password stands.
 */
export const requireUncommonPassword = async (
  { passwords, refuse }: { passwords: Pick<Passwords, 'isCommon'>; refuse: Refuse<'password_too_common'> },
  { password, email, username }: Choice,
  pointer = '/password',
): Promise<void> => {
  const refusal = (detail: string) =>
    refuse('password_too_common', {
      detail,
      errors: [{ in: 'body', pointer, rule: 'uncommon', detail: 'is too easily guessed' }],
    });
  const own = [email, email.slice(0, email.lastIndexOf('@')), username].map(foldPassword);
  if (own.includes(foldPassword(password))) {
    throw refusal('The password is the e-mail address or the username.');
  }
  if (await passwords.isCommon(password)) throw refusal('This password is among the most common ones.');
};
