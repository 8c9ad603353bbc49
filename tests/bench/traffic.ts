/** The requests of the measured operations, as bytes for a socket. */
import { randomUUID } from 'node:crypto';
import type { components } from '../../generated/types.ts';

export type OperationName = 'ping' | 'get' | 'list' | 'create' | 'refused' | 'order';

export type TrafficSource = {
  productIds: string[];
  token: string;
  /** The cursors of the pages of the list. Each request reads another page, so no server can respond to two at once. */
  cursors: string[];
};

export type Traffic = { next: () => Buffer; rightStatuses: readonly number[] };

export const createTraffic = (operation: OperationName, source: TrafficSource): Traffic => {
  const { productIds, token, cursors } = source;
  switch (operation) {
    case 'ping':
      return { next: inTurn([reading('/livez')]), rightStatuses: [200] };
    case 'get':
      return { next: inTurn(productIds.map((id) => reading(`/v1/products/${id}`))), rightStatuses: [200] };
    case 'list':
      return {
        next: inTurn(cursors.map((cursor) => reading(`/v1/products?limit=20&cursor=${cursor}`))),
        rightStatuses: [200],
      };
    case 'create':
      return { next: creating(token), rightStatuses: [201] };
    case 'refused':
      // The body of an error response differs between frameworks.
      return { next: inTurn([writing('/v1/products', tooManyMugs, { token })]), rightStatuses: [400, 422] };
    case 'order':
      return { next: ordering(productIds, token), rightStatuses: [201] };
  }
};

export const readPath = (path: string): Traffic => ({ next: inTurn([reading(path)]), rightStatuses: [200] });

export const product = (slug: string) =>
  ({
    slug,
    name: 'Hand-thrown mug',
    description:
      'Stoneware, 300 ml, glazed in sea green. Each one is a *little* different from the other "mugs".',
    category: 'ceramics',
    price: { amount: 1999, currency: 'EUR' },
    stock: 24,
  }) satisfies components['schemas']['ProductCreate'];

const tooManyMugs = { ...product('too-many-mugs'), stock: 1_000_001 };

const common = 'Host: 127.0.0.1\r\nAccept: application/json\r\n';

const reading = (path: string): Buffer => Buffer.from(`GET ${path} HTTP/1.1\r\n${common}\r\n`);

const writing = (path: string, value: object, { token, key }: { token: string; key?: string }): Buffer => {
  const body = JSON.stringify(value);
  return Buffer.from(
    `POST ${path} HTTP/1.1\r\n${common}Authorization: Bearer ${token}\r\n` +
      `${key === undefined ? '' : `Idempotency-Key: ${key}\r\n`}` +
      `Content-Type: application/json\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
  );
};

/** The benchmark deletes the rows whose names begin with bench-. */
const creating = (token: string): (() => Buffer) => {
  const batch = `${Date.now().toString(36)}-${Math.floor(Math.random() * 1e9).toString(36)}`;
  let count = 0;
  return () => {
    count += 1;
    return writing('/v1/products', product(`bench-${batch}-${count}`), { token });
  };
};

/** Orders one piece of the next product. */
const ordering = (productIds: readonly string[], token: string): (() => Buffer) => {
  let count = 0;
  return () => {
    count += 1;
    const items = [{ productId: productIds[count % productIds.length] as string, quantity: 1 }];
    const body = { items } satisfies components['schemas']['OrderCreate'];
    return writing('/v1/orders', body, { token, key: randomUUID() });
  };
};

const inTurn = (requests: Buffer[]): (() => Buffer) => {
  let count = 0;
  return () => {
    count += 1;
    return requests[count % requests.length] as Buffer;
  };
};
