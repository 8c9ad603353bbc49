import { toUuid } from '../../../lib/id.ts';
import type { DbContext } from '../../context.ts';

/** SQL: whether the row of `products` has the tag. `tagId` is an expression. */
export const hasTag = (tagId: string): string =>
  `exists (select from product_tags where product_id = products.id and tag_id = ${tagId})`;

type Tags = { productId: string; tagIds: readonly string[] };

/** Gives a new product its tags. The transaction protects them from deletion. */
export const insertProductTags = async ({ db }: DbContext, { productId, tagIds }: Tags): Promise<void> => {
  if (tagIds.length === 0) return;
  const product_id = toUuid(productId);
  await db('product_tags').insert(tagIds.map((tagId) => ({ product_id, tag_id: toUuid(tagId) })));
};

/** Replaces all tags of a product that the transaction has locked. */
export const replaceProductTags = async (context: DbContext, tags: Tags): Promise<void> => {
  await context
    .db('product_tags')
    .where({ product_id: toUuid(tags.productId) })
    .delete();
  await insertProductTags(context, tags);
};
