import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Config, ConfigError, loadConfig, localOrigin } from '../src/config.ts';
import { isLoopback } from '../src/lib/ip-address.ts';
import { settings } from '../src/settings.ts';

const faultsOf = (env: Record<string, string>): readonly string[] => {
  try {
    loadConfig(env);
  } catch (error) {
    if (error instanceof ConfigError) return error.faults;
    throw error;
  }
  return [];
};

describe('loadConfig', () => {
  test('needs no variable', () => {
    expect(loadConfig({ LOG_FORMAT: 'json' })).toEqual({
      development: false,
      port: 3000,
      host: '127.0.0.1',
      publicUrl: 'http://127.0.0.1:3000',
      webUrl: 'http://127.0.0.1:3000',
      dataDir: resolve('.data'),
      databaseUrl: undefined,
      s3Bucket: undefined,
      s3Region: 'us-east-1',
      s3Endpoint: undefined,
      s3AccessKeyId: undefined,
      s3SecretAccessKey: undefined,
      s3Downloads: 'redirect',
      s3TimeoutMs: 30_000,
      encryptionKey: undefined,
      encryptionKeyPrevious: undefined,
      eventRetentionDays: 30,
      eventStreamsPerAccount: 20,
      databasePoolMax: 10,
      databasePreparedStatements: 'on',
      databaseConnectTimeoutMs: 3_000,
      databaseAcquireTimeoutMs: 3_000,
      databaseStatementTimeoutMs: 5_000,
      databaseLockTimeoutMs: 500,
      databaseIdleInTransactionTimeoutMs: 10_000,
      maxConcurrentRequests: 500,
      passwordQueueMs: 2_000,
      readinessTimeoutMs: 1_000,
      redisUrl: undefined,
      smtpUrl: undefined,
      mailFrom: { name: 'Tradepost', address: 'no-reply@tradepost.example' },
      devMail: undefined,
      metricsToken: undefined,
      cacheMaxBytes: 16 * 1024 * 1024,
      rateLimits: 'on',
      trustedProxies: [],
      forwardedHeader: 'x-forwarded-for',
      logLevel: 'info',
      logFormat: 'json',
      contentCacheBytes: 16 * 1024 * 1024,
      contentImageOrigins: [],
      corsOrigins: [],
      serviceName: 'Tradepost',
      webhookAllowedNetworks: [],
      webhookDeliveryRetentionDays: 30,
      webhookTimeoutMs: 15_000,
      webauthnRpId: 'localhost',
      workers: 'on',
      pricesIncludeTax: 'on',
      shopCountry: 'DE',
      sellerName: 'Tradepost',
      sellerAddress: [],
      sellerTaxId: undefined,
      webauthnOrigins: ['http://localhost:3000'],
      bodyLimitBytes: 1024 * 1024,
      uploadLimitBytes: 5_369_757_696,
      keepAliveTimeoutMs: 75_000,
      headersTimeoutMs: 15_000,
      requestTimeoutMs: 60_000,
      responseTimeoutMs: 120_000,
      shutdownDelayMs: 5_000,
      shutdownGraceMs: 10_000,
      orderMinimumMinor: 1000,
      orderExpiryMinutes: 60,
      returnPeriodDays: 30,
      accessTokenTtlSeconds: 600,
      refreshTokenTtlSeconds: 2_592_000,
      browserSessionIdleSeconds: 43_200,
      sessionTtlSeconds: 7_776_000,
      argon2MemoryKib: 19_456,
      argon2Passes: 2,
      identityProviders: [],
      identityRedirectUris: [],
      stripeSecretKey: undefined,
      stripeWebhookSecret: undefined,
      stripeApiUrl: undefined,
      paymentBreakerResetMs: 10_000,
      paymentTimeoutMs: 10_000,
    });
  });

  test('uses the set values, without surrounding space', () => {
    const config = loadConfig({
      PORT: ' 8080 ',
      PUBLIC_URL: 'https://api.shop.example/',
      CORS_ORIGINS: 'https://shop.example, http://localhost:5173',
      DATABASE_URL: 'postgres://ada:secret@db/tradepost',
      MAIL_FROM: 'shop@shop.example',
    });
    expect(config).toMatchObject({
      port: 8080,
      webUrl: 'https://api.shop.example',
      mailFrom: { name: '', address: 'shop@shop.example' },
      publicUrl: 'https://api.shop.example',
      corsOrigins: ['https://shop.example', 'http://localhost:5173'],
      databaseUrl: 'postgres://ada:secret@db/tradepost',
    });
    expect(Object.isFrozen(config)).toBe(true);
  });

  test('makes passkeys for the pages of PUBLIC_URL, or of the named origins', () => {
    const PUBLIC_URL = 'https://api.shop.example:8443/here';
    expect(loadConfig({ PUBLIC_URL })).toMatchObject({
      webauthnRpId: 'api.shop.example',
      webauthnOrigins: ['https://api.shop.example:8443'],
    });
    const named = { WEBAUTHN_RP_ID: 'shop.example', WEBAUTHN_ORIGINS: 'https://shop.example' };
    expect(loadConfig({ PUBLIC_URL, ...named })).toMatchObject({
      webauthnRpId: 'shop.example',
      webauthnOrigins: ['https://shop.example'],
    });
    expect(loadConfig({ PUBLIC_URL: 'http://[::1]:3000' }).webauthnRpId).toBe('localhost');
  });

  test('accepts an encryption key of 32 bytes, and never shows a wrong one', () => {
    const key = Buffer.alloc(32, 7);
    expect(loadConfig({ ENCRYPTION_KEY: key.toString('base64') }).encryptionKey).toEqual(key);
    expect(faultsOf({ ENCRYPTION_KEY: 'hunter2' })).toEqual([
      'ENCRYPTION_KEY must be 32 random bytes in base64; generate them with `openssl rand -base64 32`.',
    ]);
  });

  test.each([
    ['10.0.0.1', '10.0.0.1/32'],
    ['10.0.0.0/8', '10.0.0.0/8'],
    ['0.0.0.0/0', '0.0.0.0/0'],
    ['2001:DB8::', '2001:db8::/128'],
    ['2001:db8:0:0::/48', '2001:db8::/48'],
    ['::ffff:10.0.0.1', '10.0.0.1/32'],
    ['::ffff:0a00:0/104', '10.0.0.0/8'],
    ['fe80::1%eth0', 'fe80::1/128'],
  ])('trusts the proxies of %s as %s', (given, read) => {
    expect(loadConfig({ TRUSTED_PROXIES: given }).trustedProxies).toEqual([read]);
  });

  test('counts an empty variable as absent', () => {
    expect(loadConfig({ PORT: '', DATABASE_URL: '', LOG_LEVEL: ' ' })).toEqual(loadConfig({}));
  });

  test.each([
    '*',
    'https://*',
    'https://*.shop.example',
    'https://shop-*.example',
    'https://shop.example:*',
    'http*://shop.example',
    '*://shop.example',
    '*.shop.example',
    'https://shop.example, https://*.shop.example',
  ])('rejects the wildcard in %s, which would allow no origin', (value) => {
    for (const name of ['CORS_ORIGINS', 'WEBAUTHN_ORIGINS']) {
      expect(faultsOf({ [name]: value })).toEqual([
        `${name} is "${value}" but must be a list of origins without wildcards: list each origin, such as https://shop.example.`,
      ]);
    }
  });

  test('reports all faults at once, in the order of the table', () => {
    expect(
      faultsOf({ ARGON2_PASSES: '0', LOG_LEVEL: 'loud', PORT: 'http', CORS_ORIGINS: 'shop.example' }),
    ).toEqual([
      'PORT is "http" but must be a whole number from 1 to 65535.',
      'LOG_LEVEL is "loud" but must be one of fatal, error, warn, info, debug, trace, silent.',
      'CORS_ORIGINS is "shop.example" but must be a list of origins such as https://shop.example, separated by commas.',
      'ARGON2_PASSES is "0" but must be a whole number from 1 to 100.',
    ]);
  });

  test.each([
    ['WEBAUTHN_RP_ID', '127.0.0.1'],
    ['WEBAUTHN_RP_ID', 'https://shop.example'],
    ['WEBAUTHN_RP_ID', '*.shop.example'],
    ['WEBAUTHN_RP_ID', '.shop.example'],
    ['WEBAUTHN_RP_ID', 'shop..example'],
    ['PORT', '0'],
    ['PORT', '65536'],
    ['PORT', '1e3'],
    ['PORT', '0x50'],
    ['PORT', '-1'],
    ['PORT', '80.5'],
    ['PUBLIC_URL', 'ftp://shop.example'],
    ['PUBLIC_URL', 'shop.example'],
    ['PUBLIC_URL', 'https://*.shop.example'],
    ['WEB_URL', 'https://*.shop.example/shop'],
    ['DATABASE_URL', 'mysql://db/tradepost'],
    ['CORS_ORIGINS', 'wss://shop.example'],
    ['CORS_ORIGINS', 'https://SHOP.example'],
    ['CORS_ORIGINS', 'https://shop.example:443'],
    ['CORS_ORIGINS', 'null'],
    ['CORS_ORIGINS', 'https://.shop.example'],
    ['CORS_ORIGINS', 'https://shop..example'],
    ['CORS_ORIGINS', 'https://shop.example$'],
    ['CORS_ORIGINS', 'https://shop.example/'],
    ['CORS_ORIGINS', 'https://shop.example,'],
    ['LOG_FORMAT', 'xml'],
    ['OIDC_REDIRECT_URIS', 'http://shop.example/signed-in'],
    ['OIDC_REDIRECT_URIS', 'https://shop.example/#signed-in'],
    ['OIDC_REDIRECT_URIS', 'https://shop.example/?page=signed-in'],
    ['OIDC_REDIRECT_URIS', 'https://shop.example'],
    ['OIDC_REDIRECT_URIS', 'https://*.shop.example/signed-in'],
    ['OIDC_REDIRECT_URIS', 'https://shop.example/*'],
    ['OIDC_REDIRECT_URIS', 'com.example.shop:/*'],
    ['OIDC_REDIRECT_URIS', 'javascript:alert(1)'],
    ['WEB_URL', '/shop'],
    ['SMTP_URL', 'http://mail.example'],
    ['MAIL_FROM', 'Tradepost'],
    ['MAIL_FROM', 'Tradepost <no-reply@tradepost.example'],
    ['MAIL_FROM', 'Tradepost\tBcc: <no-reply@tradepost.example>'],
    ['MAIL_FROM', 'a@tradepost.example, b@tradepost.example'],
    ['DEV_MAIL', 'yes'],
    ['METRICS_TOKEN', 'hunter2'],
    ['METRICS_TOKEN', 'a token with spaces'],
    ['METRICS_TOKEN', 'ein-schlüssel-der-lang-ist'],
    ['TRUSTED_PROXIES', 'localhost'],
    ['TRUSTED_PROXIES', '0177.0.0.1'],
    ['TRUSTED_PROXIES', '10.0.0/8'],
    ['TRUSTED_PROXIES', '10.0.0.0/33'],
    ['TRUSTED_PROXIES', '10.0.0.0/'],
    ['TRUSTED_PROXIES', '10.0.0.0/8/8'],
    ['TRUSTED_PROXIES', '10.0.0.0/0x8'],
    ['TRUSTED_PROXIES', '::/129'],
    ['TRUSTED_PROXIES', '::ffff:10.0.0.0/95'],
    ['TRUSTED_PROXIES', '[::1]'],
    ['TRUSTED_PROXIES', '10.0.0.1:80'],
    ['TRUSTED_PROXIES', '10.0.0.1,'],
    ['FORWARDED_HEADER', 'x-real-ip'],
  ])('rejects %s=%s', (name, value) => {
    expect(faultsOf({ [name]: value })).toEqual([expect.stringMatching(`^${name} .*must be`)]);
  });
});

describe('OpenID providers', () => {
  const google = {
    id: 'google',
    name: 'Google',
    issuer: 'https://accounts.google.com',
    clientId: 'tradepost',
    clientSecret: 'hunter2',
  };
  const read = (value: unknown) => faultsOf({ OIDC_PROVIDERS: JSON.stringify(value) });

  test('are a list in JSON, whose issuers stay unchanged', () => {
    const auth0 = { ...google, id: 'auth0', issuer: 'https://shop.eu.auth0.com/' };
    const { identityProviders } = loadConfig({ OIDC_PROVIDERS: JSON.stringify([google, auth0]) });
    expect(identityProviders).toEqual([google, auth0]);
  });

  test.each([
    ['no list', google],
    ['an issuer without TLS', [{ ...google, issuer: 'http://accounts.google.com' }]],
    [
      'an issuer whose host only resembles a loopback host',
      [{ ...google, issuer: 'http://127.0.0.1.example.com' }],
    ],
    ['no secret', [{ ...google, clientSecret: undefined }]],
    ['an empty secret', [{ ...google, clientSecret: '' }]],
    ['an unknown field', [{ ...google, scope: 'openid' }]],
    ['an id with a space', [{ ...google, id: 'my google' }]],
    ['two providers with one id', [google, google]],
    ['null', [null]],
  ])('rejects %s, and does not show it', (_name, value) => {
    expect(read(value)).toEqual([expect.stringMatching(/^OIDC_PROVIDERS must be a JSON list/)]);
    expect(read(value).join()).not.toContain('hunter2');
  });

  test('may lack TLS on a loopback host, for tests', () => {
    expect(read([{ ...google, issuer: 'http://127.0.0.1:4000' }])).toEqual([]);
  });

  test('redirect to pages, or to an app', () => {
    const OIDC_REDIRECT_URIS = 'https://shop.example/in, http://localhost:5173/in, com.example.shop:/in';
    expect(loadConfig({ OIDC_REDIRECT_URIS }).identityRedirectUris).toHaveLength(3);
  });
});

describe('Stripe', () => {
  test('needs the secret of its webhooks', () => {
    expect(faultsOf({ STRIPE_SECRET_KEY: 'sk_live_1' })).toEqual([
      'STRIPE_SECRET_KEY needs STRIPE_WEBHOOK_SECRET.',
    ]);
    expect(faultsOf({ STRIPE_SECRET_KEY: 'rk_live_1', STRIPE_WEBHOOK_SECRET: 'whsec_1' })).toEqual([]);
  });

  test('rejects a publishable key, and does not show it', () => {
    expect(faultsOf({ STRIPE_SECRET_KEY: 'pk_live_1' })).toEqual([
      'STRIPE_SECRET_KEY must be a secret that starts with sk_ or rk_.',
    ]);
  });
});

describe('S3', () => {
  test('is the storage if a bucket is named', () => {
    expect(loadConfig({ S3_BUCKET: 'shop.files-1' })).toMatchObject({
      s3Bucket: 'shop.files-1',
      s3AccessKeyId: undefined,
    });
    const S3_ENDPOINT = 'https://s3.shop.example/';
    expect(loadConfig({ S3_BUCKET: 'files', S3_ENDPOINT }).s3Endpoint).toBe('https://s3.shop.example');
  });

  test.each(['Files', 'fi', 'files_1', '-files', 'files-', 'a..b', 'x'.repeat(64), 'a/b'])(
    'has no bucket %j',
    (S3_BUCKET) => {
      expect(faultsOf({ S3_BUCKET })).toEqual([expect.stringContaining('must be the name of a bucket')]);
    },
  );

  test('needs both parts of the key, and a bucket for an endpoint or a key', () => {
    const both = 'S3_ACCESS_KEY_ID and S3_SECRET_ACCESS_KEY need each other.';
    expect(faultsOf({ S3_BUCKET: 'files', S3_ACCESS_KEY_ID: 'AKIA' })).toEqual([both]);
    expect(faultsOf({ S3_BUCKET: 'files', S3_SECRET_ACCESS_KEY: 'hunter2' })).toEqual([both]);
    const place = 'S3_ENDPOINT and S3_ACCESS_KEY_ID need S3_BUCKET.';
    expect(faultsOf({ S3_ENDPOINT: 'https://s3.shop.example' })).toEqual([place]);
    expect(faultsOf({ S3_ACCESS_KEY_ID: 'AKIA', S3_SECRET_ACCESS_KEY: 'hunter2' })).toEqual([place]);
  });
});

describe('a secret', () => {
  let directory: string;
  let file: string;
  beforeAll(() => {
    directory = mkdtempSync(join(tmpdir(), 'tradepost-config-'));
    file = join(directory, 'database-url');
    writeFileSync(file, 'postgres://ada:hunter2@db/tradepost\n');
  });
  afterAll(() => rmSync(directory, { recursive: true }));

  test('may be in a file', () => {
    expect(loadConfig({ DATABASE_URL_FILE: file }).databaseUrl).toBe('postgres://ada:hunter2@db/tradepost');
    expect(loadConfig({ DATABASE_URL_FILE: file, DATABASE_URL: '' }).databaseUrl).toContain('hunter2');
  });

  const keyText = Buffer.alloc(32, 1).toString('base64');
  const provider = {
    id: 'google',
    name: 'Google',
    issuer: 'https://accounts.google.com',
    clientId: 'tradepost',
    clientSecret: 'hunter2',
  };
  const secrets: Record<string, { name: keyof Config; content: string; value: unknown }> = {
    DATABASE_URL: {
      name: 'databaseUrl',
      content: 'postgres://ada:hunter2@db/t',
      value: 'postgres://ada:hunter2@db/t',
    },
    ENCRYPTION_KEY: { name: 'encryptionKey', content: keyText, value: Buffer.alloc(32, 1) },
    ENCRYPTION_KEY_PREVIOUS: { name: 'encryptionKeyPrevious', content: keyText, value: Buffer.alloc(32, 1) },
    REDIS_URL: { name: 'redisUrl', content: 'rediss://:hunter2@cache', value: 'rediss://:hunter2@cache' },
    SMTP_URL: { name: 'smtpUrl', content: 'smtps://ada:hunter2@mail', value: 'smtps://ada:hunter2@mail' },
    METRICS_TOKEN: {
      name: 'metricsToken',
      content: 'hunter2-hunter2-hunter2',
      value: 'hunter2-hunter2-hunter2',
    },
    STRIPE_SECRET_KEY: { name: 'stripeSecretKey', content: 'sk_hunter2', value: 'sk_hunter2' },
    STRIPE_WEBHOOK_SECRET: {
      name: 'stripeWebhookSecret',
      content: 'whsec_hunter2',
      value: 'whsec_hunter2',
    },
    S3_ACCESS_KEY_ID: { name: 's3AccessKeyId', content: 'AKIA', value: 'AKIA' },
    S3_SECRET_ACCESS_KEY: { name: 's3SecretAccessKey', content: 'hunter2', value: 'hunter2' },
    OIDC_PROVIDERS: { name: 'identityProviders', content: JSON.stringify([provider]), value: [provider] },
  };

  /** What a secret needs besides. */
  const others: Record<string, Record<string, string>> = {
    STRIPE_SECRET_KEY: { STRIPE_WEBHOOK_SECRET: 'whsec_1' },
    S3_ACCESS_KEY_ID: { S3_BUCKET: 'files', S3_SECRET_ACCESS_KEY: 'hunter2' },
    S3_SECRET_ACCESS_KEY: { S3_BUCKET: 'files', S3_ACCESS_KEY_ID: 'AKIA' },
  };

  test.each(
    Object.values<{ env: string; secret?: true }>(settings).flatMap(({ env, secret }) =>
      secret ? [env] : [],
    ),
  )('%s may be in a file, as an editor or a mount writes it', (env) => {
    const { name, content, value } = secrets[env] ?? {};
    if (name === undefined) throw new Error(`What ${env} may be is missing here`);
    for (const written of [content, `${content}\n`, `\ufeff${content}\r\n\r\n`]) {
      writeFileSync(join(directory, env), written ?? '');
      const config = loadConfig({
        ...others[env],
        [`${env}_FILE`]: join(directory, env),
      });
      expect(config[name]).toEqual(value);
    }
  });

  test.each(['', '\n', ' \r\n', '\ufeff'])('in an empty file is a fault: %j', (content) => {
    const empty = join(directory, 'empty');
    writeFileSync(empty, content);
    expect(faultsOf({ ENCRYPTION_KEY_FILE: empty })).toEqual([
      `ENCRYPTION_KEY_FILE names "${empty}", which is empty.`,
    ]);
  });

  test('in a directory is a fault', () => {
    expect(faultsOf({ SMTP_URL_FILE: directory })).toEqual([
      `SMTP_URL_FILE names "${directory}", which can't be read (EISDIR).`,
    ]);
  });

  test('in an unreadable file is a fault', () => {
    expect(faultsOf({ DATABASE_URL_FILE: join(directory, 'absent') })).toEqual([
      `DATABASE_URL_FILE names "${join(directory, 'absent')}", which can't be read (ENOENT).`,
    ]);
  });

  test('in both the variable and the file is a fault', () => {
    expect(faultsOf({ DATABASE_URL_FILE: file, DATABASE_URL: 'postgres://ada:hunter3@db/x' })).toEqual([
      'Set only one of DATABASE_URL and DATABASE_URL_FILE.',
    ]);
  });

  test('never appears in a fault', () => {
    const wrong = join(directory, 'wrong');
    writeFileSync(wrong, 'mysql://ada:hunter2@db/tradepost');
    for (const env of [{ DATABASE_URL: 'mysql://ada:hunter2@db' }, { DATABASE_URL_FILE: wrong }]) {
      const faults = faultsOf(env);
      expect(faults).toEqual(['DATABASE_URL must be a URL that starts with postgres:// or postgresql://.']);
    }
  });

  test('alone may be in a file: other variables have no _FILE', () => {
    expect(loadConfig({ PORT_FILE: file }).port).toBe(3000);
  });
});

describe('localOrigin', () => {
  test.each([
    ['127.0.0.1', 'http://127.0.0.1:3000'],
    ['0.0.0.0', 'http://localhost:3000'],
    ['::', 'http://localhost:3000'],
    ['::1', 'http://[::1]:3000'],
  ])('of %s is %s', (host, origin) => {
    expect(localOrigin({ host, port: 3000 })).toBe(origin);
  });
});

test.each([
  ['127.0.0.1', true],
  ['127.8.0.1', true],
  ['localhost', true],
  ['::1', true],
  ['0.0.0.0', false],
  ['::', false],
  ['10.0.0.1', false],
  ['LOCALHOST', true],
  ['localhost.', true],
  ['shop.localhost', true],
  ['shop.localhost.', true],
  ['[::1]', true],
  ['0:0:0:0:0:0:0:1', true],
  ['[::ffff:127.0.0.1]', true],
  ['127.evil.example', false],
  ['localhost.evil.example', false],
  ['evil-localhost', false],
  ['.localhost', false],
  ['localhost..', false],
  ['127.0.0.1.evil.example', false],
  ['127.0.0.256', false],
  ['0177.0.0.1', false],
  ['[127.0.0.1]', false],
  ['::1:80', false],
  ['[::]', false],
  ['', false],
])('%s is a loopback host: %p', (host, expected) => {
  expect(isLoopback(host)).toBe(expected);
});

test('.env.example shows every variable with its description and its default, and nothing else', () => {
  const [head, ...entries] = readFileSync(join(import.meta.dirname, '..', '.env.example'), 'utf8')
    .trimEnd()
    .split('\n\n');
  expect(head?.split('\n').every((line) => line.startsWith('# '))).toBe(true);
  expect(entries).toEqual(
    Object.values<{ env: string; description: string; default: string; secret?: true }>(settings).map(
      ({ env, description, default: byDefault, secret }) =>
        [`# ${description}`, `# ${env}=${byDefault}`, ...(secret ? [`# ${env}_FILE=`] : [])].join('\n'),
    ),
  );
});
