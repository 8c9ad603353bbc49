/** A database that does not suit this release: every command prints a sentence for each fault, and changes nothing. */
import { type ChildProcess, execFile } from 'node:child_process';
import { once } from 'node:events';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Knex } from 'knex';
import pg from 'pg';
import { pino } from 'pino';
import { closeDatabase, createDatabase } from '../../src/db/database.ts';
import { checkDatabase, serverFaults } from '../../src/db/database-check.ts';
import { DatabaseFault } from '../../src/db/database-fault.ts';
import { migrateToLatest } from '../../src/db/migrate.ts';
import { eventually } from '../support/eventually.ts';
import { findPort } from '../support/server-process.ts';
import { startTestApp } from '../support/test-app.ts';
import { createTestDatabase, type TestDatabase } from '../support/test-database.ts';

const root = join(import.meta.dirname, '..', '..');
const log = pino({ level: 'silent' });
const ENCRYPTION_KEY = Buffer.alloc(32, 7).toString('base64');
/** Those that change data. */
const writing = ['seed', 'sweep', 'rotate-keys', 'rotate-encryption-key', 'create-admin'];

let database: TestDatabase;
/** The role may do everything that an administrator may. */
let admin: pg.Client;
let undo: (() => Promise<unknown>)[];
let migrations: string;

beforeEach(() => {
  undo = [];
  migrations = mkdtempSync(join(tmpdir(), 'tradepost-migrations-'));
  cpSync(join(root, 'migrations'), migrations, { recursive: true });
});
afterEach(async () => {
  for (const step of undo.toReversed()) await step();
  rmSync(migrations, { recursive: true });
});

const adminUrl = (url: string): string => Object.assign(new URL(url), { username: 'postgres' }).href;

const prepare = async (options: { empty?: boolean } = {}): Promise<void> => {
  database = await createTestDatabase(options);
  undo.push(database.drop);
  admin = new pg.Client(adminUrl(database.url));
  await admin.connect();
  undo.push(() => admin.end());
};
const nameOf = (url: string): string => new URL(url).pathname.slice(1);

const open = (url: string, { preparedStatements = true } = {}): Knex => {
  const db = createDatabase({ url, poolMax: 1, preparedStatements, log });
  undo.push(() => closeDatabase(db));
  return db;
};

/** A role that may connect, with the privileges of PUBLIC only. */
const createStranger = async (): Promise<{ role: string; url: string }> => {
  const role = `stranger_of_${nameOf(database.url)}`;
  const { password } = new URL(database.url);
  await admin.query(`create role ${role} login password '${password}'`);
  undo.push(() => admin.query(`drop owned by ${role}; drop role ${role}`));
  return { role, url: Object.assign(new URL(database.url), { username: role }).href };
};

const faultsOf = async (work: Promise<unknown>): Promise<string[]> => {
  const error = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (error === undefined) return [];
  expect(error).toBeInstanceOf(DatabaseFault);
  return (error as Error).message.split('\n');
};

const edit = (name: string, change: (text: string) => string): void => {
  const file = join(migrations, `${name}.ts`);
  writeFileSync(file, change(readFileSync(file, 'utf8')));
};
const add = (name: string, sql: string): void =>
  writeFileSync(
    join(migrations, `${name}.ts`),
    `export const up = (db) => db.raw(${JSON.stringify(sql)});\nexport const down = () => {};\n`,
  );

/** Runs a command to its end, as from a terminal. */
const run = (command: string, url: string, during: (child: ChildProcess) => unknown = () => {}) =>
  new Promise<{ code: unknown; stdout: string; stderr: string }>((resolve) => {
    const env = { DATABASE_URL: url, PORT: '1', DATA_DIR: migrations, ENCRYPTION_KEY };
    const args = [join(root, 'src/main.js'), ...command.split(' ')];
    const child = execFile(process.execPath, args, { env }, (error, stdout, stderr) =>
      resolve({ code: error?.code ?? 0, stdout, stderr }),
    );
    during(child);
  });

describe('an unusable database', () => {
  beforeEach(() => prepare({ empty: true }));

  const startSomethingElse = async () => {
    const server = createServer((socket) => socket.unref().end('HTTP/1.1 400 Bad Request\r\n\r\n'));
    undo.push(async () => server.close());
    await once(server.listen(0, '127.0.0.1'), 'listening');
    return server;
  };

  const cases: [name: string, change: (url: URL) => unknown, sentence: RegExp][] = [
    [
      'another database name',
      (url) => Object.assign(url, { pathname: '/absent' }),
      /: database "absent" does not exist\.$/,
    ],
    [
      'another role',
      (url) => Object.assign(url, { username: 'absent' }),
      /: password authentication failed for user "absent"\.$/,
    ],
    [
      'another password',
      (url) => Object.assign(url, { password: 'guessed' }),
      /: password authentication failed for user "tradepost"\.$/,
    ],
    [
      'another port',
      async (url) => Object.assign(url, { port: String(await findPort()) }),
      /: connect ECONNREFUSED 127\.0\.0\.1:\d+\.$/,
    ],
    [
      'a port on localhost',
      async (url) => Object.assign(url, { host: `localhost:${await findPort()}` }),
      /: .*ECONNREFUSED.*\.$/,
    ],
    [
      'another host',
      (url) => Object.assign(url, { hostname: 'absent.invalid' }),
      /: getaddrinfo E.* absent\.invalid\.$/,
    ],
    [
      'TLS that the server lacks',
      (url) => Object.assign(url, { search: '?sslmode=verify-full' }),
      /: The server does not support SSL connections\.$/,
    ],
    [
      'an unknown setting of Postgres',
      (url) => Object.assign(url, { search: '?options=-c%20colour%3Dred' }),
      /unrecognized configuration parameter "colour"\.$/,
    ],
  ];
  test.each(cases)(
    'is reported by migrate and by serve in one sentence: %s',
    async (_name, change, sentence) => {
      const url = new URL(database.url);
      await change(url);
      const faults = await faultsOf(migrateToLatest(open(url.href)));
      expect(faults).toEqual([expect.stringMatching(sentence)]);
      expect(faults[0]).toMatch(/^The database at DATABASE_URL can't be used: /);
      expect(faults[0]).not.toContain(new URL(database.url).password);
      expect(await faultsOf(checkDatabase(open(url.href)))).toEqual(faults);
    },
  );

  test('a role that may not connect', async () => {
    const { url } = await createStranger();
    await admin.query(`revoke connect on database ${nameOf(url)} from public`);
    const sentence = `The database at DATABASE_URL can't be used: permission denied for database "${nameOf(url)}".`;
    expect(await faultsOf(migrateToLatest(open(url)))).toEqual([sentence]);
    expect(await faultsOf(checkDatabase(open(url)))).toEqual([sentence]);
  });

  test('a silent server', async () => {
    const server = createServer((socket) => socket.unref());
    undo.push(async () => server.close());
    await once(server.listen(0, '127.0.0.1'), 'listening');
    const { port } = server.address() as AddressInfo;
    const url = `postgres://tradepost@127.0.0.1:${port}/shop`;
    const bounds = {
      acquireMs: 50,
      connectMs: 1_000,
      statementMs: 1_000,
      lockMs: 1_000,
      idleInTransactionMs: 1_000,
    };
    const db = createDatabase({ url, poolMax: 1, preparedStatements: true, bounds, log });
    undo.push(() => closeDatabase(db));
    expect(await faultsOf(checkDatabase(db))).toEqual([
      "The database at DATABASE_URL can't be used: it does not respond in time.",
    ]);
  });

  test('a server that is no Postgres', async () => {
    const server = await startSomethingElse();
    const url = `postgres://tradepost@127.0.0.1:${(server.address() as AddressInfo).port}/shop`;
    expect(await faultsOf(checkDatabase(open(url)))).toEqual([
      expect.stringMatching(/^The database at DATABASE_URL can't be used: /),
    ]);
  });

  test.each(cases.slice(0, 2))(
    'ends the process with that sentence and nothing else: %s',
    async (_name, change, sentence) => {
      const url = new URL(database.url);
      await change(url);
      const migrated = await run('migrate', url.href);
      expect(migrated).toEqual({ code: 1, stdout: '', stderr: expect.stringMatching(/^\n[^\n]+\n\n$/) });
      expect(migrated.stderr.trim()).toMatch(sentence);
      expect(await run('serve', url.href)).toEqual(migrated);
    },
  );
});

describe('an insufficient server or role', () => {
  test.each([
    [150_000, '15.0', []],
    [180_001, '18.1', []],
    [149_999, '14.99', ['The Postgres at DATABASE_URL is 14.99; Tradepost needs 15 or later.']],
    [90_624, '9.6.24', ['The Postgres at DATABASE_URL is 9.6.24; Tradepost needs 15 or later.']],
  ])('version %s', (versionNumber, version, faults) => {
    const others = {
      database: 'shop',
      role: 'shop',
      schema: 'public',
      mayCreateTables: true,
      encoding: 'UTF8',
    };
    const rest = {
      queueVersion: 46,
      mayReadQueue: true,
      isReadOnly: false,
      wrongSettings: {},
      applied: [],
      mayReadApplied: true,
      unreadable: [],
    };
    expect(serverFaults({ ...others, ...rest, version, versionNumber })).toEqual(faults);
  });

  test.each(['SQL_ASCII', 'LATIN1', 'EUC_JP'])('encoding %s', async (encoding) => {
    await prepare({ empty: true });
    const name = `${nameOf(database.url)}_${encoding.toLowerCase()}`;
    await admin.query(
      `create database ${name} encoding '${encoding}' locale_provider libc locale 'C' template template0 owner tradepost`,
    );
    undo.push(() => admin.query(`drop database ${name} with (force)`));
    const url = Object.assign(new URL(database.url), { pathname: `/${name}` }).href;
    const sentence = `The database "${name}" has the encoding ${encoding}; Tradepost needs one that was created with the encoding UTF8.`;
    const db = open(url);
    expect(await faultsOf(migrateToLatest(db))).toEqual([sentence]);
    expect(await faultsOf(checkDatabase(db))).toContain(sentence);
    expect(await db.schema.hasTable('migrations')).toBe(false);
  });

  test('a role that may create neither tables nor extensions gets both sentences at once', async () => {
    await prepare({ empty: true });
    const { role, url } = await createStranger();
    expect(await faultsOf(migrateToLatest(open(url)))).toEqual([
      `The role "${role}" may not create tables in the schema "public": let an administrator run \`grant create on schema "public" to "${role}"\`.`,
      `The role "${role}" may not create the extension pg_trgm: let an administrator run \`create extension pg_trgm\` in the database "${nameOf(url)}".`,
      `The role "${role}" may not create the schema pgboss: let an administrator run \`create schema pgboss authorization "${role}"\` in the database "${nameOf(url)}".`,
    ]);
  });

  test('pg_trgm and pgboss without the privilege: a sentence each, no stack, and their advice works', async () => {
    await prepare({ empty: true });
    const { role, url } = await createStranger();
    await admin.query(`grant create on schema public to ${role}`);
    expect(await run('migrate', url)).toEqual({
      code: 1,
      stdout: '',
      stderr: `\nThe role "${role}" may not create the extension pg_trgm: let an administrator run \`create extension pg_trgm\` in the database "${nameOf(url)}".\nThe role "${role}" may not create the schema pgboss: let an administrator run \`create schema pgboss authorization "${role}"\` in the database "${nameOf(url)}".\n\n`,
    });
    await admin.query('create extension pg_trgm');
    await admin.query(`create schema pgboss authorization "${role}"`);
    expect(await run('migrate', url)).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/^Applied \d+ migrations\n$/),
    });
  });

  test('an extension that the server lacks', async () => {
    await prepare();
    add('9000-more', 'create extension if not exists no_such_extension');
    expect(await faultsOf(migrateToLatest(open(database.url), migrations))).toEqual([
      expect.stringMatching(/^The extension no_such_extension can't be created \(.+\): install the package/),
    ]);
  });

  test('a role that may not read the table migrations', async () => {
    await prepare();
    const { role, url } = await createStranger();
    const mend = `grant usage on schema pgboss to "${role}"; grant select, insert, update, delete on all tables in schema pgboss to "${role}"`;
    expect(await faultsOf(checkDatabase(open(url)))).toEqual([
      expect.stringMatching(
        `^The role "${role}" may not read the table migrations: let the owner run \`grant`,
      ),
      `The role "${role}" may not use the schema pgboss: let the owner run \`${mend}\`.`,
    ]);
    await admin.query(`grant select, insert, update, delete on all tables in schema "public" to "${role}"`);
    await admin.query(mend);
    expect(await faultsOf(checkDatabase(open(url)))).toEqual([]);
  });

  test('a role that may not read some of the tables', async () => {
    await prepare();
    const { role, url } = await createStranger();
    await admin.query(`grant select, insert, update, delete on all tables in schema public to ${role}`);
    await admin.query(
      `grant usage on schema pgboss to ${role}; grant select on all tables in schema pgboss to ${role}`,
    );
    await admin.query('create table foreign_table ()');
    const unreadable = async (...tables: string[]) => {
      await admin.query(`revoke select on ${tables.join()} from ${role}`);
      return faultsOf(checkDatabase(open(url)));
    };
    const mend = `let the owner run \`grant select, insert, update, delete on all tables in schema "public" to "${role}"\`.`;
    expect(await faultsOf(checkDatabase(open(url)))).toEqual([]);
    expect(await unreadable('tags')).toEqual([`The role "${role}" may not read the table tags: ${mend}`]);
    expect(await unreadable('posts')).toEqual([
      `The role "${role}" may not read the tables posts, tags: ${mend}`,
    ]);
  });

  test.each(['sweep', 'create-admin'])(
    'a role that may read only: %s ends with one sentence',
    async (command) => {
      await prepare();
      const { role, url } = await createStranger();
      await admin.query(`grant select on all tables in schema public to ${role}`);
      await admin.query(
        `grant usage on schema pgboss to ${role}; grant select on all tables in schema pgboss to ${role}`,
      );
      expect(await run(withArguments(command), url)).toEqual({
        code: 1,
        stdout: '',
        stderr: expect.stringMatching(
          /^\nThe database at DATABASE_URL can't be used: permission denied for table \w+\.\n\n$/,
        ),
      });
    },
  );

  test.each(writing)('a read-only database: %s ends with one sentence', async (command) => {
    await prepare();
    await admin.query(`alter database ${nameOf(database.url)} set default_transaction_read_only = on`);
    expect(await run(withArguments(command), database.url)).toEqual({
      code: 1,
      stdout: '',
      stderr: expect.stringMatching(
        /^\nThe database at DATABASE_URL can't be used: cannot execute [A-Z ]+ in a read-only transaction\.\n\n$/,
      ),
    });
  });

  const withArguments = (command: string): string => {
    if (command !== 'create-admin') return command;
    const file = join(migrations, 'password');
    writeFileSync(file, 'teal-kettle-on-the-stove');
    return `create-admin --email ada@shop.example --username ada --password-file ${file}`;
  };

  test.each([
    ['names no schema', `alter database DATABASE set search_path = 'nowhere'`],
    ['is empty', `alter database DATABASE set search_path = ''`],
    ['names an absent one', 'drop schema public cascade'],
  ])('a search_path that %s', async (_how, change) => {
    await prepare();
    await admin.query(change.replace('DATABASE', nameOf(database.url)));
    const sentence = expect.stringMatching(
      /^The search_path of the role "tradepost" names no schema that it may use: /,
    );
    expect((await faultsOf(checkDatabase(open(database.url))))[0]).toEqual(sentence);
    expect(await faultsOf(migrateToLatest(open(database.url)))).toEqual([sentence]);
  });

  test('a schema of its own in the search_path is sufficient', async () => {
    await prepare({ empty: true });
    await admin.query('create schema shop authorization tradepost');
    await admin.query(`alter database ${nameOf(database.url)} set search_path = 'shop'`);
    await migrateToLatest(open(database.url));
    expect(await faultsOf(checkDatabase(open(database.url)))).toEqual([]);
    expect((await admin.query(`select to_regclass('shop.users') is not null as found`)).rows).toEqual([
      { found: true },
    ]);
  });

  test('a read-only database is not migrated', async () => {
    await prepare({ empty: true });
    await admin.query(`alter database ${nameOf(database.url)} set default_transaction_read_only = on`);
    expect(await faultsOf(migrateToLatest(open(database.url)))).toEqual([
      'The database is read-only: connect to the primary server, or turn default_transaction_read_only off.',
    ]);
  });

  test.each([
    ['bytea_output', 'escape', 'hex'],
    ['extra_float_digits', '0', '1'],
    ['default_transaction_isolation', 'serializable', 'read committed'],
  ])('behind a pooler a session whose %s is %s', async (name, value, ours) => {
    await prepare();
    await admin.query(`alter database ${nameOf(database.url)} set ${name} = '${value}'`);
    const [sentence = '', ...others] = await faultsOf(
      checkDatabase(open(database.url, { preparedStatements: false })),
    );
    expect(others).toEqual([]);
    const mend = `alter role "tradepost" in database "${nameOf(database.url)}" set ${name} = '${ours}'`;
    expect(sentence).toBe(
      `The setting ${name} must be '${ours}', and Tradepost can't set it behind a pooler: run \`${mend}\`.`,
    );
    await admin.query(mend);
    expect(await faultsOf(checkDatabase(open(database.url, { preparedStatements: false })))).toEqual([]);
    expect(await faultsOf(checkDatabase(open(database.url)))).toEqual([]);
  });

  test.each([true, false])(
    'sessions without triggers, with prepared statements: %s',
    async (preparedStatements) => {
      await prepare();
      const name = nameOf(database.url);
      const connect = () => open(database.url, { preparedStatements });
      await admin.query(`alter role tradepost in database ${name} set session_replication_role = replica`);
      const mend = `alter role "tradepost" in database "${name}" set session_replication_role = 'origin'`;
      const sentence = `The setting session_replication_role must be 'origin', and only a superuser may set it: let an administrator run \`${mend}\`.`;
      expect(await faultsOf(checkDatabase(connect()))).toEqual([sentence]);
      expect(await faultsOf(migrateToLatest(connect()))).toEqual([sentence]);
      await admin.query(mend);
      expect(await faultsOf(checkDatabase(connect()))).toEqual([]);
    },
  );
});

describe('a migration that differs from the applied one', () => {
  beforeEach(() => prepare());

  const faults = async () => {
    const found = await faultsOf(migrateToLatest(open(database.url), migrations));
    expect(await faultsOf(checkDatabase(open(database.url), migrations))).toEqual(found);
    return found;
  };
  const edited = (name: string) =>
    `The migration ${name} was edited after it was applied: restore ${join(migrations, name)}.ts, or, if the database matches the edited file, run \`update migrations set checksum = null where name = '${name}'\`.`;
  const gone = (name: string) =>
    `The migration ${name} was applied, but its file is missing: restore the file under this name.`;

  test.each([
    ['an added column', (text: string) => text.replace('key text not null', 'key text not null, more text')],
    ['a comment', (text: string) => `${text}// More.\n`],
    ['another indentation', (text: string) => text.replace('  db.raw', '    db.raw')],
    ['another case', (text: string) => text.replace('create table', 'CREATE TABLE')],
    ['an added line at the end', (text: string) => `${text}\n`],
    ['an empty file', () => ''],
  ])('is rejected for %s', async (_what, change) => {
    edit('0001-idempotency-keys', change);
    expect(await faults()).toEqual([edited('0001-idempotency-keys')]);
  });

  test.each([
    ['Windows', '\r\n'],
    ['old Macs', '\r'],
  ])('is the same with the line endings of %s', async (_system, ending) => {
    edit('0001-idempotency-keys', (text) => text.replaceAll('\n', ending));
    expect(await faults()).toEqual([]);
  });

  test('is rejected if it has another name, or no file', async () => {
    renameSync(join(migrations, '0005-seeds.ts'), join(migrations, '0005-seed.ts'));
    rmSync(join(migrations, '0003-journal.ts'));
    expect(await faultsOf(migrateToLatest(open(database.url), migrations))).toEqual([
      gone('0003-journal'),
      gone('0005-seeds'),
    ]);
    expect(await faultsOf(checkDatabase(open(database.url), migrations))).toEqual([
      gone('0003-journal'),
      gone('0005-seeds'),
      expect.stringMatching(/lacks the migration 0005-seed: run the command migrate\.$/),
    ]);
  });

  test.each([
    ['an earlier name', '0024-a'],
    ['an earlier number', '0000-first'],
  ])('is rejected if the newest one has %s', async (_what, name) => {
    const newest = readdirSync(migrations).sort().at(-1)?.replace('.ts', '') ?? '';
    renameSync(join(migrations, `${newest}.ts`), join(migrations, `${name}.ts`));
    expect(await faultsOf(migrateToLatest(open(database.url), migrations))).toEqual([gone(newest)]);
    expect(await faultsOf(checkDatabase(open(database.url), migrations))).toContain(gone(newest));
  });

  test('is rejected if the newest one has another text and another name', async () => {
    const newest = readdirSync(migrations).sort().at(-1)?.replace('.ts', '') ?? '';
    edit(newest, (text) => `${text}// More.\n`);
    renameSync(join(migrations, `${newest}.ts`), join(migrations, `${newest.slice(0, 4)}-a.ts`));
    expect(await faultsOf(migrateToLatest(open(database.url), migrations))).toEqual([gone(newest)]);
  });

  test('is rejected if no migration has a file, or the folder is absent', async () => {
    const empty = join(migrations, 'empty');
    mkdirSync(empty);
    const absent = join(migrations, 'absent');
    const sentences = {
      [empty]: `The folder ${empty} contains no migrations: restore it from this release.`,
      [absent]: `The migrations can't be read: ENOENT: no such file or directory, scandir '${absent}'.`,
    };
    for (const [directory, sentence] of Object.entries(sentences)) {
      expect(await faultsOf(migrateToLatest(open(database.url), directory))).toEqual([sentence]);
      expect(await faultsOf(checkDatabase(open(database.url), directory))).toEqual([sentence]);
    }
  });

  test('is reported with all others', async () => {
    for (const name of ['0002-accounts', '0009-second-factors']) edit(name, (text) => text.toUpperCase());
    expect((await faults()).sort()).toEqual([edited('0002-accounts'), edited('0009-second-factors')]);
  });

  test('is accepted once its checksum is removed, and then keeps the new one', async () => {
    edit('0002-accounts', (text) => `${text}// Mended.\n`);
    await admin.query(`update migrations set checksum = null where name = '0002-accounts'`);
    expect(await faults()).toEqual([]);
    edit('0002-accounts', (text) => `${text}// Mended again.\n`);
    expect(await faults()).toEqual([edited('0002-accounts')]);
  });

  test('is detected too if an earlier release, which stored no checksums, applied it', async () => {
    await admin.query(`alter table migrations drop column checksum`);
    await admin.query(`delete from migrations where name = '0024-migration-checksums'`);
    expect(await migrateToLatest(open(database.url), migrations)).toEqual(['0024-migration-checksums']);
    expect((await admin.query('select from migrations where checksum is null')).rowCount).toBe(0);
    edit('0002-accounts', (text) => `${text}\n`);
    expect(await faults()).toEqual([edited('0002-accounts')]);
  });

  test('is no fault if a newer release applied it: the older release runs on, and its migrations roll back', async () => {
    add('9000-newer', 'create table newer ()');
    expect(await migrateToLatest(open(database.url), migrations)).toEqual(['9000-newer']);
    expect(await faultsOf(checkDatabase(open(database.url)))).toEqual([]);
    expect(await migrateToLatest(open(database.url))).toEqual([]);
    expect(await migrateToLatest(open(database.url), migrations)).toEqual([]);
  });
});

describe('a database with pending migrations', () => {
  test.each(['serve', 'seed', 'sweep', 'rotate-keys'])(
    'ends the command %s with an instruction',
    async (command) => {
      await prepare({ empty: true });
      expect(await run(command, database.url)).toEqual({
        code: 1,
        stdout: '',
        stderr: `\nThe database "${nameOf(database.url)}" has no table of this release: run the command migrate.\n\n`,
      });
    },
  );

  test.each([
    ['the last one', ['0024-migration-checksums']],
    ['one in the middle', ['0010-audit-events']],
    ['two', ['0003-journal', '0017-user-administration']],
  ])('by %s', async (_which, names) => {
    await prepare();
    await admin.query('delete from migrations where name = any($1)', [names]);
    const lacking = `the ${names.length === 1 ? 'migration' : 'migrations'} ${names.join(', ')}`;
    expect(await faultsOf(checkDatabase(open(database.url)))).toEqual([
      `The database "${nameOf(database.url)}" lacks ${lacking}: run the command migrate.`,
    ]);
  });

  test('turns /readyz red until it is migrated', async () => {
    await prepare({ empty: true });
    const app = await startTestApp({ DATABASE_URL: database.url });
    undo.push(app.close);
    const readiness = async () => {
      const response = await app.fetch('/readyz');
      return { status: response.status, body: await response.json() };
    };
    const red = {
      status: 503,
      body: expect.objectContaining({
        code: 'unavailable',
        detail: 'The database has not been migrated to this release.',
      }),
    };
    expect(await readiness()).toEqual(red);
    await migrateToLatest(open(database.url));
    expect(await readiness()).toEqual({ status: 200, body: { status: 'ready' } });
    await admin.query(`delete from migrations where name = '0017-user-administration'`);
    expect(await readiness()).toEqual(red);
  });

  test('is unchanged after a migration that fails', async () => {
    await prepare();
    add('9000-first', 'create table first ()');
    add('9001-second', 'create table users ()');
    expect(await faultsOf(migrateToLatest(open(database.url), migrations))).toEqual([
      'The migration 9001-second failed, so nothing was changed: relation "users" already exists.',
    ]);
    expect((await admin.query(`select to_regclass('first') as found`)).rows).toEqual([{ found: null }]);
    expect((await admin.query(`select from migrations where name like '9%'`)).rowCount).toBe(0);
  });

  test('is unchanged after a migration whose connection breaks, and the next attempt succeeds', async () => {
    await prepare();
    add('9000-first', 'create table first ()');
    add('9001-second', 'lock table users in access exclusive mode; create table second ()');
    await admin.query('begin; lock table users');
    const failed = expect(migrateToLatest(open(database.url), migrations)).rejects.toThrow(/connection/);
    const observer = new pg.Client(adminUrl(database.url));
    await observer.connect();
    undo.push(() => observer.end());
    await eventually(async () => {
      const { rows } = await observer.query(
        `select pg_terminate_backend(pid) from pg_stat_activity
         where datname = current_database() and wait_event_type = 'Lock'`,
      );
      return rows[0];
    });
    await failed;
    await admin.query('rollback');
    expect((await admin.query(`select to_regclass('first') as found`)).rows).toEqual([{ found: null }]);
    expect(await migrateToLatest(open(database.url), migrations)).toEqual(['9000-first', '9001-second']);
  });

  test("is migrated by one of several concurrent commands, whatever the role's lock_timeout", async () => {
    await prepare();
    await admin.query(`alter database ${nameOf(database.url)} set lock_timeout = 50`);
    add('9000-slow', 'select pg_sleep(1.2)');
    const all = Array.from({ length: 3 }, () => migrateToLatest(open(database.url), migrations));
    expect((await Promise.all(all)).flat()).toEqual(['9000-slow']);
  });

  test("is not migrated if others hold a lock for longer than the role's lock_timeout", async () => {
    await prepare();
    await admin.query(`alter database ${nameOf(database.url)} set lock_timeout = 50`);
    add('9000-more', 'alter table tags add column more text');
    await admin.query('begin; lock table tags in share mode');
    expect(await faultsOf(migrateToLatest(open(database.url), migrations))).toEqual([
      'The migration 9000-more failed, so nothing was changed: canceling statement due to lock timeout.',
    ]);
    await admin.query('rollback');
  });

  test('is not migrated by an interrupted command, which says so', async () => {
    await prepare();
    await admin.query("select pg_advisory_lock(hashtextextended('tradepost migrations', 0))");
    const stopped = await run('migrate', database.url, async (child) => {
      await eventually(async () => {
        const { rows } = await admin.query(
          `select from pg_stat_activity where datname = current_database() and wait_event = 'advisory'`,
        );
        return rows[0];
      });
      child.kill('SIGTERM');
    });
    expect(stopped).toEqual({
      code: 1,
      stdout: '\nStopping …\n',
      stderr: '\nmigrate was interrupted. Run it again.\n\n',
    });
  });

  test("is migrated however long that takes, whatever the role's timeouts", async () => {
    await prepare();
    await admin.query(`alter database ${nameOf(database.url)} set statement_timeout = 1000`);
    add('9000-slow', 'select pg_sleep(1.2)');
    expect(await migrateToLatest(open(database.url), migrations)).toEqual(['9000-slow']);
  });
});
