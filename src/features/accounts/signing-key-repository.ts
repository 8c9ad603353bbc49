import type { JWK } from 'jose';
import type { Db } from '../../db/database.ts';
import { inTransaction } from '../../db/transaction.ts';

export type SigningKey = { kid: string; privateJwk: JWK; createdAt: Date };

/** Newest first. */
export const listSigningKeys = async (db: Db): Promise<SigningKey[]> => {
  const rows = await db('signing_keys')
    .select('kid', 'private_jwk', 'created_at')
    .orderBy('created_at', 'desc');
  return rows.map((row) => ({
    kid: row.kid,
    privateJwk: row.private_jwk,
    createdAt: new Date(row.created_at),
  }));
};

/** Does nothing if another process has been faster. */
export const insertFirstSigningKey = (db: Db, { kid, privateJwk, createdAt }: SigningKey): Promise<void> =>
  inTransaction(db, async (tx) => {
    await tx.raw('lock table signing_keys in exclusive mode');
    const [existing] = await tx('signing_keys').select('kid').limit(1);
    if (existing) return;
    await tx('signing_keys').insert({ kid, private_jwk: JSON.stringify(privateJwk), created_at: createdAt });
  });
