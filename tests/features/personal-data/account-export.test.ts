import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { newUuid, toPublicId, toUuid } from '../../../src/lib/id.ts';
import { buildOrder, buildProduct } from '../../support/factories.ts';
import { mailedToken } from '../../support/mailbox.ts';
import { openTestSession, startTestApp, type TestApp } from '../../support/test-app.ts';
import { tokensOf } from '../../support/tokens-of.ts';

// The SDK warns that exportAccount is deprecated.
const { warn } = console;
beforeAll(() => {
  console.warn = () => undefined;
});
afterAll(() => {
  console.warn = warn;
});

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ TRUSTED_PROXIES: '127.0.0.0/8' });
});
afterAll(() => app.close());

const minute = 60_000;
const { schemas } = JSON.parse(readFileSync('generated/openapi.json', 'utf8')).components;

const sellMugs = async () => {
  const admin = (await app.signIn('admin')).tradepost;
  return admin.products.create({
    body: buildProduct(),
  });
};

/** Sessions whose size leaves room only for the first page of any other list. Each list has one row more. */
const tooMany = [
  `insert into sessions (id, user_id, address, user_agent, created_at, authenticated_at, last_seen_at, expires_at)
   select gen_random_uuid(), :uuid, '192.0.2.1', repeat('x', 165000), :now, :now, :now, :later
   from generate_series(1, 101)`,
  `insert into posts (id, author_id, slug, title, body, status, created_at, updated_at)
   select gen_random_uuid(), :uuid, 'of-many-' || n, 'One of many', '…', 'draft', :now, :now
   from generate_series(1, 11) as n`,
  `insert into comments (id, post_id, author_id, path, body, state, created_at)
   select id, post_id, :uuid, array[id], '…', 'held', :now from (
     select gen_random_uuid() as id, posts.id as post_id
     from generate_series(1, 101) as n, (select id from posts where author_id = :uuid limit 1) as posts) as many`,
  `insert into post_revisions (post_id, number, title, body, tag_ids, editor_id, created_at)
   select id, 1, title, body, '{}', author_id, created_at from posts where author_id = :uuid`,
  `insert into comment_likes (comment_id, user_id, created_at)
   select id, author_id, created_at from comments where author_id = :uuid`,
  `insert into comment_reports (id, comment_id, reporter_id, reason, created_at)
   select id, id, author_id, 'other', created_at from comments where author_id = :uuid`,
  `insert into orders (id, user_id, status, currency, total_minor, created_at)
   select gen_random_uuid(), :uuid, 'pending', 'EUR', 0, :now from generate_series(1, 101)`,
  `insert into carts (id, user_id, status, created_at, updated_at, expires_at)
   select gen_random_uuid(), :uuid, 'ordered', :now, :now, :later from generate_series(1, 101)`,
  `insert into order_items (order_id, position, product_id, variant_id, name, quantity, unit_price_minor, total_minor)
   select id, 0, :productId, :productId, 'Kettle', 1, 0, 0 from orders where user_id = :uuid`,
  `insert into invoices
     (id, order_id, kind, number, language, seller, buyer, currency, total_minor, tax_minor, issued_at)
   select gen_random_uuid(), id, case n % 2 when 0 then 'invoice' else 'credit_note' end,
     'INV-2026-' || lpad(n::text, 6, '0'), 'en', '{}', '{}', 'EUR', 1, 0, :now
   from (select id, row_number() over () as n from orders where user_id = :uuid) as numbered`,
  `insert into returns (id, order_id, state, reason, created_at, rejection, decided_at)
   select gen_random_uuid(), id, (array['requested', 'approved', 'rejected'])[n % 3 + 1],
     (array['wrong_item', 'not_as_described', 'other'])[n % 3 + 1], :now, case n % 3 when 2 then 'Worn' end,
     case when n % 3 > 0 then cast(:now as timestamptz) end
   from (select id, row_number() over () as n from orders where user_id = :uuid) as numbered`,
  `insert into return_lines (return_id, order_id, position, quantity)
   select returns.id, order_id, 0, 1 from returns join orders on orders.id = order_id where user_id = :uuid`,
  `insert into identities (id, user_id, provider, issuer, subject, created_at, last_used_at)
   select gen_random_uuid(), :uuid, 'google', 'https://google.example', n, :now, :now
   from generate_series(1, 101) as n`,
  `insert into api_keys (id, user_id, name, kind, scopes, key_hash, hint, created_at)
   select gen_random_uuid(), :uuid, 'One of many', 'secret', '{posts:read}', n::text::bytea, 'tp_…', :now
   from generate_series(1, 101) as n`,
  `insert into pgboss.queue (name, policy, retry_limit, retry_delay, retry_backoff, expire_seconds, retention_seconds,
     deletion_seconds, partition, table_name)
   values ('test.many', 'standard', 0, 0, false, 900, 900, 0, false, 'job_common')`,
  `insert into jobs (id, kind, owner_id, created_at)
   select gen_random_uuid(), 'test.many', :uuid, :now from generate_series(1, 101)`,
  `insert into pgboss.job (id, name) select id, kind from jobs where owner_id = :uuid`,
  `insert into files (id, owner_id, kind, name, media_type, storage_key, size, sha256, created_at)
   select gen_random_uuid(), :uuid, 'account_export', 'export.json', 'application/json', 'many/' || n, 0, sha256(''), :now
   from generate_series(1, 101) as n`,
  `insert into media (id, owner_id, kind, state, name, media_type, size, sha256, created_at, updated_at)
   select gen_random_uuid(), :uuid, 'document', 'ready', 'list.pdf', 'application/pdf', 1, sha256(n::text::bytea), :now, :now
   from generate_series(1, 101) as n`,
  `insert into media_uploads (id, owner_id, method, name, size, received_at, media_id, created_at, expires_at)
   select gen_random_uuid(), :uuid, 'direct', 'list.pdf', 1, :now, id, :now, :later from media where owner_id = :uuid`,
  `insert into audit_events (id, action, target, result, address, user_agent, request_id, details, created_at)
   select gen_random_uuid(), 'session.started', :target, 'success', '192.0.2.1', '', '', '{}', :now
   from generate_series(1, 101)`,
  `insert into events (day, id, type, subject_type, subject_id, version, owner_id, data, occurred_at)
   select '2026-06-01', gen_random_uuid(), 'user.updated', 'user', :uuid, n, :uuid, '{}', :now
   from generate_series(1, 101) as n`,
];

const event = (type: string, subject: object) => ({
  id: expect.stringMatching(/^evt_/),
  type,
  occurredAt: expect.any(String),
  subject,
  version: 1,
  data: expect.any(Object),
});

describe('exportAccount', () => {
  test('returns all data of the account and no foreign data, as a file', async () => {
    const { id: productId } = await sellMugs();
    const order = { body: buildOrder(productId) };
    const stranger = await app.signIn('editor');
    await stranger.tradepost.posts.create({ body: { title: 'Not hers', body: '…', status: 'published' } });
    await stranger.tradepost.orders.create(order);

    const { tradepost, user, sessionId } = await app.signIn('editor');
    const { id: tagId } = await tradepost.tags.create({ body: { slug: 'tea', name: 'Tea' } });
    const text = { title: 'Older', body: 'Text.', excerpt: 'In short.', tagIds: [tagId] };
    const older = await tradepost.posts.create({ body: { ...text, status: 'published' } });
    app.clock.advance(1);
    const draft = await tradepost.posts.create({ body: { title: 'Draft', body: 'More text.' } });
    const { id: commentId } = await tradepost.comments.create({
      postId: older.id,
      body: { body: 'Deleted.' },
    });
    await tradepost.comments.delete({ commentId });
    const { id: otherId } = await stranger.tradepost.comments.create({
      postId: older.id,
      body: { body: 'Not hers.' },
    });
    await tradepost.comments.like({ commentId: otherId });
    await stranger.tradepost.comments.like({ commentId: otherId });
    const report = { reason: 'off_topic', note: 'Why here?' } as const;
    await tradepost.comments.report({ commentId: otherId, body: report });
    await stranger.tradepost.comments.report({ commentId: otherId, body: { reason: 'spam' } });
    const placed = await tradepost.orders.create(order);
    const elsewhere = await openTestSession(app.deps, user);
    await app.tradepost.withAccessToken(elsewhere.accessToken).sessions.startBrowser();
    const { data, headers } = await tradepost.personalData.exportAccount().withResponse();
    expect(headers.get('content-disposition')).toBe(
      `attachment; filename="tradepost-${user.username}-2026-06-01.json"`,
    );
    expect(data).toEqual({
      exportedAt: app.clock.now().toISOString(),
      account: user,
      sessions: [
        expect.objectContaining({ id: elsewhere.sessionId, current: false, kind: 'browser' }),
        expect.objectContaining({ id: sessionId, current: true, kind: 'token' }),
      ],
      identities: [],
      secondFactors: { passkeys: 0, recoveryCodesLeft: 0 },
      passkeys: [],
      apiKeys: [],
      posts: [draft, older].map(({ contentHtml, ...post }) => post),
      comments: [
        {
          id: commentId,
          postId: older.id,
          depth: 1,
          status: 'deleted',
          body: 'Deleted.',
          author: { id: user.id, username: user.username },
          likeCount: 0,
          replyCount: 0,
          createdAt: app.clock.now().toISOString(),
          deletedAt: app.clock.now().toISOString(),
        },
      ],
      postRevisions: [draft, older].map(
        ({ id: postId, title, body, excerpt, tags, author: editor, createdAt }) => ({
          ...{ postId, number: 1, title, body, tags, editor, createdAt },
          ...(excerpt && { excerpt }),
        }),
      ),
      commentLikes: [{ commentId: otherId, likedAt: app.clock.now().toISOString() }],
      commentReports: [{ commentId: otherId, ...report, reportedAt: app.clock.now().toISOString() }],
      media: [],
      mediaUploads: [],
      carts: [],
      orders: [placed],
      invoices: [],
      returns: [],
      jobs: [],
      events: [
        event('order.placed', { type: 'order', id: placed.id }),
        { ...event('comment.deleted', { type: 'comment', id: commentId }), version: 2 },
        event('comment.created', { type: 'comment', id: commentId }),
        event('post.created', { type: 'post', id: draft.id }),
        event('post.published', { type: 'post', id: older.id }),
        event('post.created', { type: 'post', id: older.id }),
        event('tag.created', { type: 'tag', id: tagId }),
      ],
      auditEvents: [],
      files: [],
      mailPreferences: { welcome: true, comment: true, reply: true },
      shortened: [],
    });
  });

  test('contains the events of the account, without the ids of others', async () => {
    const { user } = await app.signIn();
    const admin = await app.signIn('admin');
    await admin.tradepost.users.changeRole({ userId: user.id, body: { role: 'editor' } });
    const { accessToken } = await openTestSession(app.deps, { id: user.id, role: 'editor' });
    const { events } = await app.tradepost.withAccessToken(accessToken).personalData.exportAccount();
    expect(events).toMatchObject([{ type: 'user.role_changed', subject: { id: user.id } }]);
    expect(JSON.stringify(events)).not.toContain(admin.user.id);
    expect((await admin.tradepost.personalData.exportAccount()).events).toEqual([]);
  });

  test('contains the language of the account and the kinds of mail that it turned off', async () => {
    const { tradepost } = await app.signIn();
    await tradepost.accounts.updateMe({ ifMatch: '*', body: { language: 'de' } });
    await tradepost.mailPreferences.update({ body: { welcome: false, comment: false, reply: false } });
    expect(await tradepost.personalData.exportAccount()).toMatchObject({
      account: { language: 'de' },
      mailPreferences: { welcome: false, comment: false, reply: false },
    });
  });

  test('contains the jobs of the account, however they ended, without the reason of a failure', async () => {
    const { tradepost } = await app.signIn();
    const start = async () => (await tradepost.personalData.startAccountExport()).id;
    const cancelled = await start();
    await tradepost.jobs.cancel({ jobId: cancelled });
    app.clock.advance(1);
    const failed = await start();
    await app.deps
      .db('pgboss.job')
      .where({ id: toUuid(failed) })
      .update({ retry_limit: 0 });
    await app.runJobs();
    const { tradepost: admin } = await app.signIn('admin');
    expect(await admin.jobs.get({ jobId: failed })).toHaveProperty('failure');
    const { jobs } = await tradepost.personalData.exportAccount();
    expect(jobs).toMatchObject([
      { id: failed, kind: 'account.export', state: 'failed' },
      { id: cancelled, kind: 'account.export', state: 'cancelled' },
    ]);
    for (const job of jobs) expect(job).not.toHaveProperty('failure');
  });

  test('contains no credential', async () => {
    const { tradepost, user, refreshToken } = await app.signIn();
    const text = JSON.stringify(await tradepost.personalData.exportAccount());
    const { password_hash: hash } = await app.deps
      .db('users')
      .where({ id: toUuid(user.id) })
      .first();
    for (const secret of [hash, refreshToken, 'csrf']) expect(text).not.toContain(secret);
  });

  test('contains the methods of login', async () => {
    const { tradepost, user } = await app.signIn();
    const { db } = app.deps;
    const created_at = app.clock.now();
    const row = { user_id: toUuid(user.id), created_at };
    await db('totp_factors').insert({
      ...row,
      sealed_secret: 'sealed',
      confirmed_at: created_at,
      last_used_step: 0,
    });
    await db('recovery_codes').insert({ ...row, code_hash: 'hash' });
    const passkey = {
      ...row,
      name: 'A phone',
      public_key: 'key',
      counter: 0,
      transports: [],
      last_used_at: created_at,
    };
    for (const backed_up of [true, false]) {
      const id = newUuid(created_at);
      await db('passkeys').insert({ ...passkey, id, credential_id: id, backed_up });
    }
    const identity = { provider: 'google', issuer: 'https://accounts.google.com', subject: 'her' };
    await db('identities').insert({ ...row, ...identity, id: newUuid(created_at), last_used_at: created_at });
    const apiKey = { ...row, name: 'A key', hint: 'tp_…', expires_at: created_at, last_used_at: created_at };
    const secret = { kind: 'secret', scopes: schemas.ApiKeyScope.enum, key_hash: 'secret' };
    const publishable = { kind: 'publishable', scopes: ['posts:read'], key_hash: 'publishable' };
    for (const key of [secret, publishable]) {
      await db('api_keys').insert({ ...apiKey, ...key, id: newUuid(created_at) });
    }
    const at = created_at.toISOString();
    const { apiKeys, passkeys, ...data } = await tradepost.personalData.exportAccount();
    expect(apiKeys.map(({ kind }) => kind).sort()).toEqual(['publishable', 'secret']);
    expect(data).toMatchObject({
      identities: [{ provider: 'google', createdAt: at }],
      secondFactors: { totp: { createdAt: at }, passkeys: 2, recoveryCodesLeft: 1 },
    });
    expect(passkeys.map(({ isBackedUp }) => isBackedUp).sort()).toEqual([false, true]);
    expect(passkeys[0]).toMatchObject({ name: 'A phone', lastUsedAt: at });
  });

  test('contains all events, even actions of others on the account', async () => {
    const { tradepost, user } = await app.signIn();
    const other = await app.signIn('admin');
    const now = app.clock.now();
    const event = { address: '192.0.2.1', user_agent: '', request_id: '', details: {}, created_at: now };
    const about = (schemas.AuditAction.enum as string[]).map((action, index) => ({
      ...event,
      id: newUuid(now),
      action,
      actor_id: toUuid(index % 2 === 0 ? user.id : other.user.id),
      target: index % 2 === 0 ? other.user.id : user.id,
      result: index % 2 === 0 ? 'success' : 'failure',
    }));
    await app.deps.db('audit_events').insert(about);
    const { auditEvents } = await tradepost.personalData.exportAccount();
    expect(auditEvents.map(({ action }) => action).sort()).toEqual(about.map(({ action }) => action).sort());
  });

  describe('contains nothing about other people:', () => {
    const address = '203.0.113.77';
    const userAgent = 'The browser of somebody else';

    /** Events that others cause at an account, each with a separate IP address and browser. */
    type Deed = (owner: Person) => Promise<unknown>;
    type Person = Awaited<ReturnType<TestApp['signIn']>>;
    const elsewhere = async (path: string, init: { method: string; token?: string; body?: object }) => {
      const headers = {
        'content-type': init.method === 'PATCH' ? 'application/merge-patch+json' : 'application/json',
        'user-agent': userAgent,
        'x-forwarded-for': address,
        'if-match': '*',
        ...(init.token && { authorization: `Bearer ${init.token}` }),
      };
      return app.fetch(path, {
        method: init.method,
        headers,
        ...(init.body && { body: JSON.stringify(init.body) }),
      });
    };
    const asAdmin =
      (method: string, path: string, body?: object): Deed =>
      async ({ user }) => {
        const { token } = await app.signIn('admin');
        const response = await elsewhere(`/v1/users/${user.id}${path}`, {
          method,
          token,
          ...(body && { body }),
        });
        expect([path, response.status]).toEqual([path, 200]);
      };
    const asStranger =
      (path: string, toBody: (owner: Person) => object): Deed =>
      async (owner) => {
        expect((await elsewhere(path, { method: 'POST', body: toBody(owner) })).status).toBeLessThan(500);
      };

    test.each<[string, string, Deed]>([
      ['user.updated', 'administrator', asAdmin('PATCH', '', { profile: { bio: 'New.' } })],
      ['user.role_changed', 'administrator', asAdmin('PUT', '/role', { role: 'editor' })],
      [
        'user.customer_group_changed',
        'administrator',
        asAdmin('PUT', '/customer-group', { customerGroup: 'premium' }),
      ],
      ['session.all_ended', 'administrator', asAdmin('PUT', '/role', { role: 'moderator' })],
      [
        'user.restored',
        'administrator',
        async (owner) => {
          await asAdmin('POST', '/deactivate')(owner);
          await asAdmin('POST', '/restore')(owner);
        },
      ],
      [
        'user.deactivated',
        'administrator',
        async (owner) => {
          await asAdmin('POST', '/deactivate')(owner);
          await asAdmin('POST', '/restore')(owner);
        },
      ],
      [
        'session.login_failed',
        'unknown',
        asStranger('/v1/auth/login', ({ user: { email } }) => ({ email, password: 'a-wild-guess' })),
      ],
      [
        'session.refresh_token_reused',
        'unknown',
        async ({ refreshToken }) => {
          await app.tradepost.sessions.refreshTokens({ body: { refreshToken } });
          app.clock.advance(minute);
          await elsewhere('/v1/auth/refresh', { method: 'POST', body: { refreshToken } });
        },
      ],
    ])('%s has action and time, but only %s', async (action, by, deed) => {
      const owner = await app.signIn();
      await deed(owner);
      const { accessToken } = await openTestSession(app.deps, owner.user);
      const exported = await app.tradepost.withAccessToken(accessToken).personalData.exportAccount();
      const { auditEvents } = exported;
      const event = auditEvents.find((one) => one.action === action);
      expect(event).toMatchObject({ by, details: expect.any(Object), createdAt: expect.any(String) });
      for (const field of ['ipAddress', 'userAgent', 'requestId', 'actorId'])
        expect(event).not.toHaveProperty(field);
      const text = JSON.stringify(exported);
      // The audit trail has them: otherwise the export would omit nothing.
      const recorded = await app.deps.db('audit_events').where({ user_agent: userAgent, action });
      expect(recorded.length).toBeGreaterThan(0);
      for (const { request_id, actor_id } of recorded) {
        expect(text).not.toContain(request_id);
        // Without this IP address in the audit trail the test could not fail.
        expect(recorded[0].address).toBe(address);
        if (actor_id !== null && by === 'administrator')
          expect(text).not.toContain(toPublicId('usr', actor_id));
      }
      expect(text).not.toContain(userAgent);
      expect(text).not.toContain(address);
    });

    test('the export of an administrator has no data about the accounts they administrate', async () => {
      const admin = await app.signIn('admin');
      const { user } = await app.signIn();
      await admin.tradepost.users.changeRole({ userId: user.id, body: { role: 'editor' } });
      await admin.tradepost.users.deactivate({ userId: user.id });
      const exported = await admin.tradepost.personalData.exportAccount();
      expect(JSON.stringify(exported)).not.toContain(user.id);
      const event = exported.auditEvents.find(({ action }) => action === 'user.role_changed');
      expect(event).toMatchObject({ by: 'owner', ipAddress: expect.any(String), details: {} });
      expect(event).not.toHaveProperty('target');
    });

    test.each<[string, (email: string) => Promise<unknown>]>([
      [
        'a link by mail',
        async (email) => {
          await app.tradepost.magicLinks.request({ body: { email } });
          await app.tradepost.magicLinks.redeem({ body: { token: await mailedToken(app, email) } });
        },
      ],
      [
        'a new password by mail',
        async (email) => {
          await app.tradepost.passwords.requestReset({ body: { email } });
          const token = await mailedToken(app, email);
          await app.tradepost.passwords.confirmReset({
            body: { token, newPassword: 'copper-teapot-in-sun' },
          });
        },
      ],
    ])(
      'events before the first login of the owner by %s have only action and time',
      async (_, logInAsOwner) => {
        const email = `hijacked-${newUuid(app.clock.now())}@mail.example`;
        const password = 'correct horse battery';
        const username = `hijacked-${email.slice(-30, -13)}`;
        await elsewhere('/v1/users', { method: 'POST', body: { email, username, password } });
        await elsewhere('/v1/auth/login', { method: 'POST', body: { email, password } });
        app.clock.advance(1);
        // So the newest mail is not the one for its verification.
        await app.mails();
        await logInAsOwner(email);
        const user = await app.deps.db('users').where({ email }).first();
        const owner = { id: toPublicId('usr', user.id), role: user.role };
        const { accessToken } = await openTestSession(app.deps, owner);
        const exported = await app.tradepost.withAccessToken(accessToken).personalData.exportAccount();
        const text = JSON.stringify(exported);
        expect(text).not.toContain(userAgent);
        expect(text).not.toContain(address);
        const { auditEvents } = exported;
        const byOf = Object.fromEntries(auditEvents.map(({ action, by }) => [action, by]));
        expect(byOf).toMatchObject({
          'user.registered': 'unknown',
          'user.pre_ownership_access_removed': 'owner',
          'user.email_verified': 'owner',
        });
        // The oldest one.
        expect(byOf['session.started']).toBe('unknown');
      },
    );

    test('events of the owner are complete', async () => {
      const { tradepost } = await app.signIn();
      await tradepost.accounts.updateMe({ ifMatch: '*', body: { profile: { bio: 'New.' } } });
      const { auditEvents } = await tradepost.personalData.exportAccount();
      expect(auditEvents).toMatchObject([
        {
          action: 'user.profile_updated',
          by: 'owner',
          ipAddress: expect.any(String),
          userAgent: expect.any(String),
          requestId: expect.any(String),
        },
      ]);
    });
  });

  test('marks truncated lists', async () => {
    const { tradepost, user } = await app.signIn('editor');
    const productId = toUuid((await sellMugs()).id);
    const more = {
      uuid: toUuid(user.id),
      productId,
      target: user.id,
      now: app.clock.now(),
      later: new Date('2100-01-01'),
    };
    for (const sql of tooMany) await app.deps.db.raw(sql, more);
    const { posts, orders, shortened } = await tradepost.personalData.exportAccount();
    expect([posts.length, orders.length]).toEqual([10, 100]);
    expect(shortened.toSorted()).toEqual([
      'apiKeys',
      'auditEvents',
      'carts',
      'commentLikes',
      'commentReports',
      'comments',
      'events',
      'files',
      'identities',
      'invoices',
      'jobs',
      'media',
      'mediaUploads',
      'orders',
      'postRevisions',
      'posts',
      'returns',
      'sessions',
    ]);
  });

  test('reads long lists in pages, every entry once, and serves other requests between two pages', async () => {
    const { tradepost, user } = await app.signIn('editor');
    await app.deps.db.raw(
      `insert into audit_events (id, action, actor_id, target, result, address, user_agent, request_id, details, created_at)
       select gen_random_uuid(), 'session.started', case when n % 2 = 0 then cast(:uuid as uuid) end, :target, 'success', '', '', n, '{}', :now
       from generate_series(1, 5001) as n`,
      { uuid: toUuid(user.id), target: user.id, now: app.clock.now() },
    );
    let pages = 0;
    let pagesBefore: number | undefined;
    let livez: Promise<unknown> | undefined;
    app.deps.db.on('query', ({ sql }: { sql: string }) => {
      if (!sql.includes('"audit_events"') || !sql.includes(' union all ')) return;
      pages += 1;
      livez ??= app.fetch('/livez').then(({ status }) => {
        expect(status).toBe(200);
        pagesBefore = pages;
      });
    });
    const { auditEvents, shortened } = await tradepost.personalData.exportAccount();
    await livez;
    expect(shortened).toEqual([]);
    expect(new Set(auditEvents.map(({ id }) => id)).size).toBe(5001);
    expect(pages).toBe(51);
    expect(pagesBefore).toBeLessThan(51);
  });

  test('shows the comments, reports and media files of every state', async () => {
    const { tradepost, user } = await app.signIn('editor');
    const post = await tradepost.posts.create({
      body: { title: 'Post', body: 'Text.', status: 'published' },
    });
    const { id: parentId } = await tradepost.comments.create({ postId: post.id, body: { body: 'First.' } });
    const more = {
      uuid: toUuid(user.id),
      postId: toUuid(post.id),
      parentId: toUuid(parentId),
      now: app.clock.now(),
    };
    const reasons = ['spam', 'abuse', 'off_topic', 'illegal', 'other'];
    const { db } = app.deps;
    await db.raw(
      `insert into comments (id, post_id, parent_id, author_id, path, body, state, hidden_for, created_at, approved_at, edited_at)
       select id, :postId, :parentId, :uuid, array[cast(:parentId as uuid), id], 'Hidden.', 'hidden', reason, :now, :now, :now
       from (select gen_random_uuid() as id, reason from unnest(cast(:reasons as text[])) as reason offset 0) as given`,
      { ...more, reasons },
    );
    await db.raw(
      `insert into comment_reports (id, comment_id, reporter_id, reason, created_at)
       select gen_random_uuid(), id, :uuid, hidden_for, :now from comments where author_id = :uuid and state = 'hidden'`,
      more,
    );
    await db.raw(
      `insert into media (id, owner_id, kind, state, failure, job_id, name, media_type, size, sha256, alt, title, created_at, updated_at)
       select gen_random_uuid(), :uuid, kind, state, failure, case state when 'processing' then gen_random_uuid() end,
         'name', 'image/png', 1, sha256(convert_to(concat(kind, state, failure), 'UTF8')), 'Alt', 'Title', :now, :now
       from (values ('file', 'ready', null), ('document', 'ready', null), ('image', 'processing', null),
         ('image', 'failed', 'undecodable'), ('image', 'failed', 'too_many_pixels'), ('image', 'failed', 'processing_failed')
       ) as given (kind, state, failure)`,
      more,
    );
    const { comments, commentReports, media } = await tradepost.personalData.exportAccount();
    expect(new Set(comments.map(({ hiddenFor }) => hiddenFor))).toEqual(new Set([undefined, ...reasons]));
    expect(comments.filter((comment) => comment.parentId === parentId)).toHaveLength(reasons.length);
    expect(commentReports.map(({ reason }) => reason).sort()).toEqual(reasons.toSorted());
    expect(media.map(({ kind, state, failure }) => [kind, state, failure].join(' ')).sort()).toEqual([
      'document ready ',
      'file ready ',
      'image failed processing_failed',
      'image failed too_many_pixels',
      'image failed undecodable',
      'image processing ',
    ]);
    const [processing] = media.filter(({ state }) => state === 'processing');
    expect(processing).toMatchObject({ alt: 'Alt', title: 'Title', jobId: expect.stringMatching(/^job_/) });
  });

  test('is recorded', async () => {
    const { tradepost, user } = await app.signIn();
    await tradepost.personalData.exportAccount();
    const { auditEvents } = await tradepost.personalData.exportAccount();
    expect(auditEvents).toMatchObject([{ action: 'user.exported', by: 'owner', target: user.id }]);
  });

  test.each(['user', 'moderator', 'editor', 'admin'] as const)(
    'is permitted for the role %s',
    async (role) => {
      const { tradepost } = await app.signIn(role);
      expect(await tradepost.personalData.exportAccount()).toMatchObject({ account: { role } });
    },
  );

  test('is permitted until the erasure request, and not with an ended session', async () => {
    const { tradepost } = await app.signIn();
    expect(await tradepost.personalData.exportAccount()).toMatchObject({ account: { status: 'active' } });
    await tradepost.personalData.requestErasure();
    await expect(tradepost.personalData.exportAccount()).rejects.toMatchObject({ code: 'invalid_token' });
  });

  test('requires a recent proof of identity, and an existing account', async () => {
    const { tradepost, user } = await app.signIn();
    await app.deps
      .db('users')
      .where({ id: toUuid(user.id) })
      .delete();
    await expect(tradepost.personalData.exportAccount()).rejects.toMatchObject({ code: 'invalid_token' });
    const { user: owner } = await app.signIn();
    const body = { email: owner.email, password: 'correct horse battery' };
    const { refreshToken } = await tokensOf(app.tradepost.accounts.login({ body }));
    app.clock.advance(16 * minute);
    const { accessToken } = await app.tradepost.sessions.refreshTokens({ body: { refreshToken } });
    await expect(
      app.tradepost.withAccessToken(accessToken).personalData.exportAccount(),
    ).rejects.toMatchObject({ status: 401, code: 'reauthentication_required' });
  });
});
