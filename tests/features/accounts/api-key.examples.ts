import { accounts, apiKeys, type Examples, type Given, given } from '../../support/example-given.ts';

const threeApiKeys: Given = async (world, db) => {
  await world.apiKeys();
  const apiKey = await db('api_keys').first();
  await db('api_keys').insert({ ...apiKey, id: '00000000-0000-7000-8000-000000000000', key_hash: 'another' });
};

export const examples: Examples = {
  listApiKeys: {
    firstPage: given(threeApiKeys, { query: { limit: 2 } }),
    lastPage: given(accounts),
  },
  createApiKey: {
    scope_not_grantable: given(accounts, { body: { scopes: ['tags:write'] } }),
    expiry_passed: given(accounts, { body: { expiresAt: '2026-01-01T00:00:00.000Z' } }),
  },
  getApiKey: {
    publishable: given(apiKeys, { path: { apiKeyId: 'key_01kkhmz3a5c7e9g0h2j4k6m8np' } }),
  },
};
