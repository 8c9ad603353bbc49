/**
 * The time limits of a database connection. Postgres enforces most of them as session settings. A stopped Postgres
 * (SIGSTOP, a dead host, a lost route) enforces none and keeps the TCP connection open, so this process watches each
 * connection too.
 */
import type { Socket } from 'node:net';
import type pg from 'pg';
import { type Db, isTransaction } from './db.ts';
import { sendQuery } from './send-query.ts';

/** All in milliseconds. */
export type ConnectionBounds = {
  connectMs: number;
  /** One statement, including its lock waits. */
  statementMs: number;
  lockMs: number;
  /** Between two statements of a transaction. */
  idleInTransactionMs: number;
};

/** Postgres cancels a slow statement first. Only a stopped Postgres is silent for this much longer. */
const SILENCE_MARGIN_MS = 1_000;
const CHECKS_PER_SILENCE = 8;

/** Returns the time limits as session settings. */
export const toClientConfig = (bounds: ConnectionBounds): pg.ClientConfig => ({
  statement_timeout: bounds.statementMs,
  lock_timeout: bounds.lockMs,
  idle_in_transaction_session_timeout: bounds.idleInTransactionMs,
});

/** Returns the time limits as SQL for one transaction, for poolers, which reject session settings. */
export const toLocalSettings = (bounds: ConnectionBounds): string =>
  [
    `set local statement_timeout = ${bounds.statementMs}`,
    `set local lock_timeout = ${bounds.lockMs}`,
    `set local idle_in_transaction_session_timeout = ${bounds.idleInTransactionMs}`,
  ].join('; ');

/**
 * Destroys the connection when a statement is pending and Postgres has sent nothing for longer than the statement limit.
 * All its statements then fail with ETIMEDOUT. pg's `query_timeout` is no alternative: it needs a timer per query, and
 * leaves an open connection whose next result belongs to the query that timed out.
 */
export const destroyWhenSilent = (client: pg.Client, { statementMs }: ConnectionBounds): void => {
  const silenceMs = statementMs + SILENCE_MARGIN_MS;
  const socket = client.connection.stream as Socket;
  let { bytesRead } = socket;
  let silentChecks = 0;
  const check = () => {
    const isSilent = isWaiting(client) && socket.bytesRead === bytesRead;
    bytesRead = socket.bytesRead;
    silentChecks = isSilent ? silentChecks + 1 : 0;
    const allowedMs = Math.max(silenceMs, ((client as WatchedClient).allowedMs ?? 0) + SILENCE_MARGIN_MS);
    // The first check may have run right after the statement was sent, so it does not count.
    if (silentChecks > (allowedMs / silenceMs) * CHECKS_PER_SILENCE)
      socket.destroy(new DatabaseSilent(allowedMs));
  };
  const timer = setInterval(check, silenceMs / CHECKS_PER_SILENCE).unref();
  client.once('end', () => clearInterval(timer));
};

/** `allowedMs` is the limit of a statement of the open transaction, if it has one of its own. */
type WatchedClient = pg.Client & { allowedMs?: number | undefined };

/** Gives each later statement of the transaction `ms` milliseconds, and the watch of its connection too. */
export const allowStatements = async (tx: Db, ms: number): Promise<void> => {
  if (!isTransaction(tx)) throw new Error('The limit of statements belongs to a transaction');
  const client: WatchedClient = await tx.client.acquireConnection();
  await sendQuery(client, { text: `set local statement_timeout = ${ms}` });
  client.allowedMs = ms;
  const forget = () => {
    client.allowedMs = undefined;
  };
  tx.executionPromise.then(forget, forget);
};

/** pg clears `readyForQuery` while a query is pending. Its types lack the property. */
const isWaiting = (client: pg.Client): boolean =>
  (client as unknown as { readyForQuery: boolean }).readyForQuery === false;

class DatabaseSilent extends Error {
  override readonly name = 'DatabaseSilent';
  readonly code = 'ETIMEDOUT';

  constructor(silenceMs: number) {
    super(`Postgres sent nothing for ${silenceMs} ms during a statement`);
  }
}

/**
 * Calls `retire` when Postgres reports that it ends the session, before the socket closes, and when it rejects a write as
 * read-only. After a failover such a connection may lead to a standby, or its session may have an outdated default; only
 * a new connection is certain to reach a writable server.
 */
export const onUnusable = (client: pg.Client, retire: () => void): void => {
  client.connection.on('errorMessage', ({ code = '' }: { code?: string }) => {
    if (code.startsWith('57P') || unusableStates.has(code)) retire();
  });
};

/** read_only_sql_transaction, idle_in_transaction_session_timeout and transaction_timeout. */
const unusableStates = new Set(['25006', '25P03', '25P04']);
