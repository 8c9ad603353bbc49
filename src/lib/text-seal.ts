import { createCipheriv, createDecipheriv, hash, hkdfSync } from 'node:crypto';

/**
 * Authenticated, deterministic encryption of text, bound to a purpose. Clients can neither read nor change a sealed text.
 * Equal texts yield equal sealed texts, so repeated reads of a page are identical.
 */
export type TextSeal = {
  seal: (text: string, purpose: string) => string;
  /** Undefined if the text was not sealed with this key for this purpose. */
  open: (sealed: string, purpose: string) => string | undefined;
};

const ALGORITHM = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/**
 * Creates a seal: AES-256-GCM with a key of 32 bytes. A sealed text is the concatenation of nonce, ciphertext and tag.
 * The nonce is derived from purpose and text (a synthetic IV, as in RFC 8452), so two texts share a nonce only if 96
 * bits of SHA-256 collide. Random nonces would limit the number of texts per key.
 */
export const createTextSeal = (key: Uint8Array): TextSeal => {
  const cipherKey = derive(key, 'cipher');
  const nonceSecret = derive(key, 'nonce').toString('base64');
  // SHA-256 with a secret prefix is a pseudorandom function here: length extension needs the whole digest.
  const nonceOf = (text: string, purpose: string): Buffer =>
    hash('sha256', `${nonceSecret} ${purpose.length} ${purpose} ${text}`, 'buffer').subarray(0, NONCE_BYTES);
  return {
    seal: (text, purpose) => {
      const nonce = nonceOf(text, purpose);
      const cipher = createCipheriv(ALGORITHM, cipherKey, nonce, { authTagLength: TAG_BYTES }).setAAD(
        Buffer.from(purpose),
      );
      const sealed = cipher.update(text, 'utf8');
      cipher.final();
      return Buffer.concat([nonce, sealed, cipher.getAuthTag()]).toString('base64url');
    },
    open: (text, purpose) => {
      const bytes = Buffer.from(text, 'base64url');
      // Several base64url texts decode to the same bytes; only the canonical one is valid.
      if (bytes.length < NONCE_BYTES + TAG_BYTES || bytes.toString('base64url') !== text) return undefined;
      const decipher = createDecipheriv(ALGORITHM, cipherKey, bytes.subarray(0, NONCE_BYTES), {
        authTagLength: TAG_BYTES,
      })
        .setAAD(Buffer.from(purpose))
        .setAuthTag(bytes.subarray(-TAG_BYTES));
      const opened = decipher.update(bytes.subarray(NONCE_BYTES, -TAG_BYTES));
      try {
        decipher.final();
      } catch {
        return undefined;
      }
      return opened.toString();
    },
  };
};

const derive = (key: Uint8Array, use: string): Buffer => Buffer.from(hkdfSync('sha256', key, '', use, 32));
