import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import {
  access,
  chown,
  constants,
  mkdir,
  mkdtemp,
  readdir,
  realpath,
  rename,
  rm,
  writeFile,
} from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { promisify } from 'node:util';
import { type CommandLine, dataAccount, isRoot, postgresEnv } from './embedded-postgres-binary.ts';
import { EmbeddedPostgresError } from './embedded-postgres-error.ts';

export const POSTGRES_MAJOR = '18';
const anotherFolder = 'choose another folder: DATA_DIR=.data-2 make run';

/** The paths of a database cluster. One rename creates `home` complete: data/ (of Postgres), password and log. */
export type ClusterPaths = {
  home: string;
  owner: string;
  data: string;
  password: string;
  log: string;
};

/**
 * Returns the paths below the data folder, and creates the folder. Throws an EmbeddedPostgresError if it is not
 * writable.
 */
export const clusterPaths = async (dir: string): Promise<ClusterPaths> => {
  let parent: string;
  try {
    await mkdir(dir, { recursive: true });
    await access(dir, constants.W_OK);
    // The real path, because the command line of an orphan shows it.
    parent = await realpath(dir);
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    throw new EmbeddedPostgresError(
      `The data folder ${displayPath(dir)} is not writable (${code}): ${anotherFolder}`,
      {
        cause,
      },
    );
  }
  const home = join(parent, 'postgres');
  return { owner: `${home}.owner`, ...contents(home) };
};
const contents = (home: string) => ({
  home,
  data: join(home, 'data'),
  password: join(home, 'password'),
  log: join(home, 'log'),
});

/** Returns the user id that owns the data; undefined before the first start. Throws if another user owns the folder. */
export const dataOwner = (paths: ClusterPaths): number | undefined => {
  const owner = statSync(paths.home, { throwIfNoEntry: false })?.uid;
  if (owner === undefined) return undefined;
  if (isRoot()) return statSync(paths.data, { throwIfNoEntry: false })?.uid;
  if (owner === process.getuid?.()) return owner;
  throw new EmbeddedPostgresError(
    `${displayPath(paths.home)} belongs to another user: run as that user, or ${anotherFolder}`,
  );
};

/** Creates the cluster under a temporary name and renames it when it is complete. */
export const initialise = async (
  paths: ClusterPaths,
  commandLine: CommandLine,
  durable: boolean,
): Promise<void> => {
  for (const leftover of await readdir(dirname(paths.home))) {
    const path = join(dirname(paths.home), leftover);
    if (path.startsWith(`${paths.home}.incomplete-`)) await rm(path, { recursive: true, maxRetries: 5 });
  }
  // A new name each time, because an initdb that outlived its parent may still write to the old folder.
  const draft = contents(await mkdtemp(`${paths.home}.incomplete-`));
  await mkdir(draft.data, { mode: 0o700 });
  const account = dataAccount();
  if (account !== undefined) await chown(draft.data, account, account);
  await writeFile(draft.password, randomBytes(24).toString('hex'), { mode: 0o600 });
  const sync = durable ? [] : ['--no-sync'];
  const login = ['--username=postgres', `--pwfile=${draft.password}`, '--auth=scram-sha-256'];
  const locale = ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
  const command = commandLine('initdb', ['-D', draft.data, ...login, ...locale, ...sync]);
  try {
    await promisify(execFile)(...command, { env: postgresEnv });
  } catch (error) {
    const { stderr } = error as { stderr?: string };
    throw new EmbeddedPostgresError(
      `initdb could not create the embedded Postgres: ${stderr?.trim() || error}`,
    );
  }
  await rename(draft.home, paths.home);
};

/** Throws an EmbeddedPostgresError if this version of Postgres cannot open the data. */
export const checkVersion = (paths: ClusterPaths): void => {
  const file = join(paths.data, 'PG_VERSION');
  const found = existsSync(file)
    ? `a database of Postgres ${readFileSync(file, 'utf8').trim()}`
    : 'no database';
  if (found.endsWith(` ${POSTGRES_MAJOR}`)) return;
  throw new EmbeddedPostgresError(
    `${displayPath(paths.home)} holds ${found}; Postgres ${POSTGRES_MAJOR} can't start there. ` +
      `Delete it with \`make db/reset\`, or ${anotherFolder}`,
  );
};

/** Returns the path relative to the working directory, if it lies below it. */
export const displayPath = (path: string): string => {
  const fromHere = relative(process.cwd(), path);
  return fromHere.startsWith('..') ? path : fromHere;
};
