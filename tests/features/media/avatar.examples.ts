import { toUuid } from '../../../src/lib/id.ts';
import { accounts, type Examples, type Given, given } from '../../support/example-given.ts';
import type { Recipe } from '../../support/example-trial.ts';
import { people } from '../../support/example-world.ts';
import { sendToFullStorage } from '../../support/full-storage.ts';
import { startTestApp } from '../../support/test-app.ts';

/** The image of the examples is the avatar of the customer. */
const avatar: Given = async (world, db) => {
  await world.media();
  await db('media')
    .where({ id: toUuid('med_01kt1x9d7h3j5k7m9p1r3t5v7x') })
    .update({ owner_id: toUuid(people.user), is_avatar: true });
};

/** The application of the examples accepts no upload that is so large. */
const large: Recipe = async ({ app, send }) => {
  const roomy = await startTestApp({ DATABASE_URL: app.databaseUrl });
  const response = await send({ to: roomy, body: { file: `GIF89a${' '.repeat(6 * 1024 * 1024)}` } });
  const copy = new Response(await response.text(), response);
  await roomy.close();
  return copy;
};

export const examples: Examples = {
  setAvatar: {
    file_too_large: large,
    storage_full: (trial) => sendToFullStorage(trial, { body: { file: `GIF89a${'x'.repeat(400_000)}` } }),
    unsupported_file_type: given(accounts, { body: { file: 'sku,name' } }),
    malformed_request: given(accounts, { rawBody: '--cut' }),
    payload_too_large: given(accounts, { rawBody: 'x'.repeat(2_000_000) }),
    validation_failed: given(accounts, { query: { colour: 'red' } }),
  },
  deleteAvatar: { 204: given(avatar) },
  getUserAvatar: { 302: given(avatar), not_found: given(accounts) },
};
