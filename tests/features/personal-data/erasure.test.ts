import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import {
  recordLoginIpAddress,
  secondFactorSubject,
} from '../../../src/features/accounts/authentication/login/lock-out.ts';
import { sweep } from '../../../src/features/sweep.ts';
import { toUuid } from '../../../src/lib/id.ts';
import { hashSecret } from '../../../src/lib/secret.ts';
import { buildOrder, buildProduct } from '../../support/factories.ts';
import { startTestApp, type TestApp, type Tradepost } from '../../support/test-app.ts';
import { tokensOf } from '../../support/tokens-of.ts';

let app: TestApp;
beforeEach(async () => {
  app = await startTestApp();
});
afterEach(() => app.close());

const minute = 60_000;
const day = 24 * 60 * minute;
const password = 'correct horse battery';

const login = (email: string) => tokensOf(app.tradepost.accounts.login({ body: { email, password } }));

/** The token of the newest mail about an erasure. */
const undoToken = async (): Promise<string> => {
  const mail = (await app.mails()).findLast(({ subject }) => subject === 'Your account will be erased');
  return /#token=(\S+)/.exec(mail?.text ?? '')?.[1] ?? '';
};
const undo = async () => app.tradepost.personalData.undoErasure({ body: { token: await undoToken() } });

const userRow = ({ id }: { id: string }) =>
  app.deps
    .db('users')
    .where({ id: toUuid(id) })
    .first();

describe('requestErasure', () => {
  test('closes the account at once and returns the time of the erasure', async () => {
    const { tradepost, user, refreshToken } = await app.signIn();
    const { data, status } = await tradepost.personalData.requestErasure().withResponse();
    expect(status).toBe(202);
    expect(data).toEqual({ erasesAt: new Date(app.clock.now().getTime() + 14 * day).toISOString() });
    await expect(login(user.email)).rejects.toMatchObject({ code: 'account_deactivated' });
    await expect(app.tradepost.sessions.refreshTokens({ body: { refreshToken } })).rejects.toMatchObject({
      code: 'invalid_refresh_token',
    });
    const [mail] = await app.mails();
    expect(mail).toMatchObject({ to: user.email });
    expect(mail?.text).toContain('will be erased on June 15, 2026');
  });

  test('is recorded', async () => {
    const { tradepost, user } = await app.signIn();
    await tradepost.personalData.requestErasure();
    const events = await app.deps.db('audit_events').where({ target: user.id }).orderBy('id').pluck('action');
    expect(events).toEqual(expect.arrayContaining(['user.erasure_requested', 'session.all_ended']));
  });

  test('is rejected a second time, and for an account that an administrator has deactivated', async () => {
    const [one, other] = [await app.signIn(), await app.signIn()];
    await one.tradepost.personalData.requestErasure();
    await app.deps
      .db('users')
      .where({ id: toUuid(other.user.id) })
      .update({ deactivated_at: app.clock.now() });
    for (const { tradepost } of [one, other]) {
      await expect(tradepost.personalData.requestErasure()).rejects.toMatchObject({
        status: 401,
        code: 'invalid_token',
      });
    }
  });

  test('requires a recent proof of identity', async () => {
    const { user } = await app.signIn();
    const { accessToken, refreshToken } = await login(user.email);
    app.clock.advance(15 * minute + 1_000);
    const renewed = await app.tradepost.sessions.refreshTokens({ body: { refreshToken } });
    for (const token of [accessToken, renewed.accessToken]) {
      const tradepost = app.tradepost.withAccessToken(token);
      await expect(tradepost.personalData.requestErasure()).rejects.toMatchObject({ status: 401 });
    }
    expect(await userRow(user)).toMatchObject({ erases_at: null, deactivated_at: null });
  });

  test('is rejected for the last administrator, and for a deleted account', async () => {
    const admin = await app.signIn('admin');
    await expect(admin.tradepost.personalData.requestErasure()).rejects.toMatchObject({
      status: 409,
      code: 'last_admin',
    });
    const { tradepost, user } = await app.signIn();
    await app.deps
      .db('users')
      .where({ id: toUuid(user.id) })
      .delete();
    await expect(tradepost.personalData.requestErasure()).rejects.toMatchObject({ code: 'invalid_token' });
  });
});

describe('undoErasure', () => {
  test('opens the account again until the erasure', async () => {
    const { tradepost, user } = await app.signIn();
    await tradepost.personalData.requestErasure();
    app.clock.advance(14 * day - minute);
    expect(await sweep(app.deps)).not.toHaveProperty('accounts');
    await undo();
    await expect(login(user.email)).resolves.toMatchObject({ tokenType: 'Bearer' });
    app.clock.advance(14 * day);
    expect(await sweep(app.deps)).not.toHaveProperty('accounts');
    expect(await userRow(user)).toMatchObject({ erases_at: null, deactivated_at: null });
  });

  test('works once, and only with its token', async () => {
    const { tradepost } = await app.signIn();
    await tradepost.personalData.requestErasure();
    const token = await undoToken();
    await app.tradepost.personalData.undoErasure({ body: { token } });
    for (const wrong of [token, 'x'.repeat(43)]) {
      await expect(app.tradepost.personalData.undoErasure({ body: { token: wrong } })).rejects.toMatchObject({
        code: 'invalid_one_time_token',
      });
    }
  });

  test('does not open an account that was also deactivated meanwhile', async () => {
    const admin = (await app.signIn('admin')).tradepost;
    const { tradepost, user } = await app.signIn();
    await tradepost.personalData.requestErasure();
    const token = await undoToken();
    await admin.users.restore({ userId: user.id });
    await admin.users.deactivate({ userId: user.id });
    await expect(app.tradepost.personalData.undoErasure({ body: { token } })).rejects.toMatchObject({
      code: 'invalid_one_time_token',
    });
    app.clock.advance(15 * day);
    expect(await sweep(app.deps)).not.toHaveProperty('accounts');
    expect(await userRow(user)).toMatchObject({ erases_at: null });
  });
});

/** Every row of every table as text, by the name of its table. */
const everything = async (): Promise<Map<string, string>> => {
  const { db } = app.deps;
  const tables: string[] = await db('pg_tables').where({ schemaname: 'public' }).pluck('tablename');
  const texts = tables.map(async (table) => {
    const rows = await db.raw('select t::text as line from ?? as t', [table]);
    return [table, rows.rows.map(({ line }: { line: string }) => line).join('\n')] as const;
  });
  return new Map(await Promise.all(texts));
};

const placeOrder = async (tradepost: Tradepost) => {
  const admin = (await app.signIn('admin')).tradepost;
  const { id: productId } = await admin.products.create({
    body: buildProduct(),
  });
  return tradepost.orders.create({ body: buildOrder(productId) });
};

describe('after 14 days an account', () => {
  test('is deleted with all its data except its orders, its posts, placeholders of its comments and the audit trail', async () => {
    const { tradepost, user } = await app.signIn('editor');
    const post = await tradepost.posts.create({ body: { title: 'Stays', body: '…', status: 'published' } });
    const comment = await tradepost.comments.create({ postId: post.id, body: { body: 'A secret.' } });
    const commentId = comment.id;
    const stranger = (await app.signIn('editor')).tradepost;
    const reply = { body: 'A reply.', parentId: commentId };
    const { id: replyId } = await stranger.comments.create({ postId: post.id, body: reply });
    await stranger.comments.like({ commentId: replyId });
    await tradepost.comments.like({ commentId: replyId });
    const report = { reason: 'abuse', note: 'A secret.' } as const;
    await tradepost.comments.report({ commentId: replyId, body: report });
    const order = await placeOrder(tradepost);
    await login(user.email);
    await expect(
      app.tradepost.accounts.login({ body: { email: user.email, password: 'not-the-password' } }),
    ).rejects.toMatchObject({ code: 'invalid_credentials' });
    const origin = () => ({ requestId: '', ipAddress: '192.0.2.1', userAgent: '' });
    await recordLoginIpAddress({ ...app.deps, origin }, secondFactorSubject(user.id));
    await tradepost.personalData.requestErasure();
    await undoToken();

    const traces = [
      toUuid(user.id),
      user.id,
      user.email,
      user.username,
      hashSecret(user.email).toString('hex'),
      hashSecret(secondFactorSubject(user.id)).toString('hex'),
    ];
    const tablesWithTraces = async () => {
      const found = [...(await everything())].filter(([, text]) =>
        traces.some((trace) => text.includes(trace)),
      );
      return found.map(([table]) => table).sort();
    };
    expect(await tablesWithTraces()).toEqual(
      expect.arrayContaining(['idempotency_keys', 'login_addresses', 'login_failures', 'mails', 'users']),
    );
    app.clock.advance(14 * day);
    const { tradepost: moderator } = await app.signIn('moderator');
    await app.tradepost.magicLinks.request({ body: { email: user.email } });
    expect(await sweep(app.deps)).toMatchObject({ accounts: 1 });
    expect(await tablesWithTraces()).toEqual(['audit_events', 'events', 'events_default']);

    const anonymous = await app.tradepost.posts.get({ postId: post.id }).withResponse();
    expect(anonymous.data).not.toHaveProperty('author');
    expect(anonymous.headers.get('etag')).toMatch(/^"2-/);
    const { body: _, contentHtml: __, author: ___, ...placeholder } = comment;
    expect(await app.tradepost.comments.get({ commentId })).toEqual({
      ...placeholder,
      status: 'deleted',
      replyCount: 1,
      deletedAt: app.clock.now().toISOString(),
    });
    expect([...(await everything())].filter(([, text]) => text.includes('A secret.'))).toEqual([]);
    expect(await app.tradepost.comments.get({ commentId: replyId })).toMatchObject({ likeCount: 1 });
    const { items: reported } = await moderator.comments.listQueued({ queue: 'reported' });
    expect(reported).toMatchObject([
      { comment: { id: replyId }, reportCount: 1, reports: [{ reason: 'abuse' }] },
    ]);
    expect(reported[0]?.reports[0]).not.toHaveProperty('note');
    expect(await app.deps.db('orders').where({ id: toUuid(order.id) })).toMatchObject([{ user_id: null }]);
    const [last] = await app.deps.db('audit_events').where({ target: user.id }).orderBy('id', 'desc');
    expect(last).toMatchObject({ action: 'user.erased', actor_id: null });
  });

  test('can be registered again, with the same e-mail address and username', async () => {
    const { tradepost, user } = await app.signIn();
    await tradepost.personalData.requestErasure();
    const body = { email: user.email, username: user.username, password };
    await expect(app.tradepost.accounts.register({ body })).rejects.toMatchObject({ code: 'email_taken' });
    app.clock.advance(14 * day);
    await sweep(app.deps);
    expect((await app.tradepost.accounts.register({ body })).id).not.toBe(user.id);
  });
});

describe('the schema', () => {
  const lines = async (sql: string): Promise<string[]> => {
    const { rows } = (await app.deps.db.raw(sql)) as { rows: { line: string }[] };
    return rows.map(({ line }) => line).sort();
  };

  /** The tables whose rows are deleted with an account: users, and by `cascade` their dependants. */
  const doomed = `
    with recursive doomed (id) as (
      select 'users'::regclass::oid
      union
      select conrelid from pg_constraint join doomed on confrelid = doomed.id
      where contype = 'f' and confdeltype = 'c'
    )`;

  test('declares for every foreign key to an account how its row ends', async () => {
    const holding = `${doomed}
      select format('%s of %s', conname, conrelid::regclass) as line
      from pg_constraint join doomed on confrelid = doomed.id
      where contype = 'f' and confdeltype not in ('c', 'n')`;
    expect(await lines(holding)).toEqual([]);
  });

  test('keeps only orders, usages of discounts, invoices, media, posts, revisions, comments, reports and webhook endpoints without their account', async () => {
    const outliving = `${doomed}
      select conname as line from pg_constraint join doomed on confrelid = doomed.id
      where contype = 'f' and confdeltype = 'n'`;
    expect(await lines(outliving)).toEqual([
      'carts_merged_into_fkey',
      'comment_reports_reporter_id_fkey',
      'comments_author_id_fkey',
      'discount_usages_user_id_fkey',
      'invoices_file_id_fkey',
      'media_owner_id_fkey',
      'order_history_actor_id_fkey',
      'orders_user_id_fkey',
      'post_revisions_editor_id_fkey',
      'posts_author_id_fkey',
      'webhook_endpoints_created_by_fkey',
    ]);
  });

  test('has no ids without a foreign key except in records that outlive their subjects; a lease is no id', async () => {
    const loose = `
      select format('%s.%s', c.relname, a.attname) as line
      from pg_attribute a join pg_class c on c.oid = a.attrelid
      where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
      and not c.relispartition and a.attnum > 0 and a.atttypid = 'uuid'::regtype and a.attname not in ('id', 'lease', 'lease_token')
      and not exists (select from pg_constraint k where k.conrelid = c.oid and k.contype = 'f' and a.attnum = any (k.conkey))`;
    expect(await lines(loose)).toEqual([
      'audit_events.actor_id',
      'cart_lines.product_id',
      'cart_lines.variant_id',
      'daily_sales.product_id',
      'event_positions.event_id',
      'events.actor_id',
      'events.owner_id',
      'events.subject_id',
      'media.job_id',
      'post_revisions.category_id',
      'post_revisions.cover_media_id',
      'schedule_runs.job_id',
      'webhook_attempts.delivery_id',
      'webhook_deliveries.endpoint_id',
      'webhook_deliveries.event_id',
      'webhook_queue.delivery_id',
      'webhook_queue.event_id',
    ]);
  });
});
