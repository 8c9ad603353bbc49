import { inTransaction } from '../../../db/transaction.ts';
import { newUuid } from '../../../lib/id.ts';
import { hashSecret, newSecret } from '../../../lib/secret.ts';
import type { Context } from '../../context.ts';
import { type Cart, type CartFacts, expiryOf } from './cart.ts';
import { type CartRequest, mayUseCart } from './cart-access.ts';
import { showCart } from './cart-pricing.ts';
import * as carts from './cart-repository.ts';

/** Creates a guest cart. Returns its token, of which only the hash is stored. */
export const createGuestCart = async (
  context: Pick<Context, 'db' | 'clock' | 'randomness'>,
): Promise<{ cart: CartFacts; token: string }> => {
  const token = newSecret(context.randomness);
  const createdAt = context.clock.now();
  const cart = await carts.insertCart(context, {
    uuid: newUuid(createdAt),
    tokenHash: hashSecret(token),
    createdAt,
    expiresAt: expiryOf({ ownerId: undefined }, createdAt),
  });
  if (!cart) throw new Error('A guest cart has no owner, so it conflicts with no other cart');
  return { cart, token };
};

/**
 * Returns the open cart of an account, locked, and creates it if there is none. Concurrent calls return the same cart. The
 * cart is the first of the transaction's carts: a merge locks the guest cart after it.
 */
export const ensureCartOf = (
  context: Pick<Context, 'db' | 'clock'>,
  ownerId: string,
): Promise<{ cart: CartFacts; isNew: boolean }> =>
  inTransaction(context, async (context) => {
    const createdAt = context.clock.now();
    // A concurrent transaction may end the cart after the insertion has met it.
    for (;;) {
      const open = await carts.lockOpenCartOf(context, ownerId);
      if (open && Date.parse(open.expiresAt) > createdAt.getTime()) return { cart: open, isNew: false };
      if (open) await carts.deleteCart(context, open.id);
      const expiresAt = expiryOf({ ownerId }, createdAt);
      const cart = await carts.insertCart(context, {
        uuid: newUuid(createdAt),
        ownerId,
        createdAt,
        expiresAt,
      });
      if (cart) return { cart, isNew: true };
    }
  });

/** Returns a cart in any state, compared with the current offers. Undefined if the caller may not use it. */
export const findCart = async (
  context: Pick<Context, 'db' | 'clock'>,
  request: CartRequest,
): Promise<{ cart: Cart; version: number } | undefined> => {
  const cart = await carts.findCart(context, request.cartId);
  if (!cart || !mayUseCart(cart, request, context.clock.now())) return undefined;
  return { cart: await showCart(context, cart), version: cart.version };
};
