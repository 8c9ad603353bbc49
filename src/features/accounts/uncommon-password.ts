import type { Problem, Refuse } from '../../errors.ts';
import { foldPassword, normalizePassword, type Passwords } from './password.ts';

type Choice = { password: string; email: string; username: string };
type PasswordRefuse = Refuse<'password_too_common' | 'validation_failed'>;

/** Of the normal form. The contract counts what is sent, where the same password may be longer. */
const MIN_LENGTH = 8;
const MAX_LENGTH = 128;

/**
 * Throws validation_failed if the normal form is too short or too long, or password_too_common for what is guessed first
 * (NIST SP 800-63B, 3.1.1.2); there are no rules about kinds of characters. `pointer` says where in the body the password
 * stands.
 */
export const requireUncommonPassword = async (
  { passwords, refuse }: { passwords: Pick<Passwords, 'isCommon'>; refuse: PasswordRefuse },
  { password, email, username }: Choice,
  pointer = '/password',
): Promise<void> => {
  const { length } = [...normalizePassword(password)];
  if (length < MIN_LENGTH) throw wrongLength(refuse, pointer, { rule: 'minLength', limit: MIN_LENGTH });
  if (length > MAX_LENGTH) throw wrongLength(refuse, pointer, { rule: 'maxLength', limit: MAX_LENGTH });
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

const wrongLength = (
  refuse: PasswordRefuse,
  pointer: string,
  { rule, limit }: { rule: 'minLength' | 'maxLength'; limit: number },
): Problem => {
  const detail = `has ${rule === 'minLength' ? 'fewer' : 'more'} than ${limit} characters in form NFKC`;
  return refuse('validation_failed', {
    detail: '1 fault in the request.',
    errors: [{ in: 'body', pointer, rule, detail }],
  });
};
