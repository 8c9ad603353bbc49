import { sqlStateOf } from './postgres-error.ts';

/**
 * The reasons why the database is temporarily unavailable. None is a defect: each ends by itself or by an operator, so
 * clients may retry. An error outside these tables is a defect.
 */
export type Outage =
  /** No connection could be opened: the server is down, starting, full, or rejects our login or TLS. */
  | 'unreachable'
  /** The connection was lost during a statement. Whether the statement took effect is unknown. */
  | 'connection_lost'
  | 'pool_exhausted'
  | 'statement_timeout'
  | 'lock_timeout'
  /** A standby, or a read-only database. */
  | 'read_only'
  /** A serialization failure or a deadlock, also after the retries. */
  | 'conflict'
  /** Postgres lacks memory, disk space or connections. */
  | 'out_of_resources';

/** Looked up by the whole SQLSTATE, then by its first three characters, then by its class (two). */
const outageBySqlState: Readonly<Record<string, Outage>> = {
  '08': 'connection_lost',
  '25006': 'read_only',
  // idle_in_transaction_session_timeout and transaction_timeout ended the session.
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
  // statement_timeout, or an operator cancelled the statement.
  '57014': 'statement_timeout',
  '58': 'out_of_resources',
};

/** System errors of Node. */
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

/** Errors of pg and Knex without a code. Knex puts the SQL before pg's message. A test provokes each of them. */
const outageByMessage: readonly (readonly [ending: string, Outage])[] = [
  ['Connection terminated unexpectedly', 'connection_lost'],
  ['Connection terminated', 'connection_lost'],
  // These three sent no statement.
  ['Client has encountered a connection error and is not queryable', 'unreachable'],
  ['Client was closed and is not queryable', 'unreachable'],
  ['Unable to acquire a connection', 'unreachable'],
];

/** No connection could be opened, for any reason: TLS, a missing socket, a closed database. No statement was sent. */
export class DatabaseUnreachable extends Error {
  override readonly name = 'DatabaseUnreachable';
  readonly code: unknown;

  constructor(cause: unknown) {
    const { message, code } = cause as { message?: string; code?: unknown };
    super(message || String(code), { cause });
    this.code = code;
  }
}

/** Returns the outage that an error of the database indicates, or undefined for a defect. */
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
