import type { Knex } from 'knex';
import { type Logger, pino } from 'pino';
import type { Config } from './config.ts';
import { createDatabase } from './db/database.ts';
import { createPasswords, type Passwords } from './features/accounts/password.ts';
import { createTokens, type Tokens } from './features/accounts/token.ts';
import { createLifecycle, type Lifecycle } from './http/lifecycle.ts';
import { type Clock, systemClock } from './lib/clock.ts';

/** Everything that the application is made of. Functions receive what they need of it. */
export type Deps = Readonly<{
  config: Config;
  log: Logger;
  clock: Clock;
  db: Knex;
  passwords: Passwords;
  tokens: Tokens;
  lifecycle: Lifecycle;
  close: () => Promise<void>;
}>;

/** The composition root. `overrides` are for tests: a fixed clock, a silent log. */
export const createDeps = async (
  config: Config & { databaseUrl: string },
  overrides: Partial<Pick<Deps, 'clock' | 'log'>> = {},
): Promise<Deps> => {
  const { log = createLog(config), clock = systemClock } = overrides;
  const db = createDatabase({ url: config.databaseUrl, poolMax: config.databasePoolMax, log });
  return Object.freeze({
    config,
    log,
    clock,
    db,
    passwords: createPasswords(config),
    tokens: createTokens({ db, clock, config }),
    lifecycle: createLifecycle(),
    close: () => db.destroy(),
  });
};

const createLog = ({ logLevel, logFormat }: Config): Logger =>
  pino({
    level: logLevel,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: ['req.headers.authorization', 'req.headers.cookie'],
    ...(logFormat === 'pretty' && {
      transport: {
        target: 'pino-pretty',
        options: { translateTime: 'HH:MM:ss', ignore: 'requestId,traceId', singleLine: true },
      },
    }),
  });
