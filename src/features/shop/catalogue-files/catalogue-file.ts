import type { components, operations } from '../../../../generated/types.ts';
import type { InputFault } from '../../../contract/problem.ts';

type Schemas = components['schemas'];

export type CatalogueFault = Schemas['CatalogueFault'];
export type ImportMode = NonNullable<
  NonNullable<operations['importCatalogue']['parameters']['query']>['mode']
>;
export type CatalogueFormat = NonNullable<
  NonNullable<operations['exportCatalogue']['parameters']['query']>['format']
>;

/** The media types of the formats. */
export const mediaTypes = { csv: 'text/csv', jsonl: 'application/jsonl' } as const;

export type CatalogueCategory = { slug: string; name: string; parent?: string; position: number };

export type CatalogueVariant = Omit<Schemas['ProductVariantReplace'], 'id' | 'options' | 'stock'> & {
  options: Schemas['VariantOption'][];
  stock: number;
};

/** A product without its ids and times, which differ between shops. Its tags are slugs. */
export type CatalogueProduct = Pick<
  Schemas['Product'],
  'slug' | 'name' | 'description' | 'category' | 'status'
> & { images: Schemas['ProductImageInput'][]; tags: string[]; variants: CatalogueVariant[] };

/** The rows of an entry: its own, and in CSV then one for each variant, of which the first is its own. */
export type Place = { format: CatalogueFormat; rows: readonly number[] };

/** An entry as its file has it, before any check. */
export type RawEntry = { place: Place; value: unknown };

export type Entry =
  | { type: 'category'; place: Place; category: CatalogueCategory }
  | { type: 'product'; place: Place; product: CatalogueProduct };

/** A fault that ends the reading of a file, because the rows after it cannot be told apart. */
export class UnreadableFile extends Error {
  override readonly name = 'UnreadableFile';
  readonly faults: readonly CatalogueFault[];

  constructor(...faults: CatalogueFault[]) {
    super('The file cannot be read further');
    this.faults = faults;
  }
}

/** Returns the fault at a path into an entry: by the row and the column in CSV, by a pointer in JSONL. */
export const faultAt = ({ format, rows }: Place, { field, rule, detail }: InputFault): CatalogueFault => {
  const row = rows[0] ?? 1;
  const described = { rule, detail: detail.slice(0, 500) };
  if (format === 'jsonl') {
    const pointer = field
      .map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`)
      .join('');
    return { row, ...(pointer !== '' && { pointer: pointer.slice(0, 200) }), ...described };
  }
  const [name, index, member, ...rest] = field;
  if (name !== 'variants' || typeof index !== 'number')
    return { row, ...(name !== undefined && { column: String(name).slice(0, 100) }), ...described };
  const column = columnOfVariant(member, rest);
  return { row: rows[index + 1] ?? row, ...(column !== undefined && { column }), ...described };
};

/** The column of a member of a variant. */
const columnOfVariant = (
  member: string | number | undefined,
  [first, second]: readonly (string | number)[],
): string | undefined => {
  if (member === 'options') return typeof first === 'number' ? optionColumn(first, second) : 'option1';
  if (member === 'price' && first === 'currency') return 'currency';
  return member === undefined ? undefined : String(member);
};

const optionColumn = (index: number, member: string | number | undefined): string =>
  `${member === 'value' ? 'value' : 'option'}${index + 1}`;
