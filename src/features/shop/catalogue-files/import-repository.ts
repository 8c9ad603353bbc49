/** An import, its counts and its faults. */
import { type Page, type PageRequest, readPage } from '../../../db/keyset.ts';
import { query } from '../../../db/statement.ts';
import { toUuid } from '../../../lib/id.ts';
import type { DbContext } from '../../context.ts';
import type { CatalogueFault } from './catalogue-file.ts';

export type Counts = { created: number; updated: number; unchanged: number };

/** `waiting` before the first change of the shop, `applying` until the last one. */
export type Import = {
  state: 'waiting' | 'applying' | 'finished';
  rowCount: number;
  batchCount: number;
  faultCount: number;
  categories: Counts;
  products: Counts;
};

type ImportRow = {
  state: Import['state'];
  row_count: number;
  batch_count: number;
  fault_count: number;
} & Record<`${'categories' | 'products'}_${keyof Counts}`, number>;

const toImport = (row: ImportRow): Import => ({
  state: row.state,
  rowCount: row.row_count,
  batchCount: row.batch_count,
  faultCount: row.fault_count,
  categories: {
    created: row.categories_created,
    updated: row.categories_updated,
    unchanged: row.categories_unchanged,
  },
  products: {
    created: row.products_created,
    updated: row.products_updated,
    unchanged: row.products_unchanged,
  },
});

/** The first thousand are kept. */
const MAX_FAULTS = 1_000;

/** Adds the import of a file by a job. Returns false if the job has another import: then it was there before. */
export const insertImport = async (
  { db }: DbContext,
  { fileId, jobId, createdAt }: { fileId: string; jobId: string; createdAt: Date },
): Promise<boolean> => {
  const row = { file_id: toUuid(fileId), job_id: toUuid(jobId), created_at: createdAt };
  const inserted = await db('catalogue_imports')
    .insert(row)
    .onConflict('job_id')
    .ignore()
    .returning('file_id');
  return inserted.length > 0;
};

/** Makes an attempt of the job the owner of the import. Undefined if the import is gone, or belongs to a later attempt. */
export const claimImport = async (
  { db }: DbContext,
  fileId: string,
  attempt: number,
): Promise<Import | undefined> => {
  const [row] = await db('catalogue_imports')
    .where({ file_id: toUuid(fileId) })
    .where('attempt', '<=', attempt)
    .update({ attempt })
    .returning<ImportRow[]>('*');
  return row && toImport(row);
};

/** Locks the import until the transaction ends. Undefined if it is gone, or belongs to a later attempt. */
export const lockImport = async (
  { db }: DbContext,
  fileId: string,
  attempt: number,
): Promise<Import | undefined> => {
  const [row] = await query<ImportRow>(
    db,
    'select * from catalogue_imports where file_id = $1 and attempt = $2 for no key update',
    [toUuid(fileId), attempt],
  );
  return row && toImport(row);
};

export type ImportChange = Partial<Pick<Import, 'state' | 'rowCount' | 'batchCount'>>;

/** Changes an import that the transaction has locked. */
export const updateImport = async (
  { db }: DbContext,
  fileId: string,
  { state, rowCount, batchCount }: ImportChange,
): Promise<void> => {
  await query(
    db,
    `update catalogue_imports set state = coalesce($2, state), row_count = coalesce($3, row_count),
       batch_count = coalesce($4, batch_count) where file_id = $1`,
    [toUuid(fileId), state, rowCount, batchCount],
  );
};

/** Adds to the counts of an import that the transaction has locked. */
export const addCounts = async (
  { db }: DbContext,
  fileId: string,
  kind: 'categories' | 'products',
  { created, updated, unchanged }: Counts,
): Promise<void> => {
  await query(
    db,
    `update catalogue_imports set ${kind}_created = ${kind}_created + $2, ${kind}_updated = ${kind}_updated + $3,
       ${kind}_unchanged = ${kind}_unchanged + $4 where file_id = $1`,
    [toUuid(fileId), created, updated, unchanged],
  );
};

/** Counts the faults of an import that the transaction has locked, and keeps the first thousand. */
export const addFaults = async (
  { db }: DbContext,
  fileId: string,
  faults: readonly CatalogueFault[],
): Promise<void> => {
  if (faults.length === 0) return;
  const file_id = toUuid(fileId);
  const [row] = await db('catalogue_imports')
    .where({ file_id })
    .increment('fault_count', faults.length)
    .returning<{ fault_count: number }[]>('fault_count');
  const before = (row?.fault_count ?? 0) - faults.length;
  const kept = faults.slice(0, Math.max(0, MAX_FAULTS - before));
  if (kept.length === 0) return;
  await db('catalogue_import_faults').insert(
    kept.map(({ row, column, pointer, rule, detail }, index) => ({
      file_id,
      number: before + index + 1,
      source_row: row,
      column_name: column ?? null,
      pointer: pointer ?? null,
      rule,
      detail,
    })),
  );
};

type FaultRow = {
  source_row: number;
  column_name: string | null;
  pointer: string | null;
  rule: string;
  detail: string;
};

/** Returns a page of the faults of the import of a job. Undefined if the job has no import any more. */
export const listFaults = async (
  { db }: DbContext,
  jobId: string,
  page: PageRequest,
): Promise<Page<CatalogueFault> | undefined> => {
  const found = await db('catalogue_imports')
    .select<{ file_id: string }[]>('file_id')
    .where({ job_id: toUuid(jobId) })
    .first();
  if (!found) return undefined;
  const faults = db('catalogue_import_faults').select('*').where(found);
  return readPage(faults, [{ expression: 'number', field: 'number' }], page, toFault);
};

const toFault = ({ source_row, column_name, pointer, rule, detail }: FaultRow): CatalogueFault => ({
  row: source_row,
  ...(column_name !== null && { column: column_name }),
  ...(pointer !== null && { pointer }),
  rule,
  detail,
});

/** Forgets what an earlier attempt has found and counted, before the file is read again. */
export const resetImport = async ({ db }: DbContext, fileId: string): Promise<void> => {
  const file_id = toUuid(fileId);
  const counts = ['categories', 'products'].flatMap((kind) =>
    ['created', 'updated', 'unchanged'].map((name) => [`${kind}_${name}`, 0]),
  );
  const set = { row_count: 0, batch_count: 0, fault_count: 0, ...Object.fromEntries(counts) };
  await db('catalogue_imports').where({ file_id }).update(set);
  await db('catalogue_import_faults').where({ file_id }).delete();
};
