import { type Examples, given } from '../../support/example-given.ts';
import type { World } from '../../support/example-world.ts';

const files = (world: World) => world.files();

export const examples: Examples = {
  downloadFile: {
    export: given(files),
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
