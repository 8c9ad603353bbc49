import { type Examples, given } from '../../support/example-given.ts';
import type { Recipe } from '../../support/example-trial.ts';
import type { World } from '../../support/example-world.ts';
import { startTestApp } from '../../support/test-app.ts';

const files = (world: World) => world.files();

/** A server with a bucket, which it need not reach to sign a URL. */
const redirect: Recipe = async ({ app, world, send }) => {
  await files(world);
  const to = await startTestApp({
    DATABASE_URL: app.databaseUrl,
    S3_BUCKET: 'files',
    S3_ENDPOINT: 'https://files.shop.example',
    S3_ACCESS_KEY_ID: 'AKIA',
    S3_SECRET_ACCESS_KEY: 'secret',
  });
  try {
    return await send({ to });
  } finally {
    await to.close();
  }
};

export const examples: Examples = {
  downloadFile: {
    export: given(files),
    302: redirect,
    range: given(files, { header: { Range: 'bytes=0-99' } }),
    range_not_satisfiable: given(files, { header: { Range: 'bytes=999999-' } }),
    validation_failed: given(files, { query: { colour: 'red' } }),
    invalid_file_link: given(files, { query: { expires: 1893456001 } }),
    file_link_expired: async ({ app, send }) => {
      const url = new URL(await app.deps.fileLinks.urlOf('fil_01kt1w7h0e5v8qk3m2x9r4b6cd', new Date(0)));
      return send({ query: Object.fromEntries(url.searchParams) });
    },
  },
};
