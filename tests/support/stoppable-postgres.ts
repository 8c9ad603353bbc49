import { execFileSync } from 'node:child_process';
import knex from 'knex';
import { startEmbeddedPostgres } from '../../src/db/embedded-postgres.ts';
import { migrateToLatest } from '../../src/db/migrate.ts';
import { databaseFolder } from './database-folder.ts';

export type StoppablePostgres = Awaited<ReturnType<typeof startStoppablePostgres>>;

/** A migrated Postgres whose processes can be paused: connections stay open without a response. */
export const startStoppablePostgres = async () => {
  const postgres = await startEmbeddedPostgres({ ephemeral: true, parent: databaseFolder(), log: () => {} });
  const db = knex({ client: 'pg', connection: postgres.url });
  await migrateToLatest(db);
  const { rows } = await db.raw<{ rows: { pid: number }[] }>('select pg_backend_pid() as pid');
  const backend = listProcesses().find(({ pid }) => pid === rows[0]?.pid);
  await db.destroy();
  if (backend === undefined) throw new Error('Postgres runs on another machine');
  const postmaster = backend.parent;
  const signal = (name: NodeJS.Signals) => {
    process.kill(postmaster, name);
    // Read after the pause of the postmaster, which starts no others any more.
    for (const { pid, parent } of listProcesses()) if (parent === postmaster) killIfAlive(pid, name);
  };
  return {
    url: postgres.url,
    pause: () => signal('SIGSTOP'),
    resume: () => signal('SIGCONT'),
    stop: async () => {
      signal('SIGCONT');
      await postgres.stop();
    },
  };
};

/** A resumed backend whose client is gone may end by itself. */
const killIfAlive = (pid: number, name: NodeJS.Signals): void => {
  try {
    process.kill(pid, name);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
};

const listProcesses = (): { pid: number; parent: number }[] =>
  execFileSync('ps', ['-A', '-o', 'pid=,ppid='], { encoding: 'utf8' })
    .trim()
    .split('\n')
    .map((line) => {
      const [pid = 0, parent = 0] = line.trim().split(/\s+/).map(Number);
      return { pid, parent };
    });
