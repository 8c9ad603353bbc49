import { handler } from '../handler.ts';
import * as endpoints from './webhook-endpoint-repository.ts';
import * as service from './webhook-endpoint-service.ts';

const DAY_S = 86_400;

export const listWebhookEndpoints = handler('listWebhookEndpoints', async ({ query }, call) => {
  const { rows: items, ...rest } = await endpoints.listEndpoints(call, query);
  return { status: 200, body: { items, ...rest } };
});

export const createWebhookEndpoint = handler('createWebhookEndpoint', async ({ body, actor }, call) => {
  const { endpoint: created, secret } = await service.createEndpoint(call, { actor, fields: body });
  const { version, ...endpoint } = created;
  const headers = { Location: `/v1/webhook-endpoints/${endpoint.id}` };
  return { status: 201, headers, version, body: { endpoint, secret } };
});

export const getWebhookEndpoint = handler('getWebhookEndpoint', async ({ params }, call) => {
  const found = await endpoints.findEndpoint(call, params.webhookEndpointId);
  if (!found) throw call.problem('not_found');
  const { version, ...endpoint } = found;
  return { status: 200, version, body: endpoint };
});

export const updateWebhookEndpoint = handler(
  'updateWebhookEndpoint',
  async ({ params, body, actor }, call) => {
    const { webhookEndpointId: endpointId } = params;
    const { version, ...endpoint } = await service.updateEndpoint(call, { actor, endpointId, patch: body });
    return { status: 200, version, body: endpoint };
  },
);

export const deleteWebhookEndpoint = handler('deleteWebhookEndpoint', async ({ params, actor }, call) => {
  await service.deleteEndpoint(call, { actor, endpointId: params.webhookEndpointId });
  return { status: 204 };
});

export const rotateWebhookEndpointSecret = handler(
  'rotateWebhookEndpointSecret',
  async ({ params, body, actor }, call) => {
    const { overlapSeconds = DAY_S } = body;
    const rotation = { actor, endpointId: params.webhookEndpointId, overlapSeconds };
    return { status: 200, body: await service.rotateSecret(call, rotation) };
  },
);
