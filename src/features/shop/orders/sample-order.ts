import type { Order } from './order.ts';

/** The order in the previews of mails. */
export const sampleOrder: Order = {
  id: 'ord_01kkhq9x7td3rfp5k4a8m2v6bz',
  status: 'pending',
  items: [
    {
      productId: 'prd_01kh5wa26gfj5r0rf8b4ezxanz',
      variantId: 'var_01kh5wa26gfj5r0rf8b4ezxanz',
      name: 'Hand-thrown mug',
      quantity: 2,
      unitPrice: { amount: 1999, currency: 'EUR' },
      total: { amount: 3998, currency: 'EUR' },
    },
    {
      productId: 'prd_01kh5wa26gfj5r0rf8b4ezxap0',
      variantId: 'var_01kh5wa26gfj5r0rf8b4ezxap0',
      name: 'Linen apron with two pockets, undyed, long enough for the potter’s wheel',
      quantity: 1,
      unitPrice: { amount: 123450, currency: 'EUR' },
      total: { amount: 123450, currency: 'EUR' },
    },
  ],
  subtotal: { amount: 127448, currency: 'EUR' },
  total: { amount: 127448, currency: 'EUR' },
  createdAt: '2026-03-12T18:20:05.310Z',
};
