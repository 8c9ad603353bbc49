/** The cart of a guest becomes the paid order of an account. */
import { type Client, createClient, createTokenSession, keepCart, type Schemas } from '@tradepost/client';
import { format, listed, type Stage } from './telling.ts';

export type Product = Schemas['ProductSummary'];

/** A visitor with a cart: `open` returns its key, before and after the login. */
export type Visitor = {
  client: Client;
  session: ReturnType<typeof createTokenSession>;
  openCart: () => Promise<{ cartId: string; cartToken?: string }>;
};

/** Fills the cart of a guest: two pieces of the first product, and one of each other. */
export const fillCart = async (
  { baseUrl, fetch, time, say }: Stage,
  products: readonly Product[],
): Promise<Visitor> => {
  const session = createTokenSession({ baseUrl, fetch, now: () => time.now().getTime() });
  const client = createClient(session);
  const cart = keepCart(session);
  for (const [index, { id: productId }] of products.entries())
    await client.carts.addLine({
      ...(await cart.open()),
      body: { productId, quantity: index === 0 ? 2 : 1 },
    });
  const { lines } = await client.carts.get(await cart.open());
  say(`Without an account I put ${contentsOf(lines)} into a cart. Its token is its only key.`);
  return { client, session, openCart: cart.open };
};

/** Registers the visitor and logs in. The SDK then merges the cart. Returns the e-mail address. */
export const signUp = async ({ client, session, openCart }: Visitor, { say }: Stage): Promise<string> => {
  const username = `visitor-${crypto.randomUUID().slice(0, 8)}`;
  const credentials = { email: `${username}@tradepost.example`, password: 'teal-kettle-on-the-stove' };
  await client.accounts.register({ body: { ...credentials, username } });
  await session.signIn(credentials);
  const { role } = await client.accounts.me();
  say(`I registered as ${username} and logged in: my role is ${role}.`);
  const { lines } = await client.carts.get(await openCart());
  say(`The SDK merged the cart of the guest into the cart of my account, which holds ${contentsOf(lines)}.`);
  return credentials.email;
};

/** Enters a discount code, and orders the cart. */
export const orderCart = async ({ client, openCart }: Visitor, { say }: Stage): Promise<Schemas['Order']> => {
  const key = await openCart();
  const before = await client.carts.get(key);
  const code = 'WELCOME5';
  await client.carts.setDiscount({ ...key, body: { code } });
  const { totals } = await client.carts.get(key);
  if (!before.totals || !totals) throw new Error('The cart is empty.');
  say(`The code ${code} lowered the total from ${format(before.totals.total)} to ${format(totals.total)}.`);
  const shippingAddress = {
    name: 'Vera Sommer',
    lines: ['Töpfergasse 7'],
    postalCode: '04109',
    city: 'Leipzig',
    country: 'DE',
  };
  const order = await client.orders.create({
    body: { cartId: key.cartId, shippingAddress, shippingMethod: 'standard' },
  });
  const { shipping, tax, total } = order;
  const parts = [
    ...(shipping ? [`${format(shipping)} for shipping`] : []),
    ...(tax ? [`${format(tax)} of tax`] : []),
  ];
  say(
    `I ordered the cart: order ${order.id} is ${order.status}. Its total of ${format(total)} includes ${listed(parts)}.`,
  );
  return order;
};

/** Pays an order with a card whose bank asks the customer, and confirms at the page of the test provider. */
export const pay = async (
  { client }: Visitor,
  { id: orderId }: Schemas['Order'],
  { baseUrl, fetch, say }: Stage,
): Promise<string> => {
  const body = { method: 'pm_card_threeDSecure2Required', returnUrl: 'https://shop.example/checkout/return' };
  const { id: paymentId, state, actionUrl = '' } = await client.payments.create({ orderId, body });
  say(`My bank required 3-D Secure: the payment ${paymentId} is ${state}.`);
  const { pathname, search } = new URL(actionUrl);
  if (!pathname.startsWith('/test-payments/'))
    throw new Error('The demonstration can only pay at the test provider.');
  const page = `${baseUrl}${pathname}`;
  const confirmed = await fetch(`${page}/approve${search}`, { method: 'POST', redirect: 'manual' });
  const payment = await client.payments.confirm({ paymentId });
  const { status } = await client.orders.get({ orderId });
  say(
    `I confirmed on the page of the test provider, which sent me back to ${confirmed.headers.get('location')}. ` +
      `The payment of ${format(payment.capturedAmount)} is ${payment.state}, and the order is ${status}.`,
  );
  return paymentId;
};

const contentsOf = (lines: readonly Schemas['CartLine'][]): string =>
  listed(lines.map(({ name, quantity }) => `${quantity} × ${name}`));
