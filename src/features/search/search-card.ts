import type { Context } from '../context.ts';
import { readPostCards } from '../journal/journal-read-model.ts';
import { readProductCards } from '../shop/shop-read-model.ts';
import type { SearchResult, SearchType } from './search.ts';

/** The shown facts of a found post or product. `text` is Markdown. */
export type Card = Pick<SearchResult, 'id' | 'slug' | 'title' | 'price' | 'publishedAt'> & { text: string };

type Document = { id: string; type: SearchType };

/** Returns the facts of the public posts and products among the documents, by UUID. */
export const readCards = async (
  context: Pick<Context, 'db' | 'clock'>,
  documents: readonly Document[],
): Promise<Map<string, Card>> => {
  const idsOf = (wanted: SearchType) => documents.flatMap(({ id, type }) => (type === wanted ? [id] : []));
  const [posts, products] = await Promise.all([
    readPostCards(context, idsOf('post')),
    readProductCards(context, idsOf('product')),
  ]);
  return new Map<string, Card>([...posts, ...products]);
};
