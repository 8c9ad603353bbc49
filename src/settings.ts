/**
 * The table of the environment variables, in one file in the order of `.env.example`, which a test compares. `config.ts` reads
 * them.
 */
import { resolve } from 'node:path';
import {
  bearerToken,
  bucket,
  country,
  domain,
  identityProviders,
  integer,
  key,
  list,
  mailbox,
  network,
  oneOf,
  optional,
  origin,
  type Parser,
  parts,
  redirectUri,
  secretOfKind,
  text,
  url,
} from './config-parser.ts';

const milliseconds = integer(1, 600_000);

export type Setting<T> = {
  env: string;
  parse: Parser<T>;
  default: string;
  description: string;
  secret?: true;
};

/** Every environment variable that Tradepost reads. An empty variable counts as absent and has its default. */
export const settings = {
  port: {
    env: 'PORT',
    parse: integer(1, 65535),
    default: '3000',
    description: 'The port of the API.',
  },
  host: {
    env: 'HOST',
    parse: text,
    default: '127.0.0.1',
    description:
      'The IP address or host name on which the API listens; 0.0.0.0 accepts connections from other machines.',
  },
  publicUrl: {
    env: 'PUBLIC_URL',
    parse: optional(url('http:', 'https:')),
    default: '',
    description:
      'The URL of the API for its clients, for links and as the issuer of tokens. Default: http://HOST:PORT.',
  },
  webUrl: {
    env: 'WEB_URL',
    parse: optional(url('http:', 'https:')),
    default: '',
    description:
      'The URL of the web pages that mails, feeds and the sitemap link to, such as WEB_URL/reset-password, WEB_URL/posts/SLUG and WEB_URL/products/SLUG. Default: PUBLIC_URL.',
  },
  dataDir: {
    env: 'DATA_DIR',
    parse: (value: string) => resolve(value),
    default: '.data',
    description:
      'The folder of stored files, captured mail, the embedded Postgres and its encryption key. Servers share its files.',
  },
  s3Bucket: {
    env: 'S3_BUCKET',
    parse: optional(bucket),
    default: '',
    description:
      'The S3 bucket of stored files. It must contain nothing else: objects of no known file are deleted. Default: DATA_DIR/files.',
  },
  s3Region: {
    env: 'S3_REGION',
    parse: text,
    default: 'us-east-1',
    description: 'The region of the bucket.',
  },
  s3Endpoint: {
    env: 'S3_ENDPOINT',
    parse: optional(url('http:', 'https:')),
    default: '',
    description:
      'The URL of an S3-compatible store, which has the bucket in its paths. Default: S3 of AWS in the region.',
  },
  s3AccessKeyId: {
    env: 'S3_ACCESS_KEY_ID',
    parse: optional(text),
    default: '',
    description:
      'The id of the access key. Without it the key comes from the environment of AWS, such as the role of the machine.',
    secret: true,
  },
  s3SecretAccessKey: {
    env: 'S3_SECRET_ACCESS_KEY',
    parse: optional(text),
    default: '',
    description: 'The secret of the access key. S3_ACCESS_KEY_ID needs it.',
    secret: true,
  },
  s3Downloads: {
    env: 'S3_DOWNLOADS',
    parse: oneOf('redirect', 'proxy'),
    default: 'redirect',
    description:
      'How clients download by a link and upload directly: redirect to a signed URL of the bucket, or proxy through this server if they cannot reach the bucket.',
  },
  s3TimeoutMs: {
    env: 'S3_TIMEOUT_MS',
    parse: integer(100, 600_000),
    default: '30000',
    description: 'The time limit of a request to the bucket until its response begins, in milliseconds.',
  },
  databaseUrl: {
    env: 'DATABASE_URL',
    parse: optional(url('postgres:', 'postgresql:')),
    default: '',
    description:
      'The URL of a Postgres 15 or later, postgres://user:password@host/name. Default: the embedded Postgres.',
    secret: true,
  },
  encryptionKey: {
    env: 'ENCRYPTION_KEY',
    parse: optional(key),
    default: '',
    description:
      'The key that seals the secrets of TOTP and webhooks, 32 bytes in base64. Default: a key in DATA_DIR; with DATABASE_URL none, and neither TOTP nor webhooks.',
    secret: true,
  },
  encryptionKeyPrevious: {
    env: 'ENCRYPTION_KEY_PREVIOUS',
    parse: optional(key),
    default: '',
    description:
      'The previous ENCRYPTION_KEY, needed until `rotate-encryption-key` has sealed every secret with the new key.',
    secret: true,
  },
  databasePoolMax: {
    env: 'DATABASE_POOL_MAX',
    parse: integer(1, 1000),
    default: '10',
    description: 'The maximum number of database connections of one process.',
  },
  databasePreparedStatements: {
    env: 'DATABASE_PREPARED_STATEMENTS',
    parse: oneOf('on', 'off'),
    default: 'on',
    description:
      'Whether statements are prepared: on, or off behind a pooler in transaction mode, such as PgBouncer.',
  },
  databaseConnectTimeoutMs: {
    env: 'DATABASE_CONNECT_TIMEOUT_MS',
    parse: milliseconds,
    default: '3000',
    description: 'The time limit for opening a database connection, in milliseconds.',
  },
  databaseAcquireTimeoutMs: {
    env: 'DATABASE_ACQUIRE_TIMEOUT_MS',
    parse: milliseconds,
    default: '3000',
    description:
      'The longest wait of a request for a free database connection, in milliseconds; then it is rejected with 503.',
  },
  databaseStatementTimeoutMs: {
    env: 'DATABASE_STATEMENT_TIMEOUT_MS',
    parse: milliseconds,
    default: '5000',
    description:
      'The time limit of a statement in milliseconds. A database connection that is silent for 1 s longer is closed.',
  },
  databaseLockTimeoutMs: {
    env: 'DATABASE_LOCK_TIMEOUT_MS',
    parse: milliseconds,
    default: '500',
    description: 'The longest wait of a statement for a lock of another transaction, in milliseconds.',
  },
  databaseIdleInTransactionTimeoutMs: {
    env: 'DATABASE_IDLE_IN_TRANSACTION_TIMEOUT_MS',
    parse: milliseconds,
    default: '10000',
    description: 'The longest pause between two statements of a transaction, in milliseconds.',
  },
  maxConcurrentRequests: {
    env: 'MAX_CONCURRENT_REQUESTS',
    parse: integer(1, 1_000_000),
    default: '500',
    description:
      'The maximum number of concurrent requests of one process. Further requests are rejected with 503 at once.',
  },
  passwordQueueMs: {
    env: 'PASSWORD_QUEUE_MS',
    parse: milliseconds,
    default: '2000',
    description:
      'The longest wait for the hashing of a password, in milliseconds. Requests that would wait longer are rejected with 503.',
  },
  readinessTimeoutMs: {
    env: 'READINESS_TIMEOUT_MS',
    parse: milliseconds,
    default: '1000',
    description: 'The longest wait of /readyz for the database, in milliseconds; then it responds with 503.',
  },
  redisUrl: {
    env: 'REDIS_URL',
    parse: optional(url('redis:', 'rediss:')),
    default: '',
    description:
      'The URL of a Redis or Valkey, redis://host, in which processes share cached responses and rate limits.',
    secret: true,
  },
  smtpUrl: {
    env: 'SMTP_URL',
    parse: optional(url('smtp:', 'smtps:')),
    default: '',
    description:
      'The URL of the mail server, smtp://user:password@host:587. Without it mail is only captured in DATA_DIR/mail.',
    secret: true,
  },
  mailFrom: {
    env: 'MAIL_FROM',
    parse: mailbox,
    default: 'Tradepost <no-reply@tradepost.example>',
    description: 'The sender of all mail.',
  },
  devMail: {
    env: 'DEV_MAIL',
    parse: optional(oneOf('on', 'off')),
    default: '',
    description:
      'Whether /dev/mail shows captured mail to everyone: on or off. Default: only under make run, to this machine alone.',
  },
  metricsToken: {
    env: 'METRICS_TOKEN',
    parse: optional(bearerToken),
    default: '',
    description:
      'The bearer token for /metrics. Without it /metrics exists only under make run, for this machine alone.',
    secret: true,
  },
  cacheMaxBytes: {
    env: 'CACHE_MAX_BYTES',
    parse: integer(1, 1_099_511_627_776),
    default: '16777216',
    description: 'The memory for cached responses in one process, in bytes. Not used with REDIS_URL.',
  },
  rateLimits: {
    env: 'RATE_LIMITS',
    parse: oneOf('on', 'off'),
    default: 'on',
    description:
      'Whether rate limits apply: on, or off behind a gateway with rate limits and for load tests.',
  },
  trustedProxies: {
    env: 'TRUSTED_PROXIES',
    parse: list(network),
    default: '',
    description:
      'The IP addresses or networks of trusted proxies, separated by commas. Only their FORWARDED_HEADER is read.',
  },
  forwardedHeader: {
    env: 'FORWARDED_HEADER',
    parse: oneOf('x-forwarded-for', 'forwarded'),
    default: 'x-forwarded-for',
    description:
      'The header in which trusted proxies send the IP address of the client: x-forwarded-for, or forwarded (RFC 7239).',
  },
  logLevel: {
    env: 'LOG_LEVEL',
    parse: oneOf('fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'),
    default: 'info',
    description: 'The lowest level that is logged: fatal, error, warn, info, debug, trace or silent.',
  },
  logFormat: {
    env: 'LOG_FORMAT',
    parse: optional(oneOf('json', 'pretty')),
    default: '',
    description: 'The format of the log: json or pretty. Default: pretty on a terminal, json elsewhere.',
  },
  corsOrigins: {
    env: 'CORS_ORIGINS',
    parse: list(origin),
    default: '',
    description:
      'The web origins whose pages may call the API, separated by commas. make run also allows localhost on any port.',
  },
  contentImageOrigins: {
    env: 'CONTENT_IMAGE_ORIGINS',
    parse: list(origin),
    default: '',
    description:
      'The web origins, besides this server, whose images posts may show, separated by commas, such as https://images.example.',
  },
  contentCacheBytes: {
    env: 'CONTENT_CACHE_BYTES',
    parse: integer(1, 1_099_511_627_776),
    default: '16777216',
    description: 'The memory for the HTML of posts in one process, in bytes.',
  },
  serviceName: {
    env: 'SERVICE_NAME',
    parse: text,
    default: 'Tradepost',
    description: 'The name of the service in authenticator apps, passkey dialogs and feeds.',
  },
  webauthnRpId: {
    env: 'WEBAUTHN_RP_ID',
    parse: optional(domain),
    default: '',
    description:
      'The domain of passkeys. Default: the domain of PUBLIC_URL, or localhost if PUBLIC_URL has an IP address.',
  },
  webauthnOrigins: {
    env: 'WEBAUTHN_ORIGINS',
    parse: list(origin),
    default: '',
    description:
      'The web origins whose pages may use passkeys, separated by commas. Default: the origin of PUBLIC_URL.',
  },
  bodyLimitBytes: {
    env: 'BODY_LIMIT',
    parse: integer(1, 1_073_741_824),
    default: '1048576',
    description: 'The maximum size of a request body, in bytes.',
  },
  uploadLimitBytes: {
    env: 'UPLOAD_LIMIT',
    parse: integer(1, 10_737_418_240),
    default: '5369757696',
    description: 'The maximum size of a request that uploads a file, in bytes: 5 GiB and 1 MiB by default.',
  },
  keepAliveTimeoutMs: {
    env: 'KEEP_ALIVE_TIMEOUT_MS',
    parse: integer(1, 3_600_000),
    default: '75000',
    description:
      'The idle timeout of a client connection, in milliseconds. It must exceed the idle timeout of the load balancer.',
  },
  headersTimeoutMs: {
    env: 'HEADERS_TIMEOUT_MS',
    parse: integer(1, 3_600_000),
    default: '15000',
    description: 'The time limit for receiving the headers of a request, in milliseconds.',
  },
  requestTimeoutMs: {
    env: 'REQUEST_TIMEOUT_MS',
    parse: integer(1, 3_600_000),
    default: '60000',
    description:
      'The time limit for receiving a whole request, headers and body, in milliseconds. An upload may take longer while 1 KiB per second arrives.',
  },
  responseTimeoutMs: {
    env: 'RESPONSE_TIMEOUT_MS',
    parse: integer(1, 3_600_000),
    default: '120000',
    description:
      'The time limit for a response without progress, in milliseconds, as when its client stops reading.',
  },
  eventRetentionDays: {
    env: 'EVENT_RETENTION_DAYS',
    parse: integer(1, 3_650),
    default: '30',
    description:
      'How many days the log keeps events. A background reaction that has not seen an event keeps it for twice as long at most.',
  },
  workers: {
    env: 'WORKERS',
    parse: oneOf('on', 'off'),
    default: 'on',
    description:
      'Whether run and serve do the background work too. With off, other processes must run the command work.',
  },
  eventStreamsPerAccount: {
    env: 'EVENT_STREAMS_PER_ACCOUNT',
    parse: integer(1, 10_000),
    default: '20',
    description: 'How many event streams of one account a process keeps open at a time.',
  },
  shutdownDelayMs: {
    env: 'SHUTDOWN_DELAY_MS',
    parse: integer(0, 600_000),
    default: '5000',
    description:
      'How long serve accepts requests after SIGTERM, while /readyz is red, in milliseconds. make run does not wait.',
  },
  shutdownGraceMs: {
    env: 'SHUTDOWN_GRACE_MS',
    parse: integer(0, 600_000),
    default: '10000',
    description: 'The time limit for requests in flight at a shutdown, in milliseconds.',
  },
  orderMinimumMinor: {
    env: 'ORDER_MINIMUM',
    parse: integer(0, Number.MAX_SAFE_INTEGER),
    default: '1000',
    description: 'The minimum total of an order, in minor units of its currency.',
  },
  orderExpiryMinutes: {
    env: 'ORDER_EXPIRY_MINUTES',
    parse: integer(1, 525_600),
    default: '60',
    description: 'How long an order waits for its payment until it is cancelled, in minutes.',
  },
  returnPeriodDays: {
    env: 'RETURN_PERIOD_DAYS',
    parse: integer(1, 3_650),
    default: '30',
    description: 'How long after its delivery a shipment can be returned, in days.',
  },
  pricesIncludeTax: {
    env: 'PRICES_INCLUDE_TAX',
    parse: oneOf('on', 'off'),
    default: 'on',
    description:
      'Whether the prices of products and of shipping include tax: on (gross prices), or off (net prices, tax is added).',
  },
  shopCountry: {
    env: 'SHOP_COUNTRY',
    parse: country,
    default: 'DE',
    description: 'The country (ISO 3166-1 alpha-2) whose tax applies until the shipping address is known.',
  },
  sellerName: {
    env: 'SELLER_NAME',
    parse: text,
    default: 'Tradepost',
    description: 'The name of the seller on invoices.',
  },
  sellerAddress: {
    env: 'SELLER_ADDRESS',
    parse: parts,
    default: '',
    description:
      'The postal address of the seller on invoices, its lines separated by semicolons, as the law requires in most countries.',
  },
  sellerTaxId: {
    env: 'SELLER_TAX_ID',
    parse: optional(text),
    default: '',
    description: 'The tax number or VAT ID of the seller on invoices.',
  },
  accessTokenTtlSeconds: {
    env: 'ACCESS_TOKEN_TTL_S',
    parse: integer(1, 86_400),
    default: '600',
    description: 'The lifetime of an access token, in seconds.',
  },
  refreshTokenTtlSeconds: {
    env: 'REFRESH_TOKEN_TTL_S',
    parse: integer(1, 31_536_000),
    default: '2592000',
    description: 'The lifetime of a session after its last refresh, in seconds.',
  },
  browserSessionIdleSeconds: {
    env: 'BROWSER_SESSION_IDLE_S',
    parse: integer(1, 31_536_000),
    default: '43200',
    description: 'The lifetime of a browser session after its last request, in seconds.',
  },
  sessionTtlSeconds: {
    env: 'SESSION_TTL_S',
    parse: integer(1, 31_536_000),
    default: '7776000',
    description: 'The maximum lifetime of a session, regardless of its use, in seconds.',
  },
  argon2MemoryKib: {
    env: 'ARGON2_MEMORY_KIB',
    parse: integer(8, 4_194_304),
    default: '19456',
    description: 'The memory for hashing one password by Argon2id, in KiB.',
  },
  argon2Passes: {
    env: 'ARGON2_PASSES',
    parse: integer(1, 100),
    default: '2',
    description: 'The number of passes over that memory for hashing one password.',
  },
  webhookAllowedNetworks: {
    env: 'WEBHOOK_ALLOWED_NETWORKS',
    parse: list(network),
    default: '',
    description:
      'Private IP addresses or networks that may receive webhooks, also without https, separated by commas. Under make run: this machine.',
  },
  webhookTimeoutMs: {
    env: 'WEBHOOK_TIMEOUT_MS',
    parse: integer(100, 60_000),
    default: '15000',
    description: 'The time limit of an attempt to deliver a webhook, in milliseconds.',
  },
  webhookDeliveryRetentionDays: {
    env: 'WEBHOOK_DELIVERY_RETENTION_DAYS',
    parse: integer(7, 3650),
    default: '30',
    description: 'How long the deliveries of webhooks are kept after the day of their event, in days.',
  },
  stripeSecretKey: {
    env: 'STRIPE_SECRET_KEY',
    parse: optional(secretOfKind('sk_', 'rk_')),
    default: '',
    description:
      'The secret key of Stripe. Without it payments go to the built-in test provider, where no money moves.',
    secret: true,
  },
  stripeWebhookSecret: {
    env: 'STRIPE_WEBHOOK_SECRET',
    parse: optional(secretOfKind('whsec_')),
    default: '',
    description: 'The signing secret of the webhook endpoint at Stripe, whsec_…. STRIPE_SECRET_KEY needs it.',
    secret: true,
  },
  stripeApiUrl: {
    env: 'STRIPE_API_URL',
    parse: optional(url('http:', 'https:')),
    default: '',
    description: 'The URL of a proxy or a substitute of the Stripe API. Default: https://api.stripe.com.',
  },
  paymentTimeoutMs: {
    env: 'PAYMENT_TIMEOUT_MS',
    parse: integer(100, 60_000),
    default: '10000',
    description: 'The time limit of a call to the provider of payments, in milliseconds.',
  },
  paymentBreakerResetMs: {
    env: 'PAYMENT_BREAKER_RESET_MS',
    parse: integer(10, 600_000),
    default: '10000',
    description:
      'How long payments are rejected at once after the provider was unavailable repeatedly, in milliseconds.',
  },
  identityProviders: {
    env: 'OIDC_PROVIDERS',
    parse: identityProviders,
    default: '',
    description:
      'The OpenID providers for login, as JSON: [{"id", "name", "issuer", "clientId", "clientSecret"}, …].',
    secret: true,
  },
  identityRedirectUris: {
    env: 'OIDC_REDIRECT_URIS',
    parse: list(redirectUri),
    default: '',
    description: 'The redirect URIs of OpenID logins, separated by commas.',
  },
} satisfies Record<string, Setting<unknown>>;
