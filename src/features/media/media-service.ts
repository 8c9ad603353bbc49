import type { CallFacts } from '../../contract/handler-call.ts';
import { acquireLock } from '../../db/advisory-lock.ts';
import type { Db } from '../../db/db.ts';
import { inTransaction } from '../../db/transaction.ts';
import { changedFields } from '../../lib/changed-fields.ts';
import type { Actor } from '../accounts/access/actor.ts';
import type { Context, ProblemContext } from '../context.ts';
import { appendEvent } from '../events/append-event.ts';
import type { Services } from '../services.ts';
import { type MediaPatch, presentMedia, type StoredMedia } from './media.ts';
import { canManage } from './media-policy.ts';
import * as repository from './media-repository.ts';

type Target = { actor: Actor; mediaId: string };

/** Returns a media file that the actor may manage. Throws not_found. */
export const readMedia = async (
  context: Pick<Context<'not_found'>, 'db' | 'problem'>,
  { actor, mediaId }: Target,
): Promise<StoredMedia> => {
  const media = await repository.findMedia(context, mediaId);
  if (!media || media.isDeleted || !canManage(actor, media)) throw context.problem('not_found');
  return media;
};

/** Locks and writes a media file, in one transaction. Throws not_found or precondition_failed. */
export const updateMedia = (
  context: Context<'not_found'> & Pick<CallFacts<Db>, 'checkIfMatch'> & Pick<Services, 'config'>,
  target: Target,
  patch: MediaPatch,
): Promise<StoredMedia> =>
  inTransaction(context, async (context) => {
    const { mediaId } = target;
    const before = await lockOwn(context, target);
    if (before.isDeleted) throw context.problem('not_found');
    context.checkIfMatch(before.version, presentMedia(context, before).body);
    const media = await repository.updateMedia(context, mediaId, {
      ...patch,
      updatedAt: context.clock.now(),
    });
    const fields = changedFields(['alt', 'title'], before, media);
    await appendEvent(context, 'media.updated', { ...subjectOf(media), data: { fields } });
    return media;
  });

/** Deletes a media file, which `restoreMedia` can undo. Throws not_found, or media_in_use if products show it. */
export const deleteMedia = (context: Context<'not_found' | 'media_in_use'>, target: Target): Promise<void> =>
  inTransaction(context, async (context) => {
    const before = await lockOwn(context, target);
    if (before.isDeleted) throw context.problem('not_found');
    // A transaction that shows the image has locked it before, or finds it deleted.
    await requireUnused(context, before.id);
    const now = context.clock.now();
    const media = await repository.updateMedia(context, before.id, { deletedAt: now, updatedAt: now });
    await appendEvent(context, 'media.deleted', { ...subjectOf(media), data: { kind: media.kind } });
  });

const MAX_NAMED = 5;

/** Throws media_in_use if something shows the media file, which the transaction has locked. */
const requireUnused = async (context: ProblemContext<'media_in_use'>, mediaId: string): Promise<void> => {
  const uses = await repository.listUses(context, mediaId, MAX_NAMED + 1);
  if (uses.length === 0) return;
  const more = uses.length > MAX_NAMED ? ' and others' : '';
  const detail = `The image is shown by ${uses.slice(0, MAX_NAMED).join(', ')}${more}.`;
  throw context.problem('media_in_use', { detail });
};

/** Undoes the deletion of a media file. Throws not_found or media_exists. */
export const restoreMedia = (
  context: Context<'not_found' | 'media_exists'>,
  target: Target,
): Promise<StoredMedia> =>
  inTransaction(context, async (context) => {
    const found = await repository.findMedia(context, target.mediaId);
    if (!found || !canManage(target.actor, found)) throw context.problem('not_found');
    const { ownerId, sha256 } = found;
    // No upload of the same content begins to exist until the commit.
    if (ownerId !== undefined)
      await acquireLock(context.db, { namespace: 'mediaContent', key: `${ownerId} ${sha256}` });
    const before = await lockOwn(context, target);
    if (!before.isDeleted) return before;
    const twin =
      ownerId === undefined || before.state === 'failed'
        ? undefined
        : await repository.findByContent(context, { ownerId, sha256 });
    if (twin)
      throw context.problem('media_exists', { detail: `The media file ${twin.id} has the same content.` });
    const updatedAt = context.clock.now();
    const media = await repository.updateMedia(context, before.id, { deletedAt: null, updatedAt });
    await appendEvent(context, 'media.restored', { ...subjectOf(media), data: { kind: media.kind } });
    return media;
  });

/** Locks a media file that the actor may manage, also a deleted one. Throws not_found. */
const lockOwn = async (context: Context<'not_found'>, { actor, mediaId }: Target): Promise<StoredMedia> => {
  const media = await repository.lockMedia(context, mediaId);
  if (!media || !canManage(actor, media)) throw context.problem('not_found');
  return media;
};

/** The subject of an event. */
export const subjectOf = ({ id: subjectId, version, ownerId }: StoredMedia) => ({
  subjectId,
  version,
  ownerId,
});
