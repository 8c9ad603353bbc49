import { newestFirst, type Page, type PageRequest, readPage } from '../../../db/keyset.ts';
import { query } from '../../../db/statement.ts';
import { updateVersioned } from '../../../db/versioned-row.ts';
import { toPublicId, toUuid } from '../../../lib/id.ts';
import type { Currency } from '../../../lib/money.ts';
import type { DbContext } from '../../context.ts';
import type { CartFacts, CartLine, CartStatus } from './cart.ts';

type CartRow = {
  id: string;
  user_id: string | null;
  token_hash: Buffer | null;
  status: CartStatus;
  currency: Currency | null;
  discount_code: string | null;
  version: number;
  order_id: string | null;
  merged_into: string | null;
  created_at: string;
  updated_at: string;
  expires_at: string;
};

type LineRow = {
  product_id: string;
  variant_id: string;
  name: string;
  quantity: number;
  unit_price_minor: number;
};

const columns = [
  'id',
  'user_id',
  'token_hash',
  'status',
  'currency',
  'discount_code',
  'version',
  'order_id',
  'merged_into',
  'created_at',
  'updated_at',
  'expires_at',
] as const satisfies (keyof CartRow)[];

const toCart = (row: CartRow): CartFacts => ({
  id: toPublicId('crt', row.id),
  ownerId: row.user_id === null ? undefined : toPublicId('usr', row.user_id),
  tokenHash: row.token_hash ?? undefined,
  status: row.status,
  currency: row.currency ?? undefined,
  discountCode: row.discount_code ?? undefined,
  version: row.version,
  orderId: row.order_id === null ? undefined : toPublicId('ord', row.order_id),
  mergedInto: row.merged_into === null ? undefined : toPublicId('crt', row.merged_into),
  createdAt: row.created_at,
  updatedAt: row.updated_at,
  expiresAt: row.expires_at,
});

const toLine = (row: LineRow): CartLine => ({
  productId: toPublicId('prd', row.product_id),
  variantId: toPublicId('var', row.variant_id),
  name: row.name,
  quantity: row.quantity,
  unitPriceMinor: row.unit_price_minor,
});

/** Returns a cart in any state. Undefined if it does not exist. */
export const findCart = async ({ db }: DbContext, cartId: string): Promise<CartFacts | undefined> => {
  const row = await db('carts')
    .select<CartRow[]>(...columns)
    .where({ id: toUuid(cartId) })
    .first();
  return row && toCart(row);
};

/** Like `findCart`, and locks the cart until the transaction ends. */
export const lockCart = async ({ db }: DbContext, cartId: string): Promise<CartFacts | undefined> => {
  const row = await db('carts')
    .select<CartRow[]>(...columns)
    .where({ id: toUuid(cartId) })
    .forUpdate()
    .first();
  return row && toCart(row);
};

/** Returns the open cart of an account, and locks it. Undefined if there is none. */
export const lockOpenCartOf = async ({ db }: DbContext, ownerId: string): Promise<CartFacts | undefined> => {
  const row = await db('carts')
    .select<CartRow[]>(...columns)
    .where({ user_id: toUuid(ownerId), status: 'open' })
    .forUpdate()
    .first();
  return row && toCart(row);
};

export type NewCart = {
  uuid: string;
  ownerId?: string;
  tokenHash?: Buffer;
  createdAt: Date;
  expiresAt: Date;
};

/**
 * Inserts an open cart. Returns undefined if the account has one already: also if a concurrent transaction has inserted it,
 * whose end it waits for.
 */
export const insertCart = async (
  { db }: DbContext,
  { uuid, ownerId, tokenHash, createdAt, expiresAt }: NewCart,
): Promise<CartFacts | undefined> => {
  const [row] = await db('carts')
    .insert({
      id: uuid,
      user_id: ownerId === undefined ? null : toUuid(ownerId),
      token_hash: tokenHash ?? null,
      created_at: createdAt,
      updated_at: createdAt,
      expires_at: expiresAt,
    })
    .onConflict(db.raw("(user_id) where status = 'open'"))
    .ignore()
    .returning<CartRow[]>([...columns]);
  return row && toCart(row);
};

export const deleteCart = async ({ db }: DbContext, cartId: string): Promise<void> => {
  await db('carts')
    .where({ id: toUuid(cartId) })
    .delete();
};

/** Returns the lines of a cart, in the sequence in which they were added. */
export const listLines = async ({ db }: DbContext, cartId: string): Promise<CartLine[]> => {
  const rows = await db('cart_lines')
    .select<LineRow[]>('product_id', 'variant_id', 'name', 'quantity', 'unit_price_minor')
    .where({ cart_id: toUuid(cartId) })
    .orderBy('position');
  return rows.map(toLine);
};

const upsertLines = `
  insert into cart_lines (cart_id, product_id, variant_id, name, quantity, unit_price_minor, position)
  select $1, product_id, variant_id, name, quantity, unit_price_minor, last + number
  from unnest($2::uuid[], $3::uuid[], $4::text[], $5::integer[], $6::bigint[]) with ordinality
      as line (product_id, variant_id, name, quantity, unit_price_minor, number),
    (select coalesce(max(position), 0) as last from cart_lines where cart_id = $1) as existing
  on conflict (cart_id, variant_id) do update
    set name = excluded.name, quantity = excluded.quantity, unit_price_minor = excluded.unit_price_minor`;

/** Appends lines to a locked cart, or replaces those of the same variants, which keep their places. */
export const putLines = async ({ db }: DbContext, cartId: string, lines: CartLine[]): Promise<void> => {
  await query(db, upsertLines, [
    toUuid(cartId),
    lines.map(({ productId }) => toUuid(productId)),
    lines.map(({ variantId }) => toUuid(variantId)),
    lines.map(({ name }) => name),
    lines.map(({ quantity }) => quantity),
    lines.map(({ unitPriceMinor }) => unitPriceMinor),
  ]);
};

/** Deletes the line of a variant from a locked cart, or all lines. Returns the number of deleted lines. */
export const deleteLines = ({ db }: DbContext, cartId: string, variantId?: string): Promise<number> => {
  const line = { cart_id: toUuid(cartId), ...(variantId !== undefined && { variant_id: toUuid(variantId) }) };
  return db('cart_lines').where(line).delete();
};

/** An absent member stays unchanged. The currency and the code become null if they are present and undefined. */
export type CartChange = {
  currency?: Currency | undefined;
  discountCode?: string | undefined;
  status?: CartStatus;
  orderId?: string;
  mergedInto?: string;
  updatedAt: Date;
  expiresAt: Date;
};

/** Writes a locked cart. */
export const updateCart = async (
  { db }: DbContext,
  cartId: string,
  { status, orderId, mergedInto, updatedAt, expiresAt, ...rest }: CartChange,
): Promise<CartFacts> => {
  const set = {
    ...('currency' in rest && { currency: rest.currency ?? null }),
    ...('discountCode' in rest && { discount_code: rest.discountCode ?? null }),
    ...(status !== undefined && { status }),
    ...(orderId !== undefined && { order_id: toUuid(orderId) }),
    ...(mergedInto !== undefined && { merged_into: toUuid(mergedInto) }),
    updated_at: updatedAt,
    expires_at: expiresAt,
  };
  const where = { id: toUuid(cartId) };
  const [row] = await updateVersioned<CartRow>(db, { table: 'carts', where, set }, columns);
  return toCart(row as CartRow);
};

type ListedRow = CartRow & { lines: LineRow[] };

/** Aggregates the lines of a cart into its row, so one query reads a page of carts. */
const linesColumn = `
  coalesce((
    select json_agg(json_build_object('product_id', product_id, 'variant_id', variant_id, 'name', name,
      'quantity', quantity, 'unit_price_minor', unit_price_minor) order by position)
    from cart_lines where cart_id = carts.id
  ), '[]') as lines`;

/** Returns a page of the carts of an account with their lines, the newest first. */
export const listCarts = (
  { db }: DbContext,
  ownerId: string,
  page: PageRequest,
): Promise<Page<{ cart: CartFacts; lines: CartLine[] }>> =>
  readPage(
    db('carts')
      .select(...columns, db.raw(linesColumn))
      .where({ user_id: toUuid(ownerId) }),
    newestFirst,
    page,
    (row: ListedRow) => ({ cart: toCart(row), lines: row.lines.map(toLine) }),
  );
