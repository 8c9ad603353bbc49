import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { toUuid } from '../../../src/lib/id.ts';
import {
  absentId,
  buyPacked,
  buyPieces,
  buyShipped,
  moveBySystem,
  settle,
  tracking,
} from '../../support/fulfilment.ts';
import { mailsTo } from '../../support/mailbox.ts';
import { startTestApp, type TestApp, type Tradepost } from '../../support/test-app.ts';

let app: TestApp;
let admin: Tradepost;
beforeAll(async () => {
  app = await startTestApp();
  admin = (await app.signIn('admin')).tradepost;
});
afterAll(() => app.close());

const isRejected = (call: Promise<unknown>, code: string) => expect(call).rejects.toMatchObject({ code });
const ships = (orderId: string, ...lines: [position: number, quantity: number][]) =>
  admin.shipments.create({
    orderId,
    body: { lines: lines.map(([position, quantity]) => ({ position, quantity })) },
  });

/** Rejections that do not depend on the resource: no token, no scope, and an absent resource. */
const expectForAdmins = async (
  call: (caller: Tradepost) => Promise<unknown>,
  absent: () => Promise<unknown>,
) => {
  await isRejected(call(app.tradepost), 'unauthenticated');
  for (const role of ['user', 'editor', 'moderator'] as const)
    await isRejected(call((await app.signIn(role)).tradepost), 'insufficient_scope');
  await isRejected(absent(), 'not_found');
};

describe('packOrder', () => {
  test('packs a paid order, which its buyer cannot cancel any more', async () => {
    const { tradepost, orderId, statusOf } = await buyPieces(app, admin);
    await admin.orders.pack({ orderId });
    const { history } = await tradepost.orders.get({ orderId });
    expect(history.map(({ status, movedBy }) => `${status} ${movedBy}`)).toEqual([
      'pending owner',
      'paid system',
      'packed admin',
    ]);
    await isRejected(tradepost.orders.cancel({ orderId, body: {} }), 'order_state_conflict');
    await isRejected(admin.orders.pack({ orderId }), 'order_state_conflict');
    expect(await statusOf()).toBe('packed');
  });

  test('is for administrators, and of orders that exist', async () => {
    const { orderId } = await buyPieces(app, admin);
    await expectForAdmins(
      (caller) => caller.orders.pack({ orderId }),
      () => admin.orders.pack({ orderId: absentId('ord') }),
    );
  });
});

describe('createShipment', () => {
  test('assigns some pieces, then the rest', async () => {
    const { orderId, tradepost } = await buyPacked(app, admin);
    const lines = [
      { position: 2, quantity: 1 },
      { position: 0, quantity: 1 },
    ];
    const { data: one, response } = await admin.shipments
      .create({ orderId, body: { lines, ...tracking } })
      .withResponse();
    expect(one).toEqual({
      id: expect.stringMatching(/^shp_/),
      orderId,
      state: 'created',
      lines: lines.toReversed(),
      ...tracking,
      createdAt: app.clock.now().toISOString(),
    });
    expect([response.headers.get('location'), response.headers.get('etag')]).toEqual([
      `/v1/shipments/${one.id}`,
      '"1"',
    ]);
    const rest = await admin.shipments.create({ orderId, body: {} });
    expect(rest.lines).toEqual([
      { position: 0, quantity: 1 },
      { position: 1, quantity: 1 },
    ]);
    expect(await tradepost.shipments.get({ shipmentId: rest.id })).toEqual(rest);
    await expect(admin.shipments.create({ orderId, body: {} })).rejects.toMatchObject({
      code: 'quantity_exceeded',
      problem: { detail: 'All pieces of the order are in shipments.' },
    });
  });

  test('never assigns more than the ordered pieces, and names the lines', async () => {
    const { orderId } = await buyPacked(app, admin);
    await ships(orderId, [0, 1]);
    await expect(ships(orderId, [1, 1], [0, 2])).rejects.toMatchObject({
      status: 409,
      code: 'quantity_exceeded',
      problem: {
        detail: 'Line 0 has 1 piece left, so 2 are too many.',
        errors: [{ in: 'body', pointer: '/lines/1/quantity', rule: 'available' }],
      },
    });
    await ships(orderId, [1, 1], [0, 1], [2, 1]);
    await expect(ships(orderId, [1, 1])).rejects.toMatchObject({
      problem: { detail: 'Line 1 has 0 pieces left, so 1 are too many.' },
    });
  });

  test.each<[string, object, rule: string, pointer: string]>([
    ['no line', { lines: [] }, 'minItems', '/lines'],
    ['a quantity of 0', { lines: [{ position: 0, quantity: 0 }] }, 'minimum', '/lines/0/quantity'],
    ['a negative quantity', { lines: [{ position: 0, quantity: -1 }] }, 'minimum', '/lines/0/quantity'],
    ['a part of a piece', { lines: [{ position: 0, quantity: 1.5 }] }, 'type', '/lines/0/quantity'],
    ['a huge quantity', { lines: [{ position: 0, quantity: 10 ** 12 }] }, 'maximum', '/lines/0/quantity'],
    ['a negative line', { lines: [{ position: -1, quantity: 1 }] }, 'minimum', '/lines/0/position'],
    ['an absent line', { lines: [{ position: 3, quantity: 1 }] }, 'exists', '/lines/0/position'],
    [
      'a line twice',
      {
        lines: [
          { position: 0, quantity: 1 },
          { position: 0, quantity: 1 },
        ],
      },
      'unique',
      '/lines/1/position',
    ],
    ['an http URL', { trackingUrl: 'http://parcels.example' }, 'pattern', '/trackingUrl'],
    ['a script as URL', { trackingUrl: 'javascript:alert(1)' }, 'pattern', '/trackingUrl'],
    ['an impossible port', { trackingUrl: 'https://parcels.example:99999' }, 'url', '/trackingUrl'],
    ['a line break in the number', { trackingNumber: '1\r\n2' }, 'pattern', '/trackingNumber'],
    ['an empty carrier', { carrier: '' }, 'minLength', '/carrier'],
    ['a state', { state: 'delivered' }, 'additionalProperties', '/state'],
  ])('rejects %s', async (_, body, rule, pointer) => {
    const { orderId, tradepost } = await buyPacked(app, admin);
    await expect(admin.shipments.create({ orderId, body })).rejects.toMatchObject({
      code: ['url', 'exists', 'unique'].includes(rule) ? 'rule_violated' : 'validation_failed',
      problem: { errors: [expect.objectContaining({ in: 'body', rule, pointer })] },
    });
    expect((await tradepost.shipments.list({ orderId })).items).toEqual([]);
  });

  test('is only for packed orders', async () => {
    const { orderId } = await buyPieces(app, admin);
    await expect(admin.shipments.create({ orderId, body: {} })).rejects.toMatchObject({
      code: 'order_state_conflict',
      problem: { detail: 'The order is paid, so it cannot get a shipment.' },
    });
    const shipped = await buyShipped(app, admin);
    await isRejected(admin.shipments.create({ orderId: shipped.orderId, body: {} }), 'order_state_conflict');
  });

  test('creates one shipment for one key', async () => {
    const { orderId, tradepost } = await buyPacked(app, admin);
    const input = { orderId, body: {}, idempotencyKey: crypto.randomUUID() };
    const first = await admin.shipments.create(input);
    expect(await admin.shipments.create(input)).toEqual(first);
    expect((await tradepost.shipments.list({ orderId })).items).toEqual([first]);
  });

  test('is for administrators, and of orders that exist', async () => {
    const { orderId } = await buyPacked(app, admin);
    await expectForAdmins(
      (caller) => caller.shipments.create({ orderId, body: {} }),
      () => admin.shipments.create({ orderId: absentId('ord'), body: {} }),
    );
  });

  test('gives the last piece to one of twenty concurrent shipments', async () => {
    const { orderId, tradepost } = await buyPacked(app, admin);
    await ships(orderId, [0, 1]);
    const { successes, codes } = await settle(Array.from({ length: 20 }, () => ships(orderId, [0, 1])));
    expect([successes, new Set(codes)]).toEqual([1, new Set(['quantity_exceeded'])]);
    expect((await tradepost.shipments.list({ orderId })).items).toHaveLength(2);
  });
});

describe('listShipments', () => {
  test('lists the shipments of an order in pages, the newest first, in every state', async () => {
    const { orderId, tradepost } = await buyPacked(app, admin);
    const ids: string[] = [];
    for (const position of [0, 1, 2]) {
      app.clock.advance(1_000);
      ids.unshift((await ships(orderId, [position, 1])).id);
    }
    const [, second, first] = ids as [string, string, string];
    for (const shipmentId of [first, second]) await admin.shipments.ship({ shipmentId, body: tracking });
    await admin.shipments.deliver({ shipmentId: first });
    const { items } = await tradepost.shipments.list({ orderId });
    expect(items.map(({ id, state }) => [id, state])).toEqual([
      [ids[0], 'created'],
      [second, 'shipped'],
      [first, 'delivered'],
    ]);
    const one = await admin.shipments.list({ orderId, limit: 1 });
    const rest = await admin.shipments.list({ orderId, cursor: one.nextCursor ?? '' });
    expect([...one.items, ...rest.items]).toEqual(items);
  });

  test('hides an order of another account, and rejects bad pages', async () => {
    const { orderId, tradepost } = await buyPacked(app, admin);
    await isRejected(app.tradepost.shipments.list({ orderId }), 'not_found');
    for (const role of ['user', 'editor', 'moderator'] as const)
      await isRejected((await app.signIn(role)).tradepost.shipments.list({ orderId }), 'not_found');
    await isRejected(tradepost.shipments.list({ orderId: absentId('ord') }), 'not_found');
    await isRejected(tradepost.shipments.list({ orderId, limit: 101 }), 'validation_failed');
    await isRejected(tradepost.shipments.list({ orderId, cursor: 'bm90LW91cnM' }), 'invalid_cursor');
  });
});

describe('getShipment', () => {
  test('returns a shipment to its buyer and to administrators, in every state', async () => {
    const { orderId, tradepost } = await buyPacked(app, admin);
    const { id: shipmentId } = await ships(orderId, [0, 1]);
    const read = async (caller: Tradepost) => (await caller.shipments.get({ shipmentId })).state;
    expect([await read(tradepost), await read(admin)]).toEqual(['created', 'created']);
    await admin.shipments.ship({ shipmentId, body: tracking });
    expect(await read(tradepost)).toBe('shipped');
    await admin.shipments.deliver({ shipmentId });
    const { data, response } = await tradepost.shipments.get({ shipmentId }).withResponse();
    const now = app.clock.now().toISOString();
    expect(data).toMatchObject({ state: 'delivered', shippedAt: now, deliveredAt: now, ...tracking });
    expect(response.headers.get('etag')).toBe('"3"');
  });

  test('hides a shipment of another account', async () => {
    const { shipmentId } = await buyShipped(app, admin);
    await isRejected(app.tradepost.shipments.get({ shipmentId }), 'not_found');
    for (const role of ['user', 'editor', 'moderator'] as const)
      await isRejected((await app.signIn(role)).tradepost.shipments.get({ shipmentId }), 'not_found');
    await isRejected(admin.shipments.get({ shipmentId: absentId('shp') }), 'not_found');
  });
});

describe('updateShipment', () => {
  const update = (
    shipmentId: string,
    ifMatch: string,
    body: Parameters<Tradepost['shipments']['update']>[0]['body'],
  ) => admin.shipments.update({ shipmentId, ifMatch, body });

  test('sets and removes the tracking, in every state', async () => {
    const { orderId } = await buyPacked(app, admin);
    const created = await ships(orderId, [0, 1]);
    const { id: shipmentId } = created;
    expect(await update(shipmentId, '"1"', tracking)).toEqual({ ...created, ...tracking });
    await admin.shipments.ship({ shipmentId, body: {} });
    const { carrier: _, ...rest } = tracking;
    const shipped = await update(shipmentId, '"3"', { carrier: null });
    expect(shipped).toEqual({ ...created, ...rest, state: 'shipped', shippedAt: shipped.shippedAt });
    await admin.shipments.deliver({ shipmentId });
    const delivered = await update(shipmentId, '"5"', { trackingNumber: null, trackingUrl: null });
    expect(delivered).toEqual({
      ...created,
      state: 'delivered',
      shippedAt: shipped.shippedAt,
      deliveredAt: shipped.shippedAt,
    });
  });

  test('rejects an outdated version, and bad tracking', async () => {
    const { orderId } = await buyPacked(app, admin);
    const { id: shipmentId } = await ships(orderId, [0, 1]);
    await update(shipmentId, '"1"', { carrier: 'UPS' });
    await expect(update(shipmentId, '"1"', { carrier: 'DHL' })).rejects.toMatchObject({
      status: 412,
      code: 'precondition_failed',
    });
    await isRejected(update(shipmentId, '"2"', {}), 'validation_failed');
    const withUrl = (trackingUrl: string) => update(shipmentId, '"2"', { trackingUrl });
    await isRejected(withUrl('http://parcels.example'), 'validation_failed');
    await isRejected(withUrl('https://parcels.example:99999'), 'rule_violated');
    expect((await admin.shipments.get({ shipmentId })).carrier).toBe('UPS');
  });

  test('lets one of ten concurrent changes of a version win', async () => {
    const { orderId } = await buyPacked(app, admin);
    const { id: shipmentId } = await ships(orderId, [0, 1]);
    const { successes, codes } = await settle(
      Array.from({ length: 10 }, (_, n) => update(shipmentId, '"1"', { carrier: `Carrier ${n}` })),
    );
    expect([successes, new Set(codes)]).toEqual([1, new Set(['precondition_failed'])]);
  });

  test('is for administrators, and of shipments that exist', async () => {
    const { shipmentId } = await buyShipped(app, admin);
    await expectForAdmins(
      (caller) => caller.shipments.update({ shipmentId, ifMatch: '"2"', body: { carrier: 'UPS' } }),
      () => update(absentId('shp'), '"1"', { carrier: 'UPS' }),
    );
  });
});

describe('shipShipment', () => {
  test('ships the order with its last piece, and tells the buyer of each shipment', async () => {
    const { orderId, user, statusOf, mug, vase } = await buyPacked(app, admin);
    const one = await ships(orderId, [0, 2]);
    const two = await ships(orderId, [1, 1], [2, 1]);
    const shipped = await admin.shipments.ship({ shipmentId: one.id, body: tracking });
    const shippedAt = app.clock.now().toISOString();
    expect(shipped).toEqual({ ...one, state: 'shipped', ...tracking, shippedAt });
    expect(await statusOf()).toBe('packed');
    await admin.shipments.ship({ shipmentId: two.id, body: {} });
    expect(await statusOf()).toBe('shipped');
    const [, first, second] = await mailsTo(app, user.email);
    expect(first?.subject).toBe('Your order is on its way');
    for (const part of [
      `2 × ${mug.name}`,
      'Carrier: DHL',
      `number: ${tracking.trackingNumber}`,
      tracking.trackingUrl,
    ])
      expect(first?.text).toContain(part);
    expect(second?.text).toContain(`1 × ${vase.name}`);
    expect(second?.text).not.toContain('Carrier');
  });

  test('keeps tracking that it does not name', async () => {
    const { orderId } = await buyPacked(app, admin);
    const { id: shipmentId } = await admin.shipments.create({ orderId, body: tracking });
    const input = { shipmentId, body: { carrier: 'UPS' }, idempotencyKey: crypto.randomUUID() };
    const shipped = await admin.shipments.ship(input);
    expect(shipped).toMatchObject({ ...tracking, carrier: 'UPS' });
    expect(await admin.shipments.ship(input)).toEqual(shipped);
  });

  test('is rejected a second time, and with a bad URL', async () => {
    const { orderId } = await buyPacked(app, admin);
    const { id: shipmentId } = await ships(orderId, [0, 1]);
    const body = { trackingUrl: 'https://parcels.example:99999' };
    await isRejected(admin.shipments.ship({ shipmentId, body }), 'rule_violated');
    await admin.shipments.ship({ shipmentId, body: {} });
    for (const detail of [
      'The shipment is already shipped.',
      'The shipment is delivered, so it cannot be shipped.',
    ]) {
      await expect(admin.shipments.ship({ shipmentId, body: {} })).rejects.toMatchObject({
        code: 'shipment_state_conflict',
        problem: { detail },
      });
      if (detail.includes('already')) await admin.shipments.deliver({ shipmentId });
    }
  });

  test('is rejected once the order is cancelled; and a partly shipped order is not cancelled', async () => {
    const { orderId, statusOf, stocks } = await buyPacked(app, admin);
    const { id: shipmentId } = await ships(orderId, [0, 1]);
    await admin.orders.cancel({ orderId, body: {} });
    await expect(admin.shipments.ship({ shipmentId, body: {} })).rejects.toMatchObject({
      code: 'order_state_conflict',
      problem: { detail: 'The order is cancelled, so it cannot be shipped.' },
    });
    expect([await statusOf(), await stocks()]).toEqual(['cancelled', [10, 10]]);
    const other = await buyPacked(app, admin);
    const part = await ships(other.orderId, [0, 1]);
    await admin.shipments.ship({ shipmentId: part.id, body: {} });
    await expect(admin.orders.cancel({ orderId: other.orderId, body: {} })).rejects.toMatchObject({
      code: 'order_state_conflict',
      problem: { detail: 'A part of the order was shipped, so it cannot be cancelled.' },
    });
    expect([await other.statusOf(), await other.stocks()]).toEqual(['packed', [7, 9]]);
  });

  test('leaves the shipped pieces of a refunded order out of the stock', async () => {
    const { orderId, stocks } = await buyPacked(app, admin);
    const { id: shipmentId } = await ships(orderId, [0, 1]);
    await admin.shipments.ship({ shipmentId, body: {} });
    await moveBySystem(app, orderId, 'refund');
    expect(await stocks()).toEqual([9, 10]);
    await expect(admin.shipments.deliver({ shipmentId })).resolves.toMatchObject({ state: 'delivered' });
  });

  test.each(Array.from({ length: 5 }, (_, n) => n))(
    'races with the cancellation of the order: only one wins (%i)',
    async () => {
      const { orderId, statusOf, stocks } = await buyPacked(app, admin);
      const { id: shipmentId } = await admin.shipments.create({ orderId, body: {} });
      const { successes, codes } = await settle([
        admin.shipments.ship({ shipmentId, body: {} }),
        admin.orders.cancel({ orderId, body: {} }),
      ]);
      expect([successes, codes]).toEqual([1, ['order_state_conflict']]);
      const outcome = [await statusOf(), (await admin.shipments.get({ shipmentId })).state, await stocks()];
      expect([
        ['shipped', 'shipped', [7, 9]],
        ['cancelled', 'created', [10, 10]],
      ]).toContainEqual(outcome);
    },
  );

  test('ships once, however many call it', async () => {
    const { orderId, statusOf, user } = await buyPacked(app, admin);
    const { id: shipmentId } = await admin.shipments.create({ orderId, body: {} });
    const { successes, codes } = await settle(
      Array.from({ length: 10 }, () => admin.shipments.ship({ shipmentId, body: {} })),
    );
    expect([successes, new Set(codes), await statusOf()]).toEqual([
      1,
      new Set(['shipment_state_conflict']),
      'shipped',
    ]);
    expect(await mailsTo(app, user.email)).toHaveLength(2);
  });

  test('of two last shipments at once moves the order once', async () => {
    const { orderId, statusOf } = await buyPacked(app, admin);
    const shipments = [await ships(orderId, [0, 2]), await ships(orderId, [1, 1], [2, 1])];
    await Promise.all(shipments.map(({ id: shipmentId }) => admin.shipments.ship({ shipmentId, body: {} })));
    expect(await statusOf()).toBe('shipped');
    await Promise.all(shipments.map(({ id: shipmentId }) => admin.shipments.deliver({ shipmentId })));
    const { status, history } = await admin.orders.get({ orderId });
    expect([status, history.map((entry) => entry.status)]).toEqual([
      'delivered',
      ['pending', 'paid', 'packed', 'shipped', 'delivered'],
    ]);
  });

  test('is for administrators, and of shipments that exist', async () => {
    const { shipmentId } = await buyShipped(app, admin);
    await expectForAdmins(
      (caller) => caller.shipments.ship({ shipmentId, body: {} }),
      () => admin.shipments.ship({ shipmentId: absentId('shp'), body: {} }),
    );
  });

  test('mails nobody after the erasure of the account', async () => {
    const { orderId, user } = await buyPacked(app, admin);
    const { id: shipmentId } = await admin.shipments.create({ orderId, body: {} });
    await app.deps
      .db('users')
      .where({ id: toUuid(user.id) })
      .delete();
    await admin.shipments.ship({ shipmentId, body: {} });
    expect(await app.deps.db('mails').where({ address: user.email, template: 'order_shipped' })).toEqual([]);
  });
});

describe('deliverShipment', () => {
  test('delivers the order with its last shipment, and tells the buyer in German', async () => {
    const { orderId, statusOf, user, vase } = await buyPacked(app, admin);
    await app.deps
      .db('users')
      .where({ id: toUuid(user.id) })
      .update({ language: 'de' });
    const one = await ships(orderId, [0, 2]);
    await admin.shipments.ship({ shipmentId: one.id, body: tracking });
    const shippedAt = app.clock.now().toISOString();
    app.clock.advance(60_000);
    expect(await admin.shipments.deliver({ shipmentId: one.id })).toEqual({
      ...one,
      ...tracking,
      state: 'delivered',
      shippedAt,
      deliveredAt: app.clock.now().toISOString(),
    });
    expect(await statusOf()).toBe('packed');
    const { id: shipmentId } = await admin.shipments.create({ orderId, body: {} });
    await admin.shipments.ship({ shipmentId, body: tracking });
    expect(await statusOf()).toBe('shipped');
    await admin.shipments.deliver({ shipmentId });
    expect(await statusOf()).toBe('delivered');
    const mails = (await mailsTo(app, user.email)).slice(-2);
    expect(mails.map(({ subject }) => subject)).toEqual([
      'Ihre Bestellung ist unterwegs',
      'Ihre Sendung ist angekommen',
    ]);
    expect(mails[0]?.text).toContain(`Sendungsnummer: ${tracking.trackingNumber}`);
    expect(mails[1]?.text).toContain(`1 × ${vase.name}`);
  });

  test('is rejected before the dispatch and a second time', async () => {
    const { orderId } = await buyPacked(app, admin);
    const { id: shipmentId } = await ships(orderId, [0, 1]);
    const rejected = (detail: string) =>
      expect(admin.shipments.deliver({ shipmentId })).rejects.toMatchObject({
        code: 'shipment_state_conflict',
        problem: { detail },
      });
    await rejected('The shipment is created, so it cannot be delivered.');
    await admin.shipments.ship({ shipmentId, body: {} });
    await admin.shipments.deliver({ shipmentId });
    await rejected('The shipment is already delivered.');
  });

  test('is for administrators, and of shipments that exist', async () => {
    const { shipmentId } = await buyShipped(app, admin);
    await expectForAdmins(
      (caller) => caller.shipments.deliver({ shipmentId }),
      () => admin.shipments.deliver({ shipmentId: absentId('shp') }),
    );
  });
});

describe('cancelShipment', () => {
  const cancel = (shipmentId: string) => admin.shipments.cancel({ shipmentId });

  test('frees the pieces for another shipment, and delivers the order without the cancelled one', async () => {
    const { orderId, tradepost, statusOf } = await buyPacked(app, admin);
    const mistake = await ships(orderId, [0, 2]);
    app.clock.advance(1_000);
    const cancelled = { ...mistake, state: 'cancelled', cancelledAt: app.clock.now().toISOString() };
    expect(await cancel(mistake.id)).toEqual(cancelled);
    expect(await tradepost.shipments.get({ shipmentId: mistake.id })).toEqual(cancelled);
    const { id: shipmentId, lines } = await admin.shipments.create({ orderId, body: {} });
    expect(lines.map(({ quantity }) => quantity)).toEqual([2, 1, 1]);
    expect((await tradepost.shipments.list({ orderId })).items.map(({ state }) => state)).toEqual([
      'created',
      'cancelled',
    ]);
    const { carrier } = await admin.shipments.update({
      shipmentId: mistake.id,
      ifMatch: '*',
      body: tracking,
    });
    expect(carrier).toBe('DHL');
    await admin.shipments.ship({ shipmentId, body: {} });
    expect(await statusOf()).toBe('shipped');
    await admin.shipments.deliver({ shipmentId });
    expect(await statusOf()).toBe('delivered');
  });

  test('is rejected after the dispatch and a second time, and ends the other steps', async () => {
    const { orderId } = await buyPacked(app, admin);
    const { id: sent } = await ships(orderId, [0, 1]);
    const { id: mistake } = await ships(orderId, [1, 1]);
    const rejected = (call: Promise<unknown>, detail: string) =>
      expect(call).rejects.toMatchObject({ code: 'shipment_state_conflict', problem: { detail } });
    await admin.shipments.ship({ shipmentId: sent, body: {} });
    await rejected(cancel(sent), 'The shipment is shipped, so it cannot be cancelled.');
    await admin.shipments.update({ shipmentId: mistake, ifMatch: '*', body: tracking });
    expect(await cancel(mistake)).toMatchObject(tracking);
    await rejected(cancel(mistake), 'The shipment is already cancelled.');
    const ship = admin.shipments.ship({ shipmentId: mistake, body: {} });
    await rejected(ship, 'The shipment is cancelled, so it cannot be shipped.');
    await isRejected(admin.shipments.deliver({ shipmentId: mistake }), 'shipment_state_conflict');
  });

  test('races with the dispatch: only one wins', async () => {
    const { orderId } = await buyPacked(app, admin);
    const { id: shipmentId } = await ships(orderId, [0, 1]);
    const ship = () => admin.shipments.ship({ shipmentId, body: {} });
    const { successes, codes } = await settle([ship(), cancel(shipmentId), ship(), cancel(shipmentId)]);
    expect([successes, new Set(codes)]).toEqual([1, new Set(['shipment_state_conflict'])]);
  });

  test('is for administrators, and of shipments that exist', async () => {
    const { orderId } = await buyPacked(app, admin);
    const { id: shipmentId } = await ships(orderId, [0, 1]);
    await expectForAdmins(
      (caller) => caller.shipments.cancel({ shipmentId }),
      () => cancel(absentId('shp')),
    );
    await isRejected(cancel('shp_1'), 'validation_failed');
  });
});

test('a key of the shop reads shipments only with the scope of orders', async () => {
  const { orderId, tradepost } = await buyPacked(app, admin);
  const { id: shipmentId } = await ships(orderId, [0, 1]);
  const { key } = await tradepost.apiKeys.create({
    body: { name: 'Reader', kind: 'secret', scopes: ['posts:read'] },
  });
  const reader = app.tradepost.withAccessToken(key);
  await isRejected(reader.shipments.list({ orderId }), 'not_found');
  await isRejected(reader.shipments.get({ shipmentId }), 'not_found');
});
