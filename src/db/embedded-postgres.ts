import { existsSync, statSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { preparePostgres } from './embedded-postgres-binary.ts';
import {
  checkVersion,
  clusterPaths,
  dataOwner,
  displayPath,
  initialise,
  POSTGRES_MAJOR,
} from './embedded-postgres-cluster.ts';
import { claim, isAbandoned, release, stopOrphan } from './embedded-postgres-lock.ts';
import { type Launch, launchOnFreePort } from './embedded-postgres-server.ts';

type Log = (sentence: string) => void;
export type EmbeddedPostgresOptions =
  | { log: Log; dir: string; ephemeral?: false }
  /** For benchmarks: as below, but under `dir` and kept by stop(). */
  | { log: Log; dir: string; ephemeral: false; durable: false }
  /** For tests: a new database in a folder below `parent`, fast instead of durable. `stop` deletes it. */
  | { log: Log; parent: string; ephemeral: true };
export type EmbeddedPostgres = { url: string; stop: () => Promise<void> };

const EPHEMERAL_PREFIX = 'tradepost-postgres-';
const EPHEMERAL_SETTINGS = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  max_connections: '200',
};

/**
 * Starts an embedded Postgres on a free port of 127.0.0.1, with its data in `dir`. First recovers from an interrupted
 * creation and stops an orphaned Postgres. Throws an EmbeddedPostgresError while a living Tradepost uses the folder.
 */
export const startEmbeddedPostgres = (options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> =>
  options.ephemeral
    ? startEphemeral(options)
    : startIn(
        options.dir,
        'durable' in options
          ? { log: options.log, settings: EPHEMERAL_SETTINGS, detached: false }
          : { log: options.log, settings: {}, detached: true },
      );

/** Deletes the embedded database. Throws an EmbeddedPostgresError while a living Tradepost uses it. */
export const removeEmbeddedPostgres = async (dir: string, log: Log): Promise<void> => {
  const paths = await clusterPaths(dir);
  dataOwner(paths);
  await claim(paths.owner);
  await stopOrphan(paths.data, log);
  await rm(paths.home, { recursive: true, force: true });
  await release(paths.owner);
};

const startEphemeral = async ({ log, parent }: { log: Log; parent: string }): Promise<EmbeddedPostgres> => {
  await removeAbandoned(parent, log);
  const dir = await mkdtemp(join(parent, EPHEMERAL_PREFIX));
  // Not detached: Ctrl-C kills a test run without `stop`, so the terminal must signal Postgres too.
  const postgres = await startIn(dir, { log, settings: EPHEMERAL_SETTINGS, detached: false });
  return {
    url: postgres.url,
    stop: async () => {
      await postgres.stop();
      await rm(dir, { recursive: true });
    },
  };
};

const startIn = async (dir: string, launch: Launch): Promise<EmbeddedPostgres> => {
  const paths = await clusterPaths(dir);
  await claim(paths.owner);
  const undo = [() => release(paths.owner)];
  const stop = async () => {
    for (const step of undo.toReversed()) await step();
  };
  try {
    const commandLine = await preparePostgres(dataOwner(paths));
    await stopOrphan(paths.data, launch.log);
    if (!existsSync(paths.home)) {
      launch.log(`Creating a Postgres database in ${displayPath(paths.home)} (the first time only) …`);
      await initialise(paths, commandLine, !('fsync' in launch.settings));
    }
    checkVersion(paths);
    launch.log(`Starting Postgres ${POSTGRES_MAJOR} in ${displayPath(paths.home)} …`);
    const server = await launchOnFreePort(paths, commandLine, launch);
    undo.push(server.stop);
    const password = await readFile(paths.password, 'utf8');
    await ensureDatabase(server.port, password);
    return { url: `postgres://tradepost:${password}@127.0.0.1:${server.port}/tradepost`, stop };
  } catch (error) {
    await stop();
    throw error;
  }
};

// As on a managed Postgres, our role owns its database but is no superuser.
const ensureDatabase = async (port: number, password: string): Promise<void> => {
  const client = new pg.Client({ host: '127.0.0.1', port, user: 'postgres', password, database: 'postgres' });
  await client.connect();
  try {
    const absent = async (query: string) => (await client.query(query)).rowCount === 0;
    if (await absent(`select from pg_roles where rolname = 'tradepost'`)) {
      await client.query(`create role tradepost login createdb password '${password}'`);
    }
    if (await absent(`select from pg_database where datname = 'tradepost'`)) {
      await client.query('create database tradepost owner tradepost');
    }
  } finally {
    await client.end();
  }
};

// A killed test run leaves its folder behind, and perhaps its Postgres.
const removeAbandoned = async (parent: string, log: Log): Promise<void> => {
  for (const entry of await readdir(parent)) {
    if (!entry.startsWith(EPHEMERAL_PREFIX)) continue;
    const dir = join(parent, entry);
    if (statSync(dir, { throwIfNoEntry: false })?.uid !== process.getuid?.()) continue;
    const paths = await clusterPaths(dir);
    if (!isAbandoned(paths.owner)) continue;
    await stopOrphan(paths.data, log);
    await rm(dir, { recursive: true, force: true });
  }
};
