/** The representation of a cart: its lines, compared with the current offers, and its totals. Pure. */
import type { Currency, Money } from '../../../lib/money.ts';
import { priceBasket } from '../pricing/price-basket.ts';
import type { Offer } from '../products/offer-repository.ts';
import type { Cart, CartFacts, CartLine, CartLineView } from './cart.ts';

/** The current offers of the variants, by the id of the variant. */
export type Offers = ReadonlyMap<string, Offer>;

/** A closed cart keeps the prices that the customer has seen last. */
export const viewCart = (cart: CartFacts, lines: readonly CartLine[], offers: Offers): Cart => {
  const { id, status, currency, orderId, createdAt, updatedAt, expiresAt } = cart;
  const isOpen = status === 'open';
  const views = currency
    ? lines.map((line) => (isOpen ? compareLine(line, currency, offers) : asSeen(line, currency)))
    : [];
  return {
    id,
    status,
    ...(orderId !== undefined && { orderId }),
    lines: views,
    ...(currency && views.length > 0 && { totals: totalsOf(views, currency) }),
    createdAt,
    updatedAt,
    expiresAt,
  };
};

const asSeen = (line: CartLine, currency: Currency): CartLineView => {
  const { unitPriceMinor, ...rest } = line;
  const unitPrice = { amount: unitPriceMinor, currency };
  return {
    ...rest,
    orderableQuantity: line.quantity,
    unitPrice,
    total: timesQuantity(unitPrice, line.quantity),
    differences: [],
  };
};

const compareLine = (line: CartLine, currency: Currency, offers: Offers): CartLineView => {
  const seen = asSeen(line, currency);
  const offer = offers.get(line.variantId);
  if (offer?.price.currency !== currency) {
    const total = { amount: 0, currency };
    return { ...seen, orderableQuantity: 0, total, differences: [{ kind: 'unavailable' }] };
  }
  const { name, price: unitPrice, available } = offer;
  const orderableQuantity = Math.max(0, Math.min(line.quantity, available));
  const isPriceChanged = unitPrice.amount !== line.unitPriceMinor;
  const isReduced = orderableQuantity > 0 && orderableQuantity < line.quantity;
  return {
    ...seen,
    name,
    orderableQuantity,
    unitPrice,
    total: timesQuantity(unitPrice, orderableQuantity),
    differences: [
      ...(isPriceChanged ? [{ kind: 'price_changed' as const, previousUnitPrice: seen.unitPrice }] : []),
      ...(orderableQuantity === 0 ? [{ kind: 'out_of_stock' as const }] : []),
      ...(isReduced ? [{ kind: 'quantity_reduced' as const }] : []),
    ],
  };
};

const timesQuantity = (price: Money, quantity: number): Money => ({
  ...price,
  amount: price.amount * quantity,
});

const totalsOf = (lines: readonly CartLineView[], currency: Currency): NonNullable<Cart['totals']> => {
  const { subtotal, groupDiscount, codeDiscount } = priceBasket({
    currency,
    lines: lines
      .filter(({ orderableQuantity }) => orderableQuantity > 0)
      .map(({ productId, variantId, unitPrice, orderableQuantity }) => ({
        key: variantId,
        productId,
        variantId,
        categories: [],
        unitPrice: unitPrice.amount,
        quantity: orderableQuantity,
        weightGrams: 0,
      })),
    // The country of delivery decides the rate, and nobody knows it before the order.
    tax: { basisPoints: 0, isIncluded: true },
  });
  const discount = groupDiscount + codeDiscount;
  return {
    subtotal: { amount: subtotal, currency },
    discount: { amount: discount, currency },
    total: { amount: subtotal - discount, currency },
  };
};
