import type { InputFault, Problem, ProblemOptions } from '../../../contract/problem.ts';
import { withProblems } from '../../../db/postgres-error.ts';
import { inTransaction } from '../../../db/transaction.ts';
import type { MakeProblem } from '../../../errors.ts';
import { newUuid } from '../../../lib/id.ts';
import { formatMoney } from '../../../lib/money.ts';
import { accountGoneProblem } from '../../account-gone-problem.ts';
import { findUser } from '../../accounts/accounts-read-model.ts';
import type { Context, DbContext, ProblemContext } from '../../context.ts';
import { appendEvent } from '../../events/append-event.ts';
import { enqueueMail } from '../../mail/outbox-repository.ts';
import type { Services } from '../../services.ts';
import { closeCart } from '../carts/cart-lock.ts';
import { redeemDiscount } from '../discounts/discount-redemption.ts';
import { findOffers, type Offer } from '../products/offer-repository.ts';
import { type Quantities, reserveStock } from '../stock/stock-repository.ts';
import type { Order, OrderLine, PlacedItem } from './order.ts';
import { orderConfirmationMail } from './order-confirmation-mail.ts';
import {
  amountsOf,
  type OrderCustomer,
  type OrderTerms,
  type PricedOrder,
  type PricingProblem,
  priceOrder,
} from './order-pricing.ts';
import { insertOrder, type NewOrder } from './order-repository.ts';
import { type OrderSource, readSource, type SourceProblem } from './order-source.ts';

type LineProblem = 'unknown_product' | 'currency_mismatch' | 'price_changed' | 'out_of_stock';
type OrderProblem = SourceProblem | LineProblem | PricingProblem | 'order_below_minimum';

const MINUTE_MS = 60_000;

type Placement = Pick<NewOrder, 'buyer' | 'shippingAddress' | 'billingAddress'> &
  Pick<OrderTerms, 'shippingMethod' | 'discountCode'> &
  OrderSource;

type OfferLine = OrderLine & { offer: Offer };

/**
 * Writes the order, redeems its discount and reserves the stock of every line, in one transaction. The stock comes last,
 * because all orders of a popular product wait for its lock. Throws, by precedence: a problem of `SourceProblem`, unknown_product, currency_mismatch,
 * price_changed, out_of_stock, a problem of `PricingProblem`, order_below_minimum.
 */
export const placeOrder = (
  context: Context<OrderProblem> & Pick<Services, 'config'>,
  { items: given, cart: request, shippingMethod, discountCode: code, ...placement }: Placement,
): Promise<Order> =>
  inTransaction(context, async (context) => {
    const { problem } = context;
    const { lines, cart } = await readSource(context, { items: given, cart: request });
    const offerLines = requireKnown(problem, lines, await findOffersOf(context, lines));
    const quantities = quantitiesOf(offerLines);
    requireOneCurrency(problem, offerLines);
    requirePrices(problem, offerLines);
    requireStock(problem, offerLines, quantities);
    const customer = await findCustomer(context, placement.buyer);
    const discountCode = code ?? cart?.discountCode;
    const terms = { country: placement.shippingAddress?.country, shippingMethod, discountCode };
    const priced = await priceOrder(context, offerLines, { terms, customer });
    requireMinimum(problem, priced, context.config.orderMinimumMinor);
    const at = context.clock.now();
    const expiresAt = new Date(at.getTime() + context.config.orderExpiryMinutes * MINUTE_MS);
    const order = { uuid: newUuid(at), status: 'pending', expiresAt, createdAt: at } as const;
    const placed = await insertOrder(context, { ...order, ...placement, ...amountsOf(priced, terms) });
    if (cart) await closeCart(context, cart, placed.id);
    await announcePlacement(context, placed, { customer, items: priced.items });
    const { discount } = priced;
    if (discount) await redeemDiscount(context, { ...discount, orderId: placed.id, customer });
    const isSpread = offerLines.some(({ offer }) => offer.isSpread);
    const lacking = await reserveStock(context, { orderId: placed.id, quantities, isSpread, at });
    if (lacking.size > 0) await rejectSoldMeanwhile(context, offerLines, lacking);
    return placed;
  });

/** Without an e-mail address if the account is gone; then the insertion of the order fails. */
const findCustomer = async (context: DbContext, buyer: NewOrder['buyer']): Promise<OrderCustomer> => {
  if (typeof buyer !== 'string') return { email: buyer.email };
  const user = await findUser(context, buyer);
  return { userId: buyer, email: user?.email ?? '', customerGroup: user?.customerGroup };
};

/** Appends the event and the mail. */
const announcePlacement = async (
  context: Pick<Context, 'db' | 'clock' | 'actor'>,
  { id, status, total }: Order,
  { customer: { userId, email }, items }: { customer: OrderCustomer; items: PlacedItem[] },
): Promise<void> => {
  await appendEvent(context, 'order.placed', {
    subjectId: id,
    version: 1,
    ownerId: userId,
    data: { status, items, total },
  });
  await enqueueMail(context, orderConfirmationMail, { email, userId, parameters: { orderId: id } });
};

/** Like `placeOrder`, for an account. Throws invalid_token if the account is gone. */
export const placeOwnOrder = (
  context: Parameters<typeof placeOrder>[0] & Context<OrderProblem | 'invalid_token'>,
  { buyer, ...placement }: Placement & { buyer: string },
): Promise<Order> =>
  withProblems(placeOrder(context, { buyer, ...placement }), {
    orders_user_id_fkey: () => accountGoneProblem(context.problem),
  });

const findOffersOf = (context: DbContext, lines: OrderLine[]): Promise<Map<string, Offer[]>> =>
  findOffers(
    context,
    lines.map(({ productId }) => productId),
  );

/** Another order has taken the stock since the offers were read. Throws out_of_stock. */
const rejectSoldMeanwhile = async (
  context: ProblemContext<'out_of_stock'>,
  lines: OfferLine[],
  lacking: ReadonlySet<string>,
): Promise<void> => {
  const current = await findOffersOf(context, lines);
  const rest = lines.map(({ offer, ...line }) => ({
    ...line,
    offer: current.get(offer.productId)?.find(({ variantId }) => variantId === offer.variantId) ?? offer,
  }));
  requireLines(
    (options) => context.problem('out_of_stock', options),
    rest,
    ({ offer }) => (lacking.has(offer.variantId) ? stockFault(offer) : undefined),
  );
};

const requireKnown = (
  problem: MakeProblem<'unknown_product'>,
  lines: OrderLine[],
  offers: ReadonlyMap<string, Offer[]>,
): OfferLine[] => {
  const known = lines.flatMap((line) => {
    const offer = offerOf(line, offers);
    return offer ? [{ ...line, offer }] : [];
  });
  if (known.length < lines.length) {
    requireLines(
      (options) => problem('unknown_product', options),
      lines,
      (line) => (offerOf(line, offers) ? undefined : unknownFault(line, offers)),
    );
  }
  return known;
};

type OffersByProduct = ReadonlyMap<string, Offer[]>;

/** A line without a variant means the only one of its product. */
const offerOf = ({ productId, variantId }: OrderLine, offers: OffersByProduct): Offer | undefined => {
  const all = offers.get(productId) ?? [];
  if (variantId !== undefined) return all.find((offer) => offer.variantId === variantId);
  return all.length === 1 ? all[0] : undefined;
};

const unknownFault = ({ productId, variantId }: OrderLine, offers: OffersByProduct): LineFault => {
  if (!offers.has(productId))
    return { field: 'productId', rule: 'exists', detail: `There is no product ${productId}.` };
  if (variantId === undefined)
    return { field: 'variantId', rule: 'required', detail: `The product ${productId} has several variants.` };
  return {
    field: 'variantId',
    rule: 'exists',
    detail: `The product ${productId} has no variant ${variantId}.`,
  };
};

const requireOneCurrency = (problem: MakeProblem<'currency_mismatch'>, offerLines: OfferLine[]): void => {
  const currency = offerLines[0]?.offer.price.currency;
  requireLines(
    (options) => problem('currency_mismatch', options),
    offerLines,
    ({ offer: { name, price } }) =>
      price.currency === currency
        ? undefined
        : {
            field: 'productId',
            rule: 'currency',
            detail: `"${name}" is sold in ${price.currency}, and the first line in ${currency}.`,
          },
  );
};

const requirePrices = (problem: MakeProblem<'price_changed'>, offerLines: OfferLine[]): void =>
  requireLines(
    (options) => problem('price_changed', options),
    offerLines,
    ({ unitPrice, offer: { name, price } }) =>
      unitPrice === undefined || (unitPrice.amount === price.amount && unitPrice.currency === price.currency)
        ? undefined
        : { field: 'unitPrice', rule: 'price', detail: `"${name}" now costs ${formatMoney(price)}.` },
  );

const requireStock = (
  problem: MakeProblem<'out_of_stock'>,
  offerLines: OfferLine[],
  quantities: Quantities,
): void =>
  requireLines(
    (options) => problem('out_of_stock', options),
    offerLines,
    ({ offer }) =>
      (quantities.get(offer.variantId) ?? 0) <= offer.available ? undefined : stockFault(offer),
  );

const stockFault = (offer: Offer): LineFault => ({
  field: 'quantity',
  rule: 'stock',
  detail: describeStock(offer),
});

const describeStock = ({ name, available }: Offer): string => {
  if (available === 0) return `"${name}" is sold out.`;
  return `Only ${available} of "${name}" ${available === 1 ? 'is' : 'are'} left.`;
};

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

/** Adds up quantities by variant, because several lines may name the same one. */
const quantitiesOf = (offerLines: OfferLine[]): Map<string, number> => {
  const quantities = new Map<string, number>();
  for (const { offer, quantity } of offerLines) {
    quantities.set(offer.variantId, (quantities.get(offer.variantId) ?? 0) + quantity);
  }
  return quantities;
};

type LineFault = { field: keyof OrderLine; rule: string; detail: string };

/** Throws the problem with the faults that `find` returns, if any. The detail of the first fault is that of the problem. */
const requireLines = <Line>(
  problem: (options: ProblemOptions) => Problem,
  lines: Line[],
  find: (line: Line) => LineFault | undefined,
): void => {
  const faults = lines.flatMap((line, index): InputFault[] => {
    const fault = find(line);
    if (!fault) return [];
    const { field, ...rest } = fault;
    return [{ field: ['items', index, field], ...rest }];
  });
  const [first] = faults;
  if (first) throw problem({ detail: first.detail, faults });
};
