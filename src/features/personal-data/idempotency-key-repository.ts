import type { DbContext } from '../context.ts';

/** Responses to requests with an Idempotency-Key. They name the account by its public id, in no foreign key. */
export const deleteIdempotencyKeys = async ({ db }: DbContext, userId: string): Promise<void> => {
  await db('idempotency_keys').where({ actor_id: userId }).delete();
};
