import type { webhooks as table } from '../../../generated/operations.ts';
import type { webhooks } from '../../../generated/types.ts';

/** The types of events that the contract declares. */
export type EventType = keyof typeof table;

/** An event as the contract describes it. */
export type EventOf<Type extends EventType> =
  webhooks[Type]['post']['requestBody']['content']['application/json'];
