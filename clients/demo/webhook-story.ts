/** A webhook whose receiver fails twice. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { type Client, verifyWebhook } from '@tradepost/client';
import type { Say, Time } from './telling.ts';

type Delivery = Awaited<ReturnType<Client['webhookDeliveries']['get']>>;

/** Sends a test event to a receiver on this machine, which fails twice and then succeeds. */
export const failTwice = async (admin: Client, { say, time }: { say: Say; time: Time }): Promise<void> => {
  const receiver = await startReceiver([500, 500, 204], time);
  try {
    const { endpoint, secret } = await admin.webhookEndpoints.create({
      body: { url: receiver.url, description: 'The receiver of the demo' },
    });
    const webhookEndpointId = endpoint.id;
    receiver.secret = secret;
    say(`As an administrator I added the webhook endpoint ${receiver.url}; its secret was shown once.`);
    try {
      const { id: webhookDeliveryId } = await admin.webhookEndpoints.test({ webhookEndpointId });
      const after = async (attempts: number): Promise<Delivery> => {
        for (;;) {
          const delivery = await admin.webhookDeliveries.get({ webhookEndpointId, webhookDeliveryId });
          if (delivery.attempts.length >= attempts) return delivery;
          await time.pause(200);
        }
      };
      const first = await after(1);
      say(`I sent a test event. ${outcomeOf(first)} The next attempt follows after ${waitOf(first)}.`);
      const second = await after(2);
      say(
        `${outcomeOf(second)} The next attempt would follow after ${waitOf(second)}, so I asked for it at once.`,
      );
      await admin.webhookDeliveries.redeliver({ webhookEndpointId, webhookDeliveryId });
      const third = await after(3);
      say(`${outcomeOf(third)} The delivery is ${third.state}, and its signature was ${receiver.verdict()}.`);
    } finally {
      await admin.webhookEndpoints.delete({ webhookEndpointId });
    }
  } finally {
    receiver.close();
  }
};

const outcomeOf = ({ attempts }: Delivery): string => {
  const attempt = attempts[0];
  return `Attempt ${attempt?.number}: the receiver responded with ${attempt?.response?.status ?? 'nothing'}.`;
};

const waitOf = ({ nextAttemptAt, attempts }: Delivery): string => {
  const startedAt = attempts[0]?.startedAt ?? '';
  return `${Math.round((Date.parse(nextAttemptAt ?? '') - Date.parse(startedAt)) / 1000)} s`;
};

/**
 * Responds to each webhook with one status after another, and verifies it by the secret. The events of others arrive too, so
 * each webhook has its own attempts.
 */
const startReceiver = async (statuses: number[], { now }: Time) => {
  const verified: boolean[] = [];
  const attempts = new Map<unknown, number>();
  const receiver = {
    url: '',
    secret: '',
    verdict: () => (verified.length > 0 && verified.every((one) => one) ? 'valid' : 'invalid'),
    close: () => void server.close(),
  };
  const server = createServer(async (request, response) => {
    const body = await buffer(request);
    const isValid = verifyWebhook({ headers: request.headers, body }, receiver.secret, { now: now() }).then(
      () => true,
      () => false,
    );
    verified.push(await isValid);
    const id = request.headers['webhook-id'];
    const earlier = attempts.get(id) ?? 0;
    attempts.set(id, earlier + 1);
    response.writeHead(statuses[earlier] ?? 204).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  receiver.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  return receiver;
};
