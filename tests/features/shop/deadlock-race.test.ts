/** All holders of locks in the shop at once, over few rows, so that a wrong order of locks becomes a deadlock. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { ApiError } from '@tradepost/client';
import { auditStock } from '../../../src/features/shop/stock/stock-audit.ts';
import { toUuid } from '../../../src/lib/id.ts';
import { fileOf } from '../../support/catalogue-files.ts';
import { deadlocksOf } from '../../support/deadlocks.ts';
import { buildProduct } from '../../support/factories.ts';
import { deliverEvents, payWith, sendEvent } from '../../support/payments.ts';
import { randomFrom } from '../../support/random.ts';
import { startTestApp, type TestApp, type Tradepost } from '../../support/test-app.ts';

// `make faults` sets another seed in each round, and more runs.
// biome-ignore lint/style/noProcessEnv: the seed of the round
const { PROPERTY_SEED = '1', PROPERTY_RUNS } = process.env;
const rounds = PROPERTY_RUNS === undefined ? 3 : 30;

let app: TestApp;
let admin: Tradepost;
beforeAll(async () => {
  // Writes hold at most half of the connections.
  app = await startTestApp({ DATABASE_POOL_MAX: '24' });
  admin = (await app.signIn('admin')).tradepost;
});
afterAll(() => app.close());

type Call = () => Promise<unknown>;

const random = randomFrom(Number(PROPERTY_SEED));
const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;
const shuffled = <T>(all: readonly T[]): T[] =>
  all
    .map((one) => ({ one, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ one }) => one);

const euros = (amount: number) => ({ amount, currency: 'EUR' as const });

/** Products with tags, a discount, two categories and two buyers with carts. */
const createShop = async () => {
  const categories = await Promise.all(
    ['hunted', 'haunted'].map((slug) => admin.categories.create({ body: { slug, name: slug } })),
  );
  const tags = await Promise.all(
    ['blue', 'green'].map((slug) => admin.tags.create({ body: { slug, name: slug } })),
  );
  const products = await Promise.all(
    ['hunted-a', 'hunted-b', 'hunted-c'].map((slug) =>
      admin.products.create({ body: buildProduct({ slug, category: 'hunted', stock: 100_000 }) }),
    ),
  );
  const discount = await admin.discounts.create({
    body: { code: 'HUNT', kind: 'percentage', basisPoints: 500, usageLimit: 1_000_000 },
  });
  const buyers = await Promise.all([app.signIn(), app.signIn()]);
  return {
    categoryIds: categories.map(({ id }) => id),
    tagIds: tags.map(({ id }) => id),
    productIds: products.map(({ id }) => id),
    discountId: discount.id,
    buyers: buyers.map(({ tradepost }) => tradepost),
  };
};
type Shop = Awaited<ReturnType<typeof createShop>>;

const variantOf = (productId: string): string => productId.replace('prd', 'var');
const itemsOf = ({ productIds }: Shop) =>
  shuffled(productIds).map((productId) => ({ productId, quantity: 1 + Math.floor(random() * 2) }));

/** One order in each state, with everything that the next steps need. */
const prepareRound = async (shop: Shop) => {
  const [buyer] = shop.buyers as [Tradepost];
  const order = async () => (await buyer.orders.create({ body: { items: itemsOf(shop) } })).id;
  const [pending, payable, paid, packed, shipped, returned] = await Promise.all(
    Array.from({ length: 6 }, order),
  );
  const pay = async (orderId = '') => {
    const { id } = await buyer.payments.create({ orderId, body: payWith('success') });
    return id;
  };
  const [paymentId] = await Promise.all([paid, packed, shipped, returned].map(pay));
  const lines = [{ position: 0, quantity: 1 }];
  const send = async (orderId = '') => {
    await admin.orders.pack({ orderId });
    const shipment = await admin.shipments.create({ orderId, body: { lines } });
    await admin.shipments.ship({ shipmentId: shipment.id, body: {} });
    return shipment.id;
  };
  await admin.orders.pack({ orderId: packed as string });
  const open = await admin.shipments.create({ orderId: packed as string, body: { lines } });
  const shipmentId = await send(shipped);
  await send(returned);
  const requested = await buyer.returns.create({
    orderId: shipped as string,
    body: { reason: 'other', lines },
  });
  const approved = await buyer.returns.create({
    orderId: returned as string,
    body: { reason: 'other', lines },
  });
  await admin.returns.approve({ returnId: approved.id });
  const variantId = variantOf(pick(shop.productIds));
  const reserve = () => admin.stockReservations.create({ variantId, body: { quantity: 1 } });
  const [released, committed] = await Promise.all([reserve(), reserve()]);
  const guest = await app.tradepost.carts.create();
  const cartToken = guest.token as string;
  const guestCart = { cartId: guest.id, cartToken };
  await app.tradepost.carts.addLine({
    ...guestCart,
    body: { productId: pick(shop.productIds), quantity: 1 },
  });
  const { id: cartId } = await buyer.carts.create();
  await buyer.carts.addLine({ cartId, body: { productId: pick(shop.productIds), quantity: 1 } });
  return {
    ...{ pending, payable, paid, packed, paymentId, openShipmentId: open.id, shipmentId },
    ...{ requestedId: requested.id, approvedId: approved.id, lines, guestCart, cartId },
    ...{ releasedId: released.id, committedId: committed.id },
  } as const;
};
type Round = Awaited<ReturnType<typeof prepareRound>>;

const csvOf = (slugs: readonly string[]): Blob => {
  const head = 'type,slug,name,description,category,tags,sku,price,currency';
  const rows = slugs.map(
    (slug) =>
      `product,${slug},Mug,Stoneware.,hunted,${pick(['', 'blue', 'blue green'])},,${1_900 + Math.floor(random() * 99)},EUR`,
  );
  return fileOf([head, ...rows, ''].join('\n'));
};

/** By name, so the test can tell that each has succeeded. */
const callsOf = (shop: Shop, round: Round): Record<string, Call> => {
  const { categoryIds, tagIds, productIds, discountId, buyers } = shop;
  const [buyer, other] = buyers as [Tradepost, Tradepost];
  const any = { ifMatch: '*' } as const;
  const { cartId, guestCart, lines } = round;
  const variant = () => ({ variantId: variantOf(pick(productIds)) });
  const order = (id: string | undefined) => ({ orderId: id as string });
  return {
    'order of items': () => buyer.orders.create({ body: { items: itemsOf(shop) } }),
    'order with a discount': () =>
      other.orders.create({ body: { items: itemsOf(shop), discountCode: 'HUNT' } }),
    'order of a guest': () =>
      app.tradepost.orders.createGuest({ body: { email: 'hunter@example.com', items: itemsOf(shop) } }),
    'order of a cart': () => buyer.orders.create({ body: { cartId } }),
    'line of a cart': () =>
      buyer.carts.addLine({ cartId, body: { productId: pick(productIds), quantity: 1 } }),
    'merge of carts': () => buyer.carts.merge(guestCart),
    'discount of a cart': () => buyer.carts.setDiscount({ cartId, body: { code: 'HUNT' } }),
    'cancelled order': () => buyer.orders.cancel({ ...order(round.pending), body: {} }),
    payment: () => buyer.payments.create({ ...order(round.payable), body: payWith('success') }),
    confirmation: () => buyer.payments.confirm({ paymentId: round.paymentId as string }),
    'events of the provider': async () => {
      await app.deps.payments.deliverEvents?.(async (event) => {
        expect((await sendEvent(app, event)).status).toBe(204);
      });
    },
    refund: () =>
      admin.refunds.create({ paymentId: round.paymentId as string, body: { amount: euros(100) } }),
    'packed order': () => admin.orders.pack(order(round.paid)),
    shipment: () => admin.shipments.create({ ...order(round.packed), body: {} }),
    'shipped shipment': () => admin.shipments.ship({ shipmentId: round.openShipmentId, body: {} }),
    'delivered shipment': () => admin.shipments.deliver({ shipmentId: round.shipmentId }),
    'approved return': () => admin.returns.approve({ returnId: round.requestedId }),
    'received return': () =>
      admin.returns.receive({
        returnId: round.approvedId,
        body: { lines: lines.map(({ position }) => ({ position, restock: true })) },
      }),
    adjustment: () => admin.stock.adjust({ ...variant(), body: { change: 3, reason: 'counted' } }),
    buckets: () => admin.stock.setBuckets({ ...variant(), body: { buckets: pick([1, 16]) } }),
    reservation: () => admin.stockReservations.create({ ...variant(), body: { quantity: 1 } }),
    'released reservation': () => admin.stockReservations.release({ reservationId: round.releasedId }),
    'committed reservation': () => admin.stockReservations.commit({ reservationId: round.committedId }),
    'changed product': () =>
      admin.products.update({
        ...{ ...any, productId: pick(productIds) },
        body: { price: euros(2_000 + Math.floor(random() * 99)), tagIds: shuffled(tagIds).slice(1) },
      }),
    'changed category': () =>
      admin.categories.update({
        ...{ ...any, categoryId: categoryIds[1] as string },
        body: { position: Math.floor(random() * 9), parentId: pick([null, categoryIds[0] as string]) },
      }),
    'changed tag': () =>
      admin.tags.update({ ...any, tagId: pick(tagIds), body: { name: `Tag ${Math.floor(random() * 99)}` } }),
    'changed discount': () =>
      admin.discounts.update({
        ...any,
        discountId,
        body: { usageLimit: 900_000 + Math.floor(random() * 99) },
      }),
    'changed customer group': () =>
      admin.customerGroups.update({
        ...{ ...any, customerGroup: 'regular' },
        body: { basisPoints: 1_000 + Math.floor(random() * 9) },
      }),
    import: () =>
      admin.catalogueFiles.importCatalogue({ body: csvOf(shuffled(['hunted-a', 'hunted-b', 'hunted-c'])) }),
    export: () => admin.catalogueFiles.exportCatalogue({ format: 'jsonl' }),
  };
};

test(
  'the shop never deadlocks, whatever runs at once',
  async () => {
    const shop = await createShop();
    const before = await deadlocksOf(app);
    const succeeded = new Set<string>();
    const failures: unknown[] = [];
    const attempt = async (name: string, call: Call): Promise<void> => {
      try {
        await call();
        succeeded.add(name);
      } catch (error) {
        const { status, code } = error as ApiError;
        if (status === undefined || status >= 500) failures.push([name, status, code, String(error)]);
      }
    };
    let names: string[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const calls = Object.entries(callsOf(shop, await prepareRound(shop)));
      names = calls.map(([name]) => name);
      let isOver = false;
      const working = (async () => {
        while (!isOver) await app.runJobs();
      })();
      await Promise.all(shuffled([...calls, ...calls, ...calls]).map(([name, call]) => attempt(name, call)));
      isOver = true;
      await working;
      await deliverEvents(app);
    }
    expect(failures).toEqual([]);
    expect(await deadlocksOf(app)).toBe(before);
    // A cart may have been ordered, or its prices changed, before the call.
    const certain = names.filter((name) => !/cart/.test(name));
    expect(certain.filter((name) => !succeeded.has(name))).toEqual([]);
    expect(await auditStock(app.deps)).toEqual([]);
    const jobs = await app.deps
      .db('pgboss.job')
      .whereIn('state', ['failed', 'retry'])
      .select('name', 'output');
    expect(jobs).toEqual([]);
    const imported = await app.deps
      .db('events')
      .where({ type: 'product.updated' })
      .whereIn('subject_id', shop.productIds.map(toUuid))
      .count();
    expect(Number(imported[0]?.count)).toBeGreaterThan(0);
  },
  PROPERTY_RUNS === undefined ? 120_000 : 1_200_000,
);
