import { readFileSync } from 'node:fs';
import { isIP } from 'node:net';
import { resolve } from 'node:path';
import {
  bearerToken,
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
  redirectUri,
  text,
  url,
} from './config-parser.ts';

/** Thrown by loadConfig with every fault it found, one sentence each; never holds a secret. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
  readonly faults: readonly string[];

  constructor(faults: readonly string[]) {
    super(faults.join('\n'));
    this.faults = faults;
  }
}

const milliseconds = integer(1, 600_000);

type Setting<T> = { env: string; parse: Parser<T>; default: string; sentence: string; secret?: true };

/** Every variable Tradepost reads. An empty variable counts as absent and gets its default. */
export const settings = {
  port: {
    env: 'PORT',
    parse: integer(1, 65535),
    default: '3000',
    sentence: 'The port the API listens on.',
  },
  host: {
    env: 'HOST',
    parse: text,
    default: '127.0.0.1',
    sentence: 'The IP address or host name that the API listens on; 0.0.0.0 lets other machines in.',
  },
  publicUrl: {
    env: 'PUBLIC_URL',
    parse: optional(url('http:', 'https:')),
    default: '',
    sentence:
      'The URL at which clients reach the API, for links and as the issuer of tokens; when empty http://HOST:PORT.',
  },
  webUrl: {
    env: 'WEB_URL',
    parse: optional(url('http:', 'https:')),
    default: '',
    sentence:
      'The URL of the web pages that mails link to, such as WEB_URL/reset-password; when empty PUBLIC_URL.',
  },
  dataDir: {
    env: 'DATA_DIR',
    parse: (value: string) => resolve(value),
    default: '.data',
    sentence: 'The folder that holds the embedded Postgres and everything else kept on disk.',
  },
  databaseUrl: {
    env: 'DATABASE_URL',
    parse: optional(url('postgres:', 'postgresql:')),
    default: '',
    sentence:
      'A Postgres 15 or later to use instead of the embedded one, as postgres://user:password@host/name.',
    secret: true,
  },
  encryptionKey: {
    env: 'ENCRYPTION_KEY',
    parse: optional(key),
    default: '',
    sentence:
      'The key that seals TOTP secrets, 32 bytes in base64; when empty one in DATA_DIR, or with DATABASE_URL no TOTP.',
    secret: true,
  },
  encryptionKeyPrevious: {
    env: 'ENCRYPTION_KEY_PREVIOUS',
    parse: optional(key),
    default: '',
    sentence: 'The key before ENCRYPTION_KEY, until `rotate-encryption-key` has sealed every secret anew.',
    secret: true,
  },
  databasePoolMax: {
    env: 'DATABASE_POOL_MAX',
    parse: integer(1, 1000),
    default: '10',
    sentence: 'The most database connections one process opens.',
  },
  databasePreparedStatements: {
    env: 'DATABASE_PREPARED_STATEMENTS',
    parse: oneOf('on', 'off'),
    default: 'on',
    sentence: 'on, or off behind a pooler that lends database connections by the transaction.',
  },
  databaseConnectTimeoutMs: {
    env: 'DATABASE_CONNECT_TIMEOUT_MS',
    parse: milliseconds,
    default: '3000',
    sentence: 'How many milliseconds connecting to the database may take.',
  },
  databaseAcquireTimeoutMs: {
    env: 'DATABASE_ACQUIRE_TIMEOUT_MS',
    parse: milliseconds,
    default: '3000',
    sentence:
      'How many milliseconds a request waits for a database connection before it is rejected with 503.',
  },
  databaseStatementTimeoutMs: {
    env: 'DATABASE_STATEMENT_TIMEOUT_MS',
    parse: milliseconds,
    default: '5000',
    sentence:
      'How many milliseconds a statement may take; a database that is silent for one second longer counts as lost.',
  },
  databaseLockTimeoutMs: {
    env: 'DATABASE_LOCK_TIMEOUT_MS',
    parse: milliseconds,
    default: '500',
    sentence: 'How many milliseconds a statement waits for a lock that another transaction holds.',
  },
  databaseIdleInTransactionTimeoutMs: {
    env: 'DATABASE_IDLE_IN_TRANSACTION_TIMEOUT_MS',
    parse: milliseconds,
    default: '10000',
    sentence: 'How many milliseconds a transaction may pause between two statements.',
  },
  maxConcurrentRequests: {
    env: 'MAX_CONCURRENT_REQUESTS',
    parse: integer(1, 1_000_000),
    default: '500',
    sentence: 'How many requests one process works on at a time; more are rejected with 503 at once.',
  },
  passwordQueueMs: {
    env: 'PASSWORD_QUEUE_MS',
    parse: milliseconds,
    default: '2000',
    sentence:
      'How many milliseconds a password may wait to be hashed; a request whose password would wait longer is rejected with 503.',
  },
  readinessTimeoutMs: {
    env: 'READINESS_TIMEOUT_MS',
    parse: milliseconds,
    default: '1000',
    sentence: 'How many milliseconds /readyz waits for the database before it answers 503.',
  },
  redisUrl: {
    env: 'REDIS_URL',
    parse: optional(url('redis:', 'rediss:')),
    default: '',
    sentence:
      'A Redis or Valkey that several processes share for cached responses and rate limits, as redis://host.',
    secret: true,
  },
  smtpUrl: {
    env: 'SMTP_URL',
    parse: optional(url('smtp:', 'smtps:')),
    default: '',
    sentence:
      'The server that sends our mail, as smtp://user:password@host:587; when empty mail is kept in DATA_DIR/mail.',
    secret: true,
  },
  mailFrom: {
    env: 'MAIL_FROM',
    parse: mailbox,
    default: 'Tradepost <no-reply@tradepost.example>',
    sentence: 'The sender of our mail.',
  },
  devMail: {
    env: 'DEV_MAIL',
    parse: optional(oneOf('on', 'off')),
    default: '',
    sentence:
      'on shows captured mail at /dev/mail to everyone; when empty only make run does, to this machine alone.',
  },
  metricsToken: {
    env: 'METRICS_TOKEN',
    parse: optional(bearerToken),
    default: '',
    sentence: 'The bearer token for /metrics; when empty only make run serves it, to this machine alone.',
    secret: true,
  },
  cacheMaxBytes: {
    env: 'CACHE_MAX_BYTES',
    parse: integer(1, 1_099_511_627_776),
    default: '16777216',
    sentence: 'The memory in bytes that cached responses take in one process; with REDIS_URL they take none.',
  },
  rateLimits: {
    env: 'RATE_LIMITS',
    parse: oneOf('on', 'off'),
    default: 'on',
    sentence: 'on, or off where a gateway in front limits already and for load tests.',
  },
  trustedProxies: {
    env: 'TRUSTED_PROXIES',
    parse: list(network),
    default: '',
    sentence:
      'The IP addresses or networks of proxies whose FORWARDED_HEADER is trusted, separated by commas.',
  },
  forwardedHeader: {
    env: 'FORWARDED_HEADER',
    parse: oneOf('x-forwarded-for', 'forwarded'),
    default: 'x-forwarded-for',
    sentence:
      'The only header in which trusted proxies name the client: x-forwarded-for, or forwarded as in RFC 7239.',
  },
  logLevel: {
    env: 'LOG_LEVEL',
    parse: oneOf('fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'),
    default: 'info',
    sentence: 'The least severe level that is logged: fatal, error, warn, info, debug, trace or silent.',
  },
  logFormat: {
    env: 'LOG_FORMAT',
    parse: optional(oneOf('json', 'pretty')),
    default: '',
    sentence: 'How logs look, json or pretty; when empty pretty on a terminal and json elsewhere.',
  },
  corsOrigins: {
    env: 'CORS_ORIGINS',
    parse: list(origin),
    default: '',
    sentence:
      'The web origins whose pages may call the API, separated by commas; make run also accepts those of localhost.',
  },
  serviceName: {
    env: 'SERVICE_NAME',
    parse: text,
    default: 'Tradepost',
    sentence: 'The name of the service, which authenticator apps and passkey dialogs show.',
  },
  webauthnRpId: {
    env: 'WEBAUTHN_RP_ID',
    parse: optional(domain),
    default: '',
    sentence:
      'The domain that passkeys are made for; when empty that of PUBLIC_URL, or localhost if that is an IP address.',
  },
  webauthnOrigins: {
    env: 'WEBAUTHN_ORIGINS',
    parse: list(origin),
    default: '',
    sentence:
      'The web origins whose pages may use passkeys, separated by commas; when empty that of PUBLIC_URL.',
  },
  bodyLimitBytes: {
    env: 'BODY_LIMIT',
    parse: integer(1, 1_073_741_824),
    default: '1048576',
    sentence: 'The largest request body in bytes.',
  },
  keepAliveTimeoutMs: {
    env: 'KEEP_ALIVE_TIMEOUT_MS',
    parse: integer(1, 3_600_000),
    default: '75000',
    sentence:
      'How many milliseconds an idle connection is kept; must exceed the idle timeout of a load balancer in front.',
  },
  headersTimeoutMs: {
    env: 'HEADERS_TIMEOUT_MS',
    parse: integer(1, 3_600_000),
    default: '15000',
    sentence: 'How many milliseconds the headers of a request may take to arrive.',
  },
  requestTimeoutMs: {
    env: 'REQUEST_TIMEOUT_MS',
    parse: integer(1, 3_600_000),
    default: '60000',
    sentence: 'How many milliseconds a whole request, headers and body, may take to arrive.',
  },
  responseTimeoutMs: {
    env: 'RESPONSE_TIMEOUT_MS',
    parse: integer(1, 3_600_000),
    default: '120000',
    sentence: 'How many milliseconds a response may make no progress, as when its client stops reading.',
  },
  shutdownDelayMs: {
    env: 'SHUTDOWN_DELAY_MS',
    parse: integer(0, 600_000),
    default: '5000',
    sentence:
      'How many milliseconds serve still accepts requests after /readyz turned red; make run does not wait.',
  },
  shutdownGraceMs: {
    env: 'SHUTDOWN_GRACE_MS',
    parse: integer(0, 600_000),
    default: '10000',
    sentence: 'How many milliseconds requests in flight get to finish when the process is told to stop.',
  },
  orderMinimumMinor: {
    env: 'ORDER_MINIMUM',
    parse: integer(0, Number.MAX_SAFE_INTEGER),
    default: '1000',
    sentence: 'The smallest order that is accepted, in minor units of its currency.',
  },
  accessTokenTtlSeconds: {
    env: 'ACCESS_TOKEN_TTL_S',
    parse: integer(1, 86_400),
    default: '600',
    sentence: 'How many seconds an access token lives.',
  },
  refreshTokenTtlSeconds: {
    env: 'REFRESH_TOKEN_TTL_S',
    parse: integer(1, 31_536_000),
    default: '2592000',
    sentence: 'How many seconds a session lasts after its last refresh.',
  },
  browserSessionIdleSeconds: {
    env: 'BROWSER_SESSION_IDLE_S',
    parse: integer(1, 31_536_000),
    default: '43200',
    sentence: 'How many seconds a session in a browser lasts after its last request.',
  },
  sessionTtlSeconds: {
    env: 'SESSION_TTL_S',
    parse: integer(1, 31_536_000),
    default: '7776000',
    sentence: 'How many seconds a session lasts at most, however much it is used.',
  },
  argon2MemoryKib: {
    env: 'ARGON2_MEMORY_KIB',
    parse: integer(8, 4_194_304),
    default: '19456',
    sentence: 'The memory in KiB that hashing one password takes.',
  },
  argon2Passes: {
    env: 'ARGON2_PASSES',
    parse: integer(1, 100),
    default: '2',
    sentence: 'How many passes over that memory hashing one password takes.',
  },
  identityProviders: {
    env: 'OIDC_PROVIDERS',
    parse: identityProviders,
    default: '',
    sentence:
      'The OpenID providers for login, as JSON: [{"id", "name", "issuer", "clientId", "clientSecret"}, …].',
    secret: true,
  },
  identityRedirectUris: {
    env: 'OIDC_REDIRECT_URIS',
    parse: list(redirectUri),
    default: '',
    sentence: 'The pages that OpenID providers may send the browser back to, separated by commas.',
  },
} satisfies Record<string, Setting<unknown>>;

type Settings = typeof settings;
type Parsed = { -readonly [Key in keyof Settings]: ReturnType<Settings[Key]['parse']> };
export type Config = Readonly<
  Omit<Parsed, 'publicUrl' | 'webUrl' | 'logFormat' | 'webauthnRpId'> & {
    /** Whether `make run` serves this machine alone, and may show more and trust its pages. */
    development: boolean;
    publicUrl: string;
    webUrl: string;
    logFormat: 'json' | 'pretty';
    webauthnRpId: string;
  }
>;

/** Reads the environment once, or throws a ConfigError that names all its faults together. */
export const loadConfig = (env: NodeJS.ProcessEnv = process.env): Config => {
  const faults: string[] = [];
  const parsed: Record<string, unknown> = {};
  for (const [key, setting] of Object.entries<Setting<unknown>>(settings)) {
    try {
      parsed[key] = parseSetting(setting, env);
    } catch (error) {
      faults.push((error as Error).message);
    }
  }
  if (faults.length > 0) throw new ConfigError(faults);
  const { publicUrl: givenUrl, logFormat, webauthnRpId, webauthnOrigins, ...rest } = parsed as Parsed;
  const publicUrl = givenUrl ?? localOrigin(rest);
  const page = webPage(publicUrl);
  return Object.freeze({
    ...rest,
    development: false,
    publicUrl,
    webUrl: rest.webUrl ?? publicUrl,
    logFormat: logFormat ?? (process.stdout.isTTY ? 'pretty' : 'json'),
    webauthnRpId: webauthnRpId ?? page.hostname,
    webauthnOrigins: webauthnOrigins.length > 0 ? webauthnOrigins : [page.origin],
  });
};

/** Passkeys are made for a domain: an address, as that of this machine, cannot have any, but localhost can. */
const webPage = (publicUrl: string): URL => {
  const page = new URL(publicUrl);
  if (isIP(page.hostname.replace(/^\[(.*)\]$/, '$1')) !== 0) page.hostname = 'localhost';
  return page;
};

const parseSetting = (setting: Setting<unknown>, env: NodeJS.ProcessEnv): unknown => {
  const value = readVariable(setting, env) || setting.default;
  try {
    return setting.parse(value);
  } catch (error) {
    const found = setting.secret ? setting.env : `${setting.env} is "${value}" but`;
    throw new Error(`${found} must be ${(error as Error).message}.`);
  }
};

// Secrets may come as NAME_FILE, the convention of Docker and Kubernetes for mounted secrets.
const readVariable = (setting: Setting<unknown>, env: NodeJS.ProcessEnv): string => {
  const value = env[setting.env] ?? '';
  const file = setting.secret ? env[`${setting.env}_FILE`] : undefined;
  if (!file) return value.trim();
  if (value !== '') throw new Error(`Set only one of ${setting.env} and ${setting.env}_FILE.`);
  try {
    const content = readFileSync(file, 'utf8').trim();
    if (content !== '') return content;
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    throw new Error(`${setting.env}_FILE names "${file}", which can't be read (${code}).`, { cause });
  }
  throw new Error(`${setting.env}_FILE names "${file}", which is empty.`);
};

/** Where this machine reaches the API. A wildcard address can be listened on, but not opened by every client. */
export const localOrigin = ({ host, port }: Pick<Config, 'host' | 'port'>): string => {
  const reachable = host === '0.0.0.0' || host === '::' ? 'localhost' : host;
  return `http://${reachable.includes(':') ? `[${reachable}]` : reachable}:${port}`;
};
