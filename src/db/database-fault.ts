import { DatabaseUnreachable } from './outage.ts';
import { reasonOf } from './postgres-error.ts';

/** Reports every fault of a database in one sentence each. The sentences suffice, so the stack is not printed. */
export class DatabaseFault extends Error {
  override readonly name = 'DatabaseFault';

  constructor(sentences: readonly string[], options?: ErrorOptions) {
    super(sentences.join('\n'), options);
  }
}

/** Returns the fault that prevents any check: the server, the login or the database itself fails. */
export const unusableDatabase = (cause: unknown): DatabaseFault => {
  const { name, message, code } = cause as { name?: string; message: string; code?: unknown };
  const isTimeout = name === 'KnexTimeoutError';
  const given = cause instanceof DatabaseUnreachable ? message : reasonOf(cause);
  const reason = isTimeout ? 'it does not respond in time' : given;
  const advice = code === PROTOCOL_VIOLATION ? ' Behind a pooler, set DATABASE_PREPARED_STATEMENTS=off.' : '';
  const sentence = `The database at DATABASE_URL can't be used: ${reason.replace(/\.$/, '')}.${advice}`;
  return new DatabaseFault([sentence], { cause });
};

/** PgBouncer sends it when a connection has session settings that it does not know. */
const PROTOCOL_VIOLATION = '08P01';
