/** The lines of a cart, compared with the current offers, and its totals. Pure. */
import type { Currency, Money } from '../../../lib/money.ts';
import type { Basket, BasketLine } from '../pricing/basket.ts';
import { priceBasket } from '../pricing/price-basket.ts';
import type { Offer } from '../products/offer.ts';
import type { Cart, CartFacts, CartLine, CartLineView } from './cart.ts';

/** The current offers of the variants, by the id of the variant. */
export type Offers = ReadonlyMap<string, Offer>;

/** Compares the lines of an open cart with the offers. A closed cart keeps the prices that the customer has seen last. */
export const compareLines = (
  { status, currency }: Pick<CartFacts, 'status' | 'currency'>,
  lines: readonly CartLine[],
  offers: Offers,
): CartLineView[] => {
  if (!currency) return [];
  return lines.map((line) =>
    status === 'open' ? compareLine(line, currency, offers) : asSeen(line, currency),
  );
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

/** The lines that can be ordered, for `priceBasket`. */
export const basketLinesOf = (
  lines: readonly CartLineView[],
  categories: ReadonlyMap<string, readonly string[]>,
): BasketLine[] =>
  lines
    .filter(({ orderableQuantity }) => orderableQuantity > 0)
    .map(({ productId, variantId, unitPrice, orderableQuantity }) => ({
      key: variantId,
      productId,
      variantId,
      categories: categories.get(variantId) ?? [],
      unitPrice: unitPrice.amount,
      quantity: orderableQuantity,
      weightGrams: 0,
    }));

/** The totals of a basket without tax, because the country of delivery decides its rate. */
export const totalsOf = (basket: Omit<Basket, 'tax' | 'shipping'>): NonNullable<Cart['totals']> => {
  const { currency } = basket;
  const totals = priceBasket({ ...basket, tax: { basisPoints: 0, isIncluded: true } });
  const discount = totals.groupDiscount + totals.codeDiscount;
  return {
    subtotal: { amount: totals.subtotal, currency },
    discount: { amount: discount, currency },
    total: { amount: totals.subtotal - discount, currency },
  };
};
