import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { journey } from '../clients/demo/journey.ts';
import { seedOnce } from '../src/seed.ts';
import { startTestApp, type TestApp } from './support/test-app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
  await seedOnce(app.deps);
});
afterAll(() => app.close());

const walk = async (): Promise<string> => {
  const sentences: string[] = [];
  const fetch = (url: string, init: RequestInit) => app.fetch(url.slice(app.baseUrl.length), init);
  await journey({ baseUrl: app.baseUrl, say: (sentence) => sentences.push(sentence), fetch });
  return sentences.join('\n');
};

/** The texts in the groups of a sentence. */
const told = (story: string, pattern: RegExp): string[] => {
  const [, ...facts] = pattern.exec(story) ?? [];
  if (facts.length === 0) throw new Error(`Nothing in the story is like ${pattern}:\n${story}`);
  return facts;
};

describe('the journey', () => {
  test('describes real effects', async () => {
    const { db } = app.deps;
    const story = await walk();

    const [username] = told(story, /registered as (\S+) and logged in: my role is user/);
    expect(await db('users').where({ username })).toHaveLength(1);

    expect(story.match(/^Page \d: .+ EUR, .+ EUR, .+ EUR\.$/gm)).toHaveLength(3);

    const [name = '', orderId] = told(story, /ordered one (.+) for .+: order (ord_\w+) is pending/);
    const [before, after] = told(story, /stock fell from (\d+) to (\d+)/).map(Number);
    const [again, left] = told(
      story,
      /got (ord_\w+) \(Idempotent-Replayed: true\); the stock is still (\d+)/,
    );
    expect(again).toBe(orderId);
    expect([after, Number(left)]).toEqual([Number(before) - 1, Number(before) - 1]);
    expect(await db('products').where({ name }).first()).toMatchObject({ stock: after });
    const orders = await db('orders').join('users', 'users.id', 'orders.user_id').where({ username });
    expect(orders).toHaveLength(1);

    told(
      story,
      new RegExp(
        `(${Number(after) + 1}), and the server rejected the order: 409 out_of_stock\\. Only ${after} of`,
      ),
    );

    told(story, /(rejected the change): 412 precondition_failed/);
    const [title = ''] = told(story, /built on it: "(.+)"/);
    expect(title).toBe('A better draft, with a postscript');
    expect(await db('posts').where({ title, status: 'draft' })).toHaveLength(1);
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
