import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';

/** Signs texts for one purpose. */
export type Signer = {
  /** Returns the HMAC-SHA-256: 43 characters of base64url. */
  sign: (text: string) => string;
  /** Compares in constant time. */
  isSigned: (text: string, signature: string) => boolean;
};

/** Creates a signer whose key is derived from the given key for the purpose. It does not reveal the given key. */
export const createSigner = (key: Uint8Array, purpose: string): Signer => {
  const own = Buffer.from(hkdfSync('sha256', key, '', purpose, 32));
  const sign = (text: string): string => createHmac('sha256', own).update(text).digest('base64url');
  return {
    sign,
    isSigned: (text, signature) => {
      const [expected, given] = [Buffer.from(sign(text)), Buffer.from(signature)];
      return expected.length === given.length && timingSafeEqual(expected, given);
    },
  };
};
