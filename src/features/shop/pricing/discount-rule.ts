/** When a discount applies to a basket. Limits and validity are questions for the database, not for this module. */
import type { Money } from '../../../lib/money.ts';
import type { Basket, BasketLine } from './basket.ts';

/** A line is in the scope by its product or by a category. If both lists are empty, every line is. */
export type DiscountScope = Readonly<{ productIds: readonly string[]; categories: readonly string[] }>;

export type DiscountValue = Readonly<
  { kind: 'percentage'; basisPoints: number } | { kind: 'fixed'; amount: Money } | { kind: 'free_shipping' }
>;

export type DiscountRule = DiscountValue &
  Readonly<{
    code: string;
    scope: DiscountScope;
    /** The least subtotal of all lines, before any discount. */
    minimum?: Money | undefined;
    /** The slug of the only customer group that may use the discount. */
    group?: string | undefined;
  }>;

export type DiscountMismatch =
  | 'group_mismatch'
  | 'currency_mismatch'
  | 'no_eligible_line'
  | 'minimum_not_reached';

/** `applied`, or the reason why the code takes nothing off. */
export type DiscountOutcome = Readonly<{ code: string; outcome: 'applied' | DiscountMismatch }>;

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
