import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { recordAuditEvent } from '../../src/features/audit/audit-event-repository.ts';
import { newUuid } from '../../src/lib/id.ts';
import { startTestApp, type TestApp, type Tradepost } from '../support/test-app.ts';

let app: TestApp;
let admin: Tradepost;
beforeAll(async () => {
  app = await startTestApp();
  admin = (await app.signIn('admin')).tradepost;
});
afterAll(() => app.close());

const person = () => {
  const name = newUuid(app.clock.now()).slice(-12);
  return { email: `${name}@example.com`, username: name, password: 'teal-kettle-on-the-stove' };
};

describe('listAuditEvents', () => {
  test('tells the newest first who did what, to what, when and from where', async () => {
    const { id } = await app.tradepost.accounts.register({ body: person() });
    const { items } = await admin.auditEvents.list();
    expect(items[0]).toEqual({
      id: expect.stringMatching(/^aud_/),
      actorId: id,
      action: 'user.registered',
      target: id,
      result: 'success',
      address: '127.0.0.1',
      userAgent: 'node',
      requestId: expect.stringMatching(/^[0-9a-z]{26}$/),
      details: {},
      createdAt: app.clock.now().toISOString(),
    });
  });

  test('can be narrowed to an account, a target, actions, a result and a time', async () => {
    const { id } = await app.tradepost.accounts.register({ body: person() });
    const now = app.clock.now().toISOString();
    const count = async (query: Parameters<Tradepost['auditEvents']['list']>[0]) =>
      (await admin.auditEvents.list({ target: id, ...query })).items.length;
    expect(await count({})).toBe(1);
    expect(await count({ actorId: id, action: ['user.registered'], result: 'success' })).toBe(1);
    expect(await count({ createdAt: { gte: now } })).toBe(1);
    expect(await count({ createdAt: { lt: now } })).toBe(0);
    expect(await count({ action: ['session.ended'] })).toBe(0);
    expect(await count({ result: 'failure' })).toBe(0);
    expect(await count({ actorId: 'usr_00000000000000000000000000' })).toBe(0);
  });

  test('can be narrowed to each action that there is', async () => {
    const { schemas } = JSON.parse(readFileSync('generated/openapi.json', 'utf8')).components;
    const origin = () => ({ requestId: 'a-test', address: '192.0.2.1', userAgent: 'A test' });
    for (const action of schemas.AuditAction.enum) {
      await recordAuditEvent(app.deps.db, { clock: app.clock, origin }, { action });
      const { items } = await admin.auditEvents.list({ action: [action], limit: 1 });
      expect(items).toMatchObject([{ action }]);
    }
  });

  test.each(['user', 'editor', 'moderator'] as const)('is not for the role %s', async (role) => {
    const { tradepost } = await app.signIn(role);
    await expect(tradepost.auditEvents.list()).rejects.toMatchObject({ code: 'insufficient_scope' });
  });
});

test.each(['update audit_events set result = result', 'delete from audit_events', 'truncate audit_events'])(
  'the database refuses to %s',
  async (sql) => {
    await expect(app.deps.db.raw(sql)).rejects.toMatchObject({ code: '42501' });
  },
);

test('nothing is recorded of what did not happen', async () => {
  const body = person();
  await app.tradepost.accounts.register({ body });
  const count = async () => (await admin.auditEvents.list({ action: ['user.registered'] })).items.length;
  const before = await count();
  await expect(app.tradepost.accounts.register({ body })).rejects.toMatchObject({ code: 'email_taken' });
  expect(await count()).toBe(before);
});
