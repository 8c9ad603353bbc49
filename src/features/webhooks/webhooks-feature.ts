import type { Feature } from '../feature.ts';
import * as deliveries from './webhook-delivery-handlers.ts';
import { webhookDisabledMail } from './webhook-disabled-mail.ts';
import * as endpoints from './webhook-endpoint-handlers.ts';
import { fanOut } from './webhook-fan-out.ts';
import { webhookGauges } from './webhook-gauges.ts';
import { webhookLogMaintenance } from './webhook-retention.ts';

export const webhooksFeature = {
  handlers: [endpoints, deliveries],
  scopes: { 'webhooks:read': ['admin'], 'webhooks:write': ['admin'] },
  mails: [webhookDisabledMail],
  gauges: webhookGauges,
  schedules: [webhookLogMaintenance],
  reactions: [{ name: 'webhooks', types: 'all', react: fanOut }],
} as const satisfies Feature;
