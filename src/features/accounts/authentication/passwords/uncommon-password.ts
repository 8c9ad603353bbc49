import type { MakeProblem } from '../../../../errors.ts';
import { foldPassword, normalizePassword, type Passwords } from './password.ts';

type Choice = { password: string; email: string; username: string };
type PasswordRefuse = MakeProblem<'password_too_common'>;

/** The contract counts what is sent; decomposed characters are more there than in the normal form. */
const MIN_LENGTH = 8;

/**
 * Throws password_too_common for a common password (NIST SP 800-63B, 3.1.1.2) and for one that is short in its normal
 * form. There are no rules about kinds of characters. `field` is the name of the input that holds the password.
 */
export const requireUncommonPassword = async (
  { passwords, problem }: { passwords: Pick<Passwords, 'isCommon'>; problem: PasswordRefuse },
  { password, email, username }: Choice,
  field = 'password',
): Promise<void> => {
  const refusal = (detail: string, fault = { rule: 'uncommon', detail: 'is too easily guessed' }) =>
    problem('password_too_common', { detail, faults: [{ field: [field], ...fault }] });
  if ([...normalizePassword(password)].length < MIN_LENGTH) {
    const detail = `has fewer than ${MIN_LENGTH} characters in form NFKC`;
    throw refusal(`The password ${detail}.`, { rule: 'minLength', detail });
  }
  const own = [email, email.slice(0, email.lastIndexOf('@')), username].map(foldPassword);
  if (own.includes(foldPassword(password))) {
    throw refusal('The password is the e-mail address or the username.');
  }
  if (await passwords.isCommon(password)) throw refusal('This password is among the most common ones.');
};
