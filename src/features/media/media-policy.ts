import type { Actor } from '../accounts/access/actor.ts';
import type { StoredMedia } from './media.ts';

/** Tells whether the actor may read and change the media file: its owner and administrators may, unless it is an avatar. */
export const canManage = (
  actor: Actor,
  { ownerId, isAvatar }: Pick<StoredMedia, 'ownerId' | 'isAvatar'>,
): boolean => !isAvatar && (actor.role === 'admin' || ownerId === actor.id);
