import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { recordAuditEvent } from '../../../src/features/audit/audit-event-repository.ts';
import { buildUser } from '../../support/factories.ts';
import { startTestApp, type TestApp, type Tradepost } from '../../support/test-app.ts';

let app: TestApp;
let admin: Tradepost;
beforeAll(async () => {
  app = await startTestApp();
  admin = (await app.signIn('admin')).tradepost;
});
afterAll(() => app.close());

describe('listAuditEvents', () => {
  test('lists the actor, action, target, time and IP address, newest first', async () => {
    const { id } = await app.tradepost.accounts.register({ body: buildUser() });
    const { items } = await admin.auditEvents.list();
    expect(items[0]).toEqual({
      id: expect.stringMatching(/^aud_/),
      actorId: id,
      action: 'user.registered',
      target: id,
      result: 'success',
      ipAddress: '127.0.0.1',
      userAgent: 'node',
      requestId: expect.stringMatching(/^[0-9a-z]{26}$/),
      details: {},
      createdAt: app.clock.now().toISOString(),
    });
  });

  test('filters by account, target, actions, result and time', async () => {
    const { id } = await app.tradepost.accounts.register({ body: buildUser() });
    const now = app.clock.now().toISOString();
    const count = async (query: Parameters<Tradepost['auditEvents']['list']>[0]) =>
      (await admin.auditEvents.list({ target: id, ...query })).items.length;
    expect(await count({})).toBe(1);
    expect(await count({ actorId: id, action: ['user.registered'], result: 'success' })).toBe(1);
    expect(await count({ createdFrom: now })).toBe(1);
    expect(await count({ createdBefore: now })).toBe(0);
    expect(await count({ action: ['session.ended'] })).toBe(0);
    expect(await count({ result: 'failure' })).toBe(0);
    expect(await count({ actorId: 'usr_00000000000000000000000000' })).toBe(0);
  });

  test.each([
    ['one whole day', '2026-03-01T00:00:00Z', '2026-03-02T00:00:00Z'],
    ['an empty range', '2026-03-01T00:00:00Z', '2026-03-01T00:00:00Z'],
    ['an empty range, in two time zones', '2026-03-01T00:00:00Z', '2026-03-01T02:00:00+02:00'],
    ['an hour whose texts compare in the other order', '2026-03-01T01:00:00+02:00', '2026-03-01T00:00:00Z'],
  ])('accepts a range of %s', async (_, createdFrom, createdBefore) => {
    expect((await admin.auditEvents.list({ createdFrom, createdBefore })).items).toEqual([]);
  });

  test.each([
    ['a millisecond', '2026-03-01T00:00:00.001Z', '2026-03-01T00:00:00.000Z'],
    ['an hour whose texts compare in the other order', '2026-03-01T00:00:00Z', '2026-03-01T01:00:00+02:00'],
  ])('rejects a range that ends before it begins, by %s', async (_, createdFrom, createdBefore) => {
    const fault = {
      in: 'query',
      pointer: '/createdBefore',
      rule: 'range',
      detail: 'must not be less than createdFrom',
    };
    await expect(admin.auditEvents.list({ createdFrom, createdBefore })).rejects.toMatchObject({
      status: 422,
      problem: { code: 'validation_failed', errors: [fault] },
    });
  });

  test('filters by each existing action', async () => {
    const { schemas } = JSON.parse(readFileSync('generated/openapi.json', 'utf8')).components;
    const origin = () => ({ requestId: 'a-test', ipAddress: '192.0.2.1', userAgent: 'A test' });
    for (const action of schemas.AuditAction.enum) {
      await recordAuditEvent({ db: app.deps.db, clock: app.clock, origin }, { action });
      const { items } = await admin.auditEvents.list({ action: [action], limit: 1 });
      expect(items).toMatchObject([{ action }]);
    }
  });

  test.each(['user', 'editor', 'moderator'] as const)('is forbidden for the role %s', async (role) => {
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

test('a rollback removes the event', async () => {
  const body = buildUser();
  await app.tradepost.accounts.register({ body });
  const count = async () => (await admin.auditEvents.list({ action: ['user.registered'] })).items.length;
  const before = await count();
  await expect(app.tradepost.accounts.register({ body })).rejects.toMatchObject({ code: 'email_taken' });
  expect(await count()).toBe(before);
});
