import { type Examples, given, posts } from '../../support/example-given.ts';

const tagged = given(posts, { query: { tag: 'coffee' } });

export const examples: Examples = {
  getRssFeed: { tag: tagged },
  getAtomFeed: { tag: tagged },
  getJsonFeed: { tag: tagged },
  getSitemap: {
    pages: given(async (world) => {
      await world.posts();
      await world.products();
    }),
    not_found: ({ send }) => send({ query: { page: 50_000 } }),
  },
};
