import type { components } from '../../../generated/types.ts';

type Schemas = components['schemas'];

export type WebhookEndpoint = Schemas['WebhookEndpoint'];
/** An endpoint with its version, which each write increments. Its ETag is derived from the version. */
export type VersionedEndpoint = WebhookEndpoint & { version: number };
export type WebhookEndpointCreate = Schemas['WebhookEndpointCreate'];
export type WebhookEndpointPatch = Schemas['WebhookEndpointPatch'];
