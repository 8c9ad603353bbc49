import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import pg from 'pg';
import type { DatabaseParams } from '../../src/db/database-params.ts';
import { pipelinedRead, pipelinedWrite, query } from '../../src/db/statement.ts';
import { runInTransaction } from '../../src/db/transaction.ts';
import { eventually } from '../support/eventually.ts';
import { lockWaits } from '../support/lock-waits.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';

const REQUESTS = 50;

let app: TestApp;
/** A migration in progress, in a separate process. */
let migration: pg.Client;
beforeAll(async () => {
  app = await startTestApp();
  migration = new pg.Client(app.databaseUrl);
  await migration.connect();
});
beforeEach(async () => {
  await migration.query(
    'drop table if exists crates; create table crates as select 1 as id, 1 as size, 0 as moves',
  );
});
afterAll(async () => {
  await migration.end();
  await app.close();
});

const read = 'select size from crates where id = $1';
const write = 'update crates set moves = moves + 1 where id = $1 returning size';
const statements = {
  pipelinedRead: () => pipelinedRead(app.deps.db, read, [1]),
  query: () => query(app.deps.db, read, [1]),
  pipelinedWrite: () => pipelinedWrite(app.deps.db, write, [1]),
  'query that writes': () => query(app.deps.db, write, [1]),
  inTransaction: () => runInTransaction(app.deps.db, (tx) => query(tx, write, [1])),
};
const sqlOf = (kind: Kind): string => (/rite|Trans/.test(kind) ? write : read);
type Kind = keyof typeof statements;
const kinds = Object.keys(statements) as Kind[];

const runMany = (kind: Kind, count = REQUESTS): Promise<unknown>[] =>
  Array.from({ length: count }, () => statements[kind]());

/** Repeats the query until every connection that may run it has prepared it. */
const prepareEverywhere = async (kind: Kind): Promise<void> => {
  const { pipelines } = app.deps.db.userParams as DatabaseParams;
  await eventually(async () => {
    const all = [pipelines?.reads, pipelines?.reads, pipelines?.writes, pipelines?.writes];
    const responses = all.map((pipeline) => pipeline?.run({ text: 'select 1' }));
    await Promise.all(responses);
    return responses.every((response) => response !== undefined) || undefined;
  });
  await Promise.all(runMany(kind));
};

/** Makes a change after all requests were sent and before Postgres runs them. */
const runManyDuring = async (kind: Kind, change: string): Promise<unknown[]> => {
  await migration.query('begin; lock table crates in access exclusive mode');
  await migration.query(change);
  const responses = Promise.all(runMany(kind));
  await eventually(async () => {
    const { rows } = await migration.query(`${lockWaits} and relation = 'crates'::regclass`);
    return rows[0];
  });
  await migration.query('commit');
  return responses;
};

/** The names of the statement on all connections. */
const preparedNames = async (kind: Kind): Promise<Set<string>> => {
  const { pipelines } = app.deps.db.userParams as DatabaseParams;
  const text = `select name from pg_prepared_statements where statement = '${sqlOf(kind)}'`;
  const results = await Promise.all([
    ...[pipelines?.reads, pipelines?.reads, pipelines?.writes, pipelines?.writes].map((one) =>
      one?.run({ text }),
    ),
    ...Array.from({ length: REQUESTS }, () => app.deps.db.raw<pg.QueryResult>(text)),
  ]);
  return new Set(results.flatMap((result) => result?.rows.map(({ name }) => name)));
};

const movesOf = async (): Promise<number> =>
  (await migration.query('select moves from crates')).rows[0].moves;

const changes = [
  ['a type whose values look different', 'alter table crates alter column size type text', '1'],
  ['a wider type', 'alter table crates alter column size type bigint', 1],
  ['a narrower type', 'alter table crates alter column size type smallint', 1],
  ['JSON', 'alter table crates alter column size type jsonb using to_jsonb(size)', 1],
  ['an array', 'alter table crates alter column size type integer[] using array[size]', [1]],
  [
    'a column with the name of the old one',
    `alter table crates add column new_size text; update crates set new_size = size;
     alter table crates drop column size; alter table crates rename column new_size to size`,
    '1',
  ],
  [
    'two changes in one migration',
    `alter table crates alter column size type bigint;
     alter table crates alter column size type text`,
    '1',
  ],
  ['a parameter of a wider type', 'alter table crates alter column id type bigint', 1],
  ['a parameter of another type', 'alter table crates alter column id type text', 1],
  [
    'a parameter of a domain type',
    `drop domain if exists crate_id; create domain crate_id as text; alter table crates alter column id type crate_id`,
    1,
  ],
] as const;

describe.each(kinds)('%s', (kind) => {
  test.each(changes)(`serves ${REQUESTS} requests that meet %s`, async (_change, sql, size) => {
    await prepareEverywhere(kind);
    const before = await movesOf();
    expect(await runManyDuring(kind, sql)).toEqual(Array(REQUESTS).fill([{ size }]));
    // Each has run once: a failed attempt had no effect.
    expect(await movesOf()).toBe(before && before + REQUESTS);
  });

  test('serves requests after a pooler has discarded prepared statements', async () => {
    await prepareEverywhere(kind);
    const { db } = app.deps;
    const { pipelines } = db.userParams as DatabaseParams;
    const discard = { text: 'discard all' };
    await Promise.all([
      ...[pipelines?.reads, pipelines?.reads, pipelines?.writes, pipelines?.writes].map((one) =>
        one?.run(discard),
      ),
      ...Array.from({ length: REQUESTS }, () => db.raw('deallocate all')),
    ]);
    expect(await Promise.all(runMany(kind))).toEqual(Array(REQUESTS).fill([{ size: 1 }]));
  });

  test('prepares anew once, not for each failed request', async () => {
    await prepareEverywhere(kind);
    await runManyDuring(kind, 'alter table crates alter column size type text');
    await prepareEverywhere(kind);
    expect((await preparedNames(kind)).size).toBe(2);
  });
});

test('writes a value into a column that has another type', async () => {
  const set = () => pipelinedWrite(app.deps.db, 'update crates set size = $1', [2]);
  const setAll = () => Promise.all(Array.from({ length: REQUESTS }, set));
  await prepareEverywhere('pipelinedWrite');
  await setAll();
  await migration.query('alter table crates alter column size type jsonb using to_jsonb(size)');
  await setAll();
  expect((await migration.query('select size from crates')).rows).toEqual([{ size: 2 }]);
});

test('an invalid statement is rejected, and leaves the others prepared', async () => {
  const { statementNames } = app.deps.db.userParams as DatabaseParams;
  await prepareEverywhere('query');
  const before = statementNames?.get(read);
  const wrong = () => query(app.deps.db, `select size || id from crates where id = $1`, [1]);
  await expect(wrong()).rejects.toMatchObject({ code: '42883' });
  expect(statementNames?.get(read)).toBe(before);
});
