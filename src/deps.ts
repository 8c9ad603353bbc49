import { join } from 'node:path';
import type { Knex } from 'knex';
import { type Logger, pino } from 'pino';
import type { Config } from './config.ts';
import type { RateLimiter } from './contract/rate-limit.ts';
import type { CacheStore } from './contract/response-cache.ts';
import { fromKey } from './db/cursor-key.ts';
import { closeDatabase, createDatabase, type DatabaseBounds } from './db/database.ts';
import { createDatabaseClock } from './db/database-clock.ts';
import { createReadiness } from './db/readiness.ts';
import { createDecoyHashes } from './features/accounts/authentication/passwords/decoy-hash.ts';
import { createPasswords, parametersOf } from './features/accounts/authentication/passwords/password.ts';
import { createTokens } from './features/accounts/authentication/tokens/access-token.ts';
import { createRotatingSecretBox } from './features/accounts/encryption/rotating-secret-box.ts';
import { createEventFeed } from './features/events/event-feed.ts';
import { createContentRenderer } from './features/journal/rich-text/content-renderer.ts';
import type { Services } from './features/services.ts';
import { createSignedLinks } from './features/signed-link.ts';
import { type Contributions, collectContributions } from './features.ts';
import { type CapturedMails, createCapturedMails } from './gateways/captured-mail.ts';
import { createDiskStorage } from './gateways/disk-storage.ts';
import { createMemoryCache } from './gateways/memory-cache.ts';
import { createOpenidProviders } from './gateways/openid-providers.ts';
import { createOutgoingWebhooks } from './gateways/outgoing-webhooks.ts';
import { guardPayments } from './gateways/payment-breaker.ts';
import type { PaymentGateway } from './gateways/payment-gateway.ts';
import { createMemoryRateLimiter, createRedisRateLimiter, createUnlimited } from './gateways/rate-limiter.ts';
import { connectRedis } from './gateways/redis.ts';
import { createRedisCache } from './gateways/redis-cache.ts';
import { createS3Storage } from './gateways/s3-storage.ts';
import { createSmtpMail } from './gateways/smtp-mail.ts';
import type { StorageGateway } from './gateways/storage-gateway.ts';
import { createStripePayments } from './gateways/stripe-payments.ts';
import { type Challenges, createTestPayments } from './gateways/test-payments/test-payments.ts';
import type { ResolveHost } from './gateways/webhook-gateway.ts';
import { createLifecycle, type Lifecycle } from './http/lifecycle.ts';
import { createMetrics, type Metrics } from './http/metrics.ts';
import { type Clock, systemClock } from './lib/clock.ts';
import { type Randomness, systemRandomness } from './lib/secret.ts';
import { createSigner } from './lib/signature.ts';

/** The parts of the application. A function receives only the parts that it needs. */
export type Deps = Services &
  Readonly<{
    contributions: Contributions;
    log: Logger;
    clock: Clock;
    randomness: Randomness;
    db: Knex;
    lifecycle: Lifecycle;
    /** Rejects while writes to the database would fail. */
    readiness: () => Promise<void>;
    limiter: RateLimiter;
    cache: CacheStore;
    metrics: Metrics;
    /** Undefined if SMTP_URL is set: then mail is sent and not captured. */
    capturedMails: CapturedMails | undefined;
    /** Undefined if STRIPE_SECRET_KEY is set. */
    paymentChallenges: Challenges | undefined;
    close: () => Promise<void>;
  }>;

type Overrides = Partial<
  Pick<Deps, 'clock' | 'randomness' | 'log'> & {
    machineClock: Clock;
    /** Replaces DNS for webhooks. */
    resolveHost: ResolveHost;
    /** Replaces the public certificate authorities for webhooks: a certificate in PEM. */
    certificateAuthority: string;
    /** Runs before any other part uses the database. `createDeps` rejects with its error. */
    checkDatabase: (db: Knex) => Promise<void>;
  }
>;

/**
 * The composition root: builds every part once. By default the clock returns the database's time. Tests override parts:
 * a fixed clock, a machine whose clock is wrong, or a silent log.
 */
export const createDeps = async (
  config: Config & { databaseUrl: string },
  overrides: Overrides = {},
): Promise<Deps> => {
  const { log = await createLog(config), randomness = systemRandomness } = overrides;
  const db = createDatabase({
    url: config.databaseUrl,
    poolMax: config.databasePoolMax,
    preparedStatements: config.databasePreparedStatements === 'on',
    bounds: boundsOf(config),
    log,
  });
  await overrides.checkDatabase?.(db);
  const { clock, stop: stopClock } = overrides.clock
    ? { clock: overrides.clock, stop: undefined }
    : await startClock({ db, local: overrides.machineClock ?? systemClock, log });
  const redis = config.redisUrl === undefined ? undefined : await connectRedis(config.redisUrl, log);
  const limiter = redis ? await createRedisRateLimiter(redis, clock) : createMemoryRateLimiter(clock);
  const capturedMails =
    config.smtpUrl === undefined ? createCapturedMails(join(config.dataDir, 'mail'), clock) : undefined;
  const mailGateway = capturedMails ?? (await createSmtpMail(config.smtpUrl as string, config.mailFrom));
  const { gateway, challenges } = createPayments({ config, db, clock, log });
  const payments = guardPayments(gateway, { resetMs: config.paymentBreakerResetMs });
  const contributions = collectContributions();
  const listenUrl = config.databasePreparedStatements === 'on' ? config.databaseUrl : undefined;
  const eventFeed = createEventFeed({ db, clock, randomness, log, listenUrl });
  return Object.freeze({
    contributions,
    mailGateway,
    payments,
    paymentChallenges: challenges,
    scopesOf: contributions.scopesOf,
    rulesOfJobs: contributions.rulesOfJobs,
    personalData: contributions.personalData,
    config,
    startedAt: clock.now(),
    log,
    clock,
    randomness,
    db,
    passwords: createPasswords({
      config,
      loadDecoys: createDecoyHashes({ db, clock, parameters: parametersOf(config) }),
    }),
    secretBox: createRotatingSecretBox(config, { clock, randomness }),
    tokens: createTokens({ db, clock, randomness, config, scopesOf: contributions.scopesOf }),
    identityProviders: createOpenidProviders({ registrations: config.identityProviders, clock, log }),
    storage: createStorage(config, clock),
    fileLinks: createSignedLinks({
      urlOf: (fileId) => `${config.publicUrl}/v1/files/${fileId}`,
      signer: fromKey(db, (key) => createSigner(key, 'file links')),
    }),
    uploadLinks: createSignedLinks({
      urlOf: (uploadId) => `${config.publicUrl}/v1/media-uploads/${uploadId}/content`,
      signer: fromKey(db, (key) => createSigner(key, 'upload links')),
    }),
    contentRenderer: createContentRenderer({
      imageOrigins: config.contentImageOrigins,
      cacheBytes: config.contentCacheBytes,
    }),
    eventFeed,
    webhooks: createOutgoingWebhooks({
      allowedNetworks: config.webhookAllowedNetworks,
      timeoutMs: config.webhookTimeoutMs,
      resolveHost: overrides.resolveHost,
      certificateAuthority: overrides.certificateAuthority,
    }),
    lifecycle: createLifecycle(),
    readiness: createReadiness(db, config.readinessTimeoutMs),
    limiter: config.rateLimits === 'on' ? limiter : createUnlimited(),
    cache: redis ? createRedisCache(redis, log) : createMemoryCache(config.cacheMaxBytes),
    metrics: createMetrics(),
    capturedMails,
    close: async () => {
      await stopClock?.();
      payments.stop();
      await eventFeed.stop();
      redis?.disconnect();
      await closeDatabase(db);
    },
  });
};

/** Creates the storage of files: a bucket, or a folder. */
const createStorage = (config: Config, clock: Clock): StorageGateway => {
  const { s3Bucket: bucket, s3AccessKeyId: accessKeyId, s3SecretAccessKey: secretAccessKey } = config;
  if (bucket === undefined) return createDiskStorage(join(config.dataDir, 'files'));
  return createS3Storage({
    bucket,
    region: config.s3Region,
    endpoint: config.s3Endpoint,
    credentials:
      accessKeyId === undefined || secretAccessKey === undefined
        ? undefined
        : { accessKeyId, secretAccessKey },
    timeoutMs: config.s3TimeoutMs,
    idleMs: config.responseTimeoutMs,
    isPublic: config.s3Downloads === 'redirect',
    clock,
  });
};

/** Creates the gateway to the provider of payments. Only the test provider has challenges on this server. */
const createPayments = ({
  config,
  ...parts
}: Pick<Deps, 'config' | 'db' | 'clock' | 'log'>): { gateway: PaymentGateway; challenges?: Challenges } => {
  const { publicUrl, paymentTimeoutMs: timeoutMs, stripeSecretKey, stripeWebhookSecret } = config;
  if (stripeSecretKey !== undefined) {
    return {
      gateway: createStripePayments({
        secretKey: stripeSecretKey,
        webhookSecret: stripeWebhookSecret as string,
        apiUrl: config.stripeApiUrl,
        timeoutMs,
        clock: parts.clock,
      }),
    };
  }
  const signers = fromKey(parts.db, (key) => ({
    events: createSigner(key, 'test payment events'),
    pages: createSigner(key, 'test payment pages'),
  }));
  return createTestPayments({ ...parts, publicUrl, timeoutMs, signers });
};

const startClock = async (parts: { db: Knex; local: Clock; log: Logger }) => {
  const clock = createDatabaseClock(parts);
  await clock.measure();
  return { clock, stop: clock.start() };
};

const boundsOf = (config: Config): DatabaseBounds => ({
  acquireMs: config.databaseAcquireTimeoutMs,
  connectMs: config.databaseConnectTimeoutMs,
  statementMs: config.databaseStatementTimeoutMs,
  lockMs: config.databaseLockTimeoutMs,
  idleInTransactionMs: config.databaseIdleInTransactionTimeoutMs,
});

/** Creates the logger, which writes to stdout and omits credentials. */
export const createLog = async ({ logLevel, logFormat }: Config): Promise<Logger> =>
  pino(
    {
      level: logLevel,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      redact: ['req.headers.authorization', 'req.headers.cookie'],
    },
    logFormat === 'pretty' ? await prettyStream() : pino.destination(1),
  );

const prettyStream = async () => {
  const { default: pretty } = await import('pino-pretty');
  // Synchronous: the last line before the process ends matters most.
  return pretty({ translateTime: 'HH:MM:ss', ignore: 'requestId,traceId', singleLine: true, sync: true });
};
