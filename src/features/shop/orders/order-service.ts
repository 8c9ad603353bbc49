import { withProblems } from '../../../db/postgres-error.ts';
import { inTransaction } from '../../../db/transaction.ts';
import type { MakeProblem } from '../../../errors.ts';
import { newUuid } from '../../../lib/id.ts';
import { formatMoney } from '../../../lib/money.ts';
import { accountGoneProblem } from '../../account-gone-problem.ts';
import { findUser } from '../../accounts/accounts-read-model.ts';
import type { Context } from '../../context.ts';
import { appendEvent } from '../../events/append-event.ts';
import { enqueueMail } from '../../mail/outbox-repository.ts';
import type { Services } from '../../services.ts';
import { closeCart } from '../carts/cart-lock.ts';
import { redeemDiscount } from '../discounts/discount-redemption.ts';
import { findTaxRate } from '../shipping/tax-rate-repository.ts';
import { reserveStock } from '../stock/stock-repository.ts';
import type { Order, OrderItem } from './order.ts';
import { orderConfirmationMail } from './order-confirmation-mail.ts';
import {
  findOffersOf,
  type LineProblem,
  quantitiesOf,
  rejectSoldMeanwhile,
  requireKnown,
  requireOneCurrency,
  requirePrices,
  requireStock,
} from './order-lines.ts';
import {
  amountsOf,
  type OrderCustomer,
  type OrderTerms,
  type PricedOrder,
  type PricingProblem,
  priceOrder,
} from './order-pricing.ts';
import { insertOrder, type NewOrder, toPlaced } from './order-repository.ts';
import { type OrderSource, readSource, type SourceProblem } from './order-source.ts';

type OrderProblem = SourceProblem | LineProblem | PricingProblem | 'order_below_minimum';

const MINUTE_MS = 60_000;

type Placement = Pick<NewOrder, 'buyer' | 'shippingAddress' | 'billingAddress'> &
  Pick<OrderTerms, 'shippingMethod' | 'discountCode'> &
  OrderSource;

/**
 * Writes the order, redeems its discount and reserves the stock of every line, in one transaction. The stock comes last,
 * because all orders of a popular product wait for its lock. Throws, by precedence: a problem of `SourceProblem`,
 * unknown_product, currency_mismatch, price_changed, out_of_stock, a problem of `PricingProblem`, order_below_minimum.
 */
export const placeOrder = (
  context: Context<OrderProblem> & Pick<Services, 'config'>,
  { items: given, cart: request, shippingMethod, discountCode: code, ...placement }: Placement,
): Promise<Order> =>
  inTransaction(context, async (context) => {
    const { problem } = context;
    const { lines, cart } = await readSource(context, { items: given, cart: request });
    const country = placement.shippingAddress?.country ?? context.config.shopCountry;
    const [offers, taxRate] = await Promise.all([
      findOffersOf(context, lines),
      findTaxRate(context, country),
    ]);
    const offerLines = requireKnown(problem, lines, offers);
    const quantities = quantitiesOf(offerLines);
    requireOneCurrency(problem, offerLines);
    requirePrices(problem, offerLines);
    requireStock(problem, offerLines, quantities);
    const customer = await findCustomer(context, placement.buyer);
    const discountCode = code ?? cart?.discountCode;
    const terms = { country, shippingMethod, discountCode };
    const priced = await priceOrder(context, offerLines, { terms, customer, taxRate });
    requireMinimum(problem, priced, context.config.orderMinimumMinor);
    const at = context.clock.now();
    const expiresAt = new Date(at.getTime() + context.config.orderExpiryMinutes * MINUTE_MS);
    const created = { uuid: newUuid(at), status: 'pending', expiresAt, createdAt: at } as const;
    const order = { ...created, ...placement, ...amountsOf(priced, terms) };
    const placed = toPlaced(order);
    // Sent together: Postgres runs them in this order.
    const written = Promise.all([
      insertOrder(context, order),
      announcePlacement(context, placed, { customer, items: priced.items }),
    ]);
    const { discount } = priced;
    if (cart || discount) await written;
    if (cart) await closeCart(context, cart, placed.id);
    if (discount) await redeemDiscount(context, { ...discount, orderId: placed.id, customer });
    const isSpread = offerLines.some(({ offer }) => offer.isSpread);
    const reservation = { orderId: placed.id, quantities, isSpread, at };
    const [, lacking] = await Promise.all([written, reserveStock(context, reservation)]);
    if (lacking.size > 0) await rejectSoldMeanwhile(context, offerLines, lacking);
    return placed;
  });

/** Without an e-mail address if the account is gone; then the insertion of the order fails. */
const findCustomer = async (
  context: Pick<Context, 'db' | 'actor'>,
  buyer: NewOrder['buyer'],
): Promise<OrderCustomer> => {
  if (typeof buyer !== 'string') return { email: buyer.email };
  const { actor } = context;
  const user = (actor?.id === buyer ? actor.account : undefined) ?? (await findUser(context, buyer));
  return { userId: buyer, email: user?.email ?? '', customerGroup: user?.customerGroup };
};

/** Appends the event and the mail. */
const announcePlacement = async (
  context: Pick<Context, 'db' | 'clock' | 'actor'>,
  { id, status, total }: Order,
  { customer: { userId, email }, items }: { customer: OrderCustomer; items: OrderItem[] },
): Promise<void> => {
  const data = { status, items, total };
  await Promise.all([
    appendEvent(context, 'order.placed', { subjectId: id, version: 1, ownerId: userId, data }),
    enqueueMail(context, orderConfirmationMail, { email, userId, parameters: { orderId: id } }),
  ]);
};

/** Like `placeOrder`, for an account. Throws invalid_token if the account is gone. */
export const placeOwnOrder = (
  context: Parameters<typeof placeOrder>[0] & Context<OrderProblem | 'invalid_token'>,
  { buyer, ...placement }: Placement & { buyer: string },
): Promise<Order> =>
  withProblems(placeOrder(context, { buyer, ...placement }), {
    orders_user_id_fkey: () => accountGoneProblem(context.problem),
  });

/** The minimum is one of goods, after discounts and without shipping. */
const requireMinimum = (
  problem: MakeProblem<'order_below_minimum'>,
  { totals: { subtotal, groupDiscount, codeDiscount, currency } }: PricedOrder,
  minimumMinor: number,
): void => {
  const amount = subtotal - groupDiscount - codeDiscount;
  if (amount >= minimumMinor) return;
  const minimum = formatMoney({ currency, amount: minimumMinor });
  throw problem('order_below_minimum', {
    detail: `The minimum order amount is ${minimum}; this order comes to ${formatMoney({ currency, amount })}.`,
  });
};
