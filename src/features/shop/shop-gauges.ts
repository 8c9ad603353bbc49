import type { Gauges } from '../gauges.ts';
import { paymentGauges } from './payments/payment-gauges.ts';
import { stockGauges } from './stock/stock-audit.ts';

/** The gauges of the parts of the shop. */
export const shopGauges: Gauges = {
  gauges: [...stockGauges.gauges, ...paymentGauges.gauges],
  read: async (context) => [...(await stockGauges.read(context)), ...(await paymentGauges.read(context))],
};
