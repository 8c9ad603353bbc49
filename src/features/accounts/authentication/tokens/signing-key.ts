import type { JWK } from 'jose';
import { exportJWK } from 'jose/key/export';
import { generateKeyPair } from 'jose/key/generate/keypair';
import { encodeBase32, newUuid } from '../../../../lib/id.ts';

export const signingAlgorithm = 'EdDSA';

export type SigningKey = {
  kid: string;
  privateJwk: JWK;
  createdAt: Date;
  /** The start of signing. Before it the key is only published. */
  activeFrom: Date;
  /** The time at which all its tokens have expired. Undefined until it has a successor. */
  expiresAt: Date | undefined;
};

/** Generates a key pair for access tokens that signs from `activeFrom`. Stores nothing. */
export const generateSigningKey = async (createdAt: Date, activeFrom: Date): Promise<SigningKey> => {
  const { privateKey } = await generateKeyPair(signingAlgorithm, { extractable: true });
  return {
    kid: encodeBase32(newUuid(createdAt)),
    privateJwk: await exportJWK(privateKey),
    createdAt,
    activeFrom,
    expiresAt: undefined,
  };
};
