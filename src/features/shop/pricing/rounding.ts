/** Exact arithmetic of shares. Products may exceed 2^53, so it calculates in BigInt. */

/** Returns amount × part ÷ whole, rounded half to even. */
export const shareOf = (amount: number, part: number, whole: number): number => {
  const dividend = BigInt(amount) * BigInt(part);
  const divisor = BigInt(whole);
  const quotient = dividend / divisor;
  const twice = (dividend % divisor) * 2n;
  const isUp = twice > divisor || (twice === divisor && quotient % 2n === 1n);
  return Number(isUp ? quotient + 1n : quotient);
};

export type Portion = { readonly key: string; readonly weight: number };

/**
 * Distributes an amount in proportion to the weights, by largest remainder, so that the shares sum to the amount. No share
 * exceeds its weight if the amount does not exceed their sum. The key decides between equal remainders, so the sequence of
 * the portions does not matter. Without weight there are no shares.
 */
export const distribute = (amount: number, portions: readonly Portion[]): Map<string, number> => {
  const total = BigInt(portions.reduce((sum, { weight }) => sum + weight, 0));
  if (total === 0n) return new Map();
  const shares = portions.map(({ key, weight }) => {
    const dividend = BigInt(amount) * BigInt(weight);
    return { key, share: Number(dividend / total), remainder: dividend % total };
  });
  const left = amount - shares.reduce((sum, { share }) => sum + share, 0);
  const byRemainder = shares.toSorted((a, b) => compare(b.remainder, a.remainder) || compare(a.key, b.key));
  return new Map(byRemainder.map(({ key, share }, index) => [key, index < left ? share + 1 : share]));
};

const compare = <T extends bigint | string>(a: T, b: T): number => {
  if (a === b) return 0;
  return a < b ? -1 : 1;
};
