import type { DbContext } from '../context.ts';

/** Deletes the stored responses of an account. They name it by its public id, so no foreign key deletes them. */
export const deleteIdempotencyKeys = async ({ db }: DbContext, userId: string): Promise<void> => {
  await db('idempotency_keys').where({ actor_id: userId }).delete();
};
