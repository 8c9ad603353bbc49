import type { Context, ProblemContext } from '../../context.ts';
import { type CartFacts, type CartLine, expiryOf } from './cart.ts';
import { type CartRequest, mayUseCart } from './cart-access.ts';
import { listLines, lockCart, updateCart } from './cart-repository.ts';

export type LockedCart = { cart: CartFacts; lines: CartLine[] };

type LockContext = Pick<Context, 'db' | 'clock'> & ProblemContext<'not_found' | 'cart_closed'>;

/**
 * Locks an open cart until the transaction ends, and returns it with its lines, which may be empty. Every change of a cart
 * begins with this lock. Throws not_found if the cart is absent, expired or not the caller's, and cart_closed if it was ordered
 * or merged.
 */
export const lockOpenCart = async (context: LockContext, request: CartRequest): Promise<LockedCart> => {
  const cart = await lockCart(context, request.cartId);
  if (!cart || !mayUseCart(cart, request, context.clock.now())) throw context.problem('not_found');
  if (cart.status !== 'open') throw cartClosedProblem(context, cart);
  return { cart, lines: await listLines(context, cart.id) };
};

export const cartClosedProblem = (
  { problem }: Pick<ProblemContext<'cart_closed'>, 'problem'>,
  { status, orderId }: CartFacts,
) => {
  const ordered = orderId === undefined ? 'The cart was ordered.' : `The cart was ordered as ${orderId}.`;
  const detail = status === 'ordered' ? ordered : 'The lines of the cart are in the cart of an account.';
  return problem('cart_closed', { detail });
};

/** Closes a cart that the transaction has locked, because `orderId` was placed from it. It keeps its lines. */
export const closeCart = async (
  context: Pick<Context, 'db' | 'clock'>,
  cart: CartFacts,
  orderId: string,
): Promise<void> => {
  const now = context.clock.now();
  await updateCart(context, cart.id, {
    status: 'ordered',
    orderId,
    updatedAt: now,
    expiresAt: expiryOf(cart, now),
  });
};
