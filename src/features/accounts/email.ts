import type { Problem, Refuse } from '../../errors.ts';

/**
 * The one spelling of an e-mail address that is stored and looked up: spellings that look the same, or differ only in
 * case, are the same address.
 */
export const normalizeEmail = (email: string): string => email.normalize('NFKC').toLowerCase();

/** As the contract has it. It looked at the address as it came; NFKC may bring in what it keeps out: ＠ becomes @. */
export const emailPattern = /^[^\s@<>()[\]\\,;:"]+@[^\s@<>()[\]\\,;:".]+(?:\.[^\s@<>()[\]\\,;:".]+)+$/u;
const maxLength = 254;

/** The address as it is stored. Throws validation_failed if it is none any more. */
export const toStoredEmail = (email: string, refuse: Refuse<'validation_failed'>): string => {
  const stored = normalizeEmail(email);
  if (emailPattern.test(stored) && [...stored].length <= maxLength) return stored;
  throw invalidEmail(refuse);
};

const invalidEmail = (refuse: Refuse<'validation_failed'>): Problem =>
  refuse('validation_failed', {
    detail: '1 fault in the request.',
    errors: [{ in: 'body', pointer: '/email', rule: 'pattern', detail: 'is no e-mail address in form NFKC' }],
  });
