/** The change of one product by its row. Pure functions. */
import type { InputFault } from '../../../contract/problem.ts';
import { changedFields } from '../../../lib/changed-fields.ts';
import { newUuid, toPublicId } from '../../../lib/id.ts';
import { priceChangesOf, type VariantPriceChange } from '../products/price-change.ts';
import { productFields, type VersionedProduct } from '../products/product.ts';
import { toStored } from '../products/product-image.ts';
import { lowestPrice, type Variant } from '../products/variant.ts';
import type { CatalogueProduct, CatalogueVariant, ImportMode } from './catalogue-file.ts';

type Wanted = Pick<
  VersionedProduct,
  'id' | 'slug' | 'name' | 'description' | 'category' | 'price' | 'status' | 'variants' | 'images'
> & {
  tagIds: string[];
  /** The pieces of each new variant, by its id. */
  stocks: ReadonlyMap<string, number>;
};

export type ProductCreation = { kind: 'create'; product: Wanted };
export type ProductUpdate = {
  kind: 'update';
  product: Wanted;
  before: VersionedProduct;
  fields: (typeof productFields)[number][];
  priceChanges: VariantPriceChange[];
  removed: string[];
};
export type ProductPlan = ProductCreation | ProductUpdate | { kind: 'unchanged' };

/** The facts that a row is compared with: the product with its slug, which may not exist, the ids of tags by slug. */
export type Present = {
  before: VersionedProduct | undefined;
  tagIds: ReadonlyMap<string, string>;
  /** The alternative texts of media files by id. */
  alts: ReadonlyMap<string, string>;
  now: Date;
};

/** Returns the change that a row makes. */
export const planProduct = (
  row: CatalogueProduct,
  { before, tagIds: idsOfTags, alts, now }: Present,
): ProductPlan => {
  const { variants: rows, tags, ...given } = row;
  const fields = { ...given, images: toStored(given.images, alts) };
  const tagIds = tags.flatMap((slug) => idsOfTags.get(slug) ?? []);
  if (!before) {
    const uuid = newUuid(now);
    const variants = rows.map((variant, index) =>
      toVariant(variant, toPublicId('var', index === 0 ? uuid : newUuid(now))),
    );
    const stocks = new Map(variants.map(({ id }, index) => [id, rows[index]?.stock ?? 0]));
    const id = toPublicId('prd', uuid);
    const product = { ...fields, id, price: lowestPrice(variants), variants, tagIds, stocks };
    return { kind: 'create', product };
  }
  const known = matchVariants(before.variants, rows);
  const variants = rows.map((variant, index) =>
    toVariant(variant, known[index] ?? toPublicId('var', newUuid(now))),
  );
  // The stock of a variant that stays has operations of its own: its pieces were perhaps sold after the export.
  const stocks = new Map(
    variants.flatMap(({ id }, index) =>
      known[index] === undefined ? [[id, rows[index]?.stock ?? 0] as const] : [],
    ),
  );
  const product = { ...fields, id: before.id, price: lowestPrice(variants), variants, tagIds, stocks };
  const present = { ...before, tagIds: before.tags.map(({ id }) => id) };
  const changed = changedFields(productFields, present, product);
  if (changed.length === 0) return { kind: 'unchanged' };
  const kept = new Set(variants.map(({ id }) => id));
  return {
    kind: 'update',
    product,
    before,
    fields: changed,
    priceChanges: priceChangesOf(before.variants, variants),
    removed: before.variants.map(({ id }) => id).filter((id) => !kept.has(id)),
  };
};

/** Returns the id of the present variant for each row, by its SKU, or else by its options. Undefined for a new variant. */
const matchVariants = (
  before: readonly Variant[],
  rows: readonly CatalogueVariant[],
): (string | undefined)[] => {
  const free = new Map(before.map((variant) => [variant.id, variant]));
  const take = (found: Variant | undefined): string | undefined => {
    if (found) free.delete(found.id);
    return found?.id;
  };
  const bySku = rows.map(({ sku }) =>
    sku === undefined ? undefined : take([...free.values()].find((variant) => variant.sku === sku)),
  );
  return rows.map(({ options }, index) => {
    if (bySku[index] !== undefined) return bySku[index];
    const key = valuesOf(options);
    return take([...free.values()].find((variant) => valuesOf(variant.options) === key));
  });
};

const valuesOf = (options: Variant['options']): string =>
  JSON.stringify(options.map(({ name, value }) => [name, value]));

/** The members have the order of those that are read, because their JSON is compared. */
const toVariant = (
  { sku, price, compareAtPrice, weightGrams, options }: CatalogueVariant,
  id: string,
): Variant => ({
  id,
  ...(sku !== undefined && { sku }),
  price,
  ...(compareAtPrice !== undefined && { compareAtPrice }),
  ...(weightGrams !== undefined && { weightGrams }),
  options,
});

/** The facts outside the product that its row depends on. */
export type Surroundings = {
  mode: ImportMode;
  /** Whether a category is in the shop or in the file. */
  hasCategory: (slug: string) => boolean;
  hasTag: (slug: string) => boolean;
  /** The id of the product that has the SKU. */
  ownerOfSku: (sku: string) => string | undefined;
  isStocked: (variantId: string) => boolean;
};

/** Returns the faults of a row: those that the file by itself does not show. */
export const faultsOfPlan = (
  row: CatalogueProduct,
  before: VersionedProduct | undefined,
  plan: ProductPlan,
  { mode, hasCategory, hasTag, ownerOfSku, isStocked }: Surroundings,
): InputFault[] => {
  const stocked = plan.kind === 'update' ? plan.removed.filter(isStocked) : [];
  const fault = (field: InputFault['field'], rule: string, detail: string): InputFault => ({
    field,
    rule,
    detail,
  });
  return [
    ...(mode === 'create' && before ? [fault(['slug'], 'mode', 'is the slug of a product of the shop')] : []),
    ...(mode === 'update' && !before
      ? [fault(['slug'], 'mode', 'is the slug of no product of the shop')]
      : []),
    ...(hasCategory(row.category)
      ? []
      : [fault(['category'], 'exists', 'is not a category of the shop or the file')]),
    ...row.tags.flatMap((slug, index) =>
      hasTag(slug) ? [] : [fault(['tags', index], 'exists', `is not the slug of a tag: ${slug}`)],
    ),
    ...row.variants.flatMap(({ sku }, index) => {
      const owner = sku === undefined ? undefined : ownerOfSku(sku);
      return owner === undefined || owner === before?.id
        ? []
        : [fault(['variants', index, 'sku'], 'unique', `is the SKU of a variant of the product ${owner}`)];
    }),
    ...(stocked.length > 0
      ? [fault([], 'stock', `lacks variants that have pieces in stock: ${stocked.join(', ')}`)]
      : []),
  ];
};
