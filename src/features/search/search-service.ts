import type { PageRequest } from '../../db/keyset.ts';
import type { Context } from '../context.ts';
import { findTagIds, readTagRefs } from '../journal/journal-read-model.ts';
import { readCategoryNames, readSubtree } from '../shop/shop-read-model.ts';
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
  if (!condition || !filter)
    return { ...corrected, items: [], ...(await shownFacets(context, names, facetsOf(names, [], []))) };
  const { cursor, limit } = request;
  const now = context.clock.now();
  const page = await searchDocuments(context, { ...condition, filter, facets: names, now, cursor, limit });
  const { rows, facets, ...rest } = page;
  const beginnings = new Set(alternatives.flat().flatMap(({ words }) => words.split(' ').map(beginningOf)));
  const items = await present(context, rows, { condition, beginnings });
  return { ...corrected, items, ...rest, ...(await shownFacets(context, names, facets)) };
};

/** Undefined if no document can match, because the tag or the category does not exist. */
const documentFilter = async (
  context: SearchContext,
  { type, tag, category, minPrice, maxPrice }: SearchFilter,
): Promise<DocumentFilter | undefined> => {
  const tagIds = await findTagIds(context, tag === undefined ? [] : [tag], { isLocking: false });
  const tagId = tag && tagIds.get(tag);
  const categories = category === undefined ? undefined : await readSubtree(context, category);
  if ((tag !== undefined && tagId === undefined) || categories?.length === 0) return undefined;
  return { type, tagId, categories, minPrice, maxPrice };
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

const shownFacets = async (
  context: SearchContext,
  names: readonly FacetName[],
  counts: Partial<FacetCounts>,
): Promise<{ facets?: SearchFacets }> => {
  if (names.length === 0) return {};
  const facets: SearchFacets = {};
  if (names.includes('type'))
    facets.type = [...(counts.type ?? [])].map(([value, count]) => ({ value: value as SearchType, count }));
  if (names.includes('tag')) {
    const most = [...(counts.tag ?? [])].slice(0, SHOWN_FACETS);
    const tags = await readTagRefs(
      context,
      most.map(([id]) => id),
    );
    facets.tag = most.flatMap(([id, count]) => {
      const tag = tags.get(id);
      return tag ? [{ slug: tag.slug, name: tag.name, count }] : [];
    });
  }
  if (names.includes('category')) {
    const most = [...(counts.category ?? [])].slice(0, SHOWN_FACETS);
    const categories = await readCategoryNames(
      context,
      most.map(([slug]) => slug),
    );
    facets.category = most.flatMap(([slug, count]) => {
      const name = categories.get(slug);
      return name === undefined ? [] : [{ slug, name, count }];
    });
  }
  if (names.includes('price')) facets.price = counts.price ?? [];
  return { facets };
};
