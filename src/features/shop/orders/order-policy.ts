import type { Actor } from '../../accounts/access/actor.ts';

/** Tells whether the actor may read an order of this buyer: the buyer and administrators may. */
export const mayReadOrder = (actor: Actor, buyerId: string | undefined): boolean =>
  actor.id === buyerId || actor.role === 'admin';
