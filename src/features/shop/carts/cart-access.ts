import { hashSecret } from '../../../lib/secret.ts';
import type { Actor } from '../../accounts/access/actor.ts';
import type { CartFacts } from './cart.ts';

/** A cart as a request names it, with the proofs of its caller. */
export type CartRequest = {
  cartId: string;
  actor: Pick<Actor, 'id'> | undefined;
  /** The token of a guest cart. */
  cartToken: string | undefined;
};

/**
 * Tells whether the caller may use the cart: the cart of an account needs its owner, a guest cart its token. An expired cart
 * looks absent before the sweep deletes it. The token is random and compared as a hash, so the comparison needs no constant
 * time.
 */
export const mayUseCart = (
  { ownerId, tokenHash, expiresAt }: CartFacts,
  { actor, cartToken }: Omit<CartRequest, 'cartId'>,
  now: Date,
): boolean => {
  if (Date.parse(expiresAt) <= now.getTime()) return false;
  if (ownerId !== undefined) return ownerId === actor?.id;
  return cartToken !== undefined && tokenHash?.equals(hashSecret(cartToken)) === true;
};
