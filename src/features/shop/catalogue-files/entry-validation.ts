/** The rules of an entry by itself. They are those of the operations that write a category or a product. */
import { operations } from '../../../../generated/operations.ts';
import { validators } from '../../../../generated/request-validators.js';
import type { InputFault } from '../../../contract/problem.ts';
import { validateBody } from '../../../contract/request-validation.ts';
import { faultsOfImages } from '../products/product-image.ts';
import { faultsOfVariants } from '../products/variant.ts';
import { maxOnHand } from '../stock/stock.ts';
import {
  type CatalogueFault,
  type CatalogueProduct,
  type CatalogueVariant,
  type Entry,
  faultAt,
  type Place,
  type RawEntry,
} from './catalogue-file.ts';

type Fields = Record<string, unknown>;

/** Returns the checked entry with its defaults, or its faults. */
export const checkEntry = ({ place, value }: RawEntry): Entry | CatalogueFault[] => {
  const faults = (given: readonly InputFault[]) => given.map((fault) => faultAt(place, fault));
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return faults([{ field: [], rule: 'type', detail: 'must be an object' }]);
  const { type, ...fields } = value as Fields;
  if (type === 'category') return checkCategory(place, fields, faults);
  if (type === 'product') return checkProduct(place, fields, faults);
  return faults([{ field: ['type'], rule: 'enum', detail: 'must be "category" or "product"' }]);
};

type ToFaults = (given: readonly InputFault[]) => CatalogueFault[];

const checkCategory = (place: Place, { parent, ...fields }: Fields, faults: ToFaults) => {
  const { position = 0 } = fields;
  const found = [
    ...faultsOf('createCategory', fields),
    ...(parent === undefined ? [] : faultsOfSlug(parent, 'parent')),
    ...(fields.parentId === undefined ? [] : [unknown('parentId')]),
  ];
  if (found.length > 0) return faults(found);
  const { slug, name } = fields as { slug: string; name: string };
  const category = {
    slug,
    name,
    ...(parent !== undefined && { parent: parent as string }),
    position: position as number,
  };
  return { type: 'category', place, category } as const;
};

type GivenProduct = Omit<CatalogueProduct, 'variants'> & { variants: (CatalogueVariant & { id?: string })[] };

const checkProduct = (place: Place, { tags = [], ...fields }: Fields, faults: ToFaults) => {
  const { stocks, ...stockless } = withoutStocks(fields);
  const found = [...faultsOf('replaceProduct', stockless), ...faultsOfTags(tags), ...faultsOfStocks(stocks)];
  if (found.length > 0) return faults(found);
  const { status = 'published', images = [], variants: given, ...rest } = stockless as GivenProduct;
  const variants = given.map(({ options = [], ...variant }, index) => ({
    ...variant,
    options,
    stock: (stocks[index] as number | undefined) ?? 0,
  }));
  const rules = [
    ...('tagIds' in fields ? [unknown('tagIds')] : []),
    ...variants.flatMap(({ id }, index) => (id === undefined ? [] : [unknown('variants', index, 'id')])),
    ...faultsOfImages(images),
    ...faultsOfVariants(variants.map(({ id: _, ...variant }) => variant)),
  ];
  if (rules.length > 0) return faults(rules);
  // The database has the tags of a product in this order.
  const slugs = (tags as string[]).toSorted();
  return { type: 'product', place, product: { ...rest, status, images, tags: slugs, variants } } as const;
};

/** Splits the stock of the variants off: a file may have more pieces than a request, as many as a variant has on hand. */
const withoutStocks = (fields: Fields): Fields & { stocks: unknown[] } => {
  if (!Array.isArray(fields.variants)) return { ...fields, stocks: [] };
  const stocks: unknown[] = [];
  const variants = fields.variants.map((variant: unknown, index) => {
    if (typeof variant !== 'object' || variant === null) return variant;
    const { stock, ...others } = variant as Fields;
    stocks[index] = stock;
    return others;
  });
  return { ...fields, variants, stocks };
};

const faultsOfStocks = (stocks: readonly unknown[]): InputFault[] =>
  stocks.flatMap((stock, index) => {
    if (stock === undefined) return [];
    const field = ['variants', index, 'stock'];
    if (!Number.isInteger(stock)) return [{ field, rule: 'type', detail: 'must be an integer' }];
    const pieces = stock as number;
    if (pieces < 0) return [{ field, rule: 'minimum', detail: 'must be at least 0' }];
    return pieces > maxOnHand ? [{ field, rule: 'maximum', detail: `must be at most ${maxOnHand}` }] : [];
  });

const MAX_TAGS = 20;

const faultsOfTags = (tags: unknown): InputFault[] => {
  const fault = (rule: string, detail: string): InputFault[] => [{ field: ['tags'], rule, detail }];
  if (!Array.isArray(tags)) return fault('type', 'must be an array');
  if (tags.length > MAX_TAGS) return fault('maxItems', `must have at most ${MAX_TAGS} items`);
  if (new Set(tags).size < tags.length) return fault('uniqueItems', 'must have distinct items');
  return tags.flatMap((slug, index) => faultsOfSlug(slug, 'tags', index));
};

const unknown = (...field: (string | number)[]): InputFault => ({
  field,
  rule: 'additionalProperties',
  detail: 'is not known here',
});

/** The slug of another resource has the rules of any slug. */
const faultsOfSlug = (slug: unknown, ...field: (string | number)[]): InputFault[] =>
  faultsOf('createCategory', { slug, name: '-' }).map((fault) => ({ ...fault, field }));

const json = 'application/json';

/** The faults of a value as the body of an operation. */
const faultsOf = (id: 'createCategory' | 'replaceProduct', value: Fields): InputFault[] => {
  const body = { mediaType: json, declared: json, value };
  return validateBody(operations[id], validators[id]?.body ?? {}, body).map(({ pointer, rule, detail }) => ({
    field: pointer.split('/').slice(1).map(segment),
    rule,
    detail,
  }));
};

const segment = (text: string): string | number =>
  /^\d+$/.test(text) ? Number(text) : text.replaceAll('~1', '/').replaceAll('~0', '~');
