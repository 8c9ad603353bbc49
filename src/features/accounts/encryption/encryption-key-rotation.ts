import { inTransaction } from '../../../db/transaction.ts';
import type { Context } from '../../context.ts';
import { findEncryptionKeyFault } from './encryption-key-check.ts';
import * as keys from './encryption-key-repository.ts';
import { openByAny, type RotatingSecretBox } from './rotating-secret-box.ts';

const BATCH = 500;

/** `unreadable`: secrets that neither key opens. They stay as they are. */
export type Resealed = { resealed: number; unreadable: number };

type RotationContext = Pick<Context, 'db' | 'clock'> & { secretBox: RotatingSecretBox };

/**
 * Reseals every secret by ENCRYPTION_KEY, in batches, one transaction each. A repeated or concurrent run skips resealed
 * secrets. Returns a fault like `findEncryptionKeyFault` if there is one, and then changes nothing.
 */
export const rotateEncryptionKey = async (
  context: RotationContext,
  batch = BATCH,
): Promise<Resealed | { fault: string }> => {
  const [current, ...previous] = context.secretBox.boxes;
  // Waits for the transactions that seal by the previous key; later ones seal by the new key.
  const fault = await inTransaction(context, async (context) => {
    const found = await findEncryptionKeyFault(context);
    if (found === undefined) await keys.setSealingKey(context, current.checkValue, context.clock.now());
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
  let place: keys.Place | undefined = { table: 0, after: undefined };
  while (place !== undefined) {
    const from: keys.Place = place;
    place = await inTransaction(context, (context) =>
      keys.replaceSealedSecrets(context, { place: from, limit: batch }, reseal),
    );
  }
  await inTransaction(context, async (context) => {
    await keys.lockSealing(context);
    const isSealing = (await keys.listEncryptionKeys(context)).some(
      ({ checkValue, seals }) => seals && checkValue.equals(current.checkValue),
    );
    if (isSealing) await keys.deleteOtherEncryptionKeys(context, current.checkValue);
  });
  return done;
};
