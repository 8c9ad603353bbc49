/**
 * The use of a discount by its code. A cart asks `findApplicableDiscount`, which tells early and without a lock. The
 * transaction of an order asks it too, prices the basket, and calls `redeemDiscount`, which decides. A cancelled order
 * calls `releaseDiscount`.
 */
import { inTransaction } from '../../../db/transaction.ts';
import type { MakeProblem } from '../../../errors.ts';
import { formatMoney, type Money } from '../../../lib/money.ts';
import { hashOfEmail } from '../../accounts/accounts-read-model.ts';
import type { Context, DbContext, ProblemContext } from '../../context.ts';
import type { Basket, DiscountMismatch, DiscountRule } from '../pricing/basket.ts';
import { findMismatch, subtotalOf } from '../pricing/discount-rule.ts';
import { toRule, type VersionedDiscount } from './discount.ts';
import { findDiscount } from './discount-repository.ts';
import * as usages from './discount-usage-repository.ts';

/** The customer of an order, known by the account and by the e-mail address. A guest has only an e-mail address. */
export type DiscountCustomer = { userId?: string | undefined; email: string };

/** A discount that applies, with the version that `redeemDiscount` requires and the rule for `priceBasket`. */
export type ApplicableDiscount = Readonly<{ discountId: string; version: number; rule: DiscountRule }>;

/** The problems of a code, in their precedence. */
export type DiscountCodeProblem =
  | 'discount_unknown'
  | 'discount_expired'
  | 'discount_exhausted'
  | 'discount_not_applicable';

type CodeContext = Pick<Context<DiscountCodeProblem>, 'db' | 'clock' | 'problem'>;

/**
 * Returns the discount of the code, if it applies to the basket and the customer now. Throws a problem of
 * `DiscountCodeProblem`. Locks nothing, so a limit may be reached before the redemption.
 */
export const findApplicableDiscount = async (
  { db, clock, problem }: CodeContext,
  {
    code,
    basket,
    customer,
  }: {
    code: string;
    basket: Pick<Basket, 'currency' | 'lines' | 'group'>;
    /** A cart may not know the e-mail address of its guest yet. */
    customer: Partial<DiscountCustomer>;
  },
): Promise<ApplicableDiscount> => {
  const found = await usages.findByCode({ db }, code, toUsageCustomer(customer));
  if (!found) throw unknownCode(problem, code);
  const { discount, used, usedByCustomer } = found;
  requireValidity({ problem, now: clock.now() }, discount);
  const { usageLimit = Number.POSITIVE_INFINITY, usageLimitPerCustomer = Number.POSITIVE_INFINITY } =
    discount;
  if (used >= usageLimit || usedByCustomer >= usageLimitPerCustomer) throw exhausted(problem, discount);
  const rule = toRule(discount);
  const mismatch = findMismatch(rule, basket);
  if (mismatch) throw notApplicable(problem, discount.code, describeMismatch(rule, mismatch, basket));
  return { discountId: discount.id, version: discount.version, rule };
};

/**
 * Counts the usage of a discount by an order, in the order's transaction and after the insertion of the order. The limits
 * hold, however many orders use the code at once: the discount stays locked until the transaction ends. Throws a problem
 * of `DiscountCodeProblem`, also if the discount has changed since `findApplicableDiscount` returned its version.
 */
export const redeemDiscount = (
  context: CodeContext,
  {
    discountId,
    version,
    orderId,
    customer,
  }: Pick<ApplicableDiscount, 'discountId' | 'version'> & {
    orderId: string;
    customer: DiscountCustomer;
  },
): Promise<void> =>
  inTransaction(context, async ({ db, clock, problem }) => {
    const now = clock.now();
    const isCounted = await usages.countUsage({ db }, { discountId, version, now });
    if (!isCounted) throw await rejectionOf({ db, problem }, { discountId, version, now });
    const usage = { discountId, orderId, customer: toUsageCustomer(customer), now };
    if (await usages.insertUsage({ db }, usage)) return;
    throw await rejectionOf({ db, problem }, { discountId, version, now });
  });

/** Gives the usage of a cancelled order back. Idempotent, and without effect for an order without a discount. */
export const releaseDiscount = async (context: DbContext, orderId: string): Promise<void> => {
  await usages.deleteUsage(context, orderId);
};

/** Returns the reason why a usage was not counted. */
const rejectionOf = async (
  { db, problem }: ProblemContext<DiscountCodeProblem>,
  { discountId, version, now }: { discountId: string; version: number; now: Date },
) => {
  const discount = await findDiscount({ db }, discountId);
  if (!discount) return problem('discount_unknown', { detail: 'The discount has been deleted.' });
  requireValidity({ problem, now }, discount);
  if (discount.version !== version)
    return notApplicable(problem, discount.code, 'has changed; check the new total and order again');
  return exhausted(problem, discount);
};

const requireValidity = (
  { problem, now }: { problem: MakeProblem<DiscountCodeProblem>; now: Date },
  { code, active, validFrom, validUntil }: VersionedDiscount,
): void => {
  if (!active) throw unknownCode(problem, code);
  if (validUntil !== undefined && now >= new Date(validUntil))
    throw problem('discount_expired', { detail: `The code "${code}" was valid until ${validUntil}.` });
  if (validFrom !== undefined && now < new Date(validFrom))
    throw notApplicable(problem, code, `is valid from ${validFrom}`);
};

const unknownCode = (problem: MakeProblem<'discount_unknown'>, code: string) =>
  problem('discount_unknown', { detail: `There is no discount with the code "${code}".` });

const exhausted = (problem: MakeProblem<'discount_exhausted'>, { code }: VersionedDiscount) =>
  problem('discount_exhausted', { detail: `The code "${code}" is used up.` });

const notApplicable = (problem: MakeProblem<'discount_not_applicable'>, code: string, reason: string) =>
  problem('discount_not_applicable', { detail: `The code "${code}" ${reason}.` });

const describeMismatch = (
  { minimum }: DiscountRule,
  mismatch: DiscountMismatch,
  { currency, lines }: Pick<Basket, 'currency' | 'lines'>,
): string => {
  if (mismatch === 'group_mismatch') return 'is for another customer group';
  if (mismatch === 'currency_mismatch') return `is not for orders in ${currency}`;
  if (mismatch === 'no_eligible_line') return 'applies to none of these products';
  const subtotal = formatMoney({ amount: subtotalOf(lines), currency });
  return `requires a subtotal of ${formatMoney(minimum as Money)}; this one is ${subtotal}`;
};

const toUsageCustomer = ({ userId, email }: Partial<DiscountCustomer>): usages.UsageCustomer => ({
  userId,
  emailHash: email === undefined ? undefined : hashOfEmail(email),
});
