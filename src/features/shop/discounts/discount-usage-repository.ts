/** The usages of discounts. One row per order, and a number per discount that the limit is compared with. */
import { type Page, type PageRequest, readPage, type SortTerm } from '../../../db/keyset.ts';
import { query } from '../../../db/statement.ts';
import { toPublicId, toUuid } from '../../../lib/id.ts';
import type { DbContext } from '../../context.ts';
import type { DiscountUsage, VersionedDiscount } from './discount.ts';
import { columns, type DiscountRow, toVersionedDiscount } from './discount-repository.ts';

/** A customer is known by the account, by the hash of the canonical e-mail address, or by both. */
export type UsageCustomer = { userId?: string | undefined; emailHash?: Buffer | undefined };

/** A discount with the numbers that its limits are compared with. */
export type CountedDiscount = { discount: VersionedDiscount; used: number; usedByCustomer: number };

type CountedRow = DiscountRow & { used_count: number; used_by_customer: number };

/**
 * Returns a discount by its code, in upper or lower case, with its numbers of usages. No lock: the numbers may be
 * outdated. Undefined if no discount has the code.
 */
export const findByCode = async (
  { db }: DbContext,
  code: string,
  { userId, emailHash }: UsageCustomer,
): Promise<CountedDiscount | undefined> => {
  const text = `
    select ${columns.join(', ')}, used_count, (
      select count(*)::integer from discount_usages
      where discount_id = discounts.id and (user_id = $2 or email_hash = $3)) as used_by_customer
    from discounts where lower(code) = lower($1)`;
  const values = [code, userId === undefined ? null : toUuid(userId), emailHash ?? null];
  const [row] = await query<CountedRow>(db, text, values);
  return (
    row && {
      discount: toVersionedDiscount(row),
      used: row.used_count,
      usedByCustomer: row.used_by_customer,
    }
  );
};

type Redeemed = { discountId: string; version: number; now: Date };

/**
 * Counts one more usage, if the discount still has this version, is active and valid, and its limit is not reached. One
 * conditional update: it waits for concurrent ones, and compares the limit with the number that they have left. The row
 * stays locked until the transaction ends. Returns false if it counts nothing.
 */
export const countUsage = async (
  { db }: DbContext,
  { discountId, version, now }: Redeemed,
): Promise<boolean> => {
  const text = `
    update discounts set used_count = used_count + 1
    where id = $1 and version = $2 and is_active
      and (valid_from is null or valid_from <= $3) and (valid_until is null or valid_until > $3)
      and (usage_limit is null or used_count < usage_limit)
    returning id`;
  return (await query(db, text, [toUuid(discountId), version, now])).length === 1;
};

/**
 * Inserts the usage of an order, if the customer's limit is not reached. `countUsage` has locked the discount, and this is a
 * later statement, so it sees every usage of the discount. Returns false if it inserts nothing.
 */
export const insertUsage = async (
  { db }: DbContext,
  {
    discountId,
    orderId,
    customer: { userId, emailHash },
    now,
  }: Omit<Redeemed, 'version'> & {
    orderId: string;
    customer: UsageCustomer;
  },
): Promise<boolean> => {
  const text = `
    insert into discount_usages (order_id, discount_id, user_id, email_hash, redeemed_at)
    select $1::uuid, id, $3::uuid, $4::bytea, $5::timestamptz from discounts
    where id = $2 and (usage_limit_per_customer is null or usage_limit_per_customer > (
      select count(*) from discount_usages where discount_id = $2 and (user_id = $3 or email_hash = $4)))
    returning order_id`;
  const user = userId === undefined ? null : toUuid(userId);
  const values = [toUuid(orderId), toUuid(discountId), user, emailHash ?? null, now];
  return (await query(db, text, values)).length === 1;
};

/**
 * Deletes the usage of an order and counts one less, in one statement. It locks the discount before the usage, as a deletion
 * of the discount does, so neither deadlocks. Returns false if the order has no usage.
 */
export const deleteUsage = async ({ db }: DbContext, orderId: string): Promise<boolean> => {
  const text = `
    with locked as materialized (
      select id from discounts where id = (select discount_id from discount_usages where order_id = $1)
      for no key update),
    released as (
      delete from discount_usages using locked where order_id = $1 and discount_id = locked.id
      returning discount_id)
    update discounts set used_count = used_count - 1 from released where id = discount_id
    returning id`;
  return (await query(db, text, [toUuid(orderId)])).length === 1;
};

type UsageRow = { order_id: string; user_id: string | null; redeemed_at: string };

const newestUsageFirst: SortTerm[] = [
  { expression: 'redeemed_at', field: 'redeemed_at', descending: true },
  { expression: 'order_id', field: 'order_id', descending: true },
];

/** Returns a page of the usages of a discount, the newest first. */
export const listUsages = (
  { db }: DbContext,
  discountId: string,
  page: PageRequest,
): Promise<Page<DiscountUsage>> => {
  const usages = db('discount_usages')
    .select('order_id', 'user_id', 'redeemed_at')
    .where({ discount_id: toUuid(discountId) });
  return readPage(usages, newestUsageFirst, page, (row: UsageRow) => ({
    orderId: toPublicId('ord', row.order_id),
    ...(row.user_id !== null && { customerId: toPublicId('usr', row.user_id) }),
    redeemedAt: row.redeemed_at,
  }));
};

/** Makes the usages of a customer anonymous. Their numbers stay. */
export const anonymizeUsages = async (
  { db }: DbContext,
  { userId, emailHash }: UsageCustomer,
): Promise<void> => {
  await query(
    db,
    'update discount_usages set user_id = null, email_hash = null where user_id = $1 or email_hash = $2',
    [userId === undefined ? null : toUuid(userId), emailHash ?? null],
  );
};
