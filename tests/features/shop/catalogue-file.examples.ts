import { toUuid } from '../../../src/lib/id.ts';
import { absent, accounts, type Examples, type Given, given } from '../../support/example-given.ts';
import { people } from '../../support/example-world.ts';
import { sendToFullStorage } from '../../support/full-storage.ts';

const jobId = 'job_01kkhp5a7c9eb1d3f5h7j9kbmd';
const createdAt = '2026-06-01T12:00:00.000Z';

const fileRow = (id: string, kind: 'catalogue_import' | 'catalogue_export') => ({
  id: toUuid(id),
  owner_id: toUuid(people.admin),
  kind,
  name: 'catalogue-2026-06-01.csv',
  media_type: 'text/csv',
  storage_key: `${kind}/of-the-examples`,
  size: 70,
  sha256: Buffer.from('ade8477101d4846c8fe205ba6ea2f6cd49225881085129c8be407884f4f75ae1', 'hex'),
  created_at: createdAt,
  expires_at: '2999-01-01T00:00:00.000Z',
});

const queue = {
  ...{ name: 'catalogue.import', policy: 'exclusive', partition: false, table_name: 'job_common' },
  ...{ retry_limit: 0, retry_delay: 0, retry_backoff: false },
  ...{ expire_seconds: 900, retention_seconds: 900, deletion_seconds: 0 },
};

/** An unfinished import of the administrator. */
const unfinished: Given = async (_world, db) => {
  const file = fileRow('fil_01kt1w7h0e5v8qk3m2x9r4b6cg', 'catalogue_import');
  const id = toUuid(jobId);
  await db('files').insert(file);
  const job = { id, name: 'catalogue.import', policy: 'exclusive', singleton_key: 'shop', data: '{}' };
  await db('pgboss.queue').insert(queue).onConflict('name').ignore();
  await db('pgboss.job').insert(job);
  const own = { id, kind: job.name, owner_id: file.owner_id, created_at: createdAt };
  await db('jobs').insert(own);
  await db('catalogue_imports').insert({ file_id: file.id, job_id: id, created_at: createdAt });
};

const catalogueImports: Given = (world) => world.catalogueImports();

/** As many dry runs wait as one account may have. */
const manyDryRuns: Given = async (_world, db) => {
  await db('pgboss.queue').insert(queue).onConflict('name').ignore();
  for (let n = 0; n < 20; n += 1) {
    const id = `00000000-0000-7000-8000-0000000000${n + 10}`;
    await db('pgboss.job').insert({ id, name: 'catalogue.import' });
    const own = { id, kind: 'catalogue.import', owner_id: toUuid(people.admin), created_at: createdAt };
    await db('jobs').insert(own);
  }
};

const exported: Given = (_world, db) =>
  db('files').insert(fileRow('fil_01kt1w7h0e5v8qk3m2x9r4b6cd', 'catalogue_export'));

export const examples: Examples = {
  importCatalogue: {
    waiting: async (trial) => {
      const first = await given(accounts, { example: 'kettle' })(trial);
      await first.text();
      await trial.app.deps.db('pgboss.job').update({ state: 'completed' });
      return trial.send({ example: 'mug' });
    },
    import_unfinished: given(unfinished),
    too_many_jobs: given(manyDryRuns),
    storage_full: async (trial) => {
      await accounts(trial.world, trial.app.deps.db);
      return sendToFullStorage(trial, { rawBody: 'x'.repeat(400_000) });
    },
    unsupported_media_type: given(accounts, { rawHeaders: { 'content-type': 'application/pdf' } }),
  },
  listCatalogueImportFaults: {
    firstPage: given(catalogueImports, { query: { limit: 2 } }),
    lastPage: given(catalogueImports, {
      query: { cursor: 'ittYWsHXop2v-bQ3QrDG_rcleIoGH9YPq7okXPFFr0GtnJ9SFDlMgQ' },
    }),
    not_found: given(accounts, { path: { jobId: absent('job') } }),
  },
  getCatalogueExport: {
    export: async (trial) => {
      const { clock } = trial.app;
      const ahead = clock.now().getTime() - Date.parse(createdAt);
      clock.advance(-ahead);
      try {
        return await given(exported)(trial);
      } finally {
        clock.advance(ahead);
      }
    },
  },
};
