import type { DeclaredOperation, Ref } from './declared-operation.ts';

/** Adds everything that follows from `x-event`, in place: the headers of a delivery and the responses of a receiver. */
export const expandWebhook = (webhook: DeclaredOperation, component: (name: string) => Ref): void => {
  const headers = ['WebhookId', 'WebhookTimestamp', 'WebhookSignature'];
  Object.assign(webhook, {
    security: [],
    parameters: headers.map((name) => component(`parameters/${name}`)),
    requestBody: { description: 'The event.', ...(webhook.requestBody as object), required: true },
    responses: {
      '2XX': { description: 'The event was received.' },
      '410': { description: 'The receiver is gone. The endpoint is disabled.' },
      default: { description: 'The event was not received. Its delivery is repeated later.' },
    },
  });
};
