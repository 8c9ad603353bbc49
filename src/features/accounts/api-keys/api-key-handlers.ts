import { handler } from '../../handler.ts';
import * as apiKeys from './api-key-repository.ts';
import * as service from './api-key-service.ts';

export const listApiKeys = handler('listApiKeys', async ({ query, actor }, call) => {
  const { rows: items, ...rest } = await apiKeys.listApiKeys(call, actor.id, query);
  return { status: 200, body: { items, ...rest } };
});

export const createApiKey = handler('createApiKey', async ({ body, actor }, call) => {
  const apiKey = await service.createApiKey(call, { actor, fields: body });
  return { status: 201, headers: { Location: `/v1/me/api-keys/${apiKey.id}` }, body: apiKey };
});

export const getApiKey = handler('getApiKey', async ({ params, actor }, call) => {
  const apiKey = await apiKeys.findApiKey(call, { userId: actor.id, ...params });
  if (!apiKey) throw call.problem('not_found');
  return { status: 200, body: apiKey };
});

export const renameApiKey = handler('renameApiKey', async ({ params, body, actor }, call) => {
  const apiKey = await service.renameApiKey(call, { actor, ...params, ...body });
  return { status: 200, body: apiKey };
});

export const revokeApiKey = handler('revokeApiKey', async ({ params, actor }, call) => {
  await service.revokeApiKey(call, { actor, apiKeyId: params.apiKeyId });
  return { status: 204 };
});
