/** Days of the log are dropped as a whole: never too early, never while a reaction needs them, and never the last batch. */
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { appendEvent } from '../../../src/features/events/append-event.ts';
import {
  listReactionStates,
  moveCursor,
  saveCursors,
} from '../../../src/features/events/event-cursor-repository.ts';
import { sequenceEvents } from '../../../src/features/events/event-position-repository.ts';
import { findPositions, readEvents } from '../../../src/features/events/event-repository.ts';
import { maintainEventLog } from '../../../src/features/events/event-retention.ts';
import { newUuid, toPublicId } from '../../../src/lib/id.ts';
import { eventually } from '../../support/eventually.ts';
import { lockWaits } from '../../support/lock-waits.ts';
import { startTestApp, type TestApp } from '../../support/test-app.ts';

let app: TestApp;
beforeEach(async () => {
  app = await startTestApp({ EVENT_RETENTION_DAYS: '10', DATABASE_LOCK_TIMEOUT_MS: '60000' });
  // A migration begins the roll-up of sales, which does not run here.
  await app.deps.db('event_cursors').delete();
});
afterEach(() => app.close());

const day = 24 * 60 * 60_000;
const tagId = toPublicId('tag', newUuid(new Date(0)));

type Given = Pick<TestApp['deps'], 'db' | 'clock'>;
const append = async (version: number, given: Given = app.deps): Promise<void> => {
  await appendEvent(given, 'tag.created', { subjectId: tagId, version, data: { slug: 'glaze' } });
};
const maintain = () => maintainEventLog(app.deps);
const advance = (days: number) => app.clock.advance(days * day);
/** Passes days as they pass: each with an event and the maintenance. */
const live = async (...versions: number[]): Promise<void> => {
  for (const version of versions) {
    await maintain();
    await append(version);
    await sequenceEvents(app.deps);
    advance(1);
  }
};
const versions = async () =>
  (await readEvents(app.deps, { after: 0, limit: 1_000 })).map(({ version }) => version);
/** The names of the partitions of a table, without their table. */
const partitions = async (table: string): Promise<string[]> => {
  const { rows } = await app.deps.db.raw<{ rows: { name: string }[] }>(
    'select relname as name from pg_inherits join pg_class on oid = inhrelid where inhparent = ?::regclass order by 1',
    [table],
  );
  return rows.map(({ name }) => name.replace(`${table}_`, ''));
};
const rowsOf = async (table: string) => Number((await app.deps.db(table).count())[0]?.count);
const range = (first: number, last: number) =>
  Array.from({ length: last - first + 1 }, (_, index) => first + index);

describe('the maintenance of the event log', () => {
  test('creates the partitions of today and the next seven days, once', async () => {
    await maintain();
    await maintain();
    const days = range(1, 8).map((number) => `2026060${number}`);
    for (const table of ['events', 'event_positions', 'event_batches'])
      expect(await partitions(table)).toEqual([...days, 'default']);
    await append(1);
    await sequenceEvents(app.deps);
    expect(await rowsOf('events_20260601')).toBe(1);
    expect([await rowsOf('event_positions_20260601'), await rowsOf('event_batches_20260601')]).toEqual([
      1, 1,
    ]);
    expect(await rowsOf('events_default')).toBe(0);
  });

  test('leaves a day in the default partition whose events are there already', async () => {
    await append(1);
    await sequenceEvents(app.deps);
    await maintain();
    expect(await partitions('events')).toEqual([
      ...range(2, 8).map((number) => `2026060${number}`),
      'default',
    ]);
    await append(2);
    advance(1);
    await append(3);
    await sequenceEvents(app.deps);
    expect([await rowsOf('events_default'), await rowsOf('events_20260602')]).toEqual([2, 1]);
    expect(await versions()).toEqual([1, 2, 3]);
  });

  test('drops the days that have expired, and truncates the default partition', async () => {
    await append(9);
    await sequenceEvents(app.deps);
    await live(1, 2, 3);
    advance(7);
    // It is the 11th: the first of June has expired after ten days only tomorrow.
    await maintain();
    expect(await versions()).toEqual([9, 1, 2, 3]);
    advance(1);
    await maintain();
    expect([await versions(), await rowsOf('events_default')]).toEqual([[2, 3], 0]);
    advance(1);
    await maintain();
    expect(await versions()).toEqual([3]);
    expect((await partitions('events')).slice(0, 2)).toEqual(['20260603', '20260604']);
    expect(await findPositions(app.deps)).toEqual({ oldest: 4, last: 4 });
  });

  test('keeps the last batch, so that an idle log goes on with the next position', async () => {
    await live(1, 2);
    advance(100);
    await maintain();
    expect(await versions()).toEqual([]);
    await append(3);
    await sequenceEvents(app.deps);
    expect(await readEvents(app.deps, { after: 0, limit: 10 })).toMatchObject([{ position: 3, version: 3 }]);
  });

  test('keeps the events that a reaction has not seen, for twice the retention', async () => {
    await saveCursors(app.deps, ['slow'], app.clock.now());
    await live(1, 2, 3, 4);
    await moveCursor(app.deps, 'slow', 1);
    const seen = () => saveCursors(app.deps, ['slow'], app.clock.now());
    advance(10);
    await seen();
    await maintain();
    expect(await versions()).toEqual([2, 3, 4]);
    expect(app.logLines.filter((line) => line.includes('stay until reactions'))).not.toEqual([]);
    await moveCursor(app.deps, 'slow', 2);
    await maintain();
    expect(await versions()).toEqual([3, 4]);
    advance(9);
    await seen();
    await maintain();
    expect(await versions()).toEqual([4]);
    expect(app.logLines.filter((line) => line.includes('events expire before reactions'))).toHaveLength(1);
  });

  test('forgets the cursor of a reaction that no release has had for the retention', async () => {
    await saveCursors(app.deps, ['gone', 'kept'], app.clock.now());
    advance(9);
    await saveCursors(app.deps, ['kept'], app.clock.now());
    await maintain();
    expect(await listReactionStates(app.deps)).toHaveLength(2);
    advance(2);
    await maintain();
    expect(await listReactionStates(app.deps)).toMatchObject([{ reaction: 'kept' }]);
  });

  test('keeps events without a position, and those whose positions belong to a later day', async () => {
    await live(1);
    await append(2);
    advance(12);
    await maintain();
    expect(await rowsOf('events')).toBe(1);
    await sequenceEvents(app.deps);
    await maintain();
    expect(await versions()).toEqual([2]);
    advance(11);
    await maintain();
    expect(await rowsOf('events')).toBe(0);
  });

  test('waits for a transaction with an event of an expired day, and then keeps the event', async () => {
    await maintain();
    const open = await app.deps.db.transaction();
    await append(2, { ...app.deps, db: open });
    await live(3);
    advance(12);
    await expect(maintain()).rejects.toThrow(/lock timeout/);
    // Appending goes on meanwhile.
    await append(4);
    const maintained = maintain();
    await eventually(async () => {
      const { rowCount } = await app.deps.db.raw(lockWaits);
      return rowCount > 0 || undefined;
    });
    await open.commit();
    // On a slow machine its lock may have timed out.
    await maintained.catch(maintain);
    await sequenceEvents(app.deps);
    expect(await versions()).toEqual(expect.arrayContaining([2, 4]));
  });

  test('is a schedule', async () => {
    await app.runSchedules();
    advance(1 / 24);
    await app.runSchedules();
    expect(await partitions('events')).toContain('20260608');
  });
});
