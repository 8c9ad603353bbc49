import type { PageRequest } from '../../db/keyset.ts';
import type { Context } from '../context.ts';
import {
  findTagIds,
  readPostCategoryRefs,
  readPostSubtree,
  readTagRefs,
} from '../journal/journal-read-model.ts';
import { readCategoryRefs, readSubtree } from '../shop/shop-read-model.ts';
import { beginningOf, excerptOf, markText, plainText, wordsLike } from './marked-text.ts';
import type { FacetName, SearchFacets, SearchFilter, SearchResult, SearchType } from './search.ts';
import { readCards } from './search-card.ts';
import { lookUp } from './search-correction.ts';
import { conditionOf, parseQuery, type SearchCondition } from './search-query.ts';
import {
  type DocumentFilter,
  type FacetCounts,
  type FoundDocument,
  facetsOf,
  searchDocuments,
} from './search-repository.ts';
import { findMatchingWords } from './search-word-repository.ts';

const SHOWN_FACETS = 20;

type Found = { items: SearchResult[]; nextCursor?: string; correctedQuery?: string; facets?: SearchFacets };
type SearchContext = Pick<Context, 'db' | 'clock'>;

/** Returns a page of the results of a query, the best first. */
export const search = async (
  context: SearchContext,
  { q, facets: names, ...request }: PageRequest & SearchFilter & { q: string; facets: readonly FacetName[] },
): Promise<Found> => {
  const { alternatives, correctedQuery } = await lookUp(context, q, parseQuery(q));
  const corrected = correctedQuery === undefined ? {} : { correctedQuery };
  const condition = conditionOf(alternatives);
  const filter = condition && (await documentFilter(context, request));
  const withFacets = async (counts: Partial<FacetCounts>) =>
    names.length > 0 && { facets: await shownFacets(context, counts) };
  if (!condition || !filter)
    return { ...corrected, items: [], ...(await withFacets(facetsOf(names, [], []))) };
  const { cursor, limit } = request;
  const now = context.clock.now();
  const page = await searchDocuments(context, { ...condition, filter, facets: names, now, cursor, limit });
  const { rows, facets, ...rest } = page;
  const beginnings = new Set(alternatives.flat().flatMap(({ words }) => words.split(' ').map(beginningOf)));
  const items = await present(context, rows, { condition, beginnings });
  return { ...corrected, items, ...rest, ...(await withFacets(facets)) };
};

/** Undefined if no document can match, because the tag or a category does not exist. */
const documentFilter = async (
  context: SearchContext,
  { type, tag, category, postCategory, minPrice, maxPrice }: SearchFilter,
): Promise<DocumentFilter | undefined> => {
  const tagIds = await findTagIds(context, tag === undefined ? [] : [tag], { isLocking: false });
  const tagId = tag && tagIds.get(tag);
  const categories = category === undefined ? undefined : await readSubtree(context, category);
  const postCategoryIds =
    postCategory === undefined ? undefined : await readPostSubtree(context, postCategory);
  const isTagUnknown = tag !== undefined && tagId === undefined;
  if (isTagUnknown || categories?.length === 0 || postCategoryIds?.length === 0) return undefined;
  return { type, tagId, categories, postCategoryIds, minPrice, maxPrice };
};

type Marking = { condition: SearchCondition; beginnings: ReadonlySet<string> };

/** A document that has been deleted since the search is left out. */
const present = async (
  context: SearchContext,
  found: readonly FoundDocument[],
  { condition, beginnings }: Marking,
): Promise<SearchResult[]> => {
  const cards = await readCards(context, found);
  const shown = found.flatMap((document) => {
    const card = cards.get(document.id);
    return card ? [{ ...document, ...card, text: plainText(card.text) }] : [];
  });
  const words = new Set(shown.flatMap(({ title, text }) => wordsLike(`${title} ${text}`, beginnings)));
  const matches = await findMatchingWords(context, condition.counted, [...words]);
  return shown.map(({ text, ...result }) => ({
    ...result,
    highlights: {
      title: markText(result.title, matches),
      excerpt: markText(excerptOf(text, matches), matches),
    },
  }));
};

/** Only the facets that were counted. */
const shownFacets = async (
  context: SearchContext,
  { type, price, ...named }: Partial<FacetCounts>,
): Promise<SearchFacets> => {
  // Their reads share a connection and one round trip.
  const [tag, category, postCategory] = await Promise.all([
    named.tag && mostFrequent(context, named.tag, readTagRefs),
    named.category && mostFrequent(context, named.category, readCategoryRefs),
    named.postCategory && mostFrequent(context, named.postCategory, readPostCategoryRefs),
  ]);
  return {
    ...(type && { type: [...type].map(([value, count]) => ({ value: value as SearchType, count })) }),
    ...(tag && { tag }),
    ...(category && { category }),
    ...(postCategory && { postCategory }),
    ...(price && { price }),
  };
};

type Named = { slug: string; name: string };
type ReadNamed = (context: SearchContext, keys: readonly string[]) => Promise<Map<string, Named>>;

/** Only what exists: it may have been deleted since it was counted. */
const mostFrequent = async (
  context: SearchContext,
  counts: ReadonlyMap<string, number>,
  read: ReadNamed,
): Promise<(Named & { count: number })[]> => {
  const most = [...counts].slice(0, SHOWN_FACETS);
  const named = await read(
    context,
    most.map(([key]) => key),
  );
  return most.flatMap(([key, count]) => {
    const found = named.get(key);
    return found ? [{ slug: found.slug, name: found.name, count }] : [];
  });
};
