import { createCipheriv, createDecipheriv, createHmac } from 'node:crypto';

/** Encrypts secrets that the server needs in plain text, such as TOTP secrets, against readers of the database. */
export type SecretBox = {
  /** A key check value: equal for equal keys. It does not reveal the key. */
  checkValue: Buffer;
  /** Binds the secret to `owner`, which is not stored: `open` needs the same owner. */
  seal: (secret: Uint8Array, owner: string) => Buffer;
  /** Throws if the secret was sealed with another key or for another owner, or was changed. */
  open: (sealed: Buffer, owner: string) => Buffer;
};

const ALGORITHM = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/**
 * Creates a box: AES-256-GCM with a key of 32 bytes. A sealed secret is the concatenation of nonce, tag and ciphertext.
 */
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
