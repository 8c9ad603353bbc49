import type { JWK } from 'jose';
import { exportJWK } from 'jose/key/export';
import { generateKeyPair } from 'jose/key/generate/keypair';
import { encodeBase32, newUuid } from '../../../../lib/id.ts';

export const signingAlgorithm = 'EdDSA';

export type SigningKey = {
  kid: string;
  privateJwk: JWK;
  createdAt: Date;
  /** When it begins to sign; before that it is only published. */
  activeFrom: Date;
  /** When nothing that it signed is valid any more. Undefined as long as it has no successor. */
  expiresAt: Date | undefined;
};

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
