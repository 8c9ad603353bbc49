import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { toUuid } from '../../../src/lib/id.ts';
import { codeAt } from '../../support/authenticator-app.ts';
import { eventually } from '../../support/eventually.ts';
import { startTestApp, type TestApp, type Tradepost } from '../../support/test-app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

/** An account with an authenticator app. */
const enrol = async (tradepost: Tradepost) => {
  const { secret } = await tradepost.mfa.startTotpEnrolment();
  const code = await codeAt(secret, app.clock.now());
  const { recoveryCodes = [] } = await tradepost.mfa.confirmTotpEnrolment({ body: { code } });
  return { secret, code, recoveryCodes };
};

const auditOf = async (actorId: string) => {
  const { tradepost } = await app.signIn('admin');
  const { items } = await tradepost.auditEvents.list({ actorId });
  return items.map(({ action, target, details }) => ({ action, target, ...details }));
};

describe('startTotpEnrolment', () => {
  test('returns a secret, also as the URL of a QR code, and does not require a code yet', async () => {
    const { tradepost, user } = await app.signIn();
    const { secret, uri } = await tradepost.mfa.startTotpEnrolment();
    expect(secret).toMatch(/^[A-Z2-7]{32}$/);
    const parsed = new URL(uri);
    expect(`${parsed.protocol}//${parsed.host}`).toBe('otpauth://totp');
    expect(decodeURIComponent(parsed.pathname)).toBe(`/Tradepost:${user.email}`);
    expect(Object.fromEntries(parsed.searchParams)).toEqual({ secret, issuer: 'Tradepost' });
    expect(await tradepost.mfa.secondFactors()).toEqual({ passkeys: 0, recoveryCodesLeft: 0 });
  });

  test('stores the secret sealed', async () => {
    const { tradepost, user } = await app.signIn();
    await enrol(tradepost);
    const { sealed_secret: sealed } = await app.deps
      .db('totp_factors')
      .where({ user_id: toUuid(user.id) })
      .first();
    expect(app.deps.secretBox?.open(sealed, user.id)).toHaveLength(20);
    expect(() => app.deps.secretBox?.open(sealed, 'usr_another')).toThrow();
  });

  test('started again replaces the earlier secret', async () => {
    const { tradepost } = await app.signIn();
    const { secret: old } = await tradepost.mfa.startTotpEnrolment();
    await tradepost.mfa.startTotpEnrolment();
    const body = { code: await codeAt(old, app.clock.now()) };
    await expect(tradepost.mfa.confirmTotpEnrolment({ body })).rejects.toMatchObject({
      status: 422,
      code: 'totp_code_mismatch',
    });
  });

  test('is rejected if there is an app already', async () => {
    const { tradepost } = await app.signIn();
    await enrol(tradepost);
    await expect(tradepost.mfa.startTotpEnrolment()).rejects.toMatchObject({
      status: 409,
      code: 'totp_already_enrolled',
    });
  });

  test('is rejected without an encryption key', async () => {
    const keyless = await startTestApp({ ENCRYPTION_KEY: '' });
    const { tradepost } = await keyless.signIn();
    await expect(tradepost.mfa.startTotpEnrolment()).rejects.toMatchObject({
      status: 501,
      code: 'totp_not_available',
    });
    await keyless.close();
  });
});

describe('confirmTotpEnrolment', () => {
  test('makes the app a second factor and returns ten recovery codes, which are stored as hashes', async () => {
    const { tradepost, user } = await app.signIn();
    const { recoveryCodes } = await enrol(tradepost);
    expect(new Set(recoveryCodes).size).toBe(10);
    for (const code of recoveryCodes)
      expect(code).toMatch(/^(?:[0-9a-hjkmnp-tv-z]{4}-){3}[0-9a-hjkmnp-tv-z]{4}$/);
    expect(await tradepost.mfa.secondFactors()).toEqual({
      totp: { createdAt: app.clock.now().toISOString() },
      passkeys: 0,
      recoveryCodesLeft: 10,
    });
    const kept = await app.deps.db('recovery_codes').where({ user_id: toUuid(user.id) });
    expect(kept.map(({ code_hash }) => code_hash.length)).toEqual(Array(10).fill(32));
    expect(await auditOf(user.id)).toContainEqual({
      action: 'second_factor.added',
      target: user.id,
      method: 'totp',
    });
  });

  test.each([-1, 1])('accepts a code of a clock that is off by %i step', async (steps) => {
    const { tradepost } = await app.signIn();
    const { secret } = await tradepost.mfa.startTotpEnrolment();
    const code = await codeAt(secret, app.clock.now(), steps);
    await expect(tradepost.mfa.confirmTotpEnrolment({ body: { code } })).resolves.toMatchObject({});
  });

  test.each([-2, 2])('rejects a code of a clock that is off by %i steps', async (steps) => {
    const { tradepost } = await app.signIn();
    const { secret } = await tradepost.mfa.startTotpEnrolment();
    const code = await codeAt(secret, app.clock.now(), steps);
    await expect(tradepost.mfa.confirmTotpEnrolment({ body: { code } })).rejects.toMatchObject({
      code: 'totp_code_mismatch',
    });
    expect((await tradepost.mfa.secondFactors()).totp).toBeUndefined();
  });

  test('is rejected before the start, and after the confirmation', async () => {
    const { tradepost } = await app.signIn();
    const body = { code: '123456' };
    await expect(tradepost.mfa.confirmTotpEnrolment({ body })).rejects.toMatchObject({ code: 'not_found' });
    const { code } = await enrol(tradepost);
    await expect(tradepost.mfa.confirmTotpEnrolment({ body: { code } })).rejects.toMatchObject({
      code: 'not_found',
    });
  });

  test('succeeds once for two concurrent requests', async () => {
    const { tradepost, user } = await app.signIn();
    const { secret } = await tradepost.mfa.startTotpEnrolment();
    const code = await codeAt(secret, app.clock.now());
    // The test delays each at a point that only one may pass at a time, so they are concurrent for certain.
    const { db } = app.deps;
    const hold = await db.transaction();
    await hold('users')
      .where({ id: toUuid(user.id) })
      .forUpdate();
    const confirming = Promise.allSettled(
      Array.from({ length: 3 }, () => tradepost.mfa.confirmTotpEnrolment({ body: { code } })),
    );
    const waiting =
      "select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'";
    await eventually(async () => ((await db.raw(waiting)).rows.length === 3 ? true : undefined));
    await hold.rollback();
    const confirmed = await confirming;
    expect(confirmed.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect((await tradepost.mfa.secondFactors()).recoveryCodesLeft).toBe(10);
  });

  test.each(['12345', '1234567', '12345a', ''])('rejects the code %j', async (code) => {
    const { tradepost } = await app.signIn();
    await expect(tradepost.mfa.confirmTotpEnrolment({ body: { code } })).rejects.toMatchObject({
      status: 422,
      code: 'validation_failed',
    });
  });
});

describe('getSecondFactors', () => {
  test('counts the factors of the account, and no foreign ones', async () => {
    const { tradepost: other } = await app.signIn();
    await enrol(other);
    const { tradepost } = await app.signIn();
    expect(await tradepost.mfa.secondFactors()).toEqual({ passkeys: 0, recoveryCodesLeft: 0 });
  });

  test('requires a token', async () => {
    await expect(app.tradepost.mfa.secondFactors()).rejects.toMatchObject({ code: 'unauthenticated' });
  });
});

describe('regenerateRecoveryCodes', () => {
  test('replaces all codes by ten new ones', async () => {
    const { tradepost, user } = await app.signIn();
    const { recoveryCodes: old } = await enrol(tradepost);
    const { recoveryCodes } = await tradepost.mfa.regenerateRecoveryCodes();
    expect(new Set([...old, ...recoveryCodes]).size).toBe(20);
    expect((await tradepost.mfa.secondFactors()).recoveryCodesLeft).toBe(10);
    expect(await auditOf(user.id)).toContainEqual({ action: 'recovery_codes.replaced', target: user.id });
  });

  test('is rejected without a second factor', async () => {
    const { tradepost } = await app.signIn();
    await expect(tradepost.mfa.regenerateRecoveryCodes()).rejects.toMatchObject({
      status: 409,
      code: 'no_second_factor',
    });
  });
});

describe('removeTotp', () => {
  test('removes the app, and the recovery codes with the last factor', async () => {
    const { tradepost, user } = await app.signIn();
    await enrol(tradepost);
    await tradepost.mfa.removeTotp();
    expect(await tradepost.mfa.secondFactors()).toEqual({ passkeys: 0, recoveryCodesLeft: 0 });
    expect(await auditOf(user.id)).toContainEqual({
      action: 'second_factor.removed',
      target: user.id,
      method: 'totp',
    });
  });

  test('finds no absent app, and no unconfirmed one', async () => {
    const { tradepost } = await app.signIn();
    await tradepost.mfa.startTotpEnrolment();
    await expect(tradepost.mfa.removeTotp()).rejects.toMatchObject({ status: 404, code: 'not_found' });
  });
});

test('neither secrets nor codes are logged or audited', async () => {
  const { tradepost } = await app.signIn();
  const { secret, code, recoveryCodes } = await enrol(tradepost);
  const { rows } = await app.deps.db.raw(
    "select string_agg(audit_events::text, '') as all from audit_events",
  );
  const written = `${app.logLines.join()} ${rows[0].all}`;
  for (const text of [secret, `"${code}"`, ...recoveryCodes]) expect(written).not.toContain(text);
});
