/**
 * The time limits of a database connection. Postgres enforces most of them itself, as settings of the session. A
 * Postgres that has stopped (SIGSTOP, a dead host, a lost route) enforces nothing and keeps the TCP connection open,
 * so each connection is also watched from here.
 */
import type { Socket } from 'node:net';
import type pg from 'pg';

/** All in milliseconds. */
export type ConnectionBounds = {
  connectMs: number;
  /** One statement, with its waiting for locks. */
  statementMs: number;
  lockMs: number;
  /** Between two statements of a transaction. */
  idleInTransactionMs: number;
};

/** Postgres ends a statement first; only a Postgres that does not is silent for this long. */
const SILENCE_MARGIN_MS = 1_000;
const CHECKS_PER_SILENCE = 8;

/** Settings of the session. */
export const toClientConfig = (bounds: ConnectionBounds): pg.ClientConfig => ({
  statement_timeout: bounds.statementMs,
  lock_timeout: bounds.lockMs,
  idle_in_transaction_session_timeout: bounds.idleInTransactionMs,
});

/** The same for one transaction, behind a pooler, which refuses settings of a session. */
export const toLocalSettings = (bounds: ConnectionBounds): string =>
  [
    `set local statement_timeout = ${bounds.statementMs}`,
    `set local lock_timeout = ${bounds.lockMs}`,
    `set local idle_in_transaction_session_timeout = ${bounds.idleInTransactionMs}`,
  ].join('; ');

/**
 * Destroys the connection when a statement waits and nothing has come from Postgres for longer than a statement may
 * take. All its statements then fail with ETIMEDOUT. Not pg's `query_timeout`: that keeps a timer per query, and
 * leaves a connection behind that is out of step and looks healthy.
 */
export const endWhenSilent = (client: pg.Client, { statementMs }: ConnectionBounds): void => {
  const silenceMs = statementMs + SILENCE_MARGIN_MS;
  const socket = client.connection.stream as Socket;
  let { bytesRead } = socket;
  let silentChecks = 0;
  const check = () => {
    const isSilent = isWaiting(client) && socket.bytesRead === bytesRead;
    bytesRead = socket.bytesRead;
    silentChecks = isSilent ? silentChecks + 1 : 0;
    // The first of them may have come right after the statement was sent.
    if (silentChecks > CHECKS_PER_SILENCE) socket.destroy(new DatabaseSilent(silenceMs));
  };
  const timer = setInterval(check, silenceMs / CHECKS_PER_SILENCE).unref();
  client.once('end', () => clearInterval(timer));
};

/** pg sets it back when Postgres is ready for the next query; its types do not know it. */
const isWaiting = (client: pg.Client): boolean =>
  (client as unknown as { readyForQuery: boolean }).readyForQuery === false;

class DatabaseSilent extends Error {
  override readonly name = 'DatabaseSilent';
  readonly code = 'ETIMEDOUT';

  constructor(silenceMs: number) {
    super(`Postgres has been silent for ${silenceMs} ms under a statement`);
  }
}

/**
 * Calls `retire` when Postgres says that this connection is of no more use, sooner than it is seen to close. A
 * connection that Postgres refuses to write by is one of them: after a failover it may lead to what is a standby now,
 * or carry a default of its session that is out of date. Only a new connection is sure to write.
 */
export const onUnusable = (client: pg.Client, retire: () => void): void => {
  client.connection.on('errorMessage', ({ code = '' }: { code?: string }) => {
    if (code.startsWith('57P') || endOfUse.has(code)) retire();
  });
};

/** read_only_sql_transaction, and the sessions that are ended for their idleness or their long transaction. */
const endOfUse = new Set(['25006', '25P03', '25P04']);
