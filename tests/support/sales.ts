/** Orders that were paid at chosen times, written into the tables: through the API each would need a dozen requests. */
import { sequenceEvents } from '../../src/features/events/event-position-repository.ts';
import { reactOnce } from '../../src/features/events/reaction-service.ts';
import { tryToMoveOrder } from '../../src/features/shop/orders/order-move.ts';
import { insertOrder } from '../../src/features/shop/orders/order-repository.ts';
import { refreshBestSellers } from '../../src/features/shop/reports/best-seller-refresh.ts';
import { rollUpSales, salesRollUpReaction } from '../../src/features/shop/reports/sales-roll-up.ts';
import { reserveStock } from '../../src/features/shop/stock/stock-repository.ts';
import { newUuid, toPublicId } from '../../src/lib/id.ts';
import type { Money } from '../../src/lib/money.ts';
import type { TestApp } from './test-app.ts';

export type SoldLine = {
  productId: string;
  category: string;
  quantity: number;
  /** A multiple of the quantity. */
  total: number;
  discount?: number;
  tax?: number;
};

type Sale = {
  at: Date;
  buyer: string;
  lines: readonly SoldLine[];
  currency?: Money['currency'];
  shipping?: number;
  pricesIncludeTax?: boolean;
};

/** Places an order at a time, and returns its id. */
export const placeAt = async (
  { deps }: Pick<TestApp, 'deps'>,
  { at, buyer, lines, currency = 'EUR', shipping = 0, pricesIncludeTax = true }: Sale,
): Promise<string> => {
  const money = (amount: number) => ({ amount, currency });
  const sum = (value: (line: SoldLine) => number) => lines.reduce((total, line) => total + value(line), 0);
  const tax = sum((line) => line.tax ?? 0);
  const subtotal = sum((line) => line.total);
  const discount = sum((line) => line.discount ?? 0);
  const uuid = newUuid(at);
  await insertOrder(deps, {
    uuid,
    buyer,
    status: 'pending',
    pricesIncludeTax,
    items: lines.map((line) => ({
      productId: line.productId,
      variantId: line.productId.replace('prd', 'var'),
      category: line.category,
      name: 'Mug',
      quantity: line.quantity,
      unitPrice: money(line.total / line.quantity),
      total: money(line.total),
      discount: money(line.discount ?? 0),
      tax: money(line.tax ?? 0),
    })),
    subtotal: money(subtotal),
    discount: money(discount),
    shipping: money(shipping),
    tax: money(tax),
    total: money(subtotal - discount + shipping + (pricesIncludeTax ? 0 : tax)),
    createdAt: at,
  });
  const quantities = new Map<string, number>();
  for (const { productId, quantity } of lines) {
    const variantId = productId.replace('prd', 'var');
    quantities.set(variantId, (quantities.get(variantId) ?? 0) + quantity);
  }
  const orderId = toPublicId('ord', uuid);
  await reserveStock(deps, { orderId, quantities, at });
  return orderId;
};

/** Pays or cancels an order at a time. */
export const moveAt = async (
  { deps }: Pick<TestApp, 'deps'>,
  orderId: string,
  { transition, at }: { transition: 'pay' | 'cancel'; at: Date },
): Promise<void> => {
  const clock = { ...deps.clock, now: () => at };
  const moved = await tryToMoveOrder({ db: deps.db, clock }, orderId, { transition, by: 'system' });
  if (!moved) throw new Error(`The order ${orderId} does not ${transition}`);
};

/** Places an order and pays it at a time. Returns its id. */
export const sellAt = async (app: Pick<TestApp, 'deps'>, sale: Sale): Promise<string> => {
  const orderId = await placeAt(app, sale);
  await moveAt(app, orderId, { transition: 'pay', at: sale.at });
  return orderId;
};

/** Runs the reaction until it has seen all events. */
export const reactToSales = async ({ deps }: Pick<TestApp, 'deps'>): Promise<void> => {
  await sequenceEvents(deps);
  while (await reactOnce(deps, salesRollUpReaction));
};

/** Brings all reports up to date, as a running server does. */
export const rollUp = async (app: Pick<TestApp, 'deps'>): Promise<void> => {
  await reactToSales(app);
  await rollUpSales(app.deps);
  await refreshBestSellers(app.deps);
};
