/**
 * Formats an amount in minor units for people: `€19.99` in English, `19,99 €` in German. The currency sets the number of
 * decimals (ISO 4217): 0 for JPY, 3 for KWD. Formats digits, because a division could round.
 */
export const formatMoneyIn = (
  language: string,
  { amount, currency }: { amount: number; currency: string },
): string => {
  const format = new Intl.NumberFormat(language, { style: 'currency', currency });
  const { maximumFractionDigits: decimals = 2 } = format.resolvedOptions();
  return format.format(`${amount}e-${decimals}` as `${number}`);
};
