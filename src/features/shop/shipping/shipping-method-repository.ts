import type { components } from '../../../../generated/types.ts';
import { type Page, type PageRequest, readPage, type SortTerm } from '../../../db/keyset.ts';
import type { Currency } from '../../../lib/money.ts';
import type { Context, DbContext } from '../../context.ts';

export type ShippingMethod = components['schemas']['ShippingMethod'];
type Charge = ShippingMethod['charges'][number];

type MethodRow = { slug: string; name: string; countries: string[]; updated_at: string; charges: Charge[] };

const toMethod = (row: MethodRow): ShippingMethod => ({
  slug: row.slug,
  name: row.name,
  countries: row.countries,
  charges: row.charges,
  updatedAt: row.updated_at,
});

/** Aggregates the charges into the row of their method, in the order of the currencies. */
const chargesColumn = `(
  select json_agg(json_build_object(
    'currency', currency, 'amount', amount_minor, 'perKilogram', per_kilogram_minor) order by currency)
  from shipping_charges where method = slug) as charges`;

const bySlug: SortTerm[] = [{ expression: 'slug', field: 'slug' }];

export type MethodFilter = { country?: string | undefined; currency?: Currency | undefined };

const selectMethods = ({ db }: DbContext, { country, currency }: MethodFilter) => {
  const query = db('shipping_methods').select(
    'slug',
    'name',
    'countries',
    'updated_at',
    db.raw(chargesColumn),
  );
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
): Promise<ShippingMethod | undefined> => {
  const row: MethodRow | undefined = await selectMethods(context, filter).where({ slug }).first();
  return row && toMethod(row);
};

export type MethodFields = Omit<ShippingMethod, 'updatedAt'>;

/** Sets all fields of a shipping method, which may be new. The context holds a transaction. */
export const putMethod = async (
  { db, clock }: Pick<Context, 'db' | 'clock'>,
  { slug, name, countries, charges }: MethodFields,
): Promise<void> => {
  // The insertion locks the method, so the charges of concurrent calls do not mix.
  await db('shipping_methods')
    .insert({ slug, name, countries, updated_at: clock.now() })
    .onConflict('slug')
    .merge();
  await db('shipping_charges').where({ method: slug }).delete();
  await db('shipping_charges').insert(
    charges.map(({ currency, amount, perKilogram }) => ({
      method: slug,
      currency,
      amount_minor: amount,
      per_kilogram_minor: perKilogram,
    })),
  );
};

/** Deletes a shipping method with its charges. Returns false if it does not exist. */
export const deleteMethod = async ({ db }: DbContext, slug: string): Promise<boolean> =>
  (await db('shipping_methods').where({ slug }).delete()) > 0;
