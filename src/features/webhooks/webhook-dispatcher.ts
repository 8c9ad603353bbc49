/**
 * Sends due deliveries. Each endpoint has a lane: it occupies at most a few places of this process, so an endpoint that hangs
 * delays nobody else. Endpoints whose last attempt failed have narrower lanes and places of their own.
 */
import type { Logger } from 'pino';
import type { Context } from '../context.ts';
import { findEventsAt, type LoggedEvent } from '../events/event-read-model.ts';
import type { Services } from '../services.ts';
import { recordFailure, recordSuccess } from './webhook-outcome-service.ts';
import { type ClaimedDelivery, claimDeliveries } from './webhook-queue-repository.ts';
import { listSecrets } from './webhook-secret-repository.ts';
import { signWebhook } from './webhook-signature.ts';
import { testEventOf } from './webhook-test-event.ts';

/** The places of this process, and the places of one endpoint among them. */
const healthyLanes = { isFailing: false, places: 200, laneSize: 5 };
const failingLanes = { isFailing: true, places: 100, laneSize: 1 };

/** Much longer than an attempt takes, so the lease of a delivery expires only if its process died. */
const LEASE_MS = 60_000;

export type WebhookDispatcher = {
  /** Claims due deliveries for all free places and starts to send them. Returns their number. */
  claim: () => Promise<number>;
  /** Sends all due deliveries, and those that become due meanwhile. */
  deliverDue: () => Promise<void>;
  /** Waits for the attempts in progress. */
  settle: () => Promise<void>;
};

type Parts = Pick<Context, 'db' | 'clock' | 'randomness'> &
  Pick<Services, 'secretBox' | 'webhooks'> & {
    log: Logger;
    /** Aborts the attempts in progress. */
    breaking: AbortSignal;
    /** Called when a place becomes free. */
    onFree: () => void;
  };

/** Creates a dispatcher. It starts no work by itself. */
export const createWebhookDispatcher = ({ log, breaking, onFree, ...context }: Parts): WebhookDispatcher => {
  const { clock } = context;
  const busy = new Map<string, number>();
  const inProgress = new Map<Promise<void>, ClaimedDelivery>();

  const occupy = (endpointId: string, change: 1 | -1): void => {
    const places = (busy.get(endpointId) ?? 0) + change;
    if (places === 0) busy.delete(endpointId);
    else busy.set(endpointId, places);
  };

  const start = (delivery: ClaimedDelivery, materials: Materials): void => {
    occupy(delivery.endpointId, 1);
    const work = attempt(delivery, materials)
      // The lease expires, and the delivery is attempted again.
      .catch((err: unknown) =>
        log.error({ err, delivery: delivery.uuid }, 'an attempt of a webhook was not recorded'),
      )
      .finally(() => {
        occupy(delivery.endpointId, -1);
        inProgress.delete(work);
        onFree();
      });
    inProgress.set(work, delivery);
  };

  const attempt = async (delivery: ClaimedDelivery, { events, secretsOf }: Materials): Promise<void> => {
    const startedAt = clock.now();
    const event = delivery.position === undefined ? testEventOf(delivery) : events.get(delivery.position);
    if (!event) {
      const failure = { code: 'event_expired', detail: 'The event log no longer has the event' };
      return recordFailure(context, delivery, {
        startedAt,
        requestHeaders: {},
        failure,
        timings: { totalMs: 0 },
        isFinal: true,
      });
    }
    const body = JSON.stringify(event);
    const headers = {
      'content-type': 'application/json',
      'user-agent': 'Tradepost-Webhooks',
      ...signWebhook({ id: delivery.eventId, at: startedAt, body }, secretsOf(delivery.endpointId)),
    };
    const outcome = await context.webhooks.send({ url: delivery.url, headers, body }, breaking);
    // An attempt that the stop of this process broke off says nothing about the receiver: the lease expires.
    if (breaking.aborted && outcome.failure) return;
    const record = outcome.failure ? recordFailure : recordSuccess;
    await record(context, delivery, { startedAt, requestHeaders: headers, ...outcome });
  };

  const gather = async (claimed: readonly ClaimedDelivery[]): Promise<Materials> => {
    const endpointIds = [...new Set(claimed.map(({ endpointId }) => endpointId))];
    const positions = [...new Set(claimed.flatMap(({ position }) => position ?? []))];
    const [events, secrets] = await Promise.all([
      findEventsAt(context, positions),
      listSecrets(context, endpointIds, clock.now()),
    ]);
    return {
      events,
      secretsOf: (endpointId) =>
        secrets
          .filter((secret) => secret.endpointId === endpointId)
          .map(({ sealed, owner }) => open(context, sealed, owner)),
    };
  };

  const claimFor = async ({ isFailing, places, laneSize }: typeof healthyLanes): Promise<number> => {
    const taken = [...inProgress.values()].filter((delivery) => delivery.isFailing === isFailing).length;
    if (taken >= places) return 0;
    const now = clock.now();
    const leasedUntil = new Date(now.getTime() + LEASE_MS);
    const limit = places - taken;
    const claimed = await claimDeliveries(context, { now, leasedUntil, isFailing, laneSize, busy, limit });
    if (claimed.length === 0) return 0;
    const materials = await gather(claimed);
    for (const delivery of claimed) start(delivery, materials);
    return claimed.length;
  };

  const dispatcher: WebhookDispatcher = {
    claim: async () => (await claimFor(healthyLanes)) + (await claimFor(failingLanes)),
    settle: async () => {
      await Promise.all(inProgress.keys());
    },
    deliverDue: async () => {
      while ((await dispatcher.claim()) > 0) await dispatcher.settle();
    },
  };
  return dispatcher;
};

type Materials = {
  events: ReadonlyMap<number, LoggedEvent>;
  /** The valid secrets of an endpoint, the newest first. */
  secretsOf: (endpointId: string) => Buffer[];
};

const open = ({ secretBox }: Pick<Services, 'secretBox'>, sealed: Buffer, owner: string): Buffer => {
  if (!secretBox) throw new Error('The database has a sealed webhook secret, but ENCRYPTION_KEY is not set');
  return secretBox.open(sealed, owner);
};
