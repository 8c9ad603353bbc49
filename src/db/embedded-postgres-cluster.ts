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

// `home` appears by one rename, complete: data/ (Postgres's own), password and log.
export type Place = {
  home: string;
  owner: string;
  data: string;
  password: string;
  log: string;
};

export const placeIn = async (dir: string): Promise<Place> => {
  let parent: string;
  try {
    await mkdir(dir, { recursive: true });
    await access(dir, constants.W_OK);
    // The real path, so that an orphan is recognised by its command line.
    parent = await realpath(dir);
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    throw new EmbeddedPostgresError(
      `The data folder ${shown(dir)} can't be written to (${code}); ${anotherFolder}`,
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

/** Whose the data are; undefined before the first start. */
export const dataOwner = (place: Place): number | undefined => {
  const keeper = statSync(place.home, { throwIfNoEntry: false })?.uid;
  if (keeper === undefined) return undefined;
  if (isRoot()) return statSync(place.data, { throwIfNoEntry: false })?.uid;
  if (keeper === process.getuid?.()) return keeper;
  throw new EmbeddedPostgresError(
    `${shown(place.home)} belongs to another user. Run as that one, or ${anotherFolder}`,
  );
};

/** Creates the database beside its place and moves it there when complete. */
export const initialise = async (place: Place, commandLine: CommandLine, durable: boolean): Promise<void> => {
  for (const leftover of await readdir(dirname(place.home))) {
    const path = join(dirname(place.home), leftover);
    if (path.startsWith(`${place.home}.incomplete-`)) await rm(path, { recursive: true, maxRetries: 5 });
  }
  // A new name each time: an initdb that outlived its parent may still write to the old one.
  const draft = contents(await mkdtemp(`${place.home}.incomplete-`));
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
    throw new EmbeddedPostgresError(`Postgres could not create its database: ${stderr?.trim() || error}`);
  }
  await rename(draft.home, place.home);
};

/** Refuses what this Postgres can't open. */
export const checkVersion = (place: Place): void => {
  const file = join(place.data, 'PG_VERSION');
  const found = existsSync(file)
    ? `a database of Postgres ${readFileSync(file, 'utf8').trim()}`
    : 'no database';
  if (found.endsWith(` ${POSTGRES_MAJOR}`)) return;
  throw new EmbeddedPostgresError(
    `${shown(place.home)} holds ${found}; Postgres ${POSTGRES_MAJOR} can't start there. ` +
      `Delete it with \`make db/reset\`, or ${anotherFolder}`,
  );
};

/** A path as a person at this terminal would write it. */
export const shown = (path: string): string => {
  const fromHere = relative(process.cwd(), path);
  return fromHere.startsWith('..') ? path : fromHere;
};
