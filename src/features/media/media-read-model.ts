/** The facts of media that other features may read. */

import type { components } from '../../../generated/types.ts';
import type { Config } from '../../config.ts';
import type { InputFault } from '../../contract/problem.ts';
import { pipelinedRead, query } from '../../db/statement.ts';
import { toPublicId, toUuid } from '../../lib/id.ts';
import type { DbContext, ProblemContext } from '../context.ts';
import { type MediaKind, type MediaState, renditionUrls } from './media.ts';

/** Only what is ready is shown, and what is shown is not deleted. So an image never changes while something shows it. */
export type ShownImage = {
  mediaId: string;
  url: string;
  width: number;
  height: number;
  renditions: components['schemas']['MediaRendition'][];
};

export type ImageContext = DbContext & { readonly config: Pick<Config, 'publicUrl'> };

type RenditionRow = {
  media_id: string;
  name: string;
  media_type: string;
  size: number;
  width: number;
  height: number;
};

/** Returns the images with these ids, by id. Media files without renditions are missing. */
export const readImages = async (
  { db, config }: ImageContext,
  mediaIds: readonly string[],
): Promise<ReadonlyMap<string, ShownImage>> => {
  const images = new Map<string, ShownImage>();
  if (mediaIds.length === 0) return images;
  const text = `select media_id, media_files.name, media_type, size, width, height
    from media_files join files on files.id = media_files.file_id
    where media_id = any ($1::uuid[]) and width is not null
    order by media_files.name = 'original' desc, width desc, media_files.name`;
  const rows = await pipelinedRead<RenditionRow>(db, text, [[...new Set(mediaIds)].map(toUuid)]);
  for (const { media_id, media_type: mediaType, ...row } of rows) {
    const mediaId = toPublicId('med', media_id);
    const rendition = { ...row, mediaType, url: renditionUrls(config, mediaId)(row.name) };
    const { url, width, height } = rendition;
    const image = images.get(mediaId);
    // The first one is the original.
    if (image) image.renditions.push(rendition);
    else images.set(mediaId, { mediaId, url, width, height, renditions: [rendition] });
  }
  return images;
};

/** A reference to an image in a request. */
export type ImageReference = { field: InputFault['field']; mediaId: string };

type FoundRow = { id: string; kind: MediaKind; state: MediaState; alt: string | null };

/**
 * Returns the alternative texts of the images, by id, and a fault for each reference that is to no image or to one that is not
 * ready. With `isLocking`, protects the images from deletion until the transaction ends.
 */
export const findImages = async (
  { db }: DbContext,
  references: readonly ImageReference[],
  { isLocking }: { isLocking: boolean },
): Promise<{ alts: ReadonlyMap<string, string>; faults: InputFault[] }> => {
  if (references.length === 0) return { alts: new Map(), faults: [] };
  const text = `select id, kind, state, alt from media where id = any ($1::uuid[]) and deleted_at is null and not is_avatar
    order by id${isLocking ? ' for key share' : ''}`;
  const ids = references.map(({ mediaId }) => toUuid(mediaId));
  const rows = await query<FoundRow>(db, text, [[...new Set(ids)]]);
  const found = new Map(rows.map((row) => [toPublicId('med', row.id), row]));
  return {
    alts: new Map([...found].map(([id, { alt }]) => [id, alt ?? ''])),
    faults: references.flatMap(({ field, mediaId }) => {
      const fault = faultOf(found.get(mediaId));
      return fault ? [{ field, ...fault }] : [];
    }),
  };
};

const faultOf = (found: FoundRow | undefined): Omit<InputFault, 'field'> | undefined => {
  if (!found) return { rule: 'exists', detail: 'is no media file' };
  if (found.kind !== 'image') return { rule: 'kind', detail: 'is no image' };
  if (found.state === 'processing') return { rule: 'ready', detail: 'is still being processed' };
  return found.state === 'failed' ? { rule: 'ready', detail: 'could not be processed' } : undefined;
};

/** Like `findImages` with a lock. Throws unusable_image if there is a fault. */
export const requireImages = async (
  context: ProblemContext<'unusable_image'>,
  references: readonly ImageReference[],
): Promise<ReadonlyMap<string, string>> => {
  const { alts, faults } = await findImages(context, references, { isLocking: true });
  if (faults.length > 0) throw context.problem('unusable_image', { faults });
  return alts;
};
