import type { Actor } from '../../accounts/access/actor.ts';
import type { OrderMover } from './order-transitions.ts';

/** Tells whether the actor may read an order of this buyer: the buyer and administrators may. */
export const mayReadOrder = (actor: Actor, buyerId: string | undefined): boolean =>
  actor.id === buyerId || actor.role === 'admin';

/** Returns the role in which the actor moves an order of this buyer. Undefined if the order must look absent. */
export const moverOf = (actor: Actor, buyerId: string | undefined): OrderMover | undefined => {
  if (actor.scopes.has('orders:manage')) return 'admin';
  return actor.id === buyerId ? 'owner' : undefined;
};
