import type { Knex } from 'knex';
import { newestFirst, type Page, type PageRequest, readPage } from '../../../db/keyset.ts';
import { withProblems } from '../../../db/postgres-error.ts';
import { updateVersioned } from '../../../db/versioned-row.ts';
import type { MakeProblem } from '../../../errors.ts';
import { toPublicId, toUuid } from '../../../lib/id.ts';
import type { Currency, Money } from '../../../lib/money.ts';
import type { DbContext, ProblemContext } from '../../context.ts';
import type { Discount, VersionedDiscount } from './discount.ts';

export type DiscountRow = {
  id: string;
  code: string;
  kind: Discount['kind'];
  basis_points: number | null;
  amount_minor: number | null;
  minimum_minor: number | null;
  currency: Currency | null;
  customer_group: string | null;
  product_ids: string[];
  categories: string[];
  valid_from: string | null;
  valid_until: string | null;
  usage_limit: number | null;
  usage_limit_per_customer: number | null;
  is_active: boolean;
  version: number;
  created_at: string;
  updated_at: string;
};

export const columns = [
  'id',
  'code',
  'kind',
  'basis_points',
  'amount_minor',
  'minimum_minor',
  'currency',
  'customer_group',
  'product_ids',
  'categories',
  'valid_from',
  'valid_until',
  'usage_limit',
  'usage_limit_per_customer',
  'is_active',
  'version',
  'created_at',
  'updated_at',
] as const satisfies (keyof DiscountRow)[];

export const toVersionedDiscount = (row: DiscountRow): VersionedDiscount => {
  const amount = toMoney(row.amount_minor, row.currency);
  const minimum = toMoney(row.minimum_minor, row.currency);
  return {
    id: toPublicId('dsc', row.id),
    code: row.code,
    kind: row.kind,
    ...(row.basis_points !== null && { basisPoints: row.basis_points }),
    ...(amount && { amount }),
    ...(minimum && { minimum }),
    ...(row.customer_group !== null && { customerGroup: row.customer_group }),
    productIds: row.product_ids.map((id) => toPublicId('prd', id)),
    categories: row.categories,
    ...(row.valid_from !== null && { validFrom: row.valid_from }),
    ...(row.valid_until !== null && { validUntil: row.valid_until }),
    ...(row.usage_limit !== null && { usageLimit: row.usage_limit }),
    ...(row.usage_limit_per_customer !== null && { usageLimitPerCustomer: row.usage_limit_per_customer }),
    active: row.is_active,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    version: row.version,
  };
};

const toMoney = (amount: number | null, currency: Currency | null): Money | undefined =>
  amount === null || currency === null ? undefined : { amount, currency };

const toDiscount = (row: DiscountRow): Discount => {
  const { version: _, ...discount } = toVersionedDiscount(row);
  return discount;
};

/** The fields that an administrator sets. */
export type DiscountFields = Omit<Discount, 'id' | 'createdAt' | 'updatedAt'>;

const toColumns = (discount: DiscountFields) => ({
  code: discount.code,
  kind: discount.kind,
  basis_points: discount.basisPoints ?? null,
  amount_minor: discount.amount?.amount ?? null,
  minimum_minor: discount.minimum?.amount ?? null,
  currency: discount.amount?.currency ?? discount.minimum?.currency ?? null,
  customer_group: discount.customerGroup ?? null,
  product_ids: discount.productIds.map(toUuid),
  categories: discount.categories,
  valid_from: discount.validFrom ?? null,
  valid_until: discount.validUntil ?? null,
  usage_limit: discount.usageLimit ?? null,
  usage_limit_per_customer: discount.usageLimitPerCustomer ?? null,
  is_active: discount.active,
});

type WriteProblem = 'discount_code_taken' | 'unknown_customer_group';

const problemsOf = (problem: MakeProblem<WriteProblem>, { code, customerGroup }: DiscountFields) => ({
  discounts_code_key: () =>
    problem('discount_code_taken', {
      detail: `The code "${code}" is taken.`,
      faults: [{ field: ['code'], rule: 'unique', detail: 'is taken' }],
    }),
  discounts_customer_group_fkey: () =>
    problem('unknown_customer_group', {
      detail: `There is no customer group "${customerGroup}".`,
      faults: [{ field: ['customerGroup'], rule: 'exists', detail: 'does not exist' }],
    }),
});

/** Inserts a discount and returns it. Throws discount_code_taken or unknown_customer_group. */
export const insertDiscount = async (
  { db, problem }: ProblemContext<WriteProblem>,
  { uuid, createdAt, ...fields }: DiscountFields & { uuid: string; createdAt: Date },
): Promise<VersionedDiscount> => {
  const row = { ...toColumns(fields), id: uuid, created_at: createdAt, updated_at: createdAt };
  const insertion = db('discounts').insert(row, [...columns]);
  const [inserted] = await withProblems<DiscountRow[]>(insertion, problemsOf(problem, fields));
  return toVersionedDiscount(inserted as DiscountRow);
};

/** Writes a discount that the transaction has locked. Throws discount_code_taken or unknown_customer_group. */
export const updateDiscount = async (
  { db, problem }: ProblemContext<WriteProblem>,
  discountId: string,
  { updatedAt, ...fields }: DiscountFields & { updatedAt: Date },
): Promise<VersionedDiscount> => {
  const set = { ...toColumns(fields), updated_at: updatedAt };
  const where = { id: toUuid(discountId) };
  const update = updateVersioned<DiscountRow>(db, { table: 'discounts', where, set }, columns);
  const [row] = await withProblems(update, problemsOf(problem, fields));
  return toVersionedDiscount(row as DiscountRow);
};

/** Returns a page of the discounts, the newest first. */
export const listDiscounts = (
  { db }: DbContext,
  { active, ...page }: PageRequest & { active?: boolean | undefined },
): Promise<Page<Discount>> => {
  const query = db('discounts').select(columns);
  return readPage(
    active === undefined ? query : query.where({ is_active: active }),
    newestFirst,
    page,
    toDiscount,
  );
};

const first = async (query: Knex.QueryBuilder): Promise<VersionedDiscount | undefined> => {
  const row: DiscountRow | undefined = await query.first();
  return row && toVersionedDiscount(row);
};

/** Returns a discount with its version. Undefined if it does not exist. */
export const findDiscount = ({ db }: DbContext, discountId: string): Promise<VersionedDiscount | undefined> =>
  first(
    db('discounts')
      .select(columns)
      .where({ id: toUuid(discountId) }),
  );

/** Like `findDiscount`, and locks the discount until the transaction ends. */
export const lockDiscount = ({ db }: DbContext, discountId: string): Promise<VersionedDiscount | undefined> =>
  first(
    db('discounts')
      .select(columns)
      .where({ id: toUuid(discountId) })
      .forUpdate(),
  );

/** Deletes a discount with its usages, and returns it. Undefined if it does not exist. */
export const deleteDiscount = async (
  { db }: DbContext,
  discountId: string,
): Promise<VersionedDiscount | undefined> => {
  const [row] = await db('discounts')
    .where({ id: toUuid(discountId) })
    .delete<DiscountRow[]>([...columns]);
  return row && toVersionedDiscount(row);
};
