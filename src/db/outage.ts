import { sqlStateOf } from './postgres-error.ts';

/**
 * Why the database cannot do its work at the moment. None of these is a defect and each ends by itself or by an
 * operator, so clients may try again. An error that is not in these tables is a defect.
 */
export type Outage =
  /** No connection could be made: the server is down, starting, full, or refuses our login or our TLS. */
  | 'unreachable'
  /** The connection was lost under a statement, so whether that statement took effect is unknown. */
  | 'connection_lost'
  | 'pool_exhausted'
  | 'statement_timeout'
  | 'lock_timeout'
  /** A standby, or a database that was made read-only. */
  | 'read_only'
  /** Postgres gave the transaction up for the sake of others, also when it was tried again. */
  | 'conflict'
  /** Postgres lacks memory, disk space or connections. */
  | 'out_of_resources';

/** An SQLSTATE of two characters stands for its whole class. */
const outageBySqlState: Readonly<Record<string, Outage>> = {
  '08': 'connection_lost',
  '25006': 'read_only',
  // The session was ended because it was idle in a transaction, or the transaction took too long.
  '25P03': 'connection_lost',
  '25P04': 'connection_lost',
  '28': 'unreachable',
  '3D000': 'unreachable',
  '40001': 'conflict',
  '40P01': 'conflict',
  // statement_completion_unknown
  '40003': 'connection_lost',
  '53': 'out_of_resources',
  '53300': 'unreachable',
  '55P03': 'lock_timeout',
  '57P': 'connection_lost',
  // cannot_connect_now
  '57P03': 'unreachable',
  // Our time limit, or an operator who cancelled the statement.
  '57014': 'statement_timeout',
  '58': 'out_of_resources',
};

/** Of the system, by Node. */
const outageByErrno: Readonly<Record<string, Outage>> = {
  EADDRNOTAVAIL: 'unreachable',
  EAI_AGAIN: 'unreachable',
  ECONNABORTED: 'connection_lost',
  ECONNREFUSED: 'unreachable',
  ECONNRESET: 'connection_lost',
  EHOSTDOWN: 'unreachable',
  EHOSTUNREACH: 'unreachable',
  EMFILE: 'unreachable',
  ENETDOWN: 'unreachable',
  ENETUNREACH: 'unreachable',
  ENFILE: 'unreachable',
  ENOTCONN: 'connection_lost',
  ENOTFOUND: 'unreachable',
  EPIPE: 'connection_lost',
  ERR_SOCKET_CLOSED: 'connection_lost',
  ERR_STREAM_DESTROYED: 'connection_lost',
  ERR_STREAM_WRITE_AFTER_END: 'connection_lost',
  ETIMEDOUT: 'connection_lost',
};

/** pg and Knex give these no code, and Knex puts the SQL in front of pg's. A test provokes each of them. */
const outageByMessage: readonly (readonly [ending: string, Outage])[] = [
  ['Connection terminated unexpectedly', 'connection_lost'],
  ['Connection terminated', 'connection_lost'],
  // Nothing was sent.
  ['Client has encountered a connection error and is not queryable', 'unreachable'],
  ['Client was closed and is not queryable', 'unreachable'],
  ['Unable to acquire a connection', 'unreachable'],
];

/**
 * No connection could be made. Whatever the reason (TLS, a socket that is absent, a closed database), it is no defect of
 * the request: nothing was sent.
 */
export class DatabaseUnreachable extends Error {
  override readonly name = 'DatabaseUnreachable';
  readonly code: unknown;

  constructor(cause: unknown) {
    const { message, code } = cause as { message?: string; code?: unknown };
    super(message || String(code), { cause });
    this.code = code;
  }
}

/** The outage that a database error means; undefined for a defect. */
export const outageOf = (error: unknown): Outage | undefined => {
  if (error instanceof DatabaseUnreachable) return 'unreachable';
  const { code, name, message } = (error ?? {}) as { code?: unknown; name?: unknown; message?: unknown };
  if (name === 'KnexTimeoutError') return 'pool_exhausted';
  const state = sqlStateOf(error);
  if (state !== undefined) {
    return (
      outageBySqlState[state] ?? outageBySqlState[state.slice(0, 3)] ?? outageBySqlState[state.slice(0, 2)]
    );
  }
  if (typeof code === 'string') return outageByErrno[code];
  if (typeof message !== 'string') return undefined;
  return outageByMessage.find(([ending]) => message.endsWith(ending))?.[1];
};
