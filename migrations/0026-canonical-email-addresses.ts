import { domainToUnicode } from 'node:url';
import type { Knex } from 'knex';

type Row = { id: string; email: string };

/**
 * `xn--…` and its Unicode form are one domain, kept as Unicode. An address that another account has in its Unicode form
 * stays as it is: which of the two accounts is the owner's is not known here, and an administrator can tell.
 */
export const up = async (db: Knex): Promise<void> => {
  const rows = await db('users').select<Row[]>('id', 'email').where('email', 'like', '%xn--%');
  for (const { id, email } of rows) {
    const [localPart, domain = ''] = email.split('@');
    const canonical = `${localPart}@${domainToUnicode(domain)}`;
    const isTaken = await db('users').whereRaw('lower(email) = lower(?)', [canonical]).first('id');
    if (!isTaken) await db('users').where({ id }).update({ email: canonical });
  }
};

/** Which spelling came from which is forgotten, and either works. */
export const down = async (): Promise<void> => {};
