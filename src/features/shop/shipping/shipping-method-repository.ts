import type { components } from '../../../../generated/types.ts';
import { type Page, type PageRequest, readPage, type SortTerm } from '../../../db/keyset.ts';
import { withProblems } from '../../../db/postgres-error.ts';
import { updateVersioned } from '../../../db/versioned-row.ts';
import { toPublicId } from '../../../lib/id.ts';
import type { Currency } from '../../../lib/money.ts';
import type { DbContext, ProblemContext } from '../../context.ts';
import { slugTakenProblem } from '../../slug-taken-problem.ts';

export type ShippingMethod = components['schemas']['ShippingMethod'];
export type VersionedMethod = ShippingMethod & { version: number };
type Charge = ShippingMethod['charges'][number];

type MethodRow = {
  id: string;
  slug: string;
  name: string;
  countries: string[];
  version: number;
  updated_at: string;
  charges: Charge[];
};

const toMethod = (row: MethodRow): ShippingMethod => ({
  id: toPublicId('shm', row.id),
  slug: row.slug,
  name: row.name,
  countries: row.countries,
  charges: row.charges,
  updatedAt: row.updated_at,
});

const toVersioned = (row: MethodRow): VersionedMethod => ({ ...toMethod(row), version: row.version });

/** Aggregates the charges into the row of their method, in the order of the currencies. */
const chargesColumn = `(
  select json_agg(json_build_object(
    'currency', currency, 'amount', amount_minor, 'perKilogram', per_kilogram_minor) order by currency)
  from shipping_charges where method = slug) as charges`;

const bySlug: SortTerm[] = [{ expression: 'slug', field: 'slug' }];

export type MethodFilter = { country?: string | undefined; currency?: Currency | undefined };

const selectMethods = ({ db }: DbContext, { country, currency }: MethodFilter) => {
  const columns = ['id', 'slug', 'name', 'countries', 'version', 'updated_at'];
  const query = db('shipping_methods').select(...columns, db.raw(chargesColumn));
  if (country !== undefined) query.whereRaw(`(countries = '{}' or ? = any (countries))`, [country]);
  if (currency !== undefined)
    query.whereExists(db('shipping_charges').whereRaw('method = slug').where({ currency }));
  return query;
};

/** Returns a page of the shipping methods that match the filter, in the order of their slugs. */
export const listMethods = (
  context: DbContext,
  { country, currency, ...page }: PageRequest & MethodFilter,
): Promise<Page<ShippingMethod>> =>
  readPage(selectMethods(context, { country, currency }), bySlug, page, toMethod);

/** Returns a shipping method that matches the filter. Undefined if there is none with this slug. */
export const findMethod = async (
  context: DbContext,
  slug: string,
  filter: MethodFilter = {},
): Promise<VersionedMethod | undefined> => {
  const row: MethodRow | undefined = await selectMethods(context, filter).where({ slug }).first();
  return row && toVersioned(row);
};

/** Like `findMethod`, and locks the method until the transaction ends. Orders do not wait for it. */
export const lockMethod = async (context: DbContext, slug: string): Promise<VersionedMethod | undefined> => {
  // A second statement reads the charges: after a wait for the lock, the locking statement would still return the old ones.
  await context.db('shipping_methods').select('slug').where({ slug }).forNoKeyUpdate();
  return findMethod(context, slug);
};

export type MethodFields = Pick<ShippingMethod, 'slug' | 'name' | 'countries' | 'charges'>;

/** Inserts a shipping method with its charges. Throws slug_taken. */
export const insertMethod = async (
  { db, problem }: ProblemContext<'slug_taken'>,
  { uuid, updatedAt, charges, ...fields }: MethodFields & { uuid: string; updatedAt: Date },
): Promise<void> => {
  const insertion = db('shipping_methods').insert({ ...fields, id: uuid, updated_at: updatedAt });
  await withProblems(insertion, { shipping_methods_pkey: () => slugTakenProblem(problem, fields.slug) });
  await insertCharges({ db }, fields.slug, charges);
};

/** Replaces the fields and the charges of a shipping method that the transaction has locked. */
export const replaceMethod = async (
  { db }: DbContext,
  { slug, name, countries, charges, updatedAt }: MethodFields & { updatedAt: Date },
): Promise<void> => {
  const set = { name, countries, updated_at: updatedAt };
  await updateVersioned(db, { table: 'shipping_methods', where: { slug }, set }, ['id']);
  await db('shipping_charges').where({ method: slug }).delete();
  await insertCharges({ db }, slug, charges);
};

const insertCharges = async (
  { db }: DbContext,
  method: string,
  charges: readonly Charge[],
): Promise<void> => {
  await db('shipping_charges').insert(
    charges.map(({ currency, amount, perKilogram }) => ({
      method,
      currency,
      amount_minor: amount,
      per_kilogram_minor: perKilogram,
    })),
  );
};

/** Deletes a shipping method with its charges. Undefined if it does not exist. */
export const deleteMethod = async (
  { db }: DbContext,
  slug: string,
): Promise<{ id: string; version: number } | undefined> => {
  const [row] = await db('shipping_methods')
    .where({ slug })
    .delete<{ id: string; version: number }[]>(['id', 'version']);
  return row && { id: toPublicId('shm', row.id), version: row.version };
};
