/** A reaction gets each event in order, one process at a time, and no failure or death of a process skips one. */
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { createDatabase } from '../../../src/db/database.ts';
import { appendEvent, appendEvents } from '../../../src/features/events/append-event.ts';
import { listReactionStates, saveCursors } from '../../../src/features/events/event-cursor-repository.ts';
import { sequenceEvents } from '../../../src/features/events/event-position-repository.ts';
import { startReactions } from '../../../src/features/events/reaction-runner.ts';
import { reactOnce } from '../../../src/features/events/reaction-service.ts';
import type { Reaction, ReactionContext } from '../../../src/features/reaction.ts';
import { newUuid, toPublicId } from '../../../src/lib/id.ts';
import { eventually } from '../../support/eventually.ts';
import { startTestApp, type TestApp } from '../../support/test-app.ts';

let app: TestApp;
const undo: (() => Promise<unknown>)[] = [];
beforeEach(async () => {
  app = await startTestApp();
  // A migration begins the roll-up of sales, which does not run here.
  await app.deps.db('event_cursors').delete();
  await app.deps.db.raw('create table effects (id bigserial, version integer, process text)');
});
afterEach(async () => {
  for (const step of undo.splice(0).reverse()) await step();
  await app.close();
});

const tagId = toPublicId('tag', newUuid(new Date(0)));
const data = { slug: 'glaze' };

/** Appends events with these versions, and gives them positions. */
const append = async (...versions: number[]): Promise<void> => {
  for (const version of versions)
    await appendEvent(app.deps, 'tag.created', { subjectId: tagId, version, data });
  await sequenceEvents(app.deps);
};

/** Writes the versions of its events to a table. `before` runs before each. */
const writer = (before: (version: number) => unknown = () => {}, process = 'one'): Reaction => ({
  name: 'writer',
  types: ['tag.created'],
  react: async ({ db }, events) => {
    for (const { version } of events) {
      await before(version);
      await db('effects').insert({ version, process });
    }
  },
});

const effects = (): Promise<number[]> => app.deps.db('effects').orderBy('id').pluck('version');
const state = async () => (await listReactionStates(app.deps))[0];
const save = (name = 'writer') => saveCursors(app.deps, [name], app.clock.now());
/** Reacts until there is nothing to do at once. */
const drain = async (reaction: Reaction, context: ReactionContext = app.deps): Promise<void> => {
  while (await reactOnce(context, reaction));
};
const failing = (...versions: number[]) =>
  writer((version) => {
    if (versions.includes(version)) throw new Error(`no ${version}`);
  });
const errors = () => app.logLines.map((line) => JSON.parse(line)).filter(({ level }) => level === 50);

describe('a reaction', () => {
  test('begins with the events after its first start, and gets those of its types in order', async () => {
    await append(1);
    await save();
    const appendOther = (version: number) =>
      appendEvent(app.deps, 'tag.deleted', { subjectId: tagId, version, data });
    // The first and the last event of a page are read whatever their types are.
    await appendOther(2);
    await append(3, 4);
    await appendOther(5);
    await append(6);
    await appendOther(7);
    await sequenceEvents(app.deps);
    await save();
    expect(await state()).toEqual({ reaction: 'writer', behind: 6, failures: 0 });
    await drain(writer());
    expect(await effects()).toEqual([3, 4, 6]);
    expect(await state()).toMatchObject({ behind: 0 });
    await drain(writer());
    expect(await effects()).toEqual([3, 4, 6]);
  });

  test('gets events of all types if it wants all', async () => {
    await save();
    await append(1);
    await appendEvent(app.deps, 'tag.deleted', { subjectId: tagId, version: 2, data });
    await sequenceEvents(app.deps);
    await drain({ ...writer(), types: 'all' });
    expect(await effects()).toEqual([1, 2]);
  });

  test('reads more events than one transaction takes', async () => {
    await save();
    const versions = Array.from({ length: 230 }, (_, index) => index + 1);
    await append(...versions);
    const sizes: number[] = [];
    await drain({ ...writer(), react: async (_, events) => void sizes.push(events.length) });
    expect(sizes).toEqual([100, 100, 30]);
  });

  test('passes a thousand events of other types in one transaction', async () => {
    await save();
    const others = Array.from({ length: 998 }, (_, n) => ({ subjectId: tagId, version: n + 2, data }));
    await append(1);
    await appendEvents(app.deps, 'tag.deleted', others);
    await append(1_000, 1_001);
    expect(await reactOnce(app.deps, writer())).toBe(true);
    expect(await effects()).toEqual([1, 1_000]);
    expect(await state()).toMatchObject({ behind: 1 });
  });

  test('does not pass an event that fails: the ones before it succeed, and it comes again later', async () => {
    await save();
    await append(1, 2, 3, 4, 5);
    const poisoned = failing(3);
    await drain(poisoned);
    expect(await effects()).toEqual([1, 2]);
    expect(await state()).toEqual({ reaction: 'writer', behind: 3, failures: 1 });
    expect(errors()).toMatchObject([
      {
        reaction: 'writer',
        event: { type: 'tag.created', position: 3 },
        attempt: 1,
        err: { message: 'no 3' },
      },
    ]);
    // It waits one second, then two, four …
    const attempts: number[] = [];
    for (const [wait, failures] of [
      [999, 1],
      [1, 2],
      [1_999, 2],
      [1, 3],
      [3_999, 3],
      [1, 4],
    ] as const) {
      app.clock.advance(wait);
      await drain(poisoned);
      attempts.push((await state())?.failures ?? 0);
      expect(attempts.at(-1)).toBe(failures);
    }
    for (let attempt = 5; attempt < 15; attempt += 1) {
      app.clock.advance(5 * 60_000);
      await drain(poisoned);
      expect(await state()).toMatchObject({ failures: attempt, behind: 3 });
    }
    expect(await effects()).toEqual([1, 2]);
    app.clock.advance(5 * 60_000);
    await drain(writer());
    expect(await effects()).toEqual([1, 2, 3, 4, 5]);
    expect(await state()).toEqual({ reaction: 'writer', behind: 0, failures: 0 });
    expect(await app.deps.db('event_cursors').first()).toMatchObject({ last_error: null, retry_at: null });
  });

  test('gets the rest of a failed batch one by one, so that two poison events need two waits', async () => {
    await save();
    await append(1, 2, 3, 4, 5);
    let calls = 0;
    const poisoned: Reaction = { ...failing(2, 4) };
    const counted: Reaction = {
      ...poisoned,
      react: async (context, events) => {
        calls += 1;
        await poisoned.react(context, events);
      },
    };
    await drain(counted);
    expect([calls, await effects()]).toEqual([3, [1]]);
    app.clock.advance(1_000);
    const second = failing(4);
    await drain(second);
    expect(await effects()).toEqual([1, 2, 3]);
    expect(await state()).toMatchObject({ failures: 1, behind: 2 });
  });

  test('says that events have expired which it has not seen', async () => {
    await save();
    await append(1, 2, 3);
    await app.deps.db('event_positions').where('position', '<', 3).delete();
    await drain(writer());
    expect(await effects()).toEqual([3]);
    expect(errors()).toMatchObject([{ reaction: 'writer', missed: 2 }]);
  });
});

/** Another process, with its own connections. */
const otherProcess = (): ReactionContext => {
  const db = createDatabase({
    url: app.databaseUrl,
    poolMax: 2,
    preparedStatements: true,
    log: app.deps.log,
  });
  undo.push(() => db.destroy());
  return { ...app.deps, db };
};
const signal = () => {
  const { promise, resolve } = Promise.withResolvers<void>();
  return { promise, resolve };
};

describe('two processes', () => {
  test('take turns: one of them reacts, the other one does not wait', async () => {
    await save();
    await append(1, 2);
    const [started, end] = [signal(), signal()];
    const slow = writer(async () => {
      started.resolve();
      await end.promise;
    });
    const first = drain(slow);
    await started.promise;
    expect(await reactOnce(otherProcess(), writer())).toBe(false);
    expect(await effects()).toEqual([]);
    end.resolve();
    await first;
    expect(await effects()).toEqual([1, 2]);
  });

  test('lose nothing if one is killed within a reaction: its effects vanish, and the other repeats it', async () => {
    await save();
    await append(1, 2, 3);
    const victim = otherProcess();
    const [started, end] = [signal(), signal()];
    const dying = writer(async (version) => {
      if (version < 3) return;
      started.resolve();
      await end.promise;
    }, 'victim');
    const killed = drain(dying, victim).catch(() => undefined);
    await started.promise;
    // As the death of its process: the server ends its transaction.
    await app.deps.db.raw(
      `select pg_terminate_backend(pid) from pg_stat_activity
       where datname = current_database() and state = 'idle in transaction'`,
    );
    await eventually(async () => {
      await drain(writer(() => {}, 'survivor'));
      return (await effects()).length > 0 || undefined;
    });
    expect(await effects()).toEqual([1, 2, 3]);
    expect(await app.deps.db('effects').distinct('process').pluck('process')).toEqual(['survivor']);
    end.resolve();
    await killed;
  });

  test('react together to every event once, in order', async () => {
    await save();
    const other = otherProcess();
    const done = { value: false };
    const loop = async (context: ReactionContext, name: string) => {
      while (!done.value)
        await drain(
          writer(() => {}, name),
          context,
        );
    };
    const loops = [loop(app.deps, 'one'), loop(other, 'other')];
    for (let version = 1; version <= 60; version += 1) await append(version);
    await eventually(async () => (await effects()).length >= 60 || undefined);
    done.value = true;
    await Promise.all(loops);
    expect(await effects()).toEqual(Array.from({ length: 60 }, (_, index) => index + 1));
  });
});

describe('the runner', () => {
  const start = (reactions: Reaction[], pollMs = 3_600_000) => {
    const runner = startReactions({ context: app.deps, reactions, listenUrl: app.databaseUrl }, pollMs);
    undo.push(() => runner.stop());
    return runner;
  };
  const saved = () => eventually(async () => (await listReactionStates(app.deps)).length > 0 || undefined);

  test('reacts upon the notification of the sequencer', async () => {
    start([writer()]);
    await saved();
    await append(1, 2);
    await eventually(async () => (await effects()).length === 2 || undefined);
  });

  test('polls for retries', async () => {
    let isBroken = true;
    const flaky = writer(() => {
      if (isBroken) throw new Error('not yet');
    });
    start([flaky], 5);
    await saved();
    await append(1);
    await eventually(async () => (await state())?.failures === 1 || undefined);
    isBroken = false;
    app.clock.advance(1_000);
    await eventually(async () => (await effects()).length === 1 || undefined);
  });

  test('a reaction that hangs delays no other', async () => {
    const end = signal();
    const hanging: Reaction = { name: 'hanging', types: 'all', react: () => end.promise };
    start([hanging, writer()]);
    await saved();
    await append(1);
    await eventually(async () => (await effects()).length === 1 || undefined);
    expect((await listReactionStates(app.deps)).map(({ behind }) => behind)).toEqual([1, 0]);
    end.resolve();
  });

  test('finishes the transaction in progress when it stops', async () => {
    const [started, end] = [signal(), signal()];
    const runner = start([
      writer(async () => {
        started.resolve();
        await end.promise;
      }),
    ]);
    await saved();
    await append(1);
    await started.promise;
    const stopped = runner.stop();
    end.resolve();
    await stopped;
    expect(await effects()).toEqual([1]);
  });
});
