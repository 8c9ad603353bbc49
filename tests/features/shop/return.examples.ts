import {
  absent,
  accounts,
  asBuyer,
  type Examples,
  type Given,
  given,
  orders,
  uuidOf,
} from '../../support/example-given.ts';

const received = 'rtn_01kkq0h8p2z5k7m9r1t3w6y8bd';

const returns: Given = (world) => world.returns();

/** The returns in a state: `change` sets its columns. */
const returnsThatAre =
  (change: object): Given =>
  async (world, db) => {
    await world.returns();
    await db('returns').where({ state: 'requested' }).update(change);
  };

/** Orders that arrived just now, without returns. */
const arrived: Given = async (world, db) => {
  await world.shipments();
  await db('orders').update({ status: 'delivered', expires_at: null });
  await db('shipments')
    .where({ state: 'delivered' })
    .update({ shipped_at: db.fn.now(), delivered_at: db.fn.now() });
};

const arrivedLongAgo: Given = async (world, db) => {
  await arrived(world, db);
  await db('shipments')
    .where({ state: 'delivered' })
    .update({ delivered_at: new Date(0) });
};

const allReturned: Given = async (world, db) => {
  await arrived(world, db);
  const { id: order_id } = await db('orders').orderBy('created_at').first();
  const id = uuidOf('rtn');
  await db('returns').insert({ id, order_id, state: 'requested', reason: 'other', created_at: new Date(0) });
  await db('return_lines').insert({ return_id: id, order_id, position: 0, quantity: 2 });
};

/** A return before those of the examples, so that there is a second page. */
const thirdReturn: Given = async (world, db) => {
  await world.returns();
  const { id: _, ...one } = await db('returns').where({ state: 'requested' }).first();
  const id = uuidOf('rtn');
  await db('returns').insert({ ...one, id });
  await db('return_lines').insert({ return_id: id, order_id: one.order_id, position: 0, quantity: 1 });
};

const nothing = { path: { orderId: absent('ord') } };
const noReturn = { path: { returnId: absent('rtn') } };

export const examples: Examples = {
  listReturns: {
    firstPage: asBuyer(thirdReturn, { query: { limit: 2 } }),
    lastPage: asBuyer(orders),
    not_found: given(accounts, nothing),
  },
  listAllReturns: {
    firstPage: given(thirdReturn, { query: { limit: 1, state: ['requested'] } }),
    lastPage: given(orders),
  },
  createReturn: {
    rule_violated: asBuyer(arrived, {
      body: {
        lines: [
          { position: 0, quantity: 1 },
          { position: 0, quantity: 1 },
        ],
      },
    }),
    oneMug: asBuyer(arrived),
    not_found: given(accounts, nothing),
    order_state_conflict: asBuyer(orders),
    quantity_exceeded: asBuyer(allReturned),
    return_period_over: asBuyer(arrivedLongAgo),
  },
  getReturn: {
    requested: asBuyer(returns),
    received: asBuyer(returns, { path: { returnId: received } }),
    not_found: given(accounts, noReturn),
  },
  approveReturn: {
    approved: given(returns),
    not_found: given(accounts, noReturn),
    return_state_conflict: given(returns, { path: { returnId: received } }),
  },
  rejectReturn: {
    used: given(returns),
    not_found: given(accounts, noReturn),
    return_state_conflict: given(returns, { path: { returnId: received } }),
  },
  receiveReturn: {
    rule_violated: given(returnsThatAre({ state: 'approved', decided_at: new Date(0) }), {
      body: { lines: [{ position: 9, restock: false }] },
    }),
    broken: given(returnsThatAre({ state: 'approved', decided_at: new Date(0) })),
    not_found: given(accounts, noReturn),
    return_state_conflict: given(returns),
  },
};
