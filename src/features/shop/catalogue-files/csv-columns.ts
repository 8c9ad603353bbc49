/** The columns of a catalogue in CSV, and its cells. */

/** The rows that use a column. */
type Use = 'category' | 'product' | 'variant';

/** The columns in the order of an export, each with the types of rows that may have a value there. */
export const csvColumns = {
  type: ['category', 'product', 'variant'],
  slug: ['category', 'product', 'variant'],
  name: ['category', 'product'],
  description: ['product'],
  category: ['product'],
  status: ['product'],
  images: ['product'],
  tags: ['product'],
  parent: ['category'],
  position: ['category'],
  sku: ['product', 'variant'],
  price: ['product', 'variant'],
  compareAtPrice: ['product', 'variant'],
  currency: ['product', 'variant'],
  weightGrams: ['product', 'variant'],
  stock: ['product', 'variant'],
  option1: ['product', 'variant'],
  value1: ['product', 'variant'],
  option2: ['product', 'variant'],
  value2: ['product', 'variant'],
  option3: ['product', 'variant'],
  value3: ['product', 'variant'],
} as const satisfies Record<string, readonly Use[]>;

export type CsvColumn = keyof typeof csvColumns;
export type RowType = Use;

/** The cells of a row by column. An empty cell is absent. */
export type Cells = Partial<Record<CsvColumn, string>>;

export const columnNames = Object.keys(csvColumns) as CsvColumn[];

export const isColumn = (name: string): name is CsvColumn => Object.hasOwn(csvColumns, name);

/** Tells whether a row of the type may have a value in the column. */
export const mayHave = (type: RowType, column: CsvColumn): boolean =>
  (csvColumns[column] as readonly Use[]).includes(type);

/** The beginnings of cells that spreadsheets run as formulas, also in full width. */
const formula = /^'*[=+\-@\t\r\n＝＋－＠]/;

/** Returns the text of a cell that no spreadsheet runs as a formula. `fromCell` undoes it. */
export const toCell = (value: string): string => (formula.test(value) ? `'${value}` : value);

/** Returns the value of a cell. */
export const fromCell = (cell: string): string =>
  cell.startsWith("'") && formula.test(cell) ? cell.slice(1) : cell;

/** Returns a row of the file. Cells with white space at an end or a separator of another dialect are quoted too. */
export const toCsvRow = (cells: Cells): string =>
  `${columnNames.map((name) => quoted(cells[name] ?? '')).join(',')}\r\n`;

const quoted = (cell: string): string =>
  /[",;\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
