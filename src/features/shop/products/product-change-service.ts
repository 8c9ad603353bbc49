import type { CallFacts } from '../../../contract/handler-call.ts';
import type { Db } from '../../../db/db.ts';
import { inTransaction } from '../../../db/transaction.ts';
import { changedFields } from '../../../lib/changed-fields.ts';
import { newUuid, toPublicId } from '../../../lib/id.ts';
import type { Context, ProblemContext } from '../../context.ts';
import { appendEvent } from '../../events/append-event.ts';
import type { ImageContext } from '../../media/media-read-model.ts';
import { ensureCategory } from '../categories/category-service.ts';
import { priceChangesOf } from './price-change.ts';
import { insertPriceChanges } from './price-change-repository.ts';
import { type ProductPatch, type ProductReplace, productFields, type VersionedProduct } from './product.ts';
import { presentProduct } from './product-image.ts';
import { requireProductImages } from './product-image-policy.ts';
import { findProduct } from './product-repository.ts';
import { findTags } from './product-tag-policy.ts';
import { replaceProductTags } from './product-tag-repository.ts';
import * as products from './product-write-repository.ts';
import { faultsOfVariants, lowestPrice, type Variant, type VariantInput } from './variant.ts';
import { requireFreeSkus, requireVariants } from './variant-policy.ts';
import * as stored from './variant-repository.ts';

type ChangeProblem =
  | 'not_found'
  | 'slug_taken'
  | 'sku_taken'
  | 'invalid_variants'
  | 'variant_in_stock'
  | 'unknown_tag'
  | 'unusable_image';
type ChangeContext = Context<ChangeProblem> & ImageContext & Pick<CallFacts<Db>, 'checkIfMatch'>;

/** Replaces all fields of a product. Throws like `updateProduct`. */
export const replaceProduct = (
  context: ChangeContext,
  { productId, fields }: { productId: string; fields: ProductReplace },
): Promise<VersionedProduct> =>
  changeProduct(context, productId, { status: 'published', images: [], tagIds: [], ...fields });

/**
 * Changes fields of a product, in one transaction with its price history and its events. Throws not_found,
 * precondition_failed, slug_taken, sku_taken, invalid_variants, variant_in_stock, unknown_tag or unusable_image.
 */
export const updateProduct = (
  context: ChangeContext,
  { productId, patch }: { productId: string; patch: ProductPatch },
): Promise<VersionedProduct> => changeProduct(context, productId, patch);

const changeProduct = (
  context: ChangeContext,
  productId: string,
  patch: ProductPatch,
): Promise<VersionedProduct> =>
  inTransaction(context, async (context) => {
    const { requireAll } = await findTags(context, patch.tagIds ?? []);
    const before = await products.lockProduct(context, productId);
    if (!before) throw context.problem('not_found');
    context.checkIfMatch(before.version, await presentProduct(context, before));
    requireAll();
    const at = context.clock.now();
    const variants = wantedVariants(context, before, patch, at);
    const { price: _, variants: __, images, tagIds, ...fields } = patch;
    const price = lowestPrice(variants ?? before.variants);
    const wanted = { ...before, ...fields, price };
    if (wanted.category !== before.category) await ensureCategory(context, wanted.category);
    if (images) wanted.images = await requireProductImages(context, images);
    await products.updateProductRow(context, productId, { ...wanted, updatedAt: at });
    if (wanted.slug !== before.slug)
      await products.keepFormerSlug(context, { productId, slug: before.slug, replacedAt: at });
    if (tagIds) await replaceProductTags(context, { productId, tagIds });
    if (variants) await writeVariants(context, before, variants, at);
    const after = await getProduct(context, productId);
    await record(context, before, after, at);
    return after;
  });

/** The variants that the product shall have; undefined if the patch does not change them. Throws invalid_variants. */
const wantedVariants = (
  context: ProblemContext<'invalid_variants'>,
  before: VersionedProduct,
  { price, variants }: ProductPatch,
  at: Date,
): Variant[] | undefined => {
  if (price !== undefined && (variants !== undefined || before.variants.length > 1)) {
    const detail = 'must be absent: each variant has a price of its own';
    throw context.problem('invalid_variants', { faults: [{ field: ['price'], rule: 'absent', detail }] });
  }
  const inputs = price === undefined ? variants : before.variants.map((variant) => repriced(variant, price));
  if (inputs === undefined) return undefined;
  requireVariants(context, faultsOfVariants(inputs, new Set(before.variants.map(({ id }) => id))));
  return inputs.map(({ id = toPublicId('var', newUuid(at)), options = [], ...variant }) => ({
    ...variant,
    id,
    options,
  }));
};

/** A price to compare with ends when it is no longer higher than the price. */
const repriced = ({ compareAtPrice, ...variant }: Variant, price: VariantInput['price']): VariantInput => {
  const isHigher = compareAtPrice?.currency === price.currency && compareAtPrice.amount > price.amount;
  return { ...(variant as VariantInput), price, ...(isHigher && { compareAtPrice: { ...compareAtPrice } }) };
};

/** The stock of removed variants is locked last, as every transaction does. Throws sku_taken or variant_in_stock. */
const writeVariants = async (
  context: ProblemContext<'sku_taken' | 'variant_in_stock'>,
  { id: productId, variants: before }: VersionedProduct,
  variants: Variant[],
  at: Date,
): Promise<void> => {
  await requireFreeSkus(context, { productId, variants });
  const kept = new Set(before.map(({ id }) => id));
  await stored.replaceVariants(context, { productId, variants, kept, at });
  const staying = new Set(variants.map(({ id }) => id));
  const removed = before.map(({ id }) => id).filter((id) => !staying.has(id));
  const stocked = await stored.lockStocked(context, removed);
  if (stocked.size > 0) {
    const detail = `Variants with pieces in stock cannot be removed: ${[...stocked].join(', ')}.`;
    throw context.problem('variant_in_stock', { detail });
  }
};

const getProduct = async (context: Pick<Context, 'db'>, productId: string): Promise<VersionedProduct> => {
  const product = await findProduct(context, productId);
  if (!product) throw new Error(`The product ${productId} is missing`);
  return product;
};

const withTagIds = (product: VersionedProduct) => ({ ...product, tagIds: product.tags.map(({ id }) => id) });

const record = async (
  context: Pick<Context, 'db' | 'clock' | 'actor'>,
  before: VersionedProduct,
  after: VersionedProduct,
  at: Date,
): Promise<void> => {
  const { id: productId, version, slug, status } = after;
  const subject = { subjectId: productId, version };
  const fields = changedFields(productFields, withTagIds(before), withTagIds(after));
  await appendEvent(context, 'product.updated', { ...subject, data: { fields, slug, status } });
  const changes = priceChangesOf(before.variants, after.variants);
  if (changes.length === 0) return;
  await insertPriceChanges(context, [{ productId, changes }], at);
  await appendEvent(context, 'product.price_changed', { ...subject, data: { changes } });
};

/** Deletes a product; `restoreProduct` undoes it. Throws not_found. */
export const deleteProduct = (context: Context<'not_found'>, productId: string): Promise<void> =>
  inTransaction(context, async (context) => {
    const product = await products.lockProduct(context, productId);
    if (!product) throw context.problem('not_found');
    await products.markDeleted(context, productId, context.clock.now());
    const { version, slug } = product;
    await appendEvent(context, 'product.deleted', {
      subjectId: productId,
      version: version + 1,
      data: { slug },
    });
  });

/** Undoes the deletion of a product. Throws not_found, slug_taken or sku_taken. */
export const restoreProduct = (
  context: Context<'not_found' | 'slug_taken' | 'sku_taken'>,
  productId: string,
): Promise<VersionedProduct> =>
  inTransaction(context, async (context) => {
    const found = await products.lockDeletedProduct(context, productId);
    if (!found) throw context.problem('not_found');
    if (!found.isDeleted) return found.product;
    await products.unmarkDeleted(context, found.product, context.clock.now());
    const product = await getProduct(context, productId);
    const { version, slug } = product;
    await appendEvent(context, 'product.restored', { subjectId: productId, version, data: { slug } });
    return product;
  });
