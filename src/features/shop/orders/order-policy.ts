import type { Actor } from '../../accounts/actor.ts';

export const mayReadOrder = (actor: Actor, buyerId: string): boolean =>
  actor.id === buyerId || actor.role === 'admin';
