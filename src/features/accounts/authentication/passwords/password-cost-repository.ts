import type { DbContext } from '../../../context.ts';

/** The argon2 parameters of a hash, such as `m=19456,t=2,p=1`, and the number of accounts with such a hash. */
export type PasswordCost = { parameters: string; accounts: number };

/** The approximate size of the sample. */
const SAMPLE = 50_000;

/** Counts all accounts, or a sample of many. The sample is the same one each time, so that the proportions are stable. */
export const countPasswordCosts = async ({ db }: DbContext, sample = SAMPLE): Promise<PasswordCost[]> => {
  const table = await db('pg_class')
    .select<{ estimate: number }[]>({ estimate: 'reltuples' })
    .whereRaw("oid = 'users'::regclass")
    .first();
  const percent = Math.min(100, (100 * sample) / Math.max(1, table?.estimate ?? 0));
  const { rows } = await db.raw<{ rows: PasswordCost[] }>(
    String.raw`select substring(password_hash from '\$(m=\d+,t=\d+,p=\d+)\$') as parameters, count(*) as accounts
      from users tablesample system (?) repeatable (1) where password_hash like '$argon2id$%' group by 1 order by 1`,
    [percent],
  );
  return rows;
};

/**
 * Returns the key of the HMAC that picks an account's decoy: nobody can predict the decoy, and all processes pick the
 * same one.
 */
export const getDecoyKey = async ({ db }: DbContext): Promise<Buffer> => {
  const row = await db('hash_keys').select<{ key: Buffer }[]>('key').where({ purpose: 'decoy_hash' }).first();
  if (!row) throw new Error('The table hash_keys has no key for decoy hashes');
  return row.key;
};
