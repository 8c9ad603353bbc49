import { inTransaction } from '../../../db/transaction.ts';
import type { Context } from '../../context.ts';
import type { Services } from '../../services.ts';
import * as keys from './encryption-key-repository.ts';
import { openByAny } from './rotating-secret-box.ts';

const notSet =
  'ENCRYPTION_KEY is not set, but secrets in the database are sealed by one. Set the same key again.';
const another =
  'ENCRYPTION_KEY is not the key that secrets in the database are sealed by. Set that key, also as ENCRYPTION_KEY_PREVIOUS while you rotate it.';

/**
 * Checks that this process holds every key that seals a secret in the database. Returns a sentence about the fault;
 * undefined if there is none. The first process records its key. Another key may replace it while no secret is sealed.
 */
export const findEncryptionKeyFault = (
  context: Pick<Context, 'db' | 'clock'> & Pick<Services, 'secretBox'>,
): Promise<string | undefined> =>
  inTransaction(context, async (context) => {
    const { secretBox, clock } = context;
    await keys.lockSealing(context);
    const sealed = await keys.findSealedSecret(context);
    if (!secretBox) return sealed && notSet;
    const [current] = secretBox.boxes;
    const known = await keys.listEncryptionKeys(context);
    const isHeld = (checkValue: Buffer) => secretBox.boxes.some((box) => box.checkValue.equals(checkValue));
    if (known.length > 0 && known.every(({ checkValue }) => isHeld(checkValue))) return undefined;
    // No key is recorded yet, or no secret needs the other key.
    const opening = sealed ? known.length === 0 && openByAny(secretBox.boxes, sealed)?.box : current;
    if (!opening) return another;
    await keys.setSealingKey(context, opening.checkValue, clock.now());
    await keys.deleteOtherEncryptionKeys(context, opening.checkValue);
    return undefined;
  });
