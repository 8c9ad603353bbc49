import { handler } from '../handler.ts';
import * as log from './webhook-delivery-repository.ts';
import * as service from './webhook-delivery-service.ts';
import { findEndpoint } from './webhook-endpoint-repository.ts';

export const listWebhookDeliveries = handler('listWebhookDeliveries', async ({ params, query }, call) => {
  const { webhookEndpointId: endpointId } = params;
  if (!(await findEndpoint(call, endpointId))) throw call.problem('not_found');
  const filter = { endpointId, state: query.state };
  const { rows: items, ...rest } = await log.listDeliveries(call, filter, query);
  return { status: 200, body: { items, ...rest } };
});

type Params = { webhookEndpointId: string; webhookDeliveryId: string };

const keyOf = (params: Params): log.DeliveryKey => ({
  endpointId: params.webhookEndpointId,
  deliveryId: params.webhookDeliveryId,
});

export const getWebhookDelivery = handler('getWebhookDelivery', async ({ params }, call) => ({
  status: 200,
  body: await service.getDelivery(call, keyOf(params)),
}));

export const redeliverWebhookDelivery = handler(
  'redeliverWebhookDelivery',
  async ({ params, actor }, call) => ({
    status: 202,
    body: await service.redeliver(call, { actor, ...keyOf(params) }),
  }),
);

export const replayWebhookEndpointEvents = handler(
  'replayWebhookEndpointEvents',
  async ({ params, body, actor }, call) => {
    const { webhookEndpointId: endpointId } = params;
    return { status: 202, body: await service.replayEvents(call, { actor, endpointId, range: body }) };
  },
);

export const testWebhookEndpoint = handler('testWebhookEndpoint', async ({ params, actor }, call) => {
  const { webhookEndpointId: endpointId } = params;
  const body = await service.sendTestEvent(call, { actor, endpointId });
  const headers = { Location: `/v1/webhook-endpoints/${endpointId}/deliveries/${body.id}` };
  return { status: 202, headers, body };
});
