import type { Context } from '../../../context.ts';
import type { Services } from '../../../services.ts';
import { foldPassword, normalizePassword } from './password.ts';

type Choice = { password: string; email: string; username: string };

/** The contract counts the characters as sent. The normal form may have fewer, because it composes characters. */
const MIN_LENGTH = 8;

/**
 * Throws password_too_common for a common password (NIST SP 800-63B, section 3.1.1.2), for the e-mail address or the
 * username, and for a password that is too short in its normal form. Requires no kinds of characters. `field` names the
 * input field of the password.
 */
export const requireUncommonPassword = async (
  { passwords, problem }: Pick<Context<'password_too_common'>, 'problem'> & Pick<Services, 'passwords'>,
  { password, email, username }: Choice,
  field = 'password',
): Promise<void> => {
  const rejection = (detail: string, fault = { rule: 'uncommon', detail: 'is too easily guessed' }) =>
    problem('password_too_common', { detail, faults: [{ field: [field], ...fault }] });
  if ([...normalizePassword(password)].length < MIN_LENGTH) {
    const detail = `has fewer than ${MIN_LENGTH} characters in form NFKC`;
    throw rejection(`The password ${detail}.`, { rule: 'minLength', detail });
  }
  const own = [email, email.slice(0, email.lastIndexOf('@')), username].map(foldPassword);
  if (own.includes(foldPassword(password))) {
    throw rejection('The password is the e-mail address or the username.');
  }
  if (await passwords.isCommon(password)) throw rejection('This password is among the most common ones.');
};
