import type { CallFacts } from '../../../contract/handler-call.ts';
import type { Db } from '../../../db/db.ts';
import { inTransaction } from '../../../db/transaction.ts';
import type { MakeProblem } from '../../../errors.ts';
import { changedFields } from '../../../lib/changed-fields.ts';
import { newUuid } from '../../../lib/id.ts';
import type { Context } from '../../context.ts';
import { appendEvent } from '../../events/append-event.ts';
import {
  type DiscountCreate,
  type DiscountPatch,
  faultsOf,
  hasTwoCurrencies,
  type VersionedDiscount,
} from './discount.ts';
import * as discounts from './discount-repository.ts';

type DiscountProblem =
  | 'rule_violated'
  | 'currency_mismatch'
  | 'discount_code_taken'
  | 'unknown_customer_group';

/** Writes a discount and its event, in one transaction. Throws a problem of `DiscountProblem`. */
export const createDiscount = (
  context: Context<DiscountProblem>,
  { productIds = [], categories = [], active = true, ...rest }: DiscountCreate,
): Promise<VersionedDiscount> =>
  inTransaction(context, async (context) => {
    const fields = { ...rest, productIds, categories, active };
    requireConsistency(context.problem, fields);
    const createdAt = context.clock.now();
    const discount = await discounts.insertDiscount(context, {
      ...fields,
      uuid: newUuid(createdAt),
      createdAt,
    });
    const { id: subjectId, version, code } = discount;
    await appendEvent(context, 'discount.created', { subjectId, version, data: { code } });
    return discount;
  });

const eventFields = [
  'code',
  'basisPoints',
  'amount',
  'minimum',
  'customerGroup',
  'productIds',
  'categories',
  'validFrom',
  'validUntil',
  'usageLimit',
  'usageLimitPerCustomer',
  'active',
] as const;

/**
 * Locks and writes a discount, in one transaction. An order that is being placed with it either precedes the change, or is
 * rejected. Throws not_found, precondition_failed or a problem of `DiscountProblem`.
 */
export const updateDiscount = (
  context: Context<DiscountProblem | 'not_found'> & Pick<CallFacts<Db>, 'checkIfMatch'>,
  { discountId, patch }: { discountId: string; patch: DiscountPatch },
): Promise<VersionedDiscount> =>
  inTransaction(context, async (context) => {
    const before = await discounts.lockDiscount(context, discountId);
    if (!before) throw context.problem('not_found');
    context.checkIfMatch(before.version, before);
    const { id: _id, createdAt: _createdAt, version: _version, ...fields } = merge(before, patch);
    requireConsistency(context.problem, fields);
    const updatedAt = context.clock.now();
    const discount = await discounts.updateDiscount(context, discountId, { ...fields, updatedAt });
    const data = { fields: changedFields(eventFields, before, discount), code: discount.code };
    await appendEvent(context, 'discount.updated', {
      subjectId: discountId,
      version: discount.version,
      data,
    });
    return discount;
  });

/** JSON Merge Patch of the members: `null` removes. */
const merge = (discount: VersionedDiscount, patch: DiscountPatch): Omit<VersionedDiscount, 'updatedAt'> => {
  const { updatedAt: _, ...before } = discount;
  const merged = Object.entries({ ...before, ...patch }).filter(([, value]) => value !== null);
  return Object.fromEntries(merged) as Omit<VersionedDiscount, 'updatedAt'>;
};

/** Deletes a discount with the records of its usages. Throws not_found. */
export const deleteDiscount = (context: Context<'not_found'>, discountId: string): Promise<void> =>
  inTransaction(context, async (context) => {
    const discount = await discounts.deleteDiscount(context, discountId);
    if (!discount) throw context.problem('not_found');
    const { version, code } = discount;
    await appendEvent(context, 'discount.deleted', {
      subjectId: discountId,
      version: version + 1,
      data: { code },
    });
  });

const requireConsistency = (
  problem: MakeProblem<'rule_violated' | 'currency_mismatch'>,
  fields: Parameters<typeof faultsOf>[0],
): void => {
  const faults = faultsOf(fields);
  const [first] = faults;
  if (first) {
    const detail =
      faults.length === 1 ? '1 fault in the request.' : `${faults.length} faults in the request.`;
    throw problem('rule_violated', { detail, faults });
  }
  if (hasTwoCurrencies(fields)) {
    throw problem('currency_mismatch', {
      detail: `The amount is in ${fields.amount?.currency}, and the minimum in ${fields.minimum?.currency}.`,
      faults: [{ field: ['minimum', 'currency'], rule: 'currency', detail: 'must be that of the amount' }],
    });
  }
};
