import type { components } from '../../../../generated/types.ts';
import { type Page, type PageRequest, readPage, type SortTerm } from '../../../db/keyset.ts';
import { updateVersioned } from '../../../db/versioned-row.ts';
import { toPublicId } from '../../../lib/id.ts';
import type { DbContext } from '../../context.ts';
import type { GroupRate } from '../pricing/basket.ts';

export type CustomerGroup = components['schemas']['CustomerGroup'];
export type VersionedGroup = CustomerGroup & { version: number };
export type CustomerGroupPatch = components['schemas']['CustomerGroupPatch'];

type GroupRow = {
  id: string;
  slug: string;
  name: string;
  basis_points: number;
  version: number;
  created_at: string;
  updated_at: string;
};

const columns = ['id', 'slug', 'name', 'basis_points', 'version', 'created_at', 'updated_at'];

const toVersioned = (row: GroupRow): VersionedGroup => ({ ...toGroup(row), version: row.version });

const toGroup = (row: GroupRow): CustomerGroup => ({
  id: toPublicId('cgr', row.id),
  slug: row.slug,
  name: row.name,
  basisPoints: row.basis_points,
  createdAt: row.created_at,
  updatedAt: row.updated_at,
});

const bySlug: SortTerm[] = [{ expression: 'slug', field: 'slug' }];

/** Returns a page of the customer groups, in the order of their slugs. */
export const listGroups = ({ db }: DbContext, page: PageRequest): Promise<Page<CustomerGroup>> =>
  readPage(db('customer_groups').select(columns), bySlug, page, toGroup);

/** Returns a customer group with its version. Undefined if it does not exist. */
export const findGroup = async ({ db }: DbContext, slug: string): Promise<VersionedGroup | undefined> => {
  const row = await db('customer_groups').select<GroupRow[]>(columns).where({ slug }).first();
  return row && toVersioned(row);
};

/** Returns the rate of the customer's group, for `priceBasket`. Undefined without a group. */
export const findGroupRate = async (
  context: DbContext,
  slug: string | undefined,
): Promise<GroupRate | undefined> => {
  const group = slug === undefined ? undefined : await findGroup(context, slug);
  return group && { slug: group.slug, basisPoints: group.basisPoints };
};

/** Like `findGroup`, and locks the customer group until the transaction ends. Accounts may join it meanwhile. */
export const lockGroup = async ({ db }: DbContext, slug: string): Promise<VersionedGroup | undefined> => {
  const row = await db('customer_groups')
    .select<GroupRow[]>(columns)
    .where({ slug })
    .forNoKeyUpdate()
    .first();
  return row && toVersioned(row);
};

/** Updates a customer group that the transaction has locked. */
export const updateGroup = async (
  { db }: DbContext,
  slug: string,
  { name, basisPoints, updatedAt }: CustomerGroupPatch & { updatedAt: Date },
): Promise<VersionedGroup> => {
  const set = { name, basis_points: basisPoints, updated_at: updatedAt };
  const update = { table: 'customer_groups', where: { slug }, set };
  const [row] = await updateVersioned<GroupRow>(db, update, columns);
  return toVersioned(row as GroupRow);
};
