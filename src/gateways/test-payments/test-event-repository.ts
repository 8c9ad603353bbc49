import type { Db } from '../../db/db.ts';

type DbContext = { db: Db };

/** The states of payments and refunds of which events tell. */
export type TestEventType =
  | `payment.${'requires_action' | 'processing' | 'authorized' | 'captured' | 'declined' | 'cancelled'}`
  | `refund.${'pending' | 'succeeded' | 'failed'}`;

/** An event of the test provider. Its id is the same in each copy and each repetition. */
export type TestEvent = Readonly<{
  id: string;
  type: TestEventType;
  paymentId: string;
  refundId: string | undefined;
  createdAt: Date;
}>;

type EventRow = {
  position: number;
  id: string;
  type: TestEventType;
  payment_id: string;
  refund_id: string | null;
  copies: number;
  created_at: string;
};

/** Adds the event to the queue. It is due at once. */
export const insertEvent = async ({ db }: DbContext, event: TestEvent, copies: number): Promise<void> => {
  await db('test_provider_events').insert({
    id: event.id,
    type: event.type,
    payment_id: event.paymentId,
    refund_id: event.refundId ?? null,
    copies,
    due_at: event.createdAt,
    created_at: event.createdAt,
  });
};

/** Claims the oldest due event until `leasedUntil`. Then it is due again, unless it was confirmed. */
export const claimEvent = async (
  { db }: DbContext,
  { now, leasedUntil }: { now: Date; leasedUntil: Date },
): Promise<{ position: number; event: TestEvent } | undefined> => {
  const { rows } = await db.raw<{ rows: EventRow[] }>(
    `update test_provider_events set due_at = ? where position = (
       select position from test_provider_events where due_at <= ? order by position limit 1
       for update skip locked
     ) returning *`,
    [leasedUntil, now],
  );
  const [row] = rows;
  return (
    row && {
      position: row.position,
      event: {
        id: row.id,
        type: row.type,
        paymentId: row.payment_id,
        refundId: row.refund_id ?? undefined,
        createdAt: new Date(row.created_at),
      },
    }
  );
};

/** Removes one copy of the event from the queue. Further copies are due at once. */
export const confirmEvent = async ({ db }: DbContext, position: number): Promise<void> => {
  const { rowCount } = await db.raw<{ rowCount: number }>(
    `update test_provider_events set copies = copies - 1, due_at = created_at where position = ? and copies > 1`,
    [position],
  );
  if (rowCount === 0) await db('test_provider_events').where({ position }).delete();
};
