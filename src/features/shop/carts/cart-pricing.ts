/** The representation of a cart with its totals: the group and the code of the customer take their discounts off. */
import { Problem } from '../../../contract/problem.ts';
import type { Page, PageRequest } from '../../../db/keyset.ts';
import { newProblem } from '../../../errors.ts';
import { findUser } from '../../accounts/accounts-read-model.ts';
import type { Context } from '../../context.ts';
import { findGroupRate } from '../discounts/customer-group-repository.ts';
import { type DiscountCodeProblem, findApplicableDiscount } from '../discounts/discount-redemption.ts';
import { findCategoriesOf } from '../orders/order-basket-repository.ts';
import type { Basket, DiscountRule } from '../pricing/basket.ts';
import { findOffersOfVariants } from '../products/offer-repository.ts';
import type { Cart, CartDiscount, CartFacts, CartLine, CartLineView } from './cart.ts';
import { listCarts, listLines } from './cart-repository.ts';
import { basketLinesOf, compareLines, type Offers, totalsOf } from './cart-view.ts';

type ReadContext = Pick<Context, 'db' | 'clock'>;
type CartBasket = Pick<Basket, 'currency' | 'lines' | 'group'>;

/** Returns the representation of a cart. */
export const showCart = async (context: ReadContext, cart: CartFacts): Promise<Cart> => {
  const lines = await listLines(context, cart.id);
  return present(context, { cart, lines, offers: await findOffersOfLines(context, lines) });
};

/** Returns a page of the carts of an account, the newest first, each as the API shows it. */
export const listShownCarts = async (
  context: ReadContext,
  ownerId: string,
  page: PageRequest,
): Promise<Page<Cart>> => {
  const { rows, ...rest } = await listCarts(context, ownerId, page);
  const offers = await findOffersOfLines(
    context,
    rows.flatMap(({ lines }) => lines),
  );
  return { ...rest, rows: await Promise.all(rows.map((row) => present(context, { ...row, offers }))) };
};

/** Returns the basket of a cart with lines, at the current prices. */
export const basketOf = async (
  context: ReadContext,
  cart: CartFacts,
  lines: readonly CartLine[],
): Promise<CartBasket | undefined> => {
  const views = compareLines(cart, lines, await findOffersOfLines(context, lines));
  return cart.currency && basketOfViews(context, cart, { currency: cart.currency, views });
};

const findOffersOfLines = (context: ReadContext, lines: readonly CartLine[]): Promise<Offers> =>
  findOffersOfVariants(
    context,
    lines.map(({ variantId }) => variantId),
  );

type Given = { cart: CartFacts; lines: readonly CartLine[]; offers: Offers };

const present = async (context: ReadContext, { cart, lines, offers }: Given): Promise<Cart> => {
  const { id, status, currency, orderId, createdAt, updatedAt, expiresAt } = cart;
  const views = compareLines(cart, lines, offers);
  const isPriced = status === 'open' && currency && views.length > 0;
  return {
    id,
    status,
    ...(orderId !== undefined && { orderId }),
    lines: views,
    ...(isPriced && (await priceViews(context, cart, { currency, views }))),
    createdAt,
    updatedAt,
    expiresAt,
  };
};

type Views = { currency: Basket['currency']; views: CartLineView[] };

const priceViews = async (
  context: ReadContext,
  cart: CartFacts,
  views: Views,
): Promise<Pick<Cart, 'discount' | 'totals'>> => {
  const basket = await basketOfViews(context, cart, views);
  if (cart.discountCode === undefined) return { totals: totalsOf(basket) };
  const { rule, discount } = await findDiscountOf(context, { cart, basket, code: cart.discountCode });
  return { discount, totals: totalsOf({ ...basket, discount: rule }) };
};

const basketOfViews = async (
  context: ReadContext,
  { ownerId, discountCode }: CartFacts,
  { currency, views }: Views,
): Promise<CartBasket> => {
  const owner = ownerId === undefined ? undefined : await findUser(context, ownerId);
  const variantIds = views.map(({ variantId }) => variantId);
  // Only a discount asks for categories.
  const categories = discountCode === undefined ? new Map() : await findCategoriesOf(context, variantIds);
  return {
    currency,
    lines: basketLinesOf(views, categories),
    group: await findGroupRate(context, owner?.customerGroup),
  };
};

type Used = { cart: CartFacts; basket: CartBasket; code: string };

/** A code that does not apply takes nothing off, and the outcome is its problem. */
const findDiscountOf = async (
  context: ReadContext,
  { cart, basket, code }: Used,
): Promise<{ rule?: DiscountRule; discount: CartDiscount }> => {
  try {
    const customer = { userId: cart.ownerId };
    const { rule } = await findApplicableDiscount(
      { ...context, problem: newProblem },
      { code, basket, customer },
    );
    return { rule, discount: { code: rule.code, outcome: 'applied' } };
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return { discount: { code, outcome: error.code as DiscountCodeProblem } };
  }
};
