/** A shop whose orders are paid by the test provider or by Stripe. */
import type { RawProviderEvent } from '../../src/gateways/payment-gateway.ts';
import { createTestProvider } from '../../src/gateways/test-payments/test-payment-provider.ts';
import { toUuid } from '../../src/lib/id.ts';
import { buildOrder, buildProduct } from './factories.ts';
import { startStripeServer, stripeSecretKey, stripeWebhookSecret } from './stripe-server.ts';
import { startTestApp, type TestApp } from './test-app.ts';

export const returnUrl = 'https://shop.example.com/checkout/return';

/** Request bodies of attempts, by the behaviour of the card. */
export const cards = {
  success: 'pm_card_visa',
  decline: 'pm_card_visa_chargeDeclined',
  poor: 'pm_card_visa_chargeDeclinedInsufficientFunds',
  threeDSecure: 'pm_card_threeDSecure2Required',
  processing: 'pm_card_processing',
  processingDecline: 'pm_card_processingDeclined',
  pendingRefund: 'pm_card_pendingRefund',
  failingRefund: 'pm_card_refundFail',
  lostResponse: 'pm_card_networkError',
  hanging: 'pm_card_timeout',
  duplicateEvent: 'pm_card_duplicateEvent',
} as const;

export type Card = keyof typeof cards;

export const payWith = (card: Card) => ({ method: cards[card], returnUrl });

/** An order of two pieces of a product of ten. */
export const placeOrder = async (app: TestApp, fields: Parameters<typeof buildProduct>[0] = {}) => {
  const admin = (await app.signIn('admin')).tradepost;
  const { id: productId } = await admin.products.create({ body: buildProduct({ stock: 10, ...fields }) });
  const buyer = await app.signIn();
  const order = await buyer.tradepost.orders.create({ body: buildOrder(productId, 2) });
  return { ...buyer, admin, productId, order, orderId: order.id };
};

/** Like `placeOrder`, for a guest, whose token reads and pays the order. */
export const placeGuestOrder = async (app: TestApp, email = `${crypto.randomUUID()}@example.com`) => {
  const admin = (await app.signIn('admin')).tradepost;
  const { id: productId } = await admin.products.create({ body: buildProduct({ stock: 10 }) });
  const body = { email, items: [{ productId, quantity: 2 }] };
  const { order, orderToken } = await app.tradepost.orders.createGuest({ body });
  return { tradepost: app.tradepost, admin, email, productId, order, orderId: order.id, orderToken };
};

export type Placed = Awaited<ReturnType<typeof placeOrder>>;

/** An order and its captured payment. */
export const placePaidOrder = async (app: TestApp, card: Card = 'success') => {
  const placed = await placeOrder(app);
  const payment = await placed.tradepost.payments.create({ orderId: placed.orderId, body: payWith(card) });
  return { ...placed, payment, paymentId: payment.id };
};

/** The customer answers 3-D Secure on the page of the test provider. */
export const answerChallenge = async (
  app: TestApp,
  actionUrl: string | undefined,
  answer: 'approve' | 'fail' = 'approve',
): Promise<void> => {
  const { pathname, search } = new URL(actionUrl ?? '');
  const response = await app.fetch(`${pathname}/${answer}${search}`, { method: 'POST', redirect: 'manual' });
  if (response.status !== 303) throw new Error(`The page responds with ${response.status}`);
};

export const sendEvent = (app: TestApp, { body, headers }: RawProviderEvent): Promise<Response> =>
  app.fetch('/v1/payment-events', {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(headers as Record<string, string>) },
    body: Buffer.from(body),
  });

/** The provider sends its due events over HTTP, and the jobs handle them. Returns the number of received events. */
export const deliverEvents = async (app: TestApp): Promise<number> => {
  const count = await app.deps.payments.deliverEvents?.(async (event) => {
    const { status } = await sendEvent(app, event);
    if (status !== 204) throw new Error(`The event was rejected with ${status}`);
  });
  await app.runJobs();
  return count ?? 0;
};

/** The pieces of an order by the ledger, and whether the ledger equals the stock of its products. */
export const stockOf = async (
  { deps: { db } }: TestApp,
  { productId, orderId }: Pick<Placed, 'productId' | 'orderId'>,
) => {
  const { rows } = await db.raw<{ rows: { reserved: number; sold: number; is_equal: boolean }[] }>(
    `select
       (select coalesce(sum(reserved_change), 0)::integer from stock_movements where order_id = :order) as reserved,
       (select -coalesce(sum(on_hand_change), 0)::integer from stock_movements where order_id = :order) as sold,
       (select bool_and(on_hand = (select sum(on_hand_change) from stock_movements as moves
           where moves.variant_id = stock_buckets.variant_id and moves.bucket = stock_buckets.bucket)
         and reserved = (select sum(reserved_change) from stock_movements as moves
           where moves.variant_id = stock_buckets.variant_id and moves.bucket = stock_buckets.bucket))
        from stock_buckets where product_id = :product) as is_equal`,
    { order: toUuid(orderId), product: toUuid(productId) },
  );
  const [row] = rows;
  return { reserved: row?.reserved, sold: row?.sold, isLedger: row?.is_equal };
};

/** The payments at the test provider that carry one of our ids. */
export const atProvider = ({ deps: { db } }: TestApp, paymentId: string) =>
  db('test_provider_payments')
    .where({ reference: paymentId })
    .select('state', 'captured_minor', 'refunded_minor');

/** An application with Stripe, and the server that stands for Stripe. */
export const startStripeApp = async (env: Record<string, string> = {}) => {
  const server = await startStripeServer();
  const app = await startTestApp({
    STRIPE_SECRET_KEY: stripeSecretKey,
    STRIPE_WEBHOOK_SECRET: stripeWebhookSecret,
    STRIPE_API_URL: server.url,
    ...env,
  });
  const provider = createTestProvider(app.deps);
  server.use({ provider, clock: app.clock });
  return {
    app,
    server,
    /** The customer confirms the payment by 3-D Secure. */
    approve: async (paymentId: string): Promise<void> => {
      const [row] = await app.deps.db('test_provider_payments').where({ reference: paymentId }).select('id');
      await provider.answer(row.id, 'approve');
    },
    close: async () => {
      await app.close();
      await server.close();
    },
  };
};
