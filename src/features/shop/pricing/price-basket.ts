/**
 * The one calculation of prices, for carts and orders. Discounts stack in this order:
 *
 * 1. The percentage of the customer's group, on every line.
 * 2. At most one code, on what remains of its eligible lines: a percentage, or a fixed amount that is distributed over them.
 *    Free shipping takes off the charge for shipping instead.
 * 3. Tax, on what remains.
 *
 * Each amount is rounded half to even per line, and totals are sums of rounded amounts, so every receipt adds up. No amount is
 * negative: a discount takes off at most what is there.
 */
import type {
  Basket,
  BasketLine,
  BasketTotals,
  DiscountRule,
  LineTotals,
  ShippingTotals,
  Taxation,
  TaxedAmount,
} from './basket.ts';
import { requireBounds } from './basket-bounds.ts';
import { findMismatch, isEligible } from './discount-rule.ts';
import { distribute, shareOf } from './rounding.ts';

const WHOLE = 10_000;

/** Calculates all totals of a basket. Pure. Throws a RangeError for amounts out of the bounds in `basket-bounds.ts`. */
export const priceBasket = (basket: Basket): BasketTotals => {
  requireBounds(basket);
  const { currency, discount } = basket;
  const mismatch = discount && findMismatch(discount, basket);
  const rule = mismatch === undefined ? discount : undefined;
  const lines = priceLines(basket, rule);
  const shipping = priceShipping(basket, rule);
  const taxed = [...lines, shipping];
  return {
    currency,
    lines,
    subtotal: sumOf(lines, 'subtotal'),
    groupDiscount: sumOf(lines, 'groupDiscount'),
    codeDiscount: sumOf(lines, 'codeDiscount'),
    shipping,
    net: sumOf(taxed, 'net'),
    tax: sumOf(taxed, 'tax'),
    gross: sumOf(taxed, 'gross'),
    ...(discount && { discount: { code: discount.code, outcome: mismatch ?? 'applied' } }),
  };
};

const sumOf = <Field extends string>(parts: readonly Record<Field, number>[], field: Field): number =>
  parts.reduce((sum, part) => sum + part[field], 0);

type GroupPriced = Readonly<{
  line: BasketLine;
  subtotal: number;
  groupDiscount: number;
  /** The rest after the discount of the group. A code takes off from it. */
  rest: number;
}>;

const priceLines = ({ lines, group, tax }: Basket, rule: DiscountRule | undefined): LineTotals[] => {
  const groupPriced = lines.map((line): GroupPriced => {
    const subtotal = line.unitPrice * line.quantity;
    const groupDiscount = shareOf(subtotal, group?.basisPoints ?? 0, WHOLE);
    return { line, subtotal, groupDiscount, rest: subtotal - groupDiscount };
  });
  const codeDiscounts = rule ? codeDiscountsOf(groupPriced, rule) : new Map<string, number>();
  return groupPriced.map(({ line: { key }, subtotal, groupDiscount, rest }) => {
    const codeDiscount = codeDiscounts.get(key) ?? 0;
    const total = rest - codeDiscount;
    return { key, subtotal, groupDiscount, codeDiscount, total, ...withTax(total, tax) };
  });
};

/** Returns what the code takes off each of its eligible lines, by key. */
const codeDiscountsOf = (lines: readonly GroupPriced[], rule: DiscountRule): Map<string, number> => {
  const eligible = lines
    .filter(({ line }) => isEligible(rule, line))
    .map(({ line: { key }, rest }) => ({ key, weight: rest }));
  if (rule.kind === 'percentage') {
    return new Map(eligible.map(({ key, weight }) => [key, shareOf(weight, rule.basisPoints, WHOLE)]));
  }
  if (rule.kind === 'fixed') {
    return distribute(Math.min(rule.amount.amount, sumOf(eligible, 'weight')), eligible);
  }
  return new Map();
};

const priceShipping = ({ lines, shipping, tax }: Basket, rule: DiscountRule | undefined): ShippingTotals => {
  const weightGrams = lines.reduce((sum, line) => sum + line.weightGrams * line.quantity, 0);
  const { amount, perKilogram } = (lines.length > 0 && shipping) || { amount: 0, perKilogram: 0 };
  const subtotal = amount + perKilogram * Math.ceil(weightGrams / 1000);
  const codeDiscount = rule?.kind === 'free_shipping' ? subtotal : 0;
  const total = subtotal - codeDiscount;
  return { subtotal, codeDiscount, total, weightGrams, ...withTax(total, tax) };
};

const withTax = (total: number, { basisPoints, isIncluded }: Taxation): TaxedAmount => {
  if (isIncluded) {
    const tax = shareOf(total, basisPoints, WHOLE + basisPoints);
    return { net: total - tax, tax, gross: total };
  }
  const tax = shareOf(total, basisPoints, WHOLE);
  return { net: total, tax, gross: total + tax };
};
