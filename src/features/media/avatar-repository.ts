import { pipelinedRead } from '../../db/statement.ts';
import { toPublicId, toUuid } from '../../lib/id.ts';
import type { Context, DbContext } from '../context.ts';
import { appendEvent } from '../events/append-event.ts';

/** The avatar of an account, and the name of its rendition that is 320 pixels wide or less. */
export type Avatar = { mediaId: string; rendition: string };

/** Returns the avatar of an account. Undefined if it has none. */
export const findAvatar = async ({ db }: DbContext, userId: string): Promise<Avatar | undefined> => {
  const text = `select media.id, exists (select from media_files where media_id = media.id and name = '320.webp') as is_wide
    from media where owner_id = $1 and is_avatar and state = 'ready' order by id desc limit 1`;
  const [row] = await pipelinedRead<{ id: string; is_wide: boolean }>(db, text, [toUuid(userId)]);
  return row && { mediaId: toPublicId('med', row.id), rendition: row.is_wide ? '320.webp' : 'original' };
};

export type AvatarFilter = { userId: string; state?: 'ready' | 'unready'; except?: string };

/** Deletes avatars of an account, with their bytes, and appends their events. Those that are `ready` are shown. */
export const deleteAvatars = async (
  context: Pick<Context, 'db' | 'clock' | 'actor'>,
  { userId, state, except }: AvatarFilter,
): Promise<void> => {
  const found = context.db('media').where({ owner_id: toUuid(userId), is_avatar: true });
  if (state === 'ready') found.where({ state });
  if (state === 'unready') found.whereNot({ state: 'ready' });
  if (except !== undefined) found.whereNot({ id: toUuid(except) });
  const deleted = await found.delete(['id', 'version']);
  for (const { id, version } of deleted)
    await appendEvent(context, 'media.deleted', {
      ...{ subjectId: toPublicId('med', id), version: version + 1, ownerId: userId },
      data: { kind: 'image' },
    });
};
