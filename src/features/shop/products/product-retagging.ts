import type { Context } from '../../context.ts';
import { appendEvents } from '../../events/append-event.ts';
import * as productTags from './product-tag-repository.ts';

export type RetagContext = Pick<Context, 'db' | 'clock' | 'actor'>;

/**
 * Removes the tag `from` from all products, which get the tag `to` instead if there is one. Their versions change. The
 * transaction has locked the tags, so no other product gets them meanwhile.
 */
export const retagProducts = async (context: RetagContext, from: string, to?: string): Promise<void> => {
  const ids = await productTags.lockProductsOf(context, from);
  if (ids.length === 0) return;
  if (to !== undefined) await productTags.copyProductTags(context, { from, to });
  await productTags.deleteTagOfProducts(context, from);
  const products = await productTags.touchProducts(context, ids, context.clock.now());
  const events = products.map(({ id: subjectId, version, slug, status }) => ({
    ...{ subjectId, version },
    data: { fields: ['tagIds' as const], slug, status },
  }));
  await appendEvents(context, 'product.updated', events);
};
