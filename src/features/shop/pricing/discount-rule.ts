/** When a discount applies to a basket. Limits and validity are questions for the database, not for this module. */
import type { Basket, BasketLine, DiscountMismatch, DiscountRule } from './basket.ts';

/** Tells whether the discount applies to this line. */
export const isEligible = ({ scope }: DiscountRule, line: BasketLine): boolean =>
  (scope.productIds.length === 0 && scope.categories.length === 0) ||
  scope.productIds.includes(line.productId) ||
  scope.categories.some((category) => line.categories.includes(category));

/** Returns the reason why the discount does not apply to the basket. Undefined if it applies. */
export const findMismatch = (
  rule: DiscountRule,
  { currency, lines, group }: Pick<Basket, 'currency' | 'lines' | 'group'>,
): DiscountMismatch | undefined => {
  if (rule.group !== undefined && rule.group !== group?.slug) return 'group_mismatch';
  const amounts = [rule.minimum, rule.kind === 'fixed' ? rule.amount : undefined];
  if (amounts.some((amount) => amount !== undefined && amount.currency !== currency))
    return 'currency_mismatch';
  if (!lines.some((line) => isEligible(rule, line))) return 'no_eligible_line';
  return subtotalOf(lines) < (rule.minimum?.amount ?? 0) ? 'minimum_not_reached' : undefined;
};

/** Returns the subtotal of all lines, before any discount. */
export const subtotalOf = (lines: readonly Pick<BasketLine, 'unitPrice' | 'quantity'>[]): number =>
  lines.reduce((sum, { unitPrice, quantity }) => sum + unitPrice * quantity, 0);
