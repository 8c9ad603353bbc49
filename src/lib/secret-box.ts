import { createCipheriv, createDecipheriv, createHmac } from 'node:crypto';

/** Keeps secrets that have to be known again from those who only see the database. */
export type SecretBox = {
  /** Tells whether two keys are the same, and not what they are. */
  checkValue: Buffer;
  /** `owner` is not kept: whoever opens it has to name the same one, so that nobody gets what belongs to another. */
  seal: (secret: Uint8Array, owner: string) => Buffer;
  /** Throws if it was sealed by another key or for another owner, or was changed. */
  open: (sealed: Buffer, owner: string) => Buffer;
};

const ALGORITHM = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** AES-256-GCM under a key of 32 bytes. What is sealed is nonce, tag and ciphertext, one after another. */
export const createSecretBox = (
  key: Uint8Array,
  randomness: { bytes: (count: number) => Buffer },
): SecretBox => ({
  checkValue: createHmac('sha256', key).update('tradepost key check value').digest(),
  seal: (secret, owner) => {
    const nonce = randomness.bytes(NONCE_BYTES);
    const cipher = createCipheriv(ALGORITHM, key, nonce, { authTagLength: TAG_BYTES }).setAAD(
      Buffer.from(owner),
    );
    const sealed = Buffer.concat([cipher.update(secret), cipher.final()]);
    return Buffer.concat([nonce, cipher.getAuthTag(), sealed]);
  },
  open: (sealed, owner) => {
    const nonce = sealed.subarray(0, NONCE_BYTES);
    const tag = sealed.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES);
    const decipher = createDecipheriv(ALGORITHM, key, nonce, { authTagLength: TAG_BYTES })
      .setAAD(Buffer.from(owner))
      .setAuthTag(tag);
    return Buffer.concat([decipher.update(sealed.subarray(NONCE_BYTES + TAG_BYTES)), decipher.final()]);
  },
});
