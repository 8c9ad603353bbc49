import type { Gauges } from '../gauges.ts';
import { paymentGauges } from './payments/payment-gauges.ts';
import { salesGauges } from './reports/sales-roll-up.ts';
import { stockGauges } from './stock/stock-audit.ts';

const parts = [stockGauges, paymentGauges, salesGauges] as const;

/** The gauges of the parts of the shop. */
export const shopGauges: Gauges = {
  gauges: parts.flatMap(({ gauges }) => [...gauges]),
  read: async (context) => {
    const samples = [];
    for (const part of parts) samples.push(...(await part.read(context)));
    return samples;
  },
};
