import type { Currency } from '../../../lib/money.ts';
import type { Context, ProblemContext } from '../../context.ts';
import type { Services } from '../../services.ts';
import type { ShippingCharge, Taxation } from '../pricing/basket.ts';
import { findMethod } from './shipping-method-repository.ts';
import type { TaxRate } from './tax-rate-repository.ts';

/**
 * Returns the taxation of a basket, for `priceBasket`, by the tax rate of its country. Throws country_not_served if the country
 * has none.
 */
export const toTaxation = (
  { config, problem }: Pick<Context<'country_not_served'>, 'problem'> & Pick<Services, 'config'>,
  country: string,
  rate: TaxRate | undefined,
): Taxation => {
  if (!rate) throw problem('country_not_served', { detail: `The shop does not deliver to ${country}.` });
  return { basisPoints: rate.basisPoints, isIncluded: config.pricesIncludeTax === 'on' };
};

/** The shipping of an order: the name for its snapshot, and the charge for `priceBasket`. */
export type ChosenShipping = Readonly<{ slug: string; name: string; charge: ShippingCharge }>;

/**
 * Returns the shipping of a basket by the slug of the method. Throws shipping_not_available if the method does not exist,
 * does not serve the country, or has no charge in the currency.
 */
export const getShipping = async (
  { db, problem }: ProblemContext<'shipping_not_available'>,
  { method, country, currency }: { method: string; country: string; currency: Currency },
): Promise<ChosenShipping> => {
  const found = await findMethod({ db }, method, { country, currency });
  const charge = found?.charges.find((one) => one.currency === currency);
  if (!found || !charge) {
    throw problem('shipping_not_available', {
      detail: `The shipping method "${method}" is not available in ${country} for orders in ${currency}.`,
    });
  }
  const { amount, perKilogram } = charge;
  return { slug: found.slug, name: found.name, charge: { amount, perKilogram } };
};
