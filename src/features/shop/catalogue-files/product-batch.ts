/** A batch of products: what its rows change, and the change. */
import { sqlStateOf } from '../../../db/postgres-error.ts';
import type { Context } from '../../context.ts';
import { appendEvents } from '../../events/append-event.ts';
import { findTagIds } from '../../journal/journal-read-model.ts';
import { findImages } from '../../media/media-read-model.ts';
import { insertPriceChanges } from '../products/price-change-repository.ts';
import type { VersionedProduct } from '../products/product.ts';
import { referencesOf } from '../products/product-image.ts';
import { createdEvent } from '../products/product-repository.ts';
import { lockStocked } from '../products/variant-repository.ts';
import { type CatalogueFault, type CatalogueFormat, faultAt, type ImportMode } from './catalogue-file.ts';
import * as merge from './catalogue-merge-repository.ts';
import type { Counts } from './import-repository.ts';
import type { ImportContext } from './import-run.ts';
import {
  faultsOfPlan,
  type ProductCreation,
  type ProductPlan,
  type ProductUpdate,
  planProduct,
} from './product-plan.ts';
import type { StagedProduct } from './staging-repository.ts';

type PlanOptions = {
  format: CatalogueFormat;
  mode: ImportMode;
  /** The slugs of the categories that the file adds. */
  added: ReadonlySet<string>;
  /** Keeps the tags, categories, products and images until the transaction ends. */
  isLocking: boolean;
};

export type BatchPlan = { plans: ProductPlan[]; faults: CatalogueFault[] };

/** Returns the changes of the faultless rows, and the faults of the others. The context holds a transaction. */
export const planBatch = async (
  context: Pick<Context, 'db' | 'clock'>,
  staged: readonly StagedProduct[],
  { format, mode, added, isLocking }: PlanOptions,
): Promise<BatchPlan> => {
  const now = context.clock.now();
  const products = staged.map(({ product }) => product);
  const slugs = products.map(({ slug }) => slug);
  const references = products.flatMap(({ images }, index) =>
    referencesOf(images).map(({ field, mediaId }) => ({ field: [index, ...field], mediaId })),
  );
  // Sent together: Postgres runs them, and takes the locks, in this order.
  const [tagIds, categories, present, media, owners] = await Promise.all([
    findTagIds(
      context,
      products.flatMap(({ tags }) => tags),
      { isLocking },
    ),
    merge.findCategorySlugs(
      context,
      products.map(({ category }) => category),
      isLocking,
    ),
    isLocking ? merge.lockProductsBySlug(context, slugs) : merge.findProductsBySlug(context, slugs),
    findImages(context, references, { isLocking }),
    merge.findSkuOwners(
      context,
      products.flatMap(({ variants }) => variants.flatMap(({ sku }) => sku ?? [])),
    ),
  ]);
  const planned = staged.map(({ rows, product }) => {
    const before = present.get(product.slug);
    return { rows, product, before, plan: planProduct(product, { before, tagIds, alts: media.alts, now }) };
  });
  const stocked = await merge.findStocked(
    context,
    planned.flatMap(({ plan }) => (plan.kind === 'update' ? plan.removed : [])),
  );
  const surroundings = {
    mode,
    hasCategory: (slug: string) => categories.has(slug) || added.has(slug),
    hasTag: (slug: string) => tagIds.has(slug),
    ownerOfSku: (sku: string) => owners.get(sku),
    isStocked: (id: string) => stocked.has(id),
  };
  const faultsOfMedia = (index: number) =>
    media.faults
      .filter(({ field }) => field[0] === index)
      .map((fault) => ({ ...fault, field: fault.field.slice(1) }));
  const judged = planned.map(({ rows, product, before, plan }, index) => ({
    plan,
    faults: [...faultsOfPlan(product, before, plan, surroundings), ...faultsOfMedia(index)].map((fault) =>
      faultAt({ format, rows }, fault),
    ),
  }));
  return {
    plans: judged.filter(({ faults }) => faults.length === 0).map(({ plan }) => plan),
    faults: judged.flatMap(({ faults }) => faults),
  };
};

/** Counts the changes of a batch. */
export const countPlans = (plans: readonly ProductPlan[]): Counts => {
  const of = (kind: ProductPlan['kind']) => plans.filter((plan) => plan.kind === kind).length;
  return { created: of('create'), updated: of('update'), unchanged: of('unchanged') };
};

/** The shop has changed after the batch was planned. */
class ShopChanged extends Error {
  override readonly name = 'ShopChanged';
}

/** Whether another plan of the batch may succeed: a concurrent change has taken a slug or an SKU, or has stocked a variant. */
export const mayReplan = (error: unknown): boolean =>
  error instanceof ShopChanged || sqlStateOf(error) === '23505';

/** Writes the changes of a batch, with their price history and events. The stock is locked last, as everywhere. */
export const applyPlans = async (context: ImportContext, plans: readonly ProductPlan[]): Promise<void> => {
  const at = context.clock.now();
  const creations = plans.filter((plan) => plan.kind === 'create');
  const updates = plans.filter((plan) => plan.kind === 'update');
  await create(context, creations, at);
  await update(context, updates, at);
  const removed = updates.flatMap((plan) => plan.removed);
  if ((await lockStocked(context, removed)).size > 0) throw new ShopChanged();
};

const create = async (
  context: ImportContext,
  creations: readonly ProductCreation[],
  at: Date,
): Promise<void> => {
  if (creations.length === 0) return;
  const products = creations.map(({ product }) => product);
  const variants = products.flatMap(placed);
  // Sent together: Postgres runs them in this order.
  await Promise.all([
    merge.insertProducts(context, products, at),
    merge.insertTags(context, products),
    merge.writeVariants(context, variants),
    merge.insertBuckets(context, variants, at),
    appendEvents(
      context,
      'product.created',
      products.map((product) => ({
        ...createdEvent({ product, stock: sumOf(product.stocks) }),
        actorId: context.actorId,
      })),
    ),
  ]);
};

const sumOf = (stocks: ReadonlyMap<string, number>): number =>
  [...stocks.values()].reduce((sum, stock) => sum + stock, 0);

const update = async (context: ImportContext, updates: readonly ProductUpdate[], at: Date): Promise<void> => {
  if (updates.length === 0) return;
  const changed = updates.map(changedVariants);
  // Sent together: Postgres runs them in this order.
  await Promise.all([
    merge.updateProducts(
      context,
      updates.map(({ product }) => product),
      at,
    ),
    merge.replaceTags(
      context,
      updates.filter(({ fields }) => fields.includes('tagIds')).map(({ product }) => product),
    ),
    // Positions and SKUs may change places, so all are free before the new ones are written.
    merge.freeVariants(
      context,
      changed.flatMap(({ freed }) => freed),
    ),
    merge.writeVariants(
      context,
      changed.flatMap(({ written }) => written),
    ),
    merge.insertBuckets(
      context,
      changed.flatMap(({ added }) => added),
      at,
    ),
    appendEvents(
      context,
      'product.updated',
      updates.map(({ product: { id, slug, status }, before, fields }) => ({
        ...subjectOf({ id, version: before.version }, context),
        data: { fields, slug, status },
      })),
    ),
    recordPrices(context, updates, at),
  ]);
};

const recordPrices = async (
  context: ImportContext,
  updates: readonly ProductUpdate[],
  at: Date,
): Promise<void> => {
  const repriced = updates.filter(({ priceChanges }) => priceChanges.length > 0);
  if (repriced.length === 0) return;
  await Promise.all([
    insertPriceChanges(
      context,
      repriced.map(({ product, priceChanges: changes }) => ({ productId: product.id, changes })),
      at,
    ),
    appendEvents(
      context,
      'product.price_changed',
      repriced.map(({ before, priceChanges: changes }) => ({
        ...subjectOf(before, context),
        data: { changes },
      })),
    ),
  ]);
};

const subjectOf = (
  { id, version }: Pick<VersionedProduct, 'id' | 'version'>,
  { actorId }: ImportContext,
) => ({
  subjectId: id,
  version: version + 1,
  actorId,
});

const placed = ({ id: productId, variants, stocks }: ProductCreation['product']): merge.PlacedVariant[] =>
  variants.map((variant, position) => ({
    productId,
    position,
    variant,
    stock: stocks.get(variant.id) ?? 0,
  }));

const changedVariants = ({ product, before, removed }: ProductUpdate) => {
  const textOf = new Map(
    before.variants.map((variant, position) => [variant.id, JSON.stringify([position, variant])]),
  );
  const written = placed(product).filter(
    ({ position, variant }) => textOf.get(variant.id) !== JSON.stringify([position, variant]),
  );
  const isKnown = ({ variant }: merge.PlacedVariant): boolean => textOf.has(variant.id);
  return {
    written,
    added: written.filter((each) => !isKnown(each)),
    freed: [...removed, ...written.filter(isKnown).map(({ variant }) => variant.id)],
  };
};
