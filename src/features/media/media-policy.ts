import type { Actor } from '../accounts/access/actor.ts';
import type { StoredMedia } from './media.ts';

/** Tells whether the actor may read and change the media file: its owner and administrators may. */
export const canManage = (actor: Actor, { ownerId }: Pick<StoredMedia, 'ownerId'>): boolean =>
  actor.role === 'admin' || ownerId === actor.id;
