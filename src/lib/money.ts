export type Currency = 'EUR';

/** `amount` is a whole number of the currency's minor unit: 1999 is 19.99 EUR. */
export type Money = { amount: number; currency: Currency };

/** For sentences: `19.99 EUR`. By its digits and not by division, so that no amount is rounded. */
export const formatMoney = ({ amount, currency }: Money): string => {
  const digits = String(amount).padStart(3, '0');
  return `${digits.slice(0, -2)}.${digits.slice(-2)} ${currency}`;
};
