/** A range of the log is read by keys and in parts, so the length of the log does not matter. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Knex } from 'knex';
import { listEventsInRange } from '../../../src/features/events/event-repository.ts';
import { startTestApp, type TestApp } from '../../support/test-app.ts';

const COUNT = 5_000;

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
  const { db } = app.deps;
  // A thousand events a day. Every hundredth event is of another type.
  await db.raw(`
    insert into events (day, id, type, subject_type, subject_id, version, data, occurred_at)
    select occurred_at::date, gen_random_uuid(), type, 'post', gen_random_uuid(), n, '{}', occurred_at
    from generate_series(1, ${COUNT}) as n,
      lateral (select '2026-05-01T00:00:00Z'::timestamptz + (n - 1) / 1000 * interval '1 day' as occurred_at,
        case when n % 100 = 0 then 'post.deleted' else 'post.updated' end as type) as facts
    order by n`);
  await db.raw(`
    insert into event_positions (position, day, event_day, event_id) select version, day, day, id from events`);
  await db.raw('vacuum analyze events, event_positions');
});
afterAll(() => app.close());

const read = async (...[range, bounds]: [range: Range, bounds: Bounds]) => {
  const { events, next } = await listEventsInRange(app.deps, range, bounds);
  return [events.map(({ position }) => position), next];
};
type Range = Parameters<typeof listEventsInRange>[1];
type Bounds = Parameters<typeof listEventsInRange>[2];

const types = ['post.deleted'];

test.each<[string, Range, Bounds, number[], number | undefined]>([
  ['the first events', { types }, { limit: 3 }, [100, 200, 300], 400],
  ['the last events', { types, fromPosition: 4_801 }, { limit: 3 }, [4_900, 5_000], undefined],
  ['a range', { fromPosition: 7, beforePosition: 9 }, { limit: 3 }, [7, 8], undefined],
  ['a part without an event of the type', { types }, { limit: 3, lookedUp: 50 }, [], 51],
  ['a part with fewer events than the limit', { types }, { limit: 3, lookedUp: 250 }, [100, 200], 251],
  ['a part with more events than the limit', { types }, { limit: 3, lookedUp: 450 }, [100, 200, 300], 400],
  ['the last part', { types, fromPosition: 4_951 }, { limit: 3, lookedUp: 50 }, [5_000], undefined],
  ['the end before the part', { types, beforePosition: 151 }, { limit: 3, lookedUp: 150 }, [100], undefined],
  [
    'the events from a time on',
    { types, occurredFrom: '2026-05-05T00:00:00.000Z' },
    { limit: 2 },
    [4_100, 4_200],
    4_300,
  ],
  [
    'the events from a time within a day on',
    { occurredFrom: '2026-05-04T00:00:00.001Z' },
    { limit: 1 },
    [4_001],
    4_002,
  ],
  [
    'the events before a time',
    { types, fromPosition: 2_801, occurredBefore: '2026-05-04T00:00:00.000Z' },
    { limit: 5 },
    [2_900, 3_000],
    undefined,
  ],
])('returns %s', async (_, range, bounds, positions, next) => {
  expect(await read(range, bounds)).toEqual([positions, next]);
});

test('the parts of a range have each of its events once', async () => {
  const found: number[] = [];
  let fromPosition: number | undefined = 1;
  while (fromPosition !== undefined) {
    const { events, next } = await listEventsInRange(
      app.deps,
      { types, fromPosition },
      { limit: 3, lookedUp: 777 },
    );
    found.push(...events.map(({ position }) => position));
    fromPosition = next;
  }
  expect(found).toEqual(Array.from({ length: COUNT / 100 }, (_, index) => (index + 1) * 100));
});

const literal = (value: unknown): string => {
  if (value === null || value === undefined) return 'null';
  return Array.isArray(value) ? `'{${value.join()}}'` : `'${value}'`;
};

/** Postgres plans the first executions of a prepared statement for their values, and later ones for any values. */
const plansOf = async (tx: Knex.Transaction, { sql, options }: Query): Promise<string[]> => {
  const plans: string[] = [];
  for (const mode of ['force_custom_plan', 'force_generic_plan']) {
    await tx.raw(`set local plan_cache_mode = ${mode}`);
    await tx.raw(`prepare ranged as ${sql}`);
    const { rows } = await tx.raw(`explain execute ranged (${options.values.map(literal).join()})`);
    await tx.raw('deallocate ranged');
    plans.push(rows.map((row: Record<string, string>) => row['QUERY PLAN']).join('\n'));
  }
  return plans;
};
type Query = { sql: string; options: { values: unknown[] } };

test.each<[string, Range, RegExp]>([
  ['all events', {}, /position >= /],
  ['events of a type', { types: ['post.updated'], fromPosition: 101 }, /position >= /],
  ['events from a time on', { occurredFrom: '2026-05-02T12:00:00.000Z' }, /event_day >= /],
  ['events before a time', { occurredBefore: '2026-05-02T12:00:00.000Z' }, /event_day <= /],
])('%s are read by keys, whatever plan Postgres makes', async (_, range, condition) => {
  const queries: Query[] = [];
  const note = (query: Query) => queries.push(query);
  await app.deps.db.transaction(async (tx) => {
    tx.on('query', note);
    expect((await listEventsInRange({ db: tx }, range, { limit: 100 })).events).toHaveLength(100);
    tx.off('query', note);
    const lookups = queries.filter(({ sql }) => sql.includes('from events'));
    expect(lookups).toHaveLength(1);
    for (const query of lookups)
      for (const plan of await plansOf(tx, query)) {
        expect(plan).toMatch(/Index Scan using \w+ on events/);
        expect(plan).not.toMatch(/Seq Scan on events|Sort/);
        expect(plan.replaceAll('"', '')).toMatch(condition);
      }
  });
});
