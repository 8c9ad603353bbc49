/**
 * Measures orders over HTTP beside a server written by hand (`peers/orders.mjs`), in turns. Both verify the token, validate the
 * body, claim the idempotency key, confirm and lock the account, read the offers and the tax, and write in one transaction: the
 * order, its items, the event, the mail with its job, the reserved stock with its movement in the ledger, and the response
 * under the key. The server by hand has neither our rules (carts, discounts, shipping, stock in several buckets) nor checked
 * responses, problem details, limits, metrics or retries. Neither sequences its events nor delivers its mails meanwhile.
 */
import { deepStrictEqual } from 'node:assert';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { loadConfig } from '../../src/config.ts';
import { acquireLock } from '../../src/db/advisory-lock.ts';
import { closeDatabase, createDatabase } from '../../src/db/database.ts';
import { createDeps, type Deps } from '../../src/deps.ts';
import type { BenchDatabase } from './bench-database.ts';
import { firstResponse, freePort, type Server, spawnContender, spawnServer } from './contender.ts';
import { addProducts, clearOrders } from './order-load.ts';
import { readPeerContract } from './peer-contract.ts';
import { median } from './report.ts';
import { startLoader } from './visit.ts';

/** Orders per second. */
export type Checkout = { tradepost: number; byHand: number };

/** Several per concurrent order, so that few orders wait for each other's locks. */
const PRODUCTS = 64;
const CONNECTIONS = 8;
/** An operation holds half of the pool at most; both servers have enough connections for all concurrent orders. */
const POOL_MAX = 20;

export const measureCheckout = async (
  database: BenchDatabase,
  { rounds, seconds }: { rounds: number; seconds: number },
): Promise<Checkout> => {
  const config = loadConfig({ DATABASE_URL: database.url, LOG_LEVEL: 'silent' });
  const deps = await createDeps({ ...config, databaseUrl: database.url });
  const release = await holdSequencer(database, deps.log);
  const loader = startLoader();
  const servers: Server[] = [];
  try {
    const productIds = await addProducts(deps, PRODUCTS);
    const env = { DATABASE_POOL_MAX: String(POOL_MAX), WORKERS: 'off' };
    const tradepost = await spawnContender('tradepost', { database, contract: readPeerContract(), env });
    servers.push(tradepost);
    const byHand = await spawnByHand(database);
    servers.push(byHand);
    for (const server of servers) await firstResponse(server, '/livez');
    const { token } = database;
    const order = { items: [{ productId: productIds[0] as string, quantity: 2 }] };
    deepStrictEqual(await orderOnce(byHand, token, order), await orderOnce(tradepost, token, order));
    const source = { productIds, token, cursors: [] };
    const rateOf = async (server: Server): Promise<number> => {
      const visit = { operation: 'order', source, seconds, connections: CONNECTIONS } as const;
      return (await loader.visit(server, visit)).perSecond;
    };
    for (const server of servers) await rateOf(server);
    const rates: Checkout[] = [];
    for (let round = 0; round < rounds; round += 1) {
      rates.push({ tradepost: await rateOf(tradepost), byHand: await rateOf(byHand) });
    }
    const medianOf = (name: keyof Checkout): number => median(rates.map((rate) => rate[name]));
    return { tradepost: medianOf('tradepost'), byHand: medianOf('byHand') };
  } finally {
    await loader.stop();
    for (const { stop } of servers) await stop();
    await release();
    await clearOrders(deps);
    await deps.close();
  }
};

/** Our server would sequence its own events at once, and the events of the other one once a second. */
const holdSequencer = async ({ url }: BenchDatabase, log: Deps['log']): Promise<() => Promise<void>> => {
  const db = createDatabase({ url, poolMax: 1, preparedStatements: true, log });
  const holder = await db.transaction();
  await acquireLock(holder, 'eventSequencer');
  return async () => {
    await holder.rollback();
    await closeDatabase(db);
  };
};

export const spawnByHand = async ({
  url,
  issuer,
  jwks,
}: Pick<BenchDatabase, 'url' | 'issuer' | 'jwks'>): Promise<Server> => {
  const port = await freePort();
  const settings = JSON.stringify({ port, databaseUrl: url, jwks, issuer, poolMax: POOL_MAX });
  return spawnServer([join(import.meta.dirname, 'peers', 'orders.mjs'), settings], { port });
};

/** Places an order, and returns it without what differs between two orders. */
const orderOnce = async ({ port }: Server, token: string, order: object): Promise<object> => {
  const response = await fetch(`http://127.0.0.1:${port}/v1/orders`, {
    method: 'POST',
    headers: {
      Authorization: `Bearer ${token}`,
      'Content-Type': 'application/json',
      'Idempotency-Key': randomUUID(),
    },
    body: JSON.stringify(order),
  });
  const body = await response.json();
  if (response.status !== 201) throw new Error(`An order was answered with ${JSON.stringify(body)}`);
  const { id: _, createdAt: __, expiresAt: ___, ...rest } = body as Record<string, unknown>;
  return rest;
};
