import { readFileSync } from 'node:fs';
import { isIP } from 'node:net';
import { type Setting, settings } from './settings.ts';

/** Reports faults of the configuration or of a command's arguments, one sentence each. Contains no secret. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
  readonly faults: readonly string[];

  constructor(faults: readonly string[]) {
    super(faults.join('\n'));
    this.faults = faults;
  }
}

type Settings = typeof settings;
type Parsed = { -readonly [Key in keyof Settings]: ReturnType<Settings[Key]['parse']> };
export type Config = Readonly<
  Omit<Parsed, 'publicUrl' | 'webUrl' | 'logFormat' | 'webauthnRpId'> & {
    /** Whether `make run` serves this machine alone. Then pages of localhost are trusted, and /metrics is open to it. */
    development: boolean;
    publicUrl: string;
    webUrl: string;
    logFormat: 'json' | 'pretty';
    webauthnRpId: string;
  }
>;

/** Parses the environment. Throws one ConfigError with a sentence for each fault. */
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
  // Without the secret every event of Stripe would be rejected.
  if (parsed.stripeSecretKey !== undefined && parsed.stripeWebhookSecret === undefined)
    faults.push('STRIPE_SECRET_KEY needs STRIPE_WEBHOOK_SECRET.');
  if ((parsed.s3AccessKeyId === undefined) !== (parsed.s3SecretAccessKey === undefined))
    faults.push('S3_ACCESS_KEY_ID and S3_SECRET_ACCESS_KEY need each other.');
  // Without the bucket all files would go to the disk, although a store is configured.
  if ((parsed.s3Endpoint ?? parsed.s3AccessKeyId) !== undefined && parsed.s3Bucket === undefined)
    faults.push('S3_ENDPOINT and S3_ACCESS_KEY_ID need S3_BUCKET.');
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

/** The web page for passkeys, which need a domain: localhost instead of an IP address. */
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

// NAME_FILE names a file with a secret, by the convention of Docker and Kubernetes.
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

/** Returns the origin of the API for clients on this machine. A wildcard IP address is no host for every client. */
export const localOrigin = ({ host, port }: Pick<Config, 'host' | 'port'>): string => {
  const reachable = host === '0.0.0.0' || host === '::' ? 'localhost' : host;
  return `http://${reachable.includes(':') ? `[${reachable}]` : reachable}:${port}`;
};
