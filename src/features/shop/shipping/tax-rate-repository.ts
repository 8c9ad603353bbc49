import type { components } from '../../../../generated/types.ts';
import { type Page, type PageRequest, readPage, type SortTerm } from '../../../db/keyset.ts';
import { pipelinedRead } from '../../../db/statement.ts';
import type { DbContext } from '../../context.ts';

export type TaxRate = components['schemas']['TaxRate'];

type TaxRateRow = { country: string; basis_points: number; updated_at: string };

const columns = ['country', 'basis_points', 'updated_at'];

const toTaxRate = (row: TaxRateRow): TaxRate => ({
  country: row.country,
  basisPoints: row.basis_points,
  updatedAt: row.updated_at,
});

const byCountry: SortTerm[] = [{ expression: 'country', field: 'country' }];

/** Returns a page of the tax rates, in the order of the countries. */
export const listTaxRates = ({ db }: DbContext, page: PageRequest): Promise<Page<TaxRate>> =>
  readPage(db('tax_rates').select(columns), byCountry, page, toTaxRate);

/** Returns the tax rate of a country. Undefined if the shop does not deliver to it. */
export const findTaxRate = async ({ db }: DbContext, country: string): Promise<TaxRate | undefined> => {
  const text = `select ${columns.join(', ')} from tax_rates where country = $1`;
  const [row] = await pipelinedRead<TaxRateRow>(db, text, [country]);
  return row && toTaxRate(row);
};

/** Sets the tax rate of a country, which may be new, and returns it. */
export const putTaxRate = async (
  { db }: DbContext,
  { country, basisPoints, updatedAt }: { country: string; basisPoints: number; updatedAt: Date },
): Promise<TaxRate> => {
  const [row] = await db('tax_rates')
    .insert({ country, basis_points: basisPoints, updated_at: updatedAt }, columns)
    .onConflict('country')
    .merge();
  return toTaxRate(row as TaxRateRow);
};

/** Deletes the tax rate of a country. Returns false if there is none. */
export const deleteTaxRate = async ({ db }: DbContext, country: string): Promise<boolean> =>
  (await db('tax_rates').where({ country }).delete()) > 0;
