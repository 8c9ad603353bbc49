/** The currencies of the shop, each with the decimals of its minor unit (ISO 4217). */
export const currencyDecimals = { EUR: 2, USD: 2, GBP: 2, CHF: 2, JPY: 0, KWD: 3 } as const;

export type Currency = keyof typeof currencyDecimals;

/** `amount` is an integer in the currency's minor unit: 1999 is 19.99 EUR, 1999 JPY or 1.999 KWD. */
export type Money = { amount: number; currency: Currency };

/** Formats an amount for a sentence: `19.99 EUR`. Inserts the point between digits, because a division could round. */
export const formatMoney = ({ amount, currency }: Money): string => {
  const decimals = currencyDecimals[currency];
  if (decimals === 0) return `${amount} ${currency}`;
  const digits = String(amount).padStart(decimals + 1, '0');
  return `${digits.slice(0, -decimals)}.${digits.slice(-decimals)} ${currency}`;
};
