import type { Context } from '../../../context.ts';
import type { Services } from '../../../services.ts';
import { generateSigningKey, type SigningKey } from './signing-key.ts';
import { insertSuccessorKey } from './signing-key-repository.ts';

/** In this time every process reloads the keys (1 minute), and every cached copy of the JWKS expires (5 minutes). */
const ANNOUNCEMENT_MS = 10 * 60_000;
/** Tolerates clocks that differ. */
const LEEWAY_MS = 5 * 60_000;

/** Adds a key that will sign after the announcement, unless a successor is waiting already. Returns the successor. */
export const rotateSigningKeys = async (
  context: Pick<Context, 'db' | 'clock'> & Pick<Services, 'config'>,
): Promise<SigningKey> => {
  const now = context.clock.now();
  const tokenTtlMs = context.config.accessTokenTtlSeconds * 1000;
  const activeFrom = new Date(now.getTime() + ANNOUNCEMENT_MS);
  const predecessorsExpireAt = new Date(activeFrom.getTime() + tokenTtlMs + LEEWAY_MS);
  const successor = await generateSigningKey(now, activeFrom);
  return insertSuccessorKey(context, { successor, predecessorsExpireAt, now });
};
