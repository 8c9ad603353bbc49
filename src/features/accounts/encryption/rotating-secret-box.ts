/**
 * Seals by the key that the database names, and opens by any key that this process holds. So a key is rotated while
 * servers run: each of them is restarted with both keys and goes on sealing by the old one, until `rotate-encryption-key`
 * lets the new one seal.
 */

import type { Config } from '../../../config.ts';
import type { Clock } from '../../../lib/clock.ts';
import type { Randomness } from '../../../lib/secret.ts';
import { createSecretBox, type SecretBox } from '../../../lib/secret-box.ts';
import type { DbContext } from '../../context.ts';
import {
  insertFirstEncryptionKey,
  listEncryptionKeys,
  lockEncryptionKeys,
} from './encryption-key-repository.ts';

export type RotatingSecretBox = {
  /** That of ENCRYPTION_KEY first, then that of ENCRYPTION_KEY_PREVIOUS. */
  boxes: readonly [SecretBox, ...SecretBox[]];
  /** `tx` is the transaction that stores it. Throws where this process does not hold the key that seals. */
  seal: (context: DbContext, secret: Uint8Array, owner: string) => Promise<Buffer>;
  /** Throws where no key opens it. */
  open: (sealed: Buffer, owner: string) => Buffer;
};

type Parts = { clock: Clock; randomness: Randomness };
type Keys = Pick<Config, 'encryptionKey' | 'encryptionKeyPrevious'>;

/** Undefined without ENCRYPTION_KEY. */
export const createRotatingSecretBox = (
  { encryptionKey, encryptionKeyPrevious }: Keys,
  { clock, randomness }: Parts,
): RotatingSecretBox | undefined => {
  if (!encryptionKey) return undefined;
  const current = createSecretBox(encryptionKey, randomness);
  const previous = encryptionKeyPrevious && createSecretBox(encryptionKeyPrevious, randomness);
  const boxes: RotatingSecretBox['boxes'] = previous ? [current, previous] : [current];
  return {
    boxes,
    seal: async (context, secret, owner) => {
      await lockEncryptionKeys(context);
      const sealing = (await findSealingKey(context)) ?? (await claim(context, current.checkValue, clock));
      const box = boxes.find(({ checkValue }) => checkValue.equals(sealing));
      if (!box)
        throw new Error('Secrets are sealed by another key than ENCRYPTION_KEY and ENCRYPTION_KEY_PREVIOUS');
      return box.seal(secret, owner);
    },
    open: (sealed, owner) => {
      const opened = openByAny(boxes, { sealed, owner });
      if (!opened)
        throw new Error(`Neither ENCRYPTION_KEY nor ENCRYPTION_KEY_PREVIOUS opens a secret of ${owner}`);
      return opened.secret;
    },
  };
};

/** The secret and the box that opens it. */
export const openByAny = (
  boxes: readonly SecretBox[],
  { sealed, owner }: { sealed: Buffer; owner: string },
): { secret: Buffer; box: SecretBox } | undefined => {
  for (const box of boxes) {
    try {
      return { secret: box.open(sealed, owner), box };
    } catch {
      // Sealed by another key.
    }
  }
  return undefined;
};

const findSealingKey = async ({ db }: DbContext): Promise<Buffer | undefined> =>
  (await listEncryptionKeys({ db })).find(({ seals }) => seals)?.checkValue;

/** Somebody else may be faster with another key. */
const claim = async ({ db }: DbContext, checkValue: Buffer, { now }: Clock): Promise<Buffer> => {
  await insertFirstEncryptionKey({ db }, checkValue, now());
  return (await findSealingKey({ db })) ?? checkValue;
};
