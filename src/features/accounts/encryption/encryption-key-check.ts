import type { Db } from '../../../db/db.ts';
import { inTransaction } from '../../../db/transaction.ts';
import type { Clock } from '../../../lib/clock.ts';
import * as keys from './encryption-key-repository.ts';
import { openByAny, type RotatingSecretBox } from './rotating-secret-box.ts';

const notSet =
  'ENCRYPTION_KEY is not set, but secrets in the database are sealed by one. Set the same key again.';
const another =
  'ENCRYPTION_KEY is not the key that secrets in the database are sealed by. Set that key, also as ENCRYPTION_KEY_PREVIOUS while you rotate it.';

type Held = { db: Db; clock: Clock; secretBox: RotatingSecretBox | undefined };

/**
 * Whether this process holds every key that secrets are sealed by: undefined, or a sentence that says what is wrong. The
 * first process notes its key. While nothing is sealed, another key may take its place.
 */
export const findEncryptionKeyFault = ({ db, clock, secretBox }: Held): Promise<string | undefined> =>
  inTransaction({ db }, async ({ db }) => {
    await keys.lockSealing({ db });
    const sealed = await keys.findSealedSecret({ db });
    if (!secretBox) return sealed && notSet;
    const [current] = secretBox.boxes;
    const known = await keys.listEncryptionKeys({ db });
    const isHeld = (checkValue: Buffer) => secretBox.boxes.some((box) => box.checkValue.equals(checkValue));
    if (known.length > 0 && known.every(({ checkValue }) => isHeld(checkValue))) return undefined;
    // No key was recorded yet, or no secret needs the other key.
    const opening = sealed ? known.length === 0 && openByAny(secretBox.boxes, sealed)?.box : current;
    if (!opening) return another;
    await keys.setSealingKey({ db }, opening.checkValue, clock.now());
    await keys.deleteOtherEncryptionKeys({ db }, opening.checkValue);
    return undefined;
  });
