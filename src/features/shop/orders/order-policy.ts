import type { Actor } from '../../accounts/access/actor.ts';

export const mayReadOrder = (actor: Actor, buyerId: string | undefined): boolean =>
  actor.id === buyerId || actor.role === 'admin';
