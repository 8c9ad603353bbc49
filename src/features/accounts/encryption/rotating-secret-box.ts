/**
 * Seals by the sealing key of the database, and opens by any key of this process. So operators rotate a key without
 * downtime: they restart each server with both keys, and the servers seal by the previous key until
 * `rotate-encryption-key` makes the new key the sealing key.
 */

import type { Config } from '../../../config.ts';
import { createSecretBox, type SecretBox } from '../../../lib/secret-box.ts';
import type { Context, DbContext } from '../../context.ts';
import {
  insertFirstEncryptionKey,
  listEncryptionKeys,
  lockEncryptionKeys,
} from './encryption-key-repository.ts';

export type RotatingSecretBox = {
  /** The box of ENCRYPTION_KEY, then the box of ENCRYPTION_KEY_PREVIOUS. */
  boxes: readonly [SecretBox, ...SecretBox[]];
  /** Runs in the transaction that stores the secret. Throws if this process does not hold the sealing key. */
  seal: (context: DbContext, secret: Uint8Array, owner: string) => Promise<Buffer>;
  /** Throws if no key opens the secret. */
  open: (sealed: Buffer, owner: string) => Buffer;
};

type Keys = Pick<Config, 'encryptionKey' | 'encryptionKeyPrevious'>;

/** Undefined without ENCRYPTION_KEY. */
export const createRotatingSecretBox = (
  { encryptionKey, encryptionKeyPrevious }: Keys,
  { clock, randomness }: Pick<Context, 'clock' | 'randomness'>,
): RotatingSecretBox | undefined => {
  if (!encryptionKey) return undefined;
  const current = createSecretBox(encryptionKey, randomness);
  const previous = encryptionKeyPrevious && createSecretBox(encryptionKeyPrevious, randomness);
  const boxes: RotatingSecretBox['boxes'] = previous ? [current, previous] : [current];
  return {
    boxes,
    seal: async (context, secret, owner) => {
      await lockEncryptionKeys(context);
      const sealing =
        (await findSealingKey(context)) ??
        (await recordSealingKey({ ...context, clock }, current.checkValue));
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

/** Opens the secret by the first box that can. Undefined if none can. */
export const openByAny = (
  boxes: readonly SecretBox[],
  { sealed, owner }: { sealed: Buffer; owner: string },
): { secret: Buffer; box: SecretBox } | undefined => {
  for (const box of boxes) {
    try {
      return { secret: box.open(sealed, owner), box };
    } catch {
      // Another key sealed the secret.
    }
  }
  return undefined;
};

const findSealingKey = async (context: DbContext): Promise<Buffer | undefined> =>
  (await listEncryptionKeys(context)).find(({ seals }) => seals)?.checkValue;

/** Records this key as the sealing key, unless a concurrent transaction has recorded one. Returns the sealing key. */
const recordSealingKey = async (
  context: Pick<Context, 'db' | 'clock'>,
  checkValue: Buffer,
): Promise<Buffer> => {
  await insertFirstEncryptionKey(context, checkValue, context.clock.now());
  return (await findSealingKey(context)) ?? checkValue;
};
