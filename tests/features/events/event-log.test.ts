/** The log gives each committed event one position, without gaps, whatever transactions and processes do. */
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import pg from 'pg';
import { inTransaction } from '../../../src/db/transaction.ts';
import { sequenceEvents } from '../../../src/features/events/event-position-repository.ts';
import {
  findPositions,
  insertEvent,
  type NewEvent,
  readEvents,
} from '../../../src/features/events/event-repository.ts';
import { startEventSequencer } from '../../../src/features/events/event-sequencer.ts';
import { newUuid, toPublicId } from '../../../src/lib/id.ts';
import { eventually } from '../../support/eventually.ts';
import { lockWaits } from '../../support/lock-waits.ts';
import { startTestApp, type TestApp } from '../../support/test-app.ts';

let app: TestApp;
const undo: (() => Promise<unknown>)[] = [];
beforeEach(async () => {
  app = await startTestApp();
});
afterEach(async () => {
  for (const step of undo.splice(0)) await step();
  await app.close();
});

type Given = Pick<TestApp['deps'], 'db' | 'clock'>;

const post = toPublicId('pst', newUuid(new Date(0)));
const numbered = (version: number, id = post): NewEvent => ({
  type: 'post.updated',
  subject: { type: 'post', id },
  version,
  data: {},
});
const append = (version: number, given: Given = app.deps) => insertEvent(given, numbered(version));
const readAll = () => readEvents(app.deps, { after: 0, limit: 10_000 });
/** The versions of all events, in the order of their positions, which must be dense. */
const versions = async (): Promise<number[]> => {
  const events = await readAll();
  expect(events.map(({ position }) => position)).toEqual(events.map((_, index) => index + 1));
  return events.map(({ version }) => version);
};
/** A transaction that stays open until the test ends it. */
const open = async () => {
  const db = await app.deps.db.transaction();
  undo.push(() => db.rollback());
  return { ...app.deps, db };
};

describe('sequenceEvents', () => {
  test('gives positions in the order of insertion, and returns their number', async () => {
    const { user } = await app.signIn();
    const event = { ...numbered(3), actorId: user.id, ownerId: user.id, data: { fields: ['title'] } };
    const id = await insertEvent(app.deps, event);
    await append(4);
    expect(await readAll()).toEqual([]);
    expect(await sequenceEvents(app.deps)).toBe(2);
    expect(await sequenceEvents(app.deps)).toBe(0);
    expect((await readAll())[0]).toEqual({
      ...event,
      id,
      position: 1,
      occurredAt: '2026-06-01T12:00:00.000Z',
    });
    expect(await versions()).toEqual([3, 4]);
    expect(await findPositions(app.deps)).toEqual({ oldest: 1, last: 2 });
  });

  test('reads pages by position', async () => {
    for (const version of [1, 2, 3, 4]) await append(version);
    await sequenceEvents(app.deps);
    const page = await readEvents(app.deps, { after: 1, limit: 2 });
    expect(page.map(({ version }) => version)).toEqual([2, 3]);
  });

  test('a page has the events of some types, and its first and its last event', async () => {
    for (const version of [1, 2, 3, 4, 5, 6]) {
      const type = version % 2 === 0 ? 'post.updated' : 'post.deleted';
      await insertEvent(app.deps, { ...numbered(version), type });
    }
    await sequenceEvents(app.deps);
    const read = async (limit: number, ...types: string[]) =>
      (await readEvents(app.deps, { after: 0, limit, types })).map(({ version }) => version);
    expect(await read(6, 'post.updated')).toEqual([1, 2, 4, 6]);
    expect(await read(5, 'post.created')).toEqual([1, 5]);
    expect(await read(1, 'post.created')).toEqual([1]);
  });

  test('a page is read by keys, however long the log is', async () => {
    const tx = await app.deps.db.transaction();
    undo.push(() => tx.rollback());
    await tx.raw(`
      insert into events (day, id, type, subject_type, subject_id, version, data, occurred_at)
      select '2026-06-01', gen_random_uuid(), 'post.updated', 'post', gen_random_uuid(), n, '{}', now()
      from generate_series(1, 5000) as n`);
    await tx.raw(`
      insert into event_positions (position, day, event_day, event_id)
      select sequence, day, day, id from events`);
    await tx.raw('analyze events, event_positions');
    let text = '';
    tx.on('query', ({ sql }: { sql: string }) => {
      text = sql;
    });
    expect(await readEvents({ db: tx }, { after: 100, limit: 100 })).toHaveLength(100);
    const { rows } = await tx.raw(`explain (generic_plan) ${text}`);
    const plan = rows.map((row: Record<string, string>) => row['QUERY PLAN']).join('\n');
    expect(plan).toMatch(/Index Scan using \w+ on events/);
    expect(plan).not.toContain('Seq Scan');
  });

  test('a rollback leaves no gap', async () => {
    await append(1);
    const failing = inTransaction(app.deps, async (context) => {
      await append(2, context);
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    await append(3);
    await sequenceEvents(app.deps);
    expect(await versions()).toEqual([1, 3]);
  });

  test('an open transaction delays no other event, and its own events are not lost', async () => {
    // The oldest snapshot of the cluster.
    const old = await open();
    await old.db.raw('set transaction isolation level repeatable read; select pg_current_xact_id()');
    const slow = await open();
    await append(1, slow);
    await append(2);
    expect(await sequenceEvents(app.deps)).toBe(1);
    await append(3, slow);
    await append(4);
    const later = await open();
    await append(5, later);
    expect(await sequenceEvents(app.deps)).toBe(1);
    expect(await versions()).toEqual([2, 4]);
    await slow.db.commit();
    expect(await sequenceEvents(app.deps)).toBe(2);
    await later.db.commit();
    await append(6);
    expect(await sequenceEvents(app.deps)).toBe(2);
    expect(await versions()).toEqual([2, 4, 1, 3, 5, 6]);
  });

  test('events of a savepoint belong to its transaction', async () => {
    const outer = await open();
    await append(1, outer);
    await append(2);
    await sequenceEvents(app.deps);
    await outer.db.transaction((db) => append(3, { ...outer, db }));
    await sequenceEvents(app.deps);
    await outer.db.commit();
    await sequenceEvents(app.deps);
    expect(await versions()).toEqual([2, 1, 3]);
  });

  test.each(['the first', 'a later'])('%s batch of another process comes first', async (which) => {
    if (which === 'a later') {
      await append(1);
      await sequenceEvents(app.deps);
    }
    await append(2);
    const first = await open();
    expect(await sequenceEvents(first)).toBe(1);
    const second = sequenceEvents(app.deps);
    await append(3);
    await eventually(async () => {
      const { rowCount } = await app.deps.db.raw(lockWaits);
      return rowCount > 0 || undefined;
    });
    await first.db.commit();
    expect(await second).toBe(1);
    expect(await versions()).toEqual(which === 'a later' ? [1, 2, 3] : [2, 3]);
  });

  test('notifies each process once per batch, after the commit', async () => {
    const client = new pg.Client(app.databaseUrl);
    await client.connect();
    undo.push(() => client.end());
    const heard: (string | undefined)[] = [];
    client.on('notification', ({ payload }) => heard.push(payload));
    await client.query('listen events');
    await append(1);
    await append(2);
    await client.query('select 1');
    expect(heard).toEqual([]);
    await sequenceEvents(app.deps);
    await sequenceEvents(app.deps);
    await append(3);
    await sequenceEvents(app.deps);
    await eventually(() => heard.length > 1 || undefined);
    expect(heard).toEqual(['2', '3']);
  });

  test('the position survives the days of the log, also if the clock steps back', async () => {
    await append(1);
    app.clock.advance(86_400_000);
    await sequenceEvents(app.deps);
    app.clock.advance(-2 * 86_400_000);
    await append(2);
    await sequenceEvents(app.deps);
    expect(await versions()).toEqual([1, 2]);
    expect((await app.deps.db('event_positions').select(app.deps.db.raw('day::text'))).flat()).toEqual([
      { day: '2026-06-02' },
      { day: '2026-06-02' },
    ]);
  });
});

describe('a restored log', () => {
  /** Makes the log look like one of another cluster, which has had `more` transactions than this one. */
  const moveFromOtherCluster = async (more: number): Promise<void> => {
    const moved = '(transaction_id::text::bigint + :more)::text::xid8';
    await app.deps.db.raw(
      `update events set transaction_id = ${moved} where transaction_id > '3';
       update event_batches set cluster = 'another', snapshot = (
         select format('%s:%s:', :more + xmin::text::bigint, :more + xmax::text::bigint)::pg_snapshot
         from (select pg_snapshot_xmin(snapshot) as xmin, pg_snapshot_xmax(snapshot) as xmax) as parts)`.replaceAll(
        ':more',
        String(more),
      ),
    );
  };

  test.each([
    ['fewer', 1_000_000],
    ['as many', 0],
  ])('in a cluster that has had %s transactions, loses and repeats nothing', async (_, more) => {
    for (const version of [1, 2]) await append(version);
    await sequenceEvents(app.deps);
    await append(3);
    await moveFromOtherCluster(more);
    await append(4);
    const slow = await open();
    await append(5, slow);
    await sequenceEvents(app.deps);
    await append(6);
    await sequenceEvents(app.deps);
    await slow.db.commit();
    for (let turn = 0; turn < 3; turn += 1) await sequenceEvents(app.deps);
    expect(await versions()).toEqual([1, 2, 3, 4, 6, 5]);
  });
});

describe('startEventSequencer', () => {
  const start = (pollMs: number, { deps } = app) => {
    const sequencer = startEventSequencer(deps, pollMs);
    undo.push(sequencer.stop);
    return sequencer;
  };
  const hour = 3_600_000;
  const sequenced = (count: number) =>
    eventually(async () => ((await readAll()).length >= count ? true : undefined));

  test('sequences after a commit, without a poll', async () => {
    start(hour);
    await append(1);
    await inTransaction(app.deps, (context) => append(2, context));
    await sequenced(2);
    expect(await versions()).toEqual([1, 2]);
  });

  test('finds the events of a process that was killed after its commit', async () => {
    await append(1);
    const first = start(hour);
    await sequenced(1);
    await first.stop();
    await append(2);
    start(hour);
    await sequenced(2);
  });

  test('polls for the events of other processes', async () => {
    start(5);
    const other = await startTestApp({ DATABASE_URL: app.databaseUrl });
    undo.push(other.close);
    // The first pass has ended.
    await append(1);
    await sequenced(1);
    await append(2, other.deps);
    await sequenced(2);
  });

  test('goes on after a failure', async () => {
    const { db } = app.deps;
    await db.schema.renameTable('event_batches', 'elsewhere');
    start(5);
    await eventually(() => app.logLines.find((line) => line.includes('the sequencing of events failed')));
    await db.schema.renameTable('elsewhere', 'event_batches');
    await append(1);
    await sequenced(1);
  });

  test('several processes that write and sequence at once lose, repeat and reorder nothing', async () => {
    const other = await startTestApp({ DATABASE_URL: app.databaseUrl });
    undo.push(other.close);
    start(hour);
    start(hour, other);
    const writers = Array.from({ length: 8 }, (_, index) => ({
      deps: index % 2 === 0 ? app.deps : other.deps,
      id: toPublicId('pst', newUuid(new Date(index))),
    }));
    const each = 40;
    await Promise.all(
      writers.map(async ({ deps, id }, writer) => {
        for (let version = 1; version <= each; version += 1) {
          const kept = inTransaction(deps, async (context) => {
            await insertEvent(context, numbered(version, id));
            // Transactions of different lengths overlap.
            for (let turn = 0; turn < (writer * version) % 5; turn += 1) await context.db.raw('select 1');
            if (version % 7 === 3) throw new Error('rolled back');
          });
          await kept.catch(() => undefined);
        }
      }),
    );
    const kept = Array.from({ length: each }, (_, index) => index + 1).filter((one) => one % 7 !== 3);
    await sequenced(writers.length * kept.length);
    await versions();
    const bySubject = Object.groupBy(await readAll(), ({ subject }) => subject.id);
    expect(Object.keys(bySubject)).toHaveLength(writers.length);
    for (const events of Object.values(bySubject)) {
      expect(events?.map(({ version }) => version)).toEqual(kept);
    }
  });
});
