import type { Context } from '../../context.ts';
import type { Schedule } from '../../schedule.ts';
import { listDueReservations } from './stock-reservation-repository.ts';
import { expireReservation } from './stock-reservation-service.ts';

const BATCH = 100;

/**
 * Releases the pieces of all reservations whose time is over, each in a transaction of its own. A reservation that fails does
 * not stop the others; in the end the function throws. Returns the number of released reservations.
 */
export const expireReservations = async (
  context: Pick<Context, 'db' | 'clock' | 'actor'>,
  signal?: AbortSignal,
): Promise<number> => {
  const now = context.clock.now();
  const failures = new Map<string, unknown>();
  let count = 0;
  let due: string[];
  do {
    due = await listDueReservations(context, { now, limit: BATCH, except: [...failures.keys()] });
    for (const reservationId of due) {
      if (signal?.aborted) return count;
      try {
        if (await expireReservation(context, reservationId)) count += 1;
      } catch (error) {
        failures.set(reservationId, error);
      }
    }
  } while (due.length === BATCH);
  if (failures.size === 0) return count;
  throw new AggregateError(failures.values(), `${failures.size} reservations could not expire`);
};

export const stockReservationExpiry: Schedule = {
  name: 'stock_reservation_expiry',
  description: 'Releases the stock of reservations that have expired.',
  cron: '* * * * *',
  run: async (context, { signal }) => {
    const count = await expireReservations(context, signal);
    if (count > 0) context.log.info({ count }, 'reservations of stock have expired');
  },
};
