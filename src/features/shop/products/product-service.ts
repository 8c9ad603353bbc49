import type { Version } from '../../../contract/etag.ts';
import type { CallFacts } from '../../../contract/handler-call.ts';
import type { InputFault } from '../../../contract/problem.ts';
import type { Db } from '../../../db/db.ts';
import { inTransaction } from '../../../db/transaction.ts';
import { newUuid, toPublicId } from '../../../lib/id.ts';
import type { Actor } from '../../accounts/access/actor.ts';
import type { Context, ProblemContext } from '../../context.ts';
import { appendEvent } from '../../events/append-event.ts';
import type { TagRef } from '../../journal/journal-read-model.ts';
import type { ImageContext } from '../../media/media-read-model.ts';
import { ensureCategory } from '../categories/category-service.ts';
import { type Product, type ProductCreate, type ProductView, versionOf } from './product.ts';
import { presentProduct, referencesOf, type StoredImage } from './product-image.ts';
import { requireProductImages } from './product-image-policy.ts';
import { createdEvent, insertProduct, insertProductAs } from './product-repository.ts';
import { findTags } from './product-tag-policy.ts';
import { insertProductTags } from './product-tag-repository.ts';
import { insertProductRow } from './product-write-repository.ts';
import { faultsOfVariants, lowestPrice, optionsOf, type Variant } from './variant.ts';
import { requireFreeSkus, requireVariants } from './variant-policy.ts';
import { insertVariants } from './variant-repository.ts';

type Created = {
  readonly status: 201;
  readonly headers: { readonly Location: string };
  readonly version: Version;
  readonly body: ProductView;
};
type CreateProblem = 'slug_taken' | 'sku_taken' | 'invalid_variants' | 'unknown_tag' | 'unusable_image';

/**
 * Stores a product and returns the response. Fast path: the response is composed and checked first, then one statement
 * confirms the actor and stores the product. A transaction would cost three more round trips. Throws slug_taken, sku_taken,
 * invalid_variants, unknown_tag, unusable_image, or invalid_token if the actor may no longer call the operation.
 */
export const createProduct = async (
  context: Context<CreateProblem> & ImageContext & Pick<CallFacts<Db>, 'checked' | 'confirmActor'>,
  actor: Actor,
  fields: ProductCreate,
): Promise<Created> => {
  const { checked } = context;
  const now = context.clock.now();
  const uuid = newUuid(now);
  const variants = newVariants(context, fields, { uuid, now });
  const { tagIds = [], images = [] } = fields;
  const responseOf = async (context: ImageContext, product: Product): Promise<Created> => {
    const body = await presentProduct(context, product);
    const headers = { Location: `/v1/products/${body.id}` };
    return checked({ status: 201, headers, version: versionOf(1, product), body });
  };
  const stock = variants.reduce((sum, variant) => sum + variant.stock, 0);
  const isSimple = fields.variants === undefined && tagIds.length === 0;
  if (isSimple && referencesOf(images).length === 0 && hasAccessToken(actor)) {
    const stored = await requireProductImages(context, images);
    const product = newProduct(fields, { variants, tags: [], images: stored }, { uuid, now });
    const response = await responseOf(context, product);
    if (await insertProductAs(context, actor, { product, stock })) return response;
  }
  // Slow path: there are variants, tags or images of media, the category is new, the account has changed, or its session or API
  // key must be confirmed too. `confirmActor` decides, and throws the reason of a rejection.
  return inTransaction(context, async (context) => {
    await context.confirmActor(context);
    const { tags, requireAll } = await findTags(context, tagIds);
    requireAll();
    await ensureCategory({ ...context, actor }, fields.category);
    const stored = await requireProductImages(context, images);
    const product = newProduct(fields, { variants, tags, images: stored }, { uuid, now });
    const response = await responseOf(context, product);
    if (isSimple) await insertProduct({ ...context, actor }, { product, stock });
    else await insertWithVariants({ ...context, actor }, { product, variants, stock, now });
    return response;
  });
};

const hasAccessToken = ({ apiKeyId, isByCookie }: Actor): boolean => apiKeyId === undefined && !isByCookie;

type StockedVariant = Variant & { stock: number };
type Birth = { uuid: string; now: Date };

/** The variants of a new product; the first one has the id of the product. Throws invalid_variants. */
const newVariants = (
  context: Pick<ProblemContext<'invalid_variants'>, 'problem'>,
  { price, stock, variants }: ProductCreate,
  { uuid, now }: Birth,
): StockedVariant[] => {
  const id = toPublicId('var', uuid);
  if (variants === undefined) {
    if (price !== undefined && stock !== undefined) return [{ id, price, options: [], stock }];
    throw context.problem('invalid_variants', { faults: faultsOfPresence({ price, stock }, 'required') });
  }
  const surplus = faultsOfPresence({ price, stock }, 'absent');
  requireVariants(context, [...surplus, ...faultsOfVariants(variants)]);
  return variants.map(({ options = [], ...variant }, index) => ({
    ...variant,
    id: index === 0 ? id : toPublicId('var', newUuid(now)),
    options,
  }));
};

/** A product has a price and a stock, or variants with theirs. */
const faultsOfPresence = (fields: object, rule: 'required' | 'absent'): InputFault[] =>
  Object.entries(fields)
    .filter(([, value]) => (value === undefined) === (rule === 'required'))
    .map(([name]) => ({
      field: [name],
      rule,
      detail: rule === 'required' ? 'is required without variants' : 'must be absent with variants',
    }));

const newProduct = (
  { slug, name, description, category }: ProductCreate,
  { variants: stocked, tags, images }: { variants: StockedVariant[]; tags: TagRef[]; images: StoredImage[] },
  { uuid, now }: Birth,
): Product => {
  const at = now.toISOString();
  const variants = stocked.map(({ stock, ...variant }): Variant => variant);
  return {
    ...{ id: toPublicId('prd', uuid), slug, name, description, category },
    ...{
      price: lowestPrice(variants),
      status: 'published',
      options: optionsOf(variants),
      variants,
      images,
      tags,
    },
    ...{ createdAt: at, updatedAt: at },
  };
};

type WithVariants = { product: Product; variants: StockedVariant[]; stock: number; now: Date };

const insertWithVariants = async (
  context: Context<'slug_taken' | 'sku_taken'>,
  { product, variants, stock, now }: WithVariants,
): Promise<void> => {
  const { id: productId } = product;
  await requireFreeSkus(context, { productId, variants });
  await insertProductRow(context, product);
  await appendEvent(context, 'product.created', createdEvent({ product, stock }));
  await insertProductTags(context, { productId, tagIds: product.tags.map(({ id }) => id) });
  await insertVariants(context, { productId, variants, at: now });
};
