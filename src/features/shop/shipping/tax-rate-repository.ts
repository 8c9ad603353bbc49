import type { components } from '../../../../generated/types.ts';
import { type Page, type PageRequest, readPage, type SortTerm } from '../../../db/keyset.ts';
import { withProblems } from '../../../db/postgres-error.ts';
import { pipelinedRead } from '../../../db/statement.ts';
import { updateVersioned } from '../../../db/versioned-row.ts';
import { toPublicId } from '../../../lib/id.ts';
import type { DbContext, ProblemContext } from '../../context.ts';

export type TaxRate = components['schemas']['TaxRate'];
export type VersionedTaxRate = TaxRate & { version: number };
export type TaxRateFields = components['schemas']['TaxRateCreate'];

type TaxRateRow = { id: string; country: string; basis_points: number; version: number; updated_at: string };

const columns = ['id', 'country', 'basis_points', 'version', 'updated_at'];

const toTaxRate = (row: TaxRateRow): TaxRate => ({
  id: toPublicId('txr', row.id),
  country: row.country,
  basisPoints: row.basis_points,
  updatedAt: row.updated_at,
});

const toVersioned = (row: TaxRateRow): VersionedTaxRate => ({ ...toTaxRate(row), version: row.version });

const byCountry: SortTerm[] = [{ expression: 'country', field: 'country' }];

/** Returns a page of the tax rates, in the order of the countries. */
export const listTaxRates = ({ db }: DbContext, page: PageRequest): Promise<Page<TaxRate>> =>
  readPage(db('tax_rates').select(columns), byCountry, page, toTaxRate);

/** Returns the tax rate of a country. Undefined if the shop does not deliver to it. */
export const findTaxRate = async (
  { db }: DbContext,
  country: string,
): Promise<VersionedTaxRate | undefined> => {
  const text = `select ${columns.join(', ')} from tax_rates where country = $1`;
  const [row] = await pipelinedRead<TaxRateRow>(db, text, [country]);
  return row && toVersioned(row);
};

/** Like `findTaxRate`, and locks the tax rate until the transaction ends. Orders do not wait for it. */
export const lockTaxRate = async (
  { db }: DbContext,
  country: string,
): Promise<VersionedTaxRate | undefined> => {
  const row = await db('tax_rates').select<TaxRateRow[]>(columns).where({ country }).forNoKeyUpdate().first();
  return row && toVersioned(row);
};

/** Inserts the tax rate of a country. Throws tax_rate_exists. */
export const insertTaxRate = async (
  { db, problem }: ProblemContext<'tax_rate_exists'>,
  { uuid, country, basisPoints, updatedAt }: TaxRateFields & { uuid: string; updatedAt: Date },
): Promise<VersionedTaxRate> => {
  const insertion = db('tax_rates').insert(
    { id: uuid, country, basis_points: basisPoints, updated_at: updatedAt },
    columns,
  );
  const [row] = await withProblems<TaxRateRow[]>(insertion, {
    tax_rates_pkey: () =>
      problem('tax_rate_exists', {
        detail: `${country} has a tax rate already.`,
        faults: [{ field: ['country'], rule: 'unique', detail: 'has a tax rate' }],
      }),
  });
  return toVersioned(row as TaxRateRow);
};

/** Updates a tax rate that the transaction has locked. */
export const updateTaxRate = async (
  { db }: DbContext,
  { country, basisPoints, updatedAt }: TaxRateFields & { updatedAt: Date },
): Promise<VersionedTaxRate> => {
  const set = { basis_points: basisPoints, updated_at: updatedAt };
  const update = { table: 'tax_rates', where: { country }, set };
  const [row] = await updateVersioned<TaxRateRow>(db, update, columns);
  return toVersioned(row as TaxRateRow);
};

/** Deletes the tax rate of a country and returns it. Undefined if there is none. */
export const deleteTaxRate = async (
  { db }: DbContext,
  country: string,
): Promise<VersionedTaxRate | undefined> => {
  const [row] = await db('tax_rates').where({ country }).delete<TaxRateRow[]>(columns);
  return row && toVersioned(row);
};
