import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { countWords, takeInWords } from '../../../src/features/search/search-words.ts';
import { startTestApp, type TestApp, type Tradepost } from '../../support/test-app.ts';

let app: TestApp;
let admin: Tradepost;
beforeAll(async () => {
  app = await startTestApp();
  admin = (await app.signIn('admin')).tradepost;
});
afterAll(() => app.close());

let made = 0;
type Fields = Partial<Parameters<Tradepost['products']['create']>[0]['body']>;
const sell = (name: string, description = 'Nothing else.', fields: Fields = {}) => {
  made += 1;
  return admin.products.create({
    body: {
      slug: `found-${made}`,
      name,
      description,
      category: 'things',
      price: { amount: 1000, currency: 'EUR' },
      stock: 1,
      ...fields,
    } as Parameters<Tradepost['products']['create']>[0]['body'],
  });
};

type Query = Parameters<Tradepost['search']['listResults']>[0];
const find = (q: string, query: Partial<Query> = {}) => app.tradepost.search.listResults({ q, ...query });
const titles = async (q: string, query: Partial<Query> = {}) =>
  (await find(q, query)).items.map(({ title }) => title);

describe('listSearchResults', () => {
  beforeAll(async () => {
    await sell('Walnut spoon', 'For honey and jam.');
    await sell('Carved bowls', 'Walnut, for berries. Running water is enough to clean it.');
    await sell('Kaffeetassen', 'Zwei Tassen für Anfänger, mit Häusern bemalt.');
    await sell('Café-Crème cups', 'The cups of the Łódź café.');
    await sell('Wool hat', 'Warm in winter.');
    await sell('Wool scarf', 'Warm, too.');
  });

  test.each([
    ['walnut', ['Walnut spoon', 'Carved bowls']],
    ['WALNUT spoons', ['Walnut spoon']],
    ['bowl berry', ['Carved bowls']],
    ['run', ['Carved bowls']],
    ['tasse', ['Kaffeetassen']],
    ['haus', ['Kaffeetassen']],
    ['häuser', ['Kaffeetassen']],
    ['tasse für Anfänger', ['Kaffeetassen']],
    ['tasse fur anfanger', ['Kaffeetassen']],
    ['cafe creme', ['Café-Crème cups']],
    ['lodz', ['Café-Crème cups']],
    ['die Tasse', ['Kaffeetassen']],
    ['the spoon', ['Walnut spoon']],
    ['hat', ['Wool hat']],
    ['the cups', ['Café-Crème cups']],
    ['the', ['Café-Crème cups']],
    ['"walnut spoon"', ['Walnut spoon']],
    ['"spoon walnut"', []],
    ['walnut -spoon', ['Carved bowls']],
    ['walnut -"honey and jam"', ['Carved bowls']],
    ['spoon or hat', ['Wool hat', 'Walnut spoon']],
    ['walnut -spoon or scarf', ['Wool scarf', 'Carved bowls']],
    ['unheardof', []],
  ])('%s', async (q, expected) => {
    expect((await titles(q)).toSorted()).toEqual(expected.toSorted());
  });

  test('the title counts more than the text', async () => {
    expect(await titles('walnut')).toEqual(['Walnut spoon', 'Carved bowls']);
  });

  test('a result shows why it was found, as plain text', async () => {
    await sell(
      'Oak <b>trays</b> & "lids"',
      '**Trays** of oak.\n\n- [tray](https://example.com/tray) <i>one</i>',
      {
        price: { amount: 4200, currency: 'EUR' },
      },
    );
    const { items, ...rest } = await find('oak tray');
    expect(rest).toEqual({});
    expect(items).toEqual([
      {
        type: 'product',
        id: expect.stringMatching(/^prd_/),
        slug: `found-${made}`,
        title: 'Oak <b>trays</b> & "lids"',
        price: { amount: 4200, currency: 'EUR' },
        publishedAt: app.clock.now().toISOString(),
        highlights: {
          title: [
            { text: 'Oak', isMatch: true },
            { text: ' <b>', isMatch: false },
            { text: 'trays', isMatch: true },
            { text: '</b> & "lids"', isMatch: false },
          ],
          excerpt: [
            { text: 'Trays', isMatch: true },
            { text: ' of ', isMatch: false },
            { text: 'oak', isMatch: true },
            { text: '. ', isMatch: false },
            { text: 'tray', isMatch: true },
            { text: ' <i>one</i>', isMatch: false },
          ],
        },
      },
    ]);
  });

  test('the target of a link is no word', async () => {
    expect(await titles('example')).toEqual([]);
  });

  test('a newer result comes before an older one', async () => {
    await sell('Older lantern');
    app.clock.advance(365 * 86_400_000);
    admin = (await app.signIn('admin')).tradepost;
    await sell('Newer lantern');
    expect(await titles('lantern')).toEqual(['Newer lantern', 'Older lantern']);
  });

  test('pages neither repeat nor skip results', async () => {
    for (let n = 0; n < 7; n += 1) await sell(`Ladder ${n}`, n % 2 === 0 ? 'Ladder, ladder.' : 'Wood.');
    const all = await titles('ladder');
    expect(all).toHaveLength(7);
    const paged: string[] = [];
    for await (const { title } of app.tradepost.search.listResults({ q: 'ladder', limit: 2 }))
      paged.push(title);
    expect(paged).toEqual(all);
  });

  test('a page continues after a result that has left meanwhile', async () => {
    const all = (await find('ladder')).items;
    const { nextCursor } = await find('ladder', { limit: 2 });
    await admin.products.delete({ productId: all[1]?.id as string });
    const rest = await find('ladder', { cursor: nextCursor as string, limit: 100 });
    expect(rest.items.map(({ id }) => id)).toEqual(all.slice(2).map(({ id }) => id));
  });

  describe('filters and facets', () => {
    let tagIds: string[];
    beforeAll(async () => {
      const { id } = await admin.tags.create({ body: { slug: 'gift', name: 'Gift' } });
      tagIds = [id];
      const { id: parentId } = await admin.categories.create({
        body: { slug: 'home', name: 'Home', position: 1 },
      });
      await admin.categories.create({ body: { slug: 'bath', name: 'Bath', parentId, position: 1 } });
      const priced = (amount: number) => ({ price: { amount, currency: 'EUR' as const } });
      await sell('Towel one', undefined, { category: 'bath', tagIds, ...priced(500) });
      await sell('Towel two', undefined, { category: 'bath', ...priced(2_000) });
      await sell('Towel three', undefined, { category: 'home', tagIds, ...priced(9_000) });
    });

    test.each<[Partial<Query>, string[]]>([
      [{}, ['Towel one', 'Towel three', 'Towel two']],
      [{ type: 'product' }, ['Towel one', 'Towel three', 'Towel two']],
      [{ tag: 'gift' }, ['Towel one', 'Towel three']],
      [{ tag: 'unheardof' }, []],
      [{ category: 'home' }, ['Towel one', 'Towel three', 'Towel two']],
      [{ category: 'bath' }, ['Towel one', 'Towel two']],
      [{ category: 'unheardof' }, []],
      [{ minPrice: 500, maxPrice: 2_000 }, ['Towel one', 'Towel two']],
      [{ minPrice: 501 }, ['Towel three', 'Towel two']],
      [{ maxPrice: 0 }, []],
      [{ category: 'bath', tag: 'gift', maxPrice: 500 }, ['Towel one']],
    ])('%j', async (query, expected) => {
      expect((await titles('towel', query)).toSorted()).toEqual(expected);
    });

    const all = ['type', 'tag', 'category', 'price'] as const;

    test('facets count the results', async () => {
      expect((await find('towel', { facets: [...all] })).facets).toEqual({
        type: [{ value: 'product', count: 3 }],
        tag: [{ slug: 'gift', name: 'Gift', count: 2 }],
        category: [
          { slug: 'bath', name: 'Bath', count: 2 },
          { slug: 'home', name: 'Home', count: 1 },
        ],
        price: [
          { minPrice: 0, maxPrice: 999, count: 1 },
          { minPrice: 1_000, maxPrice: 2_499, count: 1 },
          { minPrice: 2_500, maxPrice: 4_999, count: 0 },
          { minPrice: 5_000, maxPrice: 9_999, count: 1 },
          { minPrice: 10_000, count: 0 },
        ],
      });
      const { facets } = await find('towel', { facets: ['tag'], category: 'bath', limit: 1 });
      expect(facets).toEqual({ tag: [{ slug: 'gift', name: 'Gift', count: 1 }] });
    });

    test('facets of no results are empty', async () => {
      for (const q of ['unheardof', 'in']) {
        const { facets } = await find(q, { facets: [...all] });
        expect({ ...facets, price: facets?.price?.map(({ count }) => count) }).toEqual({
          type: [],
          tag: [],
          category: [],
          price: [0, 0, 0, 0, 0],
        });
      }
    });
  });

  test('finds posts beside products, and a filter of products finds no posts', async () => {
    const { tradepost: editor } = await app.signIn('editor');
    const { id: tagId } = await admin.tags.create({ body: { slug: 'forge', name: 'Forge' } });
    await editor.posts.create({
      body: { title: 'An anvil', body: 'Its *horn*.', status: 'published', tagIds: [tagId] },
    });
    await editor.posts.create({ body: { title: 'An anvil in draft', body: 'None.' } });
    await sell('Anvil', 'Of steel.');
    expect((await titles('anvil')).toSorted()).toEqual(['An anvil', 'Anvil']);
    expect(await titles('anvil', { type: 'post' })).toEqual(['An anvil']);
    expect(await titles('anvil', { type: 'product' })).toEqual(['Anvil']);
    expect(await titles('anvil', { tag: 'forge' })).toEqual(['An anvil']);
    expect(await titles('anvil', { category: 'things' })).toEqual(['Anvil']);
    expect(await titles('anvil', { minPrice: 0 })).toEqual(['Anvil']);
    const { items, facets } = await find('horn', { facets: ['type', 'tag', 'price'] });
    expect(items[0]).toEqual({
      type: 'post',
      id: expect.stringMatching(/^pst_/),
      slug: 'an-anvil',
      title: 'An anvil',
      publishedAt: app.clock.now().toISOString(),
      highlights: {
        title: [{ text: 'An anvil', isMatch: false }],
        excerpt: [
          { text: 'Its ', isMatch: false },
          { text: 'horn', isMatch: true },
          { text: '.', isMatch: false },
        ],
      },
    });
    expect(facets).toMatchObject({
      type: [{ value: 'post', count: 1 }],
      tag: [{ slug: 'forge', name: 'Forge', count: 1 }],
    });
    expect(facets?.price?.every(({ count }) => count === 0)).toBe(true);
  });

  describe('a misspelt word', () => {
    beforeAll(() => takeInWords(app.deps));

    test.each([
      ['walnnut', 'walnut', ['Walnut spoon', 'Carved bowls']],
      ['wlanut spoon', 'walnut spoon', ['Walnut spoon']],
      ['Kafeetasse', 'kaffeetassen', ['Kaffeetassen']],
      ['walnut or hatt', 'walnut or hat', ['Walnut spoon', 'Carved bowls', 'Wool hat']],
    ])('%s means %s', async (q, correctedQuery, expected) => {
      const { items, ...rest } = await find(q);
      expect(rest).toEqual({ correctedQuery });
      expect(items.map(({ title }) => title).toSorted()).toEqual(expected.toSorted());
    });

    test.each(['walnut', '"walnnut"', 'walnut -spon', 'xyz', 'zzzzzzzz', 'wal9nut'])(
      '%s is not replaced',
      async (q) => {
        expect(await find(q)).not.toHaveProperty('correctedQuery');
      },
    );

    test('a new word needs no schedule to be found', async () => {
      await sell('Walmut kettle');
      expect(await titles('walmut')).toEqual(['Walmut kettle']);
    });

    test('no correction names a word that has left', async () => {
      const { id: productId } = await sell('Zebrawood box');
      await takeInWords(app.deps);
      expect((await find('zebrawod')).correctedQuery).toBe('zebrawood');
      await admin.products.update({ productId, ifMatch: '*', body: { status: 'archived' } });
      expect(await find('zebrawod')).toEqual({ items: [] });
      await countWords(app.deps);
      expect(await app.deps.db('search_words').where({ word: 'zebrawood' })).toEqual([]);
    });
  });

  describe('bad input', () => {
    test.each([
      ['', 'minLength'],
      ['x'.repeat(201), 'maxLength'],
      ['x'.repeat(10_000), 'maxLength'],
    ])('a query of another length is rejected', async (q, rule) => {
      await expect(find(q)).rejects.toMatchObject({
        status: 422,
        problem: { errors: [{ in: 'query', pointer: '/q', rule }] },
      });
    });

    test('a NUL is rejected', async () => {
      const response = await app.fetch('/v1/search?q=%00');
      expect(response.status).toBe(422);
    });

    test.each([
      'in',
      'so was',
      '-walnut',
      '-',
      '""',
      '"',
      'or or or',
      '& | ! <-> ( ) : *',
      "' \\ '' \\'",
      '%_%',
      '😀',
      '-"walnut spoon" or -hat',
      '\u202e',
    ])('%s finds nothing', async (q) => {
      expect(await find(q)).toEqual({ items: [] });
    });

    test.each(["walnut'", 'walnut:*', 'walnut\\', '(walnut)', 'walnut & | !', 'walnut\u0301'])(
      'signs around a word have no meaning: %s',
      async (q) => {
        expect(await titles(q)).toEqual(['Walnut spoon', 'Carved bowls']);
      },
    );

    test('a long query of many words is searched', async () => {
      expect(await titles('ab '.repeat(66).trim())).toEqual([]);
      expect(await titles('a'.repeat(200))).toEqual([]);
      expect(await titles('walnut or '.repeat(19).trim())).toHaveLength(2);
    });
  });
});

describe('getSearchSuggestions', () => {
  const suggest = (q: string) => app.tradepost.search.getSuggestions({ q });

  beforeAll(async () => {
    await sell('Brass hook', 'A bracket.');
    await sell('Brass handle');
    await sell('Braided rug');
    await takeInWords(app.deps);
    await countWords(app.deps);
  });

  test('completes the last word by words of titles, the most frequent first', async () => {
    const { queries, results } = await suggest('bra');
    expect(queries).toEqual(['brass', 'braided']);
    expect(results.map(({ title }) => title)).toEqual(['Braided rug', 'Brass handle', 'Brass hook']);
  });

  test('only completions that stand in a title with the other words', async () => {
    expect(await suggest('BRASS  h')).toEqual({
      queries: ['brass handle', 'brass hook'],
      results: [
        { type: 'product', id: expect.any(String), slug: expect.any(String), title: 'Brass handle' },
        { type: 'product', id: expect.any(String), slug: expect.any(String), title: 'Brass hook' },
      ],
    });
    expect(await suggest('rug bra')).toMatchObject({ queries: ['rug braided'] });
    expect(await suggest('hook ru')).toEqual({ queries: [], results: [] });
  });

  test('a product that is no longer listed is not suggested', async () => {
    const { id: productId } = await sell('Bravura stool');
    await takeInWords(app.deps);
    expect((await suggest('bravu')).queries).toEqual(['bravura']);
    await admin.products.update({ productId, ifMatch: '*', body: { status: 'archived' } });
    expect(await suggest('bravu')).toEqual({ queries: [], results: [] });
  });

  test.each(['"', '& |', '-', '😀', 'a b c d e f g h i j k', "'", '%', 'unheardof'])(
    '%s has no suggestions',
    async (q) => {
      expect(await suggest(q)).toEqual({ queries: [], results: [] });
    },
  );

  test.each(['', 'x'.repeat(101)])('a text of another length is rejected', async (q) => {
    await expect(suggest(q)).rejects.toMatchObject({ status: 422 });
  });
});
