import type { Db } from '../../../../db/db.ts';
import type { Clock } from '../../../../lib/clock.ts';
import { generateSigningKey, type SigningKey } from './signing-key.ts';
import { succeedSigningKey } from './signing-key-repository.ts';

/** Until every process has reloaded, and every copy of the JWKS, which is good for five minutes, has been renewed. */
const ANNOUNCEMENT_MS = 10 * 60_000;
/** For clocks that differ. */
const LEEWAY_MS = 5 * 60_000;

/** Adds a key that will sign in a few minutes, unless one is waiting to already. Returns the one that will. */
export const rotateSigningKeys = async ({
  db,
  clock,
  config: { accessTokenTtlSeconds },
}: {
  db: Db;
  clock: Clock;
  config: { accessTokenTtlSeconds: number };
}): Promise<SigningKey> => {
  const now = clock.now();
  const activeFrom = new Date(now.getTime() + ANNOUNCEMENT_MS);
  const predecessorsExpireAt = new Date(activeFrom.getTime() + accessTokenTtlSeconds * 1000 + LEEWAY_MS);
  return succeedSigningKey(
    { db },
    {
      successor: await generateSigningKey(now, activeFrom),
      predecessorsExpireAt,
      now,
    },
  );
};
