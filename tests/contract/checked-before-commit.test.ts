/**
 * A response is checked before its transaction commits, so no operation stores a state that the contract cannot
 * express.
 */
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { operations } from '../../generated/operations.ts';
import { collectContributions } from '../../src/features.ts';
import { codeAt } from '../support/authenticator-app.ts';
import { buildOrder, buildProduct } from '../support/factories.ts';
import { mailedToken } from '../support/mailbox.ts';
import { createSoftwareAuthenticator } from '../support/software-authenticator.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';
import {
  environmentOf,
  logInAt,
  redirectUri,
  startTestIssuer,
  type TestIssuer,
} from '../support/test-issuer.ts';
import { pdfText, uploadContent } from '../support/uploads.ts';

type OperationId = keyof typeof operations;

const authenticator = createSoftwareAuthenticator('https://tradepost.example');

let issuer: TestIssuer;
let app: TestApp;
let admin: Awaited<ReturnType<TestApp['signIn']>>;
let member: Awaited<ReturnType<TestApp['signIn']>>;
beforeAll(async () => {
  issuer = await startTestIssuer();
  app = await startTestApp(environmentOf(issuer));
  admin = await app.signIn('admin');
  member = await app.signIn();
});
afterAll(async () => {
  await app.close();
  await issuer.close();
});

/** SQL after which the response violates the contract, and SQL that reverts it. */
type Fault = { spoil: string; mend: string };

/** Sets the column of every row that is written to the table. */
const onWrite = (table: string, column: string, value: string): Fault => ({
  spoil: `
    create or replace function spoil() returns trigger language plpgsql as
      $$ begin new.${column} := ${value}; return new; end $$;
    create trigger spoil before insert or update on ${table} for each row execute function spoil()`,
  mend: `drop trigger spoil on ${table}`,
});

/** A digest of all tables except these. */
const snapshot = async (except: readonly string[]): Promise<Record<string, string>> => {
  const { rows } = await app.deps.db.raw(
    "select table_name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'",
  );
  const digests: Record<string, string> = {};
  for (const { table_name: table } of rows as { table_name: string }[]) {
    const { rows: all } = await app.deps.db.raw(`select t::text as row from "${table}" t order by 1`);
    if (except.includes(table)) continue;
    digests[table] = createHash('sha256').update(JSON.stringify(all)).digest('hex');
  }
  return digests;
};

type Request = [
  method: string,
  path: string,
  body?: object | string | undefined,
  headers?: Record<string, string> | undefined,
];
/**
 * `usedUp` are the tables that an earlier transaction writes, whatever the outcome: those of a proof that it consumes, or of
 * bytes that are stored before their row.
 */
type Case = [operation: OperationId, fault: Fault, prepare: () => Promise<Request>, usedUp?: string[]];

const send = (token: string | undefined, [method, path, body, headers = {}]: Request) =>
  app.fetch(path, {
    method,
    headers: {
      ...(token !== undefined && { authorization: `Bearer ${token}` }),
      ...(body !== undefined &&
        !isRaw(body) && {
          'content-type': method === 'PATCH' ? 'application/merge-patch+json' : 'application/json',
        }),
      ...headers,
    },
    ...(body !== undefined && { body: isRaw(body) ? body : JSON.stringify(body) }),
  });

/** A form sets its own Content-Type, and text comes with one. */
const isRaw = (body: object | string): body is FormData | string =>
  typeof body === 'string' || body instanceof FormData;

let count = 0;
const unique = (): string => {
  count += 1;
  return `unique-${count}`;
};
const newTag = () => admin.tradepost.tags.create({ body: { slug: unique(), name: 'Tea' } });
const etagOf = async (path: string): Promise<string> => {
  const response = await send(admin.token, ['GET', path]);
  return response.headers.get('etag') as string;
};
const newApiKey = () =>
  admin.tradepost.apiKeys.create({ body: { name: 'Key', kind: 'secret', scopes: ['profile:read'] } });
const newPost = async () => {
  const { id } = await admin.tradepost.posts.create({ body: { title: 'A title', body: 'Text.' } });
  return `/v1/posts/${id}`;
};
const patch = async (path: string, body: object): Promise<Request> => [
  'PATCH',
  path,
  body,
  { 'if-match': await etagOf(path) },
];

const noSession = onWrite('sessions', 'expires_at', "timestamptz '2000-01-01'");
const newPasskey = async () => {
  const { tradepost, token } = await app.signIn();
  const made = authenticator.create(await tradepost.passkeys.startRegistration());
  return { tradepost, token, made, body: { name: 'phone', credential: made.attestation } };
};

const cases: Case[] = [
  [
    'createTag',
    onWrite('tags', 'name', "''"),
    async () => ['POST', '/v1/tags', { slug: unique(), name: 'Tea' }],
  ],
  [
    'updateTag',
    onWrite('tags', 'name', "''"),
    async () => patch(`/v1/tags/${(await newTag()).id}`, { name: 'Teas' }),
  ],
  ['createProduct', onWrite('products', 'name', "''"), async () => ['POST', '/v1/products', buildProduct()]],
  [
    'createPost',
    onWrite('posts', 'title', "''"),
    async () => ['POST', '/v1/posts', { title: 'A', body: 'Text.' }],
  ],
  ['updatePost', onWrite('posts', 'title', "''"), async () => patch(await newPost(), { title: 'Another' })],
  [
    'createOrder',
    { spoil: "update products set name = ''", mend: "update products set name = 'Mug'" },
    async () => {
      const { id: productId } = await admin.tradepost.products.create({ body: buildProduct() });
      const body = buildOrder(productId);
      return ['POST', '/v1/orders', body, { 'idempotency-key': unique().padEnd(16, 'x') }];
    },
  ],
  [
    'createApiKey',
    onWrite('api_keys', 'name', "''"),
    async () => ['POST', '/v1/me/api-keys', { name: 'Key', kind: 'secret', scopes: ['profile:read'] }],
  ],
  [
    'updateMe',
    onWrite('users', 'username', "'!'"),
    async () => patch('/v1/me', { profile: { bio: 'New.' } }),
  ],
  [
    'updateUser',
    onWrite('users', 'username', "'!'"),
    async () => patch(`/v1/users/${member.user.id}`, { profile: { bio: 'New.' } }),
  ],
  [
    'deactivateUser',
    onWrite('users', 'username', "'!'"),
    async () => ['POST', `/v1/users/${member.user.id}/deactivate`],
  ],
  [
    'renameApiKey',
    onWrite('api_keys', 'name', "''"),
    async () => patch(`/v1/me/api-keys/${(await newApiKey()).id}`, { name: 'Renamed' }),
  ],
  [
    'replaceUser',
    onWrite('users', 'username', "'!'"),
    async () => {
      const path = `/v1/users/${member.user.id}`;
      const { email, username } = member.user;
      return ['PUT', path, { email, username, profile: {} }, { 'if-match': await etagOf(path) }];
    },
  ],
  [
    'changeUserRole',
    onWrite('users', 'username', "'!'"),
    async () => ['PUT', `/v1/users/${member.user.id}/role`, { role: 'editor' }],
  ],
  // Handlers that commit by themselves.
  [
    'registerUser',
    onWrite('users', 'username', "'!'"),
    async () => {
      const username = unique();
      return [
        'POST',
        '/v1/users',
        { email: `${username}@a.example`, username, password: 'a long enough one' },
      ];
    },
  ],
  [
    'login',
    noSession,
    async () => ['POST', '/v1/auth/login', { email: admin.user.email, password: 'correct horse battery' }],
  ],
  [
    'redeemMagicLink',
    noSession,
    async () => {
      const { email } = (await app.signIn()).user;
      await app.tradepost.magicLinks.request({ body: { email } });
      return ['POST', '/v1/auth/magic-links/redeem', { token: await mailedToken(app, email) }];
    },
  ],
  [
    'reauthenticate',
    onWrite('sessions', 'last_seen_at', "timestamptz '12026-01-01'"),
    async () => ['POST', '/v1/auth/reauthenticate', { password: 'correct horse battery' }],
  ],
  [
    'refreshTokens',
    {
      spoil: "update sessions set created_at = created_at - interval '30 years'",
      mend: "update sessions set created_at = created_at + interval '30 years'",
    },
    async () => ['POST', '/v1/auth/refresh', { refreshToken: (await app.signIn()).refreshToken }],
  ],
  [
    'completeMfa',
    noSession,
    async () => {
      const { tradepost, user } = await app.signIn();
      const { secret } = await tradepost.mfa.startTotpEnrolment();
      const code = await codeAt(secret, app.clock.now());
      const { recoveryCodes = [] } = await tradepost.mfa.confirmTotpEnrolment({ body: { code } });
      const body = { email: user.email, password: 'correct horse battery' };
      const challenge = await app.tradepost.accounts.login({ body });
      if (!('challengeToken' in challenge)) throw new Error('The login is complete without a second factor');
      const { challengeToken } = challenge;
      return ['POST', '/v1/auth/mfa', { challengeToken, recoveryCode: recoveryCodes[0] }];
    },
    ['one_time_tokens', 'recovery_codes', 'audit_events'],
  ],
  [
    'registerPasskey',
    onWrite('passkeys', 'name', "''"),
    async () => {
      const { token, body } = await newPasskey();
      return ['POST', '/v1/me/passkeys', body, { authorization: `Bearer ${token}` }];
    },
    ['one_time_tokens'],
  ],
  [
    'completePasskeyLogin',
    noSession,
    async () => {
      const { tradepost, made, body } = await newPasskey();
      await tradepost.passkeys.register({ body });
      const credential = made.assert(await app.tradepost.passkeys.startLogin());
      return ['POST', '/v1/auth/passkey-logins/complete', { credential }];
    },
    ['one_time_tokens', 'passkeys'],
  ],
  [
    'completeIdentityLogin',
    noSession,
    async () => {
      const sub = unique();
      issuer.people[sub] = { email: `${sub}@mail.example`, email_verified: true, preferred_username: sub };
      const body = { provider: 'google', redirectUri };
      const { authorizationUrl, loginToken } = await app.tradepost.identities.startLogin({ body });
      const returned = await logInAt(authorizationUrl, sub);
      return ['POST', '/v1/auth/identity-logins/complete', { loginToken, ...returned }];
    },
    ['one_time_tokens'],
  ],
  [
    'startBrowserSession',
    onWrite('sessions', 'last_seen_at', "timestamptz '12026-01-01'"),
    async () => ['POST', '/v1/auth/browser-session'],
  ],
  [
    'importCatalogue',
    onWrite('jobs', 'created_at', "timestamptz '12026-01-01'"),
    async () => [
      'POST',
      '/v1/catalogue-imports',
      '{"type":"category"}',
      { 'content-type': 'application/jsonl' },
    ],
    ['discarded_objects'],
  ],
  [
    'uploadMedia',
    onWrite('media', 'created_at', "timestamptz '12026-01-01'"),
    async () => {
      const form = new FormData();
      form.set('file', new Blob([`%PDF-1.7 ${unique()}`]), 'menu.pdf');
      return ['POST', '/v1/media', form];
    },
    ['discarded_objects'],
  ],
  [
    'completeMediaUpload',
    onWrite('media', 'created_at', "timestamptz '12026-01-01'"),
    async () => {
      const { id } = await uploadContent(app, admin.tradepost, pdfText(unique()));
      return ['POST', `/v1/media-uploads/${id}/complete`];
    },
    // The content was received in a transaction of its own.
    ['discarded_objects', 'files', 'media_uploads'],
  ],
];

/**
 * Their responses contain nothing from the database: most have no body, one derives from the configuration, and one names its
 * new job.
 */
const withoutRows: OperationId[] = [
  'appendResumableUpload',
  'cancelResumableUpload',
  'changePassword',
  'confirmPasswordReset',
  'putMediaUploadContent',
  'setAvatar',
  'startIdentityLogin',
];

/** The payment follows its provider, whatever the response is, and the call can be repeated. */
const afterProvider: OperationId[] = ['cancelPayment', 'confirmPayment'];

test('every operation that commits by itself has a case', () => {
  const ids = cases.map(([id]) => id);
  const { ownTransactions } = collectContributions();
  expect(ownTransactions.filter((id) => !ids.includes(id)).sort()).toEqual(
    [...withoutRows, ...afterProvider].sort(),
  );
});

const tryOut = async (fault: Fault, prepare: () => Promise<Request>, usedUp: string[] = []) => {
  const request = await prepare();
  await app.deps.db.raw(fault.spoil);
  const before = await snapshot(usedUp);
  const response = await send(admin.token, request);
  const after = await snapshot(usedUp);
  await app.deps.db.raw(fault.mend);
  expect(response.status).toBe(500);
  expect(after).toEqual(before);
  // Without the fault the request succeeds.
  expect((await send(admin.token, await prepare())).status).toBeLessThan(300);
};

test.each(cases)('%s stores nothing', (_operation, ...trial) => tryOut(...trial));

const withKey = cases.filter(([id]) => operations[id].idempotency !== null);

test.each(withKey)('%s stores nothing under an idempotency key', async (_operation, fault, prepare) => {
  await tryOut(fault, async () => {
    const [method, path, body, headers] = await prepare();
    return [method, path, body, { ...headers, 'idempotency-key': `under-a-key-${unique()}` }];
  });
});
