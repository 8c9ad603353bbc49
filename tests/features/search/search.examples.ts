import { type Examples, type Given, given, posts, products } from '../../support/example-given.ts';

/** The products of the examples, whose words are known. */
const known: Given = async (world, db) => {
  await world.products();
  await db.raw(`
    insert into search_words (word, english, german, weight)
    select word, (ts_lexize('english_stem', word))[1], (ts_lexize('german_stem', word))[1], 2
    from unnest(array['hand', 'thrown', 'waxed']) as word`);
};

export const examples: Examples = {
  listSearchResults: {
    firstPage: given(products, { query: { q: 'mug or dripper', facets: ['category', 'price'], limit: 1 } }),
    corrected: given(known, { query: { q: 'waxd apron' } }),
    post: given(posts, { query: { q: 'espressos', facets: ['type', 'tag', 'postCategory'] } }),
    lastPage: given(products, { query: { q: 'kettle' } }),
  },
  getSearchSuggestions: {
    typing: given(known),
  },
};
