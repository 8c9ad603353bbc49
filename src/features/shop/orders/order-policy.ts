import { hashSecret } from '../../../lib/secret.ts';
import type { Actor } from '../../accounts/access/actor.ts';
import type { OrderMover } from './order-transitions.ts';

/** The proofs of the caller of a request about an order. */
export type OrderCaller = {
  actor: Actor | undefined;
  /** The token of a guest's order. */
  orderToken?: string | undefined;
};

export type OrderOwner = {
  /** Undefined for a guest and for an erased account. */
  buyerId: string | undefined;
  /** Undefined unless the order is a guest's. */
  guestTokenHash?: Buffer | undefined;
};

/**
 * Tells whether the caller is the buyer: the order of an account needs its account, that of a guest its token. The token is
 * random and compared as a hash, so the comparison needs no constant time.
 */
export const isBuyer = (
  { actor, orderToken }: OrderCaller,
  { buyerId, guestTokenHash }: OrderOwner,
): boolean => {
  if (buyerId !== undefined) return buyerId === actor?.id;
  return orderToken !== undefined && guestTokenHash?.equals(hashSecret(orderToken)) === true;
};

/** Tells whether the caller may read the order: the buyer and administrators may. */
export const mayReadOrder = (caller: OrderCaller, owner: OrderOwner): boolean =>
  isBuyer(caller, owner) || caller.actor?.role === 'admin';

/** Returns the role in which the caller moves the order. Undefined if the order must look absent. */
export const moverOf = (caller: OrderCaller, owner: OrderOwner): OrderMover | undefined => {
  if (caller.actor?.scopes.has('orders:manage')) return 'admin';
  return isBuyer(caller, owner) ? 'owner' : undefined;
};
