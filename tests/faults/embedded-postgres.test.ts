import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import pg from 'pg';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../../src/db/embedded-postgres.ts';
import { findProcess } from '../../src/db/embedded-postgres-process.ts';
import { databaseFolder } from '../support/database-folder.ts';

const modulePath = join(import.meta.dirname, '../../src/db/embedded-postgres.ts');

let root: string;
let sentences: string[];
let running: (EmbeddedPostgres | ChildProcess)[];

beforeEach(async () => {
  root = await mkdtemp(join(databaseFolder(), 'tradepost-faults-'));
  sentences = [];
  running = [];
});

afterEach(async () => {
  for (const one of running) await ('stop' in one ? one.stop() : one.kill('SIGKILL'));
  await rm(root, { recursive: true });
});

const start = async (dir = root): Promise<EmbeddedPostgres> => {
  const postgres = await startEmbeddedPostgres({ dir, log: (sentence) => sentences.push(sentence) });
  running.push(postgres);
  return postgres;
};

const query = async (url: string, sql: string): Promise<unknown[]> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
};

/** Runs code in another process until it prints a line. */
const inAnotherProcess = async (code: string): Promise<{ child: ChildProcess; line: string }> => {
  const script = `import { startEmbeddedPostgres } from ${JSON.stringify(modulePath)}; const log = () => {}; ${code}`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
    env: {},
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = (await once(createInterface(child.stdout), 'line')) as [string];
  return { child, line };
};

/** Starts Postgres from another process, then kills that process with SIGKILL. */
const startAndKill = async (options: string): Promise<string> => {
  const code = `console.log((await startEmbeddedPostgres({ log, ...${options} })).url);`;
  const { child, line } = await inAnotherProcess(code);
  child.kill('SIGKILL');
  await once(child, 'exit');
  return line;
};

const postmasterPid = async (dir: string): Promise<number> =>
  Number.parseInt(await readFile(join(dir, 'postgres/data/postmaster.pid'), 'utf8'), 10);

describe('startEmbeddedPostgres', () => {
  test('keeps the data from one start to the next', async () => {
    const first = await start();
    await query(first.url, 'create table kept as select 1 as one');
    await first.stop();
    const second = await start();
    expect(await query(second.url, 'select one from kept')).toEqual([{ one: 1 }]);
  });

  test('repairs an interrupted first start', async () => {
    await mkdir(join(root, 'postgres.incomplete-cut/data/base'), { recursive: true });
    await writeFile(join(root, 'postgres.incomplete-cut/data/PG_VERSION'), '18\n');
    const { url } = await start();
    expect(await query(url, 'select 1 as one')).toEqual([{ one: 1 }]);
    expect((await readdir(root)).sort()).toEqual(['postgres', 'postgres.owner']);
  });

  test('starts although the process id in a stale lock file belongs to another program now', async () => {
    await (await start()).stop();
    running = [];
    // Postgres itself rejects only the id of a process of its own account.
    const account = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};
    const bystander = spawn('sleep', ['60'], { ...account, stdio: 'ignore' });
    running.push(bystander);
    const lockFile = join(root, 'postgres/data/postmaster.pid');
    await writeFile(
      lockFile,
      `${bystander.pid}\n${join(root, 'postgres/data')}\n1\n1\n\n127.0.0.1\n0 0\nready\n`,
    );
    const { url } = await start();
    expect(await query(url, 'select 1 as one')).toEqual([{ one: 1 }]);
    expect(findProcess(bystander.pid ?? 0)?.command).toContain('sleep');
  });

  test('stops the Postgres that a killed process left behind, and keeps its data', async () => {
    const orphanUrl = await startAndKill(JSON.stringify({ dir: root }));
    const orphan = await postmasterPid(root);
    await query(orphanUrl, 'create table kept as select 1 as one');
    const { url } = await start();
    expect(sentences).toContain('Stopping the Postgres that an earlier run left behind …');
    expect(findProcess(orphan)).toBeUndefined();
    expect(await query(url, 'select one from kept')).toEqual([{ one: 1 }]);
  });

  test('rejects a data folder that a running Tradepost uses, and does not disturb that one', async () => {
    const { url } = await start();
    await expect(start()).rejects.toThrow(
      `Another Tradepost (process ${process.pid}) is using this data folder. ` +
        'Stop it, or choose another folder and port: DATA_DIR=.data-2 PORT=3001 make run',
    );
    expect(await query(url, 'select 1 as one')).toEqual([{ one: 1 }]);
  });

  test('runs in two data folders at once', async () => {
    const [one, two] = await Promise.all([start(join(root, 'one')), start(join(root, 'two'))]);
    await query(one.url, 'create table only_here ()');
    expect(await query(two.url, `select to_regclass('only_here') as found`)).toEqual([{ found: null }]);
  });

  test('gives an instruction if the folder contains something else', async () => {
    await mkdir(join(root, 'postgres'));
    await expect(start()).rejects.toThrow(/holds no database; .* `make db\/reset`/);
    expect(await readdir(root)).toEqual(['postgres']);
  });

  test('leaves nothing of an ephemeral database, even if its process was killed', async () => {
    const options = JSON.stringify({ ephemeral: true, parent: root });
    await startAndKill(options);
    const [abandoned = ''] = await readdir(root);
    const orphan = await postmasterPid(join(root, abandoned));
    expect(findProcess(orphan)?.command).toContain('postgres');
    await inAnotherProcess(
      `await (await startEmbeddedPostgres({ log, ...${options} })).stop(); console.log('done')`,
    );
    expect(findProcess(orphan)).toBeUndefined();
    expect(await readdir(root)).toEqual([]);
  });
});
