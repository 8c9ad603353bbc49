/** The log of the steps of a payment. Each row is written in the transaction of its step. */
import { toUuid } from '../../../lib/id.ts';
import type { Context } from '../../context.ts';
import type { Payment } from './payment.ts';

type StepContext = Pick<Context, 'db' | 'clock'>;
type Attempt = Pick<Payment, 'orderId' | 'attempt'>;

const keyOf = ({ orderId, attempt }: Attempt, step: string) => ({ order_id: toUuid(orderId), attempt, step });

/** Records that a step begins, unless an earlier try has recorded it. */
export const beginStep = async (
  { db, clock }: StepContext,
  attempt: Attempt,
  step: string,
): Promise<void> => {
  await db('order_steps')
    .insert({ ...keyOf(attempt, step), begun_at: clock.now() })
    .onConflict(['order_id', 'attempt', 'step'])
    .ignore();
};

/** Records the outcome of a step. The first outcome stays. */
export const endStep = async (
  { db, clock }: StepContext,
  attempt: Attempt,
  { step, outcome }: { step: string; outcome: string },
): Promise<void> => {
  const at = clock.now();
  await db('order_steps')
    .insert({ ...keyOf(attempt, step), outcome, begun_at: at, at })
    .onConflict(['order_id', 'attempt', 'step'])
    .merge({ outcome, at })
    .whereNull('order_steps.outcome');
};
