import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Schemas } from '@tradepost/client';
import { toUuid } from '../../../src/lib/id.ts';
import { exportedAccount } from '../../support/exported-account.ts';
import {
  absentId,
  buyPacked,
  buyPieces,
  buyShipped,
  moveBySystem,
  settle,
} from '../../support/fulfilment.ts';
import { mailsTo } from '../../support/mailbox.ts';
import { startTestApp, type TestApp, type Tradepost } from '../../support/test-app.ts';

let app: TestApp;
let admin: Tradepost;
beforeAll(async () => {
  app = await startTestApp({ RETURN_PERIOD_DAYS: '14' });
  admin = (await app.signIn('admin')).tradepost;
});
afterAll(() => app.close());

const dayMs = 24 * 60 * 60_000;
const reasons = ['damaged', 'wrong_item', 'not_as_described', 'changed_mind', 'other'] as const;

const isRejected = (call: Promise<unknown>, code: string) => expect(call).rejects.toMatchObject({ code });
const bodyOf = (
  lines: [position: number, quantity: number][],
  reason: Schemas['ReturnReason'] = 'damaged',
) => ({ reason, lines: lines.map(([position, quantity]) => ({ position, quantity })) });
const receipt = (...lines: [position: number, restock: boolean][]) => ({
  lines: lines.map(([position, restock]) => ({ position, restock })),
});

/** A shipped order and a request of its buyer to return a mug and the vase. */
const requestReturn = async () => {
  const order = await buyShipped(app, admin);
  const requested = await order.tradepost.returns.create({
    orderId: order.orderId,
    body: bodyOf([
      [1, 1],
      [0, 1],
    ]),
  });
  return { ...order, requested, returnId: requested.id };
};

const expectForAdmins = async (
  call: (caller: Tradepost) => Promise<unknown>,
  absent: () => Promise<unknown>,
) => {
  await isRejected(call(app.tradepost), 'unauthenticated');
  for (const role of ['user', 'editor', 'moderator'] as const)
    await isRejected(call((await app.signIn(role)).tradepost), 'insufficient_scope');
  await isRejected(absent(), 'not_found');
};

/** The problem of a rule: a schema expresses it or not. */
const codeOf = (rule: string) =>
  ['exists', 'unique', 'complete'].includes(rule) ? 'rule_violated' : 'validation_failed';

describe('createReturn', () => {
  test.each(reasons)('requests a return because of %s', async (reason) => {
    const { tradepost, orderId } = await buyShipped(app, admin);
    const input = { orderId, body: bodyOf([[0, 2]], reason), idempotencyKey: crypto.randomUUID() };
    const { data, response } = await tradepost.returns.create(input).withResponse();
    expect(data).toEqual({
      id: expect.stringMatching(/^rtn_/),
      orderId,
      state: 'requested',
      reason,
      lines: [{ position: 0, quantity: 2 }],
      createdAt: app.clock.now().toISOString(),
    });
    expect(response.headers.get('location')).toBe(`/v1/returns/${data.id}`);
    expect(await tradepost.returns.create(input)).toEqual(data);
    expect((await tradepost.returns.list({ orderId })).items).toEqual([data]);
  });

  test('accepts at most the shipped pieces that were not yet returned', async () => {
    const { tradepost, orderId } = await buyPacked(app, admin);
    const { id: shipmentId } = await admin.shipments.create({
      orderId,
      body: { lines: bodyOf([[0, 1]]).lines },
    });
    await isRejected(tradepost.returns.create({ orderId, body: bodyOf([[0, 1]]) }), 'quantity_exceeded');
    await admin.shipments.ship({ shipmentId, body: {} });
    await isRejected(tradepost.returns.create({ orderId, body: bodyOf([[0, 2]]) }), 'quantity_exceeded');
    const { id: returnId } = await tradepost.returns.create({ orderId, body: bodyOf([[0, 1]]) });
    await isRejected(admin.returns.create({ orderId, body: bodyOf([[0, 1]]) }), 'quantity_exceeded');
    await admin.returns.reject({ returnId, body: { rejection: 'Used.' } });
    const again = await admin.returns.create({ orderId, body: bodyOf([[0, 1]]) });
    expect(again.state).toBe('requested');
  });

  test('ends with the return period, which begins with the delivery', async () => {
    const { tradepost, orderId, shipmentId } = await buyShipped(app, admin);
    await admin.shipments.deliver({ shipmentId });
    const age = (times: Record<string, number>) =>
      app.deps
        .db('shipments')
        .where({ id: toUuid(shipmentId) })
        .update(
          Object.fromEntries(
            Object.entries(times).map(([column, ms]) => [column, new Date(app.clock.now().getTime() - ms)]),
          ),
        );
    await age({ shipped_at: 20 * dayMs, delivered_at: 14 * dayMs - 1 });
    await tradepost.returns.create({ orderId, body: bodyOf([[0, 1]]) });
    await age({ delivered_at: 14 * dayMs });
    await expect(tradepost.returns.create({ orderId, body: bodyOf([[0, 1]]) })).rejects.toMatchObject({
      code: 'return_period_over',
      problem: { detail: 'The return period of line 0 has ended.' },
    });
  });

  test.each<[string, object, rule: string]>([
    ['no reason', { lines: [{ position: 0, quantity: 1 }] }, 'required'],
    ['an unknown reason', { ...bodyOf([[0, 1]]), reason: 'ugly' }, 'enum'],
    ['no line', bodyOf([]), 'minItems'],
    ['a quantity of 0', bodyOf([[0, 0]]), 'minimum'],
    ['a negative quantity', bodyOf([[0, -1]]), 'minimum'],
    ['a part of a piece', bodyOf([[0, 1.5]]), 'type'],
    ['a huge quantity', bodyOf([[0, 10 ** 12]]), 'maximum'],
    ['an absent line', bodyOf([[7, 1]]), 'exists'],
    [
      'a line twice',
      bodyOf([
        [0, 1],
        [0, 1],
      ]),
      'unique',
    ],
    ['a refund', { ...bodyOf([[0, 1]]), refund: { amount: 1, currency: 'EUR' } }, 'additionalProperties'],
  ])('rejects %s', async (_, body, rule) => {
    const { tradepost, orderId } = await buyShipped(app, admin);
    await expect(
      tradepost.returns.create({ orderId, body: body as Schemas['ReturnCreate'] }),
    ).rejects.toMatchObject({ code: codeOf(rule), problem: { errors: [{ rule }] } });
  });

  test('is rejected before the order is packed and after its refund', async () => {
    const { tradepost, orderId } = await buyPieces(app, admin);
    await isRejected(tradepost.returns.create({ orderId, body: bodyOf([[0, 1]]) }), 'order_state_conflict');
    const shipped = await buyShipped(app, admin);
    await moveBySystem(app, shipped.orderId, 'refund');
    await expect(
      shipped.tradepost.returns.create({ orderId: shipped.orderId, body: bodyOf([[0, 1]]) }),
    ).rejects.toMatchObject({ problem: { detail: 'The order is refunded, so nothing can be returned.' } });
  });

  test('hides an order of another account, and needs a token and a scope', async () => {
    const { tradepost, orderId } = await buyShipped(app, admin);
    const body = bodyOf([[0, 1]]);
    await isRejected(app.tradepost.returns.create({ orderId, body }), 'not_found');
    for (const role of ['user', 'editor', 'moderator'] as const)
      await isRejected((await app.signIn(role)).tradepost.returns.create({ orderId, body }), 'not_found');
    await isRejected(tradepost.returns.create({ orderId: absentId('ord'), body }), 'not_found');
    const { key } = await tradepost.apiKeys.create({
      body: { name: 'Reader', kind: 'secret', scopes: ['orders:read'] },
    });
    const reader = app.tradepost.withAccessToken(key);
    await isRejected(reader.returns.create({ orderId, body }), 'not_found');
  });

  test('returns the last piece once, however many ask', async () => {
    const { tradepost, orderId } = await buyShipped(app, admin);
    const body = bodyOf([[1, 1]]);
    const { successes, codes } = await settle(
      Array.from({ length: 20 }, (_, n) => (n % 2 ? admin : tradepost).returns.create({ orderId, body })),
    );
    expect([successes, new Set(codes)]).toEqual([1, new Set(['quantity_exceeded'])]);
  });
});

describe('listReturns', () => {
  test('lists the returns of an order in pages, the newest first, in every state', async () => {
    const { tradepost, orderId } = await buyShipped(app, admin);
    const ids: string[] = [];
    for (const [position, reason] of [
      [0, 'damaged'],
      [0, 'wrong_item'],
      [1, 'not_as_described'],
      [2, 'changed_mind'],
    ] as const) {
      app.clock.advance(1_000);
      ids.unshift((await tradepost.returns.create({ orderId, body: bodyOf([[position, 1]], reason) })).id);
    }
    const [, approved, rejected, received] = ids as [string, string, string, string];
    await admin.returns.approve({ returnId: approved });
    await admin.returns.reject({ returnId: rejected, body: { rejection: 'Used.' } });
    app.clock.advance(1_000);
    await tradepost.returns.create({ orderId, body: bodyOf([[0, 1]], 'other') });
    await admin.returns.approve({ returnId: received });
    await admin.returns.receive({ returnId: received, body: receipt([0, false]) });
    const { items } = await tradepost.returns.list({ orderId });
    expect(items.slice(1).map(({ id, state }) => [id, state])).toEqual([
      [ids[0], 'requested'],
      [approved, 'approved'],
      [rejected, 'rejected'],
      [received, 'received'],
    ]);
    const first = await admin.returns.list({ orderId, limit: 2 });
    const rest = await admin.returns.list({ orderId, cursor: first.nextCursor ?? '' });
    expect([...first.items, ...rest.items]).toEqual(items);
    // The list of listAllReturns shows them too.
    expect((await admin.returns.listAll({ orderId })).items).toEqual(items);
    for (const one of items) expect(await tradepost.returns.get({ returnId: one.id })).toEqual(one);
  });

  test('hides an order of another account, and rejects bad pages', async () => {
    const { tradepost, orderId } = await buyShipped(app, admin);
    await isRejected(app.tradepost.returns.list({ orderId }), 'not_found');
    await isRejected((await app.signIn()).tradepost.returns.list({ orderId }), 'not_found');
    await isRejected(admin.returns.list({ orderId: absentId('ord') }), 'not_found');
    await isRejected(tradepost.returns.list({ orderId, limit: 101 }), 'validation_failed');
    await isRejected(tradepost.returns.list({ orderId, cursor: 'bm90LW91cnM' }), 'invalid_cursor');
  });
});

describe('listAllReturns', () => {
  test('lists the returns of all orders, the newest first, and filters by states and order', async () => {
    app.clock.advance(1_000);
    const requested = await requestReturn();
    app.clock.advance(1_000);
    const approved = await requestReturn();
    await admin.returns.approve({ returnId: approved.returnId });
    app.clock.advance(1_000);
    const rejected = await requestReturn();
    await admin.returns.reject({ returnId: rejected.returnId, body: { rejection: 'Used.' } });
    app.clock.advance(1_000);
    const received = await requestReturn();
    await admin.returns.approve({ returnId: received.returnId });
    await admin.returns.receive({ returnId: received.returnId, body: receipt([0, true], [1, false]) });
    const newest = [received, rejected, approved, requested];
    const shown = await Promise.all(
      newest.map(({ tradepost, returnId }) => tradepost.returns.get({ returnId })),
    );
    const one = await admin.returns.listAll({ limit: 1 });
    const rest = await admin.returns.listAll({ limit: 3, cursor: one.nextCursor ?? '' });
    expect([...one.items, ...rest.items]).toEqual(shown);
    const list = async (query: Parameters<Tradepost['returns']['listAll']>[0]) =>
      (await admin.returns.listAll(query)).items.map(({ id }) => id);
    const { orderId, returnId } = approved;
    expect(await list({ orderId })).toEqual([returnId]);
    expect(await list({ orderId, state: ['requested', 'approved'] })).toEqual([returnId]);
    expect(await list({ orderId, state: ['received'] })).toEqual([]);
    expect(await list({ orderId: absentId('ord') })).toEqual([]);
    expect((await list({ state: ['rejected', 'received'], limit: 2 })).slice(0, 2)).toEqual([
      received.returnId,
      rejected.returnId,
    ]);
    const { returns } = await exportedAccount(received.tradepost);
    expect(returns).toEqual([shown[0]]);
  });

  test('needs the same number of queries for a page of one and of many', async () => {
    const { tradepost, orderId } = await buyShipped(app, admin);
    for (const position of [0, 1, 2])
      await tradepost.returns.create({ orderId, body: bodyOf([[position, 1]]) });
    const { db } = app.deps;
    const count = async (limit: number) => {
      const queries: string[] = [];
      const note = ({ sql }: { sql: string }) =>
        void (/from "?returns\b|return_lines/.test(sql) && queries.push(sql));
      db.on('query', note);
      const { items } = await admin.returns.listAll({ orderId, limit });
      db.removeListener('query', note);
      return [items.length, queries.length];
    };
    expect([await count(1), await count(3)]).toEqual([
      [1, 1],
      [3, 1],
    ]);
  });

  test('is for administrators, and rejects bad filters and pages', async () => {
    await isRejected(app.tradepost.returns.listAll(), 'unauthenticated');
    for (const role of ['user', 'editor', 'moderator'] as const)
      await isRejected((await app.signIn(role)).tradepost.returns.listAll(), 'insufficient_scope');
    for (const query of [
      { state: ['lost' as 'received'] },
      { state: ['received', 'received'] as 'received'[] },
      { orderId: 'ord_1' },
      { limit: 101 },
    ])
      await isRejected(admin.returns.listAll(query), 'validation_failed');
    await isRejected(admin.returns.listAll({ cursor: 'bm90LW91cnM' }), 'invalid_cursor');
  });
});

describe('getReturn', () => {
  test('returns a return to its buyer and to administrators', async () => {
    const { tradepost, requested, returnId } = await requestReturn();
    expect(await tradepost.returns.get({ returnId })).toEqual(requested);
    expect(await admin.returns.get({ returnId })).toEqual(requested);
    await isRejected(app.tradepost.returns.get({ returnId }), 'not_found');
    for (const role of ['user', 'editor', 'moderator'] as const)
      await isRejected((await app.signIn(role)).tradepost.returns.get({ returnId }), 'not_found');
    await isRejected(admin.returns.get({ returnId: absentId('rtn') }), 'not_found');
  });
});

describe('approveReturn', () => {
  test.each(reasons)('approves a return because of %s, and asks for the pieces', async (reason) => {
    const { tradepost, orderId, user, mug } = await buyShipped(app, admin);
    const requested = await tradepost.returns.create({ orderId, body: bodyOf([[0, 1]], reason) });
    const { id: returnId } = requested;
    const decidedAt = app.clock.now().toISOString();
    const approved = { ...requested, state: 'approved', decidedAt };
    expect(await admin.returns.approve({ returnId })).toEqual(approved);
    const mail = (await mailsTo(app, user.email)).at(-1);
    expect([mail?.subject, mail?.text.includes(`1 × ${mug.name}`)]).toEqual([
      'Your return is approved',
      true,
    ]);
    await expect(admin.returns.approve({ returnId })).rejects.toMatchObject({
      code: 'return_state_conflict',
      problem: { detail: 'The return is approved, so it cannot be approved.' },
    });
    await isRejected(
      admin.returns.reject({ returnId, body: { rejection: 'Used.' } }),
      'return_state_conflict',
    );
  });

  test('is for administrators, and of returns that exist', async () => {
    const { returnId } = await requestReturn();
    await expectForAdmins(
      (caller) => caller.returns.approve({ returnId }),
      () => admin.returns.approve({ returnId: absentId('rtn') }),
    );
  });
});

describe('rejectReturn', () => {
  test.each(reasons)('rejects a return because of %s, and tells why', async (reason) => {
    const { tradepost, orderId, user } = await buyShipped(app, admin);
    const requested = await tradepost.returns.create({ orderId, body: bodyOf([[0, 1]], reason) });
    const { id: returnId } = requested;
    const body = { rejection: 'The glaze shows signs of use.' };
    const input = { returnId, body, idempotencyKey: crypto.randomUUID() };
    const decidedAt = app.clock.now().toISOString();
    const rejected = await admin.returns.reject(input);
    expect(rejected).toEqual({ ...requested, state: 'rejected', decidedAt, ...body });
    expect(await admin.returns.reject(input)).toEqual(rejected);
    const mail = (await mailsTo(app, user.email)).at(-1);
    expect([mail?.subject, mail?.text.includes(body.rejection)]).toEqual(['Your return is rejected', true]);
    await isRejected(admin.returns.approve({ returnId }), 'return_state_conflict');
    await isRejected(admin.returns.receive({ returnId, body: receipt([0, true]) }), 'return_state_conflict');
  });

  test('is for administrators, of returns that exist, and with a reason', async () => {
    const { returnId } = await requestReturn();
    const body = { rejection: 'Used.' };
    await expectForAdmins(
      (caller) => caller.returns.reject({ returnId, body }),
      () => admin.returns.reject({ returnId: absentId('rtn'), body }),
    );
    for (const rejection of ['', 'x'.repeat(501)])
      await isRejected(admin.returns.reject({ returnId, body: { rejection } }), 'validation_failed');
  });

  test('races with the approval: one decision wins', async () => {
    const { returnId } = await requestReturn();
    const { successes, codes } = await settle(
      Array.from({ length: 10 }, (_, n) =>
        n % 2
          ? admin.returns.approve({ returnId })
          : admin.returns.reject({ returnId, body: { rejection: 'Used.' } }),
      ),
    );
    expect([successes, new Set(codes)]).toEqual([1, new Set(['return_state_conflict'])]);
  });
});

describe('receiveReturn', () => {
  test.each(reasons)(
    'receives a return because of %s, restocks a part and refunds all of it',
    async (reason) => {
      const { tradepost, orderId, stocks, user } = await buyShipped(app, admin);
      const requested = await tradepost.returns.create({
        orderId,
        body: bodyOf(
          [
            [1, 1],
            [0, 1],
          ],
          reason,
        ),
      });
      const { id: returnId } = requested;
      const { decidedAt } = await admin.returns.approve({ returnId });
      expect(await stocks()).toEqual([7, 9]);
      const input = { returnId, body: receipt([1, false], [0, true]), idempotencyKey: crypto.randomUUID() };
      const received = await admin.returns.receive(input);
      expect(received).toEqual({
        ...requested,
        state: 'received',
        lines: [
          { position: 0, quantity: 1, restocked: true },
          { position: 1, quantity: 1, restocked: false },
        ],
        refund: { amount: 7_000, currency: 'EUR' },
        decidedAt,
        receivedAt: app.clock.now().toISOString(),
      });
      expect(await admin.returns.receive(input)).toEqual(received);
      expect(await stocks()).toEqual([8, 9]);
      const mails = await mailsTo(app, user.email);
      const mail = mails.find(({ subject }) => subject === 'We have received your return');
      expect(mail?.text).toContain('70.00');
    },
  );

  test('receives once, however many call it', async () => {
    const { returnId, stocks } = await requestReturn();
    await admin.returns.approve({ returnId });
    const body = receipt([0, true], [1, true]);
    const { successes, codes } = await settle(
      Array.from({ length: 10 }, () => admin.returns.receive({ returnId, body })),
    );
    expect([successes, new Set(codes), await stocks()]).toEqual([
      1,
      new Set(['return_state_conflict']),
      [8, 10],
    ]);
  });

  test.each<[string, object, rule: string]>([
    ['no lines', {}, 'required'],
    ['an empty list', receipt(), 'minItems'],
    ['a line of the order that the return lacks', receipt([0, true], [2, true]), 'exists'],
    ['a line twice', receipt([0, true], [0, true]), 'unique'],
    ['a part of the lines', receipt([0, true]), 'complete'],
    ['a text as boolean', { lines: [{ position: 0, restock: 'yes' }] }, 'type'],
  ])('rejects %s', async (_, body, rule) => {
    const { returnId, stocks } = await requestReturn();
    await admin.returns.approve({ returnId });
    await expect(
      admin.returns.receive({ returnId, body: body as Schemas['ReturnReceive'] }),
    ).rejects.toMatchObject({ code: codeOf(rule), problem: { errors: [{ rule }] } });
    expect([(await admin.returns.get({ returnId })).state, await stocks()]).toEqual(['approved', [7, 9]]);
  });

  test('is for administrators, of returns that exist, and after the approval', async () => {
    const { returnId } = await requestReturn();
    const body = receipt([0, true], [1, true]);
    await isRejected(admin.returns.receive({ returnId, body }), 'return_state_conflict');
    await expectForAdmins(
      (caller) => caller.returns.receive({ returnId, body }),
      () => admin.returns.receive({ returnId: absentId('rtn'), body }),
    );
  });
});
