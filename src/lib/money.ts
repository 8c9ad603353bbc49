export type Currency = 'EUR';

/** `amount` is an integer in the currency's minor unit: 1999 is 19.99 EUR. */
export type Money = { amount: number; currency: Currency };

/** Formats an amount for a sentence: `19.99 EUR`. Inserts the point between digits, because a division could round. */
export const formatMoney = ({ amount, currency }: Money): string => {
  const digits = String(amount).padStart(3, '0');
  return `${digits.slice(0, -2)}.${digits.slice(-2)} ${currency}`;
};
