import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { journey } from '../clients/demo/journey.ts';
import { startEventSequencer } from '../src/features/events/event-sequencer.ts';
import { toPublicId, toUuid } from '../src/lib/id.ts';
import { seedOnce } from '../src/seed.ts';
import { startWorkers, type Workers } from '../src/workers.ts';
import { availableStock } from './support/stock.ts';
import { startTestApp, type TestApp } from './support/test-app.ts';

let app: TestApp;
let workers: Workers;
let sequencer: ReturnType<typeof startEventSequencer>;
beforeAll(async () => {
  app = await startTestApp({ WEBHOOK_ALLOWED_NETWORKS: '127.0.0.1', DEV_MAIL: 'on' });
  await seedOnce(app.deps);
  workers = await startWorkers(app.deps);
  sequencer = startEventSequencer(app.deps);
});
afterAll(async () => {
  await workers.stop(0);
  await sequencer.stop();
  await app.close();
});

const walk = async (): Promise<string> => {
  const sentences: string[] = [];
  const fetch = (url: string, init: RequestInit) => app.fetch(url.slice(app.baseUrl.length), init);
  // The clock of the server advances only by the pauses of the journey, and not during the attempt of a delivery: on a slow
  // machine the attempt would exceed its time limit.
  const pause = async (ms: number) => {
    const attempted = await app.deps.db('webhook_queue').where('due_at', '<=', app.clock.now()).first();
    if (!attempted) app.clock.advance(ms);
    await setImmediate();
  };
  const say = (sentence: string) => void sentences.push(sentence);
  await journey({ baseUrl: app.baseUrl, say, fetch, time: { now: app.clock.now, pause } });
  return sentences.join('\n');
};

/** The texts in the groups of a sentence. */
const told = (story: string, pattern: RegExp): string[] => {
  const [, ...facts] = pattern.exec(story) ?? [];
  if (facts.length === 0) throw new Error(`Nothing in the story is like ${pattern}:\n${story}`);
  return facts;
};

/** A purchase from the cart of a guest to the refund of a part, as the database has it. */
const expectPurchase = async (story: string): Promise<void> => {
  const { db } = app.deps;
  const [contents] = told(story, /^Without an account I put (2 × .+ and 1 × .+) into a cart\./m);
  expect(told(story, /the cart of my account, which holds (.+)\.$/m)).toEqual([contents]);
  const [before, after] = told(story, /lowered the total from (\d+\.\d\d) EUR to (\d+\.\d\d) EUR\./).map(
    Number,
  );
  expect(Number(before) - Number(after)).toBeCloseTo(5);
  const [orderId = '', total] = told(
    story,
    /order (ord_\w+) is pending\. Its total of (\S+) EUR includes 4\.90 EUR for/,
  );
  const order = await db('orders')
    .where({ id: toUuid(orderId) })
    .first();
  expect(order).toMatchObject({
    status: 'delivered',
    discount_code: 'WELCOME5',
    total_minor: Math.round(Number(total) * 100),
  });
  const [paymentId = ''] = told(story, /the payment (pay_\w+) is requires_action\./);
  expect(told(story, /The payment of (\S+) EUR is captured, and the order is paid\./)).toEqual([total]);
  told(story, /(left as DHL \d+: the order is packed)\./);
  told(story, /(left as DHL \d+: the order is shipped)\./);
  told(story, /(history of the order: pending, paid, packed, shipped and delivered)\./);
  const [was, is] = told(story, /the stock rose from (\d+) to (\d+)\./).map(Number);
  expect(is).toBe(Number(was) + 1);
  const [refunded] = told(
    story,
    /A job refunded (\S+) EUR: the refund rfd_\w+ is succeeded; the order is still deliv/,
  );
  const payment = await db('payments')
    .where({ id: toUuid(paymentId) })
    .first();
  expect(payment).toMatchObject({ state: 'captured', refunded_minor: Math.round(Number(refunded) * 100) });
  expect(payment.refunded_minor).toBeLessThan(payment.captured_minor);
  const [count, types = ''] = told(
    story,
    /^My order caused (\d+) events: (order\.placed, .*refund\.succeeded)\.$/m,
  );
  expect(types.split(/, | and /)).toHaveLength(Number(count));
  const mails = [
    'order is confirmed',
    'parcel has arrived',
    'return is approved',
    'received your return',
    'refund',
  ];
  const [subjects] = told(story, /^The shop sent me \d+ mails: (.+)\.$/m);
  for (const mail of mails) expect(subjects).toContain(mail);
};

describe('the journey', () => {
  test('describes real effects', async () => {
    const { db } = app.deps;
    const story = await walk();

    const [username] = told(story, /registered as (\S+) and logged in: my role is user/);
    expect(await db('users').where({ username })).toHaveLength(1);

    await expectPurchase(story);

    expect(story.match(/^Page \d: .+ EUR, .+ EUR, .+ EUR\.$/gm)).toHaveLength(3);

    const [name = '', orderId] = told(story, /ordered one (.+) for .+: order (ord_\w+) is pending/);
    const [before, after] = told(story, /stock fell from (\d+) to (\d+)/).map(Number);
    const [again, left] = told(
      story,
      /got (ord_\w+) \(Idempotent-Replayed: true\); the stock is still (\d+)/,
    );
    expect(again).toBe(orderId);
    expect([after, Number(left)]).toEqual([Number(before) - 1, Number(before) - 1]);
    const product = await db('products').where({ name }).first();
    expect(await availableStock(db, toPublicId('prd', product.id))).toBe(after);
    const orders = await db('orders').join('users', 'users.id', 'orders.user_id').where({ username });
    expect(orders).toHaveLength(2);

    told(
      story,
      new RegExp(
        `(${Number(after) + 1}), and the server rejected the order: 409 out_of_stock\\. Only ${after} of`,
      ),
    );

    const [mediaId = ''] = told(
      story,
      /^I uploaded a picture of \d+ bytes as (med_\w+)\. It is processing,/m,
    );
    told(story, /encoded it anew, as (original, 320\.avif, 320\.png and 320\.webp)\.$/m);
    told(story, /shows it: (http:\S+\/renditions\/original)$/m);
    told(story, /tried to delete it: (409 media_in_use)\. The image is shown by prd_\w+\.$/m);
    expect(
      (
        await db('media')
          .where({ id: toUuid(mediaId) })
          .first()
      ).deleted_at,
    ).not.toBeNull();
    told(story, /(rejected the change): 412 precondition_failed/);
    const [title = ''] = told(story, /built on it: "(.+)"/);
    expect(title).toBe('A better draft, with a postscript');
    expect(await db('posts').where({ title, status: 'draft' })).toHaveLength(1);

    const [jobId = ''] = told(story, /responded with 202 at once: the job (job_\w+)\./);
    told(story, /^The job is (succeeded, 100) %\.$/m);
    const [fileId = ''] = told(story, /^The export is the file (fil_\w+)\.$/m);
    expect(
      await db('pgboss.job')
        .where({ id: toUuid(jobId) })
        .first('output'),
    ).toMatchObject({ output: { fileId } });

    const early = told(story, /received those at the positions (\d+) and (\d+)\./).map(Number);
    const late = told(
      story,
      /began after position (\d+), and delivered (\d+), (\d+), (\d+): none is missing/,
    ).map(Number);
    const positions = await db('event_positions')
      .join('events', 'events.id', 'event_id')
      .where({ type: 'tag.created' })
      .orderBy('position')
      .pluck('position');
    expect([...early, ...late]).toEqual([
      ...positions.slice(-5, -3),
      positions.at(-4),
      ...positions.slice(-3),
    ]);

    const [second = ''] = told(story, /Attempt 1: the receiver responded with 500\. .* after (\d+) s\./);
    expect(Number(second)).toBeLessThan(10);
    const [third = ''] = told(story, /Attempt 2: the receiver responded with 500\. .* after (\d+) s,/);
    expect(Number(third)).toBeGreaterThan(100);
    told(story, /(Attempt 3): the receiver responded with 204\. The delivery is delivered, .* was valid\./);
    expect(await db('webhook_endpoints')).toEqual([]);
  });

  test('can be repeated', async () => {
    await expect(walk()).resolves.toContain('That is all.');
  });

  test('fails with a message if no server responds', () => {
    const script = join(import.meta.dirname, '../clients/demo/journey.ts');
    // Nothing listens on port 1, which is reserved.
    const { status, stderr } = spawnSync(process.execPath, [script, 'http://127.0.0.1:1'], {
      encoding: 'utf8',
    });
    expect(stderr).toBe(
      'No server responds at http://127.0.0.1:1. Start one with `make run`, then try again.\n',
    );
    expect(status).toBe(1);
  });
});
