import { newProblem } from '../../../errors.ts';
import type { Schedule, ScheduleContext } from '../../schedule.ts';
import { listWaitingEvents } from './payment-event-repository.ts';
import { enqueueEvent, receiveEvent } from './payment-inbox.ts';
import { listOpenPayments } from './payment-repository.ts';
import { advancePayment, isUnavailable } from './provider-calls.ts';
import { advanceRefund } from './refund-calls.ts';
import { listOpenRefunds } from './refund-repository.ts';

const BATCH = 100;
/** A request or a job probably still works on younger ones. */
const AGE_MS = 60_000;

type List = (
  context: ScheduleContext,
  page: { before: Date; after: string | undefined; limit: number },
) => Promise<string[]>;

/**
 * Asks the provider for every payment and every refund without outcome, and repeats what a crash has interrupted. One that
 * fails does not stop the others; in the end the function throws. While the provider is unavailable, it ends early.
 */
export const reconcilePayments = async (context: ScheduleContext, signal?: AbortSignal): Promise<void> => {
  await context.payments.deliverEvents?.((event) => receiveEvent({ ...context, problem: newProblem }, event));
  const before = new Date(context.clock.now().getTime() - AGE_MS);
  for (const event of await listWaitingEvents(context, { before, limit: BATCH }))
    await enqueueEvent(context, event);
  const failures: unknown[] = [];
  const works: [List, (context: ScheduleContext, id: string) => Promise<unknown>][] = [
    [listOpenPayments, advancePayment],
    [listOpenRefunds, advanceRefund],
  ];
  for (const [list, advance] of works) {
    for await (const id of eachOf(context, list, before)) {
      if (signal?.aborted) return;
      try {
        await advance(context, id);
      } catch (error) {
        if (isUnavailable(error))
          return context.log.warn({ err: error }, 'the payment provider is unavailable');
        failures.push(error);
      }
    }
  }
  if (failures.length > 0) throw new AggregateError(failures, `${failures.length} payments do not settle`);
};

async function* eachOf(context: ScheduleContext, list: List, before: Date): AsyncGenerator<string> {
  let after: string | undefined;
  do {
    const ids = await list(context, { before, after, limit: BATCH });
    yield* ids;
    after = ids.length < BATCH ? undefined : ids.at(-1);
  } while (after !== undefined);
}

export const paymentReconciliation: Schedule = {
  name: 'payment_reconciliation',
  description: 'Asks the payment provider for payments and refunds without outcome.',
  cron: '* * * * *',
  run: (context, { signal }) => reconcilePayments(context, signal),
};
