import { existsSync, statSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { preparePostgres } from './embedded-postgres-binary.ts';
import {
  checkVersion,
  dataOwner,
  initialise,
  POSTGRES_MAJOR,
  placeIn,
  shown,
} from './embedded-postgres-cluster.ts';
import { claim, isAbandoned, release, stopOrphan } from './embedded-postgres-lock.ts';
import { type Launch, launchOnFreePort } from './embedded-postgres-server.ts';

type Log = (sentence: string) => void;
export type EmbeddedPostgresOptions =
  | { log: Log; dir: string; ephemeral?: false }
  /** For tests: a new database under the system's temporary folder, fast instead of durable, removed by stop(). */
  | { log: Log; ephemeral: true };
export type EmbeddedPostgres = { url: string; stop: () => Promise<void> };

const EPHEMERAL_PREFIX = 'tradepost-postgres-';
const EPHEMERAL_SETTINGS = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  max_connections: '200',
};

/**
 * Starts a Postgres of our own on a free port of 127.0.0.1 and keeps its data under `dir`. What an earlier run
 * left half-finished or running is mended first; a folder in use by a living Tradepost is refused.
 */
export const startEmbeddedPostgres = (options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> =>
  options.ephemeral
    ? startEphemeral(options.log)
    : startIn(options.dir, { log: options.log, settings: {}, detached: true });

/** Deletes the embedded database; refuses while a living Tradepost uses it. */
export const removeEmbeddedPostgres = async (dir: string, log: Log): Promise<void> => {
  const place = await placeIn(dir);
  dataOwner(place);
  await claim(place.owner);
  await stopOrphan(place.data, log);
  await rm(place.home, { recursive: true, force: true });
  await release(place.owner);
};

const startEphemeral = async (log: Log): Promise<EmbeddedPostgres> => {
  await removeAbandoned(log);
  const dir = await mkdtemp(join(tmpdir(), EPHEMERAL_PREFIX));
  // Not detached: Ctrl-C ends a test run without asking us, so the terminal has to reach Postgres too.
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
  const place = await placeIn(dir);
  await claim(place.owner);
  const undo = [() => release(place.owner)];
  const stop = async () => {
    for (const step of undo.toReversed()) await step();
  };
  try {
    const commandLine = await preparePostgres(dataOwner(place));
    await stopOrphan(place.data, launch.log);
    if (!existsSync(place.home)) {
      launch.log(`Creating a Postgres database in ${shown(place.home)} (the first time only) …`);
      await initialise(place, commandLine, !('fsync' in launch.settings));
    }
    checkVersion(place);
    launch.log(`Starting Postgres ${POSTGRES_MAJOR} in ${shown(place.home)} …`);
    const server = await launchOnFreePort(place, commandLine, launch);
    undo.push(server.stop);
    const password = await readFile(place.password, 'utf8');
    await ensureDatabase(server.port, password);
    return { url: `postgres://tradepost:${password}@127.0.0.1:${server.port}/tradepost`, stop };
  } catch (error) {
    await stop();
    throw error;
  }
};

// Like on a managed Postgres, the role we connect as owns its database but is no superuser.
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

// A test run that was killed leaves its folder, and maybe its Postgres.
const removeAbandoned = async (log: Log): Promise<void> => {
  for (const entry of await readdir(tmpdir())) {
    if (!entry.startsWith(EPHEMERAL_PREFIX)) continue;
    const dir = join(tmpdir(), entry);
    if (statSync(dir, { throwIfNoEntry: false })?.uid !== process.getuid?.()) continue;
    const place = await placeIn(dir);
    if (!isAbandoned(place.owner)) continue;
    await stopOrphan(place.data, log);
    await rm(dir, { recursive: true, force: true });
  }
};
