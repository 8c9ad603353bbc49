import { pipeline, Readable } from 'node:stream';
import { parseJson } from '../../../contract/json-text.ts';
import { type CatalogueFault, type RawEntry, UnreadableFile } from './catalogue-file.ts';
import { type Cells, columnNames, fromCell, isColumn, mayHave, type RowType } from './csv-columns.ts';

/** In characters. Longer than the cells of any product, also if each of their characters is a quote. */
const MAX_RECORD = 262_144;
const MAX_HEADER_FAULTS = 20;
/** One more than a product may have, so that the excess is found. */
const MAX_VARIANTS = 101;

type Row = { row: number; type: RowType; cells: Cells };
type Group = { rows: number[]; value: Record<string, unknown> & { variants: object[] } };

/**
 * Reads the rows of a catalogue in CSV: a header, and entries of one row each, except products of several variants. Yields
 * a fault for a row that fits no entry. Throws an UnreadableFile for a header or quotes that leave the rest without meaning.
 */
export async function* readCsv(blocks: AsyncIterable<string>): AsyncGenerator<RawEntry | CatalogueFault> {
  let group: Group | undefined;
  for await (const row of rowsOf(blocks)) {
    if ('rule' in row) {
      yield row;
      continue;
    }
    if (row.type === 'variant') {
      const fault = addVariant(group, row);
      if (fault) yield fault;
      continue;
    }
    if (group) yield toEntry(group);
    group = undefined;
    if (row.type === 'category') yield toCategory(row);
    else group = { rows: [row.row, row.row], value: { ...toProduct(row), variants: [toVariant(row)] } };
  }
  if (group) yield toEntry(group);
}

const toEntry = ({ rows, value }: Group): RawEntry => ({ place: { format: 'csv', rows }, value });

const addVariant = (group: Group | undefined, row: Row): CatalogueFault | undefined => {
  if (group?.value.slug !== row.cells.slug || group === undefined) {
    const detail = 'is not the slug of the product above';
    return { row: row.row, column: 'slug', rule: 'product', detail };
  }
  if (group.value.variants.length < MAX_VARIANTS) {
    group.rows.push(row.row);
    group.value.variants.push(toVariant(row));
  }
  return undefined;
};

/** The rows below the header, with the faults of those that have another number of cells or values in wrong columns. */
async function* rowsOf(blocks: AsyncIterable<string>): AsyncGenerator<Row | CatalogueFault> {
  let header: string[] | undefined;
  let row = 0;
  for await (const record of recordsOf(blocks)) {
    row += 1;
    if (header === undefined) {
      header = checkedHeader(record);
      continue;
    }
    if (record.length === 1 && record[0] === '') continue;
    if (record.length !== header.length) {
      const detail = `has ${record.length} cells, and the header has ${header.length}`;
      yield { row, rule: 'cells', detail };
      continue;
    }
    yield* toRow(row, header, record);
  }
  if (header === undefined)
    throw new UnreadableFile({ row: 1, rule: 'header', detail: 'The header is missing.' });
}

function* toRow(row: number, header: string[], record: string[]): Generator<Row | CatalogueFault> {
  const values = header.map((name, index) => [name, fromCell(record[index] ?? '')] as const);
  const cells: Cells = Object.fromEntries(values.filter(([, value]) => value !== ''));
  const { type } = cells;
  if (type !== 'category' && type !== 'product' && type !== 'variant') {
    yield { row, column: 'type', rule: 'enum', detail: 'must be one of category, product, variant' };
    return;
  }
  const surplus = columnNames.filter((name) => cells[name] !== undefined && !mayHave(type, name));
  for (const column of surplus)
    yield { row, column, rule: 'empty', detail: `must be empty in a row of the type ${type}` };
  if (surplus.length === 0) yield { row, type, cells };
}

/** Throws an UnreadableFile for columns that are unknown or named twice. */
const checkedHeader = (names: string[]): string[] => {
  const faults = names.flatMap((name, index) => {
    const column = name.slice(0, 100);
    const fault = (detail: string) => ({ row: 1, column, rule: 'header', detail });
    if (!isColumn(name)) return [fault(`Column ${index + 1} is not known.`)];
    return names.indexOf(name) < index ? [fault(`Column ${index + 1} is named twice.`)] : [];
  });
  for (const name of ['type', 'slug'])
    if (!names.includes(name))
      faults.push({ row: 1, column: name, rule: 'header', detail: 'The column is missing.' });
  if (faults.length > 0) throw new UnreadableFile(...faults.slice(0, MAX_HEADER_FAULTS));
  return names;
};

async function* recordsOf(blocks: AsyncIterable<string>): AsyncGenerator<string[]> {
  const { CsvError, parse } = await import('csv-parse');
  const parser = parse({
    relaxColumnCount: true,
    maxRecordSize: MAX_RECORD,
    recordDelimiter: ['\r\n', '\n', '\r'],
  });
  // The error also ends the iteration below.
  pipeline(Readable.from(blocks), parser, () => undefined);
  try {
    for await (const record of parser) yield record;
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const isLong = error.code === 'CSV_MAX_RECORD_SIZE';
    const detail = isLong
      ? `The row has more than ${MAX_RECORD} characters.`
      : 'The quotes of the row do not match, so the rows below cannot be told apart.';
    // The rows before it may be lost in a buffer, so the parser counts them.
    const row = Number(error.records) + 1;
    throw new UnreadableFile({ row, rule: isLong ? 'maxLength' : 'quotes', detail });
  }
}

const toCategory = ({ row, cells }: Row): RawEntry => {
  const { type, slug, name, parent, position } = cells;
  return {
    place: { format: 'csv', rows: [row] },
    value: defined({ type, slug, name, parent, position: numeric(position) }),
  };
};

const toProduct = ({ cells }: Row) => {
  const { type, slug, name, description, category, status, images, tags } = cells;
  const fields = { type, slug, name, description, category, status };
  // Slugs have no spaces.
  return defined({ ...fields, images: json(images), tags: tags?.split(' ').filter((slug) => slug !== '') });
};

const toVariant = ({ cells }: Row): object => {
  const { sku, price, compareAtPrice, currency, weightGrams, stock } = cells;
  return defined({
    sku,
    price: defined({ amount: numeric(price), currency }),
    compareAtPrice: compareAtPrice && defined({ amount: numeric(compareAtPrice), currency }),
    weightGrams: numeric(weightGrams),
    stock: numeric(stock),
    options: optionsOf(cells),
  });
};

/** An option needs its name and its value; the validation tells which of them is missing. */
const optionsOf = (cells: Cells): object[] =>
  ([1, 2, 3] as const)
    .map((n) => defined({ name: cells[`option${n}`], value: cells[`value${n}`] }))
    .filter((option) => Object.keys(option).length > 0);

const defined = <T extends object>(fields: T): T =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as T;

/** Text that is no integer stays text, and the validation rejects it. */
const numeric = (cell: string | undefined): string | number | undefined =>
  cell !== undefined && /^-?\d{1,15}$/.test(cell) ? Number(cell) : cell;

/** Text that is no JSON stays text, and the validation rejects it. */
const json = (cell: string | undefined): unknown => {
  if (cell === undefined) return undefined;
  try {
    return parseJson(cell);
  } catch {
    return cell;
  }
};
