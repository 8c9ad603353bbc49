import type { Db } from '../../../db/db.ts';
import { inTransaction } from '../../../db/transaction.ts';
import type { Clock } from '../../../lib/clock.ts';
import { findEncryptionKeyFault } from './encryption-key-check.ts';
import * as keys from './encryption-key-repository.ts';
import { openByAny, type RotatingSecretBox } from './rotating-secret-box.ts';

const BATCH = 500;

/** `unreadable`: sealed by neither key, or damaged; they stay as they are. */
export type Resealed = { resealed: number; unreadable: number };

type Parts = { db: Db; clock: Clock; secretBox: RotatingSecretBox };

/**
 * Seals every secret anew by ENCRYPTION_KEY, in batches that are transactions of their own. A repeated or concurrent run
 * skips finished secrets. Returns a fault like `findEncryptionKeyFault`, and then nothing has changed.
 */
export const rotateEncryptionKey = async (
  { db, clock, secretBox }: Parts,
  batch = BATCH,
): Promise<Resealed | { fault: string }> => {
  const [current, ...previous] = secretBox.boxes;
  // Waits for transactions that seal by the old key; later ones seal by the new key.
  const fault = await inTransaction({ db }, async ({ db }) => {
    const found = await findEncryptionKeyFault({ db, clock, secretBox });
    if (found === undefined) await keys.setSealingKey({ db }, current.checkValue, clock.now());
    return found;
  });
  if (fault !== undefined) return { fault };
  const done: Resealed = { resealed: 0, unreadable: 0 };
  const reseal = (secret: keys.SealedSecret): Buffer | undefined => {
    if (openByAny([current], secret)) return undefined;
    const opened = openByAny(previous, secret);
    done[opened ? 'resealed' : 'unreadable'] += 1;
    return opened && current.seal(opened.secret, secret.owner);
  };
  let after: string | undefined;
  do {
    after = await inTransaction({ db }, ({ db }) =>
      keys.replaceSealedSecrets({ db }, { after, limit: batch }, reseal),
    );
  } while (after !== undefined);
  await inTransaction({ db }, async ({ db }) => {
    await keys.lockSealing({ db });
    const isSealing = (await keys.listEncryptionKeys({ db })).some(
      ({ checkValue, seals }) => seals && checkValue.equals(current.checkValue),
    );
    if (isSealing) await keys.deleteOtherEncryptionKeys({ db }, current.checkValue);
  });
  return done;
};
