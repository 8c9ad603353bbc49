import { get } from 'node:http';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { passwordChangedMail } from '../../../src/features/accounts/authentication/passwords/password-changed-mail.ts';
import { passwordResetMail } from '../../../src/features/accounts/authentication/passwords/password-reset-mail.ts';
import { welcomeMail } from '../../../src/features/accounts/users/welcome-mail.ts';
import { admitMail, adoptMails, enqueueMail } from '../../../src/features/mail/outbox-repository.ts';
import { collectContributions } from '../../../src/features.ts';
import { toUuid } from '../../../src/lib/id.ts';
import { createWorkerOfJobs, startWorkers } from '../../../src/workers.ts';
import { eventually } from '../../support/eventually.ts';
import { lockWaits } from '../../support/lock-waits.ts';
import { type SmtpReplies, smtpError, startSmtpInbox } from '../../support/smtp-inbox.ts';
import { startTestApp, type TestApp } from '../../support/test-app.ts';

const minute = 60_000;
const hour = 60 * minute;

/** An application that sends by SMTP to a server whose responses the test chooses. */
const startMailingApp = async (responses: SmtpReplies = {}) => {
  const inbox = await startSmtpInbox(responses);
  const app = await startTestApp({ SMTP_URL: inbox.url });
  const close = async () => {
    await app.close();
    await inbox.close();
  };
  closers.push(close);
  return { app, inbox };
};

const closers: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0)) await close();
});

const askForNews = async ({ deps }: TestApp, user: { id: string; email: string }) =>
  enqueueMail(deps, passwordChangedMail, { email: user.email, userId: user.id });

/** The mails with their jobs: `attempts` counts the attempts before the next one, or those of a finished mail. */
const rows = async ({ deps }: TestApp) => {
  const { rows } = await deps.db.raw<{ rows: Record<string, string>[] }>(`
    select m.id, m.state, m.last_error, q.state as job, q.output ->> 'reason' as reason, q.start_after,
      q.retry_count + (q.started_on is not null)::int as attempts
    from mails m join pgboss.job q on q.name = 'mail.deliver' and (q.data ->> 'mail')::bigint = m.id order by m.id`);
  return rows;
};

test('every mail has a unique name', () => {
  const names = collectContributions().mailTemplates.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
});

describe('the outbox', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp();
  });
  afterAll(() => app.close());

  test('sends committed mails only', async () => {
    const { user } = await app.signIn();
    const { db } = app.deps;
    const undone = db.transaction(async (tx) => {
      await enqueueMail({ ...app.deps, db: tx }, passwordChangedMail, {
        email: user.email,
        userId: user.id,
      });
      throw new Error('something came up');
    });
    await expect(undone).rejects.toThrow('something came up');
    expect(await app.mails()).toEqual([]);
    await askForNews(app, user);
    expect(await app.mails()).toMatchObject([{ to: user.email, subject: 'Your password was changed' }]);
    expect(await app.mails()).toHaveLength(1);
  });

  test('sends a mail once with several processes', async () => {
    const { user } = await app.signIn();
    const before = (await app.mails()).length;
    for (let count = 0; count < 12; count += 1) await askForNews(app, user);
    const workers = Array.from({ length: 4 }, () => createWorkerOfJobs(app.deps));
    await Promise.all(workers.map((worker) => worker.runDue()));
    await Promise.all(workers.map((worker) => worker.stop(0)));
    expect(await app.mails()).toHaveLength(before + 12);
  });

  test('withholds mails beyond five of a template in an hour', async () => {
    const { user } = await app.signIn();
    const ask = async (count: number) => {
      const before = (await app.mails()).length;
      for (let requested = 0; requested < count; requested += 1) {
        await enqueueMail({ ...app.deps, db: app.deps.db }, passwordResetMail, {
          email: user.email,
          userId: undefined,
        });
      }
      return (await app.mails()).length - before;
    };
    expect(await ask(9)).toBe(5);
    expect(await ask(1)).toBe(0);
    app.clock.advance(hour - 1);
    expect(await ask(1)).toBe(0);
    app.clock.advance(1);
    expect(await ask(9)).toBe(5);
  });

  test('counts the concurrent mails of several processes one by one', async () => {
    const { db } = app.deps;
    const email = 'busy@tradepost.example';
    for (let count = 0; count < 2; count += 1) {
      await enqueueMail({ ...app.deps, db: db }, passwordResetMail, { email, userId: undefined });
    }
    const now = app.clock.now();
    const mails = await db('mails').where({ address: email }).orderBy('id').select('id', 'template');
    const [first, second] = mails.map((mail) => ({ ...mail, email, userId: undefined, parameters: {} }));
    const limit = { now, quota: 1, since: new Date(now.getTime() - hour) };
    const hold = await db.transaction();
    expect(await admitMail({ db: hold }, first, limit)).toBe(true);
    const waiting = db.transaction((tx) => admitMail({ db: tx }, second, limit));
    await eventually(async () => {
      const { rows } = await db.raw(`${lockWaits} and locktype = 'advisory'`);
      return rows[0];
    });
    await hold.commit();
    expect(await waiting).toBe(false);
    await expect(db.transaction((tx) => admitMail({ db: tx }, first, limit))).resolves.toBe(true);
    await db('mails').where({ address: email }).delete();
  });

  test('contains no secret, and is deleted with its account', async () => {
    const { user } = await app.signIn();
    const { db } = app.deps;
    await askForNews(app, user);
    await enqueueMail(app.deps, passwordResetMail, { email: user.email, userId: undefined });
    const jobs = await db('pgboss.job').where({ name: 'mail.deliver' }).pluck('data');
    for (const data of jobs) expect(data).toEqual({ mail: expect.any(Number) });
    await app.mails();
    await db('users').where({ username: user.username }).delete();
    expect(await db('mails').where({ address: user.email, template: 'password_changed' })).toEqual([]);
  });
});

test('an optional mail arrives by SMTP with both parts, its language and one way to unsubscribe', async () => {
  const { app, inbox } = await startMailingApp();
  const { user, tradepost } = await app.signIn();
  await tradepost.accounts.updateMe({ ifMatch: '*', body: { language: 'de' } });
  await app.deps.db('users').where({ email: user.email }).update({ email_verified_at: app.clock.now() });
  await enqueueMail(app.deps, welcomeMail, { email: user.email, userId: user.id });
  await app.mails();
  const [mail] = inbox.received;
  expect(mail).toMatchObject({
    envelope: { to: [user.email] },
    headers: {
      subject: 'Willkommen bei Tradepost',
      'list-unsubscribe-post': 'List-Unsubscribe=One-Click',
      'message-id': expect.stringMatching(/^<[\w-]+@[\w.-]+>$/),
    },
    text: expect.stringContaining('E-Mail-Adresse ist bestätigt'),
    html: expect.stringContaining('<html lang="de"'),
  });
  const [, url = ''] =
    /^<http:\/\/tradepost\.test(\/.+)>$/.exec(mail?.headers['list-unsubscribe'] ?? '') ?? [];
  const body = new URLSearchParams({ 'List-Unsubscribe': 'One-Click' });
  expect((await app.fetch(url, { method: 'POST', body })).status).toBe(200);
  expect(await tradepost.mailPreferences.get()).toMatchObject({ welcome: false });
});

describe('a mail that cannot be sent', () => {
  test('is retried with an exponential back-off, and fails after eight attempts with an error in the log', async () => {
    const { app, inbox } = await startMailingApp({ onMail: () => smtpError(451) });
    const { user } = await app.signIn();
    await askForNews(app, user);
    const delays: number[] = [];
    for (let attempt = 1; attempt < 8; attempt += 1) {
      await app.mails();
      expect(await rows(app)).toMatchObject([{ state: 'waiting', attempts: attempt }]);
      const [row] = await rows(app);
      const delay = Date.parse(row?.start_after ?? '') - app.clock.now().getTime();
      delays.push(delay / 1000);
      app.clock.advance(delay - 1);
      await app.mails();
      expect(inbox.received).toHaveLength(attempt);
      app.clock.advance(1);
    }
    const nominal = [10, 40, 160, 640, 2560, 10_240, 40_960];
    const excess = delays.map((delay, index) => delay / (nominal[index] ?? 0) - 1);
    for (const share of excess) {
      expect(share).toBeGreaterThanOrEqual(0);
      expect(share).toBeLessThanOrEqual(0.25);
    }
    // Mails that failed together are retried apart.
    expect(new Set(excess).size).toBe(excess.length);
    await app.mails();
    expect(await rows(app)).toMatchObject([
      { state: 'failed', attempts: 8, last_error: expect.stringContaining('451') },
    ]);
    const lines = app.logLines.map((line) => JSON.parse(line)).filter(({ kind }) => kind === 'mail.deliver');
    expect(lines.map(({ level }) => level)).toEqual([...Array(7).fill(40), 50]);
    expect(lines.at(-1)).toMatchObject({ attempt: 8, reason: expect.stringContaining('451') });
    app.clock.advance(24 * hour);
    await app.mails();
    expect(inbox.received).toHaveLength(8);
  });

  test('because its recipient does not exist, is not retried, and does not delay others', async () => {
    const { app, inbox } = await startMailingApp({
      onRecipient: (address) => (address.startsWith('gone') ? smtpError(550) : undefined),
    });
    const { user } = await app.signIn();
    await askForNews(app, { ...user, email: 'gone@tradepost.example' });
    await askForNews(app, user);
    await app.mails();
    expect(await rows(app)).toMatchObject([
      { state: 'failed', attempts: 1, last_error: expect.stringContaining('550') },
      { state: 'sent', attempts: 1 },
    ]);
    expect(inbox.received.map(({ envelope }) => envelope.to)).toEqual([[user.email]]);
    const { rows: jobs } = await app.deps.db.raw('select t::text as job from pgboss.job t');
    expect(JSON.stringify(jobs)).not.toContain('gone@');
  });

  test('is sent after all if an administrator retries its job', async () => {
    let isBroken = true;
    const { app, inbox } = await startMailingApp({ onMail: () => (isBroken ? smtpError(550) : undefined) });
    const { user } = await app.signIn();
    const admin = await app.signIn('admin');
    await askForNews(app, user);
    await app.mails();
    isBroken = false;
    const { items } = await admin.tradepost.jobs.list({ kind: 'mail.deliver', state: ['failed'] });
    await admin.tradepost.jobs.retry({ jobId: items[0]?.id ?? '' });
    await app.mails();
    expect(await rows(app)).toMatchObject([{ state: 'sent', job: 'completed', attempts: 2 }]);
    const ids = inbox.received.map(({ headers }) => headers['message-id']);
    expect(new Set(ids).size).toBe(1);
  });

  test('ends as failed if its job is cancelled', async () => {
    const { app, inbox } = await startMailingApp();
    const { user } = await app.signIn();
    const admin = await app.signIn('admin');
    await askForNews(app, user);
    const { items } = await admin.tradepost.jobs.list({ kind: 'mail.deliver' });
    await admin.tradepost.jobs.cancel({ jobId: items[0]?.id ?? '' });
    await app.mails();
    expect(await rows(app)).toMatchObject([{ state: 'failed', last_error: 'it was cancelled' }]);
    expect(inbox.received).toEqual([]);
  });

  test('of an earlier release, which stores no job, is delivered', async () => {
    const { app, inbox } = await startMailingApp();
    const { user } = await app.signIn();
    const now = app.clock.now();
    const mail = {
      template: 'password_changed',
      address: user.email,
      user_id: toUuid(user.id),
      parameters: {},
    };
    await app.deps.db('mails').insert({ ...mail, created_at: now, due_at: now });
    await app.mails();
    expect(inbox.received).toEqual([]);
    expect(await adoptMails(app.deps)).toBe(1);
    expect(await adoptMails(app.deps)).toBe(0);
    await app.mails();
    expect(await rows(app)).toMatchObject([{ state: 'sent' }]);
  });

  test('is sent again if only the response was lost, with a new link', async () => {
    let isLost = true;
    const { app, inbox } = await startMailingApp({ onMail: () => (isLost ? smtpError(421) : undefined) });
    const { user } = await app.signIn();
    await enqueueMail({ ...app.deps, db: app.deps.db }, passwordResetMail, {
      email: user.email,
      userId: undefined,
    });
    await app.mails();
    isLost = false;
    app.clock.advance(minute);
    await app.mails();
    const tokens = inbox.received.map(({ text }) => /#token=(\S+)/.exec(text)?.[1]);
    expect(new Set(tokens).size).toBe(2);
    // Both links work.
    expect(await app.deps.db('one_time_tokens').where({ purpose: 'password_reset' })).toHaveLength(2);
    expect(await rows(app)).toMatchObject([{ state: 'sent', attempts: 2 }]);
  });

  test('because it was recorded as sent is not sent again, also if its job runs again', async () => {
    const { app, inbox } = await startMailingApp();
    const { user } = await app.signIn();
    await askForNews(app, user);
    await app.mails();
    // As if the job had been restored from an older backup than the mail.
    const started = { state: 'retry', completed_on: null, start_after: app.clock.now() };
    await app.deps.db('pgboss.job').where({ name: 'mail.deliver' }).update(started);
    await app.mails();
    expect(await rows(app)).toMatchObject([{ state: 'sent', job: 'completed', attempts: 2 }]);
    expect(inbox.received).toHaveLength(1);
  });

  test('because its template is absent, is kept', async () => {
    const { app } = await startMailingApp();
    const { user } = await app.signIn();
    await askForNews(app, user);
    await app.deps.db('mails').update({ template: 'absent' });
    await app.mails();
    expect(await rows(app)).toMatchObject([
      { state: 'waiting', reason: 'Error: There is no mail template absent' },
    ]);
  });
});

describe('the worker', () => {
  const startWorker = ({ deps }: TestApp) => startWorkers(deps);

  test('sends a mail right after its commit', async () => {
    const { app, inbox } = await startMailingApp();
    const { user } = await app.signIn();
    const worker = await startWorker(app);
    await askForNews(app, user);
    await eventually(() => inbox.received[0]);
    await askForNews(app, user);
    await eventually(() => inbox.received[1]);
    await worker.stop(1_000);
    await askForNews(app, user);
    expect(await rows(app)).toMatchObject([{ state: 'sent' }, { state: 'sent' }, { state: 'waiting' }]);
  });

  test('finishes the mail in progress when it stops', async () => {
    const arrived = Promise.withResolvers<void>();
    const leave = Promise.withResolvers<undefined>();
    const { app } = await startMailingApp({
      onMail: () => {
        arrived.resolve();
        return leave.promise;
      },
    });
    const { user } = await app.signIn();
    await askForNews(app, user);
    const worker = await startWorker(app);
    await arrived.promise;
    const stopped = worker.stop(10_000);
    leave.resolve(undefined);
    await stopped;
    expect(await rows(app)).toMatchObject([{ state: 'sent' }]);
  });

  test('aborts it at the end of the grace, and it is sent later', async () => {
    const arrived = Promise.withResolvers<void>();
    const leave = Promise.withResolvers<undefined>();
    const { app } = await startMailingApp({
      onMail: () => {
        arrived.resolve();
        return leave.promise;
      },
    });
    const { user } = await app.signIn();
    await askForNews(app, user);
    const worker = await startWorker(app);
    await arrived.promise;
    await worker.stop(20);
    leave.resolve(undefined);
    expect(await rows(app)).toMatchObject([{ state: 'waiting', job: 'retry', attempts: 0 }]);
  });
});

describe('/dev/mail', () => {
  const read = (app: TestApp, accept: string) => app.fetch('/dev/mail', { headers: { accept } });
  const start = async (env: Record<string, string>) => {
    const app = await startTestApp(env);
    closers.push(app.close);
    return app;
  };

  test('shows captured mails, newest first, to people and programs', async () => {
    const app = await start({ DEV_MAIL: 'on' });
    const { user } = await app.signIn();
    await askForNews(app, user);
    await app.mails();
    app.clock.advance(minute);
    await enqueueMail({ ...app.deps, db: app.deps.db }, passwordResetMail, {
      email: user.email,
      userId: undefined,
    });
    await app.mails();

    const json = await read(app, '*/*');
    expect(json.headers.get('cache-control')).toBe('no-store');
    const { items } = (await json.json()) as { items: { subject: string; text: string }[] };
    expect(items.map(({ subject }) => subject)).toEqual(['Set a new password', 'Your password was changed']);
    const link = /http:\S+#token=\S+/.exec(items[0]?.text ?? '')?.[0];
    const page = await read(app, 'text/html,application/xhtml+xml,*/*;q=0.8');
    expect(page.headers.get('content-type')).toMatch(/^text\/html/);
    expect(page.headers.get('content-security-policy')).toMatch(/^default-src 'none';/);
    expect(await page.text()).toContain(`<a href="${link}">${link}</a>`);
  });

  test('previews every template in every language, and shows the HTML of a captured mail', async () => {
    const app = await start({ DEV_MAIL: 'on' });
    const { user } = await app.signIn();
    await askForNews(app, user);
    const [mail] = await app.mails();
    const page = await (await read(app, 'text/html')).text();
    const paths = [...page.matchAll(/ href="(\/dev\/mail\/[^"]+)"/g)].map(([, path = '']) => path);
    expect(paths).toHaveLength(1 + app.deps.contributions.mailTemplates.length * 4);
    for (const path of paths) {
      const response = await app.fetch(path);
      expect(response.status).toBe(200);
      expect(response.headers.get('content-security-policy')).toMatch(/^default-src 'none';/);
      const type = path.endsWith('.txt') ? /^text\/plain/ : /^text\/html/;
      expect(response.headers.get('content-type')).toMatch(type);
    }
    expect(await (await app.fetch(`/dev/mail/captured/${mail?.id}`)).text()).toBe(mail?.html);
    const german = await (await app.fetch('/dev/mail/templates/welcome/de.txt')).text();
    expect(german).toMatch(/^Hallo mara-lindqvist,\n/);
  });

  test.each([
    '/dev/mail/captured/mail-0',
    '/dev/mail/templates/welcome/fr.html',
    '/dev/mail/templates/welcome/en.pdf',
    '/dev/mail/templates/nothing/en.html',
    '/dev/mail/templates/constructor/en.html',
  ])('%s does not exist', async (path) => {
    const app = await start({ DEV_MAIL: 'on' });
    expect((await app.fetch(path)).status).toBe(404);
  });

  test('the previews do not exist without the page, nor for another host', async () => {
    const path = '/dev/mail/templates/welcome/en.html';
    expect((await (await start({})).fetch(path)).status).toBe(404);
    const app = await start({ DEV_MAIL: 'on' });
    const { port } = new URL(app.baseUrl);
    const response = await new Promise<number | undefined>((resolve) => {
      get({ port, path, host: '127.0.0.1', headers: { host: 'evil.example' } }, (answer) => {
        answer.resume();
        resolve(answer.statusCode);
      });
    });
    expect(response).toBe(404);
  });

  test.each([
    ['by default', {}],
    ['if it is turned off', { DEV_MAIL: 'off' }],
    ['if mail is sent by SMTP', { DEV_MAIL: 'on', SMTP_URL: 'smtp://127.0.0.1:1' }],
  ])('does not exist %s', async (_name, env: Record<string, string>) => {
    const app = await start(env);
    expect((await read(app, '*/*')).status).toBe(404);
  });
});
