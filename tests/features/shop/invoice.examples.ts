import type { Db } from '../../../src/db/db.ts';
import { toUuid } from '../../../src/lib/id.ts';
import { hashSecret } from '../../../src/lib/secret.ts';
import { absent, accounts, type Examples, type Given, given } from '../../support/example-given.ts';

const orderId = 'ord_01kkhgakg8etwb4wzz6kye37bb';

const insert = (db: Db, id: string, document: object) =>
  db('invoices').insert({
    id: `019a0000-0000-7000-8000-00000000000${id}`,
    order_id: toUuid(orderId),
    ...{ language: 'en', seller: ['Tradepost'], buyer: ['Mara Lindqvist'], currency: 'EUR', tax_minor: 0 },
    ...document,
  });

const issued: Given = async (world, db) => {
  await world.orders();
  const issued_at = '2026-03-12T17:09:42.310Z';
  await insert(db, '1', { kind: 'invoice', number: 'INV-2026-000042', total_minor: 5148, issued_at });
};

const credited: Given = async (world, db) => {
  await issued(world, db);
  const issued_at = '2026-03-14T09:30:00.000Z';
  await insert(db, '2', { kind: 'credit_note', number: 'CRN-2026-000007', total_minor: 1999, issued_at });
};

const ofGuest =
  (prepare: Given): Given =>
  async (world, db) => {
    await prepare(world, db);
    const guest_token_hash = hashSecret('mZ3nTqv5xJ0yEwK8c7Rb1LhUo2SdFgPi4aVtXQ9NkYA');
    const guest = { user_id: null, email: 'mara.lindqvist@example.com', language: 'en', guest_token_hash };
    await db('orders')
      .where({ id: toUuid(orderId) })
      .update(guest);
  };

export const examples: Examples = {
  getOrderInvoice: {
    issued: given(issued),
    credited: given(credited),
    not_found: given(accounts, { path: { orderId: absent('ord') } }),
  },
  getGuestOrderInvoice: {
    issued: given(ofGuest(issued)),
    credited: given(ofGuest(credited)),
    not_found: given(accounts),
  },
};
