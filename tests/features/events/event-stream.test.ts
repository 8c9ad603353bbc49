/** Streams of events over HTTP: what each account receives, in which order, and how a stream begins and ends. */
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import type { ItemOf } from '@tradepost/client';
import { webhooks } from '../../../generated/operations.ts';
import { readEventLag } from '../../../src/features/events/event-lag-repository.ts';
import { insertEvent, type NewEvent } from '../../../src/features/events/event-repository.ts';
import { startEventSequencer } from '../../../src/features/events/event-sequencer.ts';
import { newUuid, toPublicId, toUuid } from '../../../src/lib/id.ts';
import { eventually } from '../../support/eventually.ts';
import { buildProduct } from '../../support/factories.ts';
import { startTestApp, type TestApp } from '../../support/test-app.ts';

type Person = Awaited<ReturnType<TestApp['signIn']>>;
type EventFrame = ItemOf<'streamEvents'>;
type Input = Parameters<TestApp['tradepost']['events']['stream']>[0];

let app: TestApp;
let sequencer: ReturnType<typeof startEventSequencer>;
let admin: Person;
let member: Person;
const open: { return: () => Promise<unknown> }[] = [];

beforeAll(async () => {
  app = await startTestApp({ EVENT_STREAMS_PER_ACCOUNT: '3' });
  sequencer = startEventSequencer(app.deps);
  admin = await app.signIn('admin');
  member = await app.signIn();
});
afterEach(async () => {
  for (const stream of open.splice(0)) await stream.return();
  await eventually(() => app.deps.eventFeed.size() === 0 || undefined);
  // Otherwise a late event of this case would appear in a stream of the next one.
  await eventually(async () => (await readEventLag(app.deps, 1)).count === 0 || undefined);
});
afterAll(async () => {
  await sequencer.stop();
  await app.close();
});

const idOf = (prefix: 'pst' | 'prd' | 'tag' | 'key') => toPublicId(prefix, newUuid(app.clock.now()));
const product = (version: number, id = idOf('prd')): NewEvent => ({
  type: 'product.created',
  subject: { type: 'product', id },
  version,
  data: { slug: `product-${version}`, price: { amount: 1, currency: 'EUR' }, stock: 1 },
});
const post = (version: number, owner: Person): NewEvent => ({
  type: 'post.updated',
  subject: { type: 'post', id: idOf('pst') },
  version,
  ownerId: owner.user.id,
  data: { fields: ['title'], status: 'draft', tagIds: [] },
});
const append = (...events: NewEvent[]) =>
  events.reduce(
    (before, event) => before.then(() => insertEvent(app.deps, event).then(() => {})),
    Promise.resolve(),
  );

/** Opens a stream and reads its first frame. `next` reads the following ones; `ended` reads until the server ends the stream. */
const openStream = async (person: Person, input: Input = {}) => {
  const stream = person.tradepost.events.stream(input);
  open.push(stream);
  const read = async (): Promise<EventFrame> => {
    const { value } = await stream.next();
    if (!value) throw new Error('The stream has ended');
    return value;
  };
  return {
    first: await read(),
    next: read,
    take: async (count: number) => {
      const frames: EventFrame[] = [];
      while (frames.length < count) frames.push(await read());
      return frames;
    },
    ended: async () => {
      const frames: EventFrame[] = [];
      for await (const frame of stream) frames.push(frame);
      return frames;
    },
    close: () => stream.return(),
  };
};
const versionsOf = (frames: EventFrame[]) =>
  frames.map((frame) => (frame.event === 'message' ? frame.data.event.version : frame.event));
/** Each frame names the one before it. */
const expectChain = (frames: EventFrame[]) => {
  const ids = frames.map(({ id }) => Number(id));
  expect(frames.slice(1).map(({ data }) => data.after)).toEqual(ids.slice(0, -1));
};
const last = async () => {
  const stream = await openStream(admin);
  await stream.close();
  return Number(stream.first.id);
};

describe('streamEvents', () => {
  test('begins at the end of the log, and has each new event', async () => {
    await append(product(1));
    await eventually(async () => (await last()) > 0 || undefined);
    const stream = await openStream(admin);
    const { id, data } = stream.first;
    expect(stream.first).toEqual({
      event: 'position',
      id: expect.stringMatching(/^\d+$/),
      retry: expect.any(Number),
      data: { after: Number(id) },
    });
    await append(product(2), post(3, member));
    const frames = await stream.take(2);
    expect(versionsOf(frames)).toEqual([2, 3]);
    expect(frames[0]).toMatchObject({
      id: `${data.after + 1}`,
      data: { event: { position: data.after + 1 } },
    });
    expectChain([stream.first, ...frames]);
  });

  test('has the event of a change that the API has made', async () => {
    const stream = await openStream(member, { type: ['product.created'] });
    const { id } = await admin.tradepost.products.create({ body: buildProduct() });
    expect(await stream.next()).toMatchObject({
      event: 'message',
      data: { event: { type: 'product.created', subject: { type: 'product', id } } },
    });
  });

  test('has only what the account may read', async () => {
    const other = await app.signIn();
    const [all, own] = [await openStream(admin), await openStream(member)];
    await append(post(1, member), post(2, other), product(3), post(4, other), post(5, member));
    expect(versionsOf(await all.take(5))).toEqual([1, 2, 3, 4, 5]);
    const frames = await own.take(3);
    expect(versionsOf(frames)).toEqual([1, 3, 5]);
    expectChain([own.first, ...frames]);
  });

  test('has only the selected types and the selected subject', async () => {
    const id = idOf('prd');
    const types = await openStream(admin, { type: ['post.updated'] });
    const subject = await openStream(admin, { subjectId: id });
    await append(product(1), product(2, id), post(3, member), product(4, id), post(5, member));
    expect(versionsOf(await types.take(2))).toEqual([3, 5]);
    expect(versionsOf(await subject.take(2))).toEqual([2, 4]);
  });

  test('a heartbeat names the position up to which nothing was selected, so the chain closes', async () => {
    const begin = await last();
    const stream = app.deps.eventFeed.open({
      actor: { id: admin.user.id, role: 'admin', scopes: new Set() },
      after: begin,
      selects: ({ type }) => type === 'post.updated',
    });
    open.push(stream);
    const { value: first } = await stream.next();
    const quiet = stream.next();
    await append(product(1), product(2));
    await eventually(async () => (await last()) === begin + 2 || undefined);
    const beats = [stream.beat(), stream.beat()];
    expect(beats).toEqual([
      { event: 'position', id: `${begin + 2}`, data: { after: begin } },
      { event: 'position', id: `${begin + 2}`, data: { after: begin + 2 } },
    ]);
    await append(product(3), post(4, member));
    const { value: message } = await quiet;
    expectChain([first, ...beats, message] as EventFrame[]);
    expect(message).toMatchObject({ event: 'message', id: `${begin + 4}`, data: { after: begin + 2 } });
  });

  test('the clients of a server that stops reconnect at different times', async () => {
    const streams = await Promise.all(
      [admin, admin, admin, member, member].map((person) => openStream(person)),
    );
    const waits = streams.map(({ first }) => ('retry' in first ? (first.retry ?? 0) : 0));
    for (const wait of waits) {
      expect(wait).toBeGreaterThanOrEqual(1_000);
      expect(wait).toBeLessThanOrEqual(5_000);
    }
    expect(new Set(waits).size).toBeGreaterThan(1);
  });

  test('all streams of a process share one cursor and one connection that listens', async () => {
    const people = await Promise.all(Array.from({ length: 12 }, () => app.signIn()));
    const streams = await Promise.all(people.map((person) => openStream(person)));
    const { db } = app.deps;
    let reads = 0;
    const listen = ({ sql }: { sql: string }) => {
      if (sql.includes('join events on')) reads += 1;
    };
    db.on('query', listen);
    await append(product(1));
    for (const stream of streams) expect(versionsOf(await stream.take(1))).toEqual([1]);
    db.removeListener('query', listen);
    // One finds the event, the next one the end of the log; a poll may come between.
    expect(reads).toBeLessThan(streams.length / 2);
    const { rows } = await db.raw(
      "select pid from pg_stat_activity where datname = current_database() and query ilike 'listen %events%'",
    );
    expect(rows).toHaveLength(1);
  });

  test('an API key has the events that its scopes permit', async () => {
    const make = async (scopes: ('events:stream' | 'posts:read' | 'profile:read')[]) => {
      const { key } = await member.tradepost.apiKeys.create({ body: { name: 'A', kind: 'secret', scopes } });
      return { ...member, tradepost: app.tradepost.withAccessToken(key) };
    };
    const few = await openStream(await make(['events:stream', 'profile:read']));
    const more = await openStream(await make(['events:stream', 'posts:read']));
    await append(post(1, member), product(2));
    expect(versionsOf(await few.take(1))).toEqual([2]);
    expect(versionsOf(await more.take(2))).toEqual([1, 2]);
    await expect(openStream(await make(['posts:read']))).rejects.toMatchObject({
      code: 'insufficient_scope',
    });
  });

  test('rejects a type of which the account may read no event', async () => {
    const { key } = await member.tradepost.apiKeys.create({
      body: { name: 'A', kind: 'secret', scopes: ['events:stream'] },
    });
    const tradepost = app.tradepost.withAccessToken(key);
    await expect(openStream({ ...member, tradepost }, { type: ['order.placed'] })).rejects.toMatchObject({
      code: 'insufficient_scope',
      message: expect.stringContaining('orders:read'),
    });
  });

  test.each(['after', 'lastEventID'] as const)('continues after the position in %s', async (name) => {
    const begin = await last();
    await append(product(1), product(2), post(3, member));
    const live = await openStream(admin, { after: begin });
    await live.take(3);
    const resumed = await openStream(admin, {
      ...(name === 'after' ? { after: begin + 1 } : { after: 0, lastEventID: String(begin + 1) }),
    });
    expect(resumed.first).toMatchObject({ event: 'position', id: `${begin + 1}` });
    const frames = await resumed.take(2);
    expect(versionsOf(frames)).toEqual([2, 3]);
    expectChain([resumed.first, ...frames]);
  });

  test('rejects a position after the end of the log', async () => {
    const end = await last();
    for (const input of [{ after: end + 1 }, { lastEventID: String(end + 1) }]) {
      await expect(openStream(admin, input)).rejects.toMatchObject({
        code: 'position_in_future',
        message: expect.stringContaining(String(end)),
      });
    }
  });

  test.each(['-1', '1.5', '07', '1e3', 'abc', '1234567890123456', ' 1'])(
    'rejects the Last-Event-ID %j',
    async (id) => {
      const response = await app.fetch('/v1/events', {
        headers: { authorization: `Bearer ${admin.token}`, 'last-event-id': encodeURI(id) },
      });
      expect([response.status, await response.json()]).toMatchObject([422, { code: 'validation_failed' }]);
    },
  );

  test('rejects one stream too many, until another has ended', async () => {
    const streams = [await openStream(member), await openStream(member), await openStream(member)];
    await expect(openStream(member)).rejects.toMatchObject({ code: 'stream_limit_reached', status: 429 });
    await openStream(admin);
    await streams[0]?.close();
    await eventually(() => app.deps.eventFeed.streamsOf(member.user.id) < 3 || undefined);
    await openStream(member);
  });

  test('has headers that keep proxies from holding events back', async () => {
    const response = await app.fetch('/v1/events', { headers: { authorization: `Bearer ${admin.token}` } });
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'text/event-stream',
      'cache-control': 'no-store, no-transform',
      'x-accel-buffering': 'no',
    });
    await response.body?.cancel();
  });
});

describe('the end of a stream', () => {
  const later = 15 * 60_000;

  test('comes when the access token expires', async () => {
    const stream = await openStream(await app.signIn());
    app.clock.advance(app.deps.config.accessTokenTtlSeconds * 1_000);
    expect(await stream.ended()).toEqual([]);
    admin = await app.signIn('admin');
    member = await app.signIn();
  });

  test('comes after a quarter of an hour at the latest with an API key', async () => {
    const { key } = await member.tradepost.apiKeys.create({
      body: { name: 'A', kind: 'secret', scopes: ['events:stream'] },
    });
    const stream = await openStream({ ...member, tradepost: app.tradepost.withAccessToken(key) });
    app.clock.advance(later);
    expect(await stream.ended()).toEqual([]);
    admin = await app.signIn('admin');
    member = await app.signIn();
  });

  test('comes when an administrator changes the role', async () => {
    const promoted = await app.signIn();
    const [theirs, other] = [await openStream(promoted), await openStream(member)];
    await admin.tradepost.users.changeRole({ userId: promoted.user.id, body: { role: 'editor' } });
    expect(await theirs.ended()).toMatchObject([{ data: { event: { type: 'user.role_changed' } } }]);
    await append(post(7, member));
    expect(versionsOf(await other.take(1))).toEqual([7]);
  });

  test('comes when the account is deactivated', async () => {
    const person = await app.signIn();
    const stream = await openStream(person);
    await admin.tradepost.users.deactivate({ userId: person.user.id });
    await stream.ended();
    await expect(openStream(person, { after: 0 })).resolves.toBeDefined();
  });

  test('comes when the API key is revoked, and only for this key', async () => {
    const make = () =>
      member.tradepost.apiKeys.create({ body: { name: 'A', kind: 'secret', scopes: ['events:stream'] } });
    const [one, other] = [await make(), await make()];
    const streamOf = (key: string) =>
      openStream({ ...member, tradepost: app.tradepost.withAccessToken(key) });
    const [ending, lasting] = [await streamOf(one.key), await streamOf(other.key)];
    await member.tradepost.apiKeys.revoke({ apiKeyId: one.id });
    expect(await ending.ended()).toEqual([]);
    await append(product(8));
    expect(versionsOf(await lasting.take(1))).toEqual([8]);
  });
});

test('a stream selects any of the types', async () => {
  const type = Object.keys(webhooks) as NonNullable<NonNullable<Input>['type']>;
  const stream = await openStream(admin, { type });
  const event = product(1);
  await append(event);
  expect(await stream.next()).toMatchObject({
    data: { event: { type: event.type, subject: event.subject } },
  });
});

describe('an old position', () => {
  const whole = 1_600;
  let begin: number;
  beforeAll(async () => {
    begin = await last();
    await app.deps.db.raw(
      `insert into events (day, id, type, subject_type, subject_id, version, owner_id, data, occurred_at)
       select '2026-06-01', gen_random_uuid(), case when n % 100 = 0 then 'post.updated' else 'product.created' end,
         case when n % 100 = 0 then 'post' else 'product' end, gen_random_uuid(), n, :owner,
         '{"slug":"many","price":{"amount":1,"currency":"EUR"},"stock":1,"fields":[],"status":"draft","tagIds":[]}', '2026-06-01T12:00:00Z'
       from generate_series(1, :whole) as n`,
      { whole, owner: toUuid(member.user.id) },
    );
    await eventually(async () => (await last()) >= begin + whole || undefined);
  });

  test('is read from the database, up to the end of the log and beyond', async () => {
    const stream = await openStream(admin, { after: begin });
    const frames = await stream.take(whole);
    expect(versionsOf(frames)).toEqual(Array.from({ length: whole }, (_, index) => index + 1));
    await append(product(9));
    frames.push(await stream.next());
    expectChain([stream.first, ...frames]);
  });

  test('skips what the stream does not select', async () => {
    const stream = await openStream(member, { after: begin, type: ['post.updated'] });
    const frames = await stream.take(whole / 100);
    expect(versionsOf(frames)).toEqual(Array.from({ length: whole / 100 }, (_, index) => 100 * (index + 1)));
    expectChain([stream.first, ...frames]);
  });

  test('is one query for all streams that continue there', async () => {
    const { db } = app.deps;
    let pages = 0;
    const listen = ({ sql, options }: { sql: string; options?: { values?: unknown[] } }) => {
      if (sql.includes('from event_positions') && options?.values?.includes(begin)) pages += 1;
    };
    const people = await Promise.all(Array.from({ length: 10 }, () => app.signIn()));
    // The streams open while the first of them waits for its page.
    const holder = await db.transaction();
    await holder.raw('lock table events in access exclusive mode');
    db.on('query', listen);
    const streams = await Promise.all(people.map((person) => openStream(person, { after: begin })));
    await eventually(() => pages > 0 || undefined);
    await holder.rollback();
    for (const stream of streams) await stream.take(3);
    db.removeListener('query', listen);
    expect(pages).toBe(1);
  });

  test('that the log does not have any more is a reset', async () => {
    await app.deps.db.raw('delete from event_positions where position <= ?', [begin + 10]);
    const stream = await openStream(admin, { after: begin });
    const frames = await stream.take(2);
    expect(stream.first).toMatchObject({ event: 'position', id: `${begin}` });
    expect(frames).toMatchObject([
      { event: 'reset', id: `${begin + 10}`, data: { after: begin } },
      { event: 'message', id: `${begin + 11}`, data: { after: begin + 10 } },
    ]);
    const current = await openStream(admin, { after: begin + 10 });
    expect(await current.next()).toMatchObject({ event: 'message', id: `${begin + 11}` });
  });
});
