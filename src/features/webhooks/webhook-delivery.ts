import type { components } from '../../../generated/types.ts';

type Schemas = components['schemas'];

export type WebhookDelivery = Schemas['WebhookDelivery'];
export type WebhookDeliveryDetails = Schemas['WebhookDeliveryDetails'];
export type WebhookAttempt = Schemas['WebhookAttempt'];
export type WebhookReplay = Schemas['WebhookReplay'];
