import { handler } from '../handler.ts';
import { search } from './search-service.ts';
import { suggest } from './search-suggestion-service.ts';

export const listSearchResults = handler('listSearchResults', async ({ query }, call) => ({
  status: 200,
  body: await search(call, query),
}));

export const getSearchSuggestions = handler('getSearchSuggestions', async ({ query }, call) => ({
  status: 200,
  body: await suggest(call, query.q),
}));
