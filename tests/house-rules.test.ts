/**
 * The rules of ARCHITECTURE.md and CONTRIBUTING.md about the form of the source, and examples of violations of each.
 */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import * as rules from './support/source-rules.ts';

const root = join(import.meta.dirname, '..');
const sources = (...patterns: string[]) =>
  patterns
    .flatMap((pattern) => globSync(pattern, { cwd: root }))
    .filter((file) => !/node_modules|\/generated\//.test(file))
    .sort()
    .map((file) => rules.parseSource(file, readFileSync(join(root, file), 'utf8')));

// Programs that a developer starts; src/main.js starts the server.
const isProgram =
  /^src\/(?:codegen\/main|make\/(?:generate|scaffold|contract-diff|release|docs|mock-contract))\.ts$/;
const server = sources('src/**/*.ts', 'clients/typescript/src/*.ts').filter(
  ({ fileName }) => !isProgram.test(fileName),
);
/** The members of JSON Feed and the types of the subjects of events have names of the wire. */
const outsideRepositories = sources('src/features/**/*.ts').filter(
  ({ fileName }) =>
    !/-(?:repository|read-model)\.ts$|\/(?:json-feed|event-subject)\.ts$|\/seed\//.test(fileName),
);
const tests = sources('tests/**/*.ts').filter(
  ({ fileName }) => !/^tests\/(?:bench|mutants)\//.test(fileName),
);

describe.each<
  [name: keyof typeof rules & string, rule: rules.SourceRule, over: typeof server, caught: string[]]
>([
  [
    'moduleState',
    rules.moduleState,
    server,
    [
      'let count = 0;',
      'var count = 0;',
      'export let seen: string | undefined;',
      'const seen = new Map(); const remember = (id: string) => seen.set(id, 1);',
      'const seen = new Set(["a"]); function forget() { seen.delete("a"); }',
      'const queue: string[] = []; export const add = (item: string) => { queue.push(item); };',
      'const state = { count: 0 }; export const next = () => ++state.count;',
      'const state = { a: { b: 0 } }; export const next = () => { state.a.b += 1; };',
      'const names = ["b", "a"]; export const sorted = () => names.sort();',
      'const cache: Record<string, string> = {}; const put = (k: string) => { cache[k] = k; };',
      'const cache: Record<string, string> = {}; const drop = (k: string) => { delete cache[k]; };',
      'const cache = {}; const put = () => { (cache as { a?: 1 }).a = 1; };',
      'import { settings } from "./config.ts"; export const change = () => { settings.port = 1; };',
      'const word = /a/g; export const has = (text: string) => word.test(text);',
      'const word = /a/y; export const find = (text: string) => word.exec(text);',
      'class Counter { static count = 0; }',
      'class Counter { static #seen = new Map(); }',
      'class Counter { static { globalThis.counter = 1; } }',
      'export const leak = () => { globalThis.leaked = 1; };',
      'export const name = () => { process.title = "shop"; };',
      'const state = { a: 0 }; export const set = () => Object.assign(state, { a: 1 });',
      'const state = { a: 0 }; export const set = () => Reflect.set(state, "a", 1);',
      'const state = { a: 0 }; export const set = () => { [state.a] = [1]; };',
      'const state = { a: 0 }; export const set = () => { ({ b: state.a } = { b: 1 }); };',
      'const state = { a: [0] }; export const set = () => (state satisfies object).a.push(1);',
      'import * as config from "./config.ts"; export const change = () => { config.settings.port = 1; };',
      'import pg from "pg"; export const change = () => { pg.defaults.port = 1; };',
      'function next() { next.count = 1; }',
      'const word = new RegExp("a", "g"); export const has = (text: string) => word.test(text);',
    ],
  ],
  [
    'workAtImport',
    rules.workAtImport,
    server,
    [
      'import "./register.ts";',
      'start();',
      'process.on("exit", () => {});',
      'if (process.argv[2]) { run(); }',
      'for (const name of names) register(name);',
      'const db = createDatabase();',
      'export const settings = loadConfig();',
      'const text = readFileSync("a", "utf8");',
      'const parsed = { text: JSON.parse(readFileSync("a", "utf8")) };',
      'const timer = setInterval(() => {}, 1000);',
      'const pool = new Pool();',
      'const { main } = await import("./process.ts");',
      'const answer = (() => 42)();',
      'const sql = compile`select 1`;',
      'export default createApp();',
      'class Registry { static readonly all = collect(); }',
      'const texts = files.map((file) => readFileSync(file));',
      'const texts = Array.from(files, (file) => readFileSync(file));',
      'const startedAt = new Date();',
    ],
  ],
  [
    'decorators',
    rules.decorators,
    [...server, ...tests],
    [
      '@injectable() class Service {}',
      'class Service { @get("/") list() {} }',
      'class S { constructor(@inject() a: A) {} }',
    ],
  ],
  [
    'optionalTransaction',
    rules.optionalTransaction,
    server,
    [
      'const find = (id: string, tx?: Db) => tx;',
      'const find = (db: Db = pool) => db;',
      'const find = (db: Db | undefined) => db;',
      'function find({ db = pool }: { db: Db }) {}',
      'type Needed = { db?: Db };',
      'interface Needed { trx: Db | null }',
    ],
  ],
  [
    'contextFirst',
    rules.contextFirst,
    sources('src/features/**/*-{repository,read-model}.ts'),
    [
      "const find = (id: string, { db }: DbContext) => query(db, 'select 1', [id]);",
      "const find = (id: string) => pool.with((db) => pipelinedRead(db, 'select 1'));",
      "function find(id: string) { return id ? pipelinedWrite(db, '') : undefined; }",
      "export const find = (db: Db, id: string) => db('tags').where({ id });",
    ],
  ],
  [
    'bareDatabase',
    rules.bareDatabase,
    sources('src/features/**/*.ts'),
    [
      'const find = (db: Db, id: string) => db;',
      'const find = (tx: Knex.Transaction) => tx;',
      'function find(context: Context, tx: Db) {}',
      'type Find = (db: Db | undefined) => void;',
      'const find = { one: async (db: Knex) => db };',
    ],
  ],
  [
    'unthrownProblem',
    rules.unthrownProblem,
    server,
    [
      "const find = () => { problem('not_found'); };",
      "const find = () => { if (!found) call.problem('not_found'); };",
      "const find = () => { new Problem('not_found'); };",
      "const find = () => { found || context.problem('not_found'); };",
      'const find = () => { slugTakenProblem(problem, slug); };',
      "const find = async () => { await problem('not_found'); };",
      "const find = async () => { void problem('not_found'); };",
    ],
  ],
  [
    'oneTransaction',
    rules.oneTransaction,
    sources('src/features/**/*-service.ts'),
    [
      'const move = async (db: Db) => { await inTransaction(db, take); await inTransaction(db, give); };',
      'async function move(db: Db) { if (a) await inTransaction(db, take); else await inTransaction(db, give); }',
    ],
  ],
  [
    'longHandlers',
    rules.longHandlers,
    sources('src/features/**/*.ts'),
    [
      `export const getTag = handler('getTag', async () => {\n${'  await step();\n'.repeat(24)}});`,
      `export const getTag = shop.handler('getTag', async () => {\n${'  await step();\n'.repeat(24)}});`,
      "export const getTag = handler('getTag', load);",
    ],
  ],
  [
    'snakeCase',
    rules.snakeCase,
    outsideRepositories,
    [
      'const name = row.user_id;',
      'const { user_id: userId } = row;',
      'const { created_at } = row;',
      'const row = { user_id: 1 };',
      'const row = { user_id };',
      'type Row = { user_id: string };',
    ],
  ],
  [
    'errorText',
    rules.errorText,
    server,
    [
      'if (error.message === "duplicate key") refuse();',
      'if ("duplicate key" !== (error as Error).message) refuse();',
      'if (error.message.includes("duplicate")) refuse();',
      'if (error.detail.startsWith("Key (slug)")) refuse();',
      'if (/duplicate/.test(error.message)) refuse();',
      'if (/duplicate/.exec(error.stack)) refuse();',
      'const found = error.message.match(/Key/);',
      'switch (error.message) { case "duplicate": refuse(); }',
      'if (error["message"] === "duplicate") refuse();',
      'if (error.message.toLowerCase().includes("duplicate")) refuse();',
      'if (String(error).includes("duplicate")) refuse();',
      'if (duplicates.includes(error.message)) refuse();',
      'if (duplicates.has(error.message)) refuse();',
    ],
  ],
  [
    'clauseAsSubject',
    rules.clauseAsSubject,
    sources('{src,tests,clients,openapi}/**/*.ts').filter(
      ({ fileName }) => fileName !== 'tests/house-rules.test.ts',
    ),
    [
      '/** What the handler returns. */',
      '// Whoever asks waits.',
      '/**\n * Reads the body. What is left\n * stays unread.\n */',
      'const a = 1; // Who calls it pays.',
    ],
  ],
  [
    'mocks',
    rules.mocks,
    tests,
    [
      'const send = jest.fn();',
      'jest.mock("../src/db/database.ts");',
      'jest.unstable_mockModule("../src/deps.ts", () => ({}));',
      'jest.spyOn(deps, "clock");',
      'jest.spyOn(globalThis, "fetch");',
      'jest.useFakeTimers();',
      'jest["fn"]();',
      'const { fn } = jest;',
      'import { jest as double } from "@jest/globals";',
      "import { mock } from 'node:test';",
      'Date.now = () => 0;',
      'globalThis.fetch = async () => new Response();',
      'app.deps.clock.now = () => new Date(0);',
      'Object.assign(deps, { mailDelivery });',
    ],
  ],
  [
    'sleeps',
    rules.sleeps,
    // It pauses between its tries.
    tests.filter(({ fileName }) => fileName !== 'tests/support/eventually.ts'),
    [
      'await setTimeout(100);',
      'await new Promise((resolve) => setTimeout(resolve, 100));',
      'await timers.setTimeout(100);',
      'await scheduler.wait(100);',
      'Atomics.wait(array, 0, 0, 100);',
      "import { setTimeout as wait } from 'node:timers/promises';",
      'const wait = promisify(setTimeout);',
    ],
  ],
  [
    'locksOfOtherDatabases',
    rules.locksOfOtherDatabases,
    tests.filter(({ fileName }) => fileName !== 'tests/house-rules.test.ts'),
    ['db.raw("select 1 from pg_locks where not granted")'],
  ],
])('%s', (_name, rule, over, caught) => {
  test('finds nothing', () => {
    expect(over.length).toBeGreaterThan(0);
    expect(over.flatMap(rule)).toEqual([]);
  });

  test.each(caught)('catches %j', (text) => {
    expect(rule(rules.parseSource('caught.ts', text))).not.toEqual([]);
  });
});

test.each([
  ['const seen = new Set(["a"]); const has = (id: string) => seen.has(id);', rules.moduleState],
  [
    'const names = ["a"]; const all = () => { const names: string[] = []; names.push("b"); };',
    rules.moduleState,
  ],
  ['const names = ["a"]; const all = (names: string[]) => { names.push("b"); };', rules.moduleState],
  ['import * as tags from "./tag-repository.ts"; const drop = () => tags.delete("a");', rules.moduleState],
  ['const word = /a/g; const all = (text: string) => text.matchAll(word);', rules.moduleState],
  ['const read = () => readFileSync("a");', rules.workAtImport],
  ['class Registry { all = collect(); }', rules.moduleState],
  ['const known = new Set("a b".split(" "));', rules.workAtImport],
  ['const getTag = handler("getTag", async () => load());', rules.workAtImport],
  ['const log = error.message;', rules.errorText],
  ['const warn = jest.spyOn(console, "warn");', rules.mocks],
])('%j is allowed', (text, rule) => {
  expect(rule(rules.parseSource('allowed.ts', text))).toEqual([]);
});
