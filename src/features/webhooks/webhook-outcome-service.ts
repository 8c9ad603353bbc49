import { inTransaction } from '../../db/transaction.ts';
import { recordAuditEvent } from '../audit/audit-event-repository.ts';
import type { Context } from '../context.ts';
import { mailAdministrators } from './webhook-disabled-mail.ts';
import type { VersionedEndpoint } from './webhook-endpoint.ts';
import { lockEndpoint, updateEndpoint } from './webhook-endpoint-repository.ts';
import {
  type AttemptRecord,
  type ClaimedDelivery,
  finishDelivery,
  insertAttempt,
  postponeDelivery,
} from './webhook-queue-repository.ts';
import { nextAttemptAt } from './webhook-retry.ts';

/** An endpoint without a success for so long is disabled. */
const DISABLE_AFTER_MS = 5 * 24 * 60 * 60_000;

type OutcomeContext = Pick<Context, 'db' | 'clock' | 'randomness'>;

/** Records a successful attempt, which ends the delivery. */
export const recordSuccess = (
  context: OutcomeContext,
  delivery: ClaimedDelivery,
  attempt: AttemptRecord,
): Promise<void> =>
  inTransaction(context, async (context) => {
    const endpoint = delivery.isFailing ? await lockEndpoint(context, delivery.endpointId) : undefined;
    if (endpoint?.failingSince !== undefined)
      await updateEndpoint(context, delivery.endpointId, { failingSince: null });
    await insertAttempt(context, delivery, attempt);
    await finishDelivery(context, delivery, { state: 'delivered', at: context.clock.now() });
  });

/**
 * Records a failed attempt, and schedules the next one. The last attempt ends the delivery. A 410, or five days without a
 * success, disables the endpoint.
 */
export const recordFailure = (
  context: OutcomeContext,
  delivery: ClaimedDelivery,
  attempt: AttemptRecord & { isFinal?: boolean },
): Promise<void> =>
  inTransaction(context, async (context) => {
    const endpoint = await lockEndpoint(context, delivery.endpointId);
    if (!endpoint) return;
    const now = context.clock.now();
    await recordFailing(context, endpoint, attempt);
    await insertAttempt(context, delivery, attempt);
    const retryAfter = attempt.response?.headers['retry-after'];
    const dueAt = attempt.isFinal
      ? undefined
      : nextAttemptAt(delivery.step, { now, retryAfter, randomness: context.randomness });
    if (dueAt) await postponeDelivery(context, delivery, dueAt);
    else await finishDelivery(context, delivery, { state: 'failed', at: now });
  });

const recordFailing = async (
  context: OutcomeContext,
  endpoint: VersionedEndpoint,
  { startedAt, response }: AttemptRecord,
): Promise<void> => {
  const failingSince = endpoint.failingSince === undefined ? startedAt : new Date(endpoint.failingSince);
  const now = context.clock.now();
  const reason =
    response?.status === 410
      ? 'gone'
      : now.getTime() - failingSince.getTime() >= DISABLE_AFTER_MS
        ? 'failing'
        : undefined;
  if (reason === undefined || endpoint.status === 'disabled') {
    if (endpoint.failingSince === undefined) await updateEndpoint(context, endpoint.id, { failingSince });
    return;
  }
  const disabled = { status: 'disabled', disabledReason: reason, failingSince, updatedAt: now } as const;
  await updateEndpoint(context, endpoint.id, disabled);
  await mailAdministrators(context, { endpointId: endpoint.id, reason });
  await recordAuditEvent(context, {
    action: 'webhook_endpoint.disabled',
    target: endpoint.id,
    details: { reason },
  });
};
