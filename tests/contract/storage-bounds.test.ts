/** Input is never wider than its storage, so no input can cause an error of SQLSTATE class 22 or 54. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import knex, { type Knex } from 'knex';
import { createTestDatabase, type TestDatabase } from '../support/test-database.ts';

type Schema = {
  $ref?: string;
  type?: string | string[];
  format?: string;
  pattern?: string;
  enum?: unknown[];
  minimum?: number;
  maximum?: number;
  maxLength?: number;
  maxItems?: number;
  readOnly?: boolean;
  properties?: Record<string, Schema>;
  items?: Schema;
  allOf?: Schema[];
  oneOf?: Schema[];
  anyOf?: Schema[];
};
type Operation = {
  operationId: string;
  parameters?: { name?: string; $ref?: string; in?: string; schema?: Schema }[];
  requestBody?: { content: Record<string, { schema: Schema }> };
};

const contract = JSON.parse(
  readFileSync(join(import.meta.dirname, '..', '..', 'generated', 'openapi.json'), 'utf8'),
) as { paths: Record<string, Record<string, Operation>> };

const resolve = <T extends { $ref?: string }>(node: T): T => {
  if (node.$ref === undefined) return node;
  let target: unknown = contract;
  for (const key of node.$ref.slice(2).split('/')) target = (target as Record<string, unknown>)[key];
  const { $ref: _, ...beside } = node;
  return { ...resolve(target as T), ...beside };
};

/** The scalar values of a request. */
const leavesOf = (at: string, given: Schema): [at: string, leaf: Schema][] => {
  const schema = resolve(given);
  if (schema.readOnly) return [];
  const inner = [...(schema.allOf ?? []), ...(schema.oneOf ?? []), ...(schema.anyOf ?? [])];
  const found = [
    ...Object.entries(schema.properties ?? {}).flatMap(([name, part]) => leavesOf(`${at}/${name}`, part)),
    ...(schema.items ? leavesOf(`${at}/*`, schema.items) : []),
    ...inner.flatMap((part) => leavesOf(at, part)),
  ];
  return found.length > 0 ? found : [[at, schema]];
};

const parametersOf = (operation: Operation) => (operation.parameters ?? []).map(resolve);

const leaves = Object.values(contract.paths)
  .flatMap(({ parameters, ...item }) =>
    Object.values(item).map((operation) => ({
      ...operation,
      parameters: [...parametersOf(operation), ...parametersOf({ parameters } as unknown as Operation)],
    })),
  )
  .filter(({ operationId }) => operationId !== undefined)
  .flatMap(({ operationId, parameters, requestBody }) => [
    ...parameters.flatMap(({ name, schema }) => leavesOf(`${operationId} ${name}`, schema as Schema)),
    ...Object.values(requestBody?.content ?? {}).flatMap(({ schema }) =>
      leavesOf(`${operationId} body`, schema),
    ),
  ]);
const typesOf = ({ type }: Schema): string[] => [type ?? []].flat();

/** The column that stores an integer of a request or is compared with it, by the end of its location. */
const columns: [place: RegExp, column: string | undefined][] = [
  [/ limit$/, undefined],
  [/^getLowStock threshold$/, undefined],
  [/^(?:downloadFile|putMediaUploadContent) expires$/, undefined],
  [/^createMediaUpload body\/size$|^createResumableUpload Upload-Length$/, 'media_uploads.size'],
  [/^appendResumableUpload Upload-Offset$/, 'media_uploads.stored_bytes'],
  [/^getSitemap page$/, undefined],
  [/^streamEvents after$/, 'event_positions.position'],
  [/^rotateWebhookEndpointSecret body\/overlapSeconds$/, undefined],
  [/^replayWebhookEndpointEvents body\/(?:from|before)Position$/, 'event_positions.position'],
  [/PostRevision (?:revision|from)$/, 'post_revisions.number'],
  [/Category body\/position$/, 'categories.position'],
  [/ (?:minPrice|maxPrice)$/, 'products.price_minor'],
  [/Product body\/price\/amount$/, 'products.price_minor'],
  [/Product body\/variants\/\*\/price\/amount$/, 'product_variants.price_minor'],
  [/Product body\/variants\/\*\/compareAtPrice\/amount$/, 'product_variants.compare_at_price_minor'],
  [/Product body\/variants\/\*\/weightGrams$/, 'product_variants.weight_grams'],
  [/Product body\/variants\/\*\/stock$/, 'stock_buckets.on_hand'],
  [/Product body\/stock$/, 'stock_buckets.on_hand'],
  [/^adjustStock body\/change$/, 'stock_movements.on_hand_change'],
  [/^setStockBuckets body\/buckets$/, undefined],
  [/^createStockReservation body\/quantity$/, 'stock_reservations.quantity'],
  [/^createStockReservation body\/expiresInMinutes$/, undefined],
  [/Discount body\/basisPoints$/, 'discounts.basis_points'],
  [/Discount body\/amount\/amount$/, 'discounts.amount_minor'],
  [/Discount body\/minimum\/amount$/, 'discounts.minimum_minor'],
  [/Discount body\/usageLimit(?:PerCustomer)?$/, 'discounts.usage_limit'],
  [/TaxRate body\/basisPoints$/, 'tax_rates.basis_points'],
  [/ShippingMethod body\/charges\/\*\/amount$/, 'shipping_charges.amount_minor'],
  [/ShippingMethod body\/charges\/\*\/perKilogram$/, 'shipping_charges.per_kilogram_minor'],
  [/CustomerGroup body\/basisPoints$/, 'customer_groups.basis_points'],
  [/createRefund body\/amount\/amount$/, 'refunds.amount_minor'],
  [/ (?:minTotal|maxTotal)$/, 'orders.total_minor'],
  [/create(?:Guest)?Order body\/items\/\*\/quantity$/, 'order_items.quantity'],
  [/create(?:Guest)?Order body\/items\/\*\/unitPrice\/amount$/, 'order_items.unit_price_minor'],
  [/createReturn body\/lines\/\*\/quantity$/, 'return_lines.quantity'],
  [/(?:create|receive)Return body\/lines\/\*\/position$/, 'return_lines.position'],
  [/createShipment body\/lines\/\*\/quantity$/, 'shipment_lines.quantity'],
  [/createShipment body\/lines\/\*\/position$/, 'shipment_lines.position'],
  [/CartLine body\/quantity$/, 'cart_lines.quantity'],
];
const range: Record<string, [min: bigint, max: bigint]> = {
  smallint: [-(2n ** 15n), 2n ** 15n - 1n],
  integer: [-(2n ** 31n), 2n ** 31n - 1n],
  // The greatest integer that JavaScript represents exactly.
  bigint: [BigInt(Number.MIN_SAFE_INTEGER), BigInt(Number.MAX_SAFE_INTEGER)],
};

/** Text in a btree index, with the rule that bounds it. An entry has room for 2704 bytes, which are 676 characters. */
const indexed: Record<string, { schema: string } | 'ours'> = {
  'users.email': { schema: 'EmailAddress' },
  'orders.email': { schema: 'EmailAddress' },
  'users.username': { schema: 'Username' },
  'users.customer_group': { schema: 'CustomerGroupSlug' },
  'tags.slug': { schema: 'Slug' },
  'posts.slug': { schema: 'Slug' },
  'products.slug': { schema: 'Slug' },
  'categories.slug': { schema: 'Slug' },
  'stock_movements.reason': 'ours',
  'products.category': { schema: 'Slug' },
  'posts.status': { schema: 'PostStatus' },
};

let database: TestDatabase;
let db: Knex;
beforeAll(async () => {
  database = await createTestDatabase();
  db = knex({ client: 'pg', connection: database.url });
});
afterAll(async () => {
  await db.destroy();
  await database.drop();
});

const typeOfColumn = async (column: string): Promise<string> => {
  const [table, name] = column.split('.') as [string, string];
  const { rows } = await db.raw<{ rows: { type: string }[] }>(
    'select format_type(atttypid, null) as type from pg_attribute where attrelid = ?::regclass and attname = ?',
    [table, name],
  );
  return rows[0]?.type ?? 'no such column';
};

describe('integers of requests', () => {
  const integers = leaves.filter(([, leaf]) => typesOf(leaf).includes('integer'));

  test.each(integers)('%s fits its column', async (at, { minimum, maximum }) => {
    const row = columns.find(([place]) => place.test(at));
    if (!row) throw new Error(`Say in which column ${at} is stored, or that it is not`);
    expect({ minimum, maximum }).toEqual({ minimum: expect.any(Number), maximum: expect.any(Number) });
    if (row[1] === undefined) return;
    const bounds = range[await typeOfColumn(row[1])];
    expect(bounds?.[0]).toBeLessThanOrEqual(BigInt(minimum as number));
    expect(bounds?.[1]).toBeGreaterThanOrEqual(BigInt(maximum as number));
  });

  test('no number lacks bounds or has a fraction', () => {
    expect(leaves.filter(([, leaf]) => typesOf(leaf).includes('number'))).toEqual([]);
    expect(integers.length).toBeGreaterThan(5);
  });

  test('the greatest order fits its total', () => {
    const [, quantity] = integers.find(([at]) => at.endsWith('/quantity')) ?? [];
    const [, amount] = integers.find(([at]) => at.endsWith('createProduct body/price/amount')) ?? [];
    const { post } = contract.paths['/v1/orders'] as Record<string, Operation>;
    const body = resolve(post?.requestBody?.content['application/json']?.schema as Schema);
    const { maxItems } = resolve(body.properties?.items as Schema);
    const total =
      BigInt(maxItems as number) * BigInt(quantity?.maximum as number) * BigInt(amount?.maximum as number);
    expect(total).toBeLessThanOrEqual(BigInt(Number.MAX_SAFE_INTEGER));
  });
});

describe('text of requests', () => {
  // Bytes go to the storage, with their own limit.
  const texts = leaves.filter(([, leaf]) => typesOf(leaf).includes('string') && leaf.format !== 'binary');

  test('has a bounded length: by maxLength, pattern or enum', () => {
    const isBounded = ({ maxLength, pattern, format, enum: values }: Schema): boolean =>
      maxLength !== undefined ||
      values !== undefined ||
      format === 'date-time' ||
      format === 'date' ||
      (pattern !== undefined && !/(?<!\\)[*+]|,\}/.test(pattern));
    const unbounded = texts.filter(([, leaf]) => !isBounded(leaf));
    expect(unbounded.map(([at]) => at)).toEqual([]);
  });

  test('timestamps and days have only the formats that Postgres bounds', () => {
    expect(new Set(texts.flatMap(([, { format }]) => format ?? []))).toEqual(new Set(['date', 'date-time']));
  });

  test('ids have patterns whose every value is a UUID of 128 bits', () => {
    const ids = leaves.filter(([, { pattern }]) => pattern !== undefined && /^\^[a-z]{3}_/.test(pattern));
    expect(ids.length).toBeGreaterThan(10);
    for (const [, { pattern }] of ids)
      expect(pattern).toMatch(/^\^[a-z]{3}_\[0-7\]\[0-9a-hjkmnp-tv-z\]\{25\}\$$/);
  });

  test('fits its indexes', async () => {
    const { rows } = await db.raw<{ rows: { column: string }[] }>(`
      select distinct format('%s.%s', c.relname, a.attname) as column
      from pg_index i join pg_class c on c.oid = i.indrelid join pg_class x on x.oid = i.indexrelid
      join pg_am m on m.oid = x.relam join pg_attribute a on a.attrelid = c.oid and a.attnum = any (i.indkey)
      where c.relname in ('users', 'tags', 'posts', 'products', 'categories') and m.amname = 'btree' and a.atttypid = 'text'::regtype
        and a.attgenerated = ''`);
    const { schemas } = (contract as unknown as { components: { schemas: Record<string, Schema> } })
      .components;
    for (const { column } of rows) {
      const owner = indexed[column];
      if (owner === undefined) {
        // The server chooses these values, such as roles.
        expect(['users.role', 'users.password_hash']).toContain(column);
        continue;
      }
      const { maxLength, enum: values } = schemas[(owner as { schema: string }).schema] as Schema;
      expect([column, maxLength ?? (values && 20)]).toEqual([column, expect.any(Number)]);
      expect((maxLength ?? 20) * 4).toBeLessThanOrEqual(2704);
    }
    expect(rows.length).toBeGreaterThan(4);
  });
});
