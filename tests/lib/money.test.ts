import { expect, test } from '@jest/globals';
import { currencyDecimals, formatMoney, type Money } from '../../src/lib/money.ts';
import { formatMoneyIn } from '../../src/lib/money-format.ts';

test.each([
  [1999, 'EUR', '19.99 EUR'],
  [5, 'USD', '0.05 USD'],
  [0, 'CHF', '0.00 CHF'],
  [1999, 'JPY', '1999 JPY'],
  [0, 'JPY', '0 JPY'],
  [1999, 'KWD', '1.999 KWD'],
  [7, 'KWD', '0.007 KWD'],
  [Number.MAX_SAFE_INTEGER, 'GBP', '90071992547409.91 GBP'],
] as const)('formats %i minor units of %s as %s', (amount, currency, formatted) => {
  expect(formatMoney({ amount, currency })).toBe(formatted);
});

test.each(Object.entries(currencyDecimals))(
  'knows the decimals of %s as ISO 4217 does',
  (currency, decimals) => {
    const { maximumFractionDigits } = new Intl.NumberFormat('en', {
      style: 'currency',
      currency,
    }).resolvedOptions();
    expect(decimals).toBe(maximumFractionDigits);
  },
);

test('mails format the same amounts', () => {
  const format = (amount: number, currency: Money['currency']) => formatMoneyIn('en', { amount, currency });
  expect([format(1999, 'JPY'), format(1999, 'KWD'), format(1999, 'GBP')]).toEqual([
    '¥1,999',
    'KWD\u00a01.999',
    '£19.99',
  ]);
});
