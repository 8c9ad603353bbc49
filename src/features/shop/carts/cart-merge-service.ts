import { inTransaction } from '../../../db/transaction.ts';
import type { Context } from '../../context.ts';
import { findOffersOfVariants } from '../products/offer-repository.ts';
import {
  type Cart,
  type CartFacts,
  type CartLine,
  type CartReduction,
  cartLimits,
  expiryOf,
} from './cart.ts';
import { type CartRequest, mayUseCart } from './cart-access.ts';
import { cartClosedProblem } from './cart-lock.ts';
import { showCart } from './cart-pricing.ts';
import * as carts from './cart-repository.ts';
import { ensureCartOf } from './cart-service.ts';
import type { Offers } from './cart-view.ts';

type MergeProblem = 'not_found' | 'cart_closed' | 'currency_mismatch' | 'cart_limit_exceeded';
type MergeContext = Context<MergeProblem>;
type Merge = { cart: Cart; reductions: CartReduction[] };

/**
 * Moves the lines of a guest cart to the open cart of the account, in one transaction. It locks the cart of the account
 * first, so two merges cannot deadlock. A repetition changes nothing. Throws not_found, cart_closed if the guest cart was
 * ordered or merged into another cart, currency_mismatch or cart_limit_exceeded.
 */
export const mergeCart = (
  context: MergeContext,
  { actor, ...request }: CartRequest & { actor: { id: string } },
): Promise<Merge> =>
  inTransaction(context, async (context) => {
    const { cart } = await ensureCartOf(context, actor.id);
    const guest = await carts.lockCart(context, request.cartId);
    // Only the holder of a token merges a cart, so the caller's own cart is not found.
    if (!guest || !mayUseCart(guest, { actor: undefined, ...request }, context.clock.now()))
      throw context.problem('not_found');
    if (guest.status === 'merged' && guest.mergedInto === cart.id)
      return { cart: await showCart(context, cart), reductions: [] };
    if (guest.status !== 'open') throw cartClosedProblem(context, guest);
    const { merged, reductions } = await moveLines(context, cart, guest);
    return { cart: await showCart(context, merged), reductions };
  });

const moveLines = async (
  context: MergeContext,
  cart: CartFacts,
  guest: CartFacts,
): Promise<{ merged: CartFacts; reductions: CartReduction[] }> => {
  const own = await carts.listLines(context, cart.id);
  const added = await carts.listLines(context, guest.id);
  const variantIds = added.map(({ variantId }) => variantId);
  const { lines, reductions } = addUp(own, added, await findOffersOfVariants(context, variantIds));
  requireRoom(context, {
    cart,
    guest,
    count: new Set([...own, ...lines].map(({ variantId }) => variantId)).size,
  });
  const updatedAt = context.clock.now();
  await carts.putLines(context, cart.id, lines);
  await carts.deleteLines(context, guest.id);
  const merged = await carts.updateCart(context, cart.id, {
    currency: cart.currency ?? guest.currency,
    discountCode: cart.discountCode ?? guest.discountCode,
    updatedAt,
    expiresAt: expiryOf(cart, updatedAt),
  });
  await carts.updateCart(context, guest.id, {
    status: 'merged',
    mergedInto: cart.id,
    currency: undefined,
    updatedAt,
    expiresAt: expiryOf(guest, updatedAt),
  });
  return { merged, reductions };
};

const requireRoom = (
  { problem }: Pick<MergeContext, 'problem'>,
  { cart, guest, count }: { cart: CartFacts; guest: CartFacts; count: number },
): void => {
  if (cart.currency && guest.currency && cart.currency !== guest.currency) {
    const detail = `The guest cart is in ${guest.currency}, and the cart of the account in ${cart.currency}.`;
    throw problem('currency_mismatch', { detail });
  }
  if (count <= cartLimits.lines) return;
  const detail = `The carts have ${count} lines together, and a cart has at most ${cartLimits.lines}.`;
  throw problem('cart_limit_exceeded', { detail });
};

/**
 * Adds the lines of a guest cart to those of an account. A sum is reduced to the stock, but not below either quantity: a
 * merge takes nothing that the customer has put into a cart.
 */
export const addUp = (
  own: readonly CartLine[],
  added: readonly CartLine[],
  offers: Offers,
): { lines: CartLine[]; reductions: CartReduction[] } => {
  const lines = added.map((line) => {
    const mine = own.find(({ variantId }) => variantId === line.variantId);
    if (!mine) return line;
    const available = offers.get(line.variantId)?.available ?? 0;
    const possible = Math.min(mine.quantity + line.quantity, available, cartLimits.quantity);
    return { ...mine, quantity: Math.max(mine.quantity, line.quantity, possible) };
  });
  const reductions = lines.flatMap(({ variantId, name, quantity }, index) => {
    const mine = own.find((line) => line.variantId === variantId)?.quantity ?? 0;
    const requestedQuantity = mine + (added[index]?.quantity ?? 0);
    return quantity < requestedQuantity ? [{ variantId, name, requestedQuantity, quantity }] : [];
  });
  return { lines, reductions };
};
