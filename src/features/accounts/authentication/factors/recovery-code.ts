import type { Randomness } from '../../../../lib/secret.ts';

/** Crockford's base32, which has no letters that look like digits. */
const letters = '0123456789abcdefghjkmnpqrstvwxyz';

export const RECOVERY_CODES = 10;

/** Returns a code of 80 random bits in groups of four letters. Its entropy prevents an offline attack on its hash. */
export const newRecoveryCode = (randomness: Randomness): string => {
  const text = [...randomness.bytes(16)].map((byte) => letters[byte % letters.length]).join('');
  return text.replaceAll(/.{4}(?=.)/g, '$&-');
};

/** Returns the canonical form for the hash: without separators and case, and with lookalike letters as digits. */
export const normalizeRecoveryCode = (typed: string): string =>
  typed.toLowerCase().replaceAll(/[- ]/g, '').replaceAll('o', '0').replaceAll(/[il]/g, '1');
