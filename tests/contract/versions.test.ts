/** Every write of a resource changes its ETag, for every operation. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { readContract } from '../support/contract-document.ts';
import { createTrial } from '../support/example-trial.ts';
import { createWorld, type World } from '../support/example-world.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';

const contract = readContract();
const versioned = contract
  .filter(({ spec }) => spec.etag === 'write')
  .map((operation) => ({ id: operation.id, operation }));

let app: TestApp;
let world: World;
beforeAll(async () => {
  app = await startTestApp();
  world = createWorld(app, contract);
});
beforeEach(async () => {
  await world.clear();
  await world.accounts();
  await world.everything();
});
afterAll(() => app.close());

const send = (operation: (typeof contract)[number], header: Record<string, unknown>, example?: string) =>
  createTrial(operation, { name: '' }, { app, world, onAccepted: () => {} }).send({
    header,
    ...(example !== undefined && { example }),
  });

/** The states that some operations need. */
const before: Record<string, () => Promise<unknown>> = {
  schedulePost: () => app.deps.db('posts').update({ status: 'draft', published_at: null }),
};

describe('a write with If-Match', () => {
  test.each(
    versioned.flatMap(({ id, operation }) =>
      operation.requestExamples.map(({ name: example }) => ({ id, example, operation })),
    ),
  )('$id $example changes the ETag, and a repetition is rejected', async ({ operation, example }) => {
    await before[operation.id]?.();
    const response = await send(operation, { 'If-Match': '"3"' }, example);
    expect(response.status).toBe(200);
    expect(response.headers.get('etag')).toMatch(/^"4(?:-[\w-]+)?"$/);
    const repeated = await send(operation, { 'If-Match': '"3"' }, example);
    expect([repeated.status, repeated.headers.get('etag')]).toEqual([412, '"4"']);
  });

  test('is required by several operations', () => {
    expect(versioned.length).toBeGreaterThan(1);
  });
});

test('only updateVersioned updates tables with versions', async () => {
  const { rows } = await app.deps.db.raw<{ rows: { table_name: string }[] }>(
    `select table_name from information_schema.columns where table_schema = 'public' and column_name = 'version'`,
  );
  const tables = rows.map(({ table_name }) => table_name);
  expect(tables).toContain('posts');
  const root = join(import.meta.dirname, '..', '..');
  const direct = new RegExp(
    `\\('(?:${tables.join('|')})'\\)[^;]*?\\.update\\(|update (?:${tables.join('|')})\\b`,
  );
  const bypassing = globSync('src/features/**/*.ts', { cwd: root }).flatMap((file) =>
    readFileSync(join(root, file), 'utf8')
      .split(/\n(?=(?:export )?const )/)
      .filter((part) => direct.test(part))
      .map((part) => /const (\w+)/.exec(part)?.[1]),
  );
  // An import increments the versions of many rows, each with values of its own, by one statement.
  const incrementing = ['updateCategories', 'updateProducts'];
  expect(bypassing.sort()).toEqual([...unshown, ...incrementing].sort());
});

/**
 * These write columns that no representation with a version shows, such as the time of the last use, which is no change of an
 * API key, or the rank of a best seller. An order that forgets its buyer has no reader with an ETag, and nobody has read the
 * discounts of the demo data before their usages are counted. Nobody sees the text of a
 * deleted comment, and comments have no ETag.
 */
const unshown = [
  'addLike',
  'adoptEvents',
  'countUsage',
  'deleteUsage',
  'eraseDeletedTexts',
  'forgetBuyer',
  'plantShop',
  'putReport',
  'removeLike',
  'removeLikesOf',
  'replacePasswordHash',
  'setPasswordHash',
  'settleReports',
  'takeDueAnnouncement',
  'updateLastUse',
  'writeUnits',
];
