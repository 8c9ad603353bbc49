import { DatabaseUnreachable } from './outage.ts';
import { reasonOf } from './postgres-error.ts';

/** Says all that keeps us from using a database, in one sentence each: nothing that a stack would explain. */
export class DatabaseFault extends Error {
  override readonly name = 'DatabaseFault';

  constructor(sentences: readonly string[], options?: ErrorOptions) {
    super(sentences.join('\n'), options);
  }
}

/** The faults that prevent a check: of the server, the login or the database. */
export const unusableDatabase = (cause: unknown): DatabaseFault => {
  const { name, message, code } = cause as { name?: string; message: string; code?: unknown };
  const isTimeout = name === 'KnexTimeoutError';
  const said = cause instanceof DatabaseUnreachable ? message : reasonOf(cause);
  const reason = isTimeout ? 'it does not answer in time' : said;
  const advice = code === PROTOCOL_VIOLATION ? ' Behind a pooler set DATABASE_PREPARED_STATEMENTS=off.' : '';
  const sentence = `The database at DATABASE_URL can't be used: ${reason.replace(/\.$/, '')}.${advice}`;
  return new DatabaseFault([sentence], { cause });
};

/** PgBouncer gives it to a connection with settings that it does not know. */
const PROTOCOL_VIOLATION = '08P01';
