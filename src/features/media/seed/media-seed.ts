import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { calendar } from '../../demo-calendar.ts';
import type { PlantSeed } from '../../demo-data.ts';
import { createRandom } from '../../demo-random.ts';
import { drawPictures, pictureSize } from './demo-pictures.ts';

const MEDIA_SEED = 8;

/**
 * Stores pictures that are ready, without their job. It has a generator of its own, so that the other demo data do not depend on
 * it.
 */
export const plantMedia: PlantSeed = async ({ db, storage }, seeded) => {
  const random = createRandom(MEDIA_SEED);
  const editor = seeded.users.find(({ role }) => role === 'editor');
  if (!editor) throw new Error('The demo data have no editor');
  const created_at = calendar.opening;
  const pictures = drawPictures().map((picture) => ({
    ...picture,
    id: random.uuid(created_at),
    fileId: random.uuid(created_at),
    sha256: createHash('sha256').update(picture.bytes).digest(),
  }));
  await Promise.all(
    pictures.map(({ fileId, bytes }) =>
      storage.put(`media/${fileId}`, Readable.from([bytes]), { type: 'image/png' }),
    ),
  );
  const facts = { media_type: 'image/png', created_at };
  await db('files').insert(
    pictures.map(({ fileId: id, name, bytes, sha256 }) => ({
      ...{ ...facts, id, kind: 'media', name, storage_key: `media/${id}`, size: bytes.length, sha256 },
    })),
  );
  await db('media').insert(
    pictures.map(({ id, name, alt, bytes, sha256 }) => ({
      ...{ ...facts, id, name, alt, kind: 'image', state: 'ready', size: bytes.length, sha256 },
      ...{ owner_id: editor.id, updated_at: created_at },
    })),
  );
  await db('media_files').insert(
    pictures.map(({ id, fileId }) => ({ media_id: id, name: 'original', file_id: fileId, ...pictureSize })),
  );
  return { ...seeded, pictures: pictures.map(({ id, motif, alt }) => ({ id, motif, alt })) };
};
