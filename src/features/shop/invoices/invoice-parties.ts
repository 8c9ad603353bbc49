/** The lines of seller and buyer on an invoice. Pure. */
import type { Config } from '../../../config.ts';
import type { Language } from '../../../lib/language.ts';
import type { Order } from '../orders/order.ts';

const taxIdLabels = { en: 'Tax number', de: 'Steuernummer' } as const satisfies Record<Language, string>;

export const sellerLines = (
  { sellerName, sellerAddress, sellerTaxId }: Pick<Config, 'sellerName' | 'sellerAddress' | 'sellerTaxId'>,
  language: Language,
): string[] => [
  sellerName,
  ...sellerAddress,
  ...(sellerTaxId === undefined ? [] : [`${taxIdLabels[language]}: ${sellerTaxId}`]),
];

/** Returns the billing address, or that of the shipment, or the name of the account. */
export const recipientLines = (
  { billingAddress, shippingAddress }: Pick<Order, 'billingAddress' | 'shippingAddress'>,
  language: Language,
  username: string | undefined,
): string[] => {
  const address = billingAddress ?? shippingAddress;
  if (!address) return username === undefined ? [] : [username];
  const { name, company, lines, postalCode, city, region, country } = address;
  const countries = new Intl.DisplayNames(language, { type: 'region' });
  const all = [
    company,
    name,
    ...lines,
    [postalCode, city].filter((part) => part !== undefined).join(' '),
    region,
    countries.of(country) ?? country,
  ];
  return all.filter((line): line is string => line !== undefined);
};
