/** The key that seals TOTP secrets: a server with another key does not start, and a rotation loses no secret. */

import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { pino } from 'pino';
import { loadConfig } from '../../../src/config.ts';
import { createDeps, type Deps } from '../../../src/deps.ts';
import { findEncryptionKeyFault } from '../../../src/features/accounts/encryption/encryption-key-check.ts';
import {
  lockSealing,
  setSealingKey,
} from '../../../src/features/accounts/encryption/encryption-key-repository.ts';
import { rotateEncryptionKey } from '../../../src/features/accounts/encryption/encryption-key-rotation.ts';
import type { RotatingSecretBox } from '../../../src/features/accounts/encryption/rotating-secret-box.ts';
import { newUuid, toPublicId } from '../../../src/lib/id.ts';
import { eventually } from '../../support/eventually.ts';
import { createTestDatabase, type TestDatabase } from '../../support/test-database.ts';

let database: TestDatabase;
let opened: Deps[];
beforeEach(async () => {
  database = await createTestDatabase();
  opened = [];
});
afterEach(async () => {
  await Promise.all(opened.map((deps) => deps.close()));
  await database.drop();
});

const keyOf = (name: string) => Buffer.alloc(32, name).toString('base64');
type Keys = { key?: string; previous?: string };
const environmentOf = ({ key, previous }: Keys) => ({
  ENCRYPTION_KEY: key === undefined ? '' : keyOf(key),
  ENCRYPTION_KEY_PREVIOUS: previous === undefined ? '' : keyOf(previous),
});

/** Starts a process with these keys. */
const open = async (keys: Keys): Promise<Deps> => {
  const config = loadConfig({ ...environmentOf(keys), DATABASE_LOCK_TIMEOUT_MS: '30000' });
  const deps = await createDeps({ ...config, databaseUrl: database.url }, { log: pino({ level: 'silent' }) });
  opened.push(deps);
  return deps;
};
const boxOf = ({ secretBox }: Deps): RotatingSecretBox => {
  if (!secretBox) throw new Error('There is no key');
  return secretBox;
};
const faultOf = async (keys: Keys) => findEncryptionKeyFault(await open(keys));
const rotate = async (keys: Keys, batch?: number) => {
  const deps = await open(keys);
  return rotateEncryptionKey({ ...deps, secretBox: boxOf(deps) }, batch);
};

const secret = Buffer.from('twenty bytes of TOTP');
const insertFactor = async (db: Deps['db'], uuid: string, sealed_secret: Buffer) => {
  const now = new Date('2026-06-01T12:00:00.000Z');
  const account = { id: uuid, email: uuid, username: uuid, created_at: now, updated_at: now };
  await db('users').insert(account);
  await db('totp_factors').insert({ user_id: uuid, sealed_secret, created_at: now });
};
/** Seals a secret, as an enrolment does. */
const sealSome = async (deps: Deps, count = 1) => {
  for (let made = 0; made < count; made += 1) {
    const uuid = newUuid(new Date());
    await deps.db.transaction(async (tx) => {
      const sealed = await boxOf(deps).seal({ db: tx }, secret, toPublicId('usr', uuid));
      await insertFactor(tx, uuid, sealed);
    });
  }
};
/** The number of secrets that a process with these keys can open. */
const countReadable = async (keys: Keys) => {
  const deps = await open(keys);
  const rows = await deps.db('totp_factors').select('user_id', 'sealed_secret');
  return rows.filter(({ user_id, sealed_secret }) => {
    try {
      return boxOf(deps).open(sealed_secret, toPublicId('usr', user_id)).equals(secret);
    } catch {
      return false;
    }
  }).length;
};
const waiting = (deps: Deps, count: number) =>
  eventually(async () => {
    const { rows } = await deps.db.raw(
      "select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'",
    );
    return rows.length === count || undefined;
  });

describe('at the start', () => {
  const another = expect.stringMatching(/^ENCRYPTION_KEY is not the key that .*\.$/);
  const absent = expect.stringMatching(/^ENCRYPTION_KEY is not set, .*\.$/);

  test.each<[string, Keys, unknown]>([
    ['the same key is right', { key: 'one' }, undefined],
    ['another key is wrong', { key: 'two' }, another],
    ['no key is wrong', {}, absent],
    ['only a previous key is wrong', { previous: 'one' }, absent],
    ['the same key as the previous one is right', { key: 'two', previous: 'one' }, undefined],
    ['the same key beside a next one is right', { key: 'one', previous: 'two' }, undefined],
    ['two other keys are wrong', { key: 'two', previous: 'three' }, another],
    ['the same key twice is right', { key: 'one', previous: 'one' }, undefined],
  ])('if a secret is sealed, %s', async (_name, keys, expected) => {
    await sealSome(await open({ key: 'one' }));
    expect(await faultOf(keys)).toEqual(expected);
    // The check changes nothing.
    expect(await faultOf({ key: 'one' })).toBeUndefined();
    expect(await faultOf({ key: 'two' })).toEqual(another);
  });

  test.each<[string, Keys, unknown]>([
    ['the right key is recorded', { key: 'one' }, undefined],
    ['the right key is recorded, also as the previous one', { key: 'two', previous: 'one' }, undefined],
    ['another key is wrong', { key: 'two' }, another],
    ['no key is wrong', {}, absent],
  ])('if a secret was sealed before keys were recorded, %s', async (_name, keys, expected) => {
    const deps = await open({ key: 'one' });
    await sealSome(deps);
    await deps.db('encryption_keys').delete();
    expect(await faultOf(keys)).toEqual(expected);
    expect(await faultOf({ key: 'one' })).toBeUndefined();
    expect(await faultOf({ key: 'two' })).toEqual(another);
    await sealSome(await open(expected === undefined ? keys : { key: 'one' }));
    expect(await countReadable({ key: 'one' })).toBe(2);
  });

  test('if nothing is sealed, any key replaces the last one', async () => {
    for (const keys of [{ key: 'one' }, { key: 'two' }, {}, { key: 'three' }]) {
      expect(await faultOf(keys)).toBeUndefined();
    }
    await sealSome(await open({ key: 'three' }));
    expect(await faultOf({ key: 'two' })).toEqual(another);
  });

  test('of two processes with different keys, the second cannot seal a secret that the first one cannot open', async () => {
    const [first, second] = [await open({ key: 'one' }), await open({ key: 'two' })];
    expect(await findEncryptionKeyFault(first)).toBeUndefined();
    await expect(sealSome(second)).rejects.toThrow('ENCRYPTION_KEY');
    await sealSome(first);
    expect(await countReadable({ key: 'one' })).toBe(1);
  });

  test('a server and a rotation end with the sentence', async () => {
    await sealSome(await open({ key: 'one' }));
    const main = join(import.meta.dirname, '../../../src/main.js');
    const run = (command: string, keys: Keys) =>
      promisify(execFile)(process.execPath, [main, command], {
        env: { ...environmentOf(keys), DATABASE_URL: database.url, PORT: '1', LOG_LEVEL: 'silent' },
        timeout: 60_000,
      }).catch((error: { code: number; stderr: string }) => error);
    for (const keys of [{ key: 'two' }, {}]) {
      const fault = { code: 1, stderr: expect.stringMatching(/^\nENCRYPTION_KEY is [^\n]+\.\n\n$/) };
      expect(await run('serve', keys)).toMatchObject(fault);
    }
    expect(await run('rotate-encryption-key', { key: 'two' })).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(
        /^\nENCRYPTION_KEY is not the key [^\n]+ENCRYPTION_KEY_PREVIOUS[^\n]+\.\n\n$/,
      ),
    });
    expect(await run('rotate-encryption-key', { key: 'two', previous: 'one' })).toMatchObject({
      stdout: 'Sealed 1 secrets with ENCRYPTION_KEY, which also seals new secrets from now on.\n',
    });
    expect(await countReadable({ key: 'two' })).toBe(1);
  });
});

describe('a rotation', () => {
  const both = { key: 'two', previous: 'one' };

  test.each([1, 2, 3, 7, 500])('seals all secrets anew, in batches of %i', async (batch) => {
    await sealSome(await open({ key: 'one' }), 7);
    expect(await rotate(both, batch)).toEqual({ resealed: 7, unreadable: 0 });
    expect(await countReadable({ key: 'two' })).toBe(7);
    expect(await faultOf({ key: 'two' })).toBeUndefined();
    expect(await faultOf({ key: 'one' })).toContain('ENCRYPTION_KEY');
    expect(await rotate({ key: 'two' }, batch)).toEqual({ resealed: 0, unreadable: 0 });
  });

  test('begins only by `rotate-encryption-key`: until then the old key seals', async () => {
    await sealSome(await open({ key: 'one' }));
    const restarted = await open(both);
    expect(await findEncryptionKeyFault(restarted)).toBeUndefined();
    await sealSome(restarted);
    expect(await countReadable({ key: 'one' })).toBe(2);
    await rotate(both);
    await sealSome(restarted);
    expect(await countReadable({ key: 'two' })).toBe(3);
    expect(await countReadable({ key: 'one' })).toBe(0);
  });

  test('that failed can be repeated, and until then both keys are needed', async () => {
    const deps = await open({ key: 'one' });
    await sealSome(deps, 5);
    const [{ user_id: victim }] = await deps.db('totp_factors').orderBy('user_id').offset(3).limit(1);
    await deps.db.raw(`
      create function fail() returns trigger language plpgsql as $$ begin raise exception 'no'; end $$;
      create trigger failing before update on totp_factors for each row
        when (new.user_id = '${victim}') execute function fail()`);
    await expect(rotate(both, 2)).rejects.toThrow('no');
    expect(await countReadable({ key: 'two' })).toBe(2);
    expect(await countReadable(both)).toBe(5);
    for (const keys of [{ key: 'one' }, { key: 'two' }]) {
      expect(await faultOf(keys)).toContain('ENCRYPTION_KEY_PREVIOUS');
    }
    expect(await faultOf(both)).toBeUndefined();
    await deps.db.raw('drop trigger failing on totp_factors');
    expect(await rotate(both, 2)).toEqual({ resealed: 3, unreadable: 0 });
    expect(await countReadable({ key: 'two' })).toBe(5);
  });

  test('can be reverted by another one', async () => {
    await sealSome(await open({ key: 'one' }), 3);
    await rotate(both);
    expect(await rotate({ key: 'one', previous: 'two' })).toEqual({ resealed: 3, unreadable: 0 });
    expect(await countReadable({ key: 'one' })).toBe(3);
  });

  test('leaves a damaged secret unchanged, and reports it', async () => {
    const deps = await open({ key: 'one' });
    await sealSome(deps, 2);
    await insertFactor(deps.db, newUuid(new Date()), Buffer.alloc(48));
    expect(await rotate(both)).toEqual({ resealed: 2, unreadable: 1 });
    expect(await countReadable({ key: 'two' })).toBe(2);
  });

  test('without the old key changes nothing', async () => {
    await sealSome(await open({ key: 'one' }));
    for (const keys of [{ key: 'two' }, { key: 'two', previous: 'three' }]) {
      expect(await rotate(keys)).toEqual({ fault: expect.stringContaining('ENCRYPTION_KEY_PREVIOUS') });
    }
    expect(await countReadable({ key: 'one' })).toBe(1);
    expect(await faultOf({ key: 'one' })).toBeUndefined();
  });

  test('waits for an enrolment in flight, and seals its secret too', async () => {
    const deps = await open({ key: 'one' });
    await sealSome(deps);
    const uuid = newUuid(new Date());
    const enrolment = await deps.db.transaction();
    const sealed = await boxOf(deps).seal({ db: enrolment }, secret, toPublicId('usr', uuid));
    const rotation = rotate(both);
    await waiting(deps, 1);
    await insertFactor(enrolment, uuid, sealed);
    await enrolment.commit();
    expect(await rotation).toEqual({ resealed: 2, unreadable: 0 });
    expect(await countReadable({ key: 'two' })).toBe(2);
  });

  test('delays a concurrent enrolment, whose secret the new key seals', async () => {
    const deps = await open({ key: 'one' });
    await sealSome(deps);
    const server = await open(both);
    const change = await deps.db.transaction();
    await lockSealing({ db: change });
    await setSealingKey({ db: change }, boxOf(server).boxes[0].checkValue, new Date());
    const enrolment = sealSome(server);
    await waiting(deps, 1);
    await change.commit();
    await enrolment;
    expect(await countReadable({ key: 'two' })).toBe(1);
  });

  test('stops a server that was not restarted from sealing secrets', async () => {
    const forgotten = await open({ key: 'one' });
    await sealSome(forgotten);
    await rotate(both);
    await expect(sealSome(forgotten)).rejects.toThrow('ENCRYPTION_KEY');
    expect(await countReadable({ key: 'two' })).toBe(1);
  });

  test.each<[string, Keys, Keys]>([
    ['the same key', both, both],
    ['another key', both, { key: 'three', previous: 'one' }],
  ])('beside another one to %s loses nothing', async (_name, one, other) => {
    const deps = await open({ key: 'one' });
    await sealSome(deps, 6);
    const enrolment = await deps.db.transaction();
    await boxOf(deps).seal({ db: enrolment }, secret, 'usr_nobody');
    const rotations = [rotate(one, 2), rotate(other, 2)];
    await waiting(deps, 2);
    await enrolment.commit();
    const results = await Promise.all(rotations);
    const winners = [one, other].filter((_, index) => !('fault' in (results[index] ?? {})));
    const [{ key }] = winners as [Keys];
    expect(await countReadable({ key: key as string })).toBe(6);
    expect(await faultOf({ key: key as string })).toBeUndefined();
    const resealed = results.reduce((sum, result) => sum + ('fault' in result ? 0 : result.resealed), 0);
    expect(resealed).toBe(6);
  });
});
