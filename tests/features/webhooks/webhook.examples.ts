import { accounts, type Examples, type Given, given, uuidOf, webhooks } from '../../support/example-given.ts';
import type { Recipe } from '../../support/example-trial.ts';
import { startTestApp } from '../../support/test-app.ts';

/** A row more than the page has, which sorts last. */
const withAnother =
  (table: string): Given =>
  async (world, db) => {
    await world.webhooks();
    const row = await db(table).first();
    const id = '00000000-0000-7000-8000-000000000000';
    const event = table === 'webhook_deliveries' && { event_id: uuidOf('evt') };
    await db(table).insert({ ...row, id, ...event });
  };

const paused: Given = async (world, db) => {
  await world.webhooks();
  await db('webhook_endpoints').update({ status: 'paused', disabled_reason: null });
};

const full: Given = async (_world, db) => {
  await db.raw(`insert into webhook_endpoints (id, url, created_at, updated_at)
    select gen_random_uuid(), 'https://erp.example.com/', now(), now() from generate_series(1, 1000)`);
};

/** A server without an encryption key. */
const withoutKey: Recipe = async ({ send }) => {
  const keyless = await startTestApp({ ENCRYPTION_KEY: '' });
  const { token } = await keyless.signIn('admin');
  const response = await send({ to: keyless, rawHeaders: { authorization: `Bearer ${token}` } });
  await keyless.close();
  return response;
};

export const examples: Examples = {
  listWebhookEndpoints: {
    firstPage: given(withAnother('webhook_endpoints'), { query: { limit: 2 } }),
    lastPage: given(accounts),
  },
  createWebhookEndpoint: {
    webhook_url_rejected: given(accounts, { body: { url: 'https://169.254.169.254/latest' } }),
    too_many_webhook_endpoints: given(full),
    webhooks_not_available: withoutKey,
  },
  getWebhookEndpoint: {
    disabled: given(webhooks, { path: { webhookEndpointId: 'whe_01kkhmz3a5c7e9g0h2j4k6m8np' } }),
  },
  updateWebhookEndpoint: {
    webhook_url_rejected: given(webhooks, { body: { url: 'https://localhost/' } }),
  },
  rotateWebhookEndpointSecret: {
    webhooks_not_available: withoutKey,
  },
  testWebhookEndpoint: {
    webhook_endpoint_inactive: given(paused),
  },
  listWebhookDeliveries: {
    firstPage: given(withAnother('webhook_deliveries'), { query: { limit: 2, state: undefined } }),
    lastPage: given(webhooks, { path: { webhookEndpointId: 'whe_01kkhmz3a5c7e9g0h2j4k6m8np' } }),
  },
};
