import type { Randomness } from '../../../../lib/secret.ts';

/** Crockford's base32: no letter looks like a digit. */
const letters = '0123456789abcdefghjkmnpqrstvwxyz';

export const RECOVERY_CODES = 10;

/** 80 random bits, in groups to copy by hand. Nobody guesses that many, even with the hash in hand. */
export const newRecoveryCode = (randomness: Randomness): string => {
  const text = [...randomness.bytes(16)].map((byte) => letters[byte % letters.length]).join('');
  return text.replaceAll(/.{4}(?=.)/g, '$&-');
};

/** The one spelling that is hashed, of what was copied by hand. */
export const normalizeRecoveryCode = (typed: string): string =>
  typed.toLowerCase().replaceAll(/[- ]/g, '').replaceAll('o', '0').replaceAll(/[il]/g, '1');
