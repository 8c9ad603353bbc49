import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { ConfigError } from '../src/config.ts';
import { createAdminByCommand } from '../src/create-admin.ts';
import { lockAdminCreation } from '../src/features/accounts/users/user-change-repository.ts';
import { askSecret } from '../src/password-prompt.ts';
import { eventually } from './support/eventually.ts';
import { runCommand } from './support/server-process.ts';
import { startTestApp, type TestApp } from './support/test-app.ts';
import { tokensOf } from './support/tokens-of.ts';

let directory: string;
beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), 'tradepost-admin-'));
});
afterAll(() => rmSync(directory, { recursive: true }));

let app: TestApp;
beforeEach(async () => {
  // A waiting command waits until the test releases its lock.
  app = await startTestApp({ DATABASE_LOCK_TIMEOUT_MS: '30000' });
});
afterEach(() => app.close());

const password = 'teal-kettle-on-the-stove';
const fileWith = (text: string | Buffer): string => {
  const file = join(directory, 'password');
  writeFileSync(file, text);
  return file;
};
const argsOf = ({
  email = 'ada@shop.example',
  username = 'ada',
  secret = password as string | Buffer,
} = {}) => ['--email', email, '--username', username, '--password-file', fileWith(secret)];
const create = (args: string[]) => createAdminByCommand(app.deps, args);
const login = (email: string, given = password) =>
  tokensOf(app.tradepost.accounts.login({ body: { email, password: given } }));
const countUsers = async () => (await app.deps.db('users')).length;

describe('create-admin', () => {
  test('makes an administrator in a migrated database, and no second one', async () => {
    const args = ['create-admin', ...argsOf({ secret: `${password}\n` })];
    expect(await runCommand(app.databaseUrl, ...args)).toEqual({
      code: 0,
      output: 'Created the administrator ada, ada@shop.example.\n',
    });
    const rejected = await runCommand(app.databaseUrl, ...args);
    expect(rejected.code).toBe(1);
    expect(rejected.output).toMatch(/^\nAn administrator exists already [^\n]+--force[^\n]+\n\n$/);
    const { accessToken } = await login('ada@shop.example');
    const tradepost = app.tradepost.withAccessToken(accessToken);
    const me = await tradepost.accounts.me();
    expect(me).toMatchObject({ username: 'ada', role: 'admin', emailVerified: true, status: 'active' });
    const { items } = await tradepost.auditEvents.list({ target: me.id });
    expect(items).toMatchObject([
      { action: 'user.registered', result: 'success', details: { role: 'admin' } },
    ]);
    expect(items[0]).not.toHaveProperty('actorId');
  });

  test.each([
    ['a line feed at the end', `${password}\n`, password],
    ['a carriage return and a line feed', `${password}\r\n`, password],
    ['a byte order mark', `\ufeff${password}\n`, password],
    ['spaces at both ends', `  ${password}  `, `  ${password}  `],
    ['two line feeds', `${password}\n\n`, `${password}\n`],
    ['decomposed letters', 'cafe\u0301-au-lait', 'caf\u00e9-au-lait'],
  ])('reads a password from a file with %s', async (_name, written, typed) => {
    await create(argsOf({ secret: written }));
    await expect(login('ada@shop.example', typed)).resolves.toBeDefined();
  });

  test('normalises the e-mail address, and may use a reserved username', async () => {
    await create(argsOf({ email: 'Ada@Shop.Example', username: 'admin' }));
    expect(await app.deps.db('users')).toMatchObject([
      { email: 'ada@shop.example', username: 'admin', role: 'admin' },
    ]);
  });

  test('makes the first administrator if all others are deactivated, and another one if forced', async () => {
    const { user } = await app.signIn('admin');
    await expect(create(argsOf())).rejects.toThrow('--force');
    await app.deps.db('users').where({ email: user.email }).update({ deactivated_at: app.clock.now() });
    await create(argsOf());
    await create([...argsOf({ email: 'eve@shop.example', username: 'eve' }), '--force']);
    expect(await countUsers()).toBe(3);
  });

  test('makes one administrator for two concurrent commands', async () => {
    const other = await app.deps.db.transaction();
    await lockAdminCreation({ db: other });
    const both = [create(argsOf()), create(argsOf({ email: 'eve@shop.example', username: 'eve' }))];
    const outcomes = Promise.allSettled(both);
    await eventually(async () => {
      const { rows } = await app.deps.db.raw(
        "select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'",
      );
      return rows.length === 2 || undefined;
    });
    await other.commit();
    expect((await outcomes).map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(await countUsers()).toBe(1);
  });

  test.each<[string, () => string[], string | RegExp]>([
    ['no options', () => [], /^Usage: /],
    ['no username', () => ['--email', 'ada@shop.example'], /^Usage: /],
    ['an unknown option', () => [...argsOf(), '--role', 'user'], /^Usage: /],
    [
      'a password as an option, which other users of the machine could see',
      () => [...argsOf(), '--password', password],
      /^Usage: /,
    ],
    ['no e-mail address', () => argsOf({ email: 'ada at shop.example' }), /^The email .+\.$/],
    ['a username of two letters', () => argsOf({ username: 'ad' }), /^The username .+\.$/],
    ['a username with a space', () => argsOf({ username: 'ada lovelace' }), /^The username .+\.$/],
    ['a short password', () => argsOf({ secret: 'kettle\n' }), /^The password .+\.$/],
    ['a password with NUL', () => argsOf({ secret: `${password}\0` }), /^The password .+ NUL .+\.$/],
    [
      'a password in Latin-1',
      () => argsOf({ secret: Buffer.from('ein-schlüssel-im-topf', 'latin1') }),
      /^--password-file names ".+", which is not UTF-8\.$/,
    ],
    [
      'a password in UTF-16',
      () => argsOf({ secret: Buffer.from(password, 'utf16le') }),
      /^The password .+\.$/,
    ],
    ['an empty password', () => argsOf({ secret: '\n' }), /^The password .+\.$/],
    [
      'a password that is short in form NFKC',
      () => argsOf({ secret: 'e\u0301'.repeat(5) }),
      /^The password .+NFKC\.$/,
    ],
    ['a common password', () => argsOf({ secret: 'password1' }), 'The password is too easily guessed.'],
    [
      'a password that is the username',
      () => argsOf({ username: 'ada-lovelace', secret: 'Ada-Lovelace' }),
      'The password is too easily guessed.',
    ],
    [
      'two faults',
      () => argsOf({ email: 'ada at shop.example', username: 'ad' }),
      /^The email .+\.\nThe username .+\.$/,
    ],
    [
      'an absent file',
      () => [
        '--email',
        'ada@shop.example',
        '--username',
        'ada',
        '--password-file',
        join(directory, 'absent'),
      ],
      /^--password-file names ".+absent", which can't be read \(ENOENT\)\.$/,
    ],
    [
      'no terminal',
      () => ['--email', 'ada@shop.example', '--username', 'ada'],
      'No terminal is available for the password prompt: set --password-file.',
    ],
  ])('rejects %s in a sentence', async (_name, args, message) => {
    const error = await create(args()).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(ConfigError);
    expect((error as Error).message).toMatch(message);
    expect((error as Error).message).not.toContain(password);
    expect(await countUsers()).toBe(0);
  });

  test('rejects an e-mail address and a username that are taken', async () => {
    const { user } = await app.signIn();
    const { email, username } = user;
    await expect(create(argsOf({ email: email.toUpperCase() }))).rejects.toThrow('The email is taken.');
    await expect(create(argsOf({ username }))).rejects.toThrow('The username is taken.');
    expect(await countUsers()).toBe(1);
  });
});

describe('asking for a secret', () => {
  const ask = () => {
    const input = new PassThrough();
    const output = new PassThrough();
    const response = askSecret({ input, output }, 'Password: ');
    return { input, response, shown: () => String(output.read() ?? '') };
  };

  test('shows the question and does not echo the secret', async () => {
    const { input, response, shown } = ask();
    input.write(`${password}\r`);
    expect(await response).toBe(password);
    expect(shown()).toBe('Password: \n');
  });

  test('supports backspace', async () => {
    const { input, response } = ask();
    input.write('kettlw\u007fe\r');
    expect(await response).toBe('kettle');
  });

  test.each([
    ['Ctrl-C', '\u0003'],
    ['Ctrl-D', '\u0004'],
  ])('ends after %s', async (_name, key) => {
    const { input, response, shown } = ask();
    input.write(key);
    expect(await response).toBeUndefined();
    expect(shown()).toBe('Password: \n');
  });
});
